"""The grammar that promises rest on: where a clause has its verb, whose act it is, and which acts a sentence has."""

from datetime import date
from pathlib import Path

import pytest

from ingest.calendars import Calendar, load_calendar
from ingest.promises import find_promises
from ingest.promises.finites import is_joined, readings_of
from ingest.promises.frames import Frame, frames_of
from ingest.promises.judging import verdicts_of
from ingest.promises.meanings import Tense
from ingest.promises.nouns import Noun, nouns_of
from ingest.promises.parties import is_own_person
from ingest.promises.subjects import Subject
from ingest.promises.verbs import FORMS, SENSES
from ingest.reading import read_letter
from ingest.records import Find, Kind

ROOT = Path(__file__).resolve().parents[2]
HEAD = "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 2 februari 2026\n\n"


@pytest.fixture(scope="module")
def calendar() -> Calendar:
    """Return the calendar of the project."""
    return load_calendar(ROOT / "fixtures" / "calendar.json")


def found_in(sentence: str, calendar: Calendar) -> list[Find]:
    """Return what is found in a letter of this one sentence, candidates left out."""
    letter = read_letter(f"{HEAD}De dijk ligt er goed bij. {sentence}\n".encode(), "brief.txt")
    return [find for find in find_promises(letter, calendar) if not find.candidate]


def main_of(sentence: str) -> Frame:
    """Return the first main clause that has a finite verb."""
    return next(frame for frame in frames_of(sentence) if not frame.lead and frame.finite)


@pytest.mark.parametrize(
    ("sentence", "finite"),
    [
        ("De herziene inzet ontvangt uw Kamer in mei.", "ontvangt"),
        ("Over het ontwerp dat hieraan raakt krijgt u in mei een nota.", "krijgt"),
        ("De regels die hiermee samenhangen treden op 1 mei in werking.", "treden"),
        ("De regeling die daarmee samenhangt, vervalt in mei.", "vervalt"),
        ("Naar ik hoop kan de regeling in mei ingaan.", "kan"),
    ],
)
def test_the_main_clause_has_its_own_finite_verb(sentence: str, finite: str) -> None:
    assert main_of(sentence).finite == finite


def test_a_prefix_joined_to_the_verb_closes_a_subordinate_clause_only() -> None:
    assert is_joined("toestuurt")
    assert not is_joined("stuurt")
    assert not is_joined("toegestuurd")


def test_a_third_person_with_an_unlisted_prefix_is_a_verb_but_a_noun_is_none() -> None:
    assert [reading.base for reading in readings_of("samenhangt")] == ["hangen"]
    assert readings_of("overzicht") == ()
    assert readings_of("inzicht") == ()


def test_what_the_speaker_adds_about_his_hope_is_no_clause() -> None:
    frames = frames_of("Naar ik verwacht wordt het besluit in mei gewijzigd.")
    assert len(frames) == 1
    assert frames[0].subject is Subject.THING


def test_a_brief_condition_is_no_participle_of_the_clause() -> None:
    frame = main_of("Voor uitleg zijn mijn medewerkers, indien gewenst, voor de leden beschikbaar.")
    assert frame.tense is Tense.PRESENT
    assert frame.subject is Subject.GOVERNMENT


def test_a_second_participle_shares_the_auxiliary_of_the_first() -> None:
    first, second = frames_of("De kaart wordt op de website gezet en aan u verzonden.")
    assert first.passive
    assert second.passive
    assert second.tense is Tense.PRESENT


def test_who_stays_doing_something_does_it() -> None:
    assert "blijven" not in main_of("Over de voortgang blijven wij u berichten.").verbs


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("De Deense regering overweegt een meldplicht.", Subject.THIRD),
        ("De regering overweegt een meldplicht.", Subject.GOVERNMENT),
        ("Onze wetgevingsjuristen lichten dat graag toe.", Subject.GOVERNMENT),
        ("In mei wijzigt het Besluit houders van vogels.", Subject.THING),
        ("De CO2-grens wordt verlaagd.", Subject.OTHER),
        ("Zij verschijnt in mei.", Subject.PRONOUN),
        ("Driejaarlijks zal een verslag aan de Staten-Generaal worden gezonden.", Subject.THING),
    ],
)
def test_the_subject_says_whose_act_it_is(sentence: str, subject: Subject) -> None:
    assert main_of(sentence).subject is subject


def test_people_of_the_government_are_known_by_the_end_of_their_name() -> None:
    assert is_own_person("beleidsmedewerkers")
    assert not is_own_person("bewoners")


@pytest.mark.parametrize("word", ["tarief", "toelatingsplicht", "huurgrens", "vrijstellingen", "bekwaamheidseisen"])
def test_what_a_law_sets_is_a_norm(word: str) -> None:
    assert Noun.NORM in nouns_of(word)


@pytest.mark.parametrize("word", ["reis", "dienstreis", "brief", "hangplek"])
def test_other_nouns_are_no_norm(word: str) -> None:
    assert Noun.NORM not in nouns_of(word)


def test_every_verb_that_means_something_has_forms() -> None:
    bases = {reading.base for readings in FORMS.values() for reading in readings}
    assert [verb for verb in SENSES if verb.rpartition("|")[2].rpartition("+")[2] not in bases] == []


@pytest.mark.parametrize(
    ("sentence", "kinds", "terms"),
    [
        (
            "Ik bezoek de koepels in maart en stuur u in juni de gemaakte afspraken.",
            [Kind.ACTION, Kind.INFORM],
            ["in maart", "in juni"],
        ),
        (
            "In april begint een nieuwe meting, waarover ik u in november bericht.",
            [Kind.RESEARCH, Kind.INFORM],
            ["In april", "in november"],
        ),
        ("Ik publiceer de cijfers in mei en stuur ze aan uw Kamer.", [Kind.INFORM], ["in mei"]),
        ("Het rapport is in mei gereed en gaat daarna naar uw Kamer.", [Kind.INFORM], ["in mei"]),
    ],
)
def test_each_act_of_a_sentence_has_its_own_kind_and_term(
    sentence: str, kinds: list[Kind], terms: list[str], calendar: Calendar
) -> None:
    found = found_in(sentence, calendar)
    assert [find.kind for find in found] == kinds
    assert [find.term and find.term.phrase for find in found] == terms


def test_the_term_of_a_later_act_keeps_its_place_in_the_sentence(calendar: Calendar) -> None:
    sentence = "Ik bezoek de koepels in maart en stuur u in juni de gemaakte afspraken."
    term = found_in(sentence, calendar)[1].term
    assert term is not None
    assert sentence[term.start : term.end] == "in juni"
    assert term.window is not None
    assert term.window.start == date(2026, 6, 1)


@pytest.mark.parametrize(
    "sentence",
    [
        "Graag verneem ik van u of deze planning u schikt.",
        "Ik verzoek uw Kamer dit onderwerp in mei te agenderen.",
    ],
)
def test_a_request_to_the_chamber_is_no_promise(sentence: str) -> None:
    assert all(verdict.total <= 0 for verdict in verdicts_of(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Leden van uw commissie zijn op 14 maart van harte welkom op de werf.",
        "Met ingang van 1 juli wordt de vrijstelling afgeschaft.",
        "Hun bevindingen zal ik u niet onthouden.",
        "De brief wordt volgende week verstuurd.",
        "Eens per kwartaal blijft u een overzicht ontvangen.",
    ],
)
def test_less_common_wordings_promise(sentence: str) -> None:
    assert any(verdict.total > 0 for verdict in verdicts_of(sentence))
