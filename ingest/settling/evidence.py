"""What a line of a letter may say of a commitment: the outcome that its words point to, before the likeness counts."""

import re
from dataclasses import dataclass
from datetime import date

from ingest.calendars import Calendar
from ingest.records import Find, Kind, Outcome, Term
from ingest.settling.following import TO_COME, behind, closes_the_rest, is_new, only_would, promised_term, recalls
from ingest.settling.likeness import Likeness, sameness, share_of
from ingest.settling.lines import Line, Reading
from ingest.settling.profiles import Profile, Wanted, wanted_in
from ingest.settling.signs import Sign
from ingest.settling.words import Bag
from ingest.terms import find_terms, term_of, terms_of_postponement

PROMISING = (Outcome.PROMISE, Outcome.RESTATEMENT)
TOLD = (Outcome.FULFILMENT, Outcome.PARTIAL, Outcome.POSTPONEMENT, Outcome.WITHDRAWAL)

# So alike are two promises that are one.
RESTATED_SHARE = 0.75
# In a list of promises the row itself says that it is one: then so much will do.
_LISTED_SHARE = 0.6
# So much of what a row says was promised must stand in or around a promise for the row to be about it.
_ROW_SHARE = 0.45
# "Ik memoreer dat ik in maart een brief heb toegezegd": a date before such words is that of the promise.
_TOLD_BACK = re.compile(
    r"^[^.;:,]{0,110}?\b(?:toegezegd\w*|toezegde|toezegging|zegde|aangekondigd|vooruitzicht|gemeld|meldde|beloofd)\b"
)
# So much of a promise must a line itself hold for "vervalt" without a claim to be about it.
_DROPPED_DIRECT, _DROPPED_HELD, _DROPPED_NAMED, _MOVED_DIRECT = 0.35, 0.50, 0.12, 0.38
_FOUND_OUT_DIRECT, _FIGURES_DIRECT = 0.40, 0.30

# "Kan niet doorgaan en wordt in september gehouden": the same thing, later.
_GOES_ON = re.compile(
    r"\b(?:en|maar) (?:wordt|worden|vindt|vinden|komt|komen|volgt|volgen|zal|zullen|is|zijn)\b", re.IGNORECASE
)
# A sentence without any sign tells no outcome where it expects, or denies that something was made.
_OPEN_STILL = re.compile(
    r"\b(?:zal|zullen|verwacht|hoop|streef|voornemens|binnenkort|te kunnen)\b|\bniet (?:\w+ ){0,2}te \w+en\b",
    re.IGNORECASE,
)
# What became of a motion tells nothing of a promise.
_MOTION = re.compile(r"^\W*(?:de|deze|die) (?:gewijzigde )?motie\b", re.IGNORECASE)
_CLAUSES = re.compile(r"[;,:]|\b(?:omdat|aangezien|want|doordat|terwijl)\b", re.IGNORECASE)

_UNDONE = frozenset({Sign.CLAIM, Sign.DELAY, Sign.DROPPED, Sign.REST})
# So many days later than the due date a new date must end to be another one.
_CLEARLY = 10
_LATER_SIGNS = frozenset({Sign.DELAY, Sign.DROPPED, Sign.PART, Sign.REST})
_PAST = frozenset({Sign.DONE, Sign.MET, Sign.FILED})
_GIVEN = frozenset({Sign.DELIVERY, Sign.MET, Sign.FILED})


@dataclass(frozen=True)
class Evidence:
    """An outcome that a line points to. `explicit` is true where the letter says so of itself."""

    outcome: Outcome
    explicit: bool
    new_term: Term | None = None


def _recalls(find: Find, line: Line) -> bool:
    """Whether a find takes the date of the promise for a new one ("ik memoreer dat ik in maart heb toegezegd")."""
    if find.role is not Outcome.POSTPONEMENT or find.term is None or line.signs & _LATER_SIGNS:
        return False
    return _is_told_back(line.unit.text, find.term)


