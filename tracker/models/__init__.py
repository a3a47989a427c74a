"""The register's tables, by subject. Import models from here."""

from tracker.models.calendar import BudgetMoment, Event, Recess
from tracker.models.commitments import Commitment, Decision, Mention
from tracker.models.letters import Intake, Letter, LetterCommittee
from tracker.models.organisation import Assignment, Committee, Dossier, Ministry
from tracker.models.people import Digest, Subscription

__all__ = [
    "Assignment",
    "BudgetMoment",
    "Commitment",
    "Committee",
    "Decision",
    "Digest",
    "Dossier",
    "Event",
    "Intake",
    "Letter",
    "LetterCommittee",
    "Mention",
    "Ministry",
    "Recess",
    "Subscription",
]
