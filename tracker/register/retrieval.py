"""Which open commitments a letter could mean: an index in each process, kept up with the database before every search.

The index only chooses whom to judge; the rows themselves are read afterwards, as they stood when the letter was
written. It is built at the first letter that a process links, from the rows and from the keys kept of each, and follows
their history from then on, so that it is the same in every worker and right after a restart. A register of few
commitments needs none: all of them are judged.
"""

import gc
import logging
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache

from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from ingest.records import Chamber, Extraction, OpenCommitment
from ingest.settling import CommitmentIndex, candidates
from tracker.lifecycle import day_of
from tracker.models import Commitment, Letter, Mention
from tracker.register.index_entries import entries, in_chunks
from tracker.register.questions import DAY, NUMBER, Question

logger = logging.getLogger(__name__)

JUDGED_ALL = 300
"""Up to so many open commitments are all judged."""
OVERLAP = timedelta(minutes=10)
"""So far back the history is read again: no transaction of ours is open for longer, nor are two clocks so far apart."""
_FOLLOWED = ((Commitment, "id"), (Mention, "commitment_id"), (Letter, "id"))
CLOSED = (Commitment.Status.FULFILLED, Commitment.Status.WITHDRAWN, Commitment.Status.LAPSED)
MADE_BEFORE_COLLECTING = 20_000
"""So many more things are made than let go of before garbage is looked for, in a process that keeps an index."""
CLOSED_SINCE = 5_000
"""So many commitments that later letters closed are looked at for a letter that comes in after them."""


@dataclass
class _Kept:
    """An index with how far it follows the history: what was read of the overlap need not be read again."""

    index: CommitmentIndex
    upto: datetime
    seen: set[tuple[type, int, int]] = field(default_factory=set)


_kept: dict[str, _Kept] = {}
_lock = threading.Lock()


def likely(letter: Letter, extraction: Extraction) -> set[int] | None:
    """Return the ids of the commitments that a letter could mean; None where there are so few that all are judged."""
    with _lock:
        # An index that is there knows how many there are; without one it is asked first whether one is needed.
        index = _index_now() if _database() in _kept or not _are_few() else None
    if index is None or len(index) <= JUDGED_ALL:
        return None
    day = day_of(letter)
    chamber = Chamber(letter.chamber) if letter.chamber else None

    def fits(commitment: OpenCommitment) -> bool:
        made = min(commitment.letters, default=None)
        return (made is None or made <= day) and not (chamber and commitment.chamber not in (chamber, None))

    with _lock:
        found = candidates(extraction.letter, extraction.finds, index, fits=fits)
    if since := _closed_since(day):
        closed = _indexed(Commitment.objects.filter(pk__in=since))
        found += candidates(extraction.letter, extraction.finds, closed, fits=fits)
    return {int(commitment.key) for commitment in found} | {number for (number,) in _LINKED.rows(letter.pk)}


def _are_few() -> bool:
    """Whether so few commitments are open that none need be chosen."""
    return not _is_more_than(Commitment.objects.live(), JUDGED_ALL)


def _is_more_than(rows: QuerySet[Commitment], number: int) -> bool:
    """Whether there are more rows than this; a register may have far more, so that they are not counted."""
    # In order of nothing: the first rows of the index will do.
    return rows.order_by()[number : number + 1].exists()


def forget() -> None:
    """Let go of every index, so that the next search builds it anew."""
    with _lock:
        _kept.clear()


def current_index() -> CommitmentIndex:
    """Return the index of this process for this database, brought up to date."""
    with _lock:
        return _index_now()


def _index_now() -> CommitmentIndex:
    """Return the index, brought up to date; the lock is held."""
    name = _database()
    kept = _kept.get(name)
    if kept is None:
        kept = _kept[name] = _built()
    _follow(kept)
    return kept.index


def _database() -> str:
    """Return the name of this database among all that this process has an index of."""
    return f"{connection.vendor}:{connection.settings_dict['NAME']}"


