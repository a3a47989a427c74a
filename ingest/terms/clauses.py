"""Cuts a sentence into clauses and says of each whether it speaks of the past, and whether it hangs on another.

Coarse on purpose: it need only keep a term of a future act apart from dates of what has been and from asides.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum


class Place(Enum):
    """How a clause hangs in its sentence."""

    MAIN = "main"
    RELATIVE = "relative"
    SUBORDINATE = "subordinate"


class Tense(Enum):
    """When a clause plays: DONE is "is … afgerond", which may be said of what is yet to be."""

    OPEN = "open"
    DONE = "done"
    PAST = "past"


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence with one finite verb or none. `would` marks what should have been ("zou … verschijnen")."""

    start: int
    end: int
    place: Place
    tense: Tense
    would: bool
    denied: bool
    addressed: bool


_VERBS = (
    "stuur sturen", "informeer informeren", "ontvang ontvangen", "bied bieden", "verwacht verwachten", "streef streven",
    "volg volgen", "verschijn verschijnen", "start starten", "begin beginnen", "treed treden", "laat laten", "doe doen",
    "geef geven", "maak maken", "neem nemen", "zend zenden", "deel delen", "meld melden", "bericht berichten", "rond ronden",
    "leg leggen", "krijg krijgen", "publiceer publiceren", "organiseer organiseren", "besluit besluiten", "reageer reageren",
    "bespreek bespreken", "dien dienen", "stel stellen", "vind vinden", "zie zien", "hoop hopen", "beoog beogen", "ga gaan",
    "kom komen", "blijf blijven", "blijk blijken", "spreek spreken", "voer voeren", "zet zetten", "breng brengen", "houd houden",
    "overleg overleggen", "onderzoek onderzoeken", "verken verkennen", "evalueer evalueren", "presenteer presenteren",
    "bezoek bezoeken", "teken tekenen", "onderteken ondertekenen", "open openen", "sluit sluiten", "lever leveren",
    "bereik bereiken", "verzend verzenden", "verstrek verstrekken", "verstuur versturen", "schrijf schrijven", "lees lezen",
    "werk werken", "tref treffen", "aantref aantreffen", "vraag vragen", "besteed besteden", "bezie bezien", "pas passen",
    "licht lichten", "draag dragen", "vorm vormen", "loop lopen", "vergader vergaderen", "buig buigen", "beslis beslissen",
    "rapporteer rapporteren", "actualiseer actualiseren", "consulteer consulteren", "agendeer agenderen", "plan plannen",
    "sta staan", "ligt liggen", "wacht wachten", "hervat hervatten", "verloop verlopen", "eindig eindigen", "vertrek vertrekken",
    "verneem vernemen", "hoor horen", "verantwoord verantwoorden", "beantwoord beantwoorden", "antwoord antwoorden",
    "inventariseer inventariseren", "voeg voegen", "dring dringen", "zorg zorgen", "zeg zeggen", "leid leiden", "staak staken",
    "bekijk bekijken", "kijk kijken", "bepaal bepalen", "leer leren", "toon tonen", "roep roepen", "steun steunen", "keer keren",
    "richt richten", "trek trekken", "vaardig vaardigen", "span spannen", "bouw bouwen", "koop kopen", "huur huren", "koppel koppelen",
)  # fmt: skip

_AUXILIARIES = (
    "heb hebt heeft hebben had hadden ben bent is zijn was waren werd werden word wordt worden zal zult zullen zou zouden kan kunt"
    " kunnen kon konden wil wilt willen wilde moet moeten moest mag mogen"
).split()


def _forms() -> str:
    """Return the present forms of the verbs: "stuur", "stuurt", "sturen"."""
    forms = set(_AUXILIARIES)
    for pair in _VERBS:
        stem, plural = pair.split()
        forms |= {stem, plural, stem if stem.endswith("t") else stem + "t"}
    return "|".join(sorted(forms, key=len, reverse=True))


