"""Whose voice: consultations per group and notes to the Eerste Kamer, with and without marks.

In the texts below every sentence that members ask or say holds VRAAGT, every sentence of the government ANTWOORDT,
every sentence of the committee MELDT: the tests hold the voices against these words.
"""

import re

import pytest

from ingest.reading.letters import read_text
from ingest.reading.members import Speaker, speaker_of
from ingest.reading.parties import party_in
from ingest.records import Letter, Voice

HEAD = """Tweede Kamer der Staten-Generaal 2

Vergaderjaar 2024–2025

21 501-31 Raad voor Werkgelegenheid

Nr. 512 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

Vastgesteld 3 maart 2025

De vaste commissie voor Sociale Zaken en Werkgelegenheid heeft een aantal vragen voorgelegd aan de Minister, MELDT zij.

Bij brief van 3 maart 2025 zijn de vragen beantwoord, MELDT zij.

De voorzitter van de commissie,
De Vries

De griffier van de commissie,
Jansen

"""

FIRST_QUESTIONS_THEN_ANSWERS = """Inhoudsopgave

I Vragen en opmerkingen vanuit de fracties
Vragen en opmerkingen van de leden van de VVD-fractie
II Antwoord/Reactie van de Minister

I Vragen en opmerkingen vanuit de fracties

Vragen en opmerkingen van de leden van de VVD-fractie

De leden van de VVD-fractie lezen dat er een plan komt (VRAAGT VVD). Het plan zal in mei aan de Kamer worden gestuurd
(VRAAGT VVD). Kan de minister dat toezeggen (VRAAGT VVD)?

Een tweede alinea over de achtergrond vraagt nergens om (VRAAGT VVD).

Vragen en opmerkingen van de leden van de SGP-fractie

Wordt de Kamer geïnformeerd (VRAAGT SGP)?

II Antwoord/Reactie van de Minister

Vragen en opmerkingen van de leden van de VVD-fractie

Het plan wordt in juni aan de Kamer gestuurd (ANTWOORDT VVD). De raad besluit in mei (ANTWOORDT VVD).

De inspectie publiceert in mei een rapport (ANTWOORDT VVD).

Vragen en opmerkingen van de leden van de SGP-fractie

Ja, de Kamer wordt geïnformeerd (ANTWOORDT SGP).
"""

ANSWERS_UNDER_BARE_NAMES = """I Vragen en opmerkingen vanuit de fracties

Inbreng van de leden van de VVD-fractie

De leden van de VVD-fractie vragen wanneer het plan komt (VRAAGT VVD).

Inbreng van de leden van de PvdD-fractie

De leden van de PvdD-fractie lezen dat het later komt (VRAAGT PvdD).

II Reactie van de minister

VVD-fractie

Het plan wordt in juni aan de Kamer gestuurd (ANTWOORDT VVD).

PvdD-fractie

De raad besluit in mei (ANTWOORDT PvdD). Het kabinet komt daarop terug (ANTWOORDT PvdD).
"""

ANSWERS_THAT_REPEAT_THE_QUESTION = """I Vragen en opmerkingen vanuit de fracties

Inbreng van de leden van de VVD-fractie

De leden van de VVD-fractie vragen wanneer het plan komt (VRAAGT VVD).

II Reactie van de minister

Antwoord op vragen van de leden van de VVD-fractie

De leden van de VVD-fractie vragen wanneer het plan komt (VRAAGT VVD).

Het plan wordt in juni aan de Kamer gestuurd (ANTWOORDT VVD).

Deze leden vragen ook naar de kosten (VRAAGT VVD). De kosten bedragen twee miljoen euro (ANTWOORDT VVD). De raming volgt
in mei (ANTWOORDT VVD).
"""

