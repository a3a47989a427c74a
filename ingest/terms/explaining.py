"""Says in Dutch, for the clerk, what a phrase means and what that rests on."""

import re

from ingest.records import Basis, Chamber, Term, Window
from ingest.terms.bounds import Bound
from ingest.terms.grammar import Piece
from ingest.terms.spans import LETTER, Context, make, spoken_range
from ingest.terms.units import BUDGET, CONDITION, EVENT, FREQUENCY, OTHER_YEAR, VAGUE, Unit

_TOPIC = re.compile(
    r"(?: (?:(?:van|voor|over|inzake|met) (?:(?:de|het|mijn|uw|deze|dit) )?)?(?!Ik\b|Wij\b"
    r"|U\b)[A-Z][\w-]*(?: en(?= [A-Z]))?)+"
    r"| (?:van|over|met) (?:de|het|mijn|uw|deze|dit|onze) [\w-]+"
)
"""What a meeting is about: the clerk needs those words to tie it to a date."""

CHAMBERS = {Chamber.TWEEDE_KAMER: "Tweede Kamer", Chamber.EERSTE_KAMER: "Eerste Kamer"}
NO_WINDOW: dict[Unit, str] = {
    VAGUE: "noemt geen dag of periode",
    CONDITION: "hangt af van een gebeurtenis of voorwaarde zonder datum",
    EVENT: "de datum van deze gebeurtenis staat er niet bij",
    FREQUENCY: "keert terug; wanneer de volgende keer is, staat er niet bij",
    OTHER_YEAR: "is geen kalenderjaar",
}


def told(sentence: str, piece: Piece, context: Context) -> Term:
    """Return the piece as a `Term` of the sentence, with what it rests on."""
    days, base, end = piece.days, piece.base, piece.end
    if days is None:
        if base.unit is EVENT:
            topic = _TOPIC.match(sentence, end)
            end = topic.end() if topic else end
        phrase = sentence[piece.start : end]
        if base.unit is CONDITION:
            phrase = phrase.rstrip(" .")
            end = piece.start + len(phrase)
        return Term(phrase, piece.start, end, piece.rule, None, base.recurring, base.rhythm, _without(piece, context))
    start, rule, (first, last, why, basis) = piece.start, piece.rule, days
    if basis is not LETTER:
        why += _source(piece, basis, context.chamber)
    window = make(Window, (first, last, rule, basis, why))
    return make(Term, (sentence[start:end], start, end, rule, window, base.recurring, base.rhythm, ""))


def explained(term: Term) -> str:
    """Return what the clerk is told of a term: its words, its days, and which days those are or why there are none."""
    if term.window is None:
        return f"‘{term.phrase}’: {term.why}"
    return f"‘{term.phrase}’ → {spoken_range(term.window.start, term.window.end)}: {term.window.why}"


def _source(piece: Piece, basis: Basis, chamber: Chamber) -> str:
    """Return what a window that leans on the calendar rests on."""
    unit = piece.base.unit
    if unit is EVENT:
        return " (kalender van gebeurtenissen)"
    if unit is BUDGET:
        return " (kalender van de begroting)"
    if basis is Basis.TABLE:
        return f" (reces: tabel {CHAMBERS[chamber]})"
    if chamber is Chamber.EERSTE_KAMER:
        return " (reces: geschat, naar de tabel van de Tweede Kamer)"
    return " (reces: geschat, naar het dichtstbijzijnde jaar in de tabel)"


def _without(piece: Piece, context: Context) -> str:
    """Return why a piece has no window."""
    base = piece.base
    if base.gone:
        return "ligt in het verleden en is geen termijn"
    if piece.bound is Bound.AFTER and base.unit not in NO_WINDOW:
        return "noemt een begin, maar geen laatste dag"
    if piece.bound is Bound.SINCE:
        return "is al begonnen en is geen termijn"
    if context.day is None and base.unit not in NO_WINDOW:
        return "kan niet worden berekend zonder de datum van de brief"
    return NO_WINDOW.get(base.unit, "welke dagen dit zijn, staat er niet bij")