def _built() -> _Kept:
    """Return an index of all open commitments, made from their rows."""
    started, now = time.monotonic(), timezone.now()
    collects = gc.isenabled()
    gc.disable()
    try:
        index = _indexed(Commitment.objects.live())
    finally:
        if collects:
            gc.enable()
    # What lives as long as the process need not be looked through by every collection of garbage.
    gc.collect()
    gc.freeze()
    # Nor need what one letter takes be looked through dozens of times: a collection after so many things made will do.
    gc.set_threshold(MADE_BEFORE_COLLECTING, *gc.get_threshold()[1:])
    logger.info("index of %s open commitments built in %.1f s", len(index), time.monotonic() - started)
    return _Kept(index, now)


def _indexed(rows: QuerySet[Commitment]) -> CommitmentIndex:
    """Return an index of these commitments."""
    index = CommitmentIndex()
    for commitment, words in entries(rows):
        index.add(commitment, words)
    return index


def _follow(kept: _Kept) -> None:
    """Take into the index what changed since it was last looked at, whoever changed it."""
    now, since = timezone.now(), kept.upto - OVERLAP
    changed: dict[type, set[int]] = {Commitment: set(), Mention: set(), Letter: set()}
    seen = set(_lines_since(since))
    for model, _, row in seen - kept.seen:
        changed[model].add(row)
    ids, letters = changed[Commitment] | changed[Mention], changed[Letter]
    for some in in_chunks(letters):
        ids.update(Commitment.objects.filter(letter__in=some).order_by().values_list("pk", flat=True))
    for some in in_chunks(ids):
        for row in some:
            kept.index.remove(str(row))
        for commitment, words in entries(Commitment.objects.live().filter(pk__in=some)):
            kept.index.add(commitment, words)
    kept.upto, kept.seen = now, seen


def _lines_since(since: datetime) -> Iterator[tuple[type, int, int]]:
    """Return the lines of history since then: of which model, their number, and the commitment or letter changed."""
    moment = connection.ops.adapt_datetimefield_value(since)
    with connection.cursor() as cursor:
        cursor.execute(_lines_sql(), [moment] * len(_FOLLOWED))
        for place, line, row in cursor.fetchall():
            yield _FOLLOWED[place][0], line, row


@cache
def _lines_sql() -> str:
    """Return the question for lines of history, put once: three by themselves take longer to put than to answer."""
    parts = []
    for place, (model, column) in enumerate(_FOLLOWED):
        table = connection.ops.quote_name(model.history.model._meta.db_table)
        parts.append(f"SELECT {place}, history_id, {column} FROM {table} WHERE history_date >= %s")  # noqa: S608 our own tables
    return " UNION ALL ".join(parts)


def _closed_since(day: date) -> list[int]:
    """Return the commitments that are closed now but that letters of this day or after may have closed."""
    # Of many that are closed few were so by later letters: these are looked up.
    question = _FEW_OF_MANY_CLOSED if _MORE_CLOSED.rows() else _CLOSED_SINCE
    return [number for (number,) in question.rows(day)]


def _closed() -> QuerySet[Commitment]:
    """Return the commitments that are closed now."""
    return Commitment.objects.filter(status__in=CLOSED).exclude(review=Commitment.Review.CANDIDATE)


def _later(day: date) -> QuerySet[Mention]:
    """Return the mentions that count in letters of this day or after, or of no known day."""
    return Mention.objects.counting().filter(Q(letter__letter_date__gte=day) | Q(letter__letter_date=None)).order_by()


_LINKED = Question(
    tuple,
    lambda letter: (
        Mention.objects.filter(letter=letter, origin=Mention.Origin.LINKED).order_by().values_list("commitment_id")
    ),
    NUMBER,
)
_MORE_CLOSED = Question(tuple, lambda: _closed().order_by().values_list("pk")[CLOSED_SINCE : CLOSED_SINCE + 1])
_CLOSED_SINCE = Question(
    tuple,
    lambda day: (
        # Asked only where so few are closed: in an order, or to a number, it would be answered by reading every row.
        _closed().filter(Exists(_later(day).filter(commitment=OuterRef("pk")))).order_by().values_list("pk")
    ),
    DAY,
)
_FEW_OF_MANY_CLOSED = Question(
    tuple,
    lambda day: (
        _closed().filter(pk__in=_later(day).values("commitment")).order_by("-pk").values_list("pk")[:CLOSED_SINCE]
    ),
    DAY,
)
