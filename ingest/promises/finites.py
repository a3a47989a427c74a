"""Which words can be the finite verb of a clause, by their form and by the words beside them."""

import re
from functools import lru_cache

from ingest.promises.nouns import nouns_of
from ingest.promises.verbs import FORMS, PREFIXES, Form, Reading
from ingest.promises.words import (
    ADVERBS,
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    DO,
    FIRST_PERSON,
    GO,
    LET,
    PLURAL_AUXILIARIES,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
)

BREAKS = frozenset(",;:()–—?!")
_NO_READINGS: tuple[Reading, ...] = ()
# Written like a verb, nearly always something else.
_NOT_VERBS = frozenset(
    "weken namen leden lagen delen vroeg maten kosten plannen brieven wegen kamers sinds laken gaven uit vatten vat"
    " richt vragen verzoeken acht licht keer keren rond ronden dichten dicht ken plaats deel werken doel reis reizen"
    " tonen leer leren tekens luiden begin scherpen pas antwoorden berichten verslagen regels haken huren steun los"
    " zorg zorgen dank helpen besef test week kaart staten raad band brief pakket voorstellen uitgaven afspraken"
    " aanvragen overleggen handelingen rapporten rapport wens wensen beleid beraad zicht doelen behoeve"
    " inzetten zetten zet voorwaarden volgende druk schaal hoop vrees verzet vervolg verschil verschillen verloop"
    " onderscheid strook stroken scan scans label labels filter roer dek".split()
)
# Nouns and verbs alike: they are the finite verb only beside their subject.
_NOUN_OR_VERB = frozenset(
    "bericht besluit verzoek antwoord onderzoek start plan open deel werk vraag reis keer bezoek overleg stel stem "
    "begin"
    " voorzien wens regel vat meld berichten antwoorden vragen delen plannen starten besluiten verzoeken regelen"
    " onderzoeken wegen leren werken meet maten licht plaats test verkoop koop hoop richt pas volg leer zet"
    " druk".split()
)
_SUBJECT_BEFORE = frozenset("kabinet regering minister staatssecretaris defensie nederland kamer u commissie".split())
_SUBJECT_AFTER = frozenset("u het de uw deze dit mijn onze beide hierover daarover hierop daarop".split())
# A verb behind these belongs to another clause.
_OPENERS = (SUBORDINATORS | {"dat"}) - {"hoe"}
_POINTERS = frozenset("die dat dit deze".split())
_WE = frozenset({"wij", "we"})
_LEADS_NOUN = DETERMINERS | PREPOSITIONS | COORDINATORS
# A phrase that follows the finite verb opens with one of these; none of them is a verb.
_SMALL = DETERMINERS | PREPOSITIONS | ADVERBS | PRONOUNS | FIRST_PERSON | COORDINATORS | {"u", "zich", "er", "ons"}
# Participles, and nouns by their endings, that end in "t" too.
_NO_FINITE = re.compile(
    r"^(?:aan|op|uit|af|in|door|voor|toe|over|vast)?ge[b-df-hj-np-tv-z]"
    r"|(?:[bgkl]et|ment|[aei]nt|[aeu]ct|aat|ist|oot|[kp]ort|punt|markt|tuut|[ei]eit|[aeiou]cht|rest|kunst)$"
)
_ALWAYS_ASKED = AUXILIARIES | GO | LET | DO
_ONLY_INFINITIVE_AFTER_AUXILIARY = frozenset("mogen kunnen worden zijn hebben moeten willen laten gaan".split())


@lru_cache(maxsize=65536)
def readings_of(word: str) -> tuple[Reading, ...]:
    """Return how the lower-cased `word` can be read as a verb; scanners read "m" as "rn", so that is tried too."""
    found = FORMS.get(word)
    if found is None and "rn" in word:
        found = FORMS.get(word.replace("rn", "m"))
    return found or _prefixed_participle(word)


def _prefixed_participle(word: str) -> tuple[Reading, ...]:
    """Return the reading of a participle with a prefix that no sense lists: "doorgenomen", "rechtgezet"."""
    if "ge" not in word:
        return _prefixed_third(word)
    for prefix in PREFIXES:
        rest = word[len(prefix) :]
        if word.startswith(prefix) and rest.startswith("ge"):
            readings = FORMS.get(rest, _NO_READINGS)
            found = tuple(Reading(r.base, r.form, prefix) for r in readings if r.form is Form.PARTICIPLE)
            if found:
                return found
    return _NO_READINGS


