"""Rows of tables whose cells are parted by bars: which lines begin one, and how far it runs on."""

import re

from ingest.reading.blocks import Block, Kind, is_finished
from ingest.reading.lines import Line

_BAR = re.compile(r"\s\|\s|\s\|$")
# So many lines one row takes at most, and so far from each other rows of one table stand.
_LONGEST_ROW, _REACH = 40, 16


class RowReader:
    """Takes rows out of the lines of one letter; `starts` are the lines that begin one without a bar before it."""

    def __init__(self, lines: list[Line], skipped: list[bool], body: int) -> None:
        self._lines = lines
        self._skipped = skipped
        self.starts = _find_open_rows(lines, skipped, body)

    def opens(self, index: int) -> bool:
        """Tell whether a line begins a row."""
        return self._lines[index].text[0] == "|" or index in self.starts

    def take(self, index: int) -> tuple[Block, int]:
        """Return the row that begins at a line, and the index of the line after it."""
        end = self._end_of_open(index) if index in self.starts else self._end_of_closed(index)
        taken = [self._lines[number] for number in range(index, end) if not self._skipped[number]]
        first = self._lines[index]
        return Block(Kind.ROW, [(line.start, line.end) for line in taken], first.page, index, gap=first.gap), end

    def _end_of_closed(self, index: int) -> int:
        """Return the index after a row that its last bar closes."""
        end, last = index + 1, self._lines[index].text
        while not last.endswith("|") and end < len(self._lines) and end - index < _LONGEST_ROW:
            line = self._lines[end]
            if not self._skipped[end]:
                if line.text[0] == "|" or (line.gap and is_finished(last)):
                    break
                last = line.text
            end += 1
        return end

    def _end_of_open(self, index: int) -> int:
        """Return the index after a row that runs on to the next one or to a blank line."""
        end = index + 1
        while end < len(self._lines) and end - index < _LONGEST_ROW:
            if not self._skipped[end] and (self._lines[end].gap or self.opens(end)):
                break
            end += 1
        return end


def _find_open_rows(lines: list[Line], skipped: list[bool], body: int) -> set[int]:
    """Return the lines that begin a row without a bar before its first cell.

    The rows of a table have the same number of bars: a line with one bar in running text is none.
    """
    bars = {
        index: len(_BAR.findall(lines[index].text))
        for index in range(body, len(lines))
        if not skipped[index] and "|" in lines[index].text and lines[index].text[0] != "|"
    }
    rows = set()
    for index, count in bars.items():
        if not count:
            continue
        near = [bars.get(other, 0) for other in range(index - _REACH, index + _REACH + 1)]
        # The line itself is one of them.
        if near.count(count) > (1 if count > 1 else 2):
            rows.add(index)
    return rows
