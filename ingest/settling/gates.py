"""Whether what one line adds up to is enough by the rules set by hand: floors, and what a promise must share at least.

The verdict is one trait among those that `weighing.py` weighs.
"""

from abc import ABC, abstractmethod

from ingest.records import Kind, OpenCommitment, Outcome
from ingest.settling.evidence import Evidence
from ingest.settling.likeness import Likeness, foreign_weight
from ingest.settling.lines import Line, Reading
from ingest.settling.origins import Provenance, asked_elsewhere
from ingest.settling.profiles import Profile
from ingest.settling.signs import Sign

DELIVERING = (Outcome.FULFILMENT, Outcome.PARTIAL)
SAME_MINISTRY, SAME_DOSSIER = 0.04, 0.08
OTHER_REQUEST, OTHER_TOPIC, OWN_ACT, GOES_WITH_LETTER = -0.10, -0.20, 0.05, 0.04
NEVER, TOO_THIN = -1.0, 9.0

# From these scores on an outcome is enough.
EXPLICIT_ENOUGH, IMPLICIT_ENOUGH, WITHDRAWAL_ENOUGH = 0.55, 0.48, 0.60
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


class Gates(ABC):
    """The rules set by hand for one letter and one commitment."""

    reading: Reading
    profile: Profile
    commitment: OpenCommitment
    file_score: float

    @abstractmethod
    def _is_beside(self) -> bool:
        """Whether the letter as a whole is about a thing beside the promised one."""

    @abstractmethod
    def _names_day(self, line: Line) -> str | None:
        """Return the past day within a narrow window of the promise that the line names."""

    @abstractmethod
    def _open_lines(self) -> frozenset[int]:
        """Return the lines that leave the promised thing open."""

    def enough(
        self, line: Line, like: Likeness, evidence: Evidence, outcome: Outcome, origin: Provenance, score: float
    ) -> bool:
        """Whether the score is enough for the outcome."""
        if evidence.loose:
            return False
        if not evidence.explicit and not origin.exact:
            score += self._implicit(line, like, outcome, origin)
        floor = self._floor(outcome, evidence, origin)
        known = origin.exact or origin.near
        if evidence.explicit and like.mass < TOLD_MASS and like.around < AROUND_FLOOR and not known:
            floor = TOO_THIN
        if self.profile.is_thin and not self._is_placed(like, origin):
            floor = TOO_THIN
        if evidence.explicit and outcome in DELIVERING and not known:
            score += OTHER_TOPIC if self._is_beside() else 0.0
        return score >= floor or (evidence.explicit and score >= WEAK_FLOOR and self._points_back(line))

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
            if self._open_lines() - {line.number}:
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

    def _floor(self, outcome: Outcome, evidence: Evidence, origin: Provenance) -> float:
        """Return the score from which on the outcome is proposed."""
        if evidence.explicit or origin.exact:
            return EXPLICIT_ENOUGH
        return WITHDRAWAL_ENOUGH if outcome is Outcome.WITHDRAWAL else IMPLICIT_ENOUGH
