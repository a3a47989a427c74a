"""The turns of a series and its rhythm in words; whatever the rule, nothing raises."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.rhythms import next_turn, rhythm_in_words, rule_of, turns_on_days

DAYS = st.dates(date(1990, 1, 1), date(2150, 12, 31))


@pytest.mark.parametrize(
    ("rhythm", "words"),
    [
        ("FREQ=YEARLY", "ieder jaar"),
        ("FREQ=YEARLY;INTERVAL=2", "eens in de 2 jaar"),
        ("FREQ=MONTHLY", "iedere maand"),
        ("FREQ=MONTHLY;INTERVAL=3", "ieder kwartaal"),
        ("FREQ=MONTHLY;INTERVAL=6", "ieder half jaar"),
        ("FREQ=MONTHLY;INTERVAL=4", "eens in de 4 maanden"),
        ("FREQ=WEEKLY;INTERVAL=2", "eens in de 2 weken"),
        ("FREQ=WEEKLY;BYDAY=MO", "iedere week op maandag"),
        ("FREQ=YEARLY;BYMONTH=6", "ieder jaar in juni"),
        ("FREQ=YEARLY;BYMONTH=3,6,11", "ieder jaar in maart, juni en november"),
        ("FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=30", "ieder jaar, uiterlijk 30 april"),
        ("FREQ=YEARLY;BYMONTH=9;BYDAY=3TU", "ieder jaar op de derde dinsdag van september"),
        ("FREQ=MONTHLY;BYDAY=1TU", "iedere maand op de eerste dinsdag"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "iedere maand op de laatste vrijdag"),
        ("FREQ=MONTHLY;BYMONTHDAY=15", "iedere maand, uiterlijk de 15e"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "iedere maand, uiterlijk de laatste dag"),
        ("FREQ=DAILY", "iedere dag"),
        ("FREQ=YEARLY;COUNT=3", ""),
        ("FREQ=YEARLY;BYMONTH=13", ""),
        ("ieder jaar", ""),
        ("", ""),
    ],
)
def test_a_rhythm_is_said_in_dutch_or_not_at_all(rhythm: str, words: str) -> None:
    assert rhythm_in_words(rhythm) == words


@given(
    st.sampled_from(["FREQ=YEARLY", "FREQ=MONTHLY", "FREQ=MONTHLY;INTERVAL=3", "FREQ=WEEKLY", "FREQ=DAILY",
                     "FREQ=YEARLY;BYMONTH=6", "FREQ=YEARLY;BYMONTH=9;BYDAY=3TU", "FREQ=WEEKLY;BYDAY=MO"]),
    DAYS,
    st.integers(0, 27),
)  # fmt: skip
def test_the_next_turn_is_later_and_in_order(rhythm: str, first: date, days: int) -> None:
    due = date.fromordinal(first.toordinal() + days)
    turn = next_turn(rhythm, first, due)
    assert turn is not None
    assert turn[0] <= turn[1]
    assert turn[1] > due


@given(st.text(max_size=40))
def test_no_rhythm_raises(rhythm: str) -> None:
    rhythm_in_words(rhythm)
    next_turn(rhythm, date(2026, 3, 1), date(2026, 3, 31))
    turns_on_days(rhythm, date(2026, 3, 1), 3)


def test_a_rule_that_has_ended_has_no_next_turn() -> None:
    assert next_turn("FREQ=YEARLY;COUNT=1", date(2026, 6, 1), date(2026, 6, 30)) is None
    assert next_turn("FREQ=WEEKLY;BYDAY=MO;UNTIL=20260601", date(2026, 6, 1), date(2026, 6, 1)) is None


@pytest.mark.parametrize("often", ["YEARLY", "DAILY", "HOURLY"])
def test_a_day_that_never_comes_is_not_searched_for_without_end(often: str) -> None:
    rhythm = f"FREQ={often};BYMONTH=2;BYMONTHDAY=30"
    started = time.process_time()
    assert next_turn(rhythm, date(2026, 3, 1), date(2026, 3, 31)) is None
    assert turns_on_days(rhythm, date(2026, 3, 1), 3) == ()
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    "rhythm",
    ["FREQ=DAILY;INTERVAL=0", "FREQ=WEEKLY;BYDAY=MO;INTERVAL=00", "FREQ=YEARLY;COUNT=3", "FREQ=SECONDLY", "ieder jaar"],
)
def test_what_is_no_rhythm_of_a_series_is_refused(rhythm: str) -> None:
    with pytest.raises(ValueError, match=r"no rhythm of a series"):
        rule_of(rhythm, date(2026, 3, 1))


def test_a_bare_rhythm_names_no_days_of_its_own() -> None:
    assert turns_on_days("FREQ=MONTHLY;INTERVAL=3", date(2026, 3, 2), 3) == ()
    assert turns_on_days("BYDAY=1XX", date(2026, 3, 2), 3) == ()
