"""Rules for what only parliament knows: recesses, the budget cycle, summits and meetings of the Kamer and the Raad."""

from functools import partial

from ingest.calendars import BudgetMoment, RecessName
from ingest.records import Basis
from ingest.terms.periods import LAST, NEXT, Found, Reader, yearly, years_of
from ingest.terms.rule import Rule, each
from ingest.terms.spans import Base, Context, Span, make, nowhere
from ingest.terms.units import BUDGET, EVENT, RECESS
from ingest.terms.words import BUDGET_LABELS, RECESSES

RECESS_LABELS = {
    RecessName.SPRING: "het voorjaarsreces", RecessName.MAY: "het meireces", RecessName.SUMMER: "het zomerreces",
    RecessName.AUTUMN: "het herfstreces", RecessName.CHRISTMAS: "het kerstreces",
}  # fmt: skip


def recess_span(context: Context, name: RecessName, year: int) -> Span | None:
    """Return the recess of that name that starts in the year."""
    row = context.calendar.recess(name, year, context.chamber)
    return make(Span, (row.first, row.last, RECESS_LABELS[name], row.basis)) if row else None


def read_recess(found: Found, context: Context) -> Base | None:
    """ "zomerreces", "kerstreces 2025/2026", "komend meireces"."""
    name = RECESSES[found["name"]]
    base = yearly(found, context, RECESS, partial(recess_span, context, name))
    pair = found["pair"]
    return base._replace(years=(int(pair),), given=True, ahead=False) if pair else base


def read_any_recess(found: Found, context: Context) -> Base | None:
    """ "het reces": the current one, else the next; which of the two is up to the relation."""
    which = found["which"]
    gone = bool(which and LAST.fullmatch(which))
    if context.day is None or gone:
        return nowhere(RECESS, gone=gone)
    rows = context.calendar.recesses_around(context.day.year, context.chamber)
    spans = tuple(
        Span(row.first, row.last, RECESS_LABELS[row.name], row.basis) for row in rows if row.last >= context.day
    )
    ahead = bool(which and NEXT.fullmatch(which))
    return Base(RECESS, range(len(spans)), spans.__getitem__, ahead=ahead)


def budget_span(context: Context, moment: BudgetMoment, shift: int, year: int) -> Span:
    """Return the day of the moment that belongs to the year; the budget of 2027 is presented in 2026."""
    row = context.calendar.budget_day(moment, year + shift)
    return make(Span, (row.day, row.day, BUDGET_LABELS[moment], row.basis))


def _budget(found: Found, context: Context, moment: BudgetMoment, shift: int = 0) -> Base:
    years, given = years_of(found, context)
    which = found["which"]
    gone = ahead = False
    if which:
        gone = LAST.fullmatch(which) is not None
        ahead = not given and NEXT.fullmatch(which) is not None
    of_year = partial(budget_span, context, moment, shift if given else 0)
    return make(Base, (BUDGET, years, of_year, given, ahead, gone, False, None, False, False, None))


def read_prinsjesdag(found: Found, context: Context) -> Base | None:
    """ "Prinsjesdag": its year is the year in which it is held."""
    return _budget(found, context, BudgetMoment.PRINSJESDAG)


def read_budget(found: Found, context: Context) -> Base | None:
    """ "Miljoenennota 2027", "de ontwerpbegroting 2027": presented on Prinsjesdag of the year before."""
    return _budget(found, context, BudgetMoment.PRINSJESDAG, -1)


def read_spring_note(found: Found, context: Context) -> Base | None:
    """ "Voorjaarsnota", "eerste suppletoire begroting"."""
    return _budget(found, context, BudgetMoment.VOORJAARSNOTA)


def read_autumn_note(found: Found, context: Context) -> Base | None:
    """ "Najaarsnota", "tweede suppletoire begroting"."""
    return _budget(found, context, BudgetMoment.NAJAARSNOTA)


def read_accounts_day(found: Found, context: Context) -> Base | None:
    """ "Verantwoordingsdag"."""
    return _budget(found, context, BudgetMoment.VERANTWOORDINGSDAG)


def read_annual_report(found: Found, context: Context) -> Base | None:
    """ "het departementaal jaarverslag over 2025": on Verantwoordingsdag of the year after."""
    return _budget(found, context, BudgetMoment.VERANTWOORDINGSDAG, 1)


def read_meeting(found: Found, context: Context) -> Base | None:
    """ "het commissiedebat", "de Landbouw- en Visserijraad": its days are known only if a date follows."""
    which = found["which"] or ""
    return nowhere(EVENT, gone=bool(LAST.fullmatch(which)))


