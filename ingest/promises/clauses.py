"""Cutting a sentence into clauses, each with its finite verb: where Dutch puts the verb says what is promised.

A main clause has its finite verb second, a subordinate one last; a bracket or an inserted clause may stand between the
parts of a main clause, so a clause is a list of word positions, not a stretch.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from ingest.promises.verbs import FORMS, PREFIXES, Form, Reading
from ingest.promises.words import (
    AFTER_PLAIN_ALS,
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

_WORD = re.compile(r"\w+(?:[-'’./&]\w+)*|[,;:()–—?!\"«»“”]")
_BREAKS = frozenset(",;:()–—?!")
_FULL_BREAKS = frozenset(";:()–—")
_NO_READINGS: tuple[Reading, ...] = ()
# Written like a verb, nearly always something else.
_NOT_VERBS = frozenset(
    "weken namen leden lagen delen vroeg maten kosten plannen brieven wegen kamers sinds laken gaven uit vatten vat"
    " richt zijn-haar peilen vragen verzoeken acht licht keer keren rond ronden dichten dicht ken plaats deel werken"
    " doel reis reizen tonen leer leren tekens luiden begin scherpen pas antwoorden berichten verslagen regels haken"
    " huren steun los zorg zorgen dank helpen besef test".split()
)
_FINITE_ONLY_NEXT_TO_SUBJECT = frozenset(
    "bericht besluit verzoek antwoord onderzoek start plan open deel werk vraag reis keer bezoek overleg stel uit stem"
    " begin voorzien wens regel vat meld berichten antwoorden vragen delen plannen starten besluiten verzoeken regelen"
    " onderzoeken wegen leren werken meet maten licht plaats test verkoop koop hoop".split()
)


@dataclass(slots=True)
class Clause:
    """The word positions of one clause, the word that makes it subordinate (or ""), and its finite verb."""

    words: list[int] = field(default_factory=list)
    lead: str = ""
    finite: int = -1
    # The mark that ends it, and the clause it hangs on: both say whether a later part can belong to it.
    parent: int = -1


@dataclass(slots=True)
class Sentence:
    """A sentence as words: as written, in lower case, with where each starts and ends."""

    text: str
    words: list[str]
    lower: list[str]
    spans: list[tuple[int, int]]
    clauses: list[Clause] = field(default_factory=list)


@lru_cache(maxsize=65536)
def readings_of(word: str) -> tuple[Reading, ...]:
    """Return how the lower-cased `word` can be read as a verb; scanners read "m" as "rn", so that is tried too."""
    found = FORMS.get(word)
    if found is None and "rn" in word:
        found = FORMS.get(word.replace("rn", "m"))
    return found or _prefixed_participle(word)


def _prefixed_participle(word: str) -> tuple[Reading, ...]:
    """Return the reading of a participle with a prefix that no sense lists: "doorgenomen", "rechtgezet"."""
    for prefix in PREFIXES:
        if word.startswith(prefix):
            readings = FORMS.get(word[len(prefix) :], _NO_READINGS)
            found = tuple(
                Reading(r.base, r.form, prefix) for r in readings if r.form is Form.PARTICIPLE and not r.prefix
            )
            if found and word[len(prefix) :].startswith("ge"):
                return found
    return _NO_READINGS


def read_sentence(text: str) -> Sentence:
    """Return `text` cut into words and clauses."""
    matches = list(_WORD.finditer(text))
    words = [match.group() for match in matches]
    sentence = Sentence(text, words, [word.lower() for word in words], [match.span() for match in matches])
    _cut(sentence)
    return sentence


def _cut(sentence: Sentence) -> None:
    """Fill `sentence.clauses`, in one pass over the words."""
    lower, clauses = sentence.lower, sentence.clauses
    current = Clause()
    clauses.append(current)
    main = current  # the latest main clause
    fresh = True  # a mark or coordinator has just been passed: a new clause may start here
    after = ""  # that mark
    for at, word in enumerate(lower):
        if word in _BREAKS:
            fresh, after = True, word
            continue
        lead = _lead(lower, at, fresh, after)
        if lead:
            current = Clause(lead=lead, parent=clauses.index(main) if main in clauses else -1)
            current.words.append(at)
            clauses.append(current)
            fresh = False
            continue
        finite = _can_be_finite(lower, at)
        if fresh and word in COORDINATORS and at:
            if _starts_clause(lower, at + 1):
                current = Clause() if not current.lead or after == ";" else Clause(lead=current.lead)
                if not current.lead:
                    main = current
                clauses.append(current)
            current.words.append(at)
            fresh = False
            continue
        if not fresh and word in COORDINATORS and current.finite >= 0 and _starts_clause(lower, at + 1):
            current = Clause(lead=current.lead)
            if not current.lead:
                main = current
            current.words.append(at)
            clauses.append(current)
            continue
        if fresh:
            fresh = False
            stretch_finite = _finite_ahead(lower, at)
            if after in _FULL_BREAKS and after not in "()":
                current = main = Clause()
                clauses.append(current)
            elif (
                current.lead and current.finite < 0 and stretch_finite and not (finite and _subject_follows(lower, at))
            ):
                pass  # "die ik aan het lid X (D66) heb gedaan": the bracket stood inside the subordinate clause
            elif not stretch_finite:
                # a part without a verb belongs to the main clause it interrupts: ", voorzien van mijn reactie, toekomen"
                current = main
            elif main.finite < 0:
                current = main
            elif finite and current.lead and current.finite >= 0 and main.finite >= 0:
                current = main = Clause()
                clauses.append(current)
            else:
                current = main = Clause()
                clauses.append(current)
        elif current.lead and current.finite >= 0 and finite and _resumes_main(lower, at):
            # "De brief die ik u heb beloofd stuur ik in mei": no comma before the main verb
            if main.finite >= 0:
                main = Clause()
                clauses.append(main)
            current = main
        current.words.append(at)
        if finite and (current.finite < 0 or (current.lead and lower[current.finite] not in AUXILIARIES)):
            current.finite = at
    for clause in clauses:
        if clause.finite < 0:
            clause.finite = _late_finite(lower, clause)
    _mark_inverted_conditions(lower, clauses)
    sentence.clauses = [clause for clause in clauses if clause.words]


def _mark_inverted_conditions(lower: list[str], clauses: list[Clause]) -> None:
    """Mark "Komt die er niet, dan …" and "Mocht dat blijken, dan …" as conditions: the verb comes first."""
    for clause, following in zip(clauses, [*clauses[1:], None], strict=True):
        if clause.lead or not clause.words or clause.finite != clause.words[0]:
            continue
        then = following is not None and following.words and lower[following.words[0]] == "dan"
        if then or lower[clause.finite] in ("mocht", "mochten"):
            clause.lead = "mocht"


def _lead(lower: list[str], at: int, fresh: bool, after: str) -> str:
    """Return the subordinating word at `at`, or "" where it does not subordinate."""
    word = lower[at]
    if word in SUBORDINATORS:
        following = lower[at + 1] if at + 1 < len(lower) else ""
        if word in ("waar", "zoals") and following in ("nodig", "mogelijk"):
            return ""
        if word in ("hoe", "wat") and at and not fresh and lower[at - 1] in PREPOSITIONS:
            return word
        if word == "mits" and not following:
            return ""
        return word
    if word == "als":
        following = lower[at + 1] if at + 1 < len(lower) else ""
        plain = following in AFTER_PLAIN_ALS or (at and lower[at - 1] in ("zowel", "zodra", "net", "evenveel", "meer"))
        return "" if plain or not _finite_ahead(lower, at + 1) else word
    if word in ("die", "dat"):
        return word if _is_relative(lower, at, fresh, after) else ""
    if word == "waar":
        following = lower[at + 1] if at + 1 < len(lower) else ""
        return (
            word if following not in ("nodig", "mogelijk") and (fresh or at == 0) and _finite_ahead(lower, at) else ""
        )
    if word == "of" and at:
        before = readings_of(lower[at - 1]) or lower[at - 1] in ("na", "vraag", "of", ",", "ook")
        return word if before and _finite_ahead(lower, at + 1) and lower[at - 1] != "en" else ""
    if word == "om" and at + 1 < len(lower) and "te" in lower[at + 1 : at + 40]:
        stretch = lower[at + 1 : at + 40]
        for ahead, other in enumerate(stretch):
            if other in _FULL_BREAKS:
                break
            if other == "te" and ahead + 1 < len(stretch) and _infinitive(stretch[ahead + 1]):
                return word
    if word == "wie" and fresh:
        return word
    return ""


def _is_relative(lower: list[str], at: int, fresh: bool, after: str) -> bool:
    """Tell whether "die" or "dat" at `at` opens a clause rather than points at a noun."""
    if at == 0 or after in _FULL_BREAKS and fresh:
        return False
    before = lower[at - 1]
    if fresh:
        # ", die is" has main word order: "de kaart is af, die stuur ik u"
        return after == "," and not (at + 1 < len(lower) and lower[at + 1] in AUXILIARIES | GO | LET)
    if (
        before in PREPOSITIONS
        or before in AUXILIARIES
        or before in FIRST_PERSON
        or before in ("u", "ook", "en", "alle")
    ):
        return lower[at] == "dat" and before in ("u", "ook", "op", "toe", "aan", "voor")
    return _finite_ahead(lower, at + 1)


def _infinitive(word: str) -> bool:
    """Tell whether `word` can be an infinitive."""
    return word.endswith("n") and len(word) > 3 or word in ("gaan", "zien", "doen", "staan", "zijn")


def _can_be_finite(lower: list[str], at: int) -> bool:
    """Tell whether the word at `at` can be the finite verb of a clause where it stands."""
    word = lower[at]
    before = lower[at - 1] if at else ""
    following = lower[at + 1] if at + 1 < len(lower) else ""
    if word in AUXILIARIES:
        if word == "zijn" and (before in PREPOSITIONS or _noun_follows_zijn(lower, at)):
            return False
        return before != "te" and not (
            word in ("mogen", "kunnen", "worden", "zijn", "hebben") and before in AUXILIARIES
        )
    if word in GO or word in LET or word in DO:
        return before != "te"
    beside_first = before in FIRST_PERSON or following in FIRST_PERSON
    readings = readings_of(word)
    if not readings:
        return (
            following == "ik"
            and before not in ("en", ",")
            and at > 0
            and word not in COORDINATORS
            and len(word) > 2
            and word not in PREPOSITIONS
        )
    if before in DETERMINERS or before == "te" or before in PREPOSITIONS and not beside_first:
        return False
    beside_subject = (
        beside_first
        or before in ("kabinet", "regering", "minister", "staatssecretaris", "defensie", "nederland", "kamer", "u")
        or following in ("u", "het", "de", "uw", "deze", "dit")
    )
    if word in _FINITE_ONLY_NEXT_TO_SUBJECT or word in _NOT_VERBS:
        return beside_first or (
            word in _FINITE_ONLY_NEXT_TO_SUBJECT
            and beside_subject
            and before not in DETERMINERS
            and not before.endswith("e")
        )
    forms = {reading.form for reading in readings}
    if Form.THIRD in forms or Form.PAST in forms:
        return Form.PARTICIPLE not in forms or beside_subject or before not in AUXILIARIES
    if Form.FIRST in forms:
        return beside_first or at == 0
    if Form.PLURAL in forms:
        return before in ("wij", "we", "zij", "leden", "en-ik") or following in ("wij", "we", "zij")
    return False


def _noun_follows_zijn(lower: list[str], at: int) -> bool:
    """Tell whether "zijn" at `at` is the possessive: "hoopt zijn advies uit te brengen"."""
    before = lower[at - 1] if at else ""
    return before in ("om", "hij", "laten", "weten", "om") or any(r.form is Form.THIRD for r in readings_of(before))


def _finite_ahead(lower: list[str], at: int) -> bool:
    """Tell whether a finite verb stands between `at` and the next mark."""
    for ahead in range(at, min(at + 60, len(lower))):
        if lower[ahead] in _BREAKS:
            return False
        if _can_be_finite(lower, ahead):
            return True
        if ahead > at and any(r.form is Form.PLURAL for r in readings_of(lower[ahead])) and lower[ahead - 1] != "te":
            following = lower[ahead + 1] if ahead + 1 < len(lower) else ","
            if following in _BREAKS and lower[at - 1 if at else 0] in ("die", "dat", "waar", "als"):
                return True
    return False


def _starts_clause(lower: list[str], at: int) -> bool:
    """Tell whether a clause of its own starts at `at`, after "en" or "maar": its verb comes first or second."""
    if at >= len(lower):
        return False
    if lower[at] in SUBORDINATORS or lower[at] in ("die", "dat"):
        return False
    if _can_be_finite(lower, at):
        return True
    if lower[at] in FIRST_PERSON:
        return True
    for ahead in range(at + 1, min(at + 7, len(lower))):
        word = lower[ahead]
        if word in _BREAKS or word in COORDINATORS or word in SUBORDINATORS:
            return False
        if _can_be_finite(lower, ahead):
            return True
    return False


def _resumes_main(lower: list[str], at: int) -> bool:
    """Tell whether the finite verb at `at` resumes the main clause: its subject follows at once."""
    return at + 1 < len(lower) and lower[at + 1] in FIRST_PERSON


def _subject_follows(lower: list[str], at: int) -> bool:
    """Tell whether the finite verb at `at` has its subject right behind it, as after a fronted clause."""
    following = lower[at + 1] if at + 1 < len(lower) else ""
    return following in DETERMINERS or following in PRONOUNS or following in ("defensie", "nederland")


def _late_finite(lower: list[str], clause: Clause) -> int:
    """Return a plural form that can only be the finite verb, as no other stands in the clause; -1 if there is none."""
    for at in clause.words[1:] if not clause.lead else reversed(clause.words):
        word = lower[at]
        if word in _NOT_VERBS or (
            at and (lower[at - 1] == "te" or lower[at - 1] in DETERMINERS or lower[at - 1] in PREPOSITIONS)
        ):
            continue
        if word in PLURAL_AUXILIARIES or any(reading.form is Form.PLURAL for reading in readings_of(word)):
            return at
    return -1
