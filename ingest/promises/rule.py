"""What a rule of promising is: the signs of a clause that together make a promise, and of what kind."""

from dataclasses import dataclass, field

from ingest.records import Kind

# Signs that nearly every clause has.
_COMMON = frozenset({"present", "future", "active", "passive", "by government", "past"})


@dataclass(frozen=True)
class Rule:
    """A named rule: the signs that must be there, those that must not, and the kind of promise they make."""

    name: str
    kind: Kind
    reason: str
    needs: tuple[str, ...]
    bars: tuple[str, ...]
    weight: float
    matches: tuple[str, ...]
    not_matches: tuple[str, ...]
    wanted: tuple[frozenset[str], ...] = field(init=False, repr=False, compare=False)
    barred: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "wanted", tuple(frozenset(need.split("/")) for need in self.needs))
        object.__setattr__(self, "barred", frozenset(self.bars))

    @property
    def key(self) -> frozenset[str]:
        """The need that the fewest clauses meet: a rule is tried only where one of its signs stands."""
        return next((wanted for wanted in self.wanted if wanted.isdisjoint(_COMMON)), self.wanted[0])

    def holds(self, signs: frozenset[str]) -> bool:
        """Tell whether the signs of a clause meet the rule."""
        if not self.barred.isdisjoint(signs):
            return False
        return all(not wanted.isdisjoint(signs) for wanted in self.wanted)
