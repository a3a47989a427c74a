"""The judgement of one letter on one commitment: what became of it, how sure that is, and why.

The judgement looks at this letter and this commitment alone; `settle.py` then weighs it against its rivals.
"""

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from ingest.calendars import Calendar
from ingest.records import Kind, Outcome, Term
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
from ingest.settling.origins import Provenance, asked_elsewhere, dutch_date, provenance_of
from ingest.settling.profiles import Profile
from ingest.settling.references import normal_dossier
from ingest.settling.signs import Sign
from ingest.settling.words import fold

CLOSING = (Outcome.FULFILMENT, Outcome.WITHDRAWAL)
DELIVERING = (Outcome.FULFILMENT, Outcome.PARTIAL)

# What each finding adds to the likeness.
EXPLICIT = 0.12
EXACT_ORIGIN, NEAR_ORIGIN, OTHER_ORIGIN, OTHER_REQUEST = 0.30, 0.12, -0.65, -0.10
SAME_DOSSIER, OTHER_DOSSIER = 0.08, -0.04
SAME_MINISTRY, OTHER_MINISTRY = 0.04, -0.12
PUNCTUAL, IN_TIME, IN_TERM, TOO_EARLY, FAR_TOO_EARLY, LONG_AFTER = 0.16, 0.06, 0.0, -0.06, -0.14, -0.06
OLD_TERM, DAY_WITHIN, VERY_DAY = 0.12, 0.15, 0.20
SAME_THING, GOES_WITH_LETTER, OWN_ACT, OTHER_TOPIC = 0.05, 0.04, 0.05, -0.20
NEVER, TOO_THIN = -1.0, 9.0

# A line less like a promise than this has nothing to say of it.
LIKENESS_FLOOR = 0.12
# From these scores on an outcome is proposed.
EXPLICIT_FLOOR, IMPLICIT_FLOOR, WITHDRAWAL_FLOOR = 0.55, 0.48, 0.60
# A line that names the very day must itself hold so much of the promise.
DAY_DIRECT = 0.10
# So much of the subject of a promise ("over de vervanging van bruggen") must a silent fulfilment hold.
TOPIC_FLOOR = 0.38
# Who holds so much of a promise, however short, in the promise's own dossier or with its origin, means it.
WHOLE = 0.9
# From here on what the letter says of itself in the same dossier counts, if no other promise there could be meant.
WEAK_FLOOR, FOREIGN_MOST = 0.28, 8.0
# An implicit outcome must itself hold so much of the promise or of what stands around it.
DIRECT_FLOOR, AROUND_FLOOR, AROUND_ENOUGH, NAMES_MISSING, MASS_FLOOR, TOLD_MASS = 0.22, 0.28, 0.45, 0.50, 1.0, 0.6
# What must agree before the program may act on its own; moving a date takes less than closing.
SURE_MOVE = 0.65
SURE_SCORE, SURE_HELD, SURE_HELD_NEAR, SURE_HELD_EXACT = 0.75, 0.62, 0.50, 0.30
SURE_HELD_ELSEWHERE, SURE_RESTATED, SURE_RESTATED_NEAR, SURE_MASS, SURE_DIRECT = 0.90, 0.85, 0.45, 1.8, 0.25

# Days before and after a term.
_EARLY, _FAR_EARLY, _PUNCTUAL, _LATE, _LONG_AFTER = 45, 75, 28, 60, 240
_NARROW_DAYS = 31
_OFFICE_WORDS = frozenset(
    ("minister", "ministerie", "ministers", "staatssecretaris", "van", "voor", "en", "de", "het", "zonder")
)


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
        """Return everything the letter says of a commitment, at most one judgement a line."""
        if not self._may_concern(profile):
            return []
        case = _Case(self, profile)
        judged = []
        likes = likenesses(self.reading, profile, LIKENESS_FLOOR, self._witness.told_lines)
        if case.file_score >= SAME_DOSSIER:
            # "Deze brief volgt in mei" says nothing of the thing itself; in the same dossier it is weighed all the same
            likes = dict.fromkeys(self._witness.told_lines, UNLIKE) | likes
        for number, like in sorted(likes.items()):
            line = self.reading.lines[number]
            told = number in self._witness.told_lines and case.file_score >= SAME_DOSSIER
            if not told and (like.score < LIKENESS_FLOOR or not case.could_reach(line, like)):
                continue
            found = [case.weigh(line, like, evidence) for evidence in self._witness.of(line, profile, like)]
            judged.extend(sorted((item for item in found if item), key=lambda item: item.rank)[-1:])
        return judged

    def _may_concern(self, profile: Profile) -> bool:
        """Whether the letter is later than the promise and goes to the same chamber."""
        header, commitment = self.reading.letter.header, profile.commitment
        if self.day is None or (commitment.letters and self.day <= min(commitment.letters)):
            return False
        return not (header.chamber and commitment.chamber and header.chamber != commitment.chamber)


