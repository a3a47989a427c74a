"""The effective term of a commitment: the latest word on when, in order of the letters."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ingest.records import Basis, Chamber, Window
from ingest.terms import term_of
from tracker.calendars import current_calendar
from tracker.rhythms import next_turn
from tracker.standing import Promised, Said, Termed

BY_CALENDAR = "FREQ=YEARLY"
"""A yearly rhythm that names no month: its days, if it has any, are those of a calendar ("jaarlijks na het reces")."""

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
    def of(cls, row: Termed) -> "EffectiveTerm":
        """Return the term that stands on the row."""
        return cls(**{name: getattr(row, name) for name in TERM_FIELDS})

    @property
    def said(self) -> bool:
        """Whether anything is said of when."""
        return bool(self.term or self.due_date)


def effective_term(commitment: Promised, mentions: Sequence[Said]) -> EffectiveTerm:
    """Return the term that counts, given the counting mentions in order of their letters.

    In the letter of the promise the first date stands: a repeat without a date takes nothing away and a repeat with
    another date is no postponement. A later letter that names a time moves it, whatever else it says ("de overige
    regio's volgen na de jaarwisseling"); one that names a time nobody can know leaves the due date empty, with the
    phrase; one that only says it will be later moves nothing, so that the commitment becomes overdue. A letter that
    brings one turn of a series moves the window to the next turn; two letters about one turn move it once.
    """
    current = EffectiveTerm()
    met: date | None = None
    home = commitment.letter_id
    for mention in mentions:
        given = EffectiveTerm.of(mention)
        if mention.outcome == "fulfilment" and commitment.recurring:
            day = mention.letter.letter_date
            if current.due_date and day and is_met_already(current.due_date, met, day):
                continue
            met = current.due_date
            current = next_occurrence(current, commitment.rhythm, commitment.chamber)
        elif mention.letter_id == home and mention.outcome in ("promise", "restatement"):
            if not current.due_date and given.said and (given.due_date or not current.said):
                current = given
        elif given.due_date or (given.said and mention.outcome in ("postponement", "partial")):
            # A restatement that drops the date ("ik kom daar spoedig op terug") takes nothing back.
            current = given
        elif given.said and not current.said:
            current = given
    return current


def next_occurrence(term: EffectiveTerm, rhythm: str, chamber: str = "") -> EffectiveTerm:
    """Return the term with the window of the next turn of a series; the same term where no next turn is known."""
    if not rhythm or term.due_date is None:
        return term
    by_calendar = _read_again(term, chamber) if rhythm == BY_CALENDAR else None
    if by_calendar:
        first, due, estimated = by_calendar.start, by_calendar.end, by_calendar.basis is Basis.ESTIMATED
    else:
        turn = next_turn(rhythm, term.window_start or term.due_date, term.due_date)
        if turn is None:
            return term
        (first, due), estimated = turn, term.due_estimated
    explanation = f"volgende keer in de reeks: na {term.due_date:%d-%m-%Y} is dat {due:%d-%m-%Y}"
    return replace(term, window_start=first, due_date=due, due_explanation=explanation, due_estimated=estimated)


def _read_again(term: EffectiveTerm, chamber: str) -> Window | None:
    """Return the window that the phrase has once this one is over: a recess is not on the same days every year."""
    if not term.term or term.due_date is None:
        return None
    day = term.due_date + timedelta(days=1)
    again = term_of(term.term, day, Chamber(chamber) if chamber else None, current_calendar())
    return again.window if again and again.window and again.window.end > term.due_date else None


def is_met_already(due: date, met: date | None, day: date) -> bool:
    """Whether a letter of this day belongs to the turn that was met before, which lies nearer than the one now due."""
    return met is not None and abs(day - met) < abs(due - day)
