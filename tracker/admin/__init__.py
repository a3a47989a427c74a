"""The admin: for looking and mending. What a person corrects here goes through `tracker.decisions`, as on the pages."""

from tracker.admin.commitments import CommitmentAdmin, DecisionAdmin, MentionAdmin
from tracker.admin.letters import IntakeAdmin, LetterAdmin
from tracker.admin.organisation import AssignmentAdmin, CommitteeAdmin, DossierAdmin, MinistryAdmin, RecessAdmin
from tracker.admin.people import DigestAdmin, SubscriptionAdmin

__all__ = [
    "AssignmentAdmin",
    "CommitmentAdmin",
    "CommitteeAdmin",
    "DecisionAdmin",
    "DigestAdmin",
    "DossierAdmin",
    "IntakeAdmin",
    "LetterAdmin",
    "MentionAdmin",
    "MinistryAdmin",
    "RecessAdmin",
    "SubscriptionAdmin",
]
