"""What a letter settles: its judgements on all open commitments, weighed against each other."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ingest.calendars import Calendar
from ingest.records import Find, Letter, OpenCommitment, Outcome, Settlement
from ingest.settling.circumstances import CLOSING
from ingest.settling.index import CommitmentIndex
from ingest.settling.judging import Judge, Judgement
from ingest.settling.likeness import share_of
from ingest.settling.lines import Line, Reading, reading_of
from ingest.settling.parts import GIVEN
from ingest.settling.profiles import Profile
from ingest.settling.signs import Sign
from ingest.settling.weighing import likelihood

# A commitment that fits a line this much worse than another is not meant by it.
RIVAL_MARGIN = 0.10
NEIGHBOUR_MARGIN, WEAK_MARGIN = 0.35, 0.06
# A promise named by so much more weight of words in the line itself is the one recalled, though it fit so much less.
NAMED_MARGIN, NAMED_BEHIND, NAMED_ITSELF = 1.2, 0.25, 1.3
# Nothing is closed by the program where another commitment fits the same line nearly as well.
SURE_MARGIN, MOVE_MARGIN, SURE_ODDS = 0.15, 0.08, 2.0
# A delay that fits so much worse than a silent fulfilment in the same letter still counts against it.
OPEN_MARGIN = 0.20
RESTATED_AHEAD = 0.30
CLOSE_BY = 3
SHOWN = (*CLOSING, Outcome.PARTIAL)
_KIN_SHARE = 0.5
# Up to so many commitments are all judged; of more the index chooses.
_JUDGED_WITHOUT_INDEX = 300


@dataclass(frozen=True)
class _Match:
    """A judgement with the commitment it is about."""

    profile: Profile
    judgement: Judgement

    @property
    def key(self) -> str:
        """The commitment's key."""
        return self.profile.commitment.key

    @property
    def is_interim(self) -> bool:
        """Whether the line gives something on the way to what was promised, not the thing itself."""
        return self.judgement.line.is_interim and not self.profile.is_interim


def settle(
    letter: Letter,
    finds: tuple[Find, ...],
    commitments: Iterable[OpenCommitment] | CommitmentIndex,
    calendar: Calendar,
) -> tuple[Settlement, ...]:
    """Return what the letter does to open commitments, in order of the text.

    The answer depends on the letter and the commitments that it could mean, not on the order they came in.
    """
    reading = reading_of(letter, finds)
    judge = Judge(reading, calendar)
    matches: list[_Match] = []
    for commitment in _candidates(reading, commitments):
        if not judge.may_concern(commitment):
            continue
        profile = Profile(commitment)
        matches.extend(_Match(profile, judgement) for judgement in judge.judge(profile))
    chosen = _choose(matches)
    settled = [_settlement(match, matches) for match in chosen]
    return tuple(sorted(settled, key=lambda item: (item.start, item.key)))


def candidates(
    letter: Letter,
    finds: tuple[Find, ...],
    index: CommitmentIndex,
    limit: int | None = None,
    fits: Callable[[OpenCommitment], bool] | None = None,
) -> list[OpenCommitment]:
    """Return the commitments that a letter could mean, most likely first, for a caller that keeps an index."""
    return index.search(reading_of(letter, finds), limit, fits)


def _candidates(reading: Reading, commitments: Iterable[OpenCommitment] | CommitmentIndex) -> list[OpenCommitment]:
    """Return the commitments to judge, in a fixed order."""
    if not isinstance(commitments, CommitmentIndex):
        listed = list(commitments)
        if len(listed) <= _JUDGED_WITHOUT_INDEX:
            return sorted(listed, key=lambda commitment: commitment.key)
        commitments = CommitmentIndex(listed)
    return commitments.search(reading)


def _choose(matches: list[_Match]) -> list[_Match]:
    """Return one judgement for each commitment: the strongest of those whose line does not mean another one."""
    on_line: dict[int, list[_Match]] = {}
    for match in matches:
        on_line.setdefault(match.judgement.line.number, []).append(match)
    matches = [match for match in matches if not match.judgement.weak or _alone(match, on_line, matches)]
    # A commitment that fits another line of the letter better does not claim this one.
    best = {match.key: match for match in sorted(matches, key=lambda match: match.judgement.rank)}
    allowed: dict[str, list[_Match]] = {}
    for match in matches:
        others = (other for other in on_line[match.judgement.line.number] if best.get(other.key) is other)
        if not any(_outshines(other, match) for other in others):
            allowed.setdefault(match.key, []).append(match)
    return [_strongest(found) for found in allowed.values()]


def _alone(match: _Match, on_line: dict[int, list[_Match]], matches: list[_Match]) -> bool:
    """Whether a weak match is the only thing its line can mean, and the letter says nothing stronger of its promise."""
    if any(other.key == match.key and not other.judgement.weak for other in matches):
        return False
    others = (other for other in on_line[match.judgement.line.number] if other.key != match.key)
    return all(other.judgement.score < match.judgement.score - WEAK_MARGIN for other in others)


