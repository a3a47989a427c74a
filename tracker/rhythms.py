"""The turns of a recurring commitment: the window of the next one, and its rhythm as people say it. Pure functions."""

import logging
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import TypeAlias

from dateutil.relativedelta import relativedelta
from dateutil.rrule import rrule, rrulestr

from tracker.spoken_dates import MONTHS

logger = logging.getLogger(__name__)

Turn: TypeAlias = tuple[date, date]
"""The first and the last day of one turn; the last is the due date."""

WEEKDAYS = {
    "MO": "maandag", "TU": "dinsdag", "WE": "woensdag", "TH": "donderdag", "FR": "vrijdag", "SA": "zaterdag",
    "SU": "zondag",
}  # fmt: skip
KEYS_OF_DAYS = frozenset({"FREQ", "INTERVAL", "BYDAY", "UNTIL"})
KEYS_OF_MONTHS = KEYS_OF_DAYS | {"BYMONTH", "BYMONTHDAY"}
ORDINALS = {"1": "eerste", "2": "tweede", "3": "derde", "4": "vierde", "5": "vijfde", "-1": "laatste"}
EVERY = {
    ("YEARLY", 1): "ieder jaar",
    ("MONTHLY", 1): "iedere maand",
    ("MONTHLY", 3): "ieder kwartaal",
    ("MONTHLY", 6): "ieder half jaar",
    ("MONTHLY", 12): "ieder jaar",
    ("WEEKLY", 1): "iedere week",
    ("DAILY", 1): "iedere dag",
}
UNITS = {"YEARLY": "jaar", "MONTHLY": "maanden", "WEEKLY": "weken", "DAILY": "dagen"}


def next_turn(rhythm: str, first: date, due: date) -> Turn | None:
    """Return the turn of the series that follows this one, as wide as it; None where the rhythm gives no next turn."""
    try:
        return _on_weekday(rhythm, first, due) if "BYDAY" in rhythm else _as_far_on(rhythm, first, due)
    except (ValueError, TypeError, OverflowError):
        logger.warning("rhythm %r is no recurrence rule, or its next turn is no day; the window stays", rhythm)
        return None


def turns_on_days(rhythm: str, after: date, number: int) -> tuple[Turn, ...]:
    """Return the first turns after a day of a rhythm that names its own days ("elke eerste dinsdag van de maand").

    Empty for one that only says how often ("elk kwartaal"): then it is not said when the next one is due.
    """
    if "BYDAY" not in rhythm and "BYMONTHDAY" not in rhythm:
        return ()
    try:
        rule = rule_of(rhythm, after + timedelta(days=1))
        return tuple((turn.date(), turn.date()) for turn in islice(rule, number))
    except (ValueError, TypeError, OverflowError):
        logger.warning("rhythm %r is no recurrence rule; it has no turns", rhythm)
        return ()


def rhythm_in_words(rhythm: str) -> str:
    """Return the rhythm in Dutch ("iedere maand op de eerste dinsdag"); "" if it cannot be said."""
    parts = dict(part.split("=", 1) for part in rhythm.upper().split(";") if "=" in part)
    frequency, interval = parts.pop("FREQ", ""), parts.pop("INTERVAL", "1")
    if frequency not in UNITS or not interval.isdecimal() or set(parts) - {"BYDAY", "BYMONTH", "BYMONTHDAY"}:
        return ""
    try:
        days = _days_in_words(parts)
    except (KeyError, ValueError, IndexError):
        return ""
    every = EVERY.get((frequency, int(interval)), f"eens in de {interval} {UNITS[frequency]}")
    return f"{every}{days}"


def _days_in_words(parts: Mapping[str, str]) -> str:
    """Return what follows "ieder jaar": the months, the day by which it is due, or the weekday."""
    months = [MONTHS[int(month) - 1] for month in parts.get("BYMONTH", "").split(",") if month]
    listed = " en ".join(filter(None, (", ".join(months[:-1]), *months[-1:])))
    if day := parts.get("BYDAY"):
        nth, weekday = day[:-2].lstrip("+"), WEEKDAYS[day[-2:]]
        of_month = f" van {listed}" if listed else ""
        return f" op de {ORDINALS[nth]} {weekday}{of_month}" if nth else f" op {weekday}{of_month}"
    if day := parts.get("BYMONTHDAY"):
        said = "de laatste dag" if int(day) == -1 else f"{int(day)}" if listed else f"de {int(day)}e"
        return f", uiterlijk {said}{' van' if listed and int(day) == -1 else ''} {listed}".rstrip()
    return f" in {listed}" if listed else ""


def _on_weekday(rhythm: str, first: date, due: date) -> Turn | None:
    """Return the next turn of a rhythm that names a weekday: the third Tuesday is another date every year."""
    later = rule_of(rhythm, first).after(_midnight(due))
    return (later.date() - (due - first), later.date()) if later else None


def _as_far_on(rhythm: str, first: date, due: date) -> Turn | None:
    """Return the turn that lies as much later as the second turn of the rule lies after the first."""
    # A rule that starts on the 31st would skip the shorter months.
    turns = [turn.date() for turn in islice(rule_of(rhythm, first.replace(day=min(first.day, 28))), 2)]
    if len(turns) < 2:
        return None
    if "WEEKLY" in rhythm or "DAILY" in rhythm:
        shift = turns[1] - turns[0]
        return first + shift, due + shift
    months = (turns[1].year - turns[0].year) * 12 + turns[1].month - turns[0].month
    return first + relativedelta(months=months), moved_by_months(due, months)


def moved_by_months(day: date, months: int) -> date:
    """Return the day so many months later; the last day of a month stays the last day."""
    moved = day + relativedelta(months=months)
    was_last = (day + timedelta(days=1)).month != day.month
    return moved + relativedelta(day=31) if was_last else moved


def rule_of(rhythm: str, first: date) -> rrule:
    """Return the rule from its first day on. Raises ValueError for what is no rhythm of a series.

    Days of a month go with years and months only: weeks and days would be searched one by one, up to the year 9999, for
    a 30th of February. A rule with a count is none, because the series starts anew at each turn; nor is one with an
    interval of nothing, which never moves on.
    """
    parts = dict(part.partition("=")[::2] for part in rhythm.upper().split(";"))
    known = KEYS_OF_DAYS if parts.get("FREQ") in ("WEEKLY", "DAILY") else KEYS_OF_MONTHS
    if parts.get("FREQ") not in UNITS or set(parts) - known or not parts.get("INTERVAL", "1").strip("0"):
        raise ValueError(f"no rhythm of a series: {rhythm}")
    return rrulestr(rhythm, dtstart=_midnight(first))


def _midnight(day: date) -> datetime:
    """Return the day as the rules of dateutil take it."""
    return datetime.combine(day, time.min)
