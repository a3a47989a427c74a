"""All rules that find signs, and which of them hold in a sentence."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain
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


def _compiled(rule: SignRule) -> _Compiled:
    """Return the rule ready to be tried."""
    pattern = rule.compiled()
    return _Compiled(rule.name, pattern, needed_by(pattern.pattern))


class _Sieve:
    """Rules to be tried on a text: only those of which it holds a piece that they need."""

    def __init__(self, rules: Iterable[_Compiled]) -> None:
        self._always: list[_Compiled] = []
        self._by_piece: dict[str, list[_Compiled]] = {}
        for rule in rules:
            if not rule.needed:
                self._always.append(rule)
            for piece in rule.needed:
                self._by_piece.setdefault(piece, []).append(rule)
        self._pieces = Pieces(self._by_piece)

    def holding(self, lowered: str) -> Iterator[str]:
        """Yield the names of the rules that hold in a text, those that need nothing last."""
        likely = {rule.name: rule for piece in self._pieces.held_in(lowered) for rule in self._by_piece[piece]}
        for rule in chain(likely.values(), self._always):
            if rule.pattern.search(lowered) is not None:
                yield rule.name


_COMPILED = tuple(_compiled(rule) for rule in RULES)
_ALL = _Sieve(_COMPILED)
#: The sign that each rule shows, by the rule's name.
SIGN_OF: dict[str, Sign] = {rule.name: rule.sign for rule in RULES}


def rules_in(text: str) -> frozenset[str]:
    """Return the names of the rules that hold in a clean sentence."""
    return frozenset(_ALL.holding(plain(text)))


def signs_in(text: str) -> frozenset[Sign]:
    """Return every sign in a clean sentence."""
    return frozenset([SIGN_OF[name] for name in _ALL.holding(plain(text))])