NO_MARKS_AT_ALL = """Vragen en opmerkingen vanuit de fracties en reactie van de bewindspersoon

Vragen en opmerkingen van de leden van de CDA-fractie

De leden van de CDA-fractie hebben kennisgenomen van de stukken en hebben nog enkele vragen (VRAAGT CDA).

De Europese Unie staat voor grote opgaven (VRAAGT CDA). De leden van de CDA-fractie vragen of dat wordt opgepakt
(VRAAGT CDA).

De Commissie komt in mei met een voorstel (ANTWOORDT CDA).

Het kabinet zal dat voorstel beoordelen (ANTWOORDT CDA).

Voorts merken deze leden op dat de kosten stijgen (VRAAGT CDA). Kan de minister een overzicht sturen (VRAAGT CDA)?

Een overzicht volgt in juni (ANTWOORDT CDA).

Vragen en opmerkingen van de leden van de PVV-fractie

De leden van de PVV-fractie hebben kennisgenomen van de agenda en hebben geen vragen (VRAAGT PVV).

Vragen en opmerkingen van de leden van de Volt-fractie

De fractie van Volt heeft een vraag over de agenda (VRAAGT Volt). Komt de agenda in mei (VRAAGT Volt)?

De agenda komt in mei (ANTWOORDT Volt).
"""

ONLY_ANSWERS_MARKED = """Antwoord op de vragen van de leden van de CDA-fractie

De leden van de CDA-fractie vragen wanneer de agenda komt (VRAAGT CDA).

Antwoord

De agenda komt in mei (ANTWOORDT CDA).

De leden van de CDA-fractie lezen dat de kosten stijgen (VRAAGT CDA). Zij vragen om een overzicht (VRAAGT CDA).

Antwoord

Het overzicht volgt in juni (ANTWOORDT CDA).

Daarin staan de kosten per jaar (ANTWOORDT CDA).

Deskundigen wijzen op nieuwe risico's (VRAAGT CDA). Hoe weegt de minister die (VRAAGT CDA)?

Antwoord

Die worden gewogen (ANTWOORDT CDA).

Antwoord op de vragen van de leden van de SP-fractie

Komt de agenda in mei (VRAAGT SP)?

Antwoord

Ja, in mei (ANTWOORDT SP).
"""

NOTE_TO_THE_SENATE = """I. ALGEMEEN

De leden van de fracties van BBB en D66 vragen naar de molens (VRAAGT BBB,D66). De molens worden in 2026 geteld
(ANTWOORDT BBB,D66).

De leden van de PVV-fractie vroegen of de telling kan worden versneld (VRAAGT PVV). De regering ziet daar geen
aanleiding toe (ANTWOORDT PVV).

De fractieleden van GroenLinks-PvdA wijzen op de rapporten van de Raad (VRAAGT GroenLinks-PvdA). In deze rapporten staat
dat de molens verdwijnen (VRAAGT GroenLinks-PvdA). Deelt de regering die zorg (VRAAGT GroenLinks-PvdA)?

De regering deelt die zorg (ANTWOORDT GroenLinks-PvdA). Aan de leden van deze fractie zeg ik toe dat de telling in mei
start (ANTWOORDT GroenLinks-PvdA).

Het lid van de fractie-Visser vraagt of dieren meetellen (VRAAGT Visser).

Dieren tellen niet mee (ANTWOORDT Visser).
"""

ANSWERS_THAT_TURN_TO_A_GROUP = """Antwoorden van de minister

De leden van de VVD-fractie vragen naar de molens.
De molens worden in 2026 geteld (ANTWOORDT VVD). Over de uitkomst hoort u van mij (ANTWOORDT VVD).

De leden van de SP-fractie constateren dat toezegging T03699 nog open staat (VRAAGT SP).
Dat is spijtig; het kostte meer tijd dan ik dacht (ANTWOORDT SP). Deze leden hadden het plan liever eerder gezien
(VRAAGT SP). De brief volgt in mei (ANTWOORDT SP).

Voor de leden van de fractie van de SGP merk ik op dat de raming klopt (ANTWOORDT SGP). De raming volgt in juni
(ANTWOORDT SGP).

Van de zijde van de CDA-fractie is gevraagd of de subsidie stopt (VRAAGT CDA). Dat is sinds 1 januari het geval
(ANTWOORDT CDA).

De leden van de fractie van D66 refereren aan mijn brief van 4 december (VRAAGT D66). Zij ontvangen graag de cijfers
(VRAAGT D66).

Die cijfers stuur ik uw Kamer in mei (ANTWOORDT D66).

Op de vraag van de leden van de Volt-fractie of gemeenten hulp krijgen, antwoord ik bevestigend (ANTWOORDT Volt).
"""

