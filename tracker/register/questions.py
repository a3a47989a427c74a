"""Questions put to the database for every letter, made into SQL once.

To make a queryset and put it into SQL takes longer than the database takes to answer about a few dozen rows by number.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from django.db import connection
from django.db.models import QuerySet
from django.db.models.sql.compiler import SQLCompiler

Row = TypeVar("Row")
Asked = int | date | Sequence[int]

NUMBERS, NUMBER, DAY = [-987_654_321], -987_654_322, date(1, 2, 3)
"""What stands in the queryset for the numbers, the number and the day that are asked about."""


@dataclass(frozen=True)
class _Put:
    """A question in SQL: what stands between the values, the values, and which of them are asked about."""

    pieces: tuple[str, ...]
    values: tuple[object, ...]
    asked: tuple[int | None, ...]
    converters: tuple[tuple[int, tuple[Callable[..., object], ...], object], ...]


class Question(Generic[Row]):
    """A queryset of `values_list`, made once from stand-ins and then asked about other values of their kinds."""

    def __init__(self, row: Callable[[Iterable[object]], Row], ask: Callable[..., QuerySet], *stand_ins: Asked) -> None:
        """`row` makes what is returned of the values of one row, such as the `_make` of a named tuple."""
        self._row = row
        self._ask = ask
        self._stand_ins = stand_ins
        self._put: dict[str, _Put] = {}

    def rows(self, *about: Asked) -> list[Row]:
        """Return the rows about these values, one for each stand-in; of no numbers there are none."""
        if any(isinstance(value, Sequence) and not value for value in about):
            return []
        put = self._put.get(connection.vendor)
        if put is None:
            put = self._put[connection.vendor] = self._made()
        sql, values = [put.pieces[0]], []
        for piece, value, which in zip(put.pieces[1:], put.values, put.asked, strict=True):
            given = value if which is None else about[which]
            if isinstance(given, Sequence) and which is not None:
                sql.append(", ".join(["%s"] * len(given)))
                values += given
            else:
                sql.append("%s")
                values.append(_adapted(given) if which is not None else given)
            sql.append(piece)
        with connection.cursor() as cursor:
            cursor.execute("".join(sql), values)
            rows = cursor.fetchall()
        return [self._row(row) for row in _converted(rows, put)]

    def _made(self) -> _Put:
        """Return the question in the SQL of this database."""
        compiler: SQLCompiler = self._ask(*self._stand_ins).query.get_compiler(connection=connection)
        sql, values = compiler.as_sql()
        pieces = tuple(sql.split("%s"))
        shown = [_adapted(one[0]) if isinstance(one, list) else _adapted(one) for one in self._stand_ins]
        asked = tuple(shown.index(value) if value in shown else None for value in values)
        if len(pieces) != len(values) + 1 or set(range(len(shown))) - set(asked):
            raise ValueError(f"not a question about {self._stand_ins}: {sql}")
        selected = [column for column, *_ in compiler.select]
        converters = compiler.get_converters(selected).items()
        return _Put(
            pieces,
            tuple(values),
            asked,
            tuple((place, tuple(found), expression) for place, (found, expression) in converters),
        )


def _adapted(value: Asked) -> Asked | str:
    """Return the value as the database takes it."""
    return connection.ops.adapt_datefield_value(value) if isinstance(value, date) else value


def _converted(rows: Sequence[Sequence[object]], put: _Put) -> Iterable[Sequence[object]]:
    """Return the rows with their values as the fields of the models have them."""
    if not rows or not put.converters:
        return rows
    columns: list[Sequence[object]] = list(zip(*rows, strict=True))
    for place, converters, expression in put.converters:
        column = columns[place]
        for convert in converters:
            column = [convert(value, expression, connection) for value in column]
        columns[place] = column
    return zip(*columns, strict=True)
