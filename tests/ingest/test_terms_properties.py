"""Properties of the reader of terms: bounds that always hold, and windows worked out a second time from GUIDE.md's
table.

The second working is made of lists of days, one per period, and knows nothing of the grammar's own arithmetic.
"""

import calendar as months_of
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.calendars import load_calendar
from ingest.records import Chamber
from ingest.terms import find_terms, term_of, terms_of_acts, terms_of_postponement

CALENDAR = load_calendar(Path(__file__).parents[2] / "fixtures" / "calendar.json")
TK = Chamber.TWEEDE_KAMER
MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip
SEASONS = {
    "voorjaar": ((3, 20), (6, 20)),
    "zomer": ((6, 21), (9, 22)),
    "najaar": ((9, 23), (12, 20)),
    "winter": ((12, 21), (3, 19)),
}
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

Days = list[date]


def days(first: date, last: date) -> Days:
    """Return every day from the first to the last."""
    return [first + timedelta(days=count) for count in range((last - first).days + 1)]


def of_months(year: int, *numbers: int) -> Days:
    """Return every day of those months."""
    return [
        day
        for month in numbers
        for day in days(date(year, month, 1), date(year, month, months_of.monthrange(year, month)[1]))
    ]


def periods(year: int) -> dict[str, tuple[str, Days]]:
    """Return the periods of a year by the words that name them, with their kind and their days."""
    found: dict[str, tuple[str, Days]] = {
        f"{name} {year}": ("month", of_months(year, number)) for number, name in enumerate(MONTHS, 1)
    }
    for number, name in enumerate(("eerste", "tweede", "derde", "vierde")):
        found[f"het {name} kwartaal van {year}"] = ("quarter", of_months(year, *range(3 * number + 1, 3 * number + 4)))
        found[f"Q{number + 1} {year}"] = ("quarter", of_months(year, *range(3 * number + 1, 3 * number + 4)))
    found[f"de eerste helft van {year}"] = ("half", of_months(year, *range(1, 7)))
    found[f"het tweede halfjaar van {year}"] = ("half", of_months(year, *range(7, 13)))
    found[f"{year}"] = ("year", of_months(year, *range(1, 13)))
    for name, (first, last) in SEASONS.items():
        article = "de" if name in ("zomer", "winter") else "het"
        found[f"{article} {name} van {year}"] = (
            "season",
            days(date(year, *first), date(year + (name == "winter"), *last)),
        )
    return found


def numbered(of: Days) -> dict[tuple[int, int], Days]:
    """Return the days by month."""
    parts: dict[tuple[int, int], Days] = {}
    for day in of:
        parts.setdefault((day.year, day.month), []).append(day)
    return parts


def begin(kind: str, of: Days) -> Days:
    """Return days 1-10, the first month, January to March, or the season's first month."""
    if kind == "month":
        return [day for day in of if day.day <= 10]
    if kind == "year":
        return [day for day in of if day.month <= 3]
    if kind == "season":
        return (
            [day for day in of if (day.month, day.day) < _later(of[0], 1)]
            if of[0].month < 12
            else _before(of, _later(of[0], 1))
        )
    by_month = list(numbered(of).values())
    return by_month[0] if kind == "quarter" else by_month[0] + by_month[1]


def end(kind: str, of: Days) -> Days:
    """Return days 21-last, the last month, October to December, or the season's last month."""
    if kind == "month":
        return [day for day in of if day.day >= 21]
    if kind == "year":
        return [day for day in of if day.month >= 10]
    if kind == "season":
        start = of[-1].replace(month=of[-1].month - 1)
        return [day for day in of if day > start]
    by_month = list(numbered(of).values())
    return by_month[-1] if kind == "quarter" else by_month[-2] + by_month[-1]


