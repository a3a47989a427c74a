"""PDF: read in a process of its own, with bounds on time and memory; a scan without text is told, not read as empty."""

import subprocess
import sys
from pathlib import Path

from ingest.records import UnreadableFile

_PROCESS = Path(__file__).with_name("pdf_process.py")
_TIMEOUT = 30

_REASONS: dict[str, str] = {
    "encrypted": "Deze PDF is met een wachtwoord beveiligd; lever een versie zonder wachtwoord aan.",
    "damaged": "Deze PDF is beschadigd of onvolledig en kan niet worden gelezen.",
    "memory": "Deze PDF vraagt te veel geheugen en is daarom geweigerd.",
    "pages": "Deze PDF heeft te veel bladzijden en is daarom geweigerd.",
    "large": "Deze PDF bevat te veel tekst en is daarom geweigerd.",
}


def read_pdf(data: bytes, name: str) -> str:
    """Return the text of a PDF, pages parted by form feeds; raise `UnreadableFile` where it has none."""
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter on our own file
            [sys.executable, "-P", str(_PROCESS)], input=data, capture_output=True, timeout=_TIMEOUT, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableFile(
            f"Het lezen van deze PDF duurde langer dan {_TIMEOUT} seconden en is gestopt.", f"{name}: PDF timed out"
        ) from error
    status, _, rest = done.stdout.partition(b"\n")
    if status != b"ok":
        reason = status.decode(errors="replace")
        message = _REASONS.get(reason, "Deze PDF kon niet worden gelezen; het leesprogramma is erop vastgelopen.")
        detail = (rest or done.stderr).decode(errors="replace")[-300:]
        raise UnreadableFile(message, f"{name}: PDF {reason or 'crashed'} (exit {done.returncode}): {detail}")
    text = rest.decode("utf-8", errors="replace")
    if not text.strip():
        raise UnreadableFile(
            "Deze PDF bevat geen tekst, alleen beeld (een scan): OCR nodig. Lever een PDF met tekst aan.",
            f"{name}: PDF without text",
        )
    return text
