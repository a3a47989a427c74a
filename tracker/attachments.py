"""What hangs on an e-mail besides the letter itself becomes a file of its own, that hangs under the letter."""

import logging
from hashlib import sha256

from ingest.records import UnreadableFile
from tracker.intake import take_in
from tracker.models import Intake

logger = logging.getLogger(__name__)

_HEAD = 4096
_DEEPEST = 2
"""An e-mail may hang on an e-mail, but not without end."""


def take_in_attachments(intake_id: int) -> list[int]:
    """Keep the attachments of an e-mail as rows of their own; return those that wait to be read.

    Safe to repeat: an attachment that is kept already is not kept twice. Nothing is queued: the e-mail is read first,
    and a row that nobody is on is sent by `resend_stranded`.
    """
    from ingest.reading import read_attachments
    from ingest.reading.sniffing import Kind, kind_of

    row = Intake.objects.select_related("part_of__part_of", "uploaded_by", "given_committee").get(pk=intake_id)
    if not row.content or _depth(row) >= _DEEPEST:
        return []
    try:
        with row.content.open("rb") as file:
            head = file.read(_HEAD)
            if kind_of(head) is not Kind.MAIL:
                return []
            attachments = read_attachments(head + file.read(), row.name)
    except FileNotFoundError:
        # Reading the e-mail itself will say so.
        return []
    except UnreadableFile as error:
        logger.warning("intake %s: its attachments cannot be read: %s", row.pk, error.cause)
        return []
    kept = set(row.attachments.values_list("sha256", flat=True))
    for one in attachments:
        if sha256(one.data).hexdigest() not in kept:
            take_in(one.name, one.data, row.uploaded_by, None, row.given_chamber, row.given_committee, row)
    return list(row.attachments.filter(state=Intake.State.QUEUED).order_by("pk").values_list("pk", flat=True))


def _depth(row: Intake) -> int:
    """Return how many e-mails the file hangs on."""
    return 0 if row.part_of is None else 1 if row.part_of.part_of is None else _DEEPEST
