"""Finding, among many open commitments, those that a letter could mean.

An inverted index in memory: words of the promise and of its surroundings, first and last parts of compounds, dossiers,
numbers and dates. It only chooses whom to judge; the judgement itself never looks at the register as a whole.
"""

import heapq
import math
import re
import sys
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from ingest.records import OpenCommitment, Outcome
from ingest.settling.lines import Line, Reading
from ingest.settling.profiles import ASKED, BEFORE, wanted_of
from ingest.settling.references import normal_dossier
from ingest.settling.words import Word, tokens

_PART = 6
# A key that more than this share of the commitments have says too little to follow.
_COMMON_SHARE, _ALWAYS_FOLLOWED = 0.02, 500
# No search follows more entries than this, rarest keys first: the bound on its time.
_BUDGET, _LINE_BUDGET = 20_000, 6_000
# So many commitments are judged of those that a letter could mean.
_CHOSEN = ((2_000, 96), (10_000, 48), (sys.maxsize, 20))
_PER_LINE, _MOST_LINES = 4, 12
# So many times more are looked at first where some may not fit.
_AHEAD = 4
_BEFORE_SHARE = 0.5
_ROLES = (Outcome.FULFILMENT, Outcome.PARTIAL, Outcome.POSTPONEMENT, Outcome.WITHDRAWAL)
# How a sentence sounds that tells what became of a promise.
_HINT = re.compile(
    r"toegezeg|toezeg|aangekondigd|vooruitzicht|hierbij|bijlage|bijgevoegd|bijgaand|vervalt|vervallen|uitgesteld|"
    r"vertraagd|vertraging|later dan|meer tijd|niet gelukt|ziet af|zie ik af|niet door|ingetrokken|afgedaan|voldaan"
)
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
    """Open commitments, ready to be searched. Adding and removing take a moment each, whatever the size.

    A `slim` index keeps no texts, for a caller that only wants the keys and reads the rest where it is kept.
    """

    def __init__(self, commitments: Iterable[OpenCommitment] = (), slim: bool = False) -> None:
        self._slim = slim
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
        slim = replace(commitment, quote="", context="", subject=None, references=()) if self._slim else commitment
        self._commitments[number] = slim
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

    def search(
        self, reading: Reading, limit: int | None = None, fits: Callable[[OpenCommitment], bool] | None = None
    ) -> list[OpenCommitment]:
        """Return the commitments that the letter could mean; equal ones in order of their keys.

        Those that the letter as a whole is most like, and those that each sentence which tells what became of a
        promise is most like: the latter are often drowned in a long letter on many things. Those that do not fit (made
        after the letter, to another chamber) take nobody's place.
        """
        limit = limit or _chosen_of(len(self._numbers))
        if len(self._numbers) <= limit:
            known = sorted(self._commitments.values(), key=lambda commitment: commitment.key)
            return [commitment for commitment in known if fits is None or fits(commitment)]
        found = dict.fromkeys(self._best(_keys_in(reading), limit, _BUDGET, fits))
        for line in _telling_lines(reading):
            found |= dict.fromkeys(self._best(_keys_of_line(line, reading), _PER_LINE, _LINE_BUDGET, fits))
        return [self._commitments[number] for number in found]

    def _best(
        self, asked: dict[str, float], limit: int, budget: int, fits: Callable[[OpenCommitment], bool] | None
    ) -> list[int]:
        """Return the numbers of the commitments that hold most of the keys asked for, by their worth."""
        total = len(self._numbers)
        most = max(_ALWAYS_FOLLOWED, int(_COMMON_SHARE * total))
        wanted = []
        for key, share in asked.items():
            entries = self._entries.get(key)
            if entries is not None:
                named = share > 1
                if named or len(entries) <= most:
                    worth = share if named else share * math.log(1 + total / len(entries))
                    wanted.append((len(entries), worth, entries))
        wanted.sort(key=lambda item: item[0])
        tiers: dict[int, Counter[int]] = defaultdict(Counter)
        followed = 0
        for length, worth, entries in wanted:
            followed += length
            if followed > budget:
                break
            tiers[max(1, round(2 * worth))].update(entries)
        scores: dict[int, float] = {}
        for worth, counted in tiers.items():
            for number, times in counted.items():
                scores[number] = scores.get(number, 0.0) + worth * times
        alive = self._commitments
        if self._dead:
            scores = {number: score for number, score in scores.items() if number in alive}
        if fits is None:
            return self._first(scores, limit)
        likely = [number for number in self._first(scores, _AHEAD * limit) if fits(alive[number])]
        if len(likely) < limit and len(scores) > _AHEAD * limit:
            likely = self._first({number: score for number, score in scores.items() if fits(alive[number])}, limit)
        return likely[:limit]

    def _first(self, scores: dict[int, float], limit: int) -> list[int]:
        """Return the numbers with the highest scores, equal ones in order of their keys."""
        # All that tie with the last one count, so that only scores and keys decide, not the order of adding.
        best = heapq.nlargest(limit, scores.values())
        least = best[-1] if best else 0.0
        alive = self._commitments
        found = sorted((-score, alive[number].key, number) for number, score in scores.items() if score >= least)
        return [number for _, _, number in found[:limit]]


