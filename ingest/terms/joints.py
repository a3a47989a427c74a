"""Joins neighbouring phrases into one term: ranges, dated meetings, recurring anchors, and soft terms with a hard
bound."""

import re
from collections.abc import Callable, Sequence
from typing import TypeAlias

from ingest.calendars import FIRST_YEAR
from ingest.terms.bounds import WITHIN, Bound, Days, Relation, soon_after
from ingest.terms.clauses import has_verb
from ingest.terms.grammar import Piece, days_of
from ingest.terms.recurrence import Anchor, anchored
from ingest.terms.spans import Base, Context, Span
from ingest.terms.units import CONDITION, DAY, EVENT, FREQUENCY, MONTH, OTHER_YEAR, RECESS, STRETCH, VAGUE, YEAR
from ingest.terms.verbs import PLAIN_FINITE

UNDATED = (VAGUE, CONDITION, FREQUENCY, EVENT, OTHER_YEAR)
HARD = (Bound.BY, Bound.BEFORE)

MOST_LINKS = 6
"""How many phrases one range may be joined from; what goes on longer is a list or a table."""

_JOINER = re.compile(r" ?(?:en/of|en|of|dan wel|ofwel|tot en met|t/m|tot|/|-|–|—|à) ?")
_COMMA = re.compile(r", ?")
_MORE_TO_COME = re.compile(r" (?:en|of|en/of) ")
_AND = re.compile(r" ?,? ?(?:en/of|en|of|dan wel) ?")
_HARDER = re.compile(
    r" ?[,(–-]? ?(?:(?:maar|doch|en|of|dan wel|echter|wel|dus|in ieder geval|in elk geval|namelijk|te weten|en wel"
    r"|nog|bij voorkeur"
    r"|liefst|zo mogelijk|naar verwachting|waarschijnlijk|alleszins|zeker) ?)*,? ?"
)
_HARDER_FAR = re.compile(r"(?: [\w-]+){1,8}, (?:maar|doch|en)(?: in ieder geval| in elk geval| wel)? ")
"""What may stand between "zo snel mogelijk" and its bound: "informeren, maar uiterlijk op 1 mei"."""
_BUT = re.compile(r"\b(?:maar|doch|in ieder geval|in elk geval)\b")
_TO_ANCHOR = re.compile(
    r" ?[,:(]? ?(?:(?:en wel|telkens|steeds|namelijk|te weten|en|of|uiterlijk|voor het eerst|te beginnen"
    r"|de eerste keer) ?)*"
)
_TOPIC = re.compile(r"(?: \(?[^ ,.;:()|]+\)?){0,8} ?")
_VERB_NEXT = re.compile(rf" +{PLAIN_FINITE.pattern}")
_SAME_CLAUSE = re.compile(r"(?: (?!(?:en|maar|die|dat|om|waarin|waarbij|zodat|omdat|of|of) )[^ ,.;:()|]+)*,? ?")
_PREPOSITION = re.compile(r"\b(?:ik|wij|we|u|voor|na|over|zich|hier|hierop|hierover|nader)\b")
_MINUTES = re.compile(r"(?:verslag\w*|agenda)\b")
_OWN_LETTER = re.compile(r"\b(?:brief|kamerbrief)\b")

Join: TypeAlias = Callable[[str, Piece, Piece, Context], Piece | None]


def joined(low: str, pieces: list[Piece], context: Context) -> list[Piece]:
    """Return the pieces with what belongs together joined, in the order of the sentence."""
    if len(pieces) > 1:
        for join in (_together, _dated_meeting, _anchor, _far_anchor, _range, _harder):
            pieces = _pass(low, pieces, context, join)
        pieces = _without_echoes(pieces)
        return [piece for piece in pieces if piece.stands]
    return pieces if pieces and pieces[0].stands else []


def _pass(low: str, pieces: list[Piece], context: Context, join: Join) -> list[Piece]:
    """Join neighbours from left to right; a joined piece may be joined to the next one too."""
    done: list[Piece] = []
    for piece in pieces:
        both = join(low, done[-1], piece, context) if done and piece.start >= done[-1].head else None
        if both is None:
            done.append(piece)
        else:
            done[-1] = both
    return done


