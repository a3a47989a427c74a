"""The program's own figures must be those of the project's scorer, on any predictions."""

import importlib.util
import json
from pathlib import Path
from random import Random
from types import ModuleType

import pytest

from ingest.evaluation import (
    AnnotatedItem,
    AnnotatedLetter,
    FoundItem,
    FoundLetter,
    evaluate,
    is_in_half,
    overlap,
    pair,
    read_annotation,
)

SENTENCE = "Ik stuur uw Kamer in maart 2027 een overzicht van de bruggen."
OTHER = "Over de sluizen bericht ik u na het zomerreces."


def letter(*items: AnnotatedItem, **fields: object) -> AnnotatedLetter:
    return AnnotatedLetter(name="brief1", source="brief1.txt", items=items, **fields)


def item(quote: str = SENTENCE, **fields: object) -> AnnotatedItem:
    return AnnotatedItem(**{"quote": quote, "kind": "inform", "strength": "firm", "role": "promise", **fields})


def find(quote: str = SENTENCE, **fields: object) -> FoundItem:
    return FoundItem(**{"quote": quote, "kind": "inform", "strength": "firm", "role": "promise", **fields})


def test_a_found_promise_counts_for_recall_and_precision() -> None:
    figures = evaluate([(letter(item()), FoundLetter(items=(find(),)))]).figures
    assert (figures["core_recall"], figures["core_precision"], figures["core_f1"]) == (1.0, 1.0, 1.0)


def test_a_missed_promise_is_named_among_the_misses() -> None:
    evaluation = evaluate([(letter(item(), item(OTHER)), FoundLetter(items=(find(),)))])
    assert evaluation.figures["core_recall"] == 0.5
    assert evaluation.misses == (f"brief1 MISSED promise inform (got None): {OTHER}",)


def test_a_restatement_is_as_good_as_a_promise() -> None:
    assert evaluate([(letter(item()), FoundLetter(items=(find(role="restatement"),)))]).figures["core_recall"] == 1.0


def test_an_optional_item_counts_neither_way() -> None:
    for found in (FoundLetter(items=(find(),)), FoundLetter()):
        figures = evaluate([(letter(item(optional=True)), found)]).figures
        assert (figures["broad_recall"], figures["broad_precision"]) == (None, None)


def test_a_trap_is_taken_when_a_loose_find_quotes_it() -> None:
    traps = letter(traps=(SENTENCE, OTHER))
    assert evaluate([(traps, FoundLetter(items=(find(),)))]).figures["traps_taken"] == 0.5


def test_a_wrong_window_is_a_miss_of_the_due_date() -> None:
    annotated = letter(item(term="in maart 2027", window=("2027-03-01", "2027-03-31")))
    evaluation = evaluate([(annotated, FoundLetter(items=(find(window=("2027-03-01", "2027-03-30")),)))])
    assert evaluation.figures["due_date_right"] == 0.0
    assert "TERM 'in maart 2027' ['2027-03-01', '2027-03-30'] is ['2027-03-01', '2027-03-31']" in evaluation.misses[0]


def test_a_letter_that_could_not_be_read_misses_everything() -> None:
    evaluation = evaluate([(letter(item(), letter_date="2026-01-01"), FoundLetter(error="leeg bestand"))])
    assert evaluation.figures["letter_date_right"] == 0.0
    assert evaluation.misses[0] == "brief1 NOT READ: leeg bestand"


def test_two_acts_of_one_sentence_are_paired_in_their_order() -> None:
    assert pair([SENTENCE, SENTENCE], [SENTENCE, SENTENCE]) == {0: 0, 1: 1}


def test_line_ends_and_hyphens_at_them_make_no_difference() -> None:
    assert overlap("de kabinets-\nreactie  komt", "de kabinets-reactie komt") == 1.0


def test_a_short_quotation_inside_another_one_is_not_the_same() -> None:
    assert overlap("Ja, dat zeg ik toe.", SENTENCE) == 0.0


def test_nothing_to_measure_gives_no_figure() -> None:
    assert evaluate([]).figures["due_date_right"] is None


@pytest.mark.parametrize(
    ("name", "half", "inside"), [("M013", "odd", True), ("M013", "even", False), ("M4", None, True)]
)
def test_halves_go_by_the_last_number_of_the_name(name: str, half: str | None, inside: bool) -> None:
    assert is_in_half(name, half) is inside


def test_a_chain_is_not_an_annotation_of_promises() -> None:
    assert read_annotation("K01.json", '{"letters": []}') is None


def load_scorer(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", shared / "evaluate" / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def spoil(annotated: AnnotatedLetter, random: Random) -> FoundLetter:
    """Make predictions that are right, half right and wrong in every way the scorer looks at."""
    items = []
    for known in annotated.items:
        words = known.quote.split()
        items += random.choice(
            ([], [known.quote], [known.quote], [" ".join(words[: -len(words) // 3])], [known.quote] * 2)
        )
    items += [trap for trap in annotated.traps if random.random() < 0.2]
    return FoundLetter(
        items=tuple(
            FoundItem(
                quote=quote,
                kind=random.choice(("inform", "inform", "research", "legislation")),
                strength=random.choice(("firm", "firm", "intention")),
                role=random.choice(("promise", "promise", "promise", "restatement", "fulfilment", "postponement")),
                recurring=random.random() < 0.1,
                window=random.choice((None, *(known.window for known in annotated.items))),
                question=random.choice((None, "1", "2")),
                party=random.choice((None, "D66", "VVD")),
            )
            for quote in items
        ),
        letter_date=random.choice((annotated.letter_date, None)),
        chamber=random.choice((annotated.chamber, "TK")),
        number=random.choice((annotated.number, None)),
        dossiers=(annotated.dossier,) if annotated.dossier and random.random() < 0.7 else (),
    )


def as_row(name: str, found: FoundLetter) -> dict[str, object]:
    """Write predictions in the form of CONTRACT.md."""
    items = [{**vars(one), "window": list(one.window) if one.window else None} for one in found.items]
    row = {**vars(found), "file": f"{name}.txt", "items": items}
    if found.error is None:
        del row["error"]
    return row


@pytest.mark.shared
@pytest.mark.parametrize("half", ["odd", "even", None])
@pytest.mark.parametrize("folder", ["modelled/letters", "letters"])
def test_figures_and_misses_are_those_of_the_scorer(
    shared_dir: Path, tmp_path: Path, folder: str, half: str | None
) -> None:
    scorer, random = load_scorer(shared_dir), Random(20261121)
    letters = []
    for path in sorted((shared_dir / folder).glob("*.json")):
        annotated = read_annotation(path.name, path.read_text(encoding="utf-8"))
        letters.append((annotated, spoil(annotated, random)))
    rows = tmp_path / "rows.jsonl"
    rows.write_text("\n".join(json.dumps(as_row(a.name, f)) for a, f in letters))
    figures, notes = scorer.extraction(shared_dir / folder, rows, half)
    ours = evaluate((a, f) for a, f in letters if is_in_half(a.name, half))
    assert ours.figures == figures
    # Compared as a whole, not shown one by one: the misses of the even half are not to be read.
    assert sorted(ours.misses) == sorted(notes) or pytest.fail("the misses differ from the scorer's")
