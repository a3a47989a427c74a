"""Finding promises: the language of promising as named rules, what undoes a promise, what became of earlier ones."""

from ingest.calendars import Calendar
from ingest.promises.finding import Finder
from ingest.records import Find, Letter

__all__ = ["find_promises"]


def find_promises(letter: Letter, calendar: Calendar) -> tuple[Find, ...]:
    """Return every place in the letter that promises, or says what became of a promise; candidates included, marked."""
    return Finder(letter, calendar).read()
