"""The work list by keyboard alone: every pile of it, one by one, and the keys that can be switched off."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import SignIn, fits, widths
from tests.factories import make_commitment, make_mention
from tracker.models import Commitment, Mention

MOST_STOPS = 60


def tab_to(page: Page, words: str) -> None:
    """Press Tab until the stop that begins with these words has the focus."""
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()").startswith(words):
            return
    raise AssertionError(f"no stop of the Tab key says {words}")


def open_pile(page: Page, title: str) -> None:
    """Go to a pile of the work list by keyboard, and wait for it."""
    tab_to(page, title)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=2, name=title)).to_be_attached()


def press(page: Page, key: str) -> None:
    """Press a key of the work list once the page listens for it: from then on it shows what the keys do."""
    expect(page.locator(".keys-help")).not_to_have_attribute("hidden", "")
    page.keyboard.press(key)


@widths
def test_every_pile_of_the_work_list_is_done_by_keyboard_alone(sign_in: SignIn, width: int) -> None:
    proposed, wrong, closed, found = (make_commitment(quote=f"Ik stuur u nota {n}.") for n in "abcd")
    doubtful = make_commitment(quote="Misschien stuur ik iets.", review="candidate")
    make_mention(proposed, quote="Hierbij nota a.", score=0.9)
    make_mention(wrong, quote="Hierbij nota b.", score=0.5)
    Commitment.objects.filter(pk=wrong.pk).update(review="confirmed")
    Commitment.objects.filter(pk=closed.pk).update(status="fulfilled")
    make_mention(closed, quote="Hierbij nota c.", state="applied", automatic=True)

    page = sign_in(width)
    tab_to(page, "Werkvoorraad")
    page.keyboard.press("Enter")
    expect(page.locator("article")).to_have_count(2)
    press(page, "b")
    expect(page.locator("article")).to_have_count(1)
    press(page, "v")
    expect(page.get_by_text("Er wacht geen voorstel op een besluit.")).to_be_visible()
    for title, key in (("Door het programma afgedaan", "b"), ("Nieuwe vondsten", "b"), ("Te beoordelen", "v")):
        open_pile(page, title)
        expect(page.locator("article")).to_have_count(1)
        assert fits(page)
        press(page, key)
        expect(page.locator("article")).to_have_count(0)

    assert dict(Mention.objects.exclude(outcome="promise").values_list("commitment", "state")) == {
        proposed.pk: "confirmed",
        wrong.pk: "rejected",
        closed.pk: "confirmed",
    }
    states = {row.pk: (row.review, row.status) for row in Commitment.objects.filter(pk__in=(found.pk, doubtful.pk))}
    assert states == {found.pk: ("confirmed", "open"), doubtful.pk: ("candidate", "dismissed")}


def test_doing_the_whole_work_list_by_keyboard_alone(sign_in: SignIn) -> None:
    numbers = ("een", "twee", "drie")
    first, second, third = (make_commitment(quote=f"Misschien {n}.", review="candidate") for n in numbers)

    page = sign_in()
    page.goto("/werkvoorraad/?stapel=twijfel")
    expect(page.locator("article")).to_have_count(3)
    press(page, "j")
    press(page, "v")
    expect(page.locator("article")).to_have_count(2)
    press(page, "b")
    expect(page.locator("article")).to_have_count(1)
    press(page, "b")

    expect(page.get_by_text("Er zijn geen zinnen te beoordelen.")).to_be_visible()
    states = {row.pk: (row.review, row.status) for row in Commitment.objects.all()}
    assert states == {
        first.pk: ("confirmed", "open"),
        second.pk: ("candidate", "dismissed"),
        third.pk: ("confirmed", "open"),
    }


def test_one_at_a_time_the_keys_go_on_and_the_last_decision_is_taken_back(sign_in: SignIn) -> None:
    first, second = (make_commitment(quote=f"Misschien {number}.", review="candidate") for number in ("een", "twee"))

    page = sign_in()
    page.goto("/werkvoorraad/?stapel=twijfel&vorm=een")
    expect(page.get_by_text("Misschien een.")).to_be_visible()
    press(page, "j")
    expect(page.get_by_text("Misschien twee.")).to_be_visible()
    press(page, "b")
    expect(page.get_by_text("De toezegging is bevestigd.")).to_be_visible()
    press(page, "u")

    expect(page.get_by_text("De bevestiging is ongedaan gemaakt.")).to_be_visible()
    assert {row.review for row in Commitment.objects.filter(pk__in=(first.pk, second.pk))} == {"candidate"}


def test_the_keys_can_be_switched_off_and_stay_off(sign_in: SignIn) -> None:
    commitment = make_commitment(quote="Misschien een.", review="candidate")

    page = sign_in()
    page.goto("/werkvoorraad/?stapel=twijfel")
    page.get_by_label("Sneltoetsen").uncheck()
    page.reload()
    expect(page.get_by_label("Sneltoetsen")).not_to_be_checked()
    press(page, "b")

    page.goto("/werkvoorraad/?stapel=twijfel")
    commitment.refresh_from_db()
    assert commitment.review == "candidate"


def test_the_first_stop_of_the_tab_key_skips_the_menu(sign_in: SignIn) -> None:
    page = sign_in()
    page.goto("/toezeggingen/")
    page.keyboard.press("Tab")

    expect(page.get_by_role("link", name="Naar de inhoud")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
