"""Every page against the rules of WCAG 2.2 A and AA that a program can check, wide, narrow and in forced colours."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.urls import Resolver404, URLPattern, URLResolver, get_resolver, resolve, reverse
from django.utils import timezone
from playwright.sync_api import Browser, Page
from pytest_django.fixtures import Settings
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import NARROW, WIDE, ZOOMED, SignIn
from tests.browser.error_pages import WRONG
from tests.factories import (
    make_clerk,
    make_commitment,
    make_committee,
    make_intake,
    make_letter,
    make_meeting,
    make_mention,
    make_subscription,
)
from tracker import meetings
from tracker.digest import unsubscribe_address
from tracker.handling import relate, set_handling
from tracker.models import SavedSearch

NO_PAGES = {
    "admin", "logout", "login", "password_change_done", "unsubscribe",
    "tour_end", "meeting_prepare", "meeting_decide", "search_save", "search_forget", "commitments_decide",
    "commitment_correct", "commitment_postpone", "commitment_merge", "commitment_handle", "commitment_notes",
    "commitment_split", "commitment_relate", "commitment_unrelate", "commitment_decide", "mention_decide",
    "mentions_decide", "letter_date", "letter_promise", "letter_committees", "intake_retry", "intake_same",
    "intake_other", "term_api", "commitments_counts", "commitments_csv", "commitments_excel", "overdue_counts",
    "overdue_csv", "overdue_excel", "without_term_counts", "without_term_csv", "without_term_excel", "letter_file",
    "letter_pdf", "intake_states",
}  # fmt: skip
"""Addresses that only write, or give a file or figures; the first five are looked at in a test of their own."""
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page: Page) -> list[str]:
    """What axe finds, with every fold of the page open."""
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
    asked = {"runOnly": {"type": "tag", "values": LEVELS}, "resultTypes": ["violations"]}
    found = Axe().run(page, options=asked)
    return [f"{page.url}: {item['id']}: {item['nodes'][0]['html'][:200]}" for item in found.response["violations"]]


def sticks_out(page: Page) -> bool:
    """Whether the page is wider than the window."""
    return page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")


def addresses() -> list[str]:
    """Every kind of page, with something of every kind on it."""
    today = timezone.localdate()
    committee = make_committee()
    text = "Inleiding\n\nIk stuur u voor 1 juni een brief.\n\nMisschien volgt een nota. Hierbij het overzicht."
    letter = make_letter(text=text, dossiers=("31839",), date_source="derived", date_reason="Afgeleid.")
    letter.passages = [{"start": 0, "end": 9, "voice": "heading", "asked": None}]
    letter.save()
    late = make_commitment(
        letter, (committee,), quote="Ik stuur u voor 1 juni een brief.", due_date=today - timedelta(days=40)
    )
    make_commitment(letter, quote="Misschien volgt een nota.", review="candidate", reasons=["voorwaarde in de zin"])
    make_commitment(quote="Zo spoedig mogelijk.", due_date=None, term="zo spoedig mogelijk", reminder_date=today)
    done = make_commitment(quote="Ik bied u het verslag aan.", status="fulfilled")
    make_mention(late)
    make_mention(late, letter, quote="Hierbij het overzicht.", outcome="postponement", state="applied", due_date=today)
    make_mention(done, state="applied", automatic=True, quote="Hiermee gestand.")
    make_intake("scan.txt", state="failed", reason="Dit is geen tekst.", letter=None)
    make_intake("brief.txt", b"b", letter=letter)
    handler = User.objects.get(username="griffier")
    set_handling(late, handler, {"handler": handler, "committee_date": today + timedelta(days=30)})
    relate(late, done, handler, "zelfde onderzoek")
    meeting = make_meeting(committee, today)
    meetings.note(meeting, late, handler, "new_date", today + timedelta(days=30), "Na het debat.")
    SavedSearch.objects.create(person=handler, name="Te laat van zorg", page="overdue")
    confirmed = make_commitment(letter, (committee,), quote="Misschien volgt een nota. Hierbij", review="confirmed")
    pdf = make_intake("brief.pdf", b"%PDF-1.7", letter=letter)
    pdf.content.save("brief.pdf", ContentFile(b"%PDF-1.7"))
    lists = ("overview", "agenda", "meetings", "committees", "quality", "style", "public_commitments",
             "public_committees", "today", "help", "search", "commitments", "overdue", "without_term", "worklist",
             "letters",             "letters_without_committee", "upload", "intakes", "password_change")  # fmt: skip
    return [
        *(reverse(name) for name in lists),
        *(f"{reverse('worklist')}?stapel={pile}" for pile in ("afgedaan", "nieuw", "twijfel")),
        *(f"{reverse('worklist')}?stapel={pile}&vorm=tabel" for pile in ("voorstellen", "afgedaan", "nieuw")),
        f"{reverse('worklist')}?vorm=een",
        f"{reverse('search')}?q=brief",
        f"{reverse('commitments')}?kolom=door&kolom=commissiedatum&kolom=behandelaar&kolom=verschoven&kolom=uitleg",
        meeting.get_absolute_url(),
        committee.get_absolute_url(),
        reverse("public_commitment", args=[confirmed.pk]),
        f"{letter.get_absolute_url()}?kies=zin",
        f"{letter.get_absolute_url()}?zin=11-44",
        reverse("term"),
        f"{reverse('term')}?zin=jaarlijks+in+juni&datum=2026-03-02&kamer=TK",
        f"{reverse('term')}?zin=&datum=morgen",
        f"{reverse('commitments')}?ministry=x",
        f"{reverse('commitments')}?status=all&text=niets&committee={committee.pk}",
        late.get_absolute_url(),
        done.get_absolute_url(),
        letter.get_absolute_url(),
        f"{letter.get_absolute_url()}?naast=pdf",
        f"{reverse('agenda')}?maand=2026-12",
        f"{reverse('search')}?q=onvindbaar",
        "/bestaat-niet/",
        *WRONG,
    ]


def named(patterns: list[URLPattern | URLResolver]) -> Iterator[str]:
    """The names of all addresses of the site; those of the admin are one."""
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            yield pattern.name or ""
        elif pattern.namespace:
            yield pattern.namespace
        else:
            yield from named(pattern.url_patterns)


@pytest.mark.django_db
def test_no_page_is_left_out() -> None:
    make_clerk()
    looked_at = set()
    for address in addresses():
        try:
            looked_at.add(resolve(urlsplit(address).path).url_name)
        except Resolver404:
            continue

    assert set(named(get_resolver().url_patterns)) - looked_at == NO_PAGES


looks = pytest.mark.parametrize(
    ("width", "colours"), [(WIDE, None), (NARROW, None), (WIDE, "active")], ids=["wide", "narrow", "forced colours"]
)


@looks
def test_no_page_breaks_a_rule_or_sticks_out(
    sign_in: SignIn, settings: Settings, width: int, colours: str | None
) -> None:
    page = sign_in(width, forced_colors=colours)
    settings.ROOT_URLCONF = "tests.browser.error_pages"
    settings.TRACKER_PUBLIC = True
    User.objects.update(is_superuser=True)

    found: list[str] = []
    for address in addresses():
        page.goto(address)
        found += [f"{page.url}: sticks out sideways"] if sticks_out(page) else []
        found += violations(page)
    assert found == []


@looks
def test_no_form_breaks_a_rule_or_sticks_out_when_it_is_sent_back(
    sign_in: SignIn, width: int, colours: str | None
) -> None:
    page = sign_in(width, forced_colors=colours)
    letter = make_letter(text="Ik stuur u een brief.")
    commitment = make_commitment(letter, due_date=None)
    wrong: dict[str, Callable[[], None]] = {
        reverse("meetings"): lambda: press(page, "Maak de lijst"),
        reverse("upload"): lambda: press(page, "Inlezen"),
        reverse("password_change"): lambda: press(page, "Wachtwoord wijzigen"),
        letter.get_absolute_url(): lambda: press(page, "Toevoegen"),
        f"{commitment.get_absolute_url()}?": lambda: fill_and_press(page, "#corrigeren", "Correctie vastleggen"),
    }

    found: list[str] = []
    for address, send in wrong.items():
        page.goto(address)
        # As a browser that checks nothing: else the form would never be sent.
        page.evaluate("document.querySelectorAll('form').forEach((form) => { form.noValidate = true; })")
        page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
        send()
        page.locator(".errorlist, [role=alert]").first.wait_for()
        found += [f"{page.url}: sticks out sideways"] if sticks_out(page) else []
        found += violations(page)
    assert found == []


def press(page: Page, button: str) -> None:
    """Press a button of the page itself."""
    page.get_by_role("main").get_by_role("button", name=button, exact=True).click()


def fill_and_press(page: Page, within: str, button: str) -> None:
    """Give a period that ends before it starts, and send it."""
    form = page.locator(within)
    form.evaluate("(fold) => { fold.open = true; }")  # of the steps one at a time is open
    form.get_by_label("Eerste dag").fill("2026-05-02")
    form.get_by_label("Uiterste datum").fill("2026-05-01")
    form.get_by_role("button", name=button).click()


@looks
def test_the_pages_for_who_is_not_signed_in_break_no_rule(
    chromium: Browser, live_server: LiveServer, width: int, colours: str | None
) -> None:
    person = make_clerk()
    make_subscription(person)
    with chromium.new_context(
        base_url=live_server.url, viewport={"width": width, "height": 900}, forced_colors=colours
    ) as context:
        page = context.new_page()
        page.goto("/inloggen/?next=/te-laat/")
        found = violations(page)
        page.get_by_label("Gebruikersnaam").fill("griffier")
        page.get_by_label("Wachtwoord").fill("onjuist")
        page.get_by_role("button", name="Inloggen").click()
        page.get_by_role("alert").wait_for()
        found += violations(page)
        page.goto(urlsplit(unsubscribe_address(person)).path)
        found += violations(page)
        assert not sticks_out(page)
    assert found == []


def test_the_page_that_says_the_password_is_changed_breaks_no_rule(sign_in: SignIn) -> None:
    page = sign_in()
    page.goto(reverse("password_change_done"))

    assert violations(page) == []


def test_every_page_holds_at_twice_the_size(sign_in: SignIn, settings: Settings) -> None:
    """Half the width in CSS pixels is what a browser makes of 200% zoom."""
    page = sign_in(ZOOMED)
    settings.ROOT_URLCONF = "tests.browser.error_pages"
    settings.TRACKER_PUBLIC = True
    User.objects.update(is_superuser=True)

    found: list[str] = []
    for address in addresses():
        page.goto(address)
        found += [page.url] if sticks_out(page) else []
    assert found == []
