"""Words of a text as settling compares them: stem, weight, compound parts and words that mean the same.

A word's weight says how much it tells about what is promised: nothing for grammar, little for the words of every
letter, most for names. Weights depend on the word alone, never on what else is in the register, so that the order in
which letters arrive cannot change a judgement.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

import Stemmer

from ingest.settling.lexicon import ALIKE, COMMON, DELIVERABLES, EMPTY

_TOKEN = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_BEHIND = frozenset(".,:;-)")
_NUMBER = re.compile(r"\d[\d.,]*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;»”\"]\s+|\n\s*)$")
_STEMMER = Stemmer.Stemmer("dutch")

COMMON_WEIGHT = 0.3
WORD_WEIGHT = 1.0
LONG_WORD_WEIGHT = 1.25
NAME_WEIGHT = 1.8
NUMBER_WEIGHT = 0.7

# How well two words agree, by what they share.
SAME, ALIKE_SHARE, HEAD_SHARE, START_SHARE = 1.0, 0.75, 0.65, 0.6

_SHORTEST_PART = 5


def fold(text: str) -> str:
    """Return the text in lower case without accents ("Lomé" → "lome")."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.lower())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


@lru_cache(maxsize=100_000)
def stem(folded: str) -> str:
    """Return the Dutch stem of one folded word."""
    return _STEMMER.stemWord(folded)


def _by_stem(words: frozenset[str]) -> frozenset[str]:
    """Return the folded words together with their stems' spelling, for words given in one form only."""
    return frozenset(fold(word) for word in words)


_EMPTY = _by_stem(EMPTY)
_COMMON = _by_stem(COMMON)
_COMMON_STEMS = frozenset(stem(word) for word in _COMMON if len(word) > 4)


def _rows_by_stem(rows: tuple[tuple[str, ...], ...]) -> dict[str, frozenset[int]]:
    """Return for each stem the numbers of the rows that it stands in."""
    found: dict[str, set[int]] = {}
    for number, row in enumerate(rows):
        for word in row:
            found.setdefault(stem(fold(word)), set()).add(number)
    return {key: frozenset(numbers) for key, numbers in found.items()}


_ALIKE = _rows_by_stem(ALIKE)
_DELIVERABLE_ORDER = tuple(DELIVERABLES)
_DELIVERABLE = _rows_by_stem(tuple(DELIVERABLES.values()))
_DELIVERABLE_ENDINGS = tuple(
    (fold(word), name) for name, words in DELIVERABLES.items() for word in words if len(word) >= _SHORTEST_PART
)
_ENDINGS = tuple(ending for ending, _ in _DELIVERABLE_ENDINGS)
# One for all words: an empty set of each word's own is one more thing to keep and to look through.
_NONE: frozenset[str] = frozenset()
_NO_ROWS: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Word:
    """One word as it is compared."""

    folded: str
    stem: str
    weight: float
    alike: frozenset[int] = frozenset()
    deliverables: frozenset[str] = frozenset()

    @property
    def specific(self) -> bool:
        """Whether the word says something about this promise rather than about any."""
        return self.weight >= WORD_WEIGHT


@lru_cache(maxsize=60_000)
def word(folded: str, name: bool = False) -> Word | None:
    """Return the word for one folded token, or None if it carries no meaning here."""
    if folded in _EMPTY or len(folded) < 2:
        return None
    if folded[0].isdigit():
        if _YEAR.fullmatch(folded) or not _NUMBER.fullmatch(folded) or len(folded) < 2:
            return Word(folded, folded, 0.0) if len(folded) > 3 else None
        return Word(folded, folded.rstrip(".,"), NUMBER_WEIGHT)
    root = stem(folded)
    rows = _DELIVERABLE.get(root)
    if rows:
        deliverables = frozenset(_DELIVERABLE_ORDER[row] for row in rows)
    else:
        deliverables = _ending_deliverable(folded) if len(folded) > 8 else _NONE
    return Word(folded, root, _weight(folded, root, name, deliverables), _ALIKE.get(root, _NO_ROWS), deliverables)


def _ending_deliverable(folded: str) -> frozenset[str]:
    """Return the deliverable at the end of a compound ("voortgangsoverzicht" → overzicht)."""
    if not folded.endswith(_ENDINGS):
        return _NONE
    return frozenset(name for ending, name in _DELIVERABLE_ENDINGS if folded.endswith(ending))


