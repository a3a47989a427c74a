"""Whole tasks of a clerk, done in a real browser: wide and narrow, and without script where that must work too."""

from datetime import date, timedelta

import pypdfium2
from django.contrib.auth.models import User
from django.utils import timezone
from playwright.sync_api import expect

from tests.browser.conftest import SignIn, Windows, fits, scripts, widths
from tests.factories import make_commitment, make_committee, make_letter, make_mention, make_ministry
from tracker.models import Commitment


def today() -> date:
    return timezone.localdate()


@scripts
@widths
def test_signing_in_and_opening_the_overdue_list(window: Windows, clerk: User, width: int, script: bool) -> None:
    make_commitment(quote="Ik stuur u het overzicht.", due_date=today() - timedelta(days=12))
    make_commitment(quote="Ik stuur u later een nota.", due_date=today() + timedelta(days=12))

    page = window(width, script)
    page.goto("/")
    page.get_by_label("Gebruikersnaam").fill(clerk.username)
    page.get_by_label("Wachtwoord").fill("wachtwoord-van-de-proef")
    page.get_by_role("button", name="Inloggen").click()
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Te laat").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Te laat")
    expect(page.get_by_role("link", name="Ik stuur u het overzicht.")).to_be_visible()
    expect(page.get_by_text("12 dagen te laat")).to_be_visible()
    expect(page.get_by_text("Ik stuur u later een nota.")).to_have_count(0)
    assert fits(page)


@scripts
@widths
def test_finding_all_that_one_minister_is_late_with_and_taking_it_along(
    sign_in: SignIn, width: int, script: bool
) -> None:
    ministry = make_ministry("Financiën")
    late = {"due_date": today() - timedelta(days=3)}
    make_commitment(quote="Ik stuur u de raming.", ministry=ministry, promised_by="minister van Financiën", **late)
    make_commitment(quote="Ik stuur u de cijfers.", ministry=ministry, promised_by="staatssecretaris", **late)
    make_commitment(quote="Ik stuur u een verslag.", promised_by="minister van Defensie", **late)
    later = {"due_date": today() + timedelta(days=30)}
    make_commitment(quote="Ik stuur u een nota.", ministry=ministry, promised_by="minister van Financiën", **later)

    page = sign_in(width, script)
    page.goto("/te-laat/")
    if script and page.get_by_text("Filters", exact=True).is_visible():
        page.get_by_text("Filters", exact=True).click()
    page.get_by_label("Ministerie", exact=True).select_option(value=str(ministry.pk))  # its words get a number
    page.get_by_text("Meer filters", exact=True).click()
    page.get_by_label("Toegezegd door", exact=True).fill("minister van Financiën")
    page.get_by_role("button", name="Toon", exact=True).click()

    expect(page.get_by_text("Ik stuur u de raming.")).to_be_visible()
    expect(page.get_by_role("rowheader")).to_have_count(1)
    expect(page.get_by_role("link", name="verwijder dit filter")).to_have_count(2)
    assert fits(page)
    with page.expect_download() as download:
        page.get_by_role("link", name="Download als CSV").click()
    _, *rows = download.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert len(rows) == 1 and "Ik stuur u de raming." in rows[0]


@scripts
@widths
def test_confirming_a_fulfilment_with_both_passages_in_view(sign_in: SignIn, width: int, script: bool) -> None:
    commitment = make_commitment(quote="Ik stuur u het overzicht.")
    make_mention(commitment, quote="Hierbij ontvangt u het overzicht.")

    page = sign_in(width, script)
    page.get_by_role("main").get_by_role("link", name="voorstellen").click()
    expect(page.get_by_text("Ik stuur u het overzicht.")).to_be_visible()
    expect(page.get_by_text("Hierbij ontvangt u het overzicht.")).to_be_visible()
    page.get_by_role("button", name="Aanvaarden").click()

    expect(page.get_by_text("Het voorstel is aanvaard.")).to_be_visible()
    expect(page.get_by_text("Er wacht geen voorstel op een besluit.")).to_be_visible()
    commitment.refresh_from_db()
    assert commitment.status == "fulfilled"
    assert fits(page)


@scripts
@widths
def test_correcting_a_due_date(sign_in: SignIn, width: int, script: bool) -> None:
    commitment = make_commitment(quote="Ik stuur u het overzicht.", due_date=today() - timedelta(days=30))
    later = today() + timedelta(days=40)

    page = sign_in(width, script)
    page.goto(commitment.get_absolute_url())
    page.locator("#corrigeren > summary").click()
    form = page.locator("#corrigeren")
    form.get_by_label("Uiterste datum").fill(later.isoformat())
    form.get_by_label("Toelichting op de correctie").fill("Afgesproken in het debat")
    form.get_by_role("button", name="Correctie vastleggen").click()

    expect(page.get_by_text("De correctie is vastgelegd")).to_be_visible()
    expect(page.locator(f'.due-date time[datetime="{later.isoformat()}"]')).to_be_visible()
    expect(page.get_by_text("Afgesproken in het debat").first).to_be_visible()
    commitment.refresh_from_db()
    assert commitment.due_date == later and "due_date" in commitment.pinned
    assert fits(page)


