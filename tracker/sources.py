"""Where letters come from, and when each source last brought one: behind a source that stands still nothing is sure."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Max, Min, Q

from tracker.models import Intake

STALE_AFTER = timedelta(days=7)
"""Nothing read for so long: what seems late may have been settled in a letter that nobody took in."""


@dataclass(frozen=True)
class SourceState:
    """A source and when it last brought something new, a file that was read; `looked_at` counts files known already.

    A source that has brought nothing yet stands still when it has tried for as long.
    """

    name: str
    last_read: datetime | None
    looked_at: datetime | None
    stale: bool


def source_states(now: datetime) -> list[SourceState]:
    """Return the sources that ever brought a file: people with the upload page, and the program's own intake."""
    people, program = Q(uploaded_by__isnull=False), Q(uploaded_by__isnull=True)
    read = Q(state=Intake.State.READ)
    found = Intake.objects.aggregate(
        people_read=Max("finished_at", filter=people & read),
        people_since=Min("created_at", filter=people),
        people_at=Max("created_at", filter=people),
        program_read=Max("finished_at", filter=program & read),
        program_since=Min("created_at", filter=program),
        program_at=Max("created_at", filter=program),
    )
    return [
        SourceState(name, last_read, looked_at, now - (last_read or since) > STALE_AFTER)
        for name, last_read, since, looked_at in (
            ("Met de hand ingelezen", found["people_read"], found["people_since"], found["people_at"]),
            ("Automatisch ingelezen", found["program_read"], found["program_since"], found["program_at"]),
        )
        if looked_at
    ]
