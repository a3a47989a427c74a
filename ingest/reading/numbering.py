"""Questions that only a number marks ("3 Wanneer ontvangt de Kamer ...?"): a sequence from 1 on, most of which ask."""

import re
from dataclasses import dataclass, field

from ingest.reading import marks
from ingest.reading.labels import Label, read_label
from ingest.reading.lines import Line

_STARTS_TEXT = re.compile(r"[\"«“‘'’(]*[A-ZÀ-Þ]")
_MEMBERS_ASK = re.compile(
    r"\b(?:leden|lid|fractie)\b.*\b(?:vragen|vraagt|verzoeken|verzoekt|vernemen|verneemt|willen|constateren|lezen|horen)\b"
    r"|\b(?:vragen|verzoeken|vernemen|willen|constateren|lezen)\s+(?:de|deze)\s+leden\b",
    re.IGNORECASE,
)
# How many lines a question may take.
_REACH = 30


@dataclass
class Numbering:
    """For each line that opens a question by its number alone: the number and where the text after it begins."""

    starts: dict[int, tuple[str, int]] = field(default_factory=dict)


def find_numbering(lines: list[Line], skipped: list[bool], body: int) -> Numbering:
    """Return the questions that are marked by a number alone; none where questions carry the word "Vraag"."""
    labelled = sum(1 for line in lines[body:] if line.text[:5] == "Vraag" and _is_label(line.text))
    if labelled >= 2:
        return Numbering()
    found: list[tuple[int, str, int]] = []
    expected = 1
    for index in range(body, len(lines)):
        if skipped[index]:
            continue
        opened = _opened(lines[index].text)
        if opened is None:
            continue
        number, offset, value = opened
        follows = value == expected or (value == expected + 1 and _asks(lines, skipped, index, offset))
        restarts = value == 1 and expected > 2 and _asks(lines, skipped, index, offset)
        if follows or restarts:
            found.append((index, number, offset))
            expected = value + 1
    asking = sum(1 for index, _, offset in found if _asks(lines, skipped, index, offset))
    answers = any(read_label(line.text) is not None for line in lines[body:] if line.text[0] in "AV")
    enough = len(found) >= 2 or (len(found) == 1 and answers)
    if not enough or asking < 0.6 * len(found):
        return Numbering()
    return Numbering({index: (number, offset) for index, number, offset in found})


def _opened(text: str) -> tuple[str, int, int] | None:
    """Return the number that opens a line as printed, where the text after it begins, and its place in a sequence."""
    if not (text[0].isdigit() or (text[0] == "(" and text[1:2].isdigit())):
        return None
    number = marks.read_number(text)
    if number is None or (number[1] < len(text) and not _STARTS_TEXT.match(text, number[1])):
        return None
    return number[0], number[1], int(number[0].rpartition("-")[2])


def _is_label(text: str) -> bool:
    """Tell whether a line is the label of a question."""
    label = read_label(text)
    return label is not None and label.label is Label.QUESTION


def _asks(lines: list[Line], skipped: list[bool], index: int, offset: int) -> bool:
    """Tell whether the paragraph that a number opens asks: it holds a question mark, or members ask in it."""
    alone = offset >= len(lines[index].text)
    seen = 0
    for following in range(index, min(len(lines), index + _REACH)):
        if skipped[following]:
            continue
        line = lines[following]
        if seen > (1 if alone else 0) and line.gap and not line.text[0].islower():
            return False
        if following > index and (line.text[:8] == "Antwoord" or _opened(line.text)):
            return False
        if "?" in line.text or _MEMBERS_ASK.search(line.text):
            return True
        seen += 1
    return False
