"""The date of a letter in every form that officials, printers and scanners give it; no other date is taken for it."""

from datetime import date

import pytest

from ingest.reading.dates import find_dates, read_labelled_date
from ingest.reading.letters import read_text
from ingest.records import DateSource

DAY = date(2026, 6, 3)
ADDRESS = "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\nPostbus 20018\n2500 EA Den Haag\n\n"
BODY = """

In deze brief ga ik in op de staat van de molens. Ik stuur u voor 1 september 2026 een overzicht van alle molens in het
land, zoals ik in het debat van 4 februari 2026 heb toegezegd.
"""
SIGNED = "\nDe minister van Onderwijs, Cultuur en Wetenschap,\n\nA. de Boer\n"

NOTATIONS = [
    "Datum: 20260603",
    "Datum: 3 - 6 - 2026",
    "Datum: 3-juni-2026",
    "Datum 3-jun-26",
    "Datum: 3 juni, 2026",
    "Datum: 3\njuni 2026",
    "Datum 3 juni\n2026",
    "Den Haag, 3 juni\n2026",
    "Den Haag, 3den juni 2026",
    "| Datum | 3 juni 2026 |",
    "**Datum:** 3 juni 2026",
    "Datum          Ons kenmerk\n3 juni 2026    2026-0000123",
    "Datum document: 3 juni 2026",
    "Documentdatum: 3 juni 2026",
    "Briefdatum: 3 juni 2026",
    "Ingekomen op 3 juni 2026",
    "INGEKOMEN 03 JUNI 2026",
    "Brief d.d. 3 juni 2026",
    "Kamerbrief | 03-06-2026",
    "Kamerbrief van 3 juni 2026",
    "Versie van 3 juni 2026",
    "Overzicht toezeggingen, stand per 3 juni 2026",
    "Nr. 512 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG Vastgesteld 3 juni 2026",
    "d.d. 3 juni 2026",
]
MISREAD = ["3 juni 202G", "3 juni 20Z6", "3 Juní 2026", "3 Jurn 2026", "3 jum 2026"]
OF_ANOTHER = [
    "Datum debat: 12 mei 2026\nDatum brief: 3 juni 2026",
    "Datum vergadering: 12 mei 2026\nDatum: 3 juni 2026",
    "Datum ontvangst vragen: 12 mei 2026\nDatum: 3 juni 2026",
    "Datum uw brief: 12 mei 2026\nDatum: 3 juni 2026",
    "Datum inwerkingtreding: 1 januari 2027\nDatum: 3 juni 2026",
    "Uw brief van\nDatum\n12 mei 2026\n3 juni 2026",
]
ASKED = (
    "De vaste commissie voor Cultuur heeft vragen voorgelegd aan de minister over de brief van 2 april 2026. De vragen "
    "zijn op 12 mei 2026 aan de minister gezonden. "
)
TOLD = [
    "Bij brief van 3 juni jl. zijn de vragen beantwoord.",
    "Bij brief van 3 juni zijn ze door de minister beantwoord.",
    "Zij zijn bij brief van de minister van 3 juni 2026 beantwoord.",
    "Zijn antwoord van 3 juni 2026 is hieronder afgedrukt.",
    "Bij schrijven van 3 juni 2026 heeft de minister ze beantwoord.",
    "De antwoorden, gedateerd 3 juni 2026, zijn hieronder afgedrukt.",
]
SIGNING = [
    "A. de Boer, 3 juni 2026",
    "De minister van Cultuur, d.d. 3 juni 2026",
    "Getekend te Zwolle op 3 juni 2026",
    "Zoetermeer, 3 juni 2026",
    "Den Haag, 3 juni\n2026",
]


def _dated(text: str) -> tuple[date | None, DateSource | None]:
    header = read_text(text).header
    return header.letter_date, header.date_source


@pytest.mark.parametrize("before", ["", ADDRESS], ids=["alone", "address"])
@pytest.mark.parametrize("greeting", ["", "\n\nGeachte voorzitter,"], ids=["without", "with"])
@pytest.mark.parametrize("head", [*NOTATIONS, *(f"Datum {printed}" for printed in MISREAD)])
def test_a_date_is_read_in_any_notation(head: str, greeting: str, before: str) -> None:
    assert _dated(f"{before}{head}{greeting}{BODY}{SIGNED}") == (DAY, DateSource.TEXT)


