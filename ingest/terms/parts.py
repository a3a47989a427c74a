"""Rules for a part of a period: "begin", "medio", "eind", "de eerste helft van", "de laatste week van".

Each stands before a period and turns its span into a smaller one; what that is depends on the period's unit.
"""

import re
from collections.abc import Callable
from datetime import timedelta

from ingest.terms.rule import Rule
from ingest.terms.spans import ONE_DAY, Span, add_months, make
from ingest.terms.units import BUDGET, DAY, HALF, MONTH, QUARTER, SEASON, WEEK, YEAR, Unit
from ingest.terms.words import ORDINALS, number

Part = Callable[[Span, Unit, re.Match[str]], Span | None]


def _third(span: Span, unit: Unit, nth: int) -> Span:
    """Return the first, middle or last third of a quarter, half year or season, in months, or of another span, in
    days."""
    months = 2 if unit is HALF else 1
    if unit in (QUARTER, HALF, SEASON):
        if nth == 3:
            return span._replace(first=add_months(span.last + ONE_DAY, -months))
        first = add_months(span.first, months * (nth - 1))
        return span._replace(first=first, last=add_months(first, months) - ONE_DAY)
    length = (span.last - span.first).days + 1
    return span._replace(
        first=span.first + timedelta(days=length * (nth - 1) // 3),
        last=span.first + timedelta(days=length * nth // 3) - ONE_DAY,
    )


def begin(span: Span, unit: Unit, found: re.Match[str]) -> Span:
    """Return days 1-10 of a month, January to March of a year, Monday to Wednesday, else the first third."""
    first, _, name, basis = span
    if unit is MONTH:
        return make(Span, (first, first.replace(day=10), f"begin {_bare(name)}", basis))
    if unit is YEAR:
        return make(Span, (first, first.replace(month=3, day=31), f"begin {_bare(name)}", basis))
    if unit is WEEK:
        return make(Span, (first, first + timedelta(days=2), f"begin {_bare(name)}", basis))
    return span if unit in (DAY, BUDGET) else _third(span, unit, 1)._replace(name=f"het begin van {span.name}")


def middle(span: Span, unit: Unit, found: re.Match[str]) -> Span:
    """Return days 11-20 of a month, June and July of a year, Tuesday to Thursday, else the middle third."""
    first, _, name, basis = span
    if unit is MONTH:
        return make(Span, (first.replace(day=11), first.replace(day=20), f"medio {_bare(name)}", basis))
    if unit is YEAR:
        return make(Span, (first.replace(month=6), first.replace(month=7, day=31), f"medio {_bare(name)}", basis))
    if unit is WEEK:
        return make(Span, (first + ONE_DAY, first + timedelta(days=3), f"medio {_bare(name)}", basis))
    return span if unit in (DAY, BUDGET) else _third(span, unit, 2)._replace(name=f"het midden van {span.name}")


def end(span: Span, unit: Unit, _: re.Match[str]) -> Span:
    """Return days 21-last of a month, October to December of a year, Thursday to Sunday, else the last third."""
    first, last, name, basis = span
    if unit is MONTH:
        return make(Span, (first.replace(day=21), last, f"eind {_bare(name)}", basis))
    if unit is YEAR:
        return make(Span, (first.replace(month=10), last, f"eind {_bare(name)}", basis))
    if unit is WEEK:
        return make(Span, (first + timedelta(days=3), last, f"eind {_bare(name)}", basis))
    return span if unit in (DAY, BUDGET) else _third(span, unit, 3)._replace(name=f"het einde van {span.name}")


def stretch(span: Span, unit: Unit, found: re.Match[str]) -> Span | None:
    """Return everything from one part to a later one ("begin of medio")."""
    thirds = {"begin": begin, "medio": middle, "half": middle, "eind": end}
    first, last = thirds[found["from"]](span, unit, found), thirds[found["to"]](span, unit, found)
    return first._replace(last=last.last, name=f"{found[0]} {_bare(span.name)}") if last.last >= first.last else None


def half(span: Span, unit: Unit, found: re.Match[str]) -> Span | None:
    """Return the first or second half: days 1-15 or 16-last of a month, two quarters of a year, else half the days."""
    first = ORDINALS[found["nth"]] == 1
    name = f"de {'eerste' if first else 'tweede'} helft van {span.name}"
    if unit is MONTH:
        cut = span.first.replace(day=15)
    elif unit is YEAR:
        cut = span.first.replace(month=6, day=30)
    else:
        cut = span.first + timedelta(days=((span.last - span.first).days + 1) // 2 - 1)
        if cut < span.first:
            return None
    return span._replace(last=cut, name=name) if first else span._replace(first=cut + ONE_DAY, name=name)


def week_in(span: Span, unit: Unit, found: re.Match[str]) -> Span | None:
    """Return days 1-7, 8-14, … of a period, or its last seven days."""
    nth = ORDINALS[found["nth"]]
    name = f"de {found['nth']} week van {span.name}"
    if nth == -1:
        return span._replace(first=max(span.first, span.last - timedelta(days=6)), name=name)
    first = span.first + timedelta(weeks=nth - 1)
    return (
        span._replace(first=first, last=min(span.last, first + timedelta(days=6)), name=name)
        if first <= span.last
        else None
    )


def counted_part(span: Span, unit: Unit, found: re.Match[str]) -> Span | None:
    """Return the first or last so many days, weeks or months."""
    many, name = number(found["count"]), f"de {found['nth']} {found['count']} {found['unit']} van {span.name}"
    sign = 1 if found["nth"] == "eerste" else -1
    edge = span.first if sign > 0 else span.last + ONE_DAY
    if found["unit"] == "maanden":
        other = add_months(edge, sign * many)
    else:
        other = edge + timedelta(days=sign * many * (7 if found["unit"] == "weken" else 1))
    if sign > 0:
        return span._replace(last=min(span.last, other - ONE_DAY), name=name)
    return span._replace(first=max(span.first, other), name=name)


def month_in(span: Span, unit: Unit, found: re.Match[str]) -> Span | None:
    """Return the first or last month of a quarter, half year, season or year."""
    nth = ORDINALS[found["nth"]]
    if unit not in (QUARTER, HALF, SEASON, YEAR):
        return None
    name = f"de {found['nth']} maand van {span.name}"
    if nth == -1:
        return span._replace(first=add_months(span.last + ONE_DAY, -1), name=name)
    first = add_months(span.first, nth - 1)
    return span._replace(first=first, last=add_months(first, 1) - ONE_DAY, name=name) if first <= span.last else None


def last_day(span: Span, unit: Unit, _: re.Match[str]) -> Span:
    """Return the last day of a period ("ultimo 2026")."""
    return span._replace(first=span.last, name=f"de laatste dag van {span.name}")


def first_day(span: Span, unit: Unit, _: re.Match[str]) -> Span:
    """Return the first day of a period ("primo 2026")."""
    return span._replace(last=span.first, name=f"de eerste dag van {span.name}")


def _bare(name: str) -> str:
    """Return the name of a span without its article."""
    return name.removeprefix("het ").removeprefix("de ")


_OF = "(?: van| in)?(?: (?:de|het|de maand|het jaar|den))?"

PART_RULES: tuple[Rule[Part], ...] = (
    Rule(
        "begin",
        "(?:het )?(?:aller)?(?:begin|aanvang|vroeg)" + _OF,
        begin,
        ("begin", "het begin van", "het begin van het", "begin van", "vroeg in", "begin van de maand"),
        ("beginnend", "in"),
    ),
    Rule(
        "start",
        "(?:de )?start van(?: (?:de|het|het jaar|de maand))?",
        begin,
        ("de start van", "start van het", "de start van het"),
        ("start", "start in"),
    ),
    Rule(
        "first_months",
        "(?:de )?(?:aller)?eerste (?:{FEW} )?(?:maanden|weken|dagen)" + _OF,
        begin,
        ("de eerste maanden van", "eerste weken van het"),
        ("eerste maand van", "laatste maanden van"),
    ),
    Rule(
        "middle",
        "(?:het )?(?:medio|half|halverwege|halfweg|midden|mid)" + _OF,
        middle,
        ("medio", "half", "halverwege", "halverwege het", "midden in", "het midden van"),
        ("helft van", "middels"),
    ),
    Rule(
        "end",
        "(?:het )?(?:einde?|eind-|slot|aflopen|laat)" + _OF,
        end,
        ("eind", "het einde van", "het eind van het", "einde", "laat in het"),
        ("eindelijk", "einddatum van"),
    ),
    Rule(
        "last_months",
        "(?:de )?laatste (?:{FEW} )?(?:maanden|weken|dagen)" + _OF,
        end,
        ("de laatste maanden van", "laatste weken van het"),
        ("laatste maand van", "eerste maanden van"),
    ),
    Rule(
        "from_to",
        "(?P<from>begin|medio|half|eind)(?: ?/ ?| of | en | tot | à )(?P<to>medio|half|eind)",
        stretch,
        ("begin of medio", "medio/eind", "begin tot medio"),
        ("begin", "eind of begin"),
    ),
    Rule(
        "half",
        "(?:de )?(?P<nth>eerste|tweede|1e|2e|1ste|2de) helft" + _OF,
        half,
        ("de eerste helft van", "de tweede helft van", "eerste helft", "tweede helft", "2e helft van het"),
        ("derde helft van", "helft van"),
    ),
    Rule(
        "week_of",
        "(?:de )?(?P<nth>{ORDINAL}) (?:volle |volledige )?(?:kalender)?week" + _OF,
        week_in,
        ("de eerste week van", "laatste week van de maand", "derde week"),
        ("eerste weken van", "week van"),
    ),
    Rule(
        "first_counted",
        "(?:de )?(?P<nth>eerste|laatste) (?P<count>{NUMBER}) (?P<unit>weken|maanden|dagen)" + _OF,
        counted_part,
        ("eerste drie maanden van", "de laatste twee weken van", "de eerste zes weken van het"),
        ("eerste maanden van", "drie maanden van"),
    ),
    Rule(
        "month_of",
        "(?:de )?(?P<nth>{ORDINAL}) maand" + _OF,
        month_in,
        ("de eerste maand van het", "laatste maand van"),
        ("eerste maanden van", "maand"),
    ),
    Rule(
        "last_day",
        "(?:ultimo|(?:de )?laatste (?:werk)?dag)" + _OF,
        last_day,
        ("ultimo", "de laatste dag van"),
        ("laatste dagen van", "eind"),
    ),
    Rule(
        "first_day",
        "(?:primo|(?:de )?eerste dag)" + _OF,
        first_day,
        ("primo", "de eerste dag van"),
        ("eerste dagen van", "begin"),
    ),
)  # fmt: skip
