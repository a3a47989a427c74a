"""The grammar of terms put together: finds every temporal phrase of a sentence and composes it out of three layers.

A term is a base (a point, period, recess, event, …), before it perhaps a part of it ("begin", "de tweede helft
van") and
before that perhaps a relation ("uiterlijk in", "voor", "na"). Each layer is a table of rules; every part goes with
every
period and every relation with both. A sieve of the first words of all bases keeps the fine rules off everything else.
"""

import re
from functools import lru_cache
from functools import partial as partial_of
from typing import NamedTuple

from ingest.terms.bounds import WITHIN, Bound, Days, Relation
from ingest.terms.leads import ENDS, lead_before
from ingest.terms.parliament import read_event, recess_span
from ingest.terms.parts import Part
from ingest.terms.periods import Reader
from ingest.terms.rule import Rule
from ingest.terms.sieve import INSIDE_WORDS, SIEVE, rules_at
from ingest.terms.spans import Base, Context, Span, make, part_of
from ingest.terms.units import CONDITION, FREQUENCY, OTHER_YEAR, RECESS, VAGUE

TAKES_NO_RELATION = (VAGUE, CONDITION, FREQUENCY)


MOST_PIECES = 120
"""How many phrases of one sentence are read: what has more is a table that was taken for a sentence."""


class Piece(NamedTuple):
    """A temporal phrase as found: where it stands, what it names and how.

    `core` is where its base starts, `head` where its fixed words end: an event's own words may run on after that
    and hold
    another phrase. `stands` is false for words that say when only if something joins them ("2027" in "2026 of 2027").
    `anchors` are the terms that a frequency is tied to, `links` how many phrases a range was joined from.
    """

    start: int
    end: int
    head: int
    core: int
    rule: str
    base: Base
    part: tuple[Part, re.Match[str]] | None = None
    relation: Relation | None = None
    lead: re.Match[str] | None = None
    days: Days | None = None
    stands: bool = True
    anchors: "tuple[Piece, ...]" = ()
    links: int = 1

    @property
    def bound(self) -> Bound | None:
        """What its relation does, None where it has none."""
        return self.relation.bound if self.relation else None

    def moved(self, distance: int) -> "Piece":
        """Return the piece as it stands in a text that has so many characters before it."""
        return self._replace(
            start=self.start + distance, end=self.end + distance, head=self.head + distance, core=self.core + distance
        )

    def span_in(self, year: int) -> Span | None:
        """Return the span that the piece names in that year, its part taken."""
        return _span(self.base, self.part, year)


_ALONE_BEFORE, _ALONE_AFTER = re.compile(r"(?:\A|[|(:;•–—-]) *\Z"), re.compile(r" *(?:\Z|[|);.])")
_WORD_START = re.compile(r"[\w-]*\Z")


def pieces_of(low: str, context: Context) -> list[Piece]:
    """Return every temporal phrase of the lowered sentence, in order, not yet joined to its neighbours."""
    pieces: list[Piece] = []
    events = context.calendar.events_in(low)
    event = next(events) if events else None
    free = position = 0
    size = len(low)
    while True:
        hit = SIEVE.search(low, position)
        if events:
            while event and event.start() < free:
                event = next(events, None)
        if event and (hit is None or event.start() <= hit.start()):
            piece = _composed(low, event, free, "event", False, read_event(event, context), context)
            position = event.end()
        elif hit is None:
            return pieces
        else:
            words = hit[0]
            start = hit.start()
            position = start + 1
            if start and words in INSIDE_WORDS:
                word = _WORD_START.search(low, max(free, start - 40), start)
                start = word.start() if word else start
            piece = _piece_at(low, start, free, rules_at(words), context)
        if piece is not None:
            pieces.append(piece)
            free = piece.head
            if free == size or len(pieces) == MOST_PIECES:
                return pieces
            if free > position:
                position = free


