"""What becomes of a commitment follows from its mentions, in order of the letters, and from people's decisions."""

from collections.abc import Callable
from datetime import date

import pytest

from tests.factories import QUOTE, make_clerk, make_commitment, make_letter, make_mention
from tracker import decisions
from tracker.lifecycle import recompute, stamp_overdue
from tracker.models import Commitment, Recess

pytestmark = pytest.mark.django_db


def status_of(commitment: Commitment) -> str:
    recompute(commitment)
    commitment.refresh_from_db()
    return commitment.status


def test_a_commitment_with_only_its_promise_is_open() -> None:
    assert status_of(make_commitment()) == "open"


@pytest.mark.parametrize(
    ("outcome", "status"),
    [
        ("fulfilment", "fulfilled"),
        ("withdrawal", "withdrawn"),
        ("partial", "partly_fulfilled"),
        ("postponement", "open"),
        ("restatement", "open"),
    ],
)
def test_a_counting_mention_gives_the_status(outcome: str, status: str) -> None:
    commitment = make_commitment()
    make_mention(commitment, outcome=outcome, state="applied")
    assert status_of(commitment) == status


@pytest.mark.parametrize("state", ["proposed", "rejected", "undone"])
def test_a_mention_that_does_not_count_leaves_it_open(state: str) -> None:
    commitment = make_commitment()
    make_mention(commitment, outcome="fulfilment", state=state)
    assert status_of(commitment) == "open"


def test_the_reason_names_the_letter_that_closed_it() -> None:
    commitment = make_commitment()
    make_mention(commitment, state="confirmed")
    status_of(commitment)
    assert commitment.status_reason == "Voldaan met de brief van 20-05-2026"


def test_a_later_letter_does_not_open_again_what_an_earlier_one_closed() -> None:
    commitment = make_commitment()
    make_mention(commitment, state="applied")
    make_mention(commitment, make_letter("Later.", letter_date=date(2026, 6, 20)), outcome="partial", state="applied")
    assert status_of(commitment) == "fulfilled"


def postpone(commitment: Commitment, day: date, due: date | None, term: str = "in het najaar") -> None:
    letter = make_letter(f"Dat wordt later, schreven wij op {day}.", letter_date=day)
    make_mention(
        commitment, letter, outcome="postponement", state="applied", term=term, due_date=due, quote="Dat wordt later"
    )


def test_the_latest_postponement_by_date_of_letter_counts_whatever_came_in_first() -> None:
    commitment = make_commitment()
    postpone(commitment, date(2026, 9, 1), date(2026, 12, 1))
    postpone(commitment, date(2026, 5, 1), date(2026, 9, 1))
    status_of(commitment)
    assert commitment.due_date == date(2026, 12, 1)
    assert commitment.mentions.filter(due_date=date(2026, 5, 31)).exists()


def test_a_postponement_to_a_time_nobody_can_know_leaves_the_due_date_empty_with_the_phrase_and_a_reminder() -> None:
    commitment = make_commitment()
    postpone(commitment, date(2026, 5, 1), None, "te zijner tijd")
    status_of(commitment)
    assert (commitment.due_date, commitment.term) == (None, "te zijner tijd")
    assert commitment.reminder_date == date(2026, 8, 31)


def test_a_postponement_that_names_no_time_leaves_the_due_date_as_it_was() -> None:
    commitment = make_commitment()
    postpone(commitment, date(2026, 5, 1), None, "")
    status_of(commitment)
    assert commitment.due_date == date(2026, 5, 31)


def test_a_later_restatement_without_a_date_takes_the_date_not_away() -> None:
    commitment = make_commitment()
    make_mention(commitment, outcome="restatement", state="applied", term="spoedig")
    status_of(commitment)
    assert commitment.due_date == date(2026, 5, 31)


def test_a_repeat_in_the_same_letter_that_names_a_date_gives_it_to_a_promise_without_one() -> None:
    commitment = make_commitment(due_date=None, term="")
    make_mention(
        commitment,
        commitment.letter,
        outcome="restatement",
        state="applied",
        due_date=date(2026, 6, 30),
        term="in juni",
    )
    status_of(commitment)
    assert (commitment.due_date, commitment.term) == (date(2026, 6, 30), "in juni")


def test_a_commitment_without_a_due_date_is_to_be_looked_at_half_a_year_after_its_letter() -> None:
    commitment = make_commitment(due_date=None, term="")
    status_of(commitment)
    assert commitment.reminder_date == date(2026, 8, 31)


