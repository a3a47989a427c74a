"""The grammar of terms put together: finds every temporal phrase of a sentence and composes it out of three layers.

A term is a base (a point, period, recess, event, …), before it perhaps a part of it ("begin", "de tweede helft van") and
before that perhaps a relation ("uiterlijk in", "voor", "na"). Each layer is a table of rules; every part goes with every
period and every relation with both. A sieve of the first words of all bases keeps the fine rules off everything else.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from ingest.terms.parliament import read_event, recess_span
from ingest.terms.parts import PART_RULES, Part
from ingest.terms.periods import Reader
from ingest.terms.relations import RELATION_RULES, WITHIN, Bound, Days, Relation
from ingest.terms.rule import Rule
from ingest.terms.sieve import INSIDE_WORDS, RULES_AT, SIEVE
from ingest.terms.spans import Base, Context, Span, Unit

LONGEST_LEAD = 70
"""How many characters before a base its part and relation may begin; keeps the work linear in the sentence."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A temporal phrase as found: where it stands, what it names and how.

    `core` is where its base starts, `head` where its fixed words end: an event's own words may run on after that and hold
    another phrase. `stands` is false for words that say when only if something joins them ("2027" in "2026 of 2027").
    `anchors` are the terms that a frequency is tied to.
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
    anchors: tuple["Piece", ...] = ()

    @property
    def bound(self) -> Bound | None:
        """What its relation does, None where it has none."""
        return self.relation.bound if self.relation else None

    def span_in(self, year: int) -> Span | None:
        """Return the span that the piece names in that year, its part taken."""
        span = self.base.of_year(year)
        return self.part[0](span, self.base.unit, self.part[1]) if span and self.part else span


_INNER_NAME = re.compile(r"\(\?P<\w+>")


def _leads(rules: Sequence[Rule[Part]] | Sequence[Rule[Relation]]) -> re.Pattern[str]:
    """Return the pattern that finds which rule matches the words right before a position, the longest first."""
    sources = "|".join(f"(?P<{rule.name}>{_INNER_NAME.sub('(?:', rule.source)})" for rule in rules)
    return re.compile(rf"(?<![\w-])(?:{sources}) *\Z")


PART_LEAD, RELATION_LEAD = _leads(PART_RULES), _leads(RELATION_RULES)
PART_BY_NAME = {rule.name: rule for rule in PART_RULES}
RELATION_BY_NAME = {rule.name: rule for rule in RELATION_RULES}
ARTICLE = "article"

TAKES_PART = frozenset({Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.HALF, Unit.YEAR, Unit.SEASON, Unit.RECESS})
TAKES_NO_RELATION = frozenset({Unit.VAGUE, Unit.CONDITION, Unit.FREQUENCY})
NAMED_BEFORE_IT = frozenset({Unit.EVENT})
"""What other words may stand between its article and its name: "in de informele Europese Raad"."""

_PLANNED = (
    "(?:voorzien|gepland|beoogd|geagendeerd|ingepland|uitgesteld|verschoven|voorgenomen|verplaatst|doorgeschoven|opgeschoven"
    "|verzet)"
)
_PLANNED_BEFORE = re.compile(rf"\b{_PLANNED}(?: +[\w-]+){{0,2}} *\Z")
_PLANNED_AFTER = re.compile(rf" +(?:[\w-]+ +)?{_PLANNED}\b")
_PLAIN_BEFORE = re.compile(r"(?:voor|tot)(?: +(?:de|het))? *")
_ALONE_BEFORE, _ALONE_AFTER = re.compile(r"(?:\A|[|(:;•–—-]) *\Z"), re.compile(r" *(?:\Z|[|);.])")
_WORD_BEFORE = re.compile(
    r"(?<![\w-])(?!(?:van|de|het|een|en|of|in|op|aan|bij|met|voor|naar|over|die|dat|is|zijn) )[\w-]+(?:- +en)? +\Z"
)
_ARTICLE_IN = re.compile(
    r"\b(?:de|het|een|uw|mijn|ons|deze|dit|dat|die|komende?|volgende?|eerstvolgende?|aanstaande?|europese|geplande)\b"
)
_KNOWN_MEETING = re.compile(
    r"(?:debat|begrotingsbehandeling|ministerraad|wetgevingsoverleg|eurogroep|[a-z]raad|beschouwingen)\Z"
)
_WORD_START = re.compile(r"[\w-]*\Z")
_OPENS_RANGE = re.compile(r"tot|t/m")


