"""Whether a line speaks in a promise's own frame of another thing: "een plan voor insuline" beside "voor antibiotica".

A letter on a like matter often has the very words of the promise but the one that counts. What stands after the same
word and a preposition is compared: where both say something of their own there, and neither fits the other, the line
means another thing.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from ingest.settling.words import SAME, Bag, Token, Word, tokens

_LINKING = re.compile(
    r"\s+(?:van|voor|over|op|in|naar|tegen|bij|onder|door|aan|tot|met|rond|uit|na|tussen|om)\s+"
    r"(?:(?:de|het|een|zijn|haar|hun|ons|onze|mijn|deze|dit|die|dat|alle|den|der|des)\s+)?$"
)
_LONGEST_GAP = 24
_HELD = 0.5
_TELLING = 0.7


@lru_cache(maxsize=4_000)
def _slots(text: str) -> tuple[tuple[Word, tuple[Word, ...]], ...]:
    """Return the words of a text that a preposition follows, each with the words that stand after that."""
    found = list(tokens(text))
    slots = []
    for at in range(len(found) - 1):
        between = text[found[at].end : found[at + 1].start]
        if len(between) <= _LONGEST_GAP and _LINKING.match(between):
            slots.append((found[at].word, tuple(_beside(found, at + 1, text))))
    return tuple(slots)


def _beside(found: list[Token], at: int, text: str) -> Iterable[Word]:
    """Return the words that stand together from one place on: those with nothing but blanks between them."""
    yield found[at].word
    for place in range(at + 1, min(at + 3, len(found))):
        if text[found[place - 1].end : found[place].start].strip():
            return
        yield found[place].word


def speaks_of_another(line: str, known: Bag, promise: str, told: Bag) -> bool:
    """Whether a line has another thing where the promise has its own.

    `known` are the words in and around the promise, `told` those of the line and what stands around it.
    """
    own = _slots(promise)
    if not own:
        return False
    for head, things in _slots(line):
        for other, wanted in own:
            if head.stem != other.stem:
                continue
            theirs = [word for word in things if word.weight >= _TELLING]
            ours = [word for word in wanted if word.specific]
            if not theirs or not ours or any(known.holds(word) >= _HELD for word in theirs):
                continue
            if all(told.holds(word) < SAME * _HELD for word in ours):
                return True
    return False
