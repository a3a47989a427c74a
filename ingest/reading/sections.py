"""What a heading says of the part below it: whose questions, and whether it holds questions, answers or both."""

import re
from dataclasses import dataclass
from enum import Enum

from ingest.reading.parties import bare_party, party_in

_ASKED = re.compile(r"\b(?:vragen|vraag|inbreng|opmerkingen)\b", re.IGNORECASE)
_ANSWERED = re.compile(r"\b(?:antwoord(?:en)?|reactie|beantwoording)\b", re.IGNORECASE)
_OFFICIAL = ("fractie", "bewinds", "minister", "staatssecretaris", "kabinet", "regering")
_GENERAL = re.compile(
    r"(?:vragen|antwoorden|vragen en (?:antwoorden|opmerkingen)|beantwoording)(?:\s+van.*)?", re.IGNORECASE
)
_NUMBER = re.compile(r"^(?:[IVX]{1,4}|[A-Z]|\d{1,2}(?:\.\d{1,2})*)[.):]?\s+")


class Role(Enum):
    """What stands in a part of a document."""

    QUESTIONS = "questions"
    ANSWERS = "answers"
    MIXED = "mixed"


@dataclass(frozen=True)
class Section:
    """A heading read: the group it names, and the role of what follows; None where it does not say."""

    party: str | None
    role: Role | None


NO_SECTION = Section(None, None)
"""A heading that says nothing of whose words stand below it."""


def read_heading(text: str) -> Section:
    """Return what a heading says of the part below it."""
    number = _NUMBER.match(text)
    bare = text[number.end() :] if number else text
    party = party_in(bare) or bare_party(bare)
    lowered = bare.lower()
    if not party and not any(word in lowered for word in _OFFICIAL) and not _GENERAL.fullmatch(bare):
        return NO_SECTION
    asked, answered = _ASKED.search(bare), _ANSWERED.search(bare)
    role = None
    if asked and answered:
        role = Role.MIXED if asked.start() < answered.start() else Role.ANSWERS
    elif answered:
        role = Role.ANSWERS
    elif asked:
        role = Role.QUESTIONS
    return Section(party, role)
