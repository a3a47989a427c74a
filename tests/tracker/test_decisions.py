"""What people decide: allowed or refused in words, left with a trace, and never overwritten."""

from collections.abc import Callable
from datetime import date

import pytest
from django.contrib.auth.models import User

from tests.factories import (
    make_clerk,
    make_commitment,
    make_committee,
    make_letter,
    make_mention,
    make_ministry,
)
from tracker import decisions
from tracker.decisions import DecisionError
from tracker.lifecycle import recompute
from tracker.models import Commitment, Decision, Mention

pytestmark = pytest.mark.django_db


@pytest.fixture
def clerk() -> User:
    return make_clerk()


@pytest.fixture
def commitment() -> Commitment:
    made = make_commitment()
    recompute(made)
    return made


@pytest.fixture
def proposal(commitment: Commitment) -> Mention:
    return make_mention(commitment)


def lapse(commitment: Commitment, person: User) -> Decision:
    """Let it lapse, with a reason."""
    return decisions.lapse(commitment, person, "het onderwerp is controversieel verklaard")


@pytest.mark.parametrize(
    ("verb", "status"),
    [
        (decisions.fulfil, "fulfilled"),
        (decisions.withdraw, "withdrawn"),
        (decisions.dismiss, "dismissed"),
        (lapse, "lapsed"),
    ],
)
def test_a_closing_decision_gives_the_status_and_leaves_its_trace(
    commitment: Commitment, clerk: User, verb: Callable[[Commitment, User], Decision], status: str
) -> None:
    decision = verb(commitment, clerk)
    assert commitment.status == status
    assert decision.changes["status"] == ["open", status]
    assert (decision.person, decision.commitment) == (clerk, commitment)
    assert commitment.history.first().history_user == clerk


def test_the_reason_of_a_lapse_is_shown_with_the_status_and_is_required(commitment: Commitment, clerk: User) -> None:
    with pytest.raises(DecisionError, match="Geef een reden"):
        decisions.lapse(commitment, clerk, "  ")
    lapse(commitment, clerk)
    assert commitment.status_reason == "het onderwerp is controversieel verklaard"


@pytest.mark.parametrize("verb", [decisions.fulfil, decisions.withdraw, lapse])
def test_what_is_closed_is_not_closed_again(
    commitment: Commitment, clerk: User, verb: Callable[[Commitment, User], Decision]
) -> None:
    decisions.fulfil(commitment, clerk)
    with pytest.raises(DecisionError, match="niet open maar voldaan"):
        verb(commitment, clerk)
    assert Decision.objects.count() == 1


def test_the_state_is_looked_at_anew_when_the_decision_is_taken(commitment: Commitment, clerk: User) -> None:
    stale = Commitment.objects.get(pk=commitment.pk)
    decisions.fulfil(commitment, clerk)
    with pytest.raises(DecisionError, match="niet open maar voldaan"):
        decisions.withdraw(stale, clerk)
    assert stale.status == "fulfilled"


def test_confirming_says_that_it_is_a_promise_once(commitment: Commitment, clerk: User) -> None:
    decision = decisions.confirm(commitment, clerk, "gezien in de vergadering")
    assert (commitment.review, decision.changes, decision.note) == (
        "confirmed",
        {"review": ["found", "confirmed"]},
        "gezien in de vergadering",
    )
    with pytest.raises(DecisionError, match="al bevestigd"):
        decisions.confirm(commitment, clerk)


def test_a_candidate_can_be_confirmed_or_dismissed_but_not_closed(clerk: User) -> None:
    candidate = make_commitment(review="candidate")
    with pytest.raises(DecisionError, match="Bevestig eerst"):
        decisions.fulfil(candidate, clerk)
    decisions.confirm(candidate, clerk)
    assert Commitment.objects.live().get() == candidate


def test_what_a_person_dismissed_can_only_be_reopened(commitment: Commitment, clerk: User, proposal: Mention) -> None:
    decisions.dismiss(commitment, clerk)
    for refused in (
        lambda: decisions.confirm(commitment, clerk),
        lambda: decisions.dismiss(commitment, clerk),
        lambda: decisions.accept(proposal, clerk),
        lambda: decisions.postpone(commitment, clerk, date(2027, 1, 1)),
    ):
        with pytest.raises(DecisionError):
            refused()
    decisions.reopen(commitment, clerk)
    assert commitment.status == "open"