@scripts
@widths
def test_several_proposals_are_accepted_in_a_table(sign_in: SignIn, width: int, script: bool) -> None:
    for word in ("een", "twee"):
        make_mention(make_commitment(quote=f"Ik stuur u de raming {word}."), quote=f"Hierbij de raming {word}.")

    page = sign_in(width, script)
    page.goto("/werkvoorraad/?vorm=tabel")
    if script:
        page.get_by_label("Alles op deze bladzijde aankruisen").check()
    else:
        for box in page.get_by_role("checkbox").all():
            box.check()
    page.get_by_role("button", name="Aanvaarden").click()

    expect(page.get_by_text("2 van 2 vastgelegd.")).to_be_visible()
    assert set(Commitment.objects.values_list("status", flat=True)) == {"fulfilled"}
    assert fits(page)


@widths
def test_a_letter_without_a_committee_gets_one(sign_in: SignIn, width: int) -> None:
    make_committee("Zorg")
    letter = make_letter(title="Brief over de wachtlijsten")

    page = sign_in(width)
    page.get_by_role("link", name="brieven zonder commissie").click()
    page.get_by_role("link", name="Brief over de wachtlijsten").click()
    page.get_by_label("Voortouw").select_option("Zorg (TK)")
    page.get_by_role("button", name="Commissies vastleggen").click()

    expect(page.get_by_text("De commissies van de brief zijn vastgelegd.")).to_be_visible()
    assert [committee.name for committee in letter.committees.all()] == ["Zorg"]
    assert fits(page)


@widths
def test_a_missed_promise_is_added_by_selecting_it_in_the_text(sign_in: SignIn, width: int) -> None:
    letter = make_letter(text="Inleiding.\n\nIk stuur u nog dit jaar een routekaart.\n\nSlot.", title="Brief")

    page = sign_in(width)
    page.goto(letter.get_absolute_url())
    page.locator(".letter-text p", has_text="routekaart").click(click_count=3)
    page.get_by_role("button", name="Voeg de selectie toe als toezegging").click()
    expect(page.get_by_label("Citaat")).to_have_value("Ik stuur u nog dit jaar een routekaart.")
    page.get_by_role("button", name="Toevoegen", exact=True).click()

    expect(page.get_by_text("De toezegging is toegevoegd.")).to_be_visible()
    assert letter.commitments.get().quote == "Ik stuur u nog dit jaar een routekaart."


def test_the_values_of_a_filter_get_their_numbers_after_the_list_is_there(sign_in: SignIn) -> None:
    make_commitment(quote="a", ministry=make_ministry("Financiën"))

    page = sign_in()
    page.goto("/toezeggingen/")

    expect(page.get_by_label("Ministerie", exact=True).locator("option", has_text="Financiën (1)")).to_have_count(1)


@widths
def test_several_finds_are_confirmed_at_once(sign_in: SignIn, width: int) -> None:
    for word in ("een", "twee"):
        make_commitment(quote=f"Ik stuur u brief {word}.")

    page = sign_in(width)
    # The numbers beside the filters come first: the tests' database in memory is one connection for all requests.
    page.goto("/toezeggingen/?review=found", wait_until="networkidle")
    for box in page.get_by_label("Kies toezegging").all():
        box.check()
    page.get_by_role("button", name="Bevestigen").click()

    expect(page.get_by_text("Bevestigen: 2 van 2 toezeggingen.")).to_be_visible()
    assert set(Commitment.objects.values_list("review", flat=True)) == {"confirmed"}
    assert fits(page)


