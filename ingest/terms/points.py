"""Rules for single days: calendar dates, weekdays, "morgen" and days that the church or the law has named."""

from datetime import date, timedelta
from functools import partial

from dateparser.date import DateDataParser
from dateutil.easter import easter

from ingest.calendars import RecessName, nth_weekday
from ingest.terms.periods import LAST, NEXT, Found, Reader, group, yearly, years_of
from ingest.terms.rule import Rule, each
from ingest.terms.spans import (
    ONE_DAY,
    Base,
    Context,
    ReadDays,
    Span,
    add_months,
    fixed,
    month_span,
    nowhere,
    spoken,
    week_of,
)
from ingest.terms.units import DAY, STRETCH, WEEK
from ingest.terms.words import MONTH_NAMES, MONTHS, ORDINAL_WORDS, ORDINALS, SHORT_MONTHS, WEEKDAYS, full_year

DATES = DateDataParser(languages=["nl"], settings={"PARSERS": ["custom-formats"]})
_FORMATS = ["%d %B %Y"]
"""How a day is put to dateparser. Told so, it need not guess in which order day and year stand, which takes it
seventeen times as long."""


def read_date(day: int, month: int, year: int) -> date | None:
    """Return the calendar day, None where there is none such; dateparser has the word."""
    if not 1 <= day <= 31 or not 1 <= month <= 12:
        return None
    read = DATES.get_date_data(f"{day} {MONTH_NAMES[month]} {year}", _FORMATS).date_obj
    return read.date() if read else None


class DaysRead(ReadDays):
    """The days of one sentence, as dateparser has them."""

    __slots__ = ()
    reader = staticmethod(read_date)


def _month(word: str) -> int:
    return MONTHS.get(word) or SHORT_MONTHS[word.rstrip(".")]


def read_day(found: Found, context: Context) -> Base | None:
    """ "12 maart 2026", "maandag 12 maart a.s.", "17 en 18 september", "8, 9 en 10 juli"."""
    first, month = int(found["day"]), _month(found["month"])
    last = int(group(found, "to") or first)
    if last < first or not 1 <= first <= last <= 31:
        return None
    years, given = years_of(found, context)
    if not given and context.day is not None:
        years = _years_for(first, last, month, context.day)
    return Base(
        DAY, years, partial(_days, context, first, last, month), given=given, gone=bool(found["gone"]), ahead=False
    )


def _years_for(first: int, last: int, month: int, day: date) -> tuple[int, ...]:
    """Return the years to look in for a day without a year, so that dateparser is asked once where once will do."""
    if (first, month) == (29, 2):
        return tuple(year for year in range(day.year, day.year + 9) if year % 4 == 0)
    return (day.year, day.year + 1) if (month, last) >= (day.month, day.day) else (day.year + 1,)


def _days(context: Context, first: int, last: int, month: int, year: int) -> Span | None:
    """Return the days of a month from the first to the last."""
    start = context.days[first, month, year]
    end = start if last == first else context.days[last, month, year]
    if start is None or end is None:
        return None
    return Span(start, end, spoken(start) if start == end else f"{start.day} t/m {spoken(end)}")


def read_numbers(found: Found, context: Context) -> Base | None:
    """ "15-06-2026", "15/6/26", "2026-06-15"."""
    span = _days(
        context, int(found["day"]), int(found["day"]), int(found["month"]), full_year(found["year"].rjust(3, "'"))
    )
    return fixed(DAY, span) if span else None


def read_day_of_month(found: Found, context: Context) -> Base | None:
    """ "de 15e van deze maand"."""
    if context.day is None:
        return nowhere(DAY)
    month = add_months(context.day.replace(day=1), 1 if NEXT.fullmatch(found["which"]) else 0)
    span = _days(context, int(found["day"]), int(found["day"]), month.month, month.year)
    return fixed(DAY, span) if span else None


RELATIVE_DAYS = {"vandaag": 0, "vanmiddag": 0, "vanavond": 0, "heden": 0, "morgen": 1, "overmorgen": 2}


