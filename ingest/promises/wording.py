"""The words of a text as evidence for the learned weights: Dutch stems by name, so that a weight tells its word."""

import re
from functools import lru_cache

import Stemmer

_WORD = re.compile(r"\w+")
_STEMMER = Stemmer.Stemmer("dutch")
NUMBER = "#"


@lru_cache(maxsize=16384)
def _name_of(word: str) -> str:
    """Return the name under which the weights know a lower-cased word; every number is the same word."""
    return f"word {NUMBER if word[0].isdigit() else _STEMMER.stemWord(word)}"


@lru_cache(maxsize=16384)
def _name_before(name: str) -> str:
    """Return the name that a named word has as evidence for the sentence behind its own."""
    return f"before {name}"


def words_before(lower: str) -> frozenset[str]:
    """Return the names that the words of a lower-cased text have as evidence for the sentence behind it."""
    return frozenset(map(_name_before, words_of(lower)))


@lru_cache(maxsize=64)
def words_of(lower: str) -> frozenset[str]:
    """Return the names of the words of a lower-cased text.

    >>> sorted(words_of("ik stuur u 2 brieven"))
    ['word #', 'word brief', 'word ik', 'word stuur', 'word u']
    """
    return frozenset(map(_name_of, _WORD.findall(lower)))
