"""Rules for terms that count from the letter's date: "binnen zes weken", "over drie maanden", "de komende weken"."""

from datetime import date, timedelta

from ingest.terms.periods import NEXT_WORDS, Found, Reader, group, year_span
from ingest.terms.rule import Rule
from ingest.terms.spans import (
    Base,
    Context,
    Span,
    Unit,
    add_months,
    add_workdays,
    fixed,
    month_span,
    nowhere,
    spoken,
    week_of,
)
from ingest.terms.words import NUMBERS, number

FEW: dict[str, int] = {"weken": 6, "maanden": 6}
"""How many "enkele weken" and "de komende maanden" are (GUIDE.md); of other units it is not said."""

FEW_WORDS = ("enkele", "een paar", "enige", "een aantal", "een handvol")
MONTHS_IN: dict[str, int] = {
    "maand": 1, "maanden": 1, "kwartaal": 3, "kwartalen": 3, "halfjaar": 6, "jaar": 12, "jaren": 12,
}  # fmt: skip
HALVES: dict[str, int] = {"half": 1, "een half": 1, "één half": 1, "anderhalf": 3, "anderhalve": 3}
HALF_DAYS: dict[str, float] = {"maand": 15, "week": 3.5, "dag": 0.5}


def reach(found: Found, day: date, which: str = "count") -> date | None:
    """Return the day that lies as far after `day` as the phrase says, None where it does not say how far."""
    unit, count = found["unit"].replace(" ", ""), group(found, which)
    if count in HALVES:
        return _halves(day, HALVES[count], unit)
    if count and (count.isdigit() or count in NUMBERS):
        return _moved(day, number(count), unit)
    if count is None and unit in ("week", "maand", "kwartaal", "halfjaar", "jaar", "dag"):
        return _moved(day, 1, unit)
    return _moved(day, FEW[unit], unit) if unit in FEW else None


