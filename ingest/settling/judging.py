"""The judgement of one letter on one commitment: what became of it, how sure that is, and why.

The judgement looks at this letter and this commitment alone; `settle.py` then weighs it against its rivals.
"""

from datetime import date

from ingest.calendars import Calendar
from ingest.settling.cases import CLOSING, Case
from ingest.settling.evidence import Witness
from ingest.settling.gates import SAME_DOSSIER
from ingest.settling.judgements import Judgement
from ingest.settling.likeness import UNLIKE, likenesses
from ingest.settling.lines import Reading
from ingest.settling.profiles import Profile

__all__ = ["CLOSING", "Judge", "Judgement"]

# A line less like a promise than this has nothing to say of it.
LIKENESS_FLOOR = 0.12


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
        case = Case(self.reading, profile)
        judged = []
        likes = likenesses(self.reading, profile, LIKENESS_FLOOR, self._witness.told_lines)
        if case.file_score >= SAME_DOSSIER:
            # "Deze brief volgt in mei" says nothing of the thing itself; in the same dossier it is weighed all the same
            likes = dict.fromkeys(self._witness.told_lines, UNLIKE) | likes
        for number, like in sorted(likes.items()):
            line = self.reading.lines[number]
            told = number in self._witness.told_lines and case.file_score >= SAME_DOSSIER
            if not told and not case.could_reach(line, like):
                continue
            found = [case.weigh(line, like, evidence) for evidence in self._witness.of(line, profile, like)]
            judged.extend(sorted((item for item in found if item), key=lambda item: item.rank)[-1:])
        if case.doubted:
            # The letter keeps another promise in so many words: what it tells besides keeps this one in none.
            judged = [judgement for judgement in judged if judgement.explicit]
        return judged

    def _may_concern(self, profile: Profile) -> bool:
        """Whether the letter is later than the promise and goes to the same chamber."""
        header, commitment = self.reading.letter.header, profile.commitment
        if self.day is None or (commitment.letters and self.day <= min(commitment.letters)):
            return False
        return not (header.chamber and commitment.chamber and header.chamber != commitment.chamber)
