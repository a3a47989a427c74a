"""The chamber of a letter without an address follows from words that only one chamber has; else it stays empty."""

import pytest

from ingest.reading.letters import read_text
from ingest.records import Chamber

TK, EK = Chamber.TWEEDE_KAMER, Chamber.EERSTE_KAMER
BARE = "Ministerie van OCW\n\nDatum 3 maart 2025\nBetreft Molens\n\nGeachte voorzitter,\n\n{}\n"


@pytest.mark.parametrize(
    ("words", "chamber"),
    [
        ("In het commissiedebat van 4 februari sprak ik over de molens.", TK),
        ("Tijdens het tweeminutendebat heb ik een brief toegezegd.", TK),
        ("Het wetgevingsoverleg is op 3 juni.", TK),
        ("Hierbij ontvangt u de antwoorden op de Kamervragen over molens.", TK),
        ("Hierbij de antwoorden op de vragen van het lid Jansma (SP) over molens.", TK),
        ("Toezegging aan het lid Jansma (NSC): de telling volgt in mei.", TK),
        ("Ik stuur uw Kamer in mei een overzicht; een afschrift gaat naar de Eerste Kamer.", TK),
        ("Ik stuur uw Kamer in mei een overzicht, dat ook de Tweede Kamer ontvangt.", EK),
        ("De nadere memorie van antwoord volgt in mei.", EK),
        ("De leden van de fractie van OPNL vragen naar de molens.", EK),
        ("De deskundigenbijeenkomst in uw Kamer was op 4 februari.", EK),
    ],
)
def test_words_of_one_chamber_tell_it(words: str, chamber: Chamber) -> None:
    assert read_text(BARE.format(words)).header.chamber is chamber


@pytest.mark.parametrize(
    "words",
    [
        "Ik stuur u in mei een overzicht van alle molens.",
        "Ik denk dat uw Kamer in mei een overzicht ontvangt.",
        "Ik stuur uw Kamer en beide andere gremia in mei een overzicht.",
        "Uw Kamer, de Tweede Kamer en de Eerste Kamer ontvangen in mei een overzicht.",
        "In het commissiedebat en in de memorie van antwoord is dit toegelicht.",
    ],
)
def test_where_no_word_tells_it_the_chamber_stays_empty(words: str) -> None:
    assert read_text(BARE.format(words)).header.chamber is None


def test_the_address_wins_over_what_is_told() -> None:
    text = BARE.format("In het commissiedebat sprak ik over molens.")
    assert read_text(f"Aan de Voorzitter van de Eerste Kamer der Staten-Generaal\n\n{text}").header.chamber is EK
