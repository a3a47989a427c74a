"""Reading a clause: who does what, to whom, when in time, and whether at all. The rules see only what stands here."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from ingest.promises.clauses import Clause, Sentence
from ingest.promises.finites import readings_of
from ingest.promises.nouns import Noun, nouns_of
from ingest.promises.parties import (
    AGENT,
    CHAMBER,
    GOVERNMENT_AGENT,
    GOVERNMENT_NAMES,
    OFFICE_DETERMINERS,
    OFFICES,
    ON_BEHALF,
    OWN_PEOPLE,
    SERVICES,
)
from ingest.promises.verbs import PHRASES, PREFIXES, SENSES, Family, Form
from ingest.promises.words import (
    ADVERBS,
    AUXILIARIES,
    BE,
    BE_PAST,
    CAN,
    CAN_PAST,
    COORDINATORS,
    DETERMINERS,
    DO,
    FIRST_PERSON,
    FUTURE,
    GO,
    HAVE,
    HAVE_PAST,
    LET,
    MUST,
    MUST_PAST,
    NEGATIONS,
    PASSIVE,
    PASSIVE_PAST,
    PREPOSITIONS,
    PRONOUNS,
    WANT,
    WANT_PAST,
    WOULD,
)


class Subject(StrEnum):
    """Whose act the clause speaks of."""

    GOVERNMENT = "government"
    CHAMBER = "chamber"
    THING = "thing"  # a document, a law, a study …: see `Frame.topic`
    THIRD = "third"  # another party, known as such
    SERVICE = "service"  # a service of the government's own
    PRONOUN = "pronoun"  # "die", "deze", "dat": the sentence before says what
    OTHER = "other"  # a noun that says nothing about whose act it is
    NONE = "none"


class Tense(StrEnum):
    """When the act is, by the finite verb alone."""

    FUTURE = "future"
    PRESENT = "present"
    PAST = "past"
    WOULD = "would"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Frame:
    """What one clause says. `topic` are the nouns of its subject, `objects` those of the rest."""

    text: str
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
    last: int
    parent: int
    subject_text: str = ""
    modal: str = ""


_TIME_WORDS = frozenset(
    "januari februari maart april mei juni juli augustus september oktober november december voorjaar najaar zomer herfst"
    " winter week maand jaar kwartaal volgend komend volgende komende begin eind medio half aanstaande weken maanden".split()
)
# Endings of nouns that name an act: a sentence may open with one without an article ("Publicatie volgt in mei").
_THINGS = frozenset({Noun.DOCUMENT, Noun.FINDING, Noun.LAW, Noun.STUDY, Noun.BRIEFING, Noun.MEETING, Noun.SCHEME})
# Nouns that let through what they are of.
_TRANSPARENT = frozenset(
    "wijziging aanpassing herziening intrekking uitwerking voorbereiding behandeling invoering verzending toezending"
    " aanbieding publicatie oplevering verschijning start afronding concept tekst deel verlenging inhoud versie ontwerp"
    " totstandkoming bekendmaking vaststelling plaatsing wijzigingen rest overige gedeelte helft onderdeel".split()
)
_ACT_NOUN = re.compile(r"\w+(?:ing|tie|sie|heid|schap|ment|age|name|keuring|gang|stuk|ken)")
_NONE: frozenset[Family] = frozenset()
_NO_NOUNS: frozenset[Noun] = frozenset()
_STOP_NOUN_PHRASE = PREPOSITIONS | frozenset("die dat waar en om te".split())
# Verbs so light that any prefix changes what they mean.
_LIGHT = frozenset(
    "nemen komen gaan lopen staan zetten brengen houden stellen leggen geven trekken vallen maken doen zien zeggen vatten"
    " slaan werken dragen voeren spreken lichten leiden".split()
)
# "daar … over": the preposition at the end belongs to the pronoun, not to the verb.
_SPLIT = frozenset("er hier daar waar".split())
_PREFIX_LIKE_PREPOSITIONS = PREPOSITIONS | {"door", "voort"}
_OWN_AIM = re.compile(
    r"\b(?:het|mijn|ons|onze|de) (?:streven|voornemen|bedoeling|doel|inzet|ambitie|planning|intentie|opzet)\b(?! van)"
)
_HARMLESS_NEGATION = re.compile(
    r"\b(?:schroom|aarzel|schroomt|aarzelt)(?: ik| het kabinet)? niet\b|\bniet (?:schromen|aarzelen|nalaten|alleen|slechts|enkel|later dan|eerder dan|alleen maar|zozeer|in de laatste plaats)\b|\bgeen (?:later|afbreuk)\b"
)


def read_frames(sentence: Sentence) -> list[Frame]:
    """Return the frames of the clauses of `sentence`, in order."""
    frames: list[Frame] = []
    for clause in sentence.clauses:
        frame = _frame(sentence, clause)
        if frames and _shares_subject(frame, sentence.lower, clause):
            before = next((other for other in reversed(frames) if other.lead == frame.lead), frames[-1])
            frame = replace(frame, subject=before.subject, topic=before.topic, subject_text=before.subject_text)
        frames.append(frame)
    return frames


def _shares_subject(frame: Frame, lower: list[str], clause: Clause) -> bool:
    """Tell whether the clause leaves out the subject it shares with the one before: "… en stuur u de uitkomst"."""
    words = clause.words
    starts = lower[words[0]] in COORDINATORS and len(words) > 1 and clause.finite in words[:2]
    return starts and frame.subject in (Subject.NONE, Subject.OTHER, Subject.PRONOUN) and not frame.topic


def _frame(sentence: Sentence, clause: Clause) -> Frame:
    """Return what `clause` says."""
    lower = sentence.lower
    positions = clause.words
    words = [lower[at] for at in positions]
    text = " " + " ".join(words) + " "
    finite = lower[clause.finite] if clause.finite >= 0 else ""
    place = positions.index(clause.finite) if clause.finite in positions else -1
    verbs, families, forms = _verbs(words, text, place, clause.lead)
    tense, passive, modal = _tense(finite, words, place, forms)
    subject, topic, span = _subject(sentence, positions, words, place, families, passive, clause.lead)
    objects, placed = _objects(words, span, place)
    negated = bool(NEGATIONS.intersection(words)) and bool(
        NEGATIONS.intersection(_HARMLESS_NEGATION.sub(" ", text).split())
    )
    if subject in (Subject.THIRD, Subject.SERVICE) and ON_BEHALF.search(text):
        subject, topic = Subject.GOVERNMENT, _NO_NOUNS
    if subject in (Subject.OTHER, Subject.PRONOUN) and (finite in BE or finite == "bestaat") and _OWN_AIM.search(text):
        subject = Subject.GOVERNMENT
    agent = bool(" door " in text and AGENT.search(text) and not GOVERNMENT_AGENT.search(text))
    return Frame(
        text=text, lead=clause.lead, subject=subject, topic=topic, objects=objects, placed=placed, tense=tense,
        passive=passive, finite=finite, verbs=verbs, families=families,
        chamber=bool(CHAMBER.search(text)) or _names_committee(sentence, positions), negated=negated, agent=agent,
        first=positions[0], last=positions[-1], parent=clause.parent,
        subject_text=" ".join(words[span[0] : span[1]]), modal=modal,
    )  # fmt: skip


def _names_committee(sentence: Sentence, positions: list[int]) -> bool:
    """Tell whether "de commissie" is parliament's: the European one is written with a capital."""
    words = sentence.words
    return any(words[at] == "commissie" and at and sentence.lower[at - 1] in ("de", "uw") for at in positions)


