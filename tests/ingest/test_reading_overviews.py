"""Overviews of promises between bars or behind labels: the old promise is quoted, how things stand is said."""

import pytest

from ingest.reading.letters import read_text
from ingest.records import UnitForm, Voice

HEAD = "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDatum 3 maart 2025\nBetreft Stand van zaken\n\n"
OPENING = "Geachte voorzitter,\n\nHieronder vindt u de stand van zaken van mijn toezeggingen over molens.\n\n"
CLOSING = "\nOver een half jaar stuur ik u een nieuw overzicht.\n\nDe minister van Financiën,\nA. de Boer\n"
OLD = ("De minister telt de molens in het land.", "De minister spreekt met de molenaars over hun opleiding.")
NOW = ("De telling loopt; de uitkomst volgt in mei.", "Dit gesprek is gepland op 3 april a.s.")

FORMS = {
    "bars": f"Nr. | Toezegging | Stand van zaken\nT03611 | {OLD[0]} | {NOW[0]}\nT03612 | {OLD[1]} | {NOW[1]}\n",
    "bars that run on": (
        f"Toezegging | Stand van zaken\n{OLD[0]} | De telling loopt; de uitkomst\nvolgt in mei.\n{OLD[1]} | {NOW[1]}\n"
    ),
    "closed bars": f"| Toezegging | Stand van zaken |\n|---|---|\n| {OLD[0]} | {NOW[0]} |\n| {OLD[1]} | {NOW[1]} |\n",
    "labels on the line": "".join(
        f"T0361{number}\nInhoud: {old}\nReactie: {now}\n\n"
        for number, (old, now) in enumerate(zip(OLD, NOW, strict=True))
    ),
    "labels with a number": "".join(
        f"Toezegging TZ202501-00{number}: {old}\nStand van zaken: {now}\n\n"
        for number, (old, now) in enumerate(zip(OLD, NOW, strict=True))
    ),
    "labels behind bullets": "".join(
        f"- Omschrijving: {old}\n- Status: {now}\n\n" for old, now in zip(OLD, NOW, strict=True)
    ),
    "labels above their cells": "".join(
        f"Omschrijving\n{old}\nStand van zaken\n{now}\n\n" for old, now in zip(OLD, NOW, strict=True)
    ),
}


@pytest.mark.parametrize("name", FORMS)
def test_an_overview_quotes_the_old_and_says_the_new(name: str) -> None:
    letter = read_text(HEAD + OPENING + FORMS[name] + CLOSING)
    found = {unit.text: unit for unit in letter.units}
    for text in OLD:
        assert found[text].passage.voice is Voice.QUOTATION
    for text in NOW:
        assert found[text].passage.voice is Voice.TABLE
        assert found[text].form is UnitForm.CELL
    assert found["Over een half jaar stuur ik u een nieuw overzicht."].passage.voice is Voice.RUNNING
    for unit in letter.units:
        assert unit.locate(0, len(unit.text)) == (unit.start, unit.end)


@pytest.mark.parametrize(
    "text",
    [
        "Ik noem de kosten | de baten van molens niet apart. Ik stuur u daarover in mei een brief.\n",
        "Reactie: de telling loopt nog. Ik stuur u daarover in mei een brief.\n",
        "Toezegging: die is in het debat van 4 februari gedaan. Ik stuur u daarover in mei een brief.\n",
    ],
)
def test_a_bar_or_a_word_with_a_colon_makes_no_table(text: str) -> None:
    letter = read_text(HEAD + OPENING + text + CLOSING)
    (unit,) = [unit for unit in letter.units if unit.text == "Ik stuur u daarover in mei een brief."]
    assert unit.passage.voice in (Voice.RUNNING, Voice.ANSWER)


@pytest.mark.parametrize("label", ["Stand van zaken", "Status", "Huidige stand van zaken", "Voortgang", "Reactie"])
def test_the_label_before_what_became_of_a_promise_is_no_part_of_the_sentence(label: str) -> None:
    text = (
        f"Geachte voorzitter,\n\n1. Toezegging: een brief over molens.\n{label}: de brief volgt in mei van dit jaar.\n"
    )
    assert "de brief volgt in mei van dit jaar." in [unit.text for unit in read_text(text).units]
