"""What the tests of the register lean on."""

from pathlib import Path

import pytest
from pytest_django import Settings

from tests.scripted import Script


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Path) -> Script:
    """Let the register ask this script instead of `ingest`, and keep files in a folder of the test's own."""
    settings.MEDIA_ROOT = tmp_path
    made = Script()
    monkeypatch.setattr("ingest.extraction.extract", made.extract)
    monkeypatch.setattr("ingest.settling.settle", made.answer)
    return made
