"""What a text must hold for a pattern to hold in it: never more than the pattern itself asks for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.settling.needles import held_in, needles_of
from ingest.settling.sign_rules import RULES, rules_in
from ingest.settling.signs import SignRule, plain

PATTERNS = {rule.name: rule.compiled() for rule in RULES}
WORDS = sorted({word for rule in RULES for text in (*rule.matches, *rule.not_matches) for word in text.split()})


@pytest.mark.parametrize(
    ("pattern", "needles"),
    [
        ("brug", {"brug"}),
        (r"\bhierbij\b.{0,40}?\b(?:zend|bied)", {"hierbij"}),
        ("(?:toezegging|belofte)", {"toezegging", "belofte"}),
        ("(?:toezegging|toezeggingen)", {"toezegging"}),
        ("(?:aan)?komst", {"komst"}),
        ("(?:vervallen)+", {"vervallen"}),
        ("uit(?=gesteld)gesteld", {"uitgesteld"}),
        ("brief(?! van)", {"brief"}),
        ("(?:brief|)", set()),
        (r"\w+", set()),
        ("nu", set()),
        ("(?i)brief", set()),
        ("(?i:brief)", set()),
        ("[ab]rief", {"rief"}),
    ],
)
def test_needles_of_a_pattern(pattern: str, needles: set[str]) -> None:
    assert needles_of(pattern) == needles


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_text_in_which_a_rule_holds_has_one_of_its_needles(rule: SignRule) -> None:
    needles = needles_of(PATTERNS[rule.name].pattern)
    assert all(not needles or held_in(plain(text), needles) for text in rule.matches)


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=25).map(" ".join))
def test_the_same_rules_hold_as_when_every_pattern_is_tried(text: str) -> None:
    assert rules_in(text) == {name for name, pattern in PATTERNS.items() if pattern.search(plain(text))}


def test_most_rules_have_needles() -> None:
    without = [name for name, pattern in PATTERNS.items() if not needles_of(pattern.pattern)]
    assert len(without) < len(PATTERNS) / 4
