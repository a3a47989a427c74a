"""What a sentence refers back to: dates, papers, registered numbers, members."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.settling.references import Origin, members_in, normal_dossier, read_references, refers_to_origin

TODAY = date(2025, 11, 27)


@pytest.mark.parametrize(
    ("text", "origin", "day"),
    [
        ("zoals toegezegd in mijn brief van 12 september 2024", Origin.LETTER, date(2024, 9, 12)),
        ("als invulling van mijn toezegging van 4 september", Origin.PROMISE, date(2025, 9, 4)),
        ("in het commissiedebat spoor van 9 oktober jl.", Origin.DEBATE, date(2025, 10, 9)),
        ("in het op 3 juni gehouden debat", Origin.DEBATE, date(2025, 6, 3)),
        ("zoals op 14 januari jl. was afgesproken", Origin.PROMISE, date(2025, 1, 14)),
        ("de toegezegde brief komt niet voor 1 februari", Origin.OTHER, date(2025, 2, 1)),
        ("de brief van 3-6-2025", Origin.LETTER, date(2025, 6, 3)),
    ],
)
def test_a_day_is_read_with_what_it_is_the_day_of(text: str, origin: Origin, day: date) -> None:
    (found,) = read_references(text, TODAY).dates
    assert (found.origin, found.start, found.exact) == (origin, day, True)


def test_a_month_is_the_last_one_that_has_begun() -> None:
    (found,) = read_references("In december zegde ik u een lijst toe.", TODAY).dates
    assert (found.start, found.end) == (date(2024, 12, 1), date(2024, 12, 31))


def test_papers_and_registered_numbers_are_read() -> None:
    found = read_references("Kamerstuk 36 410 X, nr. 12; zie TZ202306-026, T03013 en 2026Z12163", TODAY)
    assert found.pieces == (("36410-X", "12"),)
    assert found.registered == ("TZ202306-026", "T03013", "2026Z12163")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("het lid Van der Meer (D66)", {"meer"}),
        ("de leden Jansma-Bos (VVD), De Wit (SP) en El Idrissi (Denk)", {"jansma-bos", "wit", "idrissi"}),
        ("de heer Oosting", {"oosting"}),
        ("de leden van de commissie", set()),
    ],
)
def test_members_are_known_by_their_surnames(text: str, names: set[str]) -> None:
    assert members_in(text) == names


def test_a_dossier_is_written_as_the_register_writes_it() -> None:
    assert normal_dossier("36 410 X") == normal_dossier("36410-X") == "36410-X"


def test_only_a_debate_or_a_member_is_an_origin() -> None:
    assert refers_to_origin("In het debat van 3 juni vroeg u hiernaar.")
    assert refers_to_origin("Het lid Oosting vroeg hiernaar.")
    assert not refers_to_origin("Sinds 3 juni is de brug dicht.")


@given(st.text(max_size=200), st.dates())
def test_no_text_raises(text: str, today: date) -> None:
    read_references(text, today)
