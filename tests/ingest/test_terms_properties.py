"""Properties of the reader of terms: bounds that always hold, and windows equal to those of `terms_table`."""

import calendar as months_of
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.calendars import load_calendar
from ingest.records import Chamber
from ingest.terms import find_terms, term_of, terms_of_acts, terms_of_postponement
from tests.ingest.terms_table import (
    KINDS_OF,
    MONTHS,
    PARTS,
    RELATIONS,
    UNTIL_IT_STARTS,
    Days,
    expected,
    periods,
    phrase_of,
)

CALENDAR = load_calendar(Path(__file__).parents[2] / "fixtures" / "calendar.json")
TK = Chamber.TWEEDE_KAMER
RECESSES = {
    ("zomer", 2024): (date(2024, 7, 5), date(2024, 9, 2)),
    ("kerst", 2024): (date(2024, 12, 20), date(2025, 1, 13)),
    ("mei", 2025): (date(2025, 4, 18), date(2025, 5, 6)),
    ("zomer", 2025): (date(2025, 7, 4), date(2025, 9, 1)),
    ("kerst", 2025): (date(2025, 12, 19), date(2026, 1, 12)),
    ("mei", 2026): (date(2026, 4, 24), date(2026, 5, 11)),
    ("zomer", 2026): (date(2026, 7, 3), date(2026, 8, 31)),
}
NEXT_RECESS = {
    ("zomer", 2024): date(2024, 10, 25), ("kerst", 2024): date(2025, 2, 21), ("mei", 2025): date(2025, 7, 4),
    ("zomer", 2025): date(2025, 10, 3), ("kerst", 2025): date(2026, 2, 13), ("mei", 2026): date(2026, 7, 3),
    ("zomer", 2026): date(2026, 10, 16),
}  # fmt: skip


@st.composite
def compositions(draw: st.DrawFn) -> tuple[str, str, str, str, Days, date]:
    """Draw a relation, a part and a period of some year, and a letter of the year before."""
    year = draw(st.integers(2021, 2040))
    words, (kind, of) = draw(st.sampled_from(sorted(periods(year).items())))
    relation = draw(st.sampled_from(RELATIONS))
    part = draw(st.sampled_from([part for part in PARTS if kind in KINDS_OF.get(part, (kind,))]))
    letter = date(year - 1, 1, 1) + timedelta(days=draw(st.integers(0, 360)))
    return relation, part, words, kind, of, letter


def says_something_else(relation: str, part: str, words: str, kind: str) -> bool:
    """Say whether the words mean a recess ("voor de zomer", "rond de zomer"), or on their own nothing ("2026")."""
    recess = not part and "zomer" in words and relation in (*UNTIL_IT_STARTS, "rond ", "omstreeks ")
    return recess or (kind == "year" and not relation and not part)


def read(phrase: str, letter: date) -> tuple[date, date] | None:
    """Return the window of a phrase in a sentence."""
    term = term_of(f"De brief komt {phrase} naar uw Kamer.", letter, TK, CALENDAR)
    return (term.window.start, term.window.end) if term and term.window else None


@settings(max_examples=1500, deadline=None)
@given(compositions())
def test_every_part_of_every_period_under_every_relation_is_what_the_table_says(
    composition: tuple[str, str, str, str, Days, date],
) -> None:
    relation, part, words, kind, of, letter = composition
    if says_something_else(relation, part, words, kind):
        return
    phrase = phrase_of(relation, part, words)
    assert read(phrase, letter) == expected(relation, part, kind, of, letter), phrase


@pytest.mark.parametrize("relation", RELATIONS)
def test_no_composition_of_a_relation_is_left_out(relation: str) -> None:
    letter = date(2026, 9, 14)
    wrong = [
        phrase
        for words, (kind, of) in periods(2027).items()
        for part in PARTS
        if kind in KINDS_OF.get(part, (kind,)) and not says_something_else(relation, part, words, kind)
        for phrase in (phrase_of(relation, part, words),)
        if read(phrase, letter) != expected(relation, part, kind, of, letter)
    ]
    assert wrong == []


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(sorted(RECESSES)), st.integers(1, 200), st.booleans())
def test_recesses_are_those_of_the_table(recess: tuple[str, int], back: int, with_year: bool) -> None:
    name, year = recess
    first, last = RECESSES[recess]
    letter = first - timedelta(days=back)
    words = f"{name}reces" + (f" van {year}" if with_year or back > 180 else "")
    told = {
        f"voor het {words}": (letter, first - timedelta(days=1)),
        f"uiterlijk voor het {words}": (letter, first - timedelta(days=1)),
        f"tijdens het {words}": (first, last),
        f"na het {words}": (last + timedelta(days=1), NEXT_RECESS[recess] - timedelta(days=1)),
        f"kort na het {words}": (last + timedelta(days=1), last + timedelta(days=28)),
        f"uiterlijk in het {words}": (letter, last),
    }
    for phrase, window in told.items():
        term = term_of(f"Ik stuur {phrase} een brief.", letter, TK, CALENDAR)
        assert term is not None, phrase
        assert term.window is not None, phrase
        assert (term.window.start, term.window.end) == window, phrase


