"""The filters of the lists: what they keep, what they refuse, and the order they leave."""

from datetime import date

import pytest
import time_machine
from django.http import QueryDict

from tests.factories import (
    make_clerk,
    make_commitment,
    make_committee,
    make_letter,
    make_meeting,
    make_ministry,
)
from tracker import meetings
from tracker.filters import CommitmentFilter, LetterFilter
from tracker.handling import set_handling
from tracker.lifecycle import search_text
from tracker.models import Commitment, Letter

pytestmark = pytest.mark.django_db
TODAY = date(2026, 6, 20)


def keys(query: str, preset: dict[str, str] | None = None) -> list[int]:
    """The keys that the filter keeps, in its order."""
    chosen = CommitmentFilter(QueryDict(query), Commitment.objects.for_lists(), preset=preset)
    assert chosen.is_valid(), chosen.errors
    return [row.pk for row in chosen.qs]


@pytest.fixture(autouse=True)
def _on_a_fixed_day() -> object:
    with time_machine.travel(TODAY, tick=False):
        yield


def test_without_a_choice_the_list_holds_what_is_still_to_be_done() -> None:
    live = make_commitment(quote="Ik stuur u een brief.")
    partly = make_commitment(quote="Ik stuur u een nota.", status="partly_fulfilled")
    make_commitment(quote="Ik stuur u een verslag.", status="fulfilled")
    make_commitment(quote="Misschien stuur ik iets.", review="candidate")

    assert keys("") == [live.pk, partly.pk]


def test_all_leaves_out_only_candidates_and_what_was_no_promise() -> None:
    done = make_commitment(quote="Ik stuur u een verslag.", status="fulfilled")
    make_commitment(quote="Dit is er geen.", status="dismissed")
    make_commitment(quote="Misschien stuur ik iets.", review="candidate")

    assert keys("status=all") == [done.pk]
    assert keys("status=fulfilled") == [done.pk]


@pytest.mark.parametrize(
    ("deadline", "expected"),
    [
        ("overdue", ["yesterday"]),
        ("14", ["today", "in two weeks"]),
        ("30", ["today", "in two weeks", "in a month"]),
        ("without", ["never"]),
        ("reminder", ["never"]),
        ("estimated", ["in a month"]),
    ],
)
def test_a_deadline_is_seen_from_today(deadline: str, expected: list[str]) -> None:
    days = {"yesterday": 19, "today": 20, "in two weeks": 34, "in a month": 50}
    made = {
        name: make_commitment(
            quote=name,
            summary=name,
            due_date=date.fromordinal(date(2026, 6, 1).toordinal() + day - 1),
            due_estimated=name == "in a month",
        ).pk
        for name, day in days.items()
    }
    made["never"] = make_commitment(quote="never", due_date=None, term="", reminder_date=TODAY).pk

    assert keys(f"deadline={deadline}") == [made[name] for name in expected]


def test_a_page_can_fix_a_value_and_the_address_cannot_change_it() -> None:
    late = make_commitment(quote="Te laat.", due_date=date(2026, 6, 1))
    make_commitment(quote="Niet te laat.", due_date=date(2026, 8, 1))

    assert keys("deadline=without", preset={"deadline": "overdue"}) == [late.pk]


def test_two_committees_show_what_is_on_either_list_and_nothing_twice() -> None:
    first, second, third = (make_committee(name) for name in ("Zorg", "Onderwijs", "Defensie"))
    both = make_commitment(quote="Van beide.", committees=(first, second))
    one = make_commitment(quote="Van de tweede.", committees=(second,))
    make_commitment(quote="Van een andere.", committees=(third,))

    assert keys(f"committee={first.pk}&committee={second.pk}") == [both.pk, one.pk]


def test_words_are_found_whatever_their_ending() -> None:
    found = make_commitment(quote="Ik stuur u de evaluaties van de regelingen.")
    make_commitment(quote="Ik stuur u een brief over sluizen.")
    for row in Commitment.objects.all():
        Commitment.objects.filter(pk=row.pk).update(search_text=search_text(row))

    assert keys("text=evaluatie+regeling") == [found.pk]
    assert keys("text=evaluatie+sluizen") == []


@pytest.mark.parametrize(
    "query",
    ["dossier=36410-x", "ministry={ministry}", "kind=legislation", "strength=intention", "chamber=EK",
     "due_after=2026-09-01&due_before=2026-09-30", "review=confirmed", "promised_by=financi", "promised_to=Bruinsma"],
)  # fmt: skip
def test_every_other_filter_keeps_only_what_it_names(query: str) -> None:
    ministry = make_ministry("Financiën")
    letter = make_letter(text="Anders.", dossiers=("36410-X",), chamber="EK")
    wanted = make_commitment(
        letter,
        quote="Anders.",
        ministry=ministry,
        kind="legislation",
        strength="intention",
        due_date=date(2026, 9, 30),
        review="confirmed",
        promised_by="minister van Financiën",
        promised_to="lid Bruinsma (D66)",
    )
    make_commitment(make_letter(dossiers=("31839",)), due_date=date(2026, 10, 1))

    assert keys(query.format(ministry=ministry.pk)) == [wanted.pk]


