"""The calendar that terms are read with, built from the rows that an administrator can change."""

from threading import Lock
from typing import TypeAlias

from django.db.models import Max

from ingest.calendars import BudgetMoment as MomentName
from ingest.calendars import BudgetRow, Calendar, EventRow, RecessName, RecessRow
from ingest.records import Chamber
from tracker.models import BudgetMoment, Event, Recess

Version: TypeAlias = tuple[int | None, ...]

_lock = Lock()
_held: dict[str, tuple[Version, Calendar]] = {}


def current_calendar() -> Calendar:
    """Return the calendar of the rows as they are now; built again only when one of them changed, in any process."""
    version = _version()
    with _lock:
        held = _held.get("calendar")
        if held is None or held[0] != version:
            held = (version, _build())
            _held["calendar"] = held
    return held[1]


def _version() -> Version:
    """Return what differs after any change: the last line of history of each of the tables."""
    tables = (Recess, BudgetMoment, Event)
    return tuple(table.history.aggregate(last=Max("history_id"))["last"] for table in tables)


def _build() -> Calendar:
    """Return the rows as a value."""
    return Calendar(
        recesses=tuple(
            RecessRow(Chamber(row.chamber), RecessName(row.name), row.first_day, row.last_day, row.estimated)
            for row in Recess.objects.order_by("first_day")
        ),
        budget_days=tuple(
            BudgetRow(MomentName(row.name), row.year, row.day) for row in BudgetMoment.objects.order_by("year")
        ),
        events=tuple(
            EventRow(row.name, row.first_day, row.last_day, tuple(row.aliases))
            for row in Event.objects.order_by("first_day")
        ),
    )
