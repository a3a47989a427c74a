"""All rules that find signs, and which of them hold in a sentence."""

import re
from functools import lru_cache
from typing import NamedTuple

from ingest.settling.needles import held_in, needles_of
from ingest.settling.signs import Sign, SignRule, plain
from ingest.settling.signs_kept import CLAIMS, DELIVERIES, PAST
from ingest.settling.signs_slipped import DELAYS, ENDINGS

RULES: tuple[SignRule, ...] = CLAIMS + DELIVERIES + PAST + DELAYS + ENDINGS


class _Compiled(NamedTuple):
    """A rule ready to be tried, with the needles of which a text must hold one."""

    name: str
    pattern: re.Pattern[str]
    needles: frozenset[str]

    def holds(self, lowered: str, held: frozenset[str]) -> bool:
        """Whether the rule holds in a text that has these needles."""
        return not (self.needles and self.needles.isdisjoint(held)) and self.pattern.search(lowered) is not None


def _compiled(rule: SignRule) -> _Compiled:
    """Return the rule ready to be tried."""
    pattern = rule.compiled()
    return _Compiled(rule.name, pattern, needles_of(pattern.pattern))


_COMPILED = tuple(_compiled(rule) for rule in RULES)
_NEEDLES = frozenset().union(*(rule.needles for rule in _COMPILED))
#: The sign that each rule shows, by the rule's name.
SIGN_OF: dict[str, Sign] = {rule.name: rule.sign for rule in RULES}


def rules_in(text: str) -> frozenset[str]:
    """Return the names of the rules that hold in a clean sentence."""
    lowered = plain(text)
    held = held_in(lowered, _NEEDLES)
    return frozenset(rule.name for rule in _COMPILED if rule.holds(lowered, held))


#: Signs by which a letter says of itself what it does with a promise.
TELLING = frozenset({Sign.CLAIM, Sign.CLOSING, Sign.ENDED})
_TELLING = tuple(rule for rule in _COMPILED if SIGN_OF[rule.name] in TELLING)
_TELLING_NEEDLES = frozenset().union(*(rule.needles for rule in _TELLING))


@lru_cache(maxsize=2_000)
def is_telling(text: str) -> bool:
    """Whether a clean sentence shows one of the telling signs: less work than finding every sign."""
    lowered = plain(text)
    held = held_in(lowered, _TELLING_NEEDLES)
    return any(rule.holds(lowered, held) for rule in _TELLING)


def signs_in(text: str) -> frozenset[Sign]:
    """Return every sign in a clean sentence."""
    return frozenset(SIGN_OF[name] for name in rules_in(text))
