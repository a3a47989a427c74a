"""E-mail: its attachments, and of its own text what is the letter where nothing is attached."""

import email
import email.policy
from dataclasses import dataclass
from email.message import EmailMessage

_MOST_PARTS = 200


@dataclass(frozen=True)
class Attachment:
    """A file that hangs on an e-mail, with the name it was given."""

    name: str
    data: bytes


@dataclass(frozen=True)
class Mail:
    """An e-mail read: its own text, whether that is HTML, and its attachments in order."""

    text: bytes
    is_html: bool
    attachments: tuple[Attachment, ...]


def read_mail(data: bytes) -> Mail:
    """Return an e-mail's text and attachments; pictures within the text are no attachments."""
    message = email.message_from_bytes(data, policy=email.policy.default)
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
    return Mail(plain or html, not plain, tuple(attachments))


def _as_utf8(part: EmailMessage, content: bytes) -> bytes:
    """Return the content of a part in UTF-8, by the encoding that it names where that is known."""
    try:
        return content.decode(part.get_content_charset() or "utf-8").encode()
    except (LookupError, UnicodeDecodeError):
        return content
