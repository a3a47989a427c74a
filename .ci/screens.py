"""Write a picture of every page, wide and narrow, to docs/screens/, from a fresh installation with the sample letters.

The installation is the one that `make run` makes, in a folder of its own that is thrown away. Two files are added: one
that cannot be read, so that the list of failures shows one, and a PDF, to lay beside its text.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
SCREENS = ROOT / "docs" / "screens"
PORT = int(os.environ.get("SCREENS_PORT", "8765"))
SITE = f"http://localhost:{PORT}"
SIZES = {"wide": (1280, 960), "narrow": (360, 800)}
PAPER = {"width": 688, "height": 1009}
"""A4 in CSS pixels, without its margins."""
PATIENCE = 120
CHROMIUM = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
)
PAGES = {
    "vandaag": "/",
    "toezeggingen": "/toezeggingen/",
    "toezeggingen-gekozen": "/toezeggingen/?text=leidingen&status=all&kind=inform",
    "toezeggingen-niets": "/toezeggingen/?text=onvindbaar",
    "toezeggingen-fout": "/toezeggingen/?ministry=onbekend",
    "te-laat": "/te-laat/",
    "zonder-termijn": "/zonder-termijn/",
    "werkvoorraad-voorstellen": "/werkvoorraad/",
    "werkvoorraad-tabel": "/werkvoorraad/?vorm=tabel",
    "werkvoorraad-een": "/werkvoorraad/?vorm=een",
    "werkvoorraad-afgedaan": "/werkvoorraad/?stapel=afgedaan",
    "werkvoorraad-nieuw": "/werkvoorraad/?stapel=nieuw",
    "werkvoorraad-twijfel": "/werkvoorraad/?stapel=twijfel",
    "zoeken": "/zoeken/?q=loden+leidingen",
    "zoeken-leeg": "/zoeken/",
    "zoeken-niets": "/zoeken/?q=onvindbaar",
    "toezeggingen-kolommen": "/toezeggingen/?kolom=door&kolom=termijn&kolom=verschoven&kolom=status",
    "overzicht": "/overzicht/",
    "agenda": "/agenda/?maand=2026-12",
    "vergaderingen": "/vergaderingen/",
    "commissies": "/commissies/",
    "kwaliteit": "/kwaliteit/",
    "stijl": "/stijl/",
    "openbaar": "/openbaar/",
    "openbaar-commissies": "/openbaar/commissies/",
    "brieven": "/brieven/",
    "brieven-zonder-commissie": "/brieven/zonder-commissie/",
    "inlezen": "/inlezen/",
    "ingelezen-bestanden": "/inlezen/bestanden/",
    "uitleg": "/uitleg/",
    "termijn": "/termijn/?zin=Ik+rapporteer+jaarlijks+voor+het+zomerreces.&datum=2026-03-02&kamer=TK",
    "termijn-fout": "/termijn/?zin=&datum=morgen",
    "wachtwoord": "/wachtwoord/",
    "bestaat-niet": "/bestaat-niet/",
}
FOLLOWED = {
    "toezegging": ("/werkvoorraad/", "#werk article h3 a"),
    "commissie": ("/commissies/", 'tbody th a:text-is("Infrastructuur en Waterstaat")'),
    "openbaar-toezegging": ("/openbaar/", ".commitments .cell-words a"),
    "brief": ("/toezeggingen/?text=leidingen&status=all", ".commitments .cell-words a"),
}
"""Pages whose address is not known beforehand: the page to start from and the first link there to follow."""
LETTERS = {
    "wide": (
        "Voortgang dijkversterking",
        "Vorig jaar is aan dertig kilometer gewerkt. De werken lopen volgens plan. Ik informeer uw Kamer voor "
        "1 mei 2027 over de keringen die nog moeten volgen. Daarnaast stuur ik u voor de zomer van 2027 een overzicht "
        "van de kosten.",
    ),
    "narrow": (
        "Nachttreinen naar Scandinavië",
        "Twee vervoerders willen vanaf Zwolle rijden. In Malmö ontbreekt nog een spoor om te keren. Zodra ProRail zijn "
        "studie heeft afgerond, ontvangt u mijn reactie daarop, uiterlijk in maart 2027.",
    ),
}
"""Of the letter that is brought in at each size its subject and what it says."""
LETTER = """<p>Tweede Kamer der Staten-Generaal</p><p>Den Haag, 4 november 2026</p><p>Betreft: {}</p>
<p>Geachte voorzitter,</p><p>{}</p><p>De minister van Infrastructuur en Waterstaat,</p>"""


def main() -> None:
    """Make the installation, take the pictures, throw the installation away."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        sys.exit("no Chromium on this machine: no pictures were made")
    SCREENS.mkdir(parents=True, exist_ok=True)
    for old in SCREENS.glob("*.png"):
        old.unlink()
    with tempfile.TemporaryDirectory(prefix="nk-", dir="/tmp") as name:
        folder = Path(name)
        serving = subprocess.Popen(
            [sys.executable, ROOT / "manage.py", "run_local", "--port", str(PORT)],
            env=os.environ | {"TRACKER_DATA_DIR": str(folder), "PORT": str(PORT), "TRACKER_PUBLIC": "yes"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            wait_for(serving)
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=program, args=list(CHROMIUM))
                password = (folder / "demo_password").read_text(encoding="utf-8").strip()
                number = sum(take(browser, size, password) for size in SIZES)
                browser.close()
        finally:
            serving.send_signal(signal.SIGINT)
            serving.wait(30)
    sys.stderr.write(f"{number} pictures in {SCREENS.relative_to(ROOT)}\n")


def wait_for(serving: subprocess.Popen[bytes]) -> None:
    """Return when the site answers."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if serving.poll() is not None:
            sys.exit(f"the installation stopped with status {serving.returncode}")
        try:
            urllib.request.urlopen(f"{SITE}/inloggen/", timeout=2)  # noqa: S310 our own address
        except (urllib.error.URLError, TimeoutError):
            time.sleep(0.5)
        else:
            return
    sys.exit(f"the site did not answer within {PATIENCE} seconds")


def take(browser: Browser, size: str, password: str) -> int:
    """Take every picture at one size; return how many."""
    width, height = SIZES[size]
    context = browser.new_context(
        base_url=SITE,
        locale="nl-NL",
        timezone_id="Europe/Amsterdam",
        viewport={"width": width, "height": height},
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto("/inloggen/")
    pictures = [picture(page, "inloggen", size)]
    page.get_by_label("Gebruikersnaam").fill("demo")
    page.get_by_label("Wachtwoord").fill("vergeten")
    page.get_by_role("button", name="Inloggen").click()
    pictures.append(picture(page, "inloggen-fout", size))
    page.get_by_label("Gebruikersnaam").fill("demo")
    page.get_by_label("Wachtwoord").fill(password)
    page.get_by_role("button", name="Inloggen").click()
    pictures += bring_in(page, size)
    if size == "wide":
        confirm_some(page)
    pictures += a_meeting(page, size)
    pictures.append(some_chosen(page, size))
    for name, address in PAGES.items():
        page.goto(address)
        pictures.append(picture(page, name, size))
    for name, (start, link) in FOLLOWED.items():
        page.goto(start)
        page.locator(link).first.click()
        if name == "brief":
            page.locator(".source a").first.click()
        pictures.append(picture(page, name, size))
        if name == "brief":
            page.goto(f"{page.url.split('?')[0]}?kies=zin")
            pictures.append(picture(page, "brief-zin-kiezen", size))
        if name == "toezegging":
            page.locator("#corrigeren > summary").click()
            page.locator("#corrigeren").scroll_into_view_if_needed()
            pictures.append(picture(page, "toezegging-corrigeren", size))
    context.close()
    return len(pictures)


def bring_in(page: Page, size: str) -> list[Path]:
    """Offer a file that no one can read and a PDF, see them through, and lay the PDF beside its text."""
    subject, words = LETTERS[size]
    page.set_content(LETTER.format(subject, words))
    pdf = page.pdf(format="A4", margin=dict.fromkeys(("top", "right", "bottom", "left"), "25mm"))
    name = subject.lower().replace(" ", "-")
    page.goto("/inlezen/")
    page.get_by_label("Bestanden").set_input_files(
        [
            {"name": f"{name}.pdf", "mimeType": "application/pdf", "buffer": pdf},
            {"name": "scan-zonder-tekst.txt", "mimeType": "text/plain", "buffer": bytes(range(32)) * 8},
        ]
    )
    page.get_by_role("button", name="Inlezen", exact=True).click()
    page.get_by_role("link", name="Bekijk de ingelezen bestanden").wait_for()
    page.get_by_role("link", name=f"{name}.pdf").wait_for()
    pictures = [picture(page, "inlezen-klaar", size)]
    page.get_by_role("link", name=f"{name}.pdf").click()
    page.get_by_role("link", name="Leg de PDF naast de tekst").click()
    page.wait_for_load_state("networkidle")
    return [*pictures, picture(page, "brief-naast-pdf", size)]


def confirm_some(page: Page) -> None:
    """Confirm the first finds: the public site shows nothing else."""
    page.goto("/toezeggingen/?text=leidingen")
    for box in page.get_by_label("Kies toezegging").all():
        box.check()
    page.get_by_role("button", name="Bevestigen").click()


def some_chosen(page: Page, size: str) -> Path:
    """Tick some rows of a list, and show the buttons for all of them together."""
    page.goto("/toezeggingen/?text=leidingen&status=all")
    for box in page.get_by_label("Kies toezegging").all():
        box.check()
    page.get_by_text("Met wat is aangekruist").scroll_into_view_if_needed()
    return picture(page, "toezeggingen-aangekruist", size)


def a_meeting(page: Page, size: str) -> list[Path]:
    """Prepare a meeting of the committee with most to do, and show its list, also as the printer gets it."""
    page.goto("/vergaderingen/")
    page.get_by_label("Commissie").select_option("Infrastructuur en Waterstaat (TK)")
    page.get_by_label("Lijst van").fill("2026-06-01")
    page.get_by_role("button", name="Maak de lijst").click()
    pictures = [picture(page, "vergadering", size)]
    if size == "wide":  # paper has one width
        page.set_viewport_size(PAPER)
        page.emulate_media(media="print")
        pictures.append(picture(page, "vergadering-druk", "a4"))
        page.emulate_media(media="screen")
        page.set_viewport_size(dict(zip(("width", "height"), SIZES[size], strict=True)))
    return pictures


def picture(page: Page, name: str, size: str) -> Path:
    """Keep what the window shows."""
    path = SCREENS / f"{name}-{size}.png"
    page.wait_for_load_state("networkidle")
    page.locator("main").wait_for()
    page.screenshot(path=path)
    return path


if __name__ == "__main__":
    main()
