"""A month laid out in weeks: what falls due on each day, the recesses of the chamber, and known meetings."""

from calendar import Calendar as Weeks
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ingest.records import Chamber
from tracker.calendars import current_calendar
from tracker.models import Commitment, Committee, Event, Handling, Meeting
from tracker.models.querysets import CommitmentQuerySet

A_DAY = 4
"""So many promises stand in the cell of a day; of more the number is given, with a link to their list."""
MOST_EVENTS = 100


@dataclass(frozen=True)
class Break:
    """The recess that a day is in; its name is `said` on its first day here and on each Monday: once a week."""

    name: str
    estimated: bool
    said: bool


@dataclass(frozen=True)
class Day:
    """One day: what falls due, what the committee itself expects then, what meets, and the recess it is in."""

    date: date
    in_month: bool
    due: tuple[Commitment, ...]
    more: int
    own: tuple[Commitment, ...]
    meetings: tuple[Meeting, ...]
    events: tuple[Event, ...]
    recess: Break | None

    @property
    def empty(self) -> bool:
        """Whether there is nothing to tell but a recess."""
        return not (self.due or self.own or self.meetings or self.events)


@dataclass(frozen=True)
class Week:
    """Monday to Sunday, with its ISO number."""

    number: int
    days: tuple[Day, ...]


def month(first: date, committees: Sequence[Committee], chamber: str) -> list[Week]:
    """Return the weeks that hold the month of `first`, with what is still to be done for these committees (or all)."""
    weeks = Weeks().monthdatescalendar(first.year, first.month)
    start, end = weeks[0][0], weeks[-1][-1]
    rows = Commitment.objects.for_committees(committees) if committees else Commitment.objects.all()
    due = _by_day(rows.live().filter(due_date__gte=start, due_date__lte=end).order_by("due_date", "pk"), "due_date")
    # From the few rows that have such a date: the database would begin with all commitments.
    wanted = Handling.objects.filter(committee_date__gte=start, committee_date__lte=end).values("commitment")
    own = _by_day(rows.live().filter(pk__in=wanted).order_by("pk"), "handling__committee_date")
    shown = [key for keys in (*due.values(), *own.values()) for key in keys[:A_DAY]]
    found = Commitment.objects.select_related("ministry").in_bulk(shown)
    held = Meeting.objects.filter(held_on__gte=start, held_on__lte=end).select_related("committee")
    held = held.filter(committee__in=committees) if committees else held
    meetings = list(held[:MOST_EVENTS])
    events = list(Event.objects.filter(first_day__lte=end, last_day__gte=start)[:MOST_EVENTS])
    breaks = _breaks(first.year, start, end, chamber)
    return [
        Week(
            days[0].isocalendar().week,
            tuple(
                Day(
                    date=day,
                    in_month=day.month == first.month,
                    due=tuple(found[key] for key in due.get(day, [])[:A_DAY] if key in found),
                    more=max(len(due.get(day, [])) - A_DAY, 0),
                    own=tuple(found[key] for key in own.get(day, [])[:A_DAY] if key in found),
                    meetings=tuple(row for row in meetings if row.held_on == day),
                    events=tuple(row for row in events if row.first_day <= day <= row.last_day),
                    recess=breaks.get(day),
                )
                for day in days
            ),
        )
        for days in weeks
    ]


def _by_day(rows: CommitmentQuerySet, column: str) -> dict[date, list[int]]:
    """The keys of the rows by the day in a column, in order."""
    days: dict[date, list[int]] = {}
    for key, day in rows.values_list("pk", column):
        days.setdefault(day, []).append(key)
    return days


def _breaks(year: int, start: date, end: date, chamber: str) -> dict[date, Break]:
    """The recess of each day that is in one."""
    days: dict[date, Break] = {}
    for row in current_calendar().recesses_around(year, Chamber(chamber)):
        first, last = max(row.first, start), min(row.last, end)
        for number in range((last - first).days + 1):
            day = date.fromordinal(first.toordinal() + number)
            days[day] = Break(f"{row.name}reces", row.estimated, number == 0 or day.weekday() == 0)
    return days
