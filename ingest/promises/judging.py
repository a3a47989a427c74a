"""From frames to verdicts: the signs of each clause, the rule that holds, what undoes it, and a score with its reasons."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from ingest.promises.clauses import read_sentence
from ingest.promises.frames import Frame, read_frames
from ingest.promises.meanings import Tense
from ingest.promises.nouns import Noun, nouns_of
from ingest.promises.parties import ON_BEHALF
from ingest.promises.rules import RULES, Rule
from ingest.promises.signs import SIGNS, signs_in
from ingest.promises.undoing import UNDOINGS, Undoing
from ingest.promises.subjects import Subject
from ingest.promises.verbs import Family
from ingest.promises.weighing import WEIGHTS
from ingest.promises.words import BE, CAN, CONDITIONS, FUTURE, HAVE, MUST, WANT
from ingest.records import Kind

_DATED = next(sign for sign in SIGNS if sign.name == "dated")
# Signs that stand or fall with a time that is still to come.
_TIMES = frozenset({"dated", "effective"})
_COMPLEMENTS = frozenset({"om", "dat"})
_RELATIVES = frozenset(
    "die dat waar waarin waarmee waarover waarop waarvan waaruit waardoor waarna waartoe waarvoor waaraan waarbij".split()
)
_BINDING = frozenset({Subject.GOVERNMENT, Subject.CHAMBER})
_GOVERNING = frozenset({Family.PLEDGE, Family.INTEND})
_LAW_STEP = re.compile(
    r"\b(?:in|ter) (?:internet)?consultatie\b|\bin werking\b|(?:aan|bij|naar|door) (?:de )?(?:afdeling|raad van state)|voorhang|voorgehangen|aanhangig"
    r"|staatsblad|staatscourant|van kracht|ratific|bekrachtig|\bwettelijk (?:te )?(?:verankerd?|geregeld?|vastgelegd|regelen|verankeren"
    r"|vast)|in procedure|internetconsultatie|(?:internet)?consultatie (?:start|begint|gaat|wordt|zal|loopt)|nota van wijziging"
)  # fmt: skip
_IN_WRITING = re.compile(
    r"schriftelijk|per brief|in een brief|in de volgende|separaat|in een (?:aparte|volgende|afzonderlijke)|nader"
)
_MEMBERS = re.compile(r"\b(?:leden|uw (?:vaste )?commissie|kamerleden|de woordvoerders|procedurevergadering)\b")
_EXAMINING = frozenset(
    "onderzoeken uit+zoeken verkennen evalueren inventariseren na+gaan monitoren door+rekenen brengen doen voeren"
    " analyseren peilen bestuderen verrichten instellen uit+vragen".split()
)
_EFFECTIVE = re.compile(
    r"\b(?:met ingang van|per|vanaf) (?:het |de |begin |eind |medio |half |uiterlijk |volgend |komend )?"
    r"(?:\d|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jaar|nieuwe|volgende"
    r"|school|subsidie|studie|komend|volgend|zomer|najaar|voorjaar|eerste|tweede|derde|vierde)"
)
_STARTING = frozenset("starten beginnen in+gaan open+gaan openen op+starten aan+vangen".split())
_TELLING = frozenset("informeren berichten in+lichten voor+lichten attenderen vertellen".split())
_MEMBERS_TALK = re.compile(
    r"\b(?:gesprek|overleg|toelichting|ontmoeting|bijeenkomst|sessie|briefing)\b.{0,30}\b(?:aan|met|voor) (?:uw|de) (?:vaste )?(?:commissie|leden)\b"
    r"|\b(?:uw|de) (?:vaste )?(?:commissie|leden)\b.{0,60}\b(?:gesprek|sessie|toelichting|bezoek|werkbezoek|welkom|rondleiding|bijgepraat)\b"
)
_THIS_LETTER = re.compile(r"(?:deze|dit) (?:\w*brief|\w*nota|\w*verslag|\w*rapportage|beantwoording|overzicht|bericht|notitie)\b")
_BY_THEN = re.compile(r"\b(?:voor|vóór|per|uiterlijk|eind|begin|medio|in|op|met ingang van|na) \w")
_THERE_COMES = re.compile(r"\b(?:er (?:komt|komen|volgt|volgen)|(?:komt|komen|volgt) er|daar (?:komt|komen|volgt)|(?:komt|komen) daar)\b")
_PART_OF = re.compile(r"\b(?:onderdeel|deel uit)\b")
_EXPECTING = re.compile(r"\bverwacht (?:ik|het kabinet|ook|wel)?\b|\b(?:ik|kabinet|regering) verwacht\b")
_DOCUMENT_PLACES = ("in", "met", "via", "middels", "bij", "aan", "tijdens", "per")


# Rules that hold for any act: what the clause is about decides the kind.
_OPEN_RULES = frozenset(
    "government_acts government_acts_undated government_acts_if government_ahead government_will government_other_act"
    " government_from_then government_pledges something_ahead thing_is_done government_wants government_intends"
    " government_commissions takes_effect there_comes".split()
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a clause comes to: the rule that makes it a promise, what undoes it, and the sum of their weights."""

    frame: Frame
    rule: Rule
    undoings: tuple[Undoing, ...]
    signs: frozenset[str]
    total: float
    leads: tuple[str, ...] = ()
    by_hand: float = 0.0

    @property
    def kind(self) -> Kind:
        """What is promised: the rule says, except that an act about a bill, a briefing or parliament is of that kind."""
        if self.rule.name not in _OPEN_RULES:
            return self.rule.kind
        signs = self.signs
        if signs & {"head briefing", "by briefing"}:
            return Kind.BRIEFING
        if signs & {"law step", "by law", "head law"}:
            return Kind.LEGISLATION
        if signs & {"to chamber", "by chamber"}:
            return Kind.INFORM
        if signs & {"head document", "head finding", "by document", "in document"} and "act" not in signs:
            return Kind.INFORM
        if "head study" in signs or "by study" in signs:
            return Kind.RESEARCH
        return self.rule.kind


