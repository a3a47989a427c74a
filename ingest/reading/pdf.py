"""PDF: read in a process of its own, with bounds on time and memory; pages that are only a picture are read by OCR."""

import subprocess
import sys
from pathlib import Path

from ingest.reading import ocr
from ingest.records import UnreadableFile

_PROCESS = Path(__file__).with_name("pdf_process.py")
_TIMEOUT = 30
_NAMED = 5

_REASONS: dict[str, str] = {
    "encrypted": "Deze PDF is met een wachtwoord beveiligd; lever een versie zonder wachtwoord aan.",
    "damaged": "Deze PDF is beschadigd of onvolledig en kan niet worden gelezen.",
    "memory": "Deze PDF vraagt te veel geheugen of tijd, of is beschadigd, en is daarom geweigerd.",
    "pages": "Deze PDF heeft te veel bladzijden en is daarom geweigerd.",
    "large": "Deze PDF bevat te veel tekst en is daarom geweigerd.",
}


def read_pdf(data: bytes, name: str) -> str:
    """Return the text of a PDF, pages parted by form feeds; raise `UnreadableFile` where it has none."""
    status, body = _run(data, name)
    pages = body.decode("utf-8", errors="replace").split("\f")
    scanned = [int(index) for index in status.split()[1:]]
    if scanned:
        for index, text in zip(scanned, _read_scanned(data, name, scanned, len(pages)), strict=True):
            pages[index] = f"{text}\n" if index + 1 < len(pages) else text
    text = "\f".join(pages)
    if not text.strip():
        raise UnreadableFile("Deze PDF bevat geen tekst en geen beeld van tekst.", f"{name}: PDF without text")
    return text


def _read_scanned(data: bytes, name: str, scanned: list[int], count: int) -> list[str]:
    """Return the text of the pages that are only a picture, as OCR reads it."""
    whole = len(scanned) == count
    what = "Deze PDF bevat geen tekst, alleen beeld (een scan)"
    if not whole:
        numbers = ", ".join(str(index + 1) for index in scanned[:_NAMED])
        more = " en verder" if len(scanned) > _NAMED else ""
        what = f"Een deel van deze PDF is alleen beeld (bladzijde {numbers}{more})"
    program = ocr.engine()
    if program is None:
        raise ocr.needed(what, name)
    if len(scanned) > ocr.MOST_PAGES:
        raise UnreadableFile(
            f"{what}; het zijn {len(scanned)} bladzijden, en OCR kan er {ocr.MOST_PAGES} aan. Lever een PDF met tekst "
            "aan, of lever hem in delen aan.",
            f"{name}: {len(scanned)} scanned pages",
        )
    _, body = _run(data, name, *map(str, scanned))
    pictures: list[bytes] = []
    while body:
        size, _, body = body.partition(b"\n")
        pictures.append(body[: int(size)])
        body = body[int(size) :]
    texts = ocr.read_pictures(pictures, name, program)
    if whole and not any(texts):
        raise UnreadableFile(f"{what}, en met OCR is er geen tekst in gevonden.", f"{name}: OCR found no text")
    return texts


def _run(data: bytes, name: str, *pages: str) -> tuple[str, bytes]:
    """Run the process that reads the PDF; return its first line and the rest. Raise `UnreadableFile` if it fails."""
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter on our own file
            [sys.executable, "-P", str(_PROCESS), *pages],
            input=data,
            capture_output=True,
            timeout=_TIMEOUT,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableFile(
            f"Het lezen van deze PDF duurde langer dan {_TIMEOUT} seconden en is gestopt.", f"{name}: PDF timed out"
        ) from error
    first, _, rest = done.stdout.partition(b"\n")
    status = first.decode(errors="replace")
    if done.returncode < 0 and not status:
        # pdfium ends at once where it gets no more memory or finds itself damaged.
        status = "memory"
    if status.split()[:1] != ["ok"] or done.returncode != 0:
        message = _REASONS.get(status, "Deze PDF kon niet worden gelezen; het leesprogramma is erop vastgelopen.")
        detail = (rest[-300:] or done.stderr).decode(errors="replace")[-300:]
        raise UnreadableFile(message, f"{name}: PDF {status or 'crashed'} (exit {done.returncode}): {detail}")
    return status, rest