def read_event(found: Found, context: Context) -> Base:
    """ "de Europese Raad van december", "de NAVO-top van 2026": an event that stands in the calendar."""
    rows = context.calendar.events_named(found["name"])
    year = found["year"]
    if year:
        rows = tuple(row for row in rows if str(row.first.year) == year)
    elif context.day is None:
        rows = rows if len(rows) == 1 else ()
    else:
        rows = tuple(row for row in rows if row.last >= context.day)
    spans = tuple(Span(row.first, row.last, row.name, Basis.TABLE) for row in rows)
    return Base(EVENT, range(len(spans)), spans.__getitem__, given=bool(year) or context.day is None)


MEETING_WORDS = (
    "debat", "overleg", "behandeling", "vergadering", "bijeenkomst", "raad", "beschouwingen", "top", "eurogroep",
    "conferentie",
    "vragenuur", "gesprek", "werkbezoek", "hoorzitting", "zitting", "verkiezingen", "verkiezing", "debatten", "dialoog",
    "besluitvorming", "apb",
)  # fmt: skip

REPORT_WORDS = (
    "verslag(?:en)?", "agenda", "rapportages?", "brief", "brieven", "monitor", "planning", "overzicht",
    "stand van zaken", "updates?",
)  # fmt: skip

_OF_MINISTRY = r"(?: (?:van|voor) (?!20)(?!het jaar)(?:[\w-]+ ){0,5}?[\w-]+?)?"
_BUDGET_YEAR = r"(?: (?:van|voor|over))?(?: het)?(?: (?:begrotings|verslag)?jaar)? (?P<year>{YEAR})"

