"""Decisions on a commitment as a whole."""

from collections.abc import Mapping
from datetime import date

from django.contrib.auth.models import AbstractBaseUser

from tracker.changes import set_fields
from tracker.decisions.basis import (
    CORRECTABLE,
    CorrectedValue,
    DecisionError,
    choose_committees,
    completed,
    decide,
    locked,
    pin,
    refuse_not_open,
)
from tracker.intake import link_later_letters
from tracker.merging import fold_in, root_of, take_apart
from tracker.models import Commitment, Decision, Mention

Review = Commitment.Review
Status = Commitment.Status
Verb = Decision.Verb


def confirm(commitment: Commitment, person: AbstractBaseUser, note: str = "") -> Decision:
    """Say that it is a promise indeed."""
    with locked(commitment):
        if commitment.status in (Status.DISMISSED, Status.MERGED):
            raise DecisionError("Deze toezegging doet niet meer mee; heropen haar eerst.")
        if commitment.review == Review.CONFIRMED:
            raise DecisionError("Deze toezegging is al bevestigd.")
        return decide(
            commitment, person, Verb.CONFIRM, note, set_fields(commitment, {"review": Review.CONFIRMED}, person)
        )


def unconfirm(commitment: Commitment, person: AbstractBaseUser, note: str = "") -> Decision:
    """Take the confirmation back: it is what it was before, a find or a candidate.

    Not once something else was decided, which leaned on it.
    """
    with locked(commitment):
        last = commitment.decisions.order_by("-made_at", "-pk").first()
        if commitment.review != Review.CONFIRMED or last is None or last.verb != Verb.CONFIRM:
            raise DecisionError(
                "De bevestiging kan niet meer ongedaan worden gemaakt: er is daarna iets anders besloten."
            )
        before, _ = last.changes["review"]
        return decide(commitment, person, Verb.UNDO, note, set_fields(commitment, {"review": before}, person))


def correct(
    commitment: Commitment, person: AbstractBaseUser, changes: Mapping[str, CorrectedValue], note: str = ""
) -> Decision | None:
    """Set fields to what the person says and pin them, so that nothing but a person changes them again.

    Correcting what was found says that it is a promise. Values equal to what stands there change and pin nothing; with
    nothing but those the answer is None.
    """
    unknown = set(changes) - set(CORRECTABLE)
    if unknown:
        raise DecisionError(f"Deze velden kunnen niet worden gecorrigeerd: {', '.join(sorted(unknown))}.")
    with locked(commitment):
        if commitment.status == Status.MERGED:
            raise DecisionError("Deze toezegging is samengevoegd met een andere; corrigeer die.")
        values = completed(commitment, changes)
        made = pin(commitment, person, values)
        if "committees" in changes:
            made |= choose_committees(commitment, changes["committees"], person)
        if not made:
            return None
        if commitment.review == Review.FOUND:
            made |= set_fields(commitment, {"review": Review.CONFIRMED}, person)
        return decide(commitment, person, Verb.CORRECT, note, made)


def dismiss(commitment: Commitment, person: AbstractBaseUser, note: str = "") -> Decision:
    """Say that it was no promise, whatever became of it."""
    with locked(commitment):
        if commitment.status in (Status.DISMISSED, Status.MERGED):
            raise DecisionError(f"Deze toezegging doet al niet meer mee: {commitment.get_status_display()}.")
        return decide(commitment, person, Verb.DISMISS, note, {})


def fulfil(commitment: Commitment, person: AbstractBaseUser, note: str = "") -> Decision:
    """Say that it has been kept; of a recurring one, that the series has ended."""
    return _close(commitment, person, Verb.FULFIL, note)


def withdraw(commitment: Commitment, person: AbstractBaseUser, note: str = "") -> Decision:
    """Say that the government took it back."""
    return _close(commitment, person, Verb.WITHDRAW, note)


def lapse(commitment: Commitment, person: AbstractBaseUser, reason: str) -> Decision:
    """Say that it is no longer asked for; the reason is required."""
    if not reason.strip():
        raise DecisionError("Geef een reden waarom de toezegging vervalt.")
    return _close(commitment, person, Verb.LAPSE, reason)


def reopen(commitment: Commitment, person: AbstractBaseUser, note: str = "") -> Decision:
    """Undo whatever closed it: a person's decision, a merging, or the letters that counted as closing it.

    The letters since its promise are then held against it again: they were not while it was closed.
    """
    with locked(commitment):
        if commitment.status == Status.MERGED:
            take_apart(commitment, person)
            return decide(commitment, person, Verb.REOPEN, note, {"status": ["merged", "open"]})
        if commitment.status not in (Status.FULFILLED, Status.WITHDRAWN, Status.LAPSED, Status.DISMISSED):
            raise DecisionError("Deze toezegging staat al open.")
        closing = commitment.mentions.counting().filter(outcome__in=["fulfilment", "withdrawal"])
        for mention in closing if not commitment.recurring else ():
            set_fields(mention, {"state": Mention.State.UNDONE, "seen": True}, person)
        link_later_letters(commitment)
        return decide(commitment, person, Verb.REOPEN, note, {})


def postpone(commitment: Commitment, person: AbstractBaseUser, due_date: date, note: str = "") -> Decision:
    """Record a later due date that the person knows of; it stands until a person changes it."""
    with locked(commitment):
        refuse_not_open(commitment)
        if commitment.due_date and due_date <= commitment.due_date:
            raise DecisionError(
                f"De nieuwe datum moet na {commitment.due_date:%d-%m-%Y} liggen; corrigeer anders de datum."
            )
        start = min(commitment.window_start or due_date, due_date)
        values = completed(commitment, {"due_date": due_date, "window_start": start})
        explanation = f"Uitstel tot {due_date:%d-%m-%Y}, vastgelegd door een mens"
        return decide(
            commitment, person, Verb.POSTPONE, note, pin(commitment, person, values | {"due_explanation": explanation})
        )


def merge(commitment: Commitment, into: Commitment, person: AbstractBaseUser, note: str = "") -> Decision:
    """Say that two commitments are the same: this one goes on as part of `into`, with its mentions."""
    with locked(commitment, into):
        if commitment == into:
            raise DecisionError("Een toezegging kan niet met zichzelf worden samengevoegd.")
        if commitment.status == Status.MERGED:
            raise DecisionError("Deze toezegging is al samengevoegd.")
        if root_of(into) == commitment:
            raise DecisionError("De andere toezegging is al met deze samengevoegd.")
        if into.status in (Status.MERGED, Status.DISMISSED):
            raise DecisionError("Samenvoegen kan alleen met een toezegging die zelf nog meedoet.")
        fold_in(commitment, into, person)
        return decide(commitment, person, Verb.MERGE, note, {"merged_into": [None, into.pk]})


def _close(commitment: Commitment, person: AbstractBaseUser, verb: Decision.Verb, note: str) -> Decision:
    """Leave a decision that ends the commitment; the status follows from it."""
    with locked(commitment):
        refuse_not_open(commitment)
        if commitment.review == Review.CANDIDATE:
            raise DecisionError("Bevestig eerst dat dit een toezegging is, of wijs haar af.")
        return decide(commitment, person, verb, note, {})
