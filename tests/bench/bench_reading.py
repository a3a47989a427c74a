"""Measure what reading takes of a processor, by kind of file: our own time and that of the parser library beside it.

Processor time of this process and of those it starts, so that what else runs on the machine counts little. The bound
is half a second of our own for each megabyte of text; nothing fails here.
"""

import io
import resource
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pypdfium2
from lxml import etree

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from ingest.reading import decode, pdf_process  # noqa: E402
from ingest.reading.letters import read_text  # noqa: E402
from tests.ingest.reading_files import make_docx, make_pdf  # noqa: E402

TIMES = 5
CHARACTERS = 400_000
LOOP = 10_000_000


def seconds(call: Callable[[], object]) -> float:
    """Return the least processor time of several calls, that of processes they start with it."""
    return min(_once(call) for _ in range(TIMES))


def _once(call: Callable[[], object]) -> float:
    """Return the processor time of one call."""
    started = _spent()
    call()
    return _spent() - started


def _spent() -> float:
    """Return the processor time that this process and its children have taken."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def parse_pdf(data: bytes) -> None:
    """Do what pdfium alone has to do: open the file and give the text and the lines' places of every page."""
    document = pypdfium2.PdfDocument(data)
    for page in document:
        textpage = page.get_textpage()
        textpage.get_text_range()
        textpage.close()
        page.close()
    document.close()


def parse_docx(data: bytes) -> None:
    """Do what zipfile and lxml alone have to do: unpack the main part and parse it."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        etree.fromstring(archive.read("word/document.xml"))


def read_pages(data: bytes) -> None:
    """Read the pages of a PDF as the process for it does."""
    document = pypdfium2.PdfDocument(data)
    for page in document:
        textpage = page.get_textpage()
        pdf_process.page_text(textpage)
        textpage.close()
        page.close()
    document.close()


def report(name: str, size: int, whole: float, library: float) -> None:
    """Print one measurement."""
    own = whole - library
    print(
        f"{name:12} {size / 1e6:5.2f} MB of text: own time {own / size * 1e6:5.2f} s/MB, parser library "
        f"{library / size * 1e6:5.2f} s/MB",
        flush=True,
    )


def main() -> None:
    """Measure every kind of file."""
    letters = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "fixtures" / "letters").glob("*.txt"))]
    loop = seconds(lambda: sum(number * number for number in range(LOOP)))
    print(f"a loop of {LOOP} takes {loop:.2f} s on this machine now")
    short = letters * (CHARACTERS // sum(map(len, letters)) + 1)
    size = sum(map(len, short))
    plain = [letter.encode() for letter in short]
    report("short text", size, seconds(lambda: [read_text(decode(data, "x.txt")) for data in plain]), 0.0)
    # A real letter is several times as long as a sample; its head costs the same.
    long = "\n\n".join(letters)
    many = [long] * (CHARACTERS // len(long) + 1)
    size = sum(map(len, many))
    plain = [letter.encode() for letter in many]
    report("plain text", size, seconds(lambda: [read_text(decode(data, "x.txt")) for data in plain]), 0.0)
    files = [make_docx(letter) for letter in many]
    texts = [decode(data, "x.docx") for data in files]
    report(
        "DOCX",
        sum(map(len, texts)),
        seconds(lambda: [read_text(decode(data, "x.docx")) for data in files]),
        seconds(lambda: [parse_docx(data) for data in files]),
    )
    files = [make_pdf(letter, furniture=True) for letter in many]
    texts = [decode(data, "x.pdf") for data in files]
    reading = seconds(lambda: [read_text(text) for text in texts])
    report(
        "PDF",
        sum(map(len, texts)),
        reading + seconds(lambda: [read_pages(data) for data in files]),
        seconds(lambda: [parse_pdf(data) for data in files]),
    )
    start = seconds(lambda: [decode(data, "x.pdf") for data in files[:8]]) / 8
    print(f"one short PDF in a process of its own: {start:.2f} s, most of it the start of the process")


if __name__ == "__main__":
    main()
