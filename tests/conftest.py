"""What every test may lean on. Nothing here imports Django at the top: the tests of `ingest` also run without it."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from email.message import Message
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import hypothesis
import pytest

from tests import servers

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page
    from pytest_django.live_server_helper import LiveServer

    from tests.installation import Installation

ROOT = Path(__file__).resolve().parent.parent
# How long an example takes says something of the machine; what must be quick has a test of its own.
hypothesis.settings.register_profile("nakoming", deadline=None)
hypothesis.settings.load_profile("nakoming")

MARKS = {
    "shared_dir": "shared",
    "chromium": "browser",
    "redis_url": "servers",
    "postgresql_url": "servers",
    "mailbox": "servers",
}
IN_CI = os.environ.get("CI") == "true"

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
# The tests choose their own installation: what the developer's shell says of another one is not theirs.
os.environ.pop("DEBUG", None)
os.environ["SECRET_KEY"] = "only-for-tests"
os.environ["TRACKER_BASE_URL"] = "http://localhost:8000"


def pytest_configure(config: pytest.Config) -> None:
    """Load the apps before the first test module is imported, unless Django was left out (`-p no:django`)."""
    if not config.pluginmanager.hasplugin("django"):
        return
    import django
    from django.conf import settings

    django.setup()
    # Passwords of tests need no protection, and names with a hash are given to static files at installation only.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = settings.STORAGES | {"staticfiles": plain}
    folder = Path(tempfile.mkdtemp(prefix="nk-"))
    config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))
    settings.DATA_DIR, settings.MEDIA_ROOT = folder, folder / "media"


def absent(what: str) -> None:
    """Skip the test because something is not on this machine, in one line; in CI that is a failure."""
    if IN_CI:
        pytest.fail(what, pytrace=False)
    pytest.skip(what)


@pytest.fixture(scope="session")
def shared_dir() -> Path:
    """Return the folder with the real letters and annotations; skip where it is absent, fail in CI."""
    folder = Path(os.environ.get("NAKOMING_SHARED", ROOT.parent / "shared"))
    if not folder.is_dir():
        absent(f"{folder.name} is not beside the project: the tests on real letters did not run")
    return folder


@pytest.hookimpl(wrapper=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Iterator[None]:
    """Let what a test leans on decide its marks, so that none is forgotten, and start what takes longest first.

    Of two processes that share the tests, one would wait at the end for what takes a minute in the other.
    """
    for item in items:
        for name in MARKS.keys() & set(getattr(item, "fixturenames", ())):
            item.add_marker(MARKS[name])
    yield
    items.sort(key=lambda item: 0 if any(item.iter_markers("long")) else 1 if any(item.iter_markers("servers")) else 2)


@pytest.fixture
def redis_url() -> Iterator[str]:
    """Return the address of a real and empty Redis."""
    with servers.redis_server() as url:
        yield url


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    """Return the address of a real PostgreSQL in which databases may be made."""
    with servers.postgresql_server() as url:
        yield url


def migrate(folder: Path, database_url: str) -> None:
    """Give a database its tables, by the command that gives an installation them."""
    from tests.installation import Installation

    migrated = Installation(folder, database_url, "").manage("migrate")
    assert migrated.returncode == 0, migrated.stderr


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a migrated SQLite database to be copied: migrating takes far longer."""
    folder = tmp_path_factory.mktemp("migrated")
    migrate(folder, f"sqlite:///{folder}/nakoming.sqlite3")
    return folder / "nakoming.sqlite3"


@pytest.fixture(scope="session")
def migrated_postgresql(tmp_path_factory: pytest.TempPathFactory, postgresql_url: str) -> Iterator[str]:
    """Return the name of a migrated PostgreSQL database to be copied."""
    with servers.new_database(postgresql_url) as url:
        migrate(tmp_path_factory.mktemp("migrated"), url)
        yield urlsplit(url).path.removeprefix("/")


@pytest.fixture(params=["sqlite", "postgresql"])
def installation(request: pytest.FixtureRequest, tmp_path: Path, redis_url: str) -> Iterator["Installation"]:
    """Return a migrated installation with its own database, once on SQLite and once on PostgreSQL."""
    from tests.installation import Installation

    with ExitStack() as stack:
        if request.param == "sqlite":
            copied = shutil.copy(request.getfixturevalue("migrated_sqlite"), tmp_path)
            database_url = f"sqlite:///{copied}"
        else:
            copied = request.getfixturevalue("migrated_postgresql")
            database_url = stack.enter_context(servers.new_database(request.getfixturevalue("postgresql_url"), copied))
        yield Installation(tmp_path, database_url, redis_url)


@dataclass
class Mailbox:
    """A real SMTP server's address and the messages it received."""

    host: str
    port: int
    messages: list[Message] = field(default_factory=list)


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    """Run a real SMTP server that keeps what it receives."""
    from aiosmtpd.controller import Controller
    from aiosmtpd.handlers import Message as MessageHandler

    received = Mailbox("127.0.0.1", servers.free_port())

    class Keep(MessageHandler):
        """Keeps every message."""

        def handle_message(self, message: Message) -> None:
            """Add the message to the mailbox."""
            received.messages.append(message)

    controller = Controller(Keep(), hostname=received.host, port=received.port)
    controller.start()
    yield received
    controller.stop()


CHROMIUM_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def chromium() -> Iterator["Browser"]:
    """Run the machine's Chromium without a window."""
    from playwright.sync_api import sync_playwright

    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        absent("no Chromium on this machine: the browser tests did not run")
    # Playwright's loop lives in this thread; the tests' own queries are not async for that.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(CHROMIUM_ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: "Browser", live_server: "LiveServer") -> Iterator["Page"]:
    """Return a blank page of a Dutch reader; addresses are relative to the running site."""
    context = chromium.new_context(base_url=live_server.url, locale="nl-NL", timezone_id="Europe/Amsterdam")
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()