def _chosen_of(total: int) -> int:
    """Return how many commitments are chosen by the letter as a whole: more where the register is small."""
    return next(chosen for size, chosen in _CHOSEN if total <= size)


def _telling_lines(reading: Reading) -> list[Line]:
    """Return the lines that tell what became of a promise: those with such a find first, then those that sound so."""
    told = [line for line in reading.lines.values() if any(find.role in _ROLES for find in line.finds)]
    hinted = [line for line in reading.lines.values() if line not in told and _HINT.search(line.unit.text.lower())]
    return [*told, *hinted][:_MOST_LINES]


def _keys_of(commitment: OpenCommitment) -> set[str]:
    """Return every key that a commitment can be found by."""
    keys: set[str] = set()
    for item in wanted_of(commitment):
        if item.word.specific or item.word.deliverables:
            keys.add(item.word.stem)
            keys.update(f"={row}" for row in item.word.alike)
            keys.update(_parts(item.word))
    context = commitment.context.replace(ASKED, "").replace(BEFORE, "")
    for token in tokens(f"{context}\n{commitment.subject or ''}"):
        if token.word.specific and token.word.stem not in keys:
            keys.add(f"~{token.word.stem}")
    keys.update(f"d:{normal_dossier(dossier)}" for dossier in commitment.dossiers)
    keys.update(f"r:{reference.upper()}" for reference in commitment.references if len(reference) > 4)
    keys.update(f"t:{day.isoformat()}" for day in commitment.letters)
    return keys


def _keys_in(reading: Reading) -> dict[str, float]:
    """Return the keys that a letter asks for; a value over 1 is a fixed worth, others a share of the key's rarity."""
    keys = _keys_of_words(reading.words)
    for line in reading.lines.values():
        if line.has_figures:
            keys |= _keys_of_references(line)
    for dossier in reading.letter.header.dossiers:
        keys[f"d:{normal_dossier(dossier)}"] = _DOSSIER
    return keys


def _keys_of_line(line: Line, reading: Reading) -> dict[str, float]:
    """Return the keys that one line asks for, with the sentence before it and the letter's dossiers."""
    before = {key: _BEFORE_SHARE * share for key, share in _keys_of_words(_words(line.before)).items()}
    keys = before | _keys_of_words(_words(line.unit.text)) | _keys_of_references(line)
    for dossier in reading.letter.header.dossiers:
        keys[f"d:{normal_dossier(dossier)}"] = _DOSSIER
    return keys


def _words(text: str) -> list[Word]:
    """Return the words of a text that carry meaning."""
    return [token.word for token in tokens(text)]


def _keys_of_words(words: Iterable[Word]) -> dict[str, float]:
    """Return the keys that words ask for."""
    keys: dict[str, float] = {}
    for word in words:
        if word.specific or word.deliverables:
            keys[word.stem] = 1.0
            keys[f"~{word.stem}"] = _AROUND_SHARE
            for row in word.alike:
                keys[f"={row}"] = _PART_SHARE
            for part in _parts(word):
                keys[part] = _PART_SHARE
    return keys


def _keys_of_references(line: Line) -> dict[str, float]:
    """Return the keys of the dates, numbers and dossiers that a line names."""
    refers = line.refers
    keys = {f"t:{day.start.isoformat()}": _DATE for day in refers.dates if day.exact}
    keys |= {f"r:{number}": _REFERENCE for number in refers.registered}
    return keys | {f"d:{dossier}": _DOSSIER for dossier, _ in refers.pieces}
