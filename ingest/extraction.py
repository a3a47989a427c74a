"""All of reading for one file: from its bytes to the letter and the finds in it."""

from datetime import date

from ingest.calendars import Calendar
from ingest.promises import find_promises
from ingest.reading import read_letter
from ingest.records import Chamber, Extraction
from ingest.settling import group_repeats


def extract(
    data: bytes, name: str, calendar: Calendar, letter_date: date | None = None, chamber: Chamber | None = None
) -> Extraction:
    """Return the letter in `data` and its finds; `letter_date` and `chamber` override what the text says.

    Raises `UnreadableFile` where the bytes cannot be read as a letter.
    """
    letter = read_letter(data, name, letter_date, chamber)
    return Extraction(letter, group_repeats(find_promises(letter, calendar), letter))