def test_the_reminder_goes_when_a_date_comes_or_the_commitment_is_closed() -> None:
    commitment = make_commitment(due_date=None, term="")
    status_of(commitment)
    make_mention(commitment, state="applied")
    status_of(commitment)
    assert commitment.reminder_date is None


def recurring(**fields: object) -> Commitment:
    values: dict[str, object] = {
        "recurring": True,
        "rhythm": "FREQ=YEARLY;BYMONTH=6",
        "term": "jaarlijks in juni",
        "window_start": date(2026, 6, 1),
        "due_date": date(2026, 6, 30),
    }
    return make_commitment(**values | fields)


def test_an_occurrence_is_fulfilled_and_the_series_goes_on_to_the_next() -> None:
    commitment = recurring()
    make_mention(commitment, state="applied")
    assert status_of(commitment) == "open"
    assert (commitment.window_start, commitment.due_date) == (date(2027, 6, 1), date(2027, 6, 30))


def test_a_series_of_two_months_a_year_goes_from_the_one_to_the_other() -> None:
    commitment = recurring(
        rhythm="FREQ=YEARLY;BYMONTH=5,11", window_start=date(2026, 11, 1), due_date=date(2026, 11, 30)
    )
    make_mention(commitment, state="applied")
    status_of(commitment)
    assert (commitment.window_start, commitment.due_date) == (date(2027, 5, 1), date(2027, 5, 31))


def test_the_end_of_a_month_stays_the_end_of_a_month_in_a_quarterly_series() -> None:
    commitment = recurring(rhythm="FREQ=MONTHLY;INTERVAL=3", window_start=date(2026, 1, 1), due_date=date(2026, 3, 31))
    make_mention(commitment, state="applied")
    status_of(commitment)
    assert (commitment.window_start, commitment.due_date) == (date(2026, 4, 1), date(2026, 6, 30))


def test_a_series_ends_when_a_person_says_so() -> None:
    commitment = recurring()
    decisions.fulfil(commitment, make_clerk())
    assert commitment.status == "fulfilled"


def test_a_rhythm_that_is_no_rule_leaves_the_window_and_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    commitment = recurring(rhythm="ieder jaar")
    make_mention(commitment, state="applied")
    status_of(commitment)
    assert commitment.due_date == date(2026, 6, 30)
    assert "no recurrence rule" in caplog.text


def test_a_find_that_is_gone_while_another_letter_bears_on_it_has_lapsed_with_the_reason() -> None:
    commitment = make_commitment()
    make_mention(commitment)
    commitment.mentions.filter(outcome="promise").delete()
    assert status_of(commitment) == "lapsed"
    assert "niet meer gevonden" in commitment.status_reason


def test_recomputing_what_is_right_already_writes_nothing() -> None:
    commitment = make_commitment()
    recompute(commitment)
    lines = commitment.history.count()
    assert recompute(commitment) == {}
    assert commitment.history.count() == lines


def test_it_is_found_by_any_form_of_its_words() -> None:
    commitment = make_commitment()
    recompute(commitment)
    assert Commitment.objects.matching("wachtlijst overzichten").get() == commitment
    assert not Commitment.objects.matching("wachtlijst vliegtuig").exists()


def test_overdue_is_stamped_with_the_day_and_only_once() -> None:
    commitment = make_commitment()
    assert stamp_overdue(date(2026, 5, 31)) == (0, 0)
    assert stamp_overdue(date(2026, 6, 1)) == (1, 0)
    assert stamp_overdue(date(2026, 6, 2)) == (0, 0)
    commitment.refresh_from_db()
    assert (commitment.overdue_since, commitment.status) == (date(2026, 6, 1), "open")


def test_a_candidate_and_a_commitment_without_a_due_date_are_never_overdue() -> None:
    make_commitment(review="candidate")
    make_commitment(due_date=None, letter=make_letter(f"Een andere brief. {QUOTE}"))
    assert stamp_overdue(date(2030, 1, 1)) == (0, 0)


def test_the_stamp_goes_when_the_commitment_is_settled_or_postponed() -> None:
    first = make_commitment()
    second = make_commitment(letter=make_letter(f"Een andere brief. {QUOTE}"))
    stamp_overdue(date(2026, 6, 1))
    for commitment in (first, second):
        commitment.refresh_from_db()
    make_mention(first, state="applied")
    postpone(second, date(2026, 6, 2), date(2026, 9, 1))
    assert (status_of(first), first.overdue_since) == ("fulfilled", None)
    assert (status_of(second), second.overdue_since) == ("open", None)


