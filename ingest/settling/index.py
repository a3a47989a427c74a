"""Finding, among many open commitments, those that a letter could mean.

An inverted index in memory: words of the promise and of its surroundings, first and last parts of compounds, dossiers,
numbers and dates. It only chooses whom to judge; the judgement itself never looks at the register as a whole.
"""

import heapq
import math
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator

from ingest.records import OpenCommitment
from ingest.settling.lines import Reading
from ingest.settling.profiles import wanted_in
from ingest.settling.references import normal_dossier
from ingest.settling.words import Word, tokens

_PART = 6
# A key that more than this share of the commitments have says too little to follow.
_COMMON_SHARE, _ALWAYS_FOLLOWED = 0.02, 200
# No search follows more entries than this, rarest keys first: the bound on its time.
_BUDGET = 120_000
# So many commitments are judged of those that a letter could mean.
CHOSEN = 32
# What a reference is worth beside the rarity of words (which is at most about 11).
_DOSSIER, _REFERENCE, _DATE = 4.0, 14.0, 9.0
_AROUND_SHARE, _PART_SHARE = 0.35, 0.5


def _parts(word: Word) -> tuple[str, ...]:
    """Return the keys of the first and last part of a long word."""
    folded = word.folded
    if len(folded) <= _PART or folded[0].isdigit():
        return ()
    root = word.stem if folded.startswith(word.stem[:3]) and len(word.stem) > _PART else folded
    return f"<{folded[:_PART]}", f">{root[-_PART:]}"


class CommitmentIndex:
    """Open commitments, ready to be searched. Adding and removing take a moment each, whatever the size."""

    def __init__(self, commitments: Iterable[OpenCommitment] = ()) -> None:
        self._numbers: dict[str, int] = {}
        self._commitments: dict[int, OpenCommitment] = {}
        self._entries: dict[str, array[int]] = {}
        self._next = 0
        self._dead = 0
        for commitment in commitments:
            self.add(commitment)

    def __len__(self) -> int:
        return len(self._numbers)

    def __contains__(self, key: str) -> bool:
        return key in self._numbers

    def __iter__(self) -> Iterator[OpenCommitment]:
        return iter(self._commitments.values())

    def add(self, commitment: OpenCommitment) -> None:
        """Take a commitment in; one with the same key is replaced."""
        self.remove(commitment.key)
        number = self._next
        self._next += 1
        self._numbers[commitment.key] = number
        self._commitments[number] = commitment
        for key in _keys_of(commitment):
            entries = self._entries.get(key)
            if entries is None:
                entries = self._entries[key] = array("I")
            entries.append(number)

    def remove(self, key: str) -> None:
        """Leave a commitment out from now on; one that is not there is no error."""
        number = self._numbers.pop(key, None)
        if number is None:
            return
        del self._commitments[number]
        self._dead += 1
        if self._dead > 1_000 and self._dead > len(self._numbers):
            self._sweep()

    def _sweep(self) -> None:
        """Drop the entries of removed commitments."""
        alive = self._commitments
        for key in list(self._entries):
            kept = array("I", (number for number in self._entries[key] if number in alive))
            if kept:
                self._entries[key] = kept
            else:
                del self._entries[key]
        self._dead = 0

    def search(self, reading: Reading, limit: int = CHOSEN) -> list[OpenCommitment]:
        """Return the commitments that the letter could mean, most likely first; equal ones in order of their keys."""
        total = len(self._numbers)
        if total <= limit:
            return sorted(self._commitments.values(), key=lambda commitment: commitment.key)
        most = max(_ALWAYS_FOLLOWED, int(_COMMON_SHARE * total))
        wanted = []
        for key, share in _keys_in(reading).items():
            entries = self._entries.get(key)
            if entries is not None:
                named = share > 1
                if named or len(entries) <= most:
                    worth = share if named else share * math.log(1 + total / len(entries))
                    wanted.append((len(entries), worth, entries))
        wanted.sort(key=lambda item: item[0])
        tiers: dict[int, Counter[int]] = {}
        followed = 0
        for length, worth, entries in wanted:
            followed += length
            if followed > _BUDGET:
                break
            tiers.setdefault(max(1, round(2 * worth)), Counter()).update(entries)
        scores: dict[int, float] = {}
        for worth, counted in tiers.items():
            for number, times in counted.items():
                scores[number] = scores.get(number, 0.0) + worth * times
        alive = self._commitments
        if self._dead:
            scores = {number: score for number, score in scores.items() if number in alive}
        # All that tie with the last one count, so that only scores and keys decide, not the order of adding.
        best = heapq.nlargest(limit, scores.values())
        least = best[-1] if best else 0.0
        found = sorted((-score, alive[number].key, number) for number, score in scores.items() if score >= least)
        return [alive[number] for _, _, number in found[:limit]]


def _keys_of(commitment: OpenCommitment) -> set[str]:
    """Return every key that a commitment can be found by."""
    keys: set[str] = set()
    for item in wanted_in(commitment.quote, commitment.term):
        if item.word.specific or item.word.deliverables:
            keys.add(item.word.stem)
            keys.update(f"={row}" for row in item.word.alike)
            keys.update(_parts(item.word))
    for token in tokens(f"{commitment.context}\n{commitment.subject or ''}"):
        if token.word.specific and token.word.stem not in keys:
            keys.add(f"~{token.word.stem}")
    keys.update(f"d:{normal_dossier(dossier)}" for dossier in commitment.dossiers)
    keys.update(f"r:{reference.upper()}" for reference in commitment.references if len(reference) > 4)
    keys.update(f"t:{day.isoformat()}" for day in commitment.letters)
    return keys


def _keys_in(reading: Reading) -> dict[str, float]:
    """Return the keys that a letter asks for; a value over 1 is a fixed worth, others a share of the key's rarity."""
    keys: dict[str, float] = {}
    for word in reading.words:
        if word.specific or word.deliverables:
            keys[word.stem] = 1.0
            keys[f"~{word.stem}"] = _AROUND_SHARE
            for row in word.alike:
                keys[f"={row}"] = _PART_SHARE
            for part in _parts(word):
                keys[part] = _PART_SHARE
    for line in reading.lines.values():
        for reference in line.refers.dates:
            if reference.exact:
                keys[f"t:{reference.start.isoformat()}"] = _DATE
        for number in line.refers.registered:
            keys[f"r:{number}"] = _REFERENCE
        for dossier, _ in line.refers.pieces:
            keys.setdefault(f"d:{dossier}", _DOSSIER)
    for dossier in reading.letter.header.dossiers:
        keys[f"d:{normal_dossier(dossier)}"] = _DOSSIER
    return keys
