"""Units: whole sentences, list items with their lead, cells and rows, also where a page or a hyphen broke them."""

import pytest

from ingest.reading.letters import read_text
from ingest.records import Letter, Unit, UnitForm, Voice

HEAD = "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 3 maart 2025\n\n"


def units(text: str) -> list[Unit]:
    return [unit for unit in read_text(HEAD + text).units if unit.passage.voice is not Voice.SIGNATURE]


def texts(text: str) -> list[str]:
    return [unit.text for unit in units(text)]


def holding(letter: Letter, words: str) -> Unit:
    return next(unit for unit in letter.units if words in unit.text)


FURNITURE = {
    "page number": "Pagina 2 van 9",
    "page number alone": "12",
    "running head": "Tweede Kamer, vergaderjaar 2024–2025, 32 820, nr. 512    3",
    "running head of the Eerste Kamer": "Eerste Kamer, vergaderjaar 2024–2025, 36 611, F    2",
    "series, number and place": "kst-32820-512\nISSN 0921 - 7371\n's-Gravenhage 2025",
    "column of the letterhead": "Directie Erfgoed\n\nDatum\n3 maart 2025\nOns kenmerk\n5871204\n\nPagina 3 van 8",
    "ministry over two lines": "Ministerie van Onderwijs, Cultuur\nen Wetenschap\n\nPagina 2 van 2",
    "form feed": "\f",
}


# A number close to the lines around it may be part of the sentence; only apart from them it numbers a page.
CASES = [(name, blank) for name in FURNITURE for blank in ("", "\n") if blank or name != "page number alone"]


@pytest.mark.parametrize(("name", "blank"), CASES)
def test_a_sentence_broken_by_a_page_is_whole(name: str, blank: str) -> None:
    letter = read_text(
        HEAD
        + "De telling van alle molens in het land is in volle gang en verloopt volgens de\n"
        + "planning. Ik stuur u de "
        + f"uitkomst daarvan samen met\n{blank}{FURNITURE[name]}\n\n"
        + "de beleidsreactie in het najaar. Daarna volgt een gesprek.\n"
    )
    unit = holding(letter, "uitkomst")
    assert unit.text == "Ik stuur u de uitkomst daarvan samen met de beleidsreactie in het najaar."
    assert letter.text[unit.start : unit.end].startswith("Ik stuur u")
    assert letter.text[unit.start : unit.end].endswith("in het najaar.")


def test_a_page_break_before_a_name_heals_too() -> None:
    text = (
        "In het bestuurlijk overleg is afgesproken dat de uitvoering wordt overgenomen door de\nVereniging van\n"
        "Tweede Kamer, vergaderjaar 2024–2025, 32 820, nr. 512    3\n\n"
        "Nederlandse Gemeenten, die daar in mei mee begint.\n"
    )
    assert texts(text)[-1].endswith(
        "overgenomen door de Vereniging van Nederlandse Gemeenten, die daar in mei mee begint."
    )


def test_furniture_and_letterhead_are_passages_of_their_own() -> None:
    letter = read_text(HEAD + "Dit is de brief die ik u heb\n\nPagina 2 van 3\n\ntoegezegd in het debat van mei.\n")
    voices = [passage.voice for passage in letter.passages]
    assert voices == [Voice.LETTERHEAD, Voice.RUNNING, Voice.FURNITURE]


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("de inspectierap-\nporten", "de inspectierapporten"),
        ("de NAVO-\nbondgenoten", "de NAVO-bondgenoten"),
        ("de EU-\nlidstaten", "de EU-lidstaten"),
        ("de zoek-\nen reddingsacties", "de zoek- en reddingsacties"),
        ("het procureur-\ngeneraalschap", "het procureur-generaalschap"),
        ("de minister-\npresident", "de minister-president"),
        ("het jaar 2026-\n2027", "het jaar 2026-2027"),
        ("de oud-\nminister", "de oud-minister"),
        ("het lid Van der Pie-\nterman", "het lid Van der Pieterman"),
        ("het proef\xad\nproject", "het proefproject"),
        ("het proef\xadproject", "het proefproject"),
        ("de mili\x02\nciens", "de miliciens"),
        ("de mili\x02ciens", "de miliciens"),
        ("de F-35-\ntoestellen", "de F-35-toestellen"),
        ("de \ufb01nanciële \ufb02exibiliteit", "de financiële flexibiliteit"),
        ("de  dubbele   spaties", "de dubbele spaties"),
        ("de\xa0vaste spatie", "de vaste spatie"),
    ],
)
def test_hyphens_and_odd_characters(broken: str, whole: str) -> None:
    unit = units(f"In de brief van vorig jaar, waarin het ging over {broken} en\nmeer, stond een planning.\n")[0]
    assert whole in unit.text


