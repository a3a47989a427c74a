"""The register's tables, by subject. Import models from here."""

from tracker.models.calendar import BudgetMoment, Event, Recess
from tracker.models.commitments import Commitment, Decision, Mention
from tracker.models.handling import Handling, Relation
from tracker.models.index_keys import IndexKeys
from tracker.models.letter_words import LetterWords
from tracker.models.letters import Intake, Letter, LetterCommittee, LetterMark
from tracker.models.meetings import Meeting, MeetingDecision
from tracker.models.organisation import Assignment, Committee, Dossier, Ministry
from tracker.models.people import Digest, Subscription
from tracker.models.visits import SavedSearch, Visit

__all__ = [
    "Assignment",
    "BudgetMoment",
    "Commitment",
    "Committee",
    "Decision",
    "Digest",
    "Dossier",
    "Event",
    "Handling",
    "IndexKeys",
    "Intake",
    "Letter",
    "LetterCommittee",
    "LetterMark",
    "LetterWords",
    "Meeting",
    "MeetingDecision",
    "Mention",
    "Ministry",
    "Recess",
    "Relation",
    "SavedSearch",
    "Subscription",
    "Visit",
]
