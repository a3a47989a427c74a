"""Holds a letter against the commitments that were open when it was written, and keeps what it does to them.

Everything is judged by the dates of the letters, not by the order in which they came in: a letter sees a commitment as
it stood before it, and an older letter that comes in later has the letters after it linked once more.
"""

import logging
from datetime import date, datetime

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from tracker.calendars import current_calendar
from tracker.changes import fitted
from tracker.models import Commitment, Letter
from tracker.register.finds import commitments_of, hold, save_finds
from tracker.register.openness import open_before
from tracker.register.reading import OUTAGES, extract_letter
from tracker.register.settlements import Saving, place_settlements, unknown_postponements

logger = logging.getLogger(__name__)

LATER_LETTERS = 500
"""Against how many later letters one that comes in out of order is held."""


def link_letter(letter_id: int, automatic: bool | None = None) -> list[int]:
    """Hold the letter against the register if that is wanted; return the later letters that are now to be linked.

    `automatic` says whether an explicit settlement is applied at once; None leaves it to `TRACKER_AUTOMATIC`. Safe to
    repeat: what is linked is left alone until it is asked for again.
    """
    letter = Letter.objects.to_be_linked().filter(pk=letter_id, link_tries__lt=settings.TRACKER_MAX_TRIES).first()
    if letter is None:
        return []
    started = timezone.now()
    Letter.objects.filter(pk=letter.pk).update(link_tries=F("link_tries") + 1)
    try:
        later = _link(letter, started, settings.TRACKER_AUTOMATIC if automatic is None else automatic)
    except OUTAGES:
        Letter.objects.filter(pk=letter.pk).update(link_tries=F("link_tries") - 1)
        raise
    except Exception as error:
        reason = f"Koppelen aan eerdere toezeggingen is mislukt ({type(error).__name__})."
        Letter.objects.filter(pk=letter.pk).update(link_error=fitted(Letter, "link_error", reason))
        logger.exception("letter %s: linking failed", letter.pk)
        raise
    # Asked for again while we were at it, by an older letter that came in.
    return later + list(Letter.objects.to_be_linked().filter(pk=letter.pk).values_list("pk", flat=True))


def want_later_letters(day: date | None, chamber: str) -> list[int]:
    """Ask that the letters after this day be linked again, because they may bear on what was promised on it.

    Those for the same chamber, nearest first, that were linked or are being linked this minute; one that waits to be
    linked for the first time needs no asking. The row says so before the queue does: a message that is lost loses
    nothing, and many askings come to one linking.
    """
    if day is None:
        return []
    begun = Q(linked_at__isnull=False) | Q(link_tries__gt=0)
    later = Letter.objects.filter(begun, letter_date__gt=day)
    if chamber:
        later = later.filter(chamber__in=[chamber, ""])
    ids = list(later.order_by("letter_date", "pk").values_list("pk", flat=True)[: LATER_LETTERS + 1])
    if len(ids) > LATER_LETTERS:
        logger.warning("only the first %s letters after %s are linked again", LATER_LETTERS, day)
        ids.pop()
    found = Letter.objects.filter(pk__in=ids)
    list(found.select_for_update().order_by("letter_date", "pk").values_list("pk"))
    found.update(link_wanted_at=timezone.now(), link_tries=0, link_error="")
    return ids


def _promises_anew(letter: Letter) -> bool:
    """Whether reading it gave or changed commitments since it was linked, so that later letters must be told."""
    if letter.linked_at is None:
        return True
    if letter.read_at is None or letter.read_at < letter.linked_at:
        return False
    return Commitment.history.filter(letter=letter, history_date__gte=letter.linked_at).exists()


def _link(letter: Letter, started: datetime, automatic: bool) -> list[int]:
    """Link the letter; return the later letters that this bears on, marked as to be linked again."""
    # Loaded here: the rules of Dutch are compiled in the process that reads, not in every web process.
    from ingest.settling import settle
    from tracker.register.retrieval import likely

    done = {"linked_at": started, "link_tries": 0, "link_error": ""}
    extraction = extract_letter(letter)
    if extraction is None:
        logger.warning("letter %s: its file is not kept, so it is not linked", letter.pk)
        Letter.objects.filter(pk=letter.pk).update(**done)
        return []
    known = open_before(letter, likely(letter, extraction))
    settlements = settle(extraction.letter, extraction.finds, tuple(known.values()), current_calendar())
    rows = Commitment.objects.in_bulk([int(settlement.key) for settlement in settlements])
    placed = place_settlements(extraction, [(one, rows[pk]) for one in settlements if (pk := int(one.key)) in rows])
    with transaction.atomic():
        # Everybody locks in one order: commitments by number, then letters by date.
        hold(commitments_of(letter) | {one.commitment.pk for one in placed})
        Letter.objects.select_for_update().get(pk=letter.pk)
        saving = Saving(letter, placed, known.keys(), automatic)
        saving.run()
        save_finds(letter, extraction, unknown_postponements(extraction, letter))
        anew = saving.changed or _promises_anew(letter)
        later = want_later_letters(letter.letter_date, letter.chamber) if anew else []
        Letter.objects.filter(pk=letter.pk).update(**done)
    logger.info("letter %s: %s settlements, %s new", letter.pk, len(placed), saving.made)
    return later
