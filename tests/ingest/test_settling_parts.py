"""Promises of several things: which they are, and what becomes of the promise when a letter gives one of them."""

from datetime import date

import pytest

from ingest.records import Outcome
from ingest.settling.parts import parts_of
from tests.ingest.settling_examples import make_commitment, make_find, make_letter, make_term, settled

_NOVEMBER = (date(2025, 11, 1), date(2025, 11, 30))
BOTH = make_commitment(
    "Ik stuur uw Kamer voor 1 juni een overzicht van de wachttijden bij de sluizen en van de kosten van de betonning."
)


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        (BOTH.quote, ("wachttijden sluizen", "betonning")),
        ("Ik zend u de cijfers over de veerponten, de sleepboten en de baggerschepen.", ("veerponten", "sleepboten")),
        ("U ontvangt de aanrijtijden van sleepboten en de bezetting van de sluizen.", ("aanrijtijden", "bezetting")),
        ("Ik informeer u over de proef bij Lobith en over het tarief voor jachten.", ("lobith", "jachten")),
    ],
)
def test_things_named_beside_each_other_are_parts(quote: str, expected: tuple[str, ...]) -> None:
    found = parts_of(quote, "voor 1 juni")
    assert len(found) >= len(expected)
    for part, words in zip(found, expected, strict=False):
        assert set(words.split()) <= {word.folded for word in part.words}


@pytest.mark.parametrize(
    "quote",
    [
        "Ik stuur u een overzicht van de veerponten.",
        "Ik laat de sluizen onderzoeken en stuur u de uitkomsten.",
        "Ik stuur u het aantal storingen per brug en jaar.",
        "U ontvangt de evaluatie van de sluizen, vergezeld van een reactie.",
        "",
    ],
)
def test_acts_and_ways_to_divide_one_thing_are_no_parts(quote: str) -> None:
    assert parts_of(quote, None) == ()


def test_a_letter_that_gives_the_first_and_is_silent_on_the_second_keeps_a_part() -> None:
    letter = make_letter(["In bijlage 1 staan de wachttijden bij de sluizen in 2024, per maand."])
    found = settled(letter, BOTH)["1"]
    assert found.outcome is Outcome.PARTIAL
    assert any(reason.startswith("niets over") and "betonning" in reason for reason in found.reasons)


def test_a_letter_that_says_the_second_still_comes_keeps_a_part_and_closes_nothing() -> None:
    letter = make_letter(
        [
            "Conform mijn toezegging van 4 maart 2025 zijn in bijlage 1 de wachttijden bij de sluizen opgenomen.",
            "Van de kosten van de betonning bestaat geen landelijke registratie.",
            "De uitkomsten van een telling deel ik in november met u.",
        ]
    )
    coming = make_find(letter, "De uitkomsten van een telling", term=make_term("in november", *_NOVEMBER))
    found = settled(letter, BOTH, finds=(coming,))["1"]
    assert found.outcome is Outcome.PARTIAL
    assert any(reason.endswith("volgt nog") for reason in found.reasons)


def test_a_letter_that_gives_both_keeps_the_whole_promise() -> None:
    letter = make_letter(
        [
            "Hierbij ontvangt u, zoals toegezegd, het overzicht van de wachttijden bij de sluizen "
            "en van de kosten van de betonning."
        ]
    )
    found = settled(letter, BOTH)["1"]
    assert (found.outcome, found.automatic) == (Outcome.FULFILMENT, True)


def test_a_claim_that_leaves_one_of_the_things_out_is_only_proposed() -> None:
    letter = make_letter(
        ["Met deze brief doe ik mijn toezegging van 4 maart 2025 over de wachttijden bij de sluizen gestand."]
    )
    found = settled(letter, BOTH)["1"]
    assert (found.outcome, found.automatic) == (Outcome.FULFILMENT, False)


def test_a_promise_kept_for_some_of_many_is_kept_in_part() -> None:
    letter = make_letter(
        ["Hiermee voldoe ik voor drie van de vijf havens aan mijn toezegging van 4 maart 2025 over de wachttijden."]
    )
    commitment = make_commitment("Ik stuur u voor 1 juni de wachttijden in de vijf zeehavens.")
    assert settled(letter, commitment)["1"].outcome is Outcome.PARTIAL
