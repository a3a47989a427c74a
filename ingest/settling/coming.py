"""When what a line speaks of is to come: the new term that it gives, or the sentences behind it, and what is left."""

import re
from datetime import date

from ingest.calendars import Calendar
from ingest.records import Find, Kind, Outcome, Term
from ingest.settling.following import behind, is_new, promised_term
from ingest.settling.lines import Line, Reading
from ingest.settling.profiles import Profile
from ingest.settling.signs import Sign
from ingest.terms import find_terms, term_of, terms_of_postponement

# "Ik memoreer dat ik in maart een brief heb toegezegd": a date before such words is that of the promise.
_TOLD_BACK = re.compile(
    r"^[^.;:,]{0,110}?\b(?:toegezegd\w*|toezegde|toezegging|zegde|aangekondigd|vooruitzicht|gemeld|meldde|beloofd)\b"
)
# How a term begins, and how its rule is called, from which on something is to hold.
_FROM_WORDS = re.compile(r"(?:vanaf|per|met ingang van|sinds)\b", re.IGNORECASE)
_FROM = "from+"
_YEAR = re.compile(r"\b20\d\d\b")
_MOST_OF_A_YEAR = 270
# So many days later than the due date a new date must end to be another one.
CLEARLY = 10
_LATER_SIGNS = frozenset({Sign.DELAY, Sign.DROPPED, Sign.PART, Sign.REST})
# "Ik heb toegezegd dat u dit in mei ontvangt, maar dat zal in juli worden": such a line may name the old term too.
_TWO_TERMS = _LATER_SIGNS | {Sign.CLAIM}
PAST = frozenset({Sign.DONE, Sign.MET, Sign.FILED})


def is_recalled(find: Find, line: Line) -> bool:
    """Whether a find takes the date of the promise for a new one ("ik memoreer dat ik in maart heb toegezegd")."""
    if find.role is not Outcome.POSTPONEMENT or find.term is None or line.signs & _LATER_SIGNS:
        return False
    return _is_told_back(line.unit.text, find.term)


def _starts_something(kind: Kind, term: str | None) -> bool:
    """Whether a promise is kept on the day on which something begins: a law comes into force, a scheme opens."""
    return kind is Kind.LEGISLATION or (term is not None and _FROM_WORDS.match(term) is not None)


def _is_told_back(text: str, term: Term) -> bool:
    """Whether a term is the date on which the promise was made."""
    at = text.find(term.phrase)
    return at >= 0 and bool(_TOLD_BACK.match(text[at + len(term.phrase) :]))


def _has_just_been(term: Term, day: date) -> bool:
    """Whether a term is a day without a year that was some weeks ago: its next turn is most of a year off."""
    if term.window is None or term.window.start != term.window.end or _YEAR.search(term.phrase):
        return False
    return (term.window.start - day).days > _MOST_OF_A_YEAR


def _ends_later(term: Term, window: tuple[date, date], day: date, *, late: bool) -> bool:
    """Whether a term lies wholly after a window, or clearly ends after it where the line is about being `late`."""
    if term.window is None or term.window.end <= day:
        return False
    # "Voor de zomer" starts on the day of the letter: it is later all the same if it ends later.
    open_start = term.window.start <= day
    return term.window.start > window[1] or ((late or open_start) and (term.window.end - window[1]).days > CLEARLY)


