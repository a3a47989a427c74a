"""What makes two quotations the same: their words, whatever the case, accents, line ends and punctuation."""

import re
import unicodedata
from hashlib import sha256


def folded(text: str) -> str:
    """Return the text in lower case without accents."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(mark for mark in parts if not unicodedata.combining(mark))


def fingerprint_of(quote: str) -> str:
    """Return the same 64 characters for every spelling of the same words."""
    return sha256(" ".join(re.findall(r"\w+", folded(quote))).encode()).hexdigest()
