"""What the tests of the register lean on. Nothing of `tracker` is imported at the top: the apps are not loaded yet."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytest_django import Settings

from ingest.records import Find
from tests.scripted import MARCH, OVERVIEW, Bring, Reading, Script, term

if TYPE_CHECKING:
    from tracker.models import Commitment


@pytest.fixture(autouse=True)
def _nothing_kept() -> None:
    """Forget figures of another test: its rows are taken back, and the next has the same keys."""
    from django.core.cache import cache

    cache.clear()


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Path) -> Script:
    """Let the register ask this script instead of `ingest`, and keep files in a folder of the test's own."""
    settings.MEDIA_ROOT = tmp_path
    made = Script()
    monkeypatch.setattr("ingest.extraction.extract", made.extract)
    monkeypatch.setattr("ingest.settling.settle", made.answer)
    return made


@pytest.fixture
def read(script: Script) -> Reading:
    """Return what takes a letter in and reads it; called again for the same text it reads the letter again."""

    from tracker import register
    from tracker.intake import take_in
    from tracker.models import Intake, Letter

    def reading(text: str, *finds: Find, **header: object) -> Letter:
        data = script.letter(text, *finds, **header)
        intake = Intake.objects.filter(letter__text=text).first()
        if intake is None:
            letter_id = register.read_intake(take_in("brief.txt", data).pk)
            return Letter.objects.get(pk=letter_id)
        assert register.read_again(intake.letter)
        return Letter.objects.get(pk=intake.letter_id)

    return reading


@pytest.fixture
def bring(script: Script) -> Bring:
    """Return what reads a letter and links it and the letters that this bears on; it gives the letter's id."""

    from tracker import register, tasks
    from tracker.intake import take_in

    def bringing(text: str, *finds: Find, **header: object) -> int:
        letter_id = register.read_intake(take_in("brief.txt", script.letter(text, *finds, **header)).pk)
        tasks.link_letter(letter_id)
        return letter_id

    return bringing


@pytest.fixture
def overview(script: Script, bring: Bring) -> "Commitment":
    """Return the commitment of the March letter, due before 1 June."""
    from tracker.models import Commitment

    bring(MARCH, script.find(MARCH, OVERVIEW, term("voor 1 juni", date(2026, 5, 31), date(2026, 3, 2))))
    return Commitment.objects.get()
