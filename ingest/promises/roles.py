"""What a sentence says became of an earlier promise: kept, partly kept, put off, or dropped (GUIDE.md section 2)."""

import re
from dataclasses import dataclass

from ingest.records import Outcome

# An earlier promise is named.
PROMISED = re.compile(
    r"\b(?:toezegging(?:en)?|toegezegde?|zegde|zegden|beloofde?|belofte|gestand|aangekondigde?|toegezeide|heb gezegd|in het vooruitzicht"
    r"|t\d{5}|tz\d{6}-\d+|voorgespiegeld|gehonoreerd|aangeboden had|had aangeboden)\b"
)
_HERE = re.compile(
    r"\b(?:hierbij|hierme[de]e|hierrnee|bijgaande?|bijgevoegde?|bij deze|met deze|met dit|in deze|als bijlage|in de bijlage|bijlage \d"
    r"|met bijlage|deze brief|dit schrijven|met deze antwoorden|daarmee|waarmee|thans|informeer ik u nu|nu (?:aan|toe|over)|aldus|via deze"
    r"|in bijlage|onderstaande?|hieronder)\b"
)
_SETTLING = re.compile(
    r"\b(?:voldoe(?:n|t)?|voldaan|kom(?:t|en)? (?:ik )?(?:\S+ ){0,6}?(?:tegemoet|na)\b|los(?:sen|t)? (?:ik )?(?:\S+ ){0,8}?in\b|ingelost|doe(?:n|t)? (?:ik )?(?:\S+ ){0,8}?gestand"
    r"|gestand|nagekomen|afgedaan|afgehandeld|uitgevoerd|nakomen|gehoor|gevolg|uitvoering|invulling gegeven|invulling|beschouw(?:t|en)? .{0,80}(?:afgedaan|voldaan)"
    r"|afgerond|gestand gedaan|tegemoetgekomen|ingewilligd|gehonoreerd|recht gedaan|kwijt ik mij)\b"
)
_PARTLY = re.compile(
    r"\b(?:gedeeltelijk|deels|ten dele|een (?:eerste )?deel van|eerste deel|voor een deel|eerste onderdeel|voor (?:wat betreft )?het eerste|het eerste"
    r"|vooruitlopend|een eerste|nog niet volledig|nog niet geheel|grotendeels|de helft|onderdeel)\b"
)
_DROPPED = re.compile(
    r"\b(?:vervalt|vervallen|niet (?:meer|langer)|gaat (?:\S+ ){0,8}?niet door|van de planning|ingetrokken|achterhaald|wordt daarom niet|worden daarom niet"
    r"|zie ik (?:\S+ ){0,4}?af|afgezien|trek ik .{0,60}in|komt er niet|komen er niet|zal niet|laat ik .{0,40}vallen|geen doorgang|geen brief meer"
    r"|overbodig|niet door)\b"
)
_DELAYED = re.compile(
    r"\b(?:uitgesteld|uitstel|vertraagd|vertraging|later|latere|niet (?:meer )?(?:voor|vóór|in|op tijd|tijdig|dit|deze|binnen|haalbaar|mogelijk|gelukt|gereed|klaar)|"
    r"niet eerder|in plaats van|lukt (?:het )?(?:mij )?(?:helaas )?niet|lukt niet|niet lukt|meer tijd|extra tijd|langer|nieuwe datum|nieuwe termijn|nieuwe planning|nu gepland|nu voorzien"
    r"|alsnog|anders dan|eerder:|eerder gepland|schuift|verschuift|verschoven|opgeschoven|doorgeschoven|verdaagd|houd ik nu|nu in|nu pas|pas in|pas na|haalt|gehaald"
    r"|huidige inzichten|langere|zou(?:den)? (?:\S+ ){0,10}?(?:ontvangen|komen|plaatsvinden|verschijnen|zijn|volgen|liggen|krijgen|worden|sturen))\b"
)
_AHEAD_AGAIN = re.compile(
    r"\bzoals (?:eerder )?(?:toegezegd|aangekondigd|beloofd)\b|\bconform (?:mijn |de |onze )?toezegging\b"
)


@dataclass(frozen=True, slots=True)
class Said:
    """What a sentence says of an earlier promise, and in Dutch why that is read in it."""

    outcome: Outcome
    rule: str
    reason: str


def outcome_of(
    lower: str, promises: bool, past: bool, here: bool, negated: bool, before: str, lead: str, late: bool, table: bool
) -> Said | None:
    """Return what the lower-cased sentence says of an earlier promise, None where it says nothing of one.

    `promises`: it also promises something; `past`, `here` and `negated` are about its main clause; `before` is the
    sentence before it, `lead` the other cells of its row, both lower-cased; `late`: it names a term still to come.
    """
    named = bool(PROMISED.search(lower))
    told = named or bool(PROMISED.search(before)) or table
    if _DROPPED.search(lower) and told and not (promises and late) and (named or table):
        return Said(Outcome.WITHDRAWAL, "promise_dropped", "de brief zegt dat de toezegging vervalt")
    if (
        _DELAYED.search(lower)
        and late
        and promises
        and (told or "eerder" in lower or "zou" in lower or "niet" in lower or "pas" in lower)
    ):
        return Said(Outcome.POSTPONEMENT, "promise_put_off", "het toegezegde komt later, met een nieuwe termijn")
    settles = bool(_SETTLING.search(lower))
    delivered = here or bool(_HERE.search(lower))
    if (
        (named and delivered and (settles or here) and not (promises and late))
        or (table and settles and past and not late)
        or (settles and delivered and told and not negated and not (promises and late))
        or (named and past and settles and table)
    ):
        if _PARTLY.search(lower):
            return Said(Outcome.PARTIAL, "promise_partly_kept", "de brief komt een deel van de toezegging na")
        return Said(Outcome.FULFILMENT, "promise_kept", "de brief zegt de toezegging na te komen")
    if told and _PARTLY.search(lower) and settles and (named or table):
        return Said(Outcome.PARTIAL, "promise_partly_kept", "de brief komt een deel van de toezegging na")
    return None