def pieces_of(low: str, context: Context) -> list[Piece]:
    """Return every temporal phrase of the lowered sentence, in order, not yet joined to its neighbours."""
    pieces: list[Piece] = []
    events = _events(low, context)
    event = next(events, None)
    free = position = 0
    while True:
        hit = SIEVE.search(low, position)
        while event and event[0].start() < free:
            event = next(events, None)
        if event and (hit is None or event[0].start() <= hit.start()):
            piece = _with_lead(low, event[0], free, "event", False, event[1], context)
            position = event[0].end()
        elif hit is None:
            return pieces
        else:
            start, position = hit.start(), hit.start() + 1
            if start < free:
                continue
            if hit[0] in INSIDE_WORDS and start:
                word = _WORD_START.search(low, max(free, start - 40), start)
                start = word.start() if word else start
            piece = _piece_at(low, start, free, RULES_AT[hit[0]], context)
        if piece is not None:
            pieces.append(piece)
            free = piece.head
            position = max(position, free)


def _events(low: str, context: Context) -> Iterator[tuple[re.Match[str], Base]]:
    """Yield where the sentence names an event of the calendar."""
    pattern = context.calendar.event_pattern
    if pattern is not None:
        for found in pattern.finditer(low):
            yield found, read_event(found, context)


def _piece_at(low: str, start: int, free: int, rules: tuple[Rule[Reader], ...], context: Context) -> Piece | None:
    """Return the phrase whose base starts here: that of the rule that reads furthest."""
    best: tuple[re.Match[str], Rule[Reader], Base] | None = None
    for rule in rules:
        found = rule.regex.match(low, start)
        if found and (best is None or found.end() > best[0].end()):
            base = rule.value(found, context)
            if base is not None:
                best = found, rule, base
    if best is None:
        return None
    found, rule, base = best
    return _with_lead(low, found, free, rule.name, rule.bare, base, context)


def _with_lead(
    low: str, found: re.Match[str], free: int, name: str, bare: bool, base: Base, context: Context
) -> Piece | None:
    """Add the part and the relation that stand before a base, and work its days out."""
    core, end = found.span()
    if base.unit in TAKES_NO_RELATION:
        return Piece(core, end, _head(found), core, name, base)
    start, lowest = core, max(free, core - LONGEST_LEAD)
    part = None
    if base.unit in TAKES_PART:
        before = PART_LEAD.search(low, lowest, start)
        if before:
            rule = PART_BY_NAME[before.lastgroup or ""]
            words = rule.regex.match(low, before.start(), start)
            if words:
                part, start, name = (rule.value, words), before.start(), f"{rule.name}+{name}"
                base = base._replace(partial=True, ends=rule.name in ENDS)
        elif name == "the_period":
            return None
    relation, lead, relation_name, start = _relation_before(low, lowest, start, base)
    if relation and relation_name:
        if relation.bound is Bound.BEFORE and _is_planned(low, lead, end):
            relation, relation_name = WITHIN, "planned"
        elif relation.bound is Bound.ATTRIBUTE and name == "days" and _OPENS_RANGE.search(found[0]):
            relation, relation_name = WITHIN, "within"
        name = f"{relation_name}+{name}"
    elif part is None and name == "every":
        # "elk jaar" on its own does not say when the next one is due.
        base = base._replace(unit=Unit.FREQUENCY, years=())
    stands = bool(bare or relation or part or (base.unit is not Unit.OTHER_YEAR and _stands_alone(low, start, end)))
    if base.unit is Unit.EVENT and relation and not _is_definite(low, lead, core, end):
        return None
    piece = Piece(start, end, end, core, name, base, part, relation, lead, stands=stands)
    return replace(piece, days=days_of(piece, context))


