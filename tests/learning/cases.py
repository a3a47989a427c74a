"""The cases that weights are learned from: what was read in annotated letters and labelled sentences, and the truth."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from ingest.calendars import Calendar
from ingest.evaluation import overlap
from ingest.promises.finding import Finder
from ingest.promises.judging import Verdict, kind_evidence_of
from ingest.reading import read_letter
from ingest.records import Find, Kind, Letter, Unit

ROLES = frozenset({"promise", "fulfilment", "partial", "postponement", "withdrawal"})
# A unit is an annotated item where they share this much.
SAME = 0.3
REAL_WEIGHT, SENTENCE_WEIGHT = 3.0, 0.5
# So that a labelled sentence is not read as the opening of its letter.
FILLER = "De dijk ligt er goed bij. Het water is helder. De bomen zijn groen. De weg is recht."
HEAD = "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 2 februari 2026\n\n"


@dataclass(frozen=True)
class Clause:
    """What the rules made of a clause: its weight by hand, its evidence, and whether it is a promise."""

    by_hand: float
    evidence: frozenset[str]
    is_promise: bool


@dataclass(frozen=True)
class Case:
    """A unit as it was read, from which letter or lines, with its true role (None where it says nothing) and kind.

    The kind is empty where it is not known or the unit has more than one act.
    """

    source: str
    weight: float
    text: str
    role: str | None
    kind: str
    evidence: frozenset[str]
    clauses: tuple[Clause, ...]
    of_kind: frozenset[str]


@dataclass(slots=True)
class Recorder(Finder):
    """Reads a letter and keeps what was read of every unit."""

    units: list[tuple[Unit, frozenset[str], list[Verdict]]] = field(default_factory=list)

    def _unit(self, unit: Unit, at: int) -> list[Find]:
        found = Finder._unit(self, unit, at)
        self.units.append((unit, self.evidence, self.verdicts))
        return found


def read_units(letter: Letter, calendar: Calendar) -> list[tuple[Unit, frozenset[str], list[Verdict]]]:
    """Return the units of the letter with the evidence and the verdicts found in each."""
    recorder = Recorder(letter, calendar)
    recorder.read()
    return recorder.units


def cases_of_letter(path: Path, calendar: Calendar) -> Iterator[Case]:
    """Yield the cases of an annotated letter; what two clerks could judge differently is left out."""
    items = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["items"]
    for unit, evidence, verdicts in read_units(read_letter(path.read_bytes(), path.name), calendar):
        shared = [(overlap(item["quote"], unit.text), place) for place, item in enumerate(items)]
        same = [items[place] for value, place in sorted(shared, reverse=True) if value >= SAME]
        if any(item.get("optional") for item in same):
            continue
        acts = len([item for item in same if item["quote"] == same[0]["quote"]]) if same else 0
        role, kind = (same[0]["role"], same[0]["kind"] if acts == 1 else "") if same else (None, "")
        yield _case(path.stem, unit, role, kind, evidence, verdicts, acts)


def cases_of_sentences(path: Path, calendar: Calendar) -> Iterator[Case]:
    """Yield the cases of labelled sentences, ten lines to a source."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        if line.startswith("#") or line.count("|") < 2:
            continue
        label, before, sentence = (part.strip() for part in line.split("|", 2))
        words = label.split()
        role = next((word for word in words if word in ROLES), None)
        kind = next((word for word in words if word in set(Kind)), "")
        text = f"{HEAD}{FILLER}\n\n{before.replace('//', ' ')} {sentence}\n"
        letter = read_letter(text.encode(), "sentence.txt", letter_date=_day_before(sentence))
        read = read_units(letter, calendar)
        if not read:
            continue
        unit, evidence, verdicts = read[-1]
        if label == "no outcome":
            # it may promise: a case of the roles alone
            verdicts = []
        yield _case(f"sentences {number // 10}", unit, role, kind, evidence, verdicts, 1)


def _weight_of(source: str) -> float:
    """Return how much a case counts: a real letter most, a sentence of our own making least."""
    if source.startswith("sentences"):
        return SENTENCE_WEIGHT
    return 1.0 if re.fullmatch(r"[A-Z]\d+", source) else REAL_WEIGHT


def _day_before(sentence: str) -> date:
    """Return a letter date at which the first year that the sentence names is still to come."""
    years = [int(year) for year in re.findall(r"\b20[2-3]\d\b", sentence)]
    return date(max(years) - 1, 10, 5) if years else date(2026, 2, 2)


def _case(
    source: str,
    unit: Unit,
    role: str | None,
    kind: str,
    evidence: frozenset[str],
    verdicts: list[Verdict],
    acts: int,
) -> Case:
    """Return the case; in a promise the clauses that weigh most, as many as it has acts, are the promise."""
    clauses: list[Clause] = []
    ranked = sorted(verdicts, key=lambda verdict: -verdict.by_hand)
    if role in (None, "promise"):
        for verdict in ranked[:acts] if role else ranked:
            clauses.append(Clause(verdict.by_hand, verdict.evidence, role is not None))
    of_kind: frozenset[str] = frozenset()
    if role == "promise" and ranked:
        of_kind = ranked[0].evidence
    elif role not in (None, "promise"):
        of_kind = kind_evidence_of(unit.text, unit.lead or "")
    return Case(source, _weight_of(source), unit.text, role, kind, evidence, tuple(clauses), of_kind)
