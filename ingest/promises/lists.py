"""Promises that are no sentences: list items under a promising lead, rows and cells of a table, answers of a word."""

import re

from ingest.promises.judging import Verdict, verdicts_of
from ingest.promises.nouns import Noun, nouns_of
from ingest.promises.words import PREPOSITIONS
from ingest.records import Kind

_ACCEPTING = re.compile(
    r"^(?:ja|jazeker|zeker|graag|akkoord|inderdaad)?[,.!]? ?(?:(?:en )?(?:dat|dit|daartoe|hiertoe|daar|hier)? "
    r"?(?:zeg ik|zal ik|wil ik|doe ik|ben ik|ga ik|zeggen wij|zullen wij"
    r"|zijn wij|is het kabinet|is de regering|zegt het kabinet|kan ik|ben ik gaarne|ben ik zeker|ben ik graag)? "
    r"?(?:dat |dit |u |de kamer |hierbij |graag |gaarne |uiteraard |zeker |hem |haar |het lid [\w -]+ )*"
    r"(?:toe|toezeggen|toe bereid|bereid|doen|daartoe bereid|hiertoe bereid|nakomen|gaan doen)?)?[.!]?$"
)
_ASKING = re.compile(
    r"\b(?:bent u bereid|is (?:de|het) [\w -]{3,40} bereid|kunt u toezeggen|kan [\w -]{3,40} toezeggen|wilt u|wil "
    r"(?:de|het) (?:minister|kabinet|staatssecretaris|regering)|zegt u toe|gaat u|gaat (?:de|het) (?:minister|kabinet"
    r"|staatssecretaris|regering)|zult u|zou u"
    r"|kunt u (?:de kamer|ons|voor|dit|deze|uiterlijk|hierover|daarover|vóór|een|het)|kan (?:de|het) (?:minister"
    r"|kabinet|staatssecretaris|regering)|bereid (?:om |is )?|toezeggen|toe te zeggen|verzoeken|verzoekt)\b"
)
_WHEN = re.compile(
    r"\b(?:wanneer|op welke (?:termijn|datum|wijze)|per wanneer|welke termijn|binnen welke|hoe snel|in welk)\b"
)


def accepts(text: str) -> bool:
    """Tell whether the answer `text` only says yes: "Ja.", "Daartoe ben ik bereid.", "Dat zeg ik toe."."""
    return len(text) < 90 and bool(_ACCEPTING.fullmatch(text.lower().strip()))


def asks_for_act(asked: str) -> bool:
    """Tell whether the question asks the government to do something."""
    return bool(_ASKING.search(asked.lower()))


def asks_when(asked: str) -> bool:
    """Tell whether the question asks when something will be done."""
    return bool(_WHEN.search(asked.lower()))


def question_verdict(asked: str) -> Verdict | None:
    """Return what the asked act would be if the government said it of itself; the last question that asks for one."""
    for part in reversed(re.split(r"(?<=[?.])\s+", asked)):
        said = re.sub(r"\bu\b", "ik", part.lower().rstrip("? ."))
        said = re.sub(r"\b(?:de minister|de staatssecretaris|het kabinet|de regering)\b", "ik", said)
        found = [verdict for verdict in verdicts_of(said) if not any(u.name == "negated" for u in verdict.undoings)]
        if found:
            return max(found, key=lambda verdict: verdict.rule.weight)
    return None


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


def is_nominal(text: str, verdicts: list[Verdict]) -> bool:
    """Tell whether the unit is a phrase without a clause of its own."""
    return not verdicts and len(text) < 300
