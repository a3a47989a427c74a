"""The first page of the day: what is new since the last visit, where letters come from, and the first tour."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from tests.factories import make_clerk, make_commitment, make_committee, make_intake, make_subscription, make_user
from tracker import decisions
from tracker.models import Intake, Visit
from tracker.sources import source_states
from tracker.visits import arrive

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 6, 15, 7, tzinfo=UTC)


def page(client: Client, moment: datetime) -> str:
    with time_machine.travel(moment, tick=False):
        return client.get(reverse("today")).content.decode()


@pytest.fixture
def reader(client: Client) -> Client:
    with time_machine.travel(MONDAY, tick=False):
        client.force_login(make_user())
    return client


def test_coming_back_soon_is_the_same_visit_and_later_another() -> None:
    person = make_user()

    assert arrive(person, MONDAY).before_at is None
    assert arrive(person, MONDAY + timedelta(hours=1)).before_at is None
    later = MONDAY + timedelta(hours=30)
    assert arrive(person, later).before_at == MONDAY + timedelta(hours=1)
    assert arrive(person, later + timedelta(minutes=90)).before_at == MONDAY + timedelta(hours=1)
    assert Visit.objects.count() == 1


def test_the_page_tells_what_changed_since_the_person_was_last_here(reader: Client) -> None:
    with time_machine.travel(MONDAY - timedelta(hours=1), tick=False):
        make_commitment(quote="Ik stuur u de oude nota.")
    first = page(reader, MONDAY)
    assert "Nieuw in de laatste 7 dagen" in first and "Sinds u hier laatst was" not in first

    with time_machine.travel(MONDAY + timedelta(hours=5), tick=False):
        new = make_commitment(quote="Ik stuur u de nieuwe nota.", summary="nieuwe nota")
        decisions.confirm(new, make_clerk(first_name="Marijke", last_name="de Wit"))
    second = page(reader, MONDAY + timedelta(days=1))

    assert "Sinds u hier laatst was" in second
    assert '<span class="figure ">1</span> vondsten' in second
    assert "bevestigd door Marijke de Wit" in second


def test_what_is_new_is_that_of_ones_own_committees(client: Client) -> None:
    mine, other = make_committee("Zorg"), make_committee("Defensie")
    person = make_user()
    make_subscription(person, (mine,))
    client.force_login(person)
    clerk = make_clerk()
    for committee, summary in ((mine, "nota over zorg"), (other, "nota over defensie")):
        decisions.fulfil(make_commitment(quote=summary, committees=(committee,), summary=summary), clerk)

    shown = client.get(reverse("today")).content.decode()

    assert "nota over zorg" in shown and "nota over defensie" not in shown


def test_each_source_says_when_it_last_brought_something() -> None:
    make_intake("a.txt", b"a", uploaded_by=make_user(), finished_at=MONDAY)
    make_intake("b.txt", b"b", finished_at=MONDAY - timedelta(days=8))

    by_people, by_program = source_states(MONDAY + timedelta(hours=1))

    assert (by_people.name, by_people.last_read, by_people.stale) == ("Met de hand ingelezen", MONDAY, False)
    assert (by_program.name, by_program.stale) == ("Automatisch ingelezen", True)
    assert source_states(MONDAY + timedelta(days=30))[0].stale


def test_a_source_that_never_brought_anything_is_not_spoken_of(reader: Client) -> None:
    make_commitment()
    assert source_states(MONDAY) == []
    assert 'aria-label="Bronnen"' not in page(reader, MONDAY)

    failed = make_intake("a.txt", b"a", state="failed")
    Intake.objects.filter(pk=failed.pk).update(created_at=MONDAY - timedelta(hours=1))
    (only,) = source_states(MONDAY)
    assert only.last_read is None and not only.stale

    Intake.objects.filter(pk=failed.pk).update(created_at=MONDAY - timedelta(days=8))
    (only,) = source_states(MONDAY)
    assert only.last_read is None and only.stale
    shown = page(reader, MONDAY)
    assert "nog niets gelezen" in shown and "staat stil" in shown and "nog geen bestand ingelezen" in shown


def test_the_tour_of_three_steps_is_there_until_it_is_put_away(reader: Client) -> None:
    assert "drie stappen" in page(reader, MONDAY)

    with time_machine.travel(MONDAY, tick=False):
        answer = reader.post(reverse("tour_end"))

    assert answer.url == reverse("today")
    assert "drie stappen" not in page(reader, MONDAY)
