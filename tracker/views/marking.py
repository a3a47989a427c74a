"""The HTML of a letter's blocks: every character escaped, every find marked and numbered."""

import html
from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from tracker.letter_text import Block, Mark, Run
from tracker.word_marks import Piece

VOICES_WITH_A_WORD = {
    "question": "Vraag",
    "quotation": "Citaat",
    "footnote": "Voetnoot",
    "committee": "Commissie",
    "table": "Tabel",
}


def block_html(block: Block, heading_level: int = 3) -> SafeString:
    """One block of the letter as a heading, an aside or a paragraph; unknown voices are paragraphs."""
    lines = format_html_join(mark_safe("<br>"), "{}", ((_line_html(line),) for line in block.lines))
    if block.voice == "heading":
        return format_html('<h{0} class="voice-heading">{1}</h{0}>', heading_level, lines)
    return format_html('<p class="voice-{}">{}</p>', block.voice, lines)


def pieces_html(pieces: Iterable[Piece], role: str) -> SafeString:
    """A text of which some words are marked. Put together by hand: a page has a thousand pieces."""
    opening = format_html('<mark class="{}">', role)
    parts = ((piece.marked, html.escape(piece.text)) for piece in pieces)
    return mark_safe("".join(f"{opening}{words}</mark>" if marked else words for marked, words in parts))  # noqa: S308


def _line_html(line: tuple[Run, ...]) -> SafeString:
    return format_html_join(
        "", "{}", ((_marked_html(marks, list(runs)),) for marks, runs in groupby(line, key=attrgetter("marks")))
    )


def _marked_html(marks: tuple[Mark, ...], runs: list[Run]) -> SafeString:
    """Runs with the same marks: in one `mark`, with an anchor where a find begins and a numbered link where it ends.

    The first mark gives the look; the numbers behind it tell of the others.
    """
    words = format_html_join("", "{}", ((_words_html(run),) for run in runs))
    if not marks:
        return words
    anchors = format_html_join("", '<span id="{}"></span>', ((mark.anchor,) for mark in runs[0].opens))
    numbers = format_html_join("", "{}", ((_reference(mark),) for mark in runs[-1].closes))
    return format_html('{}<mark class="find find-{}">{}</mark>{}', anchors, marks[0].role, words, numbers)


def _words_html(run: Run) -> SafeString:
    """The characters of a run, escaped; a term stands out within its find."""
    return format_html('<span class="in-term">{}</span>', run.text) if run.in_term and run.marks else escape(run.text)


def _reference(mark: Mark) -> SafeString:
    """The numbered link behind a find, that leads to its commitment."""
    return format_html(
        '<a class="find-number find-number-{}" href="{}" title="{}"><span class="hidden-but-read">{}: </span>{}</a>',
        mark.role,
        mark.url,
        mark.label,
        mark.label,
        mark.number,
    )