def test_a_hyphen_is_kept_or_dropped_as_elsewhere_in_the_letter() -> None:
    text = "De verdragstekst en de non-paper zijn er. De tekst van het verdrags-\ntekst en van het non-\npaper volgt.\n"
    assert "verdragstekst en van het non-paper" in texts(text)[-1]
    assert "defensie-industrie" in texts("De defensie-industrie groeit. Steun aan de defensie-\nindustrie volgt.\n")[-1]


def test_a_colon_list_gives_items_that_know_their_lead() -> None:
    found = units(
        "Uw Kamer ontvangt van mij:\n- in mei het rapport over de\nmolens;\n- in juni een reactie.\n\n"
        "Daarna volgt een debat.\n"
    )
    assert [(unit.text, unit.form) for unit in found] == [
        ("Uw Kamer ontvangt van mij:", UnitForm.LEAD),
        ("in mei het rapport over de molens;", UnitForm.ITEM),
        ("in juni een reactie.", UnitForm.ITEM),
        ("Daarna volgt een debat.", UnitForm.SENTENCE),
    ]
    assert [unit.lead for unit in found] == [None, "Uw Kamer ontvangt van mij:", "Uw Kamer ontvangt van mij:", None]


@pytest.mark.parametrize("marks", ["--", "••", "ab", "12", "**", "––"])
def test_items_are_known_by_any_mark(marks: str) -> None:
    stop = "." if marks in ("ab", "12") else ""
    text = (
        f"Ik stuur u het volgende:\n{marks[0]}{stop} een brief over molens;\n{marks[1]}{stop} een rapport over wind.\n"
    )
    assert texts(text) == ["Ik stuur u het volgende:", "een brief over molens;", "een rapport over wind."]


def test_items_without_a_mark_after_a_lead() -> None:
    text = (
        "Ik stuur u de volgende stukken:\n\neen brief over de molens, in mei;\n\neen rapport over de wind, in juni.\n"
    )
    found = units(text)
    assert [unit.form for unit in found] == [UnitForm.LEAD, UnitForm.ITEM, UnitForm.ITEM]
    assert found[2].lead == "Ik stuur u de volgende stukken:"


def test_a_list_within_a_list_joins_the_leads() -> None:
    text = "Ik stuur u:\n1. twee brieven:\n- een over molens;\n- een over wind;\n2. een rapport.\n"
    found = {unit.text: unit.lead for unit in units(text)}
    assert found["een over wind;"] == "Ik stuur u: twee brieven:"
    assert found["een rapport."] == "Ik stuur u:"


def test_an_item_that_retells_a_promise_ends_with_how_it_stands() -> None:
    text = (
        "Drie toezeggingen staan nog open:\n\n- de toezegging aan het lid Bos om met molenaars te spreken: met het "
        "gesprek van 3 mei is hieraan voldaan;\n- de toegezegde notitie volgt.\n"
    )
    unit = units(text)[1]
    assert unit.text == "met het gesprek van 3 mei is hieraan voldaan;"
    assert unit.lead is not None
    assert unit.lead.endswith("om met molenaars te spreken:")


def test_an_item_broken_by_a_page_is_whole() -> None:
    text = "Ik stuur u:\n1. een brief over de molens in het\nPagina 2 van 2\n\nnoorden (Q4);\n2. een rapport.\n"
    assert texts(text)[1] == "een brief over de molens in het noorden (Q4);"


def test_a_line_that_happens_to_begin_with_a_number_is_no_item() -> None:
    text = (
        "Op de vragen over de omroep op de eilanden is al ingegaan in paragraaf\n"
        "4. Een eigen plaats is niet haalbaar.\n"
    )
    assert texts(text) == [
        "Op de vragen over de omroep op de eilanden is al ingegaan in paragraaf 4.",
        "Een eigen plaats is niet haalbaar.",
    ]


TABLE = """Overzicht van moties en toezeggingen

| Omschrijving | Vindplaats | Stand van zaken |
|---|---|---|
| De minister zegt toe de Kamer te informeren over molens. | CD 13-03-2025 | De brief volgt in mei. Het gesprek loopt. |
| Verzoekt de regering wind te meten (motie-Bos) | 32 820, nr. 9 | Gemeten wordt vanaf juni door het
KNMI. |

Daarnaast is er nieuws.
"""


def test_in_a_table_only_the_state_is_the_governments_word() -> None:
    found = {unit.text: unit for unit in units(TABLE)}
    assert found["De minister zegt toe de Kamer te informeren over molens."].passage.voice is Voice.QUOTATION
    state = found["De brief volgt in mei."]
    assert (state.passage.voice, state.form) == (Voice.TABLE, UnitForm.CELL)
    assert state.lead == "De minister zegt toe de Kamer te informeren over molens. | CD 13-03-2025"
    assert found["Gemeten wordt vanaf juni door het KNMI."].form is UnitForm.CELL
    assert found["Daarnaast is er nieuws."].passage.voice is Voice.RUNNING


