"""Which of several phrases is the promise's term: acts, next sentences, postponements, and what the clerk is told."""

from datetime import date
from pathlib import Path

import pytest
from dateutil.rrule import rrulestr

from ingest.calendars import load_calendar
from ingest.records import Basis, Chamber, Term
from ingest.terms import explained, find_terms, next_occurrence, term_of, terms_of_acts, terms_of_postponement

CALENDAR = load_calendar(Path(__file__).parents[2] / "fixtures" / "calendar.json")
TK, EK = Chamber.TWEEDE_KAMER, Chamber.EERSTE_KAMER
LETTER = date(2026, 3, 10)


def phrase_of(sentence: str) -> str | None:
    term = term_of(sentence, LETTER, TK, CALENDAR)
    return term.phrase if term else None


def act(sentence: str, verb: str) -> tuple[int, int]:
    """Return the span of the verb in the sentence."""
    start = sentence.index(verb)
    return start, start + len(verb)


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        # A relative clause without a comma dates something else than the promise.
        ("De motie die uw Kamer in februari heeft aangenomen voer ik in het najaar uit.", "in het najaar"),
        ("Het loket dat vorig jaar is geopend wordt in mei uitgebreid.", "in mei"),
        # A question within the sentence may look back, the promise does not.
        ("In mei laat ik u weten hoeveel bruggen er zijn hersteld.", "In mei"),
        ("Ik bericht u voor 1 juni wat de schouw heeft opgeleverd.", "voor 1 juni"),
        ("Ik meld u in juli of de vergunning is verleend.", "in juli"),
        # A noun that is written like a past tense.
        ("Op 12 maart draag ik in de Raad drie namen voor.", "Op 12 maart"),
        # The nouns of a meeting end at the verb.
        ("Het verslag van de Landbouwraad valt eind april bij u op de mat.", "eind april"),
        # What was agreed is past; what was agreed on is not.
        ("Met de sector is afgesproken dat zij voor 1 oktober een plan indient.", "voor 1 oktober"),
        ("Het kabinet heeft besloten de regeling per 1 januari 2027 te beëindigen.", "per 1 januari 2027"),
        ("Ik heb de Inspectie gevraagd mij voor 1 juni te adviseren.", "voor 1 juni"),
        # "is … afgerond" may be said of what is yet to be.
        ("De aanleg is voor 1 september voltooid.", "voor 1 september"),
        ("Naar verwachting is de toets in september afgerond.", "in september"),
        # A condition has a date too, but the act's own goes before it.
        ("Indien de Raad van State in mei adviseert, kan de wet op 1 juli in werking treden.", "op 1 juli"),
        # The noun that opens the sentence has its own date.
        ("De uitkomsten van het overleg op 12 maart deel ik in april met u.", "in april"),
        # A date of a document, a budget or an amount is none.
        ("De reactie op het rapport van 12 januari volgt in mei.", "in mei"),
        ("De begroting voor 2027 ontvangt u op Prinsjesdag.", "op Prinsjesdag"),
        ("De subsidie van 3 miljoen euro voor 2027 wordt in mei verleend.", "in mei"),
        # The hard bound of two.
        ("Ik streef naar mei, met als uiterste datum 1 juli.", "naar mei, met als uiterste datum 1 juli"),
        # Where the sentence speaks to the Kamer, that act counts.
        ("Het onderzoek start in mei en in november krijgt uw Kamer de uitkomsten.", "in november"),
    ],
)
def test_the_term_is_that_of_the_future_act(sentence: str, phrase: str) -> None:
    assert phrase_of(sentence) == phrase


@pytest.mark.parametrize(
    "sentence",
    [
        "Hierbij bied ik u de agenda aan voor de Raad van 16 maart a.s.",
        "Met deze brief informeer ik u over de uitkomsten van het overleg van 3 maart.",
        "De leden hebben kennisgenomen van de agenda voor de Raad van 16 maart aanstaande.",
        "Zoals toegezegd in het debat van 3 februari jl. is het onderzoek gestart.",
        "Op 20 februari verbleven er 91 leerlingen op de locatie.",
        "De uitgaven komen in 2027 uit op 2,1% van het bbp.",
    ],
)
def test_what_the_letter_does_or_what_has_been_gives_no_term(sentence: str) -> None:
    assert phrase_of(sentence) is None


def test_each_act_of_a_sentence_has_its_own_term() -> None:
    sentence = "Ik publiceer de cijfers in mei en stuur u in het najaar een evaluatie."
    acts = [act(sentence, "publiceer"), act(sentence, "stuur")]
    terms = terms_of_acts(sentence, LETTER, TK, CALENDAR, acts)
    assert [term and term.phrase for term in terms] == ["in mei", "in het najaar"]
    found = term_of(sentence, LETTER, TK, CALENDAR, act=act(sentence, "stuur"))
    assert found is not None
    assert found.phrase == "in het najaar"