TEXTS = {
    "answers that turn to a group": ANSWERS_THAT_TURN_TO_A_GROUP,
    "first all questions, then all answers": FIRST_QUESTIONS_THEN_ANSWERS,
    "answers under bare names": ANSWERS_UNDER_BARE_NAMES,
    "answers that repeat the question": ANSWERS_THAT_REPEAT_THE_QUESTION,
    "no marks at all": NO_MARKS_AT_ALL,
    "only answers marked": ONLY_ANSWERS_MARKED,
    "note with question and answer in one paragraph": NOTE_TO_THE_SENATE,
}
_VOICES = {"VRAAGT": Voice.QUESTION, "ANTWOORDT": Voice.ANSWER}
_MARK = re.compile(r"(VRAAGT|ANTWOORDT) ([\w,-]+)")


def check(letter: Letter) -> int:
    """Hold every marked sentence against its mark; return how many there were."""
    seen = 0
    for unit in letter.units:
        for said, party in _MARK.findall(unit.text):
            seen += 1
            assert unit.passage.voice is _VOICES[said], unit.text
            assert unit.passage.party == party.replace(",", ", "), unit.text
        if "MELDT" in unit.text:
            seen += 1
            assert unit.passage.voice is Voice.COMMITTEE, unit.text
    return seen


@pytest.mark.parametrize("name", TEXTS)
def test_each_sentence_has_its_voice_and_group(name: str) -> None:
    marks = len(_MARK.findall(TEXTS[name])) + 2
    assert check(read_text(HEAD + TEXTS[name])) == marks


@pytest.mark.parametrize("name", TEXTS)
def test_a_page_break_anywhere_changes_no_voice(name: str) -> None:
    lines = TEXTS[name].split("\n")
    furniture = ["", "Tweede Kamer, vergaderjaar 2024–2025, 21 501-31, nr. 512    3", ""]
    for position in range(2, len(lines), 3):
        if lines[position - 1] == "" or lines[position] == "":
            continue
        check(read_text(HEAD + "\n".join([*lines[:position], *furniture, *lines[position:]])))


def test_numbered_questions_of_members_without_a_question_mark() -> None:
    text = (
        "Vragen en opmerkingen van de leden van de CDA-fractie\n\n"
        "1. De leden van de CDA-fractie vragen wanneer de agenda komt.\n\nDe agenda komt in mei.\n\n"
        "2. Deze leden verzoeken om een overzicht.\n\nHet overzicht volgt in juni.\n\n"
        "Vragen en opmerkingen van de leden van de SP-fractie\n\n"
        "3. De leden van de SP-fractie vernemen graag of dit kan.\n\nDat kan.\n"
    )
    answers = [
        (unit.text, unit.passage.question, unit.passage.party)
        for unit in read_text(HEAD + text).units
        if unit.passage.voice is Voice.ANSWER
    ]
    assert answers == [
        ("De agenda komt in mei.", "1", "CDA"),
        ("Het overzicht volgt in juni.", "2", "CDA"),
        ("Dat kan.", "3", "SP"),
    ]


def test_a_plain_letter_stays_running_text_and_its_questions_are_questions() -> None:
    text = (
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 3 maart 2025\n\n"
        "Met uw Kamer sprak ik over molens. Wat betekent dat voor de molenaars? Ik stuur u in mei een brief.\n"
    )
    voices = [unit.passage.voice for unit in read_text(text).units]
    assert voices == [Voice.RUNNING, Voice.QUESTION, Voice.RUNNING]


