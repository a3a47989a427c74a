"""Rules for calendar periods: weeks, months, quarters, half years, years, seasons and the turn of the year."""

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from ingest.calendars import FIRST_YEAR, LAST_YEAR, RecessName
from ingest.terms.spans import (
    LAST_DAYS,
    LETTER,
    ONE_DAY,
    Base,
    Context,
    Span,
    add_months,
    fixed,
    make,
    month_span,
    nowhere,
    week_of,
)
from ingest.terms.units import HALF, MONTH, QUARTER, RECESS, SEASON, STRETCH, TURN_OF_YEAR, WEEK, YEAR, Unit
from ingest.terms.words import MONTHS, ORDINALS, PARTS, SEASONS, SHORT_MONTHS, full_year

Found = re.Match[str]
Reader = Callable[[Found, Context], Base | None]

NEXT_WORDS = ("komend", "aankomend", "aanstaand", "eerstkomend", "eerstvolgend", "volgend", "opkomend")
WHICH_WORDS = (*NEXT_WORDS, "dit", "deze", "huidig", "lopend", "afgelopen", "vorig", "voorbij", "verleden")
NEXT = re.compile(PARTS["NEXT"])
LAST = re.compile(PARTS["LAST"])
QUARTER_LABELS = ("eerste", "tweede", "derde", "vierde")
_AFTER_ARTICLE = re.compile(r"(?<!van )(?<!eind )(?<!begin )(?<!medio )\b(?:de|het) +$")


CROSSING = (SEASON, RECESS, TURN_OF_YEAR, STRETCH)
"""What may start in one year and end in the next, so that the year before the letter's has to be looked at too."""


def group(found: Found, name: str) -> str | None:
    """Return the named group, None where the pattern has no such group or it took no part."""
    return found[name] if name in found.re.groupindex else None


def years_of(found: Found, context: Context) -> tuple[Sequence[int], bool]:
    """Return the years that the words allow, and whether the words name one themselves."""
    year, of = found.group("year", "of")
    if year:
        return (full_year(year),), True
    if not of:
        return context.years, False
    if context.day is None:
        return (), True
    shift = 1 if NEXT.fullmatch(of) or of.startswith("nieuw") else -1 if LAST.fullmatch(of) else 0
    return (context.day.year + shift,), True


def yearly(
    found: Found,
    context: Context,
    unit: Unit,
    of_year: Callable[[int], Span | None],
    stand_in: RecessName | None = None,
) -> Base:
    """Return a thing that comes every year, in the year that the words around it ask for."""
    year, of, which, gone = found.group("year", "of", "which", "gone")
    years: Sequence[int]
    given, ahead = True, False
    if year:
        years = (full_year(year),)
    elif of:
        years, given = years_of(found, context)
    else:
        years, given = context.years if unit in CROSSING else context.years[1:], False
    if which:
        gone = gone or LAST.fullmatch(which)
        ahead = not given and NEXT.fullmatch(which) is not None
    return make(Base, (unit, years, of_year, given, ahead, gone is not None, False, stand_in, False, False, None))


def read_month(found: Found, context: Context) -> Base | None:
    """ "maart 2026", "komende september", "maart van volgend jaar"."""
    word = found["month"]
    month = MONTHS.get(word) or SHORT_MONTHS[word]
    return yearly(found, context, MONTH, lambda year: month_span(year, month))


def quarter_span(year: int, first: int, last: int) -> Span:
    """Return the quarters from the first to the last."""
    name = f"het {QUARTER_LABELS[first - 1]} kwartaal van {year}"
    if last != first:
        name = f"het {QUARTER_LABELS[first - 1]} tot en met het {QUARTER_LABELS[last - 1]} kwartaal van {year}"
    return make(Span, (date(year, 3 * first - 2, 1), date(year, 3 * last, LAST_DAYS[3 * last]), name, LETTER))


