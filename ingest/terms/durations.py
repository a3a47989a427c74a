"""Rules for terms that count from the letter's date: "binnen zes weken", "over drie maanden", "de komende weken"."""

from datetime import date, timedelta

from ingest.terms.periods import Found, Reader, group, year_span
from ingest.terms.rule import Rule, each
from ingest.terms.spans import (
    LETTER,
    Base,
    Context,
    Span,
    add_months,
    add_workdays,
    fixed,
    make,
    month_span,
    nowhere,
    spoken,
    week_of,
)
from ingest.terms.units import DAY, MONTH, STRETCH, WEEK, YEAR, Unit
from ingest.terms.words import NUMBERS, number

FEW: dict[str, int] = {"weken": 6, "maanden": 6}
"""How many "enkele weken" and "de komende maanden" are (GUIDE.md); of other units it is not said."""

FEW_WORDS = ("enkele", "een paar", "enige", "een aantal", "een handvol")
MONTHS_IN: dict[str, int] = {
    "maand": 1, "maanden": 1, "kwartaal": 3, "kwartalen": 3, "halfjaar": 6, "jaar": 12, "jaren": 12,
}  # fmt: skip
WEEKS, DAYS = frozenset({"week", "weken"}), frozenset({"dag", "dagen"})
ONE_OF = frozenset({"week", "maand", "kwartaal", "halfjaar", "jaar", "dag"})
"""Of which one is meant where no number stands: "binnen de komende maand"."""
HALVES: dict[str, int] = {"half": 1, "een half": 1, "één half": 1, "anderhalf": 3, "anderhalve": 3}
HALF_DAYS: dict[str, float] = {"maand": 15, "week": 3.5, "dag": 0.5}


def reach(found: Found, day: date, which: str = "count") -> date | None:
    """Return the day that lies as far after `day` as the phrase says, None where it does not say how far."""
    return moved(found["unit"].replace(" ", ""), group(found, which), day)


