"""Tables from a page whose heads stand once above their cells: which line begins which cell.

A page gives the cells of such a table one after the other without their heads. Where a promise was made has a form of
its own ("CD 13-03-2025", "32 820, nr. 9"): it tells one row from the next. What stands before it is the old promise,
what stands after it how things stand.
"""

import re
from dataclasses import dataclass, field

from ingest.reading.labels import read_label
from ingest.reading.lines import Line
from ingest.reading.marks import is_closing, is_signing_office
from ingest.reading.tables import Column, column_of

_PLACE = re.compile(
    r"\d{1,3}\.?$|(?:(?:CD|AO|TMD|VAO|VSO|WGO|NO|RvC|SO|PD|HV|MO|PV|EK|TK)\b|Plenair|Debat|Dertigledendebat|Tweeminutendebat"
    r"|Commissiedebat|Wetgevingsoverleg|Notaoverleg|Algemeen overleg|Vragenuur|Regeling|Procedurevergadering"
    r"|Begrotingsbehandeling|Schriftelijk overleg|Mondelinge vragen|Brief (?:van|d\.d\.)|Antwoord(?:en)? (?:van|op)"
    r"|Kamerstuk|Handelingen|TZ20\d{4}|T0\d{4}|\d{2} \d{3}\b)(?=.*\d).{1,90}$"
)
_LONGEST_HEAD, _LONGEST_PLACE = 40, 95
# How far below a row's first line the place of the promise must stand.
_REACH = 16


@dataclass(frozen=True)
class Cell:
    """A cell: its column, and the row it belongs to, counted through the letter."""

    column: Column
    record: int


@dataclass
class Cells:
    """For each line that begins a cell its cell; the lines within such tables; the lines that are their heads."""

    starts: dict[int, Cell] = field(default_factory=dict)
    within: set[int] = field(default_factory=set)
    heads: set[int] = field(default_factory=set)


def find_cells(lines: list[Line], skipped: list[bool], body: int) -> Cells:
    """Return the cells of all tables whose heads stand once above them."""
    cells = Cells()
    record = 0
    index = body
    while index < len(lines):
        order = _heads(lines, skipped, index) if len(lines[index].text) <= _LONGEST_HEAD else []
        if order:
            cells.heads.update(range(index, index + len(order)))
            index, record = _read_table(lines, skipped, index + len(order), order, cells, record)
        else:
            index += 1
    return cells


def _heads(lines: list[Line], skipped: list[bool], index: int) -> list[Column]:
    """Return the columns that heads below each other name, from `index` on; empty where they make no such table."""
    order: list[Column] = []
    position = index
    while position < len(lines) and not skipped[position] and len(lines[position].text) <= _LONGEST_HEAD:
        column = column_of(lines[position].text)
        if column is None:
            break
        order.append(column)
        position += 1
    told = Column.OLD in order and Column.PLACE in order and Column.NOW in order
    return order if told and order[-1] is Column.NOW else []


def _read_table(
    lines: list[Line], skipped: list[bool], index: int, order: list[Column], cells: Cells, record: int
) -> tuple[int, int]:
    """Read the cells below the heads; return the index after the table and the number of its last row."""
    current: Column | None = None
    while index < len(lines):
        if skipped[index]:
            index += 1
            continue
        text = lines[index].text
        if is_closing(text) or is_signing_office(text) or read_label(text) or _heads(lines, skipped, index):
            break
        before = current
        if _is_place(text):
            current = Column.PLACE
            if before is not Column.OLD and before is not Column.PLACE:
                record += 1
        elif before is Column.PLACE and not lines[index].gap and _runs_on(lines[index - 1].text, text):
            pass
        elif before is Column.PLACE:
            current = Column.OLD if _numbers_rows(order) and _is_place_after(lines, skipped, index) else Column.NOW
        elif before is None or (before is Column.NOW and lines[index].gap):
            if not _is_place_after(lines, skipped, index):
                break
            current = Column.OLD
            record += 1
        if current is None:
            break
        if current is not before or _is_place(text):
            cells.starts[index] = Cell(current, record)
        cells.within.add(index)
        index += 1
    return index, record


def _numbers_rows(order: list[Column]) -> bool:
    """Tell whether a number stands before the old promise of each row."""
    return order[0] is Column.PLACE


def _is_place(text: str) -> bool:
    """Tell whether a line is the place where a promise was made, or the number of a row."""
    return len(text) <= _LONGEST_PLACE and text[-1] not in ".;" and _PLACE.match(text) is not None


def _runs_on(before: str, text: str) -> bool:
    """Tell whether a place runs on over its line end: a bracket is open, or a small letter follows."""
    return before.count("(") > before.count(")") or (text[0].islower() and before[-1] not in ".;")


def _is_place_after(lines: list[Line], skipped: list[bool], index: int) -> bool:
    """Tell whether the place of a promise stands within reach below a line, before its cell could end otherwise."""
    for position in range(index + 1, min(len(lines), index + _REACH)):
        if skipped[position]:
            continue
        text = lines[position].text
        if is_closing(text) or is_signing_office(text):
            return False
        if _is_place(text) and not text.rstrip(".").isdigit():
            return True
        if lines[position].gap:
            return False
    return False
