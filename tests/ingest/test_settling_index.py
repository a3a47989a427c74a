"""The index of open commitments: it finds what a letter could mean, and keeps up as commitments come and go."""

from datetime import date

import pytest

from ingest.settling import CommitmentIndex, candidates
from ingest.settling.lines import Reading
from tests.ingest.settling_examples import VEERPONTEN, make_commitment, make_letter

TOPICS = [f"{first}{second}" for first in ("spoor", "water", "bos", "lucht", "zorg") for second in (
    "beheer", "toezicht", "fonds", "register", "vergunning", "tarief", "monitor", "akkoord", "meldpunt", "keuring",
    "opleiding", "subsidie", "norm", "proef", "heffing", "controle",
)]  # fmt: skip
EARLIER = date(2025, 2, 1)
OTHERS = [
    make_commitment(
        f"Ik stuur uw Kamer voor 1 juni een rapport over de {topic}.",
        f"o{number}",
        dossiers=("29398",),
        letters=(EARLIER,),
    )
    for number, topic in enumerate(TOPICS)
]


def found(index: CommitmentIndex, *sentences: str, limit: int = 5, **fields: str) -> list[str]:
    """Return the keys that the index finds for a letter of these sentences."""
    return [one.key for one in index.search(Reading(make_letter(list(sentences), **fields)), limit)]


@pytest.fixture
def index() -> CommitmentIndex:
    """Return an index of many commitments."""
    return CommitmentIndex([*OTHERS, VEERPONTEN])


def test_the_words_of_the_promise_find_it(index: CommitmentIndex) -> None:
    assert found(index, "In de bijlage staan de veerponten op waterstof.", dossier="33000")[0] == "1"


def test_words_beside_the_promise_find_it(index: CommitmentIndex) -> None:
    assert "1" in found(index, "Over de ombouw in Zierikzee is veel te doen.", dossier="33000")


def test_a_part_of_a_compound_finds_it(index: CommitmentIndex) -> None:
    assert "1" in found(index, "De veerpontexploitanten zijn gehoord over het waterstofgebruik.", dossier="33000")


def test_the_date_of_its_letter_finds_it(index: CommitmentIndex) -> None:
    assert "1" in found(index, "Ik verwijs naar mijn brief van 4 maart 2025.", dossier="33000")


def test_the_dossier_finds_it(index: CommitmentIndex) -> None:
    assert "1" in found(index, "Hierbij zend ik u de stukken.")


def test_one_that_is_removed_is_not_found_any_more(index: CommitmentIndex) -> None:
    index.remove("1")
    assert "1" not in index
    assert len(index) == len(OTHERS)
    assert "1" not in found(index, "In de bijlage staan de veerponten op waterstof.", limit=200)


def test_removing_what_is_not_there_is_no_error(index: CommitmentIndex) -> None:
    index.remove("nowhere")
    assert len(index) == len(OTHERS) + 1


def test_adding_again_replaces(index: CommitmentIndex) -> None:
    index.add(make_commitment("Ik stuur uw Kamer voor 1 juni een lijst van steigers in Hoorn."))
    assert len(index) == len(OTHERS) + 1
    assert found(index, "De steigers in Hoorn zijn hersteld.", dossier="33000")[0] == "1"


def test_entries_of_removed_commitments_are_swept_away() -> None:
    index = CommitmentIndex()
    for turn in range(3):
        for number in range(1_000):
            index.add(make_commitment(f"Ik stuur u voor 1 juni een lijst van steiger {turn}{number}x.", str(number)))
    assert len(index) == 1_000
    assert sum(len(entries) for entries in index._entries.values()) < 3 * 1_000 * 20


def test_the_order_of_adding_changes_nothing() -> None:
    forward, backward = CommitmentIndex([*OTHERS, VEERPONTEN]), CommitmentIndex([VEERPONTEN, *reversed(OTHERS)])
    sentence = "Het rapport over het waterbeheer en de veerponten op waterstof gaat hierbij."
    assert found(forward, sentence, limit=20) == found(backward, sentence, limit=20)


def test_candidates_asks_an_index_for_a_letter(index: CommitmentIndex) -> None:
    letter = make_letter(["In de bijlage staan de veerponten op waterstof."], dossier="33000")
    assert candidates(letter, (), index, limit=3)[0].key == "1"
