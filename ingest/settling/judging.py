"""The judgement of one letter on one commitment: what became of it, how sure that is, and why.

The judgement looks at this letter and this commitment alone; `settle.py` then weighs it against its rivals.
"""

from dataclasses import dataclass, replace
from datetime import date

from ingest.calendars import Calendar
from ingest.records import Kind, OpenCommitment, Outcome, Term
from ingest.settling.circumstances import (
    OLD_TERM,
    SAME_DOSSIER,
    SAME_MINISTRY,
    VERY_DAY,
    Circumstances,
)
from ingest.settling.contrasts import speaks_of_another
from ingest.settling.evidence import Evidence, Witness
from ingest.settling.likeness import (
    UNLIKE,
    Likeness,
    foreign_weight,
    half_missing,
    left_open,
    likenesses,
    other_topic,
    shared_words,
)
from ingest.settling.lines import Line, Reading
from ingest.settling.origins import Provenance, asked_elsewhere, provenance_of
from ingest.settling.profiles import Profile, Wanted
from ingest.settling.signs import Sign
from ingest.settling.sureness import MASS_FLOOR, Weighed, is_sure
from ingest.settling.words import Bag, tokens

DELIVERING = (Outcome.FULFILMENT, Outcome.PARTIAL)

# What each finding adds to the likeness.
EXPLICIT = 0.12
EXACT_ORIGIN, NEAR_ORIGIN, OTHER_ORIGIN, OTHER_REQUEST = 0.30, 0.12, -0.65, -0.10
SAME_THING, GOES_WITH_LETTER, OWN_ACT, OTHER_TOPIC, OTHER_THING, OTHERS_LETTER = 0.05, 0.04, 0.05, -0.20, -0.40, -0.15
HALF_NAMED, HELD_BY_HALF = -0.15, 0.50
NEVER, TOO_THIN = -1.0, 9.0
# So many lines behind one that gives something a line may tell of what that leaves out.
CLOSE_BY = 2

# A line less like a promise than this has nothing to say of it.
LIKENESS_FLOOR = 0.12
# From these scores on an outcome is proposed.
EXPLICIT_FLOOR, IMPLICIT_FLOOR, WITHDRAWAL_FLOOR = 0.55, 0.53, 0.60
# A line that names the very day must itself hold so much of the promise.
DAY_DIRECT = 0.10
# So much of the subject of a promise ("over de vervanging van bruggen") must a silent fulfilment hold.
TOPIC_FLOOR, TOPIC_AND_NEAR, NEAR_HELD, MOVED_HELD = 0.38, 0.60, 0.40, 0.45
# Who holds so much of a promise, however short, in the promise's own dossier or with its origin, means it.
WHOLE = 0.9
# From here on what the letter says of itself in the same dossier counts, if no other promise there could be meant.
WEAK_FLOOR, FOREIGN_MOST = 0.28, 8.0
# An implicit outcome must itself hold so much of the promise or of what stands around it.
DIRECT_FLOOR, AROUND_FLOOR, AROUND_ENOUGH, NAMES_MISSING, TOLD_MASS = 0.22, 0.28, 0.45, 0.50, 0.6


@dataclass(frozen=True)
class Judgement:
    """What one line of a letter says of one commitment. A `weak` one counts only where nothing else could be meant."""

    outcome: Outcome
    score: float
    explicit: bool
    sure: bool
    line: Line
    reasons: tuple[str, ...]
    new_term: Term | None = None
    weak: bool = False

    @property
    def rank(self) -> tuple[bool, float, int]:
        """Orders what one letter says of one commitment: sure first, then explicit and higher, then earlier."""
        return self.sure, self.score + (0.08 if self.explicit else 0.0), -self.line.number


