"""The public functions of the reader of terms: from a sentence to `Term`s, and to the one that is the promise's."""

import re
from datetime import date

from ingest.calendars import Calendar
from ingest.records import Chamber, Term, Window
from ingest.terms.choice import best_of, candidates_of
from ingest.terms.grammar import Piece, pieces_of, years_from
from ingest.terms.joints import joined
from ingest.terms.points import read_date
from ingest.terms.postponements import new_and_old
from ingest.terms.spans import Context, DayReader, Unit, spoken_range
from ingest.terms.words import lowered


_TOPIC = re.compile(
    r"(?: (?:(?:van|voor|over|inzake|met) (?:(?:de|het|mijn|uw|deze|dit) )?)?(?!Ik\b|Wij\b|U\b)[A-Z][\w-]*(?: en(?= [A-Z]))?)+| (?:van|over|met) (?:de|het|mijn|uw|deze|dit|onze) [\w-]+"
)
"""What a meeting is about: the clerk needs those words to tie it to a date."""


def find_terms(
    sentence: str, letter_date: date | None, chamber: Chamber | None, calendar: Calendar
) -> tuple[Term, ...]:
    """Return every temporal phrase of the sentence, in order, what it means and why; past and vague ones too."""
    context = _context(letter_date, chamber, calendar)
    low = lowered(sentence)
    return tuple([_term(sentence, piece) for piece in joined(low, pieces_of(low, context), context)])


def term_of(
    sentence: str,
    letter_date: date | None,
    chamber: Chamber | None,
    calendar: Calendar,
    act: tuple[int, int] | None = None,
    following: str | None = None,
) -> Term | None:
    """Return the term of the future act that the sentence speaks of, None where it names none."""
    context = _context(letter_date, chamber, calendar)
    low = lowered(sentence)
    pieces = joined(low, pieces_of(low, context), context)
    best = best_of(low, candidates_of(low, pieces, context)) if pieces else None
    return _term(sentence, best.piece) if best else None


def terms_of_postponement(
    sentence: str,
    letter_date: date | None,
    chamber: Chamber | None,
    calendar: Calendar,
    following: str | None = None,
) -> tuple[Term | None, Term | None]:
    """Return the new and the old term of a promise that will come later, None for what the sentence does not name."""
    context = _context(letter_date, chamber, calendar)
    low = lowered(sentence)
    new, old = new_and_old(low, joined(low, pieces_of(low, context), context), context)
    return (_term(sentence, new) if new else None), (_term(sentence, old) if old else None)


def _context(letter_date: date | None, chamber: Chamber | None, calendar: Calendar) -> Context:
    years = years_from(letter_date.year) if letter_date else ()
    return Context(letter_date, chamber or Chamber.TWEEDE_KAMER, calendar, years, DayReader(read_date))


def _term(sentence: str, piece: Piece) -> Term:
    days = piece.days
    end = piece.end
    if days is None and piece.base.unit is Unit.EVENT:
        topic = _TOPIC.match(sentence, end)
        end = topic.end() if topic else end
    phrase = sentence[piece.start : end]
    if piece.base.unit is Unit.CONDITION:
        phrase = phrase.rstrip(" .")
        end = piece.start + len(phrase)
    window = None
    if days:
        window = Window(
            days.first,
            days.last,
            piece.rule,
            days.basis,
            f"‘{phrase}’ → {spoken_range(days.first, days.last)}: {days.why}",
        )
    return Term(phrase, piece.start, end, piece.rule, window, piece.base.recurring, piece.base.rhythm)
