"""Measure the program on the development sets at several thresholds and write that to fixtures/quality.json.

The page Kwaliteit shows these figures, named as what they are, until there are enough decisions of people to go by.
The scorer and the sets are those of `score.py`; both halves stand apart, and no letter is named.
"""

import json
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from score import ROOT, SHARED

TARGET = ROOT / "fixtures" / "quality.json"
THRESHOLDS = (0.5, 0.6, 0.7, 0.8, 0.9)
SECONDS = 600

Line = dict[str, object]
Row = dict[str, float | str | None]


def run(command: str, *words: str | Path) -> list[Line]:
    """Return what a command of the contract prints, line by line."""
    program = [sys.executable, ROOT / "manage.py", command, *words]
    done = subprocess.run(program, capture_output=True, text=True, timeout=SECONDS, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def score(measure: str, gold: Path, lines: list[Line], half: str) -> dict[str, float | None]:
    """Return the scorer's figures for half of a set."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(json.dumps(line) + "\n" for line in lines)
        file.flush()
        scorer = [sys.executable, SHARED / "evaluate" / "score.py", measure, gold, file.name, "--only", half]
        done = subprocess.run(scorer, capture_output=True, text=True, timeout=SECONDS, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def without_weak(lines: list[Line], part: str, threshold: float) -> list[Line]:
    """Return the lines without what scores below the threshold; a promise itself is no proposal and stays."""
    return [
        line
        | {
            part: [
                {name: value for name, value in item.items() if name != "candidate"}
                for item in line[part]
                if item["score"] >= threshold or item.get("outcome") == "promise"
            ]
        }
        for line in lines
        if part in line
    ]


def main() -> int:
    """Measure and write."""
    if not SHARED.is_dir():
        print(f"No development sets: {SHARED} is not there.", file=sys.stderr)
        return 1
    letters, chains = SHARED / "modelled" / "letters", SHARED / "chains"
    finds: list[Row] = []
    links: list[Row] = []
    for gold, command, options, measure, part, names, rows in (
        (letters, "extract", ("--candidates",), "extraction", "items", ("broad_precision", "broad_recall"), finds),
        (chains, "replay", (), "links", "mentions", ("link_precision", "link_recall"), links),
    ):
        lines = run(command, *options, *sorted(gold.glob("*.txt")))
        for threshold in THRESHOLDS:
            kept = without_weak(lines, part, threshold)
            for half in ("odd", "even"):
                figures = score(measure, gold, kept, half)
                rows.append(
                    {"threshold": threshold, "half": half, "precision": figures[names[0]], "recall": figures[names[1]]}
                )
    measured = {"measured_on": datetime.now(tz=UTC).date().isoformat(), "finds": finds, "links": links}
    TARGET.write_text(json.dumps(measured, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
