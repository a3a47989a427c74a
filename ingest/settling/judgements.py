"""What a letter may say of a commitment, with how likely and how sure that is."""

from dataclasses import dataclass

from ingest.records import Outcome, Term
from ingest.settling.lines import Line


@dataclass(frozen=True)
class Judgement:
    """What one line of a letter says of one commitment; `likely` is how likely it is that it is meant, 0 to 1."""

    outcome: Outcome
    score: float
    explicit: bool
    sure: bool
    line: Line
    reasons: tuple[str, ...]
    new_term: Term | None = None
    likely: float = 1.0
    loose: bool = False

    @property
    def rank(self) -> tuple[bool, float, int]:
        """Orders what one letter says of one commitment: sure first, then explicit and higher, then earlier."""
        return self.sure, self.score + self.likely + (0.08 if self.explicit else 0.0), -self.line.number
