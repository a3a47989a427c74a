"""Letters taken in by a real worker from a real Redis, on both databases, also when things are killed."""

import os
import signal
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import psycopg
import redis

from tests.installation import ROOT, Installation
from tests.servers import PATIENCE, until

LETTER = ROOT / "fixtures" / "letters" / "07-aanbieding-afwegingskader.txt"
RESEND = "from tracker.tasks import resend_stranded; resend_stranded.delay()"


def states(installation: Installation) -> list[str]:
    """Return what became of each file."""
    return [str(state) for (state,) in installation.query("SELECT state FROM tracker_intake ORDER BY id")]


def count(installation: Installation, table: str) -> int:
    """Return how many rows a table has."""
    return int(str(installation.query(f"SELECT count(*) FROM {table}")[0][0]))


def take_in(installation: Installation, *files: Path, **variables: str) -> None:
    """Put files in the queue."""
    done = installation.manage("take_in", *files, **variables)
    assert done.returncode == 0, done.stderr


@contextmanager
def locked_intakes(installation: Installation) -> Iterator[None]:
    """Let nobody claim a file as long as the block lasts: whoever tries stands still in the middle of its task."""
    if installation.database_url.startswith("sqlite"):
        path = installation.database_url.removeprefix("sqlite:///")
        connection = sqlite3.connect(path, isolation_level=None, timeout=20)
        connection.execute("BEGIN IMMEDIATE")
    else:
        connection = psycopg.connect(installation.database_url)
        connection.execute("LOCK TABLE tracker_intake IN ACCESS EXCLUSIVE MODE")
    try:
        yield
        connection.rollback()
    finally:
        connection.close()


def child_in_task(installation: Installation, worker: subprocess.Popen[bytes]) -> psutil.Process:
    """Return the worker's child once it waits for the lock, in the middle of its task."""
    child = psutil.Process(worker.pid).children()[0]
    if installation.database_url.startswith("sqlite"):
        path = installation.database_url.removeprefix("sqlite:///")
        until(lambda: path in [file.path for file in child.open_files()], "the task to open the database")
    else:
        waiting = "SELECT count(*) FROM pg_locks WHERE NOT granted"
        until(lambda: installation.query(waiting) != [(0,)], "the task to ask for its row")
    return child


def forget_queue(installation: Installation) -> None:
    """Empty Redis."""
    address = installation.redis_url.replace("redis+socket://", "unix://").replace("virtual_host=", "db=")
    with redis.Redis.from_url(address) as connection:
        connection.flushdb()


def resend(installation: Installation) -> None:
    """Do what the timetable does every minute, as if so much time had passed that every lease has run out."""
    installation.query("UPDATE tracker_intake SET lease_until = '2026-01-01 00:00:00+00:00'")
    done = installation.manage("shell", "-v", "0", "-c", RESEND)
    assert done.returncode == 0, done.stderr


def test_a_letter_goes_through_the_queue_and_its_double_does_not(installation: Installation) -> None:
    take_in(installation, LETTER)
    assert states(installation) == ["queued"]
    with installation.worker():
        until(lambda: states(installation) == ["read"], "the letter to be read")
        assert count(installation, "tracker_letter") == 1
        take_in(installation, LETTER)
    assert states(installation) == ["read", "duplicate"]
    assert count(installation, "tracker_letter") == 1


def test_a_task_whose_process_is_killed_is_handed_out_again(installation: Installation) -> None:
    take_in(installation, LETTER)
    log = installation.folder / "worker.log"
    with installation.worker() as worker:
        with locked_intakes(installation):
            child = child_in_task(installation, worker)
            os.kill(child.pid, signal.SIGKILL)
            psutil.wait_procs([child], PATIENCE)
        until(lambda: " succeeded in " in log.read_text(errors="replace"), "the next process")
        if states(installation) == ["reading"]:
            # PostgreSQL did what it was asked by a process that is no more: the row says that somebody is on it.
            resend(installation)
        until(lambda: states(installation) == ["read"], "the letter to be read after all")
    assert count(installation, "tracker_letter") == 1


def test_a_killed_worker_s_letter_is_sent_again_from_its_row(installation: Installation) -> None:
    take_in(installation, LETTER)
    with locked_intakes(installation), installation.worker() as worker:
        child_in_task(installation, worker)
        installation.kill(worker)
    assert states(installation) in (["queued"], ["reading"])
    with installation.worker():
        resend(installation)
        until(lambda: states(installation) == ["read"], "the letter to be read after all")
    assert count(installation, "tracker_letter") == 1


def test_emptying_redis_loses_no_letter(installation: Installation) -> None:
    take_in(installation, LETTER)
    forget_queue(installation)
    with installation.worker():
        resend(installation)
        until(lambda: states(installation) == ["read"], "the letter to be read after all")


def test_without_its_broker_a_letter_waits_in_the_database(installation: Installation) -> None:
    take_in(installation, LETTER, REDIS_URL="redis+socket:///nonexistent/redis.sock?virtual_host=0")
    assert states(installation) == ["queued"]
    with installation.worker():
        resend(installation)
        until(lambda: states(installation) == ["read"], "the letter to be read after all")


def test_two_workers_read_every_letter_once(installation: Installation) -> None:
    letters = sorted((ROOT / "fixtures" / "letters").glob("*.txt"))
    take_in(installation, *letters)
    with installation.worker("-n", "one@localhost"), installation.worker("-n", "two@localhost"):
        until(lambda: set(states(installation)) == {"read"}, "all letters to be read")
    tries = installation.query("SELECT tries FROM tracker_intake")
    assert [value for (value,) in tries] == [1] * len(letters)
    assert count(installation, "tracker_letter") == len(letters)
