"""The date in the heads, reports and signatures of ministries, printers and scanners; what is no date stays empty."""

from datetime import date

import pytest

from ingest.reading.letters import read_text
from ingest.records import DateSource

DAY = date(2026, 3, 12)
ADDRESS = "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\nPostbus 20018\n2500 EA Den Haag\n\n"
BODY = """

In deze brief ga ik in op de stand van de dijken. Ik stuur u voor 1 september 2026 een overzicht, zoals ik in het debat
van 4 februari 2026 heb toegezegd. Daarmee doe ik de motie (Kamerstuk 31 710, nr. 88) af.

"""
OFFICE = "De minister van Infrastructuur en Waterstaat,\n\nJ. de Graaf\n"
GREETING = "\n\nGeachte voorzitter,"

HEADS = [
    "Datum\n\n\n\n12 maart 2026\n\nBetreft\nDijken",
    "Datum\nOns kenmerk\nUw kenmerk\nBijlage(n)\nBetreft\n\n12 maart 2026\nIENW/BSK-2026/1234\n2026Z01234\n2\nDijken",
    "Datum: do. 12 maart 2026",
    "Datum: donderdag, 12 maart 2026",
    "Datum do 12 mrt 2026",
    "Datum 1 2 maart 2026",
    "Datum 12 maa rt 2026",
    "Datum 12 maart 20 26",
    "D a t u m  12 maart 2026",
    "Dat um 12 maart 2026",
    "Datum l2 maart 2026",
    "Datum I2 rnaart 2O26",
    "Datum 12 rnrt. 2026",
    "Datum 12 maait 2026",
    "Vastgesteld:\t12 maart 2026",
    "Datum vaststelling: 12 maart 2026",
    "Datum van vaststelling 12 maart 2026",
    "Datum verzending\n12 maart 2026",
    "Datum verzonden: 12 maart 2026",
    "Verzonden op: 12 maart 2026",
    "Verzonden d.d. 12 maart 2026",
    "Datum brief:\n12 maart 2026",
    "Datum dagtekening: 12 maart 2026",
    "Datum schrijven: 12 maart 2026",
    "Datum: Den Haag, 12 maart 2026",
    "Plaats/datum: Den Haag, 12 maart 2026",
    "Datum :\n12 maart 2026",
    "Datum: 2026-03-12",
    "Datum: 2026-03-12T09:30:00",
    "Datum 12.3.2026",
    "12.03.2026",
    "Datum 12/03/2026",
    "Datum 12-3-26",
    "Datum: 12 maart '26",
    "DATUM: 12 MAART 2026",
    "Datum: 12 Maart 2026",
    "Den Haag, den 12den maart 2026",
    "Den Haag, 12e maart 2026",
    "The Hague, 12 March 2026",
    "Date: 12 March 2026",
    "Date 12 maart 2026",
    "Den Haag, 12 III 2026",
    "Datum: 12-III-2026",
    "Den Haag, 12 mrt 2026",
    "Datum 12-mrt-2026",
    "Datum 12-mrt.-26",
    "Ontvangen\n12 maart 2026",
    "Vastgesteld\n\n12 maart 2026",
    "(12 maart 2026)",
    "(Vastgesteld 12 maart 2026)",
    "(ontvangen 12 maart 2026)",
    "Aangeboden aan de Tweede Kamer op 12 maart 2026",
    "Vastgesteld 12 maart 2026, gewijzigd 16 maart 2026",
    "Datum | 12 maart 2026 | Betreft | Dijken",
    "Datum 12 maart 2026\tKenmerk IENW/BSK-2026/1",
    "Kenmerk 2026-123 d.d. 12 maart 2026",
    "Ons kenmerk IENW/BSK-2026/1234, 12 maart 2026",
    "Uw brief van 3 februari 2026, 2026Z01234\nDatum 12 maart 2026",
    "Uw kenmerk: 2026Z01234 d.d. 3 februari 2026\nOns kenmerk: IENW/1\n12 maart 2026",
    "Directie Water              Datum\n                            12 maart 2026\nContactpersoon          "
    "    Ons kenmerk\nJ. Bos                      IENW/BSK-1",
    "Datum            12 maart 2026\nUw brief van     3 februari 2026\nBetreft          Dijken",
    "Uw brief van     3 februari 2026\nDatum            12 maart 2026\nBetreft          Dijken",
    "Uw brief van\tUw kenmerk\tDatum\n3 februari 2026\t2026Z01\t12 maart 2026",
    "Datum\tUw kenmerk\tBijlagen\n12 maart 2026\t\t1",
    "**Datum**\n12 maart 2026",
    "Datum opgemaakt 12 maart 2026",
    "Datum stuk: 12 maart 2026",
    "Datum brief 12 maart 2026\nDatum publicatie 16 maart 2026",
    "Gepubliceerd op 16 maart 2026\nDatum 12 maart 2026",
    "Datum ontvangst: 16 maart 2026\nDatum brief: 12 maart 2026",
    "INGEKOMEN 16 MRT 2026\nDen Haag, 12 maart 2026",
    "INGEKOMEN 12 MRT. 2026",
    "Ter griffie ontvangen op 13 maart 2026\n\nDen Haag, 12 maart 2026",
    "Den Haag, 12 maart 2026\n\nOntvangen 13 maart 2026",
    "Den Haag,\n12 maart 2026",
    "Den Haag, 12 maart 2026, 10.30 uur",
    "Den Haag,\xa012\xa0maart\xa02026",
    "Datum 12\u202fmaart\u202f2026",
    "Datum\u200912\u2009maart\u20092026",
    "Datum\u200b 12 maart 2026",
    "Da\xadtum 12 maart 2026",
    "Den Haag, 12 maart 2026.",
    "Van: Griffier <a@b.example>\nVerzonden: donderdag 12 maart 2026 16:03\nAan: Griffie TK\nOnderwerp: Dijken",
    "From: a@b.example\nDate: Thu, 12 Mar 2026 16:03:00 +0100\nSubject: Dijken",
    "From: A\nSent: 12 March 2026 16:03\nTo: B\nSubject: Dijken",
    "Van: A\nVerzonden: do 12-3-2026 16:03\nAan: Griffie Tweede Kamer\nOnderwerp: RE: Dijken",
    "Van: A\nDatum: 12 maart 2026 om 16:03:11 CET\nAan: Tweede Kamer",
]
BESIDE_OTHERS = [
    "Uw brief van\t3 februari 2026\nOns kenmerk\tIENW/1\nDatum\t12 maart 2026",
    "Vragen van het lid Jansma (SP) aan de Minister van Infrastructuur en Waterstaat over dijken "
    "(ingezonden 3 februari\n2026)\n\nAntwoord van Minister De Graaf (Infrastructuur en Waterstaat) "
    "(ontvangen\n12 maart 2026)",
    "Vragen van het lid Jansma (SP), ingezonden op 3 februari 2026, aan de Minister van Infrastructuur "
    "en Waterstaat.\nAntwoord van Minister De Graaf, ontvangen 12 maart 2026.",
    "Antwoord van minister De Graaf (Infrastructuur en Waterstaat), mede namens de staatssecretaris van "
    "Financiën (ontvangen 12 maart 2026), zie ook Aanhangsel Handelingen, vergaderjaar 2025–2026, nr. "
    "700.",
    "Antwoord van Minister De Graaf (Infrastructuur en Waterstaat), ontvangen op 12 maart 2026",
    "Vragen gesteld door het lid Jansma op 3 februari 2026, beantwoord op 12 maart 2026",
    "Datum beantwoording: 12 maart 2026\nDatum indiening: 3 februari 2026",
    "Datum indiening: 3 februari 2026\nDatum beantwoording: 12 maart 2026",
    "Datum vragen 3 februari 2026\nDatum antwoord 12 maart 2026",
    "Ingezonden: 3 februari 2026\nOntvangen: 12 maart 2026",
    "Ingezonden: 3 februari 2026\nBeantwoord: 12 maart 2026",
    "Uw kenmerk 2026Z01234 van 3 februari 2026\nDatum 12 maart 2026",
    "Datum 12 maart 2026 (herdruk 14 maart 2026)",
    "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\nVastgesteld 12 maart 2026",
    "Betreft: Kamerbrief van 12 maart 2026 over dijken\nDen Haag, 12 maart 2026",
    "Aan\tTweede Kamer\nVan\tMinister van IenW\nDatum\t12 maart 2026\nBetreft\tDijken",
    "Plaats\tDen Haag\nDatum\t12 maart 2026",
    "Aan\nDe minister\n\nDatum\n12 maart 2026\n\nOpgesteld door\nJ. Bos",
    "Pagina 1 van 4\n\nDatum\n12 maart 2026\n\nOnze referentie\n2026-1\n\nPagina 2 van 4",
    "Datum....................: 12 maart 2026",
    "Datum - 12 maart 2026",
    "Datum – 12 maart 2026",
    "Datum > 12 maart 2026",
    "Datum: 12 maart 2026 / Kenmerk: 1234 / Betreft: Dijken",
    "Datum: 12 maart 2026 (donderdag)",
    "dd. 12 maart 2026",
    "D.d. 12 maart 2026",
    "De dato 12 maart 2026",
    "Den Haag, heden 12 maart 2026",
    "Kenmerk 1234 | 12 maart 2026",
    "12 maart 2026 Den Haag",
    "12 maart 2026, Den Haag",
    "Ministerie van Infrastructuur en Waterstaat - 12 maart 2026",
    "DGWB, 12 maart 2026",
    "Kamerbrief Dijken, 12 maart 2026",
    "Brief aan de Tweede Kamer d.d. 12 maart 2026",
    "Brief aan de Tweede Kamer van 12 maart 2026 over dijken",
    "Kamerbrief d.d. 12 maart 2026 inzake dijken",
    "Verzonden aan de Tweede Kamer op 12 maart 2026",
    "Stand van zaken moties en toezeggingen per 12 maart 2026",
    "Versie 12 maart 2026",
    "Versie 1.0, 12 maart 2026",
    "Definitief | 12 maart 2026",
    "Den Haag. 12 maart 2026",
    "Den Haaq, 12 maart 2026",
    "DenHaag, 12 maart 2026",
    "Den Haag,12maart2026",
    "'s-Gravenhaqe, 12 maart 2026",
    "s-Gravenhage, 12 maart 2026",
    "'s- Gravenhage, 12 maart 2026",
    "Datum 12 rnaart 2026",
    "Datum 12 maarf 2026",
    "Datum 12 maarl 2026",
    "Datum 12 mâart 2026",
    "Datum 12 maart 2O26",
    "Datum 12 maart 2o26",
    "Datum 12 maart Z026",
    "Datum 12 maart 202G",
    "Datum i2 maart 2026",
    "Datum 1Z maart 2026",
    "Datum 12, maart 2026",
    "Datum 12 . maart 2026",
    "Datum '12 maart 2026",
    "Datu m 12 maart 2026",
    "Oatum 12 maart 2026",
    "Datum; 12 maart 2026",
    "Dalum 12 maart 2026",
    "Batum 12 maart 2026",
    "Datnm 12 maart 2026",
    "Datum 12-O3-2O26",
    "Datum l2-03-2026",
    "Datum 12 -03- 2026",
    "Datum 12—03—2026",
    "Datum 12–03–2026",
    "Datum 12 03 2026",
    "Datum 12-03-20 26",
]
OF_ANOTHER = [
    "Uw brief van 3 februari 2026\nBetreft Dijken",
    "Uw brief d.d. 3 februari 2026, kenmerk 2026Z0123\nOnderwerp: Dijken",
    "Uw brief van\n3 februari 2026\nBetreft\nDijken",
    "Betreft Toezegging debat 3 februari 2026",
    "Onderwerp: Geannoteerde agenda Landbouw- en Visserijraad 23 maart 2026",
    "Betreft Verslag van de Raad Buitenlandse Zaken van 3 februari 2026",
    "Den Haag, maart 2026\nBetreft Dijken",
    "Datum: maart 2026\nBetreft Dijken",
    "Datum .. maart 2026\nBetreft Dijken",
    "Datum    maart 2026\nBetreft Dijken",
    "Datum [dd-mm-jjjj]\nBetreft Dijken",
    "Datum 31 februari 2026\nBetreft Dijken",
    "Vergaderjaar 2025-2026\n27 625 Waterbeleid\nNr. 640 BRIEF VAN DE MINISTER",
    "Vragen van het lid Jansma (SP) aan de Minister van Infrastructuur en Waterstaat over dijken "
    "(ingezonden 3 februari 2026)",
    "Datum debat: 3 februari 2026\nBetreft Dijken",
    "Datum commissiedebat 3 februari 2026\nBetreft Dijken",
    "Datum toezegging: 3 februari 2026\nBetreft Dijken",
    "Datum motie: 3 februari 2026",
    "Datum uw brief: 3 februari 2026",
    "Datum ontvangst verzoek 3 februari 2026",
    "Uiterlijk te beantwoorden: 3 april 2026",
    "Deadline: 3 april 2026\nBetreft Dijken",
    "Reactie voor: 3 april 2026\nBetreft Dijken",
    "Staatscourant 3 februari 2026, nr. 123",
    "Motie van het lid Jansma c.s., 3 februari 2026",
    "Toezegging gedaan op 3 februari 2026",
    "Besluit van 3 februari 2026 tot wijziging van het Waterbesluit",
    "Agendapunt commissiedebat Water 23 maart 2026",
]
SIGNED = [
    "Den Haag, 12 maart 2026",
    "'s-Gravenhage, 12 maart 2026",
    "’s-Gravenhage, 12 maart 2026",
    "Den Haag, donderdag 12 maart 2026",
    "Aldus opgemaakt te Den Haag, 12 maart 2026",
    "Den Haag, 12 mrt. 2026",
    "Den Haag, 12-03-2026",
    "Den Haag, 12.3.2026",
    "Den Haag, 1 2 maart 2026",
    "Den Haag, 12 maart 2 026",
    "Den  Haag,  12  maart  2026",
    "Willemstad, 12 maart 2026",
    "Kralendijk, 12 maart 2026",
    "Oranjestad, 12 maart 2026",
    "Philipsburg, Sint Maarten, 12 maart 2026",
    "Brussel, 12 maart 2026",
    "Parijs, 12 maart 2026",
    "Datum: 12 maart 2026",
    "d.d. 12 maart 2026",
    "De Bilt, 12 maart 2026",
    "Bergen op Zoom, 12 maart 2026",
    "'s-Hertogenbosch, 12 maart 2026",
]
UNDER_THE_NAME = [
    "Directie Water\nRijnstraat 8\nDen Haag\n\nOns kenmerk\nIENW/BSK-2026/1\n\nDatum\n12 maart 2026\n\nBijlage(n)\n1",
    "Ons kenmerk\nIENW/BSK-2026/1\nUw brief van\n3 februari 2026\nDatum\n12 maart 2026",
    "Digitaal ondertekend op 12 maart 2026 door J. de Graaf",
    "Dit document is elektronisch ondertekend, 12 maart 2026",
    "Datum: 12 maart 2026\nPlaats: Den Haag",
]


