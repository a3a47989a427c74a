"""Figures about the whole register, worked out once for each state that it is in."""

from collections.abc import Callable
from hashlib import sha256
from typing import TypeVar

from django.core.cache import cache
from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

from tracker.models import Commitment, Decision, Handling, Letter, LetterCommittee, MeetingDecision, Mention

KEPT_FOR = 3600
TELLING = (
    Commitment.history.model,
    Mention.history.model,
    Handling.history.model,
    Decision,
    MeetingDecision,
    Commitment,
    Letter.history.model,
    LetterCommittee.history.model,
    Commitment.committees.through,
    Letter.dossiers.through,
)
LATE_COMERS = 500
"""A change that took its key early may be seen late, after others with higher keys: so many of the last are counted."""
State = tuple[int | None, ...]
Value = TypeVar("Value")


def kept(name: str, asked: tuple[object, ...], work: Callable[[], Value]) -> Value:
    """Return what `work` gave for the same question to the same register, else have it work.

    Every change of a commitment, a mention, who handles it or a letter leaves a history line, and every choice of a
    person or a meeting a decision: the keys of the last of each tell, in any process, whether anything changed.
    """
    return _kept(name, (asked, _state()), work)


def kept_counts(*questions: QuerySet) -> list[int]:
    """How many rows each question about commitments and mentions has; the same question is known by its words."""
    state = _state()
    return [_counted(rows, state) for rows in questions]


def _counted(rows: QuerySet, state: State) -> int:
    """How many rows a question has in a state of the register."""
    try:
        words = rows.order_by().values("pk").query.sql_with_params()
    except EmptyResultSet:
        return 0
    return _kept("count", (words, state), rows.count)


def _kept(name: str, asked: tuple[object, ...], work: Callable[[], Value]) -> Value:
    key = f"{name}-{sha256(repr(asked).encode()).hexdigest()}"
    value: Value | None = cache.get(key)
    if value is None:
        value = work()
        cache.set(key, value, KEPT_FOR)
    return value


def _state() -> State:
    """The keys of the last line of every table that tells of a change: one query, of which each part is one look."""
    looks = []
    for model in TELLING:
        table, key = model._meta.db_table, model._meta.pk.column
        last = f"(SELECT MAX({key}) FROM {table})"  # noqa: S608 our own tables
        looks += [last, f"(SELECT COUNT(*) FROM {table} WHERE {key} > {last} - {LATE_COMERS})"]  # noqa: S608 here too
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(looks)}")
        return tuple(cursor.fetchone())