def test_the_daily_stamp_also_clears_what_was_settled_without_it() -> None:
    commitment = make_commitment()
    stamp_overdue(date(2026, 6, 1))
    Commitment.objects.filter(pk=commitment.pk).update(due_date=date(2026, 7, 1))
    assert stamp_overdue(date(2026, 6, 2)) == (0, 1)


def fulfil_turn(commitment: Commitment, day: date) -> None:
    letter = make_letter(f"Hierbij het overzicht van {day}.", letter_date=day)
    make_mention(commitment, letter, state="applied", quote=f"Hierbij het overzicht van {day}.")
    status_of(commitment)


def test_two_letters_about_one_turn_move_the_series_once() -> None:
    commitment = recurring()
    fulfil_turn(commitment, date(2026, 6, 20))
    fulfil_turn(commitment, date(2026, 7, 14))
    assert (commitment.status, commitment.due_date) == ("open", date(2027, 6, 30))
    fulfil_turn(commitment, date(2027, 5, 3))
    assert (commitment.status, commitment.due_date) == ("open", date(2028, 6, 30))


def test_the_next_turn_on_a_weekday_is_looked_up_and_not_counted_in_months() -> None:
    commitment = recurring(
        rhythm="FREQ=YEARLY;BYMONTH=9;BYDAY=3TU",
        term="jaarlijks op Prinsjesdag",
        window_start=date(2026, 9, 15),
        due_date=date(2026, 9, 15),
    )
    fulfil_turn(commitment, date(2026, 9, 15))
    assert (commitment.window_start, commitment.due_date) == (date(2027, 9, 21), date(2027, 9, 21))


def test_a_weekly_series_goes_on_by_a_week_also_over_the_end_of_a_month() -> None:
    commitment = recurring(rhythm="FREQ=WEEKLY", window_start=date(2026, 5, 25), due_date=date(2026, 5, 31))
    fulfil_turn(commitment, date(2026, 5, 28))
    assert (commitment.window_start, commitment.due_date) == (date(2026, 6, 1), date(2026, 6, 7))


def test_the_next_turn_of_a_series_tied_to_a_recess_is_read_in_the_calendar() -> None:
    for first, last in ((date(2026, 7, 3), date(2026, 8, 31)), (date(2027, 7, 9), date(2027, 8, 30))):
        Recess.objects.create(chamber="TK", name="zomer", first_day=first, last_day=last)
    commitment = recurring(
        rhythm="FREQ=YEARLY",
        term="jaarlijks voor het zomerreces",
        window_start=date(2026, 3, 2),
        due_date=date(2026, 7, 2),
    )
    fulfil_turn(commitment, date(2026, 6, 20))
    assert (commitment.due_date, commitment.due_estimated) == (date(2027, 7, 8), False)
    assert "08-07-2027" in commitment.due_explanation
    fulfil_turn(commitment, date(2027, 6, 20))
    assert (commitment.due_date.year, commitment.due_estimated) == (2028, True)


def test_a_due_date_that_a_person_set_stays_when_a_turn_is_fulfilled() -> None:
    commitment = recurring()
    decisions.correct(commitment, make_clerk(), {"due_date": date(2026, 9, 30)})
    fulfil_turn(commitment, date(2026, 6, 20))
    assert (commitment.status, commitment.due_date) == ("open", date(2026, 9, 30))


@pytest.mark.parametrize("verb", [decisions.fulfil, decisions.withdraw])
def test_a_series_that_rolled_on_stays_open_until_a_person_ends_it(verb: Callable[..., object]) -> None:
    commitment = recurring()
    for year in (2026, 2027, 2028):
        fulfil_turn(commitment, date(year, 6, 20))
    assert (commitment.status, commitment.due_date) == ("open", date(2029, 6, 30))
    verb(commitment, make_clerk())
    fulfil_turn(commitment, date(2029, 6, 20))
    assert commitment.status in ("fulfilled", "withdrawn")


def test_a_term_tied_to_an_event_is_given_a_date_later_and_keeps_its_words() -> None:
    commitment = make_commitment(due_date=None, term="na afronding van het onderzoek", term_rule="after_event")
    status_of(commitment)
    assert (commitment.due_date, commitment.reminder_date) == (None, date(2026, 8, 31))
    decisions.correct(commitment, make_clerk(), {"due_date": date(2026, 10, 1)}, "het onderzoek is klaar")
    status_of(commitment)
    assert (commitment.term, commitment.due_date) == ("na afronding van het onderzoek", date(2026, 10, 1))
    assert (commitment.due_explanation, commitment.reminder_date) == ("Door een mens bepaald", None)
    assert commitment.is_overdue(date(2026, 10, 2))