def test_terms_before_their_verbs_go_to_the_right_act() -> None:
    sentence = "In mei start de proef; in november stuur ik u de uitkomsten."
    acts = [act(sentence, "start"), act(sentence, "stuur")]
    terms = terms_of_acts(sentence, LETTER, TK, CALENDAR, acts)
    assert [term and term.phrase for term in terms] == ["In mei", "in november"]


def test_the_next_sentence_may_give_the_when() -> None:
    sentence, following = "Een overzicht deel ik met uw Kamer.", "Dit wordt verwacht na het zomerreces."
    term = term_of(sentence, LETTER, TK, CALENDAR, following=following)
    assert term is not None
    assert term.phrase == f"{sentence} {following}"[term.start : term.end] == "na het zomerreces"


@pytest.mark.parametrize(
    ("sentence", "following"),
    [
        ("Een overzicht deel ik in mei met uw Kamer.", "Dit wordt verwacht na het zomerreces."),
        (
            "Een overzicht deel ik met uw Kamer.",
            "De gemeenten Assen en Emmen beginnen na het zomerreces met een proef.",
        ),
    ],
)
def test_the_next_sentence_counts_only_if_it_only_says_when(sentence: str, following: str) -> None:
    term = term_of(sentence, LETTER, TK, CALENDAR, following=following)
    assert term is None or term.phrase == "in mei"


@pytest.mark.parametrize(
    ("sentence", "new", "old"),
    [
        ("De brief komt niet voor het kerstreces maar eind maart.", "eind maart", "voor het kerstreces"),
        ("In plaats van in mei ontvangt u de brief in september.", "in september", "in mei"),
        ("De brief wordt verschoven van mei naar september.", "naar september", "van mei"),
        ("De verzending is uitgesteld tot na de zomer.", "na de zomer", None),
        ("De nota, die u voor de zomer zou ontvangen, volgt in het najaar.", "in het najaar", "voor de zomer"),
        (
            "De oorspronkelijke planning (mei 2026) is niet haalbaar; dit wordt oktober 2026.",
            "oktober 2026",
            "mei 2026",
        ),
        ("De in mei toegezegde brief ontvangt u in september.", "in september", "in mei"),
        ("De deadline van 1 mei wordt verlengd tot 1 juli.", "tot 1 juli", "van 1 mei"),
        ("Stand van zaken | was: mei 2026 | nu: juli 2026", "juli 2026", "mei 2026"),
        ("Dit lukt helaas niet voor de zomer.", None, "voor de zomer"),
        ("De nota die in maart zou verschijnen, volgt op een later moment.", "op een later moment", "in maart"),
        # What has been is no new term, even where it comes round again.
        ("Het bureau heeft pas in februari kunnen beginnen; u hoort dit najaar meer.", "dit najaar", None),
        # Nothing is put off to an earlier day, however the sentence names the two.
        ("Het plan had u deze maand zullen krijgen, maar het komt pas in juni.", "pas in juni", "deze maand"),
        ("De raming, gewoonlijk in april bij u, kan dit jaar eerst in juli worden gezonden.", "eerst in juli", None),
        ("Het streven naar 1 april is losgelaten; de wet gaat op 1 juli in.", "op 1 juli", None),
        ("Daarmee haal ik de beloofde datum van voor de zomer niet en krijgt u het plan in september.", "in september",
         "voor de zomer"),
    ],
)  # fmt: skip
def test_a_postponement_has_a_new_and_an_old_term(sentence: str, new: str | None, old: str | None) -> None:
    found = terms_of_postponement(sentence, LETTER, TK, CALENDAR)
    phrases = [term and term.phrase for term in found]
    assert phrases[0] == new
    if old is not None:
        assert phrases[1] == old


def test_the_next_sentence_may_name_the_new_term() -> None:
    sentence, following = "Dit lukt helaas niet voor de zomer.", "U ontvangt de brief in september."
    new, old = terms_of_postponement(sentence, LETTER, TK, CALENDAR, following=following)
    assert new is not None
    assert old is not None
    assert (new.phrase, old.phrase) == ("in september", "voor de zomer")
    assert f"{sentence} {following}"[new.start : new.end] == new.phrase


def only(phrase: str, letter: date | None = LETTER, chamber: Chamber = TK) -> Term:
    (term,) = find_terms(phrase, letter, chamber, CALENDAR)
    return term


