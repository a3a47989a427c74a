"""The signs that a sentence can show of an earlier promise and of what became of it, and how they are found.

The rules themselves are in `sign_rules.py`. A sign alone settles nothing: `judging.py` weighs it together with the
likeness to a promise.
"""

import re
from dataclasses import dataclass
from enum import StrEnum


class Sign(StrEnum):
    """What a sentence shows."""

    CLAIM = "claim"  # refers to an earlier promise in so many words
    DELIVERY = "delivery"  # something goes with or stands in this letter
    CLOSING = "closing"  # says that a promise is hereby met
    DONE = "done"  # an act in the past
    DELAY = "delay"  # comes later than was said
    PART = "part"  # only a part of it
    REST = "rest"  # the rest is still to come
    DROPPED = "dropped"  # does not come any more
    ENDED = "ended"  # an entry of a list that begins with saying that it lapses
    PENDING = "pending"  # still being worked on: an interim word
    EXCLUDED = "excluded"  # is expressly not dealt with in this letter
    FILED = "filed"  # a bill or decree was submitted, published or took effect
    MET = "met"  # a briefing, talk or visit took place
    FIGURES = "figures"  # gives figures: what was found out


# What a {NAME} in a pattern stands for. Gaps are bounded and stay within a sentence or clause: patterns stay linear.
PARTS = {
    "GAP": r"[^.;:!?]{0,90}?",
    "SHORT": r"[^.;:!?]{0,40}?",
    "CLAUSE": r"[^.;:!?,]{0,120}?",
    "HAVE": r"(?:heb|hebt|heeft|hebben|is|zijn|bent|werd|werden)",
    "SEND": (
        r"(?:toezenden|sturen|toesturen|zenden|toekomen|aanbieden|indienen|informeren|berichten|publiceren|organiseren|"
        r"opstellen|uitbrengen|voortgezet|doorgezet|voortzetten|doorzetten|toegezonden|gestuurd|opgesteld|uitgebracht)"
    ),
    "MET": (
        r"(?:plaatsgevonden|gehouden|verzorgd|bijgepraat|ingelicht|uiteengezet|toegelicht|bezocht|gesproken|"
        r"georganiseerd|ontvangen)"
    ),
    "PREFIX": (
        r"(?:aan|af|bij|door|in|mee|na|om|op|over|toe|uit|vast|voor|weer|ver|be|ont|her|samen|terug|tegen|plaats|open)"
    ),
    "SETTLED": (
        r"(?:voldaan|afgedaan|ingelost|nagekomen|afgehandeld|uitgevoerd|compleet|volledig|afgerond|gestand|gehonoreerd|"
        r"vervuld|afgevoerd|afgesloten|uitvoering gegeven|invulling gegeven|gehoor gegeven|gevolg gegeven|beantwoord)"
    ),
    "LATER": r"(?:volgt|volgen|ontvangt|komt|komen|stuur|zend|later|nog)",
    "READY": (
        r"(?:gehaald|gelukt|haalbaar|mogelijk|gereed\w*|gekomen|realistisch|voltooid|op tijd|tijdig|afgerond|volledig|"
        r"klaar|lukt|haal|beschikbaar|ontvangen|binnen|voorhanden|rond|zover|bekend|uitgewerkt|ontvangt|toekomen|"
        r"plaatsvinden|plaatsgevonden|verschenen|geleverd|aangeleverd|kunnen)"
    ),
    "SENT": (
        r"(?:opgesteld|verzonden|gestuurd|ingediend|uitgevoerd|gehouden|aan de orde|verschijnen|verschijnt|gebracht|"
        r"nodig|zinvol|opportuun|komt|gemaakt|georganiseerd|vervolgd|voortgezet|verschenen|toegezonden|uitgebracht|"
        r"van toepassing|doorgezet|ter hand genomen|plaatsvinden|plaats|doorgang|aanleiding|meerwaarde|noodzaak|reden)"
    ),
    "FILED": (
        r"(?:ingediend|aangeboden|voorgelegd|voorgehangen|aanhangig gemaakt|gepubliceerd|in werking getreden|"
        r"van kracht|aanvaard|aangenomen|bekrachtigd|geplaatst|gezonden|in werking|in consultatie|vastgesteld)"
    ),
}
_PART = re.compile(r"\{([A-Z]+)\}")
# Abbreviations whose full stop does not end a sentence.
_ABBREVIATION = re.compile(
    r"\b(jl|nr|mr|dr|drs|ir|ing|prof|art|blz|bijv|resp|ca|d\.d|o\.a|m\.b\.t|i\.v\.m|c\.s|a\.s)\."
)


def fill(pattern: str) -> str:
    """Return the pattern with its named parts filled in; an unknown part is an error."""
    return _PART.sub(lambda match: PARTS[match.group(1)], pattern)


@dataclass(frozen=True)
class SignRule:
    """One sign with its pattern on lower-cased clean text. `matches` and `not_matches` are its examples."""

    name: str
    sign: Sign
    pattern: str
    matches: tuple[str, ...]
    not_matches: tuple[str, ...]


def plain(text: str) -> str:
    """Return the text as the patterns read it: lower case, without full stops inside the sentence."""
    return _ABBREVIATION.sub(r"\1 ", text.lower())
