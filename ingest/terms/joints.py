"""Joins neighbouring phrases into one term: ranges, dated meetings, recurring anchors, and soft terms with a hard bound."""

import re
from collections.abc import Callable
from dataclasses import replace

from ingest.terms.grammar import NO_YEARS, Piece, days_of
from ingest.terms.recurrence import anchored
from ingest.terms.relations import WITHIN, Bound, Days
from ingest.terms.spans import Base, Context, Span, Unit

UNDATED = frozenset({Unit.VAGUE, Unit.CONDITION, Unit.FREQUENCY, Unit.EVENT})
HARD = frozenset({Bound.BY, Bound.BEFORE})

_JOINER = re.compile(r" ?(?:en/of|en|of|dan wel|ofwel|tot en met|t/m|tot|/|-|–|—|à) ?")
_COMMA = re.compile(r", ?")
_MORE_TO_COME = re.compile(r" (?:en|of|en/of) ")
_AND = re.compile(r" ?,? ?(?:en/of|en|of|dan wel) ?")
_HARDER = re.compile(
    r" ?,? ?(?:(?:maar|doch|en|of|dan wel|echter|wel|dus|in ieder geval|in elk geval|namelijk|te weten|en wel|nog|met|als"
    r"|streefdatum|streven|is|daarvan|dit) ?)*"
)
_BETWEEN_ANCHORS = re.compile(
    r" ?[,:(]? ?(?:(?:en wel|telkens|steeds|namelijk|te weten|en|of|uiterlijk|de eerste keer) ?)*"
)
_TOPIC = re.compile(r"(?: [^ ,.;:()|]+){0,8} ?")
_VERB = re.compile(
    r"\b(?:zal|zullen|zou|zouden|wordt|worden|is|zijn|was|waren|heeft|hebben|kan|kunnen|ga|gaat|gaan|kom|komt|komen|ik|wij|we|u"
    r"|stuur|stuurt|informeer|informeert|ontvangt|ontvangen|voor|na)\b"
)


def joined(low: str, pieces: list[Piece], context: Context) -> list[Piece]:
    """Return the pieces with what belongs together joined; the order of the sentence is kept."""
    for join in (_dated_meeting, _anchor, _range, _harder):
        pieces = _pass(low, pieces, context, join)
    return pieces


Join = Callable[[str, Piece, Piece, Context], Piece | None]


def _pass(low: str, pieces: list[Piece], context: Context, join: Join) -> list[Piece]:
    """Join neighbours from left to right; a joined piece may be joined to the next one too."""
    done: list[Piece] = []
    for piece in pieces:
        both = join(low, done[-1], piece, context) if done and piece.start >= done[-1].head else None
        if both is not None:
            done[-1] = both
        else:
            done.append(piece)
    return done


def _dated_meeting(low: str, meeting: Piece, dated: Piece, context: Context) -> Piece | None:
    """ "voor het commissiedebat Beeldende kunst" + "van 10 september a.s."."""
    if meeting.base.unit is not Unit.EVENT or meeting.days or dated.base.unit in UNDATED:
        return None
    if dated.bound not in (Bound.ATTRIBUTE, Bound.WITHIN, None) or dated.start < meeting.end:
        return None
    gap = low[meeting.end : dated.start]
    if not _TOPIC.fullmatch(gap) or _VERB.search(gap):
        return None
    if dated.bound is Bound.ATTRIBUTE and not dated.lead[0].startswith(("van", "d")):
        return None
    if dated.base.unit is Unit.YEAR and gap.strip():
        return None
    if dated.bound is not Bound.ATTRIBUTE and dated.base.unit not in (Unit.DAY, Unit.MONTH):
        return None
    whole = dated.base.unit is not Unit.DAY
    base = dated.base._replace(unit=dated.base.unit if whole else Unit.EVENT)
    piece = replace(
        meeting, end=dated.end, head=dated.head, base=base, part=dated.part, rule=f"{meeting.rule}+{dated.rule}"
    )
    if whole and meeting.bound is not Bound.WITHIN:
        # "voor de Raad van december": on which day of December is not said.
        return replace(piece, base=base._replace(years=NO_YEARS))
    return replace(piece, days=days_of(piece, context))


