"""Reads the file of an intake and keeps what it gave: claim, extract, then one short transaction."""

import logging
from dataclasses import replace

from celery.exceptions import SoftTimeLimitExceeded
from django.db import IntegrityError, InterfaceError, OperationalError, transaction
from django.utils import timezone

from ingest.records import Chamber, DateSource, Extraction, UnreadableFile
from tracker.calendars import current_calendar
from tracker.models import Intake, Letter
from tracker.register import claims, forms
from tracker.register.finds import commitments_of, hold, save_finds
from tracker.register.letters import same_letter, save_letter

logger = logging.getLogger(__name__)

OUTAGES = (OperationalError, InterfaceError, ConnectionError)
"""What may heal by itself: the claim is given back and the task tries again."""

AFRESH = {"state": Intake.State.QUEUED, "reason": "", "tries": 0, "lease_until": None, "finished_at": None}
"""The columns of an intake that is to be read as if for the first time."""


def read_intake(intake_id: int) -> int | None:
    """Read the file and return the id of its letter, to be linked; None if there is nothing to do.

    Safe to repeat: a file that is read, or that somebody else is reading, is left alone. A failure that will not heal
    is kept on the row with a Dutch reason, logged with its cause and raised.
    """
    intake = claims.claim(intake_id)
    if intake is None:
        return None
    try:
        extraction = extract_intake(intake)
        return _keep(intake, extraction)
    except OUTAGES:
        claims.release(intake)
        raise
    except UnreadableFile as error:
        claims.fail(intake, error.message)
        logger.warning("intake %s: %s cannot be read: %s", intake.pk, intake.name, error.cause)
        raise
    except SoftTimeLimitExceeded:
        claims.fail(intake, "Het lezen duurde te lang en is afgebroken.")
        logger.exception("intake %s: reading %s took too long", intake.pk, intake.name)
        raise
    except FileNotFoundError:
        claims.fail(intake, "Het bestand staat niet meer in de opslag.")
        logger.exception("intake %s: the bytes of %s are gone", intake.pk, intake.name)
        raise
    except Exception as error:
        claims.fail(intake, f"Het lezen is mislukt door een fout in het programma ({type(error).__name__}).")
        logger.exception("intake %s: reading %s failed", intake.pk, intake.name)
        raise


def extract_intake(intake: Intake) -> Extraction:
    """Read the bytes as they came; a date or chamber that a person set on the letter or gave with the file counts."""
    # Loaded here: the rules of Dutch are compiled in the process that reads, not in every web process.
    from ingest.extraction import extract

    letter = intake.letter
    pinned = letter.pinned if letter else []
    day = letter.letter_date if letter and "letter_date" in pinned else intake.given_date
    chamber = letter.chamber if letter and "chamber" in pinned else intake.given_chamber
    with intake.content.open("rb") as file:
        data = file.read()
    calendar = current_calendar()
    extraction = extract(data, intake.name, calendar, day, Chamber(chamber) if chamber else None)
    whole = forms.whole_of(intake)
    if whole is None or whole.letter_date is None or extraction.letter.header.letter_date:
        return extraction
    # An annex seldom says when it was written: it came with its letter.
    chamber = chamber or extraction.letter.header.chamber or whole.chamber
    again = extract(data, intake.name, calendar, whole.letter_date, Chamber(chamber) if chamber else None)
    reason = "De datum van de brief waar dit stuk bij hoort."
    header = replace(again.letter.header, date_source=DateSource.DERIVED, date_reason=reason)
    return replace(again, letter=replace(again.letter, header=header))


def extract_letter(letter: Letter) -> Extraction | None:
    """Read the letter's file; None for a letter whose bytes are not kept."""
    intake = kept_intake(letter)
    if intake is None:
        return None
    intake.letter = letter
    return _as_corrected(letter, extract_intake(intake))


def _as_corrected(letter: Letter, extraction: Extraction) -> Extraction:
    """Return what was read with what a person set on the letter: a corrected dossier or subject counts for linking."""
    header = extraction.letter.header
    if "dossiers" in letter.pinned:
        header = replace(header, dossiers=tuple(letter.dossiers.values_list("number", flat=True)))
    if "title" in letter.pinned:
        header = replace(header, subject=letter.title or None)
    if "number" in letter.pinned:
        header = replace(header, number=letter.number or None)
    return replace(extraction, letter=replace(extraction.letter, header=header))


def kept_intake(letter: Letter) -> Intake | None:
    """Return the intake that holds the letter's bytes; None if they are not kept."""
    copies = (Intake.State.FORM, Intake.State.DUPLICATE, Intake.State.REFUSED)
    return letter.intakes.exclude(state__in=copies).filter(content__gt="").order_by("pk").first()


def read_again(letter: Letter) -> bool:
    """Read the letter's file again here and now; False if that is not possible: the reason stands on the intake."""
    intake = kept_intake(letter)
    if intake is None:
        return False
    Intake.objects.filter(pk=intake.pk).update(**AFRESH)
    try:
        return read_intake(intake.pk) is not None
    except OUTAGES:
        raise
    except Exception:
        # Kept on the row and logged by `read_intake`; the other letters go on.
        return False


def _keep(intake: Intake, extraction: Extraction) -> int | None:
    """Keep the letter and its finds, all or nothing; None if the claim was lost or the letter is there already."""
    try:
        with transaction.atomic():
            if not claims.holds(intake):
                logger.warning("intake %s: the claim was lost while reading", intake.pk)
                return None
            known = same_letter(extraction.letter)
            if known and known != intake.letter:
                return _same(intake, known)
            if intake.letter:
                hold(commitments_of(intake.letter))
            elif not intake.separate and (alike := forms.find_alike(extraction)):
                return _alike(intake, alike)
            letter = save_letter(intake.letter, extraction.letter, intake)
            forms.keep_marks(letter, extraction.letter)
            counts = save_finds(letter, extraction)
            claims.finish(intake, letter)
            forms.hang(intake, letter)
            Letter.objects.filter(pk=letter.pk).update(link_wanted_at=timezone.now(), link_tries=0, link_error="")
    except IntegrityError:
        # Another file with the same words was kept between our look and our save.
        known = same_letter(extraction.letter)
        if known is None or known == intake.letter:
            raise
        return _same(intake, known)
    logger.info("intake %s: letter %s, %s finds, %s new", intake.pk, letter.pk, counts.found, counts.made)
    return letter.pk


def _alike(intake: Intake, alike: forms.Alike) -> None:
    """Keep the file as another form of the letter, or ask a person whether it is."""
    if alike.certain:
        claims.finish(intake, alike.letter, Intake.State.FORM, alike.reason)
        forms.hang(intake, alike.letter)
    else:
        claims.ask(intake, alike.letter, alike.reason)
    logger.info("intake %s: %s letter %s", intake.pk, "a form of" if alike.certain else "like", alike.letter.pk)


def _same(intake: Intake, known: Letter) -> None:
    """Keep that the letter is in the register already, by way of another file."""
    reason = "Deze brief is al ingelezen, uit een ander bestand met dezelfde tekst."
    claims.finish(intake, known, Intake.State.DUPLICATE, reason)
    forms.hang(intake, known)
    logger.info("intake %s: the words are those of letter %s", intake.pk, known.pk)
