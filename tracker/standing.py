"""What status and term are worked out from: rows of the models, or what was read of such rows."""

from datetime import date, datetime
from typing import Protocol


class Written(Protocol):
    """A letter, as far as its place in time goes."""

    pk: int
    letter_date: date | None
    created_at: datetime


class Termed(Protocol):
    """What says when a thing is due: see `tracker.terms.TERM_FIELDS`."""

    term: str
    term_rule: str
    window_start: date | None
    due_date: date | None
    due_explanation: str
    due_estimated: bool


class Said(Termed, Protocol):
    """A mention: what a letter says of a commitment, and where in the letter."""

    letter: Written
    letter_id: int
    outcome: str
    start: int
    occurrence: int
    act: int


class Promised(Termed, Protocol):
    """A commitment, as far as letters and decisions bear on it."""

    letter_id: int | None
    merged_into_id: int | None
    fingerprint: str
    recurring: bool
    rhythm: str
    chamber: str


class Decided(Protocol):
    """A person's word on what became of a commitment."""

    verb: str
    note: str
