"""Plain arithmetic on dates for the rows of terms, knowing nothing of the grammar."""

import calendar as months_of
from datetime import date, timedelta

Window = tuple[date, date] | None

L = date(2026, 2, 10)
"""The date of the letters, a Tuesday. Recesses: 13-23 Feb, 24 Apr-11 May, 3 Jul-31 Aug, 16-26 Oct, 18 Dec-11 Jan."""


def d(month: int, day: int, year: int = 2026) -> date:
    """Return a day."""
    return date(year, month, day)


def on(day: date) -> Window:
    """Return one day."""
    return day, day


def by(last: date) -> Window:
    """Return everything from the letter to the day."""
    return L, last


def before(first: date) -> Window:
    """Return everything from the letter to the day before."""
    return L, first - timedelta(days=1)


def months(first: int, last: int, year: int = 2026, to_year: int | None = None) -> Window:
    """Return whole months."""
    end = to_year or year
    return date(year, first, 1), date(end, last, months_of.monthrange(end, last)[1])


def week(monday: date) -> Window:
    """Return Monday to Sunday."""
    return monday, monday + timedelta(days=6)
