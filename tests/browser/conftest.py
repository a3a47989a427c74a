"""Signing in, for the tests in a real browser."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytest_django.fixtures import Settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page
    from pytest_django.live_server_helper import LiveServer

WIDE, NARROW, ZOOMED = 1280, 360, 640
"""Widths of a window in CSS pixels: half the width, drawn twice as large, is what a browser makes of 200% zoom."""
widths = pytest.mark.parametrize("width", [WIDE, NARROW, ZOOMED], ids=["wide", "narrow", "zoomed"])
scripts = pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
SignIn = Callable[..., "Page"]


def fits(page: "Page") -> bool:
    """Whether nothing sticks out sideways."""
    return page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.fixture(autouse=True)
def _own_files(settings: Settings, tmp_path: Path) -> None:
    """Keep the uploads of a test apart, and forget the figures of another test."""
    from django.core.cache import cache

    cache.clear()
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture
def sign_in(chromium: "Browser", live_server: "LiveServer") -> Iterator[SignIn]:
    """Sign a clerk in through the form; the answer is a page of that width, with or without script."""
    from tests.factories import make_clerk

    contexts: list[BrowserContext] = []
    make_clerk(first_name="Marijke", last_name="de Wit")

    def enter(width: int = WIDE, script: bool = True, **options: object) -> "Page":
        context = chromium.new_context(
            base_url=live_server.url,
            locale="nl-NL",
            timezone_id="Europe/Amsterdam",
            viewport={"width": width, "height": 900},
            java_script_enabled=script,
            device_scale_factor=2 if width == ZOOMED else 1,
            **options,
        )
        context.set_default_timeout(10_000)
        contexts.append(context)
        page = context.new_page()
        page.goto("/")
        page.get_by_label("Gebruikersnaam").fill("griffier")
        page.get_by_label("Wachtwoord").fill("wachtwoord-van-de-proef")
        page.get_by_role("button", name="Inloggen").click()
        return page

    yield enter
    for context in contexts:
        for page in context.pages:
            page.wait_for_load_state("networkidle")  # a request still under way would find its database gone
        context.close()
