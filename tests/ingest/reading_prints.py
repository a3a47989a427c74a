"""Prints the text of a letter as a ministry or the printer would: PDF with page furniture, DOCX, HTML."""

import io
import re
from collections.abc import Callable
from html import escape
from itertools import pairwise

import docx
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Spacer

# A line this long was ended by the margin; a shorter one was ended on purpose.
_FULL = 62
_LABEL = re.compile(r"(?:vraag|antwoord)\b.{0,30}$|nr\. \d+ |\d{2} \d{3}", re.IGNORECASE)


def paragraphs_of(text: str) -> list[list[str]]:
    """Return the paragraphs of a text, each with the lines that stay apart within it.

    Lines that the margin ended are joined. A text that has a blank line below every line is read as if it had none.
    """
    lines = [re.sub(r"[ \t\xa0]+", " ", line).strip() for line in text.replace("\f", "\n").split("\n")]
    filled = [number for number, line in enumerate(lines) if line]
    single = sum(after - before == 1 for before, after in pairwise(filled))
    if single < 0.2 * len(filled):
        lines = re.sub(r"\n\n(?=\S)", "\n", "\n".join(lines)).split("\n")
    found: list[list[str]] = [[]]
    last = ""
    for line in lines:
        if not line:
            found.append([])
        elif found[-1] and len(last) >= _FULL and not _LABEL.match(line):
            found[-1][-1] += " " + line
        else:
            found[-1].append(line)
        last = line
    return [paragraph for paragraph in found if paragraph]


def print_pdf(text: str, *, columns: int = 1, furniture: bool = False, justified: bool = False) -> bytes:
    """Return the text set as running text, its paragraphs parted by white."""
    style = ParagraphStyle("letter", fontName="Helvetica", fontSize=9.5, leading=12)
    if justified:
        style.alignment = TA_JUSTIFY
    flow: list[Flowable] = []
    for paragraph in paragraphs_of(text):
        flow.append(Paragraph("<br/>".join(escape(line) for line in paragraph), style))
        flow.append(Spacer(1, 9))
    out = io.BytesIO()
    gap = 24
    width = (A4[0] - 110 - gap * (columns - 1)) / columns
    frames = [Frame(55 + column * (width + gap), 70, width, A4[1] - 140) for column in range(columns)]

    def draw(canvas: Canvas, document: BaseDocTemplate) -> None:
        if furniture:
            canvas.setFont("Helvetica", 7)
            canvas.drawString(55, 42, "ISSN 0921 - 7371")
            canvas.drawString(55, 33, "’s-Gravenhage 2026")
            canvas.drawString(240, 33, f"Tweede Kamer, vergaderjaar 2025–2026, 99 999, nr. 7    {document.page}")
            canvas.drawString(480, A4[1] - 40, f"Pagina {document.page}")

    document = BaseDocTemplate(out, pagesize=A4)
    document.addPageTemplates([PageTemplate(id="letter", frames=frames, onPage=draw)])
    document.build(flow)
    return out.getvalue()


def print_lines(text: str, *, furniture: bool = False) -> bytes:
    """Return the text line by line as it stands, as a text editor prints it: 50 lines a page."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    lines = [part for line in text.replace("\t", " ").split("\n") for part in _folded(line.rstrip())]
    for number, first in enumerate(range(0, len(lines), 50), start=1):
        canvas.setFont("Helvetica", 9)
        if furniture:
            canvas.drawString(60, 800, "Ministerie van Zaken")
            canvas.drawString(60, 40, f"Pagina {number} van {len(lines) // 50 + 1}")
        for row, line in enumerate(lines[first : first + 50]):
            canvas.drawString(60, 770 - 14 * row, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _folded(line: str, width: int = 105) -> list[str]:
    """Return a line cut at spaces so that it fits the paper."""
    pieces = []
    while len(line) > width and " " in line[:width]:
        cut = line.rindex(" ", 0, width)
        pieces.append(line[:cut])
        line = line[cut + 1 :]
    return [*pieces, line]


def print_docx(text: str) -> bytes:
    """Return the text as a DOCX with a running head and foot."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Ministerie van Zaken"
    document.sections[0].footer.paragraphs[0].text = "Pagina 1 van 9"
    for paragraph in paragraphs_of(text):
        added = document.add_paragraph()
        for number, line in enumerate(paragraph):
            run = added.add_run(line)
            if number + 1 < len(paragraph):
                run.add_break()
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def print_html(text: str) -> bytes:
    """Return the text as a page of a site, with a menu before it and addresses behind it."""
    body = "\n".join("<p>" + "<br>".join(map(escape, lines)) + "</p>" for lines in paragraphs_of(text))
    menu = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/zoek'>Zoeken</a></li></ul></nav>"
    head = "<head><meta charset='utf-8'><title>Document</title><style>p { margin: 0 }</style></head>"
    page = f"{menu}<main>{body}</main><footer>Over deze site</footer>"
    return f"<!DOCTYPE html><html>{head}<body>{page}</body></html>".encode()


PRINTERS: dict[str, Callable[[str], bytes]] = {
    "pdf": print_pdf,
    "pdf with furniture": lambda text: print_pdf(text, furniture=True),
    "pdf in two columns": lambda text: print_pdf(text, columns=2),
    "pdf in two columns with furniture": lambda text: print_pdf(text, columns=2, furniture=True, justified=True),
    "pdf line by line": print_lines,
    "pdf line by line with furniture": lambda text: print_lines(text, furniture=True),
    "docx": print_docx,
    "html": print_html,
}