ENDS = frozenset({"end", "last_months", "last_day"})


def _head(found: re.Match[str]) -> int:
    """Return where the fixed words of an event end and its own words begin."""
    for name in ("tail", "clause"):
        if name in found.re.groupindex and found[name]:
            return found.start(name)
    return found.end()


def _relation_before(
    low: str, lowest: int, start: int, base: Base
) -> tuple[Relation | None, re.Match[str] | None, str, int]:
    """Return the relation that ends at `start`, its words and name, and where the term then starts."""
    at, skipped = start, 0
    while True:
        before = RELATION_LEAD.search(low, lowest, at)
        if before and before.lastgroup != ARTICLE:
            rule = RELATION_BY_NAME[before.lastgroup or ""]
            if skipped and rule.value.bound is Bound.ATTRIBUTE:
                return None, None, "", start
            return rule.value, rule.regex.match(low, before.start(), at), rule.name, before.start()
        if before and not skipped:
            start = before.start()
        word = _WORD_BEFORE.search(low, lowest, at) if base.unit in NAMED_BEFORE_IT and skipped < 4 else None
        if word is None:
            return None, None, "", start
        at, skipped = word.start(), skipped + 1


def _is_definite(low: str, lead: re.Match[str] | None, core: int, end: int) -> bool:
    """Say whether a meeting is one that is known: with an article, or of a kind that goes without ("in overleg" is none)."""
    between = low[lead.start() : end] if lead else low[core:end]
    return bool(_ARTICLE_IN.search(between) or _KNOWN_MEETING.search(low, core, end))


def _is_planned(low: str, lead: re.Match[str] | None, end: int) -> bool:
    """Say whether a plain "voor" or "tot" follows or precedes "gepland": then it means the period itself."""
    if lead is None or not _PLAIN_BEFORE.fullmatch(lead[0]):
        return False
    return bool(_PLANNED_BEFORE.search(low, max(0, lead.start() - 60), lead.start()) or _PLANNED_AFTER.match(low, end))


def _stands_alone(low: str, start: int, end: int) -> bool:
    """Say whether the words are all there is: a table cell, a note in brackets, a phrase that somebody typed."""
    return bool(_ALONE_BEFORE.search(low, max(0, start - 10), start) and _ALONE_AFTER.match(low, end))


def days_of(piece: Piece, context: Context) -> Days | None:
    """Work out the window of a piece: of the years it may fall in, the first whose window is not over yet."""
    base = piece.base
    if base.gone:
        return None
    relation = piece.relation or WITHIN
    bound, day = relation.bound, context.day
    of_year: Callable[[int], Span | None] = piece.span_in
    if base.stand_in and not base.partial and bound in (Bound.BEFORE, Bound.AFTER, Bound.SOON_AFTER):
        name = base.stand_in
        base = base._replace(unit=Unit.RECESS, years=base.years if base.given else context.years)

        def of_year(year: int) -> Span | None:
            return recess_span(context, name, year)

    for year in base.years:
        span = of_year(year)
        if span is None or (day and not base.given and span.last < day):
            continue
        if base.ahead and day and span.first <= day:
            continue
        days = relation.days(span, base, context, piece.lead)
        if days is None:
            return None
        if base.given or day is None or days.last >= day:
            return days
    return None


@lru_cache(maxsize=64)
def years_from(year: int) -> range:
    """Return the years in which a thing without a year may fall, from the year before the letter's."""
    return range(max(1, year - 1), min(9990, year + 9))
