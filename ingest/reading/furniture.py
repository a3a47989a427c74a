"""What a page carries besides the letter: page numbers, running heads, the letterhead's column repeated on each page.

A line is furniture by its own form ("Pagina 2 van 9"), or because it stands against such a line and is a label, a
date, a reference or a line of the letterhead said again. A sentence is never furniture.
"""

import re
from collections import Counter
from itertools import pairwise

from ingest.reading.dates import find_dates
from ingest.reading.lines import Line
from ingest.reading.offices import is_ministry_line

_YEARS = r"\d{4}\s?[-–]\s?\d{4}"

_MARKER = re.compile(
    r"(?:pagina|blad|bladzijde|blz\.?|p\.)\s*\d{1,4}(?:\s*(?:van|/)\s*\d{1,4})?$"
    r"|\d{1,4}\s*(?:/|van)\s*\d{1,4}$"
    r"|[-–]\s*\d{1,4}\s*[-–]$"
    rf"|(?:[’'‘`´]\s?s-gravenhage\s+\d{{4}}\s+)?(?:tweede|eerste)\s+kamer\s?,\s*vergaderjaar\s+{_YEARS}\s*,"
    r"|kst-?\d{5}|ah-tk-\d|nds-tk-\d|h-tk-\d"
    r"|issn\s+\d{4}"
    r"|[’'‘`´]\s?s-gravenhage\s+\d{4}$",
    re.IGNORECASE,
)
# With what such a line begins, if with a letter.
_MAY_MARK = frozenset({"pa", "bl", "p.", "tw", "ee", "ks", "ah", "nd", "h-", "is"})
# With what nearly all other lines begin: one look instead of a call for each.
_NO_MARK = frozenset("CcDdFfGgJjLlMmOoQqRrSsUuVvWwXxYyZz")
_HEAD_OF_SERIES = re.compile(
    rf"(?:tweede|eerste) kamer der staten-generaal(?:\s+[\dI]{{1,3}})?$|vergaderjaar\s+{_YEARS}$", re.IGNORECASE
)
_LABEL = re.compile(
    r"(?:datum|ons kenmerk|onze referentie|uw kenmerk|uw referentie|kenmerk|referentie|uw brief(?: van)?"
    r"|bijlagen?|bijlage\(n\)|betreft|onderwerp|contactpersoon|opgemaakt door|auteur|kopie aan|pagina|paraaf)\s*:?$",
    re.IGNORECASE,
)
_UNIT_OF_MINISTRY = re.compile(
    r"(?:directie|directoraat|dg\b|afdeling|bureau|cluster|eenheid|team|hoofddirectie|bestuursstaf|programma)"
    r"[\w\s,&/()-]{0,60}$",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"(?=\S*\d)[A-Z0-9][\w./-]{3,40}$")
_CONTACT = re.compile(
    r"(?:www\.|https?://|[\w.-]+@[\w.-]+$|[TFME]\s+[\d(+]|postbus\s+\d|\d{4}\s?[A-Z]{2}\s+\S|plein\s+\d|mpc\s+\d)",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"(?:ons kenmerk|onze referentie|uw kenmerk|kenmerk|datum)\s*:?\s+\S+(?:\s+\S+){0,2}$", re.IGNORECASE
)
_ANSWER_LABEL = re.compile(r"(?:vraag|vragen|antwoord|antwoorden|reactie)\b", re.IGNORECASE)
_LONE_NUMBER = re.compile(r"\d{1,3}$")
_SENTENCE_END = (".", "?", "!", ";", ":", ",")
_COLUMN_WIDTH = 62


def is_marker(text: str) -> bool:
    """Tell whether a line is furniture by its own form alone."""
    start = text[:2]
    # Some letters may be written in another way, but not with what ASCII has.
    if start[:1].isalpha() and start.isascii() and start.lower() not in _MAY_MARK:
        return False
    return len(text) < 200 and _MARKER.match(text) is not None