def verdicts_of(
    text: str, around: frozenset[str] = frozenset(), ahead: Callable[[], bool] | None = None
) -> list[Verdict]:
    """Return the verdicts on the clauses of the sentence `text` that any rule takes for a promise, in order.

    `around` are signs of the place where the sentence stands; `ahead` tells whether a time it names is still to come,
    and is asked only where that decides.
    """
    lower = text.lower()
    frames = read_frames(read_sentence(text))
    leads = tuple(frame.lead for frame in frames if frame.lead)
    candidates = [(frame, signs_of(frame) | extra | around) for frame, extra in _candidates(frames)]
    shared = _shared_signs(frames, candidates, lower)
    found = []
    dated = False  # the main clause before this one names a time, which "en" carries on
    for frame, own in candidates:
        signs = own | shared
        if dated and frame.text.startswith(" en "):
            signs |= {"dated"}
        dated = "dated" in signs
        verdict = _verdict(frame, signs, lower, leads)
        if verdict is not None and ahead is not None and signs & _TIMES and not ahead():
            verdict = _verdict(frame, signs - _TIMES, lower, leads)
        elif verdict is None and "done by" in signs and ahead is not None and ahead():
            verdict = _verdict(frame, signs - {"past"} | {"present"}, lower, leads)
        if verdict is not None:
            found.append(verdict)
    return found


def _verdict(frame: Frame, signs: frozenset[str], lower: str, leads: tuple[str, ...]) -> Verdict | None:
    """Return the verdict of the first rule that holds for a clause with these signs, None where none does."""
    rule = next((rule for rule in RULES if rule.holds(signs)), None)
    return _judge(frame, rule, signs, lower, leads) if rule is not None else None


def _shared_signs(
    frames: list[Frame], candidates: list[tuple[Frame, frozenset[str]]], lower: str
) -> frozenset[str]:
    """Return the signs that one clause of a sentence lends to the others: a condition, a time."""
    shared = set()
    if any(frame.lead in CONDITIONS or (frame.lead == "waar" and frame.first == 0) for frame in frames):
        shared.add("under condition")
    if any("dated" in signs for _, signs in candidates) or _DATED.found_in(lower):
        shared.add("sequel")
    return frozenset(shared)


def _judge(frame: Frame, rule: Rule, signs: frozenset[str], lower: str, leads: tuple[str, ...]) -> Verdict:
    """Return the verdict of `rule` on a clause: its weight, less that of whatever undoes it."""
    undoings = tuple(undoing for undoing in UNDOINGS if undoing.holds(signs, lower))
    by_hand = rule.weight + sum(undoing.weight for undoing in undoings)
    total = WEIGHTS.weigh(by_hand, evidence_of(rule, undoings, signs))
    return Verdict(frame, rule, undoings, signs, total, leads, by_hand)


def evidence_of(rule: Rule, undoings: tuple[Undoing, ...], signs: frozenset[str]) -> Iterator[str]:
    """Return the names under which the learned weights know a rule, the undoings and the signs."""
    yield f"rule {rule.name}"
    yield from (f"undoing {undoing.name}" for undoing in undoings)
    yield from (f"sign {sign}" for sign in signs)


