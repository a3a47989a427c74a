"""What speaks for and against a line of a letter meaning a commitment: one letter and one commitment side by side.

`weighing.py` knows what each trait is worth.
"""

from functools import cached_property

from ingest.records import Kind, Outcome
from ingest.settling.circumstances import Circumstances
from ingest.settling.contrasts import speaks_of_another
from ingest.settling.evidence import Evidence
from ingest.settling.following import closes_the_rest
from ingest.settling.likeness import (
    Likeness,
    half_missing,
    left_open,
    other_topic,
    shared_words,
)
from ingest.settling.lines import Line, Reading
from ingest.settling.origins import Provenance, asked_elsewhere
from ingest.settling.parts import Part, open_part, parts_of, silent_part, unspoken
from ingest.settling.profiles import Profile
from ingest.settling.signs import Sign
from ingest.settling.weighing import WEIGHTS, added, at_most

# What each finding adds to the likeness.
EXPLICIT, EXACT_ORIGIN, NEAR_ORIGIN = 0.12, 0.30, 0.12
SAME_THING, OTHER_THING, OTHER_REQUEST, GOES_WITH_LETTER, OWN_ACT = 0.05, -0.40, -0.10, 0.04, 0.05
# So much weight of telling words is as much as counts.
_MASS_MOST = 5.0
# What a line that speaks of the promise calls kept is kept, though it names a part of it only.
_RECALLED = frozenset({Sign.CLAIM, Sign.CLOSING})
# From this share on a word counts as held.
_HELD = 0.5
# So many lines behind one that gives something a line may tell of what that leaves out.
_CLOSE_BY = 2
# The most that a line's outcome can add, and what takes the whole letter or all of the promise's text to find.
_OF_OUTCOME = max(WEIGHTS.get(f"tells_{outcome.value}", 0.0) for outcome in Outcome)
_FOUND_LATE = at_most(("beside_held", "beside", "contrast", "asked_elsewhere", "open_elsewhere"))
_HELD_WEIGHT, _AROUND_WEIGHT, _NEAR_WEIGHT, _MASS_WEIGHT, _TOPIC_WEIGHT, _BESIDE_WEIGHT = (
    WEIGHTS.get(name, 0.0) for name in ("held", "around", "near", "mass", "topic", "beside_held")
)


