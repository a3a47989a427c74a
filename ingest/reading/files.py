"""From a file of any known kind to its text: the text that all spans of a letter count in."""

from ingest.reading.archives import Archive
from ingest.reading.dates import in_dutch
from ingest.reading.decoding import SIZE_LIMIT, check_length, check_size, decode_text
from ingest.reading.docx import is_docx, read_docx
from ingest.reading.mail import Attachment, read_mail
from ingest.reading.ocr import read_picture
from ingest.reading.odt import is_odt, read_odt
from ingest.reading.pdf import read_pdf
from ingest.reading.rtf import read_rtf
from ingest.reading.sniffing import Kind, kind_of
from ingest.reading.web_pages import read_html, read_xml
from ingest.records import UnreadableFile

# An e-mail may hang on an e-mail, but not without end.
_DEEPEST_MAIL = 2


def decode(data: bytes, name: str, limit: int = SIZE_LIMIT) -> str:
    """Return the text of a file, decoded or extracted; raise `UnreadableFile` with the reason where it has none."""
    check_size(data, name, limit)
    text = _decode(data, name, 0)
    check_length(text, name)
    return text


def read_attachments(data: bytes, name: str) -> tuple[Attachment, ...]:
    """Return the files that hang on an e-mail besides the one that `decode` takes for the letter; else none."""
    check_size(data, name)
    attachments = read_mail(data, name).attachments if kind_of(data) is Kind.MAIL else ()
    for number, attachment in enumerate(attachments):
        if _is_readable(attachment, name):
            return attachments[:number] + attachments[number + 1 :]
    return attachments


def _is_readable(attachment: Attachment, name: str) -> bool:
    """Tell whether an attachment gives text, so that `decode` takes it for the letter."""
    try:
        return bool(_decode(attachment.data, f"{name}/{attachment.name}", 1))
    except UnreadableFile:
        return False


def _decode(data: bytes, name: str, depth: int) -> str:
    """Return the text of a file by what its content shows it to be."""
    kind = kind_of(data)
    match kind:
        case Kind.TEXT:
            return decode_text(data, name)
        case Kind.PDF:
            return read_pdf(data, name)
        case Kind.ARCHIVE:
            text = _archive(data, name)
        case Kind.HTML:
            text = read_html(data, name)
        case Kind.XML:
            text = read_xml(data, name)
        case Kind.MAIL:
            return _mail(data, name, depth)
        case Kind.IMAGE:
            return read_picture(data, name)
        case Kind.OLD_OFFICE:
            raise UnreadableFile(
                "Dit is een oud of versleuteld Office-bestand (.doc). "
                "Sla het op als DOCX of PDF en lever het opnieuw aan.",
                f"{name}: OLE compound file",
            )
        case Kind.RICH_TEXT:
            text = read_rtf(data, name)
    if not text.strip():
        raise UnreadableFile("Dit bestand bevat geen tekst.", f"{name}: {kind.value} without text")
    return text


def _archive(data: bytes, name: str) -> str:
    """Return the text of a DOCX or ODT; refuse any other archive."""
    archive = Archive(data, name)
    if is_docx(archive):
        return read_docx(archive, name)
    if is_odt(archive):
        return read_odt(archive, name)
    raise UnreadableFile(
        "Dit is een zip-bestand en geen brief. Pak het uit en lever de brief zelf aan.",
        f"{name}: archive without word/document.xml or content.xml",
    )


def _mail(data: bytes, name: str, depth: int) -> str:
    """Return the text of the first attachment that can be read, else that of the e-mail itself."""
    if depth >= _DEEPEST_MAIL:
        raise UnreadableFile("Deze e-mail is te diep genest.", f"{name}: mail within mail within mail")
    mail = read_mail(data, name)
    reasons: list[str] = []
    for attachment in mail.attachments:
        try:
            return _decode(attachment.data, f"{name}/{attachment.name}", depth + 1)
        except UnreadableFile as error:
            reasons.append(error.message)
    if mail.text.strip():
        text = read_html(mail.text, name) if mail.is_html else decode_text(mail.text, name)
        # As mail programs print it: often it is the only date that the letter has.
        return f"Verzonden: {in_dutch(mail.sent)}\n\n{text}" if mail.sent else text
    detail = f" De bijlage gaf: {reasons[0]}" if reasons else ""
    raise UnreadableFile(f"Deze e-mail bevat geen leesbare tekst of bijlage.{detail}", f"{name}: mail without text")
