"""The date that a report, a list of answers, an annex or an overview tells of, and the one that is worked out."""

from datetime import date

import pytest

from ingest.reading.letters import read_text
from ingest.records import DateSource

DAY = date(2026, 3, 12)
ASKED = (
    "De vaste commissie voor Infrastructuur en Waterstaat heeft op 20 februari 2026 een aantal vragen voorgelegd aan "
    "de minister. "
)
TOLD = [
    "Vastgesteld 16 maart 2026\n\nDe vaste commissie voor Infrastructuur en Waterstaat heeft een aantal "
    "vragen en opmerkingen voorgelegd aan de minister van Infrastructuur en Waterstaat over de brief van "
    "3 februari 2026 inzake dijken (Kamerstuk 27 625, nr. 612).\n\nDe vragen en opmerkingen zijn op 20 "
    "februari 2026 aan de minister van Infrastructuur en Waterstaat voorgelegd. Bij brief van 12 maart "
    "2026 zijn de vragen beantwoord.",
    "Binnen de vaste commissie voor Infrastructuur en Waterstaat hebben de onderstaande fracties de "
    "behoefte om vragen en opmerkingen voor te leggen aan de minister over de brief van 3 februari "
    "2026.\n\nBij brief van 12 maart 2026 heeft de minister deze beantwoord. Vragen en antwoorden zijn "
    "hierna afgedrukt.",
    "De vaste commissie voor Infrastructuur en Waterstaat heeft een aantal vragen voorgelegd aan de "
    "minister over de brief van 3 februari 2026.\nDe daarop door de minister gegeven antwoorden zijn "
    "ontvangen op 12 maart 2026 en hieronder opgenomen.",
    "De vaste commissie voor Infrastructuur en Waterstaat heeft een aantal vragen voorgelegd aan de "
    "minister over de brief van 3 februari 2026. De minister heeft hierop bij brief, ontvangen op 12 "
    "maart 2026, geantwoord.",
    "De vaste commissie voor Infrastructuur en Waterstaat heeft een aantal vragen voorgelegd aan de "
    "minister. De vragen zijn op 20 februari 2026 aan de minister toegezonden, waarna deze op 12 maart "
    "2026 zijn beantwoord.",
    "De vaste commissie voor Infrastructuur en Waterstaat heeft een aantal vragen voorgelegd (ingezonden "
    "20 februari 2026) aan de minister. Antwoord van de minister (ontvangen 12 maart 2026).",
    "De vaste commissie voor Infrastructuur en Waterstaat heeft een aantal vragen voorgelegd aan de "
    "minister, door hem beantwoord bij brief van 12 maart 2026.",
    "De vaste commissie voor Infrastructuur en Waterstaat heeft een aantal vragen voorgelegd aan de "
    "minister over zijn brief van 3 februari 2026. Hij heeft deze vragen beantwoord bij zijn brief van "
    "12 maart 2026.",
    "De vaste commissie voor Infrastructuur en Waterstaat heeft een aantal vragen voorgelegd aan de "
    "minister over zijn brief van 3 februari 2026. Deze vragen zijn door de minister bij brief van "
    "12-03-2026 beantwoord.",
    "De vaste commissie voor Infrastructuur en Waterstaat heeft een aantal vragen voorgelegd aan de "
    "minister over zijn brief van 3 februari 2026. Deze vragen zijn door de minister bij brief van 12 "
    "mrt. 2026 beantwoord.",
    "De vaste commissie voor Infrastructuur en Waterstaat heeft een aantal vragen voorgelegd aan de "
    "minister over zijn brief van 3 februari 2026. Deze vragen, ingezonden op 20 februari 2026, zijn bij "
    "brief van 12 maart\n2026 beantwoord door de minister.",
    "In de vaste commissie voor Infrastructuur en Waterstaat bestond er bij enkele fracties behoefte een "
    "aantal vragen en opmerkingen over de brief van 3 februari 2026 voor te leggen. De vragen zijn op 20 "
    "februari 2026 voorgelegd. De antwoorden van de minister van 12 maart 2026 zijn hierbij gevoegd.",
    "De leden van de vaste commissie voor Infrastructuur en Waterstaat hebben met belangstelling "
    "kennisgenomen van de brief van 3 februari 2026. Zij hebben op 20 februari 2026 vragen gesteld. De "
    "minister heeft op 12 maart 2026 gereageerd.",
]
TOLD_OF_ANSWERS = [
    "Deze zijn met zijn brief van 12 maart 2026 beantwoord.",
    "De minister beantwoordde deze op 12 maart 2026.",
    "De reactie van de minister dateert van 12 maart 2026.",
    "De antwoorden zijn bij brief van de minister d.d. 12 maart 2026 aan de Kamer gezonden.",
    "Zijn antwoorden heeft de commissie op 12 maart 2026 ontvangen.",
    "De antwoorden op deze vragen zijn vastgesteld op 12 maart 2026.",
]
LISTED = [
    "Vastgesteld 12 maart 2026\n\nDe vaste commissie voor Financiën heeft een aantal vragen voorgelegd.",
    "Hierbij zend ik u de antwoorden op de feitelijke vragen.\n\nDen Haag, 12 maart 2026",
    "De minister heeft deze vragen beantwoord bij brief van 12 maart 2026.",
    "(12 maart 2026)",
    "Beantwoording d.d. 12 maart 2026",
    "Verzonden aan de Kamer: 12 maart 2026",
    "Vragen ingezonden: 20 februari 2026\nAntwoorden ontvangen: 12 maart 2026",
    "Datum vragen: 20 februari 2026\nDatum antwoorden: 12 maart 2026",
]
OVERVIEWS = [
    "Bijlage 1 bij Kamerbrief dijken d.d. 12 maart 2026\n\nOverzicht moties en toezeggingen",
    "Bijlage bij brief met kenmerk IENW/BSK-2026/1 van 12 maart 2026\n\nOverzicht toezeggingen",
    "Overzicht toezeggingen en moties Infrastructuur en Waterstaat\n12 maart 2026",
    "Overzicht toezeggingen en moties Infrastructuur en Waterstaat (stand 12 maart 2026)",
    "Overzicht toezeggingen en moties, bijgewerkt tot en met 12 maart 2026",
    "Op 12 maart 2026 om 16:40 schreef Kabinet IenW:",
]
REPORT = """27 625 Waterbeleid

Nr. 640 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

{}

De griffier van de commissie,
De Vos

Vragen en opmerkingen van de leden van de D66-fractie

De leden van de D66-fractie vragen hoe het staat met de dijken in de brief van 3 januari 2026.

Antwoord van de minister

Het gaat goed. Ik informeer u in mei 2026.
"""
QUESTIONS = "36 800 J Deltafonds\n\nNr. 5 LIJST VAN VRAGEN EN ANTWOORDEN\n\n{}\n\n1\nWat is de stand?\n\nGoed.\n"


