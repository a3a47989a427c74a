"""The next turn of a promise that comes back."""

from datetime import date, datetime, time, timedelta

from dateutil.rrule import rrulestr

from ingest.calendars import Calendar
from ingest.records import Basis, Chamber, Term, Window
from ingest.terms.reading import find_terms
from ingest.terms.spans import add_months, spoken


def next_occurrence(term: Term, after: date, chamber: Chamber | None, calendar: Calendar) -> Window | None:
    """Return the window of the first turn that falls due after the day; None where the term does not say how often.

    A term with an anchor ("jaarlijks in juni", "elk jaar voor het zomerreces") is read anew as if the letter were
    of the
    day after. A bare frequency ("elk kwartaal") counts one interval on from the day and is marked as estimated.
    """
    if not term.recurring:
        return None
    if term.window is not None:
        return _anchored(term, after, chamber, calendar)
    if term.rhythm is None:
        return None
    turns = rrulestr(term.rhythm, dtstart=datetime.combine(after, time.min))
    due = turns.after(datetime.combine(after, time.min))
    if due is None:
        return None
    first = after + timedelta(days=1)
    why = f"één keer verder na {spoken(after)}"
    return Window(first, due.date(), f"{term.rule}+next", Basis.ESTIMATED, why)


def _anchored(term: Term, after: date, chamber: Chamber | None, calendar: Calendar) -> Window | None:
    """Return the next window of the anchor, read from its own words."""
    assert term.window is not None
    day = max(after + timedelta(days=1), term.window.start)
    for _ in range(2):
        windows = [each.window for each in find_terms(term.phrase, day, chamber, calendar) if each.recurring]
        window = next((each for each in windows if each), None)
        if window is None or window.end > after:
            return window
        day = add_months(day, 12)
    return None
