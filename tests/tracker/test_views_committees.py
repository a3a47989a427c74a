"""The committees and the page of one."""

from datetime import date

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_commitment, make_committee, make_letter, make_meeting, make_user
from tracker.committees import committee_figures

pytestmark = pytest.mark.django_db
TODAY = date(2026, 6, 20)


@pytest.fixture(autouse=True)
def _on_a_fixed_day() -> object:
    with time_machine.travel(TODAY, tick=False):
        yield


def test_figures_are_those_of_each_committee_also_where_there_is_nothing() -> None:
    care, defence, empty = make_committee("Zorg"), make_committee("Defensie"), make_committee("Leeg")
    make_commitment(quote="a", committees=(care, defence), due_date=date(2026, 6, 1))
    make_commitment(quote="b", committees=(care,), due_date=date(2026, 7, 20), review="confirmed")
    make_commitment(quote="c", committees=(care,), due_date=None, reminder_date=TODAY)
    make_commitment(quote="d", committees=(care,), status="fulfilled")

    found = committee_figures([care, empty, defence], TODAY)

    assert [(row.committee, row.open, row.late, row.soon) for row in found] == [
        (care, 3, 1, 1),
        (empty, 0, 0, 0),
        (defence, 1, 1, 0),
    ]
    assert [row.open for row in committee_figures([care], TODAY, confirmed=True)] == [1]


def test_the_page_of_a_committee_shows_its_own_and_leads_on(client: Client) -> None:
    client.force_login(make_user())
    care = make_committee("Zorg")
    make_commitment(quote="Van zorg.", committees=(care,), due_date=date(2026, 6, 1))
    make_commitment(quote="Van een ander.", due_date=date(2026, 6, 1))
    make_letter("Brief", title="Brief aan zorg", committees=(care,))
    meeting = make_meeting(care)

    page = client.get(care.get_absolute_url()).content.decode()

    assert "Van zorg." in page and "Van een ander." not in page and "Brief aan zorg" in page
    assert meeting.get_absolute_url() in page and f"{reverse('agenda')}?committee={care.pk}" in page


def test_more_committees_cost_no_more_queries(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client.force_login(make_user())
    make_committee("Eerste")
    client.get(reverse("committees"))
    cache.clear()
    with django_assert_max_num_queries(15) as few:
        client.get(reverse("committees"))
    for number in range(9):
        make_commitment(quote=str(number), committees=(make_committee(f"C{number}"),))
    with django_assert_max_num_queries(len(few)):
        client.get(reverse("committees"))
