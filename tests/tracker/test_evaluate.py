"""The command `evaluate`: the scorer's figures on letters that it reads itself."""

import json
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

ROOT = Path(__file__).resolve().parent.parent.parent
TEXT = """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 3 februari 2026

In maart 2026 stuur ik uw Kamer een overzicht van de bruggen.

De Minister van Infrastructuur en Waterstaat,
H.J. Terwolde
"""
FOUND = {
    "quote": "In maart 2026 stuur ik uw Kamer een overzicht van de bruggen.",
    "kind": "inform", "strength": "firm", "role": "promise", "window": ["2026-03-01", "2026-03-31"],
}  # fmt: skip
MISSING = FOUND | {"quote": "Het overzicht van de sluizen laat nog op zich wachten.", "window": None}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with an odd letter of which everything is found and an even one with a miss."""
    for name, items in (("brief1", [FOUND]), ("brief2", [FOUND, MISSING])):
        (tmp_path / f"{name}.txt").write_text(TEXT)
        content = {"source": f"{name}.txt", "letter_date": "2026-02-03", "chamber": "TK", "items": items}
        (tmp_path / f"{name}.json").write_text(json.dumps(content))
    return tmp_path


def lines_of(folder: Path, *options: str) -> list[str]:
    output = StringIO()
    call_command("evaluate", str(folder), *options, stdout=output, stderr=StringIO())
    return output.getvalue().splitlines()


def test_it_prints_a_figure_a_line_and_all_of_them_as_json_last(folder: Path) -> None:
    lines = lines_of(folder)
    figures = json.loads(lines[-1])
    assert lines[:-1] == [f"{name} {value}" for name, value in figures.items()]
    assert (figures["core_recall"], figures["core_precision"], figures["due_date_right"]) == (0.6667, 1.0, 1.0)


def test_it_names_the_misses_when_asked(folder: Path) -> None:
    assert [line for line in lines_of(folder, "--misses") if line.startswith("  ")] == [
        f"  brief2 MISSED promise inform (got None): {MISSING['quote']}"
    ]


def test_the_odd_half_alone_is_all_right(folder: Path) -> None:
    assert json.loads(lines_of(folder, "--only", "odd")[-1])["core_recall"] == 1.0


def test_misses_of_the_even_half_are_never_named(folder: Path) -> None:
    lines = lines_of(folder, "--only", "even", "--misses")
    assert json.loads(lines[-1])["core_recall"] == 0.5
    assert not [line for line in lines if line.startswith("  ")]


def test_a_letter_that_cannot_be_read_is_named_and_makes_the_command_fail(folder: Path) -> None:
    (folder / "brief1.txt").write_bytes(b"")
    output = StringIO()
    with pytest.raises(CommandError, match="niet kon worden gelezen: 1"):
        call_command("evaluate", str(folder), "--misses", stdout=output, stderr=StringIO())
    assert "  brief1 NOT READ: Dit bestand is leeg." in output.getvalue()


def test_a_folder_without_annotations_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="geen enkele brief"):
        lines_of(tmp_path)


@pytest.mark.shared
@pytest.mark.parametrize("half", ["odd", "even"])
def test_its_figures_are_those_of_the_scorer_on_what_extract_prints(
    shared_dir: Path, tmp_path: Path, half: str
) -> None:
    gold, predictions = shared_dir / "letters", tmp_path / "predictions.jsonl"
    extract = [sys.executable, str(ROOT / "manage.py"), "extract", *map(str, sorted(gold.glob("*.txt")))]
    with predictions.open("wb") as output:
        subprocess.run(extract, stdout=output, stderr=subprocess.PIPE, timeout=240, check=True)
    scorer = [sys.executable, str(shared_dir / "evaluate" / "score.py"), "extraction", str(gold), str(predictions)]
    scored = subprocess.run([*scorer, "--only", half], capture_output=True, text=True, timeout=120, check=True)
    assert json.loads(lines_of(gold, "--only", half)[-1]) == json.loads(scored.stdout.splitlines()[-1])
