"""Loads what a new installation starts with, and never overwrites or brings back what a person changed or removed."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeAlias

from django.db import models

from tracker.changes import make_row, set_fields
from tracker.models import Assignment, BudgetMoment, Committee, Dossier, Event, Ministry, Recess

Row: TypeAlias = Mapping[str, str | int | bool | list[str] | None]


@dataclass(frozen=True)
class Counts:
    """What loading came to: rows made, brought up to date, found as they should be, and left as a person made them."""

    made: int = 0
    changed: int = 0
    same: int = 0
    kept: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.made + other.made, self.changed + other.changed, self.same + other.same, self.kept + other.kept
        )


def load_organisation(path: Path) -> Counts:
    """Load ministries, committees, dossiers and the table that gives letters their committees."""
    rows: Mapping[str, Sequence[Row]] = json.loads(path.read_text(encoding="utf-8"))
    counts = Counts()
    for row in rows["ministries"]:
        counts += _keep(Ministry, {"name": row["name"]}, {"abbreviation": row["abbreviation"]})
    ministries = {ministry.name: ministry for ministry in Ministry.objects.all()}
    for row in rows["ministries"]:
        if row["successor"] and row["name"] in ministries and row["successor"] in ministries:
            later = _keep(Ministry, {"name": row["name"]}, {"successor": ministries[row["successor"]]})
            counts += Counts(changed=later.changed)
    for row in rows["committees"]:
        key = {"chamber": row["chamber"], "name": row["name"]}
        counts += _keep(Committee, key, {"abbreviation": row["abbreviation"]})
    for row in rows["dossiers"]:
        counts += _keep(Dossier, {"number": row["number"]}, {"title": row["title"]})
    committees = {(committee.chamber, committee.name): committee for committee in Committee.objects.all()}
    dossiers = {dossier.number: dossier for dossier in Dossier.objects.all()}
    for row in rows["assignments"]:
        committee = committees.get((row["chamber"], row["committee"]))
        ministry = ministries.get(row["ministry"]) if row["ministry"] else None
        dossier = dossiers.get(row["dossier"]) if row["dossier"] else None
        if committee is None or (row["ministry"] and not ministry) or (row["dossier"] and not dossier):
            # A person renamed or removed what this row is about: then the row is theirs to make.
            counts += Counts(kept=1)
            continue
        key = {"chamber": row["chamber"], "ministry": ministry, "dossier": dossier, "committee": committee}
        counts += _keep(Assignment, key, {"role": row["role"]})
    return counts


def load_calendar(path: Path) -> Counts:
    """Load recesses, the exceptions of the budget cycle, and known meetings."""
    rows: Mapping[str, Sequence[Row]] = json.loads(path.read_text(encoding="utf-8"))
    counts = Counts()
    for row in rows["recesses"]:
        days = _days(row)
        key = {"chamber": row["chamber"], "name": row["name"], "first_day": days["first_day"]}
        values = {"last_day": days["last_day"], "estimated": bool(row.get("estimated"))}
        counts += _keep(Recess, key, values)
    for row in rows.get("budget_moments", ()):
        key = {"name": row["name"], "year": row["year"]}
        counts += _keep(BudgetMoment, key, {"day": date.fromisoformat(str(row["day"]))})
    for row in rows.get("events", ()):
        days = _days(row)
        values = {"aliases": list(row.get("aliases") or ()), "last_day": days["last_day"]}
        counts += _keep(Event, {"name": row["name"], "first_day": days["first_day"]}, values)
    return counts


def _days(row: Row) -> dict[str, date]:
    """Return the first and last day of a row."""
    return {name: date.fromisoformat(str(row[name])) for name in ("first_day", "last_day")}


def _keep(model: type[models.Model], key: Mapping[str, object], values: Mapping[str, object]) -> Counts:
    """Make the row or bring it up to date, unless a person ever changed or removed the row that had this key."""
    lookup = {f"{name}__isnull" if value is None else name: value is None or value for name, value in key.items()}
    known = model.history.filter(**lookup).values("id")
    if model.history.filter(id__in=known, history_user__isnull=False).exists():
        return Counts(kept=1)
    row = model.objects.filter(**lookup).first()
    if row is None:
        make_row(model, {**key, **values})
        return Counts(made=1)
    return Counts(changed=1) if set_fields(row, values) else Counts(same=1)
