"""How well the lines of a letter speak of the thing that a commitment promises, and how far two promises are one."""

import re
from collections.abc import Callable, Container, Sequence
from typing import NamedTuple

from ingest.records import Outcome
from ingest.settling.lines import Line, Reading
from ingest.settling.profiles import Profile, Wanted
from ingest.settling.signs import Sign
from ingest.settling.words import SAME, Bag, Word, fold, tokens
from ingest.settling.words import word as word_of

# So much weight of words from the promise's surroundings makes half of the support they can give.
_AROUND_HALF = 4.0
# From this share on a word counts as held.
_SHARED = 0.5
# A word of less weight than this tells no promises apart.
_TELLING = 0.5
# A line that leaves something out or open must name so much weight of the promise's own words.
_LEFT_OPEN = 0.6
# What makes a letter's topic another one: weight shared, weight of its own beside it, share of the promise it lacks.
_TOPIC_SHARED, _TOPIC_OWN, _TOPIC_MISSING = 0.9, 0.8, 0.15
_PAIR = re.compile(
    r"(?P<one>[^\W\d_][\w-]+),? (?:en|maar ook|alsmede|als|alsook)"
    r"(?: (?:bij|van|voor|in|op|over|de|het|per|die|met|ook)){0,3} (?P<other>[^\W\d_][\w-]+)"
)


class Likeness(NamedTuple):
    """How like a line and a commitment are.

    `held` is the share of the promise's words that the line and its surroundings hold, `direct` by the line alone,
    `around` how far the line holds the words around the promise. `names_missing` is the share of the promise's names
    that the whole letter lacks, `mass` the weight of the telling words that are held,
    `topic` the share of the words of its subject alone ("over …"), `near` how far the line and what stands around it
    hold the words around the promise, `named` the weight of the words that the line itself holds. `score` puts the
    first four together.
    """

    held: float
    direct: float
    around: float
    names_missing: float
    mass: float
    topic: float
    near: float = 0.0
    named: float = 0.0

    @property
    def score(self) -> float:
        """The likeness as one figure, 0 to about 1."""
        return _score(self.held, self.direct, self.around, self.names_missing)


def _score(held: float, direct: float, around: float, names_missing: float) -> float:
    """Return a likeness as one figure."""
    return 0.6 * held + 0.2 * direct + 0.3 * around - 0.25 * names_missing


UNLIKE = Likeness(0.0, 0.0, 0.0, 0.0, 0.0, 0.0)


def likenesses(
    reading: Reading,
    profile: Profile,
    floor: float = 0.0,
    always: Container[int] = (),
    wanted: Sequence[Wanted] | None = None,
    same_file: bool = True,
    least: Callable[[float, float, float, float, float], bool] | None = None,
) -> dict[int, Likeness]:
    """Return, for every line that holds anything of a commitment, how like the two are.

    Lines below the floor are left out, but for those that are `always` wanted. `wanted` are the words that count for
    the commitment, those of its profile where not given. How near a line is takes long to find and is asked only where
    letter and commitment are of the `same_file`: elsewhere it is 0. `least` tells by `held`, `around`, `near`, `mass`
    and `topic` whether a line counts that is not always wanted.
    """
    wanted = profile.wanted if wanted is None else wanted
    total = sum(item.weight for item in wanted)
    if not total:
        return {}
    size = len(reading.letter.units)
    held, direct, around, mass, topic, near = ([0.0] * size for _ in range(6))
    subject = sum(item.weight for item in wanted if item.subject) or total
    for item in wanted:
        weight = item.weight
        shares = reading.shares(item.word)
        if not shares:  # nor does any line hold it itself
            continue
        tells = weight >= _TELLING
        for line, share in shares.items():
            worth = weight * share
            held[line] += worth
            if item.subject:
                topic[line] += worth
            if tells:
                mass[line] += worth
        for line, share in reading.direct(item.word).items():
            direct[line] += weight * share
    for beside in profile.around:
        weight = beside.weight
        for line, share in reading.direct(beside).items():
            around[line] += weight * share
        if same_file:
            for line, share in reading.shares(beside).items():
                near[line] += weight * share
    names = profile.names
    missing = sum(1 for name in names if reading.holds(name) < _SHARED) / len(names) if names else 0.0
    found = {}
    for line in reading.lines:
        weight = around[line]
        if not (weight or held[line] or near[line]):
            continue
        one, two, three = held[line] / total, direct[line] / total, weight / (weight + _AROUND_HALF)
        wanted_anyway = line in always
        # Most lines fall here: a record is made only of those that are wanted.
        if not wanted_anyway and _score(one, two, three, missing) < floor:
            continue
        wide, theme = near[line] / (near[line] + _AROUND_HALF), topic[line] / subject
        if wanted_anyway or least is None or least(one, three, wide, mass[line], theme):
            found[line] = Likeness(one, two, three, missing, mass[line], theme, wide, direct[line])
    return found


