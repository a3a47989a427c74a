"""Reading one page of a long list: first the keys in order, from an index where there is one, then those rows alone.

Sorting whole rows would drag every quotation of the list through the sort.
"""

from collections.abc import Sequence
from typing import TypeVar

from django.core.paginator import Page, Paginator
from django.db.models import Model, QuerySet

Row = TypeVar("Row", bound=Model)


def rows_in_order(rows: QuerySet[Row], keys: Sequence[int]) -> list[Row]:
    """The rows with these keys, in the order of the keys; one that is gone by now is left out."""
    found = {row.pk: row for row in rows.order_by().filter(pk__in=keys)}
    return [found[key] for key in keys if key in found]


def first_rows(rows: QuerySet[Row], number: int) -> list[Row]:
    """The first rows of a list."""
    return rows_in_order(rows, list(rows.values_list("pk", flat=True)[:number]))


class KeyPaginator(Paginator):
    """Pages of a queryset that are read by key."""

    def page(self, number: int | str) -> Page:
        """Read one page."""
        number = self.validate_number(number)
        start = (number - 1) * self.per_page
        keys = list(self.object_list.values_list("pk", flat=True)[start : start + self.per_page])
        return self._get_page(rows_in_order(self.object_list, keys), number, self)
