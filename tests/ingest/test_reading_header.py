"""The header: date, chamber, dossiers, number, sender, from letterheads of every usual form."""

from datetime import date

import pytest

from ingest.reading.letters import read_text
from ingest.records import Chamber, DateSource, Header

DAY = date(2025, 3, 3)
BODY = """
In het debat van vorige week sprak ik met uw Kamer over de staat van de molens. Met deze brief informeer ik u over de
uitkomst van 3 januari 2020. De telling is op 5 mei 2019 begonnen.

De minister van Onderwijs, Cultuur en Wetenschap,

A. de Boer
"""
TO = "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\nPostbus 20018\n2500 EA Den Haag\n\n"
DEAR = "\nGeachte voorzitter,\n"


def header(text: str) -> Header:
    return read_text(text).header


LETTERHEADS = {
    "behind the label": "Datum 3 maart 2025\nBetreft Molens\n",
    "label with a colon": "Datum: 3 maart 2025\nBetreft: Molens\n",
    "tabs": "Datum\t\t3 maart 2025\nBetreft\t\tMolens\n",
    "on the next line": "Datum\n3 maart 2025\nBetreft\nMolens\n",
    "all labels first": "Datum\nBetreft\n3 maart 2025\nMolens\n",
    "blank lines between": "Datum\n\n3 maart 2025\n\nBetreft\n\nMolens\n",
    "in figures": "Datum 3-3-2025\nBetreft Molens\n",
    "in figures with zeros": "Datum 03-03-2025\n",
    "with slashes": "Datum 3/3/2025\n",
    "ISO": "Datum 2025-03-03\n",
    "short month": "Datum 3 mrt. 2025\n",
    "capitals": "DATUM 3 MAART 2025\nBETREFT MOLENS\n",
    "weekday": "Datum maandag 3 maart 2025\n",
    "OCR: rn for m": "Daturn 3 rnaart 2025\nBetrefl Molens\n",
    "OCR: letter O in the year": "Datum 3 maart 2O25\n",
    "OCR: spaces": "Datum 3 m aart 2025\n",
    "OCR: glued": "Datum 3maart2025\n",
    "OCR: O for D": "Oatum 3 maart 2025\n",
    "place": "Den Haag, 3 maart 2025\n",
    "place without comma": "Den Haag 3 maart 2025\n",
    "place in capitals": "DEN HAAG, 3 maart 2025\n",
    "'s-Gravenhage": "’s-Gravenhage, 3 maart 2025\n",
    "place, de": "Den Haag, de 3e maart 2025\n",
    "alone on a line": "3 maart 2025\n",
    "d.d.": "d.d. 3 maart 2025\n",
    "Ontvangen": "Ontvangen 3 maart 2025\n",
    "Vastgesteld": "Vastgesteld: 3 maart 2025\n",
    "broken off before the year": "Datum 3 maart\n2025\nBetreft Molens\n",
    "Verzenddatum": "Verzenddatum: 03-03-25\n",
    "Aldus vastgesteld": "Aldus vastgesteld te Den Haag op 3 maart 2025.\n",
    "d.d. below the letter answered": "Uw brief van 3 januari 2025\nOns kenmerk 1234\nd.d. 3 maart 2025\n",
    "date of the letter answered comes first": "Uw brief van\n3 januari 2025\nDatum\n3 maart 2025\n",
    "colophon in the margin": (
        "Datum\t3 maart 2025\nBetreft\tMolens\n\nDirectie Erfgoed en Kunsten\nRijnstraat 50\nDen Haag\n"
        "Onze referentie\n"
        "2025-0000012\nUw brief van\n3 januari 2025\nUw referentie\n2025Z00123\n"
    ),
}


@pytest.mark.parametrize("name", LETTERHEADS)
def test_the_date_is_read_from_the_letterhead(name: str) -> None:
    read = header(TO + LETTERHEADS[name] + DEAR + BODY)
    assert (read.letter_date, read.date_source) == (DAY, DateSource.TEXT)
    assert "3 maart 2025" in read.date_reason


