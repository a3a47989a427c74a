"""Files of every kind: the same letter reads the same; hostile files are refused within bounds, with the reason."""

import io
import zipfile
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.reading import decode, read_attachments, read_letter
from ingest.reading.sniffing import Kind, kind_of
from ingest.records import Letter, UnitForm, UnreadableFile, Voice
from tests.ingest.reading_files import (
    LETTER,
    ROWS,
    document_xml,
    make_docx,
    make_html,
    make_mail,
    make_odt,
    make_pdf,
    zipped,
)

MAKERS: dict[str, Callable[[str], bytes]] = {
    "pdf": make_pdf,
    "pdf in two columns": lambda text: make_pdf(text, columns=2),
    "pdf with furniture": lambda text: make_pdf(text, furniture=True),
    "docx": make_docx,
    "html": make_html,
    "odt": make_odt,
    "mail": lambda text: make_mail(text, {}),
    "mail with a pdf": lambda text: make_mail("Zie de bijlage.", {"brief.pdf": make_pdf(text)}),
    "mail with a docx": lambda text: make_mail("Zie de bijlage.", {"../../brief.docx": make_docx(text)}),
}


def said(letter: Letter) -> list[tuple[str, Voice, UnitForm, str | None]]:
    """Return what is said in the letter's own text, and how."""
    outside = (Voice.LETTERHEAD, Voice.SIGNATURE, Voice.FURNITURE)
    return [
        (unit.text, unit.passage.voice, unit.form, unit.lead)
        for unit in letter.units
        if unit.passage.voice not in outside
    ]


@pytest.mark.parametrize("name", MAKERS)
def test_the_same_letter_in_another_form_gives_the_same_units_and_header(name: str) -> None:
    plain = read_letter(LETTER.encode(), "brief.txt")
    other = read_letter(MAKERS[name](LETTER), "brief")
    assert said(other) == said(plain)
    assert other.header.letter_date == plain.header.letter_date
    assert (other.header.chamber, other.header.sender) == (plain.header.chamber, plain.header.sender)
    for unit in other.units:
        assert unit.locate(0, len(unit.text)) == (unit.start, unit.end)


def test_a_long_pdf_with_furniture_heals_its_sentences_and_counts_its_pages() -> None:
    sentence = (
        "In gemeente {n} wordt het onderhoud van de molens dit jaar door de eigen dienst van die gemeente gedaan."
    )
    text = LETTER.replace(
        "De inspectie heeft",
        "\n\n".join(" ".join([sentence.format(n=n)] * 4) for n in range(60)) + "\n\nDe inspectie heeft",
    )
    letter = read_letter(make_pdf(text, furniture=True), "lang.pdf")
    whole = [unit for unit in letter.units if unit.text.startswith("In gemeente")]
    assert len(whole) == 240
    assert all(unit.text.endswith("die gemeente gedaan.") for unit in whole)
    pages = [unit.page for unit in whole]
    assert pages[0] == 1
    assert pages == sorted(pages)
    assert max(page for page in pages if page) >= 5


def test_a_table_of_a_pdf_is_no_running_text() -> None:
    letter = read_letter(make_pdf(LETTER.split("Uw Kamer ontvangt")[0], rows=ROWS), "overzicht.pdf")
    found = {unit.text: unit.passage.voice for unit in letter.units}
    assert found["De minister zegt toe de Kamer te informeren over molens."] is Voice.QUOTATION
    assert found["De minister zegt toe met molenaars te spreken."] is Voice.QUOTATION
    assert found["De brief volgt in mei."] is Voice.TABLE


@pytest.mark.parametrize("name", ["docx", "html", "odt"])
def test_a_table_keeps_its_rows_and_cells(name: str) -> None:
    makers = {"docx": make_docx, "html": make_html, "odt": make_odt}
    text = LETTER.split("Uw Kamer ontvangt")[0]
    letter = read_letter(makers[name](text, ROWS), "overzicht")
    found = {unit.text: unit for unit in letter.units}
    assert found["De minister zegt toe de Kamer te informeren over molens."].passage.voice is Voice.QUOTATION
    assert found["De brief volgt in mei."].passage.voice is Voice.TABLE
    assert found["De brief volgt in mei."].form is UnitForm.CELL