def _anchor(low: str, left: Piece, right: Piece, context: Context) -> Piece | None:
    """ "jaarlijks" + "in juni", "in maart" + "van elk jaar", and a second anchor after the first."""
    gap = low[left.end : right.start]
    if left.base.recurring and right.days and not right.base.recurring and _BETWEEN_ANCHORS.fullmatch(gap):
        if left.days and not left.anchors:
            return None
        anchors = (*left.anchors, right)
    elif right.base.recurring and right.days is None and left.days and not left.base.recurring and not gap.strip():
        anchors = (left,)
    else:
        return None
    first = min(anchors, key=lambda anchor: anchor.days.last)
    rhythm = anchored(left.base.rhythm if left.base.recurring else right.base.rhythm, anchors)
    return replace(
        left, end=right.end, head=right.head, rule=f"{left.rule}+{right.rule}", days=first.days, anchors=anchors,
        base=left.base._replace(recurring=True, rhythm=rhythm),
    )  # fmt: skip


def _range(low: str, left: Piece, right: Piece, context: Context) -> Piece | None:
    """ "tussen maart" + "en juni 2026", "mei" + "of juni", "van 23 februari" + "tot en met 13 maart"."""
    if left.base.unit in UNDATED or right.base.unit in UNDATED or left.base.recurring or right.base.recurring:
        return None
    gap = low[left.end : right.start]
    if right.relation is None:
        joins = _JOINER.fullmatch(gap) or (_COMMA.fullmatch(gap) and _MORE_TO_COME.match(low, right.end))
    elif right.rule.startswith("through") or (
        right.bound is Bound.BEFORE and right.lead and right.lead[0].startswith("tot")
    ):
        joins = not gap.strip() and left.bound in (Bound.ATTRIBUTE, Bound.FROM, Bound.WITHIN, Bound.BETWEEN, None)
    else:
        joins = right.bound is Bound.WITHIN and left.bound is Bound.WITHIN and _AND.fullmatch(gap)
    if not joins or (left.bound is Bound.BETWEEN and gap.strip() not in ("en", "")):
        return None
    opened = left.bound in (Bound.BETWEEN, Bound.ATTRIBUTE, Bound.FROM)
    if opened and left.bound is Bound.ATTRIBUTE and right.relation is None and not left.lead[0].startswith("van"):
        return None
    piece = replace(
        left, end=right.end, head=right.head, part=None, base=_union(left, right), rule=f"{left.rule}..{right.rule}",
        relation=WITHIN if opened and (right.relation or left.bound is Bound.BETWEEN) else left.relation,
    )  # fmt: skip
    return replace(piece, days=days_of(piece, context))


def _union(left: Piece, right: Piece) -> Base:
    """Return everything from the start of the left piece to the end of the right; one's year counts for both."""
    a, b = left.base, right.base
    led_by_left = a.given and not b.given

    def of_year(year: int) -> Span | None:
        if led_by_left:
            first = left.span_in(year)
            ends = (right.span_in(near) for near in (year, year + 1))
            last = next((span for span in ends if first and span and span.first >= first.first), None)
        else:
            last = right.span_in(year)
            starts = (left.span_in(near) for near in ((a.years[0],) if a.given else (year, year - 1)))
            first = next((span for span in starts if last and span and span.first <= last.first), None)
        if not first or not last:
            return None
        return Span(first.first, max(first.last, last.last), f"{first.name} tot en met {last.name}", last.basis)

    same = a.unit is b.unit
    return Base(
        a.unit if same else Unit.STRETCH, a.years if led_by_left else b.years, of_year, given=a.given or b.given,
        gone=a.gone or b.gone, partial=a.partial,
    )  # fmt: skip


def _harder(low: str, soft: Piece, hard: Piece, context: Context) -> Piece | None:
    """ "zo spoedig mogelijk" + "uiterlijk 1 mei", "in het najaar" + "uiterlijk 1 december": the hard bound wins."""
    if hard.days is None or hard.base.recurring or soft.base.gone or hard.start < soft.end:
        return None
    gap = low[soft.end : hard.start]
    if not _HARDER.fullmatch(gap):
        return None
    vague = soft.base.unit in (Unit.VAGUE,) and soft.days is None
    if hard.bound in HARD and (vague or (soft.days and soft.bound not in HARD)):
        first = context.day if context.day and context.day <= hard.days.last else hard.days.first
        days = Days(first, hard.days.last, hard.days.why, hard.days.basis)
    elif vague and hard.bound not in (Bound.ATTRIBUTE, Bound.SINCE, Bound.AFTER) and "," not in gap:
        days = hard.days
    else:
        return None
    return replace(
        soft, end=hard.end, head=hard.head, base=hard.base._replace(recurring=soft.base.recurring, rhythm=soft.base.rhythm),
        part=hard.part, relation=hard.relation, lead=hard.lead, days=days, rule=f"{soft.rule}+{hard.rule}",
    )  # fmt: skip
