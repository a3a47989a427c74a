"""Promises that are no sentences: list items under a promising lead, rows and cells of a table, lines of a planning."""

import re

from ingest.promises.nouns import Noun, nouns_of
from ingest.promises.words import PREPOSITIONS
from ingest.records import Kind

# What a planning names before its time: "Opening van het loket: mei 2027".
_EVENT = re.compile(
    r"^(?:de |het |een )?(?:\w+(?:e|ste) )?(?:opening|start|begin|aanvang|ondertekening|vaststelling|oplevering"
    r"|invoering|ingebruikname|instelling|aanbesteding|gunning|uitrol|openstelling|plaatsing|aanstelling|benoeming|ophoging"
    r"|verhoging|verlaging|verlenging|uitbreiding|sluiting|livegang|installatie|ingang|uitbetaling|uitkering|toekenning"
    r"|selectie|werving|overdracht|afronding|besluit)\b"
)
_PLANNED_KINDS = {
    Noun.LAW: Kind.LEGISLATION, Noun.STUDY: Kind.RESEARCH, Noun.BRIEFING: Kind.BRIEFING, Noun.DOCUMENT: Kind.INFORM,
    Noun.FINDING: Kind.INFORM, Noun.MEETING: Kind.ACTION, Noun.SCHEME: Kind.ACTION,
}  # fmt: skip
# Longer than this no line of a planning is.
_LONGEST_LINE = 200


def joined(lead: str, item: str) -> str:
    """Return the list item read on from its lead, as one sentence."""
    return f"{lead.rstrip(' :;,')} {item}"


def nominal_kind(text: str) -> Kind | None:
    """Return the kind of promise that a noun phrase can be, by its head: None where it names nothing to send."""
    lower = text.lower()
    words = re.findall(r"[\w'-]+", lower)
    for at, word in enumerate(words):
        nouns = nouns_of(word)
        if at and words[at - 1] in PREPOSITIONS and at > 1:
            continue
        if Noun.LAW in nouns:
            return Kind.LEGISLATION
        if Noun.BRIEFING in nouns:
            return Kind.BRIEFING
        if Noun.DOCUMENT in nouns or Noun.FINDING in nouns:
            return Kind.INFORM
        if Noun.STUDY in nouns:
            return Kind.INFORM
    return None


def planned_kind(text: str) -> Kind | None:
    """Return the kind of what a line of a planning names, without a verb: "nulmeting: zomer 2025"; None if nothing.

    >>> planned_kind("Opening van de subsidieregeling: eind november 2025")
    <Kind.ACTION: 'action'>
    """
    lower = text.lower().strip("-–•· ")
    if len(lower) > _LONGEST_LINE:
        return None
    named = max(re.split(r": | \| ", lower), key=len) if re.match(r"[^:|]*\d[^:|]*(?:: | \| )", lower) else lower
    if _EVENT.match(named):
        return Kind.ACTION
    for at, word in enumerate(re.findall(r"[\w'-]+", named)[:8]):
        kinds = [kind for noun, kind in _PLANNED_KINDS.items() if noun in nouns_of(word)]
        if kinds:
            return kinds[0]
        if at > 3 and word in PREPOSITIONS:
            return None
    return None
