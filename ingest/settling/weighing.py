"""How likely it is that a line of a letter means a commitment: a linear model whose weights were learned.

The weights stand in `data/weights.json`, one a named trait of `cases.py`; `tests/learning/learn_settling.py` learns
them anew from annotated chains. They only choose what is proposed: what the program may do on its own needs more.
"""

import json
import math
from collections.abc import Mapping
from pathlib import Path

from ingest.settling.likeness import Likeness

_PATH = Path(__file__).parent / "data" / "weights.json"
_READ: dict[str, float] = json.loads(_PATH.read_text(encoding="utf-8"))
WEIGHTS = {name: float(weight) for name, weight in _READ.items()}

# So much weight of words held is as much as counts.
_MASS_MOST = 5.0
# From this likelihood on an outcome is proposed; a lower one does where the rules set by hand find it enough, a higher
# one is asked for where the line names another origin or another thing.
FLOOR, ENOUGH_FLOOR, DOUBTED_FLOOR = 0.62, 0.3, 0.85

# What the traits that take work to know can add at most to those that do not.
_MOST_TO_COME = 4.0


def likelihood(traits: Mapping[str, float]) -> float:
    """Return how likely it is that the line means the commitment."""
    total = sum(WEIGHTS.get(name, 0.0) * value for name, value in traits.items())
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))


def could_count(traits: Mapping[str, float]) -> bool:
    """Whether a line of which only these traits are known could come to a proposal."""
    total = sum(WEIGHTS.get(name, 0.0) * value for name, value in traits.items())
    return total + _MOST_TO_COME >= _LEAST


_LEAST = math.log(ENOUGH_FLOOR / (1.0 - ENOUGH_FLOOR))


def of_likeness(like: Likeness) -> dict[str, float]:
    """Return what the words alone tell."""
    return {
        "held": like.held,
        "direct": like.direct,
        "topic": like.topic,
        "around": like.around,
        "near": like.near,
        "covered": like.covered,
        "unnamed": like.names_missing,
        "mass": min(like.mass, _MASS_MOST) / _MASS_MOST,
    }
