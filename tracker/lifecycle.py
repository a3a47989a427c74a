"""Works the status and the effective term of a commitment out of its mentions and decisions. Nothing else sets them."""

from collections.abc import Sequence
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Q
from django.utils import timezone

from tracker.changes import Plain, fitted, set_fields
from tracker.models import Commitment, Decision, Mention
from tracker.models.querysets import CommitmentQuerySet
from tracker.search import search_text_of
from tracker.standing import Decided, Promised, Said, Written
from tracker.terms import EffectiveTerm, effective_term

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOT_FOUND_AGAIN = "Bij opnieuw lezen van de brief niet meer gevonden"

LIVE = CommitmentQuerySet.LIVE
Status = Commitment.Status
Verb = Decision.Verb

DECIDED_STATUS = {
    Verb.FULFIL: Status.FULFILLED,
    Verb.WITHDRAW: Status.WITHDRAWN,
    Verb.LAPSE: Status.LAPSED,
    Verb.DISMISS: Status.DISMISSED,
}
STATUS_VERBS = (*DECIDED_STATUS, Verb.REOPEN)
OVERRULING_VERBS = (*STATUS_VERBS, Verb.UNDO)
"""After one of these the program no longer changes the commitment by itself: it only proposes."""


def recompute(commitment: Commitment, person: AbstractBaseUser | None = None) -> dict[str, list[Plain]]:
    """Set status, term, window, reminder and search text to what mentions and decisions say; return what changed.

    Fields that a person pinned stay as they are. `person` is who stands in the history, None for the program.
    """
    mentions = counting_mentions(commitment)
    # One entered by hand without a letter has no mention to read a term from: what the person gave stands on the row.
    current = effective_term(commitment, mentions) if mentions else EffectiveTerm.of(commitment)
    status, reason = effective_status(commitment, mentions, last_status_decision(commitment))
    values = vars(current) | {"status": status, "status_reason": fitted(Commitment, "status_reason", reason)}
    values = {name: value for name, value in values.items() if name not in commitment.pinned}
    due = values.get("due_date", commitment.due_date)
    if "reminder_date" not in commitment.pinned:
        values["reminder_date"] = None if due or status not in LIVE else reminder_date(commitment)
    since = commitment.overdue_since
    if since and (status not in LIVE or due is None or due >= since):
        values["overdue_since"] = None
    changes = set_fields(commitment, values, person)
    # Afterwards, because it holds the term as it now is.
    return changes | set_fields(commitment, {"search_text": search_text(commitment)}, person)


def counting_mentions(commitment: Commitment) -> list[Mention]:
    """Return the mentions that count, in order of their letters' dates, whatever order the letters came in."""
    mentions = commitment.mentions.counting().select_related("letter").defer("letter__text")
    return sorted(mentions, key=place)


def place(mention: Said) -> tuple[date, int, int, int, int]:
    """Return what orders mentions in time: letter, then place in the letter."""
    return day_of(mention.letter), mention.letter_id, mention.start, mention.occurrence, mention.act


def day_of(letter: Written) -> date:
    """Return the letter's date; for a letter without one the day on which it came in."""
    return letter.letter_date or letter.created_at.astimezone(AMSTERDAM).date()


def last_status_decision(commitment: Commitment) -> Decision | None:
    """Return a person's last word on the status, if there is one."""
    return commitment.decisions.filter(verb__in=STATUS_VERBS).order_by("pk").last()


def effective_status(commitment: Promised, mentions: Sequence[Said], last: Decided | None) -> tuple[Status, str]:
    """Return the status and the reason for it in Dutch. `last`, a person's last word, wins.

    An occurrence of a recurring commitment may be fulfilled or partly fulfilled: the series stays open until a person
    ends it. The first letter that closes a commitment closes it: a later one does not open it again.
    """
    if commitment.merged_into_id:
        return Status.MERGED, f"Dezelfde toezegging als nummer {commitment.merged_into_id}"
    if last and last.verb != Verb.REOPEN:
        return DECIDED_STATUS[last.verb], last.note
    if last is None and commitment.fingerprint and not any(m.outcome in ("promise", "restatement") for m in mentions):
        return Status.LAPSED, NOT_FOUND_AGAIN
    status, reason = Status.OPEN, ""
    for mention in mentions:
        day = f"{mention.letter.letter_date:%d-%m-%Y}" if mention.letter.letter_date else "zonder datum"
        if mention.outcome == "fulfilment" and commitment.recurring:
            status, reason = Status.OPEN, f"Doorlopend; deze keer voldaan met de brief van {day}"
        elif mention.outcome == "fulfilment":
            return Status.FULFILLED, f"Voldaan met de brief van {day}"
        elif mention.outcome == "withdrawal":
            return Status.WITHDRAWN, f"Ingetrokken met de brief van {day}"
        elif mention.outcome == "partial":
            status, reason = Status.PARTLY_FULFILLED, f"Deels voldaan met de brief van {day}"
    return status, reason


def is_overruled(commitment: Commitment) -> bool:
    """Whether a person has decided on what became of it, so that the program may only propose."""
    return commitment.decisions.filter(verb__in=OVERRULING_VERBS).exists()


def is_touched(commitment: Commitment) -> bool:
    """Whether a person decided or corrected anything about it: then reading again never takes it away."""
    return bool(commitment.pinned or commitment.notes) or commitment.decisions.exists()


def reminder_date(commitment: Commitment) -> date:
    """Return when to look again at a commitment without a due date."""
    day = commitment.promised_on or (commitment.letter and commitment.letter.letter_date)
    day = day or commitment.created_at.astimezone(AMSTERDAM).date()
    return day + timedelta(days=settings.TRACKER_REMINDER_DAYS)


def search_text(commitment: Commitment) -> str:
    """Return the stems of everything a clerk could look for it by."""
    letter = commitment.letter
    numbers = [dossier.number for dossier in letter.dossiers.all()] if letter else []
    spaced = [f"{number[:2]} {number[2:]}" for number in numbers]
    mentions = (
        commitment.mentions.exclude(state__in=["rejected", "undone"]).order_by("pk").values_list("quote", "party")
    )
    return search_text_of(
        commitment.summary,
        commitment.quote,
        commitment.term,
        commitment.promised_by,
        commitment.promised_to,
        str(commitment.ministry or ""),
        *(committee.name for committee in commitment.committees.all()),
        *((letter.title, letter.number, letter.sender, *letter.references) if letter else ()),
        *numbers,
        *spaced,
        *(text for pair in mentions for text in pair),
    )


def today() -> date:
    """Return the day it is in Amsterdam, by which everything is judged late or not."""
    return timezone.now().astimezone(AMSTERDAM).date()


def stamp_overdue(today: date) -> tuple[int, int]:
    """Stamp what is overdue today and was not before; clear what no longer is. Return (stamped, cleared).

    `today` is the day in Europe/Amsterdam. Safe to repeat. The stamp follows from the due date and the clock, so it
    leaves no history line.
    """
    stamped = Commitment.objects.overdue(today).filter(overdue_since__isnull=True).update(overdue_since=today)
    late = Q(status__in=LIVE, due_date__lt=today) & ~Q(review=Commitment.Review.CANDIDATE)
    cleared = Commitment.objects.filter(overdue_since__isnull=False).exclude(late).update(overdue_since=None)
    return stamped, cleared
