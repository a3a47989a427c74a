"""The signs that a sentence can show of an earlier promise and of what became of it, and how they are found.

The rules themselves are in `sign_rules.py`. A sign alone settles nothing: `judging.py` weighs it together with the
likeness to a promise.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from ingest.settling.sign_parts import PARTS


class Sign(StrEnum):
    """What a sentence shows."""

    CLAIM = "claim"  # refers to an earlier promise in so many words
    DELIVERY = "delivery"  # something goes with or stands in this letter
    CLOSING = "closing"  # says that a promise is hereby met
    DONE = "done"  # an act in the past
    DELAY = "delay"  # comes later than was said
    PART = "part"  # only a part of it
    REST = "rest"  # the rest is still to come
    DROPPED = "dropped"  # does not come any more
    ENDED = "ended"  # an entry of a list that begins with saying that it lapses
    PENDING = "pending"  # still being worked on: an interim word
    EXCLUDED = "excluded"  # is expressly not dealt with in this letter
    FILED = "filed"  # a bill or decree was submitted, published or took effect
    MET = "met"  # a briefing, talk or visit took place
    FIGURES = "figures"  # gives figures: what was found out


_PART = re.compile(r"\{([A-Z_]+)\}")
# Abbreviations whose full stop does not end a sentence.
_SHORT = ("jl", "nr", "mr", "dr", "drs", "ir", "ing", "prof", "art", "blz", "bijv", "resp", "ca")
_ABBREVIATION = re.compile(rf"\b({'|'.join(_SHORT)}|d\.d|o\.a|m\.b\.t|i\.v\.m|c\.s|a\.s)\.")
_ENDS_SHORT = tuple(f"{short}." for short in _SHORT)


def fill(pattern: str) -> str:
    """Return the pattern with its named parts filled in; an unknown part is an error."""
    return _PART.sub(lambda match: f"(?:{fill('|'.join(PARTS[match.group(1)]))})", pattern)


@dataclass(frozen=True)
class SignRule:
    """One sign with the patterns, of which one must hold on lower-cased clean text, and its examples."""

    name: str
    sign: Sign
    patterns: tuple[str, ...]
    matches: tuple[str, ...]
    not_matches: tuple[str, ...]

    def compiled(self) -> re.Pattern[str]:
        """Return all patterns as one."""
        return re.compile("|".join(fill(pattern) for pattern in self.patterns))


def plain(text: str) -> str:
    """Return the text as the patterns read it: lower case, without full stops inside the sentence."""
    lowered = text.lower()
    # Most sentences have no full stop but their last.
    if "." not in lowered[:-1] and not lowered.endswith(_ENDS_SHORT):
        return lowered
    return _ABBREVIATION.sub(r"\1 ", lowered)
