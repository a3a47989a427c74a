"""What every test may lean on. Nothing here imports Django at the top: the tests of `ingest` also run without it."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
os.environ.setdefault("SECRET_KEY", "only-for-tests")
os.environ.setdefault("TRACKER_BASE_URL", "http://localhost:8000")


@pytest.fixture(scope="session")
def shared_dir() -> Path:
    """Return the folder with the real letters and annotations; skip where it is absent, fail in CI."""
    folder = Path(os.environ.get("NAKOMING_SHARED", ROOT.parent / "shared"))
    if not folder.is_dir():
        message = f"{folder} is not there: the tests on real letters did not run"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    return folder
