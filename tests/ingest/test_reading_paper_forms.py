"""Dossiers and numbers in titles, subjects, references and first sentences; what is no paper of its own is left."""

import pytest

from ingest.reading.letters import read_text
from ingest.records import Header

BODY = """

In deze brief ga ik in op de stand van de dijken. Ik stuur u voor 1 september 2026 een overzicht, zoals ik in het debat
van 4 februari 2026 heb toegezegd. Daarmee doe ik de motie (Kamerstuk 31 710, nr. 88) af.

De minister van Infrastructuur en Waterstaat,

J. de Graaf
"""
TO_SECOND = "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\nPostbus 20018\n2500 EA Den Haag\n\n"
DATE = "Datum 12 maart 2026\n"
DEAR = "\n\nGeachte voorzitter,"
SECOND = "Tweede Kamer der Staten-Generaal 2\n\nVergaderjaar 2025–2026\n\n"
FIRST = "Eerste Kamer der Staten-Generaal\n\nVergaderjaar 2025–2026\n\n"
BRIEF = "BRIEF VAN DE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT\n\nDen Haag, 12 maart 2026\n"
DEFENCE = "Vaststelling van de begrotingsstaten van het Ministerie van Defensie (X) voor het jaar 2024"


def _header(text: str) -> Header:
    return read_text(text).header


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f", "\u2009", "\u2007", "  ", ".", ""], ids=ascii)
def test_a_dossier_is_read_whatever_parts_its_figures(space: str) -> None:
    dossier = f"27{space}625"
    for text in (
        f"{SECOND}{dossier} Waterbeleid\n\nNr. 640 {BRIEF}{BODY}",
        f"Tweede Kamer, vergaderjaar 2025–2026, {dossier}, nr. 640\n\n{BRIEF}{BODY}",
    ):
        assert (_header(text).dossiers, _header(text).number) == (("27625",), "640")
    for head in (f"Betreft Dijken ({dossier}, nr. 612)", f"Dossier: {dossier}\nBetreft Dijken"):
        assert _header(f"{TO_SECOND}{DATE}{head}{DEAR}{BODY}").dossiers == ("27625",)
    first = f"Hierbij zend ik u de antwoorden op de vragen van de commissie (Kamerstuk {dossier}, nr. 612)."
    assert _header(f"{TO_SECOND}{DATE}Betreft Dijken{DEAR}\n\n{first}{BODY}").dossiers == ("27625",)


@pytest.mark.parametrize(
    ("title", "dossiers", "number"),
    [
        ("27 625 / 36 410 XII Waterbeleid\n\nNr. 640", ("27625", "36410-XII"), "640"),
        ("27625 Waterbeleid; 31710 Waterbeheer\n\nNr. 640", ("27625", "31710"), "640"),
        (
            "27 625\nWaterbeleid\n\n36 800 J\nVaststelling van de begrotingsstaat\n\nNr. 640",
            ("27625", "36800-J"),
            "640",
        ),
        (f"36 410\nX\n{DEFENCE}\n\nNr. 88", ("36410-X",), "88"),
        (f"36 410     {DEFENCE}\nX\n\nNr. 88", ("36410-X",), "88"),
        (f"36 410 {DEFENCE.replace('(X)', chr(10) + '(X)')}\n\nNr. 88", ("36410-X",), "88"),
        ("36 800 IV Vaststelling van Koninkrijksrelaties (IV) en het BES-fonds (H)\n\nNr. 8", ("36800-IV",), "8"),
        ("36 123 Wijziging van de Wet dijken (I)\n\nNr. 8", ("36123",), "8"),
        ("16 400, hoofdstuk XII, nr. 30", ("16400-XII",), "30"),
        ("36 800 hfst. XII, nr. 30", ("36800-XII",), "30"),
        ("36 123 (R2168) Rijkswet dijken\n\nNr. 6 HERDRUK1", ("36123",), "6"),
        ("27 625 Waterbeleid\n\nN° 640", ("27625",), "640"),
        ("27 625 Waterbeleid\n\nNr.640", ("27625",), "640"),
        ("27 625 Waterbeleid (nr. 640)\n", ("27625",), "640"),
        ("27 625 (nr. 640) Waterbeleid\n", ("27625",), "640"),
        ("Kamerstuk 27 625/640\n", ("27625",), "640"),
        ("# 27 625 Waterbeleid\n\n## Nr. 640", ("27625",), "640"),
        ("**27 625 Waterbeleid**\n\n**Nr. 640**", ("27625",), "640"),
        ("Tweede Kamer, vergaderjaar 2025–2026, 27 625 en 31 710, nr. 640\n", ("27625",), "640"),
        ("Tweede Kamer vergaderjaar 2025–2026 27 625 nr. 640\n", ("27625",), "640"),
        ("Tweede Kamer, zitting 1980-1981, 16 400, hoofdstuk XII, nr. 30\n", ("16400-XII",), "30"),
        # As OCR parts or misreads them.
        ("27 6 25 Waterbeleid\n\nNr. 640", ("27625",), "640"),
        ("2 7 6 2 5   W A T E R B E L E I D\n\nNr. 640", ("27625",), "640"),
        ("3O 175 Luchtkwaliteit\n\nNr. 64O", ("30175",), "640"),
        ("3l 7l0 Waterbeheer\n\nNr. l88", ("31710",), "188"),
        ("27 625 Waterbeleid\n\nNr, 640", ("27625",), "640"),
        ("27 625 Waterbeleid\n\nNr. 6 40", ("27625",), None),
    ],
)
def test_the_title_of_a_paper_is_read(title: str, dossiers: tuple[str, ...], number: str | None) -> None:
    header = _header(f"{SECOND}{title} {BRIEF}{BODY}")
    assert (header.dossiers, header.number) == (dossiers, number)