MEMBERS = (
    "De leden van de SGP-fractie vragen naar de kosten van het stelsel.",
    "Deze leden ontvangen graag een overzicht.",
    "Het lid van de fractie-OSF vraagt of er een aanwijzing komt.",
    "Daarnaast erkennen de leden van de Volt-fractie het belang.",
    "Ook zijn de leden van de Volt-fractie benieuwd naar de financiering.",
    "In hoeverre dit haalbaar is, vragen de leden van de BBB-fractie zich af.",
    "Volgens deze leden zal de uitrol pas in 2026 gereed zijn.",
    "De fractie van het CDA leest dat er een wet komt.",
    "De hier aan het woord zijnde leden vragen aandacht voor de regio.",
    "Het genoemde lid vraagt zich af of dat klopt.",
)
GOVERNMENT = (
    "De leden van de D66-fractie ontvangen voor de zomer een overzicht van de cijfers.",
    "De leden van de fractie van D66 zullen voor de zomer een brief krijgen.",
    "Aan de leden van de VVD-fractie zeg ik toe dat er een brief komt.",
    "Het kabinet deelt de zorgen van de leden van de D66-fractie.",
    "De leden van de Raad spreken morgen over het voorstel.",
    "De regering antwoordt de leden van de SP-fractie dat dit niet kan.",
    "Wij zeggen de leden van deze fractie toe dat de wet wordt geëvalueerd.",
    "Zoals de leden van de VVD-fractie terecht opmerken, komt de evaluatie in mei.",
    "De heer Bos (SP) vroeg naar de reden; het overzicht is bijgevoegd.",
)


@pytest.mark.parametrize("sentence", MEMBERS)
def test_members_are_known_by_the_form_of_what_they_say(sentence: str) -> None:
    assert speaker_of(sentence) is Speaker.MEMBER


@pytest.mark.parametrize("sentence", GOVERNMENT)
def test_the_government_may_speak_of_members(sentence: str) -> None:
    assert speaker_of(sentence) is not Speaker.MEMBER


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Vragen en opmerkingen van de leden van de GroenLinks-PvdA-fractie", "GroenLinks-PvdA"),
        ("Inbreng van de leden van de fractie van de ChristenUnie", "ChristenUnie"),
        ("Het lid van de fractie-OSF vraagt dit.", "OSF"),
        ("De leden van de fracties van BBB en D66 vragen dit.", "BBB, D66"),
        ("De leden van de Partij voor de Dieren vragen dit.", "PvdD"),
        ("De leden van de fractie van Forum voor Democratie vragen dit.", "FVD"),
        ("De leden van de PvdA/GroenLinks-fractie vragen dit.", "GroenLinks-PvdA"),
        ("De leden van de groep Van Dam vrezen dit.", "Groep Van Dam"),
        ("De Nieuwe Wind-fractie is nieuw.", "Wind"),
        ("De leden van de 50PLUS-fractie vragen dit.", "50PLUS"),
        ("De fractie is het daarmee eens.", None),
        ("De leden van de commissie vragen dit.", None),
    ],
)
def test_a_group_is_read_by_its_one_name(text: str, party: str | None) -> None:
    assert party_in(text) == party


def test_what_is_said_below_a_group_s_name_is_said_to_it() -> None:
    text = (
        "De leden van de fractie van de SP\n\nDe leden van de SP-fractie vragen naar de molens. Die tel ik in mei.\n\n"
        "De leden van de fractie van de ChristenUnie\n\nNaar aanleiding van de vraag van deze leden het volgende. De "
        "vergoeding wordt in juni herzien.\n"
    )
    unit = next(unit for unit in read_text(HEAD + text).units if "herzien" in unit.text)
    assert unit.passage.party == "ChristenUnie"
    assert unit.passage.voice in (Voice.RUNNING, Voice.ANSWER)


def test_a_paragraph_that_tells_to_whom_it_was_promised_is_that_group_s() -> None:
    text = (
        "Geachte voorzitter,\n\nDe leden van de fractie van de PvdD heb ik een onderzoek in het vooruitzicht gesteld. "
        "De afronding daarvan verwacht ik in juni.\n\nDe raad brengt in mei advies uit.\n"
    )
    found = {unit.text[:12]: unit.passage.party for unit in read_text(HEAD + text).units}
    assert (found["De afronding"], found["De raad bren"]) == ("PvdD", None)