def moved(unit: str, count: str | None, day: date) -> date | None:
    """Return the day so many units after `day`, None where the words do not say how many."""
    if count is None:
        many = 1 if unit in ONE_OF else FEW.get(unit)
        return _moved(day, many, unit) if many else None
    if count.isdigit() or count in NUMBERS:
        return _moved(day, number(count), unit)
    if count in HALVES:
        return _halves(day, HALVES[count], unit)
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
    if unit in MONTHS_IN:
        return add_months(day, MONTHS_IN[unit] * many)
    if unit in WEEKS or unit in DAYS:
        return day + timedelta(days=many * (7 if unit in WEEKS else 1))
    return add_workdays(day, many) if unit.startswith("werkdag") else day + timedelta(days=-(-many // 24))


def read_within(found: Found, context: Context) -> Base | None:
    """ "binnen zes weken", "de komende maanden", "binnen tien werkdagen": from the letter's date until then."""
    end = reach(found, context.day) if context.day else None
    if context.day is None or end is None:
        return nowhere(STRETCH)
    span = make(Span, (context.day, end, f"de datum van de brief tot en met {spoken(end)}", LETTER))
    return fixed(STRETCH, span)


def read_from_now(found: Found, context: Context) -> Base | None:
    """ "zes weken na dagtekening": the day itself."""
    day = reach(found, context.day) if context.day else None
    return fixed(DAY, Span(day, day, spoken(day))) if day else nowhere(DAY)


def read_hence(found: Found, context: Context) -> Base | None:
    """ "over drie weken": the week, month or year in which that day falls; "over tien dagen": that day."""
    if context.day is None:
        return nowhere(STRETCH)
    unit, count = found["unit"].replace(" ", ""), group(found, "count")
    last = moved(unit, count, context.day)
    if last is None:
        return nowhere(STRETCH)
    if count in FEW_WORDS:
        return fixed(STRETCH, Span(context.day, last, f"de datum van de brief tot en met {spoken(last)}"))
    kind, span = _holding(unit, count or "", last)
    first = moved(unit, found["from"], context.day) if group(found, "from") else None
    if first:
        span = span._replace(first=min(_holding(unit, count or "", first)[1].first, span.first))
    return fixed(kind, span)


def _holding(unit: str, count: str, day: date) -> tuple[Unit, Span]:
    """Return the day, week, month or year that the phrase means by the day it reaches."""
    if unit in WEEKS:
        return WEEK, week_of(day, f"de week van {spoken(day)}")
    if unit not in MONTHS_IN:
        return DAY, make(Span, (day, day, spoken(day), LETTER))
    if unit in ("jaar", "jaren") and count not in HALVES:
        return YEAR, year_span(day.year)
    return MONTH, month_span(day.year, day.month)


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

_ABOUT_WORDS = (
    "ongeveer", "circa", "ca.", "zo'n", "zo’n", "ruim", "krap", "maximaal", "uiterlijk", "hooguit", "ten hoog",
    "hoogstens",
)  # fmt: skip
_SINGULAR = ("een", "één")
_COUNTED = (
    *_ABOUT_WORDS, *(word for word in (*NUMBERS, *FEW_WORDS) if word not in _SINGULAR), "#", "half", "anderhal",
    *each(_SINGULAR, (" werk", " dag", " week", " maand", " kwart", " half", " jaar", " uur", " kleine", " tot")),
)  # fmt: skip
"""How a count of days, weeks, … begins."""
_SPAN_NOUNS = ("tijdsbestek", "periode", "termijn")

_TERM_OF = (
    "(?:een|de|uw) (?:(?:daarvoor |daartoe )?"
    "(?:gebruikelijke|wettelijke|gestelde|geldende|gewenste|redelijke|toegezegde"
    "|afgesproken|voorgeschreven|maximale|vastgestelde) )?(?:termijn|reactietermijn|beantwoordingstermijn|periode"
    "|tijdsbestek)(?: van)? "
)

DURATION_RULES: tuple[Rule[Reader], ...] = (
    Rule(
        "within",
        "binnen (?:nu en |" + _TERM_OF + ")?" + _ABOUT + "(?:de |het )?(?:{NEXT} )?"
        + _COUNT + " " + _UNIT + "(?: tijd{END})?"
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
        each(("binnen ",), ("", "de ", "het "), ("& ",)),
    ),
    Rule(
        "time_of",
        "in (?:een (?:tijdsbestek|periode|termijn) van )?" + _ABOUT + _COUNT + " " + _UNIT + "(?: tijd)",
        read_within,
        ("in zes weken tijd", "in anderhalf jaar tijd"),
        ("in zes weken", "in tijd"),
        (*each(("in ",), _COUNTED), *each(("in een ",), _SPAN_NOUNS)),
    ),
    Rule(
        "span_of",
        "in een (?:tijdsbestek|periode|termijn) van " + _ABOUT + _COUNT + " " + _UNIT,
        read_within,
        ("in een periode van zes maanden", "in een tijdsbestek van 3 weken"),
        ("in zes maanden", "in een periode"),
        each(("in een ",), _SPAN_NOUNS),
    ),
    Rule(
        "from_now",
        _COUNT + " " + _UNIT + " (?:na|vanaf) (?:heden|nu|vandaag|dagtekening(?: van deze brief)?){END}",
        read_from_now,
        ("zes weken na dagtekening", "drie maanden na heden"),
        ("zes weken", "binnen zes weken na heden"),
        each((*(word for word in NUMBERS), "#"), (" ",), ("dag", "week", "weken", "maand", "jaar")),
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
        each(("over ",), _COUNTED),
    ),
    Rule(
        "hence_or_so",
        "over een (?P<unit>week|maand|dag|jaar) of (?P<count>{NUMBER}){END}",
        read_hence,
        ("over een week of zes", "over een maand of drie"),
        ("over een week", "binnen een week of zes"),
        each(("over een ",), ("week of", "maand of", "dag of", "jaar of")),
    ),
    Rule(
        "coming_few",
        "{NEXT} (?:" + _COUNT + " )?(?P<unit>werkdagen|dagen|weken|maanden|kwartalen){END}",
        read_within,
        ("komende weken", "komende zes maanden", "komende maanden", "eerstkomende drie weken", "komende dagen"),
        ("komende jaar", "komende week", "komende tijd"),
        each(("& ",), (*_COUNTED, "werkdagen", "dagen", "weken", "maanden", "kwartalen")),
    ),
    Rule(
        "coming_year",
        "{NEXT} (?P<count>{NUMBER}|half|anderhal(?:f|ve)) (?P<unit>jaar|jaren|week|maand|kwartaal|halfjaar){END}",
        read_within,
        ("komende half jaar", "komende twee jaar", "komende anderhalf jaar", "komende anderhalve maand"),
        ("komende jaar", "komende jaren", "komende halfjaar"),
        each(("& ",), _COUNTED),
    ),
)  # fmt: skip
