"""Which of the few colours, each with one meaning, a commitment or mention gets, and the word that goes with it."""

from datetime import date

from tracker.choice_words import words_of
from tracker.models import Commitment, Intake, Mention
from tracker.models.commitments import Outcome

SOON_DAYS = 14

STATUS_TONES = {
    Commitment.Status.OPEN: "open",
    Commitment.Status.PARTLY_FULFILLED: "partly",
    Commitment.Status.FULFILLED: "settled",
    Commitment.Status.WITHDRAWN: "ended",
    Commitment.Status.LAPSED: "ended",
    Commitment.Status.DISMISSED: "ended",
    Commitment.Status.MERGED: "ended",
}
MENTION_TONES = {
    Mention.State.PROPOSED: "proposal",
    Mention.State.CONFIRMED: "settled",
    Mention.State.REJECTED: "ended",
    Mention.State.UNDONE: "ended",
}
APPLIED_TONES = {
    Outcome.FULFILMENT: "settled",
    Outcome.PARTIAL: "partly",
    Outcome.WITHDRAWAL: "ended",
}
"""What counts already, though no person said so, has the tone of what it makes of the commitment."""
INTAKE_TONES = {
    Intake.State.QUEUED: "open",
    Intake.State.READING: "partly",
    Intake.State.READ: "settled",
    Intake.State.FORM: "settled",
    Intake.State.ASKED: "proposal",
    Intake.State.DUPLICATE: "ended",
    Intake.State.FAILED: "late",
    Intake.State.REFUSED: "late",
}


def due_tone(commitment: Commitment, today: date) -> str:
    """The tone of a due date: late or soon while something is still to be done, else none."""
    return tone_of_day(commitment.due_date, today) if commitment.is_live and commitment.due_date else ""


def tone_of_day(day: date, today: date) -> str:
    """The tone of a day by which something must be done."""
    if day < today:
        return "late"
    return "soon" if (day - today).days <= SOON_DAYS else ""


def status_words(commitment: Commitment, today: date) -> tuple[str, str]:
    """The tone and the words of a commitment's state; a candidate is a proposal, whatever its status."""
    if commitment.review == Commitment.Review.CANDIDATE and commitment.status == Commitment.Status.OPEN:
        return "proposal", words_of(commitment, "review")
    words = words_of(commitment, "status")
    if commitment.is_overdue(today):
        return "late", "te laat" if commitment.status == Commitment.Status.OPEN else f"te laat, {words}"
    return STATUS_TONES[Commitment.Status(commitment.status)], words


def mention_tone(mention: Mention) -> str:
    """The tone of a mention's state; of one that the program applied, of what it did."""
    if mention.state == Mention.State.APPLIED:
        return APPLIED_TONES.get(Outcome(mention.outcome), "open")
    return MENTION_TONES[Mention.State(mention.state)]


def intake_tone(row: Intake) -> str:
    """The tone of where a file is on its way."""
    return INTAKE_TONES[Intake.State(row.state)]
