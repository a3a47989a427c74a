"""Calendar dates in Dutch text: "24 september 2024", "15-6-2026", "25 november jl.", also with the faults of OCR."""

import re
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from enum import StrEnum

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
_SHORT = {
    "jan": 1,
    "feb": 2,
    "febr": 2,
    "mrt": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "okt": 10,
    "nov": 11,
    "dec": 12,
}
_MONTH_NUMBER = {name: number for number, name in enumerate(MONTHS, start=1)} | _SHORT
_MONTH = "|".join(sorted(_MONTH_NUMBER, key=len, reverse=True))
WEEKDAY = r"(?:maan|dins|woens|donder|vrij|zater|zon)dag"

# "2024" and the years around it; no letter that is read here is older than the first of these.
_FIRST_YEAR, _LAST_YEAR = 1945, 2100

# In what follows the first figure comes before what may not stand before it: a figure is found many times as fast.
_WRITTEN = re.compile(
    rf"(?P<day>\d(?<!\w\d)\d?)(?:e|den?|ste)?\s+(?P<month>{_MONTH})\b\.?(?:\s+(?P<year>\d{{4}})\b)?"
    r"(?P<mark>\s+(?:jl\b|j\.l\.|jongstleden|a\.s\.|as\.|aanstaande|aankomende?))?",
    re.IGNORECASE,
)
_NUMERIC = re.compile(r"(?P<day>\d(?<![\w-]\d)\d?)\s?[-–—/.]\s?(?P<month>\d{1,2})\s?[-–—/.]\s?(?P<year>\d{4})(?![\d-])")
# "3-jun-2026", "3 juni, 2026".
_PARTED = re.compile(
    rf"(?P<day>\d(?<!\w\d)\d?)\s?[-–/., ]\s?(?P<month>{_MONTH})\b\s?[-–/.,]?\s?(?P<year>\d{{4}})(?![\d-])",
    re.IGNORECASE,
)
# In letters in another language, in mail and in stamps: "12 March 2026", "Thu, 12 Mar 2026", "March 12, 2026".
_ENGLISH = {
    "january": 1,
    "february": 2,
    "march": 3,
    "mar": 3,
    "april": 4,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "october": 10,
    "oct": 10,
}
_SAME = r"jan|feb|apr|jun|jul|aug|sept?|september|nov|november|dec|december"
_IN_ENGLISH = re.compile(
    rf"(?P<day>\d(?<!\w\d)\d?)(?:st|nd|rd|th)?\s+(?P<month>{'|'.join(_ENGLISH)}|{_SAME})\b[.,]?\s+(?P<year>\d{{4}})\b",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"\b(?P<month>{'|'.join(_ENGLISH)}|{_SAME})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,\s+(?P<year>\d{{4}})\b",
    re.IGNORECASE,
)
# Of old: "12 III 2026", "12-iii-2026".
_ROMAN_MONTH = re.compile(
    r"^\W*(?P<day>\d{1,2})(?:\s+|\s?[-./]\s?)(?P<month>I{1,3}|IV|VI{0,3}|IX|XI{0,2})(?:\s+|\s?[-./]\s?)(?P<year>\d{4})(?!\d)",
    re.IGNORECASE,
)
_ROMAN = {name: number for number, name in enumerate("i ii iii iv v vi vii viii ix x xi xii".split(), start=1)}
_MAY_BE_PARTED = re.compile(r"2(?:\s0|0\s)\d")
_PARTED_YEAR = re.compile(r"(?<=[a-z0-9][-/. ])(?:(2)\s(0\d\d)|(20)\s(\d\d))(?=\W*$)")
# After the label all may be in figures with no more than spaces between: "12 03 2026".
_SPACED = re.compile(r"^\W*(?P<day>\d{1,2})\s(?P<month>\d{2})\s(?P<year>20\d\d)\W*$")
# The two figures of a day that OCR or a justified line parted, at the start: "1 2 maart 2026".
_PARTED_DAY = re.compile(rf"^(\W*(?:{WEEKDAY}\W+)?[0-3])\s(?=\d\s+(?:{_MONTH})\b)", re.IGNORECASE)
# Behind a label the century may be left out: "3 maart '25", "03-03-25".
_SHORT_YEAR = re.compile(
    rf"^\W*(?:{WEEKDAY}\s+)?(?P<day>\d{{1,2}})(?:\s+(?P<month>{_MONTH})\b\.?\s+[’'‘`´]|[-/.](?P<named>{_MONTH})\.?[-/.]|(?P<sign>[-/.])(?P<number>\d{{1,2}})(?P=sign)[’'‘`´]?)"
    r"(?P<year>\d{2})(?!\s?\d)",
    re.IGNORECASE,
)
_ISO = re.compile(r"(?P<year>\d(?<![\d-]\d)\d{3})(?P<sign>[-/.])(?P<month>\d{2})(?P=sign)(?P<day>\d{2})(?![\d-])")
_DAY_OR_YEAR_FIRST = (_WRITTEN, _NUMERIC, _ISO, _PARTED, _IN_ENGLISH)
# All of it in figures, as systems write it: "20260603".
_RUN_TOGETHER = re.compile(r"^\W*(?P<year>20\d\d)(?P<month>\d\d)(?P<day>\d\d)(?!\d)")
_OCR = re.compile(
    r"(?<![^\W_])(?P<day>[\dliIoOSZ]{1,2}|[\dlI] [\dlIoO])\s*[.,]?\s*"
    r"(?P<month>(?:[^\W\d_]|[1|])(?:\s?(?:[^\W\d_]|[1|])){2,10})\.?\s*"
    r"(?P<year>[2Z]\s?[0oOQD]\s?[\doOQDlISBGZ]\s?[\doOQDlISBGZb])"
)
_OCR_FIGURES = re.compile(
    r"(?P<day>[\dliIoOSZ](?<![^\W_].)[\dliIoOSZ]?)\s?[-–—/.]\s?(?P<month>[\dliIoOSZ]{1,2})\s?[-–—/.]\s?"
    r"(?P<year>[2Z]\s?[0oOQD]\s?[\doOQDlISBGZ]\s?[\doOQDlISBGZb])(?!\w)"
)
_OCR_DIGITS = str.maketrans("liI|oOQDSBGbZ", "1111000058662", " ")
# Months in which OCR makes one letter of two, by what it makes of them.
_RUN_IN = {"jum": "juni", "jumi": "juni", "januan": "januari", "februan": "februari", "apnl": "april", "mel": "mei"}
# Without a figure no text has a date.
FIGURE = re.compile(r"\d")
_DATE_WORDS = re.compile(rf"\b(?:{WEEKDAY})\b|(?<=\d)(?:e|den?|ste)\b|\bd\.?\s?d\b", re.IGNORECASE)