def _dated(text: str) -> tuple[date | None, DateSource | None]:
    header = read_text(text).header
    return header.letter_date, header.date_source


@pytest.mark.parametrize("greeting", ["\nBetreft Dijken", GREETING], ids=["without", "with"])
@pytest.mark.parametrize("head", [*HEADS, *BESIDE_OTHERS])
def test_the_own_date_is_read_from_a_head(head: str, greeting: str) -> None:
    assert _dated(f"{ADDRESS}{head}{greeting}{BODY}{OFFICE}") == (DAY, DateSource.TEXT)


@pytest.mark.parametrize("greeting", ["", GREETING], ids=["without", "with"])
@pytest.mark.parametrize("head", OF_ANOTHER)
def test_no_date_of_something_else_is_taken_from_a_head(head: str, greeting: str) -> None:
    assert DateSource.TEXT not in _dated(f"{ADDRESS}{head}{greeting}{BODY}{OFFICE}")


@pytest.mark.parametrize("signed", SIGNED)
def test_a_place_and_date_above_or_below_the_signature_are_read(signed: str) -> None:
    text = f"{ADDRESS}Geachte voorzitter,{BODY}"
    assert _dated(f"{text}{signed}\n\n{OFFICE}") == _dated(f"{text}{OFFICE}\n{signed}\n") == (DAY, DateSource.TEXT)


@pytest.mark.parametrize("below", UNDER_THE_NAME)
def test_a_date_below_the_name_is_read(below: str) -> None:
    assert _dated(f"{ADDRESS}Geachte voorzitter,{BODY}{OFFICE}\n{below}\n") == (DAY, DateSource.TEXT)


@pytest.mark.parametrize(
    "below",
    [
        "1 NRC, 3 februari 2026, «Dijken zwak»\n2 Kamerstuk 27 625, nr. 3 van 5 mei 2025",
        "Bijlage 1: Besluit van 3 februari 2026\n\nDen Haag ligt aan zee.",
        "Bijlage 1 Brief van de gemeente Hoorn\n\nGeacht college,\n\nWij vragen u om dijken.\n\nHoorn, 3 februari 2026",
    ],
)
def test_no_date_is_taken_from_what_follows_the_letter(below: str) -> None:
    assert _dated(f"{ADDRESS}Geachte voorzitter,{BODY}{OFFICE}\n\n{below}\n") == (None, None)