def test_docx_notes_tracked_changes_breaks_and_text_boxes() -> None:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = (
        "<w:p><w:r><w:t>De brief is verzonden</w:t></w:r>"
        "<w:del><w:r><w:delText> en komt niet</w:delText></w:r></w:del>"
        '<w:ins><w:r><w:t xml:space="preserve"> in mei</w:t></w:r></w:ins>'
        '<w:r><w:t>.</w:t><w:footnoteReference w:id="2"/></w:r></w:p>'
        "<w:p><w:r><w:t>Datum</w:t><w:tab/><w:t>3 maart 2025</w:t></w:r></w:p>"
        "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Ons kenmerk 123</w:t></w:r></w:p></w:txbxContent></w:pict>"
        "<w:t>Ik stuur u de F-16</w:t><w:noBreakHyphen/><w:t>brief.</w:t></w:r></w:p>"
    )
    notes = (
        f'<w:footnotes xmlns:w="{space}"><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        '<w:footnote w:id="2"><w:p><w:r><w:t>Zie Kamerstuk 1.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    data = zipped({"word/document.xml": document_xml(body), "word/footnotes.xml": notes.encode()})
    text = decode(data, "brief.docx")
    assert "De brief is verzonden in mei.[footnoteRef:2] [2: Zie Kamerstuk 1.]" in text
    assert "Datum\t3 maart 2025" in text
    assert "Ons kenmerk 123\n" in text
    assert "de F-16-brief." in text
    letter = read_letter(data, "brief.docx")
    assert [unit.text for unit in letter.units if unit.passage.voice is Voice.FOOTNOTE] == ["Zie Kamerstuk 1."]


def test_xml_of_an_official_publication_is_read() -> None:
    dossier = "<dossier><dossiernummer>32 820</dossiernummer><titel>Cultuurbeleid</titel></dossier>"
    title = "<stuknr>Nr. 512</stuknr><titel>BRIEF VAN DE MINISTER VAN ONDERWIJS, CULTUUR EN WETENSCHAP</titel>"
    text = (
        "<al>Aan de Voorzitter van de Tweede Kamer der Staten-Generaal</al><al>Den Haag, 3 maart 2025</al>"
        "<tussenkop><tekst>Molens</tekst></tussenkop>"
        "<al>Ik stuur u <nadruk>voor de zomer</nadruk> een brief over de molens.</al>"
    )
    stuk = f"<kamerstuk>{dossier}<stuk>{title}<algemeen>{text}</algemeen></stuk></kamerstuk>"
    meta = "<metadata><meta content='x'/></metadata>"
    data = f"<?xml version='1.0'?><officiele-publicatie>{meta}{stuk}</officiele-publicatie>".encode()
    letter = read_letter(data, "kst.xml")
    assert [unit.text for unit in letter.units if unit.passage.voice is Voice.RUNNING] == [
        "Ik stuur u voor de zomer een brief over de molens."
    ]
    assert (letter.header.dossiers, letter.header.number) == (("32820",), "512")
    assert str(letter.header.letter_date) == "2025-03-03"


def test_line_ends_of_html_source_are_spaces() -> None:
    data = b"<html><body><p>Ik stuur u\nin mei\neen brief.</p><p>Datum 3 maart 2025<br>Betreft molens</p></body></html>"
    assert decode(data, "x.html") == "Ik stuur u in mei een brief.\n\nDatum 3 maart 2025\nBetreft molens\n"


def test_what_hangs_on_a_mail_besides_its_letter_can_be_had_apart() -> None:
    broken, annex = b"%PDF-1.4", make_docx("De bijlage bij de brief.")
    data = make_mail("Hierbij.", {"a.pdf": broken, "brief.txt": LETTER.encode(), "b.docx": annex})
    assert "staat van de molens" in decode(data, "m.eml")
    assert [(item.name, item.data) for item in read_attachments(data, "m.eml")] == [
        ("a.pdf", broken),
        ("b.docx", annex),
    ]
    assert read_attachments(b"De brief.", "brief.txt") == ()


def test_a_scanned_letter_on_a_mail_is_an_attachment_and_a_logo_in_its_text_is_none() -> None:
    scan = b"\x89PNG\r\n\x1a\n"
    data = make_mail("Hierbij de brief.", {"scan.png": scan}).replace(b"application/octet-stream", b"image/png")
    assert [item.data for item in read_attachments(data, "m.eml")] == [scan]
    logo = data.replace(b"Content-Disposition: attachment", b"Content-Disposition: inline")
    assert read_attachments(logo, "m.eml") == ()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7 x", Kind.PDF),
        (b"PK\x03\x04xx", Kind.ARCHIVE),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind.OLD_OFFICE),
        (b"{\\rtf1 x}", Kind.RICH_TEXT),
        (b"\x89PNG\r\n\x1a\n", Kind.IMAGE),
        (b"\xef\xbb\xbf<!doctype html><p>x", Kind.HTML),
        (b"<?xml version='1.0'?><brief/>", Kind.XML),
        (b"From: a@b\nTo: c@d\nSubject: x\n\nDe brief", Kind.MAIL),
        (b"Aan: de Kamer\n\nDe brief", Kind.TEXT),
        (b"<<De brief>> is hier.", Kind.TEXT),
    ],
)
def test_the_kind_follows_from_the_content(data: bytes, kind: Kind) -> None:
    assert kind_of(data) is kind


