"""Cuts a sentence into clauses and says of each whether it speaks of the past, and whether it hangs on another.

Coarse on purpose: it need only keep a term of a future act apart from dates of what has been and from asides.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from ingest.terms.rule import plain_members
from ingest.terms.verbs import FINITE, PARTICIPLE, PRETERITE, SEAM


@plain_members
class Place(Enum):
    """How a clause hangs in its sentence."""

    MAIN = "main"
    RELATIVE = "relative"
    SUBORDINATE = "subordinate"


@plain_members
class Tense(Enum):
    """When a clause plays: DONE is "is … afgerond", which may be said of what is yet to be; NOW is what the letter
    does."""

    OPEN = "open"
    DONE = "done"
    PAST = "past"
    NOW = "now"


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence with one finite verb or none. `would` marks what should have been ("zou …
    verschijnen")."""

    start: int
    end: int
    place: Place
    tense: Tense
    would: bool
    denied: bool
    addressed: bool
    present: bool


_BREAK = re.compile(
    r"[;:!?]|,(?!\d) ?|\. (?=\w)| [–—-] | \| | \((?![^()]{0,30}\))|(?<=[^()]{31})\) ?"
    r"| (?=(?:dat|die|waarvan|waarin|waarmee|waarover|waardoor|waarop|en|maar|doch|waarna|waarbij|zodat|omdat"
    r"|doordat|aangezien|terwijl|hoewel|want|nadat|voordat|toen|alvorens|wat|hoe|hoeveel|hoezeer|waarom|wie|welke"
    r"|wanneer|of (?:de|het|een|er|dit|dat|deze|die|ik|wij|we|daar\w*|hier\w*)) )"
)
_HARD_BREAK = re.compile(r"[;:!?.|(]")
_RELATIVE = re.compile(r" ?(?:die|dat|welke|wie|wat|wiens|wier|waar\w*|hetgeen)\b")
_FORWARD = re.compile(r" ?(?:waarna|dat (?:ik|wij|we|het|de|uw|u|er|nederland|defensie)) ")
_SUBORDINATE = re.compile(
    r" ?(?:omdat|doordat|aangezien|nadat|toen|terwijl|hoewel|ofschoon|opdat|voordat|alvorens|zoals|conform|of|als"
    r"|zolang|indien|wanneer|zodra|mits|tenzij|mocht|hoe|hoeveel|hoezeer|waarom"
    r"|sinds|gezien|gelet|naar aanleiding|in reactie op|overeenkomstig|anders dan|nu)\b"
)
_BY_WHOM = re.compile(r"\b(?:een|de|het|deze|dit) door [\w-]+(?: [\w-]+){0,3}? (?:ge|be|ver|ont)\w+(?= \w)")
_HAVE = re.compile(r"\b(?:heb|hebt|heeft|hebben)\b")
# "Heeft pas in juli kunnen beginnen": an infinitive stands for the participle.
_HAS_BEEN_ABLE = re.compile(
    r"\b(?:heb|hebt|heeft)\b[^,;:]{0,80}?\b(?:kunnen|moeten|mogen|willen|laten|blijven|gaan) (?!worden\b)\w+en\b"
)
_BE = re.compile(r"\b(?:is|zijn|ben|bent)\b")
_SENDING = (
    r"(?:bied|zend|stuur|ontvangt|doe|treft|informeer|reageer|geef|breng|leg|ga|kom|deel|bericht|beantwoord|voldoe"
    r"|schets|meld|zenden"
    r"|bieden|sturen|informeren|reageren|geven)"
)
_HERE = r"(?:hierbij|bijgaand|bij deze|met deze brief|in deze brief|door middel van deze brief)"
_HEREBY = re.compile(rf"\b{_HERE} {_SENDING}\b|\b{_SENDING} (?:[\w-]+ ){{0,5}}{_HERE}\b")
_LET_KNOW = re.compile(r"\b(?:laten|kunnen|moeten|willen|mogen|doen|zien|horen|blijven|gaan|komen) \w+en\b")
_COMING = re.compile(
    r"\b(?:zal|zult|zullen|word|wordt|ga|gaat|kan|moet|verwacht|streef|hoop|hoopt|naar verwachting|waarschijnlijk"
    r"|vermoedelijk|hopelijk)\b"
)
_FUTURE = re.compile(
    r"\b(?:zal|zult|zullen|word|wordt|worden|ga|gaat|gaan|wil|kan|kunnen|moet|moeten|verwacht|streef|hoop|hoopt"
    r"|naar verwachting"
    r"|waarschijnlijk|vermoedelijk|hopelijk|volgens planning)\b"
)
_WOULD = re.compile(
    r"\b(?:zou|zouden|had ik|(?:had|hadden) (?:\w+ ){0,5}(?:toegezegd|gemeld|aangekondigd|voorgespiegeld|beloofd)"
    r"|(?:was|waren) (?:\w+ ){0,3}(?:gepland|voorzien|toegezegd|beoogd|aangekondigd|de bedoeling|eerder))\b"
)
_WISH = re.compile(r"\b(?:willen|graag|kunnen|mogen)\b")
_DENIED = re.compile(
    r"\b(?:niet(?! (?:eerder|later|vroeger) dan)|geen|onhaalbaar|vertraagd|uitgesteld|achterhaald|verstreken)\b"
)
_ADDRESSED = re.compile(r"\b(?:u|uw|kamer|kamers|staten-generaal|commissie|griffie|parlement)\b")