def _dated(text: str) -> tuple[date | None, DateSource | None]:
    header = read_text(text).header
    return header.letter_date, header.date_source


@pytest.mark.parametrize("told", [*TOLD, *(ASKED + told for told in TOLD_OF_ANSWERS)])
def test_a_report_tells_of_the_answers(told: str) -> None:
    assert _dated(REPORT.format(told)) == (DAY, DateSource.TEXT)


@pytest.mark.parametrize("listed", LISTED)
def test_a_list_of_answers_tells_of_its_day(listed: str) -> None:
    assert _dated(QUESTIONS.format(listed)) == (DAY, DateSource.TEXT)


@pytest.mark.parametrize("overview", OVERVIEWS)
def test_an_annex_overview_or_quoted_mail_tells_of_its_day(overview: str) -> None:
    promise = "1. Toezegging gedaan op 3 februari 2026: de minister informeert de Kamer."
    assert _dated(f"{overview}\n\n{promise}\n") == (DAY, DateSource.TEXT)


def test_the_year_of_a_printed_paper_follows_from_its_session_where_no_day_has_one() -> None:
    first = "Op 19 maart jl. sprak ik met uw Kamer over dijken. Op 4 mei a.s. volgt een overleg.\n"
    header = read_text(f"Vergaderjaar 2025–2026\n27 625 Waterbeleid\n\nNr. 640 BRIEF VAN DE MINISTER\n\n{first}").header
    assert (header.letter_date, header.date_source) == (date(2026, 3, 19), DateSource.DERIVED)
