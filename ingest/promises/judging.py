"""From frames to verdicts: the signs of each clause, the rule that holds, what undoes it, and a score."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from ingest.promises.clauses import read_sentence
from ingest.promises.evidence import signs_of
from ingest.promises.frames import Frame, frames_of
from ingest.promises.meanings import Tense
from ingest.promises.nouns import Noun, nouns_of
from ingest.promises.rule import Rule
from ingest.promises.rules import first_rule
from ingest.promises.senses import Family
from ingest.promises.sieve import may_promise
from ingest.promises.signs_times import DATED
from ingest.promises.subjects import Subject
from ingest.promises.undoing import Undoing, undoings_of
from ingest.promises.weighing import KINDS, WEIGHTS
from ingest.promises.wording import words_of
from ingest.promises.words import CONDITIONS
from ingest.records import Kind

# The dot of these ends no sentence: reasons against do not look across one that does.
_ABBREVIATION = re.compile(r"\b(jl|nr|nrs|art|a\.s|c\.s|dhr|mw|stb|stcrt|blz|o\.a|bijv|resp)\.")
# One of these at the end of a text with no other stop is all that the pattern can find there.
_ABBREVIATIONS = tuple(f"{word}." for word in "jl nr nrs art dhr mw stb stcrt blz bijv resp".split())
# Signs that stand or fall with a time that is still to come.
_TIMES = frozenset({"dated", "effective"})
# With a clause of "dat" these say what the speaker sees, not what he does: "ik stel vast dat".
_VIEWS = frozenset({"vast+stellen", "aan+nemen", "houden", "in+brengen"})
# "zodat het voorstel voor de zomer naar de Kamer gaat": what comes of it is said to come.
_RESULTS = frozenset({"zodat", "waarna"})
_RELATIVES = frozenset(
    "die dat waar waarin waarmee waarover waarop waarvan waaruit waardoor waartoe waarvoor waaraan waarbij".split()
)
# What hangs on a clause with one of these tells what the letter itself holds: "hierbij …, waarin ik ook … betrek".
_HERE = frozenset("hierbij hiermee bijgaand bijgaande bijgevoegd bijgevoegde".split())
_INSERTED = _RELATIVES | {"zoals", "waarnaar"}
_NOW = frozenset({"nu", "thans", "momenteel"})
_BINDING = frozenset({Subject.GOVERNMENT, Subject.CHAMBER})
_GOVERNING = frozenset({Family.PLEDGE, Family.INTEND})


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
    wording: frozenset[str] = frozenset()

    @property
    def evidence(self) -> frozenset[str]:
        """The names under which the learned weights know what the verdict rests on."""
        return self.wording.union(evidence_of(self.rule, self.undoings, self.signs))

    @property
    def kind(self) -> Kind:
        """What is promised: the rule's kind is one piece of evidence, what the act is about are others."""
        return Kind(KINDS.likeliest(self.evidence))


@dataclass(frozen=True, slots=True)
class ReadClauses:
    """A sentence as the rules see it: lower-cased, its words, what opens its side clauses, and the signs of each clause
    that can promise. Nothing is read of a sentence whose words cannot promise.
    """

    lower: str
    words: frozenset[str]
    leads: tuple[str, ...] = ()
    clauses: tuple[tuple[Frame, frozenset[str]], ...] = ()
    texts: tuple[tuple[str, frozenset[str]], ...] = ()


def read_clauses(text: str, around: frozenset[str] = frozenset(), *, sieve: bool = False) -> ReadClauses:
    """Return the clauses of `text` with their signs; `sieve`: only where its words can promise at all."""
    lower = text.lower()
    if "." in lower[:-1] or lower.endswith(_ABBREVIATIONS):
        lower = _ABBREVIATION.sub(lambda match: match.group(1) + " ", lower)
    sentence = read_sentence(text)
    words = frozenset(sentence.lower)
    if sieve and not may_promise(words):
        return ReadClauses(lower, words)
    frames = frames_of(text)
    leads = tuple(frame.lead for frame in frames if frame.lead)
    candidates = [(frame, signs_of(frame) | extra | around) for frame, extra in _candidates(frames)]
    shared = _shared_signs(frames, candidates, lower, words)
    clauses = tuple((frame, signs | shared) for frame, signs in candidates)
    return ReadClauses(lower, words, leads, clauses, tuple((frame.text, frame.words) for frame in frames))


