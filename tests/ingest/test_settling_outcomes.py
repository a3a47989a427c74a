"""What a letter does to an open commitment: each outcome, its reasons, and what the program may do on its own."""

import random
from dataclasses import replace
from datetime import date

import pytest

from ingest.records import Chamber, Kind, Outcome, UnitForm
from tests.ingest.settling_examples import (
    VEERPONTEN,
    make_commitment,
    make_find,
    make_letter,
    make_term,
    settled,
    settled_by_index,
)

KEPT = (
    "Hierbij ontvangt u, zoals toegezegd in mijn brief van 4 maart 2025, het overzicht van de veerponten op waterstof."
)


def test_a_letter_that_names_date_and_thing_closes_the_promise() -> None:
    found = settled(make_letter([KEPT]), VEERPONTEN)["1"]
    assert (found.outcome, found.explicit, found.automatic) == (Outcome.FULFILMENT, True, True)
    assert found.quote == KEPT


def test_the_reasons_say_in_dutch_what_agrees() -> None:
    reasons = settled(make_letter([KEPT]), VEERPONTEN)["1"].reasons
    assert "noemt de brief van 4 maart 2025" in reasons
    assert "zelfde dossier 31 305" in reasons
    assert any(reason.startswith("zelfde stuk: overzicht") and "veerponten" in reason for reason in reasons)


def test_a_letter_that_delivers_without_saying_so_is_only_proposed() -> None:
    letter = make_letter(["In bijlage 2 staat per rederij welke veerponten inmiddels op waterstof varen."])
    found = settled(letter, VEERPONTEN)["1"]
    assert (found.outcome, found.explicit, found.automatic) == (Outcome.FULFILMENT, False, False)


def test_a_letter_that_names_the_registered_number_closes_the_promise() -> None:
    commitment = make_commitment(VEERPONTEN.quote, references=("TZ202503-017",), window=None)
    letter = make_letter(["Met deze brief doe ik toezegging TZ202503-017 over de veerponten op waterstof gestand."])
    found = settled(letter, commitment)["1"]
    assert found.automatic
    assert "noemt TZ202503-017" in found.reasons


def test_a_kamerstuk_number_counts_as_naming_the_letter() -> None:
    commitment = make_commitment(VEERPONTEN.quote, references=("412", "31305-412"))
    letter = make_letter(
        ["Conform mijn toezegging (Kamerstuk 31 305, nr. 412) gaat het overzicht van veerponten op waterstof hierbij."]
    )
    assert "noemt Kamerstuk 31305, nr. 412" in settled(letter, commitment)["1"].reasons


def test_a_delay_moves_the_date_and_leaves_the_promise_open() -> None:
    letter = make_letter(
        ["Het toegezegde overzicht van de veerponten op waterstof komt niet voor 1 juni, maar in september 2025."]
    )
    found = settled(letter, VEERPONTEN)["1"]
    assert found.outcome is Outcome.POSTPONEMENT
    assert found.new_window is not None
    assert (found.new_window.start, found.new_window.end) == (date(2025, 9, 1), date(2025, 9, 30))
    assert "noemt de termijn «voor 1 juni»" in found.reasons


def test_a_delay_may_stand_in_the_sentence_after_the_promise_it_names() -> None:
    letter = make_letter(
        [
            "In maart heb ik uw Kamer een overzicht van de veerponten op waterstof in het vooruitzicht gesteld.",
            "De navraag bij de reders vergt meer tijd, zodat u dit pas in oktober ontvangt.",
        ]
    )
    found = settled(letter, VEERPONTEN)["1"]
    assert found.outcome is Outcome.POSTPONEMENT
    assert found.new_window is not None
    assert found.new_window.end == date(2025, 10, 31)


def test_a_part_leaves_the_rest_open() -> None:
    letter = make_letter(
        [
            "Van het toegezegde overzicht van veerponten op waterstof vindt u in de bijlage het eerste deel;"
            " de overige rederijen volgen in november."
        ]
    )
    found = settled(letter, VEERPONTEN)["1"]
    assert found.outcome is Outcome.PARTIAL
    assert found.new_window is not None
    assert found.new_window.end == date(2025, 11, 30)


def test_a_promise_that_is_dropped_by_name_is_withdrawn() -> None:
    letter = make_letter(
        ["Nu de regeling is ingetrokken, komt het toegezegde overzicht van de veerponten op waterstof te vervallen."]
    )
    found = settled(letter, VEERPONTEN)["1"]
    assert (found.outcome, found.automatic) == (Outcome.WITHDRAWAL, True)


def test_an_interim_word_settles_nothing() -> None:
    letter = make_letter(["Aan het toegezegde overzicht van de veerponten op waterstof wordt nog gewerkt."])
    assert settled(letter, VEERPONTEN) == {}