def _objects(words: list[str], span: tuple[int, int], place: int) -> tuple[frozenset[Noun], frozenset[str]]:
    """Return the nouns that stand free in the clause, and those behind a preposition as "in document"."""
    free: set[Noun] = set()
    placed: set[str] = set()
    governing, filled = "", False
    for index, word in enumerate(words):
        if word in PREPOSITIONS:
            governing, filled = word, False
            continue
        if span[0] <= index < span[1] or word in FIRST_PERSON or word == "u":
            governing = ""
            continue
        if governing and filled and (word in DETERMINERS or readings_of(word)):
            governing = ""
        nouns = _NO_NOUNS if index == place else nouns_of(word)
        if nouns and governing:
            placed.update(f"{governing} {noun}" for noun in nouns)
        elif nouns:
            free |= nouns
        if word not in DETERMINERS and not (word.endswith("e") and not nouns):
            filled = True
    return frozenset(free), frozenset(placed)


def _verbs(words: list[str], text: str, place: int, lead: str) -> tuple[tuple[str, ...], frozenset[Family], set[Form]]:
    """Return the verbs of the clause with what they mean, and in what forms the non-finite ones stand."""
    verbs: dict[str, frozenset[Family]] = {}
    forms: set[Form] = set()
    passives: set[str] = set()
    finite = words[place] if place >= 0 else ""
    takes_infinitive = lead == "om" or bool(_WITH_INFINITIVE.intersection(words))
    for index, word in enumerate(words):
        readings = readings_of(word)
        if not readings:
            continue
        before = words[index - 1] if index else ""
        if index != place and before in DETERMINERS and before != "zijn":
            continue
        for reading in readings:
            if index == place:
                if reading.form is Form.PARTICIPLE and len(readings) > 1:
                    continue
            elif reading.form is Form.FIRST and not (lead and word not in _NOUN_LIKE):
                continue
            elif reading.form in (Form.THIRD, Form.PAST) and not (lead and index == len(words) - 1):
                continue
            elif reading.form is Form.PLURAL and not (before == "te" or takes_infinitive or (lead and index == len(words) - 1)):
                continue
            elif reading.form is Form.PARTICIPLE and _premodifies(words, index):
                continue
            verb = _with_prefix(words, index, place, reading.base, reading.prefix)
            families = _meaning(verb, reading.base, text)
            if index != place:
                forms.add(reading.form)
            if index != place and reading.form is Form.PARTICIPLE:
                passives.add(verb)
            if families or index == place or reading.form in (Form.PARTICIPLE, Form.PLURAL):
                verbs[verb] = verbs.get(verb, _NONE) | families
    if finite in PASSIVE and passives:
        # "wordt gevraagd de Kamer te informeren": the asking is what is done, not the informing
        aims = any(verbs.get(verb, _NONE) & {Family.INTEND} for verb in passives)
        verbs = verbs if aims else {verb: verbs[verb] for verb in passives}
    families = _NONE.union(*verbs.values()) if verbs else _NONE
    return tuple(verbs), families, forms