PARLIAMENT_RULES: tuple[Rule[Reader], ...] = (
    Rule(
        "recess",
        "(?:{WHICH} )?(?P<name>{RECESS})(?:-?reces|vakantie)(?:periode)?{END}"
        "(?: (?:van )?(?P<pair>20\\d\\d)(?:/|-|–)(?:20)?\\d\\d{END}|{OF_YEAR})?",
        read_recess,
        ("zomerreces", "kerstreces 2025/2026", "komende meireces", "herfstreces van dit jaar", "zomervakantie"),
        ("zomerrecesbrief", "reces", "zomer"),
        each(("", "& "), RECESSES, ("reces", "-reces", "vakantie")),
    ),
    Rule(
        "any_recess",
        "(?:{WHICH} )?reces(?:periode|weken|week)?{END}",
        read_any_recess,
        ("reces", "komende reces", "recesperiode"),
        ("zomerreces", "recessie"),
        ("reces", "& reces"),
        bare=False,
    ),
    Rule(
        "prinsjesdag",
        "(?:{WHICH} )?prinsjesdag{END}{OF_YEAR}?",
        read_prinsjesdag,
        ("prinsjesdag", "komende prinsjesdag", "prinsjesdag 2026"),
        ("prinsjesdagstukken", "dag"),
        ("prinsjesdag", "& prinsjesdag"),
    ),
    Rule(
        "prinsjesdag_papers",
        "(?:{WHICH} )?prinsjesdagstukken{END}{OF_YEAR}?",
        read_prinsjesdag,
        ("prinsjesdagstukken", "prinsjesdagstukken 2026"),
        ("prinsjesdag", "stukken"),
        ("prinsjesdag", "& prinsjesdag"),
        bare=False,
    ),
    Rule(
        "spring_note",
        "(?:{WHICH} )?(?:voorjaarsnota|(?:eerste|1e|1ste) suppletoire(?:begroting| begroting(?:swet)?)?" + _OF_MINISTRY
        + "){END}{OF_YEAR}?",
        read_spring_note,
        ("voorjaarsnota", "voorjaarsnota 2026", "eerste suppletoire begroting 2026", "komende voorjaarsnota"),
        ("najaarsnota", "voorjaar", "tweede suppletoire begroting"),
        each(("", "& "), ("voorjaarsnota", "eerste supp", "1e supp", "1ste supp")),
        bare=False,
    ),
    Rule(
        "autumn_note",
        "(?:{WHICH} )?(?:najaarsnota|(?:tweede|2e|2de) suppletoire(?:begroting| begroting(?:swet)?)?" + _OF_MINISTRY
        + "){END}{OF_YEAR}?",
        read_autumn_note,
        ("najaarsnota", "tweede suppletoire begroting", "najaarsnota 2025"),
        ("voorjaarsnota", "najaar", "eerste suppletoire begroting"),
        each(("", "& "), ("najaarsnota", "tweede supp", "2e supp", "2de supp")),
        bare=False,
    ),
    Rule(
        "accounts_day",
        "(?:{WHICH} )?verantwoordingsdag{END}{OF_YEAR}?",
        read_accounts_day,
        ("verantwoordingsdag", "komende verantwoordingsdag", "verantwoordingsdag 2026"),
        ("verantwoording", "verantwoordingsdagen"),
        ("verantwoordingsdag", "& verantwoordingsdag"),
        bare=False,
    ),
    Rule(
        "miljoenennota",
        "(?:{WHICH} )?miljoenennota{END}(?:" + _BUDGET_YEAR + "|)",
        read_budget,
        ("miljoenennota", "miljoenennota 2027", "miljoenennota voor het jaar 2026"),
        ("miljoen", "nota"),
        ("miljoenennota", "& miljoenennota"),
        bare=False,
    ),
    Rule(
        "budget",
        r"(?:[\w-]+-)?\w*begroting(?:en|sstukken|swetten|swet|swetsvoorstel|swetsvoorstellen)?(?: [a-z]{1,4})?"
        + _OF_MINISTRY
        + _BUDGET_YEAR
        + "(?: van (?:mijn|het|ons) (?:eigen )?(?:ministerie|departement){END})?",
        read_budget,
        ("begroting 2027", "ontwerpbegroting voor 2026", "defensiebegroting 2026", "begroting van mijn ministerie "
                                                                                   "voor 2027",
         "begrotingsstukken 2026", "ocw-begroting 2027", "begroting voor het jaar 2026"),
        ("begroting", "begrotingsbehandeling 2026", "begrotingsjaar 2026"),
        ("*begroting",),
        bare=False,
    ),
    Rule(
        "draft_budget",
        "(?:(?P<which>{NEXT}) (?:ontwerp)?|ontwerp|concept)begroting(?:sstukken)?{END}",
        read_budget,
        ("ontwerpbegroting", "volgende begroting", "eerstvolgende ontwerpbegroting"),
        ("begroting", "begrotingsbehandeling"),
        ("ontwerpbegroting", "conceptbegroting", "& begroting", "& ontwerpbegroting"),
        bare=False,
    ),
    Rule(
        "annual_report",
        "(?:departementa(?:al|le) |financieel )?(?:jaarverslag(?:en)?|slotwet(?:ten)?)"
        "(?: en (?:de )?slotwet)?(?: van het rijk)?"
        + _OF_MINISTRY
        + _BUDGET_YEAR,
        read_annual_report,
        ("departementale jaarverslag 2025", "jaarverslag over 2026", "jaarverslag van mijn ministerie over 2025",
         "jaarverslag en slotwet 2025"),
        ("jaarverslag", "verslag 2025"),
        ("jaarverslag", "slotwet", "departementa", "financieel"),
        bare=False,
    ),
    Rule(
        "next_annual_report",
        "departementa(?:al|le) jaarverslag(?:en)?{END}",
        read_annual_report,
        ("departementaal jaarverslag", "departementale jaarverslagen"),
        ("jaarverslag", "departement"),
        ("departementa",),
        bare=False,
    ),
    Rule(
        "some_budget",
        r"[\w-]*begroting(?:sstukken)?{END}",
        read_meeting,
        ("begroting", "suppletoirebegroting", "begrotingsstukken"),
        ("begrotingsbehandeling", "begroten"),
        ("*begroting",),
        bare=False,
    ),
    Rule(
        "report",
        r"(?!jaarverslag|[\w-]*begroting)[\w-]*(?:" + "|".join(REPORT_WORDS) + r"){END}(?: van (?:de|het|deze|dit"
                                                                               r"|die){NOUNS})?",
        read_meeting,
        ("verslag van deze raad", "voortgangsrapportage", "marktbrief", "verslag"),
        ("jaarverslag", "briefing", "agendapunt"),
        tuple("*" + word.split("(")[0].removesuffix("s?") for word in REPORT_WORDS),
        bare=False,
    ),
    Rule(
        "meeting",
        r"(?:{WHICH} |(?:geplande|aangekondigde|voorgenomen|plenaire?|informele|formele|bilaterale?|ambtelijke?) ){0,3}"
        r"(?:algemene (?:politieke|financiële) )?(?![\w-]*(?:voor|ver|sie|d)raad)[\w/-]*(?:"
        + "|".join(MEETING_WORDS) + "){END}",
        read_meeting,
        ("commissiedebat", "volgende commissiedebat", "begrotingsbehandeling", "plenaire debat", "ecofinraad",
         "eerstvolgende wetgevingsoverleg", "landbouw-en-visserijraad"),
        ("debatteren", "raadsel", "stop de"),
        (*(f"*{word}" for word in MEETING_WORDS), "& ", "plena", "informele", "geplande"),
        bare=False,
    ),
)  # fmt: skip
