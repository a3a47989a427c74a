"""Reading the subject of a clause: whose act it speaks of, by what stands beside the finite verb."""

import re
from dataclasses import dataclass
from enum import StrEnum

from ingest.promises.finites import forms_of, readings_of
from ingest.promises.meanings import Verbs
from ingest.promises.nouns import Noun, nouns_of
from ingest.promises.parties import (
    CHAMBER,
    CHAMBER_WORDS,
    COUNTRIES,
    GOVERNMENT_NAMES,
    OFFICE_DETERMINERS,
    OFFICES,
    OWN_PEOPLE,
    SERVICES,
    is_own_person,
)
from ingest.promises.senses import Family
from ingest.promises.verbs import Form
from ingest.promises.words import ADVERBS, DETERMINERS, FIRST_PERSON, PREPOSITIONS, PRONOUNS


class Subject(StrEnum):
    """Whose act the clause speaks of."""

    GOVERNMENT = "government"
    CHAMBER = "chamber"
    THING = "thing"  # a document, a law, a study …: see `Found.topic`
    THIRD = "third"  # another party, known as such
    SERVICE = "service"  # a service of the government's own
    PRONOUN = "pronoun"  # "die", "deze", "dat": the sentence before says what
    OTHER = "other"  # a noun that says nothing about whose act it is
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Found:
    """The subject, the nouns it names, and where it stands among the words of the clause."""

    subject: Subject
    topic: frozenset[Noun]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words of a clause, in lower case and as written, and where each stands in the sentence."""

    words: list[str]
    written: list[str]
    positions: list[int]


THINGS = frozenset(
    {Noun.DOCUMENT, Noun.FINDING, Noun.LAW, Noun.STUDY, Noun.BRIEFING, Noun.MEETING, Noun.SCHEME, Noun.NORM}
)
_NO_NOUNS: frozenset[Noun] = frozenset()
_LAW = frozenset({Noun.LAW})
_TOLD = frozenset({Family.TELL, Family.BRIEF})
_OTHERS = frozenset({Noun.THIRD, Noun.OFFICE})
_STOP = PREPOSITIONS | frozenset("die dat waar en om te".split())
_STOP_OR_ADVERB = _STOP | ADVERBS
# What may stand between the finite verb and its subject: "zal u het kabinet".
_BETWEEN = frozenset("u zich ook dan er hierover daarover nu daarom daartoe echter wel mede".split())
_OPENINGS = frozenset("en maar want ja nee dus".split())
_INVERTING = PREPOSITIONS | ADVERBS | {"zoals"}
_TIME_WORDS = frozenset(
    "januari februari maart april mei juni juli augustus september oktober november december voorjaar najaar zomer "
    "herfst"
    " winter week maand jaar kwartaal volgend komend volgende komende begin eind medio half aanstaande weken"
    " maanden".split()
)
_SKIPPED = ADVERBS | _TIME_WORDS | {"u", "zich", "ons"}
_IN_NOUN_PHRASE = DETERMINERS | ADVERBS
# Nouns that let through what they are of.
_TRANSPARENT = frozenset(
    "wijziging aanpassing herziening intrekking uitwerking voorbereiding behandeling invoering verzending toezending"
    " aanbieding publicatie oplevering verschijning start afronding concept tekst deel verlenging inhoud versie ontwerp"
    " totstandkoming bekendmaking vaststelling plaatsing wijzigingen rest overige gedeelte helft onderdeel".split()
)
# Endings of nouns that name an act: a sentence may open with one without an article ("Publicatie volgt in mei").
_ACT_NOUN = re.compile(r"\w+(?:ing|tie|sie|heid|schap|ment|age|name|keuring|gang|stuk|ken)")
# "CO2-heffing", "EU-toets": a name before the hyphen, an ordinary noun behind it.
_HALF_NAME = re.compile(r"-[a-zé]{4,}$")
_POINTERS = frozenset("dit dat deze die het zulks zij ze hij".split())


def read_subject(phrase: Phrase, place: int, verbs: Verbs, lead: str) -> Found:
    """Return the subject of a clause whose finite verb stands at `place`, -1 for none."""
    words = phrase.words
    if not FIRST_PERSON.isdisjoint(words):
        for index, word in enumerate(words):
            if word in FIRST_PERSON and (index == 0 or words[index - 1] not in PREPOSITIONS):
                return Found(Subject.GOVERNMENT, _NO_NOUNS, index, index + 1)
    start = 1 if lead and words[0] == lead else 0
    if place < 0 and not lead:
        return Found(Subject.NONE, _NO_NOUNS, 0, 0)
    behind = start if lead else place + 1
    at = behind
    while at < len(words) and words[at] in _BETWEEN:
        at += 1
    if _is_government(phrase, at):
        return Found(Subject.GOVERNMENT, _NO_NOUNS, at, _phrase_end(words, at))
    receives = Family.RECEIVE in verbs.families
    told = verbs.passive and not _TOLD.isdisjoint(verbs.families)
    parliament = names_chamber(phrase) and (receives or told)
    if parliament and behind < len(words) and _is_chamber(phrase, behind):
        return Found(Subject.CHAMBER, _NO_NOUNS, behind, behind + 1 if words[behind] == "u" else behind + 2)
    if lead:
        return _classify(phrase, start, _phrase_end(words, start))
    front = 0
    while front < place and words[front] in _OPENINGS:
        front += 1
    if front >= place or words[front] in _INVERTING or _opens_with_participle(words, front, place):
        at = _past_adjuncts(words, behind)
        end = _phrase_end(words, at)
        if _is_government(phrase, at):
            return Found(Subject.GOVERNMENT, _NO_NOUNS, at, end)
        return _classify(phrase, at, end)
    if words[front] == "u" or ((parliament or not verbs.families) and _is_chamber(phrase, front)):
        return Found(Subject.CHAMBER, _NO_NOUNS, front, place)
    if _is_government(phrase, front):
        return Found(Subject.GOVERNMENT, _NO_NOUNS, front, place)
    return _classify(phrase, front, place)


def names_chamber(phrase: Phrase) -> bool:
    """Tell whether the clause names parliament or its members; "de commissie" is theirs, "de Commissie" Europe's."""
    if CHAMBER_WORDS.isdisjoint(phrase.words):
        return False
    return bool(CHAMBER.search(" ".join(phrase.words))) or _names_committee(phrase)


