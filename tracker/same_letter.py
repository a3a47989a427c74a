"""A person's answer to the question whether a file holds a letter that is there already, in another form."""

from functools import partial

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils import timezone

from tracker import register, tasks
from tracker.changes import fitted
from tracker.decisions.basis import decide_on_letter
from tracker.models import Decision, Intake
from tracker.queueing import queue

State = Intake.State


def say_same(intake: Intake, person: AbstractBaseUser) -> bool:
    """Keep the file as another form of the letter that it is like; False if that was not asked."""
    with transaction.atomic():
        row = _held(intake, State.ASKED)
        if row is None or row.like is None:
            return False
        row.state, row.letter, row.finished_at = State.FORM, row.like, timezone.now()
        row.reason = fitted(Intake, "reason", "Een mens heeft gezegd dat dit dezelfde brief is.")
        row.save(update_fields=["state", "letter", "reason", "finished_at"])
        decide_on_letter(row.like, person, Decision.Verb.SAME, row.name, {})
    return True


def say_other(intake: Intake, person: AbstractBaseUser) -> bool:
    """Have the file read as a letter of its own, also where the program took it for another form of one.

    False if nobody took it for a letter that is there already.
    """
    with transaction.atomic():
        row = _held(intake, State.ASKED, State.FORM)
        known = (row.like or row.letter) if row else None
        if row is None or known is None:
            return False
        Intake.objects.filter(pk=row.pk).update(**register.AFRESH, separate=True, letter=None)
        decide_on_letter(known, person, Decision.Verb.OTHER, row.name, {})
        transaction.on_commit(partial(queue, tasks.read_intake, row.pk))
    return True


def _held(intake: Intake, *states: State) -> Intake | None:
    """Return the row as it is now, held until the end of the transaction, if it is in one of these states."""
    rows = Intake.objects.select_for_update(of=("self",)).select_related("like", "letter")
    return rows.filter(pk=intake.pk, state__in=states).first()
