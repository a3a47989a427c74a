"""The grammar of terms put together: finds every temporal phrase of a sentence and composes it out of three layers.

A term is a base (a point, period, recess, event, …), before it perhaps a part of it ("begin", "de tweede helft van") and
before that perhaps a relation ("uiterlijk in", "voor", "na"). Each layer is a table of rules; every part goes with every
period and every relation with both. A sieve of the first words of all bases keeps the fine rules off everything else.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from ingest.terms.durations import DURATION_RULES
from ingest.terms.parliament import PARLIAMENT_RULES, recess_span
from ingest.terms.parts import PART_RULES, Part
from ingest.terms.periods import PERIOD_RULES, Reader
from ingest.terms.points import POINT_RULES
from ingest.terms.recurrence import RECURRENCE_RULES
from ingest.terms.relations import RELATION_RULES, WITHIN, Bound, Days, Relation
from ingest.terms.rule import Rule
from ingest.terms.spans import Base, Context, Span, Unit
from ingest.terms.vague import VAGUE_RULES
from ingest.terms.words import PARTS

BASE_RULES: tuple[Rule[Reader], ...] = (
    *POINT_RULES, *PERIOD_RULES, *PARLIAMENT_RULES, *DURATION_RULES, *RECURRENCE_RULES, *VAGUE_RULES,
)  # fmt: skip

LONGEST_LEAD = 70
"""How many characters before a base its part and relation may begin; keeps the work linear in the sentence."""

_INNER_NAME = re.compile(r"\(\?P<\w+>")


@dataclass(frozen=True, slots=True)
class Piece:
    """A temporal phrase as found: where it stands, what it names and how. `head` is where its fixed words end."""

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
    anchors: tuple["Piece", ...] = ()

    @property
    def bound(self) -> Bound | None:
        """What its relation does, None where it has none."""
        return self.relation.bound if self.relation else None

    def span_in(self, year: int) -> Span | None:
        """Return the span that the piece names in that year, its part taken."""
        span = self.base.of_year(year)
        return self.part[0](span, self.base.unit, self.part[1]) if span and self.part else span


def _sieve() -> tuple[re.Pattern[str], dict[str, tuple[Rule[Reader], ...]]]:
    """Return the pattern of all triggers, and for each trigger the rules that may match where it stands."""
    triggers = sorted({trigger for rule in BASE_RULES for trigger in rule.triggers}, key=len, reverse=True)
    initial = trie([trigger for trigger in triggers if not trigger.startswith("*")])
    inner = trie([trigger[1:] for trigger in triggers if trigger.startswith("*")])
    rules = {
        trigger.lstrip("*"): tuple(
            rule for rule in BASE_RULES if any(_may_start(trigger.lstrip("*"), own) for own in rule.triggers)
        )
        for trigger in triggers
    }
    return re.compile(rf"(?<![\w]){initial}|{inner}"), rules


def _may_start(hit: str, trigger: str) -> bool:
    """Say whether a rule with this trigger may match where the sieve found `hit`."""
    return trigger[1:] in hit if trigger.startswith("*") else hit.startswith(trigger)


def trie(words: Sequence[str]) -> str:
    """Return a pattern that matches the longest of the words, written as a tree so that common beginnings are read once."""
    tree: dict[str, dict] = {}
    for word in words:
        node = tree
        for char in word:
            node = node.setdefault(char, {})
        node[""] = {}

    def pattern(node: dict[str, dict]) -> str:
        ends = "" in node
        branches = [re.escape(char) + pattern(below) for char, below in sorted(node.items()) if char]
        if not branches:
            return ""
        body = branches[0] if len(branches) == 1 and not ends else "(?:" + "|".join(branches) + ")"
        return body + "?" if ends else body

    return pattern(tree)


def _leads(rules: Sequence[Rule[Part]] | Sequence[Rule[Relation]]) -> re.Pattern[str]:
    """Return the pattern that finds which rule matches the words right before a position, the longest first."""
    sources = "|".join(f"(?P<{rule.name}>{_INNER_NAME.sub('(?:', rule.source)})" for rule in rules)
    return re.compile(rf"(?<![\w-])(?:{sources}) *$")


SIEVE, RULES_AT = _sieve()
PART_LEAD, RELATION_LEAD = _leads(PART_RULES), _leads(RELATION_RULES)
PART_BY_NAME = {rule.name: rule for rule in PART_RULES}
RELATION_BY_NAME = {rule.name: rule for rule in RELATION_RULES}
WORD_START = re.compile(r"[\w-]*$")

TAKES_PART = frozenset({Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.HALF, Unit.YEAR, Unit.SEASON, Unit.RECESS})
TAKES_NO_RELATION = frozenset({Unit.VAGUE, Unit.CONDITION, Unit.FREQUENCY})
PLANNED = "(?:voorzien|gepland|beoogd|geagendeerd|ingepland|uitgesteld|verschoven|voorgenomen|verplaatst|doorgeschoven|opgeschoven|verzet)"
PLANNED_BEFORE = re.compile(rf"\b{PLANNED}(?: +[\w-]+){{0,2}} *$")
PLANNED_AFTER = re.compile(rf" +(?:[\w-]+ +){{0,1}}{PLANNED}\b")
PLAIN_BEFORE = re.compile(r"(?:voor|tot)(?: +(?:de|het))?")
ALONE_BEFORE, ALONE_AFTER = re.compile(r"(?:^|[|(:;\n•–—-]) *$"), re.compile(r" *(?:$|[|);.\n])")
ARTICLE = "article"
NO_YEARS: range = range(0)


def pieces_of(low: str, context: Context) -> list[Piece]:
    """Return every temporal phrase of the lowered sentence, in order, not yet joined to its neighbours."""
    pieces: list[Piece] = []
    free = 0
    position = 0
    while True:
        hit = SIEVE.search(low, position)
        if hit is None:
            return pieces
        start = hit.start()
        position = hit.end() if hit.end() > start else start + 1
        if start < free:
            continue
        if start and (low[start - 1].isalnum() or low[start - 1] == "-"):
            start = max(free, WORD_START.search(low, free, start).start())
        piece = _piece_at(low, start, free, RULES_AT[hit[0]], context)
        if piece is not None:
            pieces.append(piece)
            free = piece.head
            position = max(position, free)
        else:
            position = hit.start() + 1


def _piece_at(low: str, start: int, free: int, rules: tuple[Rule[Reader], ...], context: Context) -> Piece | None:
    """Return the phrase whose base starts here: that of the rule that reads furthest."""
    best: re.Match[str] | None = None
    best_rule: Rule[Reader] | None = None
    for rule in rules:
        found = rule.regex.match(low, start)
        if found and (best is None or found.end() > best.end()):
            base = rule.value(found, context)
            if base is not None:
                best, best_rule, best_base = found, rule, base
    if best is None or best_rule is None:
        return None
    return _with_lead(low, best, free, best_rule, best_base, context)


def _with_lead(
    low: str, found: re.Match[str], free: int, rule: Rule[Reader], base: Base, context: Context
) -> Piece | None:
    """Add the part and the relation that stand before a base, and work its days out."""
    start, end, name = found.start(), found.end(), rule.name
    head = found.start("tail") if found.re.groupindex.get("tail") and found["tail"] else end
    if found.re.groupindex.get("clause"):
        head = found.start("clause")
    if base.unit in TAKES_NO_RELATION:
        return Piece(start, end, head, start, name, base)
    core = start
    lowest = max(free, start - LONGEST_LEAD)
    part = None
    if base.unit in TAKES_PART:
        before = PART_LEAD.search(low, lowest, start)
        if before:
            part_rule = PART_BY_NAME[before.lastgroup]
            words = part_rule.regex.fullmatch(low, before.start(), before.end() - _blanks_before(low, start))
            if words:
                part, start, name = (part_rule.value, words), before.start(), f"{part_rule.name}+{name}"
                base = base._replace(partial=True, ends=part_rule.name in ("end", "last_months"))
    relation, lead = None, None
    before = RELATION_LEAD.search(low, lowest, start)
    if before:
        relation_rule = RELATION_BY_NAME[before.lastgroup]
        lead = relation_rule.regex.fullmatch(low, before.start(), before.end() - _blanks_before(low, start))
        start = before.start()
        if relation_rule.name != ARTICLE:
            relation, name = relation_rule.value, f"{relation_rule.name}+{name}"
        if relation and relation.bound is Bound.BEFORE and _is_planned(low, before, end):
            relation, name = WITHIN, name.replace("before", "planned", 1)
    if relation is None and part is None and not rule.bare and not _stands_alone(low, start, end):
        return None
    if rule.name == "the_period" and part is None:
        return None
    if base.recurring and part is None:
        # "elk jaar" on its own does not say when the next one is due.
        base = base._replace(unit=Unit.FREQUENCY, years=NO_YEARS) if rule.name == "every" else base
    piece = Piece(start, end, head, core, name, base, part, relation, lead)
    return replace(piece, days=days_of(piece, context))


def _blanks_before(low: str, position: int) -> int:
    """Return how many blanks stand right before the position."""
    count = 0
    while position > count and low[position - count - 1] == " ":
        count += 1
    return count


def _is_planned(low: str, before: re.Match[str], end: int) -> bool:
    """Say whether a plain "voor" or "tot" follows or precedes "gepland": then it means the period itself."""
    if not PLAIN_BEFORE.fullmatch(before[0].strip()):
        return False
    return bool(
        PLANNED_BEFORE.search(low, max(0, before.start() - 60), before.start()) or PLANNED_AFTER.match(low, end)
    )


def _stands_alone(low: str, start: int, end: int) -> bool:
    """Say whether the words are all there is: a table cell, a note in brackets, a phrase that somebody typed."""
    return bool(ALONE_BEFORE.search(low, max(0, start - 10), start) and ALONE_AFTER.match(low, end))


def days_of(piece: Piece, context: Context) -> Days | None:
    """Work out the window of a piece: of the years it may fall in, the first whose window is not over yet."""
    base = piece.base
    if base.gone:
        return None
    relation = piece.relation or WITHIN
    bound, day = relation.bound, context.day
    of_year = piece.span_in
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


__all__ = ["BASE_RULES", "PARTS", "Piece", "days_of", "pieces_of", "years_from"]
