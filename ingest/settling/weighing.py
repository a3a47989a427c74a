"""How likely it is that a line of a letter means a commitment: named traits, each with a learned weight.

The weights are those of a logistic regression on annotated chains of letters; `make weights` learns them anew.
"""

import json
import math
from collections.abc import Iterable, Mapping
from pathlib import Path

_READ: dict[str, float] = json.loads((Path(__file__).parent / "data" / "weights.json").read_text(encoding="utf-8"))
WEIGHTS = {name: float(weight) for name, weight in _READ.items()}
"""What each trait adds to the log-odds; one that is not here adds nothing."""

# More evidence than this makes nothing surer.
_MOST = 12.0
# So much may be lost by rounding where the same is added up in another order.
_ROUNDED = 1e-6


def added(traits: Mapping[str, float]) -> float:
    """Return what the traits add up to."""
    known = WEIGHTS.get
    return sum(known(name, 0.0) * value for name, value in traits.items())


def log_odds(traits: Mapping[str, float]) -> float:
    """Return what the traits come to: 0 where the line means the commitment as likely as not."""
    return max(-_MOST, min(_MOST, added(traits)))


def at_most(names: Iterable[str]) -> float:
    """Return the most that these traits can add, whichever of them hold."""
    return sum(max(0.0, WEIGHTS.get(name, 0.0)) for name in names) + _ROUNDED


def likelihood(odds: float) -> float:
    """Return log-odds as a likelihood, 0 to 1."""
    return 1.0 / (1.0 + math.exp(-odds))


def odds_of(share: float) -> float:
    """Return the log-odds of a likelihood between 0 and 1."""
    return math.log(share / (1.0 - share))