def _names_committee(phrase: Phrase) -> bool:
    """Tell whether "de commissie" stands there in small letters."""
    return any(
        written == "commissie" and at and phrase.words[at - 1] in ("de", "uw")
        for at, written in enumerate(phrase.written)
    )


def _is_chamber(phrase: Phrase, at: int) -> bool:
    """Tell whether the words at `at` name parliament."""
    words = phrase.words
    if words[at] == "u" or CHAMBER.match(" ".join(words[at : at + 3])):
        return True
    return words[at] == "de" and phrase.written[at + 1 : at + 2] == ["commissie"]


def _opens_with_participle(words: list[str], front: int, place: int) -> bool:
    """Tell whether only a participle stands before the finite verb: "Gepoogd wordt"."""
    return front == place - 1 and Form.PARTICIPLE in forms_of(words[front])


def _is_government(phrase: Phrase, at: int) -> bool:
    """Tell whether the noun phrase at `at` names the government, not that of another country or of a town."""
    words = phrase.words
    if at >= len(words) or _is_foreign(phrase, at):
        return False
    word = words[at]
    if word in GOVERNMENT_NAMES:
        return True
    following = words[at + 1] if at + 1 < len(words) else ""
    beyond = words[at + 2] if at + 2 < len(words) else ""
    if is_own_person(word) and following == "van" and beyond in ("mijn", "onze", "het", "beide"):
        return True
    if word in ("mijn", "onze", "ons"):
        return is_own_person(following) or following in OFFICES or is_own_person(beyond)
    if word in OFFICE_DETERMINERS:
        if following in OFFICES:
            return following not in OWN_PEOPLE
        return following.endswith("e") and beyond in OFFICES and beyond not in OWN_PEOPLE
    return False


def _is_foreign(phrase: Phrase, at: int) -> bool:
    """Tell whether an office at `at` is another country's: "de Georgische regering", "de minister van Denemarken"."""
    words, written = phrase.words, phrase.written
    for place in range(at + 1, min(at + 4, len(words))):
        if words[place] not in OFFICES or words[place] in OWN_PEOPLE:
            continue
        before = written[place - 1]
        if before[:1].isupper() and place - 1 > at and not before.startswith("Nederland"):
            return True
        behind = written[place + 1 : place + 7]
        return behind[:1] == ["van"] and any(word.lower() in COUNTRIES for word in behind[1:])
    return False


