"""Merging two commitments, entering a missed one, and deciding on a letter."""

from datetime import date

import pytest
from django.contrib.auth.models import User

from tests.factories import (
    QUOTE,
    make_clerk,
    make_commitment,
    make_committee,
    make_letter,
    make_mention,
)
from tracker import decisions
from tracker.decisions import DecisionError
from tracker.lifecycle import recompute
from tracker.models import Commitment, Letter

pytestmark = pytest.mark.django_db


@pytest.fixture
def clerk() -> User:
    return make_clerk()


@pytest.fixture
def commitment() -> Commitment:
    made = make_commitment()
    recompute(made)
    return made


def other(words: str = "Een andere brief", **fields: object) -> Commitment:
    """Make a second commitment, of another letter."""
    made = make_commitment(make_letter(f"{words}. {QUOTE}", letter_date=date(2026, 4, 1)), **fields)
    recompute(made)
    return made


def test_merging_moves_the_mentions_and_reopening_moves_them_back(commitment: Commitment, clerk: User) -> None:
    second = other(due_date=date(2026, 9, 1), term="voor 2 september")
    make_mention(second, state="confirmed", outcome="partial")
    recompute(second)
    decisions.merge(second, commitment, clerk)
    commitment.refresh_from_db()
    assert (second.status, second.merged_into) == ("merged", commitment)
    assert (commitment.status, commitment.due_date) == ("partly_fulfilled", date(2026, 9, 1))
    assert list(commitment.mentions.order_by("pk").values_list("outcome", flat=True)) == [
        "promise",
        "restatement",
        "partial",
    ]
    assert list(Commitment.objects.counted()) == [commitment]
    decisions.reopen(second, clerk)
    commitment.refresh_from_db()
    assert (commitment.status, commitment.due_date, commitment.mentions.count()) == ("open", date(2026, 5, 31), 1)
    assert (second.status, second.due_date, second.merged_into) == ("partly_fulfilled", date(2026, 9, 1), None)
    assert second.mentions.order_by("pk").first().outcome == "promise"


def test_a_chain_of_mergings_comes_apart_link_by_link(commitment: Commitment, clerk: User) -> None:
    second, third = other(), other("Een derde brief")
    decisions.merge(third, second, clerk)
    decisions.merge(second, commitment, clerk)
    assert commitment.mentions.count() == 3
    decisions.reopen(second, clerk)
    assert (commitment.mentions.count(), second.mentions.count()) == (1, 2)
    decisions.reopen(third, clerk)
    assert (second.mentions.count(), third.mentions.count()) == (1, 1)


def test_merging_that_makes_no_sense_is_refused(commitment: Commitment, clerk: User) -> None:
    second = other()
    with pytest.raises(DecisionError, match="met zichzelf"):
        decisions.merge(commitment, commitment, clerk)
    decisions.merge(second, commitment, clerk)
    with pytest.raises(DecisionError, match="al samengevoegd"):
        decisions.merge(second, commitment, clerk)
    with pytest.raises(DecisionError, match="al met deze samengevoegd"):
        decisions.merge(commitment, second, clerk)
    third = other("Een derde brief")
    decisions.dismiss(third, clerk)
    with pytest.raises(DecisionError, match="zelf nog meedoet"):
        decisions.merge(commitment, third, clerk)
    with pytest.raises(DecisionError, match="corrigeer die"):
        decisions.correct(second, clerk, {"notes": "x"})


def test_a_missed_promise_is_entered_with_its_place_in_the_letter(clerk: User) -> None:
    quote = "Ook stuur ik u een tijdlijn."
    letter = make_letter(f"{QUOTE}\nOok stuur\nik u een tijdlijn. Meer.", committees=(make_committee("Zorg"),))
    made = decisions.add_by_hand(
        clerk, quote, "inform", letter, changes={"due_date": date(2026, 8, 1), "summary": "tijdlijn"}
    )
    mention = made.mentions.get()
    assert letter.text[mention.start : mention.end] == "Ook stuur\nik u een tijdlijn."
    assert (mention.outcome, mention.state, mention.origin, mention.due_date) == (
        "promise",
        "confirmed",
        "by_hand",
        date(2026, 8, 1),
    )
    assert (made.review, made.status, made.due_date, made.promised_on) == (
        "confirmed",
        "open",
        date(2026, 8, 1),
        letter.letter_date,
    )
    assert [committee.name for committee in made.committees.all()] == ["Zorg"]
    assert made.decisions.get().verb == "add"