FINITE = re.compile(rf"\b(?:{_forms()})\b")
_BREAK = re.compile(
    r"[;:!?]|,(?!\d) ?|\. (?=\w)| [–—-] | \| | \(|\) ?"
    r"| (?=(?:dat|en|maar|doch|waarna|waarbij|zodat|omdat|doordat|aangezien|terwijl|hoewel|want|nadat|voordat|toen|alvorens) )"
)
_HARD_BREAK = re.compile(r"[;:!?.|(]")
_RELATIVE = re.compile(r" ?(?:die|dat|welke|wie|wat|wiens|wier|waar\w*|hetgeen)\b")
_FORWARD = re.compile(r" ?(?:waarna|dat (?:ik|wij|we|het|de|uw|u|er|nederland|defensie)) ")
_SUBORDINATE = re.compile(
    r" ?(?:omdat|doordat|aangezien|nadat|toen|terwijl|hoewel|ofschoon|opdat|voordat|alvorens|zoals|conform|of|als"
    r"|sinds|gezien|gelet|naar aanleiding|in reactie op|overeenkomstig|anders dan|nu)\b"
)
_NO_PARTICIPLE = (
    "gereed gericht bereid gepland geagendeerd ingepland gehouden genoodzaakt voornemens bekend voorzien beoogd verwacht verplicht"
    " bevoegd betrokken bestemd bedoeld gemiddeld geheel gebied geval gesprek beleid bericht besluit budget verband overleg ontwerp"
    " gevolg gebruik geld onderzoek genoemd gemeente gemeenten verslag advies verkeer verdrag beeld gesprekken gevolgen besluiten"
    " verslagen eerst eerste gezamenlijk gezien gemeld gezond belast bezig bewust verder vereist verantwoord gebleken opgenomen ervaren"
    " geldend geen besloten onderdelen ondernemen onderwerpen voorstellen verkeersveiligheid vermoedelijk ertoe ervoor eraan over onder"
    " ontvangt beziet bespreekt verschijnt begint verzendt verneemt bezoekt onderzoekt verloopt vertrekt behandelt beantwoordt"
    " verstuurt bevat betreft bestaat bevestigt verwijst verzoekt behoort bedraagt betekent ontstaat ontbreekt bevindt begrijpt"
    " besteedt bereidt verdient verlangt verkent verbetert ontwikkelt vergt bepaalt beoordeelt beschouwt beoogt behelst verdere"
    " doorlooptijd aanvraag aanbod voorraad overheid ondersteuning aandacht overzicht voorbeeld voorwaarden"
).split()
_PARTICIPLE = re.compile(
    r"\b(?!(?:" + "|".join(_NO_PARTICIPLE) + r")\b)"
    r"(?:(?:aan|af|op|uit|in|toe|door|over|om|mee|na|onder|bij|voor|terug|vast|plaats|neer|bekend|mede|deel|samen|tegemoet|bijeen"
    r"|open|rond|weer|vrij|klaar|teweeg|voort|los|binnen|achter|kennis|waar|stil|gebruik|goed|acht|recht)?(?:ge|be|ver|ont|her)\w{2,}(?:d|t|en)"
    r"|(?:over|onder|door|voor|aan|mis)\w{3,}[^e]d|\w{3,}eerd|\w*(?:gedaan|gegaan|gestaan|gezien|geslagen))\b"
)
_HAVE = re.compile(r"\b(?:heb|hebt|heeft|hebben)\b")
_BE = re.compile(r"\b(?:is|zijn|ben|bent)\b")
_PRETERITE = re.compile(
    r"\b(?:had|hadden|was|waren|werd|werden|kwam|kwamen|ging|gingen|kon|konden|moest|moesten|wilde|wilden|bleek|bleken|gaf|gaven"
    r"|vond|vonden|nam|namen|stond|stonden|deed|deden|zag|zagen|hield|hielden|liet|lieten|sprak|spraken|schreef|schreven"
    r"|stuurde|stuurden|informeerde|informeerden|besloot|vroeg(?! (?:in|genoeg|stadium))|vroegen|stelde|stelden|meldde|meldden|zegde|zegden"
    r"|verscheen|verschenen|begon|begonnen|trad|traden|ontving|ontvingen|kreeg|kregen|bood|boden|toonde|leidde|legde|maakte"
    r"|maakten|gold|verzocht|verzochten|steeg|stegen|daalde|daalden|bedroeg|bedroegen|organiseerde|kondigde|lanceerde"
    r"|presenteerde|publiceerde|bracht|brachten|bezocht|overhandigde|onderschreef|ondertekende|tekende|startte|droeg|lag|lagen"
    r"|zat|onderstreepte|benadrukte|noemde|wees|wezen|riep|riepen|uitte|steunde|verwelkomde|onderschreven|werkte|werkten|hoopte|kostte|maakte|zette|zetten in|verklaarde|herhaalde|gebruikte|toonden|leidden|wist|dacht|dachten|ontstond|verliep|nam|wilde|(?!ge|be|ver|ont|her|over|onder|aange|afge|opge|uitge|inge)\w{2,}eerden?|bevestigde|antwoordde|reageerde|voerde|voerden|bereikte|bereikten|nodigde|opende|sloot|sloten|vergaderde|verzond)\b"
)
_HEREBY = re.compile(r"\b(?:hierbij|bijgaand|bij deze|met deze brief|in deze brief|door middel van deze brief|hiermee|in de bijlage)\b")
_FUTURE = re.compile(
    r"\b(?:zal|zult|zullen|word|wordt|worden|ga|gaat|gaan|wil|kan|kunnen|moet|moeten|verwacht|streef|hoop|hoopt)\b"
)
_WOULD = re.compile(
    r"\b(?:zou|zouden|had ik|(?:was|waren) (?:\w+ ){0,3}(?:gepland|voorzien|toegezegd|beoogd|aangekondigd|de bedoeling|eerder))\b"
)
_WISH = re.compile(r"\b(?:willen|graag|kunnen|mogen)\b")
_DENIED = re.compile(
    r"\b(?:niet(?! (?:eerder|later|vroeger) dan)|geen|onhaalbaar|vertraagd|vertraging|uitgesteld|achterhaald|verstreken)\b"
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
            finite, hangs = has_verb(words), bool(_RELATIVE.match(words) or _SUBORDINATE.match(words))
            last = stretches[-1] if stretches else None
            if last and not apart and not hangs and not (finite and last.finite):
                # "in mei, juni en juli": a stretch without a verb of its own belongs to its neighbour.
                last.end, last.finite = end, last.finite or finite
            else:
                stretches.append(_Stretch(start, end, finite, hangs))
        start, apart = end, next_apart
    return [_clause(low[each.start : each.end], each.start, each.end) for each in stretches]


def has_verb(words: str) -> bool:
    """Say whether a finite verb is among the words, as far as the lists know it."""
    return bool(FINITE.search(words) or _PRETERITE.search(words))


def _edges(low: str) -> Iterator[tuple[int, bool]]:
    """Yield where a clause may end, and whether what follows surely is another."""
    for found in _BREAK.finditer(low):
        yield found.end(), bool(_HARD_BREAK.search(found[0]))
    yield max(len(low), 1), True


def _clause(words: str, start: int, end: int) -> Clause:
    """Judge one clause by its words."""
    place = Place.MAIN
    if not _FORWARD.match(words):
        place = Place.RELATIVE if _RELATIVE.match(words) else Place.SUBORDINATE if _SUBORDINATE.match(words) else place
    tense = Tense.PAST if _HEREBY.search(words) else Tense.OPEN
    if tense is Tense.OPEN and not _FUTURE.search(words):
        participle = bool(_PARTICIPLE.search(words))
        if _PRETERITE.search(words) or (participle and _HAVE.search(words)):
            tense = Tense.PAST
        elif participle and _BE.search(words):
            tense = Tense.DONE
    would = bool(_WOULD.search(words)) and not _WISH.search(words)
    return Clause(start, end, place, tense, would, bool(_DENIED.search(words)), bool(_ADDRESSED.search(words)))
