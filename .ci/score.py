"""Print the figures of every development set in ../shared, odd and even halves apart.

`--verbose` adds the misses, of the odd half alone where the even half is for measuring. `--floors` fails where a figure
is worse than `floors.json` allows; without it the figures are only reported.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("NAKOMING_SHARED", ROOT.parent / "shared"))
FLOORS = Path(__file__).with_name("floors.json")
HALVES = ("odd", "even", "all")
LOWER_IS_BETTER = {"traps_taken", "closed_wrongly"}
COUNTS = {"core_gold", "broad_gold", "dated", "roles", "rows", "promises", "gold_links"}
OVERALL = {"phrase_right", "window_right", "rows"}
SECONDS = 600

Figures = dict[str, float | None]


@dataclass(frozen=True)
class DevelopmentSet:
    """What is read with which command, and what the scorer holds it against. `open` sets may be developed on whole."""

    name: str
    command: str
    measure: str
    gold: Path
    open: bool = False

    def predict(self, target: Path) -> str:
        """Write the command's output to the target and return why that failed, or nothing."""
        files = sorted(self.gold.glob("*.txt")) if self.gold.is_dir() else []
        with target.open("wb") as output, Path(os.devnull if files else self.gold).open("rb") as given:
            done = subprocess.run(
                [sys.executable, ROOT / "manage.py", self.command, *files],
                stdin=given,
                stdout=output,
                stderr=subprocess.PIPE,
                text=True,
                timeout=SECONDS,
                check=False,
            )
        return done.stderr.strip() if done.returncode else ""

    def score(self, predictions: Path, half: str, verbose: bool) -> tuple[Figures, list[str]]:
        """Return the scorer's figures for a half and the misses it names."""
        scorer = SHARED / "evaluate" / "score.py"
        command = [sys.executable, str(scorer), self.measure, str(self.gold), str(predictions)]
        command += [] if half == "all" else ["--only", half]
        command += ["-v"] if verbose else []
        done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=True)
        *lines, figures = done.stdout.splitlines()
        return json.loads(figures), [line for line in lines if line.startswith("  ")]


SETS = (
    DevelopmentSet("letters", "extract", "extraction", SHARED / "letters", open=True),
    DevelopmentSet("modelled", "extract", "extraction", SHARED / "modelled" / "letters"),
    DevelopmentSet("terms", "terms", "deadlines", SHARED / "terms" / "dev.jsonl"),
    DevelopmentSet("chains", "replay", "links", SHARED / "chains"),
)


@dataclass(frozen=True)
class Result:
    """The figures of one set by half, its misses, how long the command took, and why it failed if it did."""

    figures: dict[str, Figures]
    misses: list[str]
    seconds: float
    failure: str = ""


def measure(part: DevelopmentSet, verbose: bool) -> Result:
    """Run the command once and score both halves and the whole."""
    with tempfile.TemporaryDirectory() as folder:
        predictions = Path(folder) / f"{part.name}.jsonl"
        start = time.monotonic()
        if failure := part.predict(predictions):
            return Result({}, [], time.monotonic() - start, failure)
        seconds = time.monotonic() - start
        shown = "all" if part.open else "odd"
        scores = {half: part.score(predictions, half, verbose and half == shown) for half in HALVES}
    return Result({half: score[0] for half, score in scores.items()}, scores[shown][1], seconds)


def table(parts: dict[str, Result], only: set[str] | None = None) -> list[str]:
    """Lay the figures of sets with the same measure side by side."""
    titles = "".join(f"{f'{name} {half}':>15}" for name in parts for half in HALVES)
    lines = [f"{'':18}{titles}"]
    names = list(dict.fromkeys(figure for result in parts.values() for figure in result.figures["all"]))
    for name in names:
        if only is None or name in only:
            columns = [result.figures[half].get(name) for result in parts.values() for half in HALVES]
            lines.append(f"{name:18}" + "".join(f"{shown(name, value):>15}" for value in columns))
    return lines


def shown(name: str, value: float | None) -> str:
    """Write a figure: a share with three decimals, a count as it is, nothing where nothing was to be judged."""
    if value is None:
        return "-"
    return f"{value:.0f}" if name in COUNTS | LOWER_IS_BETTER and value == int(value) else f"{value:.3f}"


def imperfect_families(result: Result) -> str:
    """Name the families of terms that are not all right, with the shares of the odd and the even rows."""
    families = [name for name in result.figures["all"] if name not in OVERALL]
    pairs = {name: [result.figures[half].get(name) for half in ("odd", "even")] for name in families}
    return "; ".join(
        f"{name} {' '.join(shown(name, value) for value in pair)}"
        for name, pair in pairs.items()
        if any(value is not None and value < 1 for value in pair)
    )


def below_floors(results: dict[str, Result]) -> list[str]:
    """Say which figures are worse than the floors allow."""
    complaints = []
    for name, halves in json.loads(FLOORS.read_text(encoding="utf-8")).items():
        for half, floors in halves.items():
            for figure, floor in floors.items():
                value = results[name].figures.get(half, {}).get(figure)
                worse = value is None or (value > floor if figure in LOWER_IS_BETTER else value < floor)
                if worse:
                    complaints.append(f"{name} {half} {figure}: {value}, allowed {floor}")
    return complaints


def main() -> int:
    """Measure, print and judge."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--verbose", action="store_true", help="print the misses that may be looked at")
    parser.add_argument("--floors", action="store_true", help="fail where a figure is worse than floors.json allows")
    options = parser.parse_args()
    if not SHARED.is_dir():
        print(f"No development sets: {SHARED} is not there (NAKOMING_SHARED says where they are).", file=sys.stderr)
        return int(os.environ.get("CI") == "true")
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        waiting = {part.name: pool.submit(measure, part, options.verbose) for part in SETS}
        results = {name: future.result() for name, future in waiting.items()}
    good = {name: result for name, result in results.items() if not result.failure}
    for part in SETS:
        if options.verbose and (misses := results[part.name].misses):
            print(f"{part.name}: misses ({'all' if part.open else 'odd half'})", *misses, sep="\n")
    for kind in dict.fromkeys(part.measure for part in SETS):
        parts = {part.name: good[part.name] for part in SETS if part.measure == kind and part.name in good}
        if parts:
            print(*table(parts, OVERALL if kind == "deadlines" else None), sep="\n")
        if kind == "deadlines" and parts:
            print("families (odd even):", imperfect_families(parts["terms"]) or "all right")
    print("seconds:", ", ".join(f"{name} {result.seconds:.1f}" for name, result in results.items()))
    for name, result in results.items():
        if result.failure:
            print(f"{name}: the command failed\n{result.failure[-2000:]}", file=sys.stderr)
    complaints = below_floors(results) if options.floors else []
    for line in complaints:
        print(f"below the floor: {line}")
    return int(bool(complaints) or len(good) < len(results))


if __name__ == "__main__":
    sys.exit(main())