class _Case:
    """One letter and one commitment: what holds for all lines is worked out once."""

    def __init__(self, judge: Judge, profile: Profile) -> None:
        self.reading = judge.reading
        self.day = judge.day
        self.profile = profile
        self.commitment = profile.commitment
        self.file_score, self.file_reasons = self._same_file()
        self.best_timing = max(self._timing(outcome, []) for outcome in (Outcome.FULFILMENT, Outcome.POSTPONEMENT))
        self._left_open: frozenset[int] | None = None
        self._other_topic: bool | None = None
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
        score += self._timing(outcome, reasons)
        score += self._old_term(line, reasons)
        score += self._day_within(line, reasons)
        score += SAME_THING if self._same_thing(line) else 0.0
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
        if score < floor and not (evidence.explicit and score >= WEAK_FLOOR and self._points_back(line)):
            return None
        return Judgement(
            outcome,
            round(score, 3),
            evidence.explicit,
            self._sure(line, like, evidence, outcome, origin, score),
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
        if self._half_missing is None:
            self._half_missing = (half_missing(self.reading, self.profile),)
        half = self._half_missing[0]
        if half is None:
            return evidence.outcome
        reasons.append(f"niets over {half}")
        return Outcome.PARTIAL

    def _implicit(self, line: Line, like: Likeness, outcome: Outcome, origin: Provenance) -> float:
        """Return what it takes or costs that the letter does not say itself what it does."""
        if like.names_missing > NAMES_MISSING or (like.around < AROUND_FLOOR and self._only_names(line)):
            return NEVER
        # "Het verslag van de Raad ontvangt u in juli": few words, but all of them are there, in the same dossier.
        whole = like.direct >= WHOLE and (origin.near or self.file_score >= SAME_DOSSIER)
        if self._is_thin(line, like) and not whole:
            return NEVER
        if outcome in DELIVERING and like.topic < TOPIC_FLOOR and like.around < AROUND_ENOUGH:
            # "Op 3 mei is een startbijeenkomst gehouden": the event, its very day and what it was about.
            on_its_day = self._names_day(line) is not None and like.around >= AROUND_FLOOR
            if not (on_its_day and like.topic > 0 and Sign.MET in line.signs):
                return NEVER
        anchored = like.direct >= DIRECT_FLOOR or like.around >= AROUND_FLOOR
        anchored = anchored or (like.direct >= DAY_DIRECT and self._names_day(line) is not None)
        if not anchored and outcome is Outcome.POSTPONEMENT:
            anchored = self.reading.points_at(line.number, self.profile.deliverables)
        if not anchored:
            return NEVER
        score = OTHER_REQUEST if asked_elsewhere(line, self.profile) else 0.0
        if outcome in DELIVERING:
            if self._left_open is None:
                self._left_open = left_open(self.reading, self.profile)
            if self._left_open - {line.number}:
                return NEVER
            score += OTHER_TOPIC if self._is_beside() else 0.0
            # "Op 3 mei heeft Nederland een bijeenkomst georganiseerd": what others did that day keeps no promise.
            own_act = self.commitment.kind in (Kind.ACTION, Kind.BRIEFING) and line.is_own_act
            score += OWN_ACT if own_act else 0.0
        return score + (GOES_WITH_LETTER if Sign.DELIVERY in line.signs else 0.0)

    def _is_thin(self, line: Line, like: Likeness) -> bool:
        """Whether too little of the promise is named to know it by ("het volgende overzicht verschijnt in mei")."""
        return like.mass < MASS_FLOOR and like.around < AROUND_ENOUGH and self._names_day(line) is None

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

    def _sure(
        self, line: Line, like: Likeness, evidence: Evidence, outcome: Outcome, origin: Provenance, score: float
    ) -> bool:
        """Whether the letter says so in so many words and names the promise unmistakably."""
        if origin.against or like.names_missing:
            return False
        if outcome is Outcome.RESTATEMENT:
            named = like.direct >= SURE_RESTATED and like.mass >= SURE_MASS
            return named or (bool(origin.exact or origin.near) and like.direct >= SURE_RESTATED_NEAR)
        if line.entry and not line.signs & {Sign.CLOSING, Sign.ENDED, Sign.DROPPED, Sign.DELAY}:
            return False
        if not evidence.explicit or score < (SURE_SCORE if outcome in CLOSING else SURE_MOVE):
            return False
        if outcome not in CLOSING:
            named = like.held >= SURE_HELD_NEAR and like.direct >= SURE_DIRECT
            return origin.exact or named or self._old_term(line, []) > 0
        if line.signs & {Sign.PART, Sign.PENDING, Sign.DELAY}:
            return False
        if self.profile.leans and not (origin.exact or origin.near or self.file_score >= SAME_DOSSIER):
            # "Een beleidsreactie ontvangt u voor 1 juni": nothing says of what, so another letter's may be meant.
            return False
        if not (origin.exact or line.is_bare or Sign.CLAIM in line.signs | line.before_signs):
            return False
        if not origin.exact and like.mass < SURE_MASS:
            return False
        if origin.near and self._same_thing(line) and self.file_score >= SAME_DOSSIER and like.mass >= MASS_FLOOR:
            return True
        if origin.exact or origin.near:
            return like.held >= (SURE_HELD_EXACT if origin.exact else SURE_HELD_NEAR)
        if self.file_score >= SAME_DOSSIER or line.is_bare:
            return like.held >= SURE_HELD
        return like.held >= SURE_HELD_ELSEWHERE

    def _same_file(self) -> tuple[float, list[str]]:
        """Return what dossier and ministry add, with the reason for it."""
        header, score, reasons = self.reading.letter.header, 0.0, []
        ours = {normal_dossier(dossier) for dossier in header.dossiers}
        theirs = {normal_dossier(dossier) for dossier in self.commitment.dossiers}
        if ours & theirs:
            score += SAME_DOSSIER
            reasons.append(f"zelfde dossier {_spaced(sorted(ours & theirs)[0])}")
        elif ours and theirs:
            score += OTHER_DOSSIER
        one = _offices(header.ministry or "", header.sender or "")
        other = _offices(self.commitment.ministry or "", self.commitment.sender or "")
        if one and other:
            score += SAME_MINISTRY if one & other else OTHER_MINISTRY
        return score, reasons

    def _timing(self, outcome: Outcome, reasons: list[str]) -> float:
        """Return what the distance between the letter and the due date adds."""
        if self.commitment.window is None or self.day is None:
            return 0.0
        start, end = self.commitment.window
        to_start, past_end = (start - self.day).days, (self.day - end).days
        if to_start > _EARLY and outcome is not Outcome.POSTPONEMENT:
            return FAR_TOO_EARLY if to_start > _FAR_EARLY else TOO_EARLY
        if past_end > _LATE:
            return 0.0 if past_end <= _LONG_AFTER else LONG_AFTER
        if outcome in CLOSING:
            reasons.append("komt rond de termijn van de toezegging")
        if abs(past_end) <= _PUNCTUAL:
            return PUNCTUAL
        made_on = min(self.commitment.letters, default=start)
        begun = start > made_on and to_start <= 0
        return IN_TIME if begun or past_end > 0 else IN_TERM

    def _names_day(self, line: Line) -> str | None:
        """Return the past day within a narrow window of the promise that a line about what was done names."""
        window = self.commitment.window
        if window is None or (window[1] - window[0]).days > _NARROW_DAYS:
            return None
        if not line.signs & {Sign.DONE, Sign.MET, Sign.FILED}:
            return None
        days = [day for day in line.refers.dates if day.exact and window[0] <= day.start <= window[1]]
        return dutch_date(days[0]) if days else None

    def _day_within(self, line: Line, reasons: list[str]) -> float:
        """Return what such a day adds: the more the narrower the window."""
        day, window = self._names_day(line), self.commitment.window
        if day is None or window is None:
            return 0.0
        reasons.append(f"noemt een dag binnen de termijn, {day}")
        return VERY_DAY if window[0] == window[1] else DAY_WITHIN

    def _old_term(self, line: Line, reasons: list[str]) -> float:
        """Return what it adds that the line names the promise's present term."""
        commitment = self.commitment
        old = [find.old_term.window for find in line.finds if find.old_term and find.old_term.window]
        named = any((window.start, window.end) == commitment.window for window in old)
        text = fold(line.unit.text)
        if commitment.term and len(commitment.term) > 4:
            named = named or fold(commitment.term).strip() in text
        if not named and Sign.CLAIM in line.signs:
            named = self._due_now(text)
        if not named:
            return 0.0
        reasons.append(f"noemt de termijn «{commitment.term}»" if commitment.term else "noemt de oude termijn")
        return OLD_TERM

    def _due_now(self, text: str) -> bool:
        """Whether the line says that the promise was for this month, quarter or year, and its term ends there."""
        if self.commitment.window is None or self.day is None:
            return False
        end, day = self.commitment.window[1], self.day
        if end.year != day.year:
            return False
        return (
            ("deze maand" in text and end.month == day.month)
            or ("dit kwartaal" in text and (end.month - 1) // 3 == (day.month - 1) // 3)
            or ("dit jaar" in text and "helft" not in text)
        )

    def _same_thing(self, line: Line) -> bool:
        """Whether the line names the same thing to send or do: a plan, a bill, a briefing."""
        return bool(self.profile.deliverables & self.reading.deliverables(line.number))

    def _object_reasons(self, line: Line) -> list[str]:
        """Return in Dutch what of the promised thing the letter names."""
        words = shared_words(line.number, self.reading, self.profile)[:7]
        if not words:
            return []
        return [f"zelfde stuk: {' '.join(words)}" if self._same_thing(line) else f"zelfde woorden: {', '.join(words)}"]


@lru_cache(maxsize=4_000)
def _offices(ministry: str, sender: str) -> frozenset[str]:
    """Return the words that tell ministries apart."""
    words = fold(f"{ministry} {sender}").replace(",", " ").replace(";", " ").split()
    return frozenset(word for word in words if word not in _OFFICE_WORDS and len(word) > 2)


def _spaced(dossier: str) -> str:
    """Return a dossier number as people write it ("28 676")."""
    return f"{dossier[:2]} {dossier[2:]}" if dossier[:5].isdigit() else dossier
