"""What the words before a point or period do to its window: first and last day, and in Dutch how they came about.

It holds for every span: days, periods, parts of periods, recesses, budget days and dated events alike.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from enum import Enum
from typing import NamedTuple, TypeAlias

from ingest.records import Basis
from ingest.terms.durations import reach
from ingest.terms.rule import plain_members
from ingest.terms.spans import ONE_DAY, Base, Context, Span, make, month_span
from ingest.terms.units import BUDGET, DAY, EVENT, RECESS, SEASON, TURN_OF_YEAR, YEAR


@plain_members
class Bound(Enum):
    """What a relation does to a span."""

    WITHIN = "within"
    BY = "by"
    BEFORE = "before"
    TOWARDS = "towards"
    FROM = "from"
    AFTER = "after"
    SOON_AFTER = "soon_after"
    COUNTED = "counted"
    AROUND = "around"
    REST = "rest"
    BETWEEN = "between"
    NOT_BEFORE = "not_before"
    SINCE = "since"
    ATTRIBUTE = "attribute"


Days: TypeAlias = Span
"""The window of a span under a relation: first and last day, and, as its name, why, in Dutch."""

Window = Callable[[Span, Base, Context, re.Match[str] | None], Days | None]
"""What a relation does to a span. The match is None where the term has no relation."""


class Relation(NamedTuple):
    """The meaning of a relation rule."""

    bound: Bound
    days: Window


def within(span: Span, base: Base, context: Context, _: re.Match[str] | None) -> Days:
    """Return the span itself; a whole year that has begun starts at the letter's date."""
    if base.unit is YEAR and not base.partial and context.day and span.first < context.day <= span.last:
        return make(Days, (context.day, span.last, f"de rest van {span.name}", span.basis))
    return span


def by(span: Span, base: Base, context: Context, _: re.Match[str] | None) -> Days:
    """Return everything from the letter's date to the span's last day."""
    day, last = context.day, span.last
    first = last if day is None or day > last else day
    return make(Days, (first, last, f"van de datum van de brief tot en met {span.name}", span.basis))


def before(span: Span, base: Base, context: Context, found: re.Match[str] | None) -> Days:
    """Return everything from the letter's date to the day before the span, or to its last day where it is an end."""
    if base.ends:
        return by(span, base, context, found)
    if base.given and context.day and span.first <= context.day <= span.last:
        # "voor dit jaar", "voor de komende twee jaar": what has begun is meant as a whole.
        return within(span, base, context, found)
    # The last day of the year still lies before its turn.
    day, last = context.day, span.first if base.unit is TURN_OF_YEAR else span.first - ONE_DAY
    first = last if day is None or day > last else day
    return make(Days, (first, last, f"van de datum van de brief tot {span.name}", span.basis))


def until(span: Span, base: Base, context: Context, found: re.Match[str] | None) -> Days:
    """Return everything from the letter's date to the recess, or to the last day of anything else."""
    return (before if base.unit is RECESS else by)(span, base, context, found)


def towards(span: Span, base: Base, context: Context, found: re.Match[str] | None) -> Days:
    """Return everything up to a day; a period stays what it is ("tegen het einde van het jaar")."""
    if base.unit in (DAY, BUDGET, EVENT):
        return by(span, base, context, found)
    return within(span, base, context, found)


def starting(span: Span, base: Base, context: Context, _: re.Match[str] | None) -> Days:
    """Return the first day of a whole period; a day and a part of a period stay what they are."""
    if base.partial or base.unit in (DAY, BUDGET, EVENT):
        return span
    return make(Days, (span.first, span.first, f"de eerste dag van {span.name}", span.basis))