def _weight(folded: str, root: str, name: bool, deliverables: frozenset[str]) -> float:
    """Return how much the word tells about what is promised."""
    if folded in _COMMON or root in _COMMON_STEMS:
        return COMMON_WEIGHT
    if name:
        return NAME_WEIGHT
    if deliverables and root in _DELIVERABLE:
        return 2 * COMMON_WEIGHT
    if len(folded) < 4:
        return WORD_WEIGHT * 0.8
    return LONG_WORD_WEIGHT if len(folded) >= 10 else WORD_WEIGHT


class Token(NamedTuple):
    """A word where it stands in a text; `half` marks the first half of a pair such as "raads- en statenleden"."""

    word: Word
    start: int
    end: int
    name: bool = False
    half: bool = False


@lru_cache(maxsize=60_000)
def _written(raw: str) -> Word | None:
    """Return the word for a token as it is written, if it carries meaning."""
    known = word(fold(raw).replace("’", "'"))
    return known if known is not None and known.weight > 0 else None


@lru_cache(maxsize=20_000)
def _written_as_name(raw: str) -> Word | None:
    """Return the word for a token that is written as a name, if it carries meaning."""
    known = word(fold(raw).replace("’", "'"), True)
    return known if known is not None and known.weight > 0 else None


@lru_cache(maxsize=2_000)
def tokens(text: str) -> tuple[Token, ...]:
    """Return the words of a clean text that carry meaning, in order; parts joined by hyphens come apart."""
    found: list[Token] = []
    at = 0
    for part in text.split(" "):
        start, end = at, at + len(part)
        at = end + 1
        half = False
        if not part.isalpha():
            # Most others are one word with a comma or full stop behind it.
            if part[-1:] not in _BEHIND or not part[:-1].isalpha():
                _add_tokens(found, text, start, end)
                continue
            half = part[-1] == "-"
            part, end = part[:-1], end - 1
        if part in _EMPTY:  # nearly half of all words
            continue
        name = not part[0].islower() and _is_name(text, part, start)
        known = _written_as_name(part) if name else _written(part)
        if known is not None:
            # A token is made for every word of every text: in the quickest of ways.
            found.append(tuple.__new__(Token, (known, start, end, name, half)))
    return tuple(found)


def _add_tokens(found: list[Token], text: str, start: int, end: int) -> None:
    """Add the words in a stretch of a text that does not cut one in two."""
    for match in _TOKEN.finditer(text, start, end):
        raw = match.group()
        name = not raw[0].islower() and _is_name(text, raw, match.start())
        known = _written_as_name(raw) if name else _written(raw)
        if known is not None:
            begin, stop = match.span()
            half = text.startswith("-", stop) and text[stop + 1 : stop + 2] in (" ", "")
            found.append(Token(known, begin, stop, name, half))


def _is_name(text: str, raw: str, start: int) -> bool:
    """Whether a token is written as a name: a capital inside a sentence, or an abbreviation in capitals."""
    if len(raw) >= 2 and raw.isupper() and raw.isalpha():
        return True
    if start == 0 or not raw[0].isupper():
        return False
    return not _SENTENCE_START.search(text[max(0, start - 4) : start])


