"""Who works on an intake: a claim with a lease on its row, so that two workers never read the same file at once.

A worker that is killed leaves its lease to run out; the row is then sent again, and given up after so many tries,
because a file that kills its reader would otherwise do so for ever.
"""

import logging
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from tracker.changes import fitted
from tracker.models import Intake, Letter

logger = logging.getLogger(__name__)
State = Intake.State
MESSAGE_PATIENCE = timedelta(minutes=15)
"""After so long a message that was sent is taken to be lost."""


def claim(intake_id: int) -> Intake | None:
    """Claim the intake for one lease; None if it is done, somebody else is on it, or it was tried too often."""
    now = timezone.now()
    # The lease of a queued row only says that a message for it is under way: that is no reason to stay off it.
    free = Intake.objects.filter(pk=intake_id).filter(
        Q(state=State.QUEUED) | Q(state=State.READING, lease_until__lt=now)
    )
    until = now + timedelta(seconds=settings.TRACKER_LEASE_SECONDS)
    mine = free.filter(tries__lt=settings.TRACKER_MAX_TRIES)
    if mine.update(state=State.READING, tries=F("tries") + 1, lease_until=until):
        return Intake.objects.select_related("letter", "given_committee", "part_of__letter").get(pk=intake_id)
    reason = f"Het lezen is {settings.TRACKER_MAX_TRIES} keer afgebroken; het wordt niet vanzelf opnieuw geprobeerd."
    if free.update(state=State.FAILED, reason=reason, lease_until=None, finished_at=now):
        logger.error("intake %s given up: its worker ended %s times", intake_id, settings.TRACKER_MAX_TRIES)
    return None


def holds(intake: Intake) -> bool:
    """Whether the claim still stands; locks the row until the end of the transaction."""
    rows = Intake.objects.select_for_update().filter(pk=intake.pk, state=State.READING, lease_until=intake.lease_until)
    return rows.exists()


def release(intake: Intake) -> None:
    """Give the claim back after an outage: the try does not count and somebody may start at once."""
    _held_rows(intake).update(state=State.QUEUED, lease_until=None, tries=F("tries") - 1)


def fail(intake: Intake, reason: str) -> None:
    """Keep why the file could not be read, for the list of failures."""
    _held_rows(intake).update(
        state=State.FAILED, reason=fitted(Intake, "reason", reason), lease_until=None, finished_at=timezone.now()
    )


def ask(intake: Intake, like: Letter, reason: str) -> None:
    """Keep that the file may hold a letter that is there already: a person is asked."""
    intake.state, intake.like, intake.reason = State.ASKED, like, fitted(Intake, "reason", reason)
    intake.lease_until, intake.finished_at = None, timezone.now()
    intake.save(update_fields=["state", "like", "reason", "lease_until", "finished_at"])


def finish(intake: Intake, letter: Letter, state: State = State.READ, reason: str = "") -> None:
    """Say what the file became; copies of it that were offered meanwhile now point at the letter too."""
    intake.state, intake.letter, intake.reason = state, letter, fitted(Intake, "reason", reason)
    intake.lease_until, intake.finished_at = None, timezone.now()
    intake.save(update_fields=["state", "letter", "reason", "lease_until", "finished_at"])
    copies = Intake.objects.filter(sha256=intake.sha256, state=State.DUPLICATE, letter__isnull=True)
    copies.update(letter=letter)


def stranded_intakes(now: datetime, limit: int = 500) -> list[int]:
    """Return the oldest intakes that nobody is on and that no message is known to be under way for."""
    rows = Intake.objects.stranded(now).order_by("created_at", "pk")
    return list(rows.values_list("pk", flat=True)[:limit])


def note_intake_sent(intake_id: int, now: datetime) -> None:
    """Say that a message for the row is under way, so that a long queue is not made longer every minute."""
    Intake.objects.filter(pk=intake_id, state=State.QUEUED).update(lease_until=now + MESSAGE_PATIENCE)


def stranded_letters(now: datetime, limit: int = 500) -> list[int]:
    """Return the letters, oldest first, whose linking was asked for longer ago than a task can take."""
    asked_before = now - MESSAGE_PATIENCE
    rows = Letter.objects.to_be_linked().filter(
        link_wanted_at__lt=asked_before, link_tries__lt=settings.TRACKER_MAX_TRIES
    )
    return list(rows.order_by("letter_date", "pk").values_list("pk", flat=True)[:limit])


def note_letter_sent(letter_id: int, now: datetime) -> None:
    """Say that the linking was asked for again."""
    Letter.objects.to_be_linked().filter(pk=letter_id).update(link_wanted_at=now)


def _held_rows(intake: Intake) -> QuerySet[Intake]:
    """Return the row if the claim on it still stands, to be updated in one statement."""
    return Intake.objects.filter(pk=intake.pk, state=State.READING, lease_until=intake.lease_until)