def read_relative_day(found: Found, context: Context) -> Base | None:
    """ "vandaag", "morgenochtend", "overmorgen"."""
    if context.day is None:
        return nowhere(DAY)
    day = context.day + timedelta(days=RELATIVE_DAYS[found["day"]])
    return fixed(DAY, Span(day, day, spoken(day)))


def read_weekday(found: Found, context: Context) -> Base | None:
    """ "komende vrijdag", "donderdag a.s.", "volgende week dinsdag"."""
    gone = bool(found["gone"] or LAST.fullmatch(found["which"] or ""))
    if context.day is None or gone:
        return nowhere(DAY, gone=gone)
    weekday = WEEKDAYS[found["weekday"]]
    week = group(found, "week")
    if week:
        shift = 1 if NEXT.match(week) else 0
        day = week_of(context.day + timedelta(weeks=shift), "").first + timedelta(days=weekday)
    else:
        day = context.day + timedelta(days=(weekday - context.day.weekday() - 1) % 7 + 1)
    return fixed(DAY, Span(day, day, f"{found['weekday']} {spoken(day)}"))


def read_nth_weekday(found: Found, context: Context) -> Base | None:
    """ "de derde dinsdag van september": of the month in the year that the words ask for."""
    nth, weekday, month = ORDINALS[found["nth"]], WEEKDAYS[found["weekday"]], MONTHS[found["month"]]

    def of_year(year: int) -> Span:
        whole = month_span(year, month)
        if nth > 0:
            day = nth_weekday(year, month, weekday, nth)
        else:
            day = whole.last - timedelta(days=(whole.last.weekday() - weekday) % 7)
        return Span(day, day, spoken(day))

    return yearly(found, context, DAY, of_year)


def read_weekend(found: Found, context: Context) -> Base | None:
    """ "dit weekend", "het komende weekend", "het weekend van 14 maart": Saturday and Sunday."""
    if found["day"]:
        base = read_week_of_day(found, context)
        return base._replace(of_year=partial(_weekend_of, base)) if base else None
    if context.day is None or LAST.fullmatch(found["which"] or ""):
        return nowhere(STRETCH, gone=bool(found["which"] and LAST.fullmatch(found["which"])))
    monday = week_of(context.day, "").first
    return fixed(STRETCH, _weekend(monday))


def _weekend(monday: date) -> Span:
    saturday = monday + timedelta(days=5)
    return Span(saturday, saturday + ONE_DAY, f"het weekend van {spoken(saturday)}")


def _weekend_of(base: Base, year: int) -> Span | None:
    """Return the weekend of the week that the base names."""
    week = base.of_year(year)
    return _weekend(week.first) if week else None


def read_week_of_day(found: Found, context: Context) -> Base | None:
    """ "week van 12 mei": Monday to Sunday of the week that holds the day."""
    month, first = _month(found["month"]), int(found["day"])
    years, given = years_of(found, context)

    def of_year(year: int) -> Span | None:
        span = _days(context, first, first, month, year)
        return week_of(span.first, f"de week van {spoken(span.first)}") if span else None

    if not given and context.day is not None:
        years = (context.day.year, context.day.year + 1) if month >= context.day.month else (context.day.year + 1,)
    return Base(WEEK, years, of_year, given=given, gone=bool(found["gone"]))


def _easter(offset: int, label: str, year: int) -> Span:
    """Return the day so many days from Easter Sunday."""
    day = easter(year) + timedelta(days=offset)
    return Span(day, day, f"{label} ({spoken(day)})")


def _same(month: int, day: int, label: str, year: int) -> Span:
    return Span(date(year, month, day), date(year, month, day), f"{label} {year}")


HOLIDAYS = {
    "pasen": partial(_easter, 0, "Pasen"), "goede vrijdag": partial(_easter, -2, "Goede Vrijdag"),
    "hemelvaartsdag": partial(_easter, 39, "Hemelvaartsdag"), "hemelvaart": partial(_easter, 39, "Hemelvaartsdag"),
    "pinksteren": partial(_easter, 49, "Pinksteren"), "koningsdag": partial(_same, 4, 27, "Koningsdag"),
    "bevrijdingsdag": partial(_same, 5, 5, "Bevrijdingsdag"), "sinterklaas": partial(_same, 12, 5, "Sinterklaas"),
    "oudjaar": partial(_same, 12, 31, "oudjaar"), "oud en nieuw": partial(_same, 12, 31, "oud en nieuw"),
    "nieuwjaar": partial(_same, 1, 1, "nieuwjaar"), "nieuwjaarsdag": partial(_same, 1, 1, "nieuwjaarsdag"),
}  # fmt: skip


