"""How well a line of a letter speaks of the thing that a commitment promises."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.settling.profiles import Line, Profile, Reading, Wanted
from ingest.settling.signs import Sign
from ingest.settling.words import Bag, Word, fold, word

# What a word found elsewhere than in the line itself is worth.
_BEFORE, _NEAR, _HEADING, _SUBJECT = 0.85, 0.7, 0.85, 0.6
# A line that says only what became of it ("Uitgevoerd", "hiermee voldoe ik daaraan") speaks of the sentence before it.
_SHARED = 0.5
_BARE = re.compile(
    r"\b(?:daaraan|hieraan|deze toezegging|die toezegging|dit punt|dat punt)\b|"
    r"^(?:stand van zaken\W*)?\W*(?:is |zijn |inmiddels )*(?:uitgevoerd|afgedaan|afgerond|voldaan|vervallen|vervalt|"
    r"nagekomen|afgehandeld|deels|niet langer)\b",
    re.IGNORECASE,
)
# So much weight of words from the promise's surroundings makes half of the support they can give.
_AROUND_HALF = 4.0
_PAIR = re.compile(
    r"(?P<one>[^\W\d_][\w-]+),? (?:en|maar ook|alsmede|als|alsook)"
    r"(?: (?:bij|van|voor|in|op|over|de|het|per|die|met|ook)){0,3} (?P<other>[^\W\d_][\w-]+)"
)


@dataclass(frozen=True)
class Likeness:
    """How like a line and a commitment are.

    `held` is the share of the promise's words that the line and its surroundings hold, `direct` by the line alone,
    `around` how far the line holds the words around the promise. `names_missing` is the share of the promise's names
    that the whole letter lacks. `score` puts them together.
    """

    held: float
    direct: float
    around: float
    names_missing: float
    mass: float
    deliverables: frozenset[str]
    words: tuple[str, ...]

    @property
    def score(self) -> float:
        """The likeness as one figure, 0 to about 1."""
        return 0.6 * self.held + 0.2 * self.direct + 0.3 * self.around - 0.25 * self.names_missing


def likeness(line: Line, reading: Reading, profile: Profile) -> Likeness:
    """Return how like a line, in its place in the letter, and a commitment are."""
    total = held = direct = mass = 0.0
    words = []
    before = 1.0 if _BARE.search(line.unit.text) else _BEFORE
    for item in profile.wanted:
        wanted, weight = item.word, item.weight
        here = line.bag.holds(wanted)
        share = max(
            here,
            before * line.before.holds(wanted),
            _NEAR * line.near.holds(wanted),
            _HEADING * line.heading.holds(wanted),
            _SUBJECT * reading.subject.holds(wanted),
        )
        total += weight
        held += weight * share
        direct += weight * here
        if wanted.specific:
            mass += weight * share
        if share >= 0.5:
            words.append(item.text)
    around = sum(other.weight * line.bag.holds(other) for other in profile.around)
    names = profile.names
    missing = sum(1 for name in names if reading.whole.holds(name) < 0.5) / len(names) if names else 0.0
    offered = frozenset(
        name
        for bag in (line.bag, line.near, line.heading)
        for known in bag.words.values()
        for name in known.deliverables
    )
    return Likeness(
        held / total if total else 0.0,
        direct / total if total else 0.0,
        around / (around + _AROUND_HALF),
        missing,
        mass,
        profile.deliverables & offered,
        tuple(words),
    )


@dataclass(frozen=True)
class Sameness:
    """How far two promises are one. `share` is the share of each promise's words in the other, the smaller of the two;
    `apart` is true where each has words of its own that the other lacks."""

    share: float
    apart: bool


def sameness(one: Sequence[Wanted], other: Sequence[Wanted]) -> Sameness:
    """Return how far the words of two promises are the same."""
    first, second = Bag.of(item.word for item in one), Bag.of(item.word for item in other)
    return Sameness(min(share_of(one, second), share_of(other, first)), lacks(first, other) and lacks(second, one))


def share_of(wanted: Sequence[Wanted], bag: Bag) -> float:
    """Return the share of the wanted words, by weight, that a bag holds."""
    total = sum(item.weight for item in wanted)
    return sum(item.weight * bag.holds(item.word) for item in wanted) / total if total else 0.0


def lacks(bag: Bag, wanted: Sequence[Wanted]) -> bool:
    """Whether a bag lacks a word that is the other promise's own; the name of the thing sent is nobody's own."""
    return any(bag.holds(item.word) < _SHARED for item in wanted if item.word.specific and not item.word.deliverables)


def half_missing(reading: Reading, profile: Profile) -> str | None:
    """Return the half of a pair in the promise ("bij ziekenhuizen en bij gemalen") of which the letter says nothing."""
    for match in _PAIR.finditer(profile.commitment.quote):
        halves = [_specific(match.group(side)) for side in ("one", "other")]
        if None in halves:
            continue
        shares = [reading.whole.holds(half) for half in halves if half is not None]
        if max(shares) >= 0.6 and min(shares) < 0.5:
            return match.group("one" if shares[0] < shares[1] else "other")
    return None


def _specific(raw: str) -> Word | None:
    """Return the word if it says something of its own."""
    known = word(fold(raw))
    return known if known is not None and known.specific else None


def left_out(reading: Reading, profile: Profile) -> bool:
    """Whether a line says that the letter does not deal with what is promised."""
    for line in reading.lines:
        if Sign.EXCLUDED not in line.signs:
            continue
        shared = sum(token.word.weight * line.bag.holds(token.word) for token in profile.wanted if token.word.specific)
        if shared >= 0.7:
            return True
    return False
