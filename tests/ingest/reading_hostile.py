"""Files that mean harm, or that no reader should have to bear; each with words of the reason it is refused with.

An empty word means that the file may be read as well, within the same bounds.
"""

import io
import random
import struct
import zlib
from base64 import b64encode
from collections.abc import Callable

from reportlab.lib import pdfencrypt
from reportlab.pdfgen.canvas import Canvas

from tests.ingest.reading_files import LETTER, document_xml, make_docx, make_mail, make_pdf, zipped

_MB = 1024 * 1024


def encrypted_pdf() -> bytes:
    """Return a PDF that asks for a password."""
    out = io.BytesIO()
    canvas = Canvas(out, encrypt=pdfencrypt.StandardEncryption("geheim", canPrint=0))
    canvas.drawString(72, 700, "De brief.")
    canvas.save()
    return out.getvalue()


def drawn_pdf(pages: int) -> bytes:
    """Return a PDF of pages without text, on which little is drawn."""
    out = io.BytesIO()
    canvas = Canvas(out)
    for _ in range(pages):
        canvas.rect(10, 10, 100, 100)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def long_pdf(pages: int) -> bytes:
    """Return a PDF of pages with a line each."""
    out = io.BytesIO()
    canvas = Canvas(out)
    for number in range(pages):
        canvas.drawString(72, 700, f"Op bladzijde {number + 1} staat de brief.")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def raw_pdf(*things: bytes) -> bytes:
    """Return a PDF of objects as they stand; the first is its catalogue."""
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n")
    places = []
    for number, thing in enumerate(things, 1):
        places.append(out.tell())
        out.write(f"{number} 0 obj\n".encode() + thing + b"\nendobj\n")
    table = out.tell()
    rows = b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    out.write(f"xref\n0 {len(things) + 1}\n0000000000 65535 f \n".encode() + rows)
    out.write(f"trailer<</Size {len(things) + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF".encode())
    return out.getvalue()


