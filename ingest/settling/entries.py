"""Rows of a list in which a letter says what became of promises: what was promised, where, and how it stands.

In such a list only the last cell tells; the cells before it say of what: "Omschrijving", "Vindplaats".
"""

import re
from dataclasses import dataclass

from ingest.records import Letter, Unit, UnitForm, Voice

_BAR = " | "
_SHORTEST_CELL = 12
_SHORTEST_DESCRIPTION = 25
_LIST_HEADING = re.compile(r"toezeg|motie|stand van zaken|vindplaats|afdoening", re.IGNORECASE)
_LAST_HEAD = re.compile(
    r"^\W*(?:stand van zaken|stand|status|voortgang|afdoening|wijze van afdoening|uitkomst|reactie|opmerkingen)\W*$",
    re.IGNORECASE,
)
_PROMISES = re.compile(r"toezeg|toegezeg", re.IGNORECASE)
_MOTION = re.compile(r"\bmoties?\b|\bverzoekt de regering\b", re.IGNORECASE)
# "Brief van 3 mei 2025", "27 625, nr. 725", "2": where it was said, or a number; not what became of it.
_WHERE = re.compile(
    r"^\W*(?:\d[\d\s.,/-]*|nr\W|tz|t\d|brief|antwoord|beantwoording|commissiedebat|debat|wetgevingsoverleg|notaoverleg|"
    r"kamerstuk|handelingen|plenair|algemeen overleg|schriftelijk overleg|toezegging(?:snummer)?\b)",
    re.IGNORECASE,
)
_LONGEST_WHERE = 90
_SAYS_OUTCOME = re.compile(
    r"\b(?:voldaan|afgedaan|gestuurd|verzonden|toegezonden|vervallen|vervalt|uitgevoerd|ontvangt|volgt|wordt|worden|is)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Entry:
    """A row by the numbers of its units: those that say what was promised and where, and those that tell the outcome.

    `of_promise` is false for a row about a motion.
    """

    described: tuple[int, ...]
    where: tuple[int, ...]
    told: tuple[int, ...]
    of_promise: bool


def in_one_row(one: Unit, other: Unit) -> bool:
    """Whether two cells that follow each other stand in one row; two sentences of one cell do."""
    if UnitForm.CELL not in (one.form, other.form) or one.form is not other.form:
        return False
    if one.lead and one.lead == other.lead:
        return True
    fits = [_is_cell_of(two.text, lead) for two, lead in ((one, other.lead), (other, one.lead)) if lead]
    return bool(fits) and all(fits)


def _is_cell_of(text: str, lead: str) -> bool:
    """Whether a text is one of the other cells of a row, or a sentence of one."""
    parts = lead.split(_BAR)
    long = len(text) >= _SHORTEST_CELL
    return any(part == text or (text in part if long else part.startswith(f"{text} ")) for part in parts)


def entry_of(letter: Letter, row: list[int]) -> Entry | None:
    """Return what a row of cells says, None where it is no row of a list of promises or motions."""
    units = [letter.units[number] for number in row]
    if len(units) < 2 or any(unit.form is not UnitForm.CELL for unit in units):
        return None
    heads = _heads_above(letter, row[0])
    described = _described(units, bool(heads and _LAST_HEAD.match(heads[-1])))
    if described is None:
        return None
    after = [place for place in range(len(units)) if place > described[-1] and not _is_where(units[place].text)]
    if not after:
        return None
    told = [place for place in after if units[place].lead == units[after[-1]].lead]
    text = " ".join(units[place].text for place in described)
    heading = f"{units[0].passage.heading or ''} {' '.join(heads)}"
    where = [place for place in range(len(units)) if place not in told and place not in described]
    return Entry(
        tuple(row[place] for place in described),
        tuple(row[place] for place in where),
        tuple(row[place] for place in told),
        not _MOTION.search(text) and bool(_PROMISES.search(heading) or not _MOTION.search(heading)),
    )


def _heads_above(letter: Letter, first: int) -> list[str]:
    """Return the heads of the columns of the table that a row stands in."""
    number = first - 1
    while number >= 0 and letter.units[number].form is UnitForm.CELL:
        if letter.units[number].passage.voice is Voice.HEADING:
            break
        number -= 1
    heads: list[str] = []
    while number >= 0 and letter.units[number].form is UnitForm.CELL:
        if letter.units[number].passage.voice is not Voice.HEADING:
            break
        heads.insert(0, letter.units[number].text)
        number -= 1
    return heads


def _described(units: list[Unit], tells_last: bool) -> list[int] | None:
    """Return the places of the cell that says what was promised: that of the past, or the first long one."""
    quoted = [place for place, unit in enumerate(units) if unit.passage.voice is Voice.QUOTATION]
    if quoted:
        return quoted
    if not (tells_last or _LIST_HEADING.search(units[0].passage.heading or "")):
        return None
    long = [place for place, unit in enumerate(units) if len(unit.text) >= _SHORTEST_DESCRIPTION]
    first = next((place for place in long if not _is_where(units[place].text)), None)
    if first is None:
        return None
    return [place for place, unit in enumerate(units) if unit.lead == units[first].lead]


def _is_where(text: str) -> bool:
    """Whether a cell only says where something was promised."""
    if len(text) > _LONGEST_WHERE or _SAYS_OUTCOME.search(text):
        return False
    return bool(_WHERE.match(text)) and any(character.isdigit() for character in text)
