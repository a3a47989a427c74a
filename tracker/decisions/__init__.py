"""What people decide, as verbs. Each checks the current state, leaves a `Decision` and a history line on the person.

A move that the state does not allow raises `DecisionError` with a Dutch message, and changes nothing. Who may decide
is for the caller to check. Every verb brings the row it was given up to date.
"""

from tracker.decisions.adding import add_by_hand
from tracker.decisions.basis import CORRECTABLE, CorrectedValue, DecisionError
from tracker.decisions.commitments import (
    confirm,
    correct,
    dismiss,
    fulfil,
    lapse,
    merge,
    postpone,
    reopen,
    unconfirm,
    withdraw,
)
from tracker.decisions.letters import LETTER_CORRECTABLE, assign_committees, confirm_letter_date, correct_letter
from tracker.decisions.mentions import accept, mark_seen, reject, undo

__all__ = [
    "CORRECTABLE",
    "LETTER_CORRECTABLE",
    "CorrectedValue",
    "DecisionError",
    "accept",
    "add_by_hand",
    "assign_committees",
    "confirm",
    "confirm_letter_date",
    "correct",
    "correct_letter",
    "dismiss",
    "fulfil",
    "lapse",
    "mark_seen",
    "merge",
    "postpone",
    "reject",
    "reopen",
    "unconfirm",
    "undo",
    "withdraw",
]