def test_a_promise_made_again_is_a_restatement() -> None:
    letter = make_letter(["Een overzicht van de veerponten die op waterstof varen, ontvangt u voor de zomer."])
    find = make_find(letter, "Een overzicht")
    assert settled(letter, VEERPONTEN, finds=(find,))["1"].outcome is Outcome.RESTATEMENT


def test_a_promise_made_again_for_a_later_day_is_a_proposed_delay() -> None:
    letter = make_letter(["Een overzicht van de veerponten die op waterstof varen, ontvangt u in november 2025."])
    term = make_term("in november 2025", date(2025, 11, 1), date(2025, 11, 30))
    found = settled(letter, VEERPONTEN, finds=(make_find(letter, "Een overzicht", term=term),))["1"]
    assert (found.outcome, found.automatic, found.new_term) == (Outcome.POSTPONEMENT, False, term)


def test_an_entry_of_a_list_speaks_of_the_promise_above_it() -> None:
    letter = make_letter(
        ["Toezegging 3:", "De Kamer krijgt een overzicht van de veerponten op waterstof."],
        ["Stand van zaken:", "Uitgevoerd met bijlage 2 bij deze brief."],
        ["Toezegging 4:", "De minister bezoekt de sluis bij Eefde."],
        ["Stand van zaken:", "In behandeling."],
    )
    sluis = make_commitment("Ik bezoek voor 1 juni de sluis bij Eefde.", "2", kind=Kind.ACTION)
    found = settled(letter, VEERPONTEN, sluis)
    assert found["1"].outcome is Outcome.FULFILMENT
    assert found["1"].quote.startswith("Uitgevoerd")
    assert "2" not in found


def test_a_day_within_a_narrow_term_is_a_reason() -> None:
    commitment = make_commitment(
        "Op 14 mei spreek ik in Goes met de reders over walstroom.",
        kind=Kind.ACTION,
        window=(date(2025, 5, 14), date(2025, 5, 14)),
        term="op 14 mei",
    )
    letter = make_letter(["Op 14 mei jl. heb ik in Goes met de reders over walstroom gesproken."])
    assert "noemt een dag binnen de termijn, 14 mei 2025" in settled(letter, commitment)["1"].reasons


def test_a_letter_that_is_silent_on_half_of_a_pair_keeps_it_in_part() -> None:
    commitment = make_commitment(
        "Ik informeer uw Kamer voor 1 juni over de ligplaatsen bij jachthavens en bij sluizen."
    )
    letter = make_letter(
        ["Bijlage 1 toont hoeveel ligplaatsen er bij de jachthavens zijn, uitgesplitst per provincie."]
    )
    found = settled(letter, commitment)["1"]
    assert found.outcome is Outcome.PARTIAL
    assert "niets over sluizen" in found.reasons


def test_a_delay_weighs_more_than_a_silent_delivery_in_the_same_letter() -> None:
    letter = make_letter(
        ["In bijlage 2 staan enkele cijfers over veerponten die op waterstof varen."],
        ["Het overzicht van de veerponten op waterstof is vertraagd en bereikt u in december 2025."],
    )
    assert settled(letter, VEERPONTEN)["1"].outcome is Outcome.POSTPONEMENT


class TestWhatIsNotMeant:
    """Letters that look like it and are not."""

    def test_an_earlier_letter_settles_nothing(self) -> None:
        assert settled(make_letter([KEPT], day=date(2025, 3, 4)), VEERPONTEN) == {}

    def test_a_letter_to_the_other_chamber_settles_nothing(self) -> None:
        assert settled(make_letter([KEPT], chamber=Chamber.EERSTE_KAMER), VEERPONTEN) == {}

    @pytest.mark.parametrize(
        "sentence",
        [
            "Zoals toegezegd aan het lid Van Rossum (CDA) ontvangt u hierbij het overzicht van veerponten op diesel.",
            "Zoals toegezegd in het commissiedebat van 9 april 2025 ontvangt u hierbij het overzicht van veerhavens.",
        ],
    )
    def test_a_promise_of_another_origin_is_not_closed(self, sentence: str) -> None:
        assert not any(found.automatic for found in settled(make_letter([sentence]), VEERPONTEN).values())

    def test_a_letter_that_leaves_the_thing_out_does_not_keep_it(self) -> None:
        letter = make_letter(
            ["In bijlage 1 vindt u het overzicht van de veerponten op batterijen."],
            ["De veerponten op waterstof maken geen deel uit van dit overzicht."],
        )
        assert settled(letter, VEERPONTEN) == {}

    def test_another_place_is_another_thing(self) -> None:
        commitment = make_commitment("Ik bericht uw Kamer voor 1 juni over de trillingen langs het spoor in Dorst.")
        letter = make_letter(["In de bijlage vindt u de uitkomsten van de trillingsmetingen langs het spoor in Haren."])
        assert settled(letter, commitment) == {}

    def test_a_promise_of_few_words_is_never_closed_on_its_words(self) -> None:
        commitment = make_commitment("Het volgende overzicht verschijnt in mei.", term="in mei")
        letter = make_letter(["Hierbij ontvangt u het toegezegde overzicht van de sluizen; daarmee is dit afgedaan."])
        assert not any(found.automatic for found in settled(letter, commitment).values())

    def test_a_bill_is_not_kept_by_a_letter_about_its_subject(self) -> None:
        bill = make_commitment(
            "Het wetsvoorstel verplichte walstroom dien ik voor 1 juni bij uw Kamer in.", kind=Kind.LEGISLATION
        )
        letter = make_letter(["Hierbij informeer ik u over het gebruik van walstroom in de zeehavens."])
        assert settled(letter, bill) == {}

    def test_what_lapses_by_promise_is_not_withdrawn_by_lapsing(self) -> None:
        promise = make_commitment("Ik wil de keuringsplicht voor roeiboten laten vervallen.", kind=Kind.ACTION)
        letter = make_letter(
            ["Met het besluit dat vandaag in het Staatsblad staat, vervalt de keuringsplicht voor roeiboten."]
        )
        assert settled(letter, promise)["1"].outcome is Outcome.FULFILMENT


