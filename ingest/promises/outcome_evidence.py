"""The evidence for what a sentence says became of an earlier promise: named, from its cues and from what stands near.

An earlier promise is named in the sentence itself ("ref"), near it ("near": the sentences before, the question, the
lead, the heading, the other cells of a row), or not at all ("bare"); what became of it is a state. Weights decide.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ingest.promises.cues import CUES
from ingest.promises.cues_references import ANNOUNCED_WORD, ASKED_FOR, OF_OTHERS, PLANNED_WORD, PROMISED_WORD
from ingest.promises.cues_states import IN_PART, IS_CLOSED, IS_DONE, IS_DROPPED, IS_LATER, NOT_SO, STANDS_HERE
from ingest.promises.frames import Frame
from ingest.promises.judging import Verdict
from ingest.promises.meanings import Tense
from ingest.promises.nouns import Noun
from ingest.promises.subjects import Subject

_OURS = frozenset({Subject.GOVERNMENT, Subject.CHAMBER, Subject.PRONOUN})
_MADE = frozenset({Noun.DOCUMENT, Noun.BRIEFING, Noun.FINDING, Noun.LAW, Noun.STUDY, Noun.MEETING})
_OVER = frozenset({Tense.PAST, Tense.WOULD})
# Without one of these a sentence says nothing of an earlier promise by itself.
_GATE = re.compile(
    r"toe[gz]|zegde|belo[fo]|gestand|aangeko|kondig|vooruitz|voorgeh|voorhiel|voorgesp|afspraak|afgespr|aangebod|tegoed"
    r"|te goed|\bt\d{5}|\btz\d|\bzou|\bhad|ook bij|verzet|versch|schui|schov|uitgest|uitstel|verval|schrap|afg[eb]|afz"
    r"|niet|geen|nog|achterwege|ingetr|trek|vertra|langer|later|pas\b|eerst|wacht|hierbij|hierme|bijg|bijlage|tabel"
    r"|deze (?:brief|nota|notitie)|voldaan|voldoe|afgerond|gereed|klaar|gedaan|gehoor|gevolg|uitvoering|invulling|kom"
    r"|ingelost|geworden|wordt (?:het|dat)|plaats|meer tijd|begrip|dan (?:voorzien|gep|ged|geh)|oorspr|aanvank|eerder"
    r"|gepland|voorzien|datum|planning|termijn|deels|gedeelt|helft|overige|rest|vandaag|\bnu\b|gevoerd|verzonden"
)
_REFERENCES = (PROMISED_WORD, ANNOUNCED_WORD, PLANNED_WORD)
_STATES = {
    "here": STANDS_HERE, "done": IS_DONE, "closed": IS_CLOSED, "part": IN_PART, "later": IS_LATER,
    "dropped": IS_DROPPED, "not so": NOT_SO,
}  # fmt: skip
_NAMES = {state: cue.name for state, cue in _STATES.items()}
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


def flags_of(scene: Scene) -> frozenset[str]:
    """Return the names of what is known of a sentence besides its words."""
    main = [frame for frame in scene.frames if not frame.lead]
    finite = [frame for frame in main if frame.finite]
    found = {
        name
        for name in ("dated", "late", "vague", "table", "answer", "lead", "lists", "postponing")
        if getattr(scene, name)
    }
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
def cues_in(lower: str, *, framed: bool = False) -> frozenset[str]:
    """Return the names of the cues in a lower-cased sentence; none where no word of it can bear on a promise.

    `framed`: something near it is about a promise, so that any word may.
    """
    if not framed and not _GATE.search(lower):
        return frozenset()
    return frozenset(cue.name for cue in CUES if cue.found_in(lower))


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
    else:
        named = "bare"
    yield f"named {named}"
    for state, cue in _NAMES.items():
        if cue in own:
            yield f"{named} & {state}"
            for flag in ("late", "past", "promises", "denied", "dated", "table", "theirs"):
                if flag in flags:
                    yield f"{state} & {flag}"
                    yield f"{'bare' if named == 'bare' else 'named'} & {state} & {flag}"
        if cue in near:
            yield f"near {state} & {'promises' if 'promises' in flags else 'no promise'}"
            if "late" in flags:
                yield f"near {state} & late"
    if own.isdisjoint(_NAMES.values()):
        yield f"{named} & no state"
    for flag in flags:
        yield f"{named} & {flag}"
    if "denied" in flags and "late" not in flags:
        yield f"{named} & denied & undated"
    if ASKED_FOR.name in around and OF_OTHERS.name not in own:
        yield "asked near"
