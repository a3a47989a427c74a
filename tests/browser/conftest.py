"""Windows of a real browser, and who is signed in there."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytest_django.fixtures import Settings

from tests.servers import PATIENCE, until

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from playwright.sync_api import Browser, Page, Request
    from pytest_django.live_server_helper import LiveServer

WIDE, NARROW, ZOOMED = 1280, 360, 640
"""Widths of a window in CSS pixels: half the width, drawn twice as large, is what a browser makes of 200% zoom."""
widths = pytest.mark.parametrize("width", [WIDE, NARROW, ZOOMED], ids=["wide", "narrow", "zoomed"])
scripts = pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
Windows = SignIn = Callable[..., "Page"]
"""What opens a window: of a width, with or without script, and with what more Playwright can set."""


def fits(page: "Page") -> bool:
    """Whether nothing sticks out sideways."""
    return page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.fixture(autouse=True)
def _own_files(settings: Settings, tmp_path: Path) -> None:
    """Keep the uploads of a test apart, and forget the figures of another test."""
    from django.core.cache import cache

    cache.clear()
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture(scope="session")
def under_way() -> set["Request"]:
    """Return what the windows asked for and have no answer to yet."""
    return set()


@pytest.fixture(scope="session")
def windows(chromium: "Browser", live_server: "LiveServer", under_way: set["Request"]) -> Iterator[Windows]:
    """Return what gives the window of a size and kind, made when first asked for: starting one takes a second."""
    made: dict[tuple[object, ...], Page] = {}

    def given(width: int = WIDE, script: bool = True, **options: str | None) -> "Page":
        kind = (width, script, *sorted(options.items()))
        if kind not in made:
            profile = chromium.new_context(
                base_url=live_server.url,
                locale="nl-NL",
                timezone_id="Europe/Amsterdam",
                viewport={"width": width, "height": 900},
                java_script_enabled=script,
                device_scale_factor=2 if width == ZOOMED else 1,
                **options,
            )
            profile.set_default_timeout(10_000)
            profile.on("request", lambda request: under_way.add(request))
            profile.on("requestfinished", lambda request: under_way.discard(request))
            profile.on("requestfailed", lambda request: under_way.discard(request))
            made[kind] = profile.new_page()
        return made[kind]

    yield given
    for page in made.values():
        page.context.close()
    # A connection that outlives the site's server closes a database that is no longer its own.
    for thread in threading.enumerate():
        if "process_request_thread" in thread.name:
            thread.join(PATIENCE)


@pytest.fixture
def window(windows: Windows, live_server: "LiveServer", under_way: set["Request"]) -> Iterator[Windows]:
    """Give empty windows in which nobody is signed in; afterwards nothing is left of what the site kept there."""
    used: set[Page] = set()

    def given(width: int = WIDE, script: bool = True, **options: str | None) -> "Page":
        page = windows(width, script, **options)
        used.add(page)
        return page

    yield given
    for page in used:
        # A request still under way would find its database gone.
        until(lambda page=page: page.wait_for_timeout(10) or not under_way, f"the answers to {page.url}")
        page.evaluate("sessionStorage.clear()")
        page.goto("about:blank")
        page.emulate_media(media="null")
        page.mouse.move(0, 0)
        browser = page.context.new_cdp_session(page)
        browser.send("Storage.clearDataForOrigin", {"origin": live_server.url, "storageTypes": "all"})
        browser.detach()


@pytest.fixture
def clerk(live_server: "LiveServer") -> "User":
    """Return the clerk who works in the windows."""
    from tests.factories import make_clerk

    return make_clerk(first_name="Marijke", last_name="de Wit")


@pytest.fixture
def sign_in(window: Windows, clerk: "User", live_server: "LiveServer") -> Windows:
    """Open a window of that width, with or without script, in which the clerk is signed in and sees the first page."""
    from django.conf import settings
    from django.test import Client

    def enter(width: int = WIDE, script: bool = True, **options: str | None) -> "Page":
        signed_in = Client()
        signed_in.force_login(clerk)
        name = settings.SESSION_COOKIE_NAME
        page = window(width, script, **options)
        page.context.add_cookies([{"name": name, "value": signed_in.cookies[name].value, "url": live_server.url}])
        page.goto("/")
        return page

    return enter
