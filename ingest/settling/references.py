"""What a sentence refers back to: letters by date or number, debates, members, TZ and T numbers, the old term.

A reference that fits the letter of a promise is the best proof that the promise is meant; a reference to another
origin (another debate, a member who is not mentioned with the promise) is proof against it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from ingest.settling.words import fold

_MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
_MONTH_NUMBER = {name: number for number, name in enumerate(_MONTHS, start=1)}
_MONTH = "|".join(_MONTHS)

_DAY = re.compile(
    rf"\b(?P<day>\d{{1,2}})\s+(?P<month>{_MONTH})\b(?:\s+(?P<year>\d{{4}}))?"
    r"(?:\s+van\s+(?:het\s+)?(?P<named>dit|vorig|voorgaand|afgelopen)e?\s+jaar)?(?P<past>\s+(?:jl|j\.l|ll)\b)?"
)
_DIGITS = re.compile(r"\b(?P<day>\d{1,2})[-/](?P<month>\d{1,2})[-/](?P<year>(?:19|20)\d\d)\b")
_BARE_MONTH = re.compile(
    rf"\b(?:in|eind|begin|medio|sinds|van)\s+(?:de\s+maand\s+)?(?P<month>{_MONTH})\b(?:\s+(?P<year>(?:19|20)\d\d))?"
)
_PIECE = re.compile(
    r"\b(?:kamerstuk(?:ken)?|ek|tk|dossier|stuk)\b[\s:(]*(?:i{1,2}\s*,?\s*)?(?:\d{4}[-–/]\d{2,4}\s*,\s*)?"
    r"(?P<dossier>\d{2}\s?\d{3}(?:[\s-]+[ivxlc]{1,6}\b)?)\s*,?\s*(?:nr\.?\s*)?(?P<number>\d{1,4}\b|[a-z]{1,3}\b)?"
)
_FIGURE = re.compile(r"\d")
_REGISTERED = re.compile(r"\b(?:tz\s?\d{6}-\d{3}|t\d{5}|20\d\d[zd]\d{5})\b")
_MEMBER = re.compile(
    r"\b(?:[Hh]et\s+(?:[Kk]amer|[Ss]enaats)?lid|[Dd]e\s+(?:[Kk]amer)?leden|[Dd]e\s+heer|[Mm]evrouw|[Mm]w\.|[Dd]hr\.)\s+"
    r"(?P<names>(?:(?:van|der|den|de|het|ten|ter|te|'t|’t|el|al|von|Van|Der|Den|De|Ten|Ter|Te|El|Al)\s+)*"
    r"[A-ZÀ-Þ][\w'’\-]+(?:\s*\([^)]{2,40}\))?"
    r"(?:\s*(?:,|\ben\b|/)\s*(?:(?:van|der|den|de|het|ten|ter|te|el|al|Van|Der|Den|De|Ten|Ter|Te|El|Al)\s+)*"
    r"[A-ZÀ-Þ][\w'’\-]+(?:\s*\([^)]{2,40}\))?)*)"
)
_BRACKETS = re.compile(r"\([^)]*\)")
_BETWEEN = re.compile(r"\s*(?:,|\ben\b|/)\s*")
_PREFIX = re.compile(r"^(?:van|der|den|de|het|ten|ter|te|'t|’t|el|al|von)\s+", re.IGNORECASE)
_LETTER_WORD = re.compile(
    r"(?:brief|brieven|kamerbrief|nota|antwoord(?:en)?|beantwoording|schrijven|verslag)\b[^.;]{0,40}$"
)
_DEBATE_WORD = re.compile(
    r"(?:debat|overleg|vergadering|behandeling|vragenuur|beraad|rondetafel\w*|notaoverleg|algemene\s+beschouwingen)\b[^.;]{0,60}$"
)
_PROMISE_WORD = re.compile(r"(?:toezegging\w*|toegezegd\w*|gedaan|afgesproken|beloofd)\b[^.;]{0,40}$")
_AFTER_DEBATE = re.compile(r"^[^.;]{0,40}?\b(?:debat|overleg|vergadering|behandeling|vragenuur|beraad)")
_AFTER_PROMISE = re.compile(
    r"^(?:(?!\ben [^\d])[^;,]){0,60}?\b(?:toegezegd\w*|toezegging\w*|toezegde|afgesproken|beloofd\w*|vooruitzicht|"
    r"aangekondigd\w*|gedane|zegde|kondigde)\b"
)
# A date of origin follows "van", "op" or a bracket; after "voor" or "uiterlijk" it is a term.
_LINK = re.compile(r"(?:\b(?:van|op|d\.?d\.?|in|dag|de|en)|[(,-])\s*$")


class Origin(StrEnum):
    """What the thing is that a date belongs to, as far as the words before it say."""

    LETTER = "letter"
    PROMISE = "promise"
    DEBATE = "debate"
    OTHER = "other"


@dataclass(frozen=True)
class DatedReference:
    """A day (or a whole month, `start` to `end`) named in a sentence, and what it is the date of."""

    origin: Origin
    start: date
    end: date

    @property
    def exact(self) -> bool:
        """Whether a day is named rather than a month."""
        return self.start == self.end


@dataclass(frozen=True)
class References:
    """Everything a stretch of text refers to."""

    dates: tuple[DatedReference, ...] = ()
    pieces: tuple[tuple[str, str | None], ...] = ()
    registered: tuple[str, ...] = ()
    members: frozenset[str] = frozenset()


def read_references(text: str, today: date | None) -> References:
    """Return what a clean text refers to. `today` is the date of the letter, to which "4 september" is relative."""
    lowered = text.lower() if len(text.lower()) == len(text) else text
    if _FIGURE.search(lowered) is None:
        # Without a figure there are no days and no numbers: that is nearly every sentence.
        return References(dates=tuple(_months(lowered, today, [])), members=members_in(text))
    return References(
        dates=tuple(_dates(lowered, today)),
        pieces=tuple(_pieces(lowered)),
        registered=tuple(re.sub(r"\s", "", match.group()).upper() for match in _REGISTERED.finditer(lowered)),
        members=members_in(text),
    )


def members_in(text: str) -> frozenset[str]:
    """Return the folded surnames of the members of parliament that a text names."""
    found = set()
    for match in _MEMBER.finditer(text):
        for part in _BETWEEN.split(_BRACKETS.sub("", match.group("names"))):
            name = part.strip()
            while _PREFIX.match(name):
                name = _PREFIX.sub("", name)
            if name and name[0].isupper():
                found.add(fold(name))
    return frozenset(found)


def refers_to_origin(text: str) -> bool:
    """Whether a text names a debate by its date, or a member of parliament."""
    lowered = text.lower()
    dated = any(_origin(lowered, match.start(), match.end()) is Origin.DEBATE for match in _DAY.finditer(lowered))
    return dated or bool(members_in(text))


def _dates(lowered: str, today: date | None) -> list[DatedReference]:
    """Return the days and months that the text names, past ones where no year is given."""
    found, taken = [], []
    for match in _DAY.finditer(lowered):
        year = match.group("year") or _year_of(match.group("named"), today)
        day = _day(int(year) if year else None, _MONTH_NUMBER[match.group("month")], int(match.group("day")), today)
        if day is not None:
            found.append(DatedReference(_origin(lowered, match.start(), match.end()), day, day))
        taken.append(match.span())
    for match in _DIGITS.finditer(lowered):
        day = _day(int(match.group("year")), int(match.group("month")), int(match.group("day")), today)
        if day is not None:
            found.append(DatedReference(_origin(lowered, match.start(), match.end()), day, day))
    return [*found, *_months(lowered, today, taken)]


def _months(lowered: str, today: date | None, taken: list[tuple[int, int]]) -> Iterator[DatedReference]:
    """Yield the months that the text names by themselves, outside the days that are taken."""
    for match in _BARE_MONTH.finditer(lowered):
        if not any(start <= match.start("month") < end for start, end in taken):
            month = _month(match.group("year"), _MONTH_NUMBER[match.group("month")], today)
            if month is not None:
                yield DatedReference(_origin(lowered, match.start(), match.end()), *month)


def _year_of(named: str | None, today: date | None) -> str | None:
    """Return the year of "dit jaar" or "vorig jaar"."""
    if named is None or today is None:
        return None
    return str(today.year if named == "dit" else today.year - 1)


def _day(year: int | None, month: int, day: int, today: date | None) -> date | None:
    """Return the day, without a year the last one before `today`; None where there is no such day."""
    if year is None:
        if today is None:
            return None
        for candidate in (today.year, today.year - 1):
            found = _day(candidate, month, day, today)
            if found is not None and found <= today:
                return found
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(year: str | None, month: int, today: date | None) -> tuple[date, date] | None:
    """Return the first and last day of a month, without a year the last one begun before `today`."""
    if year:
        chosen = int(year)
    elif today is None:
        return None
    else:
        chosen = today.year if today.month >= month else today.year - 1
    first = date(chosen, month, 1)
    following = date(chosen + month // 12, month % 12 + 1, 1) if chosen < date.max.year else date.max
    return first, following - timedelta(days=1)


def _origin(lowered: str, start: int, end: int) -> Origin:
    """Return what a date is the date of, from the words just before it (or "in het op 3 mei gehouden debat")."""
    before = lowered[max(0, start - 110) : start]
    if not _LINK.search(before):
        return Origin.OTHER
    nearest = max(
        ((match.start(), origin) for pattern, origin in _ORIGIN_WORDS if (match := pattern.search(before))),
        default=None,
    )
    if nearest is not None:
        return nearest[1]
    after = lowered[end : end + 60]
    if _AFTER_PROMISE.search(after):
        return Origin.PROMISE
    return Origin.DEBATE if _AFTER_DEBATE.search(after) else Origin.OTHER


_ORIGIN_WORDS = (
    (_LETTER_WORD, Origin.LETTER),
    (_DEBATE_WORD, Origin.DEBATE),
    (_PROMISE_WORD, Origin.PROMISE),
)


def _pieces(lowered: str) -> list[tuple[str, str | None]]:
    """Return the Kamerstukken named: (dossier without spaces, number)."""
    found = []
    for match in _PIECE.finditer(lowered):
        dossier = normal_dossier(match.group("dossier"))
        number = match.group("number")
        found.append((dossier, number.upper() if number else None))
    return found


@lru_cache(maxsize=20_000)
def normal_dossier(dossier: str) -> str:
    """Return a dossier number as the register writes it: no spaces, an addition after a hyphen ("36410-X")."""
    parts = re.findall(r"\d+|[a-z]+", dossier.lower())
    digits = "".join(part for part in parts if part.isdigit())
    addition = "".join(part for part in parts if part.isalpha()).upper()
    return f"{digits}-{addition}" if addition else digits