def _piece_at(low: str, start: int, free: int, rules: tuple[Rule[Reader], ...], context: Context) -> Piece | None:
    """Return the phrase whose base starts here: that of the rule that reads furthest."""
    if len(rules) == 1:
        # As it is for most words; what follows would come to the same, and is slower.
        rule = rules[0]
        found = rule.regex.match(low, start)
        base = rule.value(found, context) if found else None
        return _composed(low, found, free, rule.name, rule.bare, base, context) if found and base else None
    best: tuple[re.Match[str], Rule[Reader], Base] | None = None
    furthest = start
    for rule in rules:
        found = rule.regex.match(low, start)
        if found and found.end() > furthest:
            base = rule.value(found, context)
            if base is not None:
                best, furthest = (found, rule, base), found.end()
                if furthest == len(low):
                    break
    if best is None:
        return None
    found, rule, base = best
    return _composed(low, found, free, rule.name, rule.bare, base, context)


def _composed(
    low: str, found: re.Match[str], free: int, name: str, bare: bool, base: Base, context: Context
) -> Piece | None:
    """Add the part and the relation that stand before a base, and work its days out."""
    core, end = found.span()
    unit = base.unit
    if unit in TAKES_NO_RELATION:
        return Piece(core, end, _head(found), core, name, base)
    lead = lead_before(low, free, found, base, name)
    if lead is None:
        return None
    start, (part, part_name, relation, relation_name, words) = lead
    if part:
        name = f"{part_name}+{name}"
        base = part_of(base, ends=part_name in ENDS)
    elif name == "every" and not relation:
        # "elk jaar" on its own does not say when the next one is due.
        base = base._replace(unit=FREQUENCY, years=())
    if relation:
        name = f"{relation_name}+{name}"
    stands = bool(bare or relation or part or (unit is not OTHER_YEAR and _stands_alone(low, start, end)))
    days = _days(base, part, relation or WITHIN, words, context)
    return make(Piece, (start, end, end, core, name, base, part, relation, words, days, stands, (), 1))


def _head(found: re.Match[str]) -> int:
    """Return where the fixed words of an event end and its own words begin."""
    for name in ("tail", "clause"):
        if name in found.re.groupindex and found[name]:
            return found.start(name)
    return found.end()


def _stands_alone(low: str, start: int, end: int) -> bool:
    """Say whether the words are all there is: a table cell, a note in brackets, a phrase that somebody typed."""
    return bool(_ALONE_BEFORE.search(low, max(0, start - 10), start) and _ALONE_AFTER.match(low, end))


def days_of(piece: Piece, context: Context) -> Days | None:
    """Work out the window of a piece anew."""
    return _days(piece.base, piece.part, piece.relation or WITHIN, piece.lead, context)


def _span(base: Base, part: tuple[Part, re.Match[str]] | None, year: int) -> Span | None:
    """Return what the base names in that year, its part taken."""
    span = base.of_year(year)
    return part[0](span, base.unit, part[1]) if span and part else span


_STOOD_IN_FOR = (Bound.BEFORE, Bound.AFTER, Bound.SOON_AFTER, Bound.COUNTED)


def _days(
    base: Base,
    part: tuple[Part, re.Match[str]] | None,
    relation: Relation,
    words: re.Match[str] | None,
    context: Context,
) -> Days | None:
    """Work out the window: of the years the base may fall in, the first whose window is not over yet."""
    _, years, of_year, given, ahead, gone, _, stand_in, partial, _, _ = base
    if gone:
        return None
    day = context.day
    if stand_in and not partial and relation.bound in _STOOD_IN_FOR:
        years = years if given else context.years
        base = base._replace(unit=RECESS, years=years)
        part, of_year = None, partial_of(recess_span, context, stand_in)
    for year in years:
        span = of_year(year)
        if span and part:
            span = part[0](span, base.unit, part[1])
        if span is None:
            continue
        if day and not given and (span.last < day or (ahead and span.first <= day)):
            continue
        days = relation.days(span, base, context, words)
        if days is None or given or day is None or days.last >= day:
            return days
    return None


@lru_cache(maxsize=64)
def years_from(year: int) -> range:
    """Return the years in which a thing without a year may fall, from the year before the letter's."""
    return range(max(1, year - 1), min(9990, year + 9))
