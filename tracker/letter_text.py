"""A letter's text laid out for reading, with the finds in it marked. Pure functions from values to values.

Nothing of the text is added, left out or put in another order: only line ends that a page's width forced are read as
spaces, so that the text also fits a narrow screen.
"""

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.reading.sentences import split_sentences

BLANK_LINES = re.compile(r"\n(?:[ \t\r\f\x0b]*\n)+")
DOUBLE_SPACED_BLANK = re.compile(r"\n(?:[ \t\r\f\x0b]*\n){2,}")
WHITE_SPACE = re.compile(r"\s")
LIST_ITEM = re.compile(r"\s*(?:[-–—•▪◦·*o]|\d{1,3}[.)]|[a-z][.)])\s")
SENTENCE_ENDS = (".", "?", "!", ":", ";")
FULL_LINE_SHARE = 0.72
NARROWEST_PAGE = 40
LONGEST_PART = 150_000


@dataclass(frozen=True)
class Stretch:
    """Characters `[start, end)` of the text that one voice speaks; `voice` is a value of `ingest.records.Voice`."""

    start: int
    end: int
    voice: str = "running"


@dataclass(frozen=True)
class Mark:
    """A find in the text: its number and anchor on the page, what it is (an outcome or "candidate"), where it leads."""

    number: int
    start: int
    end: int
    role: str
    label: str
    url: str
    term: str = ""
    anchor: str = ""


@dataclass(frozen=True)
class Run:
    """Characters with the same marks. `opens` and `closes` are the marks of which this is the first or last run."""

    text: str
    marks: tuple[Mark, ...] = ()
    in_term: bool = False
    opens: tuple[Mark, ...] = ()
    closes: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class Block:
    """A paragraph, heading or the like: one voice, one or more lines."""

    voice: str
    start: int
    end: int
    lines: tuple[tuple[Run, ...], ...]


def lay_out(text: str, stretches: Sequence[Stretch], marks: Sequence[Mark]) -> tuple[Block, ...]:
    """Return the text in blocks, in order, with every mark on the characters it spans."""
    page = _PageForm.of(text)
    marks = sorted((_trimmed(text, mark) for mark in marks), key=lambda mark: (mark.start, mark.number))
    terms = sorted(span for mark in marks if (span := find_term(text, mark)) is not None)
    return tuple(
        Block(stretch.voice, start, end, tuple(_lines(text, start, end, page, marks, terms)))
        for stretch in _covering(stretches, len(text))
        for start, end in _paragraphs(text, stretch.start, stretch.end, page)
    )


def parts(blocks: Sequence[Block], longest: int = LONGEST_PART) -> tuple[tuple[Block, ...], ...]:
    """Cut a very long letter into parts of whole blocks, each about `longest` characters; most letters are one part."""
    cut: list[tuple[Block, ...]] = []
    part: list[Block] = []
    length = 0
    for block in blocks:
        size = block.end - block.start
        if part and length + size > longest:
            cut.append(tuple(part))
            part, length = [], 0
        part.append(block)
        length += size
    cut.append(tuple(part))
    return tuple(cut)


def part_of(position: int, letter_parts: Sequence[Sequence[Block]]) -> int:
    """The number, from 1, of the part that holds a position in the text."""
    for number, part in enumerate(letter_parts, start=1):
        if part and position < part[-1].end:
            return number
    return max(len(letter_parts), 1)


def find_term(text: str, mark: Mark) -> tuple[int, int] | None:
    """The span in the text of the mark's term, whatever white space or case stands there; None if it is not there."""
    words = mark.term.split()
    if not words:
        return None
    pattern = re.compile(r"(?:-?\s+)".join(re.escape(word) for word in words), re.IGNORECASE)
    found = pattern.search(text, mark.start, mark.end)
    return found.span() if found else None


@dataclass(frozen=True)
class _PageForm:
    """What the lines of a text have in common: how wide a full line is, and whether each is followed by a blank one."""

    width: int
    double_spaced: bool

    @classmethod
    def of(cls, text: str) -> "_PageForm":
        lines = text.split("\n")
        lengths = sorted(len(line.rstrip()) for line in lines if line.strip())
        if not lengths:
            return cls(NARROWEST_PAGE, False)
        # A text that was never broken into lines has paragraphs for lines: there every line end is one that was meant.
        width = max(lengths[int(len(lengths) * 0.9)], NARROWEST_PAGE)
        blank = sum(not line.strip() for line in lines)
        full = sum(length >= width * FULL_LINE_SHARE for length in lengths)
        # Lines that mostly end a sentence are paragraphs that were never broken, with a blank line between them.
        ended = sum(line.rstrip().endswith(SENTENCE_ENDS) for line in lines)
        most_run_on = ended < 0.5 * len(lengths) <= full
        return cls(width, blank >= 0.8 * len(lengths) and most_run_on and len(lengths) > 8)


