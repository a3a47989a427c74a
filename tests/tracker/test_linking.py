"""What a letter does to open commitments: proposed or applied, kept apart from people's decisions, in any order."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import permutations

import pytest
from django.conf import settings as project_settings

from ingest.records import Chamber, Find, Letter, OpenCommitment, Outcome, Settlement, Term
from tests.factories import make_clerk, make_ministry
from tests.scripted import AUTUMN, HEREBY, LATER, MARCH, MAY, OCTOBER, OVERVIEW, Bring, Script, settles, term
from tracker import decisions, register, tasks
from tracker.intake import take_in
from tracker.models import Commitment, Mention
from tracker.models import Letter as LetterRow

pytestmark = pytest.mark.django_db


def relink(letter_id: int) -> None:
    """Have the letter linked again as if it had just been read."""
    register.read_again(LetterRow.objects.get(pk=letter_id))
    tasks.link_letter(letter_id)


def test_what_is_not_sure_is_proposed_and_changes_nothing(script: Script, bring: Bring, overview: Commitment) -> None:
    script.settle = settles(HEREBY, Outcome.FULFILMENT)
    bring(OCTOBER)
    mention = overview.mentions.get(outcome="fulfilment")
    assert (mention.state, mention.automatic, mention.claim, mention.origin) == ("proposed", False, False, "linked")
    assert (mention.quote, mention.reasons) == (HEREBY, ["zelfde stuk"])
    overview.refresh_from_db()
    assert (overview.status, overview.due_date) == ("open", date(2026, 5, 31))


def test_what_the_letter_says_by_name_is_applied_and_marked(script: Script, bring: Bring, overview: Commitment) -> None:
    script.settle = settles(HEREBY, Outcome.FULFILMENT, automatic=True)
    bring(OCTOBER)
    mention = overview.mentions.get(outcome="fulfilment")
    assert (mention.state, mention.automatic, mention.claim, mention.seen) == ("applied", True, True, False)
    overview.refresh_from_db()
    assert overview.status == "fulfilled"
    assert list(Mention.objects.closed_unseen()) == [mention]


def test_with_the_setting_off_everything_is_proposed(
    script: Script, bring: Bring, overview: Commitment, settings: object
) -> None:
    settings.TRACKER_AUTOMATIC = False
    script.settle = settles(HEREBY, Outcome.FULFILMENT, automatic=True)
    bring(OCTOBER)
    overview.refresh_from_db()
    assert (overview.status, overview.mentions.get(outcome="fulfilment").state) == ("open", "proposed")


def test_a_postponement_moves_the_window_and_the_earlier_one_is_kept(
    script: Script, bring: Bring, overview: Commitment
) -> None:
    script.settle = settles(LATER, Outcome.POSTPONEMENT, automatic=True, new_term=AUTUMN)
    bring(MAY, script.find(MAY, LATER, AUTUMN, role=Outcome.POSTPONEMENT))
    overview.refresh_from_db()
    assert (overview.status, overview.due_date, overview.term) == ("open", date(2026, 12, 20), "in het najaar")
    assert overview.mentions.get(outcome="promise").due_date == date(2026, 5, 31)
    assert Commitment.objects.count() == 1


def test_linking_again_changes_nothing(script: Script, bring: Bring, overview: Commitment) -> None:
    script.settle = settles(HEREBY, Outcome.FULFILMENT, automatic=True)
    october = bring(OCTOBER)
    before = (Mention.history.count(), Commitment.history.count())
    relink(october)
    assert (Mention.history.count(), Commitment.history.count()) == before


def test_what_is_linked_is_left_alone_until_it_is_asked_for_again(script: Script, bring: Bring) -> None:
    march = bring(MARCH)
    read = len(script.read)
    assert register.link_letter(march) == []
    assert len(script.read) == read


@pytest.mark.parametrize("automatic", [False, True])
def test_a_rejected_or_undone_outcome_never_comes_back(
    script: Script, bring: Bring, overview: Commitment, automatic: bool
) -> None:
    script.settle = settles(HEREBY, Outcome.FULFILMENT, automatic=automatic)
    october = bring(OCTOBER)
    mention = overview.mentions.get(outcome="fulfilment")
    (decisions.undo if automatic else decisions.reject)(mention, make_clerk())
    relink(october)
    mention = overview.mentions.get(outcome="fulfilment")
    assert mention.state == ("undone" if automatic else "rejected")
    overview.refresh_from_db()
    assert overview.status == "open"


def test_another_outcome_of_the_same_letter_may_be_proposed_after_a_rejection(
    script: Script, bring: Bring, overview: Commitment
) -> None:
    script.settle = settles(HEREBY, Outcome.FULFILMENT)
    october = bring(OCTOBER)
    decisions.reject(overview.mentions.get(outcome="fulfilment"), make_clerk())
    script.settle = settles(HEREBY, Outcome.PARTIAL)
    relink(october)
    states = dict(overview.mentions.exclude(outcome="promise").values_list("outcome", "state"))
    assert states == {"fulfilment": "rejected", "partial": "proposed"}


def test_an_accepted_outcome_stays_though_better_rules_say_otherwise(
    script: Script, bring: Bring, overview: Commitment
) -> None:
    script.settle = settles(HEREBY, Outcome.FULFILMENT)
    october = bring(OCTOBER)
    decisions.accept(overview.mentions.get(outcome="fulfilment"), make_clerk())
    for better in (settles(HEREBY, Outcome.PARTIAL), settles("staat er niet", Outcome.PARTIAL)):
        script.settle = better
        relink(october)
        overview.refresh_from_db()
        assert (overview.status, overview.mentions.count()) == ("fulfilled", 2)


def test_a_proposal_that_nobody_decided_on_follows_better_rules(
    script: Script, bring: Bring, overview: Commitment
) -> None:
    script.settle = settles(HEREBY, Outcome.FULFILMENT, automatic=True)
    october = bring(OCTOBER)
    script.settle = settles(HEREBY, Outcome.PARTIAL)
    relink(october)
    mention = overview.mentions.exclude(outcome="promise").get()
    assert (mention.outcome, mention.state) == ("partial", "proposed")
    script.settle = settles("staat er niet", Outcome.PARTIAL)
    relink(october)
    overview.refresh_from_db()
    assert (overview.status, overview.mentions.count()) == ("open", 1)


def test_the_clerk_s_word_on_the_status_beats_a_later_letter(
    script: Script, bring: Bring, overview: Commitment
) -> None:
    clerk = make_clerk()
    decisions.fulfil(overview, clerk)
    decisions.reopen(overview, clerk)
    script.settle = settles(HEREBY, Outcome.FULFILMENT, automatic=True)
    bring(OCTOBER)
    overview.refresh_from_db()
    assert (overview.status, overview.mentions.get(outcome="fulfilment").state) == ("open", "proposed")


def test_the_clerk_s_date_beats_a_later_letter(script: Script, bring: Bring, overview: Commitment) -> None:
    decisions.correct(overview, make_clerk(), {"due_date": date(2026, 7, 1)})
    script.settle = settles(LATER, Outcome.POSTPONEMENT, automatic=True, new_term=AUTUMN)
    bring(MAY)
    overview.refresh_from_db()
    assert overview.due_date == date(2026, 7, 1)
    assert overview.mentions.get(outcome="postponement").due_date == date(2026, 12, 20)


@pytest.mark.parametrize("verb", [decisions.fulfil, decisions.withdraw, decisions.dismiss])
def test_a_letter_is_not_held_against_what_a_clerk_closed(
    script: Script, bring: Bring, overview: Commitment, verb: Callable[..., object]
) -> None:
    verb(overview, make_clerk())
    script.settle = settles(HEREBY, Outcome.FULFILMENT, automatic=True)
    bring(OCTOBER)
    assert overview.mentions.count() == 1


def test_a_candidate_and_a_promise_of_the_other_chamber_are_not_meant(script: Script, bring: Bring) -> None:
    bring(MARCH, script.find(MARCH, OVERVIEW, candidate=True))
    senate = MARCH + " Ook hier."
    bring(senate, script.find(senate, OVERVIEW), chamber=Chamber.EERSTE_KAMER)
    script.settle = settles(HEREBY, Outcome.FULFILMENT, automatic=True)
    bring(OCTOBER)
    assert not Mention.objects.filter(outcome="fulfilment").exists()


def test_settling_sees_a_commitment_as_it_stood_before_the_letter(script: Script, bring: Bring) -> None:
    make_ministry("Zorg")
    seen: list[OpenCommitment] = []

    def look(letter: Letter, commitments: tuple[OpenCommitment, ...]) -> list[Settlement]:
        if letter.text == OCTOBER:
            seen.extend(commitments)
            return []
        return settles(LATER, Outcome.POSTPONEMENT, automatic=True, new_term=AUTUMN)(letter, commitments)

    script.settle = look
    promise = script.find(MARCH, OVERVIEW, term("voor 1 juni", date(2026, 5, 31), date(2026, 3, 2)), party="D66")
    header = {"dossiers": ("31839",), "number": "1102", "references": ("2026Z00012",), "subject": "Wachtlijsten"}
    bring(MARCH, promise, ministry="Zorg", sender="minister van Zorg", **header)
    bring(MAY)
    bring(OCTOBER)
    (one,) = seen
    assert (one.quote, one.window, one.term) == (OVERVIEW, (date(2026, 9, 23), date(2026, 12, 20)), "in het najaar")
    assert (one.ministry, one.sender, one.party, one.subject) == ("Zorg", "minister van Zorg", "D66", "Wachtlijsten")
    assert (one.dossiers, one.references) == (("31839",), ("2026Z00012", "1102", "31839-1102"))
    assert one.letters == (date(2026, 3, 2), date(2026, 5, 20))


def test_an_older_letter_that_comes_in_later_is_settled_by_the_letters_already_there(
    script: Script, bring: Bring
) -> None:
    script.settle = settles(HEREBY, Outcome.FULFILMENT, automatic=True)
    bring(OCTOBER)
    bring(MARCH, script.find(MARCH, OVERVIEW))
    commitment = Commitment.objects.get()
    assert (commitment.status, commitment.mentions.filter(outcome="fulfilment").count()) == ("fulfilled", 1)


def test_a_letter_is_never_settled_by_an_older_one_or_by_itself(script: Script, bring: Bring) -> None:
    script.settle = settles(OVERVIEW, Outcome.FULFILMENT, automatic=True)
    bring(MARCH, script.find(MARCH, OVERVIEW))
    same_day = f"2026-03-02\nEen andere brief. {OVERVIEW}"
    bring(same_day)
    assert Commitment.objects.get().status == "open"


def story(script: Script) -> Iterator[tuple[str, tuple[Find, ...]]]:
    """Yield three letters: a promise, the same promise made again with a later date, and its fulfilment."""

    def settle(letter: Letter, commitments: tuple[OpenCommitment, ...]) -> list[Settlement]:
        again = settles(LATER, Outcome.POSTPONEMENT, automatic=True, new_term=AUTUMN)(letter, commitments)
        return again or settles(HEREBY, Outcome.FULFILMENT, automatic=True)(letter, commitments)

    script.settle = settle
    yield MARCH, (script.find(MARCH, OVERVIEW, term("voor 1 juni", date(2026, 5, 31), date(2026, 3, 2))),)
    yield MAY, (script.find(MAY, LATER, AUTUMN),)
    yield OCTOBER, ()


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_in_whatever_order_the_letters_come_in_they_end_the_same(
    script: Script, bring: Bring, order: tuple[int, ...]
) -> None:
    letters = list(story(script))
    for place in order:
        text, finds = letters[place]
        bring(text, *finds)
    first, second = Commitment.objects.order_by("promised_on")
    assert (first.status, first.due_date, second.status, second.merged_into) == (
        "fulfilled",
        date(2026, 12, 20),
        "merged",
        first,
    )
    outcomes = first.mentions.order_by("letter__letter_date").values_list("outcome", flat=True)
    assert list(outcomes) == ["promise", "postponement", "fulfilment"]


def test_a_failed_linking_is_kept_on_the_letter_raised_and_given_up_after_three_tries(
    script: Script, bring: Bring, overview: Commitment
) -> None:
    def break_down(letter: Letter, commitments: tuple[OpenCommitment, ...]) -> list[Settlement]:
        raise KeyError("x")

    script.settle = break_down
    letter_id = register.read_intake(take_in("brief.txt", script.letter(OCTOBER)).pk)
    for _ in range(project_settings.TRACKER_MAX_TRIES):
        with pytest.raises(KeyError):
            register.link_letter(letter_id)
    assert register.link_letter(letter_id) == []
    letter = LetterRow.objects.get(pk=letter_id)
    assert (letter.link_tries, letter.linked_at) == (3, None)
    assert letter.link_error == "Koppelen aan eerdere toezeggingen is mislukt (KeyError)."


def test_a_letter_whose_linking_was_lost_is_sent_again(
    script: Script, bring: Bring, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter_id = register.read_intake(take_in("brief.txt", script.letter(MARCH)).pk)
    sent: list[int] = []
    monkeypatch.setattr("tracker.tasks.link_letter.delay", sent.append)
    tasks.resend_stranded()
    assert sent == []
    letter = LetterRow.objects.get()
    LetterRow.objects.update(link_wanted_at=letter.link_wanted_at.replace(year=2020))
    tasks.resend_stranded()
    tasks.resend_stranded()
    assert sent == [letter_id]


def test_the_words_of_a_term_longer_than_the_column_do_not_break_linking(
    script: Script, bring: Bring, overview: Commitment
) -> None:
    long = Term("in het najaar " * 40, 0, 5, "scripted", AUTUMN.window)
    script.settle = settles(LATER, Outcome.POSTPONEMENT, automatic=True, new_term=long)
    bring(MAY)
    overview.refresh_from_db()
    assert (overview.due_date, len(overview.term) <= 300) == (date(2026, 12, 20), True)


def test_a_promise_entered_by_hand_is_held_against_the_letters_already_there(
    script: Script, bring: Bring, django_capture_on_commit_callbacks: Callable[..., object]
) -> None:
    script.settle = settles(HEREBY, Outcome.FULFILMENT)
    bring(MARCH)
    bring(OCTOBER)
    with django_capture_on_commit_callbacks(execute=True):
        made = decisions.add_by_hand(make_clerk(), OVERVIEW, "inform", LetterRow.objects.get(text=MARCH))
    assert made.mentions.get(outcome="fulfilment").state == "proposed"


def test_what_is_opened_again_is_held_against_the_letters_that_came_meanwhile(
    script: Script, bring: Bring, overview: Commitment, django_capture_on_commit_callbacks: Callable[..., object]
) -> None:
    script.settle = settles(LATER, Outcome.FULFILMENT, automatic=True)
    bring(MAY)
    script.settle = settles(HEREBY, Outcome.FULFILMENT, automatic=True)
    bring(OCTOBER)
    assert not overview.mentions.filter(quote=HEREBY).exists()
    with django_capture_on_commit_callbacks(execute=True):
        decisions.undo(overview.mentions.get(quote=LATER), make_clerk())
    assert overview.mentions.get(quote=HEREBY).state == "proposed"


def test_a_proposal_about_what_is_settled_already_asks_for_no_decision(
    script: Script, bring: Bring, overview: Commitment
) -> None:
    script.settle = settles(HEREBY, Outcome.FULFILMENT)
    bring(OCTOBER)
    assert Mention.objects.proposals().count() == 1
    decisions.fulfil(overview, make_clerk())
    assert Mention.objects.proposals().count() == 0
