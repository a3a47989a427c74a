"""The address of the page of a row. A long list has hundreds: looking each up in the table of pages would be dear."""

from functools import cache

from django.urls import get_script_prefix, reverse

SAMPLE = 9_876_543_210


def page_of(name: str, key: int) -> str:
    """Return the address of the page of this name about the row with this key."""
    before, after = _around(name, get_script_prefix())
    return f"{before}{key}{after}"


@cache
def _around(name: str, prefix: str) -> tuple[str, str]:
    """What stands before and after the key; the prefix, that the server may put before every address, is in it."""
    before, _, after = reverse(name, args=[SAMPLE]).partition(str(SAMPLE))
    return before, after