def _trimmed(text: str, mark: Mark) -> Mark:
    """The mark without white space at its ends and within the text, so that its last character is always shown."""
    start, end = max(mark.start, 0), min(mark.end, len(text))
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return replace(mark, start=start, end=end)


def _covering(stretches: Sequence[Stretch], length: int) -> Iterator[Stretch]:
    """The stretches in order with every gap filled, so that no character of the letter goes missing."""
    position = 0
    for stretch in sorted(stretches, key=lambda item: item.start):
        start, end = max(stretch.start, position), min(stretch.end, length)
        if start >= end:
            continue
        if start > position:
            yield Stretch(position, start)
        yield Stretch(start, end, stretch.voice)
        position = end
    if position < length:
        yield Stretch(position, length)


def _paragraphs(text: str, start: int, end: int, page: _PageForm) -> Iterator[tuple[int, int]]:
    """The spans of the paragraphs between blank lines that hold more than white space."""
    separator = DOUBLE_SPACED_BLANK if page.double_spaced else BLANK_LINES
    position = start
    for gap in separator.finditer(text, start, end):
        if text[position : gap.start()].strip():
            yield position, gap.start()
        position = gap.end()
    if text[position:end].strip():
        yield position, end


def _lines(
    text: str, start: int, end: int, page: _PageForm, marks: Sequence[Mark], terms: Sequence[tuple[int, int]]
) -> Iterator[tuple[Run, ...]]:
    """The runs of each line that was meant as a line; lines broken by the page's width are taken together."""
    spans = [(found.start(), found.end()) for found in re.finditer(r"[^\n]+", text[start:end]) if found.group().strip()]
    line_start = 0
    for index, (_, line_end) in enumerate(spans):
        last = index + 1 == len(spans)
        if not last and _runs_on(text[start:end], spans[index], spans[index + 1], page):
            continue
        yield tuple(_runs(text, start + spans[line_start][0], start + line_end, marks, terms))
        line_start = index + 1


def _runs_on(paragraph: str, line: tuple[int, int], following: tuple[int, int], page: _PageForm) -> bool:
    """Whether the line was ended by the page's width and not by the writer."""
    full = len(paragraph[slice(*line)].rstrip()) >= page.width * FULL_LINE_SHARE
    return full and not LIST_ITEM.match(paragraph[slice(*following)])


def _runs(text: str, start: int, end: int, marks: Sequence[Mark], terms: Sequence[tuple[int, int]]) -> Iterator[Run]:
    """The line cut where a mark or term begins or ends."""
    here = [mark for mark in marks if mark.start < end and mark.end > start]
    here_terms = _overlapping(terms, start, end)
    cuts = {start, end}
    for mark_start, mark_end in [(mark.start, mark.end) for mark in here] + here_terms:
        cuts.update(cut for cut in (mark_start, mark_end) if start < cut < end)
    ordered = sorted(cuts)
    for run_start, run_end in itertools.pairwise(ordered):
        covering = tuple(mark for mark in here if mark.start <= run_start and mark.end >= run_end)
        yield Run(
            text=text[run_start:run_end],
            marks=covering,
            in_term=any(first <= run_start and last >= run_end for first, last in here_terms),
            opens=tuple(mark for mark in covering if mark.start == run_start),
            closes=tuple(mark for mark in covering if mark.end == run_end),
        )


def _overlapping(spans: Sequence[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    """The spans, of a sorted sequence, that share a character with `[start, end)`."""
    upto = bisect_left(spans, (end, end))
    return [span for span in spans[:upto] if span[1] > start]


@dataclass(frozen=True)
class Sentence:
    """A sentence of a block: its place in the letter's text and its words with every line end read as a space."""

    start: int
    end: int
    words: str


def sentences_of(text: str, block: Block) -> tuple[Sentence, ...]:
    """The sentences of a block, in order, so that each can be chosen."""
    flat = WHITE_SPACE.sub(" ", text[block.start : block.end])
    return tuple(
        Sentence(block.start + start, block.start + end, " ".join(flat[start:end].split()))
        for start, end in split_sentences(flat)
    )


def sheet_of(text: str, position: int) -> int:
    """The number, from 1, of the sheet that holds a position, in a text of which form feeds part the sheets."""
    return text.count("\f", 0, position) + 1


def text_of(blocks: Iterable[Block]) -> str:
    """Everything that the blocks show, one line a line: for tests and for searching in a page."""
    return "\n".join("".join(run.text for run in line) for block in blocks for line in block.lines)
