"""What a term means, for whoever asks: its window and why, what that rests on, and when it comes round again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.urls import reverse

from ingest.records import Basis, Chamber, Term, Window
from ingest.terms import explained, find_terms, term_of
from tracker.calendars import current_calendar
from tracker.lifecycle import AMSTERDAM
from tracker.models import Commitment, Mention
from tracker.models.querysets import MentionQuerySet
from tracker.rhythms import Turn, rhythm_in_words, turns_on_days
from tracker.terms import EffectiveTerm, next_occurrence

LONGEST = 1_000
"""Characters of a phrase or sentence that are read; it stands in the address, which servers keep short."""
TURNS_SHOWN = 3
BASIS_WORDS = {
    Basis.LETTER: "brief: de woorden zelf zeggen het",
    Basis.TABLE: "tabel: de kalender in het beheer",
    Basis.ESTIMATED: "geschat: hiervoor staat nog niets in de kalender",
}
WIDTHS = (
    (1, "de dag"),
    (7, "de week"),
    (31, "de maand"),
    (92, "het kwartaal"),
    (184, "het halve jaar"),
    (366, "het jaar"),
)
NO_RHYTHM = "terugkerend; hoe vaak staat er niet"


@dataclass(frozen=True)
class Meaning:
    """What one term means. `first` and `last` are None where it names no day that can be known."""

    phrase: str
    rule: str
    explanation: str
    first: date | None = None
    last: date | None = None
    basis: Basis | None = None
    recurring: bool = False
    rhythm: str = ""
    next_turns: tuple[Turn, ...] = ()
    next_estimated: bool = False

    @property
    def basis_words(self) -> str:
        """What the window rests on, in Dutch."""
        return BASIS_WORDS[self.basis] if self.basis else ""

    @property
    def precision(self) -> str:
        """How exact the window is, in Dutch; empty without one."""
        if self.first is None or self.last is None:
            return ""
        days = (self.last - self.first).days + 1
        return next((words for most, words in WIDTHS if days <= most), "meer dan een jaar")

    @property
    def rhythm_words(self) -> str:
        """The rhythm in Dutch; empty for what does not come back."""
        return (rhythm_in_words(self.rhythm) or NO_RHYTHM) if self.recurring else ""


def meaning_of(words: str, day: date, chamber: str) -> Meaning | None:
    """Return what the term of a phrase or sentence means, said on this day to this chamber; None if there is none."""
    term = term_of(words, day, Chamber(chamber), current_calendar())
    if term is None:
        return None
    window = term.window
    turns, estimated = _next_turns(term, window, day, chamber)
    return Meaning(
        phrase=term.phrase,
        rule=window.rule if window else term.rule,
        explanation=explained(term),
        first=window.start if window else None,
        last=window.end if window else None,
        basis=window.basis if window else None,
        recurring=term.recurring,
        rhythm=term.rhythm or "",
        next_turns=turns,
        next_estimated=estimated,
    )


def other_phrases(words: str, day: date, chamber: str) -> tuple[str, ...]:
    """Return the phrases that say when without being the term of a promise: of the past, or of a document."""
    return tuple(term.phrase for term in find_terms(words, day, Chamber(chamber), current_calendar()))


def _next_turns(term: Term, window: Window | None, day: date, chamber: str) -> tuple[tuple[Turn, ...], bool]:
    """Return the turns after the window, and whether a calendar had to be estimated for any of them.

    Without a window they are those of a rhythm that names its own days, from the day after `day`.
    """
    if not term.recurring or not term.rhythm:
        return (), False
    if window is None:
        return turns_on_days(term.rhythm, day, TURNS_SHOWN), False
    turns: list[Turn] = []
    estimated = False
    current = EffectiveTerm(term=term.phrase, window_start=window.start, due_date=window.end)
    for _ in range(TURNS_SHOWN):
        following = next_occurrence(current, term.rhythm, chamber)
        if following == current or following.due_date is None:
            break
        turns.append((following.window_start or following.due_date, following.due_date))
        estimated = estimated or following.due_estimated
        current = following
    return tuple(turns), estimated


def question_of(commitment: Commitment, mentions: Iterable[Mention] | None = None) -> tuple[str, date, str]:
    """Return the term of a commitment, the day on which the letter that gave it was written, and the chamber.

    The mentions are those of the commitment with their letters, where these have been read already.
    """
    if mentions is None:
        mentions = commitment.mentions.select_related("letter").defer("letter__text", "letter__passages")
    counting = (mention for mention in mentions if mention.state in MentionQuerySet.COUNTING)
    dates = [mention.letter.letter_date for mention in counting if mention.term == commitment.term]
    said_on = max((day for day in dates if day), default=None)
    day = said_on or commitment.promised_on or commitment.created_at.astimezone(AMSTERDAM).date()
    return commitment.term, day, commitment.chamber or Chamber.TWEEDE_KAMER.value


def address_of(commitment: Commitment, mentions: Iterable[Mention] | None = None) -> str:
    """Return the address of the page that tells what the commitment's term means, filled in; empty without a term."""
    if not commitment.term:
        return ""
    words, day, chamber = question_of(commitment, mentions)
    return f"{reverse('term')}?{urlencode({'zin': words, 'datum': day.isoformat(), 'kamer': chamber})}"
