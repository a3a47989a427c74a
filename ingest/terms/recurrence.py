"""Rules for promises that come back: "jaarlijks", "elk kwartaal", "twee keer per jaar", with their rhythm as an
RRULE."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from ingest.terms.bounds import Bound, Days
from ingest.terms.periods import Found, Reader, season_span, shifted
from ingest.terms.rule import Rule, each
from ingest.terms.spans import Base, Context, month_span, nowhere
from ingest.terms.units import BUDGET, FREQUENCY, HALF, MONTH, QUARTER, SEASON, WEEK, YEAR, Unit
from ingest.terms.words import MONTHS, NUMBERS, ORDINALS, SEASONS, WEEKDAYS, number

YEARLY, HALF_YEARLY, QUARTERLY, MONTHLY, WEEKLY = (
    "FREQ=YEARLY", "FREQ=MONTHLY;INTERVAL=6", "FREQ=MONTHLY;INTERVAL=3", "FREQ=MONTHLY", "FREQ=WEEKLY",
)  # fmt: skip

ADVERBS: dict[str, str | None] = {
    "jaarlijks": YEARLY, "halfjaarlijks": HALF_YEARLY, "kwartaalsgewijs": QUARTERLY, "driemaandelijks": QUARTERLY,
    "maandelijks": MONTHLY, "wekelijks": WEEKLY, "dagelijks": "FREQ=DAILY", "tweewekelijks": "FREQ=WEEKLY;INTERVAL=2",
    "veertiendaags": "FREQ=WEEKLY;INTERVAL=2", "tweemaandelijks": "FREQ=MONTHLY;INTERVAL=2",
    "viermaandelijks": "FREQ=MONTHLY;INTERVAL=4",
    "zesmaandelijks": HALF_YEARLY, "tweejaarlijks": "FREQ=YEARLY;INTERVAL=2",
    "driejaarlijks": "FREQ=YEARLY;INTERVAL=3", "vierjaarlijks": "FREQ=YEARLY;INTERVAL=4",
    "vijfjaarlijks": "FREQ=YEARLY;INTERVAL=5", "periodiek": None, "regelmatig": None, "geregeld": None,
    "op regelmatige basis": None,
}  # fmt: skip

UNIT_RHYTHMS: dict[str, tuple[str, int]] = {
    "jaar": ("YEARLY", 1), "jaren": ("YEARLY", 1), "halfjaar": ("MONTHLY", 6), "kwartaal": ("MONTHLY", 3),
    "kwartalen": ("MONTHLY", 3), "maand": ("MONTHLY", 1), "maanden": ("MONTHLY", 1), "week": ("WEEKLY", 1),
    "weken": ("WEEKLY", 1), "dag": ("DAILY", 1), "dagen": ("DAILY", 1),
}  # fmt: skip
MONTHS_PER = {"jaar": 12, "halfjaar": 6, "kwartaal": 3}


def rhythm_of(unit: str, every: int) -> str:
    """Return the RRULE of "every so many units"."""
    freq, interval = UNIT_RHYTHMS[unit]
    interval *= every
    return f"FREQ={freq}" + (f";INTERVAL={interval}" if interval > 1 else "")


def _frequency(rhythm: str | None) -> Base:
    return nowhere(FREQUENCY)._replace(rhythm=rhythm, recurring=True)


def read_adverb(found: Found, context: Context) -> Base | None:
    """ "jaarlijks", "maandelijks", "periodiek"."""
    return _frequency(ADVERBS[found["adverb"]])


def read_times(found: Found, context: Context) -> Base | None:
    """ "twee keer per jaar", "tweemaal per jaar", "eens per kwartaal": evenly spread where that comes out in months."""
    word = (found["times"] or "een").strip()
    times = 1 if word in ("een", "één", "eens") else number(word)
    unit = found["unit"].replace(" ", "")
    if times == 1:
        return _frequency(rhythm_of(unit, 1))
    months = MONTHS_PER.get(unit, 0)
    if times and months and months % times == 0:
        return _frequency(rhythm_of("maand", months // times))
    return _frequency(None)


def read_every(found: Found, context: Context) -> Base | None:
    """ "elk jaar", "iedere drie maanden", "om de twee jaar", "per kwartaal"; with a part it is that part of the
    next."""
    unit = found["unit"].replace(" ", "")
    count = found["count"]
    other = found[0].startswith(("om het ", "om de ")) and not count
    rhythm = rhythm_of(unit, 2 if other else number(count) if count else 1)
    day = context.day
    if day is None or count or other or unit not in ("jaar", "kwartaal", "maand", "week", "halfjaar"):
        return _frequency(rhythm)
    units = {"jaar": YEAR, "kwartaal": QUARTER, "maand": MONTH, "week": WEEK, "halfjaar": HALF}
    return Base(units[unit], (0, 1), lambda shift: shifted(unit, day, shift), rhythm=rhythm, recurring=True)


def read_every_weekday(found: Found, context: Context) -> Base | None:
    """ "elke maandag", "iedere eerste dinsdag van de maand"."""
    day = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")[WEEKDAYS[found["weekday"]]]
    nth = ORDINALS[found["nth"]] if found["nth"] else None
    return _frequency(f"FREQ=MONTHLY;BYDAY={nth}{day}" if nth else f"FREQ=WEEKLY;BYDAY={day}")


def read_every_season(found: Found, context: Context) -> Base | None:
    """ "elk najaar", "ieder voorjaar"."""
    season = SEASONS[found["season"]]
    return Base(
        SEASON, context.years, lambda year: season_span(season, year),
        rhythm=_yearly_until(season_span(season, 2025).last), recurring=True,
    )  # fmt: skip


def read_every_month(found: Found, context: Context) -> Base | None:
    """ "iedere maart"."""
    month = MONTHS[found["month"]]
    return Base(
        MONTH, context.years, lambda year: month_span(year, month),
        rhythm=f"FREQ=YEARLY;BYMONTH={month}", recurring=True,
    )  # fmt: skip


class Anchor(NamedTuple):
    """What a frequency is tied to: a term with days, the bound that its words set, and whether it is a part."""

    unit: Unit
    days: Days
    bound: Bound | None
    whole: bool
    moves: bool


def anchored(rhythm: str | None, anchors: Sequence[Anchor]) -> str | None:
    """Return the RRULE of a frequency with anchors: their months, or the days on which they are due."""
    if rhythm is not None and not rhythm.startswith(YEARLY) and len(anchors) == 1:
        return rhythm
    every = rhythm if rhythm and rhythm.startswith(YEARLY) else YEARLY
    if any(anchor.moves for anchor in anchors):
        return every
    dues = [anchor.days.last for anchor in anchors]
    months = ",".join(str(due.month) for due in dues)
    whole = all(anchor.unit is MONTH and anchor.whole for anchor in anchors)
    if whole and all(anchor.bound in (None, Bound.WITHIN) for anchor in anchors):
        return f"{every};BYMONTH={months}"
    if (
        all(anchor.unit is BUDGET for anchor in anchors)
        and dues[0].weekday() in (1, 2)
        and dues[0].day in range(15, 22)
    ):
        return f"{every};BYMONTH={months};BYDAY=3{'TU' if dues[0].weekday() == 1 else 'WE'}"
    return f"{every};BYMONTH={months};BYMONTHDAY={dues[0].day}" if len(dues) == 1 else every


def _yearly_until(day: date) -> str:
    """Return the RRULE of a term that is due every year on this day."""
    return f"FREQ=YEARLY;BYMONTH={day.month};BYMONTHDAY={day.day}"


def read_regular(found: Found, context: Context) -> Base | None:
    """ "via de reguliere rapportages", "op gezette tijden"."""
    return _frequency(None)


OFTEN = ("regul", "periodi", "gebruikelijke", "jaarlijkse", "halfjaar", "maandelijkse", "driemaand", "wekelijkse")

_UNIT = "(?P<unit>jaar|jaren|half ?jaar|kwartaal|kwartalen|maand(?:en)?|week|weken|dag(?:en)?){END}"

RECURRENCE_RULES: tuple[Rule[Reader], ...] = (
    Rule(
        "adverb",
        "(?:voortaan |tenminste |minimaal |minstens )?(?P<adverb>"
        + "|".join(sorted(ADVERBS, key=len, reverse=True)) + "){END}",
        read_adverb,
        ("jaarlijks", "voortaan jaarlijks", "periodiek", "maandelijks", "regelmatig"),
        ("periodieke", "regelmatige", "onregelmatig"),
        (*ADVERBS, "voortaan", "tenminste", "minimaal", "minstens"),
    ),
    Rule(
        "times",
        "(?:(?:ten minste|tenminste|minimaal|minstens|maximaal) )?(?P<times>{NUMBER}|eens) ?(?:keer|maal|x)? (?:per"
        "|in het|in de|in een"
        "|in elk|in ieder) (?P<unit>jaar|half ?jaar|kwartaal|maand|week|dag){END}",
        read_times,
        ("twee keer per jaar", "tweemaal per jaar", "eens per kwartaal", "2x per jaar", "vier maal per jaar",
         "één keer per maand"),
        ("per jaar", "keer per jaar", "twee in jaren"),
        (*each((*NUMBERS, "eens", "#"), (" keer", " maal", " x", " per", " in ", "keer", "maal", "x", "per")),
         *each(("ten minste", "tenminste", "minimaal", "minstens", "maximaal"), (" ",), (*NUMBERS, "eens", "#"))),
    ),
    Rule(
        "every",
        "(?:voortaan )?(?:(?:van |in |aan )?(?:(?:eens|eenmaal|één keer|een keer|één maal) (?:per|in de|in het|elke"
        "|iedere)|elke?|iedere?|per|om de|om het)) "
        "(?:(?P<count>{NUMBER}) )?" + _UNIT,
        read_every,
        ("elk jaar", "ieder kwartaal", "per kwartaal", "elke zes maanden", "om de twee jaar", "van elk jaar",
         "eens per twee jaar"),
        ("elk", "per januari", "jaar"),
        ("voortaan", "elk", "ieder", "per", "om de", "om het", "eens", "één", "eenmaal", "van elk", "van ieder",
         "in elk", "in ieder"),
    ),
    Rule(
        "every_weekday",
        "(?:elke|iedere) (?:(?P<nth>{ORDINAL}) )?(?P<weekday>{WEEKDAY})(?P<month> van de maand)?{END}",
        read_every_weekday,
        ("elke maandag", "iedere eerste dinsdag van de maand"),
        ("maandag", "elke maand"),
        ("elke", "iedere"),
    ),
    Rule(
        "every_season",
        "(?:elke?|iedere?) (?P<season>{SEASON}){END}",
        read_every_season,
        ("elk najaar", "ieder voorjaar", "elke zomer"),
        ("najaar", "elke"),
        ("elk", "ieder"),
    ),
    Rule(
        "every_month",
        "(?:elke?|iedere?) (?P<month>{MONTH}){END}",
        read_every_month,
        ("iedere maart", "elke september"),
        ("maart", "elke maand"),
        ("elk", "ieder"),
    ),
    Rule(
        "regular",
        "(?:op gezette tijden|met (?:enige )?regelmaat|op (?:jaar|maand|kwartaal)basis|van tijd tot tijd|te allen tijde"
        "|(?:via|in|met|middels|door middel van) (?:de |het |onze |mijn )?(?:reguliere|periodieke"
        "|gebruikelijke periodieke|jaarlijkse"
        "|halfjaarlijkse|maandelijkse|driemaandelijkse|wekelijkse) [\\w-]+(?: [\\w-]*(?:rapportages?|brie(?:f|ven)"
        "|overzicht(?:en)?))?){END}",
        read_regular,
        ("op gezette tijden", "met regelmaat", "via de reguliere voortgangsrapportages", "in de jaarlijkse monitor"),
        ("gezette tijden", "regelmaat"),
        ("op gezette", "op jaarb", "op maandb", "op kwartaalb", "met regel", "met enige", "van tijd", "te allen",
         "via ", "middels",
         "door middel", *(f"{lead} {the}{often}" for lead in ("in", "met") for the in ("", "de ",
         "het ") for often in OFTEN)),
    ),
)  # fmt: skip
