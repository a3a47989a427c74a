"""The words of a stored choice. Django's own `get_…_display` makes the list of all choices anew for each row."""

from functools import cache

from django.db.models import Model


def words_of(row: Model, field: str) -> str:
    """The words of what a row holds in a field with choices; what is no choice stands for itself."""
    value = getattr(row, field)
    return _choices(type(row), field).get(value, value)


@cache
def _choices(model: type[Model], field: str) -> dict[str, str]:
    """The words of every choice of a field."""
    return {value: str(label) for value, label in model._meta.get_field(field).flatchoices}