def _premodifies(words: list[str], index: int) -> bool:
    """Tell whether the participle at `index` belongs to a following noun rather than to the clause."""
    following = words[index + 1] if index + 1 < len(words) else ""
    return words[index].endswith("en") and bool(following) and not _ends_noun_phrase(following)


def _ends_noun_phrase(word: str) -> bool:
    """Tell whether `word` cannot be the noun that a participle belongs to."""
    return (
        word in PREPOSITIONS or word in ADVERBS or word in AUXILIARIES or word in COORDINATORS or word in PRONOUNS
        or word in DETERMINERS or word in PREFIXES or bool(readings_of(word)) or word == "te"
    )  # fmt: skip


def _with_prefix(words: list[str], index: int, place: int, base: str, prefix: str) -> str:
    """Return the verb with the prefix that stands apart from it, if one does."""
    if prefix:
        return f"{prefix}+{base}"
    if index != place:
        # "toe te sturen", "terug zal komen"
        before = words[index - 2] if index > 1 and words[index - 1] == "te" else words[index - 1] if index else ""
        if index > 1 and before in ("zal", "zullen", "kan", "kunnen"):
            before = words[index - 2]
        return f"{before}+{base}" if f"{before}+{base}" in SENSES else base
    for at in range(len(words) - 1, index, -1):
        word = words[at]
        if word not in PREFIXES:
            continue
        following = words[at + 1] if at + 1 < len(words) else ""
        if word in _PREFIX_LIKE_PREPOSITIONS and following and following not in _STOP_NOUN_PHRASE:
            continue
        split = word in PREPOSITIONS and _SPLIT.intersection(words)
        loose = at == len(words) - 1 and not split and (base in _LIGHT or base not in SENSES)
        if f"{word}+{base}" in SENSES or loose:
            return f"{word}+{base}"
    return base