def _without_echoes(pieces: list[Piece]) -> list[Piece]:
    """Leave out a meeting without a date inside an event's own words, and end those words where a dated term starts."""
    kept: list[Piece] = []
    for piece in pieces:
        last = kept[-1] if kept else None
        if last and last.base.unit is CONDITION and last.head <= piece.start < last.end and piece.stands:
            if piece.days is None and piece.base.unit in (EVENT, CONDITION, VAGUE):
                continue
            if piece.days and last.rule != "as_soon_as":
                kept[-1] = last._replace(end=max(last.head, piece.start - 1))
            if piece.base.recurring and piece.start >= last.head:
                kept[-1] = last._replace(base=last.base._replace(recurring=True, rhythm=piece.base.rhythm))
                continue
        kept.append(piece)
    return kept


def _together(low: str, left: Piece, right: Piece, context: Context) -> Piece | None:
    """ "gelijktijdig met" + "de Najaarsnota": what it coincides with has a date of its own."""
    if left.rule != "together_with" or right.relation or right.days is None or low[left.head : right.start].strip():
        return None
    return right._replace(start=left.start, rule=f"within+{right.rule}", relation=WITHIN, stands=True)


def _dated_meeting(low: str, meeting: Piece, dated: Piece, context: Context) -> Piece | None:
    """ "voor het commissiedebat Beeldende kunst" + "van 10 september a.s.", "in de marktbrief" + "van mei"."""
    if meeting.days or dated.base.unit in UNDATED or dated.bound not in (Bound.ATTRIBUTE, Bound.WITHIN, None):
        return None
    report = meeting.rule.endswith("report")
    if (meeting.base.unit is not EVENT and not report) or not meeting.stands:
        return None
    gap = low[meeting.end : dated.start]
    if (
        not _TOPIC.fullmatch(gap)
        or _PREPOSITION.search(gap)
        or has_verb(gap)
        or (dated.base.unit is YEAR and gap.strip())
    ):
        return None
    of = dated.bound is Bound.ATTRIBUTE and dated.lead is not None and dated.lead[0].startswith(("van", "d"))
    if not of and (report or dated.bound is Bound.ATTRIBUTE or dated.base.unit not in (DAY, MONTH)):
        return None
    whole = dated.base.unit is not DAY
    end = meeting._replace(end=dated.end, head=dated.head, stands=meeting.stands and not dated.base.gone)
    if report and (
        _MINUTES.search(low, meeting.core, meeting.end)
        or _OWN_LETTER.search(low, meeting.core, meeting.end)
        or not whole
    ):
        # A report or letter of a day has been written; minutes of a meeting come when they come.
        behind = dated.base.gone or bool(
            dated.days and context.day and not _MINUTES.search(low, meeting.core, meeting.end)
        )
        return end._replace(base=meeting.base._replace(gone=behind))
    base = dated.base if whole else dated.base._replace(unit=EVENT)
    piece = end._replace(base=base, part=dated.part, rule=f"{meeting.rule}+{dated.rule}")
    if whole and meeting.bound not in (Bound.WITHIN, None):
        # "voor de Raad van december": on which day of December is not said.
        return piece._replace(base=base._replace(years=()))
    return piece._replace(days=days_of(piece, context))


def _anchor(low: str, left: Piece, right: Piece, context: Context) -> Piece | None:
    """ "jaarlijks" + "in juni", "in maart" + "van elk jaar", and a second anchor after the first."""
    gap = low[left.end : right.start]
    if not right.stands or not left.stands or Bound.ATTRIBUTE in (left.bound, right.bound):
        return None
    if left.base.recurring and right.days and not right.base.recurring and _TO_ANCHOR.fullmatch(gap):
        if left.days and not left.anchors:
            return None
        since = next((anchor.days.first for anchor in left.anchors if anchor.days and anchor.bound is Bound.FROM), None)
        if since:
            # "met ingang van 2027 ieder jaar in juni": the first June from then on.
            right = right._replace(
                days=days_of(right, context._replace(day=since, years=range(since.year - 1, since.year + 9)))
            )
        anchors = (right,) if since else (*left.anchors, right)
    elif right.base.recurring and right.days is None and left.days and not left.base.recurring and not gap.strip():
        anchors = (left,)
    else:
        return None
    first = min((anchor.days for anchor in anchors if anchor.days), key=lambda days: days.last)
    rhythm = anchored(left.base.rhythm if left.base.recurring else right.base.rhythm, _anchors(anchors))
    return left._replace(
        end=right.end, head=right.head, rule=f"{left.rule}+{right.rule}", days=first, anchors=anchors,
        base=left.base._replace(recurring=True, rhythm=rhythm),
    )  # fmt: skip