class Coming:
    """The terms of the lines of one letter; those that a line names are worked out once."""

    def __init__(self, reading: Reading, calendar: Calendar) -> None:
        self._reading = reading
        self._calendar = calendar
        self._terms: dict[int, tuple[Term, ...]] = {}
        self._ahead: dict[int, tuple[Term, ...]] = {}

    def later_term(self, line: Line, profile: Profile) -> Term | None:
        """Return the line's term if it lies after the present due date: wholly, or ending after it where it is late."""
        window, day = profile.commitment.window, self._reading.letter.header.letter_date
        if window is None or day is None:
            return None
        late = bool(line.signs & _LATER_SIGNS) or line.is_told
        later = [term for term in self._to_come(line, day) if _ends_later(term, window, day, late=late)]
        if not _starts_something(profile.commitment.kind, profile.commitment.term):
            # "Vanaf 2027 krijgen boeren meer": when that begins is not when the promise is kept.
            later = [term for term in later if term.window is None or not term.window.rule.startswith(_FROM)]
        return next((term for term in later if is_new(line.unit.text, term)), later[0] if later else None)

    def _to_come(self, line: Line, day: date) -> tuple[Term, ...]:
        """Return those of the line's terms that may be a new one, whatever was promised: worked out once."""
        if line.number not in self._ahead:
            self._ahead[line.number] = tuple(
                term
                for term in self.terms_of(line)
                if term.window is not None
                and term.window.end > day
                and not term.recurring
                and not _is_told_back(line.unit.text, term)
                and not _has_just_been(term, day)
            )
        return self._ahead[line.number]

    def term(self, line: Line) -> Term | None:
        """Return the term of what the line says is still to come."""
        terms = self.terms_of(line)
        return terms[0] if terms else None

    def terms_of(self, line: Line) -> tuple[Term, ...]:
        """Return the terms of what the line says is still to come, likeliest first, worked out once.

        In "niet in mei, maar in juni" or "de eerste helft wordt niet gehaald; ik verwacht het in het najaar" the later
        one is the new one: which that is, only the promise's own date tells for sure.
        """
        if line.number not in self._terms:
            header, text = self._reading.letter.header, line.unit.text
            where = (header.letter_date, header.chamber, self._calendar)
            found = [find.term for find in line.finds if find.term]
            if line.signs & _TWO_TERMS or line.is_told:
                new, _ = terms_of_postponement(text, *where)
                found += [new] if new else []
                found += reversed(find_terms(text, *where))
            elif not found:
                named = term_of(text, *where)
                found += [named] if named else []
            self._terms[line.number] = tuple(found)
        return self._terms[line.number]

    def newest(self, line: Line, named: Term | None, profile: Profile) -> Term | None:
        """Return the new term of a line that names this one: its own, unless only a sentence behind it says when."""
        if named is not None and is_new(line.unit.text, named):
            return named
        return self.new_behind(line, profile) or named

    def new_behind(self, line: Line, profile: Profile, first: Line | None = None) -> Term | None:
        """Return the later term that the sentences behind a line give, those that promise first; `first` goes along."""
        following = [*([first] if first else []), *behind(self._reading, line)]
        for other in following:
            term = promised_term(other)
            if term and self.is_later(term, profile) and is_new(other.unit.text, term):
                return term
        for other in following:
            if other.signs & PAST and Sign.DELAY not in other.signs:
                continue
            later = self.later_term(other, profile)
            if later and is_new(other.unit.text, later):
                return later
        return None

    def is_later(self, term: Term, profile: Profile) -> bool:
        """Whether a term ends after the present due date, or after the letter where there is none."""
        window, day = profile.commitment.window, self._reading.letter.header.letter_date
        due = window[1] if window else day
        return term.window is not None and due is not None and term.window.end > due

    def held_later(self, line: Line, profile: Profile) -> Term | None:
        """Return when a thing that cannot be done as planned is done after all, by the sentences behind it.

        "De briefing kan deze maand niet meer worden gehouden. Ik stel voor de briefing in mei te houden."
        """
        for other in behind(self._reading, line, 3):
            if other.signs & {Sign.DROPPED, Sign.ENDED}:
                return None
            later = promised_term(other) or self.later_term(other, profile)
            named = self._reading.points_at(other.number, profile.deliverables)
            if later and named and self.is_later(later, profile) and is_new(other.unit.text, later):
                return later
        return None

    def left_over(self, line: Line) -> Line | None:
        """Return the sentence behind a delivery that says that a part of it is still to come."""
        for other in behind(self._reading, line, 4):
            if other.signs & {Sign.DELIVERY, Sign.CLOSING} and Sign.REST not in other.signs:
                continue
            if Sign.REST in other.signs and (Sign.DELAY in other.signs or other.promises):
                return other
        return None

    def still_to_come(self, term: Term | None, profile: Profile) -> Term | None:
        """Return the term unless it is the old one, or that of this letter: "kan ik vandaag deels voldoen"."""
        if term is None or term.window is None:
            return term
        day = self._reading.letter.header.letter_date
        window = profile.commitment.window
        old = window is not None and window[1] == term.window.end
        return None if old or (day is not None and term.window.end <= day) else term
