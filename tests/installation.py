"""A whole installation in a folder of its own, as an administrator would run it: commands, worker, database, Redis."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

from tests.servers import PATIENCE, running, until

ROOT = Path(__file__).resolve().parent.parent
Value = str | int | float | bytes | None


@dataclass(frozen=True)
class Installation:
    """Nakoming with a database, a Redis and a data folder that nothing else uses."""

    folder: Path
    database_url: str
    redis_url: str

    @property
    def environment(self) -> dict[str, str]:
        """Return the environment that its commands and workers run in."""
        ours = {
            "SECRET_KEY": "only-for-tests",
            "TRACKER_BASE_URL": "http://localhost:8000",
            "TRACKER_DATA_DIR": str(self.folder),
            "DATABASE_URL": self.database_url,
            "REDIS_URL": self.redis_url,
        }
        return {name: value for name, value in os.environ.items() if name != "DEBUG"} | ours

    def manage(self, *arguments: str | Path, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run a command of manage.py and return what it said, whether it succeeded or not."""
        return subprocess.run(
            [sys.executable, ROOT / "manage.py", *arguments],
            env=self.environment | variables,
            cwd=self.folder,
            capture_output=True,
            text=True,
            timeout=2 * PATIENCE,
            check=False,
        )

    def query(self, statement: str) -> list[tuple[Value, ...]]:
        """Ask the database directly, from outside Django."""
        if self.database_url.startswith("sqlite"):
            with closing(sqlite3.connect(self.database_url.removeprefix("sqlite:///"), timeout=20)) as connection:
                rows = connection.execute(statement).fetchall()
                connection.commit()
                return rows
        with psycopg.connect(self.database_url) as connection, connection.cursor() as cursor:
            cursor.execute(statement)
            return cursor.fetchall() if cursor.description else []

    @contextmanager
    def worker(self, *options: str, **variables: str) -> Iterator[subprocess.Popen[bytes]]:
        """Run a real Celery worker; its log is `worker.log` in the folder."""
        log = self.folder / "worker.log"
        log.unlink(missing_ok=True)
        command = [sys.executable, "-m", "celery", "-A", "tracker", "worker", "--concurrency", "1", "-l", "INFO"]
        command += ["--without-mingle", "--without-gossip"]  # a second each
        with log.open("wb") as output:
            process = running(
                [*command, *options],
                env=self.environment | variables,
                cwd=ROOT,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
            with process as worker:
                until(lambda: " ready." in log.read_text(errors="replace"), "the worker")
                yield worker

    def kill(self, worker: subprocess.Popen[bytes]) -> None:
        """End a worker and its children as a power cut would."""
        os.killpg(worker.pid, signal.SIGKILL)
        worker.wait(PATIENCE)