@pytest.mark.parametrize(
    ("title", "dossier", "number"),
    [
        ("27 625 Waterbeleid\n\nAC\n\n", "27625", "AC"),
        ("CXXXV Gasboringen Waddenzee\n\nB ", "CXXXV", "B"),
        ("CXLI Uitvoering motie Dijken\n\nC\n", "CXLI", "C"),
        ("Eerste Kamer, vergaderjaar 2025–2026, CXXXV, B\n\n", "CXXXV", "B"),
        ("Eerste Kamer, vergaderjaar 2025–2026, 36 410 A, C\n\n", "36410-A", "C"),
    ],
)
def test_the_title_of_a_paper_of_the_senate_is_read(title: str, dossier: str, number: str) -> None:
    header = _header(f"{FIRST}{title}{BRIEF}{BODY}")
    assert (header.dossiers, header.number) == ((dossier,), number)


@pytest.mark.parametrize(
    ("subject", "dossiers"),
    [
        ("Wet dijken (36 123)", ("36123",)),
        ("Wetsvoorstel Wet dijken 36123", ("36123",)),
        ("Reactie op motie Jansma (kst-27625-612)", ("27625",)),
        ("Reactie op motie 29538-400", ("29538",)),
        ("Motie (TK 2025/26, 27 625, nr. 612)", ("27625",)),
        ("Motie (Kamerstukken II, vergaderjaar 2025–2026, 27 625, nr. 612)", ("27625",)),
        ("Motie (Kamerstuk II 27625-612)", ("27625",)),
        ("Moties (Kamerstuk 27 625, nr. 612; Kamerstuk 31 710, nr. 88)", ("27625", "31710")),
        ("Begroting 36 800, hoofdstuk XII", ("36800-XII",)),
        ("Geannoteerde agenda (21 501 - 08, nr. 900)", ("21501-08",)),
        ("Rijkswet dijken (36 123 (R2168))", ("36123",)),
        ("Toezegging (Kamerstukken I 2025/26, 36 410 A, B)", ("36410-A",)),
        # None of these is a paper.
        ("Debat van 3 februari 2026 (Handelingen II 2025/26, nr. 45, item 7)", ()),
        ("Subsidie van 27.625 euro", ()),
        ("Schade (27.625 gevallen)", ()),
        ("Besteding 27 625 euro aan dijken", ()),
        ("Schade van € 27 625 (dijken)", ()),
        ("Bouw van 27 625 woningen", ()),
        ("Uitvoering artikel 36 410 lid 2 Awb", ()),
        ("COM(2025) 27625", ()),
        ("Weg N27 625", ()),
    ],
)
def test_a_subject_names_the_dossier(subject: str, dossiers: tuple[str, ...]) -> None:
    assert _header(f"{TO_SECOND}{DATE}Betreft {subject}{DEAR}{BODY}").dossiers == dossiers


@pytest.mark.parametrize(
    ("subject", "number"),
    [
        ("Begroting 2026 (36 800 XII, nr. 14)", "14"),
        ("Begroting 2026 (36 800 XII, nr. 14): stand van zaken van moties", "14"),
        ("Waterbeleid (27 625, AB)", "AB"),
        ("Motie van het lid Jansma (27 625, nr. 612)", None),
        ("Reactie op het verslag (27 625, nr. 612)", None),
    ],
)
def test_the_number_of_another_paper_in_the_subject_is_not_the_letters(subject: str, number: str | None) -> None:
    assert _header(f"{TO_SECOND}{DATE}Betreft {subject}{DEAR}{BODY}").number == number


@pytest.mark.parametrize(
    ("line", "dossiers"),
    [
        ("Uw kenmerk: 36800-XII/2026D01234", ("36800-XII",)),
        ("Uw kenmerk 27625-640/2026D01234", ("27625",)),
        ("Kenmerk 21501-20-2204", ("21501-20",)),
        ("Ons kenmerk 27625", ()),
        ("> Retouradres Postbus 20 901 2500 EX Den Haag", ()),
        ("T 070 456 1234\nF 070 456 12 34\nIBAN NL27 625", ()),
        ("Deltares (KvK 27 625 111)", ()),
        ("Bankrekening 19 23 25 528\nKvK-nummer 27 373 207", ()),
    ],
)
def test_a_reference_may_name_the_dossier(line: str, dossiers: tuple[str, ...]) -> None:
    assert _header(f"{TO_SECOND}{DATE}{line}\nBetreft Dijken{DEAR}{BODY}").dossiers == dossiers


