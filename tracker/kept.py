"""Figures about the whole register, worked out once for each state that it is in."""

from collections.abc import Callable
from hashlib import sha256
from typing import TypeVar

from django.core.cache import cache
from django.db import connection

from tracker.models import Commitment, Decision, Handling, MeetingDecision, Mention

KEPT_FOR = 3600
TELLING = (
    Commitment.history.model,
    Mention.history.model,
    Handling.history.model,
    Decision,
    MeetingDecision,
    Commitment,
)
Value = TypeVar("Value")


def kept(name: str, asked: tuple[object, ...], work: Callable[[], Value]) -> Value:
    """Return what `work` gave for the same question to the same register, else have it work.

    Every change of a commitment, of a mention or of who handles it leaves a history line, and every choice of a person
    or a meeting a decision: the keys of the last of each tell, in any process, whether anything changed.
    """
    state = _state()
    key = f"{name}-{sha256(repr((asked, state)).encode()).hexdigest()}"
    value: Value | None = cache.get(key)
    if value is None:
        value = work()
        cache.set(key, value, KEPT_FOR)
    return value


def _state() -> tuple[int | None, ...]:
    """The keys of the last line of every table that tells of a change: one query, of which each part is one look."""
    lasts = ", ".join(f"(SELECT MAX({model._meta.pk.column}) FROM {model._meta.db_table})" for model in TELLING)  # noqa: S608 our own tables
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {lasts}")
        return tuple(cursor.fetchone())
