"""Tells the new term of a postponed promise from the old one: "niet voor het kerstreces maar eind maart"."""

import re

from ingest.terms.bounds import Bound
from ingest.terms.choice import Candidate, best_of, clause_at, is_over, oldness
from ingest.terms.clauses import Clause, clauses_of
from ingest.terms.grammar import Piece
from ingest.terms.joints import HARD
from ingest.terms.spans import Context
from ingest.terms.units import CONDITION, EVENT, FREQUENCY, VAGUE

_CELL = " | "
_MOVED = re.compile(
    r"\b(?:verschoven|verschuift|verplaatst|uitgesteld|opgeschoven|doorgeschoven|verzet|gaat|schuift)\b"
)


def new_and_old(low: str, pieces: list[Piece], context: Context) -> tuple[Piece | None, Piece | None]:
    """Return the piece that now counts and the one that no longer does, None where the sentence names none."""
    if not pieces:
        return None, None
    clauses = clauses_of(low)
    told = [
        Candidate(piece, clause_at(clauses, piece), order)
        for order, piece in enumerate(pieces)
        if piece.base.unit is not FREQUENCY
    ]
    marks = {
        each.order: _mark(low, each.piece, each.clause, context, _CELL in low and each is not told[-1]) for each in told
    }
    kept = [each for each in told if marks[each.order] < 2 and not is_over(low, each.piece, each.clause, context)]
    if len(kept) > 1 and any(marks[each.order] == 0 for each in kept):
        kept = [each for each in kept if marks[each.order] == 0]
    likeliest = best_of(low, kept)
    new = _later(likeliest, kept)
    if new and marks[new.order] == 1 and max(marks.values()) < 2 and not _MOVED.search(low):
        # "dit lukt niet voor de zomer" alone names no new term.
        new = None
    dropped = [
        each
        for each in told
        if each is not new and _could_be_old(each.piece) and (marks[each.order] or not new or each is likeliest)
    ]
    old = max(dropped, key=lambda each: (marks[each.order], each.piece.base.given, -each.order), default=None)
    return (new.piece if new else None), (old.piece if old else None)


def _later(best: Candidate | None, kept: list[Candidate]) -> Candidate | None:
    """Return the likeliest new term, or one that lies wholly behind it: nothing is put off to an earlier day.

    "Zou u deze maand krijgen, maar komt in september"; "u voor kerst beloofd, houdt u nog tot eind januari tegoed".
    """
    if best is None or best.piece.days is None:
        return best
    behind = [(each.piece.days, each) for each in kept if each.piece.days is not None]
    later = [
        (days.last, -each.order, each)
        for days, each in behind
        if days.last > best.piece.days.last and (days.first > best.piece.days.last or each.piece.bound in HARD)
    ]
    return max(later, key=lambda found: found[:2])[2] if later else best


def _mark(low: str, piece: Piece, clause: Clause, context: Context, earlier_cell: bool) -> int:
    """Return how sure it is that the piece is the old term."""
    if earlier_cell or _is_left_behind(low, piece):
        return 2
    if piece.days and context.day and piece.days.last < context.day:
        return 2
    return oldness(low, piece, clause)


def _is_left_behind(low: str, piece: Piece) -> bool:
    """Say whether the piece is where something is moved from: "van mei naar september"."""
    return bool(
        piece.bound is Bound.ATTRIBUTE
        and piece.lead
        and piece.lead[0].startswith("van")
        and low.startswith(" naar", piece.end)
    )


def _could_be_old(piece: Piece) -> bool:
    """Say whether the piece may be a term at all, not the date of a letter or a turn of phrase."""
    if piece.base.unit in (VAGUE, CONDITION, EVENT) and not piece.days:
        return False
    return not piece.base.gone and piece.bound is not Bound.SINCE
