"""Taking in files: the bytes and their row are kept before anything else is done with them.

What cannot be taken in leaves a row with the reason in Dutch, and a line in the log; nothing else changes.
"""

import logging
import re
from datetime import date
from functools import partial
from hashlib import sha256

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.core.files import File
from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction
from django.utils import timezone

from tracker import register, tasks
from tracker.changes import fitted
from tracker.models import Commitment, Committee, Intake, Letter
from tracker.queueing import queue

logger = logging.getLogger(__name__)

State = Intake.State
HOLDING = (State.QUEUED, State.READING, State.READ, State.FORM, State.ASKED, State.FAILED)
"""States in which the bytes are in the register already (the constraint `intake_same_bytes_once`)."""


def take_in(
    name: str,
    data: bytes,
    person: AbstractBaseUser | None = None,
    given_date: date | None = None,
    given_chamber: str | None = None,
    given_committee: Committee | None = None,
    part_of: Intake | None = None,
) -> Intake:
    """Keep the bytes and their row, and queue the reading once the transaction is through.

    `part_of` is the e-mail that the file hung on: whoever reads that queues this one after it.
    An empty or too large file is refused and bytes that are there already make a row that points at their letter: look
    at the `state` and `reason` of the row that is returned.
    """
    row = Intake(
        name=safe_name(name),
        size=len(data),
        sha256=sha256(data).hexdigest(),
        uploaded_by=person,
        given_date=given_date,
        given_chamber=given_chamber or "",
        given_committee=given_committee,
        part_of=part_of,
    )
    if not data:
        return _refused(row, "Het bestand is leeg.")
    if len(data) > settings.TRACKER_MAX_FILE_MB * 1_000_000:
        return _refused_as_too_large(row)
    if original := _same_bytes(row):
        return _duplicate(row, original)
    try:
        row.content.save(row.sha256, ContentFile(data), save=False)
    except OSError as error:
        logger.exception("intake %s: the file cannot be kept", row.name)
        return _refused(row, f"Het bestand kon niet worden bewaard ({error.strerror or 'opslag faalt'}).")
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError:
        # Somebody brought in the same bytes between our look and our save.
        row.content.delete(save=False)
        original = _same_bytes(row)
        if original is None:
            raise
        return _duplicate(row, original)
    logger.info("intake %s: %s, %s bytes, queued", row.pk, row.name, row.size)
    if part_of is None:
        transaction.on_commit(partial(queue, tasks.read_intake, row.pk))
    return row


def take_in_file(
    file: File,
    person: AbstractBaseUser | None = None,
    given_date: date | None = None,
    given_chamber: str | None = None,
    given_committee: Committee | None = None,
) -> Intake:
    """Take in an uploaded or opened file; one that is too large is refused without reading it into memory."""
    name = file.name or ""
    if file.size > settings.TRACKER_MAX_FILE_MB * 1_000_000:
        return _refused_as_too_large(Intake(name=safe_name(name), size=file.size, uploaded_by=person))
    return take_in(name, file.read(), person, given_date, given_chamber, given_committee)


def safe_name(name: str) -> str:
    """Return the last part of a path without control characters, short enough for the column."""
    last = re.split(r"[/\\]", name.strip().rstrip("/\\"))[-1]
    last = "".join(mark for mark in last if mark.isprintable()).strip().strip(".")
    if len(last) > 200:
        stem, dot, ending = last.rpartition(".")
        last = f"{stem[:180]}{dot}{ending[:10]}" if dot else last[:200]
    return last or "naamloos"


def try_again(intake: Intake) -> bool:
    """Put a file that failed back in the queue, with all its tries; False if it did not fail."""
    if not Intake.objects.filter(pk=intake.pk, state=State.FAILED).update(**register.AFRESH):
        return False
    transaction.on_commit(partial(queue, tasks.read_intake, intake.pk))
    return True


def read_letter_again(letter: Letter) -> bool:
    """Queue the reading of the letter's file again; False if its file is not kept.

    Whoever is reading it this minute loses the claim and writes nothing: it may not know yet what a person decided.
    """
    intake = register.kept_intake(letter)
    if intake is None:
        return False
    Intake.objects.filter(pk=intake.pk).update(**register.AFRESH)
    transaction.on_commit(partial(queue, tasks.read_intake, intake.pk))
    return True


def link_later_letters(commitment: Commitment) -> None:
    """Have the letters after a promise held against it, because a person entered it or opened it again."""
    for letter_id in register.want_later_letters(commitment.promised_on, commitment.chamber):
        transaction.on_commit(partial(queue, tasks.link_letter, letter_id))


def _same_bytes(row: Intake) -> Intake | None:
    """Return the row that holds the same bytes, if there is one."""
    return Intake.objects.filter(sha256=row.sha256, state__in=HOLDING).select_related("letter").first()


def _duplicate(row: Intake, original: Intake) -> Intake:
    """Keep that the same bytes were offered again, and what became of them the first time."""
    day = f"{timezone.localtime(original.created_at):%d-%m-%Y}"
    said = {
        State.READ: f"Dit bestand is al ingelezen op {day}.",
        State.FORM: f"Dit bestand is al ingelezen op {day}.",
        State.ASKED: f"Dit bestand is al aangeboden op {day} en wacht op uw antwoord: {original.reason}",
        State.FAILED: f"Dit bestand is al aangeboden op {day} en kon niet worden gelezen: {original.reason}",
    }
    reason = said.get(original.state, f"Dit bestand is al aangeboden op {day} en wordt nog gelezen.")
    row.state, row.letter, row.reason = State.DUPLICATE, original.letter, fitted(Intake, "reason", reason)
    row.content = None
    row.finished_at = timezone.now()
    row.save()
    logger.info("intake %s: %s is the same as intake %s", row.pk, row.name, original.pk)
    return row


def _refused_as_too_large(row: Intake) -> Intake:
    """Refuse a file over the limit; nothing of it but name and size is kept."""
    row.sha256 = ""
    size = f"{row.size / 1_000_000:.1f}".replace(".", ",")
    return _refused(row, f"Het bestand is {size} MB; het mag niet groter zijn dan {settings.TRACKER_MAX_FILE_MB} MB.")


def _refused(row: Intake, reason: str) -> Intake:
    """Keep that a file was offered and why it was not taken in."""
    row.state, row.reason = State.REFUSED, fitted(Intake, "reason", reason)
    row.content = None
    row.finished_at = timezone.now()
    row.save()
    logger.warning("intake %s: %s refused: %s", row.pk, row.name, reason)
    return row
