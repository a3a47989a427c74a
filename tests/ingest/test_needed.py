"""What a text must hold for a pattern to hold in it: never more than the pattern itself asks for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.needed import needed_by
from ingest.settling.sign_rules import RULES, rules_in
from ingest.settling.signs import SignRule, plain

PATTERNS = {rule.name: rule.compiled() for rule in RULES}
WORDS = sorted({word for rule in RULES for text in (*rule.matches, *rule.not_matches) for word in text.split()})


@pytest.mark.parametrize(
    ("pattern", "needed"),
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
        ("nu", {"nu"}),
        ("[ab]rief", {"arief", "brief"}),
    ],
)
def test_what_a_pattern_needs(pattern: str, needed: set[str]) -> None:
    assert needed_by(pattern) == needed


@pytest.mark.parametrize("pattern", ["(?i)brief", "(?i:brief)", "(brief"])
def test_a_pattern_that_cannot_be_read_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="pattern"):
        needed_by(pattern)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_text_in_which_a_rule_holds_holds_a_piece_that_it_needs(rule: SignRule) -> None:
    needed = needed_by(PATTERNS[rule.name].pattern)
    assert all(not needed or any(piece in plain(text) for piece in needed) for text in rule.matches)


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=25).map(" ".join))
def test_the_same_rules_hold_as_when_every_pattern_is_tried(text: str) -> None:
    assert rules_in(text) == {name for name, pattern in PATTERNS.items() if pattern.search(plain(text))}


def test_most_rules_need_something() -> None:
    without = [name for name, pattern in PATTERNS.items() if not needed_by(pattern.pattern)]
    assert len(without) < len(PATTERNS) / 4
