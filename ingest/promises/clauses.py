"""Cutting a sentence into clauses, each with its finite verb: where Dutch puts the verb says what is promised.

A main clause has its finite verb second, a subordinate one last; a bracket or an inserted clause may stand between the
parts of a main clause, so a clause is a list of word positions, not a stretch.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from ingest.promises.finites import (
    BREAKS,
    beside_first_person,
    finite_ahead,
    finite_flags,
    forms_of,
    guessed_finite,
    is_joined,
    late_finite,
)
from ingest.promises.nouns import Noun, names_of
from ingest.promises.openers import (
    FULL_BREAKS,
    MAY_LEAD,
    lead_at,
    starts_clause,
    subject_follows,
)
from ingest.promises.verbs import (
    Form,
)
from ingest.promises.words import (
    ADVERBS,
    AUXILIARIES,
    CONDITIONS,
    COORDINATORS,
    DETERMINERS,
    DO,
    FIRST_PERSON,
    GO,
    LET,
    NEGATIONS,
    PLURAL_AUXILIARIES,
    PREPOSITIONS,
    PRONOUNS,
)

# Names of several words that stand for one thing are read as one word.
_NAMES = (
    "algemene maatregel van bestuur; algemene maatregelen van bestuur; nota van wijziging; nota's van wijziging;"
    " voorstel van wet; voorstellen van wet; stand van zaken; standen van zaken; raad van state; openbaar ministerie;"
    " plan van aanpak; plannen van aanpak; vereniging van nederlandse gemeenten; ministeriële regeling;"
    " ministeriële regelingen; koninklijk besluit; position paper; nota naar aanleiding van het verslag; second "
    "opinion;"
    " memorie van toelichting; memorie van antwoord; bestuurlijk overleg; voor zover; wettelijk verbod;"
    " wettelijke grondslag"
)
WORD = re.compile(r"\w+(?:[-'’./&]\w+)*|[,;:()–—?!]")


def _names_by_first_word() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the names by their first word, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in (*_NAMES.split(";"), *names_of(Noun.BRIEFING)):
        parts = tuple(name.split())
        found.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in found.items()}


# What the speaker adds about how sure it is: an adverb, not a clause.
_ADDED = (
    (
        re.compile(
            r"\b(n|N)aar (?:ik|wij|het kabinet|de regering) (?:nu |thans )?(?:verwacht(?:en)?|hoop|hopen|aanneem"
            r"|aannemen|vertrouw(?:en)?|voorzien?|meen|menen|inschat)\b,?"
        ),
        r"\1aar verwachting",
    ),
    (re.compile(r"\b(n|N)aar het zich (?:nu |thans )?laat aanzien\b,?"), r"\1aar verwachting"),
    (re.compile(r",? zo is (?:de|mijn|onze) (?:verwachting|inzet|planning|bedoeling),"), " naar verwachting"),
    (re.compile(r",? als het aan (?:mij|ons|het kabinet) ligt,"), " naar verwachting"),
)
_HALF_COMPOUND = re.compile(r"\b\w+- (?:en|of) (?=\w)")
_NAMES_BY_FIRST = _names_by_first_word()
_AS_USUAL = frozenset("gebruikelijk bekend eerder altijd vermeld voorzien".split())
# No sentence is longer; what is (a table without marks, a scan gone wrong) is read up to here.
LONGEST = 4000
_WAITING = AUXILIARIES | GO | LET | DO
# Words with which a main clause goes on behind the verbs of a clause inside it.
_GO_ON = PREPOSITIONS | DETERMINERS | ADVERBS | PRONOUNS
_NON_FINITE = frozenset({Form.PARTICIPLE, Form.PLURAL})


@dataclass(slots=True, eq=False)
class Clause:
    """The word positions of one clause, the word that makes it subordinate (or ""), and its finite verb.

    `parent` is the place, among the clauses, of the main clause before a subordinate one; -1 where there is none.
    """

    words: list[int] = field(default_factory=list)
    lead: str = ""
    finite: int = -1
    parent: int = -1


@dataclass(slots=True, eq=False)
class Sentence:
    """A sentence as words: as written, and in lower case."""

    words: list[str]
    lower: list[str]
    clauses: list[Clause] = field(default_factory=list)

    def cut(self) -> "Sentence":
        """Cut the words into clauses, once, and return the sentence."""
        if not self.clauses:
            self.clauses = _Cutter(self.lower).cut()
        return self


@lru_cache(maxsize=64)
def read_sentence(text: str) -> Sentence:
    """Return `text` cut into words; `Sentence.cut` goes on to cut it into clauses."""
    text = text[:LONGEST].replace("’", "'")
    if "- " in text:
        text = _HALF_COMPOUND.sub("", text)  # "een foto- en bevindingenverslag": the second part says what it is
    if "aar " in text or " zo is " in text or " als het aan " in text:
        for added, plain in _ADDED:
            text = added.sub(plain, text)
    words = WORD.findall(text)
    lower = [word.lower() for word in words]
    if not _NAMES_BY_FIRST.keys().isdisjoint(lower):
        words, lower = _with_names(words, lower)
    return Sentence(words, lower)


def has_verb(text: str) -> bool:
    """Tell whether the text has a clause with a finite verb."""
    return any(clause.finite >= 0 for clause in read_sentence(text).cut().clauses)


def _with_names(words: list[str], lower: list[str]) -> tuple[list[str], list[str]]:
    """Return the words, as written and in lower case, names of several words joined into one."""
    found: dict[int, int] = {}
    for at, word in enumerate(lower):
        for parts in _NAMES_BY_FIRST.get(word, ()):
            if lower[at + 1 : at + 2] == [parts[1]] and tuple(lower[at : at + len(parts)]) == parts:
                found.setdefault(at, len(parts))
    if not found:
        return words, lower
    joined: list[str] = []
    at = 0
    while at < len(words):
        length = found.get(at, 1)
        joined.append(" ".join(words[at : at + length]))
        at += length
    return joined, [word.lower() for word in joined]


class _Cutter:
    """Cuts one sentence, in one pass over its words."""

    def __init__(self, lower: list[str]) -> None:
        self.lower = lower
        self.flags = finite_flags(lower)
        self.current = self.main = Clause()
        self.clauses = [self.current]
        self.main_place = 0
        self.at = 0

    def cut(self) -> list[Clause]:
        """Return the clauses in order of their first word."""
        fresh, after = True, ""
        outside: Clause | None = None  # the clause that a bracket interrupts
        for at, word in enumerate(self.lower):
            self.at = at
            if word in BREAKS:
                fresh, after = True, word
                if word == "(":
                    outside = self.current
                elif word == ")" and outside is not None:
                    self.current, outside, fresh = outside, None, False
                continue
            lead = ""
            if word in MAY_LEAD:
                lead = lead_at(self.lower, self.flags, at, fresh, after, self.current.finite)
            if lead:
                self._open(lead)
            elif word in COORDINATORS and at and self._coordinates(at, fresh, after):
                self._open("" if (after == ";" and fresh) or self.current.lead == "om" else self.current.lead)
            elif fresh and not (word in COORDINATORS and at):
                self._go_on(at, after)
            elif self.current.lead and self.flags[at] and self._resumes_main(at):
                self._return_to_main()
            elif self.current.lead and self._is_closed(at) and self._main_waits(at):
                self.current = self.main
            fresh = False
            self._take(at, "" if lead else word)
        self._settle_finites()
        _mark_inverted_conditions(self.lower, self.clauses)
        return self._kept()

    def _open(self, lead: str) -> None:
        """Start a clause; without a lead it is a main clause."""
        self.current = Clause(lead=lead, parent=self.main_place if lead else -1)
        self.clauses.append(self.current)
        if not lead:
            self.main, self.main_place = self.current, len(self.clauses) - 1

    def _take(self, at: int, word: str) -> None:
        """Add a word to the current clause; the first that can be its finite verb is taken for it."""
        self.current.words.append(at)
        if not word or not self.flags[at]:
            return
        if not self.current.lead and is_joined(word):
            return  # "de inzet", "toestuurt": a main clause has its prefix apart
        if self.current.finite < 0 or (self.current.lead and self.lower[self.current.finite] not in AUXILIARIES):
            self.current.finite = at

    def _coordinates(self, at: int, fresh: bool, after: str) -> bool:
        """Tell whether the coordinator at `at` opens a clause of its own: its verb comes first or second."""
        if not fresh and self.current.finite < 0 and self.current.lead != "om":
            return False
        return starts_clause(self.lower, self.flags, at + 1)

    def _go_on(self, at: int, after: str) -> None:
        """Decide, behind a mark, to which clause the next words belong."""
        # "zal ik, vergezeld van een brief, in mei aanbieden": an auxiliary waits for its infinitive
        waits = self.main.finite >= 0 and self.lower[self.main.finite] in _WAITING
        ahead = finite_ahead(self.lower, self.flags, at, guess=not waits)
        if after in FULL_BREAKS and after:
            self._open("")
            return
        if self._answers_condition(at):
            self._open("")
            return
        inside = self.current.lead and self.current.finite < 0 and self.current.lead != "zoals"
        if self.current.lead == "om" and any(self.lower[word] == "te" for word in self.current.words):
            inside = False
        if self.flags[at] and self.main.words and self.main.finite < 0 and forms_of(self.lower[at - 2]):
            inside = False  # "De wet, die deze kosten beperkt, wordt in mei van kracht"
        if inside and ahead and not (self.flags[at] and subject_follows(self.lower, at)):
            return  # "die ik aan het lid X (D66) heb gedaan": the bracket stood inside the subordinate clause
        if not ahead or self.main.finite < 0:
            # a part without a verb belongs to the main clause it interrupts: ", voorzien van mijn reactie, toekomen"
            self._return_to_main()
            return
        self._open("")

    def _answers_condition(self, at: int) -> bool:
        """Tell whether the words at `at`, behind a comma, are the main clause of a condition that opens the sentence.

        "Mocht dat nodig zijn, dan kunnen …", "Indien u dat wenst, kan een dienst …": "dan", or the finite verb itself.
        """
        if self.lower[at] == "dan" and at + 1 < len(self.lower):
            return self.flags[0] or self.current.lead in CONDITIONS
        fronted = self.current.lead in CONDITIONS and self.main.finite < 0 and not self.main.words
        return fronted and self.flags[at]

    def _return_to_main(self) -> None:
        """Go on with the latest main clause, or with a new one where that has its verb already."""
        if self.main.finite >= 0 and self.current is not self.main and finite_ahead(self.lower, self.flags, self.at):
            self._open("")
            return
        self.current = self.main

    def _resumes_main(self, at: int) -> bool:
        """Tell whether the finite verb at `at` resumes the main clause rather than closes the subordinate one."""
        clause = self.current
        if clause.lead == "zoals":
            # "Zoals ik al in mei heb gemeld stuur ik": behind the participle the main clause begins
            if Form.PARTICIPLE in forms_of(self.lower[at - 1]) and subject_follows(self.lower, at):
                return True
            # "Zoals eerder toegezegd zal ik": a participle stands for the whole clause
            told = [self.lower[word] for word in clause.words[1:3]]
            return clause.finite < 0 and any(Form.PARTICIPLE in forms_of(word) or word in _AS_USUAL for word in told)
        following = self.lower[at + 1] if at + 1 < len(self.lower) else ""
        if self._follows_relative(at):
            return True
        if following not in FIRST_PERSON:
            return False
        # "Voor zover nodig verruim ik", "Om dat te voorkomen laat ik": no mark parts them
        fronted = (clause.lead in CONDITIONS or clause.lead == "om") and not self.main.words
        return clause.finite >= 0 or (fronted and all(self.lower[word] not in FIRST_PERSON for word in clause.words))

    def _follows_relative(self, at: int) -> bool:
        """Tell whether the finite verb at `at` is that of the main clause, right behind a relative clause in its front.

        "Het ontwerp dat hierbij hoort krijgt u in mei": a subordinate clause has one finite verb only.
        """
        clause = self.current
        if clause.lead not in ("die", "dat") or clause.finite < 0 or self.main.finite >= 0 or not self.main.words:
            return False
        if self.lower[at] in PLURAL_AUXILIARIES or is_joined(self.lower[at]):
            return False
        return clause.words[-1] == at - 1 and bool(forms_of(self.lower[at - 1]) or self.lower[at - 1] in AUXILIARIES)

    def _is_closed(self, at: int) -> bool:
        """Tell whether the verbs of the subordinate clause stand just before the word at `at`, which is no verb."""
        if self.lower[at] not in _GO_ON or not self.current.words or self.current.words[-1] != at - 1:
            return False
        before = self.lower[at - 1]
        if self.current.lead == "om":
            return Form.PLURAL in forms_of(before) and at > 1 and self.lower[at - 2] == "te"
        if self.current.finite < 0 or before in NEGATIONS:
            return False
        return self.current.finite == at - 1 or bool(forms_of(before) & _NON_FINITE)

    def _main_waits(self, at: int) -> bool:
        """Tell whether the main clause still lacks the verb that closes it: "laat … die zijn gebouwd … controleren"."""
        main = self.main
        if main is self.current or main.finite < 0 or self.lower[main.finite] not in _WAITING:
            return False
        if any(word > main.finite and forms_of(self.lower[word]) & _NON_FINITE for word in main.words):
            return False
        end = at
        while end < len(self.lower) and self.lower[end] not in BREAKS and self.lower[end] not in MAY_LEAD:
            end += 1
        return end > at and bool(forms_of(self.lower[end - 1]) & _NON_FINITE)

    def _settle_finites(self) -> None:
        """Give every clause its finite verb: beside "ik" where that stands, else the sure one, else the likely one."""
        for clause in self.clauses:
            beside = -1 if clause.lead else beside_first_person(self.lower, clause.words)
            if beside >= 0:
                clause.finite = beside
            elif clause.finite < 0:
                clause.finite = late_finite(self.lower, clause.words, bool(clause.lead))
                if clause.finite < 0 and not clause.lead:
                    clause.finite = guessed_finite(self.lower, clause.words)

    def _kept(self) -> list[Clause]:
        """Return the clauses that have words, `parent` counting only these."""
        places: dict[int, int] = {}
        kept: list[Clause] = []
        for place, clause in enumerate(self.clauses):
            if clause.words:
                places[place] = len(kept)
                kept.append(clause)
        for clause in kept:
            clause.parent = places.get(clause.parent, -1)
        return kept


def _mark_inverted_conditions(lower: list[str], clauses: list[Clause]) -> None:
    """Mark "Komt die er niet, dan …" and "Mocht dat blijken, dan …" as conditions: the verb comes first."""
    for clause, following in zip(clauses, [*clauses[1:], None], strict=True):
        if clause.lead or not clause.words or clause.finite != clause.words[0]:
            continue
        then = following is not None and following.words and lower[following.words[0]] == "dan"
        if then or lower[clause.finite] in ("mocht", "mochten"):
            clause.lead = "mocht"