_CATALOGUE = (b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>")


def _stream(head: bytes, content: bytes) -> bytes:
    return b"<<%s/Length %d>>stream\n" % (head, len(content)) + content + b"\nendstream"


def pdf_that_unpacks() -> bytes:
    """Return a PDF whose page unpacks to 300 MB of text."""
    line = b"BT /F1 12 Tf 10 10 Td (de brief) Tj ET\n"
    page = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>"
    )
    return raw_pdf(*_CATALOGUE, page, _stream(b"/Filter/FlateDecode", zlib.compress(line * (300 * _MB // len(line)))))


def pdf_of_a_picture(side: int, paper: int = 800) -> bytes:
    """Return a PDF whose page is one picture of so many points a side."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>" % (
        paper,
        paper,
    )
    head = b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray/BitsPerComponent 8" % (side, side)
    picture = _stream(head + b"/Filter/FlateDecode", zlib.compress(b"\0" * (side * side)))
    return raw_pdf(*_CATALOGUE, page, _stream(b"", b"q %d 0 0 %d 0 0 cm /I Do Q" % (paper, paper)), picture)


def large_png(side: int) -> bytes:
    """Return a picture that unpacks to the square of its side."""
    packer = zlib.compressobj(9)
    content = b"".join(packer.compress(b"\0" * (side + 1)) for _ in range(side)) + packer.flush()

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", content) + chunk(b"IEND", b"")


def lying_zip() -> bytes:
    """Return a DOCX whose main part says that it is small but unpacks to 60 MB."""
    data = bytearray(zipped({"word/document.xml": b"\0" * 60_000_000}))
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        position = data.find(mark)
        data[position + offset : position + offset + 4] = (1000).to_bytes(4, "little")
    return bytes(data)


def entity_bomb() -> bytes:
    """Return XML whose entities unfold without end."""
    levels = "".join(f'<!ENTITY a{n} "{"&a" + str(n - 1) + ";" if n else "lol"}{"x" * 10}">' for n in range(20))
    return f'<?xml version="1.0"?><!DOCTYPE b [{levels}]><b>&a19;</b>'.encode()


def crowded_docx() -> bytes:
    """Return a DOCX of 400,000 paragraphs that no ratio gives away."""
    numbers = random.Random(1)
    rows = "".join(f"<w:p><w:r><w:t>{numbers.randrange(10**9)}</w:t></w:r></w:p>" for _ in range(380_000))
    return zipped({"word/document.xml": document_xml(rows)})


_MAIL = b"From: a\nTo: b\nSubject: c\n"
_MULTIPART = b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n"
_XML = b"<?xml version='1.0'?>"

HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "encrypted pdf": (encrypted_pdf, "wachtwoord"),
    "pdf without text": (lambda: drawn_pdf(3), "geen tekst"),
    "truncated pdf": (lambda: make_pdf(LETTER)[:300], "beschadigd"),
    "pdf of noise": (lambda: b"%PDF-1.7\n" + bytes(range(256)) * 400, "beschadigd"),
    "pdf of 2,000 pages": (lambda: long_pdf(2000), ""),
    "pdf of 5,000 pages": (lambda: drawn_pdf(5000), "te veel bladzijden"),
    "pdf that unpacks": (pdf_that_unpacks, ""),
    "pdf of a huge picture": (lambda: pdf_of_a_picture(12_000), "OCR"),
    "pdf of a huge page": (lambda: pdf_of_a_picture(10, paper=1_000_000), "OCR"),
    "pdf that holds itself": (
        lambda: raw_pdf(_CATALOGUE[0], b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2000000>>"),
        "beschadigd",
    ),
    "huge picture": (lambda: large_png(20_000), "OCR"),
    "truncated docx": (lambda: make_docx(LETTER)[:-500], "beschadigd"),
    "docx with damaged xml": (lambda: zipped({"word/document.xml": b"<w:document><open>"}), "beschadigd"),
    "docx of 400,000 paragraphs": (crowded_docx, "te veel opmaak"),
    "zip bomb": (lambda: zipped({"word/document.xml": b"\0" * 40_000_000}), "verdacht groot"),
    "zip that lies about its size": (lying_zip, ""),
    "zip of many entries": (lambda: zipped({f"{n}.xml": b"" for n in range(3000)}), "verdacht groot"),
    "zip that is no letter": (lambda: zipped({"a.txt": b"De brief."}), "zip-bestand"),
    "deeply nested xml": (lambda: _XML + b"<a>" * 50_000 + b"x" + b"</a>" * 50_000, "beschadigd"),
    "xml of a million elements": (lambda: _XML + b"<b>" + b"<a/>" * _MB + b"</b>", "te veel opmaak"),
    "nested docx": (lambda: zipped({"word/document.xml": document_xml("<w:p>" * 250 + "</w:p>" * 250)}), ""),
    "outside entity": (
        lambda: _XML + b"<!DOCTYPE b [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><b>&x;</b>",
        "buiten zichzelf",
    ),
    "entity bomb": (entity_bomb, ""),
    "page of a million elements": (lambda: b"<html><body>" + b"<p>de" * _MB, "te veel opmaak"),
    "deeply nested page": (lambda: b"<html><body>" + b"<div>" * 60_000 + b"De brief." + b"</div>" * 60_000, ""),
    "tables in tables": (lambda: b"<html><body>" + b"<table><tr><td>" * 5_000 + b"De brief volgt.", ""),
    "a page of 60,000 paragraphs": (lambda: b"<p>De brief volgt.</p>" * 60_000, ""),
    "picture": (lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * 100, "OCR"),
    "old word": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 1000, "oud"),
    "damaged rich text": (lambda: b"{\\rtf1 De brief \\u99999999999? volgt.}", "RTF"),
    "rich text of a million paragraphs": (lambda: b"{\\rtf1 " + b"\\par de" * _MB, "te veel opmaak"),
    "empty page": (lambda: b"<html><body><script>1</script></body></html>", "geen tekst"),
    "mail with only a picture": (lambda: make_mail("", {"a.png": b"\x89PNG\r\n\x1a\n"}), "OCR"),
    "mail of a million fields": (lambda: _MAIL + b"X-A: b\n" * _MB + b"\nDe brief.", "ongewoon"),
    "mail of a million parts": (lambda: _MAIL + _MULTIPART + b"--x\n\nde\n" * _MB, "ongewoon"),
    "mail of a million lines": (
        lambda: _MAIL + b"Content-Transfer-Encoding: base64\n\n" + b64encode(b"de brief\n" * _MB),
        "te veel tekst",
    ),
    "text of six million lines": (lambda: b"de\n" * (6 * _MB), "te veel tekst"),
    "text of one line": (lambda: b"De minister stuurt u in mei een brief. " * (19 * _MB // 39), "te veel tekst"),
    "text of 100,000 lines": (lambda: b"De minister stuurt u in mei een brief.\n" * 99_000, ""),
}
