"""What a sentence says became of an earlier promise, weighed from its cues and its surroundings (GUIDE.md 2)."""

import re
from dataclasses import dataclass

from ingest.promises.cues import (
    CLOSED_BRIEFLY,
    DELAYED,
    DELIVERED,
    DROPPED,
    KEPT,
    LATE,
    LISTED,
    MOVED,
    NAMED,
    NOT_KEPT,
    PARTLY,
    PLANNED_BEFORE,
    SHIFTED,
    STRICTLY_NAMED,
)
from ingest.promises.nouns import Noun, nouns_of
from ingest.records import Outcome

_HERE = re.compile(
    r"\b(?:hierbij|hierme[de]e|hierrnee|bijgaande?|bijgevoegde?|bij dezen?|met deze|met dit|in deze (?:brief|nota)"
    r"|als bijlage|in de bijlage|(?:met|in|de) (?:de )?\w* ?bijlage"
    r"|bijlage \d|deze brief|dit schrijven|via deze|onderstaande?|hieronder|informeer ik u nu|vandaag|met paragraaf"
    r"|in paragraaf|nu (?:aan|over|toe)|gaat hierbij|(?:via|langs) deze weg|navolgende|met (?:dit antwoord|deze "
    r"beantwoording|deze antwoorden|het voorgaande|het bovenstaande)|in dit antwoord|op deze plaats|heden|(?:tegelijk"
    r"|gelijktijdig|tezamen) met deze|in het onderstaande|bijlage bij deze|aldus)\b"
)
_ANNOUNCED = re.compile(
    r"\b(?:zoals|conform|overeenkomstig|als) (?:\S+ ){0,14}?(?:toegezegd|aangekondigd|beloofd|toezegging|afgesproken"
    r"|gemeld)\b"
)
_NOW = re.compile(r"\b(?:nu|thans|inmiddels|echter|maar|alsnog|daarom)\b|;")
_HINDERED = re.compile(
    r"\b(?:niet|nog|vergt|vraagt|kost|kostte|vergde|vroeg|tijd|wachten|wacht|afwachten|eerst|onvoldoende|ontbreekt"
    r"|ontbreken|later|echter|helaas"
    r"|langer|nodig|gaande|moeten|complex|ingewikkelder)\b"
)
_WORD = re.compile(r"[\w-]+")
_SENDABLE = frozenset({Noun.DOCUMENT, Noun.LAW, Noun.STUDY, Noun.BRIEFING})
_TOLD = re.compile(
    r"\b(?:heb|heeft|hebben|had|hadden|is|was|kreeg|kregen) .{0,120}?\b(?:toegezegd|beloofd|aangekondigd|toezegging"
    r"|voorgespiegeld|gezegd)\b"
    r"|\bzegde .{0,60}? toe\b|\bbeloofde\b|\bde toegezegde\b|\bzei .{0,60}? toe\b|\bingezonden\b"
)
# What is promised on top of what was promised before.
_FURTHER = re.compile(r"\b(?:ook|tevens|daarnaast|voortaan|bovendien|verder|eveneens|bijbehorende?)\b")
_GONE = re.compile(r"\b(?:komt te vervallen|komen te vervallen|gaat niet door|van de planning|komt niet meer)\b")
_POINTING = re.compile(r"(?:dit|deze|dat|die|daar|hier)\b")
# The promise stands before the noun it is about: "de toegezegde brief".
_AS_ATTRIBUTE = re.compile(r"\b(?:toegezegde|beloofde|aangekondigde) \w+")
_TERM_NAMED = re.compile(r"\b(?:termijn|zou|zouden|meldde|voorzien|gepland|toegezegd|planning|datum)\b")
# The dot of "jl." ends no sentence; cues do not look across one that does.
_ABBREVIATION = re.compile(r"\b(jl|nr|a\.s|c\.s|art|dhr|mw|nrs|stb|stcrt)\.")
_PARLIAMENT = re.compile(r"\b(?:u|uw kamer|de kamer|beide kamers|staten-generaal|uw commissie)\b")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known of a sentence besides its words; the texts are lower-cased.

    `promises`: it promises something itself; `past`: its main clause is over; `dated`: its act has a term; `late`:
    it names a time still to come, `vague`: one without days; `ours`: it is about what the government does or sends;
    `theirs`: another party does it; `will`: it says "zal"; `denied`: it says no; `sendable`: its subject is a
    document, a briefing or a bill; `delivers`: it says what this letter sends or tells; `done`: it tells of
    something sent, said or held; `before`: the sentences just before it in the same section; `told`: those since an
    earlier promise was told of; `lead`: its list's lead or its row's other cells; `heading`: the heading above it;
    `table`: it stands in a table; `postponing`: the letter is about postponement.
    """

    promises: bool
    past: bool
    dated: bool
    late: bool
    vague: bool
    before: str
    told: str
    lead: str
    heading: str
    ours: bool
    theirs: bool
    delivers: bool
    will: bool
    denied: bool
    sendable: bool
    done: bool
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
    lower = _ABBREVIATION.sub(r"\1", lower)
    named = STRICTLY_NAMED.found_in(lower) and not _only_listed(lower)
    near = _named_near(around)
    here = bool(_HERE.search(lower)) and not DELAYED.found_in(lower) and not SHIFTED.found_in(lower)
    if named and here and _kept(lower, around, named, near):
        return _kept_wholly_or_partly(lower)
    if _dropped(lower, around, named, near):
        return Said(Outcome.WITHDRAWAL, "promise_dropped", "de brief zegt dat de toezegging vervalt")
    if _put_off(lower, around, named, near):
        return Said(Outcome.POSTPONEMENT, "promise_put_off", "het toegezegde komt later, met een nieuwe termijn")
    if _kept(lower, around, named, near):
        return _kept_wholly_or_partly(lower)
    return None


def _kept_wholly_or_partly(lower: str) -> Said:
    """Return what a sentence says that keeps an earlier promise: all of it, or a part."""
    if PARTLY.found_in(lower):
        return Said(Outcome.PARTIAL, "promise_partly_kept", "de brief komt een deel van de toezegging na")
    return Said(Outcome.FULFILMENT, "promise_kept", "de brief zegt de toezegging na te komen")


def tells_of_promise(lower: str) -> bool:
    """Tell whether the lower-cased sentence tells of an earlier promise or plan: "heb ik toegezegd"."""
    lower = _ABBREVIATION.sub(r"\1", lower)
    return bool(_TOLD.search(lower)) or PLANNED_BEFORE.found_in(lower)


def is_about_delay(lower: str) -> bool:
    """Tell whether the lower-cased sentence speaks of something that comes later than it should."""
    return any(cue.found_in(lower) for cue in (MOVED, DELAYED, SHIFTED))


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
    refused = named and around.denied and not around.past and not around.dated and bool(_AS_ATTRIBUTE.search(lower))
    if not (DROPPED.found_in(lower) or refused) or (around.dated and around.promises):
        return False
    if around.sendable and _GONE.search(lower):
        return True
    told = STRICTLY_NAMED.found_in(around.before) and bool(_POINTING.match(lower))
    return named or told or (near and (around.table or bool(around.lead) or "toezegging" in lower))


def _put_off(lower: str, around: Surroundings, named: bool, near: bool) -> bool:
    """Tell whether the sentence gives an earlier promise a later time."""
    if not (around.late or around.vague) or (around.theirs and not _PARLIAMENT.search(lower)):
        return False
    if not around.late and not (named or near or around.told):
        return False
    moved, late = MOVED.found_in(lower), LATE.found_in(lower)
    if "niet later dan" in lower:
        moved = late = False
    about_us = around.promises or named or bool(_PARLIAMENT.search(lower)) or around.table
    if around.past and not around.promises and not (DELAYED.found_in(lower) or SHIFTED.found_in(lower)):
        return False
    if moved:
        return about_us or around.ours or bool(_TERM_NAMED.search(lower))
    if DELAYED.found_in(lower) and around.promises:
        return True
    if late:
        return (named or near or around.postponing) and about_us
    if PLANNED_BEFORE.found_in(lower) and _NOW.search(lower) and around.promises:
        return True
    if PLANNED_BEFORE.found_in(around.before) and around.promises and not _FURTHER.search(lower):
        return True
    if around.told and around.promises and around.late and not _FURTHER.search(lower) and _takes_up(lower, around.told):
        return True
    behind = any(cue.found_in(around.before) for cue in (DELAYED, SHIFTED, MOVED, PLANNED_BEFORE))
    return (
        behind
        and around.promises
        and not _FURTHER.search(lower)
        and (near or around.postponing or bool(_TERM_NAMED.search(around.before)))
    )


def _takes_up(lower: str, told: str) -> bool:
    """Tell whether the sentence comes back, with something in the way, to the promise told of before it."""
    if not (_HINDERED.search(told) or _HINDERED.search(lower)):
        return False
    things = {word for word in _WORD.findall(lower) if nouns_of(word) & _SENDABLE}
    return not things or any(thing in told for thing in things)


def _kept(lower: str, around: Surroundings, named: bool, near: bool) -> bool:
    """Tell whether the sentence says that it, its letter or an earlier one keeps an earlier promise."""
    if NOT_KEPT.found_in(lower) and not PARTLY.found_in(lower):
        return False
    coming = around.promises and around.dated
    here = bool(_HERE.search(lower))
    kept = KEPT.found_in(lower)
    if coming and not here:
        return False
    if kept and (named or (near and (here or around.past or "daaraan" in lower or "hieraan" in lower))):
        return True
    if around.delivers and here and STRICTLY_NAMED.found_in(around.before) and not LISTED.found_in(lower):
        return True
    if _AS_ATTRIBUTE.search(lower) and around.past and around.done:
        return True
    if named and DELIVERED.found_in(lower) and not coming and not around.denied:
        return True
    if _ANNOUNCED.search(lower) and around.promises and not (around.dated or around.will):
        return True
    if named and here and (not coming or PARTLY.found_in(lower)):
        return not around.past or bool(_ANNOUNCED.search(lower)) or "bijlage" in lower or kept
    if around.table or around.lead or "toezegging" in around.heading:
        return near and CLOSED_BRIEFLY.found_in(lower)
    return False
