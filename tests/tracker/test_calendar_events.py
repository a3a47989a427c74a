"""Meetings that terms are tied to: entered and changed in the admin, kept with history, counting at once."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from ingest.records import Chamber
from ingest.terms import term_of
from tests.factories import make_admin, make_clerk
from tracker.calendars import current_calendar
from tracker.models import Event

pytestmark = pytest.mark.django_db

SAID_ON = date(2026, 3, 2)


@pytest.fixture
def desk(client: Client) -> Client:
    """Return a browser in which an administrator has signed in."""
    client.force_login(make_admin())
    return client


def due(words: str) -> date | None:
    """Return the due date of the words as the register reads them now."""
    term = term_of(words, SAID_ON, Chamber.TWEEDE_KAMER, current_calendar())
    return term.window.end if term and term.window else None


def enter(desk: Client, address: str, **fields: str) -> str:
    sent = {"name": "Waddentop", "aliases": "", "first_day": "2026-09-10", "last_day": "2026-09-11"} | fields
    return desk.post(address, sent, follow=True).content.decode()


def test_a_meeting_entered_in_the_admin_counts_at_once_under_all_its_names(desk: Client) -> None:
    assert due("voor de Waddentop") is None

    page = enter(
        desk, reverse("admin:tracker_event_add"), aliases="top in Harlingen\n\n  top in   Harlingen \nwadberaad"
    )

    event = Event.objects.get()
    assert event.aliases == ["top in Harlingen", "wadberaad"]
    assert "Opnieuw lezen" in page
    for name in ("de Waddentop", "de top in Harlingen", "het wadberaad"):
        assert due(f"voor {name}") == date(2026, 9, 9), name


def test_a_changed_day_moves_the_term_and_history_says_who(desk: Client) -> None:
    event = Event.objects.create(name="Waddentop", first_day=date(2026, 9, 10), last_day=date(2026, 9, 11))
    assert due("voor de Waddentop") == date(2026, 9, 9)

    enter(desk, reverse("admin:tracker_event_change", args=[event.pk]), first_day="2026-10-01", last_day="2026-10-02")

    assert due("voor de Waddentop") == date(2026, 9, 30)
    assert event.history.first().history_user.username == "beheerder"
    event.refresh_from_db()
    event.delete()
    assert due("voor de Waddentop") is None


def test_the_form_shows_the_names_as_lines_and_saving_it_untouched_changes_nothing(desk: Client) -> None:
    event = Event.objects.create(
        name="Waddentop", aliases=["top in Harlingen", "wadberaad"], first_day="2026-09-10", last_day="2026-09-11"
    )
    address = reverse("admin:tracker_event_change", args=[event.pk])

    assert "top in Harlingen\nwadberaad</textarea>" in desk.get(address).content.decode().replace("\r", "")
    page = enter(desk, address, aliases="top in Harlingen\r\nwadberaad")

    assert "Opnieuw lezen" not in page
    event.refresh_from_db()
    assert event.aliases == ["top in Harlingen", "wadberaad"]


def test_a_meeting_that_ends_before_it_starts_is_refused_in_dutch(desk: Client) -> None:
    page = enter(desk, reverse("admin:tracker_event_add"), last_day="2026-09-01")

    assert "De laatste dag ligt voor de eerste." in page
    assert not Event.objects.exists()


def test_the_same_meeting_is_kept_once_and_never_ends_before_it_starts() -> None:
    Event.objects.create(name="Waddentop", first_day=date(2026, 9, 10), last_day=date(2026, 9, 11))
    for first, last in ((date(2026, 9, 10), date(2026, 9, 12)), (date(2026, 9, 20), date(2026, 9, 12))):
        with pytest.raises(IntegrityError), transaction.atomic():
            Event.objects.create(name="Waddentop", first_day=first, last_day=last)


@pytest.mark.parametrize("aliases", ["top", ["top", 3], [" "], {"top": 1}, None])
def test_other_names_that_are_no_list_of_names_are_refused(aliases: object) -> None:
    event = Event(name="Waddentop", aliases=aliases, first_day=date(2026, 9, 10), last_day=date(2026, 9, 11))
    with pytest.raises(ValidationError) as refused:
        event.clean()
    assert "aliases" in refused.value.message_dict


def test_a_clerk_may_look_at_meetings_but_only_an_administrator_changes_them(client: Client) -> None:
    clerk = make_clerk()
    clerk.is_staff = True
    clerk.save()
    client.force_login(clerk)

    assert client.get(reverse("admin:tracker_event_changelist")).status_code == 200
    assert client.get(reverse("admin:tracker_event_add")).status_code == 403


def test_the_councils_and_summits_of_the_fixtures_are_loaded_and_read() -> None:
    call_command("load_fixtures", verbosity=0)
    for event in Event.objects.filter(first_day__gt=SAID_ON):
        for name in (event.name, *event.aliases):
            assert due(f"voor de {name}") is not None, name
