"""The table of all bases, and the sieve: one tree-shaped pattern that finds where a base may start."""

import re
from collections.abc import Iterator

from ingest.terms.durations import DURATION_RULES
from ingest.terms.parliament import PARLIAMENT_RULES
from ingest.terms.period_rules import PERIOD_RULES
from ingest.terms.periods import WHICH_WORDS, Reader
from ingest.terms.points import POINT_RULES
from ingest.terms.recurrence import RECURRENCE_RULES
from ingest.terms.rule import Rule
from ingest.terms.trees import trie
from ingest.terms.vague import VAGUE_RULES
from ingest.terms.words import build

BASE_RULES: tuple[Rule[Reader], ...] = (
    *POINT_RULES, *PERIOD_RULES, *DURATION_RULES, *PARLIAMENT_RULES, *RECURRENCE_RULES, *VAGUE_RULES,
)  # fmt: skip

SIGNS = {"#": r"\d{1,3}", "@": r"\d", "&": build("{WHICH_WORD}"), " ": " +"}
"""What the signs in triggers stand for (see `Rule`)."""


_DIGITS = str.maketrans("0123456789@", "###########")
_WHICH_WORDS = frozenset(
    word + ending
    for word in (*WHICH_WORDS, "jongstleden")
    for ending in ("", "e")
    if re.fullmatch(SIGNS["&"], word + ending)
)


def _key(hit: str) -> str:
    """Return a hit as the table of rules has it: one blank at a time, a sign for every digit and for "komende"."""
    words = hit.translate(_DIGITS).split()
    words = ["&" if word in _WHICH_WORDS else word for word in words]
    return " ".join(words) + " " * hit.endswith(" ")


_INSIDE = {trigger[1:] for rule in BASE_RULES for trigger in rule.triggers if trigger.startswith("*")}


def _triggers() -> dict[str, list[Rule[Reader]]]:
    """Return the rules of each trigger."""
    rules: dict[str, list[Rule[Reader]]] = {}
    for rule in BASE_RULES:
        for trigger in rule.triggers:
            rules.setdefault(trigger, []).append(rule)
    return rules


def _may_start(hit: str, triggers: dict[str, list[Rule[Reader]]]) -> Iterator[Rule[Reader]]:
    """Yield the rules that may match where the sieve found `hit`: those of its beginnings and of what is in it."""
    for end in range(1, len(hit) + 1):
        yield from triggers.get(hit[:end], ())
        if not hit[end : end + 1].isalnum():
            yield from triggers.get(hit[:end] + "!", ())
    for word in _INSIDE:
        if word in hit:
            yield from triggers["*" + word]


def _sieve() -> tuple[re.Pattern[str], dict[str, tuple[Rule[Reader], ...]]]:
    """Return the pattern of all triggers, and for each trigger the rules that may match where it stands."""
    triggers = _triggers()
    words = {trigger.strip("*!") for trigger in triggers}
    # What may stand inside a word may also begin one; in one tree "overleg" is not cut short by "over".
    initial = trie(words, SIGNS)
    inner = trie(_INSIDE, SIGNS)
    place = {rule.name: number for number, rule in enumerate(BASE_RULES)}
    found: dict[str, dict[str, Rule[Reader]]] = {}
    for word in words:
        rules = {rule.name: rule for rule in _may_start(word, triggers)}
        for digits in ("#", "##", "###") if "#" in word else ("",):
            found.setdefault(_key(word.replace("#", digits)), {}).update(rules)
    ordered = {key: tuple(sorted(rules.values(), key=lambda rule: place[rule.name])) for key, rules in found.items()}
    return re.compile(rf"(?<!\w){initial}|{inner}"), ordered


SIEVE, RULES_AT = _sieve()


def rules_at(hit: str) -> tuple[Rule[Reader], ...]:
    """Return the rules that may match where the sieve found this, in order of precedence."""
    return RULES_AT.get(hit) or RULES_AT.get(hit.translate(_DIGITS)) or RULES_AT[_key(hit)]


INSIDE_WORDS = frozenset(_INSIDE)
"""What the sieve may find in the middle of a word, so that the base starts where that word does."""
