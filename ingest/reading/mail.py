"""E-mail: its attachments, and of its own text what is the letter where nothing is attached."""

import email
import email.policy
import re
from dataclasses import dataclass
from datetime import date
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import parsedate_to_datetime

from ingest.records import UnreadableFile

_MOST_PARTS = 200
# Bounds on what the parser is given: it keeps every field and every part.
_LONGEST_HEAD, _MOST_BORDERS, _LONGEST_DATE = 256 * 1024, 20_000, 80
# What Python's own parser of fields is known to raise on damaged ones.
_FAULTS = (MessageError, ValueError, LookupError, TypeError, AttributeError, RecursionError)


@dataclass(frozen=True)
class Attachment:
    """A file that hangs on an e-mail, with the name it was given."""

    name: str
    data: bytes


@dataclass(frozen=True)
class Mail:
    """An e-mail read: its own text, whether that is HTML, its attachments in order, and the day that it was sent."""

    text: bytes
    is_html: bool
    attachments: tuple[Attachment, ...]
    sent: date | None = None


def read_mail(data: bytes, name: str) -> Mail:
    """Return an e-mail's text and attachments; pictures within the text are no attachments.

    Raises `UnreadableFile` where its head or the number of its parts is out of all reason.
    """
    head = re.search(rb"\r?\n\r?\n", data[:_LONGEST_HEAD])
    if (head is None and len(data) > _LONGEST_HEAD) or data.count(b"\n--") > _MOST_BORDERS:
        raise UnreadableFile(
            "Deze e-mail is ongewoon opgebouwd en is daarom geweigerd. Lever de brief zelf aan.",
            f"{name}: head or number of parts of the mail out of bounds",
        )
    try:
        return _read_parts(email.message_from_bytes(data, policy=email.policy.default))
    except _FAULTS as error:
        raise UnreadableFile(
            "Deze e-mail is beschadigd en kan niet worden gelezen. Lever de brief zelf aan.",
            f"{name}: mail {type(error).__name__}: {error}",
        ) from error


def _read_parts(message: EmailMessage) -> Mail:
    """Return the text and attachments of a parsed e-mail."""
    plain, html = b"", b""
    attachments: list[Attachment] = []
    for number, part in enumerate(message.walk()):
        if number >= _MOST_PARTS:
            break
        if part.is_multipart() or not isinstance(part, EmailMessage):
            continue
        content = part.get_payload(decode=True)
        if not isinstance(content, bytes):
            continue
        kind = part.get_content_type()
        file_name = part.get_filename()
        if kind.startswith("image/") and part.get_content_disposition() != "attachment":
            continue
        if file_name or part.get_content_disposition() == "attachment":
            attachments.append(Attachment(file_name or f"bijlage {len(attachments) + 1}", content))
        elif kind == "text/plain" and not plain:
            plain = _as_utf8(part, content)
        elif kind == "text/html" and not html:
            html = _as_utf8(part, content)
    return Mail(plain or html, not plain, tuple(attachments), _sent(message))


def _sent(message: EmailMessage) -> date | None:
    """Return the day on which an e-mail says it was sent, where its sender was; None where it names none."""
    try:
        return parsedate_to_datetime(str(message["Date"])[:_LONGEST_DATE]).date() if message["Date"] else None
    except _FAULTS:
        return None


def _as_utf8(part: EmailMessage, content: bytes) -> bytes:
    """Return the content of a part in UTF-8, by the encoding that it names where that is known."""
    try:
        return content.decode(part.get_content_charset() or "utf-8").encode()
    except (LookupError, ValueError):
        return content