def test_sorting_puts_empty_dates_last_both_ways_and_ends_in_the_key() -> None:
    late = make_commitment(quote="a", due_date=date(2026, 7, 1))
    early = make_commitment(quote="b", due_date=date(2026, 6, 25))
    without = make_commitment(quote="c", due_date=None, term="")
    also_early = make_commitment(quote="d", due_date=date(2026, 6, 25))

    assert keys("sort=due") == [early.pk, also_early.pk, late.pk, without.pk]
    assert keys("sort=-due") == [late.pk, also_early.pk, early.pk, without.pk]


@pytest.mark.parametrize("query", ["ministry=zorg", "status=klaar", "due_after=gisteren", "committee=999999", "sort=x"])
def test_an_address_that_cannot_be_read_is_an_error_in_the_form(query: str) -> None:
    chosen = CommitmentFilter(QueryDict(query), Commitment.objects.for_lists())

    assert not chosen.is_valid()
    assert set(chosen.errors) == {query.split("=")[0]}


def test_each_choice_can_be_taken_away_alone() -> None:
    committee = make_committee("Zorg", abbreviation="Z")
    query = f"text=brief&committee={committee.pk}&due_after=2026-07-02&page=3&status=live"

    class Request:
        GET = QueryDict(query)

    chosen = CommitmentFilter(Request.GET, Commitment.objects.for_lists(), request=Request()).chosen()

    assert [(choice.label, choice.words) for choice in chosen] == [
        ("Zoek in de tekst", "brief"),
        ("Commissie", "Z"),
        ("Uiterlijk vanaf", "2 juli 2026"),
    ]
    assert chosen[0].address == f"?committee={committee.pk}&due_after=2026-07-02&status=live"


def test_letters_that_ask_attention_can_be_listed() -> None:
    committee = make_committee()
    fine = make_letter(text="a", committees=(committee,))
    make_commitment(fine, quote="a")
    derived = make_letter(text="b", committees=(committee,), date_source="derived")
    homeless = make_letter(text="c")

    def found(check: str) -> list[int]:
        rows = LetterFilter(QueryDict(f"check={check}"), Letter.objects.for_lists()).qs
        return sorted(row.pk for row in rows)

    assert found("date") == [derived.pk]
    assert found("committee") == [homeless.pk]
    assert found("nothing") == [derived.pk, homeless.pk]


def test_what_is_handled_by_someone_or_by_nobody_can_be_listed() -> None:
    clerk = make_clerk()
    mine, free, left = (make_commitment(quote=word) for word in "abc")
    set_handling(mine, clerk, {"handler": clerk})
    set_handling(left, clerk, {"handler": clerk})
    set_handling(left, clerk, {"handler": None})

    assert keys(f"handler={clerk.pk}") == [mine.pk]
    assert keys("handler=null") == [free.pk, left.pk]


def test_who_asked_is_found_by_member_or_party() -> None:
    by_question, by_promise = (
        make_commitment(quote="a"),
        make_commitment(quote="b", promised_to="het lid Van Dijk (SP)"),
    )
    make_commitment(quote="c")
    by_question.mentions.update(party="D66")

    assert keys("party=d66") == [by_question.pk]
    assert keys("party=van+dijk") == [by_promise.pk]


def test_what_the_last_meeting_decided_can_be_listed() -> None:
    clerk, committee = make_clerk(), make_committee()
    commitment = make_commitment(committees=(committee,))
    for day, verdict in ((date(2026, 6, 1), "remind"), (date(2026, 6, 15), "held_over")):
        meetings.note(make_meeting(committee, day), commitment, clerk, verdict)

    assert keys("verdict=held_over") == [commitment.pk]
    assert keys("verdict=remind") == []


def test_the_choice_of_a_person_is_said_by_name() -> None:
    clerk = make_clerk(first_name="Marijke", last_name="de Wit")

    chosen = CommitmentFilter(QueryDict(f"handler={clerk.pk}&postponed=2"), Commitment.objects.all()).chosen()
    nobody = CommitmentFilter(QueryDict("handler=null"), Commitment.objects.all()).chosen()

    assert [choice.words for choice in chosen] == ["Marijke de Wit", "minstens 2 keer"]
    assert [choice.words for choice in nobody] == ["niemand"]
