"""What a file is, by its content and never by its name."""

import re
from enum import Enum

# How much of the start is looked at.
_START = 4096

_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|div|p|table|h[1-6])[\s>]", re.IGNORECASE)
_XML = re.compile(rb"\s*<\?xml\b|\s*<[a-zA-Z][\w.-]*(?:\s+[\w:.-]+\s*=\s*[\"'][^\"']*[\"'])*\s*/?>")
_MAIL_FIELD = re.compile(
    rb"^(?:From|To|Subject|Date|Received|Return-Path|Message-ID|MIME-Version|Delivered-To|X-[\w-]+|Content-Type|Van|Aan):",
    re.IGNORECASE | re.MULTILINE,
)
_IMAGES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM", b"RIFF")


class Kind(Enum):
    """The kinds of file that are told apart."""

    TEXT = "text"
    PDF = "pdf"
    ARCHIVE = "archive"
    OLD_OFFICE = "old office"
    RICH_TEXT = "rich text"
    IMAGE = "image"
    HTML = "html"
    XML = "xml"
    MAIL = "mail"


def kind_of(data: bytes) -> Kind:
    """Return what a file is by its first bytes; what is nothing else is text."""
    start = data[:_START]
    if b"%PDF-" in start[:1024]:
        return Kind.PDF
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return Kind.ARCHIVE
    if start.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return Kind.OLD_OFFICE
    if start.startswith(b"{\\rtf"):
        return Kind.RICH_TEXT
    if start.startswith(_IMAGES[:-2]) or (start.startswith(_IMAGES[-2:]) and b"\x00" in start):
        return Kind.IMAGE
    bare = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    if bare.startswith(b"<"):
        if _HTML.search(bare[:2048]) and not bare.startswith(b"<?xml"):
            return Kind.HTML
        if bare.startswith(b"<?xml"):
            return Kind.HTML if re.search(rb"<html[\s>]", bare, re.IGNORECASE) else Kind.XML
        if _XML.match(bare):
            return Kind.XML
    return Kind.MAIL if _is_mail(start) else Kind.TEXT


def _is_mail(start: bytes) -> bool:
    """Tell whether a file opens with the head of an e-mail: three fields and more, from its first line on."""
    head = re.split(rb"\r?\n\r?\n", start.lstrip(), maxsplit=1)[0]
    fields = _MAIL_FIELD.findall(head)
    opens = re.match(rb"[\w-]+:\s", head) is not None or head.startswith(b"From ")
    return opens and len(fields) >= 3
