"""Takes letters in as they would have arrived, into a database made for the occasion and thrown away after it.

The letters go through the very code that reads and links them in production; only the queue is left out.
"""

import json
import logging
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import connections
from django.test.utils import override_settings

from ingest.reading import read_letter
from ingest.records import Chamber, UnreadableFile
from tracker import register
from tracker.changes import set_fields
from tracker.intake import safe_name
from tracker.lifecycle import place
from tracker.models import Commitment, Dossier, Intake, Letter, Mention

logger = logging.getLogger(__name__)

HIDDEN = (Mention.State.REJECTED, Mention.State.UNDONE)
MOVING = ("restatement", "postponement", "partial")


@dataclass(frozen=True)
class Sidecar:
    """What `NAME.meta.json` beside `NAME.txt` says of the letter; None where it says nothing."""

    letter_date: date | None = None
    chamber: Chamber | None = None
    dossier: str | None = None
    number: str | None = None
    title: str | None = None


@dataclass(frozen=True)
class Brought:
    """A file with its bytes and what is known of it beforehand; `day` puts the files in order."""

    path: str
    data: bytes
    sidecar: Sidecar
    day: date | None


@dataclass(frozen=True)
class Unread:
    """A file that could not be read, with the reason in Dutch."""

    path: str
    reason: str


@dataclass(frozen=True)
class ReplayedMention:
    """A mention as the contract prints it."""

    file: str
    quote: str
    outcome: str
    score: float
    automatic: bool
    new_window: tuple[date, date] | None
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class ReplayedCommitment:
    """A commitment as the contract prints it."""

    file: str
    quote: str
    kind: str
    window: tuple[date, date] | None
    status: str
    mentions: tuple[ReplayedMention, ...]


def read_sidecar(path: Path) -> Sidecar:
    """Return what the file beside a letter says of it; an unreadable one is an error in Dutch."""
    beside = path.with_name(f"{path.stem}.meta.json")
    if not beside.is_file():
        return Sidecar()
    try:
        said = json.loads(beside.read_text(encoding="utf-8"))
        day, chamber = said.get("letter_date"), said.get("chamber")
        return Sidecar(
            date.fromisoformat(day) if day else None,
            Chamber(chamber) if chamber else None,
            *(str(said[name]) if said.get(name) else None for name in ("dossier", "number", "title")),
        )
    except (OSError, ValueError, AttributeError) as error:
        raise UnreadableFile(f"{beside.name} naast de brief kan niet worden gelezen.", str(error)) from error


def bring(paths: Iterable[str]) -> tuple[list[Brought], list[Unread]]:
    """Read the files and put them in order of their dates, files without a date last, files of one day by name."""
    brought, unread = [], []
    for path in paths:
        try:
            sidecar = read_sidecar(Path(path))
            data = Path(path).read_bytes()
            letter = read_letter(data, Path(path).name, sidecar.letter_date, sidecar.chamber)
            brought.append(Brought(path, data, sidecar, letter.header.letter_date))
        except UnreadableFile as error:
            logger.warning("%s cannot be read: %s", path, error.cause)
            unread.append(Unread(path, error.message))
        except OSError as error:
            logger.warning("%s cannot be opened: %s", path, error)
            unread.append(Unread(path, "Het bestand kan niet worden geopend."))
    brought.sort(key=lambda one: (one.day or date.max, Path(one.path).name, one.path))
    return brought, unread


@contextmanager
def throwaway_register() -> Iterator[None]:
    """Make an empty register with calendar and committees, elsewhere than the project's; gone at the end."""
    project = connections.settings["default"]
    with tempfile.TemporaryDirectory(prefix="replay-") as folder, override_settings(MEDIA_ROOT=folder):
        database = {"ENGINE": "django.db.backends.sqlite3", "NAME": str(Path(folder) / "replay.sqlite3")}
        database["OPTIONS"] = {"init_command": "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"}
        _use(connections.configure_settings({"default": database})["default"])
        try:
            call_command("migrate", interactive=False, verbosity=0)
            call_command("load_fixtures", verbosity=0)
            yield
        finally:
            _use(project)