def read_quarter(found: Found, context: Context) -> Base | None:
    """ "het eerste kwartaal van 2026", "Q3-2026", "het derde of vierde kwartaal"."""
    first = _nth(found["nth"], 4)
    last = _nth(found["to"], 4) if group(found, "to") else first
    if not 1 <= first <= last <= 4:
        return None
    return yearly(found, context, QUARTER, lambda year: quarter_span(year, first, last))


def half_span(year: int, nth: int) -> Span:
    """Return the first or second half of a year."""
    name = f"de {QUARTER_LABELS[nth - 1]} helft van {year}"
    return (
        Span(date(year, 1, 1), date(year, 6, 30), name)
        if nth == 1
        else Span(date(year, 7, 1), date(year, 12, 31), name)
    )


def read_half(found: Found, context: Context) -> Base | None:
    """ "de eerste helft van 2026", "het tweede halfjaar", "H2 2026"."""
    nth = _nth(found["nth"], 2)
    return yearly(found, context, HALF, lambda year: half_span(year, nth)) if nth in (1, 2) else None


def _nth(word: str, last: int) -> int:
    """Return the number of an ordinal; "laatste" is the `last` one."""
    nth = ORDINALS[word]
    return last if nth == -1 else nth


def read_current(found: Found, context: Context) -> Base | None:
    """ "deze maand", "volgend kwartaal", "komende week", "dit jaar"; "de komende week" counts from the letter's
    date."""
    unit, which, day = found["unit"].replace(" ", ""), found["which"], context.day
    if day is None:
        return nowhere(CURRENT_UNITS[unit], gone=bool(LAST.fullmatch(which)))
    if (
        which.startswith(("kom", "aank", "eerstk"))
        and not unit.endswith("sjaar")
        and unit != "kalenderjaar"
        and _AFTER_ARTICLE.search(found.string, 0, found.start())
    ):
        return counted(day, COUNTED_MONTHS[unit], 7 if unit == "week" else 0, found[0])
    shift = 1 if NEXT.fullmatch(which) or which.startswith("nieuw") else -1 if LAST.fullmatch(which) else 0
    base = fixed(CURRENT_UNITS[unit], shifted(unit, day, shift))
    return base._replace(gone=True) if shift < 0 else base


def read_this_and_next(found: Found, context: Context) -> Base | None:
    """ "deze en volgende week", "dit of volgend jaar"."""
    unit = found["unit"]
    if context.day is None:
        return nowhere(CURRENT_UNITS[unit])
    first, last = shifted(unit, context.day, 0), shifted(unit, context.day, 1)
    return fixed(CURRENT_UNITS[unit], first._replace(last=last.last, name=f"{first.name} en {last.name}"))


CURRENT_UNITS = {"week": WEEK, "maand": MONTH, "kwartaal": QUARTER, "halfjaar": HALF,
                 "jaar": YEAR, "kalenderjaar": YEAR, "begrotingsjaar": YEAR}  # fmt: skip
COUNTED_MONTHS = {
    "week": 0,
    "maand": 1,
    "kwartaal": 3,
    "halfjaar": 6,
    "jaar": 12,
    "kalenderjaar": 12,
    "begrotingsjaar": 12,
}


def counted(day: date, months: int, days: int, name: str) -> Base:
    """Return the stretch from the letter's date that lasts so many months and days."""
    return fixed(STRETCH, Span(day, add_months(day, months) + timedelta(days=days), name))