def find_furniture(lines: list[Line], body: int) -> list[bool]:
    """Return for each line whether it is furniture; `body` is the index of the first line after the letterhead.

    In the letterhead only lines that are furniture by their own form count: its labels and dates are the letter's.
    """
    firsts = [line.text[0] for line in lines]
    marked = [first not in _NO_MARK and is_marker(line.text) for first, line in zip(firsts, lines, strict=True)]
    for index in range(body, len(lines)):
        if firsts[index] in "TtEeVv" and not marked[index] and _HEAD_OF_SERIES.match(lines[index].text):
            marked[index] = True
    _mark_lone_numbers(lines, marked, [index for index in range(body, len(lines)) if firsts[index].isdigit()], body)
    seams = [index for index, found in enumerate(marked) if found]
    feeds = _page_starts(lines, body)
    if not seams and not feeds:
        return marked
    repeated = _repeated(lines, body)
    for index in seams:
        _spread(lines, marked, index - 1, -1, body, repeated)
        _spread(lines, marked, index + 1, 1, body, repeated)
    for index in feeds:
        if _stands_in_column(lines[index].text, repeated) and lines[index].text in repeated:
            _spread(lines, marked, index, 1, body, repeated)
    return marked


def _page_starts(lines: list[Line], body: int) -> list[int]:
    """Return the lines below the letterhead that are the first of a page."""
    if not lines or lines[0].page == lines[-1].page:
        return []
    pages = [line.page for line in lines]
    return [index for index, (before, page) in enumerate(pairwise(pages), 1) if page != before and index >= body]


def _repeated(lines: list[Line], body: int) -> set[str]:
    """Return the short lines that stand in the letterhead or more than once, and so may be a page's column."""
    counts = Counter([line.text for line in lines if len(line.text) <= _COLUMN_WIDTH])
    repeated = {text for text, count in counts.items() if count > 1}
    repeated.update(line.text for line in lines[:body] if len(line.text) <= _COLUMN_WIDTH)
    return repeated


def _spread(lines: list[Line], marked: list[bool], index: int, step: int, body: int, repeated: set[str]) -> None:
    """Mark the lines of a letterhead column from `index` on, in one direction, up to the first that is none."""
    while body <= index < len(lines) and not marked[index]:
        lines_of_ministry = _ministry_lines(lines, index, step)
        if not lines_of_ministry and not _stands_in_column(lines[index].text, repeated):
            return
        for also in range(max(lines_of_ministry, 1)):
            marked[index + step * also] = True
        index += step * max(lines_of_ministry, 1)


def _ministry_lines(lines: list[Line], index: int, step: int) -> int:
    """Return how many lines from here, at most three, together are the name of a ministry; 0 if none."""
    for count in (1, 2, 3):
        last = index + step * (count - 1)
        if not 0 <= last < len(lines):
            return 0
        first, final = min(index, last), max(index, last)
        if lines[first].text[0] not in "Mm":
            continue
        joined = " ".join(line.text for line in lines[first : final + 1])
        if len(joined) < 110 and is_ministry_line(joined):
            return count
    return 0


def _stands_in_column(text: str, repeated: set[str]) -> bool:
    """Tell whether a line against a page's edge is part of the column that the letterhead repeats."""
    if len(text) > _COLUMN_WIDTH or _ANSWER_LABEL.match(text):
        return False
    if _LABEL.match(text) or _LABELLED.match(text) or _REFERENCE.match(text) or _CONTACT.match(text):
        return True
    dates = find_dates(text) if text[0].isdigit() else []
    if dates and dates[0].start == 0 and dates[0].end == len(text) and dates[0].year:
        return True
    if text.endswith(_SENTENCE_END) or text[0].islower():
        return False
    return text in repeated or _UNIT_OF_MINISTRY.match(text) is not None


def _mark_lone_numbers(lines: list[Line], marked: list[bool], numbered: list[int], body: int) -> None:
    """Mark numbers alone on a line that cut a sentence in two or stand at a page's edge: they number pages.

    Numbers that number questions stand between finished sentences and within a page. `numbered` are the lines that
    begin with a figure.
    """
    for index in numbered:
        line = lines[index]
        if marked[index] or not _LONE_NUMBER.match(line.text):
            continue
        before = lines[index - 1].text if index > body else ""
        after = lines[index + 1] if index + 1 < len(lines) else None
        at_edge = line.seam or (after is not None and after.seam)
        turned = after is not None and (after.page != line.page or line.page != lines[index - 1].page)
        cuts = bool(before) and before[-1] not in ".?!:;" and after is not None and after.text[0].islower()
        if turned or (at_edge and (cuts or after is None)) or (cuts and line.gap > 0):
            marked[index] = True