def _halves(day: date, halves: int, unit: str) -> date | None:
    """Return the day so many half units further on."""
    if unit in ("jaar", "halfjaar"):
        return add_months(day, 6 * halves)
    if unit == "maand":
        return add_months(day, halves // 2) + timedelta(days=15)
    return day + timedelta(days=int(HALF_DAYS[unit] * halves + 0.5)) if unit in HALF_DAYS else None


def _moved(day: date, many: int, unit: str) -> date:
    """Return the day so many units further on."""
    if unit.startswith("werkdag"):
        return add_workdays(day, many)
    if unit == "uur":
        return day + timedelta(days=-(-many // 24))
    if unit.startswith("dag"):
        return day + timedelta(days=many)
    if unit in ("week", "weken"):
        return day + timedelta(weeks=many)
    return add_months(day, MONTHS_IN[unit] * many)


def read_within(found: Found, context: Context) -> Base | None:
    """ "binnen zes weken", "de komende maanden", "binnen tien werkdagen": from the letter's date until then."""
    end = reach(found, context.day) if context.day else None
    if context.day is None or end is None:
        return nowhere(Unit.STRETCH)
    return fixed(Unit.STRETCH, Span(context.day, end, f"de datum van de brief tot en met {spoken(end)}"))


def read_hence(found: Found, context: Context) -> Base | None:
    """ "over drie weken": the week, month or year in which that day falls; "over tien dagen": that day."""
    if context.day is None:
        return nowhere(Unit.STRETCH)
    last = reach(found, context.day)
    if last is None:
        return nowhere(Unit.STRETCH)
    if group(found, "count") in FEW_WORDS:
        return fixed(Unit.STRETCH, Span(context.day, last, f"de datum van de brief tot en met {spoken(last)}"))
    first = (reach(found, context.day, "from") if group(found, "from") else None) or last
    start, end = (_holding(found, each) for each in (first, last))
    return fixed(end[0], end[1]._replace(first=min(start[1].first, end[1].first)))


def _holding(found: Found, day: date) -> tuple[Unit, Span]:
    """Return the day, week, month or year that the phrase means by the day it reaches."""
    unit, count = found["unit"], group(found, "count") or ""
    if unit.startswith(("dag", "werkdag", "uur")):
        return Unit.DAY, Span(day, day, spoken(day))
    if unit in ("week", "weken"):
        return Unit.WEEK, week_of(day, f"de week van {spoken(day)}")
    if unit in ("jaar", "jaren") and count not in HALVES:
        return Unit.YEAR, year_span(day.year)
    return Unit.MONTH, month_span(day.year, day.month)


_ABOUT = (
    "(?:ongeveer |circa |ca\\. |zo'n |zo’n |ruim |krap |een kleine |maximaal |uiterlijk |hooguit |ten hoogste "
    "|hoogstens )*"
)
_COUNT = (
    "(?:(?P<from>{NUMBER}) ?(?:à|a|tot|of|-|–) ?)?(?P<count>{NUMBER}|{FEW}|een half|één half|half|anderhal(?:f|ve))"
)
_UNIT = "(?P<unit>werkdag(?:en)?|dag(?:en)?|week|weken|maand(?:en)?|kwartaal|kwartalen|half ?jaar|jaar|jaren|uur){END}"
_NOT_COUNTED_ON = (
    r"(?! (?:na|nadat|daarna|nadien|hierna|erna|daaropvolgend|voor|vóór|voordat|vooraf|daarvoor|te rekenen)\b)"
)
_FROM_NOW = (
    "(?: (?:na|vanaf|te rekenen vanaf) (?:heden|nu|vandaag|(?:dagtekening|verzending)(?: van deze brief)?){END})?"
)

DURATION_RULES: tuple[Rule[Reader], ...] = (
    Rule(
        "within",
        "binnen (?:nu en |een (?:termijn|periode|tijdsbestek) van )?" + _ABOUT + "(?:de |het )?(?:{NEXT} )?"
        + _COUNT + " " + _UNIT
        + _FROM_NOW + _NOT_COUNTED_ON,
        read_within,
        ("binnen zes weken", "binnen een maand", "binnen een termijn van 6 weken", "binnen anderhalf jaar",
         "binnen enkele weken", "binnen een half jaar", "binnen tien werkdagen", "binnen nu en drie maanden",
         "binnen vier tot zes weken", "binnen de komende drie maanden", "binnen 48 uur"),
        ("binnen zes weken na", "binnen de termijn", "binnen nederland"),
        ("binnen",),
    ),
    Rule(
        "within_coming",
        "binnen (?:de |het )?{NEXT} (?P<unit>dagen|weken|maanden|week|maand|kwartaal|half ?jaar|jaar){END}",
        read_within,
        ("binnen de komende maand", "binnen de komende weken", "binnen het komende half jaar"),
        ("binnen de komende drie maanden", "de komende maand"),
        ("binnen ",),
    ),
    Rule(
        "time_of",
        "in (?:een (?:tijdsbestek|periode|termijn) van )?" + _ABOUT + _COUNT + " " + _UNIT + "(?: tijd)",
        read_within,
        ("in zes weken tijd", "in anderhalf jaar tijd"),
        ("in zes weken", "in tijd"),
        ("in ",),
    ),
    Rule(
        "within_half",
        "binnen (?:nu en )?(?P<count>een|één) (?P<unit>halfjaar|kwartaal){END}" + _NOT_COUNTED_ON,
        read_within,
        ("binnen een halfjaar", "binnen een kwartaal"),
        ("binnen een halfjaar na", "binnen een jaar"),
        ("binnen een ", "binnen één ", "binnen nu"),
    ),
    Rule(
        "within_or_so",
        "binnen (?:nu en )?een (?P<unit>week|maand|dag|jaar) of (?P<count>{NUMBER}){END}",
        read_within,
        ("binnen een week of zes", "binnen een maand of drie"),
        ("binnen een week of langer", "over een week of zes"),
        ("binnen een ", "binnen nu"),
    ),
    Rule(
        "hence",
        "over " + _ABOUT + _COUNT + " " + _UNIT + _NOT_COUNTED_ON,
        read_hence,
        ("over twee weken", "over een half jaar", "over enkele maanden", "over 10 dagen", "over een jaar",
         "over zes à acht weken"),
        ("over de weken", "over 2024", "over twee weken na"),
        ("over",),
    ),
    Rule(
        "hence_or_so",
        "over een (?P<unit>week|maand|dag|jaar) of (?P<count>{NUMBER}){END}",
        read_hence,
        ("over een week of zes", "over een maand of drie"),
        ("over een week", "binnen een week of zes"),
        ("over een ",),
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
