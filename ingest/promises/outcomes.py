"""What a sentence says became of an earlier promise (GUIDE.md 2): learned weights of named evidence decide.

The weights stand in `outcome_weights.json`, for each outcome one a named piece of evidence (`outcome_evidence`);
`make weights` learns them anew. Without evidence nothing is said.
"""

from dataclasses import dataclass
from pathlib import Path

from ingest.promises.cues_references import ANNOUNCED_WORD, PLANNED_WORD, PROMISED_WORD
from ingest.promises.cues_states import IN_PART, IS_CLOSED, IS_DONE, IS_DROPPED, IS_LATER, STANDS_HERE
from ingest.promises.weighing import load_choice
from ingest.records import Outcome

# Above this something is said to have become of a promise; below it the sentence is read as any other.
THRESHOLD = 0.5
_REASONS = {
    Outcome.FULFILMENT: ("promise_kept", "de brief zegt de toezegging na te komen"),
    Outcome.PARTIAL: ("promise_partly_kept", "de brief komt een deel van de toezegging na"),
    Outcome.POSTPONEMENT: ("promise_put_off", "het toegezegde komt later, met een nieuwe termijn"),
    Outcome.WITHDRAWAL: ("promise_dropped", "de brief zegt dat de toezegging vervalt"),
}
_BECAUSE = {
    PROMISED_WORD.name: "de zin noemt een toezegging",
    ANNOUNCED_WORD.name: "de zin noemt een eerdere aankondiging",
    PLANNED_WORD.name: "de zin noemt een eerdere planning",
    f"near {PROMISED_WORD.name}": "vlak ervoor staat een toezegging",
    f"place {PROMISED_WORD.name}": "de vraag, de kop of de rij noemt een toezegging",
    STANDS_HERE.name: "het staat in deze brief of een bijlage",
    IS_DONE.name: "de zin zegt dat het gebeurd is",
    IS_CLOSED.name: "de zin sluit een toezegging af",
    IN_PART.name: "de zin onderscheidt een deel van de rest",
    IS_LATER.name: "de zin zegt dat het later wordt",
    IS_DROPPED.name: "de zin zegt dat het niet meer komt",
}


@dataclass(frozen=True, slots=True)
class Said:
    """What a sentence says of an earlier promise: how sure that is, by which rule, and why, in Dutch."""

    outcome: Outcome
    score: float
    rule: str
    reasons: tuple[str, ...]


WEIGHTS = load_choice(Path(__file__).with_name("outcome_weights.json"))


def outcome_of(evidence: frozenset[str]) -> Said | None:
    """Return what the evidence says of an earlier promise, None where it says nothing of one."""
    if not evidence:
        return None
    chances = WEIGHTS.chances(evidence)
    chance, name = max((chance, name) for name, chance in chances.items() if name != "none")
    if 1 - chances["none"] <= THRESHOLD:
        return None
    outcome = Outcome(name)
    rule, reason = _REASONS[outcome]
    because = tuple(text for name, text in _BECAUSE.items() if name in evidence)
    return Said(outcome, round(chance, 3), rule, (reason, *because))
