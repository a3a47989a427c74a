"""Several processes on the same rows at the same time, on both databases: nothing is done twice and nothing is lost."""

import subprocess
import sys

from tests.installation import ROOT, Installation
from tests.servers import PATIENCE

LETTERS = sorted((ROOT / "fixtures" / "letters").glob("*.txt"))

READ_ALL = """
from tracker import register
from tracker.models import Intake
print(sum(register.read_intake(pk) is not None for pk in Intake.objects.values_list("pk", flat=True)))
"""
TAKE_IN_ALL = """
from pathlib import Path
from tracker.intake import take_in
for path in sorted(Path({folder!r}).glob("*.txt")):
    take_in(path.name, path.read_bytes())
print(0)
"""
LINK_ALL = """
from random import shuffle
from tracker import register
from tracker.models import Letter
done = 0
while ids := list(Letter.objects.to_be_linked().values_list("pk", flat=True)):
    shuffle(ids)
    for pk in ids:
        register.link_letter(pk)
        done += 1
print(done)
"""
SEND = """
from datetime import date
from django.core import mail
from tracker.digest import Week, send_week
print(send_week(Week(2026, 47), date(2026, 11, 16)).sent)
"""


def together(installation: Installation, code: str, processes: int = 3) -> list[int]:
    """Run the code in so many processes at once; return the number that each prints last."""
    running = [
        subprocess.Popen(
            [sys.executable, ROOT / "manage.py", "shell", "-v", "0", "-c", code],
            env=installation.environment,
            cwd=installation.folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(processes)
    ]
    answers = []
    for process in running:
        output, errors = process.communicate(timeout=2 * PATIENCE)
        assert process.returncode == 0, errors
        answers.append(int(output.split()[-1]))
    return answers


def values(installation: Installation, statement: str) -> list[object]:
    """Return the first column of what the statement gives."""
    return [row[0] for row in installation.query(statement)]


def test_processes_that_read_the_same_queue_read_every_file_once(installation: Installation) -> None:
    assert installation.manage("take_in", *LETTERS).returncode == 0
    answers = together(installation, READ_ALL)
    assert sum(answers) == len(LETTERS)
    assert values(installation, "SELECT tries FROM tracker_intake") == [1] * len(LETTERS)
    assert values(installation, "SELECT count(*) FROM tracker_letter") == [len(LETTERS)]


def test_processes_that_link_at_the_same_time_end_as_one_after_the_other(installation: Installation) -> None:
    assert installation.manage("take_in", *LETTERS).returncode == 0
    together(installation, READ_ALL, 1)
    assert sum(together(installation, LINK_ALL)) >= len(LETTERS)
    assert values(installation, "SELECT count(*) FROM tracker_letter WHERE link_error <> ''") == [0]
    ends = "SELECT quote, status, due_date, merged_into_id FROM tracker_commitment ORDER BY id"
    together_ended = installation.query(ends)
    again = installation.manage("reread", "--all")
    assert again.returncode == 0, again.stderr
    assert installation.query(ends) == together_ended


def test_the_same_files_taken_in_by_several_processes_are_kept_once(installation: Installation) -> None:
    together(installation, TAKE_IN_ALL.format(folder=str(LETTERS[0].parent)))
    states = values(installation, "SELECT state FROM tracker_intake")
    assert sorted(map(str, states)) == ["duplicate"] * 2 * len(LETTERS) + ["queued"] * len(LETTERS)


def test_several_senders_send_a_digest_once(installation: Installation) -> None:
    made = installation.manage(
        "shell",
        "-v",
        "0",
        "-c",
        "from tests.factories import make_clerk, make_subscription\n"
        "for name in 'abcdef': make_subscription(make_clerk(name))",
    )
    assert made.returncode == 0, made.stderr
    assert sum(together(installation, SEND)) == 6
    assert values(installation, "SELECT count(*) FROM tracker_digest WHERE sent_at IS NOT NULL") == [6]
    assert values(installation, "SELECT max(tries) FROM tracker_digest") == [1]
