"""How officials write that a promise is kept, moved or dropped without naming it, and what only looks like it."""

from datetime import date

import pytest

from ingest.records import Kind, Outcome
from tests.ingest.settling_examples import make_commitment, make_find, make_letter, make_term, settled

KADES = "Rijkswaterstaat is daarom een inspectie begonnen van alle stalen kademuren langs de Eems."


def leaning(quote: str) -> dict[str, Outcome]:
    """Return what a letter on the quay walls of the Eems, and one on another inspection, do to a promise."""
    promise = make_commitment(quote, context=f"Daarvoor: {KADES}")
    meant = make_letter(
        ["De inspectie van de stalen kademuren langs de Eems vond 12 zwakke plekken; het rapport is bijgevoegd."]
    )
    other = make_letter(["Hierbij zend ik u drie rapporten van de Inspectie Leefomgeving over roetfilters."])
    return {
        name: found["1"].outcome
        for name, letter in (("meant", meant), ("other", other))
        if (found := settled(letter, promise))
    }


@pytest.mark.parametrize(
    "quote",
    [
        "Een overzicht daarvan ontvangt uw Kamer voor 1 juni.",
        "Het rapport zend ik u voor 1 juni toe.",
        "Over de uitkomsten hiervan bericht ik u voor 1 juni.",
    ],
)
def test_a_promise_that_points_back_is_known_by_the_sentence_before_it(quote: str) -> None:
    assert leaning(quote) == {"meant": Outcome.FULFILMENT}


@pytest.mark.parametrize(
    "sentence",
    [
        "Hierbij bied ik u het overzicht aan van de subsidies voor laadpalen.",
        "Van het overzicht van de subsidies voor laadpalen zie ik af.",
        "Met bijlage 1 doe ik de toezegging over de subsidies voor laadpalen gestand.",
    ],
)
def test_what_fills_the_same_place_with_another_word_is_another_thing(sentence: str) -> None:
    promise = make_commitment("Ik stuur uw Kamer voor 1 juni het overzicht van de subsidies voor warmtepompen.")
    assert settled(make_letter([sentence]), promise) == {}


def test_the_same_word_in_the_same_place_is_the_same_thing() -> None:
    promise = make_commitment("Ik stuur uw Kamer voor 1 juni het overzicht van de subsidies voor warmtepompen.")
    letter = make_letter(["Hierbij bied ik u het overzicht aan van de subsidies voor warmtepompen in huurwoningen."])
    assert settled(letter, promise)["1"].outcome is Outcome.FULFILMENT


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        (
            "Tabel 3 in de bijlage laat de uitval van de veerponten in Zeeland zien; voor de ponten op de Lek moet"
            " het logboek nog worden ontsloten.",
            Outcome.PARTIAL,
        ),
        (
            "Tabel 3 in de bijlage laat de uitval van de veerponten in Zeeland en op de Lek zien.",
            Outcome.FULFILMENT,
        ),
        ("Tot nu toe zijn 12 veerponten bekeken op uitval, zo blijkt uit bijlage 2.", Outcome.PARTIAL),
    ],
)
def test_what_is_still_to_be_done_makes_a_part_of_it(sentence: str, outcome: Outcome) -> None:
    promise = make_commitment("U ontvangt voor 1 juni een overzicht van de uitval van veerponten.")
    assert settled(make_letter([sentence]), promise)["1"].outcome is outcome


@pytest.mark.parametrize(
    "sentence",
    [
        "Hierbij leg ik u het ontwerpbesluit ligplaatsen voor.",
        "Als bijlage bij deze brief treft u het ontwerp van het besluit ligplaatsen aan.",
    ],
)
def test_a_draft_that_is_sent_keeps_the_promise_of_it(sentence: str) -> None:
    promise = make_commitment("Voor 1 juni stuur ik u het ontwerpbesluit ligplaatsen toe.", kind=Kind.LEGISLATION)
    assert settled(make_letter([sentence]), promise)["1"].outcome is Outcome.FULFILMENT


def test_what_the_letter_says_of_itself_outweighs_what_it_seems_to_show() -> None:
    promise = make_commitment("De uitkomsten van het onderzoek naar de veerponten zend ik u voor 1 juni.")
    letter = make_letter(
        ["Van de 80 veerponten zijn er 32 onderzocht, zo blijkt uit bijlage 1 over de veerponten."],
        ["De toegezegde uitkomsten van het onderzoek naar de veerponten komen niet voor 1 juni, maar in oktober 2025."],
    )
    found = settled(letter, promise)["1"]
    assert found.outcome is Outcome.POSTPONEMENT
    assert found.new_window is not None
    assert found.new_window.end == date(2025, 10, 31)


