"""Scans are read by a real OCR engine where it is installed; without it the clerk is told. RTF is read."""

import io
import re
from pathlib import Path

import pypdfium2
import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from ingest.calendars import load_calendar
from ingest.extraction import extract
from ingest.reading import decode, ocr, pdf, read_letter
from ingest.reading.letters import read_text
from ingest.records import UnitForm, UnreadableFile, Voice
from tests.conftest import absent
from tests.ingest.reading_files import LETTER, make_pdf

ROOT = Path(__file__).resolve().parents[2]
CALENDAR = load_calendar(ROOT / "fixtures" / "calendar.json")
RTF = (
    rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\info{\author A. de Boer}}{\pict\pngblip "
    + b"89504e47" * 200
    + rb"}"
    rb"Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\par\par Datum 3 maart 2025\par\par Geachte voorzitter,"
    rb"\par\par In het debat sprak ik over de co\'f6rdinatie.\par Ik stuur u in mei {\b een rapport} over \u8220?molens"
    rb"\u8221?.\par\par\trowd Omschrijving\cell Stand van zaken\cell\row\trowd De minister telt de molens.\cell"
    rb" De telling loopt.\cell\row\par De minister van Onderwijs, Cultuur en Wetenschap,\par A. de Boer\par}"
)


def scanned(pdf: bytes, dpi: int = 150) -> bytes:
    """Return a PDF whose pages are pictures of those of another."""
    out = io.BytesIO()
    canvas = Canvas(out)
    for page in pypdfium2.PdfDocument(pdf):
        picture = page.render(scale=dpi / 72, grayscale=True).to_pil()
        canvas.drawImage(ImageReader(picture), 0, 0, page.get_width(), page.get_height())
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def picture_of(pdf: bytes) -> bytes:
    """Return the first page of a PDF as a picture file."""
    out = io.BytesIO()
    pypdfium2.PdfDocument(pdf)[0].render(scale=2.5, grayscale=True).to_pil().save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def tesseract() -> str:
    program = ocr.engine()
    if program is None:
        absent("no Tesseract with Dutch on this machine: the tests of OCR did not run")
    return str(program)