def test_a_correction_sets_pins_and_tells_what_was_there(commitment: Commitment, clerk: User) -> None:
    ministry = make_ministry("Defensie")
    decision = decisions.correct(
        commitment, clerk, {"kind": "briefing", "ministry": ministry, "promised_to": "het lid X"}
    )
    assert decision is not None
    assert decision.changes["kind"] == ["inform", "briefing"]
    assert decision.changes["ministry"] == [None, "Defensie"]
    assert commitment.pinned == ["kind", "ministry", "promised_to"]
    assert commitment.review == "confirmed"


def test_a_corrected_date_is_explained_as_a_person_s_and_pins_the_whole_term(
    commitment: Commitment, clerk: User
) -> None:
    decisions.correct(commitment, clerk, {"due_date": date(2026, 9, 1)})
    recompute(commitment)
    assert (commitment.due_date, commitment.due_explanation, commitment.due_estimated) == (
        date(2026, 9, 1),
        "Door een mens bepaald",
        False,
    )
    assert {"due_date", "window_start", "due_explanation", "term"} <= set(commitment.pinned)


def test_a_date_before_the_first_day_moves_the_first_day_along(commitment: Commitment, clerk: User) -> None:
    decisions.correct(commitment, clerk, {"due_date": date(2026, 1, 15)})
    assert (commitment.window_start, commitment.due_date) == (date(2026, 1, 15), date(2026, 1, 15))


def test_a_date_taken_away_leaves_a_reminder(commitment: Commitment, clerk: User) -> None:
    decisions.correct(commitment, clerk, {"due_date": None})
    assert (commitment.window_start, commitment.due_date) == (None, None)
    assert commitment.reminder_date == date(2026, 8, 31)


def test_the_clerk_moves_the_reminder(clerk: User) -> None:
    commitment = make_commitment(due_date=None, term="")
    recompute(commitment)
    decisions.correct(commitment, clerk, {"reminder_date": date(2026, 5, 1)})
    recompute(commitment)
    assert commitment.reminder_date == date(2026, 5, 1)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"kind": "gerucht"}, "Soort: Waarde"),
        ({"summary": "x" * 301}, "Samenvatting"),
        ({"rhythm": "ieder jaar"}, "geen herhalingsregel"),
        ({"window_start": date(2027, 1, 1)}, "De eerste dag ligt na"),
        ({"quote": "iets anders"}, "kunnen niet worden gecorrigeerd: quote"),
        ({"status": "fulfilled"}, "kunnen niet worden gecorrigeerd: status"),
    ],
)
def test_what_cannot_be_is_refused_in_words_and_changes_nothing(
    commitment: Commitment, clerk: User, changes: dict[str, object], message: str
) -> None:
    with pytest.raises(DecisionError, match=message):
        decisions.correct(commitment, clerk, {"promised_to": "iemand", **changes})
    commitment.refresh_from_db()
    assert (commitment.promised_to, commitment.pinned, Decision.objects.count()) == ("", [], 0)


def test_correcting_nothing_is_no_decision(commitment: Commitment, clerk: User) -> None:
    assert decisions.correct(commitment, clerk, {"kind": "inform", "due_date": commitment.due_date}) is None
    assert (commitment.pinned, Decision.objects.count()) == ([], 0)


def test_chosen_committees_are_pinned_and_told_by_name(commitment: Commitment, clerk: User) -> None:
    decision = decisions.correct(commitment, clerk, {"committees": [make_committee("Zorg")]})
    assert decision is not None
    assert decision.changes["committees"] == [[], ["Zorg (TK)"]]
    assert commitment.pinned == ["committees"]
    assert list(Commitment.objects.matching("zorg")) == [commitment]


def test_a_postponement_by_hand_moves_the_date_later_only(commitment: Commitment, clerk: User) -> None:
    with pytest.raises(DecisionError, match="moet na 31-05-2026 liggen"):
        decisions.postpone(commitment, clerk, date(2026, 5, 31))
    decision = decisions.postpone(commitment, clerk, date(2026, 9, 1), "per brief aan de griffie")
    assert decision.changes["due_date"] == ["2026-05-31", "2026-09-01"]
    assert commitment.due_explanation == "Uitstel tot 01-09-2026, vastgelegd door een mens"
    recompute(commitment)
    assert commitment.due_date == date(2026, 9, 1)


