"""From bytes to text: byte order mark, strict UTF-8, else Windows-1252; what is no text is refused with a reason.

The text is kept as it came, line ends included: every span of a `Letter` counts in exactly this text.
"""

import codecs
import re

from ingest.records import UnreadableFile

SIZE_LIMIT = 20 * 1024 * 1024
# The longest reports have a tenth of this; more would take more time and memory than one letter may.
_MOST_CHARACTERS, _MOST_LINES = 4_000_000, 100_000

# The longer marks come first: the mark of UTF-32 begins with that of UTF-16.
_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# Control characters that no text has; tab, line ends, form feed and the hyphen mark of PDF readers (U+0002) may occur.
_CONTROL = re.compile("[\x00\x01\x03-\x08\x0e-\x1b\x7f]")
_CONTROL_SHARE = 0.002

_DUTCH = re.compile(
    r"\b(?:de|het|een|van|en|in|op|te|ik|wij|uw|u|is|wordt|worden|zal|dat|die|voor|met|aan|zijn|niet|naar|om|er|deze)\b",
    re.IGNORECASE,
)


def decode_text(data: bytes, name: str) -> str:
    """Return the text of a plain-text file, unchanged but for its byte order mark; refuse what is no text."""
    text = _decoded(data, name)
    if not text.strip():
        raise UnreadableFile(
            "Dit bestand bevat geen tekst, alleen witruimte.", f"{name}: only white space in {len(data)} bytes"
        )
    if _is_binary(text):
        raise UnreadableFile(
            "Dit bestand is geen leesbare tekst: het bevat tekens die in tekst niet voorkomen. "
            "Lever de brief aan als PDF, DOCX of platte tekst.",
            f"{name}: control characters in decoded text, binary content",
        )
    return text


def check_size(data: bytes, name: str, limit: int = SIZE_LIMIT) -> None:
    """Raise `UnreadableFile` where a file is empty or larger than `limit` bytes."""
    if not data:
        raise UnreadableFile("Dit bestand is leeg.", f"{name}: 0 bytes")
    if len(data) > limit:
        megabytes = f"{len(data) / 1024 / 1024:.1f}".replace(".", ",")
        raise UnreadableFile(
            f"Dit bestand is te groot: {megabytes} MB, terwijl {limit // 1024 // 1024} MB is toegestaan.",
            f"{name}: {len(data)} bytes, limit {limit}",
        )


def check_length(text: str, name: str) -> None:
    """Raise `UnreadableFile` where a text is longer than any letter is."""
    lines = text.count("\n")
    if len(text) <= _MOST_CHARACTERS and lines <= _MOST_LINES:
        return
    raise UnreadableFile(
        f"Dit bestand bevat te veel tekst om een brief te zijn: {len(text) // 1000} duizend tekens op "
        f"{lines // 1000} duizend regels.",
        f"{name}: {len(text)} characters, {lines} lines",
    )


def check_language(text: str, name: str) -> None:
    """Raise `UnreadableFile` where not one common Dutch word stands in the text: there is no sentence to read."""
    if _DUTCH.search(text) is None:
        raise UnreadableFile(
            "In dit bestand staat geen Nederlandse zin; er valt geen brief uit te lezen.",
            f"{name}: no common Dutch word in {len(text)} characters",
        )


def _decoded(data: bytes, name: str) -> str:
    """Return the text by the first encoding that fits."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise _damaged(name, encoding) from error
    unmarked = _unmarked_utf16(data)
    if unmarked:
        try:
            return data.decode(unmarked)
        except UnicodeDecodeError as error:
            raise _damaged(name, unmarked) from error
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _not_utf8(data, name)


def _damaged(name: str, encoding: str) -> UnreadableFile:
    """Return the error for a file that does not keep to the encoding it announces."""
    return UnreadableFile(
        "De tekst van dit bestand is beschadigd: de tekencodering klopt niet.", f"{name}: not valid {encoding}"
    )


def _unmarked_utf16(data: bytes) -> str | None:
    """Return the byte order of UTF-16 without a mark: Latin text then has a zero in every second byte."""
    sample = data[:2000]
    if len(data) % 2 or len(sample) < 8 or 0 not in sample:
        return None
    half = len(sample) // 2
    if sample[1::2].count(0) > 0.7 * half and sample[0::2].count(0) == 0:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.7 * half and sample[1::2].count(0) == 0:
        return "utf-16-be"
    return None


def _not_utf8(data: bytes, name: str) -> str:
    """Read what is no UTF-8: text in UTF-8 with a few damaged bytes, else Windows-1252."""
    mended = data.decode("utf-8", errors="replace")
    damaged = mended.count("\ufffd")
    accented = len(data) - len(mended)
    if damaged <= 5 and accented > 10 * damaged:
        return mended
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise UnreadableFile(
            "Dit bestand is geen leesbare tekst. Lever de brief aan als PDF, DOCX of platte tekst.",
            f"{name}: neither UTF-8 nor Windows-1252 ({error.reason} at {error.start})",
        ) from error


def _is_binary(text: str) -> bool:
    """Tell whether so many control characters occur that this cannot be text."""
    if "\x00" in text[:4096]:
        return True
    return len(_CONTROL.findall(text)) > _CONTROL_SHARE * len(text)
