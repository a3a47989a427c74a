"""What speaks for a commitment beside the words: its dossier and ministry, the time, the old term, the thing named."""

from datetime import date
from functools import cached_property, lru_cache

from ingest.records import Outcome
from ingest.settling.lines import Line, Reading
from ingest.settling.origins import dutch_date
from ingest.settling.profiles import Profile
from ingest.settling.references import normal_dossier
from ingest.settling.signs import Sign
from ingest.settling.words import fold

CLOSING = (Outcome.FULFILMENT, Outcome.WITHDRAWAL)

# What each finding adds to the likeness.
SAME_DOSSIER, OTHER_DOSSIER = 0.08, -0.04
SAME_MINISTRY, OTHER_MINISTRY = 0.04, -0.12
IN_TERM = 0.0
TIMING = {"punctual": 0.16, "begun": 0.06, "within": IN_TERM, "early": -0.06, "far_early": -0.14, "long_after": -0.06}
_TIMELY = ("punctual", "begun", "within")
OLD_TERM, DAY_WITHIN, VERY_DAY = 0.12, 0.15, 0.20

# Days before and after a term.
_EARLY, _FAR_EARLY, _PUNCTUAL, _LATE, _LONG_AFTER = 45, 75, 28, 60, 240
_NARROW_DAYS = 31
_OFFICE_WORDS = frozenset(
    ("minister", "ministerie", "ministers", "staatssecretaris", "van", "voor", "en", "de", "het", "zonder")
)


class Circumstances:
    """What one letter and one commitment have in common beside their words, and what that adds to the likeness."""

    def __init__(self, reading: Reading, profile: Profile) -> None:
        self.reading = reading
        self.day: date | None = reading.letter.header.letter_date
        self.profile = profile
        self.commitment = profile.commitment
        self.same_dossier = self.same_ministry = self.other_ministry = False
        self.file_score, self.file_reasons = self._same_file()

    def _same_file(self) -> tuple[float, list[str]]:
        """Return what dossier and ministry add, with the reason for it."""
        header, score, reasons = self.reading.letter.header, 0.0, []
        ours = {normal_dossier(dossier) for dossier in header.dossiers}
        theirs = {normal_dossier(dossier) for dossier in self.commitment.dossiers}
        self.same_dossier = bool(ours & theirs)
        if self.same_dossier:
            score += SAME_DOSSIER
            reasons.append(f"zelfde dossier {_spaced(sorted(ours & theirs)[0])}")
        elif ours and theirs:
            score += OTHER_DOSSIER
        one = _offices(header.ministry or "", header.sender or "")
        other = _offices(self.commitment.ministry or "", self.commitment.sender or "")
        if one and other:
            self.same_ministry = bool(one & other)
            self.other_ministry = not self.same_ministry
            score += SAME_MINISTRY if self.same_ministry else OTHER_MINISTRY
        return score, reasons

    @property
    def named(self) -> tuple[str, ...]:
        """The traits of dossier, ministry and time that hold."""
        both = bool(self.reading.letter.header.dossiers and self.commitment.dossiers)
        found = (
            ("same_dossier", self.same_dossier),
            ("other_dossier", both and not self.same_dossier),
            ("same_ministry", self.same_ministry),
            ("other_ministry", self.other_ministry),
            (f"timing_{self.when}", True),
        )
        return tuple(name for name, holds in found if holds)

    @cached_property
    def when(self) -> str:
        """How the letter lies to the promise's window: "punctual", "early", "late", …"""
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
        made_on = min(self.commitment.letters, default=start)
        begun = start > made_on and to_start <= 0
        return "begun" if begun or past_end > 0 else "within"

    def timing(self, outcome: Outcome, reasons: list[str]) -> float:
        """Return what the distance between the letter and the due date adds."""
        if outcome in CLOSING and self.when in _TIMELY:
            reasons.append("komt rond de termijn van de toezegging")
        if outcome is Outcome.POSTPONEMENT and self.when in ("early", "far_early"):
            return IN_TERM
        return TIMING.get(self.when, 0.0)

    def names_day(self, line: Line) -> str | None:
        """Return the past day within a narrow window of the promise that a line about what was done names."""
        window = self.commitment.window
        if window is None or (window[1] - window[0]).days > _NARROW_DAYS:
            return None
        if not line.signs & {Sign.DONE, Sign.MET, Sign.FILED}:
            return None
        days = [day for day in line.refers.dates if day.exact and window[0] <= day.start <= window[1]]
        return dutch_date(days[0]) if days else None

    def day_within(self, line: Line, reasons: list[str]) -> float:
        """Return what such a day adds: the more the narrower the window."""
        day, window = self.names_day(line), self.commitment.window
        if day is None or window is None:
            return 0.0
        reasons.append(f"noemt een dag binnen de termijn, {day}")
        return VERY_DAY if window[0] == window[1] else DAY_WITHIN

    def old_term(self, line: Line, reasons: list[str]) -> float:
        """Return what it adds that the line names the promise's present term."""
        commitment = self.commitment
        old = [find.old_term.window for find in line.finds if find.old_term and find.old_term.window]
        named = any((window.start, window.end) == commitment.window for window in old)
        text = line.folded
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

    def same_thing(self, line: Line) -> bool:
        """Whether the line names the same thing to send or do: a plan, a bill, a briefing."""
        return bool(self.profile.deliverables & self.reading.deliverables(line.number))


@lru_cache(maxsize=4_000)
def _offices(ministry: str, sender: str) -> frozenset[str]:
    """Return the words that tell ministries apart."""
    words = fold(f"{ministry} {sender}").replace(",", " ").replace(";", " ").split()
    return frozenset(word for word in words if word not in _OFFICE_WORDS and len(word) > 2)


def _spaced(dossier: str) -> str:
    """Return a dossier number as people write it ("28 676")."""
    return f"{dossier[:2]} {dossier[2:]}" if dossier[:5].isdigit() else dossier