def test_an_accepted_proposal_counts_and_a_rejected_one_does_not(
    commitment: Commitment, clerk: User, proposal: Mention
) -> None:
    second = make_mention(commitment, make_letter("Nog een brief"), outcome="withdrawal", quote="Nog een brief")
    decisions.reject(second, clerk)
    decision = decisions.accept(proposal, clerk)
    commitment.refresh_from_db()
    assert (commitment.status, decision.mention) == ("fulfilled", proposal)
    assert decision.changes["state"] == ["proposed", "confirmed"]
    assert decision.changes["status"] == ["open", "fulfilled"]
    assert (proposal.seen, second.state) == (True, "rejected")


def test_a_proposal_can_be_accepted_as_another_outcome(commitment: Commitment, clerk: User, proposal: Mention) -> None:
    decisions.accept(proposal, clerk, outcome="partial")
    commitment.refresh_from_db()
    assert (proposal.outcome, commitment.status) == ("partial", "partly_fulfilled")


def test_a_proposal_is_decided_on_once(clerk: User, proposal: Mention) -> None:
    decisions.reject(proposal, clerk)
    with pytest.raises(DecisionError, match="al besloten: verworpen"):
        decisions.accept(proposal, clerk)
    with pytest.raises(DecisionError, match="geen open voorstel meer"):
        decisions.reject(proposal, clerk)


def test_a_rejected_proposal_can_be_taken_up_again(commitment: Commitment, clerk: User, proposal: Mention) -> None:
    decisions.reject(proposal, clerk)
    decisions.undo(proposal, clerk)
    assert proposal.state == "proposed"
    decisions.accept(proposal, clerk)
    commitment.refresh_from_db()
    assert commitment.status == "fulfilled"


def test_what_the_program_closed_is_opened_again_with_one_undo(commitment: Commitment, clerk: User) -> None:
    mention = make_mention(commitment, state="applied", automatic=True)
    recompute(commitment)
    decisions.undo(mention, clerk)
    commitment.refresh_from_db()
    assert (commitment.status, mention.state, mention.seen) == ("open", "undone", True)


def test_the_promise_itself_is_neither_accepted_nor_undone_but_dismissed(commitment: Commitment, clerk: User) -> None:
    promise = commitment.mentions.get()
    with pytest.raises(DecisionError, match="wijs zo nodig de toezegging af"):
        decisions.undo(promise, clerk)
    with pytest.raises(DecisionError, match="bevestig de toezegging"):
        decisions.accept(promise, clerk)


def test_reopening_overrules_the_letters_that_closed_it(commitment: Commitment, clerk: User, proposal: Mention) -> None:
    decisions.accept(proposal, clerk)
    commitment.refresh_from_db()
    decision = decisions.reopen(commitment, clerk, "het overzicht ontbrak")
    proposal.refresh_from_db()
    assert (commitment.status, proposal.state) == ("open", "undone")
    assert decision.changes["status"] == ["fulfilled", "open"]
    with pytest.raises(DecisionError, match="staat al open"):
        decisions.reopen(commitment, clerk)


def test_seen_is_said_once(commitment: Commitment, clerk: User) -> None:
    mention = make_mention(commitment, state="applied", automatic=True)
    decision = decisions.mark_seen(mention, clerk)
    assert decision is not None
    assert decision.verb == "seen"
    assert decisions.mark_seen(mention, clerk) is None
    assert not Mention.objects.closed_unseen().exists()


def test_accepting_a_later_postponement_moves_a_date_that_a_clerk_had_set(commitment: Commitment, clerk: User) -> None:
    decisions.correct(commitment, clerk, {"due_date": date(2026, 7, 1)})
    mention = make_mention(commitment, outcome="postponement", term="in oktober", due_date=date(2026, 10, 31))
    decisions.accept(mention, clerk)
    commitment.refresh_from_db()
    assert (commitment.due_date, commitment.term) == (date(2026, 10, 31), "in oktober")


def test_accepting_an_older_postponement_leaves_the_clerk_s_later_date(commitment: Commitment, clerk: User) -> None:
    decisions.correct(commitment, clerk, {"due_date": date(2026, 12, 1)})
    mention = make_mention(commitment, outcome="postponement", term="in oktober", due_date=date(2026, 10, 31))
    decisions.accept(mention, clerk)
    commitment.refresh_from_db()
    assert commitment.due_date == date(2026, 12, 1)
