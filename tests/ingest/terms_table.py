"""GUIDE.md's table of periods, parts and relations a second time: made of lists of days, knowing nothing of the
grammar."""

import calendar as months_of
from collections.abc import Callable
from datetime import date, timedelta

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip
SEASONS = {
    "voorjaar": ((3, 20), (6, 20)),
    "zomer": ((6, 21), (9, 22)),
    "najaar": ((9, 23), (12, 20)),
    "winter": ((12, 21), (3, 19)),
}
Days = list[date]


def days(first: date, last: date) -> Days:
    """Return every day from the first to the last."""
    return [first + timedelta(days=count) for count in range((last - first).days + 1)]


def of_months(year: int, *numbers: int) -> Days:
    """Return every day of those months."""
    return [
        day
        for month in numbers
        for day in days(date(year, month, 1), date(year, month, months_of.monthrange(year, month)[1]))
    ]


def periods(year: int) -> dict[str, tuple[str, Days]]:
    """Return the periods of a year by the words that name them, with their kind and their days."""
    found: dict[str, tuple[str, Days]] = {
        f"{name} {year}": ("month", of_months(year, number)) for number, name in enumerate(MONTHS, 1)
    }
    for number, name in enumerate(("eerste", "tweede", "derde", "vierde")):
        found[f"het {name} kwartaal van {year}"] = ("quarter", of_months(year, *range(3 * number + 1, 3 * number + 4)))
        found[f"Q{number + 1} {year}"] = ("quarter", of_months(year, *range(3 * number + 1, 3 * number + 4)))
    found[f"de eerste helft van {year}"] = ("half", of_months(year, *range(1, 7)))
    found[f"het tweede halfjaar van {year}"] = ("half", of_months(year, *range(7, 13)))
    found[f"{year}"] = ("year", of_months(year, *range(1, 13)))
    for name, (first, last) in SEASONS.items():
        article = "de" if name in ("zomer", "winter") else "het"
        found[f"{article} {name} van {year}"] = (
            "season",
            days(date(year, *first), date(year + (name == "winter"), *last)),
        )
    return found


def numbered(of: Days) -> dict[tuple[int, int], Days]:
    """Return the days by month."""
    parts: dict[tuple[int, int], Days] = {}
    for day in of:
        parts.setdefault((day.year, day.month), []).append(day)
    return parts


def begin(kind: str, of: Days) -> Days:
    """Return days 1-10, the first month, January to March, or the season's first month."""
    if kind == "month":
        return [day for day in of if day.day <= 10]
    if kind == "year":
        return [day for day in of if day.month <= 3]
    if kind == "season":
        return (
            [day for day in of if (day.month, day.day) < _later(of[0], 1)]
            if of[0].month < 12
            else _before(of, _later(of[0], 1))
        )
    by_month = list(numbered(of).values())
    return by_month[0] if kind == "quarter" else by_month[0] + by_month[1]


def end(kind: str, of: Days) -> Days:
    """Return days 21-last, the last month, October to December, or the season's last month."""
    if kind == "month":
        return [day for day in of if day.day >= 21]
    if kind == "year":
        return [day for day in of if day.month >= 10]
    if kind == "season":
        start = of[-1].replace(month=of[-1].month - 1)
        return [day for day in of if day > start]
    by_month = list(numbered(of).values())
    return by_month[-1] if kind == "quarter" else by_month[-2] + by_month[-1]


def middle(kind: str, of: Days) -> Days:
    """Return days 11-20, the middle month or months, June and July, or the season's middle month."""
    if kind == "month":
        return [day for day in of if 11 <= day.day <= 20]
    if kind == "year":
        return [day for day in of if day.month in (6, 7)]
    outer = set(begin(kind, of)) | set(end(kind, of))
    by_month = list(numbered(of).values())
    if kind == "season":
        return [day for day in of if day not in begin(kind, of) and day < _after_middle(of)]
    return [day for days_in in by_month for day in days_in if day not in outer]


def _later(day: date, months: int) -> tuple[int, int]:
    month = (day.month - 1 + months) % 12 + 1
    return (month, day.day)


def _before(of: Days, limit: tuple[int, int]) -> Days:
    """Return the days of a winter before the limit in January."""
    return [day for day in of if day.month == 12 or (day.month, day.day) < limit]


def _after_middle(of: Days) -> date:
    month = of[0].month + 2
    return date(of[0].year + (month > 12), (month - 1) % 12 + 1, of[0].day)


def first_half(kind: str, of: Days) -> Days:
    """Return days 1-15 of a month."""
    return of[:15]


def second_half(kind: str, of: Days) -> Days:
    """Return days 16-last of a month."""
    return of[15:]


def first_week(kind: str, of: Days) -> Days:
    """Return the first seven days."""
    return of[:7]


def last_week(kind: str, of: Days) -> Days:
    """Return the last seven days."""
    return of[-7:]


PARTS: dict[str, Callable[[str, Days], Days]] = {
    "": lambda kind, of: of,
    "begin ": begin,
    "het begin van ": begin,
    "medio ": middle,
    "halverwege ": middle,
    "eind ": end,
    "het einde van ": end,
    "het eind van ": end,
    "de eerste helft van ": first_half,
    "de tweede helft van ": second_half,
    "de eerste week van ": first_week,
    "de laatste week van ": last_week,
}
ENDS = ("eind ", "het einde van ", "het eind van ")
WITHOUT_ARTICLE = ("begin ", "medio ", "halverwege ", "eind ")
"""Parts after which a period has no article: "begin derde kwartaal"."""
KINDS_OF: dict[str, tuple[str, ...]] = {
    "de eerste helft van ": ("month",),
    "de tweede helft van ": ("month",),
    "de eerste week van ": ("month",),
    "de laatste week van ": ("month",),
}
"""The parts that GUIDE.md defines for months only; "de eerste helft van 2027" is a period of its own."""

UNTIL_ITS_END = (
    "uiterlijk in ", "uiterlijk ", "tot en met ", "t/m ", "niet later dan ", "op zijn laatst in ", "ten laatste in ",
    "in ieder geval uiterlijk in ",
)  # fmt: skip
UNTIL_IT_STARTS = (
    "voor ", "vóór ", "nog voor ", "tot ", "ruim voor ", "uiterlijk voor ", "in ieder geval voor ",
    "naar verwachting vóór ", "voorafgaand aan ",
)  # fmt: skip
ITS_FIRST_DAY = ("vanaf ", "per ", "met ingang van ", "al vanaf ")
ITSELF = (
    "",
    "in ",
    "nog in ",
    "in de loop van ",
    "rond ",
    "omstreeks ",
    "tegen ",
    "gedurende ",
    "naar verwachting in ",
)
RELATIONS = (*UNTIL_ITS_END, *UNTIL_IT_STARTS, *ITS_FIRST_DAY, *ITSELF)


def phrase_of(relation: str, part: str, words: str) -> str:
    """Return the words of a composition."""
    bare = words.removeprefix("het ").removeprefix("de ") if part in WITHOUT_ARTICLE else words
    return f"{relation}{part}{bare}"


def expected(relation: str, part: str, kind: str, of: Days, letter: date) -> tuple[date, date]:
    """Work a window out from the days of a period, for a letter of before it."""
    chosen = PARTS[part](kind, of)
    first, last = chosen[0], chosen[-1]
    if relation in UNTIL_ITS_END:
        return letter, last
    if relation in UNTIL_IT_STARTS:
        return letter, last if part in ENDS else first - timedelta(days=1)
    if relation in ITS_FIRST_DAY and not part:
        return first, first
    return first, last
