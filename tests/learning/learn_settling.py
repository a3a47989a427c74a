"""Learn anew how likely it is that a line of a letter means a promise, from annotated chains: `make weights`.

Learned from: the odd chains of ../shared and our own in `chains` beside this file. Figures are cross-validated by
chain; the even chains of ../shared are left alone. Without `--write` nothing is changed. The promise of a chain is held
against every later letter of its set: the letters that its links name speak of it, all others do not.
"""

import argparse
import json
import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from sklearn.model_selection import GroupKFold

from ingest.calendars import load_calendar
from ingest.extraction import extract
from ingest.records import Extraction, OpenCommitment, Outcome
from ingest.settling.judging import DELIVERING, Judge
from ingest.settling.origins import provenance_of
from ingest.settling.profiles import Profile, context_of
from ingest.settling.traits import Case

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent
SHARED = Path(os.environ.get("NAKOMING_SHARED", ROOT.parent / "shared"))
WEIGHTS = ROOT / "ingest" / "settling" / "data" / "weights.json"
CALENDAR = load_calendar(ROOT / "fixtures" / "calendar.json")
FOLDS = 10
REGULARISATION = 0.5
# Of a letter that does not bear on the promise so many lines are learned from: those most like it.
LINES = 8
SAME_SENTENCE = 0.6
# What a line counts for that tells another outcome than the letter has: not the line to judge by.
AMISS = 0.3
# What can only speak for a commitment, and what only against it.
FOR = frozenset(
    "held around near mass topic beside_held same_dossier same_ministry exact "
    "near_origin explicit old_term very_day same_thing closing delivery timing_punctual".split()
)
AGAINST = frozenset(
    "other_dossier contrast against asked_elsewhere open_elsewhere beside other_ministry timing_early "
    "timing_far_early timing_long_after thin".split()
)
# A trait that fewer lines have says more of those lines than of the trait.
FEWEST = 5


@dataclass(frozen=True)
class Link:
    """What the annotation says that a letter does to the promise of a chain."""

    quote: str
    outcome: Outcome
    window: tuple[date, date] | None
    term: str | None


@dataclass(frozen=True)
class Row:
    """The traits of one line for one promise, and whether the letter means the promise.

    `named` is true for the line that the annotation quotes; `likeness` orders the lines of a letter.
    """

    chain: str
    letter: str
    link: Link | None
    named: bool
    outcome: Outcome
    likeness: float
    traits: dict[str, float]
    weight: float = 1.0


def alike(one: str, other: str) -> float:
    """Return how far two sentences are the same."""
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


def read_letters(folder: Path) -> dict[str, Extraction]:
    """Return every letter of a set by the name of its file."""
    return {
        path.name: extract(path.read_bytes(), path.name, CALENDAR, None, None) for path in sorted(folder.glob("*.txt"))
    }


def links_of(chain: dict[str, object]) -> dict[str, Link]:
    """Return the links of a chain by the letter that makes them."""
    found: dict[str, Link] = {}
    links = chain["links"]
    assert isinstance(links, list)
    for link in links:
        days = [date.fromisoformat(day) for day in link["new_window"] or ()]
        window = (days[0], days[1]) if days else None
        found[link["file"]] = Link(link["quote"], Outcome(link["outcome"]), window, link["new_term"])
    return found


def promise_of(home: Extraction, quote: str) -> OpenCommitment | None:
    """Return the promise of a chain as the register would have it; None where the finder does not find it."""
    header = home.letter.header
    find = max(home.finds, key=lambda find: alike(quote, find.quote), default=None)
    if find is None or alike(quote, find.quote) < SAME_SENTENCE:
        return None
    numbers = (header.number, *(f"{dossier}-{header.number}" for dossier in header.dossiers)) if header.number else ()
    return OpenCommitment(
        key="1",
        quote=find.quote,
        kind=find.kind,
        window=(find.window.start, find.window.end) if find.window else None,
        term=find.term.phrase if find.term else None,
        recurring=find.recurring,
        chamber=header.chamber,
        ministry=header.ministry,
        sender=header.sender,
        dossiers=header.dossiers,
        letters=(header.letter_date,) if header.letter_date else (),
        references=(*header.references, *numbers),
        subject=header.subject,
        context=context_of(home.letter, find),
        question=find.question,
    )


def rows_of_set(folder: Path, *, odd: bool) -> Iterator[Row]:
    """Yield what every promise of a set and every letter after it come to; of the odd chains alone where asked."""
    letters = read_letters(folder)
    judges = {name: Judge.of_letter(one.letter, one.finds, CALENDAR) for name, one in letters.items()}
    days = {name: one.letter.header.letter_date for name, one in letters.items()}
    for path in sorted(folder.glob("*.json")):
        if odd and int(re.findall(r"\d+", path.stem)[-1]) % 2 == 0:
            continue
        chain = json.loads(path.read_text(encoding="utf-8"))
        home = chain.get("promise", {}).get("file")
        commitment = promise_of(letters[home], chain["promise"]["quote"]) if home in letters else None
        if commitment is None or "links" not in chain:
            continue
        links, made = links_of(chain), days[home]
        later = [(day, name) for name, day in days.items() if day and made and day > made]
        if odd:
            # The letters of the even chains are left alone.
            own = {letter["file"] for letter in chain["letters"]}
            later = [(day, name) for day, name in later if name in own]
        for day, name in sorted(later):
            link = links.get(name)
            yield from _rows_of_pair(f"{folder.name}/{path.stem}", name, judges[name], commitment, link)
            if link is None:
                continue
            commitment = replace(commitment, letters=(*commitment.letters, day))
            if link.window:
                commitment = replace(commitment, window=link.window, term=link.term)
            if link.outcome in (Outcome.FULFILMENT, Outcome.WITHDRAWAL):
                break


