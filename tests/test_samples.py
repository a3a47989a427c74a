"""The whole way of the eight sample letters: what a careful clerk finds in each, and the story they tell together."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from ingest.calendars import load_calendar
from ingest.evaluation import AnnotatedItem, AnnotatedLetter, FoundItem, overlap, pair, read_annotation, read_result
from ingest.extraction import extract
from ingest.records import DateSource, Extraction

ROOT = Path(__file__).resolve().parent.parent
LETTERS = sorted((ROOT / "fixtures" / "letters").glob("*.txt"))
CORE = {"inform", "briefing", "legislation"}
PROMISING = {"promise", "restatement"}
UNDATED = "03-so-gezondheidsraad-zonder-merktekens"


@dataclass(frozen=True)
class Sample:
    """A sample letter as it was read, beside what was to be read."""

    annotated: AnnotatedLetter
    extraction: Extraction
    items: tuple[FoundItem, ...]
    pairs: dict[int, int]

    def hit(self, item: AnnotatedItem) -> FoundItem | None:
        """Return the find that quotes an annotated item."""
        index = self.annotated.items.index(item)
        return self.items[self.pairs[index]] if index in self.pairs else None


def annotation(path: Path) -> AnnotatedLetter:
    """Read what a clerk found in a sample letter."""
    expected = ROOT / "tests" / "ingest" / "letters" / f"{path.stem}.json"
    return read_annotation(expected.name, expected.read_text(encoding="utf-8"))


@cache
def sample(path: Path) -> Sample:
    """Read a sample letter once."""
    calendar = load_calendar(ROOT / "fixtures" / "calendar.json")
    extraction = extract(path.read_bytes(), path.name, calendar)
    annotated, items = annotation(path), read_result(extraction).items
    return Sample(
        annotated, extraction, items, pair([one.quote for one in annotated.items], [one.quote for one in items])
    )


def name_of(path: Path) -> str:
    return path.stem


def annotated_items() -> list[object]:
    """Name every annotated item of every letter; optional ones count neither way."""
    return [
        pytest.param(path, item, id=f"{path.stem[:2]}-{item.quote[:60]}")
        for path in LETTERS
        for item in annotation(path).items
        if not item.optional
    ]


def traps() -> list[object]:
    return [
        pytest.param(path, trap, id=f"{path.stem[:2]}-{trap[:60]}")
        for path in LETTERS
        for trap in annotation(path).traps
    ]


def test_there_are_eight_letters_each_with_its_annotation() -> None:
    assert len(LETTERS) == 8
    for path in LETTERS:
        read = annotation(path)
        text = "".join(path.read_text(encoding="utf-8").split())
        assert read.items
        # Footnote marks stand inside the words of a docx letter; a quotation leaves them out.
        plain = "".join(part.split("]", 1)[-1] if n else part for n, part in enumerate(text.split("[footnoteRef:")))
        assert all("".join(item.quote.split()) in plain for item in read.items)


@pytest.mark.parametrize("path", LETTERS, ids=name_of)
def test_the_header_is_read(path: Path) -> None:
    expected = json.loads((ROOT / "tests" / "ingest" / "letters" / f"{path.stem}.json").read_text(encoding="utf-8"))
    header = sample(path).extraction.letter.header
    assert (header.chamber, header.sender, header.ministry) == (
        expected["chamber"], expected["sender"], expected["ministry"],
    )  # fmt: skip
    assert header.number == expected["number"]
    assert list(header.dossiers) == ([expected["dossier"]] if expected["dossier"] else [])
    if path.stem != UNDATED:
        assert header.date_source is DateSource.TEXT
        assert header.letter_date.isoformat() == expected["letter_date"]


def test_a_letter_without_a_date_gets_a_derived_one_with_its_reason() -> None:
    header = sample(next(path for path in LETTERS if path.stem == UNDATED)).extraction.letter.header
    assert header.date_source is DateSource.DERIVED
    # Its latest day in the past is 9 June and the Council is on 16 June.
    assert "2026-06-09" <= header.letter_date.isoformat() <= "2026-06-16"
    assert header.date_reason


@pytest.mark.parametrize(("path", "item"), annotated_items())
def test_the_promise_is_found_in_its_role(path: Path, item: AnnotatedItem) -> None:
    hit = sample(path).hit(item)
    assert hit is not None
    assert hit.role == item.role or {hit.role, item.role} <= PROMISING


@pytest.mark.parametrize(("path", "item"), annotated_items())
def test_the_promise_is_read_rightly(path: Path, item: AnnotatedItem) -> None:
    hit = sample(path).hit(item)
    assert hit is not None
    assert (hit.kind in CORE) == (item.kind in CORE)
    assert (hit.strength, hit.recurring) == (item.strength, item.recurring)
    assert overlap(hit.quote, item.quote) >= 0.9
    if item.question:
        assert hit.question == item.question
    if item.party:
        assert hit.party == item.party
    if item.role in PROMISING | {"postponement"}:
        assert hit.window == item.window


@pytest.mark.parametrize(("path", "trap"), traps())
def test_what_is_no_promise_is_not_taken_for_one(path: Path, trap: str) -> None:
    read = sample(path)
    loose = [one for f, one in enumerate(read.items) if f not in read.pairs.values() and one.role in PROMISING]
    assert not [one.quote for one in loose if overlap(trap, one.quote) > 0.25]


@pytest.mark.parametrize("path", LETTERS, ids=name_of)
def test_nothing_else_is_found(path: Path) -> None:
    read = sample(path)
    assert [one.quote for f, one in enumerate(read.items) if f not in read.pairs.values()] == []


# The story that the eight letters tell together, as `replay` prints it.


@dataclass(frozen=True)
class Turn:
    """What a letter (by its number) did to a commitment."""

    letter: str
    outcome: str
    new_window: tuple[str, str] | None
    automatic: bool


@dataclass(frozen=True)
class Told:
    """A commitment as the story ends."""

    letter: str
    quote: str
    status: str
    due: str | None
    turns: tuple[Turn, ...]


@pytest.fixture(scope="module")
def story() -> list[Told]:
    """Replay the eight letters."""
    command = [sys.executable, str(ROOT / "manage.py"), "replay", *map(str, LETTERS)]
    done = subprocess.run(
        command, env={"PATH": os.environ["PATH"]}, capture_output=True, text=True, timeout=240, check=True
    )
    return [told(json.loads(line)) for line in done.stdout.splitlines()]


def told(row: dict[str, object]) -> Told:
    """Read a line of `replay`."""
    turns = tuple(
        Turn(
            Path(mention["file"]).stem[:2],
            mention["outcome"],
            tuple(mention["new_window"]) if mention["new_window"] else None,
            mention["automatic"],
        )
        for mention in row["mentions"][1:]
    )
    due = row["window"][1] if row["window"] else None
    return Told(Path(row["file"]).stem[:2], row["quote"], row["status"], due, turns)


def commitment(story: list[Told], letter: str, words: str) -> Told:
    """Return the one commitment of a letter whose quotation holds the words."""
    (found,) = [one for one in story if one.letter == letter and words in one.quote]
    return found


def outcomes(one: Told) -> list[tuple[str, str]]:
    return [(turn.letter, turn.outcome) for turn in one.turns]


def test_the_inventory_is_promised_again_postponed_and_promised_again(story: list[Told]) -> None:
    inventory = commitment(story, "01", "De uitkomsten van deze inventarisatie")
    assert outcomes(inventory) == [("02", "restatement"), ("06", "postponement"), ("08", "restatement")]
    assert inventory.turns[1].new_window == ("2026-06-30", "2026-12-01")
    assert (inventory.status, inventory.due) == ("open", "2026-12-01")


def test_the_inventory_is_one_commitment_however_often_it_is_mentioned(story: list[Told]) -> None:
    assert [one.letter for one in story if "uitkomsten van de inventarisatie" in one.quote.lower()] == []


def test_the_policy_paper_slips_into_2027(story: list[Told]) -> None:
    paper = commitment(story, "02", "Beleidsnota Drinkwater")
    assert outcomes(paper) == [("08", "postponement")]
    assert (paper.status, paper.due) == ("open", "2027-02-28")


@pytest.mark.parametrize(
    ("letter", "words"),
    [("01", "Ja, dat zeg ik toe."), ("02", "staat van de noodvoorraden"), ("06", "Een tussenstand op hoofdlijnen")],
)
def test_what_the_letter_of_september_names_is_fulfilled(story: list[Told], letter: str, words: str) -> None:
    kept = commitment(story, letter, words)
    assert ("07", "fulfilment") in outcomes(kept)
    assert kept.status == "fulfilled"


@pytest.mark.parametrize(
    ("letter", "words", "by"),
    [
        ("01", "Op 12 november a.s. bespreek ik", "02"),
        ("01", "laat ik het RIVM", "06"),
        ("03", "Tijdens de Raad zal ik de Commissie vragen", "05"),
        ("03", "Het verslag van de Raad", "05"),
    ],
)
def test_what_is_kept_without_a_word_about_the_promise_is_only_proposed(
    story: list[Told], letter: str, words: str, by: str
) -> None:
    kept = commitment(story, letter, words)
    assert [(turn.letter, turn.outcome, turn.automatic) for turn in kept.turns] == [(by, "fulfilment", False)]
    assert kept.status == "open"


def test_the_trial_is_kept_in_part(story: list[Told]) -> None:
    trial = commitment(story, "03", "In september informeer ik uw Kamer")
    assert ("05", "partial") in outcomes(trial)
    assert trial.status in {"open", "partly_fulfilled"}
    assert trial.due == "2026-09-30"


def test_the_promise_about_the_subsidy_is_withdrawn(story: list[Told]) -> None:
    study = commitment(story, "01", "Wel bekijk ik of de Subsidieregeling")
    assert outcomes(study) == [("08", "withdrawal")]


@pytest.mark.parametrize(
    ("letter", "words", "due"),
    [
        ("01", "start ik een voorlichtingscampagne", "2026-06-20"),
        ("02", "open ik uiterlijk op 1 oktober 2026 een landelijk loket", "2026-10-01"),
        ("04", "Voor het zomerreces ontvangt uw Kamer een overzicht", "2026-07-02"),
        ("04", "vraag ik de Unie van Waterschappen", "2026-06-03"),
    ],
)
def test_what_nobody_comes_back_to_lapses(story: list[Told], letter: str, words: str, due: str) -> None:
    left = commitment(story, letter, words)
    assert (left.status, left.due, left.turns) == ("open", due, ())


@pytest.mark.parametrize(
    ("letter", "words", "due"),
    [
        ("02", "Eind 2026 ontvangt u van mij het evaluatierapport", "2026-12-17"),
        ("03", "in december een plan van aanpak", "2026-12-31"),
        ("04", "Het ontwerpbesluit drinkwaterreserves", "2026-12-31"),
        ("05", "Voor de kerst spreek ik", "2026-12-17"),
        ("07", "sluit ik in het voorjaar van 2027 een overeenkomst", "2027-06-20"),
    ],
)
def test_what_is_due_in_the_coming_months_stands_open(story: list[Told], letter: str, words: str, due: str) -> None:
    coming = commitment(story, letter, words)
    assert coming.status == "open"
    assert coming.due == due


def test_nothing_is_closed_without_a_letter_that_names_it(story: list[Told]) -> None:
    closed = {
        (one.letter, one.quote, turn.letter)
        for one in story
        for turn in one.turns
        if turn.automatic and turn.outcome in {"fulfilment", "withdrawal"}
    }
    named = {
        (letter, commitment(story, letter, words).quote, by)
        for letter, words, by in (
            ("01", "Ja, dat zeg ik toe.", "07"),
            ("01", "Ja, dat zeg ik toe.", "08"),
            ("02", "staat van de noodvoorraden", "07"),
            ("06", "Een tussenstand op hoofdlijnen", "07"),
            ("01", "Wel bekijk ik of de Subsidieregeling", "08"),
            ("01", "Uiterlijk 1 maart 2026 bericht ik u", "08"),
        )
    }
    assert closed <= named
