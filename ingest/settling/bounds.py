"""The most that a line of a letter can come to, by what is quick to know of it.

What a line points to and what it refers back to take long to find, and nearly every line comes to nothing. What cannot
come to a proposal, whatever would be found, is therefore left at that before it is sought: no answer changes by it.
"""

from ingest.records import Outcome
from ingest.settling.likeness import Likeness
from ingest.settling.lines import Line
from ingest.settling.origins import may_be_origin, names_members
from ingest.settling.signs import Sign
from ingest.settling.traits import Case
from ingest.settling.weighing import WEIGHTS, at_most

# Only a line with one of these, or one behind a claim, says of itself what it does with a promise.
_SAYS = frozenset({Sign.CLAIM, Sign.CLOSING, Sign.ENDED, Sign.DELAY})
# A line with none of these that speaks of nothing to come tells of no delay and of no part.
_MOVES = frozenset({*_SAYS, Sign.DROPPED, Sign.EXCLUDED, Sign.DELIVERY, Sign.PART, Sign.REST})
_GIVES = frozenset({Sign.DELIVERY, Sign.FILED, Sign.MET})
_EXPLICIT, _EXACT, _NEAR, _SAME_THING, _OLD_TERM, _VERY_DAY = (
    at_most((name,)) for name in ("explicit", "exact", "near_origin", "same_thing", "old_term", "very_day")
)
# What takes both line and commitment to find.
_OF_BOTH = _EXPLICIT + _EXACT + _NEAR + _SAME_THING + _OLD_TERM + _VERY_DAY
_OUTCOMES = {outcome: max(0.0, WEIGHTS.get(f"tells_{outcome.value}", 0.0)) for outcome in Outcome}
# That a delivery is a part may follow from the promise alone.
_GIVEN = max(_OUTCOMES[Outcome.FULFILMENT], _OUTCOMES[Outcome.PARTIAL])
_MOVED = max(_OUTCOMES.values()) + at_most(("moved",))


class Bound:
    """The most that the lines of one letter can come to; what a line adds whatever was promised is kept."""

    def __init__(self) -> None:
        self._of_line: dict[int, float] = {}

    def allows(self, case: Case, line: Line, like: Likeness, least: float) -> bool:
        """Whether a line so like the commitment can come to these log-odds, whatever is found of the two."""
        alone = self._of_line.get(line.number)
        if alone is None:
            alone = self._of_line[line.number] = _alone(line)
        most = case.odds_at_first(like) + case.odds_around + alone
        if most >= least:
            return True
        if most + _OF_BOTH < least:
            return False
        around = case.around
        most += _SAME_THING if around.same_thing(line) else 0.0
        most += _OLD_TERM if around.old_term(line, []) > 0 else 0.0
        most += _VERY_DAY if around.names_day(line) is not None else 0.0
        exact = line.has_figures and most + _EXACT + _NEAR + _EXPLICIT >= least and may_be_origin(line, case.profile)
        if exact:
            most += _EXACT + _NEAR + (_EXPLICIT if line.signs & _GIVES else 0.0)
        elif most < least <= most + _NEAR and (line.refers_anywhere or names_members(line)):
            most += _NEAR
        return most >= least


def _alone(line: Line) -> float:
    """Return the most that a line adds by itself: its signs, how it is put, and what it might be evidence of."""
    signs = line.signs
    most = sum(WEIGHTS.get(sign.value, 0.0) for sign in signs)
    for name, holds in (
        ("own_act", line.is_own_act),
        ("interim", line.is_interim),
        ("bare", line.is_bare),
        ("promises", line.promises),
    ):
        most += WEIGHTS.get(name, 0.0) if holds else 0.0
    says = line.is_told or line.tells_of_promise or bool(signs & _SAYS) or Sign.CLAIM in line.before_signs
    moves = says or bool(line.finds) or bool(signs & _MOVES) or line.is_to_come
    return most + (_EXPLICIT if says else 0.0) + (_MOVED if moves else _GIVEN)
