"""Bringing letters in, in a real browser: how far each file is, what was found, and a correction outlives a re-read."""

from playwright.sync_api import expect

from tests.browser.conftest import SignIn, fits, scripts, widths
from tracker import intake
from tracker.models import Commitment

PROMISE = """Tweede Kamer der Staten-Generaal

Den Haag, 4 maart 2026

Betreft: Stand van zaken dijkversterking

Geachte voorzitter,

Ik informeer uw Kamer voor 1 mei 2026 over de voortgang van de dijkversterking.

De minister van Infrastructuur en Waterstaat,
"""


@scripts
@widths
def test_bringing_a_file_in_and_reading_what_was_found(sign_in: SignIn, width: int, script: bool) -> None:
    page = sign_in(width, script)
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Inlezen").click()
    if page.get_by_role("link", name="Bestanden inlezen").count():
        page.get_by_role("link", name="Bestanden inlezen").click()
    page.get_by_label("Bestanden").set_input_files(
        [
            {"name": "dijken.txt", "mimeType": "text/plain", "buffer": PROMISE.encode()},
            {"name": "leeg.txt", "mimeType": "text/plain", "buffer": b""},
        ]
    )
    page.get_by_role("button", name="Inlezen", exact=True).click()
    if script:
        expect(page.get_by_text("geweigerd: Het bestand is leeg.")).to_be_visible()
        expect(page.get_by_text("gelezen: 1 vondst, 0 koppelingen")).to_be_visible()
        page.get_by_role("link", name="Bekijk de ingelezen bestanden").click()

    expect(page.get_by_text("Het bestand is leeg.")).to_be_visible()
    expect(page.get_by_role("cell", name="gelezen", exact=True)).to_be_visible()
    page.get_by_role("link", name="Stand van zaken dijkversterking").click()
    expect(page.locator("mark").first).to_contain_text("Ik informeer uw Kamer")
    expect(page.get_by_text("1 vondst", exact=True)).to_be_visible()
    assert fits(page)


@scripts
@widths
def test_twenty_files_are_taken_in_while_the_page_tells_how_far_it_is(
    sign_in: SignIn, width: int, script: bool
) -> None:
    page = sign_in(width, script)
    page.goto("/inlezen/")
    letters = [PROMISE.replace("dijkversterking", f"dijkversterking in vak {number}") for number in range(20)]
    page.get_by_label("Bestanden").set_input_files(
        [{"name": f"vak-{n}.txt", "mimeType": "text/plain", "buffer": text.encode()} for n, text in enumerate(letters)]
    )
    page.get_by_role("button", name="Inlezen", exact=True).click(timeout=60_000)  # here the request reads them too

    if script:
        expect(page.get_by_text("20 van 20 verstuurd.")).to_be_visible(timeout=60_000)
        expect(page.locator(".upload-progress li", has_text="gelezen: 1 vondst")).to_have_count(20)
    else:
        expect(page.get_by_role("cell", name="gelezen", exact=True)).to_have_count(20, timeout=60_000)
    assert fits(page)
    assert Commitment.objects.count() == 20


@scripts
@widths
def test_a_corrected_date_survives_reading_the_letter_again(sign_in: SignIn, width: int, script: bool) -> None:
    page = sign_in(width, script)
    page.goto("/inlezen/")
    page.get_by_label("Bestanden").set_input_files(
        [{"name": "dijken.txt", "mimeType": "text/plain", "buffer": PROMISE.encode()}]
    )
    page.get_by_role("button", name="Inlezen", exact=True).click()
    expect(page.get_by_text("gelezen: 1 vondst" if script else "1 vondst, 0 koppelingen")).to_be_visible()
    commitment = Commitment.objects.get()
    page.goto(commitment.get_absolute_url())
    page.locator("#corrigeren > summary").click()
    page.locator("#corrigeren").get_by_label("Uiterste datum").fill("2026-08-15")
    page.get_by_role("button", name="Correctie vastleggen").click()
    expect(page.get_by_text("De correctie is vastgelegd")).to_be_visible()

    assert intake.read_letter_again(commitment.letter)

    page.reload()
    expect(page.locator('.due-date time[datetime="2026-08-15"]')).to_be_visible()
    assert fits(page)
    assert Commitment.objects.count() == 1
