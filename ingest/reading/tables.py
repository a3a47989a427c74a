"""Tables: rows with bars, and cells below each other as a PDF gives them; which column tells the old, which the new.

An overview of motions and promises retells the old promise in one column and says in another how things stand. Only
the latter is the government's word now; the first is quoted.
"""

import re
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache
from itertools import pairwise

from ingest.reading.joining import Span
from ingest.reading.lines import Line

_OLD = (
    r"omschrijving(?: (?:van de )?(?:motie|toezegging))?|toezegging(?:en)?|moties?(?:\s*/\s*toezegging(?:en)?)?"
    r"|motie of toezegging|tekst(?: motie| toezegging)?|inhoud|dictum|verzoek(?: van de kamer)?|gevraagd|belofte"
)
_PLACE = (
    r"vindplaats|bron|herkomst|debat|overleg|datum(?: (?:debat|toezegging))?|kamerstuk(?:nummer)?|indieners?|lid"
    r"|fractie|nummer|nr\.?|commissie|kenmerk|id|bewindspersoon|verantwoordelijke|directie|activiteit"
    r"|gedaan (?:in|tijdens|door)|aan"
)
_NOW = (
    r"(?:huidige )?stand van zaken|stavaza|svz|status|stand|voortgang|(?:wijze van )?afdoening|reactie|uitvoering"
    r"|toelichting|vervolg"
    r"|actie|planning|termijn|verwachte (?:datum|planning|afdoening|termijn)|huidige (?:planning|stand)|antwoord"
    r"|opmerking(?:en)?|beantwoording"
)
_LABEL = re.compile(rf"(?:(?P<old>{_OLD})|(?P<place>{_PLACE})|(?P<now>{_NOW}))\s*:?$", re.IGNORECASE)
# Alone on a line these head answers to questions, not cells.
_ANSWER_WORD = re.compile(r"(?:antwoord|reactie|beantwoording)\s*:?$", re.IGNORECASE)
# The same with its text on the line: "Reactie: Deze ervaringen zijn beschreven in ...".
_LABEL_WITHIN = re.compile(
    rf"(?:[-–•*]\s+)?(?P<label>(?:(?P<old>{_OLD})|(?P<place>{_PLACE})|(?P<now>{_NOW})))"
    r"(?:\s+(?:T|TZ)\d[\d-]+)?(?:\s*\([^()]{1,70}\))?\s*:\s+(?=\S)",
    re.IGNORECASE,
)
# So many lines one row or record takes at most.
_REACH = 16
_RECORD = re.compile(
    r"(?:nr\.?|nummer|#|toezegging|motie)?\s*(?:\d{1,3}[.:)]?|T\d{5}|TZ\d{6}-\d+)\s*:?$", re.IGNORECASE
)
_LONGEST_TITLE = 110
_RULE_ROW = re.compile(r"[|\s:+=-]+$")
_SENTENCE = re.compile(r"[.?!][»”\"')\]]*$|[a-zà-ÿ)]{2}[.?!]\s+[A-ZÀ-Þ]")
_CLAUSE = re.compile(
    r"^[A-ZÀ-Þ].*\b(?:is|zijn|wordt|worden|zal|zullen|heeft|hebben|komt|volgt|ontvangt|stuurt|start|gaat|verwacht|vervalt|kan)\b"
)


class Column(Enum):
    """What a column tells: the old promise or motion, where it was made, how things stand, or something else."""

    OLD = "old"
    PLACE = "place"
    NOW = "now"
    OTHER = "other"


@dataclass(frozen=True)
class Columns:
    """The lines that begin with the label of a cell, and those that open a record ("Nr. 3").

    `texts` says where the text of a cell begins that stands on the line of its label.
    """

    labels: dict[int, Column] = field(default_factory=dict)
    records: frozenset[int] = frozenset()
    texts: dict[int, int] = field(default_factory=dict)


@lru_cache(maxsize=1024)
def column_of(label: str) -> Column | None:
    """Return what a column is for by its label; None where the text is no label that overviews use."""
    match = _LABEL.match(label.strip())
    if match is None:
        return None
    if match["old"]:
        return Column.OLD
    return Column.PLACE if match["place"] else Column.NOW


def find_columns(lines: list[Line], skipped: list[bool], body: int) -> Columns:
    """Return the labels of the cells of overviews whose cells stand below each other."""
    alone, within = _labels_alone(lines, skipped, body), _labels_within(lines, skipped, body)
    if not within.labels:
        return alone
    return Columns(alone.labels | within.labels, alone.records | within.records, within.texts)


