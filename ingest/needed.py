"""What a pattern cannot match without: pieces of text of which one stands in every text that it is found in.

They are read from the pattern itself, so that looking for them can go before trying it and never leaves out a match.
A piece that nearly every sentence has is no help; where a pattern has none better, it has to be tried.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, product

_MOST_WHOLE = 64
_MOST_NEEDED = 400
# About how many of a thousand sentences hold some piece of so many characters, or one digit, and what it takes to
# look for one.
_SEEN = (1000, 900, 500, 180, 60, 20, 8, 4)
_RARE, _LOOK = 2, 4
_SEEN_DIGIT = 40
# A choice of pieces that is seen more often than this says nothing.
_TOO_COMMON = 700
_ANY, _HERE = "dDsSwW", "bBAZ"


@dataclass(frozen=True, slots=True)
class _Part:
    """What is known of a part of a pattern: `whole`, all texts that it matches, and `needed`, one of which it holds."""

    whole: frozenset[str] | None
    needed: frozenset[str] | None


_NOTHING = frozenset({""})
_UNKNOWN = _Part(None, None)
_EMPTY = _Part(_NOTHING, None)


def alternatives(pattern: str) -> Iterator[tuple[str, frozenset[str] | None]]:
    """Yield the alternatives of a pattern, each with the pieces one of which it needs; None where it needs none."""
    reader = _Reader(pattern)
    start = 0
    while True:
        part = reader.sequence()
        yield pattern[start : reader.at], part.needed if part.needed and _seen(part.needed) < _TOO_COMMON else None
        if reader.at >= len(pattern):
            return
        if pattern[reader.at] != "|":
            raise ValueError(f"cannot read the pattern {pattern!r} from {reader.at}")
        reader.at += 1
        start = reader.at


def needed_by(pattern: str) -> frozenset[str]:
    """Return pieces of text of which every text that the pattern is found in holds one; none where none are known."""
    found = [needed for _, needed in alternatives(pattern)]
    return frozenset().union(*(needed for needed in found if needed)) if all(found) else frozenset()


class Pieces:
    """Pieces of text to be looked for all at once, by one pattern that shares their beginnings."""

    def __init__(self, pieces: Iterable[str]) -> None:
        known = frozenset(pieces)
        self._pattern = re.compile(_tree_of(sorted(known))) if known else None
        # Of those that begin in one place the longest is found; the others are its beginnings.
        self._with = {
            piece: [piece[:end] for end in range(1, len(piece) + 1) if piece[:end] in known] for piece in known
        }

    def held_in(self, text: str) -> frozenset[str]:
        """Return those of the pieces that a text holds."""
        if self._pattern is None:
            return frozenset()
        held: set[str] = set()
        found = self._pattern.search(text)
        while found is not None:
            held.update(self._with[found.group()])
            found = self._pattern.search(text, found.start() + 1)
        return frozenset(held)


def _tree_of(pieces: list[str]) -> str:
    """Return a pattern for the longest of some sorted pieces, in which those that begin alike share their beginning."""
    branches, ends = [], False
    for first, alike in groupby(pieces, key=lambda piece: piece[:1]):
        if first:
            branches.append(re.escape(first) + _tree_of([piece[1:] for piece in alike]))
        else:
            ends = True
    if not branches:
        return ""
    if len(branches) == 1 and not ends:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if ends else ''}"


def _seen(pieces: frozenset[str]) -> int:
    """Return about how many of a thousand sentences hold one of the pieces, and how long it takes to know."""
    return sum(_seen_alone(piece) + _LOOK for piece in pieces)


def _seen_alone(piece: str) -> int:
    """Return about how many of a thousand sentences hold a piece."""
    if len(piece) == 1 and (piece.isdigit() or piece == "%"):
        return _SEEN_DIGIT
    return _SEEN[len(piece)] if len(piece) < len(_SEEN) else _RARE


def _better(one: frozenset[str] | None, other: frozenset[str] | None) -> frozenset[str] | None:
    """Return the choice of pieces that is seen less often; a choice that may be empty is none."""
    if other is None or "" in other or len(other) > _MOST_NEEDED:
        return one
    least = frozenset(piece for piece in other if not any(less in piece for less in other if less != piece))
    return least if one is None or _seen(least) < _seen(one) else one


class _Reader:
    """Reads a pattern from left to right; `at` is where it has come."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.at = 0

    def choice(self) -> _Part:
        """Read alternatives up to the end of their group."""
        parts = [self.sequence()]
        while self._take("|"):
            parts.append(self.sequence())
        wholes = [part.whole for part in parts if part.whole is not None]
        needs = [part.needed for part in parts if part.needed is not None]
        whole = frozenset().union(*wholes) if len(wholes) == len(parts) else None
        needed = frozenset().union(*needs) if len(needs) == len(parts) else None
        return _Part(whole if whole is not None and len(whole) <= _MOST_NEEDED else None, needed)

    def sequence(self) -> _Part:
        """Read what stands one behind the other, up to the next alternative or the end of the group."""
        run, needed, unbroken = _NOTHING, None, True
        while self.at < len(self.pattern) and self.pattern[self.at] not in "|)":
            part = self._counted(self._one())
            if part.whole is not None and len(run) * len(part.whole) <= _MOST_WHOLE:
                run = frozenset(before + after for before, after in product(run, part.whole))
                continue
            if part.whole is not None and run == _NOTHING:
                run = part.whole
                continue
            needed = _better(_better(needed, run), part.needed)
            run, unbroken = part.whole if part.whole is not None else _NOTHING, False
        return _Part(run if unbroken else None, _better(needed, run))

    def _one(self) -> _Part:
        """Read one character, class or group."""
        char = self.pattern[self.at]
        self.at += 1
        if char == "\\":
            char = self.pattern[self.at]
            self.at += 1
            if char in _ANY:
                return _UNKNOWN
            if char.isalnum() and char not in _HERE:
                raise ValueError(f"cannot read \\{char} in the pattern {self.pattern!r}")
            return _EMPTY if char in _HERE else _Part(frozenset(char), frozenset(char))
        if char == "[":
            return self._class()
        if char == "(":
            return self._group()
        if char == ".":
            return _UNKNOWN
        return _EMPTY if char in "^$" else _Part(frozenset(char), frozenset(char))

    def _class(self) -> _Part:
        """Read a class of characters, behind its bracket."""
        end = self.pattern.index("]", self.at + 1)
        inside = self.pattern[self.at : end]
        self.at = end + 1
        plain = inside.isalnum()
        return _Part(frozenset(inside), frozenset(inside)) if plain else _UNKNOWN

    def _group(self) -> _Part:
        """Read a group, behind its parenthesis; what only looks ahead or back takes no text."""
        looks = any(self._take(mark) for mark in ("?=", "?!", "?<=", "?<!"))
        if not looks and not self._take("?:"):
            raise ValueError(f"cannot read the group at {self.at} in the pattern {self.pattern!r}")
        part = self.choice()
        if not self._take(")"):
            raise ValueError(f"a group of the pattern {self.pattern!r} has no end")
        return _EMPTY if looks else part

    def _counted(self, part: _Part) -> _Part:
        """Read how often a part may stand there, if the pattern says so."""
        fewest = most = 1
        if self._take("?"):
            fewest = 0
        elif self._take("*"):
            fewest, most = 0, 2
        elif self._take("+"):
            most = 2
        elif self._take("{"):
            end = self.pattern.index("}", self.at)
            first, comma, last = self.pattern[self.at : end].partition(",")
            fewest = int(first or 0)
            most = int(last or 2) if comma else fewest
            self.at = end + 1
        else:
            return part
        self._take("?")
        if most > 1:
            return _Part(None, part.needed if fewest else None)
        if fewest:
            return part
        return _Part(part.whole | _NOTHING, None) if part.whole is not None else _UNKNOWN

    def _take(self, mark: str) -> bool:
        """Step over `mark` where it stands next, and tell whether it does."""
        if not self.pattern.startswith(mark, self.at):
            return False
        self.at += len(mark)
        return True
