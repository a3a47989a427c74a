"""By which keys the index knows a commitment, and by which keys a letter asks for it.

The keys that come from words take time to find, so that a register may keep them: `mark_of` tells whether what was
kept is still what would be found.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

import Stemmer

from ingest.records import OpenCommitment
from ingest.settling.lines import Line, Reading
from ingest.settling.profiles import ASKED, BEFORE, wanted_of
from ingest.settling.references import normal_dossier
from ingest.settling.words import Word, tokens

_PART = 6
_BEFORE_SHARE = 0.5
# What a reference is worth beside the rarity of words (which is at most about 11).
_DOSSIER, _REFERENCE, _DATE = 4.0, 14.0, 9.0
_AROUND_SHARE, _PART_SHARE = 0.35, 0.5
# What decides on the keys of words, in this folder: a test sees to it that nothing is left out.
ANALYSIS = ("keys.py", "lexicon.py", "profiles.py", "words.py", "data/*.txt")


def word_keys(commitment: OpenCommitment) -> tuple[str, ...]:
    """Return the keys that a commitment has by its words: quotation without the term, context and subject."""
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
    return tuple(sorted(keys))


def mark_of(commitment: OpenCommitment) -> str:
    """Return what the keys of its words depend on, as a mark: another text or another analysis gives another mark."""
    texts = (_analysis(), commitment.quote, commitment.term or "", commitment.context, commitment.subject or "")
    return blake2b("\0".join(texts).encode(errors="surrogatepass"), digest_size=16).hexdigest()


@cache
def _analysis() -> str:
    """Return a mark of the program and the word lists that find the keys of words."""
    folder = Path(__file__).parent
    found = blake2b(str(Stemmer.version()).encode(), digest_size=16)
    for pattern in ANALYSIS:
        for path in sorted(folder.glob(pattern)):
            found.update(path.read_bytes())
    return found.hexdigest()


def place_keys(commitment: OpenCommitment) -> Iterator[str]:
    """Return the keys that a commitment has by where it was made: dossiers, numbers and dates of letters."""
    for dossier in commitment.dossiers:
        yield f"d:{normal_dossier(dossier)}"
    for reference in commitment.references:
        if len(reference) > 4:
            yield f"r:{reference.upper()}"
    for day in commitment.letters:
        yield f"t:{day.isoformat()}"


def keys_in(reading: Reading) -> dict[str, float]:
    """Return the keys that a letter asks for; a value over 1 is a fixed worth, others a share of the key's rarity."""
    keys = _keys_of_words(reading.words)
    for line in reading.lines.values():
        if line.has_figures:
            keys |= _keys_of_references(line)
    for dossier in reading.letter.header.dossiers:
        keys[f"d:{normal_dossier(dossier)}"] = _DOSSIER
    return keys


def keys_of_line(line: Line, reading: Reading) -> dict[str, float]:
    """Return the keys that one line asks for, with the sentence before it and the letter's dossiers."""
    before = {key: _BEFORE_SHARE * share for key, share in _keys_of_words(_words(line.before)).items()}
    keys = before | _keys_of_words(_words(line.unit.text)) | _keys_of_references(line)
    for dossier in reading.letter.header.dossiers:
        keys[f"d:{normal_dossier(dossier)}"] = _DOSSIER
    return keys


def _words(text: str) -> list[Word]:
    """Return the words of a text that carry meaning."""
    return [token.word for token in tokens(text)]


def _parts(word: Word) -> tuple[str, ...]:
    """Return the keys of the first and last part of a long word."""
    folded = word.folded
    if len(folded) <= _PART or folded[0].isdigit():
        return ()
    root = word.stem if folded.startswith(word.stem[:3]) and len(word.stem) > _PART else folded
    return f"<{folded[:_PART]}", f">{root[-_PART:]}"


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
