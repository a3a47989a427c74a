"""Holds a letter against the commitments that were open when it was written, and keeps what it does to them.

Everything is judged by the dates of the letters, not by the order in which they came in: a letter sees a commitment as
it stood before it, and an older letter that comes in later has the letters after it linked once more.
"""

import logging
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from tracker.changes import fitted
from tracker.models import Letter
from tracker.register.calendars import current_calendar
from tracker.register.finds import save_finds
from tracker.register.openness import open_before
from tracker.register.reading import OUTAGES, extract_letter
from tracker.register.settlements import Saving, place_settlements, unknown_postponements

logger = logging.getLogger(__name__)

LATER_LETTERS = 500
LATER_DAYS = 3 * 366
"""How many later letters, and how much later, a letter that comes in out of order is held against."""


def link_letter(letter_id: int, automatic: bool | None = None) -> list[int]:
    """Hold the letter against the register if that is wanted; return the later letters that are now to be linked.

    `automatic` says whether an explicit settlement is applied at once; None leaves it to `TRACKER_AUTOMATIC`. Safe to
    repeat: what is linked is left alone until it is asked for again.
    """
    letter = Letter.objects.to_be_linked().filter(pk=letter_id, link_tries__lt=settings.TRACKER_MAX_TRIES).first()
    if letter is None:
        return []
    started = timezone.now()
    newly_read = letter.linked_at is None or (letter.read_at is not None and letter.linked_at < letter.read_at)
    Letter.objects.filter(pk=letter.pk).update(link_tries=F("link_tries") + 1)
    try:
        later = want_later_letters(letter) if newly_read else []
        if _link(letter, started, settings.TRACKER_AUTOMATIC if automatic is None else automatic) and not newly_read:
            later = want_later_letters(letter)
    except OUTAGES:
        Letter.objects.filter(pk=letter.pk).update(link_tries=F("link_tries") - 1)
        raise
    except Exception as error:
        reason = f"Koppelen aan eerdere toezeggingen is mislukt ({type(error).__name__})."
        Letter.objects.filter(pk=letter.pk).update(link_error=fitted(Letter, "link_error", reason))
        logger.exception("letter %s: linking failed", letter.pk)
        raise
    return later


def want_later_letters(letter: Letter) -> list[int]:
    """Ask that the letters after this one be linked again, because they may bear on what it promises.

    Those of the same chamber and of the same ministry or dossier, nearest first. Letters that wait to be linked anyway
    need no asking. The row says so before the queue does: a message that is lost loses nothing.
    """
    if letter.letter_date is None:
        return []
    horizon = letter.letter_date + timedelta(days=LATER_DAYS)
    later = Letter.objects.filter(letter_date__gt=letter.letter_date, letter_date__lte=horizon, linked_at__isnull=False)
    if letter.chamber:
        later = later.filter(chamber__in=[letter.chamber, ""])
    if letter.ministry_id:
        dossiers = Letter.dossiers.through.objects.filter(letter_id=OuterRef("pk"), dossier__in=letter.dossiers.all())
        later = later.filter(Q(ministry=letter.ministry_id) | Q(ministry=None) | Exists(dossiers))
    ids = list(later.order_by("letter_date", "pk").values_list("pk", flat=True)[: LATER_LETTERS + 1])
    if len(ids) > LATER_LETTERS:
        logger.warning("letter %s: only the first %s of the later letters are linked again", letter.pk, LATER_LETTERS)
        ids.pop()
    Letter.objects.filter(pk__in=ids).update(link_wanted_at=timezone.now(), link_tries=0, link_error="")
    return ids


def _link(letter: Letter, started: datetime, automatic: bool) -> bool:
    """Link the letter; return whether commitments were folded together or taken apart."""
    # Loaded here: the rules of Dutch are compiled in the process that reads, not in every web process.
    from ingest.settling import settle

    extraction = extract_letter(letter)
    if extraction is None:
        logger.warning("letter %s: its file is not kept, so it is not linked", letter.pk)
        Letter.objects.filter(pk=letter.pk).update(linked_at=started, link_tries=0, link_error="")
        return False
    known = open_before(letter)
    settlements = settle(
        extraction.letter, extraction.finds, tuple(seen for _, seen in known.values()), current_calendar()
    )
    placed = place_settlements(extraction, [(settlement, known[settlement.key][0]) for settlement in settlements])
    with transaction.atomic():
        Letter.objects.select_for_update().get(pk=letter.pk)
        saving = Saving(letter, placed, [row for row, _ in known.values()], automatic)
        saving.run()
        save_finds(letter, extraction, unknown_postponements(extraction, letter))
        Letter.objects.filter(pk=letter.pk).update(linked_at=started, link_tries=0, link_error="")
    logger.info("letter %s: %s settlements, %s new", letter.pk, len(placed), saving.made)
    return saving.reshaped
