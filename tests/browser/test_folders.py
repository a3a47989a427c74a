"""Bringing in a whole folder, with what lies in folders within it: by the button, and by dropping it on the page."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SignIn
from tracker.models import Commitment, Intake

LETTER = """Tweede Kamer der Staten-Generaal

Den Haag, 4 maart 2026

Betreft: Stand van zaken {0}

Geachte voorzitter,

Ik informeer uw Kamer voor 1 mei 2026 over de voortgang van de {0}.

De minister van Infrastructuur en Waterstaat,
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two letters, and one more two folders down."""
    top = tmp_path / "brieven"
    deep = top / "2026" / "maart"
    deep.mkdir(parents=True)
    for place, name in ((top, "dijken"), (top, "sluizen"), (deep, "bruggen")):
        (place / f"{name}.txt").write_text(LETTER.format(name), encoding="utf-8")
    return top


def drop(page: Page, *paths: Path) -> None:
    """Drop files and folders of this machine on the page, as from a file manager."""
    box = page.locator(".drop").bounding_box()
    browser = page.context.new_cdp_session(page)
    for kind in ("dragEnter", "dragOver", "drop"):
        browser.send(
            "Input.dispatchDragEvent",
            {
                "type": kind,
                "x": box["x"] + box["width"] / 2,
                "y": box["y"] + box["height"] / 2,
                "data": {"items": [], "files": [str(path) for path in paths], "dragOperationsMask": 1},
            },
        )


def test_a_dropped_folder_is_read_with_all_that_is_in_it(sign_in: SignIn, folder: Path, tmp_path: Path) -> None:
    loose = tmp_path / "los.txt"
    loose.write_text(LETTER.format("tunnels"), encoding="utf-8")
    page = sign_in()
    page.goto("/inlezen/")

    drop(page, folder, loose)

    expect(page.get_by_text("4 van 4 verstuurd.")).to_be_visible(timeout=30_000)
    expect(page.locator(".upload-progress li", has_text="gelezen: 1 vondst")).to_have_count(4)
    assert set(Intake.objects.values_list("name", flat=True)) == {
        "dijken.txt",
        "sluizen.txt",
        "bruggen.txt",
        "los.txt",
    }
    assert Commitment.objects.count() == 4


def test_a_folder_is_chosen_with_the_button(sign_in: SignIn, folder: Path) -> None:
    page = sign_in()
    page.goto("/inlezen/")

    with page.expect_file_chooser() as chosen:
        page.get_by_role("button", name="Kies een hele map").click()
    chosen.value.set_files(folder)

    expect(page.get_by_text("3 van 3 verstuurd.")).to_be_visible(timeout=30_000)
    expect(page.locator(".upload-progress li", has_text="brieven/2026/maart/bruggen.txt")).to_be_visible()
    assert Commitment.objects.count() == 3


def test_an_empty_folder_is_said_to_be_empty(sign_in: SignIn, tmp_path: Path) -> None:
    empty = tmp_path / "leeg"
    empty.mkdir()
    page = sign_in()
    page.goto("/inlezen/")

    drop(page, empty)

    expect(page.get_by_text("Hier zit geen bestand in.")).to_be_visible()
    assert not Intake.objects.exists()
