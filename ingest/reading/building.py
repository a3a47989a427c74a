"""From lines to blocks: paragraphs, list items, headings, labels, table rows, signatures; broken sentences healed.

A block breaks where the layout or a mark at the start of a line says so. A sentence that a page cut in two is put
together again: what stands between its halves is furniture or a footnote and belongs to neither.
"""

import re
from dataclasses import replace
from string import ascii_lowercase

from ingest.reading import blocks, marks
from ingest.reading.blocks import LONGEST_HEADING, Block, Kind, is_abbreviated, is_dangling, is_finished, is_heading
from ingest.reading.cells import Cells
from ingest.reading.labels import MAY_LABEL, Label, LabelMark, read_label
from ingest.reading.lines import Layout, Line
from ingest.reading.numbering import Numbering
from ingest.reading.rows import RowReader
from ingest.reading.signatures import SignatureReader
from ingest.reading.tables import Column, Columns

_SECTION = re.compile(r"(?:vragen|inbreng|antwoord(?:en)?|reactie|beantwoording)\b.*\bfractie", re.IGNORECASE)
_SHORTEST_BROKEN = 25
# With what a line goes on with a sentence: not with what opens a salutation.
_GOES_ON = frozenset(ascii_lowercase) - marks.MAY_SALUTE


class BlockBuilder:
    """Builds the blocks of one letter, line by line."""

    def __init__(
        self,
        lines: list[Line],
        layout: Layout,
        skipped: list[bool],
        numbering: Numbering,
        columns: Columns,
        cells: Cells,
        rows: RowReader,
    ) -> None:
        self._lines = lines
        self._layout = layout
        self._skipped = skipped
        self._numbering = numbering
        self._columns = columns
        self._cells = cells
        self._rows = rows
        self._known = rows.starts | cells.within | cells.heads | numbering.starts.keys() | numbering.above.keys()
        self._signatures = SignatureReader(lines, skipped, numbering)
        self._column: Column | None = None
        self._seen_columns: set[Column] = set()
        self._record = 0
        self._blocks: list[Block] = []
        self._current: Block | None = None
        self._list_number = 0

    def build(self, body: int) -> list[Block]:
        """Return the blocks from line `body` on."""
        index = body
        crossed = False
        while index < len(self._lines):
            if self._skipped[index]:
                crossed = True
                index += 1
                continue
            index = self._take(index, crossed=crossed)
            crossed = False
        self._close()
        return self._blocks

    def _take(self, index: int, *, crossed: bool) -> int:
        """Take one line, or the lines of a signature or row, into the blocks; return the index of the next line."""
        line = self._lines[index]
        text = line.text
        first = text[0]
        if first == "|" or index in self._known or self._columns.labels:
            taken = self._take_known(line, index)
            if taken:
                return taken
        elif first in _GOES_ON and not (crossed or line.gap or line.seam) and self._goes_on(text):
            self._extend(line, finished=False)
            return index + 1
        label = read_label(text) if first in MAY_LABEL else None
        if label and index - 1 in self._numbering.above:
            label = replace(label, numbers=(self._numbering.above[index - 1],))
        if label and self._may_open(line, label):
            self._open_label(line, index, label)
            return index + 1
        current = self._current
        finished = current is None or is_finished(current.last)
        if first in marks.MAY_SIGN and (finished or line.gap) and self._signatures.opens(index):
            self._close()
            signed, index = self._signatures.take(index)
            self._blocks.extend(signed)
            return index
        if first in marks.MAY_SALUTE and marks.is_salutation(text):
            self._close()
            self._add_line(blocks.SALUTATION, line, index)
            return index + 1
        mark = self._item_mark(line, finished=finished)
        if mark:
            self._open_item(line, index, mark)
            return index + 1
        alone = len(text) == 1 and marks.is_lone_bullet(text)
        if alone and index + 1 < len(self._lines) and not self._lines[index + 1].gap:
            self._open_item(self._lines[index + 1], index + 1, 0)
            return index + 2
        if current is not None and self._joins(current, index, crossed=crossed, finished=finished):
            self._extend(line, finished=finished)
            return index + 1
        self._open(line, index)
        return index + 1

    def _goes_on(self, text: str) -> bool:
        """Tell whether a line within a paragraph plainly goes on with its sentence, as most lines of a page do.

        It begins with a small letter: what is asked of all other lines tells the same, at several times the price.
        """
        block = self._current
        if block is None or not self._layout.wrapped or is_finished(block.last):
            return False
        # "a.", "iv)": it may be an item.
        start = text[1:5]
        return not ("." in start or ")" in start or start[:1] == " ")

    def _take_known(self, line: Line, index: int) -> int:
        """Take a line found to be of a row, a cell or a numbered question; return the next, 0 if it is none."""
        if self._rows.opens(index):
            self._close()
            row, following = self._rows.take(index)
            self._add(row)
            return following
        opened = self._numbering.starts.get(index)
        if index in self._cells.within or index in self._cells.heads:
            self._take_cell(index)
        elif self._columns.labels and self._take_column(index):
            pass
        elif opened:
            self._open_numbered(line, index, *opened)
        elif index in self._numbering.above:
            self._close()
            self._add_line(blocks.CELL_LABEL, line, index)
        else:
            return 0
        return index + 1

    def _take_cell(self, index: int) -> None:
        """Take a line of a table whose heads stand once above its cells: a head, or a line of a cell."""
        line = self._lines[index]
        cell = self._cells.starts.get(index)
        if index in self._cells.heads:
            self._close()
            self._add_line(blocks.CELL_LABEL, line, index)
        elif cell:
            self._close()
            self._current = Block(blocks.CELL, [(line.start, line.end)], line.page, index, gap=line.gap, last=line.text)
            self._current.column, self._current.record = cell.column, cell.record
        elif self._current is not None:
            self._extend(line, finished=is_finished(self._current.last))

    def _take_column(self, index: int) -> bool:
        """Take the label of a cell or of a record; tell whether the line was one."""
        line = self._lines[index]
        column = self._columns.labels.get(index)
        if column is None:
            if index in self._columns.records:
                self._close()
                self._record += 1
                self._seen_columns = set()
                self._column = None
                self._add_line(blocks.CELL_LABEL, line, index)
                return True
            if self._column and line.gap and (self._current is None or is_finished(self._current.last)):
                self._column = None
            return False
        self._close()
        if column in self._seen_columns:
            self._record += 1
            self._seen_columns = set()
        self._seen_columns.add(column)
        self._column = column
        text = self._columns.texts.get(index)
        end = line.start + text if text else line.end
        self._add(Block(blocks.CELL_LABEL, [(line.start, end)], line.page, index, gap=line.gap))
        if text:
            self._open_rest(line, index, text)
            if self._current:
                self._current.kind, self._current.column, self._current.record = blocks.CELL, column, self._record
        return True

    def _open(self, line: Line, index: int) -> None:
        """Open a paragraph with a line."""
        after_lead = self._blocks_after_lead()
        self._close()
        block = Block(blocks.PARAGRAPH, [(line.start, line.end)], line.page, index, gap=line.gap, last=line.text)
        block.length, block.after_lead = len(line.text), after_lead
        if self._column:
            block.kind, block.column, block.record = blocks.CELL, self._column, self._record
        elif after_lead and line.text[0].islower():
            block.kind = blocks.ITEM
        self._current = block

    def _blocks_after_lead(self) -> bool:
        """Tell whether a lead ("Ik stuur u het volgende:") or an item without a bullet comes right before."""
        last = self._current or (self._blocks[-1] if self._blocks else None)
        if last is None or last.kind not in (blocks.PARAGRAPH, blocks.ITEM):
            return False
        return last.last.endswith(":") or (last.after_lead and last.last.endswith((";", ",")))

    def _open_numbered(self, line: Line, index: int, numbers: tuple[str, ...], offset: int) -> None:
        """Open a question that only its number marks."""
        self._close()
        mark = LabelMark(Label.QUESTION, numbers, offset)
        span = (line.start, min(line.start + offset, line.end))
        self._add(Block(blocks.LABEL, [span], line.page, index, label=mark, gap=line.gap))
        if offset < len(line.text):
            self._open_rest(line, index, offset)

    def _open_label(self, line: Line, index: int, label: LabelMark) -> None:
        """Open a question or answer with its label; text behind the label begins a paragraph."""
        self._close()
        span = (line.start, line.start + label.rest if label.rest < len(line.text) else line.end)
        self._add(Block(blocks.LABEL, [span], line.page, index, label=label, gap=line.gap))
        if label.rest < len(line.text):
            self._open_rest(line, index, label.rest)

    def _open_rest(self, line: Line, index: int, offset: int) -> None:
        """Open a paragraph with the part of a line behind a label."""
        rest, length = (line.start + offset, line.end), len(line.text) - offset
        self._current = Block(blocks.PARAGRAPH, [rest], line.page, index, last=line.text, length=length)

    def _open_item(self, line: Line, index: int, mark: int) -> None:
        """Open a list item; the bullet or number is no part of its text."""
        self._close()
        number = marks.read_number(line.text)
        block = Block(blocks.ITEM, [(line.start + mark, line.end)], line.page, index, gap=line.gap, last=line.text)
        block.length, block.mark = len(line.text) - mark, marks.mark_class(line.text)
        block.ordinal = self._list_number = int(number[0]) if number and number[0].isdigit() else 0
        self._current = block

    def _extend(self, line: Line, *, finished: bool) -> None:
        """Add a line to the current block, of which the last line may be finished."""
        block = self._current
        if block is None:
            return
        block.holds_end = block.holds_end or finished or "?" in block.last
        block.spans.append((line.start, line.end))
        block.last = line.text
        block.length += len(line.text) + 1
        block.count += 1

    def _close(self) -> None:
        """Finish the current block: a short one that is no sentence is a heading."""
        block = self._current
        self._current = None
        if block is None:
            return
        if block.kind is blocks.PARAGRAPH and not self._follows_label() and is_heading(block, self._lines):
            block.kind = blocks.HEADING
        elif block.kind is blocks.PARAGRAPH:
            (start, end), first = block.spans[0], self._lines[block.first_line]
            if start == first.start:
                block.spans[0] = (start + marks.paragraph_number(first.text), end)
        self._add(block)

    def _follows_label(self) -> bool:
        """Tell whether a label comes right before what is added next: behind it no heading stands."""
        return bool(self._blocks) and self._blocks[-1].kind is blocks.LABEL

    def _add_line(self, kind: Kind, line: Line, index: int) -> None:
        """Add a block of one line."""
        self._add(Block(kind, [(line.start, line.end)], line.page, index, gap=line.gap))

    def _add(self, block: Block) -> None:
        self._blocks.append(block)

    def _may_open(self, line: Line, label: LabelMark) -> bool:
        """Tell whether a label may stand here: after a finished line, or alone on its line."""
        block = self._current
        if block is None or line.gap or label.rest >= len(line.text):
            return True
        return is_finished(block.last) or self._has_room(block, line)

    def _item_mark(self, line: Line, *, finished: bool) -> int:
        """Return the length of the mark of a list item; 0 where the line only happens to begin like one."""
        first = line.text[0]
        # A capital opens no item: with few exceptions a line begins with one, or goes on with a small letter.
        mark = 0 if "A" <= first <= "Z" else marks.item_mark(line.text)
        if not mark:
            misread = first in marks.MAY_BE_MISREAD and self._expects_item()
            return marks.misread_bullet(line.text) if misread else 0
        if mark >= len(line.text):
            return 0
        block = self._current
        if block is None or finished:
            return 0 if self._heads_section(line, mark) else mark
        if first.isdigit():
            number = marks.read_number(line.text)
            follows = number is not None and number[0].isdigit() and int(number[0]) in (1, self._list_number + 1)
            if not follows or not (block.kind is blocks.ITEM or line.gap):
                return 0
            return 0 if self._heads_section(line, mark) else mark
        if line.gap:
            return mark
        if first in "–—":
            return mark if block.kind is blocks.ITEM else 0
        return mark if first in "-•·▪◦●■►→*" or block.kind is blocks.ITEM else 0

    def _expects_item(self) -> bool:
        """Tell whether an item of a list may come here: behind a lead, or behind an item that is finished."""
        last = self._current or (self._blocks[-1] if self._blocks else None)
        if last is None or not last.last:
            return False
        return last.last[-1] == ":" or (last.kind is blocks.ITEM and is_finished(last.last))

    def _heads_section(self, line: Line, mark: int) -> bool:
        """Tell whether "2. Bibliotheken" is the heading of a section and not a list item."""
        rest = line.text[mark:]
        if not line.text[0].isdigit() and not line.text[0].isupper():
            return False
        if is_finished(line.text) or line.text[-1] == "," or len(rest) > 100 or not rest[0].isupper():
            return False
        block = self._current
        if block is not None and (block.last.endswith(":") or (block.kind is blocks.ITEM and block.ordinal)):
            return False
        return not is_dangling(rest) and (self._layout.wrapped is False or len(line.text) < 0.95 * self._layout.width)

    def _joins(self, block: Block, index: int, *, crossed: bool, finished: bool) -> bool:
        """Tell whether a line continues the block, of which the last line may be finished."""
        line = self._lines[index]
        text = line.text
        lower = text[0].islower() or (text[0] in "(&%" and not finished) or text[:3] in ("'s ", "’s ")
        if crossed or line.seam:
            if finished:
                return lower and is_abbreviated(block.last)
            if lower:
                return True
            if is_dangling(block.last):
                return True
            if self._opens_section(index):
                return False
            if not self._layout.wrapped:
                return crossed and block.length > _SHORTEST_BROKEN * 3
            full = not self._has_room(block, line)
            if block.count == 1:
                return full and not (block.gap and _SECTION.match(block.last))
            return crossed or full
        if line.gap:
            if finished or block.after_lead or block.kind is blocks.HEADING:
                return False
            # A column may end in a full line of a paragraph: what follows then is its next word, capital or not.
            full = (
                self._layout.wrapped
                and block.count > 1
                and not (self._has_room(block, line) or self._opens_section(index))
            )
            return (lower and block.length >= _SHORTEST_BROKEN) or full
        if not self._layout.wrapped:
            return lower and not finished and len(block.last) > 60
        if block.after_lead and block.last.endswith(";"):
            return False
        if finished and self._heads_next(index):
            return False
        if not self._has_room(block, line):
            return True
        if finished:
            return lower and not block.last.endswith((":", ";"))
        return lower or block.count > 2 or is_dangling(block.last)

    def _opens_section(self, index: int) -> bool:
        """Tell whether a line, with the next where the heading runs on, heads the questions or answers of a group."""
        text = self._lines[index].text
        following = self._lines[index + 1] if index + 1 < len(self._lines) else None
        if following and not following.gap and not is_finished(text):
            text = f"{text} {following.text}"
        return len(text) <= LONGEST_HEADING and _SECTION.match(text) is not None

    def _heads_next(self, index: int) -> bool:
        """Tell whether a short line between two sentences is a heading: the next word would have fitted on it."""
        line = self._lines[index]
        following = self._lines[index + 1] if index + 1 < len(self._lines) else None
        if following is None or following.gap or not (line.text[0].isupper() and following.text[0].isupper()):
            return False
        if len(line.text) > 0.6 * self._layout.width or is_finished(line.text) or is_dangling(line.text):
            return False
        return len(line.text) + 1 + len(following.text.split(" ", 1)[0]) <= self._layout.room

    def _has_room(self, block: Block, line: Line) -> bool:
        """Tell whether the next word would have fitted on the line before: then the line was ended on purpose."""
        if not self._layout.wrapped:
            return True
        word = line.text.split(" ", 1)[0]
        return len(block.last) + 1 + len(word) <= self._layout.room
