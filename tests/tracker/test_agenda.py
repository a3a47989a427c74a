"""The calendar of due dates."""

from datetime import date

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_clerk, make_commitment, make_committee, make_meeting, make_user
from tracker.agenda import Day, month
from tracker.handling import set_handling
from tracker.models import Event, Recess

pytestmark = pytest.mark.django_db
TODAY = date(2026, 7, 10)


@pytest.fixture(autouse=True)
def _on_a_fixed_day() -> object:
    with time_machine.travel(TODAY, tick=False):
        yield


def days(first: date = date(2026, 7, 1), *committees: object, chamber: str = "TK") -> dict[date, Day]:
    return {day.date: day for week in month(first, committees, chamber) for day in week.days}


def test_a_month_is_whole_weeks_with_what_is_still_to_be_done_on_its_day() -> None:
    due = make_commitment(quote="a", due_date=date(2026, 7, 15))
    make_commitment(quote="b", due_date=date(2026, 7, 15), status="fulfilled")
    make_commitment(quote="c", due_date=date(2026, 8, 3))

    found = days()

    assert (min(found), max(found)) == (date(2026, 6, 29), date(2026, 8, 2))
    assert found[date(2026, 7, 15)].due == (due,)
    assert sum(len(day.due) for day in found.values()) == 1
    assert [week.number for week in month(date(2026, 7, 1), (), "TK")] == [27, 28, 29, 30, 31]


def test_a_full_day_says_how_many_more() -> None:
    for number in range(6):
        make_commitment(quote=str(number), due_date=date(2026, 7, 15))

    day = days()[date(2026, 7, 15)]

    assert (len(day.due), day.more) == (4, 2)


def test_recesses_are_those_of_the_chamber_and_named_once_a_week() -> None:
    Recess.objects.create(chamber="TK", name="zomer", first_day=date(2026, 7, 3), last_day=date(2026, 8, 31))

    found = days()

    assert found[date(2026, 7, 2)].recess is None
    assert found[date(2026, 7, 3)].recess.name == "zomerreces"
    said = [day for day, row in found.items() if row.recess and row.recess.said]
    assert said[:3] == [date(2026, 7, 3), date(2026, 7, 6), date(2026, 7, 13)]


def test_a_recess_that_is_not_in_the_table_is_marked_as_estimated() -> None:
    Recess.objects.create(chamber="TK", name="zomer", first_day=date(2026, 7, 3), last_day=date(2026, 8, 31))

    assert days(date(2030, 7, 1))[date(2030, 7, 20)].recess.estimated


def test_the_committees_own_date_and_meetings_stand_on_their_days() -> None:
    committee, other = make_committee("Zorg"), make_committee("Defensie")
    commitment = make_commitment(committees=(committee,), due_date=None)
    set_handling(commitment, make_clerk(), {"committee_date": date(2026, 7, 20)})
    meeting = make_meeting(committee, date(2026, 7, 9))
    make_meeting(other, date(2026, 7, 9))
    event = Event.objects.create(name="Top", first_day=date(2026, 7, 7), last_day=date(2026, 7, 8))

    found = days(date(2026, 7, 1), committee)

    assert found[date(2026, 7, 20)].own == (commitment,)
    assert found[date(2026, 7, 9)].meetings == (meeting,)
    assert found[date(2026, 7, 8)].events == (event,) and found[date(2026, 7, 9)].events == ()


def test_the_page_shows_the_month_of_the_address_and_links_to_the_next(client: Client) -> None:
    client.force_login(make_user())
    make_commitment(due_date=date(2026, 12, 24), summary="nota over de wachtlijsten")

    page = client.get(reverse("agenda"), {"maand": "2026-12"}).content.decode()

    assert "Agenda: december 2026" in page and "Nota over de wachtlijsten" in page
    assert "?maand=2027-01" in page and "?maand=2026-11" in page


@pytest.mark.parametrize("asked", ["", "2026-13", "gisteren", "99999-1", "-1", "2026-00"])
def test_a_month_that_cannot_be_is_the_nearest_or_this_one(client: Client, asked: str) -> None:
    client.force_login(make_user())

    assert client.get(reverse("agenda"), {"maand": asked}).status_code == 200


def test_a_full_month_costs_no_more_queries(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client.force_login(make_user())

    def fill(number: int) -> None:
        for row in range(number):
            make_commitment(quote=f"{number} {row}", due_date=date(2026, 7, 1 + row % 28))

    fill(1)
    client.get(reverse("agenda"))
    with django_assert_max_num_queries(25) as few:
        client.get(reverse("agenda"))
    fill(40)
    with django_assert_max_num_queries(len(few)):
        client.get(reverse("agenda"))
