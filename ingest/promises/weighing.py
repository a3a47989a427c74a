"""How much the evidence of a clause weighs: hand-set weights of rules and undoings, corrected by learned ones.

The learned weights stand in `weights.json`, one a named sign, rule or undoing: a linear model on the odd half of the
annotated letters and the real ones. Without an entry a sign weighs nothing.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Weights:
    """The learned weights: of nothing at all, of the hand-set sum, and of each named piece of evidence."""

    bias: float
    by_hand: float
    named: dict[str, float]

    def weigh(self, by_hand: float, evidence: Iterable[str]) -> float:
        """Return what the evidence weighs; above zero a clause is taken for a promise."""
        named = self.named
        return self.bias + self.by_hand * by_hand + sum(named.get(name, 0.0) for name in evidence)


def load_weights(path: Path) -> Weights:
    """Return the weights in the file at `path`."""
    data = json.loads(path.read_text(encoding="utf-8"))
    return Weights(data["bias"], data["by_hand"], data["named"])


WEIGHTS = load_weights(Path(__file__).with_name("weights.json"))