def verdicts_of(
    text: str, around: frozenset[str] = frozenset(), ahead: Callable[[], bool] | None = None
) -> list[Verdict]:
    """Return the verdicts on the clauses of the sentence `text` that any rule takes for a promise, in order.

    `around` are signs of the place where the sentence stands; `ahead` tells whether a time it names is still to come,
    and is asked only where that decides.
    """
    read = read_clauses(text, around, sieve=True)
    lower, words, leads = read.lower, read.words, read.leads
    found = []
    dated = False  # the main clause before this one names a time, which "en" carries on
    for frame, signs in read.clauses:
        if dated and frame.text.startswith(" en "):
            signs |= {"dated"}
        dated = "dated" in signs
        verdict = _verdict(frame, signs, lower, words, leads)
        if verdict is not None and ahead is not None and signs & _TIMES and not ahead():
            verdict = _verdict(frame, signs - _TIMES, lower, words, leads)
        elif "done by" in signs and (verdict is None or verdict.total <= 0) and ahead is not None and ahead():
            done = _verdict(frame, signs - {"past"} | {"present"}, lower, words, leads)
            if done is not None and (verdict is None or done.total > verdict.total):
                verdict = done
        if verdict is not None:
            found.append(verdict)
    return found


def kind_spoken_of(text: str, around: str = "") -> Kind:
    """Return the kind of promise that the sentence `text` speaks of, whatever it says became of it."""
    return Kind(KINDS.likeliest(kind_evidence_of(text, around)))


def kind_evidence_of(text: str, around: str = "") -> frozenset[str]:
    """Return the evidence for the kind of the promise that a sentence speaks of; `around` frames it: lead or row."""
    signs = {f"sign {sign}" for _, signs in read_clauses(text).clauses for sign in signs}
    nouns = {f"noun {noun.value}" for word in read_sentence(text).lower for noun in nouns_of(word)}
    framed = {f"around {noun.value}" for word in read_sentence(around).lower for noun in nouns_of(word)}
    verdicts = [f"kind {verdict.rule.kind.value}" for verdict in verdicts_of(text) if verdict.total > 0]
    told = [f"around kind {verdict.rule.kind.value}" for verdict in verdicts_of(around)] if around else []
    return frozenset({"role", *signs, *nouns, *framed, *verdicts[:1], *told[:1], *words_of(text.lower())})


def _verdict(
    frame: Frame, signs: frozenset[str], lower: str, words: frozenset[str], leads: tuple[str, ...]
) -> Verdict | None:
    """Return the verdict of the first rule that holds for a clause with these signs, None where none does."""
    rule = first_rule(signs)
    return _judge(frame, rule, signs, lower, words, leads) if rule is not None else None


def _shared_signs(
    frames: Sequence[Frame], candidates: list[tuple[Frame, frozenset[str]]], lower: str, words: frozenset[str]
) -> frozenset[str]:
    """Return the signs that one clause of a sentence lends to the others: a condition, a time."""
    shared = set()
    if lower[-5:].rstrip(" .\"'»”’)").endswith("?"):
        shared.add("asked")
    if any(frame.lead in CONDITIONS or (frame.lead == "waar" and frame.first == 0) for frame in frames):
        shared.add("under condition")
    if any("dated" in signs for _, signs in candidates) or DATED.shows_in(lower, words):
        shared.add("sequel")
    return frozenset(shared)


def _judge(
    frame: Frame, rule: Rule, signs: frozenset[str], lower: str, words: frozenset[str], leads: tuple[str, ...]
) -> Verdict:
    """Return the verdict of `rule` on a clause: its weight, less that of whatever undoes it."""
    undoings = undoings_of(signs, lower, words)
    by_hand = rule.weight + sum([undoing.weight for undoing in undoings])
    wording = words_of(lower)
    total = WEIGHTS.weigh(by_hand, wording.union(evidence_of(rule, undoings, signs)))
    return Verdict(frame, rule, undoings, signs, total, leads, by_hand, wording)


_ACTORS = frozenset(f"by {subject.value}" for subject in Subject) | {f"by {noun.value}" for noun in Noun} | {"passive"}
_PAIRED = frozenset(family.value for family in Family) | frozenset(
    "dated soon future recurring effective conditional negated".split()
) | {
    "to chamber", "head document", "head law", "head study", "head norm", "under condition", "in document"
}  # fmt: skip


def evidence_of(rule: Rule, undoings: tuple[Undoing, ...], signs: frozenset[str]) -> Iterator[str]:
    """Return the names under which the learned weights know a rule, the undoings and the signs."""
    yield f"rule {rule.name}"
    yield f"kind {rule.kind.value}"
    yield from (f"undoing {undoing.name}" for undoing in undoings)
    yield from map(_name_of_sign, signs)
    paired = signs & _PAIRED
    for actor in signs & _ACTORS:
        yield from (_name_of_pair(actor, sign) for sign in paired)


@lru_cache(maxsize=512)
def _name_of_sign(sign: str) -> str:
    """Return the name under which the weights know a sign."""
    return f"sign {sign}"


@lru_cache(maxsize=4096)
def _name_of_pair(actor: str, sign: str) -> str:
    """Return the name under which the weights know a sign of whoever acts together with another sign."""
    return f"{actor} + {sign}"


