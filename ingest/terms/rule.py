"""What a rule of the grammar of terms is: a name, a pattern, what it means, and examples that a test runs."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum
from itertools import product
from typing import Generic, TypeVar

from ingest.terms.words import build

WHEN = ("which", "year", "of", "soon", "gone")
"""Groups of a base that say in which year it falls: "komende", "2026", "volgend jaar", "a.s.", "jl."."""

Meaning = TypeVar("Meaning")


Members = TypeVar("Members", bound=type[Enum])


def plain_members(enum: Members) -> Members:
    """Keep the members as plain attributes of their class, as Python 3.12 does; in 3.11 each use of one calls a
    function."""
    for member in list(enum):
        type.__setattr__(enum, member.name, member)
    return enum


def each(*parts: Iterable[str]) -> tuple[str, ...]:
    """Return every trigger that is made of one word of each part, in that order."""
    return tuple("".join(words) for words in product(*parts))


@dataclass(frozen=True)
class Rule(Generic[Meaning]):
    """A named rule. `value` is what the rule means: a function, whose type says which layer the rule belongs to.

    `matches` are phrases that the pattern matches from end to end, `not_matches` phrases that it does not; neither may
    be empty. `triggers` are the beginnings of what the pattern matches; the sieve looks for them. In a trigger "#" is a
    number of up to three digits, "@" one digit and "&" a word such as "komende" or "deze"; one that starts with "*" may
    also stand inside a word, and one that ends in "!" holds only where no longer trigger stands. `bare` is false for
    what says when only after a preposition or as part of a period ("2026", "de begroting 2027").
    """

    name: str
    pattern: str
    value: Meaning
    matches: tuple[str, ...]
    not_matches: tuple[str, ...]
    triggers: tuple[str, ...] = ()
    bare: bool = True
    source: str = field(init=False, repr=False)
    regex: re.Pattern[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        if not self.matches or not self.not_matches:
            raise ValueError(f"rule {self.name} needs examples of both kinds")
        source = build(self.pattern)
        if self.triggers:
            # Readers may ask these of any base.
            source += "".join(f"(?P<{name}>(?!))?" for name in WHEN if f"(?P<{name}>" not in source)
        object.__setattr__(self, "source", source)
        try:
            object.__setattr__(self, "regex", re.compile(source))
        except re.error as error:
            raise ValueError(f"the pattern of rule {self.name} is wrong: {error}") from error
