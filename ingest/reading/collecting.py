"""A pause of Python's collector of garbage while a letter is read."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collection_paused() -> Iterator[None]:
    """Keep the collector from running, if it was on; it goes on behind it.

    Reading makes thousands of small values, keeps them till the letter is made and leaves no cycles behind: each look
    for garbage would find none and take a fifth of the time. Of letters read at once in threads the first that found
    the collector on turns it on again.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
