"""One letter held against one commitment: what each line adds up to, and why.

What a line comes to is a sum of findings, each with its weight; whether that is enough to be proposed, the learned
weights of `weighing.py` tell.
"""

from dataclasses import replace
from functools import lru_cache

from ingest.records import Kind, Outcome
from ingest.settling.contrasts import speaks_of_another
from ingest.settling.evidence import Evidence
from ingest.settling.gates import DELIVERING, SAME_DOSSIER, SAME_MINISTRY, Gates
from ingest.settling.judgements import Judgement
from ingest.settling.likeness import (
    Likeness,
    foreign_weight,
    half_missing,
    left_open,
    other_topic,
    shared_words,
)
from ingest.settling.lines import Line, Reading
from ingest.settling.origins import Provenance, dutch_date, provenance_of
from ingest.settling.profiles import Profile
from ingest.settling.references import normal_dossier
from ingest.settling.signs import Sign
from ingest.settling.weighing import DOUBTED_FLOOR, ENOUGH_FLOOR, FLOOR, could_count, likelihood, of_likeness
from ingest.settling.words import Bag, fold, tokens

CLOSING = (Outcome.FULFILMENT, Outcome.WITHDRAWAL)

# What each finding adds to the likeness.
EXPLICIT = 0.12
EXACT_ORIGIN, NEAR_ORIGIN, OTHER_ORIGIN = 0.30, 0.12, -0.65
OTHER_DOSSIER = -0.04
OTHER_MINISTRY = -0.12
PUNCTUAL, IN_TIME, IN_TERM, TOO_EARLY, FAR_TOO_EARLY, LONG_AFTER = 0.16, 0.06, 0.0, -0.06, -0.14, -0.06
OLD_TERM, DAY_WITHIN, VERY_DAY = 0.12, 0.15, 0.20
SAME_THING = 0.05

# What must agree before the program may act on its own; moving a date takes less than closing.
SURE_MOVE, SURE_PLACED = 0.65, 0.65
SURE_SCORE, SURE_HELD, SURE_HELD_NEAR, SURE_HELD_EXACT = 0.75, 0.58, 0.50, 0.30
SURE_NEAR_MASS, SURE_COVERED, SURE_COVERED_CLOSING = 1.0, 0.75, 0.5
SURE_HELD_ELSEWHERE, SURE_RESTATED, SURE_RESTATED_NEAR, SURE_MASS, SURE_DIRECT = 0.85, 0.85, 0.45, 1.6, 0.25

# Weight of words that are not the promise's own which makes half of what they can speak against it.
_FOREIGN_HALF = 6.0
# So near behind a line one that leaves something open is about what that line left out.
_CLOSE_BY = 2

# Days before and after a term.
_EARLY, _FAR_EARLY, _PUNCTUAL, _LATE, _LONG_AFTER = 45, 75, 28, 60, 240
_NARROW_DAYS = 31
_OFFICE_WORDS = frozenset(
    ("minister", "ministerie", "ministers", "staatssecretaris", "van", "voor", "en", "de", "het", "zonder")
)