def after(span: Span, base: Base, context: Context, _: re.Match[str] | None) -> Days | None:
    """Return the time between two recesses, or January; after anything else there is no last day that can be known."""
    if base.unit is TURN_OF_YEAR:
        january = month_span(span.last.year, 1)
        return make(Days, (january.first, january.last, "januari, na de jaarwisseling", span.basis))
    if base.unit != RECESS:
        return None
    following = context.calendar.next_recess(span.last, context.chamber)
    if following is None:
        return None
    why = f"van het einde van {span.name} tot het volgende reces"
    basis = Basis.ESTIMATED if following.estimated else span.basis
    return make(Days, (span.last + ONE_DAY, following.first - ONE_DAY, why, basis))


def by_after(span: Span, base: Base, context: Context, found: re.Match[str] | None) -> Days | None:
    """Return everything from the letter's date to the last day of the time after a recess."""
    days = after(span, base, context, found)
    return by(days, base, context, found)._replace(basis=days.basis) if days else None


def soon_after(span: Span, base: Base, context: Context, _: re.Match[str] | None) -> Days | None:
    """Return the first four weeks after a recess."""
    if base.unit != RECESS:
        return after(span, base, context, None)
    return make(
        Days, (span.last + ONE_DAY, span.last + timedelta(weeks=4), f"de eerste vier weken na {span.name}", span.basis)
    )


def week_after(span: Span, base: Base, context: Context, _: re.Match[str] | None) -> Days | None:
    """Return the first week after a recess."""
    if base.unit != RECESS:
        return None
    return make(
        Days, (span.last + ONE_DAY, span.last + timedelta(weeks=1), f"de eerste week na {span.name}", span.basis)
    )


def week_before(span: Span, base: Base, context: Context, _: re.Match[str] | None) -> Days | None:
    """Return the last week before a recess."""
    if base.unit != RECESS:
        return None
    return make(
        Days, (span.first - timedelta(weeks=1), span.first - ONE_DAY, f"de laatste week voor {span.name}", span.basis)
    )


def counted(span: Span, base: Base, context: Context, found: re.Match[str] | None) -> Days | None:
    """Return the term that counts from a known day: "binnen zes weken na 1 mei", "twee weken voor het zomerreces"."""
    if found is None:
        return None
    if found["side"].startswith("v"):
        ahead = reach(found, span.first)
        if ahead is None:
            return None
        last = span.first - (ahead - span.first)
        first = last if context.day is None else min(context.day, last)
        return make(Days, (first, last, f"tot {found['count']} {found['unit']} voor {span.name}", span.basis))
    day = reach(found, span.last)
    if day is None:
        return None
    first = span.last + ONE_DAY if found["within"] else day
    if found["within"] and found["within"].startswith("uiterlijk") and context.day is not None:
        first = min(context.day, day)
    return make(Days, (min(first, day), day, f"{found['count']} {found['unit']} na {span.name}", span.basis))


def around(span: Span, base: Base, context: Context, _: re.Match[str] | None) -> Days:
    """Return seven days before and after a day; a span that is wide already stays what it is."""
    if base.unit is TURN_OF_YEAR:
        first, last = date(span.first.year, 12, 15), date(span.last.year, 1, 15)
        return make(Days, (first, last, f"rond {span.name}", span.basis))
    if base.unit is SEASON and base.stand_in and not base.partial:
        return make(Days, (date(span.first.year, 6, 1), date(span.first.year, 9, 30), f"rond {span.name}", span.basis))
    if base.unit in (DAY, BUDGET, EVENT):
        week = timedelta(days=7)
        return make(
            Days, (span.first - week, span.last + week, f"een week voor tot een week na {span.name}", span.basis)
        )
    return make(Days, (span.first, span.last, f"rond {span.name}", span.basis))


def rest(span: Span, base: Base, context: Context, _: re.Match[str] | None) -> Days:
    """Return what is left of a period that has begun."""
    first = span.first if context.day is None else min(max(context.day, span.first), span.last)
    return make(Days, (first, span.last, f"de rest van {span.name}", span.basis))


def no_days(span: Span, base: Base, context: Context, _: re.Match[str] | None) -> None:
    """Return nothing: the words do not say when something will be done."""
    return


WITHIN = Relation(Bound.WITHIN, within)
