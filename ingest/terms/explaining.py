"""Says in Dutch, for the clerk, what a phrase means and what that rests on."""

import re

from ingest.records import Basis, Chamber, Term, Window
from ingest.terms.grammar import Piece
from ingest.terms.relations import Bound
from ingest.terms.spans import LETTER, Context, Unit, make, spoken_range

_TOPIC = re.compile(
    r"(?: (?:(?:van|voor|over|inzake|met) (?:(?:de|het|mijn|uw|deze|dit) )?)?(?!Ik\b|Wij\b"
    r"|U\b)[A-Z][\w-]*(?: en(?= [A-Z]))?)+"
    r"| (?:van|over|met) (?:de|het|mijn|uw|deze|dit|onze) [\w-]+"
)
"""What a meeting is about: the clerk needs those words to tie it to a date."""

CHAMBERS = {Chamber.TWEEDE_KAMER: "Tweede Kamer", Chamber.EERSTE_KAMER: "Eerste Kamer"}
NO_WINDOW: dict[Unit, str] = {
    Unit.VAGUE: "noemt geen dag of periode",
    Unit.CONDITION: "hangt af van een gebeurtenis of voorwaarde zonder datum",
    Unit.EVENT: "de datum van deze gebeurtenis staat er niet bij",
    Unit.FREQUENCY: "keert terug; wanneer de volgende keer is, staat er niet bij",
    Unit.OTHER_YEAR: "is geen kalenderjaar",
}


def told(sentence: str, piece: Piece, context: Context) -> Term:
    """Return the piece as a `Term` of the sentence, explained."""
    days, base, end = piece.days, piece.base, piece.end
    if days is None:
        if base.unit is Unit.EVENT:
            topic = _TOPIC.match(sentence, end)
            end = topic.end() if topic else end
        phrase = sentence[piece.start : end]
        if base.unit is Unit.CONDITION:
            phrase = phrase.rstrip(" .")
            end = piece.start + len(phrase)
        why = f"‘{phrase}’: {_without(piece, context)}"
        return Term(phrase, piece.start, end, piece.rule, None, base.recurring, base.rhythm, why)
    phrase = sentence[piece.start : end]
    why = f"‘{phrase}’ → {spoken_range(days.first, days.last)}: {days.name}"
    if days.basis is not LETTER:
        why += _source(piece, days.basis, context.chamber)
    window = make(Window, (days.first, days.last, piece.rule, days.basis, why))
    return make(Term, (phrase, piece.start, end, piece.rule, window, base.recurring, base.rhythm, why))


def _source(piece: Piece, basis: Basis, chamber: Chamber) -> str:
    """Return what a window that leans on the calendar rests on."""
    unit = piece.base.unit
    if unit is Unit.EVENT:
        return " (kalender van gebeurtenissen)"
    if unit is Unit.BUDGET:
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
