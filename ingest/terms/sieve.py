"""The table of all bases, and the sieve: one tree-shaped pattern that finds where a base may start."""

import re
from collections.abc import Sequence
from typing import TypeAlias

from ingest.terms.durations import DURATION_RULES
from ingest.terms.parliament import PARLIAMENT_RULES
from ingest.terms.period_rules import PERIOD_RULES
from ingest.terms.periods import Reader
from ingest.terms.points import POINT_RULES
from ingest.terms.recurrence import RECURRENCE_RULES
from ingest.terms.rule import Rule
from ingest.terms.vague import VAGUE_RULES

BASE_RULES: tuple[Rule[Reader], ...] = (
    *POINT_RULES, *PERIOD_RULES, *PARLIAMENT_RULES, *DURATION_RULES, *RECURRENCE_RULES, *VAGUE_RULES,
)  # fmt: skip

Tree: TypeAlias = "dict[str, Tree]"


def trie(words: Sequence[str]) -> str:
    """Return a pattern for the longest of the words, written as a tree so that common beginnings are read once."""
    tree: Tree = {}
    for word in words:
        node = tree
        for char in word:
            node = node.setdefault(char, {})
        node[""] = {}
    return _branch(tree)


def _branch(node: Tree) -> str:
    """Return the pattern of what may follow at this place in the tree."""
    branches = [
        (" +" if char == " " else re.escape(char)) + _branch(below) for char, below in sorted(node.items()) if char
    ]
    if not branches:
        return ""
    ends = "" in node
    body = branches[0] if len(branches) == 1 and not ends else "(?:" + "|".join(branches) + ")"
    return body + "?" if ends else body


def _may_start(hit: str, trigger: str) -> bool:
    """Say whether a rule with this trigger may match where the sieve found `hit`."""
    return trigger[1:] in hit if trigger.startswith("*") else hit.startswith(trigger)


def _sieve() -> tuple[re.Pattern[str], dict[str, tuple[Rule[Reader], ...]]]:
    """Return the pattern of all triggers, and for each trigger the rules that may match where it stands."""
    triggers = {trigger for rule in BASE_RULES for trigger in rule.triggers}
    # What may stand inside a word may also begin one; in one tree "overleg" is not cut short by "over".
    initial = trie(sorted({trigger.lstrip("*") for trigger in triggers}))
    inner = trie(sorted(trigger[1:] for trigger in triggers if trigger.startswith("*")))
    rules = {
        hit: tuple(rule for rule in BASE_RULES if any(_may_start(hit, trigger) for trigger in rule.triggers))
        for hit in {trigger.lstrip("*") for trigger in triggers}
    }
    return re.compile(rf"(?<!\w){initial}|{inner}"), rules


SIEVE, RULES_AT = _sieve()
INSIDE_WORDS = frozenset(trigger[1:] for rule in BASE_RULES for trigger in rule.triggers if trigger.startswith("*"))
"""What the sieve may find in the middle of a word, so that the base starts where that word does."""
