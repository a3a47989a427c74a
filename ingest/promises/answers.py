"""Answers of a word or a phrase, whose content stands in the question: "Ja.", "Daartoe ben ik bereid.", "Vóór mei."."""

import re
from dataclasses import dataclass

from ingest.promises.clauses import has_verb
from ingest.promises.judging import Verdict, verdicts_of
from ingest.promises.words import CONDITIONS
from ingest.records import Kind

_GLADLY = "(?:graag |gaarne |uiteraard |zeker )?"
# Whole answers that accept, by what they say: "Daar kunt u op rekenen.", "Dat is mogelijk en zal gebeuren."
_ACCEPTED = (
    r"daar kunt u (?:zeker )?(?:op rekenen|van op aan)",
    r"dat (?:kan|is (?:goed|mogelijk|afgesproken|geen probleem))"
    r"(?: en (?:dat )?(?:zal (?:ook )?gebeuren|doe ik(?: ook)?|gebeurt))?",
    rf"dat (?:wil|zal|ga) ik(?: en dat doe ik| {_GLADLY}doen)?",
    r"(?:dat|zulks|dit) (?:zal|gaat) (?:zeker |ook )?(?:gebeuren|geschieden)",
    rf"daar (?:zorg ik voor|werk ik {_GLADLY}aan mee)",
    rf"(?:aan )?(?:dat|dit|uw|het) verzoek (?:willig ik {_GLADLY}in|voldoe ik(?: graag| gaarne)?"
    rf"|zal ik {_GLADLY}voldoen"
    rf"|kom ik {_GLADLY}tegemoet|geef ik {_GLADLY}gehoor|wordt voldaan|honoreer ik)",
    r"(?:beide|dat alles) zeg ik toe",
    r"(?:dat|dit) kan ik (?:u |deze leden )?toezeggen",
    r"(?:ook )?daarop (?:is het|luidt mijn) antwoord (?:bevestigend|ja)",
    r"(?:op (?:het|de) \w+ )?(?:zeg|antwoord) ik (?:volmondig )?ja",
    r"(?:het |mijn )?antwoord (?:is|luidt) (?:bevestigend|ja)",
)
_ACCEPTING = re.compile(
    rf"^(?:ja[,.:]? (?:en )?)?(?:{'|'.join(_ACCEPTED)})[.!]?$|"
    r"^(?:ja|jazeker|zeker|graag|akkoord|inderdaad)?[,.!]? ?(?:(?:en )?(?:dat|dit|daartoe|hiertoe|daar|hier)? "
    r"?(?:zeg ik|zal ik|wil ik|doe ik|ben ik|ga ik|zeggen wij|zullen wij"
    r"|zijn wij|is het kabinet|is de regering|zegt het kabinet|kan ik|ben ik gaarne|ben ik zeker|ben ik graag)? "
    r"?(?:dat |dit |u |de kamer |hierbij |graag |gaarne |uiteraard |zeker |hem |haar |het lid [\w -]+ )*"
    r"(?:toe|toezeggen|toe bereid|bereid|doen|daartoe bereid|hiertoe bereid|nakomen|gaan doen)?)?[.!]?$"
    r"|^(?:ja, )?(?:(?:die|de gevraagde|deze) bereidheid (?:is er|heb ik|heeft het kabinet|bestaat|is aanwezig)"
    r"(?: zeker)?|(?:uiteraard|vanzelfsprekend|zonder meer|gaarne|met genoegen|met plezier|natuurlijk))[.!]?$"
)
_YES = re.compile(
    r"^(?:ja|jazeker|zeker|graag|gaarne|akkoord|uiteraard|vanzelfsprekend|natuurlijk|inderdaad)[,;:]"
    r"(?: (?:graag|zeker|dat kan|dat doe ik|dat wil ik))?,? ?(.+)$"
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
_WHEN_FIRST = re.compile(
    r"^(?:(?:en )?(?:wanneer|per wanneer|hoe snel|(?:op|binnen) welke (?:termijn|datum)|zo ja),? )+"
    r"(?=\w+ (?:u|de|het|uw)\b)"
)
# Asked for in so many words: a bare "ja" is then a promise, whatever the act.
_WILLING = re.compile(r"\b(?:bereid|toezeggen|toe te zeggen|zegt u toe)\b")
# What is asked here is answered at once: "Kunt u aangeven hoeveel".
_TELLING = re.compile(
    r"\b(?:aangeven|toelichten|uitleggen|bevestigen|reflecteren|ingaan op|schetsen|beschrijven|specificeren|reageren"
    r"|verklaren|duiden|onderbouwen|garanderen|uitsluiten|zeggen|noemen|beamen|verzekeren|motiveren)\b"
)
# Longer than this no answer is a phrase.
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Answer:
    """What a short answer comes to: the kind of what was asked for, by which rule and why, in Dutch.

    `timed`: only the term makes it a promise.
    """

    kind: Kind
    rule: str
    reason: str
    timed: bool = False


def read_answer(text: str, asked: str) -> Answer | None:
    """Return what the answer `text` takes on of the question `asked`; None where it takes on nothing."""
    accepted, rest = accepts(text), rest_of_yes(text)
    if not accepted and rest is None and not is_phrase(text):
        return None  # a whole sentence says itself what it promises
    bare = text.lower().strip(" .") in ("ja", "zeker", "jazeker")
    if bare:
        asked = f"{asked.partition('?')[0]}?"  # of several questions a bare yes answers the first
    verdict = question_verdict(asked)
    sure = verdict is not None and verdict.total > 0
    wanted = asks_for_act(asked) or (sure and not _TELLING.search(asked.lower()))
    if accepted and wanted:
        if bare and not sure and not _WILLING.search(asked.lower()):
            return None
        kind = verdict.kind if verdict else Kind.ACTION
        return Answer(kind, "acceptance", "het antwoord aanvaardt wat de vraag vraagt")
    if verdict is None:
        return None
    if rest is not None and wanted and (is_condition(rest) or is_phrase(rest)):
        return Answer(verdict.kind, "acceptance", "het antwoord aanvaardt wat de vraag vraagt, en zegt hoe of wanneer")
    if (wanted or asks_when(asked)) and is_phrase(text) and not text.lower().startswith("nee"):
        return Answer(verdict.kind, "elliptic_answer", "het antwoord noemt de termijn", timed=True)
    return None


def is_phrase(text: str) -> bool:
    """Tell whether the text is short and has no clause with a finite verb."""
    return len(text) < _LONGEST and not has_verb(text)


def accepts(text: str) -> bool:
    """Tell whether the answer `text` only says yes: "Ja.", "Daartoe ben ik bereid.", "Dat zeg ik toe."."""
    return len(text) < 90 and bool(_ACCEPTING.fullmatch(text.lower().strip()))


def rest_of_yes(text: str) -> str | None:
    """Return what follows the yes with which an answer opens, in lower case: "Ja, per 2027." gives "per 2027"."""
    said = _YES.match(text.lower().strip())
    return said.group(1).rstrip(" .!") if said and len(text) < _LONGEST else None


def is_condition(text: str) -> bool:
    """Tell whether the lower-cased phrase only says when or whether: "als de gemeente meebetaalt"."""
    return text.partition(" ")[0] in CONDITIONS or text.startswith("voor zover ")


def asks_for_act(asked: str) -> bool:
    """Tell whether the question asks the government to do something."""
    return bool(_ASKING.search(asked.lower()))


def asks_when(asked: str) -> bool:
    """Tell whether the question asks when something will be done."""
    return bool(_WHEN.search(asked.lower()))


def question_verdict(asked: str) -> Verdict | None:
    """Return what the asked act would be if the government said it of itself; the last question that asks for one."""
    for part in reversed(re.split(r"(?<=[?.])\s+", asked)):
        said = _WHEN_FIRST.sub("", part.lower().rstrip("? ."))
        said = re.sub(r"\b(?:ons|de kamer)\b", "uw kamer", re.sub(r"\bu\b", "ik", said))
        said = re.sub(r"\b(?:de minister|de staatssecretaris|het kabinet|de regering)\b", "ik", said)
        found = [verdict for verdict in verdicts_of(said) if not any(u.name == "negated" for u in verdict.undoings)]
        if found:
            return max(found, key=lambda verdict: verdict.rule.weight)
    return None
