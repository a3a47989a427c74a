"""What the verbs share: locking the row, pinning what a person set, and leaving the `Decision`."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import TypeAlias

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import models, transaction

from tracker.changes import Plain, fitted, plain, set_fields
from tracker.lifecycle import recompute
from tracker.models import Commitment, Committee, Decision, Letter, Mention, Ministry
from tracker.rhythms import rule_of
from tracker.terms import TERM_FIELDS

CORRECTABLE = (
    "summary",
    "kind",
    "strength",
    "recurring",
    "rhythm",
    "term",
    "window_start",
    "due_date",
    "due_explanation",
    "reminder_date",
    "promised_on",
    "promised_by",
    "promised_to",
    "chamber",
    "ministry",
    "committees",
    "notes",
)
"""What a person may correct. The quotation, its place and its letter are the source and stay as they are."""

LONG_AGO = date(2000, 1, 1)
"""A first day to try a rhythm with."""
BY_A_PERSON = "Door een mens bepaald"
CorrectedValue: TypeAlias = str | bool | date | Ministry | Collection[Committee] | None
Changes: TypeAlias = dict[str, list[Plain]]
Status = Commitment.Status


class DecisionError(Exception):
    """The decision cannot be taken as things stand. The message is Dutch and meant for the clerk."""


@contextmanager
def locked(*rows: models.Model) -> Iterator[None]:
    """Hold the rows and bring them up to date, so that two people cannot decide on the same state. One transaction.

    Commitments come before letters and mentions, as everywhere, so that nobody waits in a circle.
    """
    with transaction.atomic():
        for row in sorted(rows, key=lambda row: (row._meta.label, row.pk)):
            row.refresh_from_db(from_queryset=type(row).objects.select_for_update(of=("self",)))
        yield


def decide(
    commitment: Commitment,
    person: AbstractBaseUser,
    verb: Decision.Verb,
    note: str,
    changes: Changes,
    mention: Mention | None = None,
) -> Decision:
    """Leave the decision and have the status follow; what followed stands in the decision's changes too."""
    decision = Decision.objects.create(
        commitment=commitment, person=person, verb=verb, note=fitted(Decision, "note", note), mention=mention
    )
    followed = {name: pair for name, pair in recompute(commitment, person).items() if name != "search_text"}
    for name, (old, new) in followed.items():
        first = changes[name][0] if name in changes else old
        changes[name] = [first, new]
    decision.changes = changes
    decision.save(update_fields=["changes"])
    return decision


def decide_on_letter(
    letter: Letter, person: AbstractBaseUser, verb: Decision.Verb, note: str, changes: Changes
) -> Decision:
    """Leave the decision on a letter."""
    changes.pop("pinned", None)
    note = fitted(Decision, "note", note)
    return Decision.objects.create(letter=letter, person=person, verb=verb, note=note, changes=changes)


def pin(
    commitment: Commitment, person: AbstractBaseUser, values: Mapping[str, object], always: bool = False
) -> Changes:
    """Set the values, and pin those that differ from what stood there (with `always` every one of them)."""
    changes = set_fields(commitment, values, person)
    names = set(values) if always else set(changes)
    if names & {"due_date", "window_start"}:
        names |= set(TERM_FIELDS)
    if names:
        set_fields(commitment, {"pinned": with_names(commitment.pinned, *names)}, person)
    return changes


def choose_committees(commitment: Commitment, committees: Collection[Committee], person: AbstractBaseUser) -> Changes:
    """Put the commitment on the lists of these committees and pin that."""
    before = list(commitment.committees.all())
    if set(before) == set(committees):
        return {}
    commitment.committees.set(committees)
    set_fields(commitment, {"pinned": with_names(commitment.pinned, "committees")}, person)
    return {"committees": [plain(before), plain(committees)]}


def with_names(pinned: Iterable[str], *names: str) -> list[str]:
    """Return the pinned names with these added, in alphabetical order, so that equal sets are equal lists."""
    return sorted({*pinned, *names})


def completed(commitment: Commitment, changes: Mapping[str, CorrectedValue]) -> dict[str, object]:
    """Return the values to set, checked, with those that follow from a corrected window."""
    values: dict[str, object] = {name: _clean(name, value) for name, value in changes.items() if name != "committees"}
    due = values.get("due_date", commitment.due_date)
    start = values.get("window_start", commitment.window_start)
    if due == commitment.due_date and start == commitment.window_start:
        return values
    if due is None:
        start = None
    elif start is not None and start > due:
        if "window_start" in changes and changes["window_start"] != commitment.window_start:
            raise DecisionError("De eerste dag ligt na de uiterste datum.")
        start = due
    explanation = values.get("due_explanation", commitment.due_explanation)
    if explanation == commitment.due_explanation:
        explanation = BY_A_PERSON
    follows = {"window_start": start, "due_date": due, "due_explanation": explanation}
    return values | follows | {"term_rule": "", "due_estimated": False}


def _clean(name: str, value: CorrectedValue) -> object:
    """Return the value as the column holds it; a value that it cannot hold is refused with the reason."""
    field = Commitment._meta.get_field(name)
    if isinstance(field, models.ForeignKey):
        return value
    try:
        value = field.clean(value, None)
        if name == "rhythm" and value:
            rule_of(value, LONG_AGO)
    except ValidationError as error:
        raise DecisionError(f"{str(field.verbose_name).capitalize()}: {' '.join(error.messages)}") from error
    except ValueError as error:
        raise DecisionError(f"Ritme: {value!r} is geen herhalingsregel.") from error
    return value


def refuse_not_open(commitment: Commitment) -> None:
    """Refuse what only makes sense while something is still to be done."""
    if commitment.status not in (Status.OPEN, Status.PARTLY_FULFILLED):
        raise DecisionError(f"Deze toezegging is niet open maar {commitment.get_status_display()}.")