def test_a_row_without_a_sentence_is_one_unit() -> None:
    text = (
        "De planning is:\n\n| Stuk | Was | Wordt |\n| Brief molens | mei | juni |\n| Rapport wind | Q1 | vervallen |\n"
    )
    rows = [unit for unit in units(text) if unit.form is UnitForm.ROW]
    assert [unit.text for unit in rows] == ["Brief molens | mei | juni", "Rapport wind | Q1 | vervallen"]
    assert {unit.passage.voice for unit in rows} == {Voice.TABLE}


def test_cells_below_each_other_are_read_as_a_table() -> None:
    text = """Hierbij zend ik u het overzicht van de moties.

Nr. 1
Omschrijving
verzoekt de regering om de molens te tellen
Vindplaats
32 820, nr. 33 (motie-Bos)
Stand van zaken
De telling begint in mei en wordt in
juni afgerond.

Nr. 2
Omschrijving
De minister stuurt een brief over wind.
Vindplaats
CD 6 juni 2024
Stand van zaken
Afgedaan.

De minister van Defensie,
A. de Boer
"""
    found = {unit.text: unit for unit in units(text)}
    assert found["verzoekt de regering om de molens te tellen"].passage.voice is Voice.QUOTATION
    assert found["De minister stuurt een brief over wind."].passage.voice is Voice.QUOTATION
    state = found["De telling begint in mei en wordt in juni afgerond."]
    assert (state.passage.voice, state.form) == (Voice.TABLE, UnitForm.CELL)
    assert state.lead == "verzoekt de regering om de molens te tellen | 32 820, nr. 33 (motie-Bos)"


@pytest.mark.parametrize("numbered", [False, True])
def test_heads_that_stand_once_above_their_cells(numbered: bool) -> None:
    heads = "Omschrijving\nVindplaats\nStand van zaken\n\n"
    rows = (
        "De minister zegt toe de Kamer\nte informeren over molens.\nCD 13-03-2025\n\nDe brief volgt in mei. De kosten\n"
        "worden daarin meegenomen.\n\n",
        "Verzoekt de regering wind te\nmeten (motie-Bos)\n32 820, nr. 9\n\nGemeten wordt vanaf juni door\nhet KNMI."
        "\n\n",
        "De minister zegt toe met\nmolenaars te spreken.\n\nCD 14-03-2025 (lid\nBos)\n\nHet gesprek is op 3 april.\n\n",
    )
    table = "Nr.\n" + heads if numbered else heads
    table += "".join(f"{n}\n\n{row}" if numbered else row for n, row in enumerate(rows, start=1))
    found = {
        unit.text: unit for unit in units(f"Hierbij het overzicht van de moties.\n\n{table}Daarnaast is er nieuws.\n")
    }
    old = ("te informeren over molens.", "(motie-Bos)", "met molenaars te spreken.")
    quoted = [text for text, unit in found.items() if unit.passage.voice is Voice.QUOTATION]
    assert [text.endswith(end) for text, end in zip(quoted, old, strict=True)] == [True, True, True]
    for text in ("De brief volgt in mei.", "Gemeten wordt vanaf juni door het KNMI.", "Het gesprek is op 3 april."):
        assert (found[text].passage.voice, found[text].form) == (Voice.TABLE, UnitForm.CELL)
    lead = found["Het gesprek is op 3 april."].lead
    assert lead is not None
    assert lead.endswith("De minister zegt toe met molenaars te spreken. | CD 14-03-2025 (lid Bos)")
    assert found["Daarnaast is er nieuws."].passage.voice is Voice.RUNNING


def test_footnotes_leave_their_sentence_and_stand_alone() -> None:
    text = (
        "Het aantal molens is voor het eerst in jaren gestegen, van 1.238 naar 1.271.1 De kaart van alle\n"
        "molens komt\n\n"
        "1 Cijfers van het molenregister, peildatum 31 december 2024.\n\nPagina 2 van 4\n\nnog in mei uw kant op.\n"
    )
    found = units(text)
    assert [unit.text for unit in found if unit.passage.voice is Voice.RUNNING] == [
        "Het aantal molens is voor het eerst in jaren gestegen, van 1.238 naar 1.271.",
        "De kaart van alle molens komt nog in mei uw kant op.",
    ]
    notes = [unit.text for unit in found if unit.passage.voice is Voice.FOOTNOTE]
    assert notes == ["1 Cijfers van het molenregister, peildatum 31 december 2024."]


