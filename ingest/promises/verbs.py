"""What the verbs of promising mean, with their separable prefixes, and the dictionary of their written forms.

A prefix stands apart in a main clause ("stuur … toe") and is joined elsewhere ("toestuur", "toe te sturen",
"toegestuurd"); a fixed phrase ("op de hoogte" brengen) never joins. Both follow from one row of `SENSES`.
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from ingest.promises.senses import SENSES_BY_FAMILY, Family


class Form(StrEnum):
    """How a verb stands in the sentence, as far as its spelling says."""

    FIRST = "first"  # stuur
    THIRD = "third"  # stuurt
    PLURAL = "plural"  # sturen: also the infinitive
    PAST = "past"  # stuurde, stuurden
    PARTICIPLE = "participle"  # gestuurd


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a word as a verb: the base verb, its form, and the prefix where it is written as one word."""

    base: str
    form: Form
    prefix: str = ""


VERB_FORMS = Path(__file__).with_name("verb_forms.txt")
"""The simple verbs that promises are made with, without prefixes, a line a verb: infinitive, first and third person,
past tense, its plural, and participle."""


def _split(row: str) -> list[str]:
    """Return the verbs of a row, a line break within one read as a space."""
    return [" ".join(verb.split()) for verb in row.split(";")]


def _forms() -> dict[str, tuple[Reading, ...]]:
    """Return every written form, prefixes joined where Dutch joins them, with its readings."""
    prefixes: dict[str, set[str]] = {}
    for row in SENSES_BY_FAMILY.values():
        for verb in _split(row):
            prefix, _, base = verb.rpartition("|")[2].rpartition("+")
            prefixes.setdefault(base, set()).add(prefix)
    found: dict[str, dict[Reading, None]] = {}
    for line in VERB_FORMS.read_text(encoding="utf-8").splitlines():
        base, first, third, past, pasts, participle = line.split()
        rows = ((first, Form.FIRST), (third, Form.THIRD), (base, Form.PLURAL), (past, Form.PAST), (pasts, Form.PAST))
        for prefix in {""} | prefixes.get(base, set()):
            for form, name in (*rows, (participle, Form.PARTICIPLE)):
                found.setdefault(prefix + form, {})[Reading(base, name, prefix)] = None
    return {form: tuple(readings) for form, readings in found.items()}


def _senses() -> dict[str, frozenset[Family]]:
    """Return the families of every verb, written as in `SENSES_BY_FAMILY`."""
    found: dict[str, set[Family]] = {}
    for family, row in SENSES_BY_FAMILY.items():
        for verb in _split(row):
            found.setdefault(verb, set()).add(family)
    return {verb: frozenset(families) for verb, families in found.items()}


FORMS = _forms()
SENSES = _senses()


def _prefixes_of() -> dict[str, frozenset[str]]:
    """Return the separable prefixes of every base verb."""
    found: dict[str, set[str]] = {}
    for verb in SENSES:
        prefix, _, base = verb.rpartition("|")[2].rpartition("+")
        if prefix:
            found.setdefault(base, set()).add(prefix)
    return {base: frozenset(prefixes) for base, prefixes in found.items()}


def _phrases() -> dict[str, tuple[tuple[str, str, str], ...]]:
    """Return, for every base verb, the fixed phrases that change its meaning, longest first.

    With each phrase, between spaces, come the whole verb and the verb without the phrase.
    """
    found: dict[str, list[tuple[str, str, str]]] = {}
    for verb in SENSES:
        phrase, _, plain = verb.rpartition("|")
        if phrase:
            found.setdefault(plain.rpartition("+")[2], []).append((f" {phrase} ", verb, plain))
    return {base: tuple(sorted(rows, key=lambda row: -len(row[0]))) for base, rows in found.items()}


PREFIXES_OF = _prefixes_of()
# Verbs with a prefix that mean something only in a fixed phrase: "deel … uitmaken", "de Kamer op de hoogte houden".
PLAIN_VERBS = frozenset(plain for verb in SENSES if "|" in verb and "+" in (plain := verb.rpartition("|")[2]))
# Every prefix that splits off, longest first, also those of verbs that no sense names.
PREFIXES = tuple(
    sorted(
        {prefix for prefixes in PREFIXES_OF.values() for prefix in prefixes}
        | set(
            "aan af achter bij binnen bijeen door in klaar langs los mede mee na neer om onder op open over recht "
            "rond samen stil"
            " tegemoet tegen terug toe uit vast voor voort vooruit vrij weg".split()
        ),
        key=len,
        reverse=True,
    )
)
PHRASES = _phrases()
