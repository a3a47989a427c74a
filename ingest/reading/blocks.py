"""Blocks: stretches of lines that belong together, and what the end or shape of a line tells of them."""

import re
from dataclasses import dataclass
from enum import Enum

from ingest.reading.joining import Span
from ingest.reading.labels import LabelMark
from ingest.reading.lines import Line
from ingest.reading.tables import Column

_FINISHED = re.compile(r"[.?!:;…]['\"»”’)\]]*$|[?!»”)]\s?\[?\d{1,2}[)\]]?$|[a-zà-ÿ]\.\d{1,2}$")
_ABBREVIATED = re.compile(
    r"(?:\b(?:jl|a\.s|nr|nrs|art|blz|p|d\.d|mr|drs|dr|ir|prof|c\.s|o\.a|bijv|m\.b\.t|i\.v\.m|vgl|resp|ca|incl|st)\.|\d\.)$",
    re.IGNORECASE,
)
_DANGLING = re.compile(
    r"(?:,|\b(?:de|het|een|van|en|of|in|op|aan|voor|met|te|tot|bij|naar|dat|die|om|over|door|als|is|zijn|worden|wordt))$"
)
_HEADING_NUMBER = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*\.?|[IVX]{1,4}\.?|[A-Z]\.)\s+(?=[A-ZÀ-Þ\"«“‘'’])")
_VERB = re.compile(
    r"\b(?:ik|wij|wordt|worden|zal|zullen|stuur|ontvangt|ontvangen|is|zijn|heeft|hebben|kan|kunnen|informeer|informeert|kom"
    r"|komt|volgt|verwacht|bied|zend|zegt|blijft|bericht|krijgt)\b"
)
LONGEST_HEADING = 170
"""So many characters a heading has at most."""


class Kind(Enum):
    """What a block is on the page."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    ROW = "row"
    LABEL = "label"
    SALUTATION = "salutation"
    SIGNATURE = "signature"
    COMMITTEE_SIGNATURE = "committee signature"
    CELL_LABEL = "cell label"
    CELL = "cell"


# Looked up in its Enum a member takes four times as long as by a name of its own.
PARAGRAPH, HEADING, ITEM, ROW, LABEL, SALUTATION, SIGNATURE, COMMITTEE_SIGNATURE, CELL_LABEL, CELL = Kind


@dataclass(slots=True)
class Block:
    """A stretch of lines that belong together; `spans` are their stretches of text, marks at the start left out."""

    kind: Kind
    spans: list[Span]
    page: int
    first_line: int
    label: LabelMark | None = None
    number: str | None = None
    ordinal: int = 0
    gap: int = 0
    last: str = ""
    length: int = 0
    count: int = 1
    after_lead: bool = False
    holds_end: bool = False
    mark: str = ""
    column: Column | None = None
    record: int = 0

    @property
    def start(self) -> int:
        """Return where the block begins in the letter's text."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Return where the block ends in the letter's text."""
        return self.spans[-1][1]


def is_finished(text: str) -> bool:
    """Tell whether a line ends a sentence, a lead or an item, as far as its last character tells."""
    last = text[-1]
    return last in ".?!:;…" or ((last in "'\"»”’)]" or last.isdigit()) and _FINISHED.search(text[-7:]) is not None)


def is_abbreviated(text: str) -> bool:
    """Tell whether a line ends in an abbreviation or a figure with a stop, after which a sentence may go on."""
    return _ABBREVIATED.search(text) is not None


def is_dangling(text: str) -> bool:
    """Tell whether a line ends in a comma or a small word: it cannot be all of a heading or a sentence."""
    return _DANGLING.search(text) is not None


def is_heading(block: Block, lines: list[Line]) -> bool:
    """Tell whether a paragraph is a heading: short, begun with a capital or number, not ended as a sentence."""
    if block.length > LONGEST_HEADING or block.count > 3 or block.holds_end or "?" in block.last:
        return False
    first = block.last if block.count == 1 else lines[block.first_line].text
    if block.last[-1] in ".?!;:,…" or not (first[0].isupper() or first[0].isdigit() or first[0] in "«“‘'\"’("):
        return False
    if block.after_lead and not block.gap:
        return False
    if block.length < 35 or _HEADING_NUMBER.match(first) or "fractie" in first.lower():
        return True
    near = lines[block.first_line : block.first_line + 12]
    return _VERB.search(" ".join(line.text for line in near if block.start <= line.start < block.end)) is None