def _past_adjuncts(words: list[str], at: int) -> int:
    """Return where the subject behind the finite verb starts, past "in het eerste halfjaar van 2025" and the like."""
    start = at
    while at < len(words):
        word = words[at]
        if word in _SKIPPED or word[0].isdigit():
            at += 1
            continue
        following = words[at + 1] if at + 1 < len(words) else ""
        if word == "uw" or (word in DETERMINERS and following in _TIME_WORDS):
            at += 2
            continue
        if word not in PREPOSITIONS:
            return at
        at += 1
        while at < len(words) and (words[at] in _IN_NOUN_PHRASE or words[at].endswith("e")):
            at += 1
        if at < len(words) and words[at] not in PREPOSITIONS:
            at += 1  # "door ons bij nota van wijziging": a pronoun is a whole phrase
    return start


def _phrase_end(words: list[str], at: int) -> int:
    """Return where the noun phrase that starts at `at` ends: before the first preposition, adverb or new article."""
    end, filled = at, False
    while end < len(words) and words[end] not in _STOP_OR_ADVERB:
        determiner = words[end] in DETERMINERS
        if filled and determiner:
            break
        filled = filled or not (determiner or (words[end].endswith("e") and not nouns_of(words[end])))
        end += 1
    return end


def _classify(phrase: Phrase, start: int, end: int) -> Found:
    """Return what the noun phrase at `[start, end)` stands for, by its head: the last word before a preposition."""
    words = phrase.words
    if start >= end or start >= len(words):
        return Found(Subject.NONE, _NO_NOUNS, start, start)
    head = start
    while head < end and words[head] not in _STOP:
        head += 1
    last = head if head > start else end
    nouns = next((nouns for at in range(last - 1, start - 1, -1) if (nouns := nouns_of(words[at]))), _NO_NOUNS)
    if "openbaar ministerie" in words[start:end]:
        return Found(Subject.THIRD, _NO_NOUNS, start, end)
    if _is_named_law(phrase, start, last):
        return Found(Subject.THING, _LAW, start, end)
    if "hoge" not in words[start:last] and not SERVICES.isdisjoint(words[start:last]):
        return Found(Subject.SERVICE, nouns, start, end)
    things = nouns & THINGS
    if not things and words[head - 1] in _TRANSPARENT:
        # "de wijziging van de wet", "het tweede deel van de evaluatie"
        things = next((found for at in range(head, end) if (found := nouns_of(words[at]) & THINGS)), _NO_NOUNS)
    if things:
        theirs = words[start] in ("haar", "hun") or (words[start] == "zijn" and start > 0)
        return Found(Subject.THIRD if theirs else Subject.THING, things, start, end)
    if not nouns.isdisjoint(_OTHERS):
        ours = Noun.OFFICE in nouns and Noun.THIRD not in nouns and not _is_foreign(phrase, start)
        return Found(Subject.GOVERNMENT if ours else Subject.THIRD, nouns, start, end)
    if Noun.CHAMBER in nouns:
        return Found(Subject.CHAMBER, nouns, start, end)
    return Found(_unknown(phrase, start, last, end), nouns, start, end)


def _is_named_law(phrase: Phrase, start: int, end: int) -> bool:
    """Tell whether the noun phrase is the name of a law: "het Besluit houders van dieren", "de Wet opheffing …"."""
    named = phrase.written[start : min(start + 3, end)]
    return any(
        written[:1].isupper() and phrase.positions[start + at] > 0 and Noun.LAW in nouns_of(written.lower())
        for at, written in enumerate(named)
    )


def _unknown(phrase: Phrase, start: int, last: int, end: int) -> Subject:
    """Return what a noun phrase without a known noun stands for: a name is another party."""
    for at in range(start, last):
        written = phrase.written[at]
        if written[:1].isupper() and phrase.positions[at] > 0 and len(written) > 1 and not _HALF_NAME.search(written):
            return Subject.THIRD
    first = phrase.words[start]
    if end - start == 1 and first in _POINTERS:
        return Subject.PRONOUN
    opens = phrase.positions[start] == 0 and end - start == 1 and first.isalpha() and first not in PRONOUNS
    if opens and not readings_of(first) and not _ACT_NOUN.fullmatch(first):
        return Subject.THIRD  # "Litouwen koopt"
    return Subject.OTHER
