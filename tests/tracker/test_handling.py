"""Who handles a commitment, the committee's own date, notes, splitting, and what hangs together."""

from datetime import date

import pytest
import time_machine
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_clerk, make_commitment, make_committee, make_letter, make_meeting, make_mention
from tracker import decisions, handling, meetings
from tracker.decisions import DecisionError
from tracker.models import Commitment, Handling, Relation
from tracker.spoken_dates import slippage
from tracker.views.timeline import slippage_until_now

pytestmark = pytest.mark.django_db
TODAY = date(2026, 6, 20)


@pytest.fixture(autouse=True)
def _on_a_fixed_day() -> object:
    with time_machine.travel(TODAY, tick=False):
        yield


@pytest.fixture
def person() -> User:
    return make_clerk(first_name="Marijke", last_name="de Wit")


@pytest.fixture
def clerk(client: Client, person: User) -> Client:
    client.force_login(person)
    return client


def post(client: Client, name: str, commitment: Commitment, **values: object) -> str:
    return client.post(reverse(name, args=[commitment.pk]), values, follow=True).content.decode()


def test_setting_nothing_makes_no_row_and_the_same_again_changes_nothing(person: User) -> None:
    commitment = make_commitment()

    assert not handling.set_handling(commitment, person, {"handler": None, "committee_date": None})
    assert not Handling.objects.exists()
    assert handling.set_handling(commitment, person, {"handler": person})
    assert not handling.set_handling(commitment, person, {"handler": person})
    assert handling.set_handling(commitment, person, {"committee_date": TODAY})
    row = Handling.objects.get()
    assert (row.handler, row.committee_date, row.history.count()) == (person, TODAY, 2)


def test_both_dates_stand_on_the_page_and_who_set_what_in_its_history(clerk: Client, person: User) -> None:
    commitment = make_commitment(due_date=date(2026, 6, 30))
    values = {"behandeling-handler": person.pk, "behandeling-committee_date": "2026-09-01"}

    page = post(clerk, "commitment_handle", commitment, **values)

    assert "di 30 juni 2026" in page and "di 1 september 2026" in page
    assert "De commissie wil het uiterlijk" in page
    assert "<dt>Behandelt</dt><dd>Marijke de Wit</dd>" in page
    assert "Marijke de Wit: behandeling" in page and "<ins>1 september 2026</ins>" in page
    commitment.refresh_from_db()
    assert commitment.due_date == date(2026, 6, 30)


def test_what_a_meeting_decided_stands_in_the_history(clerk: Client, person: User) -> None:
    committee = make_committee()
    commitment = make_commitment(committees=(committee,))
    meetings.note(make_meeting(committee, TODAY), commitment, person, "remind", words="Voor de zomer.")

    page = clerk.get(commitment.get_absolute_url()).content.decode()

    assert "rappelleren in de procedurevergadering van 20 juni 2026" in page and "Voor de zomer." in page


def test_how_often_and_how_far_it_slipped_stands_on_the_page(clerk: Client, person: User) -> None:
    commitment = make_commitment(due_date=date(2025, 6, 1))
    decisions.postpone(commitment, person, date(2026, 8, 1))

    assert "1× verschoven, samen 14 maanden" in clerk.get(commitment.get_absolute_url()).content.decode()


def test_the_page_of_a_commitment_counts_its_slippage_as_a_list_does(person: User) -> None:
    commitment = make_commitment(due_date=date(2025, 6, 1))
    make_mention(commitment, outcome="postponement", state="confirmed", due_date=date(2025, 9, 1))
    make_mention(commitment, outcome="postponement", state="rejected", due_date=date(2027, 9, 1))
    decisions.postpone(commitment, person, date(2026, 8, 1))

    listed = Commitment.objects.with_slippage().get(pk=commitment.pk)
    mentions = list(commitment.mentions.order_by("letter__letter_date", "start", "pk"))

    in_list = slippage(listed.postponed, listed.first_due, listed.due_date)
    assert in_list.startswith("2× verschoven")
    assert slippage_until_now(listed, mentions) == in_list


