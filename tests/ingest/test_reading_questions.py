"""Whose voice: numbered questions and answers in every usual form."""

import textwrap

import pytest

from ingest.reading.labels import read_label
from ingest.reading.letters import read_text
from ingest.records import Letter, Unit, Voice
from tests.ingest.reading_forms import COVER, JOINT, QUESTIONS, SEPARATE, all_separate


def unit_with(letter: Letter, words: str) -> Unit:
    found = [unit for unit in letter.units if words in unit.text]
    assert found, f"no unit holds {words!r}"
    return found[0]


def wrapped(text: str) -> str:
    return "\n".join("\n".join(textwrap.wrap(line, 72)) for line in text.split("\n"))


@pytest.mark.parametrize("wrap", [False, True], ids=["one paragraph a line", "wrapped"])
@pytest.mark.parametrize("name", SEPARATE)
def test_each_form_tells_question_from_answer_and_keeps_the_number(name: str, wrap: bool) -> None:
    text = COVER + all_separate(SEPARATE[name])
    letter = read_text(wrapped(text) if wrap else text)
    expected = [
        ("Kent u", Voice.QUESTION, "1"),
        ("Ik stuur u in mei", Voice.ANSWER, "1"),
        ("Kunt u de Kamer", Voice.QUESTION, "2"),
        ("in het najaar herhaald", Voice.ANSWER, "2"),
        ("daarvoor geld", Voice.QUESTION, "3"),
        ("op Prinsjesdag", Voice.ANSWER, "3"),
    ]
    got = [(words, unit_with(letter, words).passage) for words, _, _ in expected]
    assert [(words, passage.voice, passage.question) for words, passage in got] == expected


@pytest.mark.parametrize("wrap", [False, True], ids=["one paragraph a line", "wrapped"])
@pytest.mark.parametrize("name", JOINT)
def test_an_answer_to_several_questions_has_their_numbers(name: str, wrap: bool) -> None:
    text = COVER + JOINT[name]
    letter = read_text(wrapped(text) if wrap else text)
    joint = unit_with(letter, "Ik stuur u in mei").passage
    assert (joint.voice, joint.question) == (Voice.ANSWER, "1, 2")
    alone = unit_with(letter, "op Prinsjesdag").passage
    assert (alone.voice, alone.question) == (Voice.ANSWER, "3")
    assert unit_with(letter, "Kunt u de Kamer").passage.voice is Voice.QUESTION


def test_an_answer_knows_what_was_asked() -> None:
    letter = read_text(COVER + all_separate(SEPARATE["Vraag 1 above, Antwoord 1 above"]))
    assert unit_with(letter, "in het najaar herhaald").passage.asked == QUESTIONS[1]


def test_an_answer_under_all_questions_knows_its_own_question() -> None:
    asked = "\n".join(f"{number}. {question}" for number, question in enumerate(QUESTIONS, start=1))
    letter = read_text(f"{COVER}{asked}\n\nAntwoord 1\nJa.\n\nAntwoord 3\nNee, dat is niet aan de orde.\n")
    passage = unit_with(letter, "niet aan de orde").passage
    assert (passage.question, passage.asked) == ("3", QUESTIONS[2])


def test_a_question_that_asks_nothing_in_form_is_still_a_question_behind_its_label() -> None:
    letter = read_text(
        COVER + "Vraag 1\nGraag een overzicht van de molens die in 2026 worden hersteld.\n\nAntwoord\nDat volgt.\n"
    )
    assert unit_with(letter, "Graag een overzicht").passage.voice is Voice.QUESTION


def test_an_answer_that_lost_its_label_is_seen_where_all_others_are_numbered() -> None:
    text = (
        "Vraag 1\nIs dat zo?\n\nAntwoord op vraag 1\nJa.\n\nVraag 2\nKomt er een brief?\n\nEr komt in mei een brief."
        "\n\n"
        "Vraag 3\nIs dat alles?\n\nAntwoord op vraag 3\nDat is alles.\n"
    )
    passage = unit_with(read_text(COVER + text), "in mei een brief").passage
    assert (passage.voice, passage.question) == (Voice.ANSWER, "2")


def test_a_footnote_behind_the_question_mark_leaves_a_question() -> None:
    text = (
        "Vraag 1\nKent u het bericht «Wieken in de wind»?1\n\nAntwoord\nJa.\n\n"
        "Vraag 2\nDeelt u die zorg?2\nJa, die deel ik.\n"
    )
    letter = read_text(COVER + text)
    assert unit_with(letter, "Wieken").passage.voice is Voice.QUESTION
    assert unit_with(letter, "die deel ik").passage.voice is Voice.ANSWER


def test_section_numbers_are_no_questions() -> None:
    text = "1. Inleiding\n\nDe molens staan er goed bij.\n\n2. Vervolg\n\nIk kom daar in mei op terug.\n"
    letter = read_text(COVER + text)
    assert {unit.passage.question for unit in letter.units} == {None}
    assert unit_with(letter, "in mei op terug").passage.heading == "2. Vervolg"


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("Antwoord op de vragen 1, 2 en 3", ("1", "2", "3")),
        ("Antwoord op vraag 1 en vraag 2", ("1", "2")),
        ("Antwoord 8-10", ("8", "9", "10")),
        ("Antwoord op de vragen 1 tot en met 3 en 5", ("1", "2", "3", "5")),
        ("Vraag 28-01", ("28-01",)),
        ("Vraag 3a", ("3a",)),
        ("Antwoord vraag 4 en 5:", ("4", "5")),
    ],
)
def test_a_label_gives_its_numbers_one_by_one(line: str, numbers: tuple[str, ...]) -> None:
    label = read_label(line)
    assert label is not None
    assert label.numbers == numbers


@pytest.mark.parametrize(
    "line",
    [
        "Vraag 3 gaat over de kosten.",
        "Antwoord geven op de vraag wie betaalt is lastig.",
        "Reactie op het rapport van de Raad",
        "Antwoorden op vragen van het lid Jansma (SP)",
        "Het antwoord op vraag 3 is dat dit niet kan.",
        "Antwoord op vraag 3 januari",
        "Vragen van de leden van de SP-fractie",
    ],
)
def test_the_word_alone_makes_no_label(line: str) -> None:
    assert read_label(line) is None
