"""The address of the page of a row. A long list has hundreds: looking each up in the table of pages would be dear."""

from functools import lru_cache

from django.urls import get_script_prefix, reverse

SAMPLE = 9_876_543_210


def page_of(name: str, key: int, before: tuple[int | str, ...] = (), after: tuple[int | str, ...] = ()) -> str:
    """Return the address of the page of this name about the row with this key; what else is in it stands around it."""
    start, end = _around(name, get_script_prefix(), before, after)
    return f"{start}{key}{end}"


@lru_cache(maxsize=1_000)
def _around(name: str, prefix: str, before: tuple[int | str, ...], after: tuple[int | str, ...]) -> tuple[str, str]:
    """What stands before and after the key; the prefix, that the server may put before every address, is in it."""
    start, _, end = reverse(name, args=[*before, SAMPLE, *after]).partition(str(SAMPLE))
    return start, end
