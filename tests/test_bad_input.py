"""Files that are no letter, brought in on the command line: a clear message, an entry, and nothing else changed."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.installation import ROOT, Installation

LETTER = ROOT / "fixtures" / "letters" / "07-aanbieding-afwegingskader.txt"
SENTENCE = "Ik stuur uw Kamer in mei een brief over het onderwerp. "
BAD = {
    "leeg.txt": (b"", "refused", "leeg"),
    "programma.txt": (bytes(range(256)) * 64, "failed", "geen leesbare tekst"),
    "groot.txt": (SENTENCE.encode() * (50 * 1024 * 1024 // len(SENTENCE)), "refused", "niet groter"),
    "ongeldig.txt": ((SENTENCE.encode() + b"\x81\x8d\x90\x9d ") * 40, "failed", "geen leesbare tekst"),
}
COUNTED = ("tracker_letter", "tracker_commitment", "tracker_mention", "tracker_decision")


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory, migrated_sqlite: Path) -> Installation:
    """Return an installation on SQLite, without a broker, in which one letter has been read."""
    folder = tmp_path_factory.mktemp("installation")
    shutil.copy(migrated_sqlite, folder)
    made = Installation(folder, f"sqlite:///{folder}/{migrated_sqlite.name}", "")
    for command in (["load_fixtures"], ["take_in", LETTER]):
        done = made.manage(*command)
        assert done.returncode == 0, done.stderr
    return made


def bring_in(installation: Installation, folder: Path, name: str) -> subprocess.CompletedProcess[str]:
    """Take in one of the bad files."""
    path = folder / name
    path.write_bytes(BAD[name][0])
    return installation.manage("take_in", path)


def counts(installation: Installation) -> dict[str, object]:
    """Return how many rows stand in the tables that only a letter may change."""
    return {table: installation.query(f"SELECT count(*) FROM {table}")[0][0] for table in COUNTED}


@pytest.mark.parametrize("name", BAD)
def test_it_is_refused_in_dutch_with_an_entry_and_changes_nothing_else(
    installation: Installation, tmp_path: Path, name: str
) -> None:
    _, state, words = BAD[name]
    before = counts(installation)
    done = bring_in(installation, tmp_path, name)
    assert done.returncode != 0
    assert words in done.stdout
    assert "Traceback" not in done.stdout
    ((kept, reason),) = installation.query(f"SELECT state, reason FROM tracker_intake WHERE name = '{name}'")
    assert (kept, words in str(reason)) == (state, True)
    assert counts(installation) == before


def test_the_log_names_the_cause(installation: Installation, tmp_path: Path) -> None:
    path = tmp_path / "beeld.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" * 200)
    done = installation.manage("take_in", path)
    assert "beeld.txt" in done.stderr
    assert "WARNING" in done.stderr or "ERROR" in done.stderr


def test_the_same_file_twice_makes_an_entry_that_points_to_its_letter(installation: Installation) -> None:
    before = counts(installation)
    done = installation.manage("take_in", LETTER)
    assert done.returncode == 0
    assert "al eerder ingelezen" in done.stdout
    rows = installation.query(f"SELECT state, letter_id FROM tracker_intake WHERE name = '{LETTER.name}' ORDER BY id")
    (first, letter), (second, same) = rows[0], rows[-1]
    assert (first, second, letter) == ("read", "duplicate", same)
    assert letter is not None
    assert counts(installation) == before


def test_the_others_are_read_when_one_is_refused(installation: Installation, tmp_path: Path) -> None:
    good = tmp_path / "goed.txt"
    good.write_text(LETTER.read_text(encoding="utf-8").replace("Nr. 741", "Nr. 742"), encoding="utf-8")
    empty = tmp_path / "niets.txt"
    empty.write_bytes(b"")
    before = counts(installation)
    done = installation.manage("take_in", empty, good)
    assert done.returncode != 0
    assert counts(installation)["tracker_letter"] == int(str(before["tracker_letter"])) + 1
