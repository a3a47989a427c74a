"""The judgement of one letter on one commitment: what became of it, how likely that is meant, and why.

The judgement looks at this letter and this commitment alone; `settle.py` then weighs it against its rivals.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from ingest.calendars import Calendar
from ingest.records import Find, Letter, OpenCommitment, Outcome, Term
from ingest.settling.bounds import Bound
from ingest.settling.evidence import Evidence, Witness
from ingest.settling.following import closes_the_rest
from ingest.settling.likeness import UNLIKE, Likeness, foreign_weight, likenesses
from ingest.settling.lines import Line, Reading, reading_of
from ingest.settling.origins import Provenance, provenance_of
from ingest.settling.profiles import Profile, Wanted
from ingest.settling.signs import Sign
from ingest.settling.sureness import Weighed, is_sure
from ingest.settling.traits import Case
from ingest.settling.weighing import likelihood, log_odds, odds_of

DELIVERING = (Outcome.FULFILMENT, Outcome.PARTIAL)

# A line less like a promise than this has nothing to say of it.
LIKENESS_FLOOR = 0.08
# From this likelihood on an outcome is proposed.
FLOOR = 0.50
# A promise made again must fit so well; it then counts for this much.
RESTATED_FLOOR, RESTATED = 0.53, 1.0
# A line that says of itself what it does and names the whole promise, with so much weight, counts for so much.
UNMISTAKABLE, NAMED = 1.8, 0.2
# A line that says of itself what it does counts from here, if no other promise can be meant by it.
WEAK_FLOOR, FOREIGN_MOST = 0.30, 8.0
_LEAST, _WEAK_LEAST = odds_of(FLOOR), odds_of(WEAK_FLOOR)
# No line came to a proposal whose likeness, dossier and time alone spoke so much more against it than for it.
LEAST_ODDS = -5.0
# A promise of few telling words is known by its place or by what stands around it, or by all of its words.
TOO_THIN = -0.5
TELLING_MASS, AROUND_FLOOR, AROUND_ENOUGH, LEAST_HELD, WHOLE = 0.6, 0.28, 0.45, 0.35, 0.9
# What a letter says of itself goes before what it seems to show, by so much.
EXPLICIT_AHEAD = 0.08


@dataclass(frozen=True)
class Judgement:
    """What one line of a letter says of one commitment.

    `score` is how well the two fit beside others, about 0 to 1; `odds` are the log-odds that the line means it;
    `named` is the weight of the promise's words in the line itself.
    """

    outcome: Outcome
    score: float
    odds: float
    explicit: bool
    sure: bool
    line: Line
    reasons: tuple[str, ...]
    new_term: Term | None = None
    named: float = 0.0

    @property
    def weak(self) -> bool:
        """Whether it counts only where nothing else could be meant."""
        return likelihood(self.odds) < FLOOR

    @property
    def rank(self) -> tuple[bool, float, int]:
        """Orders what one letter says of one commitment: sure first, then explicit and higher, then earlier."""
        return self.sure, self.score + (EXPLICIT_AHEAD if self.explicit else 0.0), -self.line.number


class Judge:
    """Judges one letter on commitments. What it works out about the letter is kept for all of them."""

    def __init__(self, reading: Reading, calendar: Calendar) -> None:
        self.reading = reading
        self.day: date | None = reading.letter.header.letter_date
        self._witness = Witness(reading, calendar)
        self._bound = Bound()

    @classmethod
    def of_letter(cls, letter: Letter, finds: tuple[Find, ...], calendar: Calendar) -> "Judge":
        """Return the judge of a letter and its finds."""
        return cls(reading_of(letter, finds), calendar)

    def judge(self, profile: Profile) -> list[Judgement]:
        """Return everything the letter says of a commitment that it may concern, at most one judgement a line."""
        case = Case(self.reading, profile)
        judged = []
        for line, leaned, like in self.lines_like(case, likely=True):
            # What is quick to know comes first, so that the rest is asked of few.
            if line.number not in self._witness.told_lines and case.odds_at_first(like) < LEAST_ODDS:
                continue
            if not self._may_count(case, line, leaned, like):
                continue
            found = [
                self._weigh(case, line, leaned if evidence.outcome in DELIVERING else like, evidence)
                for evidence in self._witness.of(line, profile, like)
            ]
            judged.extend(sorted((item for item in found if item), key=lambda item: item.rank)[-1:])
        return judged

    def _may_count(self, case: Case, line: Line, leaned: Likeness, like: Likeness) -> bool:
        """Whether a line could come to a proposal, whatever it is evidence of."""
        if line.promises or like.direct >= WHOLE or leaned.direct >= WHOLE:
            return True  # a promise made again and a thing named as a whole count whatever the odds
        least = _WEAK_LEAST if case.around.same_dossier else _LEAST
        more = leaned is not like and self._bound.allows(case, line, leaned, least)
        return more or self._bound.allows(case, line, like, least)

    def lines_like(self, case: Case, likely: bool = False) -> list[tuple[Line, Likeness, Likeness]]:
        """Return the lines that could mean the commitment, each with how like it is; `likely`: most others left out.

        Twice: by all that the promise leans on, which counts for a line that gives the thing, and by whichever is more
        of that and its own words alone, which counts where the letter speaks of the promise.
        """
        profile = case.profile
        # One that leans on the sentence before it is known by its own words where the letter speaks of it as promised.
        leans = profile.promised is not profile.wanted
        likes = self._likes(case, profile.wanted, likely and not leans)
        plain = self._likes(case, profile.promised, likely=False) if leans else likes
        found = []
        for number in sorted(likes.keys() | plain.keys()):
            like = leaned = likes.get(number, UNLIKE)
            if plain is not likes and (own := plain.get(number, UNLIKE)).score > leaned.score:
                like = own
            # Of the others those below the floor have been left out already.
            told = number in self._witness.told_lines
            if not told or case.around.same_dossier or like.score >= LIKENESS_FLOOR:
                found.append((self.reading.lines[number], leaned, like))
        return found

    def _likes(self, case: Case, wanted: tuple[Wanted, ...], likely: bool) -> dict[int, Likeness]:
        """Return how like the lines are to these words of the commitment."""
        same_file = case.around.same_dossier

        def least(held: float, around: float, near: float, mass: float, topic: float) -> bool:
            return case.odds_by(held, around, near, mass, topic) >= LEAST_ODDS

        likes = likenesses(
            self.reading,
            case.profile,
            LIKENESS_FLOOR,
            self._witness.told_lines,
            wanted,
            same_file=same_file,
            least=least if likely else None,
        )
        if same_file:
            # "Deze brief volgt in mei" says nothing of the thing itself; in the same dossier it is weighed all the same
            likes = dict.fromkeys(self._witness.told_lines, UNLIKE) | likes
        return likes

    def evidence_of(self, line: Line, profile: Profile, like: Likeness) -> list[Evidence]:
        """Return what a line may say of a commitment that it is so like."""
        return self._witness.of(line, profile, like)

    def may_concern(self, commitment: OpenCommitment) -> bool:
        """Whether the letter is later than the promise and goes to the same chamber."""
        header = self.reading.letter.header
        if self.day is None or (commitment.letters and self.day <= min(commitment.letters)):
            return False
        return not (header.chamber and commitment.chamber and header.chamber != commitment.chamber)

    def _weigh(self, case: Case, line: Line, like: Likeness, evidence: Evidence) -> Judgement | None:
        """Return the judgement that a line's evidence and likeness come to, or None where it is not likely enough."""
        origin = provenance_of(line, case.profile)
        if origin.exact and not evidence.explicit and evidence.outcome in DELIVERING:
            # "In aanvulling op mijn brief van 3 mei zend ik u": naming the promise's letter is saying it.
            evidence = replace(evidence, explicit=bool(line.signs & {Sign.DELIVERY, Sign.FILED, Sign.MET}))
        if origin.against:
            return None
        given = evidence.explicit or (Sign.DELIVERY in line.signs and not case.around.other_ministry)
        # In its own dossier few words will do where the line speaks of a promise: "aan mijn toezegging over de proef".
        own = case.around.same_dossier and evidence.explicit and Sign.CLAIM in line.signs
        named = given and like.direct >= WHOLE and (own or like.mass >= UNMISTAKABLE)
        if not named and evidence.outcome is not Outcome.RESTATEMENT:
            # What comes out too unlikely whatever takes long to find is left at that: it is nearly every line.
            may_be_weak = evidence.explicit and case.around.same_dossier
            if likelihood(case.most_odds(line, like, evidence, origin)) < (WEAK_FLOOR if may_be_weak else FLOOR):
                return None
        reasons = list(origin.reasons)
        outcome = case.outcome_of(line, evidence, origin, reasons)
        traits = case.of_line(line, like, evidence, outcome, origin)
        score = case.fit_of(line, like, evidence, outcome, origin, reasons)
        if outcome is Outcome.RESTATEMENT:
            # The chains that the weights are learned from tell nothing of these: fitting well is enough.
            if score < RESTATED_FLOOR:
                return None
            odds = RESTATED
        else:
            odds = log_odds(traits)
            if named and "contrast" not in traits:
                # What a line says of the whole thing by name is proposed, whoever sends the letter.
                odds = max(odds, NAMED)
        if _is_too_thin(case, like, origin):
            odds = min(odds, TOO_THIN)
        weak = likelihood(odds) < FLOOR
        if weak and not self._may_be_weak(case, line, traits, odds):
            return None
        sure = (
            not weak
            and "contrast" not in traits
            and not (outcome is Outcome.FULFILMENT and case.is_silent_on_part and not closes_the_rest(line))
            and is_sure(case.around, Weighed(line, like, evidence, outcome, origin, score, odds))
        )
        reasons = [*case.object_reasons(line), *reasons]
        new_term = evidence.new_term
        if outcome is Outcome.PARTIAL and new_term is None:
            new_term = self._witness.when_the_rest_comes(line, case.profile)
        return Judgement(
            outcome,
            round(score, 3),
            odds,
            evidence.explicit,
            sure,
            line,
            tuple(reasons),
            new_term,
            like.named,
        )

    @staticmethod
    def _may_be_weak(case: Case, line: Line, traits: Mapping[str, float], odds: float) -> bool:
        """Whether a line in the same dossier says of itself what it does and names nothing else that could be meant."""
        if "explicit" not in traits or likelihood(odds) < WEAK_FLOOR or "contrast" in traits:
            return False
        return case.around.same_dossier and foreign_weight(line, case.profile) <= FOREIGN_MOST


def _is_too_thin(case: Case, like: Likeness, origin: Provenance) -> bool:
    """Whether too little is named to tell which of many like promises is meant."""
    if origin.exact or origin.near:
        return False
    around = case.around
    if like.direct >= WHOLE and (around.same_dossier or around.same_ministry):
        # "Het verslag van de Raad ontvangt u in juli": few words, but all of them are there.
        return False
    if case.profile.is_thin and not around.same_dossier:
        return like.around < (AROUND_ENOUGH if around.other_ministry else AROUND_FLOOR)
    if like.around >= AROUND_FLOOR:
        return False
    return like.mass < TELLING_MASS or (like.held < LEAST_HELD and not around.same_dossier)
