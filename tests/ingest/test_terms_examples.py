"""Sentences of our own, in `terms_examples.txt`, and the term that each must give."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from ingest.calendars import Calendar, load_calendar
from ingest.records import Chamber
from ingest.terms import explained, find_terms, term_of

HERE = Path(__file__).parent
CALENDAR = load_calendar(HERE.parents[1] / "fixtures" / "calendar.json")
DEFAULT_DATE = "2026-03-10"


@dataclass(frozen=True)
class Example:
    """One line: a letter's date and chamber, a sentence, and the phrase and window that it must give."""

    family: str
    letter_date: date
    chamber: Chamber
    sentence: str
    phrase: str
    window: tuple[str, str] | None


def read_examples() -> list[Example]:
    """Read the file of examples; a line that starts with ## opens a family."""
    examples, family = [], ""
    for line in (HERE / "terms_examples.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            family = line[3:]
        elif line and not line.startswith("#"):
            day, sentence, phrase, first, last = [*line.split("|"), "", ""][:5]
            chamber = Chamber.EERSTE_KAMER if day.startswith("EK ") else Chamber.TWEEDE_KAMER
            letter_date = date.fromisoformat(day.removeprefix("EK ") or DEFAULT_DATE)
            examples.append(Example(family, letter_date, chamber, sentence, phrase, (first, last) if first else None))
    return examples


EXAMPLES = read_examples()


def name(example: Example) -> str:
    """Return what to call an example in the list of tests."""
    return f"{example.family}: {example.sentence[:60]}"


@pytest.fixture(scope="module")
def calendar() -> Calendar:
    return CALENDAR


@pytest.mark.parametrize("example", EXAMPLES, ids=name)
def test_a_sentence_gives_its_term(example: Example, calendar: Calendar) -> None:
    term = term_of(example.sentence, example.letter_date, example.chamber, calendar)
    if not example.phrase:
        assert term is None
        return
    assert term is not None
    assert example.phrase in term.phrase
    window = term.window
    assert (window and (window.start.isoformat(), window.end.isoformat())) == example.window


@pytest.mark.parametrize("example", EXAMPLES, ids=name)
def test_spans_are_those_of_the_phrase(example: Example, calendar: Calendar) -> None:
    for term in find_terms(example.sentence, example.letter_date, example.chamber, calendar):
        assert example.sentence[term.start : term.end] == term.phrase
        assert term.phrase in explained(term)
        if term.window:
            assert term.window.start <= term.window.end


def test_every_family_has_examples() -> None:
    families = {example.family for example in EXAMPLES}
    assert families >= {
        "before_day", "budget_cycle", "distractor", "duration", "event_null", "explicit_day", "half_year",
        "hard_bound", "month",
        "month_part", "quarter", "range", "recess", "recurring", "relative", "season", "vague_null", "year",
        "year_part",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "window"),
    [
        ("De wet treedt op 1 januari 2027 in werking.", ("2027-01-01", "2027-01-01")),
        ("De evaluatie volgt in 2027.", ("2027-01-01", "2027-12-31")),
        ("Uiterlijk 1 mei 2026 ontvangt u het plan.", ("2026-05-01", "2026-05-01")),
        ("De brief volgt in mei.", None),
        ("De brief volgt binnen zes weken.", None),
        ("De brief volgt volgende week.", None),
        ("De brief volgt na het zomerreces.", None),
    ],
)
def test_without_a_letter_date_only_absolute_terms_get_a_window(
    sentence: str, window: tuple[str, str] | None, calendar: Calendar
) -> None:
    term = term_of(sentence, None, None, calendar)
    assert term is not None
    assert (term.window and (term.window.start.isoformat(), term.window.end.isoformat())) == window
