"""From text to a `Letter`: every step of reading in its order."""

import re
from datetime import date

from ingest.reading.assembly import Assembler, make_parts
from ingest.reading.blocks import Kind
from ingest.reading.building import BlockBuilder
from ingest.reading.cells import find_cells
from ingest.reading.collecting import collection_paused
from ingest.reading.footnotes import find_footnotes
from ingest.reading.furniture import find_furniture
from ingest.reading.header import Source, read_header
from ingest.reading.joining import Joiner, find_left_out
from ingest.reading.labels import inline_labels
from ingest.reading.letterhead import find_body, read_letterhead
from ingest.reading.lines import Line, layout_of, part_at, split_lines
from ingest.reading.numbering import find_numbering
from ingest.reading.parts import Part
from ingest.reading.rows import RowReader
from ingest.reading.tables import Columns, find_columns
from ingest.reading.voices import VoiceReader
from ingest.records import Chamber, Letter, Passage, Voice

_COMMITTEE = re.compile(
    r"(?:(?:binnen|in) )?de (?:algemene |vaste |tijdelijke )?(?:kamer)?commissie(?:s)? (?:voor|van)\b.{0,200}"
    r"\b(?:heeft|hebben)\b"
    r".{0,400}\b(?:vragen|vraag|opmerkingen)\b.{0,300}\b(?:voorgelegd|gesteld|ingebracht|behoefte)\b",
    re.IGNORECASE | re.DOTALL,
)
_COMMITTEE_MORE = re.compile(
    r"(?!.*(?:\bleden\b|fractie|\?))(?=.*\b20\d\d\b)(?:de|bij|op)\b.{0,120}\b(?:vragen|antwoorden|opmerkingen|inbreng)\b.{0,200}"
    r"\b(?:voorgelegd|gezonden|toegezonden|beantwoord|ontvangen|afgedrukt|gesteld)\b",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST_SAID = 500


def read_text(text: str, letter_date: date | None = None, chamber: Chamber | None = None) -> Letter:
    """Return the letter that a text is."""
    with collection_paused():
        return _read(text, letter_date, chamber)


def _read(text: str, letter_date: date | None, chamber: Chamber | None) -> Letter:
    """Read a text, step by step."""
    lines = part_at(split_lines(text), inline_labels)
    layout = layout_of(lines)
    body = find_body(lines)
    furniture = find_furniture(lines, body)
    notes = find_footnotes(text, lines, furniture, body)
    skipped = [marked or index in notes.lines for index, marked in enumerate(furniture)]
    numbering = find_numbering(lines, skipped, body)
    cells = find_cells(lines, skipped, body)
    columns = Columns() if cells.starts else find_columns(lines, skipped, body)
    left_out = find_left_out(text)
    joiner = Joiner(text, left_out + notes.marks + notes.inline)
    rows = RowReader(lines, skipped, body)
    blocks = BlockBuilder(lines, layout, skipped, numbering, columns, cells, rows).build(body)
    parts = [part for part in make_parts(blocks, joiner) if part.clean.text]
    VoiceReader(parts).read()
    committee = _mark_committee(parts)
    source = Source(text, lines, body, read_letterhead(lines[:body]), parts, committee)
    header = read_header(source, letter_date, chamber)
    assembler = Assembler(text, joiner, paged=layout.paged)
    assembler.draft(parts)
    if notes.groups or notes.inline:
        assembler.draft_notes(lines, notes, Joiner(text, left_out))
    extra = _frame(lines, furniture, body)
    passages, units = assembler.finish(extra)
    return Letter(text, header, passages, units)


def _mark_committee(parts: list[Part]) -> list[Part]:
    """Give what the committee says at the start of a report its voice; return those parts."""
    signed = max(
        (number for number, part in enumerate(parts[:40]) if part.block.kind is Kind.COMMITTEE_SIGNATURE), default=-1
    )
    said: list[Part] = []
    for number, part in enumerate(parts[: max(signed + 1, 8)]):
        if part.block.kind is Kind.LABEL and number > signed:
            break
        if part.block.kind not in (Kind.PARAGRAPH, Kind.ITEM, Kind.COMMITTEE_SIGNATURE):
            continue
        text = part.clean.text
        more = bool(said) and len(text) <= _LONGEST_SAID and _COMMITTEE_MORE.match(text) is not None
        if number <= signed or more or _COMMITTEE.match(text):
            part.say(Voice.COMMITTEE)
            part.question = part.party = part.asked = None
            said.append(part)
    return said


def _frame(lines: list[Line], furniture: list[bool], body: int) -> list[Passage]:
    """Return the passages of the letterhead and of the furniture of the pages."""
    passages = []
    if body:
        passages.append(Passage(Voice.LETTERHEAD, lines[0].start, lines[body - 1].end))
    marked = [index for index in range(body, len(lines)) if furniture[index]]
    for index in marked:
        if index > body and furniture[index - 1]:
            passages[-1] = passages[-1]._replace(end=lines[index].end)
        else:
            passages.append(Passage(Voice.FURNITURE, lines[index].start, lines[index].end))
    return passages