def test_notes_are_kept(clerk: Client) -> None:
    commitment = make_commitment()

    assert "Gebeld met het ministerie." in post(
        clerk, "commitment_notes", commitment, **{"notities-notes": "Gebeld met het ministerie."}
    )
    commitment.refresh_from_db()
    assert commitment.notes == "Gebeld met het ministerie."


def test_two_that_hang_together_say_so_on_both_pages_once(clerk: Client) -> None:
    first, second = make_commitment(quote="a", summary="eerste"), make_commitment(quote="b", summary="tweede")
    for one, other in ((second, first), (first, second)):
        post(clerk, "commitment_relate", one, **{"verband-other": other.pk, "verband-note": "zelfde onderzoek"})

    assert Relation.objects.get().first == first
    for one, other in ((first, "Tweede"), (second, "Eerste")):
        page = clerk.get(one.get_absolute_url()).content.decode()
        assert other in page and "zelfde onderzoek" in page
    clerk.post(reverse("commitment_unrelate", args=[second.pk, first.pk]))
    assert not Relation.objects.exists() and Relation.history.count() >= 2


@pytest.mark.parametrize(("other", "words"), [("self", "met zichzelf"), (999_999, "geen toezegging met dit nummer")])
def test_what_cannot_hang_together_is_said(clerk: Client, other: int | str, words: str) -> None:
    commitment = make_commitment()

    page = post(
        clerk, "commitment_relate", commitment, **{"verband-other": commitment.pk if other == "self" else other}
    )

    assert words in page and not Relation.objects.exists()


def test_splitting_makes_a_second_promise_of_the_same_words(clerk: Client) -> None:
    quote = "Ik publiceer de cijfers in mei en stuur u in het najaar een evaluatie."
    letter = make_letter(f"Geachte voorzitter, {quote}")
    committee = make_committee("Zorg")
    first = make_commitment(letter, (committee,), quote=quote)

    values = {"summary": "evaluatie sturen", "kind": "inform", "term": "in het najaar", "due_date": "2026-12-20"}
    post(clerk, "commitment_split", first, **{f"splits-{name}": value for name, value in values.items()})

    second = Commitment.objects.exclude(pk=first.pk).get()
    assert (second.quote, second.letter, second.act) == (quote, letter, 1)
    assert (second.summary, second.due_date, second.term) == ("evaluatie sturen", date(2026, 12, 20), "in het najaar")
    assert list(second.committees.all()) == [committee]
    assert Relation.objects.get().second == second
    assert second.decisions.get().note == f"Afgesplitst van toezegging {first.pk}"


def test_one_made_aloud_can_be_split_too_and_one_that_is_gone_cannot(person: User) -> None:
    aloud = decisions.add_by_hand(person, "Dat zeg ik toe.", "inform")

    assert handling.split(aloud, person, "research", {"summary": "onderzoek"}).summary == "onderzoek"
    decisions.dismiss(aloud, person)
    with pytest.raises(DecisionError):
        handling.split(aloud, person, "research", {})


def test_the_page_costs_the_same_queries_however_much_is_known(
    clerk: Client, person: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    committee = make_committee()
    commitment = make_commitment(committees=(committee,))

    def more(number: int) -> None:
        for row in range(number):
            handling.relate(commitment, make_commitment(quote=f"{number} {row}"), person)
            meetings.note(make_meeting(committee, date(2026, 1 + row, number)), commitment, person, "remind")
            handling.set_handling(commitment, person, {"committee_date": date(2026, 1 + row, number)})
            make_mention(commitment, quote=f"m {number} {row}", state="confirmed", outcome="partial")

    more(1)
    clerk.get(commitment.get_absolute_url())
    with django_assert_max_num_queries(40) as few:
        clerk.get(commitment.get_absolute_url())
    more(8)
    with django_assert_max_num_queries(len(few)):
        clerk.get(commitment.get_absolute_url())