def _is_told_back(text: str, term: Term) -> bool:
    """Whether a term is the date on which the promise was made."""
    at = text.find(term.phrase)
    return at >= 0 and bool(_TOLD_BACK.match(text[at + len(term.phrase) :]))


def _ends_later(term: Term, window: tuple[date, date], day: date, *, late: bool) -> bool:
    """Whether a term lies wholly after a window, or clearly ends after it where the line is about being `late`."""
    if term.window is None or term.window.end <= day:
        return False
    # "Voor de zomer" starts on the day of the letter: it is later all the same if it ends later.
    open_start = term.window.start <= day
    return term.window.start > window[1] or ((late or open_start) and (term.window.end - window[1]).days > _CLEARLY)


class Witness:
    """Tells what the lines of one letter point to; what it works out about a line is kept."""

    def __init__(self, reading: Reading, calendar: Calendar) -> None:
        self._reading = reading
        self._calendar = calendar
        self._terms: dict[int, tuple[Term, ...]] = {}
        self._wanted: dict[int, tuple[Wanted, ...]] = {}
        self.told_lines = frozenset(
            number for number, line in reading.lines.items() if any(find.role in TOLD for find in line.finds)
        )

    def of(self, line: Line, profile: Profile, like: Likeness) -> list[Evidence]:
        """Return what a line may say of a commitment."""
        if recalls(line):
            news = self._news_behind(line, profile)
            if news or only_would(line):
                return [news] if news else []
        told = [
            self._told(find, line, profile) for find in line.finds if find.role in TOLD and not _recalls(find, line)
        ]
        if told:
            return [evidence for evidence in told if evidence is not None]
        restated = self._restated(line, profile)
        if restated:
            return [restated]
        if line.tells_of_promise:
            listed = self._listed(line, profile)
            return [listed] if listed else []
        return self._shown(line, profile, like)

    def _listed(self, line: Line, profile: Profile) -> Evidence | None:
        """Return what the last cell of a row of a list of promises says of the promise of that row."""
        signs = line.signs
        described = wanted_in(line.described, None)
        known = Bag.of([*(item.word for item in profile.wanted), *profile.around])
        if share_of(described, known) < _ROW_SHARE:
            return None
        if signs & {Sign.ENDED, Sign.DROPPED}:
            return Evidence(Outcome.WITHDRAWAL, True)
        later = self._later_term(line, profile)
        if later and Sign.DELAY in signs:
            return Evidence(Outcome.POSTPONEMENT, True, later)
        if signs & {Sign.PENDING, Sign.DELAY, Sign.EXCLUDED} or any(find.role in PROMISING for find in line.finds):
            return None
        if not signs & {Sign.CLOSING, Sign.DELIVERY, Sign.FILED, Sign.MET, Sign.DONE}:
            return None
        to_come = [self._reading.lines[number] for number in line.entry.told] if line.entry else []
        open_still = any(find.role in PROMISING for other in to_come for find in other.finds)
        if signs & {Sign.PART, Sign.REST}:
            return Evidence(Outcome.PARTIAL, True, later)
        # "De bezoeken zijn afgelegd. De uitkomsten ontvangt u in mei."
        if open_still and not profile.commitment.recurring:
            return None
        return Evidence(Outcome.FULFILMENT, True)

    def _told(self, find: Find, line: Line, profile: Profile) -> Evidence | None:
        """Return what a find says of itself; "hierbij het eerste deel" is a part, whatever else it says."""
        signs = line.signs
        part = Sign.PART in signs or {Sign.REST, Sign.DELIVERY} <= signs
        if closes_the_rest(line) and find.role in (Outcome.FULFILMENT, Outcome.PARTIAL):
            return Evidence(Outcome.FULFILMENT, True)
        if find.role is Outcome.WITHDRAWAL and Sign.ENDED not in signs:
            # "Kan in juni niet doorgaan en wordt gehouden in september": later, not dropped.
            later = self._later_term(line, profile)
            goes_on = Sign.DELAY in signs or _GOES_ON.search(line.unit.text)
            if later and goes_on and not self._is_beside(line, later):
                return Evidence(Outcome.POSTPONEMENT, True, later)
            if held_later := self._held_later(line, profile):
                return Evidence(Outcome.POSTPONEMENT, True, held_later)
        if find.role is Outcome.FULFILMENT and self._is_ended(line):
            # "Er komt geen rapport. Daarmee beschouw ik de toezegging als afgedaan": done with, but not kept.
            return Evidence(Outcome.WITHDRAWAL, True)
        nothing_given = Sign.DELAY in signs and not signs & {Sign.PART, Sign.DELIVERY, Sign.CLOSING}
        if find.role is Outcome.PARTIAL and nothing_given:
            # "Is nog niet volledig; ik verwacht u deze voor de zomer te sturen": nothing came with it.
            later = self._later_term(line, profile)
            return Evidence(Outcome.POSTPONEMENT, True, later) if later else None
        whole = find.role is Outcome.WITHDRAWAL or not part
        if find.role is Outcome.FULFILMENT and whole and Sign.CLOSING not in signs and (left := self._left_over(line)):
            return Evidence(Outcome.PARTIAL, True, self._new_behind(left, profile, first=left))
        return Evidence(find.role if whole else Outcome.PARTIAL, True, self._moved_to(find, line, profile))

    def _is_ended(self, line: Line) -> bool:
        """Whether a line calls a promise done with of which it or the line before it says that nothing will come."""
        signs = line.signs
        if Sign.CLOSING not in signs or signs & {Sign.DELIVERY, Sign.MET, Sign.FILED, Sign.DELAY, Sign.PART}:
            return False
        dropped = Sign.DROPPED in line.before_signs and not line.before_signs & {Sign.DELIVERY, Sign.DELAY}
        return Sign.DROPPED in signs or (dropped and line.is_bare)

    def _moved_to(self, find: Find, line: Line, profile: Profile) -> Term | None:
        """Return the new term of a postponement, or of what is left after a part: one after the present due date."""
        if find.role in (Outcome.POSTPONEMENT, Outcome.PARTIAL) or line.signs & {Sign.PART, Sign.REST}:
            named = self._later_term(line, profile) or self._still_to_come(find.term or self._term(line), profile)
            return self._newest(line, named, profile)
        return None

    def _newest(self, line: Line, named: Term | None, profile: Profile) -> Term | None:
        """Return the new term of a line that names this one: its own, unless only a sentence behind it says when."""
        if named is not None and is_new(line.unit.text, named):
            return named
        return self._new_behind(line, profile) or named

    def _new_behind(self, line: Line, profile: Profile, first: Line | None = None) -> Term | None:
        """Return the later term that the sentences behind a line give, those that promise first; `first` goes along."""
        following = [*([first] if first else []), *behind(self._reading, line)]
        for other in following:
            term = promised_term(other)
            if term and self._is_later(term, profile) and is_new(other.unit.text, term):
                return term
        for other in following:
            if other.signs & _PAST and Sign.DELAY not in other.signs:
                continue
            later = self._later_term(other, profile)
            if later and is_new(other.unit.text, later):
                return later
        return None

    def _is_later(self, term: Term, profile: Profile) -> bool:
        """Whether a term ends after the present due date, or after the letter where there is none."""
        window, day = profile.commitment.window, self._reading.letter.header.letter_date
        due = window[1] if window else day
        return term.window is not None and due is not None and term.window.end > due

    def _held_later(self, line: Line, profile: Profile) -> Term | None:
        """Return when a thing that cannot be done as planned is done after all, by the sentences behind it.

        "De briefing kan deze maand niet meer worden gehouden. Ik stel voor de briefing in mei te houden."
        """
        for other in behind(self._reading, line, 3):
            if other.signs & {Sign.DROPPED, Sign.ENDED}:
                return None
            later = promised_term(other) or self._later_term(other, profile)
            named = self._reading.points_at(other.number, profile.deliverables)
            if later and named and self._is_later(later, profile) and is_new(other.unit.text, later):
                return later
        return None

    def _left_over(self, line: Line) -> Line | None:
        """Return the sentence behind a delivery that says that a part of it is still to come."""
        for other in behind(self._reading, line, 4):
            if other.signs & {Sign.DELIVERY, Sign.CLOSING} and Sign.REST not in other.signs:
                continue
            if Sign.REST in other.signs and (
                Sign.DELAY in other.signs or any(find.role in PROMISING for find in other.finds)
            ):
                return other
        return None

    def _news_behind(self, line: Line, profile: Profile) -> Evidence | None:
        """Return what the sentences behind a line that recalls the promise say became of it."""
        for other in behind(self._reading, line):
            signs = other.signs
            if Sign.DELAY in signs and not signs & {Sign.DELIVERY, Sign.CLOSING, Sign.DROPPED}:
                return Evidence(Outcome.POSTPONEMENT, True, self._new_behind(line, profile))
            if signs & {Sign.DROPPED, Sign.ENDED}:
                later = self._held_later(line, profile)
                return Evidence(Outcome.POSTPONEMENT if later else Outcome.WITHDRAWAL, True, later)
            if signs & {Sign.DELIVERY, Sign.CLOSING}:
                part = bool(signs & {Sign.PART, Sign.REST}) or self._left_over(other) is not None
                later = self._new_behind(line, profile) if part else None
                return Evidence(Outcome.PARTIAL if part else Outcome.FULFILMENT, True, later)
        return None

    def _still_to_come(self, term: Term | None, profile: Profile) -> Term | None:
        """Return the term unless it is the old one, or that of this letter: "kan ik vandaag deels voldoen"."""
        if term is None or term.window is None:
            return term
        day = self._reading.letter.header.letter_date
        window = profile.commitment.window
        old = window is not None and window[1] == term.window.end
        return None if old or (day is not None and term.window.end <= day) else term

    def _shown(self, line: Line, profile: Profile, like: Likeness) -> list[Evidence]:
        """Return what the signs of a line point to."""
        signs = line.signs
        quiet = not (signs or line.finds or line.before_signs)
        if quiet and like.direct < _FIGURES_DIRECT and like.around < _FIGURES_DIRECT:
            return []
        if Sign.ENDED in signs:
            return [Evidence(Outcome.WITHDRAWAL, True)]
        claim = bool(signs & {Sign.CLAIM, Sign.CLOSING})
        # "In mei heb ik u een plan toegezegd. De afstemming vergt meer tijd, zodat het u pas in juli bereikt."
        claim = claim or (Sign.CLAIM in line.before_signs and bool(signs & {Sign.DELAY, Sign.DROPPED}))
        delivered = bool(signs & {Sign.DELIVERY, Sign.CLOSING})
        later = self._later_term(line, profile)
        if later and Sign.DROPPED in signs and Sign.DELAY not in signs and self._is_beside(line, later):
            later = None
        # In "ik wil de uurgrens laten vervallen" the lapsing is what is promised.
        dropped = Sign.DROPPED in signs and not (Sign.DROPPED in profile.signs and not claim)
        named = like.direct >= _DROPPED_DIRECT or (like.held >= _DROPPED_HELD and like.direct >= _DROPPED_NAMED)
        if dropped and not later and (claim or named):
            held_later = self._held_later(line, profile)
            return [Evidence(Outcome.POSTPONEMENT if held_later else Outcome.WITHDRAWAL, claim, held_later)]
        pointed = Sign.DELAY in signs and self._reading.points_at(line.number, profile.deliverables)
        late = Sign.DELAY in signs and (claim or pointed)
        # "Op 20 mei heb ik het kantoor geopend": a day in a sentence about the past is no new date.
        if later and not signs & {Sign.DELAY, Sign.DROPPED} and signs & _PAST and not line.finds:
            later = None
        if not delivered and (later or late):
            delayed = bool(signs & {Sign.DELAY, Sign.DROPPED})
            # "Het plan, dat voor dit kwartaal stond gepland, komt in mei": a promise again, and later than before.
            told = claim and (delayed or (Sign.CLAIM in signs and later is not None))
            # "Dat wetsvoorstel haalt de eerste helft van het jaar niet; ik verwacht het in het najaar."
            told = told or (pointed and later is not None)
            coming = not line.finds and not signs & _PAST and TO_COME.search(line.unit.text) is not None
            if told or delayed or coming or (line.finds and like.direct >= _MOVED_DIRECT):
                return [Evidence(Outcome.POSTPONEMENT, told, self._newest(line, later, profile))]
        # "Het overzicht is bijgevoegd, met uitzondering van Drenthe; daarover bericht ik u in mei."
        all_but = Sign.EXCLUDED in signs and Sign.DELIVERY in signs and later is not None
        left_out = signs & {Sign.PENDING, Sign.EXCLUDED} and not all_but
        if left_out or not self._delivers(line, profile, like):
            return []
        part = (Sign.PART in signs and (claim or Sign.DELIVERY in signs)) or {Sign.REST, Sign.DELIVERY} <= signs
        part = part and not closes_the_rest(line)
        # "12 van de 40 scholen doen mee; over de overige bericht ik u in mei": figures now, and a promise of the rest.
        part = part or all_but or (later is not None and any(find.role in PROMISING for find in line.finds))
        left = self._left_over(line) if Sign.DELIVERY in signs and Sign.CLOSING not in signs and not part else None
        if left:
            part, later = True, self._new_behind(left, profile, first=left)
        outcome = Outcome.PARTIAL if part else Outcome.FULFILMENT
        explicit = Sign.CLOSING in signs or (Sign.CLAIM in signs and bool(signs & _GIVEN))
        # "Ik zegde u een overzicht toe. U vindt het in bijlage 2."
        explicit = explicit or (Sign.CLAIM in line.before_signs and Sign.DELIVERY in signs)
        return [Evidence(outcome, explicit, later if part else None)]

    def _is_beside(self, line: Line, term: Term) -> bool:
        """Whether a term stands in another clause than that which says that something does not come any more."""
        clauses = _CLAUSES.split(line.unit.text)
        dropping = next((clause for clause in clauses if Sign.DROPPED in self._reading.signs(clause)), line.unit.text)
        return term.phrase not in dropping

    def _restated(self, line: Line, profile: Profile) -> Evidence | None:
        """Return the evidence of a promise in the line that is the commitment's own promise made again."""
        commitment = profile.commitment
        for find in line.finds:
            if find.role not in PROMISING or find.kind is not commitment.kind:
                continue
            if not self._promises_same(find, line, profile):
                continue
            moved = find.window and commitment.window and (find.window.end - commitment.window[1]).days > _CLEARLY
            if moved and (find.recurring or commitment.recurring):
                return None
            if moved:
                return Evidence(Outcome.POSTPONEMENT, Sign.CLAIM in line.signs, find.term)
            return Evidence(Outcome.RESTATEMENT, False, find.term)
        return None

    def _promises_same(self, find: Find, line: Line, profile: Profile) -> bool:
        """Whether a promise in the letter is the commitment's own, by its words or by those of its row in a list."""
        alike = sameness(self._words_of(find), profile.promised)
        if alike.share >= RESTATED_SHARE and not alike.apart:
            return True
        if not line.tells_of_promise:
            return False
        described = wanted_in(line.described, None)
        own = share_of(profile.promised, Bag.of(item.word for item in described))
        theirs = share_of(described, Bag.of([*(item.word for item in profile.promised), *profile.around]))
        return max(own, theirs) >= _LISTED_SHARE and bool(own)

    def _words_of(self, find: Find) -> tuple[Wanted, ...]:
        """Return the words of a promise in the letter, worked out once."""
        key = id(find)
        if key not in self._wanted:
            self._wanted[key] = wanted_in(find.quote, find.term.phrase if find.term else None)
        return self._wanted[key]

    def _delivers(self, line: Line, profile: Profile, like: Likeness) -> bool:
        """Whether a line says that something of the promised kind is done."""
        signs = line.signs
        if Sign.CLOSING in signs:
            return True
        if line.finds and not signs & {Sign.DELIVERY, Sign.DONE, Sign.MET, Sign.FILED, Sign.FIGURES}:
            return False
        if not line.entry and _MOTION.search(line.unit.text) and "motie" not in profile.commitment.quote.lower():
            return False
        kind = profile.commitment.kind
        if kind is Kind.LEGISLATION:
            # "Hierbij leg ik u het ontwerpbesluit voor": sending a bill or decree is keeping the promise of it.
            sent = Sign.DELIVERY in signs and self._reading.points_at(line.number, profile.deliverables)
            return Sign.FILED in signs or sent or (Sign.DONE in signs and like.direct >= _FOUND_OUT_DIRECT)
        spoken = kind is Kind.BRIEFING or "briefing" in profile.deliverables
        if spoken and Sign.MET in signs:
            return True
        if kind is Kind.BRIEFING:
            return False
        if kind in (Kind.ACTION, Kind.RESEARCH):
            shown = {Sign.DONE, Sign.MET, Sign.FILED, Sign.DELIVERY}
        else:
            # What was found out informs only where the line itself speaks of the promised thing.
            shown = {Sign.DELIVERY}
            if like.direct >= _FOUND_OUT_DIRECT:
                shown |= {Sign.DONE, Sign.FIGURES}
                if not line.finds and not signs & _UNDONE and not _OPEN_STILL.search(line.unit.text):
                    return True
            elif like.direct >= _FIGURES_DIRECT:
                shown |= {Sign.FIGURES}
        # In "op 3 mei heb ik u 2 brieven in het vooruitzicht gesteld" perfect and figures are those of the promise.
        return bool(signs & (shown - {Sign.DONE, Sign.FIGURES} if Sign.CLAIM in signs else shown))

    def _later_term(self, line: Line, profile: Profile) -> Term | None:
        """Return the line's term if it lies after the present due date: wholly, or ending after it where it is late."""
        window, day = profile.commitment.window, self._reading.letter.header.letter_date
        if window is None or day is None:
            return None
        late = bool(line.signs & _LATER_SIGNS) or any(find.role in TOLD for find in line.finds)
        later = [
            term
            for term in self._terms_of(line)
            if not term.recurring
            and not _is_told_back(line.unit.text, term)
            and _ends_later(term, window, day, late=late)
        ]
        return next((term for term in later if is_new(line.unit.text, term)), later[0] if later else None)

    def _term(self, line: Line) -> Term | None:
        """Return the term of what the line says is still to come."""
        terms = self._terms_of(line)
        return terms[0] if terms else None

    def _terms_of(self, line: Line) -> tuple[Term, ...]:
        """Return the terms of what the line says is still to come, likeliest first, worked out once.

        In "niet in mei, maar in juni" or "de eerste helft wordt niet gehaald; ik verwacht het in het najaar" the later
        one is the new one: which that is, only the promise's own date tells for sure.
        """
        if line.number not in self._terms:
            header, text = self._reading.letter.header, line.unit.text
            where = (header.letter_date, header.chamber, self._calendar)
            found = [find.term for find in line.finds if find.term]
            if line.signs & _LATER_SIGNS or any(find.role in TOLD for find in line.finds):
                new, _ = terms_of_postponement(text, *where)
                found += [new] if new else []
                found += reversed(find_terms(text, *where))
            elif not found:
                named = term_of(text, *where)
                found += [named] if named else []
            self._terms[line.number] = tuple(found)
        return self._terms[line.number]
