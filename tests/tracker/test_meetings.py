"""The list of a procedural meeting, and what is decided in it."""

from datetime import date

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_clerk, make_commitment, make_committee, make_letter, make_mention, make_user
from tracker import decisions, meetings
from tracker.decisions import DecisionError
from tracker.models import Commitment, Committee, Handling, Meeting, MeetingDecision, Mention

pytestmark = pytest.mark.django_db
TODAY = date(2026, 6, 20)


@pytest.fixture(autouse=True)
def _on_a_fixed_day() -> object:
    with time_machine.travel(TODAY, tick=False):
        yield


@pytest.fixture
def care() -> Committee:
    return make_committee("Zorg")


@pytest.fixture
def meeting(care: Committee) -> Meeting:
    return meetings.prepare(care, TODAY, date(2026, 5, 1), date(2026, 7, 20), make_clerk())


def listed(meeting: Meeting) -> dict[str, list[int]]:
    """The keys of the commitments in each part of the list."""
    return {
        part.slug: [item.commitment.pk for item in part.items]
        for part in meetings.sections(meeting, TODAY)
        if part.items
    }


def settling(commitment: Commitment, **fields: object) -> Mention:
    """A mention of a letter within the period."""
    quote = str(fields.pop("quote", f"Hierbij ontvangt u het overzicht {commitment.pk}."))
    letter = make_letter(text=quote, letter_date=fields.pop("on", date(2026, 5, 20)))
    return make_mention(commitment, letter, quote=quote, **fields)


def test_the_list_holds_what_is_late_due_settled_and_postponed_of_one_committee(
    care: Committee, meeting: Meeting
) -> None:
    late = make_commitment(quote="a", committees=(care,), due_date=date(2026, 6, 19))
    due = make_commitment(quote="b", committees=(care,), due_date=date(2026, 7, 20))
    make_commitment(quote="c", committees=(care,), due_date=date(2026, 7, 21))
    make_commitment(quote="d", due_date=date(2026, 6, 19))
    settled = make_commitment(quote="e", committees=(care,), status="fulfilled")
    settling(settled, state="applied", automatic=True)
    before = make_commitment(quote="f", committees=(care,), status="fulfilled")
    settling(before, state="confirmed", on=date(2026, 4, 30))
    moved = make_commitment(quote="g", committees=(care,), due_date=date(2026, 12, 1))
    settling(moved, state="applied", outcome="postponement", due_date=date(2026, 12, 1))
    by_hand = make_commitment(quote="h", committees=(care,))
    decisions.fulfil(by_hand, make_clerk("ander"))
    make_commitment(quote="i", committees=(care,), review="candidate", due_date=date(2026, 6, 1))

    found = listed(meeting)

    assert found["te-laat"] == [late.pk]
    assert found["komend"] == [due.pk]
    assert sorted(found["afgedaan"]) == sorted([settled.pk, by_hand.pk])
    assert found["uitgesteld"] == [moved.pk]


def test_what_is_late_and_seems_settled_stands_once_with_its_letter(care: Committee, meeting: Meeting) -> None:
    late = make_commitment(committees=(care,), due_date=date(2026, 6, 1))
    sure = settling(late, score=0.9)
    settling(late, score=0.6, quote="Iets anders.")

    assert listed(meeting) == {"afgedaan": [late.pk]}
    assert meetings.sections(meeting, TODAY)[0].items[0].mention == sure


def test_agreement_accepts_what_the_letter_does_with_the_date_of_the_meeting(care: Committee, meeting: Meeting) -> None:
    commitment = make_commitment(committees=(care,))
    mention = settling(commitment)
    clerk = make_clerk("ander")

    meetings.note(meeting, commitment, clerk, "agreed", mention=mention)

    commitment.refresh_from_db()
    mention.refresh_from_db()
    assert (commitment.status, mention.state) == ("fulfilled", "confirmed")
    assert "20 juni 2026" in commitment.decisions.get().note
    assert listed(meeting) == {"afgedaan": [commitment.pk]}


@pytest.mark.parametrize("verdict", ["agreed", "held_over", "remind"])
def test_a_decision_without_a_letter_changes_nothing_of_the_commitment(
    care: Committee, meeting: Meeting, verdict: str
) -> None:
    commitment = make_commitment(committees=(care,), due_date=date(2026, 6, 1))
    settling(commitment)

    meetings.note(meeting, commitment, make_clerk("ander"), verdict, words=" Nabellen. ")

    commitment.refresh_from_db()
    assert (commitment.status, commitment.due_date) == ("open", date(2026, 6, 1))
    assert commitment.meeting_decisions.get().note == "Nabellen."


