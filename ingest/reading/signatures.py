"""How a letter or report ends: a complimentary close, the offices that sign, the names below them."""

from ingest.reading import marks
from ingest.reading.blocks import Block, Kind
from ingest.reading.labels import read_label
from ingest.reading.lines import Line
from ingest.reading.numbering import Numbering

# A signature is a few short lines; a paragraph that begins with "De minister" is longer.
_MOST_LINES, _MOST_CHARACTERS, _LONGEST_NAME = 5, 240, 160


class SignatureReader:
    """Reads the signatures among the lines of one letter."""

    def __init__(self, lines: list[Line], skipped: list[bool], numbering: Numbering) -> None:
        self._lines = lines
        self._skipped = skipped
        self._numbering = numbering

    def opens(self, index: int) -> bool:
        """Tell whether a close, or the signature of a government office or committee, begins at a line.

        It begins where the line before is finished or a blank line stands between.
        """
        line = self._lines[index]
        if marks.is_closing(line.text):
            return True
        if not _names_office(line.text):
            return False
        chunk = self._chunk(index)
        short = len(chunk) <= _MOST_LINES and sum(len(part.text) for part in chunk) < _MOST_CHARACTERS
        return short and not chunk[-1].text.endswith((".", ";", ":", "?"))

    def take(self, index: int) -> tuple[list[Block], int]:
        """Return the blocks of the signature that begins at a line, and the index of the line after it."""
        blocks: list[Block] = []
        closing = marks.is_closing(self._lines[index].text)
        named = committee = False
        start = index
        while index < len(self._lines) and not self._skipped[index]:
            chunk = self._chunk(index)
            office = any(_names_office(part.text) for part in chunk)
            committee = committee or any(marks.is_committee_office(part.text) for part in chunk)
            if index > start and self._is_other(index, chunk, office=office, named=named):
                break
            taken = self._until_label(index, chunk)
            kind = Kind.COMMITTEE_SIGNATURE if committee else Kind.SIGNATURE
            spans = [(part.start, part.end) for part in chunk[:taken]]
            blocks.append(Block(kind, spans, chunk[0].page, index, gap=chunk[0].gap))
            only_close = closing and taken == 1 and index == start
            named = not only_close and (named or not office or _holds_name(chunk[:taken]))
            index += taken
            if taken < len(chunk):
                break
        return blocks, index

    def _chunk(self, index: int) -> list[Line]:
        """Return the lines from `index` on that follow each other without a blank line."""
        chunk = [self._lines[index]]
        for following in range(index + 1, min(index + 8, len(self._lines))):
            if self._lines[following].gap or self._skipped[following]:
                break
            chunk.append(self._lines[following])
        return chunk

    def _is_other(self, index: int, chunk: list[Line], *, office: bool, named: bool) -> bool:
        """Tell whether a chunk below an office is no longer part of the signature."""
        text = chunk[0].text
        if read_label(text) or index in self._numbering.starts or marks.is_annex_heading(text):
            return True
        if len(chunk) >= _MOST_LINES or sum(len(part.text) for part in chunk) > _LONGEST_NAME:
            return True
        if chunk[-1].text.endswith((".", "?", ":", ";")):
            return True
        return not office and (named or "ractie" in text or chunk[0].gap > 3)

    def _until_label(self, index: int, chunk: list[Line]) -> int:
        """Return how many lines of a chunk come before a question's label."""
        for offset in range(1, len(chunk)):
            if read_label(chunk[offset].text) or index + offset in self._numbering.starts:
                return offset
        return len(chunk)


def _holds_name(chunk: list[Line]) -> bool:
    """Tell whether the last line below an office is a name, and not the rest of the office ("en Wetenschap,")."""
    last = chunk[-1].text
    if len(chunk) == 1 or last.endswith(",") or last[0].islower() or _names_office(last):
        return False
    return not (last.isupper() and chunk[0].text.isupper() and "." not in last)


def _names_office(text: str) -> bool:
    """Tell whether a line is the office of the government or of a committee that signs."""
    return marks.is_signing_office(text) or marks.is_committee_office(text)