def _meaning(verb: str, base: str, text: str) -> frozenset[Family]:
    """Return the families of `verb`; a fixed phrase that stands in the clause decides over the verb alone."""
    for phrase, whole in PHRASES.get(base, ()):
        if f" {phrase} " in text and (whole.rpartition("|")[2] in (verb, base)):
            return SENSES[whole]
    return SENSES.get(verb, _NONE)


def _tense(finite: str, words: list[str], place: int, forms: set[Form]) -> tuple[Tense, bool, str]:
    """Return the tense of the clause, whether it is passive, and the modal verb if it has one."""
    participle = Form.PARTICIPLE in forms or any(
        _looks_like_participle(word) and words[place + at] not in DETERMINERS | PREPOSITIONS
        for at, word in enumerate(words[place + 1 :])
    )
    if not finite:
        return Tense.NONE, False, ""
    if finite in GO and Form.PLURAL in forms:
        return Tense.FUTURE, False, "gaat"
    if finite in FUTURE:
        return Tense.FUTURE, participle and bool(PASSIVE.intersection(words)), "zal"
    if finite in PASSIVE:
        return Tense.PRESENT, True, ""
    if finite in PASSIVE_PAST:
        return Tense.PAST, True, ""
    if finite in WOULD:
        return Tense.WOULD, False, "zou"
    if finite in HAVE and participle:
        return Tense.PAST, False, ""
    if finite in BE and participle and not _PLANNED.intersection(words):
        return Tense.PAST, True, ""
    if finite in BE_PAST | HAVE_PAST | CAN_PAST | WANT_PAST | MUST_PAST:
        return Tense.PAST, False, ""
    if finite in CAN | WANT | MUST:
        return (
            Tense.PRESENT,
            participle and bool(PASSIVE.intersection(words)),
            "kan" if finite in CAN else "wil" if finite in WANT else "moet",
        )
    readings = readings_of(finite)
    if readings and all(reading.form is Form.PAST or reading.form is Form.PARTICIPLE for reading in readings):
        return Tense.PAST, False, ""
    return Tense.PRESENT, False, ""


_WITH_INFINITIVE = (
    FUTURE | CAN | CAN_PAST | WANT | WANT_PAST | MUST | MUST_PAST | WOULD | GO | LET | DO
    | frozenset("blijf blijft blijven zie ziet kom komt helpt help help worden".split())
)  # fmt: skip
_NOUN_LIKE = frozenset("bericht besluit antwoord onderzoek start plan open deel werk vraag reis keer bezoek overleg stel wens regel kaart".split())
_PLANNED = frozenset("voorzien gepland beoogd ingepland geagendeerd gericht bereid geprogrammeerd voornemens".split())
_PARTICIPLE = re.compile(r"(?:\w{2,8})?ge\w{3,}(?:d|t|en)|(?:be|ver|ont|her)\w{3,}(?:d|t)")


def _looks_like_participle(word: str) -> bool:
    """Tell whether an unknown `word` has the shape of a participle: "geopend", "vastgesteld", "verholpen"."""
    return (
        bool(_PARTICIPLE.fullmatch(word))
        and not nouns_of(word)
        and word
        not in (
            "gemeenten",
            "gedurende",
            "gegevens",
            "gevolgen",
            "gebieden",
            "gelet",
            "gebied",
            "geheel",
            "belangrijkst",
            "bestand",
            "verband",
            "beleid",
            "geen",
            "gezin",
            "gezinnen",
            "gevallen",
            "gebouwen",
            "gesprekken",
            "overheid",
            "gezondheid",
            "gemeente",
            "gemiddeld",
            "gezamenlijk",
            "gewenst",
        )
    )