@pytest.fixture
def without_tesseract(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")


@pytest.mark.usefixtures("tesseract")
@pytest.mark.parametrize("form", ["pdf", "picture"])
def test_a_scan_promises_what_its_letter_does(form: str) -> None:
    pdf = make_pdf(LETTER)
    scan = scanned(pdf) if form == "pdf" else picture_of(pdf)
    plain, read = extract(LETTER.encode(), "brief.txt", CALENDAR), extract(scan, "scan", CALENDAR)
    assert [(find.quote, find.kind, find.window) for find in read.finds] == [
        (find.quote, find.kind, find.window) for find in plain.finds
    ]
    header, expected = read.letter.header, plain.letter.header
    assert (header.letter_date, header.chamber, header.sender) == (
        expected.letter_date,
        expected.chamber,
        expected.sender,
    )


@pytest.mark.usefixtures("tesseract")
@pytest.mark.parametrize("dpi", [150, 200, 300])
@pytest.mark.parametrize("bullet", ["-", "–", "•"])
def test_a_scanned_list_keeps_its_items_however_its_bullets_are_read(bullet: str, dpi: int) -> None:
    lead, first, second = "Ik stuur u dit jaar:", "in mei het eindrapport van de raad;", "in juni de reactie daarop."
    text = f"{LETTER.split('In het debat')[0]}{lead}\n\n{bullet} {first}\n\n{bullet} {second}\n\nHoogachtend,\n"
    letter = read_letter(scanned(make_pdf(text), dpi), "scan.pdf")
    assert [(unit.text, unit.lead) for unit in letter.units if unit.form is UnitForm.ITEM] == [
        (first, lead),
        (second, lead),
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("e ", "e "),  # what "•" becomes
        ("E ", "EB "),  # what "▪" becomes
        ("-", "-"),
        ("—", "— "),
        ("© ", "° "),
        ("• ", "•"),
        ("", ""),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_items_whose_bullets_were_misread_are_items(first: str, second: str, gap: str) -> None:
    listed = f"Uw Kamer ontvangt:{gap}{first}in mei de raming;{gap}{second}in juni het plan."
    text = f"Geachte voorzitter,\n\n{listed}\n\nHoogachtend,"
    items = [(unit.text, unit.lead) for unit in read_text(text).units if unit.form is UnitForm.ITEM]
    assert items == [("in mei de raming;", "Uw Kamer ontvangt:"), ("in juni het plan.", "Uw Kamer ontvangt:")]


@pytest.mark.parametrize("line", ["EU-landen doen dat in mei.", "-landen doen dat in mei.", "E-mail volgt in mei."])
def test_what_only_looks_like_a_misread_bullet_stays_in_its_sentence(line: str) -> None:
    text = f"Geachte voorzitter,\n\nDe regels van de EU gelden ook hier, en ook voor de overige EU\n{line}\n"
    assert all(unit.form is not UnitForm.ITEM for unit in read_text(text).units)


@pytest.mark.usefixtures("tesseract")
def test_a_scan_that_takes_too_long_is_refused_with_the_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "_TOTAL", 0.01)
    with pytest.raises(UnreadableFile, match="duurde langer dan"):
        decode(scanned(make_pdf(LETTER)), "scan.pdf")


def test_the_bounds_of_a_scan_fit_in_the_time_of_a_task() -> None:
    # Twice the process of the PDF, all pages, and the last one still running when the time is over.
    settings = (ROOT / "tracker" / "settings.py").read_text(encoding="utf-8")
    limit = re.search(r"^CELERY_TASK_SOFT_TIME_LIMIT = (\d+)$", settings, re.MULTILINE)
    assert limit
    assert int(limit[1]) > 2 * pdf._TIMEOUT + ocr._TOTAL + ocr._TIMEOUT


@pytest.mark.usefixtures("tesseract")
def test_a_scanned_page_among_pages_with_text_is_read_in_its_place() -> None:
    merged = pypdfium2.PdfDocument.new()
    for text in (LETTER, "Het verslag van de molenaars volgt in de bijlage bij deze brief."):
        merged.import_pages(pypdfium2.PdfDocument(make_pdf(text)))
        merged.import_pages(pypdfium2.PdfDocument(scanned(make_pdf(f"Op deze bladzijde staat beeld. {text[:40]}"))))
    out = io.BytesIO()
    merged.save(out)
    pages = decode(out.getvalue(), "brief.pdf").split("\f")
    assert len(pages) == 4
    assert ["Op deze bladzijde staat beeld" in page for page in pages] == [False, True, False, True]
    assert "Het verslag van de molenaars" in pages[2]


@pytest.mark.usefixtures("without_tesseract")
@pytest.mark.parametrize("form", ["pdf", "part of a pdf", "picture"])
def test_without_an_engine_a_scan_is_a_failure_that_says_so(form: str) -> None:
    pdf = make_pdf(LETTER)
    if form == "picture":
        data = picture_of(pdf)
    elif form == "pdf":
        data = scanned(pdf)
    else:
        merged = pypdfium2.PdfDocument(pdf)
        merged.import_pages(pypdfium2.PdfDocument(scanned(pdf)))
        out = io.BytesIO()
        merged.save(out)
        data = out.getvalue()
    with pytest.raises(UnreadableFile, match="OCR nodig") as raised:
        read_letter(data, "scan")
    assert ("bladzijde 2" in raised.value.message) == (form == "part of a pdf")


@pytest.mark.usefixtures("tesseract")
def test_a_scan_of_very_many_pages_is_refused_before_any_is_read() -> None:
    page = scanned(make_pdf("De brief."), dpi=20)
    merged = pypdfium2.PdfDocument.new()
    for _ in range(ocr.MOST_PAGES + 1):
        merged.import_pages(pypdfium2.PdfDocument(page))
    out = io.BytesIO()
    merged.save(out)
    with pytest.raises(UnreadableFile, match=f"{ocr.MOST_PAGES + 1} bladzijden"):
        decode(out.getvalue(), "scan.pdf")


def test_rich_text_is_read_with_its_letters_and_tables() -> None:
    letter = read_letter(RTF, "brief.rtf")
    assert (str(letter.header.letter_date), letter.header.chamber) == ("2025-03-03", "TK")
    assert letter.header.sender == "minister van Onderwijs, Cultuur en Wetenschap"
    found = {unit.text: unit for unit in letter.units}
    assert found["In het debat sprak ik over de coördinatie."].passage.voice is Voice.RUNNING
    assert found["Ik stuur u in mei een rapport over “molens”."].passage.voice is Voice.RUNNING
    assert found["De minister telt de molens."].passage.voice is Voice.QUOTATION
    assert found["De telling loopt."].form is UnitForm.CELL
    assert "8950" not in letter.text