def _rows_of_pair(chain: str, name: str, judge: Judge, commitment: OpenCommitment, link: Link | None) -> Iterator[Row]:
    """Yield the rows of one promise and one letter: the line that the link names, else those most like the promise."""
    if not judge.may_concern(commitment):
        return
    profile = Profile(commitment)
    case = Case(judge.reading, profile)
    found = []
    for line, leaned, like in judge.lines_like(case):
        for evidence in judge.evidence_of(line, profile, like):
            weighed = leaned if evidence.outcome in DELIVERING else like
            origin = provenance_of(line, profile)
            outcome = case.outcome_of(line, evidence, origin, [])
            if outcome is Outcome.RESTATEMENT:
                continue
            traits = case.of_line(line, weighed, evidence, outcome, origin)
            named = link is not None and alike(link.quote, line.unit.text) >= SAME_SENTENCE
            found.append(Row(chain, name, link, named, outcome, like.score, traits))
    found.sort(key=lambda row: -row.likeness)
    if link is None:
        yield from found[:LINES]
        return
    named = [row for row in found if row.named] or found[:1]
    best = ([row for row in named if row.outcome is link.outcome] or named)[:1]
    yield from best
    yield from (
        replace(row, link=None, weight=AMISS) for row in found if row.outcome is not link.outcome and row not in best
    )


def matrix_of(rows: list[Row], names: list[str]) -> np.ndarray:
    """Return a line a row with the value of each trait."""
    return np.array([[row.traits.get(name, 0.0) for name in names] for row in rows])


def figures(rows: list[Row], likely: np.ndarray, floor: float) -> tuple[float, float]:
    """Return precision and recall by promise and letter from a likelihood on."""
    best: dict[tuple[str, str], tuple[float, bool]] = {}
    for row, value in zip(rows, likely, strict=True):
        key = (row.chain, row.letter)
        best[key] = max(best.get(key, (0.0, False)), (float(value), row.link is not None))
    taken = [means for value, means in best.values() if value >= floor]
    return sum(taken) / max(len(taken), 1), sum(taken) / max(sum(means for _, means in best.values()), 1)


class Weigher:
    """A logistic regression on traits of one scale, whose weights are then those of the traits as they are.

    What can only speak for a commitment has no weight below zero, what can only speak against it none above: few
    letters would teach it otherwise, and a clerk could not follow it.
    """

    def __init__(self, matrix: np.ndarray, truth: np.ndarray, weight: np.ndarray, names: list[str]) -> None:
        scale = matrix.std(axis=0)
        scale[scale == 0] = 1.0
        scaled, sign = matrix / scale, np.where(truth, 1.0, -1.0)

        def loss(values: np.ndarray) -> tuple[float, np.ndarray]:
            margin = sign * (scaled @ values[:-1] + values[-1])
            pull = -sign * weight / (1.0 + np.exp(margin))
            cost = float(weight @ np.logaddexp(0.0, -margin)) + values[:-1] @ values[:-1] / (2 * REGULARISATION)
            return cost, np.append(scaled.T @ pull + values[:-1] / REGULARISATION, pull.sum())

        bounds = [(0.0 if name in FOR else None, 0.0 if name in AGAINST else None) for name in names]
        found = minimize(loss, np.zeros(len(names) + 1), jac=True, method="L-BFGS-B", bounds=[*bounds, (None, None)])
        self.weights, self.bias = found.x[:-1] / scale, float(found.x[-1])

    def likely(self, matrix: np.ndarray) -> np.ndarray:
        """Return the likelihood of each row."""
        return 1.0 / (1.0 + np.exp(-(matrix @ self.weights + self.bias)))


def main() -> int:
    """Learn, print what it is worth, and write the weights if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write the weights")
    options = parser.parse_args()
    rows = [row for folder in sorted((HERE / "chains").iterdir()) for row in rows_of_set(folder, odd=False)]
    if (SHARED / "chains").is_dir():
        rows += rows_of_set(SHARED / "chains", odd=True)
    counts = {name: sum(name in row.traits for row in rows) for row in rows for name in row.traits}
    names = sorted(name for name, count in counts.items() if count >= FEWEST and name != "bias")
    matrix, truth = matrix_of(rows, names), np.array([row.link is not None for row in rows])
    weight, groups = np.array([row.weight for row in rows]), np.array([row.chain for row in rows])
    guessed = np.zeros(len(rows))
    for train, test in GroupKFold(FOLDS).split(matrix, truth, groups):
        guessed[test] = Weigher(matrix[train], truth[train], weight[train], names).likely(matrix[test])
    print(
        f"{len(set(groups))} chains, {len(rows)} lines, {int(truth.sum())} that mean the promise, {len(names)} traits"
    )
    for floor in (0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6):
        precision, recall = figures(rows, guessed, floor)
        print(f"from {floor:.2f}: precision {precision:.3f} recall {recall:.3f}")
    learned = Weigher(matrix, truth, weight, names)
    weights = {name: round(float(weight), 3) for name, weight in zip(names, learned.weights, strict=True)}
    weights["bias"] = round(learned.bias, 3)
    if options.write:
        WEIGHTS.write_text(json.dumps(weights, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    else:
        print(*(f"{name} {weight}" for name, weight in sorted(weights.items(), key=lambda item: -abs(item[1]))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
