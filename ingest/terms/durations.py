"""Rules for terms that count from the letter's date: "binnen zes weken", "over drie maanden", "de komende weken"."""

from datetime import date, timedelta

from ingest.terms.periods import NEXT_WORDS, Found, Reader, month_span, year_span
from ingest.terms.rule import Rule
from ingest.terms.spans import Base, Context, Span, Unit, add_months, add_workdays, fixed, nowhere, spoken, week_of
from ingest.terms.words import NUMBERS, number

FEW_WEEKS, FEW_MONTHS = 6, 6
"""How many "enkele weken" and "de komende maanden" are (GUIDE.md)."""

MONTHS_IN = {"maand": 1, "maanden": 1, "kwartaal": 3, "kwartalen": 3, "halfjaar": 6, "jaar": 12, "jaren": 12}


def reach(found: Found, day: date) -> date | None:
    """Return the day that lies as far after `day` as the phrase says, None where it does not say how far."""
    unit = found["unit"].replace(" ", "")
    count = found["count"]
    if count in ("half", "een half", "anderhalf", "anderhalve", "één half"):
        halves = 3 if count.startswith("ander") else 1
        if unit in ("jaar", "halfjaar"):
            return add_months(day, 6 * halves)
        days = {"maand": 15, "week": 4 if halves == 1 else 11, "dag": 2}.get(unit)
        return (
            (day + timedelta(days=days * halves)) if unit == "maand" else day + timedelta(days=days) if days else None
        )
    many = None if count is None or not (count.isdigit() or count in NUMBERS) else number(count)
    if many is None:
        if count is None and unit in ("week", "maand", "kwartaal", "halfjaar", "jaar", "dag"):
            many = 1
        elif unit == "weken":
            many = FEW_WEEKS
        elif unit == "maanden":
            many = FEW_MONTHS
        else:
            return None
    if unit.startswith("werkdag"):
        return add_workdays(day, many)
    if unit.startswith("dag"):
        return day + timedelta(days=many)
    if unit in ("week", "weken"):
        return day + timedelta(weeks=many)
    return add_months(day, MONTHS_IN[unit] * many)


def read_within(found: Found, context: Context) -> Base | None:
    """ "binnen zes weken", "de komende maanden", "binnen tien werkdagen": from the letter's date until then."""
    if context.day is None:
        return nowhere(Unit.STRETCH)
    end = reach(found, context.day)
    return fixed(Unit.STRETCH, Span(context.day, end, f"de tijd tot {spoken(end)}")) if end else nowhere(Unit.STRETCH)


def read_hence(found: Found, context: Context) -> Base | None:
    """ "over drie weken": the week, month or year in which that day falls; "over tien dagen": that day."""
    if context.day is None:
        return nowhere(Unit.STRETCH)
    day = reach(found, context.day)
    if day is None:
        return nowhere(Unit.STRETCH)
    unit, count = found["unit"], found["count"] or ""
    if count in ("enkele", "een paar", "enige", "een aantal"):
        return fixed(Unit.STRETCH, Span(context.day, day, f"de tijd tot {spoken(day)}"))
    if unit.startswith(("dag", "werkdag")):
        return fixed(Unit.DAY, Span(day, day, spoken(day)))
    if unit in ("week", "weken"):
        return fixed(Unit.WEEK, week_of(day, f"de week van {spoken(day)}"))
    if unit in ("jaar", "jaren") and "half" not in count and "halve" not in count:
        return fixed(Unit.YEAR, year_span(day.year))
    return fixed(Unit.MONTH, month_span(day.year, day.month))


_COUNT = "(?P<count>{NUMBER}|{FEW}|een half|één half|half|anderhal(?:f|ve))"
_UNIT = "(?P<unit>werkdag(?:en)?|dag(?:en)?|week|weken|maand(?:en)?|kwartaal|kwartalen|half ?jaar|jaar|jaren){END}"
_NOT_COUNTED_ON = r"(?! (?:na|nadat|daarna|nadien|hierna|daaropvolgend|voor|vóór|voordat|vooraf|daarvoor|te rekenen)\b)"
_FROM_NOW = (
    "(?: (?:na|vanaf|te rekenen vanaf) (?:heden|nu|vandaag|(?:dagtekening|verzending)(?: van deze brief)?){END})?"
)

DURATION_RULES: tuple[Rule[Reader], ...] = (
    Rule(
        "within",
        "binnen (?:nu en |een (?:termijn|periode|tijdsbestek) van |maximaal |uiterlijk |hooguit |ten hoogste |circa |ongeveer )*"
        "(?:de )?(?:komende )?" + _COUNT + " " + _UNIT + "(?:" + _FROM_NOW + _NOT_COUNTED_ON + ")(?: tijd)?",
        read_within,
        ("binnen zes weken", "binnen een maand", "binnen een termijn van 6 weken", "binnen anderhalf jaar",
         "binnen enkele weken", "binnen een half jaar", "binnen tien werkdagen", "binnen nu en drie maanden"),
        ("binnen zes weken na", "binnen de termijn", "binnen Nederland"),
        ("binnen",),
    ),
    Rule(
        "within_half",
        "binnen (?:nu en )?(?P<count>een|één) (?P<unit>halfjaar|kwartaal){END}" + _NOT_COUNTED_ON,
        read_within,
        ("binnen een halfjaar", "binnen een kwartaal"),
        ("binnen een halfjaar na", "binnen een jaar"),
        ("binnen",),
    ),
    Rule(
        "hence",
        "over (?:ongeveer |circa |zo'n |ruim |krap |een kleine )?" + _COUNT + " " + _UNIT + _NOT_COUNTED_ON,
        read_hence,
        ("over twee weken", "over een half jaar", "over enkele maanden", "over 10 dagen", "over een jaar"),
        ("over de weken", "over 2024", "over twee weken na"),
        ("over",),
    ),
    Rule(
        "coming_few",
        "{NEXT} (?:" + _COUNT + " )?(?P<unit>werkdagen|dagen|weken|maanden|kwartalen){END}",
        read_within,
        ("komende weken", "komende zes maanden", "komende maanden", "eerstkomende drie weken", "komende dagen"),
        ("komende jaar", "komende week", "komende tijd"),
        NEXT_WORDS,
    ),
    Rule(
        "coming_year",
        "{NEXT} (?P<count>{NUMBER}|half|anderhal(?:f|ve)) (?P<unit>jaar|jaren|week|maand|kwartaal|halfjaar){END}",
        read_within,
        ("komende half jaar", "komende twee jaar", "komende anderhalf jaar", "komende anderhalve maand"),
        ("komende jaar", "komende jaren", "komende halfjaar"),
        NEXT_WORDS,
    ),
)  # fmt: skip