def test_notes_in_brackets_leave_their_sentence() -> None:
    text = (
        "De kosten zijn gestegen.[footnoteRef:2] [2:  Zie Kamerstuk 32820-504 [bijlage]. ] \n\nIk kom daarop terug.\n"
    )
    found = units(text)
    assert [unit.text for unit in found if unit.passage.voice is Voice.RUNNING] == [
        "De kosten zijn gestegen.",
        "Ik kom daarop terug.",
    ]
    assert [unit.text for unit in found if unit.passage.voice is Voice.FOOTNOTE] == [
        "Zie Kamerstuk 32820-504 [bijlage]."
    ]


def test_double_spaced_text_is_read_as_paragraphs() -> None:
    lines = [
        "Het ministerie heeft in de afgelopen maanden met alle molenaars gesproken over de",
        "toekomst van het onderhoud. Ik stuur u in mei een brief over de uitkomsten van die",
        "gesprekken, waarin ook de kosten aan de orde komen.",
    ]
    more = ["De telling van de molens wordt in het najaar herhaald, omdat de eerste telling niet", "volledig was."]
    text = "\n\n".join(lines) + "\n\n \n\n" + "\n\n".join([*more, *lines, *more, *lines])
    assert (
        "Ik stuur u in mei een brief over de uitkomsten van die gesprekken, waarin ook de kosten aan de orde komen."
        in texts(text)
    )


def test_quoted_letters_and_motions_are_quotations() -> None:
    text = (
        "In mijn brief van mei schreef ik: «Ik stuur u voor het reces een plan. Dat plan bevat tien acties.» "
        "Dat is gelukt.\n\n"
        "De motie luidt als volgt.\n\nverzoekt de regering, de Kamer voor 1 mei te informeren over molens,\n\n"
        "Aan deze motie geef ik uitvoering.\n"
    )
    voices = {unit.text: unit.passage.voice for unit in units(text)}
    assert voices["«Ik stuur u voor het reces een plan."] is Voice.QUOTATION
    assert voices["Dat plan bevat tien acties.»"] is Voice.QUOTATION
    assert voices["Dat is gelukt."] is Voice.RUNNING
    assert voices["verzoekt de regering, de Kamer voor 1 mei te informeren over molens,"] is Voice.QUOTATION
    assert voices["Aan deze motie geef ik uitvoering."] is Voice.RUNNING


def test_every_unit_maps_back_to_the_letter() -> None:
    text = HEAD + "Ik stuur u de  brief over de \ufb01nan-\nciën in\n\nPagina 2 van 3\n\nmei. Daarna niet meer.\n"
    letter = read_text(text)
    unit = holding(letter, "brief")
    assert unit.text == "Ik stuur u de brief over de financiën in mei."
    start, end = unit.locate(unit.text.index("mei"), unit.text.index("mei") + 3)
    assert letter.text[start:end] == "mei"
    start, end = unit.locate(unit.text.index("brief"), unit.text.index("brief") + 5)
    assert letter.text[start:end] == "brief"


def test_pages_are_counted_where_the_text_has_form_feeds() -> None:
    letter = read_text(HEAD + "Op deze bladzijde staat de eerste zin.\n\fOp de volgende staat de tweede zin.\n")
    assert [unit.page for unit in letter.units] == [1, 2]
    assert {unit.page for unit in read_text(HEAD + "Hier zijn geen bladzijden te tellen.\n").units} == {None}


def test_headings_stand_apart_and_are_kept_with_what_they_head() -> None:
    found = units("Bereikbaarheid\n\nDe molens zijn bereikbaar.\n\nBijlage 1: Kaart\n\nDe kaart volgt in mei.\n")
    assert [(unit.text, unit.passage.voice, unit.passage.heading) for unit in found] == [
        ("Bereikbaarheid", Voice.HEADING, None),
        ("De molens zijn bereikbaar.", Voice.RUNNING, "Bereikbaarheid"),
        ("Bijlage 1: Kaart", Voice.HEADING, None),
        ("De kaart volgt in mei.", Voice.RUNNING, "Bijlage 1: Kaart"),
    ]


def test_a_heading_glued_to_its_paragraph_is_parted_by_the_width_of_the_text() -> None:
    text = (
        "Bermmonumenten (TZ202603-021)\nHet lid Van Eer (CDA) stelde ik een overzicht van het beleid in het\n"
        "vooruitzicht; dat overzicht is bijlage 1. Daarmee is dit punt\n"
        "afgehandeld en kan het van de lijst met open punten worden\nverwijderd.\n"
    )
    assert texts(text)[0] == "Bermmonumenten (TZ202603-021)"


def test_the_number_of_a_paragraph_is_no_part_of_its_sentence() -> None:
    text = "Geachte voorzitter,\n\n3.1 Het onderzoek naar de molens is geschrapt.\n\n3.2.1. Ik meld u dat in mei.\n"
    assert texts(text)[-2:] == ["Het onderzoek naar de molens is geschrapt.", "Ik meld u dat in mei."]