def test_a_visit_that_cannot_go_on_but_gets_another_date_is_not_dropped() -> None:
    promise = make_commitment("Het werkbezoek aan de sluis bij Eefde vindt in mei plaats.", kind=Kind.BRIEFING)
    sentence = "Het werkbezoek aan de sluis bij Eefde kan niet doorgaan en wordt in september 2025 gehouden."
    letter = make_letter([sentence])
    term = make_term("in september 2025", date(2025, 9, 1), date(2025, 9, 30))
    find = make_find(letter, "Het werkbezoek", Outcome.WITHDRAWAL, kind=Kind.BRIEFING, term=term)
    assert settled(letter, promise, finds=(find,))["1"].outcome is Outcome.POSTPONEMENT


class TestWhatTheProgramMayClose:
    """Letters that say that something was promised, and whether they mean this promise."""

    PROMISE = make_commitment("Ik bericht uw Kamer voor 1 juni over de geluidshinder door veerponten bij Terneuzen.")

    @pytest.mark.parametrize(
        "sentence",
        [
            "Met deze brief doe ik mijn toezegging over de geluidshinder door veerponten bij Terneuzen af.",
            "Hiermee rond ik de toezegging over de geluidshinder door veerponten bij Terneuzen af.",
            "De toegezegde cijfers over geluidshinder door veerponten bij Terneuzen zijn hiermee volledig verstrekt.",
        ],
    )
    def test_a_letter_that_says_so_closes(self, sentence: str) -> None:
        assert settled(make_letter([sentence]), self.PROMISE)["1"].automatic

    @pytest.mark.parametrize(
        "sentence",
        [
            "Zoals gemeld vindt u hieronder de geluidshinder door de veerponten die bij Breskens varen.",
            "Zoals aangegeven treft u hieronder wat ik weet van geluidshinder door veerponten.",
        ],
    )
    def test_one_that_names_it_by_halves_is_only_proposed(self, sentence: str) -> None:
        assert not any(found.automatic for found in settled(make_letter([sentence]), self.PROMISE).values())


BOEIEN = make_commitment("De uitkomsten van de proef met slimme boeien in Harlingen zend ik u voor 1 juni.")


@pytest.mark.parametrize(
    ("sentences", "outcome"),
    [
        (
            [
                "De proef met slimme boeien in Harlingen is in april begonnen en heeft 12 boeien opgeleverd.",
                "Door de storm is er meer tijd nodig, zodat ik u de uitkomsten in oktober 2025 toezend.",
            ],
            Outcome.POSTPONEMENT,
        ),
        (
            [
                "Van de proef met slimme boeien in Harlingen heb ik afgezien.",
                "Er komt dus geen rapport over de slimme boeien; de toezegging beschouw ik daarmee als afgedaan.",
            ],
            Outcome.WITHDRAWAL,
        ),
        (
            [
                "Bijlage 2 laat zien wat de slimme boeien in Harlingen hebben gemeten.",
                "De toegezegde uitkomsten van de proef met slimme boeien zal ik u niet meer sturen.",
            ],
            Outcome.WITHDRAWAL,
        ),
        (
            [
                "Ik zie af van de toegezegde proef met slimme boeien in Harlingen, omdat in 2027 al een landelijke"
                " proef begint."
            ],
            Outcome.WITHDRAWAL,
        ),
    ],
)
def test_what_became_of_a_promise_is_read_from_sentences_together(sentences: list[str], outcome: Outcome) -> None:
    assert settled(make_letter(sentences), BOEIEN)["1"].outcome is outcome


def test_what_begins_later_moves_no_promise() -> None:
    promise = make_commitment("Ik informeer uw Kamer voor 1 juni over het loodsgeld in zeehavens.")
    letter = make_letter(["Het loodsgeld in zeehavens, dat per 1 januari 2026 ingaat, bedraagt 12 euro per ton."])
    found = settled(letter, promise)
    assert all(item.outcome is not Outcome.POSTPONEMENT for item in found.values())


def test_a_referral_to_another_office_keeps_nothing() -> None:
    promise = make_commitment("Ik informeer uw Kamer voor 1 juni over het loodsgeld in zeehavens.")
    letter = make_letter(["Voor het loodsgeld in zeehavens verwijs ik u naar de Staatssecretaris van Financiën."])
    assert settled(letter, promise) == {}