@pytest.mark.parametrize(
    ("sent", "body", "day"),
    [
        ("Thu, 12 Mar 2026 23:40:00 +0100", "De brief over molens volgt in mei.", date(2026, 3, 12)),
        (
            "Thu, 12 Mar 2026 23:40:00 +0100",
            "Datum 3 maart 2026\n\nDe brief over molens volgt in mei.",
            date(2026, 3, 3),
        ),
        ("gisteren", "De brief over molens volgt in mei.", None),
        ("Thu, 99 Mar 2026 99:40:00 +0100", "De brief over molens volgt in mei.", None),
    ],
)
def test_a_mail_that_is_itself_the_letter_has_the_day_on_which_it_was_sent(
    sent: str, body: str, day: date | None
) -> None:
    data = f"From: a@b.example\nTo: c@d.example\nDate: {sent}\nSubject: x\n\nBeste griffier,\n\n{body}\n".encode()
    assert read_letter(data, "m.eml").header.letter_date == day


@pytest.mark.parametrize("charset", ["\x00", "rot13", "idna", "utf-16", "iets", ""])
def test_a_mail_in_an_encoding_that_is_none_is_read(charset: str) -> None:
    head = f'From: a\nTo: b\nSubject: c\nContent-Type: text/plain; charset="{charset}"\n\n'
    assert decode(f"{head}De brief volgt in mei.\n".encode(), "x.eml").strip()


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(
        [b"", b"PK\x03\x04", b"<?xml version='1.0'?>", b"<html><body>", b"From: a\nTo: b\nSubject: c\n\n", b"{\\rtf"]
    ),
    st.binary(max_size=400),
)
def test_any_content_behind_a_known_start_is_read_or_refused(start: bytes, rest: bytes) -> None:
    try:
        read_letter(start + rest, "x")
    except UnreadableFile as error:
        assert error.message
        assert error.cause


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_docx_with_damaged_bytes_is_read_or_refused(data: st.DataObject) -> None:
    whole = zipped({"word/document.xml": document_xml("<w:p><w:r><w:t>Ik stuur u de brief.</w:t></w:r></w:p>" * 3)})
    position = data.draw(st.integers(0, len(whole) - 1))
    damaged = whole[:position] + data.draw(st.binary(min_size=1, max_size=4)) + whole[position + 1 :]
    try:
        read_letter(damaged, "x.docx")
    except UnreadableFile as error:
        assert error.message


def test_a_part_that_unpacks_beyond_its_bound_is_refused() -> None:
    big = b"<w:t>" + bytes(range(32, 127)) * 250_000
    with pytest.raises(UnreadableFile) as raised:
        decode(zipped({"word/document.xml": big}), "x.docx")
    assert raised.value.message
    with zipfile.ZipFile(io.BytesIO(zipped({"a": b"1"}))) as archive:
        assert archive.namelist() == ["a"]
