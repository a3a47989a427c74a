"""What a text must hold for a pattern to hold in it: to look for a few letters takes far less than to try the pattern.

Read from the parsed pattern itself, so that the two cannot disagree. A pattern that asks for nothing in particular has
no needles and is always tried.
"""

import re
from collections.abc import Iterable
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]

# Needles shorter than this are in nearly every text.
_SHORTEST = 3


def needles_of(pattern: str) -> frozenset[str]:
    """Return strings of which a text holds at least one where the pattern holds in it; none where none are known."""
    found = _needles(_parser.parse(pattern))
    if _worth(found) < _SHORTEST or re.compile(pattern).flags & re.IGNORECASE:
        return frozenset()
    return frozenset(one for one in found if not any(other in one for other in found - {one}))


def held_in(text: str, needles: Iterable[str]) -> frozenset[str]:
    """Return those of the needles that a text holds."""
    return frozenset([needle for needle in needles if needle in text])


def _needles(parsed: Iterable[object]) -> frozenset[str]:
    """Return the best needles of a sequence: its parts must all be there, so that any one part's will do."""
    found: list[frozenset[str]] = []
    run = ""
    for part in parsed:
        match part:
            case (codes.LITERAL, int(letter)):
                run += chr(letter)
                continue
            case (codes.AT | codes.ASSERT | codes.ASSERT_NOT, _):
                continue  # takes up no room: the letters before and after stand side by side
            case (codes.SUBPATTERN, (_, 0, _, _parser.SubPattern() as inner)):
                found.append(_needles(inner))
            case (codes.BRANCH, (_, list(branches))):
                each = [_needles(branch) for branch in branches]
                found.append(frozenset().union(*each) if all(each) else frozenset())
            case (codes.MAX_REPEAT | codes.MIN_REPEAT, (int(least), _, _parser.SubPattern() as inner)) if least:
                found.append(_needles(inner))
        found.append(frozenset({run}))
        run = ""
    found.append(frozenset({run}))
    return max(found, key=lambda needles: (_worth(needles), -len(needles)))


def _worth(needles: frozenset[str]) -> int:
    """Return the length of the shortest needle: the longer, the rarer in a text without the pattern."""
    return min(map(len, needles), default=0)
