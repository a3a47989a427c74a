"""The parts of a promise of several things, and which of them a letter gives, leaves open, or does not speak of.

"Een overzicht van de bezetting en van de inzet", "cijfers over de bezoeken, de zorg en de kosten": officials often give
one of them first, and the other in a later letter.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from ingest.settling.following import behind
from ingest.settling.lines import Line, Reading
from ingest.settling.signs import Sign
from ingest.settling.words import Token, Word, tokens

_AND = re.compile(r",?\s+(?:en|alsmede|alsook|als ook|evenals)\s+(?:(?:ook|tevens) )?", re.IGNORECASE)
_COMMA = re.compile(r",\s+(?:en )?")
# What stands behind the word that joins two things, where these are no things but acts or clauses.
_NO_THING = re.compile(
    r"(?:ik|wij|we|u|uw|die|dat|waar\w*|welke?|zoals|zodat|zal|zullen|wordt|worden|is|zijn|kan|kunnen|te|met|tot|"
    r"breng|bied|leg|stuur|zend|doe|laat|informeer|bericht|gaat|kom|komt|vergezeld|uitgesplitst|inclusief|indien|als|"
    r"waarbij|hoe(?!veel)|uiterlijk|daarna|vervolgens|dan|niet|zo|of)\b",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\b(?:(?:uitgesplitst|uitsplitsing|onderverdeeld|verdeeld|onderscheid\w*)\b[^,;]*|per [\w-]+)$", re.IGNORECASE
)
_DETERMINED = re.compile(r"(?:de|het|een)\b", re.IGNORECASE)
_OPENS = re.compile(
    r"(?:over|van|voor|aan|bij|in|naar|op|tegen|tussen|om|onder|door|uit)\b|(?:de|het|een|hoeveel|welke?)\b", re.I
)
_ENDS = re.compile(r"[,;:.(]|\b(?:zoals|zodat|en)\b")
_INTRODUCED = re.compile(r"\b(?:over|van|voor|aan|bij|in|naar|op|tussen|om|onder)\s+|[:;]\s*")
_OPENED = re.compile(rf"^(?:(?:{_OPENS.pattern})\s+)+", re.IGNORECASE)
_LONGEST_LISTED = 8
# A part with less weight of telling words than this tells nothing of its own.
_TELLING = 1.0
_HELD, _WHOLE = 0.5, 0.75
# How well a line must hold a word to give it: "de middelen" are not yet the medicines for children. A letter that holds
# a word less well is silent on it.
_SAME, _LIKE = 0.7, 0.5
# A letter that holds less of a part says nothing of it.
_SAID = 0.2
# So many lines behind one still speak of the same.
_CLOSE_BEHIND = 3
GIVEN = frozenset({Sign.DELIVERY, Sign.CLOSING, Sign.FILED})
"""The signs of a line that gives something, or says that it is given."""
# "Nu ook de overige regio's": with this part all has been given.
_LAST = re.compile(r"\b(?:nu ook|overige|resterende|ontbrekende|laatste|tweede deel|andere helft|aanvullend)\b", re.I)


@dataclass(frozen=True, slots=True)
class Part:
    """One of the things promised, with the words that tell it from the others."""

    text: str
    words: tuple[Word, ...]

    def share(self, held: Callable[[Word], float], least: float) -> float:
        """Return the share of its words, by weight, that are held so well."""
        total = sum(word.weight for word in self.words)
        return sum(word.weight for word in self.words if held(word) >= least) / total


def parts_of(quote: str, term: str | None) -> tuple[Part, ...]:
    """Return the things that a promise names beside each other, in its order; none where it names one."""
    if term and (at := quote.lower().find(term.lower())) >= 0:
        quote = f"{quote[:at]}{' ' * len(term)}{quote[at + len(term) :]}"
    best: tuple[Part, ...] = ()
    for joint in _AND.finditer(quote):
        if _NO_THING.match(quote, joint.end()):
            continue
        if _BY.search(quote[: joint.start()]) and not _DETERMINED.match(quote, joint.end()):
            continue  # "per regio en leeftijd": how the one thing is divided
        spans = _listed(quote, joint)
        found = tuple(part for start, end in spans if (part := _part(quote, start, end)) is not None)
        if len(found) > max(1, len(best)):
            best = found
    seen = [word.stem for part in best for word in part.words]
    own = [Part(part.text, tuple(word for word in part.words if seen.count(word.stem) == 1)) for part in best]
    telling = tuple(part for part in own if sum(word.weight for word in part.words) >= _TELLING)
    return telling if len(telling) > 1 else ()


def _listed(quote: str, joint: re.Match[str]) -> list[tuple[int, int]]:
    """Return where the things stand that a joint joins: two, or more with commas between them."""
    at, spans = joint.start(), [(joint.end(), _end(quote, joint.end()))]
    for comma in reversed(list(_COMMA.finditer(quote, 0, at))):
        if _NO_THING.match(quote, comma.end()) or len(quote[comma.end() : at].split()) > _LONGEST_LISTED:
            break
        spans.insert(0, (comma.end(), at))
        at = comma.start()
    return [(_start(quote, at, quote[spans[0][0] :]), at), *spans]


def _end(quote: str, start: int) -> int:
    """Return where the last thing ends: at a comma, a comparison or another joint."""
    found = _ENDS.search(quote, start)
    return found.start() if found else len(quote)


def _start(quote: str, end: int, other: str) -> int:
    """Return where the first thing starts: at the word that also opens the next ("over …", "van …", "de …")."""
    if opened := _OPENS.match(other):
        places = [found.start() for found in re.finditer(rf"\b{opened.group()}\b", quote[:end], re.IGNORECASE)]
        if places:
            return places[-1]
    return max((found.end() for found in _INTRODUCED.finditer(quote, 0, end)), default=0)


def _part(quote: str, start: int, end: int) -> Part | None:
    """Return the part that stands there; None where nothing in it tells it from the others."""
    words = {token.word.stem: token.word for token in tokens(quote[start:end]) if _tells(token)}
    if sum(word.weight for word in words.values()) < _TELLING:
        return None
    return Part(_OPENED.sub("", quote[start:end].strip()), tuple(words.values()))


def _tells(token: Token) -> bool:
    """Whether a word says which of the things it is."""
    return token.word.specific and not token.half


def open_part(reading: Reading, line: Line, parts: tuple[Part, ...]) -> Part | None:
    """Return a part that a letter leaves open beside a line that gives another.

    "In bijlage 1 vindt u de bezetting. Van de inzet bestaat geen registratie. De politie houdt daarom een steekproef;
    de uitkomsten deel ik voor de zomer."
    """
    given = [part for part in parts if _share(reading.direct, line, part) >= _HELD]
    left = [part for part in parts if part not in given]
    if not given or not left:
        return None
    for part in left:
        speaking = [
            other
            for other in reading.lines.values()
            if other is not line and not other.entry and _share(reading.direct, other, part) >= _HELD
        ]
        if any(_gives(reading, other, part) for other in speaking):
            continue
        if any(_leaves_open(reading, other) for other in speaking):
            return part
    return None


def _gives(reading: Reading, line: Line, part: Part) -> bool:
    """Whether a line gives a part itself."""
    return bool(line.signs & GIVEN) and not line.promises and _share(reading.direct, line, part) >= _WHOLE


def _leaves_open(reading: Reading, line: Line) -> bool:
    """Whether a line, or one close behind it, says that what it speaks of is still to come."""
    for other in (line, *behind(reading, line, _CLOSE_BEHIND)):
        if other.signs & GIVEN and not other.promises:
            return False
        if other.signs & {Sign.PENDING, Sign.REST, Sign.DELAY, Sign.EXCLUDED} or other.promises:
            return True
    return False


def silent_part(reading: Reading, line: Line, parts: tuple[Part, ...]) -> Part | None:
    """Return a part behind the one that a line gives of which the letter says nothing.

    What stands first is mostly given first; of what stood before it may have been told in an earlier letter.
    """
    given = [number for number, part in enumerate(parts) if _share(reading.shares, line, part) >= _HELD]
    if not given or _LAST.search(line.unit.text):
        return None
    return next(iter(unspoken(reading, parts[max(given) + 1 :])), None)


def unspoken(reading: Reading, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return the parts of which a letter says nothing."""
    return tuple(part for part in parts if part.share(reading.holds, _LIKE) < _SAID)


def _share(held: Callable[[Word], dict[int, float]], line: Line, part: Part) -> float:
    """Return the share of a part's words that a line holds."""
    return part.share(lambda word: held(word).get(line.number, 0.0), _SAME)
