"""Cuts a sentence into clauses and says of each whether it speaks of the past, and whether it hangs on another.

Coarse on purpose: it need only keep a term of a future act apart from dates of what has been and from asides.
"""

import re
from dataclasses import dataclass
from enum import Enum


class Place(Enum):
    """How a clause hangs in its sentence."""

    MAIN = "main"
    RELATIVE = "relative"
    SUBORDINATE = "subordinate"


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence with one finite verb or none."""

    start: int
    end: int
    place: Place
    past: bool
    would: bool
    denied: bool


_FINITE = (
    r"\b(?:heb|hebt|heeft|hebben|had|hadden|ben|bent|is|zijn|was|waren|werd|werden|word|wordt|worden|zal|zult|zullen|zou|zouden"
    r"|kan|kunt|kunnen|kon|konden|wil|wilt|willen|wilde|moet|moeten|moest|ga|gaat|gaan|ging|gingen|kom|komt|komen|kwam|kwamen"
    r"|mag|mogen|blijf|blijft|blijkt|bleek|stuur|stuurt|sturen|informeer|informeert|informeren|ontvang|ontvangt|ontvangen"
    r"|bied|biedt|bieden|verwacht|streef|streeft|volg|volgt|verschijnt|start|begint|treedt|laat|doe|doet|geef|geeft|maak|maakt"
    r"|neem|neemt|zend|zendt|deel|deelt|meld|meldt|bericht|rond|leg|legt|krijg|krijgt|publiceer|publiceert|organiseer"
    r"|organiseert|besluit|reageer|reageert|bespreek|bespreekt|dien|stel|stelt|vindt|zie|ziet|dient|hoop|hoopt|beoog|beoogt)\b"
)
FINITE = re.compile(_FINITE)
_BREAK = re.compile(
    r"[;:!?]|, |\. (?=\w)| [–—-] | \| | \(|\) ?"
    r"| (?=(?:en|maar|doch|waarna|waarbij|zodat|omdat|doordat|aangezien|terwijl|hoewel|want|nadat|voordat|toen) )"
)
_RELATIVE = re.compile(r" ?(?:die|dat|welke|wie|wat|wiens|wier|waar\w*|hetgeen)\b(?! (?:is|zal|wordt|betekent) )")
_SUBORDINATE = re.compile(
    r" ?(?:omdat|doordat|aangezien|nadat|toen|terwijl|hoewel|ofschoon|zodat|opdat|voordat|alvorens|zoals|conform|of|als"
    r"|sinds|gezien|gelet|naar aanleiding|in reactie op|overeenkomstig|anders dan|nu)\b"
)
_PARTICIPLE = (
    r"\b(?!(?:gereed|gericht|bereid|gepland|geagendeerd|ingepland|gehouden|genoodzaakt|voornemens|bekend|voorzien|beoogd|verwacht"
    r"|verplicht|bevoegd|betrokken|bestemd|bedoeld|gemiddeld|geheel|gebied|geval|gesprek|beleid|bericht|besluit|budget|verband"
    r"|overleg|ontwerp|gevolg|gebruik|geld|onderzoek|genoemd|gemeente|gemeenten|verslag|advies|verkeer|verdrag|beeld)\b)"
    r"(?:(?:aan|af|op|uit|in|toe|door|over|om|mee|na|onder|bij|voor|terug|vast|plaats|neer|bekend|mede|deel|samen|tegemoet"
    r"|bijeen|open|rond|weer|vrij|goed|klaar|kwijt|teweeg|tot|voort|los|binnen|achter)?(?:ge|be|ver|ont|her|er)\w{2,}(?:d|t|en)"
    r"|(?:over|onder|door|voor|aan|mis|vol|weer)\w{3,}(?:d|t|en)|ge\w+(?:d|t|en)|\w{3,}(?:eerd|iseerd)|gedaan|gegaan)\b"
)
_PERFECT = re.compile(
    rf"\b(?:heb|hebt|heeft|hebben|is|zijn|ben)\b[^.;]*?{_PARTICIPLE}|{_PARTICIPLE} (?:heb|heeft|hebben|is|zijn)\b"
)
_PRETERITE = re.compile(
    r"\b(?:had|hadden|was|waren|werd|werden|kwam|kwamen|ging|gingen|kon|konden|moest|moesten|wilde|wilden|bleek|bleken|gaf|gaven"
    r"|vond|vonden|nam|namen|stond|stonden|deed|deden|zag|zagen|hield|hielden|liet|lieten|sprak|spraken|schreef|schreven"
    r"|stuurde|stuurden|informeerde|informeerden|besloot|besloten|vroeg|vroegen|stelde|stelden|meldde|meldden|zegde|zegden"
    r"|verscheen|verschenen|begon|begonnen|trad|traden|ontving|ontvingen|kreeg|kregen|bood|boden|toonde|leidde|legde|maakte"
    r"|maakten|gold|verzocht|verzochten|steeg|stegen|daalde|daalden|bedroeg|bedroegen|organiseerde|kondigde|lanceerde"
    r"|presenteerde|publiceerde|bracht|brachten|bezocht|overhandigde|onderschreef|ondertekende|tekende|startte|droeg)\b"
)
_FUTURE = re.compile(
    r"\b(?:zal|zult|zullen|word|wordt|worden|ga|gaat|gaan|wil|kan|kunnen|moet|moeten|verwacht|streef|hoop)\b"
)
_WOULD = re.compile(r"\b(?:zou|zouden|had ik|was (?:gepland|voorzien|toegezegd|beoogd|aangekondigd|de bedoeling))\b")
_WISH = re.compile(r"\b(?:willen|graag|kunnen|moeten|mogen)\b")
_DENIED = re.compile(r"\b(?:niet|geen|onhaalbaar|vertraagd|vertraging|uitgesteld|gehaald|achterhaald|verstreken)\b")


def clauses_of(low: str) -> list[Clause]:
    """Return the clauses of the lowered sentence in order; together they cover it."""
    edges = [0]
    for found in _BREAK.finditer(low):
        edges.append(found.end() if found[0] != " " else found.start() + 1)
    edges.append(len(low))
    clauses: list[Clause] = []
    for start, end in zip(edges, edges[1:], strict=False):
        if end <= start:
            continue
        words = low[start:end]
        if (
            clauses
            and not FINITE.search(words)
            and not _opens(words)
            and clauses[-1].place is Place.MAIN
            and "(" not in low[clauses[-1].end - 2 : start + 1]
        ):
            # "in mei, juni en juli": no verb, so no clause of its own.
            merged = low[clauses[-1].start : end]
            clauses[-1] = _clause(merged, clauses[-1].start, end)
        else:
            clauses.append(_clause(words, start, end))
    return clauses


def _opens(words: str) -> bool:
    return bool(_RELATIVE.match(words) or _SUBORDINATE.match(words))


def _clause(words: str, start: int, end: int) -> Clause:
    place = Place.RELATIVE if _RELATIVE.match(words) else Place.SUBORDINATE if _SUBORDINATE.match(words) else Place.MAIN
    future = bool(_FUTURE.search(words))
    past = not future and bool(_PRETERITE.search(words) or _PERFECT.search(words))
    would = bool(_WOULD.search(words)) and not _WISH.search(words)
    return Clause(start, end, place, past, would, bool(_DENIED.search(words)))
