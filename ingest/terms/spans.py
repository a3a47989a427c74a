"""Stretches of days and the arithmetic on them that terms need. Every function keeps within the years of `date`."""

import calendar as days_of
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from ingest.calendars import Calendar, RecessName
from ingest.records import Basis, Chamber
from ingest.terms.units import Unit
from ingest.terms.words import MONTH_NAMES

ONE_DAY = timedelta(days=1)
LETTER = Basis.LETTER
LAST_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""The last day of each month, in a year that is no leap year."""

make = tuple.__new__
"""Makes a named tuple of all its fields, in order: for those made for every phrase, since its own constructor takes
three times as long."""


class Span(NamedTuple):
    """Days from first to last, inclusive; `name` says in Dutch what they are, `basis` what that rests on."""

    first: date
    last: date
    name: str
    basis: Basis = LETTER


MOST_READ = 10
"""How many days of one sentence dateparser is asked for; a sentence with more of them is a table."""


class ReadDays(dict[tuple[int, int, int], date | None]):
    """The calendar days of one sentence by day, month and year: each is asked for once, and the plain calendar is once
    there are too many. None where the calendar has no such day."""

    __slots__ = ()

    reader: Callable[[int, int, int], date | None]

    def __missing__(self, key: tuple[int, int, int]) -> date | None:
        """Ask for a day that was not asked for before."""
        self[key] = found = self.reader(*key) if len(self) < MOST_READ else plain_day(*key)
        return found


def plain_day(day: int, month: int, year: int) -> date | None:
    """Return the day by the calendar alone."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


class Context(NamedTuple):
    """What a term is read against: the letter's date (None where unknown), its chamber and the calendar."""

    day: date | None
    chamber: Chamber
    calendar: Calendar
    years: Sequence[int]
    """The years in which a thing without a year may fall, in order; empty where the letter's date is unknown."""
    days: ReadDays


class Base(NamedTuple):
    """What a term names, before part and relation: which span it is in each of the years it may fall in.

    `given` is true where the words fix it (a year, "volgende week"), so that it may lie in the past. `ahead` asks for
    one that has not begun ("komend voorjaar"). `gone` marks what lies behind ("jl."). `ends` is true where the words
    name an end, so that "voor" reaches its last day. `stand_in` is the recess that is meant after "voor" and "na"
    ("voor
    de zomer"). `partial` is true once a part has been taken
    of it. `recurring` and `rhythm`, an RRULE, are those of a frequency.
    """

    unit: Unit
    years: Sequence[int]
    of_year: Callable[[int], Span | None]
    given: bool = False
    ahead: bool = False
    gone: bool = False
    ends: bool = False
    stand_in: RecessName | None = None
    partial: bool = False
    recurring: bool = False
    rhythm: str | None = None


def month_span(year: int, month: int) -> Span:
    """Return a calendar month."""
    last = 29 if month == 2 and days_of.isleap(year) else LAST_DAYS[month]
    return make(Span, (date(year, month, 1), date(year, month, last), f"{MONTH_NAMES[month]} {year}", LETTER))


def add_months(day: date, months: int) -> date:
    """Return the same day of the month, or that month's last day where it is shorter."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    last = 29 if month == 2 and days_of.isleap(year) else LAST_DAYS[month]
    return date(year, month, min(day.day, last))


def add_workdays(day: date, count: int) -> date:
    """Return the day on which `count` days from Monday to Friday have passed after `day`."""
    weeks, rest = divmod(count, 5)
    day += timedelta(weeks=weeks)
    while rest > 0 or day.weekday() > 4:
        day += ONE_DAY
        rest -= day.weekday() <= 4 and rest > 0
    return day


def week_of(day: date, name: str) -> Span:
    """Return the week, Monday to Sunday, that holds the day."""
    monday = day - timedelta(days=day.weekday())
    return make(Span, (monday, monday + timedelta(days=6), name, LETTER))


def part_of(base: Base, *, ends: bool) -> Base:
    """Return the base as one of which a part is taken; the same as `_replace`, which is slower."""
    unit, years, of_year, given, ahead, gone, _, stand_in, _, recurring, rhythm = base
    return make(Base, (unit, years, of_year, given, ahead, gone, ends, stand_in, True, recurring, rhythm))


def fixed(unit: Unit, span: Span) -> Base:
    """Return a base that the words fix to one span."""
    return make(Base, (unit, (0,), lambda _: span, True, False, False, False, None, False, False, None))


def nowhere(unit: Unit, *, gone: bool = False, rhythm: str | None = None) -> Base:
    """Return a base without days that can be known."""
    return Base(unit, (), lambda _: None, gone=gone, rhythm=rhythm)


def spoken(day: date) -> str:
    """Return the day as a clerk writes it: "1 september 2026"."""
    return f"{day.day} {MONTH_NAMES[day.month]} {day.year}"


def spoken_range(first: date, last: date) -> str:
    """Return the days as a clerk writes them, without saying month or year twice: "1 t/m 15 oktober 2026"."""
    year, month, day = last.year, last.month, last.day
    end = f"{day} {MONTH_NAMES[month]} {year}"
    if first.year != year:
        return f"{first.day} {MONTH_NAMES[first.month]} {first.year} t/m {end}"
    if first.month != month:
        return f"{first.day} {MONTH_NAMES[first.month]} t/m {end}"
    return end if first.day == day else f"{first.day} t/m {end}"