class TestRivals:
    """Two commitments that could both be meant."""

    OTHER = make_commitment("Ik stuur uw Kamer voor 1 juni de lijst van veerponten die op waterstof varen.", "2")
    VAGUE = "Hierbij ontvangt u het toegezegde overzicht van de veerponten die op waterstof varen."

    def test_of_two_that_fit_as_well_both_are_proposed_and_none_closed(self) -> None:
        found = settled(make_letter([self.VAGUE]), VEERPONTEN, self.OTHER)
        assert set(found) == {"1", "2"}
        assert not any(item.automatic for item in found.values())

    def test_the_reason_says_that_another_could_be_meant(self) -> None:
        found = settled(make_letter([self.VAGUE]), VEERPONTEN, self.OTHER)
        assert any("kan bedoeld zijn" in reason for item in found.values() for reason in item.reasons)

    def test_one_that_fits_much_worse_is_no_rival(self) -> None:
        other = make_commitment("Ik stuur uw Kamer voor 1 juni een overzicht van de sluizen in Friesland.", "2")
        found = settled(make_letter([KEPT]), VEERPONTEN, other)
        assert found["1"].automatic
        assert "2" not in found

    def test_two_acts_of_one_sentence_are_rivals(self) -> None:
        quote = "Ik publiceer de cijfers over veerponten op waterstof in mei en stuur u in het najaar een evaluatie."
        acts = make_commitment(quote, "1"), make_commitment(quote, "2")
        letter = make_letter(["Hierbij ontvangt u de toegezegde evaluatie van de veerponten op waterstof."])
        assert not any(item.automatic for item in settled(letter, *acts).values())


def test_the_order_of_the_commitments_changes_nothing() -> None:
    letter = make_letter(
        [KEPT],
        ["Het toegezegde bezoek aan de sluis bij Eefde gaat niet door."],
        ["In bijlage 3 staan de ligplaatsen bij jachthavens."],
    )
    commitments = [
        VEERPONTEN,
        make_commitment("Ik bezoek voor 1 juni de sluis bij Eefde.", "2", kind=Kind.ACTION),
        make_commitment("Ik informeer uw Kamer voor 1 juni over de ligplaatsen bij jachthavens.", "3"),
        replace(TestRivals.OTHER, key="4"),
    ]
    expected = settled(letter, *commitments)
    shuffler = random.Random(3)
    for _ in range(10):
        shuffler.shuffle(commitments)
        assert settled(letter, *commitments) == expected


def test_an_index_gives_the_same_answer_as_the_list() -> None:
    letter = make_letter([KEPT])
    others = [
        make_commitment(f"Ik stuur uw Kamer voor 1 juni een overzicht van de {word}vergunningen.", word)
        for word in ("bouw", "kap", "vaar", "jacht", "gebruiks", "omgevings")
    ]
    assert settled_by_index(letter, VEERPONTEN, *others) == settled(letter, VEERPONTEN, *others)


def test_the_sentence_that_shows_it_is_given_with_its_place() -> None:
    letter = make_letter(["De vloot groeit."], [KEPT])
    found = settled(letter, VEERPONTEN)["1"]
    assert letter.text[found.start : found.end] == KEPT
    assert all(unit.form is UnitForm.SENTENCE for unit in letter.units)