class Judge:
    """Judges one letter on commitments. What it works out about the letter is kept for all of them."""

    def __init__(self, reading: Reading, calendar: Calendar) -> None:
        self.reading = reading
        self.day: date | None = reading.letter.header.letter_date
        self._witness = Witness(reading, calendar)

    def judge(self, profile: Profile) -> list[Judgement]:
        """Return everything the letter says of a commitment that it may concern, at most one judgement a line."""
        case = _Case(self, profile)
        judged = []
        likes = self._likes(profile, case, profile.wanted)
        # One that leans on the sentence before it is known by its own words where the letter speaks of it as promised.
        plain = likes if profile.promised is profile.wanted else self._likes(profile, case, profile.promised)
        for number in sorted(likes.keys() | plain.keys()):
            line = self.reading.lines[number]
            leaned = likes.get(number, UNLIKE)
            like = max(leaned, plain.get(number, UNLIKE), key=lambda one: one.score)
            told = number in self._witness.told_lines and case.file_score >= SAME_DOSSIER
            if not told and (like.score < LIKENESS_FLOOR or not case.could_reach(line, like)):
                continue
            found = [
                case.weigh(line, leaned if _delivers(evidence) else like, evidence)
                for evidence in self._witness.of(line, profile, like)
            ]
            judged.extend(sorted((item for item in found if item), key=lambda item: item.rank)[-1:])
        return judged

    def _likes(self, profile: Profile, case: "_Case", wanted: tuple[Wanted, ...]) -> dict[int, Likeness]:
        """Return how like the lines are to these words of the commitment."""
        same_file = case.file_score >= SAME_DOSSIER
        likes = likenesses(self.reading, profile, LIKENESS_FLOOR, self._witness.told_lines, wanted, same_file)
        if same_file:
            # "Deze brief volgt in mei" says nothing of the thing itself; in the same dossier it is weighed all the same
            likes = dict.fromkeys(self._witness.told_lines, UNLIKE) | likes
        return likes

    def may_concern(self, commitment: OpenCommitment) -> bool:
        """Whether the letter is later than the promise and goes to the same chamber."""
        header = self.reading.letter.header
        if self.day is None or (commitment.letters and self.day <= min(commitment.letters)):
            return False
        return not (header.chamber and commitment.chamber and header.chamber != commitment.chamber)


def _delivers(evidence: Evidence) -> bool:
    """Whether a line says that something promised is there."""
    return evidence.outcome in DELIVERING


