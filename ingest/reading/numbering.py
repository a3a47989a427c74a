"""Questions that only a number marks ("3 Wanneer ontvangt de Kamer ...?"): a sequence from 1 on, most with a question mark."""

import re
from dataclasses import dataclass, field

from ingest.reading import marks
from ingest.reading.labels import Label, read_label
from ingest.reading.lines import Line

_STARTS_TEXT = re.compile(r"[\"«“‘'’(]*[A-ZÀ-Þ]")
# How many lines after its number a question's mark may stand.
_REACH = 14


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
        text = lines[index].text
        if skipped[index] or not (text[0].isdigit() or (text[0] == "(" and text[1:2].isdigit())):
            continue
        number = marks.read_number(text)
        if number is None or not number[0].isdigit():
            continue
        value, offset = int(number[0]), number[1]
        if offset < len(text) and not _STARTS_TEXT.match(text, offset):
            continue
        if value == expected or (value == expected + 1 and _asks(lines, skipped, index)):
            found.append((index, number[0], offset))
            expected = value + 1
        elif value == 1 and expected > 2 and _asks(lines, skipped, index):
            found.append((index, number[0], offset))
            expected = 2
    asking = sum(1 for index, _, _ in found if _asks(lines, skipped, index))
    answers = any(read_label(line.text) is not None for line in lines[body:] if line.text[0] in "AV")
    enough = len(found) >= 2 or (len(found) == 1 and answers)
    if not enough or asking < 0.6 * len(found):
        return Numbering()
    return Numbering({index: (number, offset) for index, number, offset in found})


def _is_label(text: str) -> bool:
    """Tell whether a line is the label of a question."""
    label = read_label(text)
    return label is not None and label.label is Label.QUESTION


def _asks(lines: list[Line], skipped: list[bool], index: int) -> bool:
    """Tell whether a question mark stands before the next numbered line or answer."""
    seen = 0
    for following in range(index, len(lines)):
        if skipped[following]:
            continue
        text = lines[following].text
        if following > index and (
            text[:8] == "Antwoord" or (text[0].isdigit() and marks.read_number(text) and _STARTS_TEXT.search(text[2:6]))
        ):
            return False
        if "?" in text:
            return True
        seen += 1
        if seen >= _REACH:
            return False
    return False