def test_the_date_may_stand_by_the_signature() -> None:
    read = header(TO + DEAR + BODY.replace("\nDe minister van", "\nDen Haag, 3 maart 2025\n\nDe minister van"))
    assert read.letter_date == DAY


def test_a_given_date_and_chamber_win() -> None:
    text = TO + "Datum 3 maart 2025\n" + DEAR + BODY
    read = read_text(text, date(2025, 3, 4), Chamber.EERSTE_KAMER).header
    assert (read.letter_date, read.date_source) == (date(2025, 3, 4), DateSource.GIVEN)
    assert read.chamber is Chamber.EERSTE_KAMER


REPORT = """Tweede Kamer der Staten-Generaal 2

Vergaderjaar 2024–2025

21 501-31 Raad voor Werkgelegenheid

Nr. 512 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

De vaste commissie voor Sociale Zaken en Werkgelegenheid heeft een aantal vragen voorgelegd aan de Minister van Sociale
Zaken en Werkgelegenheid over de brief van 3 januari 2025 inzake de agenda (Kamerstuk 21 501-31, nr. 500).

{told}

De voorzitter van de commissie,
De Vries

Vragen en opmerkingen van de leden van de VVD-fractie

De leden van de VVD-fractie vragen of dat kan.

Dat kan niet. Ik kom daarop terug.
"""


@pytest.mark.parametrize(
    "told",
    [
        "De vragen zijn op 9 februari 2025 voorgelegd. Bij brief van 3 maart 2025 zijn de vragen beantwoord.",
        "De op 9 februari 2025 toegezonden vragen zijn met de door de Minister bij brief van 3 maart 2025 toegezonden "
        "antwoorden hieronder afgedrukt.",
        "De minister heeft deze bij brief van 3 maart 2025 beantwoord.",
        "De vragen zijn op 9 februari 2025 voorgelegd. De antwoorden zijn op 3 maart 2025 ontvangen.",
        "De vragen zijn op 9 februari 2025 voorgelegd. De minister heeft geantwoord bij brief d.d. 3 maart 2025.",
        "De vragen zijn op 9 februari 2025 voorgelegd. De minister heeft op 3 maart 2025 geantwoord.",
    ],
)
def test_a_report_has_the_date_of_the_answers(told: str) -> None:
    read = header(REPORT.format(told=told))
    assert read.letter_date == DAY
    assert read.sender == "minister van Sociale Zaken en Werkgelegenheid"
    assert (read.dossiers, read.number, read.doc_type) == (("21501-31",), "512", "schriftelijk overleg")
    assert read.committee == "commissie voor Sociale Zaken en Werkgelegenheid"


def test_a_report_that_prints_two_letters_has_the_date_of_the_governments() -> None:
    text = """Eerste Kamer der Staten-Generaal

36 202 Belastingplan 2023

K VERSLAG VAN EEN NADER SCHRIFTELIJK OVERLEG

Vastgesteld 10 maart 2025

De leden van de vaste commissie voor Financiën hebben kennisgenomen van de brief van 3 januari 2025. De commissie brengt
bijgaand verslag uit van het gevoerde schriftelijk overleg.

De griffier van de vaste commissie voor Financiën,
Van Luijk

BRIEF VAN DE VOORZITTER VAN DE VASTE COMMISSIE VOOR FINANCIËN

Aan de Staatssecretaris van Financiën

Den Haag, 3 februari 2025

De leden van de fractie van D66 vragen u wanneer de evaluatie komt.

De voorzitter van de vaste commissie voor Financiën,
P. Ballekom

BRIEF VAN DE STAATSSECRETARIS VAN FINANCIËN

Aan de Voorzitter van de Eerste Kamer der Staten-Generaal

Den Haag, 3 maart 2025

Hierbij zend ik u de antwoorden. De evaluatie ontvangt u in mei.

De Staatssecretaris van Financiën,
T. van Oosten
"""
    read = header(text)
    assert (read.letter_date, read.number, read.chamber) == (DAY, "K", Chamber.EERSTE_KAMER)
    assert read.sender == "staatssecretaris van Financiën"