@pytest.mark.parametrize(
    ("first", "dossiers"),
    [
        ("Hierbij zend ik u de beantwoording van het schriftelijk overleg (Kamerstuk 27 625, nr. 612).", ("27625",)),
        ("Hierbij bied ik u een nota van wijziging aan op het wetsvoorstel (Kamerstukken II 36 123).", ("36123",)),
        ("Bij de behandeling van het wetsvoorstel dijken (36 123) heb ik toegezegd u te informeren.", ("36123",)),
        ("In reactie op uw brief met kenmerk 36800-XII-14/2026D01234 stuur ik u dit overzicht.", ("36800-XII",)),
        ("In het debat van 3 februari heb ik de motie-Jansma (27 625, nr. 612) ontraden.", ()),
        ("In mijn brief van 3 februari (Kamerstuk 27 625, nr. 612) heb ik u gemeld dat dit kan.", ()),
        ("Volgens het antwoord bedroeg de schade (27.625) euro.", ()),
    ],
)
def test_a_first_sentence_that_answers_names_the_dossier(first: str, dossiers: tuple[str, ...]) -> None:
    assert _header(f"{TO_SECOND}{DATE}Betreft Dijken{DEAR}\n\n{first}{BODY}").dossiers == dossiers


@pytest.mark.parametrize(
    ("signature", "sender"),
    [
        ("De minister van Economische Zaken & Klimaat,\n\nJ. Bos", "minister van Economische Zaken en Klimaat"),
        (
            "De ministers van Infrastructuur en Waterstaat en van Financiën,\n\nJ. de Graaf\nE. de Wit",
            "minister van Infrastructuur en Waterstaat; minister van Financiën",
        ),
        (
            "De minister van Infrastructuur en Waterstaat,\nmede namens de minister van Financiën,\n\nJ. de Graaf",
            "minister van Infrastructuur en Waterstaat; minister van Financiën",
        ),
        ("De minister van Financiën a.i.,\n\nJ. de Graaf", "minister van Financiën"),
        (
            "De Minister van Landbouw, Natuurbeheer en Visserij,\n\nJ. de Graaf",
            "minister van Landbouw, Natuurbeheer en Visserij",
        ),
    ],
)
def test_who_signs_in_other_forms(signature: str, sender: str) -> None:
    text = f"{TO_SECOND}{DATE}Betreft Dijken{DEAR}\n\nIk stuur u in mei een brief over dijken.\n\n{signature}\n"
    assert _header(text).sender == sender


@pytest.mark.parametrize(
    "line",
    [
        "Betreft Bouw van\n20 000 woningen per jaar",
        "Betreft\n36 800 mensen zonder water",
        "> Retouradres Postbus\n20901 2500 EX Den Haag",
        "Postbus\n20018\n2500 EA Den Haag",
        "Onze referentie\n27625 WBI",
        "Zaaknummer\n27625",
        "Zaaknummer 27 625",
        "KvK\n27 373 207",
        "Bijlagen 12 345",
        "Oplage: 27 625",
        "Stb. 2020, 27 625",
        "M 06 31 710 123",
    ],
)
def test_no_amount_or_number_of_something_else_is_a_title(line: str) -> None:
    assert _header(f"{TO_SECOND}{line}\n{DATE}{DEAR}{BODY}").dossiers == ()


@pytest.mark.parametrize(
    "note",
    [
        "1 Tweede Kamer, vergaderjaar 2008–2009, 31 700 XII, nr. 12.",
        "1 Tweede Kamer, vergaderjaar 2008–2009, 31 700 XII, nr. 12",
        "Tweede Kamer, vergaderjaar 2008–2009, 31 700 XII, nr. 12, p. 4.",
        "1 https://zoek.officielebekendmakingen.nl/kst-31700-XII-12.html",
        "1 Zie kst-31700-XII-12 en de bijlage daarbij.",
        "Bijlage 2 Motie\n\n31 700 Waterbeleid\n\nNr. 12 MOTIE VAN HET LID JANSMA",
    ],
)
def test_what_a_note_or_an_annex_cites_is_not_the_letters_paper(note: str) -> None:
    header = _header(f"{TO_SECOND}{DATE}Betreft Dijken{DEAR}{BODY}\n\n{note}\n")
    assert (header.dossiers, header.number) == ((), None)


@pytest.mark.parametrize(
    "foot",
    [
        "Tweede Kamer, vergaderjaar 2025–2026, 27 625, nr. 640 1",
        "kst-27625-640\nISSN 0921 - 7371",
        "1 Tweede Kamer, vergaderjaar 2025–2026, 27 625, nr. 640\n\fIk kom daarop terug.\n\n"
        "2 Tweede Kamer, vergaderjaar 2025–2026, 27 625, nr. 640",
    ],
)
def test_the_foot_of_a_page_names_the_paper(foot: str) -> None:
    header = _header(f"{BRIEF}{BODY}\n\n{foot}\n")
    assert (header.dossiers, header.number) == (("27625",), "640")
