"""Marking the words that two texts share or that a search asks for."""

from hypothesis import given
from hypothesis import strategies as st

from tracker.search import stems
from tracker.word_marks import excerpt, pieces, shared_stems


def marked(text: str, wanted: frozenset[str]) -> list[str]:
    return [piece.text for piece in pieces(text, wanted) if piece.marked]


def test_words_are_marked_whatever_their_ending_or_accents() -> None:
    wanted = frozenset(stems("evaluatie geïnformeerd"))

    assert marked("De evaluaties: u wordt GEINFORMEERD.", wanted) == ["evaluaties", "GEINFORMEERD"]


def test_two_passages_share_their_telling_words_and_figures_only() -> None:
    shared = shared_stems("Ik stuur u voor 1 juni 2026 de evaluaties.", "Hierbij ontvangt u de evaluatie van 2026.")

    assert marked("Ik stuur u voor 1 juni 2026 de evaluaties.", shared) == ["2026", "evaluaties"]


@given(st.text(max_size=80), st.text(max_size=20))
def test_nothing_of_the_text_is_lost(text: str, query: str) -> None:
    assert "".join(piece.text for piece in pieces(text, frozenset(stems(query)))) == text


def test_an_excerpt_stands_around_the_first_hit_in_whole_words() -> None:
    text = "Woord " * 60 + "over de sluizen bij Delfzijl " + "woord " * 60

    found = excerpt(text, "sluis Delfzijl")

    assert "over de sluizen bij Delfzijl" in found
    assert found.startswith("… Woord") and found.endswith("woord …") and len(found) < 340
    assert excerpt("Kort over sluizen.", "sluis") == "Kort over sluizen."
    assert excerpt("Niets ervan.", "sluis") == "" and excerpt("Iets.", "?") == ""