def _prefixed_third(word: str) -> tuple[Reading, ...]:
    """Return the reading of a third person joined to a prefix that no sense lists: "samenhangt", "voortduurt"."""
    if not word.endswith("t"):
        return _NO_READINGS
    for prefix in PREFIXES:
        if word.startswith(prefix) and len(word) > len(prefix) + 3:
            readings = FORMS.get(word[len(prefix) :], _NO_READINGS)
            if readings and all(r.form is Form.THIRD and not r.prefix for r in readings):
                return tuple(Reading(r.base, r.form, prefix) for r in readings)
    return _NO_READINGS


@lru_cache(maxsize=65536)
def forms_of(word: str) -> frozenset[Form]:
    """Return the forms in which `word` can be read as a verb."""
    return frozenset(reading.form for reading in readings_of(word))


@lru_cache(maxsize=65536)
def is_joined(word: str) -> bool:
    """Tell whether `word` can only be a finite verb with its prefix joined, as a subordinate clause has it."""
    readings = readings_of(word)
    return bool(readings) and all(reading.prefix and reading.form is not Form.PARTICIPLE for reading in readings)


def is_adjective(word: str) -> bool:
    """Tell whether `word` looks like an adjective before a noun."""
    return word.endswith("e") and not nouns_of(word) and word not in DETERMINERS and word not in ADVERBS


def stands_bare(lower: list[str], at: int) -> bool:
    """Tell whether the verb form at `at` is no noun or infinitive, by the word before it."""
    before = lower[at - 1] if at else ""
    return not (before == "te" or before in DETERMINERS or before in PREPOSITIONS or lower[at] in _NOT_VERBS)


def can_be_finite(lower: list[str], at: int) -> bool:
    """Tell whether the word at `at` can be the finite verb of a clause where it stands."""
    word = lower[at]
    before = lower[at - 1] if at else ""
    following = lower[at + 1] if at + 1 < len(lower) else ""
    if word in AUXILIARIES:
        if word == "zijn" and (before in PREPOSITIONS or before in ("hij", "om") or Form.THIRD in forms_of(before)):
            return False
        return before != "te" and not (word in _ONLY_INFINITIVE_AFTER_AUXILIARY and before in AUXILIARIES)
    if before == "te" or (before == "wat" and word == "betreft"):
        return False
    if word in GO or word in LET or word in DO:
        return True
    beside_first = before in FIRST_PERSON or following in FIRST_PERSON
    forms = forms_of(word)
    if not forms:
        known = word in COORDINATORS or word in PREPOSITIONS or len(word) < 3
        return following == "ik" and at > 0 and not known and before not in ("en", ",")
    if before == "zoals" and Form.PARTICIPLE in forms:
        return False
    beside_subject = beside_first or before in _SUBJECT_BEFORE or following in _SUBJECT_AFTER
    points = before in _POINTERS and beside_subject  # "die ontvangt u in mei"
    if before == "het" and at == 1 and Form.THIRD in forms and word not in _NOUN_OR_VERB and word not in _NOT_VERBS:
        return not nouns_of(word)  # "Het treedt in mei in werking"
    # "Daaraan voorafgaand krijgt u": no noun can stand behind that one
    governed = before in PREPOSITIONS and before != "voorafgaand"
    if (before in DETERMINERS and not points) or (governed and not beside_first):
        return False
    if word in _NOUN_OR_VERB:
        return beside_first or (beside_subject and not is_adjective(before))
    if word in _NOT_VERBS:
        return beside_first
    if Form.THIRD in forms or Form.PAST in forms:
        return Form.PARTICIPLE not in forms or beside_subject
    if Form.FIRST in forms:
        return beside_first or at == 0 or (before == "en" and "ik" in lower[:at] and following not in BREAKS)
    if Form.PLURAL in forms:
        if before == "en" and following in _SMALL and (not _WE.isdisjoint(lower[:at]) or _names_us(lower, at)):
            return True  # "… en ik hechten daaraan en publiceren daarom …"
        return before in ("wij", "we", "zij", "leden", "dan") or following in ("wij", "we", "zij")
    return False


def _names_us(lower: list[str], at: int) -> bool:
    """Tell whether "… en ik" stands before the word at `at`: a subject with plural verbs."""
    return any(lower[place - 1] == "en" and lower[place] == "ik" for place in range(1, at))