def _is_closer(days: Days | None, closer: Piece) -> bool:
    """Say whether the piece names a smaller part of those days."""
    if not days or not closer.days or closer.relation is None or closer.bound is Bound.ATTRIBUTE:
        return False
    return days.first <= closer.days.first and closer.days.last <= days.last and days[:2] != closer.days[:2]


def _anchors(pieces: Sequence[Piece]) -> list[Anchor]:
    """Return the pieces as what a frequency is tied to; a recess falls on other days every year."""
    return [
        Anchor(
            piece.base.unit, piece.days, piece.bound, piece.part is None,
            piece.base.unit is RECESS or piece.base.stand_in is not None,
        )
        for piece in pieces
        if piece.days
    ]  # fmt: skip


def _far_anchor(low: str, left: Piece, right: Piece, context: Context) -> Piece | None:
    """ "Jaarlijks stuur ik u" + "in mei", "in mei stuur ik u" + "jaarlijks": apart, but in one clause."""
    gap = low[left.end : right.start]
    if len(gap) > 80 or not _SAME_CLAUSE.fullmatch(gap) or not left.stands or not right.stands:
        return None
    often, anchor = (left, right) if left.base.recurring else (right, left)
    if often.base.unit is FREQUENCY and anchor.base.unit is EVENT and not gap.strip() and often is left:
        return left._replace(end=right.end, head=right.head, rule=f"{left.rule}+{right.rule}")
    if often.days or not often.base.recurring or not anchor.days or anchor.base.recurring or anchor.base.given:
        return None
    if anchor.bound in (Bound.ATTRIBUTE, Bound.SINCE) or often.base.rhythm is None:
        return None
    rhythm = anchored(often.base.rhythm, _anchors((anchor,)))
    return left._replace(
        end=right.end, head=right.head, rule=f"{left.rule}+{right.rule}", days=anchor.days, anchors=(anchor,),
        base=often.base._replace(recurring=True, rhythm=rhythm),
    )  # fmt: skip


def _range(low: str, left: Piece, right: Piece, context: Context) -> Piece | None:
    """ "tussen maart" + "en juni 2026", "mei" + "of juni", "van 23 februari" + "tot en met 13 maart"."""
    if left.base.unit in UNDATED or right.base.unit in UNDATED or left.base.recurring or right.base.recurring:
        return None
    if left.links + right.links > MOST_LINKS:
        return None
    gap = low[left.end : right.start]
    through = right.rule.startswith("through")
    if right.relation is None:
        joins = bool(_JOINER.fullmatch(gap))
        if _COMMA.fullmatch(gap):
            # "april, mei en juni", "eind mei, begin juni"
            joins = bool(_MORE_TO_COME.match(low, right.end) or (left.part and right.part))
    elif through or (right.bound is Bound.BEFORE and right.lead and right.lead[0].startswith("tot")):
        joins = not gap.strip() and left.bound in (Bound.ATTRIBUTE, Bound.FROM, Bound.WITHIN, Bound.BETWEEN, None)
    else:
        joins = right.bound is Bound.WITHIN and left.bound is Bound.WITHIN and bool(_AND.fullmatch(gap))
        if joins and _VERB_NEXT.match(low, right.end) and has_verb(low[max(0, left.start - 60) : left.start]):
            # "het onderzoek start in mei en in november krijgt u": two clauses, two terms.
            joins = False
    if not joins or (left.bound is Bound.BETWEEN and gap.strip() not in ("en", "")):
        return None
    opened = left.bound in (Bound.BETWEEN, Bound.ATTRIBUTE, Bound.FROM)
    if left.bound is Bound.ATTRIBUTE and (
        right.relation is None or not left.lead or not left.lead[0].startswith("van")
    ):
        return None
    piece = left._replace(
        end=right.end, head=right.head, part=None, base=_union(left, right), rule=f"{left.rule}..{right.rule}",
        relation=WITHIN if opened and (right.relation or left.bound is Bound.BETWEEN) else left.relation,
        stands=left.stands or right.stands, links=left.links + right.links,
    )  # fmt: skip
    return piece._replace(days=days_of(piece, context))