class Case:
    """One letter and one commitment: what holds for all lines is worked out once."""

    def __init__(self, reading: Reading, profile: Profile) -> None:
        self.reading = reading
        self.profile = profile
        self.commitment = profile.commitment
        self.around = Circumstances(reading, profile)
        self._of_another: dict[int, bool] = {}

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The things promised, where they are several."""
        return parts_of(self.commitment.quote, self.commitment.term)

    @cached_property
    def is_silent_on_part(self) -> bool:
        """Whether the letter says nothing of one of the things promised."""
        return bool(unspoken(self.reading, self.parts))

    @cached_property
    def of_letter(self) -> dict[str, float]:
        """What holds for every line and is quick to know."""
        found = {"bias": 1.0} | dict.fromkeys(self.around.named, 1.0)
        found[f"kind_{self.commitment.kind.value}"] = 1.0
        if self.profile.is_thin:
            found["thin"] = 1.0
        return found

    @cached_property
    def _odds_of_letter(self) -> float:
        """What holds for every line, added up."""
        return added(self.of_letter)

    @cached_property
    def odds_around(self) -> float:
        """What the letter holds of the words around the promise, added up."""
        return _BESIDE_WEIGHT * self._beside_held

    def odds_at_first(self, like: Likeness) -> float:
        """Return what holds for every line and the likeness come to: as all traits are, added in their order."""
        return self.odds_by(like.held, like.around, like.near, like.mass, like.topic)

    def odds_by(self, held: float, around: float, near: float, mass: float, topic: float) -> float:
        """Return the same by the figures of the likeness."""
        return (
            self._odds_of_letter
            + _HELD_WEIGHT * held
            + _AROUND_WEIGHT * around
            + _NEAR_WEIGHT * near
            + _MASS_WEIGHT * (mass if mass < _MASS_MOST else _MASS_MOST) / _MASS_MOST
            + _TOPIC_WEIGHT * topic
        )

    def most_odds(self, line: Line, like: Likeness, evidence: Evidence, origin: Provenance) -> float:
        """Return the most that all traits of a line can come to, by those that are quick to find."""
        return (
            self.odds_at_first(like)
            + added(dict.fromkeys(self._found_soon(line, evidence, origin), 1.0))
            + max(0.0, _OF_OUTCOME)
            + _FOUND_LATE
        )

    def _found_soon(self, line: Line, evidence: Evidence, origin: Provenance) -> list[str]:
        """Return the traits of a line that are quick to find, without its outcome."""
        found = [sign.value for sign in line.signs]
        for name, holds in (
            ("explicit", evidence.explicit),
            ("exact", origin.exact),
            ("near_origin", origin.near),
            ("against", origin.against),
            ("old_term", self.around.old_term(line, []) > 0),
            ("very_day", self.around.names_day(line) is not None),
            ("same_thing", self.around.same_thing(line)),
            ("own_act", line.is_own_act),
            ("interim", line.is_interim),
            ("bare", line.is_bare),
            ("moved", evidence.new_term is not None),
            ("promises", line.promises),
        ):
            if holds:
                found.append(name)
        return found

    @cached_property
    def _of_text(self) -> dict[str, float]:
        """What holds for every line and takes the whole letter to know."""
        found = {"beside_held": self._beside_held}
        if self._is_beside:
            found["beside"] = 1.0
        return found

    @staticmethod
    def of_likeness(like: Likeness) -> dict[str, float]:
        """Return how like the line is to the commitment."""
        return {
            "held": like.held,
            "around": like.around,
            "near": like.near,
            "mass": min(like.mass, _MASS_MOST) / _MASS_MOST,
            "topic": like.topic,
        }

    def of_line(
        self, line: Line, like: Likeness, evidence: Evidence, outcome: Outcome, origin: Provenance
    ) -> dict[str, float]:
        """Return every trait of a line with this likeness, evidence, outcome and origin."""
        found = self.of_letter | self._of_text | self.of_likeness(like)
        found |= dict.fromkeys(self._found_soon(line, evidence, origin), 1.0)
        found[f"tells_{outcome.value}"] = 1.0
        for name, holds in (
            ("contrast", self.speaks_of_another(line, origin)),
            ("asked_elsewhere", asked_elsewhere(line, self.profile)),
            ("open_elsewhere", bool(self._open_lines - {line.number})),
        ):
            if holds:
                found[name] = 1.0
        return found

    def fit_of(
        self,
        line: Line,
        like: Likeness,
        evidence: Evidence,
        outcome: Outcome,
        origin: Provenance,
        reasons: list[str],
    ) -> float:
        """Return how well line and commitment fit, to be held against other lines and commitments; reasons are added.

        Whether the line means the commitment at all is not for this sum to say but for the weights of `weighing.py`.
        """
        around = self.around
        score = like.score + around.file_score
        reasons += around.file_reasons
        score += EXPLICIT if evidence.explicit else 0.0
        score += EXACT_ORIGIN if origin.exact else NEAR_ORIGIN if origin.near else 0.0
        score += around.timing(outcome, reasons)
        score += around.old_term(line, reasons)
        score += around.day_within(line, reasons)
        score += SAME_THING if around.same_thing(line) else 0.0
        if not evidence.explicit and not origin.exact:
            score += OTHER_REQUEST if asked_elsewhere(line, self.profile) else 0.0
            score += GOES_WITH_LETTER if Sign.DELIVERY in line.signs else 0.0
            # "Op 3 mei heeft Nederland een bijeenkomst georganiseerd": what others did that day keeps no promise.
            acts = self.commitment.kind in (Kind.ACTION, Kind.BRIEFING) and outcome is not Outcome.POSTPONEMENT
            score += OWN_ACT if acts and line.is_own_act else 0.0
        return score + (OTHER_THING if self.speaks_of_another(line, origin) else 0.0)

    def outcome_of(self, line: Line, evidence: Evidence, origin: Provenance, reasons: list[str]) -> Outcome:
        """Return the outcome: a delivery that is silent on half of a pair is a part, and so is an interim one."""
        if evidence.outcome is Outcome.FULFILMENT and line.is_interim and not self.profile.is_interim:
            return Outcome.PARTIAL
        if evidence.outcome is Outcome.FULFILMENT and self.parts and not closes_the_rest(line):
            opened = open_part(self.reading, line, self.parts)
            if opened is not None:
                reasons.append(f"{opened.text} volgt nog")
                return Outcome.PARTIAL
            silent = None if line.signs & _RECALLED else silent_part(self.reading, line, self.parts)
            if silent is not None:
                reasons.append(f"niets over {silent.text}")
                return Outcome.PARTIAL
        if evidence.outcome is not Outcome.FULFILMENT or evidence.explicit or origin.exact:
            return evidence.outcome
        if any(self._is_close_behind(number, line) for number in self._open_lines):
            # "De helft verdient minder dan dat. De antwoorden over werkdruk worden nog verwerkt."
            return Outcome.PARTIAL
        if self._half_missing is None:
            return evidence.outcome
        reasons.append(f"niets over {self._half_missing}")
        return Outcome.PARTIAL

    def speaks_of_another(self, line: Line, origin: Provenance) -> bool:
        """Whether the line has another thing where the promise has its own ("een plan voor honden": "voor katten")."""
        if origin.exact:
            return False
        if line.number not in self._of_another:
            found = speaks_of_another(line.unit.text, self.profile.known, self.commitment.quote, line.told)
            self._of_another[line.number] = found
        return self._of_another[line.number]

    def object_reasons(self, line: Line) -> list[str]:
        """Return in Dutch what of the promised thing the letter names."""
        words = shared_words(line.number, self.reading, self.profile)[:7]
        if not words:
            return []
        return [
            f"zelfde stuk: {' '.join(words)}" if self.around.same_thing(line) else f"zelfde woorden: {', '.join(words)}"
        ]

    @cached_property
    def _open_lines(self) -> frozenset[int]:
        """The lines that leave the promised thing open."""
        return left_open(self.reading, self.profile)

    @cached_property
    def _half_missing(self) -> str | None:
        """The half of a pair in the promise of which the letter says nothing."""
        return half_missing(self.reading, self.profile)

    @cached_property
    def _is_beside(self) -> bool:
        """Whether the letter as a whole is about a thing beside the promised one."""
        return other_topic(self.reading, self.profile)

    @cached_property
    def _beside_held(self) -> float:
        """The share of the words around the promise that the letter holds."""
        around = self.profile.around
        held = sum(word.weight for word in around if self.reading.holds(word) >= _HELD)
        return held / sum(word.weight for word in around) if around else 0.0

    def _is_close_behind(self, number: int, line: Line) -> bool:
        """Whether a line stands so close behind another that what it calls unfinished is the rest of that one."""
        if Sign.DELIVERY not in line.signs or Sign.EXCLUDED in self.reading.lines[number].signs:
            return False
        return 0 < number - line.number <= _CLOSE_BY