def test_a_silent_letter_of_another_ministry_counts_less() -> None:
    promise = make_commitment("Ik informeer uw Kamer voor 1 juni over het loodsgeld in zeehavens.")
    sentence = "In bijlage 2 vindt u wat het loodsgeld in zeehavens is."
    assert "1" in settled(make_letter([sentence], dossier="29100"), promise)
    assert settled(make_letter([sentence], dossier="29100", ministry="Onderwijs"), promise) == {}


NACHTVISSERS = make_commitment("Ik stuur uw Kamer voor 1 juni een overzicht van de ontheffingen voor nachtvissers.")
IT, TOPIC = "het overzicht van de ontheffingen voor nachtvissers", "de ontheffingen voor nachtvissers"


@pytest.mark.parametrize(
    "sentences",
    [
        [f"Hiermee kom ik mijn toezegging na om uw Kamer {IT} te sturen."],
        [f"Ter uitvoering van de toezegging aan uw Kamer bied ik u {IT} aan."],
        [f"In vervolg op mijn toezegging tijdens het debat bied ik u {IT} aan."],
        [f"Aan mijn belofte om u te informeren over {TOPIC} geef ik hierbij gevolg."],
        [f"Met de toezending van {IT} is aan de toezegging voldaan."],
        [f"Met bijgaand overzicht van {TOPIC} los ik mijn toezegging in."],
        [f"Deze brief vormt de invulling van de toezegging over het overzicht van {TOPIC}."],
        [f"Langs deze weg kom ik terug op mijn toezegging om u {IT} te sturen."],
        [f"Ik heb uw Kamer {IT} toegezegd.", "Bijgaand ontvangt u dat overzicht."],
        [f"Ik heb uw Kamer {IT} toegezegd.", "Deze brief strekt ter voldoening aan die toezegging."],
        [f"Bijlage 1 bevat {IT}.", "De toezegging kan hiermee worden gesloten."],
        [f"Bijlage 1 bevat {IT}.", "Ik verzoek u de toezegging van de lijst af te voeren."],
    ],
)
def test_a_letter_that_says_in_any_of_these_ways_that_it_keeps_the_promise_closes_it(sentences: list[str]) -> None:
    found = settled(make_letter(sentences), NACHTVISSERS)["1"]
    assert (found.outcome, found.automatic) == (Outcome.FULFILMENT, True)


@pytest.mark.parametrize(
    "sentences",
    [
        [f"{IT.capitalize()} neemt meer tijd in beslag dan gedacht en volgt in oktober 2025."],
        [f"{IT.capitalize()} is nog niet gereed.", "Ik informeer u daarover in oktober 2025."],
        [f"In verband met ziekte is {IT} vertraagd.", "U ontvangt het naar verwachting in oktober 2025."],
        [f"De planning voor {IT} is bijgesteld: het wordt oktober 2025."],
        [f"Tot mijn spijt kan ik u {IT} niet meer voor 1 juni toezenden; ik doe dat in oktober 2025."],
    ],
)
def test_a_letter_that_puts_it_off_gives_the_new_window(sentences: list[str]) -> None:
    found = settled(make_letter(sentences, day=date(2025, 5, 20)), NACHTVISSERS)["1"]
    assert found.outcome is Outcome.POSTPONEMENT
    assert found.new_window is not None
    assert found.new_window.end == date(2025, 10, 31)


@pytest.mark.parametrize(
    "sentence",
    [
        f"Van {IT} zie ik af.",
        f"Ik heb besloten {IT} niet op te stellen.",
        f"Ik kan {IT} om privacyredenen niet verstrekken.",
        f"De toezegging over {IT} trek ik in.",
        f"Ik acht {IT} niet langer opportuun.",
        f"Daarmee is {IT} van de baan.",
    ],
)
def test_a_letter_that_drops_it_withdraws_it(sentence: str) -> None:
    assert settled(make_letter([sentence]), NACHTVISSERS)["1"].outcome is Outcome.WITHDRAWAL


@pytest.mark.parametrize(
    "sentence",
    [
        f"Aan {IT} wordt gewerkt.",
        f"Over {TOPIC} zijn gesprekken gaande.",
        f"De motie over {IT} is aangehouden.",
        f"Ik zal u binnenkort kunnen zeggen wie aan {IT} werkt.",
    ],
)
def test_a_word_on_the_way_settles_nothing(sentence: str) -> None:
    assert settled(make_letter([sentence], day=date(2025, 5, 20)), NACHTVISSERS) == {}


PARTS = "Ik stuur uw Kamer voor 1 juni een overzicht van de uitval van veerponten en van de uitval van sluizen."