class Concordance:
    """Where the words of a text stand: cells (sentences, headings) are added and then asked for words.

    A word is found as itself, as a word alike, or by a part that two compounds share.
    """

    def __init__(self) -> None:
        self._words: dict[str, Word] = {}
        self._by_folded: dict[str, set[int]] = {}
        self._by_stem: dict[str, list[set[int]]] = {}
        self._by_row: dict[int, list[set[int]]] = {}
        self._starts: dict[str, list[str]] = {}
        self._ends: dict[str, list[tuple[str, str]]] = {}
        self._halves: set[str] = set()
        self._found: dict[str, dict[int, float]] = {}

    @property
    def words(self) -> Iterable[Word]:
        """Every word once."""
        return self._words.values()

    def add(self, cell: int, found: Iterable[Token]) -> None:
        """Take in the words of one cell."""
        by_folded = self._by_folded
        for known, _, _, _, half in found:
            folded = known.folded
            if half:
                self._halves.add(folded)
            cells = by_folded.get(folded)
            if cells is None:
                by_folded[folded] = {cell}
                self._take_in(known)
            else:
                cells.add(cell)

    def _take_in(self, known: Word) -> None:
        """Make a word that is new here be found by its stem, its parts and words alike."""
        folded, root = known.folded, known.stem
        self._words[folded] = known
        cells = self._by_folded[folded]
        self._by_stem.setdefault(root, []).append(cells)
        for row in known.alike:
            self._by_row.setdefault(row, []).append(cells)
        if len(folded) >= _SHORTEST_PART:
            self._starts.setdefault(folded[:_SHORTEST_PART], []).append(folded)
            self._ends.setdefault(folded[-_SHORTEST_PART:], []).append((folded, folded))
        if root != folded and len(root) >= _SHORTEST_PART:
            self._ends.setdefault(root[-_SHORTEST_PART:], []).append((root, folded))

    def cells(self, wanted: Word) -> dict[int, float]:
        """Return the cells that hold a word: 1 for the same word, less for one alike or a shared part."""
        key = wanted.folded
        known = self._found.get(key)
        if known is None:
            known = self._found[key] = self._look_up(wanted)
        return known

    def _look_up(self, wanted: Word) -> dict[int, float]:
        """Work out the cells of a word, the weakest likeness first so that a stronger one replaces it."""
        held: dict[int, float] = {}
        folded = wanted.folded
        if len(folded) >= _SHORTEST_PART and not folded[0].isdigit():
            for half in self._halves:
                if len(half) > 3 and folded.startswith(half):
                    held.update(dict.fromkeys(self._by_folded[half], START_SHARE))
            for other in self._starts.get(folded[:_SHORTEST_PART], ()):
                if shares_start(folded, other):
                    held.update(dict.fromkeys(self._by_folded[other], START_SHARE))
            for form in (folded,) if folded == wanted.stem else (folded, wanted.stem):
                for ending, other in self._ends.get(form[-_SHORTEST_PART:], ()):
                    if shares_head(form, ending):
                        held.update(dict.fromkeys(self._by_folded[other], HEAD_SHARE))
        for row in wanted.alike:
            for cells in self._by_row.get(row, ()):
                held.update(dict.fromkeys(cells, ALIKE_SHARE))
        for cells in self._by_stem.get(wanted.stem, ()):
            held.update(dict.fromkeys(cells, SAME))
        if folded in self._by_folded:
            held.update(dict.fromkeys(self._by_folded[folded], SAME))
        return held


class Bag:
    """The words of one stretch of text, to be asked how well they hold another text's words."""

    def __init__(self, found: Iterable[Token]) -> None:
        self._tokens = tuple(found)

    @classmethod
    def of(cls, words: Iterable[Word]) -> "Bag":
        """Return a bag of words that stand by themselves."""
        return cls(Token(known, 0, 0) for known in words)

    @cached_property
    def words(self) -> dict[str, Word]:
        """The words by their stems."""
        return {token.word.stem: token.word for token in self._tokens}

    @cached_property
    def _concordance(self) -> Concordance:
        """The words ready to be asked for: many a bag is made and then asked for nothing."""
        made = Concordance()
        made.add(0, self._tokens)
        return made

    def holds(self, wanted: Word) -> float:
        """Return how well the bag holds a word: 1 the same, less for a word alike or a shared part of a compound."""
        return self._concordance.cells(wanted).get(0, 0.0)


def shares_start(one: str, other: str) -> bool:
    """Whether two words begin with the same part ("kustvissers" and "kustvisserij")."""
    shorter = min(len(one), len(other))
    if shorter <= _SHORTEST_PART:
        return shorter == _SHORTEST_PART and one[:shorter] == other[:shorter]
    enough = min(shorter, max(_SHORTEST_PART + 1, round(0.6 * shorter)))
    return one[:enough] == other[:enough]


def shares_head(one: str, other: str) -> bool:
    """Whether one word is the last part of the other ("medewerkers", "griffiemedewerkers")."""
    first, second = len(one), len(other)
    if first < second:
        return second - first >= 3 and first >= _SHORTEST_PART and other.endswith(one)
    return first - second >= 3 and second >= _SHORTEST_PART and one.endswith(other)
