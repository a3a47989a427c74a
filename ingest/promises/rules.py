"""The language of promising as rules: which signs together make a promise, and of what kind.

A rule holds for a clause when each of its needs is met; `a/b` is met by either. Of the rules that hold, the first in
this order names the kind. `weight` is how far the rule alone carries (`judging` adds what supports and what undoes).
"""

from ingest.promises.rule import Rule
from ingest.promises.rules_acting import ACTING_RULES
from ingest.promises.rules_telling import TELLING_RULES

RULES: tuple[Rule, ...] = (*TELLING_RULES, *ACTING_RULES)


def _places_by_sign() -> dict[str, frozenset[int]]:
    """Return for every sign the places in `RULES` of the rules that have it in their key."""
    found: dict[str, set[int]] = {}
    for place, rule in enumerate(RULES):
        for sign in rule.key:
            found.setdefault(sign, set()).add(place)
    return {sign: frozenset(places) for sign, places in found.items()}


_PLACES = _places_by_sign()


def first_rule(signs: frozenset[str]) -> Rule | None:
    """Return the first rule that holds for a clause with these signs, None where none does."""
    places: set[int] = set()
    for sign in signs:
        found = _PLACES.get(sign)
        if found is not None:
            places |= found
    return next((RULES[place] for place in sorted(places) if RULES[place].holds(signs)), None)
