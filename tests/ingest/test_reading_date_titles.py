"""A title that stands for a head gives the day of the paper, and not that of the debate or letter it is about."""

from datetime import date

import pytest

from ingest.reading.letters import read_text

DAY = date(2026, 3, 12)
ADDRESS = "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\nPostbus 20018\n2500 EA Den Haag\n\n"
PROMISES = (
    "\n\n1. De minister informeert de Kamer voor 1 september 2026 over dijken.\n\n2. De evaluatie volgt in mei.\n"
)
LETTER = (
    "\n\nGeachte voorzitter,\n\nIk stuur u voor 1 september 2026 een overzicht, zoals ik in het debat van 4 februari "
    "2026 heb toegezegd.\n\nDe minister van Infrastructuur en Waterstaat,\n\nJ. de Graaf\n"
)
OF_ITS_DAY = [
    "Overzicht van toezeggingen per 12 maart 2026 van de minister van Infrastructuur en Waterstaat",
    "Lijst van toezeggingen, stand van 12 maart 2026, deel 1",
    "Verslag schriftelijk overleg d.d. 12 maart 2026",
    "Beantwoording vragen commissie (12 maart 2026)",
    "Ministerie van Infrastructuur en Waterstaat, datum 12 maart 2026",
    "Bijlage 2 – stand van zaken (bij brief van 12 maart 2026)",
    "Bijlage 2: stand van zaken, behorend bij de brief aan de Tweede Kamer van 12 maart 2026",
    "Kamervragen (antwoord) 12 maart 2026",
    "Halfjaarlijks overzicht moties en toezeggingen, 12 maart 2026",
    "Halfjaarlijks overzicht moties en toezeggingen – 12 maart 2026",
    "Halfjaarlijks overzicht moties en toezeggingen 12 maart 2026",
    "Brief van de minister van Infrastructuur en Waterstaat, 12 maart 2026",
    "Brief van de minister van Infrastructuur en Waterstaat (12 maart 2026)",
    "Brief van 12 maart 2026 van de minister van Infrastructuur en Waterstaat",
    "Brief van 12 maart 2026 aan de Voorzitter van de Tweede Kamer",
    "Brief minister IenW d.d. 12 maart 2026 over dijken",
    "Brief d.d. 12 maart 2026 van de minister van Infrastructuur en Waterstaat aan de Tweede Kamer over dijken",
    "Brief van minister De Graaf (Infrastructuur en Waterstaat) van 12 maart 2026",
    "Kamerbrief 12 maart 2026",
    "Kamerbrief: Dijken, d.d. 12 maart 2026",
    "Kamerbrief Dijken (verzonden 12 maart 2026)",
    "Verzonden aan de Eerste Kamer der Staten-Generaal, 12 maart 2026",
    "TWEEDE KAMER, 12 MAART 2026",
    "Nota naar aanleiding van het verslag, 12 maart 2026",
    "Nota naar aanleiding van het verslag d.d. 12 maart 2026",
    "Memorie van antwoord (ontvangen 12 maart 2026)",
    "MEMORIE VAN ANTWOORD, ontvangen op 12 maart 2026",
    "Nr. 6 Nota naar aanleiding van het verslag (12 maart 2026)",
    "Aanbiedingsbrief 12 maart 2026",
    "Uitstelbrief d.d. 12 maart 2026",
    "Uitstelbericht van 12 maart 2026",
    "Tussenbericht, 12 maart 2026",
    "Afschrift brief 12 maart 2026",
    "Toezeggingenbrief 12 maart 2026",
    "Planningsbrief van 12 maart 2026",
    "Voortgangsrapportage 12 maart 2026",
    "Datum van verzending aan de Kamer: 12 maart 2026",
    "Referentie IENW/1 van 12 maart 2026",
    "Kenmerk: IENW/1 (12 maart 2026)",
    "Den Haag 12 maart 2026 | IENW/1",
]
OF_ANOTHER = [
    "Mijn brief van 3 februari 2026",
    "Uw brief van 3 februari 2026",
    "Brief gemeente Hoorn van 3 februari 2026",
    "Brief van de gemeente Hoorn van 3 februari 2026",
    "Brief van het lid Jansma, 3 februari 2026",
    "Verslag Raad Algemene Zaken 3 februari 2026",
    "Verslag van de informele Raad van 3 februari 2026",
    "Toezeggingen commissiedebat Water 3 februari 2026",
    "Overzicht toezeggingen commissiedebat Water, 3 februari 2026",
    "Toezegging AO 3 februari 2026",
    "Overzicht toezeggingen AO Water 3 februari 2026",
    "Lijst van vragen 3 februari 2026",
    "Antwoord op vragen van 3 februari 2026",
    "Antwoorden feitelijke vragen van 3 februari 2026",
    "Beantwoording vragen, ingezonden 3 februari 2026",
    "Beantwoording vragen lid Jansma van 3 februari 2026",
    "Verslag werkbezoek 3 februari 2026",
    "Verslag notaoverleg 3 februari 2026",
    "Nota van wijziging 3 februari 2026 (tweede)",
    "Verslag van een hoorzitting, 3 februari 2026",
    "Stand van zaken op 3 februari 2026",
    "Brief Rekenkamer over dijken van 3 februari 2026",
    "Nieuwsbericht NOS 3 februari 2026",
    "Overzicht besluiten ministerraad 3 februari 2026",
    "Antwoorden rondetafelgesprek 3 februari 2026",
    "Reactie op brief d.d. 3 februari 2026 over dijken",
    "Aanbieding rapport Dijken van 3 februari 2026",
    "Stand van zaken na de storm van 3 februari 2026",
]


@pytest.mark.parametrize("below", [PROMISES, LETTER], ids=["overview", "letter"])
@pytest.mark.parametrize("title", OF_ITS_DAY)
def test_a_title_gives_the_day_of_the_paper(title: str, below: str) -> None:
    assert read_text(title + below).header.letter_date == DAY


@pytest.mark.parametrize(
    ("above", "below"),
    [("", PROMISES), ("", LETTER), (ADDRESS, LETTER), (f"{ADDRESS}Betreft\n", LETTER)],
    ids=["overview", "letter", "address", "subject"],
)
@pytest.mark.parametrize("title", OF_ANOTHER)
def test_a_title_does_not_give_the_day_of_what_it_is_about(title: str, above: str, below: str) -> None:
    assert read_text(above + title + below).header.letter_date is None


@pytest.mark.parametrize("subject", OF_ANOTHER[:12])
def test_the_date_by_the_signature_wins_over_what_the_subject_is_about(subject: str) -> None:
    letter = LETTER.replace("De minister van I", "Den Haag, 12 maart 2026\n\nDe minister van I")
    assert read_text(f"{ADDRESS}Betreft\n{subject}{letter}").header.letter_date == DAY
