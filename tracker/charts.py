"""Charts as values: where each bar and label stands. Pure functions; the templates draw them as SVG.

Across, everything is a percentage, so that a chart fits any width without its letters shrinking; downwards it is in
pixels. A tone names the look of a bar in the style sheet and its pattern: a colour never tells alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

HEIGHT = 220
TOP, BOTTOM = 22, 26
AXIS_SHARE = 7.0
"""Percentage of the width that the figures along the axis take."""
BAR_SHARE = 0.7
GRID_LINES = 4
ROW_HEIGHT, ROW_LABEL, ROW_BAR = 44, 16, 18
LONGEST_ROW = 88.0
"""Percentage of the width that the longest row may take: the rest is for its figure."""
MOST_LABELS_NARROW = 9


@dataclass(frozen=True)
class Series:
    """One kind of bar: what it means, and its tone."""

    label: str
    tone: str


@dataclass(frozen=True)
class Item:
    """What one column or row is about and its number for each of the series; `detail` is its full name."""

    label: str
    numbers: tuple[int, ...]
    detail: str = ""

    @property
    def total(self) -> int:
        """All its numbers together."""
        return sum(self.numbers)


@dataclass(frozen=True)
class Bar:
    """One stretch of a column or row, placed; `words` say what it stands for."""

    x: str
    y: str
    width: str
    height: str
    tone: str
    words: str


@dataclass(frozen=True)
class Stack:
    """A column or row: its bars, where its label and total stand, and whether a narrow screen leaves it nameless."""

    item: Item
    bars: tuple[Bar, ...]
    label_x: str
    label_y: str
    total_x: str
    total_y: str
    minor: bool = False


@dataclass(frozen=True)
class GridLine:
    """A line across the chart and the number that it stands for."""

    y: str
    number: int


@dataclass(frozen=True)
class Chart:
    """A chart that is ready to be drawn, and to be read as a table."""

    name: str
    title: str
    series: tuple[Series, ...]
    stacks: tuple[Stack, ...]
    grid: tuple[GridLine, ...]
    height: int
    head: str

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not any(stack.item.total for stack in self.stacks)


def columns(name: str, title: str, head: str, series: Sequence[Series], items: Sequence[Item]) -> Chart:
    """Stacked columns side by side, the first series at the bottom; `head` is what the table calls the items."""
    top = nice_top(max((item.total for item in items), default=0))
    floor = HEIGHT - BOTTOM
    scale = (floor - TOP) / top
    step = (100 - AXIS_SHARE) / max(len(items), 1)
    every = ceil(len(items) / MOST_LABELS_NARROW)
    stacks = []
    for place, item in enumerate(items):
        left = AXIS_SHARE + step * (place + (1 - BAR_SHARE) / 2)
        bars, height = [], 0.0
        for kind, number in zip(series, item.numbers, strict=True):
            if number:
                height += number * scale
                words = _words(item, kind, number)
                bars.append(
                    Bar(
                        f"{left:.2f}%",
                        f"{floor - height:.1f}",
                        f"{step * BAR_SHARE:.2f}%",
                        f"{number * scale:.1f}",
                        kind.tone,
                        words,
                    )
                )
        middle = f"{AXIS_SHARE + step * (place + 0.5):.2f}%"
        minor = place % every != 0
        stacks.append(Stack(item, tuple(bars), middle, str(HEIGHT - 8), middle, f"{floor - height - 5:.1f}", minor))
    grid = tuple(
        GridLine(f"{floor - top * part / GRID_LINES * scale:.1f}", top * part // GRID_LINES)
        for part in range(GRID_LINES + 1)
    )
    return Chart(name, title, tuple(series), tuple(stacks), grid, HEIGHT, head)


def rows(name: str, title: str, head: str, series: Sequence[Series], items: Sequence[Item]) -> Chart:
    """Stacked rows under each other, each with its label above it."""
    longest = max((item.total for item in items), default=0) or 1
    stacks = []
    for place, item in enumerate(items):
        top = place * ROW_HEIGHT
        bars, left = [], 0.0
        for kind, number in zip(series, item.numbers, strict=True):
            if number:
                width = number / longest * LONGEST_ROW
                words = _words(item, kind, number)
                bars.append(
                    Bar(f"{left:.2f}%", str(top + ROW_LABEL + 4), f"{width:.2f}%", str(ROW_BAR), kind.tone, words)
                )
                left += width
        stacks.append(
            Stack(item, tuple(bars), "0", str(top + ROW_LABEL - 2), f"{left + 1:.2f}%", str(top + ROW_LABEL + ROW_BAR))
        )
    return Chart(name, title, tuple(series), tuple(stacks), (), max(len(items), 1) * ROW_HEIGHT, head)


def nice_top(largest: int) -> int:
    """Return the number at the top of the axis: at least the largest, a multiple of four, and easy to read."""
    if largest <= GRID_LINES:
        return GRID_LINES
    size = 1
    while True:
        for step in (1, 2, 5):
            if largest <= step * size * GRID_LINES:
                return step * size * GRID_LINES
        size *= 10


def _words(item: Item, kind: Series, number: int) -> str:
    """What one bar says when it is pointed at."""
    return f"{item.detail or item.label}: {number} {kind.label}"