@pytest.mark.parametrize("printed", MISREAD)
def test_a_misread_date_is_read_behind_a_place(printed: str) -> None:
    assert _dated(f"Den Haag, {printed}\n\nGeachte voorzitter,{BODY}{SIGNED}") == (DAY, DateSource.TEXT)


@pytest.mark.parametrize("head", OF_ANOTHER)
def test_the_date_of_something_else_is_not_taken(head: str) -> None:
    assert _dated(f"{ADDRESS}{head}\n\nGeachte voorzitter,{BODY}{SIGNED}") == (DAY, DateSource.TEXT)


@pytest.mark.parametrize("told", TOLD)
def test_a_committee_tells_when_its_questions_were_answered(told: str) -> None:
    assert _dated(f"{ASKED}{told}\n\nDe griffier van de commissie,\nVisser\n{BODY}") == (DAY, DateSource.TEXT)


@pytest.mark.parametrize("signing", SIGNING)
@pytest.mark.parametrize("annex", ["", "\n\nBijlage\n" + "\n\nEen regel over molens in het land" * 60])
def test_a_date_by_the_signature_is_read(signing: str, annex: str) -> None:
    assert _dated(f"{ADDRESS}Geachte voorzitter,{BODY}{SIGNED}{signing}\n{annex}") == (DAY, DateSource.TEXT)


@pytest.mark.parametrize("foot", ["Brief van 3 juni 2026, pagina 2", "Ministerie van Cultuur | 3 juni 2026 | pagina 2"])
def test_a_date_that_only_the_foot_of_a_page_bears_is_read(foot: str) -> None:
    assert _dated(f"{ADDRESS}Geachte voorzitter,{BODY}\n\n\f{foot}\n{SIGNED}") == (DAY, DateSource.TEXT)


@pytest.mark.parametrize("head", ["Datum: 3 juni 2026", "Den Haag, 3 juni 2026", "'s-Gravenhage, 3 juni 2026"])
def test_a_file_without_line_ends_still_has_its_date(head: str) -> None:
    text = f"Aan de Voorzitter van de Tweede Kamer {head} Geachte voorzitter, {BODY}{SIGNED}"
    assert _dated(" ".join(text.split())) == (DAY, DateSource.TEXT)


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Vergaderjaar 2025-2026\n32 820 Cultuurbeleid\nC Brief van de minister\nOntvangen 3 juni", DAY),
        ("Vergaderjaar 2025–2026\n32 820 Cultuurbeleid\nDen Haag, 3 november", date(2025, 11, 3)),
        ("Datum: 3 juni", DAY),
    ],
)
def test_a_year_that_the_head_leaves_out_is_derived_and_said_to_be(head: str, day: date) -> None:
    header = read_text(f"{head}\n\nGeachte voorzitter,{BODY}{SIGNED}").header
    assert (header.letter_date, header.date_source) == (day, DateSource.DERIVED)
    assert "zonder jaar" in header.date_reason


@pytest.mark.parametrize(
    "first",
    [
        "",
        "Ontvangen heb ik uw brief van 12 mei 2026 over de molens, waarin u mij vraagt om een reactie.\n",
        "Op 12 mei 2026 sprak ik met uw Kamer over molens.\n",
    ],
)
def test_a_letter_without_a_date_gets_none_from_what_it_tells(first: str) -> None:
    assert _dated(f"Geachte voorzitter,\n\n{first}{BODY}{SIGNED}\n\n1 NRC, 3 juni 2026\n") == (None, None)


@pytest.mark.parametrize("printed", ["3 \u017feptember 2025", "3 jun\u0130 2025", "3 i\u0131 2025", "3-jun\u0130-25"])
def test_a_month_with_a_letter_of_another_script_is_no_date_and_no_fault(printed: str) -> None:
    """A pattern that takes small letters for capitals takes such a letter for the usual one; a table of months not."""
    assert find_dates(f"Op {printed} is het besproken.") == []
    assert read_labelled_date(printed) is None
