"""Which finds of one letter are the same promise."""

from dataclasses import replace
from datetime import date

from ingest.records import Find, Kind, Letter, Outcome, Passage, Unit, Voice
from ingest.settling import context_of, group_repeats
from tests.ingest.settling_examples import make_find, make_letter, make_term

SUMMARY = "Een samenvatting van dit rapport deel ik met uw Kamer, naar verwachting na de zomer."
AGAIN = "Ja, een samenvatting van het rapport zal ik met u delen zodra dit gereed is."


def answers(*texts: tuple[str, str]) -> Letter:
    """Return a letter of answers, each with its question number."""
    units, parts, at = [], [], 0
    for number, text in texts:
        for sentence in text.split(" | "):
            passage = Passage(Voice.ANSWER, at, at + len(text), question=number)
            units.append(Unit(sentence, at, at + len(sentence), passage._replace(start=0, end=int(number))))
            parts.append(sentence)
            at += len(sentence) + 2
    return Letter("\n\n".join(parts), make_letter([]).header, (), tuple(units))


def same(letter: Letter, *finds: Find) -> list[int | None]:
    """Return which earlier find each find repeats."""
    return [find.same_as for find in group_repeats(tuple(finds), letter)]


def test_the_same_words_are_the_same_promise() -> None:
    letter = make_letter(["Ik stuur u de nota.", "De zon schijnt.", "Ik stuur u de nota."])
    first = make_find(letter, "Ik stuur")
    unit = letter.units[2]
    assert same(letter, first, replace(first, start=unit.start, end=unit.end)) == [None, 0]


def test_other_words_for_the_same_thing_are_the_same_promise() -> None:
    letter = make_letter(
        ["Voor de zomer ontvangt u een overzicht van de laadpalen langs snelwegen."],
        ["Het overzicht van laadpalen langs de snelwegen stuur ik u voor de zomer."],
    )
    finds = make_find(letter, "Voor de zomer"), make_find(letter, "Het overzicht")
    assert same(letter, *finds) == [None, 0]


def test_a_bare_promise_that_points_to_another_answer_is_that_promise() -> None:
    letter = answers(("17", SUMMARY), ("18", f"{AGAIN} | Zie ook het antwoord op vraag 17."))
    finds = make_find(letter, "Een samenvatting", question="17"), make_find(letter, "Ja, een", question="18")
    assert same(letter, *finds) == [None, 0]


def test_a_bare_promise_that_points_nowhere_stands_alone() -> None:
    letter = answers(("17", SUMMARY), ("18", AGAIN))
    finds = make_find(letter, "Een samenvatting", question="17"), make_find(letter, "Ja, een", question="18")
    assert same(letter, *finds) == [None, None]


def test_two_briefings_on_different_subjects_are_two() -> None:
    letter = make_letter(
        ["Ik bied u een vertrouwelijke briefing aan over de aanschaf van sleepboten."],
        ["Ik bied u een vertrouwelijke briefing aan over de inzet in Mali."],
    )
    finds = [make_find(letter, start, kind=Kind.BRIEFING) for start in (letter.units[0].text, letter.units[1].text)]
    assert same(letter, *finds) == [None, None]


def test_another_date_is_another_promise() -> None:
    letter = make_letter(
        ["Ik stuur u in mei de cijfers over de kokkelvangst.", "Ik stuur u in juni de cijfers over de kokkelvangst."]
    )
    may = make_term("in mei", date(2025, 5, 1), date(2025, 5, 31))
    june = make_term("in juni", date(2025, 6, 1), date(2025, 6, 30))
    finds = make_find(letter, "Ik stuur u in mei", term=may), make_find(letter, "Ik stuur u in juni", term=june)
    assert same(letter, *finds) == [None, None]


def test_another_kind_or_rhythm_is_another_promise() -> None:
    letter = make_letter(
        ["Ik evalueer de proef met de rode lampen.", "Ik stuur u jaarlijks een evaluatie van de proef met rode lampen."]
    )
    research = make_find(letter, "Ik evalueer", kind=Kind.RESEARCH)
    yearly = make_find(letter, "Ik stuur", recurring=True)
    assert same(letter, research, yearly) == [None, None]
    assert same(letter, replace(research, kind=Kind.INFORM), yearly) == [None, None]


def test_two_acts_of_one_sentence_are_never_the_same() -> None:
    letter = make_letter(["Ik publiceer de cijfers in mei en stuur u de cijfers in juni."])
    find = make_find(letter, "Ik publiceer")
    assert same(letter, find, replace(find, act=1)) == [None, None]


def test_acts_repeated_with_their_sentence_keep_apart() -> None:
    letter = make_letter(["Ik meet dit en meld u dat.", "De zon schijnt.", "Ik meet dit en meld u dat."])
    first = make_find(letter, "Ik meet")
    unit = letter.units[2]
    later = replace(first, start=unit.start, end=unit.end)
    finds = first, replace(first, act=1), later, replace(later, act=1)
    assert same(letter, *finds) == [None, None, 0, 1]


def test_what_became_of_a_promise_repeats_nothing() -> None:
    letter = make_letter(["Ik stuur u de nota.", "De zon schijnt.", "Ik stuur u de nota."])
    unit = letter.units[2]
    first = make_find(letter, "Ik stuur")
    told = replace(first, start=unit.start, end=unit.end, role=Outcome.FULFILMENT)
    assert same(letter, first, told) == [None, None]


def test_a_third_mention_points_to_the_first() -> None:
    letter = make_letter(["Ik stuur u de nota."], ["Ik stuur u de nota."], ["Ik stuur u de nota."])
    first = make_find(letter, "Ik stuur")
    others = [replace(first, start=unit.start, end=unit.end) for unit in letter.units[1:]]
    assert same(letter, first, *others) == [None, 0, 0]


def test_the_context_of_a_promise_is_what_stands_beside_it() -> None:
    letter = make_letter(
        ["In het debat van 3 mei 2025 vroeg het lid Oosting naar de sluizen."],
        ["Sluizen:", "De sluis bij Eefde lekt.", "Ik stuur u in mei een plan.", "Daarna volgt herstel."],
        ["De bruggen zijn in orde."],
    )
    context = context_of(letter, make_find(letter, "Ik stuur u in mei"))
    assert "De sluis bij Eefde lekt." in context
    assert "Sluizen" in context
    assert "Aanleiding: In het debat van 3 mei 2025" in context
    assert "bruggen" not in context
