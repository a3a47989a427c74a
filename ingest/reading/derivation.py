"""The date of a letter that carries none: between the last day it speaks of as gone and the first it looks forward to.

A derived date is never silent: the reason says on which days it rests, and the clerk confirms it.
"""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from ingest.reading.dates import DateMention, Mark, find_dates, in_dutch, make_date

# How far the letter may lie from the day that its first words name, say the meeting it is about.
_NEAR = timedelta(days=45)
# A line of the letterhead with a day that lacks its year: "Ontvangen 3 maart", "Den Haag, 3 maart".
_WITHOUT_YEAR = re.compile(
    r"(?:datum|(?:ter\s+griffie\s+)?(?:ontvangen|ingekomen|vastgesteld|verzonden)|(?:te\s+)?den\s+haag|[’'‘`´]\s?s-gravenhage)?"
    r"\s*[:,.]?\s*(?:(?:op|d\.d\.)\s+)?(?=\d)",
    re.IGNORECASE,
)
_SESSION = re.compile(
    r"\b(?:vergaderjaar|zitting(?:sjaar)?)\s+(?P<first>\d{4})\s?[-–/]\s?(?:\d{2}){1,2}\b", re.IGNORECASE
)
_LONGEST_LINE = 120
# The year of the chambers begins in September.
_FIRST_MONTH = 9


def derive_date(text: str, start: str) -> tuple[date, str] | None:
    """Return a date for the letter and the reason in Dutch; None where the text gives nothing to go by."""
    mentions = find_dates(text)
    marked = [mention for mention in mentions if mention.mark]
    anchor = _anchor(mentions, start) or _in_session(marked, text)
    if anchor is None:
        return None
    past = sorted(day for day in (_before(mention, anchor) for mention in marked if mention.mark is Mark.PAST) if day)
    future = sorted(
        day for day in (_after(mention, anchor) for mention in marked if mention.mark is Mark.FUTURE) if day
    )
    last = past[-1] if past else None
    first = next((day for day in future if last is None or day >= last), None)
    if last and first:
        return last, (
            f"Afgeleid, de brief draagt geen datum: {in_dutch(last)} noemt hij als voorbij en {in_dutch(first)} als "
            f"nog te komen; hij is dus tussen die dagen geschreven. Gekozen is de eerste."
        )
    if last:
        return (
            last,
            f"Afgeleid, de brief draagt geen datum: de laatste dag die hij als voorbij noemt, is {in_dutch(last)}.",
        )
    if first:
        day = first - timedelta(days=1)
        return (
            day,
            "Afgeleid, de brief draagt geen datum: de eerste dag die hij als nog te komen noemt, "
            f"is {in_dutch(first)}.",
        )
    return None


def derive_year(head: Iterable[str], text: str, start: str) -> tuple[date, str] | None:
    """Return the date for a letter whose head gives day and month alone, and the reason: the year is worked out.

    It follows from the year of the chambers in which the letter was printed, else from the days that the letter names.
    """
    for line in head:
        opening = _WITHOUT_YEAR.match(line) if len(line) <= _LONGEST_LINE else None
        stated = find_dates(line[opening.end() :])[:1] if opening else []
        if not opening or not stated or stated[0].year or stated[0].start or stated[0].end < len(line) - opening.end():
            continue
        mention, session, anchor = stated[0], _SESSION.search(text), _anchor(find_dates(text), start)
        if session:
            day = _day_of_session(mention, int(session["first"]))
            why = f"het jaar volgt uit het {session[0].lower()}"
        else:
            turns = _turns(mention, anchor) if anchor else []
            day = min(turns, key=lambda turn: abs(turn - anchor), default=None) if anchor else None
            why = "het jaar volgt uit de andere dagen die hij noemt"
        if day:
            return day, f"Afgeleid, het briefhoofd noemt dag en maand zonder jaar: {in_dutch(day)}, {why}."
    return None


def _anchor(mentions: list[DateMention], start: str) -> date | None:
    """Return a day near the letter: one with a year that its first words name, else the year it names most."""
    for mention in find_dates(start):
        if mention.value:
            return mention.value
    days = [mention.value for mention in mentions if mention.value]
    if not days:
        return None
    year = Counter(day.year for day in days).most_common(1)[0][0]
    return max(day for day in days if day.year == year)


def _in_session(marked: list[DateMention], text: str) -> date | None:
    """Return the last day spoken of as gone, in the year of the chambers that the letter was printed in."""
    session = _SESSION.search(text) if marked else None
    if session is None:
        return None
    days = [_day_of_session(mention, int(session["first"])) for mention in marked if mention.mark is Mark.PAST]
    return max((day for day in days if day), default=None)


def _day_of_session(mention: DateMention, first: int) -> date | None:
    """Return the day of a mention without a year in the year of the chambers that begins in September of `first`."""
    return make_date(first + (mention.month < _FIRST_MONTH), mention.month, mention.day)


def _before(mention: DateMention, anchor: date) -> date | None:
    """Return the day of a mention that is past: the last such day up to shortly after the anchor."""
    return mention.value or max((day for day in _turns(mention, anchor) if day <= anchor + _NEAR), default=None)


def _after(mention: DateMention, anchor: date) -> date | None:
    """Return the day of a mention that is to come: the first such day from shortly before the anchor on."""
    return mention.value or min((day for day in _turns(mention, anchor) if day >= anchor - _NEAR), default=None)


def _turns(mention: DateMention, anchor: date) -> list[date]:
    """Return the days with the mention's day and month in the years around the anchor."""
    days = (make_date(anchor.year + shift, mention.month, mention.day) for shift in (-1, 0, 1))
    return [day for day in days if day]
