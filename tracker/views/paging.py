"""Reading one page of a long list by its keys."""

from functools import cached_property

from django.core.paginator import Page, Paginator

from tracker.kept import kept_counts
from tracker.key_rows import rows_in_order


class KeyPaginator(Paginator):
    """Pages of a queryset that are read by key, those of the second half from the end: none is further than the middle.

    The order of the list must end in the key, or reading from the end would not be the same list.
    """

    def page(self, number: int | str) -> Page:
        """Read one page."""
        number = self.validate_number(number)
        start = (number - 1) * self.per_page
        end = min(start + self.per_page, self.count)
        if start > self.count - end:
            keys = self.object_list.reverse().values_list("pk", flat=True)[self.count - end : self.count - start]
            keys = list(keys)[::-1]
        else:
            keys = list(self.object_list.values_list("pk", flat=True)[start:end])
        return self._get_page(rows_in_order(self.object_list, keys), number, self)


class KeptPaginator(KeyPaginator):
    """Pages of commitments or mentions, whose number is kept as long as nothing in the register changes."""

    @cached_property
    def count(self) -> int:
        """How many rows there are."""
        return kept_counts(self.object_list)[0]
