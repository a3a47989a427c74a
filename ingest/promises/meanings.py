"""Reading the verbs of a clause: what they mean for a promise, in which tense they stand, and whether it is passive."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from ingest.promises.finites import forms_of, readings_of
from ingest.promises.nouns import nouns_of
from ingest.promises.senses import Family
from ingest.promises.verbs import PHRASES, PLAIN_VERBS, PREFIXES, SENSES, Form, Reading
from ingest.promises.words import (
    ADVERBS,
    AUXILIARIES,
    BE,
    BE_PAST,
    BRIEF_CONDITIONS,
    CAN,
    CAN_PAST,
    COORDINATORS,
    DETERMINERS,
    DO,
    FUTURE,
    GO,
    HAVE,
    HAVE_PAST,
    LET,
    MUST,
    MUST_PAST,
    PASSIVE,
    PASSIVE_PAST,
    PREPOSITIONS,
    PRONOUNS,
    WANT,
    WANT_PAST,
    WOULD,
)


class Tense(StrEnum):
    """When the act is, by the finite verb alone."""

    FUTURE = "future"
    PRESENT = "present"
    PAST = "past"
    WOULD = "would"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Verbs:
    """The verbs of a clause, written as in `verbs.SENSES`, and what they say together."""

    names: tuple[str, ...]
    families: frozenset[Family]
    tense: Tense
    passive: bool
    modal: str


_NONE: frozenset[Family] = frozenset()
_PAST_FINITES = BE_PAST | HAVE_PAST | CAN_PAST | WANT_PAST | MUST_PAST
_WITH_INFINITIVE = (
    FUTURE | CAN | CAN_PAST | WANT | WANT_PAST | MUST | MUST_PAST | WOULD | GO | LET | DO
    | frozenset("blijf blijft blijven zie ziet kom komt helpt help worden".split())
)  # fmt: skip
# Forms of "ik" that are nouns more often than verbs, in a subordinate clause.
_NOUN_LIKE = frozenset(
    "bericht besluit antwoord onderzoek start plan open deel werk vraag reis keer bezoek overleg stel wens regel "
    "kaart".split()
)
_STOP_NOUN_PHRASE = PREPOSITIONS | frozenset("die dat waar en om te".split())
# What cannot be the noun that a participle stands before.
_NO_NOUN = PREPOSITIONS | ADVERBS | AUXILIARIES | COORDINATORS | PRONOUNS | DETERMINERS | frozenset(PREFIXES) | {"te"}
_BRIEFLY_IF = frozenset("indien zo waar wanneer als desnoods".split())
_STAYS = frozenset("blijf blijft blijven".split())
_NO_PARTICIPLE_AFTER = DETERMINERS | PREPOSITIONS
# They may be followed by what is to be done: "ik roep de raad op het voorstel aan te nemen".
_GOVERNING_VERBS = frozenset({"op+roepen", "aan+bieden", "toe+zeggen", "aan+dringen", "aan+moedigen", "uit+nodigen"})
# Verbs so light that any prefix changes what they mean.
_LIGHT = frozenset(
    "nemen komen gaan lopen staan zetten brengen houden stellen leggen geven trekken vallen maken doen zien zeggen "
    "vatten"
    " slaan werken dragen voeren spreken lichten leiden".split()
)
# "daar … over": the preposition at the end belongs to the pronoun, not to the verb.
_SPLIT = frozenset("er hier daar waar".split())
_PREFIX_LIKE_PREPOSITIONS = PREPOSITIONS | {"door", "voort"}
_PREFIX_SET = frozenset(PREFIXES)
# With these a participle and "is" speak of a plan, not of the past.
_PLANNED = frozenset("voorzien gepland beoogd ingepland geagendeerd gericht bereid geprogrammeerd voornemens".split())
_PARTICIPLE = re.compile(r"(?:\w{2,8})?ge\w{3,}(?:d|t|en)|(?:be|ver|ont|her)\w{3,}(?:d|t)")
_NO_PARTICIPLES = frozenset(
    "gemeenten gedurende gegevens gevolgen gebieden gelet gebied geheel belangrijkst bestand verband beleid geen gezin"
    " gezinnen gevallen gebouwen gesprekken overheid gezondheid gemeente gemiddeld gezamenlijk gewenst gereed bereid"
    " gericht bekend verantwoordelijk betreft geacht verplicht".split()
)


def read_verbs(words: list[str], text: str, place: int, lead: str) -> Verbs:
    """Return what the verbs say of the clause `words` (joined: `text`), its finite verb at `place`, -1 for none."""
    verbs: dict[str, frozenset[Family]] = {}
    forms: set[Form] = set()
    passives: list[str] = []
    finite = words[place] if place >= 0 else ""
    takes_infinitive = lead == "om" or not _WITH_INFINITIVE.isdisjoint(words)
    last = len(words) - 1
    for index, word in enumerate(words):
        readings = readings_of(word)
        if not readings:
            continue
        before = words[index - 1] if index else ""
        if index != place and before in DETERMINERS and before != "zijn":
            continue
        if before in _BRIEFLY_IF and word in BRIEF_CONDITIONS:
            continue  # "zijn, indien gewenst, beschikbaar": no participle of the clause
        infinitive = before == "te" or takes_infinitive or (bool(lead) and index == last)
        for reading in readings:
            if not _counts(reading, words, index, place, lead, infinitive, len(readings)):
                continue
            verb = _with_prefix(words, index, place, reading)
            families = _meaning(verb, reading.base, text)
            if index != place:
                forms.add(reading.form)
                if reading.form is Form.PARTICIPLE:
                    passives.append(verb)
            if families or index == place or reading.form is Form.PARTICIPLE or reading.form is Form.PLURAL:
                verbs[verb] = verbs.get(verb, _NONE) | families
    if finite in _STAYS and len(verbs) > 1:
        verbs.pop("blijven", None)  # "blijft u berichten": the other verb says what is done
    if finite in PASSIVE and passives and not any(Family.INTEND in verbs[verb] for verb in passives):
        # "wordt gevraagd de Kamer te informeren": the asking is what is done, not the informing
        verbs = {verb: verbs[verb] for verb in passives}
    families = _NONE.union(*verbs.values()) if verbs else _NONE
    return Verbs(tuple(verbs), families, *_tense(finite, words, place, forms))


def _counts(
    reading: Reading, words: list[str], index: int, place: int, lead: str, infinitive: bool, readings: int
) -> bool:
    """Tell whether a word can be read so where it stands."""
    if index == place:
        return not (reading.form is Form.PARTICIPLE and readings > 1)
    if reading.form is Form.FIRST:
        return bool(lead) and words[index] not in _NOUN_LIKE
    if reading.form is Form.THIRD or reading.form is Form.PAST:
        return bool(lead) and index == len(words) - 1
    if reading.form is Form.PLURAL:
        return infinitive
    return not _premodifies(words, index)


def _premodifies(words: list[str], index: int) -> bool:
    """Tell whether the participle at `index` belongs to a following noun: "het aantal afgewezen aanvragen"."""
    if index + 1 >= len(words) or not words[index].endswith("en"):
        return False
    following = words[index + 1]
    return following not in _NO_NOUN and not readings_of(following)


def _with_prefix(words: list[str], index: int, place: int, reading: Reading) -> str:
    """Return the verb with the prefix that stands apart from it, if one does."""
    base = reading.base
    if reading.prefix:
        return f"{reading.prefix}+{base}"
    if index != place:
        # "toe te sturen", "terug zal komen"
        before = words[index - 2] if index > 1 and words[index - 1] == "te" else words[index - 1] if index else ""
        if index > 1 and before in ("zal", "zullen", "kan", "kunnen"):
            before = words[index - 2]
        return f"{before}+{base}" if f"{before}+{base}" in SENSES or f"{before}+{base}" in PLAIN_VERBS else base
    last = len(words) - 1
    for at in range(last, index, -1):
        word = words[at]
        if word not in _PREFIX_SET:
            continue
        following = words[at + 1] if at < last else ""
        if f"{word}+{base}" in _GOVERNING_VERBS and "te" in words[at + 1 :]:
            return f"{word}+{base}"
        if word in _PREFIX_LIKE_PREPOSITIONS and following and following not in _STOP_NOUN_PHRASE:
            continue
        if f"{word}+{base}" in SENSES or f"{word}+{base}" in PLAIN_VERBS:
            return f"{word}+{base}"
        split = word in PREPOSITIONS and not _SPLIT.isdisjoint(words)
        if at == last and not split and (base in _LIGHT or base not in SENSES):
            return f"{word}+{base}"
    return base


def _meaning(verb: str, base: str, text: str) -> frozenset[Family]:
    """Return the families of `verb`; a fixed phrase that stands in the clause decides over the verb alone."""
    for phrase, whole, plain in PHRASES.get(base, ()):
        if plain in (verb, base) and phrase in text:
            return SENSES[whole]
    return SENSES.get(verb, _NONE)


def _tense(finite: str, words: list[str], place: int, forms: set[Form]) -> tuple[Tense, bool, str]:
    """Return the tense of the clause, whether it is passive, and the modal verb if it has one."""
    if not finite:
        return Tense.NONE, False, ""
    if finite in PASSIVE:
        return Tense.PRESENT, True, ""
    if finite in PASSIVE_PAST:
        return Tense.PAST, True, ""
    if finite in WOULD:
        return Tense.WOULD, False, "zou"
    if finite in _PAST_FINITES:
        return Tense.PAST, False, ""
    if finite in GO and Form.PLURAL in forms:
        return Tense.FUTURE, False, "gaat"
    if finite in FUTURE:
        return Tense.FUTURE, _is_passive(words, place, forms), "zal"
    if finite in HAVE and _has_participle(words, place, forms):
        return Tense.PAST, False, ""
    told_first = place == 1 and Form.PARTICIPLE in forms_of(words[0])
    if finite in BE and _PLANNED.isdisjoint(words) and (told_first or _has_participle(words, place, forms)):
        return Tense.PAST, True, ""
    if finite in CAN or finite in WANT or finite in MUST:
        modal = "kan" if finite in CAN else "wil" if finite in WANT else "moet"
        return Tense.PRESENT, _is_passive(words, place, forms), modal
    finite_forms = forms_of(finite)
    if finite_forms and finite_forms <= {Form.PAST, Form.PARTICIPLE}:
        return Tense.PAST, False, ""
    return Tense.PRESENT, False, ""


def _is_passive(words: list[str], place: int, forms: set[Form]) -> bool:
    """Tell whether a modal clause is passive: "zal worden gestuurd"."""
    return not PASSIVE.isdisjoint(words) and _has_participle(words, place, forms)


def _has_participle(words: list[str], place: int, forms: set[Form]) -> bool:
    """Tell whether a participle stands behind the finite verb."""
    if Form.PARTICIPLE in forms:
        return True
    return any(
        looks_like_participle(words[at])
        and words[at - 1] not in _NO_PARTICIPLE_AFTER
        and not (words[at - 1].endswith("e") and words[at - 2] in DETERMINERS)
        for at in range(place + 1, len(words))
    )


@lru_cache(maxsize=65536)
def looks_like_participle(word: str) -> bool:
    """Tell whether an unknown `word` has the shape of a participle: "geopend", "vastgesteld", "verholpen"."""
    return bool(_PARTICIPLE.fullmatch(word)) and word not in _NO_PARTICIPLES and not nouns_of(word)
