"""The words by which a commitment is found: folded, stemmed in Python, so alike on SQLite and PostgreSQL."""

import re
from threading import local

import Stemmer

from tracker.fingerprints import folded

_held = local()


def stems(text: str) -> list[str]:
    """Return the Dutch stem of each word, in order. A stemmer is not safe to share, so each thread holds its own."""
    if not hasattr(_held, "stemmer"):
        _held.stemmer = Stemmer.Stemmer("dutch")
    return _held.stemmer.stemWords(re.findall(r"\w+", folded(text)))


def search_text_of(*texts: str) -> str:
    """Return every distinct stem once, each with a space before and after it, ready for `contains`."""
    return f" {' '.join(dict.fromkeys(stem for text in texts for stem in stems(text)))} "
