"""From blocks with voices to the passages and units of a letter: sentences, items, cells and rows in order."""

import re
from dataclasses import dataclass
from operator import attrgetter

from ingest.reading.blocks import (
    CELL,
    CELL_LABEL,
    COMMITTEE_SIGNATURE,
    HEADING,
    ITEM,
    LABEL,
    ROW,
    SALUTATION,
    SIGNATURE,
    Block,
    Kind,
)
from ingest.reading.footnotes import Footnotes
from ingest.reading.joining import Clean, Joiner, Span
from ingest.reading.lines import Line
from ingest.reading.parts import Part
from ingest.reading.sentences import split_quoted, split_sentences
from ingest.reading.tables import Column, is_rule, is_sentence, read_heads, split_row
from ingest.records import Passage, Unit, UnitForm, Voice

_ANNOUNCES = re.compile(r"\b(?:het volgende|de volgende|onderstaande|hieronder|als volgt)\b", re.IGNORECASE)
_OLD_PROMISE = re.compile(
    r"(?:de\s+|het\s+|een\s+|mijn\s+)?(?:\w+\s+){0,2}?(?:toezegging|toegezegde|motie|aangehouden\s+motie|moties)\b[^:]{8,400}:\s+(?=[a-z«“‘])"
)
# What an overview writes before what became of a promise: a label, no part of the sentence.
_STATE_LABEL = re.compile(
    r"(?:(?:huidige\s+)?(?:stand(?:\s+van\s+zaken)?|status|voortgang|planning|afdoening|opvolging|uitvoering|vervolg|voornemen)"
    r"|reactie|toelichting|actie)\s*:\s+(?=\S)",
    re.IGNORECASE,
)
_OPENERS, _CLOSERS = "«“", "»”"
# Looked up in its Enum a member takes four times as long as by a name of its own.
_VOICE_HEADING, _VOICE_RUNNING, _VOICE_ANSWER, _VOICE_QUOTATION, _VOICE_FOOTNOTE, _VOICE_TABLE, _VOICE_SIGNATURE = (
    Voice.HEADING,
    Voice.RUNNING,
    Voice.ANSWER,
    Voice.QUOTATION,
    Voice.FOOTNOTE,
    Voice.TABLE,
    Voice.SIGNATURE,
)
_FORM_SENTENCE, _FORM_LEAD, _FORM_ITEM, _FORM_CELL, _FORM_ROW = UnitForm


_PLACE = attrgetter("start", "end")


@dataclass(slots=True)
class Draft:
    """A unit before it knows its passage."""

    text: str
    start: int
    end: int
    voice: Voice
    form: UnitForm
    page: int
    lead: str | None = None
    anchors: tuple[tuple[int, int], ...] = ()
    part: Part | None = None


def make_parts(blocks: list[Block], joiner: Joiner) -> list[Part]:
    """Return the blocks with their clean text and sentences."""
    parts = []
    for block in blocks:
        clean = joiner.join(block.spans)
        if block.kind in (LABEL, ROW, CELL_LABEL):
            sentences: list[Span] = []
        elif block.kind in (HEADING, SIGNATURE, COMMITTEE_SIGNATURE, SALUTATION):
            trimmed = clean.text.strip()
            start = clean.text.find(trimmed)
            sentences = [(start, start + len(trimmed))] if trimmed else []
        else:
            sentences = split_sentences(clean.text)
        parts.append(Part(block, clean, sentences))
    return parts