def test_the_place_given_by_selecting_text_wins_over_the_first_one(clerk: User) -> None:
    letter = make_letter("Ik schrijf u. Ik schrijf u.")
    made = decisions.add_by_hand(clerk, "Ik schrijf u.", "inform", letter, start=14)
    assert made.mentions.get().start == 14


def test_a_second_act_of_the_same_sentence_can_be_entered(commitment: Commitment, clerk: User) -> None:
    made = decisions.add_by_hand(clerk, QUOTE, "research", commitment.letter)
    assert (made.act, made.fingerprint) == (1, commitment.fingerprint or made.fingerprint)
    assert Commitment.objects.count() == 2


def test_a_promise_made_aloud_needs_no_letter(clerk: User) -> None:
    made = decisions.add_by_hand(
        clerk,
        "Ik kom daar voor de zomer op terug.",
        "inform",
        changes={
            "promised_on": date(2026, 3, 4),
            "promised_by": "minister van Defensie",
            "committees": [make_committee()],
        },
    )
    recompute(made)
    assert (made.letter, made.mentions.count(), made.status) == (None, 0, "open")
    assert (made.reminder_date, made.committees.count()) == (date(2026, 9, 2), 1)


@pytest.mark.parametrize(("quote", "message"), [("  ", "Geef het citaat"), ("Staat er niet.", "staat niet zo")])
def test_a_quotation_that_is_not_in_the_letter_is_refused(clerk: User, quote: str, message: str) -> None:
    with pytest.raises(DecisionError, match=message):
        decisions.add_by_hand(clerk, quote, "inform", make_letter())
    assert not Commitment.objects.exists()


def test_committees_of_a_letter_are_chosen_for_its_commitments_too(commitment: Commitment, clerk: User) -> None:
    zorg, europa = make_committee("Zorg"), make_committee("Europese Zaken")
    decision = decisions.assign_committees(commitment.letter, clerk, [zorg], [europa])
    assert decision is not None
    assert decision.changes == {"committees": [[], ["Europese Zaken (TK) (volgcommissie)", "Zorg (TK) (voortouw)"]]}
    assert set(commitment.committees.all()) == {zorg, europa}
    assert decisions.assign_committees(commitment.letter, clerk, [zorg], [europa]) is None


def test_a_commitment_with_committees_of_its_own_keeps_them(commitment: Commitment, clerk: User) -> None:
    decisions.correct(commitment, clerk, {"committees": [make_committee("Zorg")]})
    decisions.assign_committees(commitment.letter, clerk, [make_committee("Europese Zaken")])
    assert [committee.name for committee in commitment.committees.all()] == ["Zorg"]


def test_a_letter_s_date_is_confirmed_once(clerk: User) -> None:
    letter = make_letter(date_source="derived")
    decision = decisions.confirm_letter_date(letter, clerk)
    assert (decision.letter, decision.changes) == (letter, {"date_confirmed": [False, True]})
    assert not Letter.objects.with_unconfirmed_date().exists()
    with pytest.raises(DecisionError, match="al bevestigd"):
        decisions.confirm_letter_date(letter, clerk)


def test_a_letter_without_a_date_asks_for_one(clerk: User) -> None:
    with pytest.raises(DecisionError, match="Geef de datum"):
        decisions.confirm_letter_date(make_letter(letter_date=None, date_source=""), clerk)


def test_a_letter_is_corrected_and_pinned(clerk: User) -> None:
    letter = make_letter()
    decision = decisions.correct_letter(letter, clerk, {"number": "554"})
    assert decision is not None
    assert (decision.changes, letter.pinned) == ({"number": ["", "554"]}, ["number"])
    assert decisions.correct_letter(letter, clerk, {"number": "554"}) is None
    with pytest.raises(DecisionError, match="text"):
        decisions.correct_letter(letter, clerk, {"text": "anders"})
