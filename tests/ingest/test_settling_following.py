"""What the sentences behind a line add to it: news of a recalled promise, its new date, what is still to come."""

from datetime import date

import pytest

from ingest.records import Outcome
from tests.ingest.settling_examples import VEERPONTEN, make_commitment, make_letter, settled

RECALLED = "Op 4 maart heb ik u een overzicht van de veerponten op waterstof toegezegd."
BRIEFING = make_commitment(
    "In mei verzorgt mijn ministerie voor uw commissie een technische briefing over de veerponten op waterstof.",
    window=(date(2025, 5, 1), date(2025, 5, 31)),
    term="In mei",
)


@pytest.mark.parametrize(
    "behind",
    [
        ["Dat is helaas niet haalbaar gebleken.", "Ik verwacht u het overzicht in november te sturen."],
        [
            "Dit kost meer tijd dan voorzien.",
            "De reders hebben hun gegevens pas in april aangeleverd.",
            "U ontvangt het overzicht in november.",
        ],
    ],
)
def test_a_new_date_some_sentences_behind_the_news_is_read(behind: list[str]) -> None:
    found = settled(make_letter([RECALLED, *behind]), VEERPONTEN)["1"]
    assert found.outcome is Outcome.POSTPONEMENT
    assert found.new_window is not None
    assert (found.new_window.start, found.new_window.end) == (date(2025, 11, 1), date(2025, 11, 30))


def test_the_day_of_a_reason_is_no_new_date() -> None:
    letter = make_letter(
        [
            "Het lukt niet om u voor 1 juni het overzicht van de veerponten op waterstof te sturen.",
            "De reden is dat het overleg met de reders pas op 9 juli plaatsvindt.",
            "Ik informeer u voor het herfstreces.",
        ]
    )
    found = settled(letter, VEERPONTEN)["1"]
    assert found.outcome is Outcome.POSTPONEMENT
    assert found.new_window is not None
    assert found.new_window.end > date(2025, 9, 1)


def test_what_would_be_done_was_not_done() -> None:
    letter = make_letter(
        [
            "Op 4 maart is gemeld dat u een overzicht van de veerponten op waterstof zou ontvangen.",
            "Het was een koud voorjaar.",
        ]
    )
    assert settled(letter, VEERPONTEN) == {}


def test_a_recalled_promise_that_lapses_in_the_next_sentence_is_withdrawn() -> None:
    letter = make_letter([RECALLED, "Ik zie daarvan af, nu de regeling is ingetrokken."])
    assert settled(letter, VEERPONTEN)["1"].outcome is Outcome.WITHDRAWAL


def test_a_briefing_that_cannot_be_held_and_gets_another_day_is_postponed_not_dropped() -> None:
    letter = make_letter(
        [
            "De toegezegde technische briefing over de veerponten op waterstof kan in mei niet meer worden ingepland.",
            "Ik stel voor de briefing te houden in de week van 15 september.",
        ]
    )
    found = settled(letter, BRIEFING)["1"]
    assert found.outcome is Outcome.POSTPONEMENT
    assert found.new_window is not None
    assert found.new_window.start == date(2025, 9, 15)


def test_a_delivery_of_which_a_part_is_still_to_come_keeps_a_part() -> None:
    letter = make_letter(
        [
            "Zoals toegezegd op 4 maart ontvangt u hierbij het overzicht van de veerponten op waterstof in Zeeland.",
            "Over de overige veerponten kan ik u nog niet informeren, omdat de opgaven nog niet zijn ontvangen.",
            "Dit deel van het overzicht volgt in november.",
        ]
    )
    found = settled(letter, VEERPONTEN)["1"]
    assert (found.outcome, found.automatic) == (Outcome.PARTIAL, True)


def test_the_last_part_keeps_the_whole() -> None:
    letter = make_letter(
        ["Hiermee is ook het tweede deel van de toezegging over het overzicht van de veerponten op waterstof afgedaan."]
    )
    assert settled(letter, VEERPONTEN)["1"].outcome is Outcome.FULFILMENT


def test_what_is_not_wholly_kept_is_not_closed() -> None:
    letter = make_letter(
        ["Hiermee is de toezegging over het overzicht van de veerponten op waterstof nog niet volledig afgedaan."]
    )
    found = settled(letter, VEERPONTEN).get("1")
    assert found is None or found.outcome is not Outcome.FULFILMENT


def test_a_line_that_recalls_the_promise_may_name_the_old_and_the_new_date() -> None:
    letter = make_letter(
        [
            "Op 4 maart heb ik u voor 1 juni een overzicht van de veerponten op waterstof toegezegd, maar aangezien de"
            " reders nog niet hebben geantwoord, zal dit in november worden."
        ]
    )
    found = settled(letter, VEERPONTEN)["1"]
    assert found.outcome is Outcome.POSTPONEMENT
    assert found.new_window is not None
    assert found.new_window.start == date(2025, 11, 1)


def test_a_delay_that_is_history_does_not_hide_what_comes_with_the_letter() -> None:
    behind = ["Nadien heb ik u bericht dat dit meer tijd kostte.", "Hierbij zend ik u dat overzicht."]
    assert settled(make_letter([RECALLED, *behind]), VEERPONTEN)["1"].outcome is Outcome.FULFILMENT


def test_a_day_without_a_year_that_has_just_been_is_no_new_date() -> None:
    letter = make_letter(
        ["Het overzicht van de veerponten op waterstof is op 2 juni aan uw Kamer gezonden en ligt ter inzage."]
    )
    found = settled(letter, VEERPONTEN).values()
    assert all(item.new_window is None for item in found)


def test_of_two_promises_of_one_day_the_line_means_the_one_that_it_names() -> None:
    other = make_commitment("Een beschrijving van de werven voor veerponten stuur ik u voor 1 juni.", key="2")
    letter = make_letter(
        [
            "Met deze brief bericht ik u over de werven.",
            "Op 4 maart heb ik u voor 1 juni een overzicht van de veerponten op waterstof toegezegd, maar aangezien de"
            " reders nog niet hebben geantwoord, zal dit in november worden.",
        ]
    )
    assert set(settled(letter, VEERPONTEN, other)) == {"1"}
