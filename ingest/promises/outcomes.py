"""What a sentence says became of an earlier promise, weighed from its cues and from what stands around it (GUIDE.md 2)."""

import re
from dataclasses import dataclass

from ingest.promises.cues import CLOSED_BRIEFLY, DROPPED, KEPT, LATE, LISTED, MOVED, NAMED, NOT_KEPT, PARTLY, STRICTLY_NAMED
from ingest.records import Outcome

_HERE = re.compile(
    r"\b(?:hierbij|hierme[de]e|hierrnee|bijgaande?|bijgevoegde?|bij deze|met deze|met dit|in deze (?:brief|nota)|als bijlage|in de bijlage|(?:met|in|de) (?:de )?\w* ?bijlage"
    r"|bijlage \d|deze brief|dit schrijven|via deze|onderstaande?|hieronder|informeer ik u nu|vandaag|met paragraaf|in paragraaf|nu (?:aan|over|toe)|gaat hierbij)\b"
)
_ANNOUNCED = re.compile(r"\b(?:zoals|conform|overeenkomstig|als) (?:\w+ ){0,6}?(?:toegezegd|aangekondigd|beloofd|toezegging|afgesproken|gemeld)\b")
_PARLIAMENT = re.compile(r"\b(?:u|uw kamer|de kamer|beide kamers|staten-generaal|uw commissie)\b")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known of a sentence besides its words; the texts are lower-cased.

    `promises`: it promises something itself; `past`: its main clause is over; `refused`: it says no; `late`: it names a
    time still to come; `before`: the sentences before it in the same section; `lead`: its list's lead or its row's
    other cells; `heading`: the heading above it; `table`: it stands in a table; `postponing`: the letter is about
    postponement.
    """

    promises: bool
    past: bool
    late: bool
    vague: bool
    before: str
    lead: str
    heading: str
    table: bool
    postponing: bool


@dataclass(frozen=True, slots=True)
class Said:
    """What a sentence says of an earlier promise, by which rule, and in Dutch why that is read in it."""

    outcome: Outcome
    rule: str
    reason: str


def outcome_of(lower: str, around: Surroundings) -> Said | None:
    """Return what the lower-cased sentence says of an earlier promise, None where it says nothing of one."""
    named = STRICTLY_NAMED.found_in(lower) and not _only_listed(lower)
    near = _named_near(around)
    if _dropped(lower, around, named, near):
        return Said(Outcome.WITHDRAWAL, "promise_dropped", "de brief zegt dat de toezegging vervalt")
    if _put_off(lower, around, named, near):
        return Said(Outcome.POSTPONEMENT, "promise_put_off", "het toegezegde komt later, met een nieuwe termijn")
    if _kept(lower, around, named, near):
        if PARTLY.found_in(lower):
            return Said(Outcome.PARTIAL, "promise_partly_kept", "de brief komt een deel van de toezegging na")
        return Said(Outcome.FULFILMENT, "promise_kept", "de brief zegt de toezegging na te komen")
    return None


def _only_listed(lower: str) -> bool:
    """Tell whether promises are only the subject of an overview: "een overzicht van openstaande toezeggingen"."""
    return LISTED.found_in(lower) and not re.search(r"\b(?:toegezegde?|gestand|voldoe|zegde)\b", lower)


def _named_near(around: Surroundings) -> bool:
    """Tell whether an earlier promise is what the section, list or row is about."""
    if "verzoekt" in around.lead or "motie" in around.lead:
        return False
    return any(NAMED.found_in(text) for text in (around.before, around.lead, around.heading)) or around.table


def _dropped(lower: str, around: Surroundings, named: bool, near: bool) -> bool:
    """Tell whether the sentence says that an earlier promise will not be kept."""
    if not DROPPED.found_in(lower) or around.late and around.promises:
        return False
    return named or near and (around.table or bool(around.lead) or "toezegging" in lower)


def _put_off(lower: str, around: Surroundings, named: bool, near: bool) -> bool:
    """Tell whether the sentence gives an earlier promise a later time."""
    if not (around.late or around.vague and (named or near)):
        return False
    moved, late = MOVED.found_in(lower), LATE.found_in(lower)
    if "niet later dan" in lower:
        moved = late = False
    about_us = around.promises or named or bool(_PARLIAMENT.search(lower)) or around.table
    if moved:
        return about_us
    if late:
        return (named or near or around.postponing) and about_us
    behind = LATE.found_in(around.before) or MOVED.found_in(around.before)
    return behind and around.postponing and around.promises


def _kept(lower: str, around: Surroundings, named: bool, near: bool) -> bool:
    """Tell whether the sentence says that it, its letter or an earlier one keeps an earlier promise."""
    if NOT_KEPT.found_in(lower) and not PARTLY.found_in(lower):
        return False
    coming = around.promises and around.late
    here = bool(_HERE.search(lower))
    kept = KEPT.found_in(lower)
    if coming and not here:
        return False
    if kept and (named or near and (here or around.past or "daaraan" in lower or "hieraan" in lower)):
        return True
    if named and here and not around.late:
        return not around.past or bool(_ANNOUNCED.search(lower)) or "bijlage" in lower or kept
    if around.table or around.lead or "toezegging" in around.heading:
        return near and CLOSED_BRIEFLY.found_in(lower)
    return False
