"""The effective term of a commitment: the latest word on when, in order of the letters."""

import logging
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import islice

from dateutil.relativedelta import relativedelta
from dateutil.rrule import rrulestr

from tracker.models import Commitment, Mention

logger = logging.getLogger(__name__)

TERM_FIELDS = ("term", "term_rule", "window_start", "due_date", "due_explanation", "due_estimated")


@dataclass(frozen=True)
class EffectiveTerm:
    """When it is due by the latest word on it. Field names are those of `Commitment` and `Mention`."""

    term: str = ""
    term_rule: str = ""
    window_start: date | None = None
    due_date: date | None = None
    due_explanation: str = ""
    due_estimated: bool = False

    @classmethod
    def of(cls, row: Commitment | Mention) -> "EffectiveTerm":
        """Return the term that stands on the row."""
        return cls(**{name: getattr(row, name) for name in TERM_FIELDS})

    @property
    def said(self) -> bool:
        """Whether anything is said of when."""
        return bool(self.term or self.due_date)


def effective_term(commitment: Commitment, mentions: list[Mention]) -> EffectiveTerm:
    """Return the term that counts, given the counting mentions in order of their letters.

    In the letter of the promise the first date stands: a repeat without a date takes nothing away and a repeat with
    another date is no postponement. A later letter that names a time moves it, whatever else it says ("de overige
    regio's volgen na de jaarwisseling"); one that names a time nobody can know leaves the due date empty, with the
    phrase; one that only says it will be later moves nothing, so that the commitment becomes overdue.
    """
    current = EffectiveTerm()
    home = commitment.letter_id
    for mention in mentions:
        given = EffectiveTerm.of(mention)
        if mention.outcome == "fulfilment" and commitment.recurring:
            current = next_occurrence(current, commitment.rhythm)
        elif mention.letter_id == home and mention.outcome in ("promise", "restatement"):
            if not current.due_date and given.said and (given.due_date or not current.said):
                current = given
        elif given.due_date or (given.said and mention.outcome in ("postponement", "partial")):
            # A restatement that drops the date ("ik kom daar spoedig op terug") takes nothing back.
            current = given
        elif given.said and not current.said:
            current = given
    return current


def next_occurrence(term: EffectiveTerm, rhythm: str) -> EffectiveTerm:
    """Return the window of the next turn of a series, as wide as this one; the same term if no rhythm is known."""
    if not rhythm or term.due_date is None:
        return term
    start = term.window_start or term.due_date
    # A rule that starts on the 31st would skip the shorter months.
    first_day = datetime.combine(start.replace(day=min(start.day, 28)), time.min)
    try:
        turns = [turn.date() for turn in islice(rrulestr(rhythm, dtstart=first_day), 2)]
    except ValueError:
        logger.warning("rhythm %r of a commitment is no recurrence rule; its window stays", rhythm)
        return term
    if len(turns) < 2:
        return term
    months = months_between(*turns)
    days = 0 if months else (turns[1] - turns[0]).days
    due = moved_by_months(term.due_date, months) + timedelta(days=days)
    return replace(
        term,
        window_start=start + relativedelta(months=months, days=days),
        due_date=due,
        due_explanation=explain_turn(term, due),
    )


def explain_turn(term: EffectiveTerm, due: date) -> str:
    """Return the explanation of the next turn's due date."""
    return f"volgende keer in de reeks: na {term.due_date:%d-%m-%Y} is dat {due:%d-%m-%Y}"


def months_between(first: date, second: date) -> int:
    """Return how many months the month of `second` is after that of `first`."""
    return (second.year - first.year) * 12 + second.month - first.month


def moved_by_months(day: date, months: int) -> date:
    """Return the day so many months later; the last day of a month stays the last day."""
    moved = day + relativedelta(months=months)
    was_last = (day + timedelta(days=1)).month != day.month
    return moved + relativedelta(day=31) if was_last else moved
