"""What is read of a letter becomes rows once, whoever corrected them and however often the letter is read again."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from django.core.management import CommandError, call_command

from ingest.records import Basis, Chamber, DateSource, Find, Kind, Outcome, Passage, Strength, Term, Voice
from tests.factories import (
    make_clerk,
    make_mention,
    make_ministry,
)
from tests.scripted import Reading, Script, term
from tracker import decisions, register
from tracker.intake import take_in
from tracker.models import Commitment, Intake, Letter, LetterCommittee, Mention, Recess

pytestmark = pytest.mark.django_db

SUMMARY = "Een samenvatting wordt gedeeld met uw Kamer."
AGAIN = "Zoals gezegd wordt een samenvatting met uw Kamer gedeeld."
BRIEFING = "Op verzoek organiseer ik een vertrouwelijke briefing."
TEXT = f"2026-03-02\n{SUMMARY} Veel tekst. {AGAIN} Meer tekst. {BRIEFING}"


@pytest.fixture
def finds(script: Script) -> tuple[Find, ...]:
    """Return a promise, its repetition, and another promise."""
    first = script.find(TEXT, SUMMARY, term("na het zomerreces", date(2026, 10, 15), date(2026, 9, 1)))
    return (
        first,
        script.find(TEXT, AGAIN, same_as=0),
        script.find(TEXT, BRIEFING, kind=Kind.BRIEFING, strength=Strength.CONDITIONAL),
    )


def lines() -> list[int]:
    """Return how many rows and how many lines of history there are."""
    models = (Letter, Commitment, Mention, LetterCommittee)
    return [count for model in models for count in (model.objects.count(), model.history.count())]


def test_a_repeat_is_a_second_mention_of_one_commitment(read: Reading, finds: tuple[Find, ...]) -> None:
    letter = read(TEXT, *finds)
    summary, briefing = Commitment.objects.order_by("pk")
    assert list(summary.mentions.order_by("start").values_list("outcome", "state")) == [
        ("promise", "applied"),
        ("restatement", "applied"),
    ]
    assert (summary.letter, summary.quote, summary.kind) == (letter, SUMMARY, "inform")
    assert (summary.window_start, summary.due_date) == (date(2026, 9, 1), date(2026, 10, 15))
    assert (briefing.strength, briefing.due_date, briefing.reminder_date) == ("conditional", None, date(2026, 8, 31))


def test_every_commitment_shows_where_it_comes_from_and_which_rule_read_the_term(read: Reading, script: Script) -> None:
    found = replace(
        script.find(TEXT, SUMMARY, term("na het zomerreces", date(2026, 10, 15))), question="3, 4", party="D66"
    )
    read(TEXT, replace(found, rules=("passive",), reasons=("werkwoord “delen”",)))
    mention = Mention.objects.get()
    assert mention.letter.text[mention.start : mention.end] == SUMMARY
    assert (mention.question, mention.party, mention.term_rule) == ("3, 4", "D66", "scripted")
    assert (mention.rules, mention.reasons) == (["passive"], ["werkwoord “delen”"])


def test_the_same_letter_again_changes_nothing_at_all(read: Reading, finds: tuple[Find, ...]) -> None:
    letter = read(TEXT, *finds)
    register.link_letter(letter.pk)
    before = lines()
    for _ in range(2):
        letter = read(TEXT, *finds)
        register.link_letter(letter.pk)
    assert lines() == before


def test_the_same_words_twice_as_two_promises_stay_two(read: Reading, script: Script) -> None:
    text = f"2026-03-02\n{BRIEFING} Over iets anders: {BRIEFING}"
    both = (script.find(text, BRIEFING), script.find(text, BRIEFING, nth=1))
    read(text, *both)
    read(text, *both)
    assert Commitment.objects.values_list("occurrence", "act").order_by("pk").distinct().count() == 2
    assert Commitment.objects.count() == 2


def test_two_acts_in_one_sentence_are_two_commitments(read: Reading, script: Script) -> None:
    read(TEXT, script.find(TEXT, SUMMARY), script.find(TEXT, SUMMARY, act=1, kind=Kind.RESEARCH))
    assert list(Commitment.objects.order_by("act").values_list("act", "kind")) == [(0, "inform"), (1, "research")]


@pytest.mark.parametrize("role", [Outcome.FULFILMENT, Outcome.PARTIAL, Outcome.POSTPONEMENT, Outcome.WITHDRAWAL])
def test_what_says_what_became_of_an_earlier_promise_is_no_commitment(
    read: Reading, script: Script, role: Outcome
) -> None:
    read(TEXT, script.find(TEXT, SUMMARY, role=role))
    assert not Commitment.objects.exists()


def test_a_candidate_waits_and_counts_nowhere_until_it_is_sure(read: Reading, script: Script) -> None:
    found = script.find(TEXT, SUMMARY, candidate=True, score=0.3)
    read(TEXT, found)
    assert list(Commitment.objects.candidates()) == [Commitment.objects.get()]
    assert not Commitment.objects.counted().exists()
    read(TEXT, replace(found, candidate=False, score=0.9))
    assert Commitment.objects.counted().get().review == "found"


def test_a_candidate_that_a_clerk_confirmed_stays_confirmed(read: Reading, script: Script) -> None:
    found = script.find(TEXT, SUMMARY, candidate=True)
    read(TEXT, found)
    decisions.confirm(Commitment.objects.get(), make_clerk())
    read(TEXT, found)
    assert Commitment.objects.get().review == "confirmed"


def test_a_correction_survives_reading_again_with_other_rules(read: Reading, script: Script) -> None:
    found = script.find(TEXT, SUMMARY, term("na het zomerreces", date(2026, 10, 15)))
    read(TEXT, found)
    commitment = Commitment.objects.get()
    decisions.correct(commitment, make_clerk(), {"kind": "briefing", "due_date": date(2026, 12, 1)})
    better = replace(found, kind=Kind.ACTION, summary="iets anders", term=term("in mei", date(2026, 5, 31)))
    read(TEXT, better)
    commitment.refresh_from_db()
    assert (commitment.kind, commitment.due_date, commitment.summary) == ("briefing", date(2026, 12, 1), "iets anders")
    assert Mention.objects.get().due_date == date(2026, 5, 31)


def test_a_dismissed_find_stays_dismissed(read: Reading, script: Script) -> None:
    found = script.find(TEXT, SUMMARY)
    read(TEXT, found)
    decisions.dismiss(Commitment.objects.get(), make_clerk())
    read(TEXT, replace(found, strength=Strength.INTENTION))
    assert Commitment.objects.get().status == "dismissed"


def test_a_find_that_is_no_longer_made_goes_with_its_commitment_and_history_keeps_both(
    read: Reading, finds: tuple[Find, ...]
) -> None:
    read(TEXT, *finds)
    read(TEXT, *finds[:2])
    assert list(Commitment.objects.values_list("quote", flat=True)) == [SUMMARY]
    assert Commitment.history.filter(quote=BRIEFING, history_type="-").exists()
    assert Mention.history.filter(quote=BRIEFING, history_type="-").exists()


def test_what_a_person_touched_stays_though_it_is_no_longer_found(read: Reading, finds: tuple[Find, ...]) -> None:
    read(TEXT, *finds)
    decisions.confirm(Commitment.objects.get(quote=BRIEFING), make_clerk())
    read(TEXT, *finds[:2])
    commitment = Commitment.objects.get(quote=BRIEFING)
    assert (commitment.status, commitment.mentions.count()) == ("open", 1)


def test_what_another_letter_bears_on_lapses_with_the_reason_and_lives_again_when_found_again(
    read: Reading, finds: tuple[Find, ...]
) -> None:
    read(TEXT, *finds)
    make_mention(Commitment.objects.get(quote=BRIEFING))
    read(TEXT, *finds[:2])
    commitment = Commitment.objects.get(quote=BRIEFING)
    assert (commitment.status, commitment.status_reason) == (
        "lapsed",
        "Bij opnieuw lezen van de brief niet meer gevonden",
    )
    read(TEXT, *finds)
    commitment.refresh_from_db()
    assert commitment.status == "open"


def test_two_promises_that_turn_out_to_be_one_become_one(read: Reading, finds: tuple[Find, ...]) -> None:
    apart = (finds[0], replace(finds[1], same_as=None))
    read(TEXT, *apart)
    assert Commitment.objects.count() == 2
    read(TEXT, *finds[:2])
    commitment = Commitment.objects.get()
    assert list(commitment.mentions.order_by("start").values_list("outcome", flat=True)) == ["promise", "restatement"]
    read(TEXT, *apart)
    assert list(Mention.objects.values_list("outcome", flat=True)) == ["promise", "promise"]
    assert Commitment.objects.count() == 2


def test_a_person_s_merging_survives_reading_again(read: Reading, finds: tuple[Find, ...]) -> None:
    apart = (finds[0], replace(finds[1], same_as=None))
    read(TEXT, *apart)
    first, second = Commitment.objects.order_by("pk")
    decisions.merge(second, first, make_clerk())
    before = lines()
    read(TEXT, *apart)
    assert lines() == before
    second.refresh_from_db()
    assert (second.status, second.merged_into) == ("merged", first)
    assert first.mentions.count() == 2


def test_the_words_that_a_clerk_entered_by_hand_are_not_entered_again_when_the_program_finds_them(
    read: Reading, script: Script
) -> None:
    letter = read(TEXT)
    quote = "samenvatting wordt gedeeld met uw Kamer"
    made = decisions.add_by_hand(make_clerk(), quote, "action", letter, changes={"due_date": date(2026, 6, 1)})
    read(TEXT, script.find(TEXT, SUMMARY))
    assert Commitment.objects.get() == made
    assert (Commitment.objects.get().kind, Mention.objects.count()) == ("action", 1)


def test_a_given_date_counts_and_is_marked_as_given(script: Script) -> None:
    data = script.letter(TEXT, script.find(TEXT, SUMMARY))
    register.read_intake(take_in("brief.txt", data, None, date(2026, 4, 1), Chamber.EERSTE_KAMER).pk)
    letter = Letter.objects.get()
    assert (letter.letter_date, letter.date_source, letter.chamber) == (date(2026, 4, 1), "given", "EK")


def test_a_derived_date_waits_for_confirmation_and_a_corrected_one_moves_the_windows(
    script: Script, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Callable[..., object]
) -> None:
    data = script.letter(
        TEXT, letter_date=date(2026, 3, 2), date_source=DateSource.DERIVED, date_reason="de dag voor de Raad"
    )
    extract = script.extract

    def with_window(data: bytes, name: str, calendar: object, day: date | None, chamber: Chamber | None) -> object:
        due = (day or date(2026, 3, 2)).replace(month=12)
        script.finds[TEXT] = [script.find(TEXT, SUMMARY, term("eind dit jaar", due))]
        return extract(data, name, calendar, day, chamber)

    monkeypatch.setattr("ingest.extraction.extract", with_window)
    register.read_intake(take_in("brief.txt", data).pk)
    letter = Letter.objects.with_unconfirmed_date().get()
    assert (letter.date_source, letter.date_reason, letter.date_confirmed) == ("derived", "de dag voor de Raad", False)
    with django_capture_on_commit_callbacks(execute=True):
        decisions.confirm_letter_date(letter, make_clerk(), date(2027, 3, 2))
    commitment = Commitment.objects.get()
    assert (commitment.due_date, commitment.promised_on) == (date(2027, 12, 2), date(2027, 3, 2))
    letter.refresh_from_db()
    assert (letter.letter_date, letter.date_confirmed, letter.date_source) == (date(2027, 3, 2), True, "given")


def test_confirming_a_date_as_it_is_stands_after_reading_again(read: Reading) -> None:
    letter = read(TEXT, date_source=DateSource.DERIVED)
    decisions.confirm_letter_date(letter, make_clerk())
    letter = read(TEXT, date_source=DateSource.DERIVED)
    assert letter.date_confirmed
    assert not Letter.objects.with_unconfirmed_date().exists()


def test_an_estimated_window_is_marked(read: Reading, script: Script) -> None:
    read(TEXT, script.find(TEXT, SUMMARY, term("voor het zomerreces", date(2029, 7, 5), basis=Basis.ESTIMATED)))
    assert Commitment.objects.estimated().exists()


def test_a_term_without_a_window_keeps_its_phrase(read: Reading, script: Script) -> None:
    read(TEXT, script.find(TEXT, SUMMARY, Term("te zijner tijd", 0, 14, "vague", None, why="geen dag te noemen")))
    commitment = Commitment.objects.get()
    assert (commitment.term, commitment.due_date, commitment.due_explanation) == (
        "te zijner tijd",
        None,
        "‘te zijner tijd’: geen dag te noemen",
    )


def test_the_ministry_is_known_by_an_earlier_name_and_the_promise_passes_to_its_successor(
    read: Reading, script: Script
) -> None:
    new = make_ministry("Infrastructuur en Waterstaat")
    old = make_ministry("Infrastructuur en Milieu", successor=new)
    letter = read(TEXT, script.find(TEXT, SUMMARY), ministry="infrastructuur en milieu")
    assert letter.ministry == old
    assert Commitment.objects.get().ministry == new


def test_passages_are_kept_with_whose_voice_they_are(script: Script, monkeypatch: pytest.MonkeyPatch) -> None:
    data = script.letter(TEXT)
    extract = script.extract

    def with_passage(*arguments: object) -> object:
        read = extract(*arguments)
        passage = Passage(Voice.ANSWER, 11, 40, "3", "D66", asked="Wanneer?")
        return replace(read, letter=replace(read.letter, passages=(passage,)))

    monkeypatch.setattr("ingest.extraction.extract", with_passage)
    register.read_intake(take_in("brief.txt", data).pk)
    (passage,) = Letter.objects.get().passages
    assert passage == {
        "start": 11,
        "end": 40,
        "voice": "answer",
        "question": "3",
        "party": "D66",
        "heading": None,
        "asked": "Wanneer?",
    }


def test_characters_that_postgresql_refuses_are_replaced_and_move_nothing(script: Script) -> None:
    text = f"2026-03-02\nEen\x00tje. {SUMMARY}"
    register.read_intake(take_in("brief.txt", script.letter(text, script.find(text, SUMMARY))).pk)
    mention = Mention.objects.get()
    assert mention.letter.text[mention.start : mention.end] == SUMMARY
    assert "\x00" not in mention.letter.text


def test_texts_that_are_longer_than_their_column_are_cut_and_nothing_fails(read: Reading, script: Script) -> None:
    letter = read(TEXT, script.find(TEXT, SUMMARY, summary="lang " * 200), subject="onderwerp " * 100)
    assert (len(letter.title), letter.title[-1]) == (500, "…")
    assert Commitment.objects.get().summary.endswith("…")


def test_the_calendar_follows_the_rows_as_they_change() -> None:
    assert register.current_calendar().recesses == ()
    row = Recess.objects.create(chamber="TK", name="zomer", first_day=date(2026, 7, 3), last_day=date(2026, 8, 31))
    first = register.current_calendar()
    assert [recess.first for recess in first.recesses] == [date(2026, 7, 3)]
    assert register.current_calendar() is first
    row.last_day = date(2026, 9, 7)
    row.save()
    assert [recess.last for recess in register.current_calendar().recesses] == [date(2026, 9, 7)]
    row.delete()
    assert register.current_calendar().recesses == ()


def test_the_command_reads_again_and_counts(
    read: Reading, finds: tuple[Find, ...], script: Script, capsys: pytest.CaptureFixture[str]
) -> None:
    letter = read(TEXT, *finds)
    script.finds[TEXT] = list(finds[:2])
    call_command("reread", "--all", "--dry-run")
    assert "1 brieven gelezen, 0 mislukt; toezeggingen 2 → 1, vermeldingen 3 → 2 (proef" in capsys.readouterr().err
    assert Commitment.objects.count() == 2
    call_command("reread", "--letter", str(letter.pk))
    assert Commitment.objects.count() == 1


def test_the_command_names_the_letters_that_could_not_be_read_again(
    read: Reading, finds: tuple[Find, ...], script: Script
) -> None:
    letter = read(TEXT, *finds)
    script.failure = KeyError("x")
    with pytest.raises(CommandError, match=f"Niet opnieuw gelezen: {letter.pk}"):
        call_command("reread", "--all")
    assert Commitment.objects.count() == 2
    assert Intake.objects.get().state == "failed"


def test_the_command_refuses_a_letter_that_is_not_there() -> None:
    with pytest.raises(CommandError, match="zijn er niet: 99"):
        call_command("reread", "--letter", "99")