def _candidates(frames: list[Frame]) -> list[tuple[Frame, frozenset[str]]]:
    """Return the clauses that can promise, infinitive complements joined to the clause they complete."""
    found: list[tuple[Frame, frozenset[str]]] = []
    for at, frame in enumerate(frames):
        if frame.lead in CONDITIONS:
            continue
        if frame.lead == "om":
            continue
        governor = frames[frame.parent] if 0 <= frame.parent < at else None
        if frame.lead == "dat" and governor is not None and _governs(governor):
            if frame.subject in (Subject.PRONOUN, Subject.NONE) and not frame.passive:
                frame = replace(frame, subject=Subject.GOVERNMENT)
            found.append((frame, frozenset({"pledged"})))
            continue
        law_comes = frame.lead == "die" and _law_to_come(frame, governor)
        if frame.lead == "dat":
            continue
        if frame.lead:
            if law_comes:
                topic = frozenset({Noun.LAW})
                found.append((replace(frame, subject=Subject.THING, topic=topic), frozenset({"side clause"})))
            elif frame.lead in _RELATIVES and frame.subject in _BINDING and not _refers(governor):
                if governor is not None:
                    frame = replace(frame, objects=frame.objects | _things_of(governor))
                found.append((frame, frozenset({"side clause"})))
            continue
        if frame.text.startswith(" en ") and frame.subject is Subject.GOVERNMENT and at and not frame.objects:
            # "De evaluatie komt in mei en zal ik u toezenden": the thing is named only once
            frame = replace(frame, objects=frames[at - 1].topic)
        following = frames[at + 1] if at + 1 < len(frames) else None
        if following is not None and following.lead == "om" and (_governs(frame) or _orders(frame, following)):
            frame = _join(frame, following)
        found.append((frame, frozenset()))
    return found


def _names_third(phrase: str) -> bool:
    """Tell whether the noun behind "van" in the phrase is another party."""
    behind = phrase.partition(" van ")[2].split()
    return any(Noun.THIRD in nouns_of(word) for word in behind[:3])


def _things_of(frame: Frame) -> frozenset[Noun]:
    """Return every noun of the clause, whatever it stands behind."""
    return frame.objects | frame.topic | {Noun(place.partition(" ")[2]) for place in frame.placed}


def _law_to_come(frame: Frame, governor: Frame | None) -> bool:
    """Tell whether a relative clause says that the government's bill will be brought in: "…, dat in mei wordt ingediend"."""
    ours = governor is not None and governor.subject is Subject.GOVERNMENT and Noun.LAW in _things_of(governor)
    return ours and frame.passive and bool(frame.families & {Family.LAW, Family.SEND})


def _refers(frame: Frame | None) -> bool:
    """Tell whether the clause only points elsewhere, so that what hangs on it is described, not promised."""
    return frame is not None and bool(frame.families & {Family.REFER, Family.REFUSE})


def _governs(frame: Frame) -> bool:
    """Tell whether the clause announces another one that holds the act: "ik zeg toe dat", "het doel is om"."""
    if frame.families & _GOVERNING:
        return True
    if frame.families & {Family.URGE}:
        return False
    return bool(
        re.search(
            r"\b(?:bereid|klaar|gereed|beschikbaar|planning|voornemens|van plan|bedoeling|voornemen|streven|doel|inzet|ernaar|ervan uit|erop|zorg)\b",
            frame.text,
        )
    )


def _orders(frame: Frame, complement: Frame) -> bool:
    """Tell whether the clause asks another for the study that the infinitive clause names."""
    return Family.LET in frame.families and Family.STUDY in complement.families


def _join(main: Frame, complement: Frame) -> Frame:
    """Return the main clause with its infinitive clause as one."""
    return replace(
        main, text=main.text + complement.text, objects=main.objects | complement.objects | complement.topic,
        placed=main.placed | complement.placed, families=main.families | complement.families,
        verbs=main.verbs + complement.verbs, chamber=main.chamber or complement.chamber,
        negated=main.negated or complement.negated, words=main.words | complement.words,
    )  # fmt: skip


