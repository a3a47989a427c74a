"""The only bridge between `ingest` and the tables: what is read of a letter, and what the letter does to others.

Two steps, each safe to repeat: `read_intake` turns the bytes of an intake into a letter with its commitments,
`link_letter` holds a letter against the commitments that were open when it was written.
"""

from tracker.calendars import current_calendar
from tracker.register.claims import note_intake_sent, note_letter_sent, stranded_intakes, stranded_letters
from tracker.register.linking import link_letter, want_later_letters
from tracker.register.reading import AFRESH, OUTAGES, kept_intake, read_again, read_intake

__all__ = [
    "AFRESH",
    "OUTAGES",
    "current_calendar",
    "kept_intake",
    "link_letter",
    "note_intake_sent",
    "note_letter_sent",
    "read_again",
    "read_intake",
    "stranded_intakes",
    "stranded_letters",
    "want_later_letters",
]
