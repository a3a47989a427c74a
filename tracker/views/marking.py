"""The HTML of a letter's blocks: every character escaped, every find marked and numbered."""

from collections.abc import Iterable

from django.utils.html import conditional_escape, format_html, format_html_join
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
    """A text of which some words are marked."""
    return format_html_join(
        "",
        "{}",
        (
            (format_html('<mark class="{}">{}</mark>', role, piece.text) if piece.marked else piece.text,)
            for piece in pieces
        ),
    )


def _line_html(line: tuple[Run, ...]) -> SafeString:
    return format_html_join("", "{}", ((_run_html(run),) for run in line))


def _run_html(run: Run) -> SafeString:
    """A run as escaped text, in `mark` where a find covers it, with a numbered link where the find ends."""
    words = conditional_escape(run.text)
    if not run.marks:
        return words
    if run.in_term:
        words = format_html('<span class="in-term">{}</span>', words)
    # The first mark gives the look; its anchor stands where it opens. Others that open here get an empty anchor.
    anchors = format_html_join("", '<span id="{}"></span>', ((mark.anchor,) for mark in run.opens))
    marked = format_html('<mark class="find find-{}">{}</mark>', run.marks[0].role, words)
    return format_html(
        "{}{}{}", anchors, marked, format_html_join("", "{}", ((_reference(mark),) for mark in run.closes))
    )


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
