"""Where the finite verb of a clause stands: behind a condition, and where the dictionary does not know the verb."""

import pytest

from ingest.promises.frames import Frame, frames_of
from ingest.promises.meanings import Tense
from ingest.promises.subjects import Subject
from ingest.promises.words import CONDITIONS


def main_clause(sentence: str) -> Frame:
    """The clause of the sentence that is no condition and names no aim."""
    (frame,) = [
        frame for frame in frames_of(sentence) if frame.lead not in CONDITIONS and frame.lead not in ("om", "of")
    ]
    return frame


@pytest.mark.parametrize(
    ("sentence", "finite", "subject"),
    [
        ("Indien u dat wenst, kan de dienst een rondleiding verzorgen.", "kan", Subject.SERVICE),
        ("Mocht het pakket tekortschieten, dan verhoog ik de bijdrage.", "verhoog", Subject.GOVERNMENT),
        ("Mocht daaraan behoefte bestaan, dan kunnen de makers het model toelichten.", "kunnen", Subject.OTHER),
        ("Voor zover nodig verruim ik de openingstijden.", "verruim", Subject.GOVERNMENT),
        ("Om lange rijen te voorkomen laat ik een tweede balie openen.", "laat", Subject.GOVERNMENT),
        ("Hoe dan ook verneemt de Kamer de uitkomst van mij.", "verneemt", Subject.CHAMBER),
    ],
)
def test_what_follows_a_condition_is_a_clause_of_its_own(sentence: str, finite: str, subject: Subject) -> None:
    frame = main_clause(sentence)
    assert (frame.finite, frame.subject) == (finite, subject)


@pytest.mark.parametrize(
    ("sentence", "finite", "subject"),
    [
        ("Het kabinet hertimmert de regeling voor pachters.", "hertimmert", Subject.GOVERNMENT),
        ("De bodem van de polder bemonsteren wij elke vijf jaar.", "bemonsteren", Subject.GOVERNMENT),
        ("Ik fax u de lijst in mei.", "", Subject.GOVERNMENT),
        ("Ik snelpost u de lijst in mei.", "snelpost", Subject.GOVERNMENT),
        ("Het bureau hertelt in oktober de kosten.", "hertelt", Subject.THIRD),
        ("Het treedt volgens planning op 1 juli in werking.", "treedt", Subject.PRONOUN),
    ],
)
def test_an_unknown_verb_is_known_by_its_place(sentence: str, finite: str, subject: Subject) -> None:
    frame = main_clause(sentence)
    assert (frame.finite, frame.subject) == (finite, subject)
    assert frame.tense is (Tense.PRESENT if finite else Tense.NONE)


@pytest.mark.parametrize(
    "words",
    [
        "Een nieuw loket voor de scholen in mei.",
        "Het convenant met de gemeenten in het noorden.",
        "Resultaat van het overleg in maart.",
        "De opgestelde lijst met de scholen.",
        "Bijdrage uit het pakket voor de wijken.",
    ],
)
def test_words_without_a_verb_get_none(words: str) -> None:
    assert main_clause(words).finite == ""


@pytest.mark.parametrize(
    ("sentence", "finite", "subject"),
    [
        ("De Wet kustlijn, die deze kosten beperkt, wordt 1 januari 2027 van kracht.", "wordt", Subject.THING),
        ("Zoals al in januari gemeld stuur ik de lijst voor de zomer.", "stuur", Subject.GOVERNMENT),
        ("Zoals ik u op 3 mei heb bericht stuur ik de lijst in juni.", "stuur", Subject.GOVERNMENT),
        ("Voor zover nodig krijgt uw Kamer een nieuw ontwerp.", "krijgt", Subject.CHAMBER),
        ("Daaraan voorafgaand krijgt uw Kamer het ontwerp.", "krijgt", Subject.CHAMBER),
        ("Een foto- en bevindingenverslag daarvan volgt.", "volgt", Subject.THING),
    ],
)
def test_the_main_clause_goes_on_behind_what_stands_inside_or_before_it(
    sentence: str, finite: str, subject: Subject
) -> None:
    assert (finite, subject) in [(frame.finite, frame.subject) for frame in frames_of(sentence) if not frame.lead]