def middle(kind: str, of: Days) -> Days:
    """Return days 11-20, the middle month or months, June and July, or the season's middle month."""
    if kind == "month":
        return [day for day in of if 11 <= day.day <= 20]
    if kind == "year":
        return [day for day in of if day.month in (6, 7)]
    outer = set(begin(kind, of)) | set(end(kind, of))
    by_month = list(numbered(of).values())
    if kind == "season":
        return [day for day in of if day not in begin(kind, of) and day < _after_middle(of)]
    return [day for days_in in by_month for day in days_in if day not in outer]


def _later(day: date, months: int) -> tuple[int, int]:
    month = (day.month - 1 + months) % 12 + 1
    return (month, day.day)


def _before(of: Days, limit: tuple[int, int]) -> Days:
    """Return the days of a winter before the limit in January."""
    return [day for day in of if day.month == 12 or (day.month, day.day) < limit]


def _after_middle(of: Days) -> date:
    month = of[0].month + 2
    return date(of[0].year + (month > 12), (month - 1) % 12 + 1, of[0].day)


PARTS = {
    "": lambda kind, of: of,
    "begin ": begin,
    "het begin van ": begin,
    "medio ": middle,
    "eind ": end,
    "het einde van ": end,
}
ENDS = ("eind ", "het einde van ")


def expected(relation: str, part: str, kind: str, of: Days, letter: date) -> tuple[date, date]:
    """Work a window out from the days of a period, for a letter of before it."""
    chosen = PARTS[part](kind, of)
    first, last = chosen[0], chosen[-1]
    if relation.strip() in ("uiterlijk in", "uiterlijk", "tot en met", "niet later dan"):
        return letter, last
    if relation.strip() in ("voor", "vóór", "nog voor", "tot"):
        return letter, last if part in ENDS else first - timedelta(days=1)
    if relation.strip() in ("vanaf", "per", "met ingang van") and not part:
        return first, first
    return first, last


RELATIONS = (
    "",
    "in ",
    "uiterlijk in ",
    "niet later dan ",
    "tot en met ",
    "voor ",
    "vóór ",
    "nog voor ",
    "tot ",
    "vanaf ",
    "per ",
    "rond ",
)


@st.composite
def compositions(draw: st.DrawFn) -> tuple[str, str, str, str, Days, date]:
    """Draw a relation, a part and a period of some year, and a letter of the year before."""
    year = draw(st.integers(2021, 2040))
    words, (kind, of) = draw(st.sampled_from(sorted(periods(year).items())))
    relation, part = draw(st.sampled_from(RELATIONS)), draw(st.sampled_from(sorted(PARTS)))
    letter = date(year - 1, 1, 1) + timedelta(days=draw(st.integers(0, 360)))
    return relation, part, words, kind, of, letter


def stands_for_a_recess(relation: str, part: str, words: str) -> bool:
    """Say whether GUIDE.md gives the words a meaning of their own ("voor de zomer", "rond de zomer")."""
    return not part and "zomer" in words and relation.strip() in ("voor", "vóór", "nog voor", "tot", "rond")


@settings(max_examples=1500, deadline=None)
@given(compositions())
def test_every_part_of_every_period_under_every_relation_is_what_the_table_says(
    composition: tuple[str, str, str, str, Days, date],
) -> None:
    relation, part, words, kind, of, letter = composition
    if stands_for_a_recess(relation, part, words) or (kind == "year" and not relation and not part):
        # "2026" on its own says nothing of when.
        return
    bare = words.removeprefix("het ").removeprefix("de ") if part in ("begin ", "medio ", "eind ") else words
    phrase = f"{relation}{part}{bare}"
    term = term_of(f"De brief komt {phrase} naar uw Kamer.", letter, TK, CALENDAR)
    assert term is not None, phrase
    assert term.window is not None, phrase
    assert (term.window.start, term.window.end) == expected(relation, part, kind, of, letter), phrase


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
    return st.tuples(st.sampled_from(RELATIONS[1:]), whats).map("".join)


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