def _labels_within(lines: list[Line], skipped: list[bool], body: int) -> Columns:
    """Return the labels with their text on the same line: the old promise and how things stand, in turn."""
    found = {
        index: match
        for index in range(body, len(lines))
        if not skipped[index] and ":" in lines[index].text and (match := _LABEL_WITHIN.match(lines[index].text))
    }
    old = [index for index, match in found.items() if match["old"]]
    now = [index for index, match in found.items() if match["now"]]
    # Each old promise is followed by how things stand with it; "Reactie:" alone heads an answer.
    pairs = sum(1 for index in old if any(index < other <= index + _REACH for other in now))
    if not old or pairs < 0.6 * len(old):
        return Columns()
    first = min(old)
    kept = {index: match for index, match in found.items() if index >= first - 3}
    if len(old) == 1:
        kept = {index: match for index, match in kept.items() if index <= first + _REACH}
    columns = {index: _column(match) for index, match in kept.items()}
    records = {
        index - 1
        for index in kept
        if index - 1 > body and index - 1 not in kept and _opens_record(lines[index - 1], lines[index])
    }
    return Columns(columns, frozenset(records), {index: match.end() for index, match in kept.items()})


def _column(match: re.Match[str]) -> Column:
    """Return what the column of a matched label is for."""
    return Column.OLD if match["old"] else Column.PLACE if match["place"] else Column.NOW


def _opens_record(line: Line, following: Line) -> bool:
    """Tell whether a line is the title of a record: it stands apart, right above the first label."""
    apart = line.gap > 0 and not following.gap and len(line.text) <= _LONGEST_TITLE
    return _RECORD.match(line.text) is not None or (apart and line.text[-1] not in ".;:?!")


def _labels_alone(lines: list[Line], skipped: list[bool], body: int) -> Columns:
    """Return the labels that stand alone above their cells: two at least, one of them of the state."""
    labels: dict[int, Column] = {}
    names: dict[str, int] = {}
    for index in range(body, len(lines)):
        text = lines[index].text
        if skipped[index] or len(text) > 40 or text[0] == "|":
            continue
        column = column_of(text)
        if column and not _ANSWER_WORD.match(text):
            labels[index] = column
            name = text.rstrip(": ").lower()
            names[name] = names.get(name, 0) + 1
    often = max(names.values(), default=0)
    kept = {
        index: column for index, column in labels.items() if names[lines[index].text.rstrip(": ").lower()] * 2 >= often
    }
    kinds = set(kept.values())
    if Column.NOW not in kinds or len(kinds) < 2:
        return Columns()
    if often == 1 and not _adjoin(kept, lines):
        return Columns()
    records = {
        index - 1 for index in kept if index - 1 not in kept and index > body and _RECORD.match(lines[index - 1].text)
    }
    return Columns(kept, frozenset(records))


def _adjoin(labels: dict[int, Column], lines: list[Line]) -> bool:
    """Tell whether the labels stand close enough to be the cells of one record."""
    order = sorted(labels)
    return all(after - before < 12 and lines[before].gap < 3 for before, after in pairwise(order))


def split_row(text: str, spans: list[Span]) -> list[list[Span]]:
    """Return the spans of the cells of a row with bars; a cell may run over several lines."""
    cells: list[list[Span]] = []
    current: list[Span] = []
    for start, end in spans:
        position = start
        while position <= end:
            bar = text.find("|", position, end)
            stop = end if bar < 0 else bar
            piece = text[position:stop]
            stripped = piece.strip()
            if stripped:
                left = position + piece.find(stripped[0])
                current.append((left, left + len(stripped)))
            if bar < 0:
                break
            cells.append(current)
            current = []
            position = bar + 1
    if current:
        cells.append(current)
    if cells and not cells[0] and text[spans[0][0]] == "|":
        cells = cells[1:]
    return cells


def is_rule(text: str) -> bool:
    """Tell whether a row is only the line between the heading of a table and its rows ("|---|---|")."""
    return _RULE_ROW.match(text) is not None


def is_sentence(text: str) -> bool:
    """Tell whether a cell says something by itself: it ends or holds a sentence, or has a subject and a verb."""
    return _SENTENCE.search(text) is not None or (len(text.split()) > 5 and _CLAUSE.match(text) is not None)


def read_heads(cells: list[str]) -> list[Column] | None:
    """Return the columns of a table by its first row; None where that row is no heading."""
    # "Nr." ends like a sentence and is a label all the same.
    if any((column_of(cell) is None and is_sentence(cell)) or len(cell) > 60 for cell in cells):
        return None
    return [column_of(cell) or Column.OTHER for cell in cells]
