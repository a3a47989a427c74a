"""Scans: pictures and pages without text are read by Tesseract where it is installed with Dutch, else it is told.

Every picture is read in a process of its own, with bounds on time, memory and the number of pages.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path

from ingest.records import UnreadableFile

_PROCESS = Path(__file__).with_name("ocr_process.py")
# Of one page and of all pages together. With the half minute that the PDF itself may take twice (its text, then its
# pictures) they stay below what a task of the worker has: 240 seconds.
_TIMEOUT, _TOTAL = 50, 120
MOST_PAGES = 30
"""So many pages of print are read in that time by one processor: each takes two to three seconds."""


def engine() -> str | None:
    """Return the path of Tesseract if it is installed and knows Dutch."""
    program = shutil.which("tesseract")
    return program if program and _knows_dutch(program) else None


@lru_cache(maxsize=4)
def _knows_dutch(program: str) -> bool:
    """Tell whether the language data of Dutch is installed."""
    try:
        done = subprocess.run([program, "--list-langs"], capture_output=True, timeout=20, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return False
    return "nld" in done.stdout.decode(errors="replace").split()


def needed(what: str, name: str) -> UnreadableFile:
    """Return the error for what cannot be read without an engine that is not installed."""
    return UnreadableFile(
        f"{what}: OCR nodig. Op deze server is geen OCR-programma met Nederlands geïnstalleerd; lever een bestand met "
        "tekst aan.",
        f"{name}: no text, and no tesseract with nld",
    )


def read_picture(data: bytes, name: str) -> str:
    """Return the text in a picture file."""
    program = engine()
    if program is None:
        raise needed("Dit is een afbeelding", name)
    text = _recognise(program, data, name)
    if not text.strip():
        raise UnreadableFile("In deze afbeelding is met OCR geen tekst gevonden.", f"{name}: OCR found no text")
    return text


def read_pictures(pictures: Sequence[bytes], name: str, program: str) -> list[str]:
    """Return the text of each page that is only a picture, several at a time."""
    with ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1)) as pool:
        texts = pool.map(lambda data: _recognise(program, data, name), pictures, timeout=_TOTAL)
        try:
            return list(texts)
        except TimeoutError as error:
            pool.shutdown(wait=False, cancel_futures=True)
            raise _too_slow(_TOTAL, name) from error


def _recognise(program: str, data: bytes, name: str) -> str:
    """Return the text that Tesseract reads in one picture."""
    command = [sys.executable, "-P", str(_PROCESS), program]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=_TIMEOUT, check=False)  # noqa: S603
    except subprocess.TimeoutExpired as error:
        raise _too_slow(_TIMEOUT, name) from error
    if done.returncode != 0:
        detail = " ".join(done.stderr.decode(errors="replace").split())[-300:]
        raise UnreadableFile(
            "De tekst in dit beeld kon niet worden herkend (OCR): het is beschadigd of te groot.",
            f"{name}: tesseract exit {done.returncode}: {detail}",
        )
    return done.stdout.decode("utf-8", errors="replace").replace("\f", "").strip()


def _too_slow(seconds: int, name: str) -> UnreadableFile:
    """Return the error for a scan that takes longer than it may."""
    return UnreadableFile(
        f"Het herkennen van de tekst (OCR) duurde langer dan {seconds} seconden en is gestopt. Lever een PDF met tekst "
        "aan, of lever de scan in delen aan.",
        f"{name}: OCR timed out after {seconds} s",
    )
