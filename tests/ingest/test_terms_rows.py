"""More than a thousand rows of our own, in the form in which the reader of terms is scored."""

import re
from pathlib import Path

import pytest

from ingest.calendars import load_calendar
from ingest.terms import term_of
from tests.ingest.terms_rows import Row, all_rows

CALENDAR = load_calendar(Path(__file__).parents[2] / "fixtures" / "calendar.json")
ROWS = all_rows()
FAMILIES = sorted({row.family for row in ROWS})


def words(text: str) -> set[str]:
    """Return the words of a phrase; the scorer asks that those of the term are all in what was found."""
    return set(re.findall(r"\w+", text.lower()))


def miss(row: Row) -> str | None:
    """Return what is wrong with what is read for a row, None where it is right."""
    term = term_of(row.sentence, row.letter_date, row.chamber, CALENDAR)
    window = (term.window.start, term.window.end) if term and term.window else None
    if row.term is None:
        right = term is None
    else:
        right = term is not None and words(row.term) <= words(term.phrase) and window == row.window
    return None if right else f"{row.sentence} | {row.term} {row.window} | {term and term.phrase} {window}"


@pytest.mark.parametrize("family", FAMILIES)
def test_every_row_of_a_family_gives_its_term_and_window(family: str) -> None:
    assert [told for row in ROWS if row.family == family and (told := miss(row))] == []


def test_there_are_rows_of_every_family_and_no_sentence_twice() -> None:
    assert len(FAMILIES) >= 19
    assert len({(row.sentence, row.chamber) for row in ROWS}) == len(ROWS) >= 1200
