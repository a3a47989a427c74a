"""Which words of a text to mark, because another text or a search has them too, whatever their Dutch ending."""

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from tracker.search import stems

WORD = re.compile(r"\w+")
SHORTEST = 5
"""Shorter words ("voor", "ik") say too little to be marked as shared by two passages; figures count from two digits."""


SHORTEST_START = 3
WORDS_REMEMBERED = 20_000
AROUND = 140
"""So many characters stand around a hit in an excerpt."""


@dataclass(frozen=True)
class Piece:
    """Some of the text, marked or not."""

    text: str
    marked: bool


def pieces(text: str, wanted: AbstractSet[str]) -> list[Piece]:
    """Return the whole text in pieces, the words of which the stem is wanted marked."""
    found: list[Piece] = []
    position = 0
    for word in WORD.finditer(text):
        if not wanted.intersection(_stems_of(word.group())):
            continue
        if word.start() > position:
            found.append(Piece(text[position : word.start()], False))
        found.append(Piece(word.group(), True))
        position = word.end()
    if position < len(text):
        found.append(Piece(text[position:], False))
    return found


def excerpt(text: str, query: str) -> str:
    """Return some words of the text around the first that a search may have found it by; empty where that is unclear.

    Looks for the beginning of each stem only: to stem a whole letter for every row of a list would take too long.
    """
    starts = [re.escape(stem[: max(len(stem) - 1, SHORTEST_START)]) for stem in stems(query) if len(stem) > 1]
    found = re.search(rf"\b(?:{'|'.join(starts)})", text, re.IGNORECASE) if starts else None
    if found is None:
        return ""
    start, end = max(found.start() - AROUND, 0), min(found.end() + AROUND, len(text))
    words = text[start:end].split()
    words = words[1:] if start else words
    words = words[:-1] if end < len(text) else words
    return ("… " if start else "") + " ".join(words) + (" …" if end < len(text) else "")


def shared_stems(one: str, other: str) -> frozenset[str]:
    """Return the stems of the telling words that both texts have."""
    return telling_stems(one) & telling_stems(other)


def telling_stems(text: str) -> frozenset[str]:
    """Return the stems of the words that are long enough to tell something, and of figures."""
    words = (word for word in WORD.findall(text) if len(word) >= SHORTEST or (word.isdecimal() and len(word) > 1))
    return frozenset(stem for word in words for stem in _stems_of(word))


@lru_cache(maxsize=WORDS_REMEMBERED)
def _stems_of(word: str) -> tuple[str, ...]:
    """Return the stems of one word; letters use the same words over and over."""
    return tuple(stems(word))