def test_a_new_date_is_the_committees_own_and_the_ministers_stays(care: Committee, meeting: Meeting) -> None:
    commitment = make_commitment(committees=(care,), due_date=date(2026, 6, 1))

    meetings.note(meeting, commitment, make_clerk("ander"), "new_date", date(2026, 9, 1))

    commitment.refresh_from_db()
    assert commitment.due_date == date(2026, 6, 1)
    assert commitment.handling.committee_date == date(2026, 9, 1)


def test_a_later_word_of_the_same_meeting_replaces_the_earlier_and_history_keeps_both(
    care: Committee, meeting: Meeting
) -> None:
    commitment = make_commitment(committees=(care,))
    clerk = make_clerk("ander")

    meetings.note(meeting, commitment, clerk, "new_date", date(2026, 9, 1))
    meetings.note(meeting, commitment, clerk, "remind", date(2026, 9, 1))

    row = MeetingDecision.objects.get()
    assert (row.verdict, row.new_date) == ("remind", None)
    assert [line.verdict for line in row.history.order_by("history_id")] == ["new_date", "remind"]


def test_what_cannot_be_decided_is_refused_and_changes_nothing(care: Committee, meeting: Meeting) -> None:
    commitment, other = make_commitment(quote="a", committees=(care,)), make_commitment(quote="b")
    clerk = make_clerk("ander")
    for verdict, day, mention in (
        ("new_date", None, None),
        ("new_date", date(2026, 6, 19), None),
        ("later", None, None),
        ("agreed", None, settling(other)),
    ):
        with pytest.raises(DecisionError):
            meetings.note(meeting, commitment, clerk, verdict, day, mention=mention)
    assert not MeetingDecision.objects.exists() and not Handling.objects.exists()


def test_what_was_decided_on_stays_on_the_list_when_nothing_else_keeps_it_there(
    care: Committee, meeting: Meeting
) -> None:
    commitment = make_commitment(committees=(care,), due_date=date(2026, 6, 1))
    meetings.note(meeting, commitment, make_clerk("ander"), "held_over")
    Commitment.objects.update(due_date=date(2027, 1, 1))

    assert listed(meeting) == {"verder": [commitment.pk]}


def test_a_meeting_of_the_same_day_is_the_same_meeting_with_another_period(care: Committee, meeting: Meeting) -> None:
    again = meetings.prepare(care, TODAY, date(2026, 6, 1), TODAY, make_clerk("ander"))

    assert again == meeting
    assert Meeting.objects.get().first_day == date(2026, 6, 1)
    assert meetings.usual_period(care, date(2026, 7, 4)) == (date(2026, 6, 21), date(2026, 8, 3))


def test_a_meeting_is_prepared_and_decided_on_from_the_pages(client: Client, care: Committee) -> None:
    commitment = make_commitment(committees=(care,), due_date=date(2026, 6, 1), quote="Ik stuur u de nota.")
    client.force_login(make_clerk())

    page = client.post(
        reverse("meeting_prepare"), {"committee": care.pk, "held_on": "2026-06-20"}, follow=True
    ).content.decode()
    meeting = Meeting.objects.get()
    assert "Ik stuur u de nota." in page and "19 dagen te laat" in page

    address = reverse("meeting_decide", args=[meeting.pk, commitment.pk])
    answer = client.post(address, {"verdict": "new_date", "new_date": "2026-09-01", "note": "Na de zomer."})
    assert answer.url == f"{meeting.get_absolute_url()}#toezegging-{commitment.pk}"
    page = client.get(meeting.get_absolute_url()).content.decode()
    assert "Nieuwe datum: " in page and "Na de zomer." in page
    refused = client.post(address, {"verdict": "new_date"}, follow=True).content.decode()
    assert "Geef de nieuwe datum." in refused


def test_days_that_are_not_in_order_are_said_at_the_field(client: Client, care: Committee) -> None:
    client.force_login(make_clerk())
    wrong = {"committee": care.pk, "held_on": "2026-06-20", "first_day": "2026-07-01", "last_day": "2026-06-01"}

    answer = client.post(reverse("meeting_prepare"), wrong)

    assert answer.status_code == 422
    assert "De laatste dag van de lijst ligt voor de eerste." in answer.content.decode()


