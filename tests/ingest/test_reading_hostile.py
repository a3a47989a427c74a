"""Hostile files are read or refused within 30 seconds and 500 MB, and what is refused says why in Dutch."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ingest.reading_hostile import HOSTILE

ROOT = Path(__file__).resolve().parents[2]
MOST_SECONDS, MOST_MEGABYTES = 30, 500

# The largest process it takes counts: the reader itself, that of pdfium, or that of the OCR. Its own peak is taken from
# its status, since what getrusage tells of a process includes the peak of the one that started it.
READ = """
import json, resource, sys, time
from ingest.reading import read_letter
from ingest.records import UnreadableFile
data = open(sys.argv[1], "rb").read()
started, said, cause = time.monotonic(), "", ""
try:
    read_letter(data, "../../etc/brief")
except UnreadableFile as error:
    said, cause = error.message, error.cause
seconds = time.monotonic() - started
status = dict(line.split(":", 1) for line in open("/proc/self/status"))
own, child = int(status["VmHWM"].split()[0]), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(json.dumps([said, cause, seconds, max(own, child) / 1024]))
"""


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_read_or_refused_within_bounds(name: str, tmp_path: Path) -> None:
    make, words = HOSTILE[name]
    file = tmp_path / "bestand"
    file.write_bytes(make())
    done = subprocess.run(
        [sys.executable, "-c", READ, str(file)], cwd=ROOT, capture_output=True, text=True, timeout=120, check=True
    )
    said, cause, seconds, megabytes = json.loads(done.stdout)
    assert seconds < MOST_SECONDS
    assert megabytes < MOST_MEGABYTES
    assert words in said
    assert bool(said) == bool(cause)
    if words:
        assert said
        assert cause.startswith("../../etc/brief")
        assert "\n" not in cause