def _subject(
    sentence: Sentence, positions: list[int], words: list[str], place: int, families: frozenset[Family], passive: bool,
    lead: str,
) -> tuple[Subject, frozenset[Noun], tuple[int, int]]:  # fmt: skip
    """Return whose act it is, the nouns of the subject, and where it stands among the words of the clause."""
    for index, word in enumerate(words):
        if word in FIRST_PERSON and (index == 0 or words[index - 1] not in PREPOSITIONS):
            return Subject.GOVERNMENT, _NO_NOUNS, (index, index + 1)
    start = 1 if lead and words and words[0] == lead else 0
    if place < 0 and not lead:
        return Subject.NONE, _NO_NOUNS, (0, 0)
    behind = place + 1 if not lead else start
    # right behind the finite verb, past a pronoun: "zal u het kabinet", "ontvangt u"
    skip = behind
    while skip < len(words) and words[skip] in (
        "u",
        "zich",
        "ook",
        "dan",
        "er",
        "hierover",
        "daarover",
        "nu",
        "daarom",
        "daartoe",
        "echter",
        "wel",
        "mede",
    ):
        skip += 1
    if _is_government(words, skip):
        return Subject.GOVERNMENT, _NO_NOUNS, (skip, _phrase_end(words, skip))
    receives = bool(families & {Family.RECEIVE})
    committee = "commissie" in words and _names_committee(sentence, positions)
    told = passive and bool(families & {Family.TELL, Family.BRIEF})
    if behind < len(words) and (receives or told):
        if words[behind] == "u":
            return Subject.CHAMBER, _NO_NOUNS, (behind, behind + 1)
        if CHAMBER.match(" ".join(words[behind : behind + 3])) or (committee and words[behind : behind + 2] == ["de", "commissie"]):
            return Subject.CHAMBER, _NO_NOUNS, (behind, behind + 2)
    if lead:
        return _classify(sentence, positions, words, start, _phrase_end(words, start))
    front = 0
    while front < place and (words[front] in ("en", "maar", "want", "ja", "nee", "dus")):
        front += 1
    participle = front == place - 1 and any(r.form is Form.PARTICIPLE for r in readings_of(words[front]))
    if front >= place or participle or words[front] in PREPOSITIONS or words[front] in ADVERBS or words[front] in ("zoals",):
        subject = _past_adjuncts(words, behind)
        if _is_government(words, subject):
            return Subject.GOVERNMENT, _NO_NOUNS, (subject, _phrase_end(words, subject))
        return _classify(sentence, positions, words, subject, _phrase_end(words, subject))
    if words[front] == "u":
        return Subject.CHAMBER, _NO_NOUNS, (front, front + 1)
    parliament = CHAMBER.match(" ".join(words[front : front + 3])) or (
        committee and words[front : front + 2] == ["de", "commissie"]
    )
    if parliament and (receives or told or not families):
        return Subject.CHAMBER, _NO_NOUNS, (front, place)
    if _is_government(words, front):
        return Subject.GOVERNMENT, _NO_NOUNS, (front, place)
    return _classify(sentence, positions, words, front, place)


def _is_government(words: list[str], at: int) -> bool:
    """Tell whether the noun phrase at `at` names the government."""
    if at >= len(words):
        return False
    word = words[at]
    if word in GOVERNMENT_NAMES:
        return True
    if word in OWN_PEOPLE and words[at + 1 : at + 3] in (["van", "mijn"], ["van", "onze"], ["van", "het"]):
        return True
    following = words[at + 1] if at + 1 < len(words) else ""
    if word in ("mijn", "onze", "ons"):
        return following in OWN_PEOPLE or following in OFFICES
    if word in OFFICE_DETERMINERS:
        if following in OFFICES:
            return following not in OWN_PEOPLE
        beyond = words[at + 2] if at + 2 < len(words) else ""
        return following.endswith("e") and beyond in OFFICES and beyond not in OWN_PEOPLE
    return False


