"""How far a promise binds: unconditional, an intention, or only on a condition (GUIDE.md section 1)."""

import re

from ingest.promises.judging import Verdict
from ingest.promises.words import CONDITIONS
from ingest.records import Strength

# On the words of the sentence: each makes the promise depend on something.
_CONDITION = re.compile(
    r"\b(?:indien|desgewenst|desgevraagd|desverzocht|op (?:uw |hun )?verzoek(?: van (?:de|uw))?|mits|zo nodig|waar "
    r"nodig|zodra"
    r"|waar mogelijk|zo mogelijk|desnoods|mochten?|tenzij|onder voorbehoud|afhankelijk van|in voorkomend geval|voor "
    r"zover"
    r"|daar waar|als (?:uw|de) (?:kamer|commissie)|als (?:u|daar|blijkt|dit|dat|er)\b|waar aanwijzingen|wanneer nodig"
    r"|naar behoefte|bij belangstelling|op voorwaarde|gelet op de uitkomst)\b"
)
# "Ja, als de gemeente meebetaalt.", "Waar provincies dat wensen, …".
_OPENING_CONDITION = re.compile(
    r"^(?:ja|jazeker|zeker|graag|akkoord), (?:als|wanneer)\b"
    r"|^waar [^,.]{3,60}?(?:wens(?:t|en)|wil(?:len)?|vra(?:agt|gen)|nodig (?:is|zijn|blijkt)|gewenst is|kan|blijkt),"
)
_INTENTION = re.compile(
    r"\b(?:voornemens|van plan|streef|streeft|streven|beoog|beoogt|beogen|beoogd|hoop|hoopt|hopen|verwacht (?:ik|het "
    r"kabinet|de regering)"
    r"|(?:ik|wij|kabinet|regering|defensie|minister|staatssecretaris) (?:\w+ )?verwacht|verwachten wij|naar "
    r"verwachting|bedoeling|voornemen"
    r"|wil(?:len)? (?:ik|wij|het kabinet|de regering)|(?:ik|wij|kabinet|regering|nederland|defensie|minister"
    r"|staatssecretaris) wil(?:len)?"
    r"|ik mik|mikt|inzet is|wat mij betreft|gepoogd|getracht|probeer|proberen|naar (?:de )?huidige inzicht(?:en)?"
    r"|zie ik .* gaan|koers"
    r"|denk (?:ik|te|u|uw|het|de|dit)|ambitie|vermoedelijk|waarschijnlijk|ernaar|in het voornemen|het doel is|zet ik "
    r"in op|gestreefd"
    r"|heb ik het voornemen|voorgenomen|te verwachten|verwachting is)\b"
)
_OFFERED = re.compile(
    r"\b(?:kan|kunnen|kunt) (?:\S+ ){0,12}?(?:worden|georganiseerd|verzorgd|aangeboden|ingepland|nader inlichten)\b"
)


def strength_of(verdict: Verdict | None, lower: str, conditions: bool) -> Strength:
    """Return how far the promise in the lower-cased sentence binds; `conditions` tells of a conditional clause."""
    if conditions or _OPENING_CONDITION.match(lower) or (_CONDITION.search(lower) and not _harmless(lower)):
        return Strength.CONDITIONAL
    if _OFFERED.search(lower) and verdict is not None and "can" in verdict.signs:
        return Strength.CONDITIONAL
    if _INTENTION.search(lower):
        return Strength.INTENTION
    return Strength.FIRM


def _harmless(lower: str) -> bool:
    """Tell whether the condition is only the occasion for what this letter does: "op verzoek van uw commissie"."""
    words = _CONDITION.findall(lower)
    return all(word.startswith(("op verzoek van", "op uw verzoek")) for word in words)


def has_condition(leads: tuple[str, ...]) -> bool:
    """Tell whether one of the clauses is conditional by its first word."""
    return any(lead in CONDITIONS - {"wanneer"} for lead in leads)