def test_printed_answers_name_who_answers_and_when() -> None:
    text = """Tweede Kamer der Staten-Generaal 2
Vergaderjaar 2024–2025, Aanhangsel 884

Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden

Vragen van het lid Jansma (SP) aan de Minister van Onderwijs, Cultuur en Wetenschap over molens (ingezonden 3 februari
2025).

Antwoord van Minister De Boer (Onderwijs, Cultuur en Wetenschap) (ontvangen 3 maart 2025).

Vraag 1
Kent u het bericht?

Antwoord 1
Ja. Ik kom daarop terug.
"""
    read = header(text)
    assert (read.letter_date, read.sender) == (DAY, "minister van Onderwijs, Cultuur en Wetenschap")
    assert (read.number, read.doc_type) == ("884", "antwoord schriftelijke vragen")


PRINTED = "Tweede Kamer der Staten-Generaal 2\n\nVergaderjaar 2024–2025\n\n"
SENATE = "Eerste Kamer der Staten-Generaal\n\nVergaderjaar 2024–2025\n\n"
PLACE = "\nDen Haag, 3 maart 2025\n"


@pytest.mark.parametrize(
    ("head", "dossiers", "number", "chamber"),
    [
        (PRINTED + "32 820 Cultuurbeleid\n\nNr. 512 BRIEF VAN DE MINISTER VAN DEFENSIE\n", ("32820",), "512", "TK"),
        (PRINTED + "32 820\nCultuurbeleid\n\nNr. 512\nBRIEF VAN DE MINISTER VAN DEFENSIE\n", ("32820",), "512", "TK"),
        (PRINTED + "32820, nr. 512 Brief van de minister van Defensie\n", ("32820",), "512", "TK"),
        (PRINTED + "21 501-28 Defensieraad\n\nNr. 554 Brief van de minister\n", ("21501-28",), "554", "TK"),
        (
            PRINTED
            + "28 676 NAVO\n\n21 501-28 Defensieraad\n\n36 800 X Vaststelling van de begrotingsstaten\n\nNr. 9 Brief\n",
            ("28676", "21501-28", "36800-X"),
            "9",
            "TK",
        ),
        (
            SENATE + "36 410 X  Vaststelling begroting\n\nC  BRIEF VAN DE MINISTER VAN DEFENSIE\n",
            ("36410-X",),
            "C",
            "EK",
        ),
        (SENATE + "36 410 X\nVaststelling\n\nAB\nBRIEF VAN DE MINISTER VAN DEFENSIE\n", ("36410-X",), "AB", "EK"),
        (SENATE + "36 202 Belastingplan\n\nE NADERE MEMORIE VAN ANTWOORD\n", ("36202",), "E", "EK"),
        (SENATE + "36 202 Belastingplan\n\nK Brief van de staatssecretaris van Financiën\n", ("36202",), "K", "EK"),
        (TO + "Betreft Motie molens (Kamerstuk 32 820, nr. 500)\n", ("32820",), None, "TK"),
        (TO + "Betreft Begroting 2025 (36 600 XVII, nr. 14)\n", ("36600-XVII",), "14", "TK"),
        (TO + "Betreft Molens\nUw kenmerk 29911-448\n", ("29911",), None, "TK"),
        (TO + "Betreft Molens\nDossier 32 820\nOns kenmerk 12345678\n", ("32820",), None, "TK"),
        (TO + "Betreft Molens\nDossiernr. 32820\n", ("32820",), None, "TK"),
        (TO + "Betreft Molens\nDossier: 32.820\nVolgnummer: 512\n", ("32820",), "512", "TK"),
        (TO + "Betreft Vragen over wetsvoorstel 36 202\n", ("36202",), None, "TK"),
        (TO + "Betreft Molens\nOns kenmerk 51884302\n", (), None, "TK"),
    ],
)
def test_own_dossiers_and_number(head: str, dossiers: tuple[str, ...], number: str | None, chamber: str) -> None:
    read = header(head + PLACE + BODY)
    assert (read.dossiers, read.number, read.chamber) == (dossiers, number, chamber)


def test_papers_cited_in_the_running_text_are_not_the_letters_own() -> None:
    read = header(TO + PLACE + DEAR + BODY.replace("uitkomst", "motie (Kamerstuk 31 293, nr. 688) en de uitkomst"))
    assert read.dossiers == ()


