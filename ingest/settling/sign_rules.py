"""All rules that find signs, and which of them hold in a sentence."""

import re
from functools import lru_cache
from typing import NamedTuple

from ingest.needed import Pieces, needed_by
from ingest.settling.signs import Sign, SignRule, plain
from ingest.settling.signs_kept import CLAIMS, DELIVERIES, PAST
from ingest.settling.signs_slipped import DELAYS, ENDINGS

RULES: tuple[SignRule, ...] = CLAIMS + DELIVERIES + PAST + DELAYS + ENDINGS


class _Compiled(NamedTuple):
    """A rule ready to be tried, with the pieces of text of which one must stand in a text."""

    name: str
    pattern: re.Pattern[str]
    needed: frozenset[str]

    def holds(self, lowered: str, held: frozenset[str]) -> bool:
        """Whether the rule holds in a text that holds these pieces."""
        return not (self.needed and self.needed.isdisjoint(held)) and self.pattern.search(lowered) is not None


def _compiled(rule: SignRule) -> _Compiled:
    """Return the rule ready to be tried."""
    pattern = rule.compiled()
    return _Compiled(rule.name, pattern, needed_by(pattern.pattern))


_COMPILED = tuple(_compiled(rule) for rule in RULES)
_NEEDED = Pieces(piece for rule in _COMPILED for piece in rule.needed)
#: The sign that each rule shows, by the rule's name.
SIGN_OF: dict[str, Sign] = {rule.name: rule.sign for rule in RULES}


def rules_in(text: str) -> frozenset[str]:
    """Return the names of the rules that hold in a clean sentence."""
    lowered = plain(text)
    held = _NEEDED.held_in(lowered)
    return frozenset(rule.name for rule in _COMPILED if rule.holds(lowered, held))


#: Signs by which a letter says of itself what it does with a promise.
TELLING = frozenset({Sign.CLAIM, Sign.CLOSING, Sign.ENDED})
_TELLING = tuple(rule for rule in _COMPILED if SIGN_OF[rule.name] in TELLING)
_NEEDED_BY_TELLING = Pieces(piece for rule in _TELLING for piece in rule.needed)


@lru_cache(maxsize=2_000)
def is_telling(text: str) -> bool:
    """Whether a clean sentence shows one of the telling signs: less work than finding every sign."""
    lowered = plain(text)
    held = _NEEDED_BY_TELLING.held_in(lowered)
    return any(rule.holds(lowered, held) for rule in _TELLING)


def signs_in(text: str) -> frozenset[Sign]:
    """Return every sign in a clean sentence."""
    return frozenset(SIGN_OF[name] for name in rules_in(text))
