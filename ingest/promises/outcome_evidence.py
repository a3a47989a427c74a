"""The evidence for what a sentence says became of an earlier promise: named, from its cues and from what stands near.

An earlier promise is named in the sentence itself ("ref"), near it ("near": the sentences before, the question, the
lead, the heading, the other cells of a row), or not at all ("bare"); what became of it is a state. Weights decide.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from ingest.promises.cue import CueIndex
from ingest.promises.cues import CUES
from ingest.promises.cues_references import ANNOUNCED_WORD, ASKED_FOR, OF_OTHERS, PLANNED_WORD, PROMISED_WORD
from ingest.promises.cues_states import IN_PART, IS_CLOSED, IS_DONE, IS_DROPPED, IS_LATER, NOT_SO, STANDS_HERE
from ingest.promises.frames import Frame
from ingest.promises.judging import Verdict
from ingest.promises.meanings import Tense
from ingest.promises.nouns import Noun, nouns_of
from ingest.promises.subjects import Subject

_OURS = frozenset({Subject.GOVERNMENT, Subject.CHAMBER, Subject.PRONOUN})
_MADE = frozenset({Noun.DOCUMENT, Noun.BRIEFING, Noun.FINDING, Noun.LAW, Noun.STUDY, Noun.MEETING})
_OVER = frozenset({Tense.PAST, Tense.WOULD})
# "Status: voldaan": what counts stands behind the label; of "Inhoud: … Reactie: …" the reaction.
_LABEL = re.compile(
    r"^(?:.*?\b(?=reactie:|status:|afdoening:))?(?:status|stand van zaken|stand|reactie|afdoening|antwoord|voortgang): "
)
_REFERENCES = (PROMISED_WORD, ANNOUNCED_WORD, PLANNED_WORD)
_STATES = {
    "here": STANDS_HERE, "done": IS_DONE, "closed": IS_CLOSED, "part": IN_PART, "later": IS_LATER,
    "dropped": IS_DROPPED, "not so": NOT_SO,
}  # fmt: skip
_NAMES = {state: cue.name for state, cue in _STATES.items()}
# How many sentences a promise that was told of is remembered.
_MEMORY = 6
_WORD = re.compile(r"[\w-]+")
_SENDABLE = frozenset({Noun.DOCUMENT, Noun.LAW, Noun.STUDY, Noun.BRIEFING})
_POINTING = re.compile(r"\b(?:deze|dit|die|dat|het|ze|zij|haar|hem|hierover|daarover|hierop|daarop)\b")
_FURTHER = re.compile(r"^(?:ook|tevens|daarnaast|verder|voorts|bovendien|ten slotte|tot slot|overigens|los daarvan)\b")
_HINDERED = re.compile(
    r"\b(?:niet|nog|geen|vergt|vraagt|kost|kostte|vergde|vroeg|tijd|wachten|wacht|afwachten|eerst|onvoldoende|ontbreekt"
    r"|ontbreken|later|echter|helaas|langer|nodig|gaande|moeten|complex|ingewikkelder|capaciteit|ziekte|bewerkelijk"
    r"|afhankelijk|uitgelopen|vertraging|vertraagd|verlof|storing|drukte|zorgvuldige?|afstemming|formatie)\b"
)
_KEPT = frozenset({STANDS_HERE.name, IS_DONE.name, IS_CLOSED.name})
_CUES = CueIndex(CUES)
_REFERENCE_NAMES = tuple(cue.name for cue in _REFERENCES)


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known of a sentence besides its words: its clauses, its verdicts, and where it stands.

    `dated`: its act has a term; `late`: it names a time still to come, `vague`: one without days; `lists`: the letter
    goes through promises one by one; `postponing`: the letter is about postponement.
    """

    frames: tuple[Frame, ...]
    verdicts: tuple[Verdict, ...]
    dated: bool
    late: bool
    vague: bool
    table: bool
    answer: bool
    lead: bool
    lists: bool
    postponing: bool
    times: frozenset[str]
    length: int


