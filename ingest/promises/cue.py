"""A named kind of wording, looked for in a lower-cased sentence; and the look for all kinds at once."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property

from ingest.needed import alternatives

# Pieces of text are looked up by their first letters, all at once; a piece that is shorter is looked for by itself.
_LETTERS = 4


@cache
def _as_words(pattern: str) -> re.Pattern[str]:
    """Return the pattern for whole words only; most are never asked for."""
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")


@dataclass(frozen=True)
class Cue:
    """A named kind of wording, with sentences that show it and sentences that only seem to."""

    name: str
    patterns: tuple[str, ...]
    matches: tuple[str, ...]
    not_matches: tuple[str, ...]

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """All patterns as one."""
        return _as_words("|".join(self.patterns))

    def found_in(self, text: str) -> bool:
        """Tell whether the lower-cased `text` shows the cue."""
        return self.compiled.search(text) is not None


class CueIndex:
    """Many cues, looked for at once: an alternative of a pattern is tried only where a piece that it needs stands."""

    def __init__(self, cues: Iterable[Cue]) -> None:
        self._alternatives: list[tuple[str, str]] = []
        self._always: list[int] = []
        self._short: dict[str, list[int]] = {}
        self._long: dict[str, dict[str, list[int]]] = {}
        for cue in cues:
            for pattern in cue.patterns:
                for alternative, needed in alternatives(pattern):
                    self._add(cue.name, alternative, needed)
        self._starts = frozenset(self._long)

    def _add(self, name: str, alternative: str, needed: frozenset[str] | None) -> None:
        """Take in one alternative of the cue `name`."""
        place = len(self._alternatives)
        self._alternatives.append((name, alternative))
        if needed is None:
            self._always.append(place)
        for piece in needed or ():
            pieces = self._short if len(piece) < _LETTERS else self._long.setdefault(piece[:_LETTERS], {})
            pieces.setdefault(piece, []).append(place)

    def names_in(self, text: str) -> frozenset[str]:
        """Return the names of the cues that the lower-cased `text` shows."""
        found: set[str] = set()
        for place in sorted(self._to_try(text)):
            name, alternative = self._alternatives[place]
            if name not in found and _as_words(alternative).search(text):
                found.add(name)
        return frozenset(found)

    def _to_try(self, text: str) -> set[int]:
        """Return the places of the alternatives of which a needed piece stands in the text."""
        places = set(self._always)
        for piece, needing in self._short.items():
            if piece in text:
                places.update(needing)
        starts = {text[at : at + _LETTERS] for at in range(len(text) - _LETTERS + 1)}
        for start in starts & self._starts:
            for piece, needing in self._long[start].items():
                if piece in text:
                    places.update(needing)
        return places
