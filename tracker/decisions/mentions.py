"""Decisions on what a letter does to a commitment: the program's proposals and what it did by itself."""

from django.contrib.auth.models import AbstractBaseUser

from tracker.changes import set_fields
from tracker.decisions.basis import DecisionError, decide, locked
from tracker.intake import link_later_letters
from tracker.merging import fold_in, folded_twin, take_apart, twin_of
from tracker.models import Commitment, Decision, Mention
from tracker.terms import TERM_FIELDS

State = Mention.State
Status = Commitment.Status
Verb = Decision.Verb


def accept(mention: Mention, person: AbstractBaseUser, note: str = "", outcome: str | None = None) -> Decision:
    """Say that the letter does what the mention says, or, with `outcome`, something else to this commitment.

    It then counts. A restatement or postponement that made a commitment of its own in its letter is merged with this
    one; a later date replaces one that a person had set.
    """
    with locked(mention.commitment, mention):
        if mention.origin == Mention.Origin.FOUND:
            raise DecisionError("Hier is de toezegging zelf gedaan; bevestig de toezegging.")
        if mention.state not in (State.PROPOSED, State.APPLIED):
            raise DecisionError(f"Over deze vermelding is al besloten: {mention.get_state_display()}.")
        commitment = mention.commitment
        if commitment.status in (Status.DISMISSED, Status.MERGED):
            raise DecisionError("Deze toezegging doet niet meer mee; heropen haar eerst.")
        values: dict[str, object] = {"state": State.CONFIRMED, "seen": True}
        if outcome and outcome != mention.outcome:
            values["outcome"] = outcome
        changes = set_fields(mention, values, person)
        if twin := twin_of(mention):
            fold_in(twin, commitment, person)
        pinned = "due_date" in commitment.pinned and mention.outcome == "postponement"
        if pinned and mention.due_date and (commitment.due_date is None or mention.due_date > commitment.due_date):
            changes |= set_fields(commitment, {name: getattr(mention, name) for name in TERM_FIELDS}, person)
        return decide(commitment, person, Verb.ACCEPT, note, changes, mention)


def reject(mention: Mention, person: AbstractBaseUser, note: str = "") -> Decision:
    """Say that the letter does not do what the mention says; it is never proposed again."""
    with locked(mention.commitment, mention):
        if mention.state != State.PROPOSED:
            raise DecisionError(f"Dit is geen open voorstel meer: {mention.get_state_display()}.")
        changes = set_fields(mention, {"state": State.REJECTED, "seen": True}, person)
        return decide(mention.commitment, person, Verb.REJECT, note, changes, mention)


def undo(mention: Mention, person: AbstractBaseUser, note: str = "") -> Decision:
    """Take back what the program applied or a person accepted; a rejected or undone mention is a proposal again."""
    with locked(mention.commitment, mention):
        if mention.origin == Mention.Origin.FOUND and mention.moved_from_id is None:
            raise DecisionError("Hier is de toezegging zelf gedaan; wijs zo nodig de toezegging af.")
        if mention.state == State.PROPOSED:
            raise DecisionError("Over dit voorstel is nog niet besloten.")
        taken_back = mention.state in (State.APPLIED, State.CONFIRMED)
        twin = folded_twin(mention)
        changes = set_fields(mention, {"state": State.UNDONE if taken_back else State.PROPOSED, "seen": True}, person)
        if taken_back and twin:
            take_apart(twin, person)
        if taken_back and mention.outcome in ("fulfilment", "withdrawal"):
            link_later_letters(mention.commitment)
        return decide(mention.commitment, person, Verb.UNDO, note, changes, mention)


def mark_seen(mention: Mention, person: AbstractBaseUser) -> Decision | None:
    """Say that a person has looked at what the program did by itself; None if that was known already."""
    with locked(mention):
        changes = set_fields(mention, {"seen": True}, person)
        return decide(mention.commitment, person, Verb.SEEN, "", changes, mention) if changes else None