class Mark(StrEnum):
    """What a word after the date says of it: gone by ("jl.") or to come ("a.s.")."""

    PAST = "past"
    FUTURE = "future"


@dataclass(frozen=True)
class DateMention:
    """A date as the text has it; `year` is None where only day and month are given."""

    start: int
    end: int
    day: int
    month: int
    year: int | None
    mark: Mark | None = None

    @property
    def value(self) -> date | None:
        """Return the day, if the year is given and the day exists."""
        return make_date(self.year, self.month, self.day) if self.year else None


def make_date(year: int, month: int, day: int) -> date | None:
    """Return the day, or None where it does not exist or is out of all reason."""
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def find_dates(text: str) -> list[DateMention]:
    """Return every date written in words, in order; without a year too."""
    found = []
    for match in _WRITTEN.finditer(text):
        year = int(match["year"]) if match["year"] else None
        mark = None
        if match["mark"]:
            mark = Mark.PAST if match["mark"].strip()[0] == "j" else Mark.FUTURE
        # A month may hold an odd letter that a pattern takes for a usual one ("ſeptember"): then it is none.
        mention = DateMention(
            match.start(), match.end(), int(match["day"]), _MONTH_NUMBER.get(match["month"].lower(), 0), year, mark
        )
        if make_date(year or 2024, mention.month, mention.day):
            found.append(mention)
    return found


def _mended(text: str) -> str:
    """Return a short text with the figures of its day and its year together, which OCR or a justified line parted."""
    parted = _PARTED_DAY.match(text)
    text = f"{parted[1]}{text[parted.end() :]}" if parted else text
    return _PARTED_YEAR.sub(r"\1\2\3\4", text) if _MAY_BE_PARTED.search(text) else text


