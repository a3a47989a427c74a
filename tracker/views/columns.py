"""The columns of a list of commitments: which can be chosen, and what stands in them on the page and in a file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.conf import settings
from django.http import QueryDict

from tracker.choice_words import words_of
from tracker.models import Commitment
from tracker.spoken_dates import slippage

Value = str | int | date | None
CHOICE = "kolom"
"""The name in the address, given once for every chosen column."""


@dataclass(frozen=True)
class Column:
    """A column: its name in the address, its head, its value, and by what name the list sorts on it, if it does.

    `prose` columns hold sentences, and are wide in a workbook.
    """

    slug: str
    label: str
    value: Callable[[Commitment], Value]
    sort: str = ""
    prose: bool = False


def _handler(row: Commitment) -> str:
    handling = getattr(row, "handling", None)
    person = handling.handler if handling else None
    return (person.get_full_name() or person.get_username()) if person else ""


def _committee_date(row: Commitment) -> date | None:
    handling = getattr(row, "handling", None)
    return handling.committee_date if handling else None


def _dossiers(row: Commitment) -> str:
    return ", ".join(dossier.number for dossier in row.letter.dossiers.all()) if row.letter else ""


COLUMNS = (
    Column("ministerie", "Ministerie", lambda row: str(row.ministry or ""), "ministry"),
    Column(
        "commissie",
        "Commissie",
        lambda row: ", ".join(committee.abbreviation or committee.name for committee in row.on_lists),
    ),
    Column("status", "Status", lambda row: words_of(row, "status"), "status"),
    Column("samenvatting", "Samenvatting", lambda row: row.summary, prose=True),
    Column("door", "Toegezegd door", lambda row: row.promised_by),
    Column("aan", "Toegezegd aan", lambda row: row.promised_to),
    Column("toegezegd", "Toegezegd op", lambda row: row.promised_on, "promised"),
    Column("kamer", "Kamer", lambda row: words_of(row, "chamber")),
    Column("dossier", "Dossier", _dossiers),
    Column("brief", "Brief", lambda row: row.letter.title if row.letter else "", prose=True),
    Column("termijn", "Termijn", lambda row: row.term),
    Column("uitleg", "Uitleg van de datum", lambda row: row.due_explanation, prose=True),
    Column("verschoven", "Verschoven", lambda row: slippage(row.postponed, row.first_due, row.due_date)),
    Column("commissiedatum", "Datum van de commissie", _committee_date),
    Column("behandelaar", "Behandeld door", _handler),
    Column("soort", "Soort", lambda row: words_of(row, "kind")),
    Column("hardheid", "Hardheid", lambda row: words_of(row, "strength")),
    Column("beoordeling", "Beoordeling", lambda row: words_of(row, "review")),
    Column("gewijzigd", "Laatst gewijzigd", lambda row: row.changed_at.date(), "changed"),
)
USUAL = ("ministerie", "commissie", "status")


def chosen_columns(asked: QueryDict) -> tuple[Column, ...]:
    """The columns that the address names, in their own order; without a choice the usual ones."""
    wanted = set(asked.getlist(CHOICE)) & {column.slug for column in COLUMNS} or set(USUAL)
    return tuple(column for column in COLUMNS if column.slug in wanted)


def is_choice(asked: QueryDict) -> bool:
    """Whether the address names columns."""
    return bool(set(asked.getlist(CHOICE)) & {column.slug for column in COLUMNS})


def file_columns(asked: QueryDict, today: date) -> Sequence[Column]:
    """The columns of a file: those of the page where they were chosen, else all there are.

    The number, the dates, the words and the address always stand in it: without them no row can be told from another.
    """
    shown = chosen_columns(asked) if is_choice(asked) else COLUMNS
    return (
        Column("nummer", "nummer", lambda row: row.pk),
        Column("uiterlijk", "uiterste datum", lambda row: row.due_date),
        Column("te-laat", "dagen te laat", lambda row: row.days_late(today) if row.is_overdue(today) else None),
        Column("toezegging", "toezegging", lambda row: row.quote, prose=True),
        *(replace(column, label=column.label.lower()) for column in shown),
        Column("briefdatum", "datum van de brief", lambda row: row.letter.letter_date if row.letter else None),
        Column("adres", "adres", lambda row: f"{settings.TRACKER_BASE_URL}{row.get_absolute_url()}"),
    )