class Case(Gates):
    """One letter and one commitment: what holds for all lines is worked out once."""

    def __init__(self, reading: Reading, profile: Profile) -> None:
        self.reading = reading
        self.day = reading.letter.header.letter_date
        self.profile = profile
        self.commitment = profile.commitment
        self.file_score, self.file_reasons = self._same_file()
        self._of_file = self._file_traits()
        self._time = f"timing_{self._when()}"
        self.doubted = False
        self._known: Bag | None = None
        self._left_open: frozenset[int] | None = None
        self._other_topic: bool | None = None
        self._half_missing: tuple[str | None] | None = None

    def could_reach(self, line: Line, like: Likeness) -> bool:
        """Whether a line could come to a proposal at all, by a bound that is quick to know."""
        return could_count({**self._of_file, **of_likeness(like), self._time: 1.0})

    def weigh(self, line: Line, like: Likeness, evidence: Evidence) -> Judgement | None:
        """Return the judgement that a line's evidence and likeness come to, or None below the floor."""
        origin = provenance_of(line, self.profile)
        if origin.exact and not evidence.explicit and evidence.outcome in DELIVERING:
            # "In aanvulling op mijn brief van 3 mei zend ik u": naming the promise's letter is saying it.
            evidence = replace(evidence, explicit=bool(line.signs & {Sign.DELIVERY, Sign.FILED, Sign.MET}))
        reasons = list(origin.reasons)
        outcome = self.outcome_of(line, evidence, origin, reasons)
        traits = self.traits(line, like, evidence, outcome, origin)
        likely = likelihood(traits)
        floor = ENOUGH_FLOOR if traits.get("enough") else FLOOR
        if (origin.against or traits.get("contrast")) and not origin.exact:
            floor = DOUBTED_FLOOR
            self.doubted = self.doubted or (evidence.explicit and likely < floor)
        if likely < floor:
            return None
        score = self._score(line, like, evidence, outcome, origin, reasons)
        return Judgement(
            outcome,
            round(score, 3),
            evidence.explicit,
            not traits.get("contrast") and self._sure(line, like, evidence, outcome, origin, score),
            line,
            (*self._object_reasons(line), *reasons),
            evidence.new_term,
            likely,
            evidence.loose,
        )

    def _score(
        self, line: Line, like: Likeness, evidence: Evidence, outcome: Outcome, origin: Provenance, reasons: list[str]
    ) -> float:
        """Return what the findings add up to, and add what they are to the reasons."""
        score = like.score + self.file_score
        reasons += self.file_reasons
        score += EXPLICIT if evidence.explicit else 0.0
        score += EXACT_ORIGIN if origin.exact else NEAR_ORIGIN if origin.near else 0.0
        score += OTHER_ORIGIN if origin.against else 0.0
        score += self._timing(outcome, reasons)
        score += self._old_term(line, reasons)
        score += self._day_within(line, reasons)
        return score + (SAME_THING if self._same_thing(line) else 0.0)

    def traits(
        self, line: Line, like: Likeness, evidence: Evidence, outcome: Outcome, origin: Provenance
    ) -> dict[str, float]:
        """Return what speaks for and against the line meaning this commitment, by name."""
        score = self._score(line, like, evidence, outcome, origin, [])
        found = {**self._of_file, **of_likeness(like), self._time: 1.0, outcome.value: 1.0}
        found |= {sign.value: 1.0 for sign in line.signs}
        found["told_uncovered" if evidence.explicit else "silent_uncovered"] = 1.0 - like.covered
        for name, holds in (
            ("silent", not evidence.explicit),
            ("enough", self.enough(line, like, evidence, outcome, origin, score)),
            ("exact", origin.exact),
            ("near_origin", origin.near),
            ("against", origin.against),
            ("loose", evidence.loose),
            ("other_thing", bool(self.profile.deliverables) and not self._same_thing(line)),
            ("day_within", self._names_day(line) is not None),
            ("beside", self._is_beside()),
            ("open_elsewhere", bool(self._open_lines() - {line.number})),
            ("own_act", self.commitment.kind in (Kind.ACTION, Kind.BRIEFING) and line.is_own_act),
            ("contrast", self._speaks_of_another(line)),
        ):
            if holds:
                found[name] = 1.0
        foreign = foreign_weight(line, self.profile)
        found["foreign"] = foreign / (foreign + _FOREIGN_HALF)
        return found

    def _open_lines(self) -> frozenset[int]:
        """Return the lines that leave the promised thing open, worked out once."""
        if self._left_open is None:
            self._left_open = left_open(self.reading, self.profile)
        return self._left_open

    def _speaks_of_another(self, line: Line) -> bool:
        """Whether the line has another thing where the promise has its own."""
        heading = line.unit.passage.heading or ""
        if self._known is None:
            words = [*(item.word for item in self.profile.wanted), *self.profile.around]
            self._known = Bag.of(words)
        told = Bag(tokens(f"{heading}. {line.before} {line.unit.text}"))
        return speaks_of_another(line.unit.text, self._known, self.commitment.quote, told)

    def outcome_of(
        self, line: Line, evidence: Evidence, origin: Provenance, reasons: list[str] | None = None
    ) -> Outcome:
        """Return the outcome: a delivery that is silent on half of a pair is a part, and so is an interim one."""
        if evidence.outcome is Outcome.FULFILMENT and line.is_interim and not self.profile.is_interim:
            return Outcome.PARTIAL
        if evidence.outcome is not Outcome.FULFILMENT or evidence.explicit or origin.exact:
            return evidence.outcome
        if any(0 < number - line.number <= _CLOSE_BY for number in self._open_lines()):
            # "De helft verdient minder dan 20.000 euro. De antwoorden over werkdruk worden nog verwerkt."
            return Outcome.PARTIAL
        if self._half_missing is None:
            self._half_missing = (half_missing(self.reading, self.profile),)
        half = self._half_missing[0]
        if half is None:
            return evidence.outcome
        if reasons is not None:
            reasons.append(f"niets over {half}")
        return Outcome.PARTIAL

    def _is_beside(self) -> bool:
        """Whether the letter as a whole is about a thing beside the promised one, worked out once."""
        if self._other_topic is None:
            self._other_topic = other_topic(self.reading, self.profile)
        return self._other_topic

    def _sure(
        self, line: Line, like: Likeness, evidence: Evidence, outcome: Outcome, origin: Provenance, score: float
    ) -> bool:
        """Whether the letter says so in so many words and names the promise unmistakably."""
        if origin.against or (like.names_missing and not origin.exact):
            return False
        if outcome is Outcome.RESTATEMENT:
            named = like.direct >= SURE_RESTATED and like.mass >= SURE_MASS
            return named or (bool(origin.exact or origin.near) and like.direct >= SURE_RESTATED_NEAR)
        if line.entry and not line.signs & {Sign.CLOSING, Sign.ENDED, Sign.DROPPED, Sign.DELAY}:
            return False
        if not evidence.explicit or score < self._sure_from(line, outcome):
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
        settled = Sign.CLOSING in line.signs or outcome is Outcome.WITHDRAWAL
        closing = SURE_COVERED_CLOSING if settled else SURE_COVERED
        if not (origin.exact or origin.near or line.entry) and like.covered < closing:
            return False
        if origin.near and self._same_thing(line) and self.file_score >= SAME_DOSSIER and like.mass >= SURE_NEAR_MASS:
            return True
        if origin.exact or origin.near:
            return like.held >= (SURE_HELD_EXACT if origin.exact else SURE_HELD_NEAR)
        if self.file_score >= SAME_DOSSIER or line.is_bare:
            return like.held >= SURE_HELD
        return like.held >= SURE_HELD_ELSEWHERE

    def _sure_from(self, line: Line, outcome: Outcome) -> float:
        """Return the score from which the program may act on its own."""
        if outcome not in CLOSING:
            return SURE_MOVE
        placed = self.file_score >= SAME_DOSSIER and self._same_thing(line) and Sign.CLOSING in line.signs
        return SURE_PLACED if placed else SURE_SCORE

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

    def _file_traits(self) -> dict[str, float]:
        """Return what holds for every line of the letter."""
        header, commitment = self.reading.letter.header, self.commitment
        found = {"bias": 1.0}
        ours = {normal_dossier(dossier) for dossier in header.dossiers}
        theirs = {normal_dossier(dossier) for dossier in commitment.dossiers}
        if ours and theirs:
            found["dossier_same" if ours & theirs else "dossier_other"] = 1.0
        one = _offices(header.ministry or "", header.sender or "")
        other = _offices(commitment.ministry or "", commitment.sender or "")
        if one and other:
            found["office_same" if one & other else "office_other"] = 1.0
        return found

    def _when(self) -> str:
        """Return how the letter lies to the promise's window."""
        if self.commitment.window is None or self.day is None:
            return "unknown"
        start, end = self.commitment.window
        to_start, past_end = (start - self.day).days, (self.day - end).days
        if to_start > _EARLY:
            return "far_early" if to_start > _FAR_EARLY else "early"
        if past_end > _LATE:
            return "late" if past_end <= _LONG_AFTER else "long_after"
        if abs(past_end) <= _PUNCTUAL:
            return "punctual"
        begun = start > min(self.commitment.letters, default=start) and to_start <= 0
        return "begun" if begun or past_end > 0 else "within"

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
