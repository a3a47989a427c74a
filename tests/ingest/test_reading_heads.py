"""Whatever form its head has, a letter's date, dossier, number and chamber are read; nothing else is taken for them."""

from datetime import date

import pytest

from ingest.reading.dossiers import read_number_line
from ingest.reading.letters import read_text
from ingest.records import DateSource
from tests.ingest.reading_heads import HEADS, Head

BODY = """

In deze brief ga ik in op de staat van de molens. Ik stuur u in mei een overzicht van alle molens in het land, zoals ik
in het debat van 4 februari jl. heb toegezegd.

De minister van Onderwijs, Cultuur en Wetenschap,
A. de Boer
"""


@pytest.mark.parametrize("greeting", ["", "\n\nGeachte voorzitter,"], ids=["without", "with"])
@pytest.mark.parametrize("head", HEADS, ids=lambda head: head.text[:50])
def test_a_head_is_read(head: Head, greeting: str) -> None:
    header = read_text(head.text + greeting + BODY).header
    assert (header.letter_date, header.date_source) == (date(2025, 3, 3), DateSource.TEXT)
    assert header.dossiers[:1] == ((head.dossier,) if head.dossier else ())
    assert header.number == head.number
    assert header.chamber == head.chamber


@pytest.mark.parametrize(
    ("line", "following", "number"),
    [
        ("Nr. 12", "", "12"),
        ("NR. 12 BRIEF", "", "12"),
        ("Volgnummer: 12", "", "12"),
        ("Nr.", "12", "12"),
        ("12 Brief van de minister", "", "12"),
        ("AB. NOTA NAAR AANLEIDING VAN HET VERSLAG", "", "AB"),
        ("C", "Ontvangen 3 maart 2025", "C"),
        ("C", "Over de molens", None),
        ("NOTA NAAR AANLEIDING VAN HET VERSLAG", "", None),
        ("Nota van wijziging", "", None),
        ("Noord-Holland", "", None),
        ("12 molens zijn hersteld", "", None),
        ("Nummers", "12", None),
    ],
)
def test_a_number_is_told_from_words_that_begin_like_one(line: str, following: str, number: str | None) -> None:
    assert read_number_line(line, following) == number