def test_what_is_kept_in_part_and_for_the_rest_comes_later_is_a_part_that_has_a_new_date() -> None:
    sentence = (
        "Voor de veerponten kom ik deze toezegging met bijlage 1 na; het overzicht van de uitval van sluizen kan ik u"
        " pas in september sturen."
    )
    letter = make_letter([sentence])
    later = make_find(
        letter,
        "Voor de veerponten",
        Outcome.POSTPONEMENT,
        term=make_term("in september", date(2025, 9, 1), date(2025, 9, 30)),
    )
    found = settled(letter, make_commitment(PARTS), finds=(later,))["1"]
    assert found.outcome is Outcome.PARTIAL
    assert found.new_term is not None
    assert found.new_term.phrase == "in september"


def test_the_rest_of_what_was_promised_keeps_it_whole_and_its_first_part_does_not() -> None:
    promise = make_commitment(PARTS)
    last = make_letter(["Hierbij ontvangt u het resterende deel van het toegezegde overzicht, de uitval van sluizen."])
    first = make_letter(["Hierbij ontvangt u het eerste deel van het toegezegde overzicht, de uitval van veerponten."])
    assert settled(last, promise)["1"].outcome is Outcome.FULFILMENT
    assert settled(first, promise)["1"].outcome is Outcome.PARTIAL


def test_that_suspects_are_held_is_no_delay_and_that_a_report_is_held_over_is() -> None:
    promise = make_commitment(
        "Ik stuur uw Kamer voor 1 juni cijfers over het aantal aangehouden smokkelaars op veerponten.",
        window=(date(2025, 3, 4), date(2025, 5, 31)),
    )
    held = make_letter(["Op de veerponten zijn van januari tot en met mei 47 smokkelaars aangehouden."])
    over = make_letter(
        ["De toezending van de cijfers over smokkelaars op veerponten is aangehouden tot september vanwege de rechter."]
    )
    assert settled(held, promise)["1"].outcome is Outcome.FULFILMENT
    assert settled(over, promise)["1"].outcome is Outcome.POSTPONEMENT


def test_the_day_of_what_was_done_is_not_taken_for_the_day_of_another_promise() -> None:
    promise = make_commitment(
        "Ik sluit voor 1 juni met de reders een convenant over de veerponten op waterstof.", kind=Kind.ACTION
    )
    sentence = (
        "Het convenant met de reders over de veerponten op waterstof is op 11 mei 2025 ondertekend en de toezegging is"
        " hiermee afgedaan."
    )
    assert settled(make_letter([sentence]), promise)["1"].outcome is Outcome.FULFILMENT


@pytest.mark.parametrize(
    "sentence",
    [
        "U is een overzicht van de veerponten op waterstof toegezegd; aan die toezegging voldoe ik met deze brief.",
        "Ik heb besloten de overzichten van de veerponten op waterstof niet verder in procedure te brengen.",
    ],
)
def test_a_sentence_that_names_the_thing_itself_needs_none_before_it(sentence: str) -> None:
    promise = make_commitment("Ik stuur uw Kamer voor 1 juni een overzicht van de veerponten op waterstof.")
    assert "1" in settled(make_letter(["De dijken zijn hoog genoeg.", sentence]), promise)


def test_the_day_of_the_rest_may_stand_in_a_sentence_behind_what_is_given() -> None:
    letter = make_letter(
        [
            "Hierbij ontvangt u deels het toegezegde overzicht, namelijk van de uitval van veerponten.",
            "Het overzicht van de uitval van sluizen verwacht ik u in september te sturen.",
        ]
    )
    found = settled(letter, make_commitment(PARTS))["1"]
    assert found.outcome is Outcome.PARTIAL
    assert found.new_term is not None
    assert found.new_term.phrase == "in september"


def test_what_an_inquiry_finds_is_known_by_any_of_its_names_when_it_comes_later() -> None:
    promise = make_commitment("Ik zend u voor 1 juni de resultaten van het onderzoek naar roest bij veerponten.")
    letter = make_letter(
        [
            "Roest bij veerponten ontstaat vooral in de winter.",
            "De laatste duikers gaan in augustus te water, waarna ik u de uitkomsten in het najaar van 2025 zend.",
        ],
        subject="Roest bij veerponten",
    )
    term = make_term("in het najaar van 2025", date(2025, 9, 1), date(2025, 11, 30))
    find = make_find(letter, "De laatste duikers", term=term)
    assert settled(letter, promise, finds=(find,))["1"].outcome is Outcome.POSTPONEMENT
