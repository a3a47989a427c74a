"""The calendars that terms are read with: recesses, days of the budget cycle, meetings of heads of government.

A `Calendar` is a value: it is built from a file (`load_calendar`) or from plain rows (`Calendar(...)`), never from the
clock. What no row says is estimated (GUIDE.md, "Calendars") and marked so.
"""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from ingest.records import Basis, Chamber

FIRST_YEAR, LAST_YEAR = 1990, 2150
"""Years outside these are no years of a term: a number that looks like one is something else."""


_YEAR_AT_END = re.compile(r"(?: van)? 20\d\d$")


class RecessName(StrEnum):
    """The recesses of a parliamentary year; a recess belongs to the year in which it starts."""

    # Keys of the tables of every calendar: the hash of an Enum takes a call of its own.
    __hash__ = str.__hash__

    SPRING = "voorjaar"
    MAY = "mei"
    SUMMER = "zomer"
    AUTUMN = "herfst"
    CHRISTMAS = "kerst"


class BudgetMoment(StrEnum):
    """The days of the budget cycle that terms name."""

    __hash__ = str.__hash__

    PRINSJESDAG = "prinsjesdag"
    VOORJAARSNOTA = "voorjaarsnota"
    NAJAARSNOTA = "najaarsnota"
    VERANTWOORDINGSDAG = "verantwoordingsdag"


@dataclass(frozen=True, slots=True)
class RecessRow:
    """One recess of one chamber, first and last day inclusive."""

    chamber: Chamber
    name: RecessName
    first: date
    last: date
    estimated: bool = False

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"recess {self.name} ends on {self.last}, before it starts on {self.first}")

    @property
    def basis(self) -> Basis:
        """What a window that leans on this recess rests on."""
        return Basis.ESTIMATED if self.estimated else Basis.TABLE


@dataclass(frozen=True, slots=True)
class BudgetRow:
    """The day of a budget moment in a year in which it is not where the rule puts it."""

    name: BudgetMoment
    year: int
    day: date


@dataclass(frozen=True, slots=True)
class EventRow:
    """A meeting with known days that letters refer to by name ("de Europese Raad van december", "de top in Ankara")."""

    name: str
    first: date
    last: date
    aliases: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"event {self.name} ends on {self.last}, before it starts on {self.first}")

    @property
    def names(self) -> tuple[str, ...]:
        """Everything the event is called, in lower case and without a year at the end."""
        names = (_YEAR_AT_END.sub("", name.lower().strip()) for name in (self.name, *self.aliases))
        return tuple(dict.fromkeys(name for name in names if name))


class BudgetDay(NamedTuple):
    """A day of the budget cycle and what it rests on: a row, or the rule of the cycle."""

    day: date
    basis: Basis


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """Return the nth `weekday` (Monday is 0) of the month."""
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


BUDGET_RULES: dict[BudgetMoment, Callable[[int], date]] = {
    BudgetMoment.PRINSJESDAG: lambda year: nth_weekday(year, 9, 1, 3),
    BudgetMoment.VOORJAARSNOTA: lambda year: date(year, 6, 1),
    BudgetMoment.NAJAARSNOTA: lambda year: date(year, 11, 30),
    BudgetMoment.VERANTWOORDINGSDAG: lambda year: nth_weekday(year, 5, 2, 3),
}


