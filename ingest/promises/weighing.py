"""How much the evidence of a clause weighs: hand-set weights of rules and undoings, corrected by learned ones.

The learned weights stand in `weights.json` and `kind_weights.json`, one a named sign, rule or undoing: linear models,
learned anew with `make weights`. Without an entry a sign weighs nothing.
"""

import json
from collections.abc import Set
from dataclasses import dataclass
from math import exp, fsum
from pathlib import Path

_THOUSAND = 1_000


@dataclass(frozen=True, slots=True)
class Weights:
    """The learned weights: of nothing at all, of the hand-set sum, and of each named piece of evidence."""

    bias: float
    by_hand: float
    named: dict[str, float]

    def weigh(self, by_hand: float, evidence: Set[str]) -> float:
        """Return what the evidence weighs; above zero a clause is taken for a promise."""
        # Exactly rounded sums do not depend on the order of a set; what weighs nothing adds nothing.
        return self.bias + self.by_hand * by_hand + fsum(filter(None, map(self.named.get, evidence)))


def load_weights(path: Path) -> Weights:
    """Return the weights in the file at `path`."""
    data = json.loads(path.read_text(encoding="utf-8"))
    return Weights(data["bias"], data["by_hand"], data["named"])


@dataclass(frozen=True, slots=True)
class Choice:
    """The learned weights of a choice between some names: of nothing at all, and of each piece of evidence.

    `named` has for a piece of evidence its weights for the names, in their order. All weights are in thousandths, the
    last figure of those in the files: whole numbers add up to the same in any order, and faster.
    """

    names: tuple[str, ...]
    bias: tuple[int, ...]
    named: dict[str, tuple[int, ...]]

    def chances(self, evidence: Set[str]) -> dict[str, float]:
        """Return how likely each name is, by the evidence; together they make one."""
        rows = filter(None, map(self.named.get, evidence))
        totals = list(map(sum, zip(self.bias, *rows, strict=True)))
        highest = max(totals)
        shares = [exp((total - highest) / _THOUSAND) for total in totals]
        whole = sum(shares)
        return {name: share / whole for name, share in zip(self.names, shares, strict=True)}

    def likeliest(self, evidence: Set[str]) -> str:
        """Return the likeliest name."""
        chances = self.chances(evidence)
        return max(sorted(chances), key=lambda name: chances[name])


def load_choice(path: Path) -> Choice:
    """Return the weights in the file at `path`."""
    data = json.loads(path.read_text(encoding="utf-8"))
    names = tuple(sorted(data))
    known = {one for name in names for one in data[name]["named"]}
    return Choice(
        names,
        tuple(round(_THOUSAND * data[name]["bias"]) for name in names),
        {one: tuple(round(_THOUSAND * data[name]["named"].get(one, 0.0)) for name in names) for one in known},
    )


WEIGHTS = load_weights(Path(__file__).with_name("weights.json"))
KINDS = load_choice(Path(__file__).with_name("kind_weights.json"))