def without_a_year() -> st.SearchStrategy[str]:
    """Draw phrases whose year the letter's date decides."""
    whats = st.sampled_from(
        [*MONTHS, "het eerste kwartaal", "het derde kwartaal", "Q2", "het tweede halfjaar", "het najaar",
        "de winter", "het voorjaar",
         "Prinsjesdag", "de Voorjaarsnota", "het zomerreces", "het kerstreces", "1 mei", "29 februari", "week 12",
         "de jaarwisseling"]
    )  # fmt: skip
    return st.tuples(st.sampled_from(RELATIONS), whats).map("".join)


@settings(max_examples=1000, deadline=None)
@given(without_a_year(), st.dates(date(2020, 1, 1), date(2040, 12, 31)))
def test_a_term_without_a_year_is_never_over(phrase: str, letter: date) -> None:
    for term in find_terms(f"De brief komt {phrase}.", letter, TK, CALENDAR):
        if term.window:
            assert term.window.start <= term.window.end
            assert term.window.end >= letter


@settings(max_examples=500, deadline=None)
@given(
    st.integers(1, 60),
    st.sampled_from(["dagen", "weken", "maanden", "jaar"]),
    st.dates(date(2020, 1, 1), date(2040, 12, 31)),
)
def test_binnen_counts_from_the_letter(count: int, unit: str, letter: date) -> None:
    term = term_of(f"Ik reageer binnen {count} {unit}.", letter, TK, CALENDAR)
    assert term is not None
    assert term.window is not None
    if unit in ("dagen", "weken"):
        last = letter + timedelta(days=count * (7 if unit == "weken" else 1))
    else:
        index = letter.year * 12 + letter.month - 1 + count * (12 if unit == "jaar" else 1)
        year, month = divmod(index, 12)
        last = date(year, month + 1, min(letter.day, months_of.monthrange(year, month + 1)[1]))
    assert (term.window.start, term.window.end) == (letter, last)


WORDS = st.sampled_from(
    "voor na in op bij uiterlijk begin eind medio het de van en of tot niet maar zo spoedig mogelijk mei maart 2026 "
    "2027 12 31 kwartaal"
    " eerste tweede helft week zomer reces zomerreces kerst prinsjesdag begroting jaarlijks elk jaar binnen weken "
    "maanden over komende"
    " volgende deze dit is heeft zal wordt verstuurd zodra afronding onderzoek debat raad jl. a.s. , . ; ( ) "
    "| / - Q1 h2 ’26 per vanaf"
    " tussen rond zou niet 1/2 12-05-2026 29 februari 99 0".split()
)  # fmt: skip


@settings(max_examples=800, deadline=None)
@given(st.lists(WORDS, max_size=30).map(" ".join), st.one_of(st.none(), st.dates()), st.sampled_from([None, *Chamber]))
def test_no_run_of_words_raises(sentence: str, letter: date | None, chamber: Chamber | None) -> None:
    for term in find_terms(sentence, letter, chamber, CALENDAR):
        assert sentence[term.start : term.end] == term.phrase
        assert term.window is None or term.window.start <= term.window.end
    term_of(sentence, letter, chamber, CALENDAR, act=(0, len(sentence)), following=sentence)
    terms_of_acts(sentence, letter, chamber, CALENDAR, [(0, 1), (len(sentence) // 2, len(sentence))])
    terms_of_postponement(sentence, letter, chamber, CALENDAR, following=sentence)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=300), st.dates())
def test_no_text_raises(sentence: str, letter: date) -> None:
    find_terms(sentence, letter, TK, CALENDAR)
    term_of(sentence, letter, TK, CALENDAR)


@pytest.mark.parametrize("letter", [date.min, date(2, 1, 1), date(9990, 1, 1), date.max])
@pytest.mark.parametrize(
    "phrase",
    [
        "in mei",
        "volgend jaar",
        "binnen 100 jaar",
        "na het zomerreces",
        "vorig jaar",
        "over 3 weken",
        "deze week",
        "Pasen",
    ],
)
def test_the_ends_of_the_calendar_do_not_raise(letter: date, phrase: str) -> None:
    find_terms(f"De brief komt {phrase}.", letter, TK, CALENDAR)
