"""One letter in two forms: the ministry's PDF and the printed paper or DOCX have nearly the same words.

Closing one letter into another wrongly would lose promises, so only what is the same beyond doubt is called the same:
nearly all words, the same date, the same sender, nothing against it, and the same promises. What is only alike is asked
of the clerk. Two letters with the same phrases about different questions are two letters.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import blake2b
from itertools import pairwise

from rapidfuzz import fuzz

from ingest.records import Find, Header, Letter, Voice

_UNSPOKEN = frozenset({Voice.LETTERHEAD, Voice.SIGNATURE, Voice.FURNITURE, Voice.HEADING, Voice.FOOTNOTE})
_MARKS, _SHORTEST_MARKED = 24, 6
# Shares of the words of a letter that stand in the other, in runs of three.
_NEARLY_ALL, _MUCH, _PART = 0.9, 0.6, 0.3
_FEWEST_WORDS = 40
# So much of so long a letter is not written twice: what a form does not say of itself is then no doubt.
_ALL_BUT_ALL, _LONG = 0.97, 300
_DAYS_APART = 14
_SAME_QUOTE = 90.0
_FIGURES = re.compile(r"\d+")


class Verdict(StrEnum):
    """Whether two files hold one letter."""

    SAME = "same"
    UNSURE = "unsure"
    OTHER = "other"


@dataclass(frozen=True)
class Likeness:
    """Whether two files hold one letter; `share` is that of the one's words in the other; `reason` is Dutch."""

    verdict: Verdict
    share: float
    reason: str = ""


def marks_of(letter: Letter) -> tuple[int, ...]:
    """Return numbers of which two forms of a letter have most in common and two letters hardly any.

    They are the smallest hashes of its sentences: a sample that both forms take in the same way.
    """
    sentences = [key for key in map(_key, _said(letter)) if key]
    long = [key for key in sentences if key.count(" ") + 1 >= _SHORTEST_MARKED]
    # Without spaces: a hyphen at a line end may have been taken for one within a word.
    hashes = {_hash(key.replace(" ", "")) for key in long or sentences}
    return tuple(sorted(hashes)[:_MARKS])


def compare(new: Letter, known: Letter) -> Likeness:
    """Return whether a letter that came in is one that is known."""
    first, second = _runs(new), _runs(known)
    common = sum((first & second).values())
    share, share_known = common / max(sum(first.values()), 1), common / max(sum(second.values()), 1)
    least, most = min(share, share_known), max(share, share_known)
    against = _against(new.header, known.header, nearly=least >= _NEARLY_ALL)
    if against or most < _MUCH:
        return Likeness(Verdict.OTHER, least, against)
    length = min(sum(first.values()), sum(second.values()))
    doubts = _doubts(new.header, known.header, unknown=least < _ALL_BUT_ALL or length < _LONG)
    if least >= _NEARLY_ALL:
        if not doubts and length >= _FEWEST_WORDS:
            return Likeness(Verdict.SAME, least)
        doubts = doubts or ["de tekst is kort"]
        return Likeness(Verdict.UNSURE, least, f"{_percent(least)} van de tekst is gelijk, maar {' en '.join(doubts)}")
    if doubts or least < _PART or (least < _MUCH and most < _NEARLY_ALL):
        return Likeness(Verdict.OTHER, least)
    if least >= _MUCH:
        return Likeness(Verdict.UNSURE, least, f"datum en afzender zijn gelijk en {_percent(least)} van de tekst ook")
    part = "dit bestand" if share > share_known else "die brief"
    return Likeness(
        Verdict.UNSURE, least, f"datum en afzender zijn gelijk en {part} staat vrijwel geheel in het andere"
    )


def same_promises(new: Sequence[Find], known: Sequence[Find]) -> bool:
    """Tell whether two forms of a letter promise the same things by the same days; candidates do not count."""
    left = [find for find in known if not find.candidate]
    for find in new:
        if find.candidate:
            continue
        same = next((other for other in left if _same_find(find, other)), None)
        if same is None:
            return False
        left.remove(same)
    return not left


def _same_find(find: Find, other: Find) -> bool:
    """Tell whether two finds are the same one: what differs in a figure or in its term is another promise."""
    if (find.kind, find.role) != (other.kind, other.role) or _when(find) != _when(other):
        return False
    quote, other_quote = _key(find.quote), _key(other.quote)
    return _FIGURES.findall(quote) == _FIGURES.findall(other_quote) and fuzz.ratio(quote, other_quote) >= _SAME_QUOTE


def _when(find: Find) -> tuple[date, date] | str:
    """Return the days of a find's window, or the words of a term that has none."""
    if find.window:
        return find.window.start, find.window.end
    return _key(find.term.phrase) if find.term else ""


def _said(letter: Letter) -> list[str]:
    """Return the sentences of the letter itself."""
    return [unit.text for unit in letter.units if unit.passage.voice not in _UNSPOKEN]


def _key(text: str) -> str:
    """Return the words of a sentence in lower case, without accents, hyphens and punctuation."""
    flat = unicodedata.normalize("NFKD", re.sub(r"[-\u2010-\u2015\xad\x02]\s?", "", text).casefold())
    return " ".join(re.findall(r"\w+", "".join(mark for mark in flat if not unicodedata.combining(mark))))


def _hash(key: str) -> int:
    """Return a number that fits a column of 63 bits."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest()) >> 1


def _runs(letter: Letter) -> Counter[tuple[str, ...]]:
    """Return every run of three words of the letter."""
    words = " ".join(_key(text) for text in _said(letter)).split()
    return Counter((first, *second) for first, second in zip(words, pairwise(words[1:]), strict=False))


def _against(new: Header, known: Header, *, nearly: bool) -> str:
    """Return in Dutch what shows that these are two letters; empty where nothing does."""
    if new.chamber and known.chamber and new.chamber != known.chamber:
        return "de brieven zijn aan verschillende Kamers gericht"
    if new.number and known.number and new.number != known.number:
        return "de ondernummers verschillen"
    if new.letter_date and known.letter_date and abs((new.letter_date - known.letter_date).days) > _DAYS_APART:
        return "de data liggen te ver uiteen"
    if not nearly and new.references and known.references and not set(new.references) & set(known.references):
        return "de kenmerken verschillen"
    if not nearly and new.subject and known.subject and fuzz.token_set_ratio(new.subject, known.subject) < 50:
        return "de onderwerpen verschillen"
    return ""


def _doubts(new: Header, known: Header, *, unknown: bool) -> list[str]:
    """Return in Dutch why nearly the same words may still be two letters; `unknown` counts what is not known too."""
    doubts = []
    if new.letter_date is None or known.letter_date is None:
        doubts.extend(["de datum is niet bekend"] * unknown)
    elif new.letter_date != known.letter_date:
        doubts.append("de datum verschilt")
    if not new.sender or not known.sender:
        doubts.extend(["de afzender is niet bekend"] * unknown)
    elif new.sender.casefold() != known.sender.casefold():
        doubts.append("de afzender verschilt")
    if new.references and known.references and not set(new.references) & set(known.references):
        doubts.append("het kenmerk verschilt")
    return doubts


def _percent(share: float) -> str:
    """Return a share as people write it, never rounded up to all of it."""
    return f"{int(share * 100)}%"
