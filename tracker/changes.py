"""Saving only what changed: one row, one history line, nothing at all when everything was as it should be."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import TypeAlias, TypeVar

from django.contrib.auth.models import AbstractBaseUser
from django.db import models

Plain: TypeAlias = "str | int | float | bool | list[Plain] | None"
Row = TypeVar("Row", bound=models.Model)


def plain(value: object) -> Plain:
    """Return a value as JSON and a person can read it: dates as ISO text, rows by their name."""
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, Iterable) and not isinstance(value, models.Model):
        return [plain(part) for part in value]
    return str(value)


def fitted(model: type[models.Model], field: str, text: str | None) -> str:
    """Return the text cut to what the column holds, with an ellipsis where it was cut. None becomes empty text."""
    text = text or ""
    limit = model._meta.get_field(field).max_length
    if limit is None or len(text) <= limit:
        return text
    return text[: limit - 1].rstrip() + "…"


def set_fields(
    row: models.Model, values: Mapping[str, object], person: AbstractBaseUser | None = None
) -> dict[str, list[Plain]]:
    """Set the fields that differ and save those alone; return {field: [old, new]}.

    The history line is on `person`, or on nobody where the program did it: without this the person whose upload
    happens to be read in the same request would stand as the author.
    """
    changes: dict[str, list[Plain]] = {}
    for name, value in values.items():
        old = getattr(row, name)
        if old != value:
            setattr(row, name, value)
            changes[name] = [plain(old), plain(value)]
    if not changes:
        return changes
    if changes.keys() <= _untold(row):
        type(row).objects.filter(pk=row.pk).update(**{name: getattr(row, name) for name in changes})
        return changes
    row._history_user = person
    stamp = ["changed_at"] if any(field.name == "changed_at" for field in row._meta.fields) else []
    row.save(update_fields=[*changes, *stamp])
    return changes


def _untold(row: models.Model) -> set[str]:
    """Return the fields that history leaves out: a change of those alone is no line in it."""
    history = getattr(type(row), "history", None)
    return set(history.model._history_excluded_fields) if history else set()


def make_row(model: type[Row], values: Mapping[str, object], person: AbstractBaseUser | None = None) -> Row:
    """Make a row whose first history line is on `person`, or on nobody where the program made it."""
    row = model(**values)
    row._history_user = person
    row.save(force_insert=True)
    return row
