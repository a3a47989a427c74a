"""Figures about the whole register, worked out once for each state that it is in."""

from collections.abc import Callable
from hashlib import sha256
from typing import TypeVar

from django.core.cache import cache
from django.db.models import Max

from tracker.models import Commitment, Decision, Mention

KEPT_FOR = 3600
Value = TypeVar("Value")


def kept(name: str, asked: tuple[object, ...], work: Callable[[], Value]) -> Value:
    """Return what `work` gave for the same question to the same register, else have it work.

    Every change of a commitment or mention leaves a history line, and every choice of a person a decision: the keys of
    the last of each tell, in any process, whether anything changed.
    """
    state = (
        Commitment.history.aggregate(last=Max("history_id"))["last"],
        Mention.history.aggregate(last=Max("history_id"))["last"],
        Decision.objects.aggregate(last=Max("pk"))["last"],
        Commitment.objects.aggregate(last=Max("pk"))["last"],
    )
    key = f"{name}-{sha256(repr((asked, state)).encode()).hexdigest()}"
    value: Value | None = cache.get(key)
    if value is None:
        value = work()
        cache.set(key, value, KEPT_FOR)
    return value
