"""What cannot come to a proposal is left at that early: no answer may change by it, and most pairs are."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.extraction import extract
from ingest.records import Extraction, OpenCommitment, Settlement
from ingest.settling import context_of, settle
from ingest.settling.bounds import Bound
from ingest.settling.likeness import Likeness
from ingest.settling.lines import Line
from ingest.settling.traits import Case
from tests.ingest.settling_examples import CALENDAR

ROOT = Path(__file__).resolve().parents[2]
# Letters of promises and what later letters say of them, and the samples, which speak of one another.
FOLDERS = (ROOT / "fixtures" / "letters", ROOT / "tests" / "learning" / "chains" / "K")
MOST = 30


def read(folder: Path) -> list[Extraction]:
    """Return the first letters of a folder."""
    return [extract(path.read_bytes(), path.name, CALENDAR) for path in sorted(folder.glob("*.txt"))[:MOST]]


def promised(letters: list[Extraction]) -> Iterator[OpenCommitment]:
    """Yield what the letters promise."""
    for number, read_letter in enumerate(letters):
        letter = read_letter.letter
        header = letter.header
        for place, find in enumerate(read_letter.finds):
            yield OpenCommitment(
                key=f"{number:03}-{place:03}",
                quote=find.quote,
                kind=find.kind,
                window=(find.window.start, find.window.end) if find.window else None,
                term=find.term.phrase if find.term else None,
                chamber=header.chamber,
                ministry=header.ministry,
                sender=header.sender,
                dossiers=header.dossiers,
                letters=(header.letter_date,) if header.letter_date else (),
                context=context_of(letter, find),
            )


def settled(letters: list[Extraction]) -> list[tuple[Settlement, ...]]:
    """Return what each letter settles of what all of them promise."""
    known = list(promised(letters))[:250]
    return [settle(one.letter, one.finds, known, CALENDAR) for one in letters]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_what_is_left_early_would_have_come_to_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    letters = read(folder)
    asked: list[bool] = []
    bound = Bound.allows

    def allows(self: Bound, case: Case, line: Line, like: Likeness, least: float) -> bool:
        asked.append(bound(self, case, line, like, least))
        return asked[-1]

    monkeypatch.setattr(Bound, "allows", allows)
    early = settled(letters)
    assert asked.count(False) > 0.3 * len(asked) > 50
    monkeypatch.setattr(Bound, "allows", lambda *_: True)
    assert settled(letters) == early
    assert any(early)