def signs_of(frame: Frame) -> frozenset[str]:
    """Return every sign that the clause shows, by name."""
    signs = set(signs_in(frame.text))
    signs.update(family.value for family in frame.families)
    if frame.subject is Subject.THING:
        signs.update(f"by {noun.value}" for noun in frame.topic)
    else:
        signs.add(f"by {frame.subject.value}")
    signs.update(f"head {noun.value}" for noun in frame.objects)
    signs.update(_placed_signs(frame))
    signs.add("passive" if frame.passive else "active")
    signs.add(frame.tense.value)
    if frame.tense is Tense.NONE:
        signs.add("no tense")
    if frame.chamber and frame.subject is not Subject.CHAMBER:
        signs.add("to chamber")
    if frame.negated:
        signs.add("negated")
    if frame.agent:
        signs.add("third agent")
    if frame.modal in ("kan", "wil", "moet"):
        signs.add({"kan": "can", "wil": "wants", "moet": "must"}[frame.modal])
    if frame.modal == "wil":
        signs.add("planning")
    signs.update(_worded_signs(frame))
    return frozenset(signs)


def _placed_signs(frame: Frame) -> set[str]:
    """Return the signs of the nouns behind prepositions."""
    signs = {f"about {place.partition(' ')[2]}" for place in frame.placed}
    for preposition in _DOCUMENT_PLACES:
        if f"{preposition} {Noun.DOCUMENT}" in frame.placed:
            signs.add("in document")
        if f"{preposition} {Noun.STUDY}" in frame.placed:
            signs.add("in study")
        if f"{preposition} {Noun.LAW}" in frame.placed:
            signs.add("in law")
    if frame.placed & {f"in {Noun.MEETING}", f"tijdens {Noun.MEETING}", f"voor {Noun.MEETING}"}:
        signs.add("in meeting")
    if f"met {Noun.DOCUMENT}" in frame.placed or f"met {Noun.FINDING}" in frame.placed:
        signs.add("with document")
    return signs


def _worded_signs(frame: Frame) -> set[str]:
    """Return the signs that rest on particular verbs or phrases of the clause."""
    signs = set()
    if _LAW_STEP.search(frame.text):
        signs.add("law step")
    if _IN_WRITING.search(frame.text):
        signs.add("in writing")
    if any(verb.rpartition("+")[2] in ("geven", "bieden", "verschaffen") for verb in frame.verbs):
        signs.add("gives")
    if _EXAMINING.intersection(frame.verbs):
        signs.add("examines")
    if _THIS_LETTER.match(frame.subject_text):
        signs.add("this letter")
    if _EFFECTIVE.search(frame.text):
        signs.add("effective")
    if _MEMBERS.search(frame.text):
        signs.add("members")
    if " besloten " in frame.text or (" mondeling" in frame.text and Family.BRIEF in frame.families):
        signs.add("orally")
    if any(verb in ("ontvangen", "uit+nodigen") for verb in frame.verbs) and _MEMBERS.search(frame.text):
        signs.add("receives members")
    if Family.SEND in frame.families and not frame.chamber and Noun.THIRD in frame.objects:
        signs.add("to others")
    if _STARTING.intersection(frame.verbs):
        signs.add("starts")
    if " van " in frame.subject_text and _names_third(frame.subject_text):
        signs.add("of third")
    if re.search(r"\ber (?:wordt|worden)\b", frame.text):
        signs.add("there is")
    if " opdracht " in frame.text:
        signs.add("ordered")
    if _TELLING.intersection(frame.verbs) and not frame.chamber and Noun.THIRD in frame.objects:
        signs.add("tells others")
    if _EXPECTING.search(frame.text) and len(frame.verbs) < 2:
        signs.add("expects")
    if {"in+dienen", "aanhangig+maken"}.intersection(frame.verbs) or " aanhangig " in frame.text:
        signs.add("submits")
    if " technisch " in frame.text and frame.families & {Family.TELL, Family.REPLY}:
        signs.add("orally")
    if " uitnodiging " in frame.text and f"voor {Noun.BRIEFING}" in frame.placed:
        signs.add("head briefing")
    if ON_BEHALF.search(frame.text):
        signs.add("on behalf")
    if _MEMBERS_TALK.search(frame.text):
        signs.add("members talk")
    if "volgen" in frame.verbs and " volgt uit " not in frame.text:
        signs.add("follows")
    if _PART_OF.search(frame.text) and f"van {Noun.DOCUMENT}" in frame.placed:
        signs.add("in document")
    if frame.tense is Tense.PAST and frame.finite in BE and _BY_THEN.search(frame.text):
        signs.add("done by")
    if _THERE_COMES.search(frame.text):
        signs.add("there comes")
    if f" {frame.subject_text} " == " ik ":
        signs.add("in person")
    if (
        frame.tense in (Tense.PRESENT, Tense.FUTURE)
        and not frame.families - {Family.LET}
        and frame.finite not in BE | HAVE
        and (frame.finite not in FUTURE | WANT | CAN | MUST or len(frame.verbs) > 0)
    ):
        signs.add("other verb")
    return signs