def _use(database: dict[str, object]) -> None:
    """Let the default connection be one to this database."""
    connections["default"].close()
    connections.settings["default"] = database
    connections["default"] = connections.create_connection("default")


def replay(brought: Iterable[Brought]) -> tuple[list[ReplayedCommitment], list[Unread]]:
    """Take the files in, in the order given, and return every commitment that comes of it; and what could not be read.

    Must be called inside `throwaway_register`.
    """
    files: dict[int, str] = {}
    unread = []
    for one in brought:
        try:
            letter_id = _take_in(one)
        except UnreadableFile as error:
            unread.append(Unread(one.path, error.message))
            continue
        if letter_id is not None:
            files.setdefault(letter_id, one.path)
            _apply_sidecar(letter_id, one.sidecar)
            for later in register.link_letter(letter_id):
                register.link_letter(later)
    return [_replayed(row, files) for row in _counted()], unread


def _take_in(one: Brought) -> int | None:
    """Keep the bytes as an intake and read it; return the id of its letter, None for one that is there already."""
    digest = sha256(one.data).hexdigest()
    if Intake.objects.filter(sha256=digest).exists():
        return None
    intake = Intake(
        name=safe_name(one.path),
        size=len(one.data),
        sha256=digest,
        given_date=one.sidecar.letter_date,
        given_chamber=one.sidecar.chamber or "",
    )
    intake.content.save(digest, ContentFile(one.data), save=False)
    intake.save()
    letter_id = register.read_intake(intake.pk)
    if Intake.objects.filter(pk=intake.pk, state=Intake.State.ASKED).exists():
        # Nobody is there to ask: what is not surely the same letter is one of its own.
        Intake.objects.filter(pk=intake.pk).update(**register.AFRESH, separate=True)
        letter_id = register.read_intake(intake.pk)
    return letter_id


def _apply_sidecar(letter_id: int, sidecar: Sidecar) -> None:
    """Set what the sidecar says of the letter, as a correction by hand would: reading again leaves it alone."""
    given = {"number": sidecar.number, "title": sidecar.title}
    values: dict[str, object] = {name: value for name, value in given.items() if value}
    pinned = list(values)
    letter = Letter.objects.get(pk=letter_id)
    if sidecar.dossier:
        letter.dossiers.set([Dossier.objects.get_or_create(number=sidecar.dossier.replace(" ", ""))[0]])
        pinned.append("dossiers")
    if pinned:
        set_fields(letter, values | {"pinned": [*letter.pinned, *pinned]})


def _counted() -> list[Commitment]:
    """Return the commitments that count, in order of letter and place. A merged one stands with the other."""
    rows = Commitment.objects.exclude(review=Commitment.Review.CANDIDATE).exclude(status=Commitment.Status.MERGED)
    rows = rows.filter(letter__isnull=False).prefetch_related("mentions__letter").order_by("pk")
    return sorted(rows, key=lambda row: (row.promised_on or date.max, row.letter_id, _first_place(row), row.pk))


def _first_place(row: Commitment) -> int:
    """Return where in its letter the commitment stands first."""
    return min((mention.start for mention in row.mentions.all() if mention.letter_id == row.letter_id), default=0)


def _replayed(row: Commitment, files: dict[int, str]) -> ReplayedCommitment:
    """Return the commitment as the contract prints it, its mentions in order of their letters."""
    shown = sorted((mention for mention in row.mentions.all() if mention.state not in HIDDEN), key=place)
    return ReplayedCommitment(
        files[row.letter_id],
        row.quote,
        row.kind,
        (row.window_start or row.due_date, row.due_date) if row.due_date else None,
        row.status,
        tuple(
            ReplayedMention(
                files[mention.letter_id],
                mention.quote,
                mention.outcome,
                mention.score,
                mention.automatic,
                (mention.window_start or mention.due_date, mention.due_date)
                if mention.due_date and mention.outcome in MOVING
                else None,
                tuple(mention.reasons),
            )
            for mention in shown
        ),
    )