@scripts
@widths
def test_preparing_a_meeting_deciding_in_it_and_printing_its_list(sign_in: SignIn, width: int, script: bool) -> None:
    committee = make_committee("Zorg")
    late = make_commitment(
        quote="Ik stuur u het overzicht.", committees=(committee,), due_date=today() - timedelta(days=9)
    )
    settled = make_commitment(quote="Ik stuur u de raming.", committees=(committee,), status="open")
    letter = make_letter("Hierbij de raming.", letter_date=today() - timedelta(days=3), title="Raming")
    make_mention(settled, letter, quote="Hierbij de raming.")
    later = today() + timedelta(days=30)

    page = sign_in(width, script)
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Vergadering").click()
    page.get_by_label("Commissie").select_option("Zorg (TK)")
    page.get_by_role("button", name="Maak de lijst").click()
    page.locator(f"#toezegging-{settled.pk}").get_by_role("button", name="Akkoord").click()
    expect(page.get_by_text(f"Toezegging {settled.pk}: akkoord, vastgelegd.")).to_be_visible()
    item = page.locator(f"#toezegging-{late.pk}")
    item.get_by_text("Nieuwe datum of toelichting").click()
    item.get_by_label("Toelichting").fill("Na de zomer.")
    item.get_by_label("Nieuwe datum", exact=True).fill(later.isoformat())
    item.get_by_role("button", name="Zet datum").click()

    expect(item.get_by_text("Nieuwe datum: ")).to_be_visible()
    expect(item.get_by_text("Na de zomer.")).to_be_visible()
    settled.refresh_from_db()
    assert settled.status == "fulfilled"
    assert late.handling.committee_date == later
    assert fits(page)
    expect(page.get_by_role("button", name="Druk af op A4")).to_have_count(1 if script else 0)
    if script:
        page.evaluate("window.print = () => { document.title = 'afgedrukt'; }")
        page.get_by_role("button", name="Druk af op A4").click()
        expect(page).to_have_title("afgedrukt")
    page.emulate_media(media="print")
    expect(page.get_by_role("navigation", name="Hoofdmenu")).to_be_hidden()
    expect(page.get_by_role("button", name="Akkoord").first).to_be_hidden()
    expect(page.get_by_text("Ik stuur u de raming.")).to_be_visible()
    printed = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    assert [round(points / 72 * 25.4) for points in printed[0].get_size()] == [210, 297]
    words = printed[0].get_textpage().get_text_range()
    assert "Ik stuur u de raming." in words and "Ik stuur u het overzicht." in words and "Na de zomer." in words


@scripts
@widths
def test_a_missed_promise_is_added_by_choosing_its_sentence(sign_in: SignIn, width: int, script: bool) -> None:
    letter = make_letter(
        text="Inleiding.\n\nIk stuur u nog dit jaar een routekaart. Dat is al.\n\nSlot.", title="Brief"
    )

    page = sign_in(width, script)
    page.goto(letter.get_absolute_url())
    page.get_by_text("Een gemiste toezegging toevoegen").click()
    page.get_by_role("link", name="Kies de zin in de tekst").click()
    page.get_by_role("link", name="Ik stuur u nog dit jaar een routekaart.").click()
    expect(page.get_by_label("Citaat")).to_have_value("Ik stuur u nog dit jaar een routekaart.")
    page.get_by_role("button", name="Toevoegen", exact=True).click()

    expect(page.get_by_text("De toezegging is toegevoegd.")).to_be_visible()
    assert letter.commitments.get().quote == "Ik stuur u nog dit jaar een routekaart."
    assert fits(page)


@scripts
@widths
def test_a_list_with_its_columns_is_kept_and_opened_again(sign_in: SignIn, width: int, script: bool) -> None:
    make_commitment(quote="Ik stuur u de raming.", promised_to="het lid Bruinsma", kind="research")
    make_commitment(quote="Ik stuur u een verslag.")

    page = sign_in(width, script)
    page.goto("/toezeggingen/?kind=research")
    page.get_by_text("Kolommen", exact=True).click()
    page.get_by_label("Kolom Toegezegd aan").check()
    page.get_by_role("button", name="Toon", exact=True).click()
    page.get_by_text("Bewaar deze zoekopdracht").click()
    page.get_by_label("Naam", exact=True).fill("Onderzoek")
    page.get_by_role("button", name="Bewaar", exact=True).click()
    page.goto("/toezeggingen/")
    page.get_by_role("link", name="Onderzoek", exact=True).click()

    expect(page.get_by_text("Ik stuur u de raming.")).to_be_visible()
    expect(page.get_by_text("Ik stuur u een verslag.")).to_have_count(0)
    expect(page.get_by_text("het lid Bruinsma")).to_be_visible()
    assert fits(page)


@widths
def test_what_is_late_is_seen_in_a_chart_and_read_in_its_table(sign_in: SignIn, width: int) -> None:
    make_commitment(quote="Ik stuur u de raming.", due_date=today().replace(day=1) - timedelta(days=1))

    page = sign_in(width)
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Overzicht").click()

    expect(page.locator("#kop-termijnen")).to_be_visible()
    assert page.locator(".drawing .bar-late").count() == 1
    page.locator("#tabel-termijnen > summary").click()
    expect(page.get_by_role("table", name="Uiterste datums per maand")).to_be_visible()
    assert fits(page)
