"""Learn the weights of the evidence anew, from annotated letters and labelled sentences: `make weights`.

Learned from: the odd half of the modelled letters and the real letters of ../shared, and our own letters and sentences
beside this file. Figures are cross-validated by letter; the even half of the modelled letters is only measured.
Without `--write` nothing is changed. Two linear models: whether a clause promises (beside the sum of weights set by
hand), and what a sentence says became of an earlier promise.
"""

import argparse
import json
import os
import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from ingest.calendars import load_calendar
from ingest.promises.outcomes import THRESHOLD
from tests.learning.cases import Case, Clause, cases_of_letter, cases_of_sentences

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent
SHARED = Path(os.environ.get("NAKOMING_SHARED", ROOT.parent / "shared"))
PROMISES = ROOT / "ingest" / "promises"
FOLDS = 8
# A word is known by its own name only where so many letters use it: what one letter is about tells nothing.
LETTERS_A_WORD = 4
# A promise that is not there costs a clerk's trust, a missed one a line of reading: more must speak for than against.
MARGIN = 0.3
Learned = dict[str, object]
NOTHING = "none"


def is_odd(path: Path) -> bool:
    """Tell whether the letter belongs to the half that may be learned from."""
    return int(re.findall(r"\d+", path.stem)[-1]) % 2 == 1


def named_often(found: Sequence[tuple[str, frozenset[str]]], seldom: int) -> list[str]:
    """Return the names of the evidence that was seen at least `seldom` times, in order; words in enough letters.

    `found`: of every case its source and its evidence.
    """
    counts = Counter(name for _, names in found for name in names)
    letters = Counter(name for source, name in {(source, name) for source, names in found for name in names})
    return sorted(
        name
        for name, count in counts.items()
        if count >= seldom and (not name.startswith(("word ", "before word ")) or letters[name] >= LETTERS_A_WORD)
    )


def matrix_of(evidence: Sequence[frozenset[str]], names: Sequence[str]) -> csr_matrix:
    """Return a row a case, with a one for each piece of evidence."""
    columns = {name: column for column, name in enumerate(names)}
    cells = [(row, columns[name]) for row, found in enumerate(evidence) for name in found if name in columns]
    rows, places = zip(*cells, strict=True)
    return csr_matrix((np.ones(len(cells)), (rows, places)), shape=(len(evidence), len(names)))


def figures(title: str, taken: Sequence[bool], truth: Sequence[bool], right: Sequence[bool]) -> None:
    """Print how much of what was taken is right, and how much of what is true was found."""
    hits = sum(right)
    precision, recall = hits / max(sum(taken), 1), hits / max(sum(truth), 1)
    print(f"{title:44} precision {precision:.3f}  recall {recall:.3f}  of {sum(truth)}")


def learn_promises(cases: Sequence[Case], measured: Sequence[Case], strictness: float, seldom: int) -> Learned:
    """Return the weights of rules, undoing reasons and signs."""
    rows = [(case.source, clause) for case in cases for clause in case.clauses]
    counts = np.array([case.weight for case in cases for _ in case.clauses])
    clauses = [clause for _, clause in rows]
    names = named_often([(source, clause.evidence) for source, clause in rows], seldom)

    def features(found: Sequence[Clause]) -> csr_matrix:
        by_hand = csr_matrix([[clause.by_hand] for clause in found])
        return hstack([by_hand, matrix_of([clause.evidence for clause in found], names)]).tocsr()

    def show(title: str, scores: np.ndarray, found: Sequence[Clause], margin: float = MARGIN) -> None:
        taken, truth = scores > margin, np.array([clause.is_promise for clause in found])
        figures(title, taken, truth, taken & truth)

    matrix, truth = features(clauses), np.array([clause.is_promise for clause in clauses])
    crossed = np.zeros(len(clauses))
    for train, held_out in GroupKFold(FOLDS).split(matrix, truth, [source for source, _ in rows]):
        model = LogisticRegression(C=strictness, max_iter=5000).fit(matrix[train], truth[train], counts[train])
        crossed[held_out] = model.decision_function(matrix[held_out])
    others = [clause for case in measured for clause in case.clauses]
    model = LogisticRegression(C=strictness, max_iter=5000).fit(matrix, truth, counts)
    letters = np.array([not source.startswith("sentences") for source, _ in rows])
    in_letters = [clause for (_, clause), one in zip(rows, letters, strict=True) if one]
    by_hand = np.array([clause.by_hand for clause in clauses])
    show("promises, weights set by hand", by_hand, clauses, 0)
    show("promises, learned (cross-validated)", crossed, clauses)
    show("  of these, in letters, by hand", by_hand[letters], in_letters, 0)
    show("  of these, in letters, learned", crossed[letters], in_letters)
    show("promises, even half, set by hand", np.array([clause.by_hand for clause in others]), others, 0)
    show("promises, even half, learned", model.decision_function(features(others)), others)
    hand, *weights = model.coef_[0]
    bias = float(model.intercept_[0]) - MARGIN
    return {"bias": round(bias, 3), "by_hand": round(float(hand), 3), "named": rounded(names, np.array(weights))}


def rounded(names: Sequence[str], weights: np.ndarray) -> dict[str, float]:
    """Return the weights that are not nothing, by name."""
    return {name: float(weight) for name, weight in zip(names, weights.round(3), strict=True) if weight}


