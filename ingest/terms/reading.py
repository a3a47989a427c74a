"""The public functions of the reader of terms: from a sentence to `Term`s, and to the one that is the promise's."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ingest.calendars import FIRST_YEAR, LAST_YEAR, Calendar
from ingest.records import Chamber, Term
from ingest.terms.choice import Candidate, best_of, candidates_of, nearest
from ingest.terms.clauses import only_says_when
from ingest.terms.explaining import told
from ingest.terms.grammar import Piece, pieces_of, years_from
from ingest.terms.joints import joined
from ingest.terms.points import DaysRead
from ingest.terms.postponements import new_and_old
from ingest.terms.spans import Context, make
from ingest.terms.words import lowered

LOWER_HOUSE = Chamber.TWEEDE_KAMER
MOST_KEPT = 64
"""How many sentences a `TermReader` remembers; what is asked for again was asked for a moment ago."""


@dataclass(slots=True)
class _Kept:
    """What has been read of a sentence so far: its phrases, and the terms that were made of them."""

    low: str
    pieces: list[Piece]
    context: Context
    found: tuple[Term, ...] | None = None
    best: Term | None = None
    chosen: bool = False


class TermReader:
    """Reads the terms of the sentences of one letter, each sentence once, whatever is asked of it and how often."""

    def __init__(self, letter_date: date | None, chamber: Chamber | None, calendar: Calendar) -> None:
        self._asked = (letter_date, chamber, calendar)
        self._kept: dict[str, _Kept] = {}

    def find(self, sentence: str) -> tuple[Term, ...]:
        """Return what `find_terms` does."""
        kept = self._read(sentence)
        if kept.found is None:
            kept.found = tuple([told(sentence, piece, kept.context) for piece in kept.pieces])
        return kept.found

    def term(self, sentence: str) -> Term | None:
        """Return what `term_of` does for the sentence alone."""
        kept = self._read(sentence)
        if not kept.chosen:
            best = best_of(kept.low, candidates_of(kept.low, kept.pieces, kept.context))
            kept.best, kept.chosen = told(sentence, best.piece, kept.context) if best else None, True
        return kept.best

    def postponement(self, sentence: str) -> tuple[Term | None, Term | None]:
        """Return what `terms_of_postponement` does for the sentence alone."""
        kept = self._read(sentence)
        new, old = new_and_old(kept.low, kept.pieces, kept.context)
        return (
            told(sentence, new, kept.context) if new else None,
            told(sentence, old, kept.context) if old else None,
        )

    def _read(self, sentence: str) -> _Kept:
        """Return what is known of the sentence; the first time its phrases are looked for."""
        kept = self._kept.get(sentence)
        if kept is None:
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            context = _context(*self._asked)
            low = lowered(sentence)
            kept = self._kept[sentence] = _Kept(low, joined(low, pieces_of(low, context), context), context)
        return kept


def find_terms(
    sentence: str, letter_date: date | None, chamber: Chamber | None, calendar: Calendar
) -> tuple[Term, ...]:
    """Return every temporal phrase of the sentence, in order, what it means and why; past and vague ones too.

    Without the date of the letter only terms that fix a day by themselves ("1 mei 2026", "in 2027") get a window.
    """
    context = _context(letter_date, chamber, calendar)
    low = lowered(sentence)
    pieces = joined(low, pieces_of(low, context), context)
    return tuple([told(sentence, piece, context) for piece in pieces])


def term_of(
    sentence: str,
    letter_date: date | None,
    chamber: Chamber | None,
    calendar: Calendar,
    act: tuple[int, int] | None = None,
    following: str | None = None,
) -> Term | None:
    """Return the term of the future act that the sentence speaks of, None where it names none.

    `act` is the span of the promising verb or clause, where the caller knows it: a term of that clause goes before one
    of another. `following` is the next sentence: where it only says when ("Dit wordt verwacht na het zomerreces") its
    term counts, with a span that goes on counting after this sentence and one blank.
    """
    context = _context(letter_date, chamber, calendar)
    candidates = _candidates(sentence, context)
    best = nearest(lowered(sentence), candidates, act) if act else best_of(lowered(sentence), candidates)
    if following and not (best and best.dated) and only_says_when(lowered(following)):
        both = f"{sentence} {following}"
        later = best_of(lowered(following), _candidates(following, context))
        if later and later.dated:
            return told(both, later.piece.moved(len(sentence) + 1), context)
    return told(sentence, best.piece, context) if best else None


def terms_of_acts(
    sentence: str,
    letter_date: date | None,
    chamber: Chamber | None,
    calendar: Calendar,
    acts: Sequence[tuple[int, int]],
) -> tuple[Term | None, ...]:
    """Return one term for each act of a sentence, in their order; `acts` are the spans of their verbs or clauses.

    "Ik publiceer de cijfers in mei en stuur u in het najaar een evaluatie": May and autumn. A term that no act stands
    nearer to counts for all.
    """
    context = _context(letter_date, chamber, calendar)
    low = lowered(sentence)
    candidates = _candidates(sentence, context)
    chosen = (nearest(low, candidates, act, acts) for act in acts)
    return tuple(told(sentence, each.piece, context) if each else None for each in chosen)


def terms_of_postponement(
    sentence: str,
    letter_date: date | None,
    chamber: Chamber | None,
    calendar: Calendar,
    following: str | None = None,
) -> tuple[Term | None, Term | None]:
    """Return the new and the old term of a promise that will come later, None for what is not named.

    `following` is the next sentence, that may name the new term ("Dit wordt september"); spans go on counting.
    """
    context = _context(letter_date, chamber, calendar)
    text = sentence
    new, old = _moved(text, context)
    if new is None and following:
        text = f"{sentence} {following}"
        new, old = _moved(text, context)
    return (told(text, new, context) if new else None), (told(text, old, context) if old else None)


def _moved(text: str, context: Context) -> tuple[Piece | None, Piece | None]:
    low = lowered(text)
    return new_and_old(low, joined(low, pieces_of(low, context), context), context)


def _candidates(sentence: str, context: Context) -> list[Candidate]:
    low = lowered(sentence)
    return candidates_of(low, joined(low, pieces_of(low, context), context), context)


def _context(letter_date: date | None, chamber: Chamber | None, calendar: Calendar) -> Context:
    if letter_date and not FIRST_YEAR <= letter_date.year <= LAST_YEAR:
        # No letter is of that year, and counting on from there would run off the calendar.
        letter_date = None
    years = years_from(letter_date.year) if letter_date else ()
    return make(Context, (letter_date, chamber or LOWER_HOUSE, calendar, years, DaysRead()))
