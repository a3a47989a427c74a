"""Calendars as values: rows, estimates, the days of the budget cycle, events."""

import json
from datetime import date
from pathlib import Path

import pytest

from ingest.calendars import (
    BudgetMoment,
    BudgetRow,
    Calendar,
    EventRow,
    RecessName,
    RecessRow,
    load_calendar,
    nth_weekday,
)
from ingest.records import Basis, Chamber

TK, EK = Chamber.TWEEDE_KAMER, Chamber.EERSTE_KAMER
FIXTURE = Path(__file__).parents[2] / "fixtures" / "calendar.json"
SUMMER = RecessRow(TK, RecessName.SUMMER, date(2026, 7, 3), date(2026, 8, 31))


def test_the_fixture_holds_the_table() -> None:
    calendar = load_calendar(FIXTURE)
    assert calendar.recess(RecessName.SUMMER, 2026, TK) == SUMMER
    christmas = calendar.recess(RecessName.CHRISTMAS, 2025, TK)
    assert christmas is not None
    assert (christmas.first, christmas.last) == (date(2025, 12, 19), date(2026, 1, 12))
    assert len(calendar.recesses) == 20
    assert not any(row.estimated for row in calendar.recesses)


def test_a_year_without_a_row_is_estimated_by_whole_weeks() -> None:
    row = Calendar((SUMMER,)).recess(RecessName.SUMMER, 2027, TK)
    assert row is not None
    assert row.estimated
    assert (row.first, row.last) == (date(2027, 7, 2), date(2027, 8, 30))
    assert row.first.weekday() == SUMMER.first.weekday()


@pytest.mark.parametrize("year", range(2015, 2045))
def test_an_estimate_stays_within_half_a_week_of_the_row_it_comes_from(year: int) -> None:
    row = Calendar((SUMMER,)).recess(RecessName.SUMMER, year, TK)
    assert row is not None
    assert abs((row.first - SUMMER.first.replace(year=year)).days) <= 3
    assert row.last - row.first == SUMMER.last - SUMMER.first


def test_the_nearest_known_year_is_taken() -> None:
    other = RecessRow(TK, RecessName.SUMMER, date(2030, 7, 12), date(2030, 9, 9))
    row = Calendar((SUMMER, other)).recess(RecessName.SUMMER, 2029, TK)
    assert row is not None
    assert row.first == date(2029, 7, 13)


def test_a_recess_without_any_row_is_unknown() -> None:
    assert Calendar((SUMMER,)).recess(RecessName.MAY, 2026, TK) is None
    assert Calendar().next_recess(date(2026, 1, 1), TK) is None


def test_the_eerste_kamer_borrows_the_rows_of_the_tweede_kamer_as_estimates() -> None:
    own = RecessRow(EK, RecessName.SUMMER, date(2025, 7, 8), date(2025, 9, 8))
    calendar = Calendar((SUMMER, own))
    borrowed, given = calendar.recess(RecessName.SUMMER, 2026, EK), calendar.recess(RecessName.SUMMER, 2025, EK)
    assert borrowed is not None
    assert (borrowed.first, borrowed.estimated, borrowed.basis) == (SUMMER.first, True, Basis.ESTIMATED)
    assert given == own


def test_the_next_recess_is_the_first_to_start() -> None:
    calendar = load_calendar(FIXTURE)
    following = calendar.next_recess(date(2026, 8, 31), TK)
    assert following is not None
    assert following.first == date(2026, 10, 16)


def test_weeks_without_a_recess_are_sitting_weeks() -> None:
    calendar = load_calendar(FIXTURE)
    assert calendar.is_sitting_week(date(2026, 9, 7), TK)
    assert not calendar.is_sitting_week(date(2026, 8, 3), TK)


@pytest.mark.parametrize(
    ("moment", "year", "day"),
    [
        (BudgetMoment.PRINSJESDAG, 2025, date(2025, 9, 16)),
        (BudgetMoment.PRINSJESDAG, 2026, date(2026, 9, 15)),
        (BudgetMoment.VOORJAARSNOTA, 2026, date(2026, 6, 1)),
        (BudgetMoment.NAJAARSNOTA, 2026, date(2026, 11, 30)),
        (BudgetMoment.VERANTWOORDINGSDAG, 2026, date(2026, 5, 20)),
    ],
)
def test_budget_days_follow_their_rules(moment: BudgetMoment, year: int, day: date) -> None:
    assert Calendar().budget_day(moment, year) == (day, Basis.LETTER)


def test_a_row_overrides_the_rule_of_a_budget_day() -> None:
    row = BudgetRow(BudgetMoment.VOORJAARSNOTA, 2026, date(2026, 4, 24))
    calendar = Calendar(budget_days=(row,))
    assert calendar.budget_day(BudgetMoment.VOORJAARSNOTA, 2026) == (row.day, Basis.TABLE)
    assert calendar.budget_day(BudgetMoment.VOORJAARSNOTA, 2027).day == date(2027, 6, 1)


def test_events_are_found_by_name_and_alias_with_or_without_a_year() -> None:
    summit = EventRow("NAVO-top in Ankara", date(2026, 7, 7), date(2026, 7, 8), ("top in Ankara",))
    council = EventRow("Europese Raad van juni 2026", date(2026, 6, 18), date(2026, 6, 19))
    calendar = Calendar(events=(summit, council))
    names = [
        found["name"] for found in calendar.events_in("voor de top in ankara en de europese raad van juni 2026") or ()
    ]
    assert names == ["top in ankara", "europese raad van juni"]
    assert calendar.events_named("europese raad van juni") == (council,)
    assert calendar.events_in("de laptop in ankaras") is None
    assert Calendar().events_in("de top in ankara") is None


@pytest.mark.parametrize("row", [RecessRow, EventRow])
def test_a_row_that_ends_before_it_starts_is_refused(row: type) -> None:
    first, last = date(2026, 2, 1), date(2026, 1, 1)
    with pytest.raises(ValueError, match="before it starts"):
        RecessRow(TK, RecessName.SUMMER, first, last) if row is RecessRow else EventRow("top", first, last)


def test_a_calendar_is_a_value() -> None:
    assert Calendar((SUMMER,)) == Calendar((SUMMER,))
    calendar = Calendar((SUMMER,))
    calendar.recess(RecessName.SUMMER, 2040, TK)
    assert calendar == Calendar((SUMMER,))


def test_a_file_may_leave_out_budget_days_and_events(tmp_path: Path) -> None:
    path = tmp_path / "calendar.json"
    rows = {"recesses": [{"chamber": "TK", "name": "zomer", "first_day": "2026-07-03", "last_day": "2026-08-31"}]}
    path.write_text(json.dumps(rows), encoding="utf-8")
    assert load_calendar(path) == Calendar((SUMMER,))


def test_the_nth_weekday_of_a_month() -> None:
    assert nth_weekday(2026, 9, 1, 3) == date(2026, 9, 15)
    assert nth_weekday(2027, 9, 1, 3) == date(2027, 9, 21)
