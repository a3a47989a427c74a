"""Reading the first rows of a long list: first the keys in order, from an index where there is one, then those alone.

Sorting whole rows would drag every quotation of the list through the sort.
"""

from collections.abc import Sequence
from typing import TypeVar

from django.db.models import Model, QuerySet

Row = TypeVar("Row", bound=Model)


def rows_in_order(rows: QuerySet[Row], keys: Sequence[int]) -> list[Row]:
    """The rows with these keys, in the order of the keys; one that is gone by now is left out.

    The keys say which rows: the conditions that gave them are not looked at a second time.
    """
    plain = rows.order_by()
    plain.query.clear_where()
    found = {row.pk: row for row in plain.filter(pk__in=keys)}
    return [found[key] for key in keys if key in found]


def first_rows(rows: QuerySet[Row], number: int) -> list[Row]:
    """The first rows of a list."""
    return rows_in_order(rows, list(rows.values_list("pk", flat=True)[:number]))
