"""The judgement of one letter on one commitment: what became of it, how sure that is, and why.

The judgement looks at this letter and this commitment alone; `settle.py` then weighs it against its rivals.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from ingest.calendars import Calendar
from ingest.records import Kind, Outcome, Term
from ingest.settling.likeness import Likeness, half_missing, left_out, likeness, sameness
from ingest.settling.origins import Provenance, dutch_date, provenance_of
from ingest.settling.profiles import Line, Profile, Reading, wanted_in
from ingest.settling.references import normal_dossier
from ingest.settling.signs import Sign
from ingest.settling.words import fold
from ingest.terms import find_terms

CLOSING = (Outcome.FULFILMENT, Outcome.WITHDRAWAL)
PROMISING = (Outcome.PROMISE, Outcome.RESTATEMENT)
ROLES = (Outcome.FULFILMENT, Outcome.PARTIAL, Outcome.POSTPONEMENT, Outcome.WITHDRAWAL)

# From these scores on an outcome is proposed.
EXPLICIT_FLOOR, IMPLICIT_FLOOR, WITHDRAWAL_FLOOR = 0.42, 0.50, 0.70
# So alike are two promises that are one, and so alike that no person need look.
RESTATED_SHARE, SURE_RESTATED = 0.75, 0.85
# An implicit outcome must itself hold so much of the promise or of what stands around it.
DIRECT_FLOOR, AROUND_FLOOR = 0.25, 0.3
# What must agree before the program may act on its own.
SURE_SCORE, SURE_HELD, SURE_HELD_WITH_ORIGIN = 0.75, 0.68, 0.35


@dataclass(frozen=True)
class Judgement:
    """What one line of a letter says of one commitment."""

    outcome: Outcome
    score: float
    explicit: bool
    sure: bool
    line: Line
    reasons: tuple[str, ...]
    new_term: Term | None = None

    @property
    def rank(self) -> tuple[bool, float, int]:
        """Orders what one letter says of one commitment: sure first, then explicit and higher, then earlier."""
        return self.sure, self.score + (0.08 if self.explicit else 0.0), -self.line.number


@dataclass(frozen=True)
class Evidence:
    """A line with what it is held to say, before the score."""

    line: Line
    outcome: Outcome
    explicit: bool
    new_term: Term | None = None


class Judge:
    """Judges one letter on commitments. What it works out about the letter is kept for all of them."""

    def __init__(self, reading: Reading, calendar: Calendar) -> None:
        self.reading = reading
        self.calendar = calendar
        self.day: date | None = reading.letter.header.letter_date
        self._terms: dict[int, tuple[Term, ...]] = {}

    def judge(self, profile: Profile) -> list[Judgement]:
        """Return everything the letter says of a commitment, at most one judgement a line."""
        if not self._may_concern(profile):
            return []
        judged = []
        for line in self.reading.lines:
            like = likeness(line, self.reading, profile)
            if like.score < 0.15 and not like.mass:
                continue
            found = [self._weigh(evidence, profile, like) for evidence in self._evidence(line, profile, like)]
            judged.extend(sorted((item for item in found if item), key=lambda item: item.rank)[-1:])
        return judged

    def _may_concern(self, profile: Profile) -> bool:
        """Whether the letter is later than the promise and goes to the same chamber."""
        header, commitment = self.reading.letter.header, profile.commitment
        if self.day is None or (commitment.letters and self.day <= min(commitment.letters)):
            return False
        return not (header.chamber and commitment.chamber and header.chamber != commitment.chamber)

    def _evidence(self, line: Line, profile: Profile, like: Likeness) -> list[Evidence]:
        """Return what a line may say of a commitment."""
        found = [Evidence(line, find.role, True, find.term) for find in line.finds if find.role in ROLES]
        if found:
            return found
        signs = line.signs
        claim = bool(signs & {Sign.CLAIM, Sign.CLOSING})
        # "In mei heb ik u een plan toegezegd. De afstemming vergt meer tijd, zodat het u pas in juli bereikt."
        claim = claim or (Sign.CLAIM in line.before_signs and bool(signs & {Sign.DELAY, Sign.DROPPED}))
        restated = self._restated(line, profile)
        if restated is not None:
            return [restated]
        later = self._later_term(line, profile)
        if Sign.DROPPED in signs and not later and (claim or like.direct >= 0.5):
            found.append(Evidence(line, Outcome.WITHDRAWAL, claim))
        if (later and signs & {Sign.DELAY, Sign.DROPPED} and not signs & {Sign.DELIVERY, Sign.CLOSING}) or (
            Sign.DELAY in signs and Sign.DELIVERY not in signs and claim
        ):
            found.append(Evidence(line, Outcome.POSTPONEMENT, claim, later))
        elif later and not line.finds and not signs & {Sign.DELIVERY, Sign.CLOSING}:
            found.append(Evidence(line, Outcome.POSTPONEMENT, False, later))
        if found or Sign.PENDING in signs or Sign.EXCLUDED in signs:
            return found
        if self._delivers(line, profile):
            part = bool(signs & {Sign.PART}) or (Sign.REST in signs and Sign.DELIVERY in signs)
            outcome = Outcome.PARTIAL if part else Outcome.FULFILMENT
            explicit = Sign.CLOSING in signs or (Sign.CLAIM in signs and Sign.DELIVERY in signs)
            found.append(Evidence(line, outcome, explicit, later if part else None))
        return found

    def _restated(self, line: Line, profile: Profile) -> Evidence | None:
        """Return the evidence of a promise in the line that is the commitment's own promise made again."""
        commitment = profile.commitment
        for find in line.finds:
            if find.role not in PROMISING or find.kind is not commitment.kind:
                continue
            alike = sameness(wanted_in(find.quote, find.term.phrase if find.term else None), profile.wanted)
            if alike.share < RESTATED_SHARE or alike.apart:
                continue
            moved = find.window and commitment.window and find.window.start > commitment.window[1]
            if moved and (find.recurring or commitment.recurring):
                return None
            outcome = Outcome.POSTPONEMENT if moved else Outcome.RESTATEMENT
            return Evidence(line, outcome, False, find.term)
        return None

    def _delivers(self, line: Line, profile: Profile) -> bool:
        """Whether a line says that something of the promised kind is done."""
        signs = line.signs
        if signs & {Sign.CLOSING}:
            return True
        if line.finds and not signs & {Sign.DELIVERY, Sign.DONE, Sign.MET, Sign.FILED}:
            return False
        match profile.commitment.kind:
            case Kind.BRIEFING:
                return Sign.MET in signs
            case Kind.LEGISLATION:
                return Sign.FILED in signs
            case Kind.ACTION | Kind.RESEARCH:
                shown = {Sign.DONE, Sign.MET, Sign.FILED, Sign.DELIVERY}
            case _:
                shown = {Sign.DONE, Sign.DELIVERY}
        # In "heb ik u in het vooruitzicht gesteld" the perfect is that of the promise, not of its being kept.
        return bool(signs & (shown - {Sign.DONE} if Sign.CLAIM in signs else shown))

    def _later_term(self, line: Line, profile: Profile) -> Term | None:
        """Return a term in the line that lies wholly after the present due date."""
        window = profile.commitment.window
        if window is None or self.day is None:
            return None
        for term in self._terms_of(line):
            if term.window is None or term.recurring or term.window.end <= self.day:
                continue
            shifted = line.signs & {Sign.DELAY, Sign.DROPPED} and term.window.end > window[1]
            if shifted or term.window.start > window[1]:
                return term
        return None

    def _terms_of(self, line: Line) -> tuple[Term, ...]:
        """Return the terms in a line, worked out once."""
        if line.number not in self._terms:
            chamber = self.reading.letter.header.chamber
            known = tuple(find.term for find in line.finds if find.term)
            self._terms[line.number] = known or find_terms(line.unit.text, self.day, chamber, self.calendar)
        return self._terms[line.number]

    def _weigh(self, evidence: Evidence, profile: Profile, like: Likeness) -> Judgement | None:
        """Return the judgement that a line's evidence and likeness come to, or None below the floor."""
        line = evidence.line
        origin = provenance_of(line, profile)
        reasons = list(origin.reasons)
        score = like.score
        if evidence.explicit:
            score += 0.12
        score += 0.3 if origin.exact else 0.12 if origin.near else 0.0
        if origin.against:
            score -= 0.45
        score += self._same_file(profile, reasons)
        score += self._timing(evidence, profile, reasons)
        score += self._old_term(evidence, profile, reasons)
        if like.deliverables:
            score += 0.05
        within = self._day_within(line, profile, reasons)
        score += within
        if not evidence.explicit and not origin.exact:
            pointed = evidence.outcome is Outcome.POSTPONEMENT and any(
                known.deliverables & profile.deliverables for known in line.bag.words.values()
            )
            if like.direct < DIRECT_FLOOR and like.around < AROUND_FLOOR and not (pointed or within):
                return None
            score += 0.04 if Sign.DELIVERY in line.signs else 0.0
            if evidence.outcome in (Outcome.FULFILMENT, Outcome.PARTIAL) and left_out(self.reading, profile):
                return None
            if like.names_missing > 0.5:
                return None
        outcome = evidence.outcome
        if outcome is Outcome.FULFILMENT and not origin.exact:
            missing = half_missing(self.reading, profile)
            if missing and not evidence.explicit:
                outcome = Outcome.PARTIAL
                reasons.append(f"niets over {missing}")
        if outcome is Outcome.RESTATEMENT:
            sure = like.direct >= SURE_RESTATED and like.names_missing == 0
            return Judgement(outcome, round(min(score, 1.0), 3), False, sure, line, tuple(reasons), evidence.new_term)
        floor = EXPLICIT_FLOOR if evidence.explicit or origin.exact else IMPLICIT_FLOOR
        if outcome is Outcome.WITHDRAWAL and not evidence.explicit:
            floor = WITHDRAWAL_FLOOR
        if score < floor:
            return None
        reasons = [*self._object_reasons(like, profile), *reasons]
        return Judgement(
            outcome,
            round(min(score, 1.0), 3),
            evidence.explicit,
            self._sure(evidence, outcome, origin, like, score),
            line,
            tuple(reasons),
            evidence.new_term,
        )

    def _sure(self, evidence: Evidence, outcome: Outcome, origin: Provenance, like: Likeness, score: float) -> bool:
        """Whether the letter says so in so many words and names the promise unmistakably."""
        if not evidence.explicit or origin.against or score < SURE_SCORE or like.names_missing:
            return False
        if outcome in CLOSING and evidence.line.signs & {Sign.PART, Sign.PENDING, Sign.DELAY}:
            return False
        if origin.exact:
            return like.held >= SURE_HELD_WITH_ORIGIN
        return like.held >= SURE_HELD

    def _same_file(self, profile: Profile, reasons: list[str]) -> float:
        """Return what dossier and ministry add, with the reason for it."""
        header, commitment = self.reading.letter.header, profile.commitment
        score = 0.0
        ours = {normal_dossier(dossier) for dossier in header.dossiers}
        theirs = {normal_dossier(dossier) for dossier in commitment.dossiers}
        if ours & theirs:
            score += 0.08
            reasons.append(f"zelfde dossier {_spaced(sorted(ours & theirs)[0])}")
        elif ours and theirs:
            score -= 0.04
        one, other = _offices(header.ministry, header.sender), _offices(commitment.ministry, commitment.sender)
        if one and other:
            score += 0.04 if one & other else -0.12
        return score

    def _timing(self, evidence: Evidence, profile: Profile, reasons: list[str]) -> float:
        """Return what the distance between the letter and the due date adds."""
        window = profile.commitment.window
        if window is None or self.day is None:
            return 0.0
        start, end = window
        if self.day < start - timedelta(days=45) and evidence.outcome is not Outcome.POSTPONEMENT:
            return -0.06
        if self.day <= end + timedelta(days=60):
            if evidence.outcome in CLOSING:
                reasons.append("komt rond de termijn van de toezegging")
            return 0.06
        return 0.0 if self.day <= end + timedelta(days=240) else -0.06

    def _day_within(self, line: Line, profile: Profile, reasons: list[str]) -> float:
        """Return what it adds that the line names a past day within a narrow window of the promise."""
        window = profile.commitment.window
        if window is None or (window[1] - window[0]).days > 31 or not line.signs & {Sign.DONE, Sign.MET, Sign.FILED}:
            return 0.0
        for reference in line.refers.dates:
            if reference.exact and window[0] <= reference.start <= window[1]:
                reasons.append(f"noemt een dag binnen de termijn, {dutch_date(reference)}")
                return 0.2 if window[0] == window[1] else 0.15
        return 0.0

    def _old_term(self, evidence: Evidence, profile: Profile, reasons: list[str]) -> float:
        """Return what it adds that the line names the promise's present term."""
        commitment, text = profile.commitment, fold(evidence.line.unit.text)
        old = [find.old_term for find in evidence.line.finds if find.old_term]
        named = any(term.window and (term.window.start, term.window.end) == commitment.window for term in old)
        if commitment.term and len(commitment.term) > 4:
            named = named or fold(commitment.term).strip() in text
        if not named and commitment.window and self.day and Sign.CLAIM in evidence.line.signs:
            end = commitment.window[1]
            this_month = (end.year, end.month) == (self.day.year, self.day.month)
            named = ("deze maand" in text and this_month) or (
                "dit kwartaal" in text
                and (end.year, (end.month - 1) // 3) == (self.day.year, (self.day.month - 1) // 3)
            )
        if not named:
            return 0.0
        reasons.append(f"noemt de termijn «{commitment.term}»" if commitment.term else "noemt de oude termijn")
        return 0.12

    def _object_reasons(self, like: Likeness, profile: Profile) -> list[str]:
        """Return in Dutch what of the promised thing the letter names."""
        if like.deliverables and like.words:
            return [f"zelfde stuk: {' '.join(like.words[:7])}"]
        return [f"zelfde woorden: {', '.join(like.words[:7])}"] if like.words else []


def _spaced(dossier: str) -> str:
    """Return a dossier number as people write it ("28 676")."""
    return f"{dossier[:2]} {dossier[2:]}" if dossier[:5].isdigit() else dossier


def _offices(ministry: str | None, sender: str | None) -> frozenset[str]:
    """Return the words that tell ministries apart."""
    skip = {"minister", "ministerie", "ministers", "staatssecretaris", "van", "voor", "en", "de", "het", "zonder"}
    words = fold(f"{ministry or ''} {sender or ''}").replace(",", " ").replace(";", " ").split()
    return frozenset(word for word in words if word not in skip and len(word) > 2)
