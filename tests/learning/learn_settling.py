"""Learn anew how likely it is that a line of a letter means a promise, from annotated chains of letters.

python -m tests.learning.learn_settling [--write]

Learned from: the odd chains of ../shared and our own in `chains` beside this file. Figures are cross-validated by
chain; the even chains of ../shared are left alone. Without `--write` nothing is changed. A chain's promise is held
against every later letter of its set: the letters that its links name speak of it, all others do not.
"""

import argparse
import json
import os
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from ingest.calendars import load_calendar
from ingest.extraction import extract
from ingest.records import Extraction, OpenCommitment, Outcome
from ingest.settling.cases import Case
from ingest.settling.evidence import Witness
from ingest.settling.likeness import UNLIKE, likenesses
from ingest.settling.lines import Reading
from ingest.settling.origins import provenance_of
from ingest.settling.profiles import Profile, context_of

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent
SHARED = Path(os.environ.get("NAKOMING_SHARED", ROOT.parent / "shared"))
WEIGHTS = ROOT / "ingest" / "settling" / "data" / "weights.json"
CALENDAR = load_calendar(ROOT / "fixtures" / "calendar.json")
FOLDS = 8
REGULARISATION = 2.0
# Of all traits those that tell most; more would only learn the chains by heart.
LEARNED = tuple(
    """
    bias enough held direct topic near around covered unnamed mass dossier_same dossier_other office_other
    timing_punctual timing_within timing_early timing_far_early timing_begun timing_late timing_long_after
    timing_unknown silent exact near_origin against contrast other_thing foreign open_elsewhere beside figures delivery
    done filed met day_within loose own_act pending excluded told_uncovered silent_uncovered withdrawal postponement
    partial fulfilment
    """.split()
)
# So many lines of a letter that does not bear on the promise are learned from: those most like it.
LINES = 8
SAME_SENTENCE = 0.6


@dataclass(frozen=True)
class Row:
    """The traits of one line for one promise, of which chain and letter, and whether the letter means the promise."""

    chain: str
    letter: str
    means: bool
    explicit: bool
    traits: dict[str, float]


def is_odd(name: str) -> bool:
    """Tell whether a chain of ../shared belongs to the half that may be learned from."""
    return int(re.findall(r"\d+", name)[-1]) % 2 == 1


def alike(one: str, other: str) -> float:
    """Return how far two sentences are the same."""
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


def read_set(folder: Path, odd: bool) -> tuple[dict[str, dict[str, object]], dict[str, Extraction]]:
    """Return the chains of a folder by name, and the letters of those chains by file."""
    chains = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))}
    chains = {name: chain for name, chain in chains.items() if not odd or is_odd(name)}
    files = {letter["file"] for chain in chains.values() for letter in chain.get("letters", [])}
    return chains, {name: extract((folder / name).read_bytes(), name, CALENDAR, None, None) for name in sorted(files)}


def promise_of(chain: dict[str, object], letters: dict[str, Extraction]) -> OpenCommitment | None:
    """Return the promise of a chain as the register would have it; None where the finder does not find it."""
    promise = chain["promise"]
    extraction = letters[promise["file"]]
    header = extraction.letter.header
    find = max(extraction.finds, key=lambda find: alike(promise["quote"], find.quote), default=None)
    if find is None or alike(promise["quote"], find.quote) < SAME_SENTENCE:
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
        context=context_of(extraction.letter, find),
        question=find.question,
    )


def rows_of_set(folder: Path, odd: bool) -> Iterable[Row]:
    """Return what every promise of a folder and every later letter come to."""
    chains, letters = read_set(folder, odd)
    readings = {name: Reading(one.letter, one.finds) for name, one in letters.items()}
    days = {name: one.letter.header.letter_date for name, one in letters.items()}
    for name, chain in chains.items():
        if "links" not in chain or (commitment := promise_of(chain, letters)) is None:
            continue
        links = {link["file"]: link for link in chain["links"]}
        home = days[chain["promise"]["file"]]
        later = [file for file, day in days.items() if day and home and day > home]
        for file in sorted(later, key=lambda file: (days[file] or date.max, file)):
            link = links.get(file)
            yield from _rows_of_pair(name, file, readings[file], commitment, link)
            if link is None:
                continue
            commitment = replace(commitment, letters=(*commitment.letters, days[file]))
            if link["new_window"]:
                start, end = (date.fromisoformat(day) for day in link["new_window"])
                commitment = replace(commitment, window=(start, end), term=link["new_term"])
            if link["outcome"] in (Outcome.FULFILMENT, Outcome.WITHDRAWAL):
                break


