"""The commitments that a reader of the five real letters would name first, as `replay` prints them."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

pytestmark = pytest.mark.shared


@dataclass(frozen=True)
class Mention:
    """A place that bears on a commitment."""

    letter: str
    quote: str
    outcome: str
    automatic: bool


@dataclass(frozen=True)
class Named:
    """A commitment with its window and its mentions, the promise itself first."""

    letter: str
    quote: str
    status: str
    window: list[str] | None
    mentions: list[Mention]


@pytest.fixture(scope="session")
def register(shared_dir: Path) -> list[Named]:
    """Take the five letters in as they would have arrived."""
    files = sorted(map(str, (shared_dir / "letters").glob("*.txt")))
    done = subprocess.run(
        [sys.executable, str(ROOT / "manage.py"), "replay", *files],
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        timeout=240,
        check=True,
    )
    return [named(json.loads(line)) for line in done.stdout.splitlines()]


def named(row: dict[str, object]) -> Named:
    """Read a line of `replay`."""
    mentions = [
        Mention(Path(one["file"]).stem, one["quote"], one["outcome"], one["automatic"]) for one in row["mentions"]
    ]
    return Named(Path(row["file"]).stem, row["quote"], row["status"], row["window"], mentions)


def about(register: list[Named], letter: str, *words: str) -> list[Named]:
    """Return the commitments of a letter that use all the words, in any of their mentions in that letter."""
    return [
        one
        for one in register
        if one.letter.startswith(letter)
        and any(
            mention.letter == one.letter and all(word in mention.quote for word in words) for mention in one.mentions
        )
    ]


def test_the_progress_letter_of_the_beginning_of_2026(register: list[Named]) -> None:
    (letter,) = about(register, "so-rbz-defensie-2025-12-01", "voortgangsbrief")
    assert letter.window == ["2026-01-01", "2026-03-31"]


def test_the_summary_after_the_summer_recess_is_one_commitment_with_three_mentions(register: list[Named]) -> None:
    (summary,) = about(register, "so-navo-dmm", "samenvatting", "rapport")
    assert summary.window == ["2026-09-01", "2026-10-15"]
    assert [mention.outcome for mention in summary.mentions] == ["promise", "restatement", "restatement"]


def test_the_confidential_technical_briefing_is_offered_twice_about_different_things(register: list[Named]) -> None:
    briefings = about(register, "so-navo-dmm", "vertrouwelijke technische briefing")
    assert len(briefings) == 2
    assert len({one.quote for one in briefings}) == 2
    assert all(len(one.mentions) == 1 and one.window is None for one in briefings)


def test_the_defence_paper_before_the_summer_recess(register: list[Named]) -> None:
    (paper,) = [one for one in about(register, "so-navo-dmm", "Defensienota") if one.window]
    assert paper.window == ["2026-06-15", "2026-07-02"]


def test_the_accession_to_the_treaty_in_2030(register: list[Named]) -> None:
    (accession,) = about(register, "so-navo-dmm", "Verdrag", "toetreden")
    assert accession.window == ["2030-01-01", "2030-12-31"]


def test_the_announced_meeting_gets_the_later_letter_as_its_proposed_fulfilment(
    register: list[Named], shared_dir: Path
) -> None:
    annotation = shared_dir / "letters" / "tk-28676-554-verslag-dmm-rbz.json"
    (settled,) = json.loads(annotation.read_text(encoding="utf-8"))["settles"]
    (meeting,) = [
        one for one in register if one.letter == settled["promise_letter"] and one.quote.startswith(settled["promise"])
    ]
    proposals = [mention for mention in meeting.mentions if mention.letter == annotation.stem]
    assert [(mention.outcome, mention.automatic) for mention in proposals] == [(settled["outcome"], False)]
    assert proposals[0].quote == settled["evidence"]
    assert meeting.status == "open"
