"""Open commitments as the index takes them: where they were made, read from their rows, and the keys of their words.

The keys are kept in `IndexKeys`: to find them takes far longer than to read them. A row holds for the mark that it
bears, that of the texts and the analysis; keys of another mark, or none, are found anew and kept.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

from django.db import transaction
from django.db.models import Q, QuerySet

from ingest.records import Chamber, Kind, OpenCommitment
from ingest.settling import mark_of, word_keys
from tracker.lifecycle import day_of
from tracker.models import Commitment, IndexKeys, Letter, Mention
from tracker.models.querysets import MentionQuerySet

Row = TypeVar("Row")
Entry = tuple[OpenCommitment, list[str]]

CHUNK = 500
_COMMITMENT = ("pk", "quote", "context", "term", "kind", "chamber", "promised_on", "letter_id")
_COLUMNS = (*_COMMITMENT, "index_keys__mark", "index_keys__words")


@dataclass(frozen=True)
class _Home:
    """What a letter adds to the commitments that it mentions."""

    day: date | None
    number: str
    references: list[str]
    title: str
    dossiers: list[str] = field(default_factory=list)


def entries(rows: QuerySet[Commitment]) -> Iterator[Entry]:
    """Return the commitments without their texts, each with the keys of its words; what was not kept is kept now."""
    # The numbers first: nothing is read on while keys are written.
    for ids in in_chunks(sorted(rows.values_list("pk", flat=True))):
        rows = Commitment.objects.filter(_among("pk", ids)).order_by("pk").values_list(*_COLUMNS)
        mentioned = _mentioned(ids)
        some = [row for row in rows if row[0] in mentioned]
        homes = _homes({row[7] for row in some if row[7]}.union(*mentioned.values()))
        found: list[IndexKeys] = []
        for pk, quote, context, term, kind, chamber, promised_on, letter_id, mark, words in some:
            home = homes.get(letter_id)
            subject = home.title if home else None
            texts = OpenCommitment(str(pk), quote, Kind(kind), term=term or None, subject=subject, context=context)
            own_mark = mark_of(texts)
            if mark != own_mark:
                words = " ".join(word_keys(texts))
                found.append(IndexKeys(commitment_id=pk, mark=own_mark, words=words))
            letters = [homes[one] for one in mentioned[pk] | {letter_id} if one in homes]
            references = [reference for one in letters for reference in one.references]
            if home and home.number:
                references += [home.number, *(f"{dossier}-{home.number}" for dossier in home.dossiers)]
            days = {one.day for one in letters} | ({promised_on} if promised_on else set())
            bare = OpenCommitment(
                key=texts.key,
                quote="",
                kind=texts.kind,
                chamber=Chamber(chamber) if chamber else None,
                dossiers=tuple(home.dossiers) if home else (),
                letters=tuple(sorted(days)),
                references=tuple(references),
            )
            yield bare, words.split()
        _keep(found)


def _mentioned(ids: Collection[int]) -> dict[int, set[int]]:
    """Return the letters whose mentions of these commitments count, by commitment."""
    letters: dict[int, set[int]] = {number: set() for number in ids}
    # Asked for by state as well, a database goes by that and reads far more.
    rows = Mention.objects.filter(_among("commitment_id", ids)).order_by()
    for commitment_id, letter_id, state in rows.values_list("commitment_id", "letter_id", "state"):
        if state in MentionQuerySet.COUNTING and commitment_id in letters:
            letters[commitment_id].add(letter_id)
    return letters


def _homes(ids: Collection[int]) -> dict[int, _Home]:
    """Return what these letters add."""
    homes: dict[int, _Home] = {}
    for some in in_chunks(sorted(ids)):
        rows = Letter.objects.filter(_among("pk", some)).order_by()
        for pk, day, number, references, title in rows.values_list(
            "pk", "letter_date", "number", "references", "title"
        ):
            homes[pk] = _Home(day, number, references, title)
        undated = [pk for pk in some if pk in homes and homes[pk].day is None]
        for letter in Letter.objects.filter(pk__in=undated).only("letter_date", "created_at"):
            homes[letter.pk] = replace(homes[letter.pk], day=day_of(letter))
        carried = Letter.dossiers.through.objects.filter(_among("letter_id", some)).order_by("pk")
        for letter_id, dossier in carried.values_list("letter_id", "dossier__number"):
            if letter_id in homes:
                homes[letter_id].dossiers.append(dossier)
    return homes


def _among(column: str, ids: Collection[int]) -> Q:
    """Return the condition that a column has one of these numbers, or one of the few between them.

    To pass on hundreds of numbers takes longer than to read some rows too many.
    """
    first, last = min(ids), max(ids)
    if last - first < 2 * len(ids):
        return Q(**{f"{column}__gte": first, f"{column}__lte": last})
    return Q(**{f"{column}__in": ids})


def _keep(found: list[IndexKeys]) -> None:
    """Keep keys that were found; those of a commitment that is gone by now are left."""
    if not found:
        return
    with transaction.atomic():
        held = Commitment.objects.select_for_update(no_key=True).filter(pk__in=[row.commitment_id for row in found])
        there = set(held.order_by("pk").values_list("pk", flat=True))
        IndexKeys.objects.bulk_create(
            [row for row in found if row.commitment_id in there],
            update_conflicts=True,
            unique_fields=["commitment"],
            update_fields=["mark", "words"],
        )


def in_chunks(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Return the rows so many at a time, as a database takes them."""
    chunk: list[Row] = []
    for row in rows:
        chunk.append(row)
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
