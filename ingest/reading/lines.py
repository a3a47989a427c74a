"""The lines of a text with what their layout tells: blank lines between them, pages, the width they were wrapped at."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

# Spaces of another width, of which many programs put one within a number; each is one character, so no place shifts.
_SPACES = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
# A line longer than this was not wrapped by hand or by a page: the document has one paragraph a line.
_LONGEST_WRAPPED = 140
# In text wrapped by a program no line ends early but by chance; on a page lines differ in width.
_SLIPS, _LOOSE = 0.03, 0.8


@dataclass(slots=True)
class Line:
    """A line that is not blank. `start` and `end` span its stripped `text`; `gap` counts the blank lines before it.

    `gap` is what the gap means, not what stands there: in double-spaced text every line has one blank line before it
    that says nothing. `seam` is true where a new page may begin: a form feed, or two and more blank lines.
    """

    start: int
    end: int
    text: str
    gap: int
    page: int
    seam: bool
    indent: int


@dataclass(frozen=True)
class Layout:
    """How a text was laid out: its width in characters, and whether sentences run on over line ends.

    A line on which the next word would still have fitted was ended on purpose: where line and word together take no
    more than `room`. In text that was wrapped by a program that is the full width, in text from a page rather less.
    """

    width: int
    wrapped: bool
    paged: bool
    room: float


def part_at(lines: list[Line], cuts: Callable[[str], list[int]]) -> list[Line]:
    """Return the lines, each parted at the places within it that `cuts` gives."""
    parted: list[Line] = []
    for line in lines:
        places = cuts(line.text)
        if not places:
            parted.append(line)
            continue
        borders = [0, *places, len(line.text)]
        for left, right in pairwise(borders):
            piece = line.text[left:right].rstrip()
            if piece:
                start = line.start + left
                first = left == 0
                parted.append(
                    Line(start, start + len(piece), piece, line.gap if first else 0, line.page, first and line.seam, 0)
                )
    return parted


def split_lines(text: str) -> list[Line]:
    """Return the lines of the text that are not blank, in order."""
    lines: list[Line] = []
    position, gap, page = 0, 0, 1
    feed = False
    for space in () if text.isascii() else _SPACES:
        text = text.replace(space, " ")
    for piece in text.splitlines(keepends=True):
        stripped = piece.strip()
        if stripped:
            offset = piece.find(stripped[0])
            start = position + offset
            lines.append(Line(start, start + len(stripped), stripped, gap, page, feed, offset))
            gap, feed = 0, False
        else:
            gap += 1
        if "\f" in piece:
            page += piece.count("\f")
            feed = True
            gap += 1
        position += len(piece)
    if _is_double_spaced(lines):
        for line in lines:
            line.gap = (line.gap - 1) // 2 if line.gap else 0
    for line in lines:
        if line.gap >= 2:
            line.seam = True
    return lines


def _is_double_spaced(lines: list[Line]) -> bool:
    """Tell whether nearly every line has one blank line before it although sentences run on."""
    if len(lines) < 8:
        return False
    single = [line for line in lines[1:] if line.gap == 1]
    if len(single) < 0.6 * len(lines):
        return False
    running = sum(1 for line in single if line.text[0].islower())
    return running >= 0.3 * len(single)


def layout_of(lines: list[Line]) -> Layout:
    """Return the layout of the text that these lines make."""
    # A row of a table with bars stands on one line however long it is, and says nothing of how the prose was wrapped.
    prose = [len(line.text) for line in lines if line.text[0] != "|" and " | " not in line.text]
    total = sum(prose)
    long = sum(length for length in prose if length > _LONGEST_WRAPPED)
    running = [
        (len(line.text), len(line.text) + 1 + _first_word(following.text))
        for line, following in pairwise(lines)
        if not following.gap
        and len(line.text) <= _LONGEST_WRAPPED
        and following.text[0].islower()
        and line.text[-1] != "-"
    ]
    lengths = sorted(length for length, _ in running)
    width = max(lengths[int(len(lengths) * 0.9)] if lengths else 80, 40)
    widest = lengths[-1] if lengths else width
    early = sum(1 for _, with_next in running if with_next <= widest)
    strict = len(running) >= 5 and early <= _SLIPS * len(running)
    room = widest if strict else _LOOSE * width
    return Layout(width, long * 2 <= total, bool(lines) and lines[-1].page > 1, room)


def _first_word(text: str) -> int:
    """Return the length of the first word of a line."""
    end = text.find(" ")
    return end if end > 0 else len(text)