def _candidates(frames: Sequence[Frame]) -> list[tuple[Frame, frozenset[str]]]:
    """Return the clauses that can promise, infinitive complements joined to the clause they complete."""
    found: list[tuple[Frame, frozenset[str]]] = []
    for at, frame in enumerate(frames):
        if frame.lead in CONDITIONS:
            continue
        if frame.lead == "om":
            continue
        governor = frames[frame.parent] if 0 <= frame.parent < at else None
        if frame.lead == "dat" and governor is not None and (_governs(governor) or _is_agreed(governor, frame)):
            if frame.subject in (Subject.PRONOUN, Subject.NONE) and not frame.passive:
                frame = replace(frame, subject=Subject.GOVERNMENT)
            found.append((frame, frozenset({"pledged"})))
            continue
        law_comes = frame.lead == "die" and _law_to_come(frame, governor)
        if frame.lead == "dat":
            continue
        if frame.lead in _RESULTS:
            found.append((frame, frozenset({"side clause", "result"})))
            continue
        if frame.lead:
            if law_comes:
                topic = frozenset({Noun.LAW})
                found.append((replace(frame, subject=Subject.THING, topic=topic), frozenset({"side clause"})))
            elif frame.lead in _RELATIVES and frame.subject in _BINDING and not (_refers(governor) or _goes_on(frame)):
                if governor is not None:
                    frame = replace(frame, objects=frame.objects | _things_of(governor))
                here = governor is not None and not _HERE.isdisjoint(governor.words) and frame.tense is Tense.PRESENT
                found.append((frame, frozenset({"side clause", "this letter"} if here else {"side clause"})))
            continue
        if frame.text.startswith(" en ") and frame.subject is Subject.GOVERNMENT and at and not frame.objects:
            # "De evaluatie komt in mei en zal ik u toezenden": the thing is named only once
            frame = replace(frame, objects=frames[at - 1].topic)
        following = _next_of_its_own(frames, at)
        if following is not None and following.lead == "dat" and not _VIEWS.isdisjoint(frame.verbs):
            frame = replace(frame, families=frame.families - {Family.ACT} | {Family.STANCE})
        if following is not None and following.lead == "om" and _offers(frame):
            found.append((_join(frame, following), frozenset({"offered"})))
            continue
        if following is not None and following.lead == "om" and (_governs(frame) or _orders(frame, following)):
            frame = _join(frame, following)
        found.append((frame, frozenset()))
    return found


def _next_of_its_own(frames: Sequence[Frame], at: int) -> Frame | None:
    """Return the clause behind the one at `at`, past one put in between: "… heeft, zoals u weet, aangeboden om …"."""
    ahead = at + 1
    if ahead + 1 < len(frames) and frames[ahead].lead in _INSERTED and frames[ahead + 1].lead == "om":
        ahead += 1
    return frames[ahead] if ahead < len(frames) else None


def _things_of(frame: Frame) -> frozenset[Noun]:
    """Return every noun of the clause, whatever it stands behind."""
    return frame.objects | frame.topic | {Noun(place.partition(" ")[2]) for place in frame.placed}


def _law_to_come(frame: Frame, governor: Frame | None) -> bool:
    """Tell whether a relative clause says that the government's bill will be brought in: "die in mei komt"."""
    ours = governor is not None and governor.subject is Subject.GOVERNMENT and Noun.LAW in _things_of(governor)
    return ours and frame.passive and bool(frame.families & {Family.LAW, Family.SEND})


def _goes_on(frame: Frame) -> bool:
    """Tell whether the clause says what is being done already: "die ik nu bestudeer"."""
    return frame.tense is Tense.PRESENT and not _NOW.isdisjoint(frame.words)


def _refers(frame: Frame | None) -> bool:
    """Tell whether the clause only points elsewhere, so that what hangs on it is described, not promised."""
    return frame is not None and bool(frame.families & {Family.REFER, Family.REFUSE})


def _governs(frame: Frame) -> bool:
    """Tell whether the clause announces another one that holds the act: "ik zeg toe dat", "het doel is om"."""
    if frame.families & _GOVERNING or "voor+stellen" in frame.verbs:
        return True
    if frame.families & {Family.URGE}:
        return False
    return bool(
        re.search(
            r"\b(?:bereid|klaar|gereed|beschikbaar|planning|voornemens|van plan|bedoeling|voornemen|streven|doel"
            r"|inzet|ernaar|ervan uit|erop|zorg|in de rede)\b",
            frame.text,
        )
    )


def _is_agreed(governor: Frame, frame: Frame) -> bool:
    """Tell whether the clause says what the government is to do as agreed: "met uw griffie is afgesproken dat ik"."""
    return frame.subject is Subject.GOVERNMENT and "af+spreken" in governor.verbs and not governor.negated


def _offers(frame: Frame) -> bool:
    """Tell whether the clause makes the offer that the infinitive clause names, or tells of one that still stands."""
    return frame.subject is Subject.GOVERNMENT and "aan+bieden" in frame.verbs and not frame.negated


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