@dataclass(frozen=True)
class Calendar:
    """Recesses, budget days and events as a value.

    `recesses` holds what is established per chamber. A recess without a row is estimated from the nearest known year;
    the Eerste Kamer falls back on the Tweede Kamer's rows, marked as estimated. `budget_days` override the rules of
    the cycle. What holds in each year from FIRST_YEAR to LAST_YEAR is worked out when the calendar is made, since
    every term asks for it.
    """

    recesses: tuple[RecessRow, ...] = ()
    budget_days: tuple[BudgetRow, ...] = ()
    events: tuple[EventRow, ...] = ()
    _known: dict[tuple[Chamber, RecessName, int], RecessRow] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _around: dict[tuple[int, Chamber], tuple[RecessRow, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _budget: dict[tuple[BudgetMoment, int], BudgetDay] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _events: dict[str, tuple[EventRow, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _event_pattern: re.Pattern[str] | None = field(default=None, init=False, repr=False, compare=False)
    _event_hints: tuple[str, ...] = field(default=(), init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        self._fill_recesses()
        for moment, rule in BUDGET_RULES.items():
            for year in range(FIRST_YEAR, LAST_YEAR + 1):
                self._budget[moment, year] = BudgetDay(rule(year), Basis.LETTER)
        for day in self.budget_days:
            self._budget[day.name, day.year] = BudgetDay(day.day, Basis.TABLE)
        for event in sorted(self.events, key=lambda row: row.first):
            for name in event.names:
                self._events[name] = (*self._events.get(name, ()), event)
        if self._events:
            names = "|".join(re.escape(name) for name in sorted(self._events, key=len, reverse=True))
            pattern = re.compile(rf"(?<![\w-])(?P<name>{names})(?:(?: van)? (?P<year>20\d\d))?(?![\w-])")
            object.__setattr__(self, "_event_pattern", pattern)
            object.__setattr__(self, "_event_hints", tuple({name[:5] for name in self._events}))

    def _fill_recesses(self) -> None:
        """Work out every recess of every year and chamber: the row's, else an estimate where any row is known."""
        lower_house = Chamber.TWEEDE_KAMER
        rows: dict[RecessName, list[RecessRow]] = {}
        for row in sorted(self.recesses, key=lambda row: row.first):
            self._known[row.chamber, row.name, row.first.year] = row
            if row.chamber is lower_house:
                rows.setdefault(row.name, []).append(row)
        years = range(FIRST_YEAR, LAST_YEAR + 1)
        for name, known in rows.items():
            for year in years:
                row = self._known.get((lower_house, name, year)) or _moved(_nearest(known, year), year)
                self._known[lower_house, name, year] = row
                for chamber in Chamber:
                    self._known.setdefault((chamber, name, year), replace(row, chamber=chamber, estimated=True))
        for chamber in Chamber:
            for year in years:
                near = (self.recess(name, near, chamber) for near in (year - 1, year, year + 1) for name in RecessName)
                self._around[year, chamber] = tuple(sorted((row for row in near if row), key=lambda row: row.first))

    def recess(self, name: RecessName, year: int, chamber: Chamber) -> RecessRow | None:
        """Return the recess that starts in `year`; None where no row of that recess is known at all."""
        return self._known.get((chamber, name, year))

    def next_recess(self, day: date, chamber: Chamber) -> RecessRow | None:
        """Return the first recess, whatever its name, that starts after `day`."""
        for row in self.recesses_around(day.year, chamber):
            if row.first > day:
                return row
        return None

    def recesses_around(self, year: int, chamber: Chamber) -> tuple[RecessRow, ...]:
        """Return the recesses that start in the year before `year`, in it, or in the year after, the earliest first."""
        return self._around.get((year, chamber), ())

    def is_sitting_week(self, monday: date, chamber: Chamber) -> bool:
        """Say whether the week from `monday` holds a Tuesday, Wednesday or Thursday outside every recess."""
        rows = self.recesses_around(monday.year, chamber)
        days = (monday + timedelta(days=offset) for offset in (1, 2, 3))
        return any(not any(row.first <= day <= row.last for row in rows) for day in days)

    def budget_day(self, moment: BudgetMoment, year: int) -> BudgetDay:
        """Return the day of the moment in `year`: the row's, else the rule's."""
        return self._budget.get((moment, year)) or BudgetDay(BUDGET_RULES[moment](year), Basis.LETTER)

    def events_in(self, low: str) -> Iterator[re.Match[str]] | None:
        """Return where lower-cased text names an event, None where it names none.

        The groups of a match are `name` and, where it follows, `year`.
        """
        for hint in self._event_hints:
            if hint in low and self._event_pattern:
                found = self._event_pattern.finditer(low)
                first = next(found, None)
                return chain((first,), found) if first else None
        return None

    def events_named(self, name: str) -> tuple[EventRow, ...]:
        """Return the events that go by this name (in lower case, without a year), the earliest first."""
        return self._events.get(name, ())


def _nearest(rows: Sequence[RecessRow], year: int) -> RecessRow:
    """Return the row nearest to the year, of rows in order; of two as near, the later."""
    if rows[-1].first.year <= year:
        return rows[-1]
    return min(reversed(rows), key=lambda row: abs(row.first.year - year))


def _moved(row: RecessRow, year: int) -> RecessRow:
    """Return the recess as it is estimated for another year: moved by whole weeks."""
    weeks = round((_same_day(row.first, year) - row.first).days / 7)
    shift = timedelta(weeks=weeks)
    return replace(row, first=row.first + shift, last=row.last + shift, estimated=True)


def _same_day(day: date, year: int) -> date:
    """Return the same calendar day in another year, 28 February for 29 February."""
    return day.replace(year=year, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=year)


def load_calendar(path: Path) -> Calendar:
    """Read a calendar from a JSON file of the form of `fixtures/calendar.json`."""
    rows = json.loads(path.read_text(encoding="utf-8"))
    return Calendar(
        recesses=tuple(
            RecessRow(
                Chamber(row["chamber"]),
                RecessName(row["name"]),
                date.fromisoformat(row["first_day"]),
                date.fromisoformat(row["last_day"]),
                bool(row.get("estimated", False)),
            )
            for row in rows["recesses"]
        ),
        budget_days=tuple(
            BudgetRow(BudgetMoment(row["name"]), int(row["year"]), date.fromisoformat(row["day"]))
            for row in rows.get("budget_moments", [])
        ),
        events=tuple(
            EventRow(
                row["name"],
                date.fromisoformat(row["first_day"]),
                date.fromisoformat(row["last_day"]),
                tuple(row.get("aliases", [])),
            )
            for row in rows.get("events", [])
        ),
    )
