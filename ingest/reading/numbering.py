"""Questions that only a number marks ("3 Wanneer ontvangt de Kamer ...?"): a sequence from 1 on, most of which ask."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from ingest.reading import marks
from ingest.reading.labels import MAY_ASK, Label, expand_numbers, read_label
from ingest.reading.lines import Line

# "2 en 3", "8, 9 en 10.", "4 t/m 6": several questions under one number line.
_SEVERAL = re.compile(
    r"\(?(?P<numbers>\d{1,3}(?:\s*,\s*\d{1,3})*\s*(?:en|t/m|tot en met|&)\s*\d{1,3})(?:[.):]+|\s?[-–])?"
    r"(?:\s+(?P<rest>\S.*))?$"
)
_ALONE = re.compile(r"(?:nr\.?\s*)?\(?(?P<number>\d{1,3})[.):]?$", re.IGNORECASE)
_STARTS_TEXT = re.compile(r"[\"«“‘'’(*_]*[A-ZÀ-Þ]")
_MEMBERS_ASK = re.compile(
    r"\b(?:leden|lid|fractie)\b.*\b(?:vragen|vraagt|verzoeken|verzoekt|vernemen|verneemt|willen|constateren|lezen|horen)\b"
    r"|\b(?:vragen|verzoeken|vernemen|willen|constateren|lezen)\s+(?:de|deze)\s+leden\b",
    re.IGNORECASE,
)
# How many lines a question may take.
_REACH = 30


@dataclass
class Numbering:
    """For each line that opens a question by its number alone: the numbers and where the text after them begins.

    `above` gives the number of a label that stands alone on the line above it ("1" above "Vraag:").
    """

    starts: dict[int, tuple[tuple[str, ...], int]] = field(default_factory=dict)
    above: dict[int, str] = field(default_factory=dict)


def find_numbering(lines: list[Line], skipped: list[bool], body: int) -> Numbering:
    """Return the questions that are marked by a number alone; none where questions carry the word "Vraag"."""
    asking = [index for index in range(body, len(lines)) if lines[index].text[0] in MAY_ASK]
    labelled = sum(1 for index in asking if lines[index].text[:5] == "Vraag" and _is_label(lines[index].text))
    if labelled >= 2:
        return Numbering(above=_find_above(lines, skipped, [index - 1 for index in asking if index > body]))
    found: list[tuple[int, tuple[str, ...], int]] = []
    expected = 1
    firsts = [line.text[0] for line in lines]
    for index in range(body, len(lines)):
        if skipped[index] or not (firsts[index].isdigit() or firsts[index] == "("):
            continue
        opened = _opened(lines[index].text)
        if opened is None:
            continue
        numbers, offset = opened
        value, last = _value(numbers[0]), _value(numbers[-1])
        follows = value == expected or (value == expected + 1 and _asks(lines, skipped, index, offset))
        restarts = value == 1 and expected > 2 and _asks(lines, skipped, index, offset)
        if follows or restarts:
            found.append((index, numbers, offset))
            expected = last + 1
    if not found or (len(found) == 1 and not _holds_label(lines[body:])):
        return Numbering()
    if sum(1 for index, _, offset in found if _asks(lines, skipped, index, offset)) < 0.6 * len(found):
        return Numbering()
    return Numbering({index: (numbers, offset) for index, numbers, offset in found})


def _value(number: str) -> int:
    """Return the place in a sequence of a number as printed ("2-3" is the third of its chapter)."""
    return int(number.rpartition("-")[2])


def _holds_label(lines: list[Line]) -> bool:
    """Tell whether one of the lines opens with the label of a question or an answer."""
    return any(read_label(line.text) is not None for line in lines if line.text[0] in "AV")


def _find_above(lines: list[Line], skipped: list[bool], indices: list[int]) -> dict[int, str]:
    """Return which of these lines hold nothing but the number of the label below them, with that number."""
    above: dict[int, str] = {}
    for index in indices:
        alone = None if skipped[index] else _ALONE.match(lines[index].text)
        label = read_label(lines[index + 1].text) if alone else None
        if alone and label and label.label is Label.QUESTION and not label.numbers:
            above[index] = alone["number"]
    return above


def _opened(text: str) -> tuple[tuple[str, ...], int] | None:
    """Return the numbers that open a line, and where the text after them begins."""
    if not (text[0].isdigit() or (text[0] == "(" and text[1:2].isdigit())):
        return None
    several = _SEVERAL.match(text)
    if several:
        offset = several.start("rest") if several["rest"] else len(text)
        numbers = expand_numbers(several["numbers"].replace("&", "en"))
        starts = offset >= len(text) or _STARTS_TEXT.match(text, offset)
        return (numbers, offset) if starts and _ascend(numbers) else None
    number = marks.read_number(text)
    if number is None or (number[1] < len(text) and not _STARTS_TEXT.match(text, number[1])):
        return None
    return (number[0],), number[1]


def _ascend(numbers: tuple[str, ...]) -> bool:
    """Tell whether numbers follow each other as those of questions do."""
    return all(int(following) == int(number) + 1 for number, following in pairwise(numbers)) and len(numbers) > 1


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
