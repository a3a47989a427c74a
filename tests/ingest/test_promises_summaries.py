"""The line that a list shows for a promise: grammatical Dutch in the sentence's own words, without its term."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.calendars import load_calendar
from ingest.extraction import extract
from ingest.promises.summaries import LENGTH

_CALENDAR = load_calendar(Path(__file__).parents[2] / "fixtures" / "calendar.json")
_HEAD = "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDatum 3 maart 2026\nBetreft Vaarwegen\n\n"
_TURNED = {
    "In mei stuur ik uw Kamer een herziene planning van het baggerwerk.": (
        "Herziene planning van het baggerwerk aan de Kamer sturen"
    ),
    "Ik stuur u voor het zomerreces de evaluatie van de sluiswachtersregeling toe.": (
        "Evaluatie van de sluiswachtersregeling aan de Kamer toesturen"
    ),
    "Daarnaast zal ik de Kamer in het najaar over de kosten van het baggeren informeren.": (
        "De Kamer over de kosten van het baggeren informeren"
    ),
    "Omdat de tellingen verouderd zijn, laat ik het CBS dit jaar opnieuw onderzoeken hoeveel schepen er varen.": (
        "CBS opnieuw laten onderzoeken hoeveel schepen er varen"
    ),
    "Een overzicht van de wachttijden doe ik uw Kamer in juni toekomen.": (
        "Overzicht van de wachttijden aan de Kamer doen toekomen"
    ),
    "Ik streef ernaar het wetsvoorstel in het najaar aan uw Kamer aan te bieden.": (
        "Wetsvoorstel aan de Kamer aanbieden"
    ),
    "Wel onderzoek ik of de regeling ook voor veerdiensten kan gelden.": (
        "Onderzoeken of de regeling ook voor veerdiensten kan gelden"
    ),
    "In april open ik een loket waar schippers en havens subsidie kunnen aanvragen.": (
        "Loket openen waar schippers en havens subsidie kunnen aanvragen"
    ),
}
_KEPT = {
    "Voor de zomer ontvangt uw Kamer de eerste rapportage over de bruggen.": (
        "De Kamer ontvangt de eerste rapportage over de bruggen"
    ),
    "Het ontwerpbesluit waarmee de sluistijden worden verruimd, gaat in mei in internetconsultatie.": (
        "Het ontwerpbesluit waarmee de sluistijden worden verruimd, gaat in internetconsultatie"
    ),
    "De uitkomsten van de schouw worden voor 1 juni met uw Kamer gedeeld.": (
        "De uitkomsten van de schouw worden met de Kamer gedeeld"
    ),
    "De schouw van de bruggen verschijnt niet in april maar in juni; u ontvangt die dan meteen.": (
        "De schouw van de bruggen verschijnt niet in april maar in juni; de Kamer ontvangt die dan meteen"
    ),
}


def _summaries(text: str) -> list[str]:
    found = extract(f"{_HEAD}{text}\n".encode(), "brief.txt", _CALENDAR, date(2026, 3, 3))
    return [find.summary for find in found.finds]


@pytest.mark.parametrize(("sentence", "summary"), _TURNED.items())
def test_what_the_government_does_itself_becomes_an_infinitive(sentence: str, summary: str) -> None:
    assert _summaries(sentence) == [summary]


@pytest.mark.parametrize(("sentence", "summary"), _KEPT.items())
def test_what_cannot_be_turned_safely_stays_the_sentence_it_was(sentence: str, summary: str) -> None:
    assert _summaries(sentence) == [summary]


def test_what_points_back_is_said_in_full_where_the_question_tells_it() -> None:
    text = "Vraag 1\nKunt u meer vertellen over de wachttijden bij de sluizen?\n\nAntwoord op vraag 1\n"
    assert _summaries(f"{text}Ik kom hierop in mei schriftelijk terug.") == [
        "Op de wachttijden bij de sluizen schriftelijk terugkomen"
    ]


def test_a_bare_yes_is_summarised_by_its_question() -> None:
    text = "Vraag 1\nBent u bereid de brug bij Stavoren te laten keuren?\n\nAntwoord op vraag 1\nJa, dat zeg ik toe.\n"
    assert _summaries(text) == ["Ja op de vraag: Bent u bereid de brug bij Stavoren te laten keuren?"]


@given(words=st.lists(st.sampled_from("ik stuur uw Kamer in mei , een plan dat of hoe te laat , zal ( ) ;".split())))
def test_no_order_of_words_makes_a_line_too_long_or_fails(words: list[str]) -> None:
    for summary in _summaries(f"Ik stuur uw Kamer een plan {' '.join(words)} toe."):
        assert 0 < len(summary) <= LENGTH