def learn_outcomes(cases: Sequence[Case], measured: Sequence[Case], strictness: float, seldom: int) -> Learned:
    """Return, for every outcome and for none, the weights of the evidence."""
    cases = [case for case in cases if case.evidence]
    counts = np.array([case.weight for case in cases])
    names = named_often([(case.source, case.evidence) for case in cases], seldom)
    matrix, truth = matrix_of([case.evidence for case in cases], names), np.array([outcome(case) for case in cases])
    crossed = np.empty(len(cases), dtype=object)
    for train, held_out in GroupKFold(FOLDS).split(matrix, truth, [case.source for case in cases]):
        model = LogisticRegression(C=strictness, max_iter=5000).fit(matrix[train], truth[train], counts[train])
        crossed[held_out] = decided(model, matrix[held_out])
    model = LogisticRegression(C=strictness, max_iter=5000).fit(matrix, truth, counts)
    show_outcomes("outcomes, learned (cross-validated)", crossed, cases)
    letters = [place for place, case in enumerate(cases) if not case.source.startswith("sentences")]
    show_outcomes("  of these, in letters", crossed[letters], [cases[place] for place in letters])
    show_outcomes(
        "outcomes, even half, learned", decided(model, matrix_of([case.evidence for case in measured], names)), measured
    )
    return choice_of(model, names)


def choice_of(model: LogisticRegression, names: Sequence[str]) -> Learned:
    """Return the weights of a choice, in the form that `ingest.promises.weighing` reads."""
    return {
        str(name): {
            "bias": round(float(bias), 3),
            "named": rounded(names, row),
        }
        for name, bias, row in zip(model.classes_, model.intercept_, model.coef_, strict=True)
    }


def learn_kinds(cases: Sequence[Case], measured: Sequence[Case], strictness: float, seldom: int) -> Learned:
    """Return, for every kind of promise, the weights of the evidence."""
    found, others = (
        [(case.source, case.kind, case.of_kind) for case in some if case.kind and case.of_kind]
        for some in (cases, measured)
    )
    names = named_often([(source, evidence) for source, _, evidence in found], seldom)
    matrix, truth = matrix_of([evidence for _, _, evidence in found], names), np.array([kind for _, kind, _ in found])
    crossed = np.empty(len(found), dtype=object)
    for train, held_out in GroupKFold(FOLDS).split(matrix, truth, [source for source, _, _ in found]):
        model = LogisticRegression(C=strictness, max_iter=5000).fit(matrix[train], truth[train])
        crossed[held_out] = model.predict(matrix[held_out])
    model = LogisticRegression(C=strictness, max_iter=5000).fit(matrix, truth)
    for title, rows, kinds in (
        ("kinds", found, crossed),
        ("kinds, even half", others, model.predict(matrix_of([evidence for _, _, evidence in others], names))),
    ):
        by_rule = [f"kind {kind}" in evidence for _, kind, evidence in rows]
        learned = [kind == one for (_, kind, _), one in zip(rows, kinds, strict=True)]
        print(f"{title:44} by rule {np.mean(by_rule):.3f}  learned {np.mean(learned):.3f}  of {len(rows)}")
    return choice_of(model, names)


def outcome(case: Case) -> str:
    """Return what the sentence says became of an earlier promise, "none" where it says nothing of one."""
    return NOTHING if case.role in (None, "promise") else case.role


def decided(model: LogisticRegression, matrix: csr_matrix) -> np.ndarray:
    """Return the likeliest outcome of each row, "none" where some outcome is less likely than none at all."""
    chances = model.predict_proba(matrix)
    nothing = list(model.classes_).index(NOTHING)
    silent = chances[:, nothing].copy()
    chances[:, nothing] = 0
    likeliest = model.classes_[chances.argmax(axis=1)]
    return np.where(1 - silent > THRESHOLD, likeliest, NOTHING)


def show_outcomes(title: str, found: Sequence[str], cases: Sequence[Case]) -> None:
    """Print how many outcomes were found and right."""
    truth = [outcome(case) for case in cases]
    taken = [one != NOTHING for one in found]
    right = [one == other != NOTHING for one, other in zip(found, truth, strict=True)]
    figures(title, taken, [one != NOTHING for one in truth], right)


def main() -> int:
    """Learn, print the figures, and write the weights where that is asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write the weights into ingest/promises/")
    parser.add_argument("--promises", type=float, default=0.5, help="how freely weights of promises are learned")
    parser.add_argument("--outcomes", type=float, default=0.3, help="how freely weights of outcomes are learned")
    parser.add_argument("--kinds", type=float, default=0.3, help="how freely weights of kinds are learned")
    parser.add_argument("--seldom", type=int, default=3, help="evidence seen less often is left out")
    options = parser.parse_args()
    if not SHARED.is_dir():
        print(f"The annotated letters are not there: {SHARED} (NAKOMING_SHARED says where they are).", file=sys.stderr)
        return 1
    calendar = load_calendar(ROOT / "fixtures" / "calendar.json")
    modelled = sorted((SHARED / "modelled" / "letters").glob("*.txt"))
    learned_from = [path for path in modelled if is_odd(path)]
    learned_from += [*sorted((SHARED / "letters").glob("*.txt")), *sorted((HERE / "letters").glob("*.txt"))]
    cases = [case for path in learned_from for case in cases_of_letter(path, calendar)]
    cases += cases_of_sentences(HERE / "sentences.txt", calendar)
    measured = [case for path in modelled if not is_odd(path) for case in cases_of_letter(path, calendar)]
    print(f"{len(cases)} units of {len({case.source for case in cases})} letters and blocks of sentences")
    weights = {
        "weights.json": learn_promises(cases, measured, options.promises, options.seldom),
        "kind_weights.json": learn_kinds(cases, measured, options.kinds, options.seldom),
        "outcome_weights.json": learn_outcomes(cases, measured, options.outcomes, options.seldom),
    }
    if options.write:
        for name, data in weights.items():
            text = json.dumps(data, indent=1, ensure_ascii=False, sort_keys=True)
            (PROMISES / name).write_text(f"{text}\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