@pytest.mark.parametrize(
    ("phrase", "explanation"),
    [
        ("na het zomerreces", "‘na het zomerreces’ → 1 september t/m 15 oktober 2026: van het einde van het "
                              "zomerreces tot het volgende"
         " reces (reces: tabel Tweede Kamer)"),
        ("begin 2027", "‘begin 2027’ → 1 januari t/m 31 maart 2027: begin 2027"),
        ("uiterlijk 1 mei 2026", "‘uiterlijk 1 mei 2026’ → 10 maart t/m 1 mei 2026: van de datum van de brief tot en "
                                 "met 1 mei 2026"),
        ("zo spoedig mogelijk", "‘zo spoedig mogelijk’: noemt geen dag of periode"),
        ("na 1 mei", "‘na 1 mei’: noemt een begin, maar geen laatste dag"),
        ("in aanloop naar de top in Ankara", "‘in aanloop naar de top in Ankara’ → 10 maart t/m 6 juli 2026: van de "
                                             "datum van de brief"
         " tot NAVO-top in Ankara (kalender van gebeurtenissen)"),
    ],
)  # fmt: skip
def test_the_clerk_is_told_why(phrase: str, explanation: str) -> None:
    assert explained(only(phrase)) == explanation


def test_what_leans_on_an_estimate_says_so() -> None:
    estimated = only("voor het zomerreces van 2031").window
    assert estimated is not None
    assert estimated.basis is Basis.ESTIMATED
    assert "geschat" in estimated.why
    senate = only("voor het zomerreces", chamber=EK).window
    assert senate is not None
    assert senate.basis is Basis.ESTIMATED
    assert "Tweede Kamer" in senate.why


def test_a_table_row_and_the_letter_itself_are_told_apart() -> None:
    recess, month = only("voor het zomerreces").window, only("in mei").window
    assert recess is not None
    assert month is not None
    assert (recess.basis, month.basis) == (Basis.TABLE, Basis.LETTER)


@pytest.mark.parametrize(
    ("phrase", "rhythm"),
    [
        ("jaarlijks", "FREQ=YEARLY"),
        ("elk kwartaal", "FREQ=MONTHLY;INTERVAL=3"),
        ("halfjaarlijks", "FREQ=MONTHLY;INTERVAL=6"),
        ("twee keer per jaar", "FREQ=MONTHLY;INTERVAL=6"),
        ("om het jaar", "FREQ=YEARLY;INTERVAL=2"),
        ("elke eerste maandag van de maand", "FREQ=MONTHLY;BYDAY=1MO"),
        ("jaarlijks in juni", "FREQ=YEARLY;BYMONTH=6"),
        ("jaarlijks voor 1 mei", "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=30"),
        ("jaarlijks op Prinsjesdag", "FREQ=YEARLY;BYMONTH=9;BYDAY=3TU"),
        ("twee keer per jaar, in mei en in november", "FREQ=YEARLY;BYMONTH=5,11"),
        ("elk najaar", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=20"),
        ("periodiek", None),
    ],
)
def test_a_recurring_term_keeps_its_rhythm(phrase: str, rhythm: str | None) -> None:
    term = only(phrase)
    assert term.recurring
    assert term.rhythm == rhythm
    if rhythm:
        rrulestr(rhythm)


@pytest.mark.parametrize(
    ("phrase", "after", "first", "last"),
    [
        ("jaarlijks in juni", date(2026, 6, 30), date(2027, 6, 1), date(2027, 6, 30)),
        ("jaarlijks in juni", date(2027, 3, 1), date(2027, 6, 1), date(2027, 6, 30)),
        ("elk jaar op Prinsjesdag", date(2026, 9, 15), date(2027, 9, 21), date(2027, 9, 21)),
        ("elk kwartaal", date(2026, 4, 1), date(2026, 4, 2), date(2026, 7, 1)),
        ("twee keer per jaar, in mei en in november", date(2026, 5, 31), date(2026, 11, 1), date(2026, 11, 30)),
    ],
)
def test_a_series_rolls_on(phrase: str, after: date, first: date, last: date) -> None:
    window = next_occurrence(only(phrase), after, TK, CALENDAR)
    assert window is not None
    assert (window.start, window.end) == (first, last)


def test_the_next_turn_before_a_recess_follows_the_calendar() -> None:
    window = next_occurrence(only("jaarlijks voor het zomerreces"), date(2025, 7, 3), TK, CALENDAR)
    assert window is not None
    assert window.end == date(2026, 7, 2)


@pytest.mark.parametrize("phrase", ["in mei", "periodiek"])
def test_what_has_no_rhythm_has_no_next_turn(phrase: str) -> None:
    assert next_occurrence(only(phrase), LETTER, TK, CALENDAR) is None