def _union(left: Piece, right: Piece) -> Base:
    """Return everything from the start of the left piece to the end of the right; one's year counts for both."""
    a, b = left.base, right.base
    led_by_left = a.given and not b.given

    def of_year(year: int) -> Span | None:
        if led_by_left:
            first = left.span_in(year)
            ends = (right.span_in(near) for near in _near(b, first, 1))
            last = next((span for span in ends if first and span and span.first >= first.first), None)
        else:
            last = right.span_in(year)
            starts = (left.span_in(near) for near in _near(a, last, -1))
            first = next((span for span in starts if last and span and span.first <= last.first), None)
        if not first or not last:
            return None
        return Span(first.first, max(first.last, last.last), f"{first.name} tot en met {last.name}", last.basis)

    return Base(
        a.unit if a.unit is b.unit else STRETCH, a.years if led_by_left else b.years, of_year,
        given=a.given or b.given, gone=a.gone or b.gone, partial=a.partial,
    )  # fmt: skip


def _near(base: Base, other: Span | None, step: int) -> Sequence[int]:
    """Return the years to look in for one end of a range: that of the other end, or the one next to it.

    What does not go by calendar years ("het einde van het jaar" is this one or the next) keeps its own.
    """
    if other is None:
        return ()
    if base.given or not base.years or base.years[0] < FIRST_YEAR:
        return base.years
    return other.first.year, other.first.year + step


def _harder(low: str, soft: Piece, hard: Piece, context: Context) -> Piece | None:
    """ "zo spoedig mogelijk" + "uiterlijk 1 mei", "in het najaar" + "uiterlijk 1 december": the hard bound wins."""
    if hard.days is None or hard.base.recurring or soft.base.gone or hard.start < soft.end or not hard.stands:
        return None
    gap = low[soft.end : hard.start]
    vague = (
        soft.base.unit is VAGUE
        or (soft.rule == "as_soon_as" and bool(_BUT.search(gap)))
        or (low.startswith("zo ", soft.start) and not gap.strip() and hard.bound is not Bound.AFTER)
    )
    if not _HARDER.fullmatch(gap) and not (vague and hard.bound in HARD and _HARDER_FAR.fullmatch(gap)):
        return None
    days = None
    softer = soft.bound not in HARD or _BUT.search(gap)
    if hard.bound in HARD and (vague or (soft.days and softer and soft.bound is not Bound.ATTRIBUTE)):
        first = context.day if context.day and context.day <= hard.days.last else hard.days.first
        days = Days(first, hard.days.last, hard.days.name, hard.days.basis)
    elif vague and hard.bound is Bound.AFTER and not gap.strip():
        days = days_of(hard._replace(relation=Relation(Bound.SOON_AFTER, soon_after)), context)
    elif vague and hard.bound not in (Bound.ATTRIBUTE, Bound.SINCE, Bound.AFTER):
        days = hard.days
    elif _COMMA.fullmatch(gap) and gap and _is_closer(soft.days, hard):
        # "na het zomerreces, naar verwachting in september"
        days = hard.days
    if days is None:
        return None
    return soft._replace(
        end=hard.end, head=hard.head, base=hard.base._replace(recurring=soft.base.recurring, rhythm=soft.base.rhythm),
        part=hard.part, relation=hard.relation, lead=hard.lead, days=days, rule=f"{soft.rule}+{hard.rule}",
        stands=True,
    )  # fmt: skip