class Assembler:
    """Makes drafts of units out of parts, then passages and units out of drafts."""

    def __init__(self, text: str, joiner: Joiner, *, paged: bool) -> None:
        self._text = text
        self._joiner = joiner
        self._paged = paged
        self._drafts: list[Draft] = []
        self._leads: list[tuple[str, str]] = []
        self._heads: list[Column] | None = None
        self._in_table = False

    def draft(self, parts: list[Part]) -> None:
        """Add the units of all parts, in order."""
        for number, part in enumerate(parts):
            kind = part.block.kind
            if kind is ROW:
                self._draft_row(part)
                continue
            self._in_table = False
            if kind is CELL:
                self._draft_cell(part, parts, number)
            elif kind not in (LABEL, CELL_LABEL):
                self._draft_part(part, parts[number + 1] if number + 1 < len(parts) else None)

    def draft_notes(self, lines: list[Line], notes: Footnotes, joiner: Joiner) -> None:
        """Add the units of footnotes, at the foot of a page or in brackets; `joiner` does not leave notes out."""
        spans = [[(lines[index].start, lines[index].end) for index in group] for group in notes.groups]
        spans.extend([[span] for span in self._bracketed(notes)])
        for group in spans:
            clean = joiner.join(group)
            for start, end in split_sentences(clean.text):
                left, right, anchors = clean.cut(start, end)
                note = Draft(clean.text[start:end], left, right, _VOICE_FOOTNOTE, _FORM_SENTENCE, 0, None, anchors)
                self._drafts.append(note)

    def _bracketed(self, notes: Footnotes) -> list[Span]:
        """Return the spans of the text within bracketed notes, without their number and brackets."""
        spans = []
        for start, end in notes.inline:
            inside = self._text[start:end]
            match = re.match(r"\[\d+:\s*", inside)
            left = start + (match.end() if match else 1)
            right = start + len(inside[:-1].rstrip())
            if right > left:
                spans.append((left, right))
        return spans

    def _draft_part(self, part: Part, following: Part | None) -> None:
        """Add the sentences of a paragraph or item."""
        block = part.block
        item = block.kind is ITEM
        lead = self._lead_of(block) if item else None
        if not item:
            self._leads = []
        leads_on = following is not None and following.block.kind is ITEM
        quoted = False
        text = part.clean.text
        count = len(part.sentences)
        for index, (start, end) in enumerate(part.sentences):
            voice = part.voices[index] if index < len(part.voices) else _VOICE_RUNNING
            form = _FORM_ITEM if item else _FORM_SENTENCE
            last = index + 1 == count
            sentence = text[start:end]
            label = None if index or ":" not in sentence else _STATE_LABEL.match(text, start, end)
            if label:
                start = label.end()
                sentence = text[start:end]
            if last and leads_on and self._introduces(sentence, item=item, after=part.block.kind):
                if sentence.endswith(":") or (not item and sentence[-1] not in ".?!"):
                    form = _FORM_LEAD
                self._leads.append((following.block.mark if following else "", self._joined_lead(lead, sentence)))
            cut = self._inner_cut(sentence, item=item) if ": " in sentence else 0
            if cut and voice in (_VOICE_RUNNING, _VOICE_ANSWER):
                if item:
                    lead = self._joined_lead(lead, sentence[:cut].rstrip())
                else:
                    self._add(part, start, start + len(sentence[:cut].rstrip()), voice, form, lead)
                    voice = _VOICE_QUOTATION
                    quoted = self._stays_open(sentence[cut:])
                start += cut
            elif quoted and voice in (_VOICE_RUNNING, _VOICE_ANSWER):
                voice = _VOICE_QUOTATION
                quoted = not any(closer in sentence for closer in _CLOSERS)
            elif sentence[0] in _OPENERS and sentence[-1] in _CLOSERS and voice in (_VOICE_RUNNING, _VOICE_ANSWER):
                voice = _VOICE_QUOTATION
            self._add(part, start, end, voice, form, lead)

    @staticmethod
    def _stays_open(text: str) -> bool:
        """Tell whether a quotation that begins here goes on in the next sentence."""
        return not any(closer in text for closer in _CLOSERS)

    @staticmethod
    def _inner_cut(sentence: str, *, item: bool) -> int:
        """Return where the part begins that counts by itself: behind the old promise of an item, or a quoted letter."""
        if item:
            match = _OLD_PROMISE.match(sentence)
            return match.end() if match and len(sentence) - match.end() > 20 else 0
        return split_quoted(sentence)

    def _add(self, part: Part, start: int, end: int, voice: Voice, form: UnitForm, lead: str | None) -> None:
        """Add one unit of a part."""
        if end <= start:
            return
        clean = part.clean
        left, right, anchors = clean.cut(start, end)
        draft = Draft(clean.text[start:end], left, right, voice, form, part.block.page, lead, anchors, part)
        self._drafts.append(draft)

    def _lead_of(self, block: Block) -> str | None:
        """Return the lead of an item: that of the innermost list that has its kind of mark."""
        while (
            len(self._leads) > 1
            and self._leads[-1][0] != block.mark
            and any(mark == block.mark for mark, _ in self._leads[:-1])
        ):
            self._leads.pop()
        return self._leads[-1][1] if self._leads else None

    @staticmethod
    def _introduces(sentence: str, *, item: bool, after: Kind) -> bool:
        """Tell whether a sentence introduces the list that follows it."""
        if sentence.endswith(":"):
            return True
        if item or after is HEADING:
            return False
        return sentence[-1] not in ".?!" or _ANNOUNCES.search(sentence) is not None

    @staticmethod
    def _joined_lead(lead: str | None, sentence: str) -> str:
        """Return the lead of a list within a list: the outer lead and the item that opens the inner list."""
        return f"{lead} {sentence}" if lead else sentence

    def _draft_row(self, part: Part) -> None:
        """Add the units of a row with bars: its cells, or the whole row where no cell is a sentence."""
        spans = part.block.spans
        if is_rule(self._text[spans[0][0] : spans[-1][1]]):
            return
        cells = [self._joiner.join(cell) if cell else None for cell in split_row(self._text, spans)]
        texts = [cell.text if cell else "" for cell in cells]
        if not self._in_table:
            self._in_table = True
            self._heads = read_heads(texts)
            if self._heads is not None:
                for cell in cells:
                    if cell and cell.text:
                        self._add_cell(part, cell, 0, len(cell.text), _VOICE_HEADING, None)
                return
        heads = self._heads if self._heads and len(self._heads) == len(cells) else [Column.OTHER] * len(cells)
        if not any(is_sentence(text) for text in texts):
            self._add_row(part, cells)
            return
        for cell, text, column in zip(cells, texts, heads, strict=True):
            if cell is None or not text:
                continue
            voice = _VOICE_QUOTATION if column is Column.OLD and Column.NOW in heads else _VOICE_TABLE
            lead = " | ".join(other for other in texts if other and other is not text) or None
            for start, end in split_sentences(text):
                self._add_cell(part, cell, start, end, voice, lead if voice is _VOICE_TABLE else None)

    def _add_cell(self, part: Part, cell: Clean, start: int, end: int, voice: Voice, lead: str | None) -> None:
        """Add a cell, or a sentence of one."""
        left, right, anchors = cell.cut(start, end)
        draft = Draft(cell.text[start:end], left, right, voice, _FORM_CELL, part.block.page, lead, anchors, part)
        self._drafts.append(draft)

    def _add_row(self, part: Part, cells: list[Clean | None]) -> None:
        """Add a whole row, its cells joined by bars."""
        text, start, end = "", 0, 0
        anchors: list[tuple[int, int]] = []
        for cell in cells:
            if cell is None or not cell.text:
                continue
            if text:
                text += " | "
            else:
                start = cell.source(0)
            anchors.extend((here + len(text), there) for here, there in cell.anchors)
            text += cell.text
            end = cell.source(len(cell.text) - 1) + 1
        if text:
            draft = Draft(text, start, end, _VOICE_TABLE, _FORM_ROW, part.block.page, anchors=tuple(anchors), part=part)
            self._drafts.append(draft)

    def _draft_cell(self, part: Part, parts: list[Part], number: int) -> None:
        """Add a cell of a table whose cells stand below each other; its lead is the rest of its record."""
        block = part.block
        voice = _VOICE_QUOTATION if block.column is Column.OLD else _VOICE_TABLE
        lead = None
        if block.column is not Column.OLD:
            others = [
                other.clean.text
                for other in parts[max(0, number - 12) : number + 12]
                if other is not part and other.block.kind is CELL and other.block.record == block.record
            ]
            lead = " | ".join(others) or None
        for start, end in part.sentences:
            self._add(part, start, end, voice, _FORM_CELL, lead)

    def finish(self, extra: list[Passage]) -> tuple[tuple[Passage, ...], tuple[Unit, ...]]:
        """Return the passages, `extra` among them, and the units, both in order of the text."""
        self._drafts.sort(key=_PLACE)
        passages: list[Passage] = list(extra)
        units: list[Unit] = []
        run: list[Draft] = []
        previous: tuple[object, ...] | None = None
        part: Part | None = None
        voice: Voice | None = None
        for draft in self._drafts:
            # What one part says in one voice is of one passage.
            if part is None or draft.part is not part or draft.voice is not voice:
                part, voice = draft.part, draft.voice
                key = self._key(draft)
                if run and key != previous:
                    self._flush(run, passages, units)
                    run = []
                previous = key
            run.append(draft)
        if run:
            self._flush(run, passages, units)
        passages.sort(key=lambda passage: (passage.start, -passage.end))
        return tuple(passages), tuple(units)

    @staticmethod
    def _key(draft: Draft) -> tuple[object, ...]:
        """Return what the units of one passage have in common."""
        part = draft.part
        if part is None:
            return (draft.voice, draft.start)
        single = draft.voice in (_VOICE_HEADING, _VOICE_SIGNATURE)
        return (draft.voice, part.question, part.party, part.heading, part.asked, id(part) if single else 0)

    def _flush(self, run: list[Draft], passages: list[Passage], units: list[Unit]) -> None:
        """Make one passage of a run of drafts, and its units."""
        first = run[0]
        part = first.part
        passage = Passage(
            voice=first.voice,
            start=first.start,
            end=max([draft.end for draft in run]),
            question=part.question if part else None,
            party=part.party if part else None,
            heading=part.heading if part and first.voice is not _VOICE_HEADING else None,
            asked=part.asked if part and first.voice in (_VOICE_ANSWER, _VOICE_TABLE, _VOICE_QUOTATION) else None,
        )
        passages.append(passage)
        for draft in run:
            page = draft.page if self._paged and draft.page else None
            units.append(Unit(draft.text, draft.start, draft.end, passage, draft.form, draft.lead, draft.anchors, page))