def _outshines(other: _Match, match: _Match) -> bool:
    """Whether the line that two commitments share means the other one, and not this one as well."""
    if match.is_interim and not other.is_interim and other.judgement.outcome in CLOSING:
        return True
    ahead = other.judgement.score - match.judgement.score
    if _is_named_instead(other, match) and ahead > -NAMED_BEHIND:
        return True
    if ahead <= RIVAL_MARGIN or other.judgement.odds < match.judgement.odds:
        return False
    if _kin(match.profile, other.profile) or _perhaps_kin(match.profile, other.profile):
        return False
    return not (ahead <= NEIGHBOUR_MARGIN and _neighbours(match, other))


def _is_named_instead(other: _Match, match: _Match) -> bool:
    """Whether a line that recalls a promise names the other one in its own words, of two made on the same day."""
    if Sign.CLAIM not in match.judgement.line.signs or not other.judgement.explicit:
        return False
    same_day = match.profile.commitment.letters[:1] == other.profile.commitment.letters[:1]
    if match.judgement.named >= NAMED_ITSELF:
        return False  # "hierbij ontvangt u de raming en het verslag": both may be meant
    return same_day and other.judgement.named - match.judgement.named >= NAMED_MARGIN


def _neighbours(one: _Match, other: _Match) -> bool:
    """Whether two commitments stand side by side in one letter: what settles the one may well settle the other."""
    first, second = one.profile.commitment, other.profile.commitment
    return first.quote in second.context or second.quote in first.context


def _strongest(matches: list[_Match]) -> _Match:
    """Return the match that counts of one letter on one commitment.

    A letter that seems to keep a promise and also says that it comes later, or in part, does not keep it: only a line
    that says so of itself outweighs that.
    """
    # That a promise is made again says nothing where the letter tells what became of it, unless that fits far less.
    told_of = [match for match in matches if match.judgement.outcome is not Outcome.RESTATEMENT]
    best = max(matches, key=lambda match: match.judgement.score)
    if told_of and max(match.judgement.score for match in told_of) >= best.judgement.score - RESTATED_AHEAD:
        matches = told_of
    best = max(matches, key=lambda match: match.judgement.rank)
    if best.judgement.explicit or best.judgement.outcome not in SHOWN:
        return best
    # What the letter says of itself of a promise counts for more than what one of its sentences seems to show.
    told = [match for match in matches if match.judgement.explicit and not match.judgement.weak]
    if told or best.judgement.outcome is Outcome.PARTIAL:
        return max(told, key=lambda match: match.judgement.rank, default=best)
    open_still = [match for match in matches if match.judgement.outcome in (Outcome.POSTPONEMENT, Outcome.PARTIAL)]
    least, line = best.judgement.score - OPEN_MARGIN, best.judgement.line
    open_still = [
        match
        for match in open_still
        # "De proef is begonnen. Door de vorst duurt zij langer": what the next sentence says is said of this one.
        if match.judgement.score >= least or _is_news_behind(match.judgement.line, line)
    ]
    return max(open_still, key=lambda match: match.judgement.rank, default=best)


def _is_news_behind(other: Line, line: Line) -> bool:
    """Whether a line close behind one says that what that speaks of is late, or still to come."""
    near = 0 < other.number - line.number <= CLOSE_BY
    return near and (Sign.DELAY in other.signs or (other.promises and not line.signs & GIVEN))


def _settlement(match: _Match, matches: list[_Match]) -> Settlement:
    """Return the match as a settlement: applied where it is sure and nothing else could be meant."""
    judgement = match.judgement
    rivals = [
        other
        for other in matches
        if other.key != match.key
        and other.judgement.line.number == judgement.line.number
        and other.judgement.score >= judgement.score - (SURE_MARGIN if judgement.outcome in CLOSING else MOVE_MARGIN)
        and other.judgement.odds >= judgement.odds - SURE_ODDS
        and not _kin(match.profile, other.profile)
        and not _is_named_instead(match, other)
    ]
    automatic = judgement.sure and not rivals
    reasons = judgement.reasons
    if judgement.sure and rivals:
        reasons = (*reasons, f"ook {len(rivals)} andere toezegging{'en' if len(rivals) > 1 else ''} kan bedoeld zijn")
    unit = judgement.line.unit
    return Settlement(
        match.key,
        judgement.outcome,
        round(likelihood(judgement.odds), 3),
        judgement.explicit,
        automatic,
        unit.text,
        unit.start,
        unit.end,
        reasons,
        judgement.new_term,
    )


def _kin(one: Profile, other: Profile) -> bool:
    """Whether two commitments are of one line of promises: the later one made in a letter that mentions the earlier.

    "De overige cijfers volgen in mei" is a promise of its own and also what is left of the first.
    """
    first, second = one.commitment, other.commitment
    if first.kind is not second.kind or not set(first.letters) & set(second.letters):
        return False
    if min(first.letters) == min(second.letters):
        return False
    return max(_covers(one, other), _covers(other, one)) >= _KIN_SHARE


def _perhaps_kin(one: Profile, other: Profile) -> bool:
    """Whether two commitments of different letters may be one that was promised twice: both are then proposed."""
    first, second = one.commitment, other.commitment
    if first.kind is not second.kind or first.letters[:1] == second.letters[:1]:
        return False
    if not set(first.dossiers) & set(second.dossiers):
        return False
    return max(_covers(one, other), _covers(other, one)) >= _KIN_SHARE


def _covers(one: Profile, other: Profile) -> float:
    """Return the share of one promise's words that stand in or around the other."""
    return share_of(one.wanted, other.told)
