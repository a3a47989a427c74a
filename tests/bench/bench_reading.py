"""Measure what reading takes of a processor, by kind of file: our own time and that of the parser library beside it.

Processor time, so that what else runs on the machine counts little; each kind is measured in turn, again and again,
and its least time counts, so that a busy moment is no kind's own. What a parser library takes is what it takes alone
for all that reading asks of it. The pages of a PDF are read in a process that does nothing else, and the letter in
another: each of the two is timed by itself, all files in a row, as the library is. The bound is half a second of our
own for each megabyte of text; nothing fails here.
"""

import io
import resource
import sys
import time
import zipfile
from collections.abc import Callable
from ctypes import byref
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from lxml import etree

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from ingest.reading import decode, pdf_process  # noqa: E402
from ingest.reading.letters import read_text  # noqa: E402
from tests.ingest.reading_files import make_docx, make_pdf  # noqa: E402

TIMES = 15
CHARACTERS = 90_000
LOOP = 10_000_000
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True)
class Kind:
    """A kind of file: how much text it holds, the steps that read all of it, and what its parser library alone does.

    Steps that different processes do are timed apart: one would find the processor's caches filled by the other.
    """

    name: str
    size: int
    steps: tuple[Callable[[], object], ...]
    parse: Callable[[], object]


def seconds(call: Callable[[], object]) -> float:
    """Return the processor time of one call, that of processes it starts with it."""
    started = _spent()
    call()
    return _spent() - started


def _spent() -> float:
    """Return the processor time that this process and its children have taken."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def parse_pdf(data: bytes, asked: list[list[int]]) -> None:
    """Do what pdfium alone has to do: open the file, give the text of every page and the places that reading asks.

    All of it by the functions that the binding offers, as the library is used without us.
    """
    box = pypdfium2.raw.FS_RECTF()
    pointer = byref(box)
    document = pypdfium2.PdfDocument(data)
    for page, indices in zip(document, asked, strict=True):
        textpage = page.get_textpage()
        textpage.get_text_range()
        for index in indices:
            pypdfium2.raw.FPDFText_GetLooseCharBox(textpage.raw, index, pointer)
        textpage.close()
        page.close()
    document.close()


def places_asked(data: bytes) -> list[list[int]]:
    """Return for each page of a PDF of which characters reading asks pdfium the place, in order."""
    asked: list[list[int]] = []
    get_box = pdf_process.get_box

    def note(page: object, index: int, pointer: object) -> int:
        asked[-1].append(index)
        return get_box(page, index, pointer)

    pdf_process.get_box = note
    try:
        document = pypdfium2.PdfDocument(data)
        for page in document:
            asked.append([])
            pdf_process.page_text(page.get_textpage())
    finally:
        pdf_process.get_box = get_box
    return asked


def parse_docx(data: bytes) -> None:
    """Do what zipfile and lxml alone have to do: unpack the main part, parse it, give the text of every paragraph."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    for paragraph in root.iter(f"{_WORD}p"):
        "".join(map(str, paragraph.itertext(f"{_WORD}t")))


def read_pages(data: bytes) -> None:
    """Read the pages of a PDF as the process for it does."""
    document = pypdfium2.PdfDocument(data)
    for page in document:
        textpage = page.get_textpage()
        pdf_process.page_text(textpage)
        textpage.close()
        page.close()
    document.close()


def kinds(letters: list[str]) -> list[Kind]:
    """Return every kind of file made of letters, all with the same text but for what a page carries besides."""
    # A real letter is several times as long as a sample; its head costs the same.
    long = "\n\n".join(letters)
    short = letters * (CHARACTERS // len(long) + 1)
    many = [long] * (CHARACTERS // len(long) + 1)
    plain_short, plain_long = [letter.encode() for letter in short], [letter.encode() for letter in many]
    word_files, pdf_files = (
        [make_docx(letter) for letter in many],
        [make_pdf(letter, furniture=True) for letter in many],
    )
    word_texts = [decode(data, "x.docx") for data in word_files]
    pdf_texts = [decode(data, "x.pdf") for data in pdf_files]
    asked = [places_asked(data) for data in pdf_files]

    def read(name: str, files: list[bytes]) -> None:
        for data in files:
            read_text(decode(data, name))

    def read_all_pages() -> None:
        for data in pdf_files:
            read_pages(data)

    def read_paged() -> None:
        for text in pdf_texts:
            read_text(text)

    def parse_words() -> None:
        for data in word_files:
            parse_docx(data)

    def parse_pages() -> None:
        for data, places in zip(pdf_files, asked, strict=True):
            parse_pdf(data, places)

    return [
        Kind("short text", sum(map(len, short)), (lambda: read("x.txt", plain_short),), lambda: None),
        Kind("plain text", sum(map(len, many)), (lambda: read("x.txt", plain_long),), lambda: None),
        Kind("DOCX", sum(map(len, word_texts)), (lambda: read("x.docx", word_files),), parse_words),
        Kind("PDF", sum(map(len, pdf_texts)), (read_paged, read_all_pages), parse_pages),
    ]


def main() -> None:
    """Measure every kind of file."""
    letters = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "fixtures" / "letters").glob("*.txt"))]
    loop = min(seconds(lambda: sum(number * number for number in range(LOOP))) for _ in range(3))
    print(f"a loop of {LOOP} takes {loop:.2f} s on this machine now")
    measured = kinds(letters)
    times = [
        [[*(seconds(step) for step in kind.steps), seconds(kind.parse)] for kind in measured] for _ in range(TIMES)
    ]
    for kind, taken in zip(measured, zip(*times, strict=True), strict=True):
        *steps, library = (min(of_one) / kind.size * 1e6 for of_one in zip(*taken, strict=True))
        print(
            f"{kind.name:12} {kind.size / 1e6:5.3f} MB of text: own time {sum(steps) - library:5.3f} s/MB, "
            f"parser library {library:5.3f} s/MB",
            flush=True,
        )
    data = make_pdf(letters[0])
    start = min(seconds(lambda: decode(data, "x.pdf")) for _ in range(TIMES))
    print(f"one short PDF in a process of its own: {start:.2f} s, most of it the start of the process")


if __name__ == "__main__":
    main()