def _past_adjuncts(words: list[str], at: int) -> int:
    """Return where the subject behind the finite verb starts, past "in het eerste halfjaar van 2025" and the like."""
    start = at
    while at < len(words):
        word = words[at]
        following = words[at + 1] if at + 1 < len(words) else ""
        if word in ADVERBS or word in ("u", "zich", "ons") or word.isdigit() or word in _TIME_WORDS:
            at += 1
            continue
        if word == "uw" or word in DETERMINERS and following in _TIME_WORDS:
            at += 2
            continue
        if word not in PREPOSITIONS:
            return at
        at += 1
        while at < len(words) and (words[at] in DETERMINERS or words[at].endswith("e") or words[at] in ADVERBS):
            at += 1
        at += 1
    return start


def _phrase_end(words: list[str], at: int) -> int:
    """Return where the noun phrase that starts at `at` ends: before the first preposition or pronoun."""
    end, filled = at, False
    while end < len(words) and words[end] not in _STOP_NOUN_PHRASE and words[end] not in ADVERBS:
        if filled and words[end] in DETERMINERS:
            break
        filled = filled or (words[end] not in DETERMINERS and not (words[end].endswith("e") and not nouns_of(words[end])))
        end += 1
    return end


def _classify(
    sentence: Sentence, positions: list[int], words: list[str], start: int, end: int
) -> tuple[Subject, frozenset[Noun], tuple[int, int]]:
    """Return what the noun phrase at `[start, end)` stands for, by its head: the last word before a preposition."""
    if start >= end or start >= len(words):
        return Subject.NONE, _NO_NOUNS, (start, start)
    head = start
    while head < end and words[head] not in _STOP_NOUN_PHRASE:
        head += 1
    phrase = range(start, head if head > start else end)
    nouns: frozenset[Noun] = _NO_NOUNS
    for at in reversed(phrase):
        nouns = nouns_of(words[at])
        if nouns:
            break
    if words[start] in ("openbaar", "college", "het") and "openbaar ministerie" in words[start:end]:
        return Subject.THIRD, _NO_NOUNS, (start, end)
    if any(words[at] in SERVICES for at in phrase):
        return Subject.SERVICE, nouns, (start, end)
    things = nouns & _THINGS
    if not things and words[head - 1] in _TRANSPARENT:
        # "de wijziging van de wet", "het tweede deel van de evaluatie"
        for at in range(head, end):
            things = nouns_of(words[at]) & _THINGS
            if things:
                break
    if things:
        if words[start] in ("haar", "hun") or (words[start] == "zijn" and start > 0):
            return Subject.THIRD, things, (start, end)
        return Subject.THING, things, (start, end)
    if nouns & {Noun.THIRD, Noun.OFFICE}:
        return (
            (Subject.GOVERNMENT if Noun.OFFICE in nouns and Noun.THIRD not in nouns else Subject.THIRD),
            nouns,
            (start, end),
        )
    if Noun.CHAMBER in nouns:
        return Subject.CHAMBER, nouns, (start, end)
    # a name in the middle of a sentence is another party: "zal Platform X"; so is one word that opens it: "Litouwen koopt"
    for at in phrase:
        written = sentence.words[positions[at]]
        if written[:1].isupper() and positions[at] > 0 and len(written) > 1:
            return Subject.THIRD, nouns, (start, end)
    first = words[start]
    if positions[start] == 0 and end - start == 1 and first not in PRONOUNS and not readings_of(first) and not _ACT_NOUN.fullmatch(first) and first.isalpha():
        return Subject.THIRD, nouns, (start, end)
    if first in ("dit", "dat", "deze", "die", "het", "dit") and end - start == 1:
        return Subject.PRONOUN, nouns, (start, end)
    return Subject.OTHER, nouns, (start, end)
