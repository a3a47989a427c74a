"""The language of promising: every named rule, sign, cue and undoing reason takes its own examples, and is quick."""

import pytest

from ingest.promises.cues import CUES, Cue
from ingest.promises.judging import ReadClauses, read_clauses
from ingest.promises.rule import Rule
from ingest.promises.rules import RULES
from ingest.promises.sign import Sign, fill
from ingest.promises.signs import SIGNS
from ingest.promises.undoing import UNDOINGS, Undoing

AROUND = frozenset({"opening"})


def holds(rule: Rule, text: str) -> bool:
    """Tell whether the rule holds for a clause of `text`."""
    return any(rule.holds(signs) for _, signs in read_clauses(text).clauses)


def undoes(undoing: Undoing, text: str, around: frozenset[str] = frozenset()) -> bool:
    """Tell whether the reason applies to a clause of `text`."""
    read: ReadClauses = read_clauses(text, around)
    return any(undoing.holds(signs, read.lower, read.words) for _, signs in read.clauses)


def shows(sign: Sign, text: str) -> bool:
    """Tell whether a clause of `text` shows the sign, whoever may promise in it."""
    return any(sign.shows_in(clause, words) for clause, words in read_clauses(text).texts)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_takes_its_examples_and_leaves_its_counter_examples(rule: Rule) -> None:
    assert rule.matches
    assert rule.not_matches
    assert [text for text in rule.matches if not holds(rule, text)] == []
    assert [text for text in rule.not_matches if holds(rule, text)] == []


@pytest.mark.parametrize("undoing", UNDOINGS, ids=lambda undoing: undoing.name)
def test_a_reason_against_takes_its_examples_and_leaves_its_counter_examples(undoing: Undoing) -> None:
    around = AROUND if "opening" in undoing.needs else frozenset()
    assert undoing.matches
    assert undoing.not_matches
    assert [text for text in undoing.matches if not undoes(undoing, text, around)] == []
    assert [text for text in undoing.not_matches if undoes(undoing, text, around)] == []


@pytest.mark.parametrize("sign", SIGNS, ids=lambda sign: sign.name)
def test_a_sign_shows_in_its_examples_and_not_in_its_counter_examples(sign: Sign) -> None:
    assert sign.matches
    assert sign.not_matches
    assert [text for text in sign.matches if not shows(sign, text)] == []
    assert [text for text in sign.not_matches if shows(sign, text)] == []


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.name)
def test_a_cue_is_found_in_its_examples_and_not_in_its_counter_examples(cue: Cue) -> None:
    assert cue.matches
    assert cue.not_matches
    assert [text for text in cue.matches if not cue.found_in(text)] == []
    assert [text for text in cue.not_matches if cue.found_in(text)] == []


@pytest.mark.parametrize("named", [RULES, UNDOINGS, SIGNS, CUES], ids=["rules", "undoings", "signs", "cues"])
def test_names_are_unique(named: tuple[Rule | Undoing | Sign | Cue, ...]) -> None:
    assert len({one.name for one in named}) == len(named)


def test_an_unknown_part_in_a_pattern_is_an_error() -> None:
    with pytest.raises(KeyError):
        fill("{NOWHERE}")