class _Case:
    """One letter and one commitment: what holds for all lines is worked out once."""

    def __init__(self, judge: Judge, profile: Profile) -> None:
        self.reading = judge.reading
        self.day = judge.day
        self.profile = profile
        self.commitment = profile.commitment
        self.around = Circumstances(judge.reading, profile)
        self.file_score, self.file_reasons = self.around.file_score, self.around.file_reasons
        self.best_timing = max(
            self.around.timing(outcome, []) for outcome in (Outcome.FULFILMENT, Outcome.POSTPONEMENT)
        )
        self._left_open: frozenset[int] | None = None
        self._other_topic: bool | None = None
        self._known: Bag | None = None
        self._half_missing: tuple[str | None] | None = None

    def could_reach(self, line: Line, like: Likeness) -> bool:
        """Whether a line could come to a proposal at all, by a bound that is quick to know: what costs least first."""
        best = like.score + self.file_score + self.best_timing + SAME_THING + GOES_WITH_LETTER + OWN_ACT
        told_floor = WEAK_FLOOR if self.file_score >= SAME_DOSSIER else EXPLICIT_FLOOR
        if best >= IMPLICIT_FLOOR:
            return True
        if best + EXACT_ORIGIN + VERY_DAY + EXPLICIT + OLD_TERM < told_floor:
            return False
        if line.has_figures and line.refers_anywhere:
            return True
        return best + EXPLICIT + NEAR_ORIGIN + OLD_TERM >= told_floor and line.is_telling

    def weigh(self, line: Line, like: Likeness, evidence: Evidence) -> Judgement | None:
        """Return the judgement that a line's evidence and likeness come to, or None below the floor."""
        origin = provenance_of(line, self.profile)
        if origin.exact and not evidence.explicit and evidence.outcome in DELIVERING:
            # "In aanvulling op mijn brief van 3 mei zend ik u": naming the promise's letter is saying it.
            evidence = replace(evidence, explicit=bool(line.signs & {Sign.DELIVERY, Sign.FILED, Sign.MET}))
        reasons = list(origin.reasons)
        outcome = self._outcome(line, evidence, origin, reasons)
        score = like.score + self.file_score
        reasons += self.file_reasons
        score += EXPLICIT if evidence.explicit else 0.0
        score += EXACT_ORIGIN if origin.exact else NEAR_ORIGIN if origin.near else 0.0
        score += OTHER_ORIGIN if origin.against else 0.0
        score += self.around.timing(outcome, reasons)
        score += self.around.old_term(line, reasons)
        score += self.around.day_within(line, reasons)
        score += SAME_THING if self.around.same_thing(line) else 0.0
        if not evidence.explicit and not origin.exact:
            score += self._implicit(line, like, outcome, origin)
        floor = self._floor(outcome, evidence, origin)
        if (
            evidence.explicit
            and like.mass < TOLD_MASS
            and like.around < AROUND_FLOOR
            and not (origin.exact or origin.near)
        ):
            floor = TOO_THIN
        if self.profile.is_thin and not self._is_placed(like, origin):
            floor = TOO_THIN
        if evidence.explicit and outcome in DELIVERING and not (origin.exact or origin.near):
            score += OTHER_TOPIC if self._is_beside() else 0.0
            # "Zoals toegezegd informeer ik u over de lonen" keeps some promise: this one only if it names enough of it.
            score += HALF_NAMED if like.held < HELD_BY_HALF and like.around < AROUND_FLOOR else 0.0
        other_thing = not origin.exact and self._speaks_of_another(line)
        score += OTHER_THING if other_thing else 0.0
        if score < floor:
            weak = evidence.explicit and score >= WEAK_FLOOR and self._points_back(line)
            if not weak or other_thing or origin.against:
                return None
        return Judgement(
            outcome,
            round(score, 3),
            evidence.explicit,
            not other_thing and is_sure(self.around, Weighed(line, like, evidence, outcome, origin, score)),
            line,
            (*self._object_reasons(line), *reasons),
            evidence.new_term,
            score < floor,
        )

    def _outcome(self, line: Line, evidence: Evidence, origin: Provenance, reasons: list[str]) -> Outcome:
        """Return the outcome: a delivery that is silent on half of a pair is a part, and so is an interim one."""
        if evidence.outcome is Outcome.FULFILMENT and line.is_interim and not self.profile.is_interim:
            return Outcome.PARTIAL
        if evidence.outcome is not Outcome.FULFILMENT or evidence.explicit or origin.exact:
            return evidence.outcome
        if any(self._is_close_behind(number, line) for number in self._open_lines()):
            # "De helft verdient minder dan dat. De antwoorden over werkdruk worden nog verwerkt."
            return Outcome.PARTIAL
        if self._half_missing is None:
            self._half_missing = (half_missing(self.reading, self.profile),)
        half = self._half_missing[0]
        if half is None:
            return evidence.outcome
        reasons.append(f"niets over {half}")
        return Outcome.PARTIAL

    def _open_lines(self) -> frozenset[int]:
        """Return the lines that leave the promised thing open, worked out once."""
        if self._left_open is None:
            self._left_open = left_open(self.reading, self.profile)
        return self._left_open

    def _is_close_behind(self, number: int, line: Line) -> bool:
        """Whether a line stands so close behind another that what it calls unfinished is the rest of that one."""
        if Sign.DELIVERY not in line.signs or Sign.EXCLUDED in self.reading.lines[number].signs:
            return False
        return 0 < number - line.number <= CLOSE_BY

    def _implicit(self, line: Line, like: Likeness, outcome: Outcome, origin: Provenance) -> float:
        """Return what it takes or costs that the letter does not say itself what it does."""
        unnamed = like.names_missing > NAMES_MISSING and like.around < AROUND_ENOUGH
        if unnamed or (like.around < AROUND_FLOOR and self._only_names(line)):
            return NEVER
        # "Het verslag van de Raad ontvangt u in juli": few words, but all of them are there, in the same dossier.
        whole = like.direct >= WHOLE and (origin.near or self.file_score >= SAME_DOSSIER)
        if self._is_thin(line, like) and not whole:
            return NEVER
        told_about = like.topic >= TOPIC_FLOOR or like.around >= AROUND_ENOUGH
        # In the promise's own dossier what stands around both of them tells as much.
        told_about = told_about or (self.file_score >= SAME_DOSSIER and like.topic + like.near >= TOPIC_AND_NEAR)
        if outcome in DELIVERING and not told_about:
            # "Op 3 mei is een startbijeenkomst gehouden": the event, its very day and what it was about.
            on_its_day = self.around.names_day(line) is not None and like.around >= AROUND_FLOOR
            if not (on_its_day and like.topic > 0 and Sign.MET in line.signs):
                return NEVER
        anchored = like.direct >= DIRECT_FLOOR or like.around >= AROUND_FLOOR
        # "Voor dat land komt er geen strategie": the sentences before it say which.
        anchored = anchored or (self.around.same_ministry and like.held >= NEAR_HELD and like.direct >= DAY_DIRECT)
        anchored = anchored or (like.direct >= DAY_DIRECT and self.around.names_day(line) is not None)
        if not anchored and outcome is Outcome.POSTPONEMENT:
            # "De proef in Hoek loopt nog. Dat duurt langer dan gedacht, zodat u de uitkomst in mei ontvangt."
            follows = Sign.DELAY in line.signs and like.held >= MOVED_HELD and self.around.same_ministry
            anchored = follows or self.reading.points_at(line.number, self.profile.deliverables)
        if not anchored:
            return NEVER
        score = OTHER_REQUEST if asked_elsewhere(line, self.profile) else 0.0
        score += OTHERS_LETTER if self.around.other_ministry else 0.0
        if outcome in DELIVERING:
            if any(not self._is_close_behind(number, line) for number in self._open_lines() - {line.number}):
                return NEVER
            score += OTHER_TOPIC if self._is_beside() else 0.0
            # "Op 3 mei heeft Nederland een bijeenkomst georganiseerd": what others did that day keeps no promise.
            own_act = self.commitment.kind in (Kind.ACTION, Kind.BRIEFING) and line.is_own_act
            score += OWN_ACT if own_act else 0.0
        return score + (GOES_WITH_LETTER if Sign.DELIVERY in line.signs else 0.0)

    def _is_thin(self, line: Line, like: Likeness) -> bool:
        """Whether too little of the promise is named to know it by ("het volgende overzicht verschijnt in mei")."""
        return like.mass < MASS_FLOOR and like.around < AROUND_ENOUGH and self.around.names_day(line) is None

    def _is_placed(self, like: Likeness, origin: Provenance) -> bool:
        """Whether dossier, origin or what stands around it tell which of many like things is meant."""
        if self.file_score >= SAME_DOSSIER or origin.exact or origin.near:
            return True
        if like.direct >= WHOLE and self.file_score >= SAME_MINISTRY:
            return True
        return like.around >= (AROUND_ENOUGH if self.file_score < 0 else AROUND_FLOOR)

    def _only_names(self, line: Line) -> bool:
        """Whether a line shares nothing with the promise but a name ("nabij de grens met Benin")."""
        if not self.profile.names:
            return False
        telling = [item for item in self.profile.wanted if item.word.specific and item.word not in self.profile.names]
        held = (self.reading.shares(item.word).get(line.number, 0.0) for item in telling)
        return bool(telling) and not any(held)

    def _points_back(self, line: Line) -> bool:
        """Whether a line in the same dossier names nothing else that could be meant ("deze brief volgt in mei")."""
        return self.file_score >= SAME_DOSSIER and foreign_weight(line, self.profile) <= FOREIGN_MOST

    def _speaks_of_another(self, line: Line) -> bool:
        """Whether the line has another thing where the promise has its own ("een plan voor honden": "voor katten")."""
        if self._known is None:
            self._known = Bag.of([*(item.word for item in self.profile.wanted), *self.profile.around])
        told = Bag(tokens(f"{line.unit.passage.heading or ''}. {line.before} {line.unit.text}"))
        return speaks_of_another(line.unit.text, self._known, self.commitment.quote, told)

    def _is_beside(self) -> bool:
        """Whether the letter as a whole is about a thing beside the promised one, worked out once."""
        if self._other_topic is None:
            self._other_topic = other_topic(self.reading, self.profile)
        return self._other_topic

    def _floor(self, outcome: Outcome, evidence: Evidence, origin: Provenance) -> float:
        """Return the score from which on the outcome is proposed."""
        if evidence.explicit or origin.exact:
            return EXPLICIT_FLOOR
        return WITHDRAWAL_FLOOR if outcome is Outcome.WITHDRAWAL else IMPLICIT_FLOOR

    def _object_reasons(self, line: Line) -> list[str]:
        """Return in Dutch what of the promised thing the letter names."""
        words = shared_words(line.number, self.reading, self.profile)[:7]
        if not words:
            return []
        return [
            f"zelfde stuk: {' '.join(words)}" if self.around.same_thing(line) else f"zelfde woorden: {', '.join(words)}"
        ]