def read_holiday(found: Found, context: Context) -> Base | None:
    """ "Pasen", "Koningsdag 2026"."""
    return yearly(found, context, DAY, HOLIDAYS[found["day"]])


def read_christmas(found: Found, context: Context) -> Base | None:
    """ "de kerst": 25 and 26 December; "voor" and "na" it mean the Christmas recess."""
    return yearly(
        found, context, STRETCH,
        lambda year: Span(date(year, 12, 25), date(year, 12, 26), f"kerst {year}"), RecessName.CHRISTMAS,
    )  # fmt: skip


_WEEKDAY_BEFORE = r"(?:(?:{NEXT} |deze )?{WEEKDAY},? (?:de )?|de )?"
_MONTH_NAME = r"(?P<month>{MONTH}{END}|{SHORT_MONTH}\.|{SHORT_MONTH}{END})"
_HOUR = r"(?:,? om \d\d?(?:[.:]\d\d)? uur{END})?"
_NTH = ("#", "#e", "#de", "#ste")

POINT_RULES: tuple[Rule[Reader], ...] = (
    Rule(
        "day",
        _WEEKDAY_BEFORE + r"(?P<day>\d\d?)(?:e|de|ste)? ?" + _MONTH_NAME + "{OF_YEAR}?{AGO}?" + _HOUR,
        read_day,
        ("12 maart", "1 juli 2026", "vrijdag 31 oktober 2025", "12 mrt. 2026", "1 september a.s.", "3 mei jl.",
         "1e juni"),
        ("112 maart", "12 maartjes", "12 man", "maart 2026"),
        (*each(_NTH, ("", " "), (*MONTHS, *SHORT_MONTHS)),
         *each(("", "& "), WEEKDAYS, (" ", ", "), ("", "de "), ("#",))),
    ),
    Rule(
        "days",
        r"(?:{WEEKDAY} )?(?P<day>\d\d?)(?:, ?\d\d?)*{NUMERAL_TO}(?:{WEEKDAY} )?(?P<to>\d\d?) "
        + _MONTH_NAME + "{OF_YEAR}?{AGO}?",
        read_day,
        ("17 en 18 september 2024", "23/24 oktober", "8, 9 en 10 juli", "12 t/m 14 mei a.s.", "1 tot 5 maart",
         "18–19 juni"),
        ("17 en 18", "12 maart", "17 met 18 september"),
        ("# en", "# of", "# tot", "# t/m", "#/", "#-", "#–", "#, @", "#,@", "# –", "# /", "# -", "# ,",
         *each(WEEKDAYS, (" #",))),
    ),
    Rule(
        "numeric_day",
        r"(?P<day>\d\d?)(?:-|/|\.)(?P<month>\d\d?)(?:-|/|\.)(?P<year>20\d\d|\d\d)(?![\w/-]|\.\d)",
        read_numbers,
        ("15-06-2026", "1/7/2026", "15.06.26"),
        ("15-2026", "15-06-20266", "1.500"),
        ("#-@", "#/@", "#.@"),
    ),
    Rule(
        "iso_day",
        r"(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\w-])",
        read_numbers,
        ("2026-06-15",),
        ("2026-2027", "2026-06-155"),
        ("20@@-@",),
    ),
    Rule(
        "day_of_month",
        r"(?P<day>\d\d?)(?:e|de|ste) van (?P<which>deze|volgende|komende) maand{END}",
        read_day_of_month,
        ("15e van deze maand", "1ste van volgende maand"),
        ("15e van mei", "15 van deze maand"),
        ("#e van", "#de van", "#ste van"),
    ),
    Rule(
        "relative_day",
        "(?P<day>vandaag|vanmiddag|vanavond|overmorgen|morgen|heden)(?:ochtend|middag|avond)?{END}(?: nog)?",
        read_relative_day,
        ("morgen", "overmorgen", "vandaag", "morgenochtend", "vandaag nog"),
        ("goedemorgen", "morgenland"),
        ("vandaag", "vanmiddag", "vanavond", "overmorgen", "morgen", "heden"),
    ),
    Rule(
        "weekday",
        "(?P<weekday>{WEEKDAY})(?:ochtend|middag|avond)?{END}",
        read_weekday,
        ("vrijdag", "donderdagochtend"),
        ("vrijdags", "dinsdagse"),
        tuple(WEEKDAYS),
    ),
    Rule(
        "next_weekday",
        "(?:(?P<which>{NEXT}|deze|{LAST})|(?P<week>{NEXT}|deze) week(?: op)?) (?P<weekday>{WEEKDAY})(?:ochtend"
        "|middag|avond)?{END}",
        read_weekday,
        ("komende vrijdag", "volgende week dinsdag", "aanstaande donderdag", "deze week op woensdag",
         "afgelopen maandag"),
        ("vrijdag", "komende vrijdags"),
        each(("& ",), (*WEEKDAYS, "week")),
    ),
    Rule(
        "weekday_after",
        "(?P<weekday>{WEEKDAY})(?:ochtend|middag|avond)?(?:{AGO}| (?:van )?(?P<week>{NEXT}|deze) week){END}",
        read_weekday,
        ("donderdag a.s.", "dinsdag volgende week", "woensdag aanstaande", "vrijdag jl."),
        ("vrijdag", "dinsdag en woensdag"),
        tuple(WEEKDAYS),
    ),
    Rule(
        "nth_weekday",
        "(?P<nth>{ORDINAL}) (?P<weekday>{WEEKDAY}) (?:van|in) (?P<month>{MONTH}){END_MONTH}{OF_YEAR}?",
        read_nth_weekday,
        ("derde dinsdag van september", "laatste vrijdag van mei 2027", "eerste maandag in juni"),
        ("derde dinsdag", "dinsdag van september"),
        tuple(f"{nth} {day[:2]}" for nth in ORDINAL_WORDS for day in WEEKDAYS),
    ),
    Rule(
        "weekend",
        "(?:(?P<which>{NEXT}|dit|{LAST}) )?weekend{END}"
        "(?: van (?:{WEEKDAY} )?(?P<day>\\d\\d?) " + _MONTH_NAME + "{OF_YEAR}?)?",
        read_weekend,
        ("weekend", "komend weekend", "weekend van 14 maart"),
        ("weekenddienst", "week van 12 mei"),
        ("weekend", "& weekend"),
        bare=False,
    ),
    Rule(
        "week_of_day",
        "(?:week|dagen) van (?:{WEEKDAY} )?(?P<day>\\d\\d?) (?:(?:tot en met|t/m|tot|-|–|en) (?:{WEEKDAY} )?\\d\\d? )?"
        + _MONTH_NAME + "{OF_YEAR}?{AGO}?",
        read_week_of_day,
        ("week van 12 mei", "week van maandag 8 juni 2026", "week van 12 tot en met 16 mei"),
        ("week 24", "week van mei"),
        ("week van", "dagen van"),
    ),
    Rule(
        "holiday",
        "(?P<day>" + "|".join(sorted(HOLIDAYS, key=len, reverse=True)) + "){END}{OF_YEAR}?",
        read_holiday,
        ("pasen", "koningsdag 2026", "oud en nieuw"),
        ("paasei", "koningsdagen"),
        tuple(word.split()[0] for word in HOLIDAYS),
        bare=False,
    ),
    Rule(
        "christmas",
        "(?:kerst(?:mis|dagen|periode)?){END}{OF_YEAR}?",
        read_christmas,
        ("kerst", "kerstmis", "kerst 2026", "kerstdagen"),
        ("kerstreces", "kerstgroet"),
        ("kerst!",),
        bare=False,
    ),
)  # fmt: skip
