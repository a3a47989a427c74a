"""Dates as people read them in Dutch. Pure functions: `today` is always an argument, the day in Europe/Amsterdam."""

from datetime import date

WEEKDAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
SHORT_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
DAYS_IN_WORDS_OF_DAYS = 31
DAYS_IN_WORDS_OF_WEEKS = 92
DAYS_IN_WORDS_OF_MONTHS = 730
DAYS_A_MONTH = 30.44
DAYS_A_YEAR = 365.25


def long_date(day: date) -> str:
    """The date in full: "do 2 juli 2026"."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def short_date(day: date) -> str:
    """The date for a table: "do 2 jul 2026"."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {SHORT_MONTHS[day.month - 1]} {day.year}"


def plain_date(day: date) -> str:
    """The date without the day of the week: "2 juli 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def span_of_days(days: int) -> str:
    """A number of days in the unit a person would use: "1 dag", "5 weken", "7 maanden", "2 jaar"."""
    if days <= DAYS_IN_WORDS_OF_DAYS:
        return "1 dag" if days == 1 else f"{days} dagen"
    if days <= DAYS_IN_WORDS_OF_WEEKS:
        return f"{round(days / 7)} weken"
    if days <= DAYS_IN_WORDS_OF_MONTHS:
        return f"{round(days / DAYS_A_MONTH)} maanden"
    return f"{round(days / DAYS_A_YEAR)} jaar"


def span_between(first: date, last: date) -> str:
    """The time from one day to a later one, in whole units that have passed: nobody is told he is later than he is."""
    days = (last - first).days
    if days <= DAYS_IN_WORDS_OF_DAYS:
        return span_of_days(days)
    if days <= DAYS_IN_WORDS_OF_WEEKS:
        return f"{days // 7} weken"
    months = (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
    return f"{months} maanden" if days <= DAYS_IN_WORDS_OF_MONTHS else f"{months // 12} jaar"


def distance(day: date, today: date) -> str:
    """How far a day is from today: "vandaag", "over 12 dagen", "12 dagen geleden"."""
    days = (day - today).days
    if days == 0:
        return "vandaag"
    if days == 1:
        return "morgen"
    if days == -1:
        return "gisteren"
    return f"over {span_between(today, day)}" if days > 0 else f"{span_between(day, today)} geleden"


def lateness(day: date, today: date) -> str:
    """How late or how soon a due date is: "12 dagen te laat", "vandaag", "over 3 dagen"."""
    return f"{span_between(day, today)} te laat" if today > day else distance(day, today)


def window_in_words(first: date, last: date) -> str:
    """A window as one phrase, saying the year or month once where it is the same: "1–31 maart 2026"."""
    if first == last:
        return plain_date(last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{plain_date(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} – {plain_date(last)}"
    return f"{plain_date(first)} – {plain_date(last)}"


def slippage(times: int, first: date | None, last: date | None) -> str:
    """How often and how far a due date has moved: "3× verschoven, samen 14 maanden"; empty if it never was.

    `first` is the first due date that counted, `last` the one that counts now.
    """
    if times < 1:
        return ""
    moved = f", samen {span_between(first, last)}" if first and last and last > first else ""
    return f"{times}× verschoven{moved}"
