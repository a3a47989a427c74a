"""Rules for the words before a point or period that decide its window: "voor", "uiterlijk", "na", "vanaf", "rond".

A relation turns a span into first and last day, and says in Dutch how. It holds for every span: days, periods, parts of
periods, recesses, budget days and dated events alike.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from enum import Enum
from typing import NamedTuple, TypeAlias

from ingest.records import Basis
from ingest.terms.durations import reach
from ingest.terms.rule import Rule, plain_members
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

_THE = "(?: (?:de|het|'t|een|uw|mijn|ons|den))?"
_HEDGE = ("(?:nog|al|reeds|pas|weer|alsnog|liefst|bij voorkeur|in ieder geval|in elk geval|naar verwachting"
          "|zo mogelijk|eerst"
          "|en wel|te weten|telkens|steeds|opnieuw|op (?:zijn|z'n) vroegst|niet eerder dan)")  # fmt: skip
_EARLY = (
    "(?:ruim|kort|vlak|net|uiterlijk|tijdig|ver|daags|nog|al|reeds|in ieder geval|in elk geval|liefst|bij voorkeur)"
)
_LATEST = ("(?:uiterlijk|{BEFORE} uiterlijk|met ingang van uiterlijk"
           "|uiterst|ten laatste|op (?:zijn|z'n) laatst|niet later dan|op uiterlijk|tot uiterlijk"
           "|met uiterlijk"
           "|per uiterlijk|in uiterlijk|op (?:zijn|z'n) allerlaatst)")  # fmt: skip
_OFFERED = (
    "(?: (?:de|het) (?:aanbieding|presentatie|indiening|verschijning|verschijnen|publicatie|gelegenheid|opstelling) van"
    "| gelegenheid van)?"
)
_BY_IN = "(?: (?:nog )?(?:in de loop van|in|op|per|aan|met|bij|tegen|tijdens|gedurende))?"
_SOON = "(?:direct|meteen|onmiddellijk|kort|vlak|snel|spoedig|gelijk|aansluitend|zo (?:spoedig|snel) mogelijk)"

RELATION_RULES: tuple[Rule[Relation], ...] = (
    Rule(
        "by",
        "(?:" + _HEDGE + " )*" + _LATEST + "" + _BY_IN + _THE,
        Relation(Bound.BY, by),
        ("uiterlijk", "uiterlijk in", "uiterlijk in het", "uiterlijk in de", "uiterlijk op", "niet later dan",
         "op zijn laatst in", "ten laatste", "in ieder geval uiterlijk op"),
        ("uiterlijk voor", "later dan", "in"),
    ),
    Rule(
        "through",
        "(?:(?:" + _HEDGE + " )*(?:tot en met|t/m|tot aan het einde van"
        "|{BEFORE} of (?:uiterlijk )?op|op of {BEFORE}))" + _THE,
        Relation(Bound.BY, by),
        ("tot en met", "t/m", "tot en met de", "vóór of op", "op of voor"),
        ("tot", "en met"),
    ),
    Rule(
        "not_before",
        "(?:" + _HEDGE + " )*(?:niet (?:eerder|vroeger) dan|op (?:zijn|z'n) vroegst|ten vroegste|vroegstens|vroegst)"
        "(?: (?:in|op|per|met|bij))?" + _THE,
        Relation(Bound.NOT_BEFORE, within),
        ("niet eerder dan in het", "op zijn vroegst in", "op z'n vroegst"),
        ("eerder dan", "niet voor"),
    ),
    Rule(
        "before",
        "(?:(?:" + _HEDGE + "|" + _EARLY + ") )*(?:{BEFORE}|eerder dan|voorafgaand aan"
        "|(?:in (?:de )?)?aanloop naar|vooruitlopend op"
                         "|tot(?: aan)?)"
        + _THE,
        Relation(Bound.BEFORE, before),
        ("voor", "voor de", "voor het", "vóór", "vóór de", "vóór het", "nog voor", "nog voor de", "nog voor het",
         "nog vóór het", "ruim voor", "uiterlijk voor", "in de aanloop naar de", "tot", "voorafgaand aan het"),
        ("niet voor het", "tot en met", "voor het eerst in"),
    ),
    Rule(
        "from_now",
        "(?:ergens )?(?:tussen|van) (?:nu|heden|vandaag) (?:en|tot(?: aan| en met)?)" + _THE,
        Relation(Bound.BEFORE, until),
        ("tussen nu en", "tussen nu en de", "van nu tot en met"),
        ("tussen", "nu en"),
    ),
    Rule(
        "deadline",
        "(?:met )?(?:als )?(?:de )?(?:uiterste|uiterlijke|uiteindelijke) (?:datum|termijn|inleverdatum"
        "|streefdatum)(?: is| van|:)?" + _THE,
        Relation(Bound.BY, by),
        ("met als uiterste datum", "uiterste termijn van"),
        ("datum", "uiterlijk"),
    ),
    Rule(
        "towards",
        "(?:" + _HEDGE + " )*tegen" + _THE,
        Relation(Bound.TOWARDS, towards),
        ("tegen", "tegen de"),
        ("tegenover", "uiterlijk tegen"),
    ),
    Rule(
        "first_time",
        "(?:te beginnen|beginnend|startend|voor het eerst|voor de eerste keer|eerstmalig|de eerste keer|ingaand)"
        "(?: (?:in|op|per|met|bij|vanaf|met ingang van))?" + _THE,
        WITHIN,
        ("voor het eerst in", "te beginnen in", "startend met de", "eerstmalig bij de"),
        ("voor het", "eerst"),
    ),
    Rule(
        "from",
        "(?:" + _HEDGE + " )*(?:per|vanaf|met ingang van|m\\.i\\.v\\.|miv|ingaande(?: op| per)?)(?: medio)?" + _THE,
        Relation(Bound.FROM, starting),
        ("per", "vanaf", "vanaf het", "met ingang van", "met ingang van het", "m.i.v.", "al vanaf"),
        ("van", "met"),
    ),
    Rule(
        "soon_after",
        "(?:" + _HEDGE + " )*" + _SOON + " na" + _THE,
        Relation(Bound.SOON_AFTER, soon_after),
        ("kort na", "direct na het", "zo spoedig mogelijk na"),
        ("na", "lang na"),
    ),
    Rule(
        "week_after",
        "(?:in |tijdens )?(?:de )?eerste (?:volle )?(?:week|vergaderweek|werkweek) na" + _THE,
        Relation(Bound.SOON_AFTER, week_after),
        ("in de eerste week na", "de eerste vergaderweek na het"),
        ("in de eerste weken na", "na"),
    ),
    Rule(
        "weeks_after",
        "(?:in |tijdens )?(?:de )?eerste (?:weken|maand|vergaderweken) na" + _THE,
        Relation(Bound.SOON_AFTER, soon_after),
        ("in de eerste weken na", "de eerste maand na het"),
        ("in de eerste week na", "na"),
    ),
    Rule(
        "week_before",
        "(?:in |tijdens )?(?:de )?(?:laatste )?(?:week|vergaderweek) {BEFORE}" + _THE,
        Relation(Bound.WITHIN, week_before),
        ("in de week voor", "de laatste week voor het"),
        ("voor", "een week na"),
    ),
    Rule(
        "counted",
        "(?P<within>binnen |uiterlijk (?:binnen )?|in )?(?P<count>{NUMBER}|{FEW}|een half|half|anderhal(?:f|ve)) "
        "(?P<unit>{UNIT}) (?P<side>na|{BEFORE}|voorafgaand aan)" + _THE,
        Relation(Bound.COUNTED, counted),
        ("binnen zes weken na", "uiterlijk twee weken voor het", "een maand na"),
        ("binnen zes weken", "weken na"),
    ),
    Rule(
        "after",
        "(?:" + _HEDGE + " )*na(?: afloop van| ommekomst van| het einde van)?" + _THE,
        Relation(Bound.AFTER, after),
        ("na", "na de", "na het", "pas na de", "na afloop van het"),
        ("kort na", "naar"),
    ),
    Rule(
        "by_after",
        "(?:" + _HEDGE + " )*uiterlijk (?:" + _SOON + " )?na(?: afloop van)?" + _THE,
        Relation(Bound.BY, by_after),
        ("uiterlijk na het", "uiterlijk direct na de"),
        ("uiterlijk", "na het"),
    ),
    Rule(
        "around",
        "(?:" + _HEDGE + " )*(?:rond|op of rond|rondom|omstreeks|omtrent|circa|ca\\.|om en nabij"
        "|ongeveer(?: in| rond| op)?"
                         "|zo rond)" + _THE,
        Relation(Bound.AROUND, around),
        ("rond", "rond de", "omstreeks", "circa"),
        ("rondom heen", "rondgang"),
    ),
    Rule(
        "rest",
        "(?:in )?(?:(?:de rest|het restant|het resterende deel|het vervolg|het verdere verloop"
        "|de resterende maanden) van|later"
        "(?: in)?|verderop(?: in)?|nog wel|elders)" + _THE,
        Relation(Bound.REST, rest),
        ("later", "in de rest van het", "het restant van", "later in"),
        ("niet later dan", "rest"),
    ),
    Rule(
        "between",
        "(?:" + _HEDGE + " )*(?:(?:ergens )?tussen)" + _THE,
        Relation(Bound.BETWEEN, within),
        ("tussen", "ergens tussen", "tussen de"),
        ("tussentijds", "in"),
    ),
    Rule(
        "since",
        "(?:sinds|sedert|reeds sinds|al sinds)" + _THE,
        Relation(Bound.SINCE, no_days),
        ("sinds", "al sinds de"),
        ("in", "aldaar"),
    ),
    Rule(
        "attribute",
        "(?:van|uit|over|d\\.d\\.|dd\\.?|gedateerd(?: op)?|betreffende|inzake|aangaande|m\\.b\\.t\\.)" + _THE,
        Relation(Bound.ATTRIBUTE, within),
        ("van", "over", "d.d.", "uit het"),
        ("vanaf", "in de loop van"),
    ),
    Rule(
        "within",
        "(?:" + _HEDGE + " )*(?:in de loop van|in het verloop van|gedurende|tijdens|binnen|in|op|bij|met|aan|naar"
                         "|via|middels"
        "|ten tijde van|gelijktijdig met|tegelijk(?:ertijd)? met|samen met|ter gelegenheid van|ergens in|parallel aan"
        "|(?:in|gedurende) (?:de|een) (?:periode|maand|maanden|loop van de maand|loop van het jaar)(?: van| tussen)?"
        "|rondom)" + _OFFERED + _THE,
        WITHIN,
        ("in", "in het", "in de", "op", "bij", "bij de", "bij het", "met", "met de", "tijdens", "tijdens het",
         "in de loop van",
         "in de loop van het", "nog in", "nog in het", "naar", "gedurende", "aan het", "gelijktijdig met de",
         "in de periode van"),
        ("inzake", "uit", "voor"),
    ),
    Rule(
        "article",
        "(?:de|het|'t)",
        WITHIN,
        ("de", "het"),
        ("een", "in de"),
    ),
    Rule(
        "hedge",
        _HEDGE + "(?: " + _HEDGE + ")*" + _THE,
        WITHIN,
        ("nog", "al", "pas in"[:3]),
        ("nogal", "voor"),
    ),
)  # fmt: skip
