"""Reading a clause: who does what, to whom, when in time, and whether at all. The rules see only what stands here."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from ingest.promises.clauses import Clause, Sentence, read_sentence
from ingest.promises.finites import forms_of, readings_of
from ingest.promises.meanings import Tense, read_verbs
from ingest.promises.nouns import Noun, nouns_of
from ingest.promises.parties import AGENT, GOVERNMENT_AGENT, ON_BEHALF
from ingest.promises.senses import Family
from ingest.promises.sign import YEAR
from ingest.promises.subjects import Phrase, Subject, names_chamber, read_subject
from ingest.promises.verbs import Form
from ingest.promises.words import (
    BE,
    CONDITIONS,
    COORDINATORS,
    DETERMINERS,
    FIRST_PERSON,
    NEGATIONS,
    PREPOSITIONS,
    SUBORDINATORS,
)


@dataclass(frozen=True, slots=True)
class Frame:
    """What one clause says. `topic` are the nouns of its subject, `objects` those that stand free in the rest,
    `placed` those behind a preposition ("in document"). `agent`: it names another party as the one who does it.
    """

    text: str
    words: frozenset[str]
    lead: str
    subject: Subject
    topic: frozenset[Noun]
    objects: frozenset[Noun]
    placed: frozenset[str]
    tense: Tense
    passive: bool
    finite: str
    verbs: tuple[str, ...]
    families: frozenset[Family]
    chamber: bool
    negated: bool
    agent: bool
    first: int
    parent: int
    subject_text: str
    modal: str


_NO_NOUNS: frozenset[Noun] = frozenset()
_NO_PLACES: frozenset[str] = frozenset()
# What is done to these by the government is the government's act: "het loket wordt door ons geopend".
_ACTED_ON = frozenset({Subject.OTHER, Subject.PRONOUN, Subject.THIRD, Subject.NONE})
_OVER = frozenset({Tense.PAST, Tense.WOULD})
# Words that open a clause in which nothing is promised.
ASIDE = (SUBORDINATORS | CONDITIONS | {"of", "welke", "hoeveel", "wat", "wie"}) - frozenset(
    "waarin waarmee waarover waarop waarvan waaruit waardoor waarna waartoe waarvoor waaraan waarbij zodat".split()
)
_EMPTY = Frame(
    text=" ", words=frozenset(), lead="", subject=Subject.NONE, topic=_NO_NOUNS, objects=_NO_NOUNS, placed=_NO_PLACES,
    tense=Tense.NONE, passive=False, finite="", verbs=(), families=frozenset(), chamber=False, negated=False,
    agent=False, first=0, parent=-1, subject_text="", modal="",
)  # fmt: skip
_HOPING = frozenset(
    "hoopt hopen verwacht verwachten streeft streven beoogt beogen denkt denken mikt overweegt overwegen rekent wenst"
    " koerst probeert proberen tracht trachten poogt".split()
)
_LIES = frozenset("bestaat ligt blijft".split())
_ELIDED = frozenset({Subject.NONE, Subject.OTHER, Subject.PRONOUN})
OWN_AIM = re.compile(
    r"\b(?:het|mijn|ons|onze|de) (?:streven|voornemen|bedoeling|doel|inzet|ambitie|planning|intentie|opzet"
    r"|plan|wens|oogmerk)\b(?! van)"
)
# "niet voor de zomer maar in mei", "ik aarzel niet": no refusal.
_HARMLESS = re.compile(
    r"\b(?:schroom|aarzel|schroomt|aarzelt)(?: ik| het kabinet)? niet\b|\bniet al te\b|\bniet [^,;.]{1,40}?,? maar\b"
    r"|\bniet (?:schromen|aarzelen|nalaten|alleen|slechts|enkel|later dan|eerder dan|zozeer|in de laatste plaats)\b"
    r"|\bniet onthouden\b|\bzij het niet (?:voor|vóór|eerder|binnen)\b|\bniet zonder\b"
    r"|\bgeen (?:later|afbreuk)\b|\bniet tot .{1,30} te wachten\b"
)


@lru_cache(maxsize=64)
def frames_of(text: str) -> tuple[Frame, ...]:
    """Return the frames of the clauses of the sentence `text`, in order; what is asked for next is mostly the same."""
    return tuple(_read_frames(read_sentence(text).cut()))


def _read_frames(sentence: Sentence) -> list[Frame]:
    """Return the frames of the clauses of `sentence`."""
    frames: list[Frame] = []
    latest: dict[str, Frame] = {}
    for clause in sentence.clauses:
        frame = _frame(sentence, clause) if clause.lead not in ASIDE else _aside(clause)
        if frames and _shares_subject(frame, sentence.lower, clause):
            before = latest.get(frame.lead, frames[-1])
            frame = replace(frame, subject=before.subject, topic=before.topic, subject_text=before.subject_text)
        elif frames and _shares_auxiliary(frame, frames[-1], sentence.lower, clause):
            before = frames[-1]
            frame = replace(
                frame, subject=before.subject, topic=before.topic, subject_text=before.subject_text,
                tense=before.tense, passive=before.passive, modal=before.modal, finite=before.finite,
            )  # fmt: skip
        latest[frame.lead] = frame
        frames.append(frame)
    return frames


def _aside(clause: Clause) -> Frame:
    """Return the frame of a clause that only gives a reason, a manner or a condition: nothing in it promises."""
    return replace(_EMPTY, lead=clause.lead, first=clause.words[0], parent=clause.parent)


def _shares_subject(frame: Frame, lower: list[str], clause: Clause) -> bool:
    """Tell whether the clause leaves out the subject it shares with the one before: "… en stuur u de uitkomst"."""
    words = clause.words
    starts = lower[words[0]] in COORDINATORS and len(words) > 1 and clause.finite in words[:2]
    return starts and frame.subject in _ELIDED and not frame.topic


def _shares_auxiliary(frame: Frame, before: Frame, lower: list[str], clause: Clause) -> bool:
    """Tell whether the clause has only a participle of its own: "… wordt geplaatst en aan u verzonden"."""
    if clause.lead or not before.passive or lower[clause.words[0]] not in COORDINATORS or clause.finite < 0:
        return False
    last = clause.words[-1]
    return clause.finite == last and Form.PARTICIPLE in forms_of(lower[last]) and not frame.topic


def _frame(sentence: Sentence, clause: Clause) -> Frame:
    """Return what `clause` says."""
    positions = clause.words
    words = [sentence.lower[at] for at in positions]
    phrase = Phrase(words, [sentence.words[at] for at in positions], positions)
    text = f" {' '.join(words)} "
    place = positions.index(clause.finite) if clause.finite in positions else -1
    finite = words[place] if place >= 0 else ""
    verbs = read_verbs(words, text, place, clause.lead)
    found = read_subject(phrase, place, verbs, clause.lead)
    objects, placed = _objects(words, found.start, found.end, place)
    subject, topic = found.subject, found.topic
    made_by_us = subject in _ACTED_ON and verbs.passive and GOVERNMENT_AGENT.search(text)
    given = subject is Subject.OTHER and Family.RECEIVE in verbs.families
    if made_by_us or ((given or subject in (Subject.THIRD, Subject.SERVICE)) and ON_BEHALF.search(text)):
        subject, topic = Subject.GOVERNMENT, _NO_NOUNS
    if subject is Subject.OTHER and Family.INTEND in verbs.families and not verbs.passive and finite in _HOPING:
        subject = Subject.THIRD  # who hopes or aims is somebody
    if subject in (Subject.OTHER, Subject.PRONOUN) and (finite in BE or finite in _LIES) and OWN_AIM.search(text):
        subject = Subject.GOVERNMENT
    bag = frozenset(words) if " 20" not in text else frozenset((*words, YEAR))
    return Frame(
        text=text, words=bag, lead=clause.lead, subject=subject, topic=topic, objects=objects, placed=placed,
        tense=verbs.tense, passive=verbs.passive, finite=finite, verbs=verbs.names, families=verbs.families,
        chamber=names_chamber(phrase), negated=_is_negated(bag, text), agent="door" in bag and _has_agent(text),
        first=positions[0], parent=clause.parent, subject_text=" ".join(words[found.start : found.end]),
        modal=verbs.modal,
    )  # fmt: skip


def _is_negated(words: frozenset[str], text: str) -> bool:
    """Tell whether the clause says that its act is not done."""
    if NEGATIONS.isdisjoint(words):
        return False
    return not NEGATIONS.isdisjoint(_HARMLESS.sub(" ", text).split())


def _has_agent(text: str) -> bool:
    """Tell whether "door" names another party as the one who acts."""
    return bool(AGENT.search(text)) and not GOVERNMENT_AGENT.search(text)


def _objects(words: list[str], start: int, end: int, place: int) -> tuple[frozenset[Noun], frozenset[str]]:
    """Return the nouns that stand free in the clause, and those behind a preposition as "in document"."""
    free: set[Noun] = set()
    placed: set[str] = set()
    governing, filled = "", False
    for index, word in enumerate(words):
        if word in PREPOSITIONS:
            governing, filled = word, False
            continue
        if start <= index < end or word in FIRST_PERSON or word == "u":
            governing = ""
            continue
        if governing and filled and (word in DETERMINERS or readings_of(word)):
            governing = ""
        nouns = _NO_NOUNS if index == place else nouns_of(word)
        if nouns and governing:
            placed.update(f"{governing} {noun.value}" for noun in nouns)
        elif nouns:
            free |= nouns
        if word not in DETERMINERS and not (word.endswith("e") and not nouns):
            filled = True
    return frozenset(free), frozenset(placed)
