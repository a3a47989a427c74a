"""The real letters printed as PDF, DOCX and HTML say the same: header, promises, their kinds, roles and windows."""

import re
from collections.abc import Callable
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from ingest.calendars import load_calendar
from ingest.extraction import extract
from ingest.records import Extraction, Find
from tests.ingest.reading_prints import PRINTERS

pytestmark = pytest.mark.shared

CALENDAR = load_calendar(Path(__file__).resolve().parents[2] / "fixtures" / "calendar.json")
LETTERS = 5


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def overlap(first: str, second: str) -> float:
    """Return the shared words in order, as a share of the longer quotation."""
    one, other = words(first), words(second)
    same = sum(block.size for block in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks())
    return same / max(len(one), len(other), 1)


def read_as(find: Find) -> tuple[object, ...]:
    """Return what must be equal in every form of the letter."""
    window = find.window
    return find.kind, find.role, (window.start, window.end) if window else None


def promises(extraction: Extraction) -> list[Find]:
    return [find for find in extraction.finds if not find.candidate]


def shared_promises(first: list[Find], second: list[Find]) -> int:
    """Return how many of the first are among the second, each of those counted once."""
    left = list(second)
    count = 0
    for find in first:
        same = next(
            (other for other in left if read_as(other) == read_as(find) and overlap(find.quote, other.quote) >= 0.95),
            None,
        )
        if same:
            left.remove(same)
            count += 1
    return count


@pytest.fixture(scope="module")
def plain(shared_dir: Path) -> dict[str, Extraction]:
    """Return what the letters give as text."""
    paths = sorted((shared_dir / "letters").glob("*.txt"))
    assert len(paths) == LETTERS
    return {path.read_text(encoding="utf-8"): extract(path.read_bytes(), path.name, CALENDAR) for path in paths}


@pytest.mark.parametrize("name", PRINTERS)
def test_the_real_letters_in_another_form_give_the_same_promises(name: str, plain: dict[str, Extraction]) -> None:
    make: Callable[[str], bytes] = PRINTERS[name]
    both = expected = found = 0
    for text, extraction in plain.items():
        other = extract(make(text), "brief", CALENDAR)
        first, second = promises(extraction), promises(other)
        both += shared_promises(first, second)
        expected += len(first)
        found += len(second)
        header, again = extraction.letter.header, other.letter.header
        assert (again.letter_date, again.chamber, again.sender) == (header.letter_date, header.chamber, header.sender)
    assert expected > 30
    assert both >= 0.98 * max(expected, found)
