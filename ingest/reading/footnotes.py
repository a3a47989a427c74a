"""Footnotes: in brackets as a docx gives them, at the foot of a page as a PDF does, and their marks in the text."""

import re
from dataclasses import dataclass, field

from ingest.reading.joining import Span
from ingest.reading.lines import Line

_BRACKET = re.compile(r"\[(?P<number>\d{1,3}:\s)?|\]")
_LONGEST_NOTE = 3000

_NOTE_LINE = re.compile(r"(?:\[(?P<bracket>\d{1,3})\]|(?P<number>\d{1,3})[.)]?)\s+(?P<text>\S.*)$")
_SOURCE = re.compile(
    r"(?:zie|conform|kamerstuk|brief|https?:|www\.|stb\b|stcrt|staatsblad|staatscourant|handelingen|aanhangsel|pbeu|pb\b"
    r"|idem|ibid|motie|bron|cijfers|t(?:k|weede kamer)\b|ek\b|ecli|verordening|richtlijn|artikel|art\.|rapport|advies"
    r"|bijlage|vgl|cf\.)",
    re.IGNORECASE,
)
_BEFORE_MARK = re.compile(r"[a-zà-ÿ)\]»”’\"%.,;:?!]")
_AFTER_MARK = re.compile(r"[\s.,;:)]|$")
_URL_LINE = re.compile(r"(?:https?://|www\.)\S+$")


@dataclass
class Footnotes:
    """The lines that are notes, the spans of notes within lines, and the spans of their marks in the text."""

    lines: set[int] = field(default_factory=set)
    inline: list[Span] = field(default_factory=list)
    marks: list[Span] = field(default_factory=list)
    groups: list[list[int]] = field(default_factory=list)


def find_footnotes(text: str, lines: list[Line], furniture: list[bool], body: int) -> Footnotes:
    """Return the footnotes of a letter: only what has a mark in the text or is plainly a reference is one."""
    notes = Footnotes(inline=_inline_notes(text))
    _find_at_page_feet(text, lines, furniture, body, notes)
    return notes


def _inline_notes(text: str) -> list[Span]:
    """Return the spans of "[2:  Zie Kamerstuk ...]", brackets within them included."""
    if "[" not in text:
        return []
    spans: list[Span] = []
    start, depth = -1, 0
    for match in _BRACKET.finditer(text):
        if depth and match.start() - start > _LONGEST_NOTE:
            depth = 0
        if match[0] == "]":
            if depth:
                depth -= 1
                if not depth:
                    spans.append((start, match.end()))
        elif depth:
            depth += 1
        elif match["number"]:
            start, depth = match.start(), 1
    return spans


def _find_at_page_feet(text: str, lines: list[Line], furniture: list[bool], body: int, notes: Footnotes) -> None:
    """Find notes below the text of a page or at the end: a numbered line whose number follows on the one before."""
    expected = 1
    since = lines[body].start if body < len(lines) else 0
    end = 0
    firsts = [line.text[0] for line in lines]
    # A note begins with its number, bare or in brackets.
    for index in [index for index in range(body, len(lines)) if firsts[index] == "[" or firsts[index].isdigit()]:
        line = lines[index]
        if index < end or furniture[index] or not (line.gap or _after_note(index, notes, furniture)):
            continue
        match = _NOTE_LINE.match(line.text)
        number = int(match["bracket"] or match["number"]) if match else 0
        if match is None or number not in (expected, expected + 1):
            continue
        after = _note_end(lines, furniture, index)
        if not _closes_page(lines, furniture, after):
            continue
        mark = _find_mark(text, since, line.start, number, bracketed=match["bracket"] is not None)
        if mark is None and not _SOURCE.match(match["text"]):
            continue
        if mark:
            notes.marks.append(mark)
            since = mark[1]
        group = list(range(index, after))
        notes.lines.update(group)
        notes.groups.append(group)
        expected = number + 1
        end = after


def _after_note(index: int, notes: Footnotes, furniture: list[bool]) -> bool:
    """Tell whether the line before is a note or furniture: notes stand below each other."""
    return index > 0 and (index - 1 in notes.lines or furniture[index - 1])


def _note_end(lines: list[Line], furniture: list[bool], index: int) -> int:
    """Return the index after a note: its own lines, and an address of the web that stands alone below it."""
    end = index + 1
    while end < len(lines) and not furniture[end]:
        line = lines[end]
        if _URL_LINE.match(line.text) and not (line.gap > 1):
            end += 1
        elif line.gap or _NOTE_LINE.match(line.text):
            break
        else:
            end += 1
    return end


def _closes_page(lines: list[Line], furniture: list[bool], end: int) -> bool:
    """Tell whether a page may end here: furniture, a page's seam, the end of the letter or another note follows."""
    if end >= len(lines) or furniture[end] or lines[end].seam:
        return True
    match = _NOTE_LINE.match(lines[end].text)
    return match is not None and lines[end].text[0].isdigit()


def _find_mark(text: str, since: int, until: int, number: int, *, bracketed: bool) -> Span | None:
    """Return the span of the note's mark: its number glued to a word or to the stop after it, or "[3]"."""
    if bracketed:
        position = text.rfind(f"[{number}]", since, until)
        return (position, position + len(str(number)) + 2) if position >= 0 else None
    printed = str(number)
    start = text.find(printed, since, until)
    while start >= 0:
        end = start + len(printed)
        if _is_mark(text, start, end, until):
            return start, end
        start = text.find(printed, start + 1, until)
    return None


def _is_mark(text: str, start: int, end: int, until: int) -> bool:
    """Tell whether a figure is glued to a word or to the stop after it, as the mark of a note is."""
    if not start or not _BEFORE_MARK.match(text, start - 1) or not _AFTER_MARK.match(text, end, until):
        return False
    before = text[start - 1]
    if before not in ".,:" or not text[start - 2 : start - 1].isdigit():
        return True
    # "1.271.1" ends a sentence, "14,2" does not: after a figure only a stop and a new sentence will do.
    following = text[end : end + 2].lstrip()
    if before != "." or (following and not following[0].isupper() and not following[0].isspace()):
        return False
    return end >= len(text) or text[end].isspace()