@dataclass(slots=True)
class Told:
    """The sentences since an earlier promise or plan was told of, until it is settled or far behind.

    "Ik heb u in mei een brief toegezegd. Het advies is er nog niet. U ontvangt de brief in september."
    """

    sentences: list[tuple[str, frozenset[str]]] = field(default_factory=list)

    def pass_by(self, lower: str, own: frozenset[str], *, settled: bool) -> None:
        """Take in a sentence that has been read; `settled`: it said what became of the promise."""
        if settled:
            self.sentences = []
        elif not own.isdisjoint(_REFERENCE_NAMES):
            self.sentences = [(lower, own)]
        elif self.sentences:
            self.sentences = [*self.sentences, (lower, own)] if len(self.sentences) < _MEMORY else []

    def flags(self, lower: str) -> frozenset[str]:
        """Return the flags that the told promise gives to the next sentence."""
        if not self.sentences:
            return frozenset()
        told = " ".join(sentence for sentence, _ in self.sentences)
        states = frozenset().union(*(own for _, own in self.sentences))
        found = {"told"}
        if _HINDERED.search(told) or _HINDERED.search(lower):
            found.add("told hindered")
        if _NAMES["later"] in states:
            found.add("told later")
        things = {word for word in _WORD.findall(lower) if not _SENDABLE.isdisjoint(nouns_of(word))}
        if any(thing in told for thing in things) or (not things and _POINTING.search(lower)):
            found.add("takes up")
        if _FURTHER.search(lower):
            found.add("goes on")
        return frozenset(found)


def flags_of(scene: Scene) -> frozenset[str]:
    """Return the names of what is known of a sentence besides its words."""
    main = [frame for frame in scene.frames if not frame.lead]
    finite = [frame for frame in main if frame.finite]
    found = {
        name
        for name in ("dated", "late", "vague", "table", "answer", "lead", "lists", "postponing")
        if getattr(scene, name)
    }
    found |= scene.times
    found.add(f"length {min(scene.length // 40, 6)}")
    if any(verdict.total > 0 for verdict in scene.verdicts):
        found.add("promises")
    if finite and all(frame.tense in _OVER for frame in finite):
        found.add("past")
    if any(frame.tense is Tense.FUTURE for frame in scene.frames):
        found.add("will")
    if any(frame.negated for frame in main):
        found.add("denied")
    if any(frame.topic & _MADE or frame.subject in _OURS for frame in main):
        found.add("ours")
    if finite and all(frame.subject is Subject.THIRD for frame in finite):
        found.add("theirs")
    if any(undoing.name == "this_letter" for verdict in scene.verdicts for undoing in verdict.undoings):
        found.add("delivers")
    for frame in finite:
        found.update(f"{frame.tense.value} {family.value}" for family in frame.families)
        found.add(f"{frame.tense.value} by {frame.subject.value}")
        if frame.negated:
            found.add(f"denied {frame.tense.value} {frame.subject.value}")
    return frozenset(found)


@lru_cache(maxsize=4096)
def cues_in(lower: str) -> frozenset[str]:
    """Return the names of the cues in a lower-cased sentence."""
    lower = _LABEL.sub("", lower)
    return _CUES.names_in(lower)


def evidence_for(
    own: frozenset[str], near: frozenset[str], place: frozenset[str], flags: frozenset[str]
) -> Iterator[str]:
    """Return the names of the evidence: `own` cues, those of the sentences just before, those of the place, and flags.

    The place is what frames the sentence: its question, lead, heading or row.
    """
    yield from own
    yield from (f"near {name}" for name in near)
    yield from (f"place {name}" for name in place)
    yield from flags
    around = near | place
    if PROMISED_WORD.name in own:
        named = "promised"
    elif not own.isdisjoint(_REFERENCE_NAMES):
        named = "ref"
    elif PROMISED_WORD.name in around:
        named = "near promised"
    elif not around.isdisjoint(_REFERENCE_NAMES):
        named = "near ref"
    elif "lists" in flags:
        named = "listed"
    else:
        named = "bare"
    yield f"named {named}"
    for state, cue in _NAMES.items():
        if cue in own:
            yield f"{named} & {state}"
            for flag in ("late", "past", "promises", "denied", "dated", "table", "theirs", "lists", "answer"):
                if flag in flags:
                    yield f"{state} & {flag}"
                    yield f"{'bare' if named == 'bare' else 'named'} & {state} & {flag}"
        if cue in near:
            yield f"near {state} & {'promises' if 'promises' in flags else 'no promise'}"
            if "late" in flags:
                yield f"near {state} & late"
    if "told" in flags and "late" in flags:
        manner = " ".join(name for name in ("told hindered", "takes up", "goes on") if name in flags)
        kind = "promises" if "promises" in flags else "no promise"
        yield f"told & late & {kind}"
        yield f"told & late & {kind} & {manner}"
    if _NAMES["part"] in own and not own.isdisjoint(_KEPT):
        yield f"{named} & part & kept"
        yield "part & kept"
    if _NAMES["later"] in own and _NAMES["dropped"] in own:
        yield f"later & dropped & {'late' if 'late' in flags else 'undated'}"
    if own.isdisjoint(_NAMES.values()):
        yield f"{named} & no state"
    for flag in flags:
        yield f"{named} & {flag}"
    if "denied" in flags and "late" not in flags:
        yield f"{named} & denied & undated"
    if ASKED_FOR.name in around and OF_OTHERS.name not in own:
        yield "asked near"
