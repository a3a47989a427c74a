"""All letters of ../shared in one register, in order of date: nothing may be closed that the letter does not close."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 900


@pytest.mark.long
@pytest.mark.shared
def test_with_all_letters_together_nothing_is_closed_wrongly(shared_dir: Path, tmp_path: Path) -> None:
    folders = (shared_dir / "letters", shared_dir / "modelled" / "letters", shared_dir / "chains")
    files = [str(path) for folder in folders for path in sorted(folder.glob("*.txt"))]
    replayed = tmp_path / "replayed.jsonl"
    with replayed.open("wb") as output:
        command = [sys.executable, "manage.py", "replay", *files]
        subprocess.run(command, cwd=ROOT, stdout=output, stderr=subprocess.DEVNULL, timeout=SECONDS, check=True)
    scorer = [sys.executable, str(shared_dir / "evaluate" / "score.py"), "links"]
    done = subprocess.run(
        [*scorer, str(shared_dir / "chains"), str(replayed)], capture_output=True, text=True, timeout=60, check=True
    )
    figures = json.loads(done.stdout.splitlines()[-1])
    assert figures["promises_found"] > 0.9
    assert figures["closed_wrongly"] == 0
