"""Labels of questions and answers: "Vraag 3", "Antwoord op de vragen 3 en 4:", "**Vraag 2 (VVD)**", "Reactie"."""

import re
from dataclasses import dataclass
from enum import Enum

from ingest.reading.parties import party_in, party_in_brackets

_NUMBER = r"\d{1,3}(?:[-.]\d{1,3})?[a-z]?(?![\w%€])"
_AND = (
    r"\s*(?:,\s*(?:en\s+)?|en\s+(?:met\s+)?|&\s*|/\s*|\+\s*|t/m\s+|tot\s+en\s+met\s+|t\.e\.m\.\s+|[-–]\s*)"
    r"(?:(?:de\s+)?vra(?:ag|gen)\s+)?"
)
_MONTH = r"\s*(?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sept|okt|nov|dec|procent|miljoen|miljard|euro)"
_NUMBERS = rf"{_NUMBER}(?!{_MONTH})(?:{_AND}{_NUMBER}(?!{_MONTH}))*"

_EMPHASIS = re.compile(r"[*_#]+\s*")
_STOP = r"(?P<stop>[:.)–*_]+|-\s)?"
_WHOSE = r"(?P<whose>\s+van\s+(?:het\s+lid|de\s+leden|de\s+\S*fractie)\s?[^:?.]{0,80})?"
_QUESTION = re.compile(
    rf"(?:vraag|vragen)(?:\s*\(?(?:nr\.?\s*|nummer\s+|#\s?)?(?P<numbers>{_NUMBERS})\)?)?{_WHOSE}"
    rf"\s*(?P<brackets>\([^()]{{1,80}}\))?\s*{_STOP}\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
_GOVERNMENT = (
    r"(?:\s+(?:van\s+)?(?:de\s+|het\s+)?"
    r"(?:minister(?:s|-president)?|staatssecretaris(?:sen)?|kabinet|regering|bewinds(?:persoon|personen|lieden))\b[^:?.\d]{0,90}?)?"
)
_ANSWER = re.compile(
    rf"(?:(?:gezamenlijk|gecombineerd|gebundeld|mijn|het|samengevoegd)\s+)?(?:antwoor(?:d|cl)(?:en)?|antw\.|beantwoording|(?:kabinets)?reactie){_GOVERNMENT}"
    rf"(?:\s*(?:op\s+)?(?:de\s+)?(?:(?:vraag|vragen|vraagnummers?)\s*)?\(?(?:nr\.?\s*|#\s?)?(?P<numbers>{_NUMBERS})\)?)?"
    r"(?:\s+(?:gezamenlijk|samen|tezamen|tesamen|gecombineerd|in\s+samenhang|luidt?(?:\s+als\s+volgt)?))?"
    rf"{_WHOSE}\s*(?P<brackets>\([^()]{{1,80}}\))?\s*{_STOP}\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
_LETTER = re.compile(rf"(?P<letter>[VA])\s?(?P<numbers>{_NUMBERS})?\s*(?P<stop>:)\s+(?P<rest>\S.*)?$")
# "Ad 2. De telling volgt in mei."
_AD = re.compile(
    rf"Ad\s+(?:(?:vraag|vragen)\s+)?(?P<numbers>{_NUMBERS})\s*[:.)]?(?:\s+(?P<rest>[\"«“‘'’(]*[A-ZÀ-Þ].*))?$"
)
# OCR reads the figure 1 as a letter.
_MISREAD_ONE = re.compile(
    r"(?P<label>(?:vraag|antwoor(?:d|cl)(?:\s+op\s+vraag)?)\s)[lI|](?P<stop>[:.)]?)$", re.IGNORECASE
)
_LONGEST_MISREAD = 24
_JOINT = frozenset({"geza", "geco", "gebu", "mijn", "het ", "same"})
_STARTS_TEXT = re.compile(r"[\"«“‘'’(\[]*[A-ZÀ-Þ0-9€]")
_EACH = re.compile(_NUMBER)
_RANGE = re.compile(rf"({_NUMBER})\s*(?:t/m|tot\s+en\s+met|t\.e\.m\.|[-–])\s*(?:vraag\s+)?({_NUMBER})")
# A label in the middle of a line: "... informeren? Antwoord: Ja." and "... digitalisering. Vraag 47. Hoe ..."
_INLINE = re.compile(
    rf"(?<=[.?!»”\")])\s+(?=(?:Antwoord(?:en)?(?:\s+(?:op\s+)?(?:de\s+)?(?:vraag|vragen)?\s*{_NUMBERS})?\s*:"
    rf"|Vraag(?:\s+{_NUMBERS})?\s*:|Vraag\s+{_NUMBERS}\.)\s)"
)


MAY_ASK = frozenset("V*_#")
MAY_LABEL = MAY_ASK | frozenset("ABRKGMHS")
"""With what the label of a question and any label begin, or the emphasis before it."""


class Label(Enum):
    """Whether a label opens a question or an answer."""

    QUESTION = "question"
    ANSWER = "answer"


@dataclass(frozen=True)
class LabelMark:
    """A label at the start of a line: its numbers one by one, where the text after it begins, whose question it is."""

    label: Label
    numbers: tuple[str, ...]
    rest: int
    party: str | None = None


def read_label(text: str) -> LabelMark | None:
    """Return the label that a line opens with, if it is one and not a word of a sentence."""
    offset = 0
    if text[0] in "*_#":
        emphasis = _EMPHASIS.match(text)
        offset = emphasis.end() if emphasis else 0
        if offset >= len(text):
            return None
    first = text[offset]
    if first not in "VABRKGMHS":
        return None
    start = text[offset : offset + 4].lower()
    if start in ("vraa", "antw") and len(text) < _LONGEST_MISREAD:
        text = _MISREAD_ONE.sub(r"\g<label>1\g<stop>", text)
    if start in ("vraa", "vrag"):
        return _label(Label.QUESTION, _QUESTION.match(text, offset), text)
    if start in ("antw", "bean", "reac", "kabi") or (start in _JOINT and "ntwoord" in text[:40]):
        return _label(Label.ANSWER, _ANSWER.match(text, offset), text)
    if start[:3] == "ad ":
        ad = _AD.match(text, offset)
        rest = ad.start("rest") if ad and ad["rest"] else len(text)
        return LabelMark(Label.ANSWER, expand_numbers(ad["numbers"]), rest) if ad else None
    if first in "VA" and ":" in text[offset : offset + 8]:
        match = _LETTER.match(text, offset)
        if match:
            label = Label.QUESTION if match["letter"] == "V" else Label.ANSWER
            rest = match.start("rest") if match["rest"] else len(text)
            return LabelMark(label, expand_numbers(match["numbers"] or ""), rest)
    return None


def _label(label: Label, match: re.Match[str] | None, text: str) -> LabelMark | None:
    """Return the label unless what follows shows that it was a word of a sentence or of a heading."""
    if match is None:
        return None
    rest, stop, numbers = match["rest"].lstrip("*_ "), (match["stop"] or "").strip("*_ "), match["numbers"]
    if rest and not stop and not (numbers and _STARTS_TEXT.match(rest) and not match["whose"]):
        return None
    if rest and not numbers and stop not in (":", ":)"):
        return None
    if match["whose"] and not numbers and (rest or not stop or match[0][:5].lower() != "vraag"):
        return None
    party = party_in(match["whose"] or "") or party_in_brackets(match["brackets"] or "")
    return LabelMark(label, expand_numbers(numbers or ""), len(text) - len(rest), party)


def expand_numbers(printed: str) -> tuple[str, ...]:
    """Return the question numbers of a label one by one: "9 t/m 11" gives 9, 10 and 11."""
    if not printed:
        return ()
    if re.fullmatch(r"\d{1,3}-\d{1,3}", printed):
        low, high = printed.split("-")
        if not int(low) < int(high) < int(low) + 12:
            return (printed,)
    for match in _RANGE.finditer(printed):
        if match[1].isdigit() and match[2].isdigit() and 0 < int(match[2]) - int(match[1]) < 60:
            filled = ", ".join(str(number) for number in range(int(match[1]), int(match[2]) + 1))
            printed = printed.replace(match[0], filled)
    return tuple(dict.fromkeys(_EACH.findall(printed)))


def inline_labels(text: str) -> list[int]:
    """Return where, within a line, labels stand after the end of a sentence."""
    if "Antwoord" not in text and "Vraag" not in text:
        return []
    return [match.end() for match in _INLINE.finditer(text)]
