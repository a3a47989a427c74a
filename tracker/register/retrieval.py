"""Which open commitments a letter could mean: an index in each process, kept up with the database before every search.

The index only chooses whom to judge; the rows themselves are read afterwards, as they stood when the letter was
written. It is built from the rows at the first letter that a process links and follows their history from then on, so
that it is the same in every worker and right after a restart. A register of few commitments needs none: all of them are
judged.
"""

import gc
import logging
import threading
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeVar

from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from ingest.records import Chamber, Extraction, Kind, OpenCommitment
from ingest.settling import CommitmentIndex, candidates
from tracker.lifecycle import LIVE, day_of
from tracker.models import Commitment, Letter, Mention

Row = TypeVar("Row")

logger = logging.getLogger(__name__)

JUDGED_ALL = 300
"""Up to so many open commitments are all judged."""
OVERLAP = timedelta(minutes=10)
"""So far back the history is read again: no transaction of ours is open for longer, nor are two clocks so far apart."""
CHUNK = 500
CLOSED_SINCE = 5_000
"""So many commitments that later letters closed are looked at for a letter that comes in after them."""


@dataclass
class _Kept:
    """An index with how far it follows the history: what was read of the overlap need not be read again."""

    index: CommitmentIndex
    upto: datetime
    seen: set[tuple[type, int]] = field(default_factory=set)


_kept: dict[str, _Kept] = {}
_lock = threading.Lock()


def likely(letter: Letter, extraction: Extraction) -> set[int] | None:
    """Return the ids of the commitments that a letter could mean; None where there are so few that all are judged."""
    if Commitment.objects.live()[: JUDGED_ALL + 1].count() <= JUDGED_ALL:
        return None
    day = day_of(letter)
    chamber = Chamber(letter.chamber) if letter.chamber else None

    def fits(commitment: OpenCommitment) -> bool:
        made = min(commitment.letters, default=None)
        return (made is None or made <= day) and not (chamber and commitment.chamber not in (chamber, None))

    with _lock:
        index = _index_now()
        found = candidates(extraction.letter, extraction.finds, index, fits=fits)
    if closed := CommitmentIndex(_entries(_closed_since(letter)), slim=True):
        found += candidates(extraction.letter, extraction.finds, closed, fits=fits)
    here = letter.mentions.filter(origin=Mention.Origin.LINKED).values_list("commitment_id", flat=True)
    return {int(commitment.key) for commitment in found} | set(here)


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
    name = f"{connection.vendor}:{connection.settings_dict['NAME']}"
    kept = _kept.get(name)
    if kept is None:
        kept = _kept[name] = _built()
    _follow(kept)
    return kept.index


def _built() -> _Kept:
    """Return an index of all open commitments, made from their rows."""
    started, now = time.monotonic(), timezone.now()
    index = CommitmentIndex(_entries(Commitment.objects.live()), slim=True)
    # What lives as long as the process need not be looked through by every collection of garbage.
    gc.collect()
    gc.freeze()
    logger.info("index of %s open commitments built in %.1f s", len(index), time.monotonic() - started)
    return _Kept(index, now)


def _follow(kept: _Kept) -> None:
    """Take into the index what changed since it was last looked at, whoever changed it."""
    now, since = timezone.now(), kept.upto - OVERLAP
    changed: set[int] = set()
    letters: set[int] = set()
    seen: set[tuple[type, int]] = set()
    for model, column, ids in (
        (Commitment, "id", changed),
        (Mention, "commitment_id", changed),
        (Letter, "id", letters),
    ):
        for line, row in model.history.filter(history_date__gte=since).values_list("history_id", column):
            seen.add((model, line))
            if (model, line) not in kept.seen:
                ids.add(row)
    for some in _in_chunks(letters):
        changed.update(Commitment.objects.filter(letter__in=some).values_list("pk", flat=True))
    for some in _in_chunks(changed):
        open_now = {entry.key: entry for entry in _entries(Commitment.objects.live().filter(pk__in=some))}
        for row in some:
            if entry := open_now.get(str(row)):
                kept.index.add(entry)
            else:
                kept.index.remove(str(row))
    kept.upto, kept.seen = now, seen


def _closed_since(letter: Letter) -> QuerySet[Commitment]:
    """Return the commitments that are closed now but that letters of this day or after may have closed."""
    day = day_of(letter)
    later = Mention.objects.counting().filter(commitment=OuterRef("pk"))
    later = later.filter(Q(letter__letter_date__gte=day) | Q(letter__letter_date=None))
    rows = Commitment.objects.counted().exclude(status__in=LIVE).filter(Exists(later))
    return rows.order_by("-pk")[:CLOSED_SINCE]


def _entries(rows: QuerySet[Commitment]) -> Iterator[OpenCommitment]:
    """Return the commitments with all that they can be found by."""
    wanted = ("pk", "quote", "context", "term", "kind", "chamber", "promised_on", "letter_id")
    for some in _in_chunks(rows.values_list(*wanted).iterator(chunk_size=CHUNK)):
        homes = Letter.objects.defer("text", "passages").in_bulk({row[7] for row in some if row[7]})
        numbers: dict[int, list[str]] = {}
        carried = Letter.dossiers.through.objects.filter(letter_id__in=homes).values_list(
            "letter_id", "dossier__number"
        )
        for letter_id, number in carried:
            numbers.setdefault(letter_id, []).append(number)
        mentioned: dict[int, set[Letter]] = {}
        mentions = Mention.objects.counting().filter(commitment_id__in=[row[0] for row in some])
        for mention in mentions.select_related("letter").defer("letter__text", "letter__passages"):
            mentioned.setdefault(mention.commitment_id, set()).add(mention.letter)
        for pk, quote, context, term, kind, chamber, promised_on, letter_id in some:
            home = homes.get(letter_id)
            dossiers = numbers.get(letter_id, ())
            letters = mentioned.get(pk, set()) | ({home} if home else set())
            references = [reference for one in letters for reference in one.references]
            if home and home.number:
                references += [home.number, *(f"{dossier}-{home.number}" for dossier in dossiers)]
            days = {day_of(one) for one in letters} | ({promised_on} if promised_on else set())
            yield OpenCommitment(
                key=str(pk),
                quote=quote,
                kind=Kind(kind),
                term=term or None,
                chamber=Chamber(chamber) if chamber else None,
                dossiers=dossiers,
                letters=tuple(sorted(days)),
                references=tuple(dict.fromkeys(references)),
                subject=home.title if home else None,
                context=context,
            )


def _in_chunks(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Return the rows so many at a time, as a database takes them."""
    chunk: list[Row] = []
    for row in rows:
        chunk.append(row)
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
