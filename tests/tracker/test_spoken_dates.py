"""Dates in words, as the pages write them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker import spoken_dates

TODAY = date(2026, 6, 20)


def test_a_date_is_written_with_the_day_of_the_week() -> None:
    assert spoken_dates.long_date(date(2026, 7, 2)) == "do 2 juli 2026"
    assert spoken_dates.short_date(date(2026, 3, 1)) == "zo 1 mrt 2026"
    assert spoken_dates.plain_date(date(2026, 12, 31)) == "31 december 2026"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "vandaag"),
        (1, "morgen"),
        (-1, "gisteren"),
        (12, "over 12 dagen"),
        (31, "over 31 dagen"),
        (35, "over 5 weken"),
        (-200, "6 maanden geleden"),
        (1500, "over 4 jaar"),
    ],
)
def test_distance_uses_the_unit_a_person_would_use(days: int, words: str) -> None:
    assert spoken_dates.distance(TODAY + timedelta(days=days), TODAY) == words


def test_a_due_date_of_today_is_not_late_and_one_of_yesterday_is() -> None:
    assert spoken_dates.lateness(TODAY, TODAY) == "vandaag"
    assert spoken_dates.lateness(TODAY - timedelta(days=1), TODAY) == "1 dag te laat"
    assert spoken_dates.lateness(TODAY + timedelta(days=3), TODAY) == "over 3 dagen"


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 4, 12), "9 weken te laat"),
        (date(2026, 1, 20), "5 maanden te laat"),
        (date(2026, 1, 21), "4 maanden te laat"),
        (date(2022, 12, 4), "3 jaar te laat"),
    ],
)
def test_nobody_is_told_to_be_later_than_he_is(day: date, words: str) -> None:
    assert spoken_dates.lateness(day, TODAY) == words


def test_a_window_says_what_its_two_days_share_only_once() -> None:
    assert spoken_dates.window_in_words(date(2026, 3, 1), date(2026, 3, 31)) == "1–31 maart 2026"
    assert spoken_dates.window_in_words(date(2026, 1, 1), date(2026, 3, 31)) == "1 januari – 31 maart 2026"
    assert spoken_dates.window_in_words(date(2026, 12, 21), date(2027, 3, 19)) == "21 december 2026 – 19 maart 2027"
    assert spoken_dates.window_in_words(TODAY, TODAY) == "20 juni 2026"


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 1, 1)))
def test_every_later_day_is_said_to_come_and_every_earlier_day_to_be_late(day: date) -> None:
    words = spoken_dates.lateness(day, TODAY)
    assert words.endswith("te laat") == (day < TODAY)
