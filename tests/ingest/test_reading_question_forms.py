"""Whose voice, in rarer layouts: answers numbered below one label, groups in brackets, members by name, motions."""

import pytest

from ingest.reading.letters import read_text
from ingest.records import Letter, Passage, Voice
from tests.ingest.reading_forms import COVER

ASKED = (
    "Kunt u toezeggen dat u de Kamer voor de zomer informeert over de dijken?",
    "Wanneer ontvangt de Kamer de evaluatie?",
    "Bent u bereid een onderzoek te starten naar de kades?",
)
ANSWERED = (
    "Ja, ik zal de Kamer in mei over de dijken informeren.",
    "De evaluatie stuur ik u in oktober toe.",
    "Nee, wel stuur ik u in juni een notitie.",
)
QUESTIONS = "\n".join(f"{number}. {text}" for number, text in enumerate(ASKED, start=1))
MOTION = """gehoord de beraadslaging,

van mening dat:
- dijken zwak zijn;
- kades ook;

verzoekt de regering:
- de Kamer voor 1 juli 2026 te informeren;
- een plan te maken,

en gaat over tot de orde van de dag."""


def _passage(letter: Letter, words: str) -> Passage:
    return next(unit.passage for unit in letter.units if words in unit.text)


@pytest.mark.parametrize(
    "answers",
    [
        "Antwoorden\n\n" + "\n".join(f"{number}. {text}" for number, text in enumerate(ANSWERED, start=1)),
        "\n\n".join(f"Ad {number}\n{text}" for number, text in enumerate(ANSWERED, start=1)),
        "\n\n".join(f"Ad {number}. {text}" for number, text in enumerate(ANSWERED, start=1)),
        "\n\n".join(f"Ad vraag {number}: {text}" for number, text in enumerate(ANSWERED, start=1)),
    ],
    ids=["numbered", "Ad 1", "Ad 1.", "Ad vraag 1:"],
)
def test_answers_below_all_questions_have_their_own_number(answers: str) -> None:
    letter = read_text(f"{COVER}{QUESTIONS}\n\n{answers}\n")
    got = [_passage(letter, words) for words in ("in mei over", "in oktober toe", "in juni een")]
    assert [(passage.voice, passage.question) for passage in got] == [(Voice.ANSWER, str(n)) for n in (1, 2, 3)]
    assert _passage(letter, "toezeggen dat u").voice is Voice.QUESTION


def test_a_numbered_list_in_an_answer_to_other_questions_stays_one_answer() -> None:
    letter = read_text(f"{COVER}{QUESTIONS}\n\nAntwoorden\n\n1. De dijken zijn sterk.\n2. De kades ook.\n")
    assert _passage(letter, "kades ook").question == "1, 2, 3"


def test_ad_opens_no_answer_within_a_sentence() -> None:
    letter = read_text(f"{COVER}Ad interim is een directeur aangesteld. Ad 3 procent rente loopt de lening door.\n")
    assert _passage(letter, "Ad interim").question is None


def test_a_group_in_brackets_behind_the_number_asks() -> None:
    text = f"{COVER}1 (D66)\n{ASKED[0]}\n\nAntwoord\n{ANSWERED[0]}\n\n2 (VVD)\n{ASKED[1]}\n\nAntwoord\n{ANSWERED[1]}\n"
    letter = read_text(text)
    got = [_passage(letter, words) for words in ("in mei over", "in oktober toe")]
    assert [(passage.question, passage.party) for passage in got] == [("1", "D66"), ("2", "VVD")]


@pytest.mark.parametrize(
    "asking",
    [
        "De D66-fractieleden vragen of de minister kan toezeggen dat hij de Kamer voor de zomer informeert.",
        "De D66-leden vragen of de minister kan toezeggen dat hij de Kamer voor de zomer informeert.",
        "Het D66-lid Jansma vraagt of de minister kan toezeggen dat hij de Kamer voor de zomer informeert.",
        "Het D66-Kamerlid Jansma vraagt of de minister de Kamer voor de zomer zal informeren.",
        "Mevrouw Jansma (D66) vraagt of de minister de Kamer voor de zomer zal informeren.",
    ],
)
def test_what_members_ask_by_name_is_a_question(asking: str) -> None:
    letter = read_text(f"{COVER}{asking}\n\n{ANSWERED[0]}\n")
    assert _passage(letter, "voor de zomer").voice is Voice.QUESTION
    assert _passage(letter, "in mei over").voice is not Voice.QUESTION


@pytest.mark.parametrize(
    "motion", [f"De Kamer,\n\n{MOTION}", f"De Kamer,\n{MOTION}", f"De Kamer, {' '.join(MOTION.split())}"]
)
def test_what_a_motion_asks_in_a_list_is_quoted(motion: str) -> None:
    letter = read_text(f"Geachte voorzitter,\n\nDe motie luidt:\n\n{motion}\n\nIk stuur u in juni een brief.\n")
    assert _passage(letter, "voor 1 juli 2026").voice is Voice.QUOTATION
    assert _passage(letter, "in juni een brief").voice is not Voice.QUOTATION
