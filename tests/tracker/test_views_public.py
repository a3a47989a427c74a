"""The public site: off unless it is switched on, and nothing internal on it."""

from datetime import date

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries, Settings

from tests.factories import make_clerk, make_commitment, make_committee, make_meeting, make_mention, make_ministry
from tracker import decisions, meetings
from tracker.handling import set_handling
from tracker.models import Commitment

pytestmark = pytest.mark.django_db
TODAY = date(2026, 6, 20)
NAMES = ("public_commitments", "public_committees")


@pytest.fixture(autouse=True)
def _switched_on(settings: Settings) -> object:
    settings.TRACKER_PUBLIC = True
    with time_machine.travel(TODAY, tick=False):
        yield


def confirmed(**fields: object) -> Commitment:
    return make_commitment(review="confirmed", **fields)


def text(client: Client, name: str, query: str = "", *args: int) -> str:
    return client.get(f"{reverse(name, args=args)}?{query}").content.decode()


def test_it_is_not_there_unless_it_is_switched_on(client: Client, settings: Settings) -> None:
    settings.TRACKER_PUBLIC = False
    commitment = confirmed()
    for address in (*map(reverse, NAMES), reverse("public_commitment", args=[commitment.pk])):
        assert client.get(address).status_code == 404


def test_it_says_on_every_page_that_it_is_not_the_official_register(client: Client) -> None:
    commitment = confirmed()
    for page in (*(text(client, name) for name in NAMES), text(client, "public_commitment", "", commitment.pk)):
        assert "Dit is niet het officiële register van toezeggingen." in page


def test_only_what_a_person_confirmed_is_shown(client: Client) -> None:
    confirmed(quote="Ik stuur u de nota.")
    hidden = [
        make_commitment(quote="Nog niet bekeken."),
        make_commitment(quote="Misschien.", review="candidate"),
        confirmed(quote="Geen toezegging.", status="dismissed"),
    ]

    page = text(client, "public_commitments", "status=")

    assert "Ik stuur u de nota." in page and "20 dagen te laat" in page
    for commitment in hidden:
        assert commitment.quote not in page
        assert client.get(reverse("public_commitment", args=[commitment.pk])).status_code == 404


def test_nothing_internal_is_told(client: Client) -> None:
    clerk = make_clerk(first_name="Marijke", last_name="de Wit")
    committee = make_committee("Zorg")
    commitment = confirmed(notes="geheime notitie", committees=(committee,), score=0.61, reasons=["grond van binnen"])
    make_mention(commitment, quote="Voorstel van binnen.")
    make_mention(commitment, quote="Verworpen van binnen.", state="rejected")
    decisions.correct(commitment, clerk, {"due_date": date(2026, 6, 1)}, "toelichting van binnen")
    set_handling(commitment, clerk, {"handler": clerk, "committee_date": date(2026, 10, 9)})
    meetings.note(make_meeting(committee), commitment, clerk, "remind", words="vergadering van binnen")
    decisions.fulfil(commitment, clerk, "reden van binnen")

    page = text(client, "public_commitment", "", commitment.pk)

    assert commitment.quote in page and "voldaan" in page
    for internal in (
        "van binnen",
        "notitie",
        "Marijke",
        "griffier",
        "9 oktober",
        "2026-10-09",
        "61",
        "<form",
        "inloggen",
    ):
        assert internal not in page, internal


def test_it_takes_no_writing_and_asks_for_no_session(client: Client) -> None:
    commitment = confirmed()
    addresses = (*map(reverse, NAMES), reverse("public_commitment", args=[commitment.pk]))

    for address in addresses:
        assert client.post(address).status_code == 405
        assert "Set-Cookie" not in client.get(address).headers


def test_the_list_can_be_narrowed_and_a_filter_that_cannot_be_read_is_said(client: Client) -> None:
    committee = make_committee("Zorg")
    confirmed(quote="Van zorg.", committees=(committee,))
    confirmed(quote="Van een ander.", ministry=make_ministry("Defensie"), committees=(make_committee("Defensie"),))

    narrowed = text(client, "public_commitments", f"committee={committee.pk}")
    assert "Van zorg." in narrowed and "Van een ander." not in narrowed
    assert "Een van de filters is niet te lezen." in text(client, "public_commitments", "committee=x")
    assert "Zorg" in text(client, "public_committees")


def test_the_list_costs_the_same_queries_however_long(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    confirmed(quote="eerst")
    client.get(reverse("public_commitments"))
    cache.clear()
    with django_assert_max_num_queries(15) as few:
        client.get(reverse("public_commitments"))
    for number in range(10):
        confirmed(quote=str(number), committees=(make_committee(f"C{number}"),))
    cache.clear()
    with django_assert_max_num_queries(len(few)):
        client.get(reverse("public_commitments"))
