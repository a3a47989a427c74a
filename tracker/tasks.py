"""Celery tasks: an id, a guard and one call. The rows in the database say what is still to be done, not the queue.

Every task is safe to repeat: reading and linking give the same rows again, a digest is stamped when it has been sent.
Time limits stand in the settings (`CELERY_TASK_TIME_LIMIT`); a retry is only for an outage that may heal.
"""

from celery import shared_task
from django.utils import timezone

from tracker import digest, lifecycle, register, table_sizes
from tracker.queueing import queue

RETRY = {
    "autoretry_for": register.OUTAGES,
    "retry_backoff": 2,
    "retry_backoff_max": 60,
    "retry_jitter": True,
    "max_retries": 5,
}


@shared_task(**RETRY)
def read_intake(intake_id: int) -> None:
    """Read the file of an intake, unless somebody else does or did; then hold its letter against the register.

    What hangs on an e-mail is kept before it is read, and read after it.
    """
    from tracker.attachments import take_in_attachments

    attached = take_in_attachments(intake_id)
    letter_id = register.read_intake(intake_id)
    if letter_id is not None:
        queue(link_letter, letter_id)
    for row_id in attached:
        queue(read_intake, row_id)


@shared_task(**RETRY)
def link_letter(letter_id: int) -> None:
    """Hold a letter against the open commitments, if that is wanted; then the later letters that it bears on."""
    for later_id in register.link_letter(letter_id):
        queue(link_letter, later_id)


@shared_task(**RETRY)
def stamp_overdue() -> None:
    """Stamp what has become overdue today, in Amsterdam; at that hour the database has time to count its tables."""
    lifecycle.stamp_overdue(lifecycle.today())
    table_sizes.look_anew()


@shared_task(**RETRY)
def send_digests() -> None:
    """Send this week's digests that have not been sent."""
    digest.send_week(digest.Week.of(lifecycle.today()), lifecycle.today()).raise_if_failed()


@shared_task
def resend_stranded() -> None:
    """Send the work again that nobody is on: its message was lost, its worker died or the broker was away."""
    now = timezone.now()
    for intake_id in register.stranded_intakes(now):
        if not queue(read_intake, intake_id):
            return
        register.note_intake_sent(intake_id, now)
    for letter_id in register.stranded_letters(now):
        if not queue(link_letter, letter_id):
            return
        register.note_letter_sent(letter_id, now)
