"""Every page against the rules of WCAG 2.2 A and AA that a program can check, wide, narrow and in forced colours."""

from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page
from pytest_django.fixtures import Settings

from tests.browser.conftest import NARROW, WIDE, SignIn
from tests.factories import make_commitment, make_committee, make_intake, make_letter, make_meeting, make_mention
from tracker import meetings
from tracker.handling import relate, set_handling
from tracker.models import SavedSearch

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page: Page) -> list[str]:
    """What axe finds, with every fold of the page open."""
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": LEVELS}})
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
        "/bestaat-niet/",
    ]


@pytest.mark.parametrize(
    ("width", "colours"), [(WIDE, None), (NARROW, None), (WIDE, "active")], ids=["wide", "narrow", "forced colours"]
)
def test_no_page_breaks_a_rule_or_sticks_out(
    sign_in: SignIn, settings: Settings, width: int, colours: str | None
) -> None:
    page = sign_in(width, forced_colors=colours)
    settings.TRACKER_PUBLIC = True
    User.objects.update(is_superuser=True)

    found: list[str] = []
    for address in addresses():
        page.goto(address)
        found += [f"{page.url}: sticks out sideways"] if sticks_out(page) else []
        found += violations(page)
    assert found == []


def test_the_sign_in_page_breaks_no_rule(page: Page) -> None:
    page.goto("/inloggen/?next=/te-laat/")

    assert violations(page) == []


def test_every_page_holds_at_twice_the_size(sign_in: SignIn, settings: Settings) -> None:
    """Half the width in CSS pixels is what a browser makes of 200% zoom."""
    page = sign_in(WIDE // 2, device_scale_factor=2)
    settings.TRACKER_PUBLIC = True
    User.objects.update(is_superuser=True)

    found: list[str] = []
    for address in addresses():
        page.goto(address)
        found += [page.url] if sticks_out(page) else []
    assert found == []
