"""Who handles a commitment, by when the committee itself wants it, and what it hangs together with.

None of this touches the status or the minister's date; every change stands in the history on the person.
"""

from collections.abc import Mapping
from datetime import date

from django.contrib.auth.models import AbstractBaseUser
from django.db import models, transaction
from django.db.models import Q

from tracker.changes import make_row, set_fields
from tracker.decisions import CorrectedValue, DecisionError, add_by_hand
from tracker.models import Commitment, Handling, Relation
from tracker.models.organisation import Chamber


def set_handling(
    commitment: Commitment, person: AbstractBaseUser, values: Mapping[str, AbstractBaseUser | date | None]
) -> bool:
    """Set `handler` or `committee_date` or both; return whether anything was different."""
    with transaction.atomic():
        # The commitment is locked, not the row: that may not be there yet, and two people would both make it.
        Commitment.objects.select_for_update().only("pk").get(pk=commitment.pk)
        row = Handling.objects.filter(commitment=commitment).first()
        if row is None:
            if not any(values.values()):
                return False
            make_row(Handling, {"commitment": commitment, **values}, person)
            return True
        return bool(set_fields(row, values, person))


def relate(commitment: Commitment, other: Commitment, person: AbstractBaseUser, note: str = "") -> Relation:
    """Say that two commitments hang together. Saying so again changes nothing but the note."""
    if commitment == other:
        raise DecisionError("Een toezegging hangt niet samen met zichzelf: kies een andere.")
    first, second = sorted((commitment, other), key=lambda row: row.pk)
    with transaction.atomic():
        list(Commitment.objects.select_for_update().only("pk").filter(pk__in=[first.pk, second.pk]).order_by("pk"))
        row = Relation.objects.filter(first=first, second=second).first()
        if row is None:
            return make_row(Relation, {"first": first, "second": second, "note": note, "person": person}, person)
        if note:
            set_fields(row, {"note": note}, person)
        return row


def unrelate(commitment: Commitment, other: Commitment, person: AbstractBaseUser) -> bool:
    """Say that two commitments do not hang together after all; return whether they were said to."""
    row = relations_of(commitment).filter(Q(first=other) | Q(second=other)).first()
    if row is None:
        return False
    row._history_user = person
    row.delete()
    return True


def split(
    commitment: Commitment, person: AbstractBaseUser, kind: str, values: Mapping[str, CorrectedValue]
) -> Commitment:
    """Return a second commitment in the same words: the next act in them, entered by hand and related to the first."""
    if commitment.status in (Commitment.Status.DISMISSED, Commitment.Status.MERGED):
        raise DecisionError("Deze toezegging doet niet meer mee; heropen haar eerst.")
    with transaction.atomic():
        committees = {"committees": list(commitment.committees.all())}
        note = f"Afgesplitst van toezegging {commitment.pk}"
        made = add_by_hand(
            person, commitment.quote, kind, commitment.letter, changes={**committees, **values}, note=note
        )
        relate(commitment, made, person, "zelfde woorden")
        return made


def promise_to_other_chamber(commitment: Commitment, person: AbstractBaseUser) -> Commitment:
    """Return the same promise as one to the other Chamber, entered by hand and related to the first.

    Each Chamber keeps its own account: a letter to the one settles nothing of the other.
    """
    if not commitment.chamber:
        raise DecisionError("Geef aan welke Kamer: van een toezegging aan beide komt er een per Kamer.")
    other = next(chamber for chamber in Chamber if chamber != commitment.chamber)
    same = ("summary", "promised_on", "promised_by", "ministry", "term", "window_start", "due_date", "strength")
    values = {name: getattr(commitment, name) for name in (*same, "recurring", "rhythm")}
    values = {name: value for name, value in values.items() if value not in ("", None)}
    with transaction.atomic():
        made = add_by_hand(
            person,
            commitment.quote,
            commitment.kind,
            commitment.letter,
            # The committees of the letter are those of the first Chamber.
            changes={**values, "chamber": other, "committees": []},
            note=f"Ook toegezegd aan de {other.label}; zie toezegging {commitment.pk}",
        )
        relate(commitment, made, person, "toegezegd aan beide Kamers")
        return made


def relations_of(commitment: Commitment) -> models.QuerySet:
    """Return what the commitment hangs together with, as rows of which it is one of the two."""
    return Relation.objects.filter(Q(first=commitment) | Q(second=commitment)).order_by("pk")
