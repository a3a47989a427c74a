"""How words are weighed and compared: stems, compounds, words alike, names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.settling.words import Bag, fold, stem, tokens, word


def bag(text: str) -> Bag:
    """Return the words of a text."""
    return Bag(tokens(text))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("De sluizen worden vernieuwd.", "sluis"),
        ("Het aantal ziekenhuislocaties daalt.", "ziekenhuizen"),
        ("Met alle medewerkers is gesproken.", "baliemedewerkers"),
        ("De vissers van de kustvisserij klagen.", "kustvissers"),
        ("Er zijn raads- en statenleden gehoord.", "raadsleden"),
        ("In Curaçao is het anders.", "curacao"),
        ("De mbo-opleidingen groeien.", "opleiding"),
    ],
)
def test_a_word_is_found_in_its_other_forms_and_as_part_of_a_compound(text: str, wanted: str) -> None:
    found = word(wanted)
    assert found is not None
    assert bag(text).holds(found) >= 0.6


@pytest.mark.parametrize(("text", "wanted"), [("De leden vergaderen.", "overleden"), ("Een kamer huren.", "pand")])
def test_a_chance_likeness_is_not_taken(text: str, wanted: str) -> None:
    found = word(wanted)
    assert found is not None
    assert bag(text).holds(found) < 0.6


def test_words_alike_count_for_less_than_the_word_itself() -> None:
    found = word("gevangenissen")
    assert found is not None
    assert (
        bag("De gevangenissen zijn vol.").holds(found) > bag("De penitentiaire inrichtingen zijn vol.").holds(found) > 0
    )


def test_grammar_and_the_machinery_of_promising_carry_no_weight() -> None:
    assert tokens("Ik stuur uw Kamer in het najaar een brief hierover.") == ()


def test_a_name_weighs_more_than_a_word_and_a_common_word_less() -> None:
    weights = {token.word.folded: token.word.weight for token in tokens("De haven in Terneuzen kost de gemeente geld")}
    assert weights["terneuzen"] > weights["haven"] > weights["gemeente"]


def test_years_do_not_tell_promises_apart() -> None:
    assert [token.word.folded for token in tokens("de cijfers over 2024")] == ["cijfers"]


def test_folding_takes_accents_and_capitals_away() -> None:
    assert fold("Financiën") == "financien"
    assert stem("evaluaties") == stem("evaluatie")


PIECES = (
    "Hierbij",
    "zend",
    "ik",
    "de",
    "'s-Hertogenbosch",
    "mbo-",
    "NAVO",
    "2,5",
    "nr.3",
    "(wet)",
    "é",
    "a_b",
    "–",
    "",
)


@given(st.lists(st.tuples(st.sampled_from(PIECES) | st.text(max_size=6), st.sampled_from(",.;:-)?' ")), max_size=12))
def test_the_same_words_stand_in_a_text_whether_blanks_or_tabs_part_them(pieces: list[tuple[str, str]]) -> None:
    text = " ".join(piece + mark for piece, mark in pieces)
    assert [token[:4] for token in tokens(text)] == [token[:4] for token in tokens(text.replace(" ", "\t"))]