def finite_flags(lower: list[str]) -> list[bool]:
    """Return for every word of a sentence whether it can be the finite verb of a clause where it stands."""
    return [
        (word in _ALWAYS_ASKED or bool(forms_of(word)) or lower[at + 1 : at + 2] == ["ik"]) and can_be_finite(lower, at)
        for at, word in enumerate(lower)
    ]


def finite_ahead(lower: list[str], flags: list[bool], at: int, *, guess: bool = True) -> bool:
    """Tell whether a finite verb stands between `at` and the next mark; `guess`: also what may be an infinitive."""
    for ahead in range(at, min(at + 60, len(lower))):
        word = lower[ahead]
        if word in BREAKS or (ahead > at and word in _OPENERS):
            return False
        if flags[ahead] and (guess or word not in PLURAL_AUXILIARIES):
            return True
        if guess and ahead > at and Form.PLURAL in forms_of(word) and stands_bare(lower, ahead):
            following = lower[ahead + 1] if ahead + 1 < len(lower) else ","
            if following in BREAKS or following in ("dat", "die", "om", "of"):
                return True
    return False


def late_finite(lower: list[str], positions: list[int], subordinate: bool) -> int:
    """Return the finite verb of a clause in which none was sure: a plural, or what may be a noun; else -1."""
    words = list(reversed(positions)) if subordinate else positions[1:]
    if not subordinate and len(positions) > 1 and lower[positions[0]] in _POINTERS:
        # "die verzorgen mijn ambtenaren graag"
        second = positions[1]
        if forms_of(lower[second]) & {Form.PLURAL, Form.THIRD} and lower[second] not in _NOT_VERBS:
            return second
    for at in words:
        if stands_bare(lower, at) and (lower[at] in PLURAL_AUXILIARIES or Form.PLURAL in forms_of(lower[at])):
            return at
    if subordinate and positions:
        # "zodra ik hierover meer weet": the verb closes the clause
        last = positions[-1]
        if forms_of(lower[last]) & {Form.FIRST, Form.THIRD} and stands_bare(lower, last):
            return last
    for at in words:
        # "De internetconsultatie start in mei": a noun elsewhere, the verb here
        if Form.THIRD in forms_of(lower[at]) and lower[at] in _NOUN_OR_VERB:
            before = lower[at - 1]
            if before not in DETERMINERS and before not in PREPOSITIONS and before != "te" and not is_adjective(before):
                return at
    return -1


def guessed_finite(lower: list[str], positions: list[int]) -> int:
    """Return the word of a main clause without a known verb that by its form and place must be its finite one, else -1.

    Dutch has the verb second: behind the subject or behind what opens the sentence, and what follows opens with a small
    word ("Het instituut herrekent in mei de kosten", "Ik mail u dat", "De bodem bemonsteren wij in mei").
    """
    for place, at in enumerate(positions):
        word = lower[at]
        if len(word) < 4 or not word.isalpha() or word in _SMALL or word in _NOT_VERBS or forms_of(word):
            continue
        before = lower[positions[place - 1]] if place else ""
        after = lower[positions[place + 1]] if place + 1 < len(positions) else ""
        if before in FIRST_PERSON and place == 1 and word.endswith("en") == (before != "ik"):
            return at
        if word.endswith("en") and after in _WE and before not in COORDINATORS:
            return at
        ends_phrase = place and before not in _LEADS_NOUN and not is_adjective(before) and not nouns_of(word)
        opens_next = after in _SMALL or after in _SUBJECT_BEFORE or after.isdigit()
        if word.endswith("t") and ends_phrase and opens_next and not _NO_FINITE.search(word):
            return at
    return -1


def beside_first_person(lower: list[str], positions: list[int]) -> int:
    """Return the word beside "ik" or "wij" that must be the finite verb of a main clause, -1 where there is none."""
    for place, at in enumerate(positions):
        if lower[at] not in FIRST_PERSON:
            continue
        before = positions[place - 1] if place else -1
        after = positions[place + 1] if place + 1 < len(positions) else -1
        for beside in (before, after):
            if beside < 0:
                continue
            word = lower[beside]
            if word in AUXILIARIES or word in GO or word in LET or word in DO:
                return beside
            if forms_of(word) & {Form.FIRST, Form.PLURAL, Form.PAST}:
                return beside
    return -1
