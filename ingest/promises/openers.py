"""Which word opens a clause: a conjunction, a relative pronoun or a question word, by where it stands."""

from ingest.promises.finites import (
    BREAKS,
    finite_ahead,
    forms_of,
    readings_of,
)
from ingest.promises.verbs import (
    PREFIXES_OF,
)
from ingest.promises.words import (
    AFTER_PLAIN_ALS,
    AUXILIARIES,
    BE,
    BRIEF_CONDITIONS,
    COORDINATORS,
    DETERMINERS,
    FIRST_PERSON,
    GO,
    LET,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
)

_ASKING = frozenset("welke hoeveel wat wie".split())
_INTERJECTIONS = frozenset("ja nee jazeker zeker inderdaad uiteraard vanzelfsprekend kortom akkoord".split())
_FRONTED = frozenset("wat hoe of dat welke wie waarom hoeveel waar".split())
# "hoe dan ook", "wat betreft de kosten": no clause of their own.
_FIXED_BEHIND = {"hoe": ("dan",), "wat": ("betreft",)}
MAY_LEAD = SUBORDINATORS | _ASKING | _FRONTED | frozenset("als die dat waar of om".split())
FULL_BREAKS = frozenset(";:–—?!")


def lead_at(lower: list[str], flags: list[bool], at: int, fresh: bool, after: str, finite: int) -> str:
    """Return the subordinating word at `at`, or "" where it does not subordinate.

    `lower`: the words of the sentence; `flags`: which can be finite verbs; `fresh`: it stands behind the mark `after`
    or opens the sentence; `finite`: the place of the finite verb of the clause before it, -1 for none.
    """
    word = lower[at]
    following = lower[at + 1] if at + 1 < len(lower) else ""
    if following in _FIXED_BEHIND.get(word, ()):
        return ""
    if at == 0 and word in _FRONTED and _inverts_later(lower, flags, at):
        return word  # "Of dat kan, ga ik na": the clause in front is what the main one is about
    if word in SUBORDINATORS:
        if word == "zoals" and at and not fresh:
            return ""
        if word in ("indien", "wanneer", "voor zover") and following in BRIEF_CONDITIONS:
            return ""
        return word if following else ""
    if word == "als":
        plain = (
            following in AFTER_PLAIN_ALS
            or "zowel" in lower[max(0, at - 8) : at]
            or (at and lower[at - 1] in ("zowel", "net", "evenveel", "meer", "zelfs"))
        )
        # "een lijst als deze zenden wij u": a likeness, not a condition
        likeness = at and not fresh and following in ("deze", "dit", "die", "dat") and flags[at + 2 : at + 3] == [True]
        return "" if plain or likeness or not finite_ahead(lower, flags, at + 1) else word
    if word in ("die", "dat"):
        # ", dat in mei wordt ingediend" belongs to a noun, as "die" does; "ik verwacht dat" to a verb
        lead = "die" if word == "dat" and fresh else word
        return lead if _is_relative(lower, flags, at, fresh, after, finite) else ""
    if word in _ASKING and ((fresh and not after) or (at and forms_of(lower[at - 1]))):
        # "welke bedragen nog niet zijn besteed": a question inside the sentence
        return word if finite_ahead(lower, flags, at + 1) else ""
    if word == "waar":
        subordinate = following not in ("nodig", "mogelijk", "wenselijk") and (fresh or at == 0)
        return word if subordinate and (finite_ahead(lower, flags, at) or _inverts_later(lower, flags, at)) else ""
    if word == "of" and at:
        before = readings_of(lower[at - 1]) or lower[at - 1] in ("na", "vraag", ",", "ook", "in", "uit")
        return word if before and finite_ahead(lower, flags, at + 1) else ""
    if word == "om" and _infinitive_ahead(lower, at):
        return word
    return word if word == "wie" and fresh else ""


def _inverts_later(lower: list[str], flags: list[bool], at: int) -> bool:
    """Tell whether a clause that opens the sentence is followed by an inverted one: "Waar u dat wenst, stel ik …"."""
    if at or "," not in lower[:20]:
        return False
    mark = lower.index(",")
    return mark + 1 < len(lower) and flags[mark + 1] and subject_follows(lower, mark + 1)


def _infinitive_ahead(lower: list[str], at: int) -> bool:
    """Tell whether "om" at `at` opens an infinitive clause: "om … te sturen"."""
    for ahead in range(at + 1, min(at + 40, len(lower) - 1)):
        if lower[ahead] in FULL_BREAKS:
            return False
        if lower[ahead] == "te" and lower[ahead + 1].endswith("n"):
            return True
    return False


def _is_relative(lower: list[str], flags: list[bool], at: int, fresh: bool, after: str, finite: int) -> bool:
    """Tell whether "die" or "dat" at `at` opens a clause rather than points at a noun."""
    if at == 0 or (after in FULL_BREAKS and fresh):
        return False
    before = lower[at - 1]
    following = lower[at + 1] if at + 1 < len(lower) else ""
    if before in SUBORDINATORS or before in ("dat", "die", "of", "om", "als", "waar"):
        return False
    if following in FIRST_PERSON and before not in PREPOSITIONS:
        return True
    if lower[at] == "dat" and before in BE:
        # "de planning is dat u": a clause; "is dat onderzoek": a pointer
        return following in DETERMINERS or following in PRONOUNS or following == "er"
    if fresh and at < 4 and all(word in BREAKS or word in _INTERJECTIONS for word in lower[:at]):
        return False
    if fresh:
        # ", die is" has main word order: "de kaart is af, die stuur ik u"
        return after in ",()" and not (following in AUXILIARIES or following in GO or following in LET)
    if before in PREPOSITIONS:
        # "merk op dat" against "op dat onderzoek": the verb must own the prefix
        bases = {reading.base for reading in readings_of(lower[finite])} if finite >= 0 else set()
        starts = following in DETERMINERS or following in PRONOUNS or following == "er"
        return lower[at] == "dat" and starts and any(before in PREFIXES_OF.get(base, ()) for base in bases)
    if before in AUXILIARIES or before in FIRST_PERSON or before in ("u", "ook", "en", "alle", "daartoe", "mede"):
        # "meld ik u dat de": a clause; "laat ik u dat in mei weten": a pronoun
        return lower[at] == "dat" and before in ("u", "ook") and (following in DETERMINERS or following in PRONOUNS)
    return finite_ahead(lower, flags, at + 1)


def starts_clause(lower: list[str], flags: list[bool], at: int) -> bool:
    """Tell whether a clause of its own starts at `at`, after "en" or "maar": its verb comes first or second."""
    if at >= len(lower) or lower[at] in SUBORDINATORS or lower[at] in ("die", "dat"):
        return False
    if flags[at]:
        return True
    if lower[at] in FIRST_PERSON:
        return at + 1 < len(lower) and flags[at + 1]
    for ahead in range(at + 1, min(at + 7, len(lower))):
        word = lower[ahead]
        if word in BREAKS or word in COORDINATORS or word in SUBORDINATORS or word in ("die", "dat"):
            return False
        if flags[ahead]:
            return True
    return False


def subject_follows(lower: list[str], at: int) -> bool:
    """Tell whether the finite verb at `at` has its subject right behind it, as after a fronted clause."""
    following = lower[at + 1] if at + 1 < len(lower) else ""
    return following in DETERMINERS or following in PRONOUNS or following in ("defensie", "nederland")
