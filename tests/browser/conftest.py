"""Tests in a real browser: the apps are loaded before the first test module is imported."""

import django
import pytest
from pytest_django.fixtures import Settings

django.setup()


@pytest.fixture(autouse=True)
def _plain_static_files(settings: Settings) -> None:
    """Serve the style sheet under its own name: the names with a hash are made at installation."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = settings.STORAGES | {"staticfiles": plain}
