"""Reading: from the bytes of a file to a `Letter` with header, passages and units."""

from datetime import date

from ingest.reading.decoding import check_language
from ingest.reading.files import decode as decode
from ingest.reading.files import read_attachments as read_attachments
from ingest.reading.letters import read_text
from ingest.records import Chamber, Letter


def read_letter(data: bytes, name: str, letter_date: date | None = None, chamber: Chamber | None = None) -> Letter:
    """Return the letter in a file; `letter_date` and `chamber` override what the text says. Raises `UnreadableFile`."""
    text = decode(data, name)
    check_language(text, name)
    return read_text(text, letter_date, chamber)
