"""Marks at the start of a line that tell what it is: "Vraag 3", "Antwoord op de vragen 3 en 4", a bullet, a closing."""

import re
from dataclasses import dataclass
from enum import Enum

_NUMBER = r"\d{1,3}(?:[-.]\d{1,3})?[a-z]?"
_AND = r"\s*(?:,\s*(?:en\s+)?|en\s+met\s+|en\s+|&\s*|/\s*|\+\s*|t/m\s+|tot\s+en\s+met\s+|t\.e\.m\.\s+|[-–]\s*)(?:(?:de\s+)?vra(?:ag|gen)\s+)?"
_NUMBERS = (
    rf"{_NUMBER}(?:{_AND}{_NUMBER}(?!\s*(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober)))*"
)

_QUESTION = re.compile(
    rf"(?:vraag|vragen)(?:\s+(?:nr\.?\s*|nummer\s+)?(?P<numbers>{_NUMBERS}))?\s*(?P<stop>[:.)–]|-\s)?\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"(?:antwoord(?:en)?|beantwoording|reactie)"
    r"(?:\s+(?:van\s+)?(?:de\s+|het\s+)?(?:minister(?:s|-president)?|staatssecretaris|kabinet|regering|bewindspersoon)\b[^:?.]{0,60}?)?"
    rf"(?:\s+(?:op\s+)?(?:de\s+)?(?:(?:vraag|vragen|vraagnummers?|vraag-)\s*)?(?:nr\.?\s*)?(?P<numbers>{_NUMBERS}))?"
    r"(?:\s+van\s+(?:het\s+lid|de\s+leden)\s[^:?.]{2,80})?"
    r"\s*(?P<stop>[:.)–]|-\s)?\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
_STARTS_TEXT = re.compile(r"[\"«“‘'’(\[]*[A-ZÀ-Þ0-9€]")
_EACH = re.compile(_NUMBER)
_RANGE = re.compile(rf"({_NUMBER})\s*(?:t/m|tot\s+en\s+met|t\.e\.m\.|[-–])\s*(?:vraag\s+)?({_NUMBER})")

_ITEM = re.compile(
    r"(?P<mark>[-–—•·▪◦●■►→*o\uf0b7\uf0a7\uf02d]\s+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)\s+|(?:\d{1,2}|[a-z]|[ivx]{1,4})\.\s+|\d{1,2}°\s+)(?=\S)"
)
_LONE_BULLET = re.compile(r"[-–—•·▪◦●■►→*\uf0b7\uf0a7\uf02d]$")
_NUMBERED = re.compile(r"(?P<number>\d{1,3}(?:-\d{1,3})?)(?:[.)]|\s?[-–]|:)?(?:\s+(?P<rest>\S.*))?$")

_CLOSING = re.compile(
    r"(?:hoogachtend|met (?:vriendelijke|hartelijke|beleefde) groet(?:en)?|met (?:de )?(?:meeste )?hoogachting"
    r"|(?:de )?uwe)[,.]?$",
    re.IGNORECASE,
)
_SIGNING_OFFICE = re.compile(
    r"(?:(?:de|namens de|mede namens de)\s+)?(?:vice-?)?(?:demissionair\s+)?(?:minister(?:-president)?|staatssecretaris)\b"
    r"(?![^,]{0,80}\b(?:heeft|zal|wordt|is|kan|stuurt|komt|zegt|informeert|hebben|zullen|geeft|biedt|gaat|wil|doet|zendt"
    r"|meldt|legt|moet|antwoordt|verwijst|acht|deelt|laat|neemt|ziet|bericht|treedt|streeft|verwacht|vraagt|werkt)\b)",
    re.IGNORECASE,
)
_CAPITAL_OFFICE = re.compile(r"(?:DE |Minister |Staatssecretaris |minister |staatssecretaris |MINISTER|STAATS)")
_COMMITTEE_OFFICE = re.compile(
    r"(?:de\s+|fungerend\s+|waarnemend\s+|plv\.\s+|wnd\.\s+)*(?:(?:adjunct-?|plaatsvervangend\s+|substituut-?)?griffier|(?:onder)?voorzitter)"
    r"(?:\s+van\s+de\s+(?:vaste\s+)?(?:kamer)?commissie\b.*|,.*|\s*)$",
    re.IGNORECASE,
)
_ANNEX = re.compile(
    r"(?:bijlage|annex|appendix)(?:\s+(?:\d{1,2}|[A-Z]|[IVX]+))?(?:\s*[:.–-]\s*\S.{0,120}|\s+[A-Z].{0,80})?$",
    re.IGNORECASE,
)
_CONTENTS = re.compile(r"inhouds?(?:opgave|sopgave)?$|inhoud$", re.IGNORECASE)
_SALUTATION = re.compile(r"(?:zeer )?geachte\s.{2,80}[,:]?$", re.IGNORECASE)


class Label(Enum):
    """Whether a label opens a question or an answer."""

    QUESTION = "question"
    ANSWER = "answer"


@dataclass(frozen=True)
class LabelMark:
    """A label at the start of a line; `numbers` as printed and expanded, `rest` is where the text after it begins."""

    label: Label
    numbers: tuple[str, ...]
    rest: int


def read_label(text: str) -> LabelMark | None:
    """Return the label that a line opens with, if it is one and not a word of a sentence."""
    first = text[0]
    if first in "Vv" and text[1:4].lower() == "raa" or first in "Vv" and text[1:4].lower() == "rag":
        return _question_label(text)
    if first in "AaBbRr" and text[:6].lower() in ("antwoo", "beantw", "reacti"):
        return _answer_label(text)
    return None


def _question_label(text: str) -> LabelMark | None:
    match = _QUESTION.match(text)
    if match is None or text[0] == "v":
        return None
    return _label(Label.QUESTION, match, text)


def _answer_label(text: str) -> LabelMark | None:
    match = _ANSWER.match(text)
    if match is None or text[0].islower():
        return None
    return _label(Label.ANSWER, match, text)


def _label(label: Label, match: re.Match[str], text: str) -> LabelMark | None:
    """Return the label unless what follows shows that it was a word of a sentence or of a heading."""
    rest, stop, numbers = match["rest"], match["stop"], match["numbers"]
    if rest and not stop:
        if not numbers:
            return None
        follows_number = match.end("numbers")
        if not _STARTS_TEXT.match(rest) or not text[follows_number : match.start("rest")].strip() == "":
            return None
    if rest and stop and not numbers and stop != ":":
        return None
    return LabelMark(label, expand_numbers(numbers or ""), match.start("rest"))


def expand_numbers(printed: str) -> tuple[str, ...]:
    """Return the question numbers of a label one by one: "9 t/m 11" gives 9, 10 and 11."""
    if not printed:
        return ()
    if re.fullmatch(r"\d{1,3}-\d{1,3}", printed):
        low, high = (int(part) for part in printed.split("-"))
        if not (low < high and high - low < 12 and len(printed.split("-")[1]) == len(printed.split("-")[0])):
            return (printed,)
    for match in _RANGE.finditer(printed):
        if match[1].isdigit() and match[2].isdigit() and 0 < int(match[2]) - int(match[1]) < 60:
            filled = ", ".join(str(number) for number in range(int(match[1]), int(match[2]) + 1))
            printed = printed.replace(match[0], filled)
    return tuple(dict.fromkeys(_EACH.findall(printed)))


def item_mark(text: str) -> int:
    """Return the length of the bullet, letter or number that opens a list item; 0 if none does."""
    first = text[0]
    if first.isalpha():
        stop = text[1:5]
        if not ("." in stop or ")" in stop or text.startswith("o ")) or not first.islower():
            return 0
    match = _ITEM.match(text)
    return match.end("mark") if match else 0


def is_lone_bullet(text: str) -> bool:
    """Tell whether a line is a bullet whose text stands on the next line."""
    return _LONE_BULLET.match(text) is not None


def read_number(text: str) -> tuple[str, int] | None:
    """Return the number that opens a line, and where the text after it begins (the line's end if it stands alone)."""
    match = _NUMBERED.match(text)
    if match is None:
        return None
    return match["number"], match.start("rest") if match["rest"] else len(text)


def is_closing(text: str) -> bool:
    """Tell whether a line is a complimentary close ("Hoogachtend,")."""
    return text[0] in "HhMmDdUu" and len(text) < 45 and _CLOSING.match(text) is not None


def is_salutation(text: str) -> bool:
    """Tell whether a line addresses the reader ("Geachte voorzitter,")."""
    return text[0] in "GgZz" and _SALUTATION.match(text) is not None


def is_signing_office(text: str) -> bool:
    """Tell whether a line is the office that signs ("De Minister van Defensie,") and not the start of a sentence."""
    if text[0] not in "DdMmSsNn" or len(text) > 160 or text[-1] in ".;:?":
        return False
    return _SIGNING_OFFICE.match(text) is not None


def is_committee_office(text: str) -> bool:
    """Tell whether a line names the chair or clerk of a committee who signs a report."""
    return text[0] in "DdVvGgAaFfWwPpSsOo" and len(text) < 120 and _COMMITTEE_OFFICE.match(text) is not None


def is_annex_heading(text: str) -> bool:
    """Tell whether a line opens an annex."""
    return text[0] in "BbAa" and len(text) < 140 and text[-1] not in ".;," and _ANNEX.match(text) is not None


def is_contents_heading(text: str) -> bool:
    """Tell whether a line opens a table of contents."""
    return text[0] in "Ii" and _CONTENTS.match(text) is not None