def read_date(text: str) -> date | None:
    """Return the first full date of a short text, in any usual notation."""
    # Of the lines that are asked most have no figure.
    if FIGURE.search(text) is None:
        return None
    span = _full_date(_mended(text))
    return span[2] if span else None


def read_lone_date(text: str) -> date | None:
    """Return the full date that is all a text holds, but for a weekday and marks around it."""
    if FIGURE.search(text) is None:
        return None
    text = _mended(text)
    span = _full_date(text)
    if span is None:
        return None
    around = _DATE_WORDS.sub("", f"{text[: span[0]]} {text[span[1] :]}")
    return None if any(letter.isalnum() for letter in around) else span[2]


def _full_date(text: str) -> tuple[int, int, date] | None:
    """Return where the first full date of a text begins and ends, and the date."""
    best: tuple[int, int, date] | None = None
    for pattern in (*_DAY_OR_YEAR_FIRST, _MONTH_FIRST) if "," in text else _DAY_OR_YEAR_FIRST:
        for match in pattern.finditer(text):
            if not match["year"]:
                continue
            month = match["month"].lower()
            number = _MONTH_NUMBER.get(month) or _ENGLISH.get(month) or (int(month) if month.isdigit() else 0)
            value = make_date(int(match["year"]), number, int(match["day"]))
            if value and (best is None or match.start() < best[0]):
                best = (match.start(), match.end(), value)
                break
    return best


def read_labelled_date(text: str) -> date | None:
    """Return the first full date of the text behind a label, where the century may be left out."""
    text = _mended(text)
    value = read_date(text)
    if value:
        return value
    together = _RUN_TOGETHER.match(text)
    if together:
        return make_date(int(together["year"]), int(together["month"]), int(together["day"]))
    spaced = _SPACED.match(text)
    if spaced:
        return make_date(int(spaced["year"]), int(spaced["month"]), int(spaced["day"]))
    roman = _ROMAN_MONTH.match(text)
    if roman:
        return make_date(int(roman["year"]), _ROMAN.get(roman["month"].lower(), 0), int(roman["day"]))
    match = _SHORT_YEAR.match(text)
    if match is None:
        return None
    name = match["month"] or match["named"]
    month = _MONTH_NUMBER.get(name.lower(), 0) if name else int(match["number"])
    return make_date(2000 + int(match["year"]), month, int(match["day"]))


def read_scanned_date(text: str) -> date | None:
    """Return the first full date of a short text in which OCR may have misread letters ("l2 novernber 2O25")."""
    for match in _OCR.finditer(text):
        day = match["day"].translate(_OCR_DIGITS)
        year = match["year"].translate(_OCR_DIGITS)[:4]
        name = match["month"].lower().replace(" ", "").replace("rn", "m").replace("1", "l").replace("|", "l")
        near = [_RUN_IN[name]] if name in _RUN_IN else get_close_matches(name, MONTHS, n=1, cutoff=0.75)
        if near and day.isdigit() and len(year) == 4:
            value = make_date(int(year), _MONTH_NUMBER[near[0]], int(day))
            if value:
                return value
    for match in _OCR_FIGURES.finditer(text):
        day, month, year = (match[name].translate(_OCR_DIGITS) for name in ("day", "month", "year"))
        value = make_date(int(year), int(month), int(day)) if (day + month + year).isdigit() else None
        if value:
            return value
    return None


def is_short(text: str) -> bool:
    """Tell whether a text is nothing but a date without its century ("12-03-26", "12 maart '26")."""
    match = _SHORT_YEAR.match(text)
    return match is not None and match.end() == len(text.rstrip(" ."))


def spell_out(text: str) -> str:
    """Return the text with its dates in figures written as a letter writes them ("12-03-2026": "12 maart 2026")."""

    def written(match: re.Match[str]) -> str:
        day = make_date(int(match["year"]), int(match["month"]), int(match["day"]))
        return in_dutch(day) if day else match[0]

    return _NUMERIC.sub(written, text)


def in_dutch(day: date) -> str:
    """Return a day as a letter writes it: "24 september 2024"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
