"""Reading one page of a long list by its keys."""

from django.core.paginator import Page, Paginator

from tracker.key_rows import rows_in_order


class KeyPaginator(Paginator):
    """Pages of a queryset that are read by key."""

    def page(self, number: int | str) -> Page:
        """Read one page."""
        number = self.validate_number(number)
        start = (number - 1) * self.per_page
        keys = list(self.object_list.values_list("pk", flat=True)[start : start + self.per_page])
        return self._get_page(rows_in_order(self.object_list, keys), number, self)
