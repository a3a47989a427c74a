"""The figures of the overview, and the charts they become."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from tests.factories import (
    make_clerk,
    make_commitment,
    make_committee,
    make_letter,
    make_mention,
    make_ministry,
    make_user,
)
from tracker import decisions
from tracker.charts import Item, Series, columns, nice_top, rows
from tracker.models import Commitment
from tracker.overview import overview
from tracker.spoken_dates import slippage

pytestmark = pytest.mark.django_db
TODAY = date(2026, 6, 20)


@pytest.fixture(autouse=True)
def _on_a_fixed_day() -> object:
    with time_machine.travel(TODAY, tick=False):
        yield


def postponed(commitment: Commitment, *dates: date) -> None:
    """Postpone by one letter for each date."""
    for number, day in enumerate(dates):
        letter = make_letter(text=f"Later: {commitment.pk} {day}", letter_date=date(2026, 4, 1 + number))
        make_mention(commitment, letter, quote=f"Later: {commitment.pk} {day}", outcome="postponement",
                     state="confirmed", due_date=day, window_start=None)  # fmt: skip
    Commitment.objects.filter(pk=commitment.pk).update(due_date=dates[-1])


def test_due_dates_are_met_open_or_late_in_their_month() -> None:
    make_commitment(quote="Op tijd.", status="fulfilled", due_date=date(2026, 5, 2))
    make_commitment(quote="Te laat.", due_date=date(2026, 5, 31))
    make_commitment(quote="Vandaag.", due_date=TODAY)
    make_commitment(quote="Ingetrokken.", status="withdrawn", due_date=TODAY)
    make_commitment(quote="Twijfel.", review="candidate", due_date=TODAY)
    make_commitment(quote="Lang geleden.", due_date=date(2025, 5, 31))

    months = {month.first_day: month for month in overview([], TODAY).months}

    assert len(months) == 19
    assert min(months) == date(2025, 6, 1) and max(months) == date(2026, 12, 1)
    may, june = months[date(2026, 5, 1)], months[date(2026, 6, 1)]
    assert (may.met, may.open, may.late) == (1, 0, 1)
    assert (june.met, june.open, june.late) == (0, 1, 0)


def test_open_promises_are_counted_by_ministry_and_age() -> None:
    finance = make_ministry("Financiën")
    make_commitment(quote="a", ministry=finance, promised_on=date(2026, 6, 1))
    make_commitment(quote="b", ministry=finance, promised_on=date(2024, 6, 1))
    make_commitment(quote="c", ministry=None, promised_on=None)
    make_commitment(quote="d", ministry=finance, status="fulfilled", promised_on=date(2024, 6, 1))

    first, second = overview([], TODAY).ages

    assert (first.ministry, first.numbers) == ("Financiën", (1, 0, 0, 1, 0))
    assert (second.ministry, second.numbers) == ("ministerie onbekend", (0, 0, 0, 0, 1))


def test_many_ministries_are_taken_together_and_none_is_lost() -> None:
    for number in range(15):
        make_commitment(quote=str(number), ministry=make_ministry(f"Ministerie {number:02}"))

    ages = overview([], TODAY).ages

    assert len(ages) == 12 and ages[-1].ministry == "overige ministeries"
    assert sum(row.total for row in ages) == 15


def test_how_long_keeping_took_is_counted_to_the_first_letter_or_the_decision() -> None:
    by_letter = make_commitment(quote="a", promised_on=date(2026, 3, 2), due_date=date(2026, 5, 1), status="fulfilled")
    make_mention(
        by_letter, state="confirmed", letter=make_letter("Hierbij.", letter_date=date(2026, 5, 20)), quote="Hierbij."
    )
    by_decision = make_commitment(quote="b", promised_on=date(2026, 6, 1), due_date=None, reminder_date=TODAY)
    with time_machine.travel(datetime(2026, 6, 11, 12, tzinfo=UTC), tick=False):
        decisions.fulfil(by_decision, make_clerk())
    unsettled = make_commitment(quote="c", promised_on=date(2026, 3, 2))
    make_mention(unsettled, state="proposed", quote="Misschien.")

    found = overview([], TODAY)

    kept = {row.band: (row.in_time, row.too_late, row.undated) for row in found.durations}
    assert {band: numbers for band, numbers in kept.items() if any(numbers)} == {
        "binnen een maand": (0, 0, 1),
        "1 tot 3 maanden": (0, 1, 0),
    }
    assert found.median_days == round((79 + 10) / 2)


def test_postponements_by_letters_and_people_count_together() -> None:
    once = make_commitment(quote="a", due_date=date(2026, 5, 1))
    postponed(once, date(2026, 7, 1))
    twice = make_commitment(quote="b", due_date=date(2026, 5, 1))
    postponed(twice, date(2026, 7, 1))
    decisions.postpone(twice, make_clerk(), date(2026, 8, 9))
    rejected = make_commitment(quote="c")
    make_mention(rejected, outcome="postponement", state="rejected", quote="Later.")

    slips = {slip.times: slip for slip in overview([], TODAY).slips}

    assert (slips[1].open, slips[2].open, slips[3].open) == (1, 1, 0)
    assert (slips[1].mean_days, slips[2].mean_days, slips[3].mean_days) == (61, 100, None)
    for times, expected in ((1, {once.pk, twice.pk}), (2, {twice.pk}), (3, set())):
        assert set(Commitment.objects.postponed_at_least(times).values_list("pk", flat=True)) == expected


def test_the_figures_are_those_of_the_chosen_committees_and_follow_what_changes() -> None:
    committee = make_committee("Zorg")
    mine = make_commitment(quote="a", committees=(committee,), due_date=TODAY)
    make_commitment(quote="b", due_date=TODAY)

    def open_in_june(committees: list[object]) -> int:
        return next(month.open for month in overview(committees, TODAY).months if month.first_day == date(2026, 6, 1))

    assert (open_in_june([committee]), open_in_june([])) == (1, 2)
    decisions.fulfil(mine, make_clerk())
    assert (open_in_june([committee]), open_in_june([])) == (0, 1)


def test_the_overview_costs_the_same_queries_however_much_there_is(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client.force_login(make_user())

    def fill(number: int) -> None:
        for row in range(number):
            postponed(make_commitment(quote=f"{number} {row}", ministry=make_ministry(f"M{row}")), date(2026, 8, 1))

    fill(1)
    client.get(reverse("overview"))
    fill(2)
    with django_assert_max_num_queries(30) as few:
        client.get(reverse("overview"))
    fill(9)
    with django_assert_max_num_queries(len(few)):
        page = client.get(reverse("overview")).content.decode()
    assert "<title>juni 2026: 0" not in page and "augustus 2026: 12 nog open" in page


def test_each_chart_is_a_table_too(client: Client) -> None:
    client.force_login(make_user())
    commitment = make_commitment(due_date=date(2026, 5, 1))
    postponed(commitment, date(2026, 7, 1))

    page = client.get(reverse("overview")).content.decode()

    assert page.count('<svg class="drawing') == page.count("<caption") == 3
    assert "In de laatste twee jaar is niets nagekomen" in page
    assert "gemiddeld 9 weken later dan eerst gezegd" in page


def test_a_column_is_as_high_as_its_number_and_its_bars_touch() -> None:
    chart = columns("n", "t", "h", (Series("a", "open"), Series("b", "late")), [Item("x", (3, 1)), Item("y", (0, 0))])

    first, second = chart.stacks[0].bars
    assert float(first.height) == pytest.approx(3 * float(second.height), abs=0.2)
    assert float(second.y) + float(second.height) == pytest.approx(float(first.y), abs=0.2)
    assert chart.stacks[1].bars == ()
    assert [line.number for line in chart.grid] == [0, 1, 2, 3, 4]
    assert first.words == "x: 3 a"


def test_the_longest_row_leaves_room_for_its_figure_and_nothing_is_drawn_of_nothing() -> None:
    chart = rows("n", "t", "h", (Series("a", "open"),), [Item("x", (10,)), Item("y", (5,))])

    assert [stack.bars[0].width for stack in chart.stacks] == ["88.00%", "44.00%"]
    assert rows("n", "t", "h", (Series("a", "open"),), [Item("x", (0,))]).empty


@pytest.mark.parametrize(
    ("largest", "top"), [(0, 4), (4, 4), (5, 8), (9, 20), (21, 40), (41, 80), (99, 200), (1001, 2000)]
)
def test_the_axis_ends_at_a_number_that_is_easy_to_read(largest: int, top: int) -> None:
    assert nice_top(largest) == top


def test_slippage_is_said_in_words_a_person_uses() -> None:
    assert slippage(0, date(2026, 1, 1), date(2026, 3, 1)) == ""
    assert slippage(3, date(2025, 1, 1), date(2026, 3, 1)) == "3× verschoven, samen 14 maanden"
    assert slippage(1, None, date(2026, 3, 1)) == "1× verschoven"
    assert slippage(1, date(2026, 3, 1), date(2026, 3, 1)) == "1× verschoven"
