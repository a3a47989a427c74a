"""The real letters and the odd modelled letters of ../shared, read whole: header, voices, units that hold each item.

Of the even modelled letters only totals are looked at: they are for measuring.
"""

import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from ingest.reading import read_letter
from ingest.records import Letter, Voice

pytestmark = pytest.mark.shared

GOVERNMENT = {Voice.ANSWER, Voice.RUNNING, Voice.TABLE}


@dataclass
class Tally:
    """Counts of right and of all by name, and what was wrong."""

    right: Counter[str] = field(default_factory=Counter)
    all: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def add(self, name: str, right: bool, what: str) -> None:
        self.all[name] += 1
        self.right[name] += right
        if not right:
            self.wrong.append(f"{name}: {what}")

    def share(self, name: str) -> float:
        return self.right[name] / self.all[name]


def words(text: str) -> list[str]:
    return "".join(letter if letter.isalnum() else " " for letter in text.lower()).split()


def is_whole(quote: str, text: str) -> bool:
    """Tell whether two quotes share nine tenths of their words."""
    first, second = Counter(words(quote)), Counter(words(text))
    return sum((first & second).values()) >= 0.9 * max(sum(first.values()), sum(second.values()))


def judge(stem: str, letter: Letter, gold: dict, tally: Tally) -> None:
    header = letter.header
    if gold["letter_date"]:
        tally.add("date", str(header.letter_date) == gold["letter_date"], f"{stem} {header.letter_date}")
    tally.add("chamber", header.chamber == gold["chamber"], f"{stem} {header.chamber}")
    if gold["number"]:
        tally.add("number", header.number == gold["number"], f"{stem} {header.number}")
    if gold["dossier"]:
        tally.add("dossier", gold["dossier"] in header.dossiers, f"{stem} {header.dossiers}")
    seen: Counter[str] = Counter()
    for item in gold["items"]:
        quote = item["quote"]
        units = [unit for unit in letter.units if is_whole(quote, unit.text)]
        tally.add("whole", bool(units), f"{stem} {quote}")
        if not units:
            continue
        unit = units[min(seen[quote], len(units) - 1)]
        seen[quote] += 1
        tally.add("voice", unit.passage.voice in GOVERNMENT, f"{stem} {unit.passage.voice} {quote}")
        for name in ("question", "party"):
            if item.get(name):
                tally.add(name, getattr(unit.passage, name) == item[name], f"{stem} {quote}")
    for trap in gold["not_items"]:
        if trap["why"] in ("a question", "a wish of members"):
            units = [unit for unit in letter.units if is_whole(trap["quote"], unit.text)]
            asked = bool(units) and all(unit.passage.voice in (Voice.QUESTION, Voice.QUOTATION) for unit in units)
            tally.add("asked", asked, f"{stem} {trap['quote']}")


def read_folder(folder: Path, half: str | None) -> Tally:
    tally = Tally()
    for path in sorted(folder.glob("*.json")):
        if half and (int(path.stem[-1]) % 2 == 1) != (half == "odd"):
            continue
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_suffix(".txt")
        judge(path.stem, read_letter(text.read_bytes(), text.name), gold, tally)
    return tally


def test_the_real_letters_are_read_right(shared_dir: Path) -> None:
    tally = read_folder(shared_dir / "letters", None)
    for name in ("date", "chamber", "number", "dossier", "whole", "voice"):
        assert tally.share(name) == 1.0, tally.wrong


def test_the_letter_without_a_date_gets_one_between_its_days(shared_dir: Path) -> None:
    path = shared_dir / "letters" / "so-rbz-defensie-2025-12-01.txt"
    header = read_letter(path.read_bytes(), path.name).header
    assert "2025-11-25" <= str(header.letter_date) <= "2025-12-01"
    assert header.date_reason


@pytest.mark.parametrize("half", ["odd", "even"])
def test_the_modelled_letters_are_read_to_their_targets(shared_dir: Path, half: str) -> None:
    tally = read_folder(shared_dir / "modelled" / "letters", half)
    targets = {
        "date": 0.97,
        "chamber": 0.95,
        "question": 0.96,
        "party": 0.95,
        "whole": 0.97,
        "voice": 0.99,
        "asked": 0.97,
    }
    missed = {name: tally.share(name) for name, target in targets.items() if tally.share(name) < target}
    assert not missed, tally.wrong if half == "odd" else missed
