"""Finding, among many open commitments, those that a letter could mean.

An inverted index in memory: words of the promise and of its surroundings, first and last parts of compounds, dossiers,
numbers and dates. It only chooses whom to judge; the judgement itself never looks at the register as a whole.
"""

import math
import re
import sys
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from ingest.records import OpenCommitment, Outcome
from ingest.settling.keys import keys_in, keys_of_line, place_keys, word_keys
from ingest.settling.lines import Line, Reading

# A key that more than this share of the commitments have says too little to follow.
_COMMON_SHARE, _ALWAYS_FOLLOWED = 0.02, 500
# No search follows more entries than this, rarest keys first: the bound on its time.
_BUDGET, _LINE_BUDGET = 20_000, 3_000
# So many commitments are judged of those that a letter could mean.
_CHOSEN = ((2_000, 96), (10_000, 48), (sys.maxsize, 20))
_PER_LINE, _MOST_LINES = 4, 12
# So many times more are looked at first where some may not fit.
_AHEAD = 4
_ROLES = (Outcome.FULFILMENT, Outcome.PARTIAL, Outcome.POSTPONEMENT, Outcome.WITHDRAWAL)
# How a sentence sounds that tells what became of a promise.
_HINT = re.compile(
    r"toegezeg|toezeg|aangekondigd|vooruitzicht|hierbij|bijlage|bijgevoegd|bijgaand|vervalt|vervallen|uitgesteld|"
    r"vertraagd|vertraging|later dan|meer tijd|niet gelukt|ziet af|zie ik af|niet door|ingetrokken|afgedaan|voldaan"
)


class CommitmentIndex:
    """Open commitments, ready to be searched. Adding and removing take a moment each, whatever the size."""

    def __init__(self, commitments: Iterable[OpenCommitment] = ()) -> None:
        self._numbers: dict[str, int] = {}
        self._commitments: dict[int, OpenCommitment] = {}
        self._entries: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        self._next = 0
        self._gone: set[int] = set()
        for commitment in commitments:
            self.add(commitment)

    def __len__(self) -> int:
        return len(self._numbers)

    def __contains__(self, key: str) -> bool:
        return key in self._numbers

    def __iter__(self) -> Iterator[OpenCommitment]:
        return iter(self._commitments.values())

    def add(self, commitment: OpenCommitment, words: Iterable[str] | None = None) -> None:
        """Take a commitment in; one with the same key is replaced.

        `words` are the keys of its words where the caller has kept them: the commitment may then come without texts.
        """
        self.remove(commitment.key)
        number = self._next
        self._next += 1
        self._numbers[commitment.key] = number
        self._commitments[number] = commitment
        known = self._entries
        for key in word_keys(commitment) if words is None else words:
            known[key].append(number)
        for key in set(place_keys(commitment)):
            known[key].append(number)

    def remove(self, key: str) -> None:
        """Leave a commitment out from now on; one that is not there is no error."""
        number = self._numbers.pop(key, None)
        if number is None:
            return
        del self._commitments[number]
        self._gone.add(number)
        if len(self._gone) > 1_000 and len(self._gone) > len(self._numbers):
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
        self._gone.clear()

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
        found = dict.fromkeys(self._best(keys_in(reading), limit, _BUDGET, fits))
        for line in _telling_lines(reading):
            found |= dict.fromkeys(self._best(keys_of_line(line, reading), _PER_LINE, _LINE_BUDGET, fits))
        return [self._commitments[number] for number in found]

    def _best(
        self, asked: dict[str, float], limit: int, budget: int, fits: Callable[[OpenCommitment], bool] | None
    ) -> list[int]:
        """Return the numbers of the commitments that hold most of the keys asked for, by their worth."""
        scores = self._scores(asked, budget)
        if fits is None:
            return self._first(scores, limit)
        alive, ahead = self._commitments, limit
        while True:
            ahead *= _AHEAD
            likely = [number for number in self._first(scores, ahead) if fits(alive[number])]
            if len(likely) >= limit or ahead >= len(scores):
                return likely[:limit]

    def _scores(self, asked: dict[str, float], budget: int) -> dict[int, int]:
        """Return the worth of the keys asked for that each commitment has, all of them together."""
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
        followed: dict[int, list[array[int]]] = defaultdict(list)
        for length, worth, entries in wanted:
            budget -= length
            if budget < 0:
                break
            followed[max(1, round(2 * worth))].append(entries)
        scores: dict[int, int] = {}
        known = scores.get
        for points, lists in followed.items():
            for number in chain.from_iterable(lists):
                scores[number] = known(number, 0) + points
        for number in self._gone & scores.keys():
            del scores[number]
        return scores

    def _first(self, scores: dict[int, int], limit: int) -> list[int]:
        """Return the numbers with the highest scores, equal ones in order of their keys."""
        # All that tie with the last one count, so that only scores and keys decide, not the order of adding.
        least = _least_of(scores, limit)
        alive = self._commitments
        found = sorted((-score, alive[number].key, number) for number, score in scores.items() if score >= least)
        return [number for _, _, number in found[:limit]]


def _least_of(scores: dict[int, int], limit: int) -> int:
    """Return the score of the last one of so many that are highest; 0 where there are fewer."""
    times = Counter(scores.values())
    for score in sorted(times, reverse=True):
        limit -= times[score]
        if limit <= 0:
            return score
    return 0


def _chosen_of(total: int) -> int:
    """Return how many commitments are chosen by the letter as a whole: more where the register is small."""
    return next(chosen for size, chosen in _CHOSEN if total <= size)


def _telling_lines(reading: Reading) -> list[Line]:
    """Return the lines that tell what became of a promise: those with such a find first, then those that sound so."""
    told = [line for line in reading.lines.values() if any(find.role in _ROLES for find in line.finds)]
    hinted = [line for line in reading.lines.values() if line not in told and _HINT.search(line.unit.text.lower())]
    return [*told, *hinted][:_MOST_LINES]
