"""Every rule of the grammar of terms: its own examples, and the table as a whole."""

import re

import pytest

from ingest.terms.leads import LEAD_WORDS, PART_BEFORE, RELATION_BEFORE
from ingest.terms.parts import PART_RULES
from ingest.terms.relations import RELATION_RULES
from ingest.terms.rule import Rule
from ingest.terms.sieve import BASE_RULES, SIEVE, SIGNS, rules_at
from ingest.terms.trees import trie
from ingest.terms.words import build, lowered

RULES = (*BASE_RULES, *PART_RULES, *RELATION_RULES)
TABLES = {"base": BASE_RULES, "part": PART_RULES, "relation": RELATION_RULES}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_matches_its_examples_and_none_of_its_counter_examples(rule: Rule[object]) -> None:
    assert [example for example in rule.matches if not rule.regex.fullmatch(example)] == []
    assert [example for example in rule.not_matches if rule.regex.fullmatch(example)] == []


@pytest.mark.parametrize("table", TABLES)
def test_rules_of_a_layer_have_names_of_their_own(table: str) -> None:
    names = [rule.name for rule in TABLES[table]]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("rule", BASE_RULES, ids=lambda rule: rule.name)
def test_the_sieve_stops_where_a_base_may_start(rule: Rule[object]) -> None:
    def finds(example: str) -> bool:
        hits, position = [], 0
        while hit := SIEVE.search(example, position):
            hits.append(hit[0])
            position = hit.start() + 1
        return any(rule in rules_at(hit) for hit in hits)

    assert [example for example in rule.matches if not finds(example)] == []


@pytest.mark.parametrize("rule", RELATION_RULES, ids=lambda rule: rule.name)
def test_a_relation_is_found_right_before_a_base(rule: Rule[object]) -> None:
    for example in rule.matches:
        found = RELATION_BEFORE.search(f"{example} ")
        assert found is not None, example
        assert found.start() == 0, example


@pytest.mark.parametrize("rule", PART_RULES, ids=lambda rule: rule.name)
def test_a_part_is_found_right_before_a_base(rule: Rule[object]) -> None:
    for example in rule.matches:
        found = PART_BEFORE.search(f"{example} ")
        assert found is not None, example
        assert found.start() == 0, example


def test_every_word_of_a_lead_is_known_to_be_one() -> None:
    words = {word for rule in (*PART_RULES, *RELATION_RULES) for example in rule.matches for word in example.split()}
    assert words <= LEAD_WORDS


def test_a_pattern_with_an_unknown_part_is_refused() -> None:
    with pytest.raises(ValueError, match="MAAND"):
        build("in {MAAND}")


def test_a_rule_without_examples_is_refused() -> None:
    with pytest.raises(ValueError, match="examples"):
        Rule("leeg", "mei", None, ("mei",), ())


def test_a_blank_in_a_pattern_matches_any_run_of_blanks() -> None:
    assert build("eind mei") == "eind +mei"
    assert build("half ?jaar") == "half *jaar"


@pytest.mark.parametrize("sentence", ["İn mei ", "VÓÓR\u00a0MEI", "tab\ten\nregel", "ß", ""])
def test_lowering_keeps_every_position(sentence: str) -> None:
    assert len(lowered(sentence)) == len(sentence)


def test_the_tree_of_words_matches_the_longest() -> None:
    pattern = re.compile(trie(["mei", "meireces", "maart", "in de "], SIGNS))
    assert pattern.match("meireces")[0] == "meireces"
    assert pattern.match("meid")[0] == "mei"
    assert pattern.match("in   de zomer")[0] == "in   de "
    assert pattern.match("ma") is None


def test_every_word_that_the_sieve_takes_for_which_has_its_rules() -> None:
    words = (
        "komend", "komende", "aanstaande", "eerstvolgende", "opkomend", "dit", "deze", "huidige", "lopend",
        "vorig", "vorige", "afgelopen", "voorbije", "verleden", "jongstleden",
    )  # fmt: skip
    for word in words:
        assert re.fullmatch(SIGNS["&"], word)
        hit = SIEVE.match(f"{word}  week")
        assert hit is not None
        assert "current" in [rule.name for rule in rules_at(hit[0])]