@dataclass(slots=True)
class _Stretch:
    """A clause in the making."""

    start: int
    end: int
    finite: bool
    hangs: bool


def clauses_of(low: str) -> list[Clause]:
    """Return the clauses of the lowered sentence in order; together they cover it."""
    stretches: list[_Stretch] = []
    start, apart = 0, True
    for end, next_apart in _edges(low):
        if end > start:
            words = low[start:end]
            finite = has_verb(words)
            # "een brief of een notitie": only with a verb of its own does "of" open a question.
            either = not finite and words.lstrip().startswith("of ")
            hangs = not either and bool(_RELATIVE.match(words) or _SUBORDINATE.match(words))
            last = stretches[-1] if stretches else None
            # "het onderzoek, dat in mei begon, | eind juli": what has no verb goes on with the clause before.
            resumed = (
                last and last.hangs and last.finite and low[:start].endswith((", ", ",")) and " niet " not in words
            )
            if last and not apart and not hangs and not (resumed and not finite) and not (finite and last.finite):
                # "in mei, juni en juli": a stretch without a verb of its own belongs to its neighbour.
                last.end, last.finite = end, last.finite or finite
            else:
                stretches.append(_Stretch(start, end, finite, hangs))
        start, apart = end, next_apart
    return [_clause(low[each.start : each.end], each.start, each.end) for each in stretches]


def has_verb(words: str) -> bool:
    """Say whether a finite verb is among the words, as far as the lists know it."""
    return bool(FINITE.search(words) or PRETERITE.search(words))


def _edges(low: str) -> Iterator[tuple[int, bool]]:
    """Yield where a clause may end, and whether what follows surely is another."""
    edges = {found.end(): bool(_HARD_BREAK.search(found[0])) for found in _BREAK.finditer(low)}
    edges |= {found.end(): True for found in SEAM.finditer(low)}
    yield from sorted(edges.items())
    yield max(len(low), 1), True


def _tense(words: str) -> Tense:
    """Judge the tense of a clause by its verbs."""
    if _HEREBY.search(words):
        return Tense.NOW
    if PRETERITE.search(words) and not _COMING.search(words):
        return Tense.PAST
    if _HAS_BEEN_ABLE.search(words):
        return Tense.PAST
    if _FUTURE.search(words):
        return Tense.OPEN
    # "Bent u welkom voor een door ons georganiseerd bezoek": that participle is no verb of the clause.
    verbal = _BY_WHOM.sub(" ", words) if " door " in words else words
    participle = bool(PARTICIPLE.search(verbal))
    if _HAVE.search(words) and (participle or _LET_KNOW.search(words)):
        return Tense.PAST
    return Tense.DONE if participle and _BE.search(words) else Tense.OPEN


def _clause(words: str, start: int, end: int) -> Clause:
    """Judge one clause by its words."""
    place = Place.MAIN
    if not _FORWARD.match(words):
        place = Place.RELATIVE if _RELATIVE.match(words) else Place.SUBORDINATE if _SUBORDINATE.match(words) else place
    tense = _tense(words)
    would = bool(_WOULD.search(words)) and not _WISH.search(words)
    return Clause(
        start,
        end,
        place,
        tense,
        would,
        bool(_DENIED.search(words)),
        bool(_ADDRESSED.search(words)),
        bool(FINITE.search(words)),
    )


_ONLY_WHEN = re.compile(
    r" *(?:naar verwachting|(?:dit|deze|dat|die|het|hij|zij|ze|u)\b|ik (?:verwacht|streef|hoop|beoog)|(?:de"
    r"|het) (?:planning|streven|verwachting|inzet"
    r"|bedoeling|brief|rapport|onderzoek|wetsvoorstel|evaluatie|samenvatting|overzicht|plan|voorstel|resultaten"
    r"|uitkomsten)\b|hierover|daarover)"
)
_LONGEST_WHEN = 160


def only_says_when(low: str) -> bool:
    """Say whether a sentence may only add the time to the one before it: short, and about what that one named."""
    return len(low) <= _LONGEST_WHEN and _ONLY_WHEN.match(low) is not None