def test_a_list_costs_the_same_queries_however_long(
    client: Client,
    care: Committee,
    meeting: Meeting,
    django_assert_max_num_queries: DjangoAssertNumQueries,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Also where there are more rows than a section has room for."""
    monkeypatch.setattr("tracker.meetings.LONGEST_SECTION", 4)
    client.force_login(make_user())

    def fill(number: int) -> None:
        for row in range(number):
            due = {"committees": (care,), "due_date": date(2026, 6, 1)}
            commitment = make_commitment(quote=f"{number} {row}", **due)
            settling(make_commitment(quote=f"Af {number} {row}", **due))
            moved = make_commitment(quote=f"Later {number} {row}", committees=(care,), due_date=date(2026, 12, 1))
            settling(moved, outcome="postponement", state="applied", due_date=date(2026, 12, 1))
            make_commitment(quote=f"Straks {number} {row}", committees=(care,), due_date=date(2026, 7, 1))
            meetings.note(meeting, commitment, make_clerk(f"g{number}{row}"), "remind")

    fill(1)
    client.get(meeting.get_absolute_url())
    with django_assert_max_num_queries(40) as few:
        client.get(meeting.get_absolute_url())
    fill(9)
    with django_assert_max_num_queries(len(few)):
        client.get(meeting.get_absolute_url())


def test_a_long_list_says_what_it_leaves_off(
    client: Client, care: Committee, meeting: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.meetings.LONGEST_SECTION", 1)
    for number in range(3):
        make_commitment(quote=str(number), committees=(care,), due_date=date(2026, 6, 1))
    client.force_login(make_user())

    assert "Nog 2 toezeggingen staan niet op deze lijst." in client.get(meeting.get_absolute_url()).content.decode()


def test_each_section_holds_the_earliest_and_says_how_many_there_are(
    care: Committee, meeting: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.meetings.LONGEST_SECTION", 2)
    for day in (3, 1, 2):
        due = date(2026, 6, day)
        make_commitment(quote=f"Laat {day}", committees=(care,), due_date=due)
        make_commitment(quote=f"Straks {day}", committees=(care,), due_date=date(2026, 7, day))
        settling(make_commitment(quote=f"Af {day}", committees=(care,), due_date=due, status="fulfilled"))
        moved = make_commitment(quote=f"Later {day}", committees=(care,), due_date=date(2026, 12, day))
        settling(moved, outcome="postponement", state="applied", due_date=date(2026, 12, day))

    told = {
        part.slug: ([item.commitment.quote for item in part.items], part.number, part.left_off)
        for part in meetings.sections(meeting, TODAY)
    }

    assert told == {
        "afgedaan": (["Af 1", "Af 2"], "3", 1),
        "uitgesteld": (["Later 1", "Later 2"], "3", 1),
        "te-laat": (["Laat 1", "Laat 2"], "3", 1),
        "komend": (["Straks 1", "Straks 2"], "3", 1),
    }


def test_of_several_mentions_the_one_that_counts_is_shown_before_a_surer_proposal(
    care: Committee, meeting: Meeting
) -> None:
    commitment = make_commitment(committees=(care,), status="partly_fulfilled")
    settling(commitment, score=0.9, quote="Misschien.")
    counts = settling(commitment, score=0.4, state="applied", outcome="partial", quote="Deels gestand.")
    settling(commitment, score=0.95, state="rejected", quote="Verworpen.")

    assert [item.mention for item in meetings.sections(meeting, TODAY)[0].items] == [counts]


def test_where_not_all_can_be_counted_the_list_says_so(
    client: Client, care: Committee, meeting: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.meetings.MOST_SPOKEN", 2)
    for number in range(3):
        settling(make_commitment(quote=str(number), committees=(care,), status="fulfilled"))
    client.force_login(make_user())

    assert "(meer dan 2)" in client.get(meeting.get_absolute_url()).content.decode()


def test_the_verdict_that_was_taken_is_said_to_be_pressed(client: Client, care: Committee, meeting: Meeting) -> None:
    commitment = make_commitment(committees=(care,), due_date=date(2026, 6, 1))
    clerk = make_clerk("ander")
    meetings.note(meeting, commitment, clerk, "held_over")
    client.force_login(clerk)

    page = client.get(meeting.get_absolute_url()).content.decode()

    assert '<button class="button" name="verdict" value="held_over" aria-pressed="true">Aangehouden</button>' in page
    assert page.count("aria-pressed") == 1
