"""Who gets in where: every page asks to sign in, readers look, clerks act."""

import pytest
from django.test import Client
from django.urls import URLPattern, reverse

from tests.factories import make_clerk, make_commitment, make_intake, make_meeting, make_mention, make_user
from tracker.models import Decision
from tracker.views.urls import urlpatterns

pytestmark = pytest.mark.django_db

READING = ("today", "help", "term", "search", "commitments", "commitments_counts", "commitments_csv",
           "commitments_excel",
           "overdue", "overdue_csv", "overdue_excel", "without_term",
           "without_term_csv", "without_term_excel", "overview", "agenda", "meetings", "committees", "worklist",
           "letters", "letters_without_committee", "intakes",
          "intake_states")  # fmt: skip

OWN = ("search_save", "search_forget", "tour_end")
"""What everybody may do, because it is about nobody else."""


def addresses() -> list[tuple[str, str]]:
    """Every page and action that asks to sign in; who unsubscribes comes from a mail, and the public from anywhere."""
    commitment = make_commitment()
    mention = make_mention(commitment)
    intake = make_intake()
    meeting = make_meeting()
    keys = {
        "commitment": commitment.pk,
        "mention": mention.pk,
        "letter": commitment.letter_id,
        "intake": intake.pk,
        "meeting": meeting.pk,
        "committee": meeting.committee_id,
        "search": 0,
    }

    def address(pattern: URLPattern) -> str:
        kwargs: dict[str, object] = {}
        if "<int:pk>" in str(pattern.pattern):
            kwargs["pk"] = keys[pattern.name.split("_")[0]]
        if "<int:commitment>" in str(pattern.pattern):
            kwargs["commitment"] = commitment.pk
        if "<int:other>" in str(pattern.pattern):
            kwargs["other"] = commitment.pk
        if "<slug:verb>" in str(pattern.pattern):
            kwargs["verb"] = "bevestigen" if "commitment" in pattern.name else "aanvaarden"
        return reverse(pattern.name, kwargs=kwargs)

    named = [pattern for pattern in urlpatterns if pattern.name != "unsubscribe" and "public" not in pattern.name]
    return [(pattern.name, address(pattern)) for pattern in named]


def test_every_address_asks_to_sign_in_first(client: Client) -> None:
    for name, address in addresses():
        for answer in (client.get(address), client.post(address)):
            assert answer.status_code == 302, name
            assert answer.url.startswith(reverse("login")), name


def test_who_has_no_role_sees_nothing(client: Client) -> None:
    user = make_user()
    user.groups.clear()
    client.force_login(user)

    for name, address in addresses():
        if name != "help":
            assert client.get(address).status_code in (403, 405), name


@pytest.mark.parametrize("name", READING)
def test_a_reader_sees_every_list(client: Client, name: str) -> None:
    client.force_login(make_user())

    assert client.get(reverse(name)).status_code == 200


def test_a_reader_sees_no_button_to_act_and_cannot_act(client: Client) -> None:
    client.force_login(make_user())
    found = dict(addresses())

    for name in ("commitment", "letter", "worklist", "intakes", "today"):
        page = client.get(found[name]).content.decode()
        forms = page.split("<form")[1:]
        own = ('method="get"', reverse("logout"), reverse("tour_end"))
        assert all(any(sign in form for sign in own) for form in forms), name
    for name, address in found.items():
        if name not in OWN:
            assert client.post(address).status_code in (403, 405), name
    assert not Decision.objects.exists()


def test_an_action_is_never_done_by_following_a_link(client: Client) -> None:
    client.force_login(make_clerk())

    for name, address in addresses():
        if name in ("commitment_handle", "commitment_notes", "commitment_split", "commitment_relate",
                    "commitment_unrelate", "commitment_decide",
                    "commitment_correct", "commitment_postpone", "commitment_merge",
                    "mention_decide", "commitments_decide", *OWN, "meeting_prepare", "meeting_decide", "letter_promise",
                    "letter_date", "letter_committees", "intake_retry"):  # fmt: skip
            assert client.get(address).status_code == 405, name
    assert not Decision.objects.exists()


def test_an_action_needs_the_token_of_our_own_form() -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(make_clerk())
    found = dict(addresses())

    for name in ("commitment_decide", "mention_decide", "upload"):
        assert client.post(found[name]).status_code == 403, name
    assert not Decision.objects.exists()


def test_an_action_never_sends_on_to_another_site(client: Client) -> None:
    client.force_login(make_clerk())
    commitment = make_commitment()

    answer = client.post(
        reverse("commitment_decide", args=[commitment.pk, "bevestigen"]), {"next": "https://elders.example/"}
    )

    assert answer.url == commitment.get_absolute_url()


def test_a_page_that_is_not_there_says_so_in_dutch(client: Client) -> None:
    client.force_login(make_user())

    answer = client.get("/toezeggingen/999999/")

    assert answer.status_code == 404
    assert "Deze bladzijde is er niet" in answer.content.decode()


def test_no_page_has_script_or_style_of_its_own(client: Client) -> None:
    client.force_login(make_clerk())

    for name, address in addresses():
        answer = client.get(address)
        if answer.status_code == 200 and not answer.streaming:
            page = answer.content.decode()
            assert "<style" not in page and " style=" not in page and " onclick=" not in page, name
            assert all(" src=" in tag for tag in page.split("<script")[1:]), name
            assert "//" not in "".join(part.split('"')[0] for part in page.split('src="')[1:]), name
