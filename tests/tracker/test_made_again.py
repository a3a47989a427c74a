"""The same promise in a later letter: one commitment in the end, or a candidate where the first is not here."""

from datetime import date

import pytest

from ingest.records import Outcome
from tests.factories import make_clerk
from tests.scripted import AUTUMN, LATER, MARCH, MAY, OVERVIEW, Bring, Script, settles
from tracker import decisions, register, tasks
from tracker.models import Commitment, Mention
from tracker.models import Letter as LetterRow

pytestmark = pytest.mark.django_db


def relink(letter_id: int) -> None:
    """Have the letter linked again as if it had just been read."""
    register.read_again(LetterRow.objects.get(pk=letter_id))
    tasks.link_letter(letter_id)


def restate(script: Script, bring: Bring, automatic: bool) -> tuple[Commitment, Commitment, Mention]:
    """Bring in a letter that makes the March promise again; return both commitments and the mention."""
    script.settle = settles(LATER, Outcome.RESTATEMENT, automatic=automatic, new_term=AUTUMN, where="1 juni")
    bring(MAY, script.find(MAY, LATER, AUTUMN))
    first, second = Commitment.objects.order_by("promised_on")
    return first, second, first.mentions.get(outcome="restatement")


def test_a_promise_made_again_by_name_becomes_a_mention_of_the_first(
    script: Script, bring: Bring, overview: Commitment
) -> None:
    first, second, _ = restate(script, bring, automatic=True)
    assert (second.status, second.merged_into) == ("merged", first)
    assert list(Commitment.objects.counted()) == [first]


def test_a_promise_that_may_be_made_again_stays_two_until_a_clerk_says_so(
    script: Script, bring: Bring, overview: Commitment
) -> None:
    first, second, mention = restate(script, bring, automatic=False)
    assert Commitment.objects.counted().count() == 2
    decisions.accept(mention, make_clerk())
    second.refresh_from_db()
    assert (second.status, second.merged_into) == ("merged", first)


def test_undoing_takes_the_two_apart_again(script: Script, bring: Bring, overview: Commitment) -> None:
    first, second, mention = restate(script, bring, automatic=True)
    decisions.undo(mention, make_clerk())
    first.refresh_from_db()
    second.refresh_from_db()
    assert (second.status, second.merged_into, second.due_date) == ("open", None, date(2026, 12, 20))
    assert (first.status, first.due_date) == ("open", date(2026, 5, 31))


def test_a_promise_that_a_clerk_touched_is_not_merged_by_the_program(
    script: Script, bring: Bring, overview: Commitment
) -> None:
    script.settle = settles("staat er niet", Outcome.RESTATEMENT)
    may = bring(MAY, script.find(MAY, LATER, AUTUMN))
    second = Commitment.objects.get(quote=LATER)
    decisions.confirm(second, make_clerk())
    script.settle = settles(LATER, Outcome.RESTATEMENT, automatic=True, where="1 juni")
    relink(may)
    second.refresh_from_db()
    assert (second.status, overview.mentions.get(outcome="restatement").state) == ("open", "proposed")


def test_a_postponement_of_what_the_register_does_not_know_waits_as_a_candidate(script: Script, bring: Bring) -> None:
    found = script.find(MAY, LATER, AUTUMN, role=Outcome.POSTPONEMENT)
    may = bring(MAY, found)
    candidate = Commitment.objects.candidates().get()
    assert candidate.due_date == date(2026, 12, 20)
    assert candidate.reasons == ["Uitstel van een toezegging die niet in het register staat"]
    lines = Commitment.history.count()
    relink(may)
    assert (Commitment.objects.count(), Commitment.history.count()) == (1, lines)


def test_that_candidate_goes_when_the_promise_comes_in_after_all(script: Script, bring: Bring) -> None:
    script.settle = settles(LATER, Outcome.POSTPONEMENT, automatic=True, new_term=AUTUMN)
    bring(MAY, script.find(MAY, LATER, AUTUMN, role=Outcome.POSTPONEMENT))
    bring(MARCH, script.find(MARCH, OVERVIEW))
    commitment = Commitment.objects.get()
    assert (commitment.quote, commitment.due_date) == (OVERVIEW, date(2026, 12, 20))


def test_that_candidate_stays_when_a_clerk_confirmed_it(script: Script, bring: Bring) -> None:
    script.settle = settles(LATER, Outcome.POSTPONEMENT, new_term=AUTUMN)
    bring(MAY, script.find(MAY, LATER, AUTUMN, role=Outcome.POSTPONEMENT))
    decisions.confirm(Commitment.objects.get(), make_clerk())
    bring(MARCH, script.find(MARCH, OVERVIEW))
    assert Commitment.objects.counted().count() == 2