def _rows_of_pair(
    chain: str, file: str, reading: Reading, commitment: OpenCommitment, link: dict[str, object] | None
) -> Iterable[Row]:
    """Return the rows of one promise and one letter: the lines that the link names, else those most like it."""
    header = reading.letter.header
    if header.chamber and commitment.chamber and header.chamber != commitment.chamber:
        return
    profile = Profile(commitment)
    case, witness = Case(reading, profile), Witness(reading, CALENDAR)
    likes = likenesses(reading, profile, 0.05, witness.told_lines)
    if case.file_score > 0:
        likes = dict.fromkeys(witness.told_lines, UNLIKE) | likes
    found = []
    for number, like in likes.items():
        line = reading.lines[number]
        for evidence in witness.of(line, profile, like):
            origin = provenance_of(line, profile)
            traits = case.traits(line, like, evidence, case.outcome_of(line, evidence, origin), origin)
            named = link is not None and alike(link["quote"], line.unit.text) >= SAME_SENTENCE
            right = link is not None and case.outcome_of(line, evidence, origin).value == link["outcome"]
            found.append(
                (named, right, like.score + like.near, Row(chain, file, link is not None, evidence.explicit, traits))
            )
    if link is not None:
        named = [item for item in found if item[0]] or sorted(found, key=lambda item: -item[2])[:1]
        best = [item for item in named if item[1]] or named
        yield from (item[3] for item in best[:1])
    else:
        yield from (item[3] for item in sorted(found, key=lambda item: -item[2])[:LINES])


def matrix_of(rows: list[Row], names: list[str]) -> np.ndarray:
    """Return a line a row with the value of each trait."""
    columns = {name: column for column, name in enumerate(names)}
    matrix = np.zeros((len(rows), len(names)))
    for at, row in enumerate(rows):
        for name, value in row.traits.items():
            if name in columns:
                matrix[at, columns[name]] = value
    return matrix


def figures(rows: list[Row], likely: np.ndarray, floor: float) -> tuple[float, float, int]:
    """Return precision and recall by promise and letter from a likelihood on, and how many there are."""
    best: dict[tuple[str, str], tuple[float, bool]] = {}
    for row, value in zip(rows, likely, strict=True):
        key = (row.chain, row.letter)
        if key not in best or best[key][0] < value:
            best[key] = (float(value), row.means)
    taken = [means for value, means in best.values() if value >= floor]
    wanted = sum(means for _, means in best.values())
    return sum(taken) / max(len(taken), 1), sum(taken) / max(wanted, 1), wanted


def main() -> int:
    """Learn, print what it is worth, and write the weights if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write the weights")
    options = parser.parse_args()
    rows = list(rows_of_set(HERE / "chains", False))
    if (SHARED / "chains").is_dir():
        rows += rows_of_set(SHARED / "chains", True)
    names = list(LEARNED)
    matrix, truth = matrix_of(rows, names), np.array([row.means for row in rows])
    groups = np.array([row.chain for row in rows])
    model = LogisticRegression(C=REGULARISATION, max_iter=5000, fit_intercept=False)
    guessed = np.zeros(len(rows))
    for train, test in GroupKFold(FOLDS).split(matrix, truth, groups):
        guessed[test] = model.fit(matrix[train], truth[train]).predict_proba(matrix[test])[:, 1]
    print(f"{len(rows)} lines, {int(truth.sum())} that mean the promise, {len(names)} traits")
    for floor in (0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6):
        precision, recall, wanted = figures(rows, guessed, floor)
        print(f"from {floor:.2f}: precision {precision:.3f} recall {recall:.3f} of {wanted}")
    model.fit(matrix, truth)
    weights = {name: round(float(weight), 3) for name, weight in zip(names, model.coef_[0], strict=True)}
    if options.write:
        WEIGHTS.write_text(json.dumps(weights, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    else:
        print(*(f"{name} {weight}" for name, weight in sorted(weights.items(), key=lambda item: -abs(item[1]))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