def covered(reading: Reading, profile: Profile) -> float:
    """Return the share of what tells a promise from others that the letter as a whole holds; 1 where nothing does."""
    telling = [item for item in profile.wanted if item.word.specific and not item.word.deliverables]
    total = sum(item.weight for item in telling)
    held = sum(item.weight for item in telling if reading.holds(item.word) >= _SHARED)
    return held / total if total else 1.0


def shared_words(line: int, reading: Reading, profile: Profile) -> tuple[str, ...]:
    """Return the words of the promise, as it writes them, that a line and its surroundings hold."""
    return tuple(item.text for item in profile.wanted if reading.shares(item.word).get(line, 0.0) >= _SHARED)


class Worded(NamedTuple):
    """The words of a promise with the same ready to be asked for."""

    wanted: tuple[Wanted, ...]
    bag: Bag

    @classmethod
    def of(cls, wanted: tuple[Wanted, ...]) -> "Worded":
        """Return the words made ready."""
        return cls(wanted, Bag.of(item.word for item in wanted))


def are_same(one: Worded, other: Worded, least: float) -> bool:
    """Whether two promises are one: each holds at least this share of the other's words, by weight, and not each has
    words of its own that the other lacks."""
    # Nearly all pairs part at the first of these.
    if share_of(other.wanted, one.bag) < least or share_of(one.wanted, other.bag) < least:
        return False
    return not (lacks(one.bag, other.wanted) and lacks(other.bag, one.wanted))


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
        one, other = _specific(match.group("one")), _specific(match.group("other"))
        if one is None or other is None:
            continue
        shares = reading.holds(one), reading.holds(other)
        if max(shares) >= 0.6 and min(shares) < _SHARED:
            return match.group("one" if shares[0] < shares[1] else "other")
    return None


def _specific(raw: str) -> Word | None:
    """Return the word if it says something of its own."""
    known = word_of(fold(raw))
    return known if known is not None and known.specific else None


def left_open(reading: Reading, profile: Profile) -> frozenset[int]:
    """Return the lines that say the promised thing is not dealt with here, or is still to come."""
    named: dict[int, float] = {}
    for item in profile.wanted:
        if item.word.specific:
            for line, share in reading.direct(item.word).items():
                named[line] = named.get(line, 0.0) + item.weight * share
    return frozenset(
        line
        for line, weight in named.items()
        if weight >= _LEFT_OPEN and line in reading.lines and _says_open(reading.lines[line])
    )


def _says_open(line: Line) -> bool:
    """Whether a line leaves something out, calls it unfinished, or promises again what was promised before."""
    if line.signs & {Sign.EXCLUDED, Sign.PENDING}:
        return True
    promises = any(find.role in (Outcome.PROMISE, Outcome.RESTATEMENT) for find in line.finds)
    return promises and Sign.CLAIM in line.signs and not line.signs & {Sign.DELIVERY, Sign.CLOSING}


def other_topic(reading: Reading, profile: Profile) -> bool:
    """Whether the letter as a whole is about a thing beside the promised one: "wachtlijsten voor teruglevering".

    Its subject or first sentence shares a word with the promise, but has more of its own, and the letter lacks part of
    what is promised. A letter on many things, in which one passage keeps the promise, shares no word there.
    """
    promised = Bag.of([item.word for item in profile.wanted])
    beside = Bag.of(profile.around)
    # The title of the dossier, which both letters bear, tells nothing.
    title = Bag(tokens(profile.commitment.subject or ""))
    shared = own = 0.0
    for known in reading.topic:
        if not known.specific or title.holds(known) == SAME:
            continue
        if promised.holds(known) >= _SHARED:
            shared += known.weight
        elif beside.holds(known) < _SHARED:
            own += known.weight
    if shared < _TOPIC_SHARED or own < _TOPIC_OWN * shared:
        return False
    total = sum(item.weight for item in profile.wanted)
    missing = sum(item.weight for item in profile.wanted if reading.holds(item.word) < _SHARED)
    return missing >= _TOPIC_MISSING * total


def foreign_weight(line: Line, profile: Profile) -> float:
    """Return the weight of a line's telling words that are neither in the promise nor around it."""
    words = {token.word.stem: token.word for token in tokens(line.unit.text)}
    return sum(word.weight for word in words.values() if word.specific and profile.known.holds(word) < _SHARED)
