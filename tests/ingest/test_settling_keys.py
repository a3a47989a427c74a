"""The keys of a commitment's words, and the mark by which kept ones are known to be still right."""

import sys
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from types import FrameType

import pytest

from ingest.records import Chamber, Kind, OpenCommitment
from ingest.settling import CommitmentIndex, keys, mark_of, word_keys
from ingest.settling.lines import Reading
from ingest.settling.words import stem, tokens, word
from tests.ingest.settling_examples import VEERPONTEN, make_commitment, make_letter

FOLDER = Path(keys.__file__).parent
OTHER: dict[str, object] = {
    "key": "77",
    "kind": Kind.LEGISLATION,
    "window": (date(2031, 1, 1), date(2031, 2, 1)),
    "recurring": True,
    "conditional": True,
    "chamber": Chamber.EERSTE_KAMER,
    "ministry": "Financiën",
    "sender": "minister van Financiën",
    "dossiers": ("36001",),
    "letters": (date(2020, 5, 5),),
    "references": ("2020Z00001",),
    "party": "de partij",
    "question": "12",
}
TEXTS = {
    "quote": "Ik zend u een lijst van sluizen.",
    "term": "een overzicht",
    "subject": "Bruggen",
    "context": "Dijken.",
}


@pytest.mark.parametrize("name", sorted(OTHER))
def test_keys_of_words_do_not_depend_on_anything_but_the_texts(name: str) -> None:
    changed = replace(VEERPONTEN, **{name: OTHER[name]})
    assert getattr(changed, name) != getattr(VEERPONTEN, name)
    assert word_keys(changed) == word_keys(VEERPONTEN)
    assert mark_of(changed) == mark_of(VEERPONTEN)


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_another_text_has_another_mark(name: str) -> None:
    assert mark_of(replace(VEERPONTEN, **{name: TEXTS[name]})) != mark_of(VEERPONTEN)


def test_every_field_of_a_commitment_is_one_or_the_other() -> None:
    assert {field.name for field in fields(OpenCommitment)} == OTHER.keys() | TEXTS.keys()


def test_a_word_that_moves_from_one_text_to_the_next_gives_another_mark() -> None:
    one = make_commitment("Ik zend u een lijst.", context="Over bruggen", subject="sluizen")
    other = replace(one, context="Over", subject="bruggen sluizen")
    assert mark_of(one) != mark_of(other)


def test_another_analysis_has_another_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    before = mark_of(VEERPONTEN)
    monkeypatch.setattr(keys, "_analysis", lambda: "another")
    assert mark_of(VEERPONTEN) != before


def test_all_files_that_decide_on_the_keys_count_for_the_mark() -> None:
    counted = {path for pattern in keys.ANALYSIS for path in FOLDER.glob(pattern)}
    assert {FOLDER / "data" / "common.txt", FOLDER / "words.py"} <= counted
    assert (
        set(_files_of(make_commitment("Ja, dat zeg ik toe.", context="Daarvoor: Komt er een Brusselse proef?")))
        <= counted
    )
    assert set(_files_of(VEERPONTEN)) <= counted


def _files_of(commitment: OpenCommitment) -> Iterator[Path]:
    """Return the files of settling whose code runs when the keys of a commitment are found."""
    for known in (stem, tokens, word):
        known.cache_clear()
    seen: set[str] = set()

    def note(frame: FrameType, event: str, argument: object) -> None:
        seen.add(frame.f_code.co_filename)

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        word_keys(commitment)
    finally:
        sys.setprofile(before)
    return (Path(name) for name in seen if Path(name).parent == FOLDER)


def test_kept_keys_find_a_commitment_without_its_texts() -> None:
    whole, bare = CommitmentIndex([VEERPONTEN]), CommitmentIndex()
    bare.add(replace(VEERPONTEN, quote="", context="", subject=None), word_keys(VEERPONTEN))
    for index in (whole, bare):
        for number in range(200):
            index.add(make_commitment(f"Ik stuur u voor 1 juni een lijst van steiger {number}x.", f"o{number}"))
    reading = Reading(make_letter(["Hierbij ontvangt u het overzicht van de veerponten op waterstof."]))
    assert [one.key for one in whole.search(reading, 5)] == [one.key for one in bare.search(reading, 5)]
    assert VEERPONTEN.key in [one.key for one in bare.search(reading, 5)]
