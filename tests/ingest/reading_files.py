"""Makes files of every kind out of the paragraphs of a letter, for the tests of reading."""

import io
import zipfile
from email.message import EmailMessage
from html import escape

import docx
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, Spacer, Table

LETTER = "\n\n".join(
    (
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
        "Datum 3 maart 2025\nBetreft Staat van de molens",
        "Geachte voorzitter,",
        "In het debat van 4 februari jl. sprak ik met uw Kamer over de staat van de molens. De telling van alle molens "
        "in het land is in volle gang en verloopt volgens de planning die ik u eerder heb gezonden.",
        "Ik stuur u de uitkomst van de telling, samen met de beleidsreactie, voor het zomerreces. Met de verenigingen "
        "van molenaars en met de gemeenten ga ik in april in gesprek over het onderhoud en over de opleiding van "
        "nieuwe molenaars.",
        "Uw Kamer ontvangt van mij:",
        "- in mei het rapport over de kosten van het onderhoud;",
        "- in juni een reactie op het advies van de raad.",
        "De inspectie heeft aangekondigd haar eigen onderzoek in het najaar te publiceren. Daarop kan ik niet "
        "vooruitlopen.",
        "De minister van Onderwijs, Cultuur en Wetenschap,",
        "A. de Boer\n",
    )
)

ROWS = (
    ("Omschrijving", "Vindplaats", "Stand van zaken"),
    ("De minister zegt toe de Kamer te informeren over molens.", "CD 13-03-2025", "De brief volgt in mei."),
    ("De minister zegt toe met molenaars te spreken.", "CD 14-03-2025", "Het gesprek is op 3 april gepland."),
)


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text; lines of a letterhead stay apart within one."""
    return [part for part in text.strip().split("\n\n") if part.strip()]


def make_pdf(text: str, *, columns: int = 1, furniture: bool = False, rows: tuple[tuple[str, ...], ...] = ()) -> bytes:
    """Return a PDF of a text, in one or two columns, with page numbers and running heads if asked."""
    style = getSampleStyleSheet()["Normal"]
    flow = []
    for part in paragraphs(text):
        flow.append(Paragraph("<br/>".join(escape(line) for line in part.split("\n")), style))
        flow.append(Spacer(1, 10))
    if rows:
        flow.append(Table([[Paragraph(escape(cell), style) for cell in row] for row in rows]))
    out = io.BytesIO()
    gap = 20
    width = (A4[0] - 120 - gap * (columns - 1)) / columns
    frames = [Frame(60 + column * (width + gap), 70, width, A4[1] - 150) for column in range(columns)]

    def draw(canvas: Canvas, document: BaseDocTemplate) -> None:
        if furniture:
            canvas.setFont("Helvetica", 8)
            canvas.drawString(60, 40, f"Tweede Kamer, vergaderjaar 2024–2025, 32 820, nr. 512    {document.page}")
            canvas.drawString(60, 30, "ISSN 0921 - 7371")

    document = BaseDocTemplate(out, pagesize=A4)
    document.addPageTemplates([PageTemplate(id="letter", frames=frames, onPage=draw)])
    document.build(flow)
    return out.getvalue()


def make_docx(text: str, rows: tuple[tuple[str, ...], ...] = ()) -> bytes:
    """Return a DOCX of a text; lines that begin with a dash become a list."""
    document = docx.Document()
    for part in paragraphs(text):
        if part.startswith("- "):
            document.add_paragraph(part[2:], style="List Bullet")
        else:
            document.add_paragraph(part)
    if rows:
        table = document.add_table(rows=0, cols=len(rows[0]))
        for row in rows:
            for cell, content in zip(table.add_row().cells, row, strict=True):
                cell.text = content
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def make_html(text: str, rows: tuple[tuple[str, ...], ...] = ()) -> bytes:
    """Return an HTML page of a text, with a menu and scripts around it."""
    body = []
    for part in paragraphs(text):
        if part.startswith("- "):
            body.append(f"<ul><li>{escape(part[2:])}</li></ul>")
        else:
            body.append("<p>" + "<br>".join(escape(line) for line in part.split("\n")) + "</p>")
    if rows:
        cells = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
        body.append(f"<table>{cells}</table>")
    page = "".join(body)
    return (
        "<!DOCTYPE html><html><head><title>Site</title><script>var a = 'Ik stuur u een brief.';</script></head>"
        f"<body><nav><a href='/'>Home</a></nav>{page}<footer>Over deze site</footer></body></html>"
    ).encode()


def make_odt(text: str, rows: tuple[tuple[str, ...], ...] = ()) -> bytes:
    """Return an ODT of a text."""
    body = []
    for part in paragraphs(text):
        if part.startswith("- "):
            body.append(f"<text:list><text:list-item><text:p>{escape(part[2:])}</text:p></text:list-item></text:list>")
        else:
            body.append("<text:p>" + "<text:line-break/>".join(escape(line) for line in part.split("\n")) + "</text:p>")
    if rows:
        cells = "".join(
            "<table:table-row>"
            + "".join(f"<table:table-cell><text:p>{escape(cell)}</text:p></table:table-cell>" for cell in row)
            + "</table:table-row>"
            for row in rows
        )
        body.append(f"<table:table>{cells}</table:table>")
    names = 'xmlns:{0}="urn:oasis:names:tc:opendocument:xmlns:{0}:1.0"'
    spaces = " ".join(names.format(name) for name in ("office", "text", "table"))
    inner = f"<office:body><office:text>{''.join(body)}</office:text></office:body>"
    content = f"<office:document-content {spaces}>{inner}</office:document-content>"
    return zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": content.encode()})


def make_mail(text: str, attachments: dict[str, bytes]) -> bytes:
    """Return an e-mail with a text and attachments."""
    message = EmailMessage()
    message["From"] = "kabinet@example.org"
    message["To"] = "griffie@example.org"
    message["Subject"] = "Brief"
    message.set_content(text)
    for name, data in attachments.items():
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def zipped(parts: dict[str, bytes]) -> bytes:
    """Return a zip file of parts by name."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def document_xml(body: str) -> bytes:
    """Return the main part of a DOCX with a body of our own."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'.encode()
