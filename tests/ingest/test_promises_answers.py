"""Short answers: what they take on of their question."""

import pytest

from ingest.promises.answers import read_answer
from ingest.promises.lists import planned_kind
from ingest.promises.strength import strength_of
from ingest.records import Kind, Strength

ASKED = "Bent u bereid het gebruik van de sluizen te onderzoeken?"


@pytest.mark.parametrize(
    "answer",
    ["Ja.", "Daartoe ben ik bereid.", "Die bereidheid is er.", "Uiteraard.", "Ja, eens per jaar.",
     "Ja, vóór het reces.", "Ja, als de provincie meebetaalt."],
)  # fmt: skip
def test_an_answer_takes_on_what_its_question_asks(answer: str) -> None:
    taken = read_answer(answer, ASKED)
    assert taken is not None
    assert taken.kind is Kind.RESEARCH


@pytest.mark.parametrize(
    "asked", ["Krijgt de Kamer het rapport over de sluizen toegezonden?", "Stuurt u ons het rapport?"]
)
def test_an_act_may_be_asked_for_without_asking_for_willingness(asked: str) -> None:
    taken = read_answer("Ja, binnen twee weken.", asked)
    assert taken is not None
    assert taken.kind is Kind.INFORM


@pytest.mark.parametrize(
    ("answer", "asked"),
    [("Nee.", ASKED), ("Ja.", "Klopt het dat de sluis lekt?"), ("Ja, sinds 2021.", "Kent u het bericht over de sluis?"),
     ("Ja.", "Kunt u aangeven hoeveel sluizen er zijn?"), ("Dat weet ik niet.", ASKED),
     ("Ja, de sluis lekt.", "Klopt het dat de sluis lekt?")],
)  # fmt: skip
def test_an_answer_that_takes_on_nothing_promises_nothing(answer: str, asked: str) -> None:
    assert read_answer(answer, asked) is None


def test_a_phrase_of_time_is_a_promise_only_with_its_term() -> None:
    taken = read_answer("Vóór de zomer.", "Wanneer stuurt u de Kamer het rapport?")
    assert taken is not None
    assert taken.timed


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("opening van het loket: mei 2027", Kind.ACTION),
        ("Wetsvoorstel waterbeheer: Q3 2027", Kind.LEGISLATION),
        ("Q3 2027: technische briefing over de sluizen", Kind.BRIEFING),
        ("Nulmeting sluizen | BZK | zomer 2027", Kind.RESEARCH),
        ("volgende voortgangsbrief: eind januari 2027", Kind.INFORM),
        ("de kleur van het water in mei 2027", None),
    ],
)
def test_a_line_of_a_planning_has_the_kind_of_what_it_names(line: str, kind: Kind | None) -> None:
    assert planned_kind(line) is kind


@pytest.mark.parametrize(
    "sentence", ["ja, als de provincie meebetaalt.", "waar gemeenten dat wensen, stel ik een deskundige beschikbaar."]
)
def test_a_condition_at_the_opening_makes_a_promise_conditional(sentence: str) -> None:
    assert strength_of(None, sentence, conditions=False) is Strength.CONDITIONAL