@pytest.mark.parametrize(
    ("signature", "sender", "ministry"),
    [
        (
            "De Minister van Justitie en Veiligheid,\nmr. A. de Boer",
            "minister van Justitie en Veiligheid",
            "Justitie en Veiligheid",
        ),
        (
            "DE MINISTER-PRESIDENT,\nMinister van Algemene Zaken,\n\nA. de Boer",
            "minister-president, minister van Algemene Zaken",
            "Algemene Zaken",
        ),
        (
            "De minister van Defensie    De staatssecretaris van Defensie\n\nA. de Boer    B. de Wit",
            "minister van Defensie; staatssecretaris van Defensie",
            "Defensie",
        ),
        (
            "De Staatssecretaris van Financiën – Fiscaliteit, Belastingdienst en Douane,\nA. de Boer",
            "staatssecretaris van Financiën",
            "Financiën",
        ),
        (
            "de minister voor Medische Zorg,\n\nA. de Boer",
            "minister voor Medische Zorg",
            "Volksgezondheid, Welzijn en Sport",
        ),
        (
            "Met vriendelijke groet,\n\nA. de Boer\nMinister van Economische Zaken",
            "minister van Economische Zaken",
            "Economische Zaken",
        ),
        ("De minister van Wind en Water,\n\nA. de Boer", "minister van Wind en Water", None),
    ],
)
def test_who_signs(signature: str, sender: str, ministry: str | None) -> None:
    text = f"{TO}Datum 3 maart 2025\n{DEAR}\nIk stuur u in mei een brief over de staat van de molens.\n\n{signature}\n"
    read = header(text)
    assert (read.sender, read.ministry) == (sender, ministry)


def test_a_letter_without_a_date_gets_one_with_its_reason() -> None:
    text = (
        "Vragen en opmerkingen van de leden van de D66-fractie\n\nDe leden van de D66-fractie hebben kennisgenomen van "
        "de agenda van de Raad van 1 december 2025.\n\nVraag 1\nWat is de stand?\n\nAntwoord\nOp 19 maart jl. is een "
        "besluit genomen, op 25 november jl. nog een. Op 12 december a.s. volgt overleg, op 19 januari a.s. "
        "een brief.\n"
    )
    read = header(text)
    assert (read.letter_date, read.date_source) == (date(2025, 11, 25), DateSource.DERIVED)
    assert "25 november 2025" in read.date_reason
    assert "12 december 2025" in read.date_reason


def test_without_any_day_to_go_by_there_is_no_date() -> None:
    read = header("De molens staan er goed bij. Ik kom daar later op terug.\n")
    assert (read.letter_date, read.date_source) == (None, None)
    assert read.date_reason


def test_references_are_kept() -> None:
    head = f"{TO}Datum 3 maart 2025\nUw kenmerk 2026Z12163 en 2026D28253\n{DEAR}"
    text = f"{head}\nZoals toegezegd (TZ202306-026, T03013) volgt dit.\n"
    assert header(text).references == ("2026Z12163", "2026D28253", "TZ202306-026", "T03013")


@pytest.mark.parametrize(
    ("subject", "doc_type"),
    [
        ("Beantwoording Kamervragen over molens", "antwoord schriftelijke vragen"),
        ("Beantwoording schriftelijk overleg molens", "schriftelijk overleg"),
        ("Geannoteerde agenda Raad van 3 mei", "geannoteerde agenda"),
        ("Kabinetsreactie op het advies Molens", "kabinetsreactie"),
        ("Verzamelbrief molens", "verzamelbrief"),
        ("Uitstel brief molens", "uitstelbrief"),
        ("Uitstel beantwoording vragen over molens", "uitstelbericht beantwoording"),
        ("Stand van zaken moties en toezeggingen", "stand-van-zakenbrief"),
        ("Molens", "brief"),
    ],
)
def test_the_kind_of_document_follows_from_the_subject(subject: str, doc_type: str) -> None:
    assert header(f"{TO}Datum 3 maart 2025\nBetreft {subject}\n{DEAR}{BODY}").doc_type == doc_type