def shifted(unit: str, day: date, shift: int) -> Span:
    """Return the week, month, quarter, half or whole year that holds the day, or so many further on."""
    if unit == "week":
        return week_of(day + timedelta(weeks=shift), "volgende week" if shift > 0 else "deze week")
    if unit == "maand":
        moved = add_months(day.replace(day=1), shift)
        return month_span(moved.year, moved.month)
    if unit == "kwartaal":
        moved = add_months(day.replace(day=1), 3 * shift)
        return quarter_span(moved.year, (moved.month + 2) // 3, (moved.month + 2) // 3)
    if unit == "halfjaar":
        moved = add_months(day.replace(day=1), 6 * shift)
        return half_span(moved.year, 1 if moved.month <= 6 else 2)
    return year_span(day.year + shift)


def year_span(year: int) -> Span:
    """Return a calendar year."""
    return make(Span, (date(year, 1, 1), date(year, 12, 31), str(year), LETTER))


def read_year(found: Found, context: Context) -> Base | None:
    """ "2026", "het jaar 2027", "'26"."""
    year = full_year(found["year"])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return make(Base, (YEAR, (year,), year_span, True, False, False, False, None, False, False, None))


def read_years(found: Found, context: Context) -> Base | None:
    """ "2027-2030": from the start of the first year to the end of the last."""
    first, last = int(found["year"]), int(found["to"])
    last += first - first % 100 if last < 100 else 0
    if not first < last <= LAST_YEAR:
        return None
    return Base(YEAR, (first,), lambda _: Span(date(first, 1, 1), date(last, 12, 31), f"{first}-{last}"), given=True)


def read_the_year(found: Found, context: Context) -> Base | None:
    """ "het jaar", "de maand", "de week" after a part: "het einde van het jaar" is that of the letter's year."""
    unit = found["unit"]
    if context.day is None:
        return nowhere(CURRENT_UNITS[unit])
    day = context.day
    return Base(CURRENT_UNITS[unit], (0, 1), lambda shift: shifted(unit, day, shift))


def read_end_of_year(found: Found, context: Context) -> Base | None:
    """ "het jaareinde van 2026": the end of the year, so that "voor" reaches its last day."""
    return yearly(
        found, context, YEAR, lambda year: Span(date(year, 10, 1), date(year, 12, 31), f"eind {year}")
    )._replace(ends=True)


SEASON_DAYS: dict[str, tuple[int, int, int, int]] = {
    "voorjaar": (3, 20, 6, 20), "zomer": (6, 21, 9, 22), "najaar": (9, 23, 12, 20), "winter": (12, 21, 3, 19),
}  # fmt: skip
"""First month and day, last month and day; the winter is that of the year in which it starts."""


def season_span(season: str, year: int) -> Span:
    """Return a season; the winter of a year ends in the next."""
    month, day, last_month, last_day = SEASON_DAYS[season]
    last = date(year + (season == "winter"), last_month, last_day)
    article = "de" if season in ("zomer", "winter") else "het"
    return make(Span, (date(year, month, day), last, f"{article} {season} van {year}", LETTER))


def read_season(found: Found, context: Context) -> Base | None:
    """ "het najaar van 2025", "deze zomer", "komend voorjaar", "het late najaar"."""
    season = SEASONS[found["season"]]
    edge = group(found, "edge")

    def of_year(year: int) -> Span:
        span = season_span(season, year)
        if edge in ("vroege", "voor", "vroeg"):
            return span._replace(last=add_months(span.first, 1) - ONE_DAY, name=f"het begin van {span.name}")
        if edge:
            return span._replace(first=add_months(span.last, -1) + ONE_DAY, name=f"het einde van {span.name}")
        return span

    stand_in = RecessName.SUMMER if season == "zomer" and not edge else None
    return yearly(found, context, SEASON, of_year, stand_in)


def read_week(found: Found, context: Context) -> Base | None:
    """ "week 24": the ISO week of that number."""
    first = int(found["week"])
    last = int(found["to"] or first)

    def of_year(year: int) -> Span | None:
        try:
            start = date.fromisocalendar(year, first, 1)
            end = date.fromisocalendar(year, last, 7)
        except ValueError:
            return None
        return Span(
            start, end, f"week {first} van {year}" if first == last else f"week {first} tot en met {last} van {year}"
        )

    return yearly(found, context, WEEK, of_year) if 1 <= first <= last <= 53 else None


def read_turn_of_year(found: Found, context: Context) -> Base | None:
    """ "de jaarwisseling": from the last day of a year to the first of the next."""
    base = yearly(
        found,
        context,
        TURN_OF_YEAR,
        lambda year: Span(date(year, 12, 31), date(year + 1, 1, 1), f"de jaarwisseling {year}/{year + 1}"),
    )
    return base._replace(years=(int(found["pair"]),), given=True, ahead=False) if found["pair"] else base
