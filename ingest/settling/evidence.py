"""What a line of a letter may say of a commitment: the outcome that its words point to, before the likeness counts."""

import re
from dataclasses import dataclass

from ingest.calendars import Calendar
from ingest.records import Find, Kind, Outcome, Term
from ingest.settling.coming import CLEARLY, PAST, Coming, is_recalled
from ingest.settling.following import behind, closes_the_rest, is_new, only_would
from ingest.settling.likeness import Likeness, Worded, are_same, share_of
from ingest.settling.lines import PROMISING, TOLD, Line, Reading
from ingest.settling.profiles import Profile, wanted_in
from ingest.settling.signs import Sign
from ingest.settling.words import Bag

# So alike are two promises that are one.
RESTATED_SHARE = 0.75
# In a list of promises the row itself says that it is one: then so much will do.
_LISTED_SHARE = 0.6
# So much of what a row says was promised must stand in or around a promise for the row to be about it.
_ROW_SHARE = 0.45
# So much of a promise must a line itself hold for "vervalt" without a claim to be about it.
_DROPPED_DIRECT, _DROPPED_HELD, _DROPPED_NAMED, _MOVED_DIRECT = 0.35, 0.50, 0.12, 0.38
_MOVED_HELD, _MOVED_POINTED, _COMING_DIRECT = 0.36, 0.20, 0.25
_FOUND_OUT_DIRECT, _FIGURES_DIRECT = 0.40, 0.30

# "Kan niet doorgaan en wordt in september gehouden": the same thing, later.
_GOES_ON = re.compile(
    r"\b(?:en|maar) (?:wordt|worden|vindt|vinden|komt|komen|volgt|volgen|zal|zullen|is|zijn)\b", re.IGNORECASE
)
# A sentence without any sign tells no outcome where it expects, or denies that something was made.
_OPEN_STILL = re.compile(
    r"\b(?:zal|zullen|verwacht|hoop|streef|voornemens|binnenkort|te kunnen)\b|\bniet (?:\w+ ){0,2}te \w+en\b"
)
_LEANS = re.compile(r"\b(?:hierover|daarover|hiervan|daarvan|hierop|daarop|hiervoor|daarvoor|dit|deze)\b")
# What became of a motion tells nothing of a promise.
_MOTION = re.compile(r"\W*(?:de|deze|die) (?:gewijzigde )?motie\b")
# What is found out is named by many words: "de resultaten van het onderzoek" are "de uitkomsten".
_FOUND_OUT = re.compile(
    r"\b(?:de|het|mijn|onze) (?:\w+ )?(?:resultaten|uitkomsten|bevindingen|conclusies|analyse|opbrengst|eindbeeld)\b"
)
_CLAUSES = re.compile(r"[;,:]|\b(?:omdat|aangezien|want|doordat|terwijl)\b", re.IGNORECASE)

_NOT_WHOLE = frozenset({Sign.PART, Sign.REST, Sign.DELAY, Sign.PENDING, Sign.EXCLUDED})
_SPOKEN_OF = frozenset({Sign.CLAIM, Sign.CLOSING, Sign.DROPPED, Sign.ENDED})
_UNDONE = frozenset({Sign.CLAIM, Sign.DELAY, Sign.DROPPED, Sign.REST})
_GIVEN = frozenset({Sign.DELIVERY, Sign.MET, Sign.FILED})


@dataclass(frozen=True)
class Evidence:
    """An outcome that a line points to. `explicit` is true where the letter says so of itself."""

    outcome: Outcome
    explicit: bool
    new_term: Term | None = None


class Witness:
    """Tells what the lines of one letter point to; what it works out about a line is kept."""

    def __init__(self, reading: Reading, calendar: Calendar) -> None:
        self._reading = reading
        self._coming = Coming(reading, calendar)
        self._wanted: dict[int, Worded] = {}
        self.told_lines = frozenset(number for number, line in reading.lines.items() if line.is_told)

    def of(self, line: Line, profile: Profile, like: Likeness) -> list[Evidence]:
        """Return what a line may say of a commitment."""
        if line.recalls:
            news = self._news_behind(line, profile)
            if news or only_would(line):
                return [news] if news else []
        told = [
            self._told(find, line, profile) for find in line.finds if find.role in TOLD and not is_recalled(find, line)
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

    def when_the_rest_comes(self, line: Line, profile: Profile) -> Term | None:
        """Return the later term that the sentences behind a line which gives a part name for the rest."""
        return self._coming.new_behind(line, profile)

    def _listed(self, line: Line, profile: Profile) -> Evidence | None:
        """Return what the last cell of a row of a list of promises says of the promise of that row."""
        signs = line.signs
        described = wanted_in(line.described, None)
        known = Bag.of([*(item.word for item in profile.wanted), *profile.around])
        if share_of(described, known) < _ROW_SHARE:
            return None
        if signs & {Sign.ENDED, Sign.DROPPED}:
            return Evidence(Outcome.WITHDRAWAL, True)
        later = self._coming.later_term(line, profile)
        if later and Sign.DELAY in signs:
            return Evidence(Outcome.POSTPONEMENT, True, later)
        if signs & {Sign.PENDING, Sign.DELAY, Sign.EXCLUDED} or line.promises:
            return None
        if not signs & {Sign.CLOSING, Sign.DELIVERY, Sign.FILED, Sign.MET, Sign.DONE}:
            return None
        to_come = [self._reading.lines[number] for number in line.entry.told] if line.entry else []
        open_still = any(other.promises for other in to_come)
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
        if find.role is Outcome.PARTIAL and Sign.CLOSING in signs and not signs & _NOT_WHOLE:
            # "Hiermee geef ik invulling aan mijn toezegging over de drie leveranciers": nothing says that more comes.
            return Evidence(Outcome.FULFILMENT, True)
        if find.role is Outcome.WITHDRAWAL and Sign.ENDED not in signs:
            # "Kan in juni niet doorgaan en wordt gehouden in september": later, not dropped.
            later = self._coming.later_term(line, profile)
            goes_on = Sign.DELAY in signs or _GOES_ON.search(line.unit.text)
            if later and goes_on and not self._is_beside(line, later):
                return Evidence(Outcome.POSTPONEMENT, True, later)
            if held_later := self._coming.held_later(line, profile):
                return Evidence(Outcome.POSTPONEMENT, True, held_later)
        if find.role is Outcome.FULFILMENT and self._is_ended(line):
            # "Er komt geen rapport. Daarmee beschouw ik de toezegging als afgedaan": done with, but not kept.
            return Evidence(Outcome.WITHDRAWAL, True)
        nothing_given = Sign.DELAY in signs and not signs & {Sign.PART, Sign.DELIVERY, Sign.CLOSING}
        if find.role is Outcome.PARTIAL and nothing_given:
            # "Is nog niet volledig; ik verwacht u deze voor de zomer te sturen": nothing came with it.
            later = self._coming.later_term(line, profile)
            return Evidence(Outcome.POSTPONEMENT, True, later) if later else None
        if find.role is Outcome.POSTPONEMENT and {Sign.CLOSING, Sign.DELIVERY} <= signs:
            part = True  # "Voor A en B kom ik de toezegging met bijlage 1 na; de cijfers over C volgen pas in mei."
        whole = find.role is Outcome.WITHDRAWAL or not part
        if (
            find.role is Outcome.FULFILMENT
            and whole
            and Sign.CLOSING not in signs
            and (left := self._coming.left_over(line))
        ):
            return Evidence(Outcome.PARTIAL, True, self._coming.new_behind(left, profile, first=left))
        # "De analyse dat dit niet langer geldt, wordt gedeeld": nothing in it speaks of a promise.
        explicit = find.role is not Outcome.WITHDRAWAL or bool(signs & _SPOKEN_OF)
        return Evidence(find.role if whole else Outcome.PARTIAL, explicit, self._moved_to(find, line, profile))

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
            own = find.term or self._coming.term(line)
            named = self._coming.later_term(line, profile) or self._coming.still_to_come(own, profile)
            return self._coming.newest(line, named, profile)
        return None

    def _news_behind(self, line: Line, profile: Profile) -> Evidence | None:
        """Return what the sentences behind a line that recalls the promise say became of it."""
        delayed: Evidence | None = None
        for other in behind(self._reading, line):
            signs = other.signs
            if Sign.DELAY in signs and not signs & {Sign.DELIVERY, Sign.CLOSING, Sign.DROPPED}:
                delayed = delayed or Evidence(Outcome.POSTPONEMENT, True, self._coming.new_behind(line, profile))
                if delayed.new_term is not None:
                    return delayed
                # "Dat is tweemaal uitgesteld. Nu ligt het voor u": the delay may be history.
                continue
            if signs & {Sign.DROPPED, Sign.ENDED}:
                later = self._coming.held_later(line, profile)
                return Evidence(Outcome.POSTPONEMENT if later else Outcome.WITHDRAWAL, True, later)
            if signs & {Sign.DELIVERY, Sign.CLOSING}:
                part = bool(signs & {Sign.PART, Sign.REST}) or self._coming.left_over(other) is not None
                later = self._coming.new_behind(line, profile) if part else None
                return Evidence(Outcome.PARTIAL if part else Outcome.FULFILMENT, True, later)
        return delayed

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
        # In "ik wil de uurgrens laten vervallen" the lapsing is what is promised.
        dropped = Sign.DROPPED in signs and not (Sign.DROPPED in profile.signs and not claim)
        named = like.direct >= _DROPPED_DIRECT or (like.held >= _DROPPED_HELD and like.direct >= _DROPPED_NAMED)
        delayed = bool(signs & {Sign.DELAY, Sign.DROPPED})
        coming = not line.finds and line.is_to_come and like.direct >= _COMING_DIRECT
        # A promise of another kind is another promise: what is decided now is put into a bill later.
        same_kind = any(find.kind is profile.commitment.kind for find in line.finds)
        # "Ik verwacht u hierover in mei te berichten", "u ontvangt de evaluatie in mei": the lines before say of what.
        pointed = self._reading.points_at(line.number, profile.deliverables)
        results = profile.promises_results and _FOUND_OUT.search(line.lowered) is not None
        leans = _LEANS.search(line.lowered) is not None or pointed
        # A bill or decree is named by what is done with it next: "de internetconsultatie kan in mei starten".
        by_law = same_kind and profile.commitment.kind is Kind.LEGISLATION
        alike = same_kind and (like.direct >= _MOVED_DIRECT or leans)
        again = self._is_again(line, like, alike, by_law, pointed or results)
        may_move = not delivered and (claim or delayed or coming or again)
        # When it comes takes long to find and is asked only where it matters.
        asked = bool(may_move or signs & {Sign.DROPPED, Sign.EXCLUDED})
        later = self._later(line, profile) if asked else None
        if dropped and not later and (claim or named):
            held_later = self._coming.held_later(line, profile)
            return [Evidence(Outcome.POSTPONEMENT if held_later else Outcome.WITHDRAWAL, claim, held_later)]
        pointed = pointed and Sign.DELAY in signs
        late = Sign.DELAY in signs and (claim or pointed)
        if may_move and (later or late):
            # "Het plan, dat voor dit kwartaal stond gepland, komt in mei": a promise again, and later than before.
            told = claim and (delayed or (Sign.CLAIM in signs and later is not None))
            # "Dat wetsvoorstel haalt de eerste helft van het jaar niet; ik verwacht het in het najaar."
            told = told or (pointed and later is not None)
            if told or delayed or coming or again:
                return [Evidence(Outcome.POSTPONEMENT, told, self._coming.newest(line, later, profile))]
        # "Het overzicht is bijgevoegd, met uitzondering van Drenthe; daarover bericht ik u in mei."
        all_but = Sign.EXCLUDED in signs and Sign.DELIVERY in signs and later is not None
        left_out = signs & {Sign.PENDING, Sign.EXCLUDED} and not all_but
        if left_out or not self._delivers(line, profile, like):
            return []
        part = (Sign.PART in signs and (claim or Sign.DELIVERY in signs)) or {Sign.REST, Sign.DELIVERY} <= signs
        part = part and not closes_the_rest(line)
        if not asked and (part or line.promises):
            later = self._later(line, profile)
        # "12 van de 40 scholen doen mee; over de overige bericht ik u in mei": figures now, and a promise of the rest.
        part = part or all_but or (later is not None and line.promises)
        whole = Sign.DELIVERY in signs and Sign.CLOSING not in signs and not part
        if whole and (left := self._coming.left_over(line)):
            part, later = True, self._coming.new_behind(left, profile, first=left)
        outcome = Outcome.PARTIAL if part else Outcome.FULFILMENT
        explicit = Sign.CLOSING in signs or (Sign.CLAIM in signs and bool(signs & _GIVEN))
        # "Ik zegde u een overzicht toe. U vindt het in bijlage 2."
        explicit = explicit or (Sign.CLAIM in line.before_signs and Sign.DELIVERY in signs)
        return [Evidence(outcome, explicit, later if part else None)]

    @staticmethod
    def _is_again(line: Line, like: Likeness, alike: bool, by_law: bool, pointed: bool) -> bool:
        """Whether a promise in the line may be this one, made again for a later day."""
        if not line.promises:
            return False
        if alike and max(like.direct, like.held) >= _MOVED_HELD:
            return True
        # "Rijkswaterstaat rondt het programma na de zomer af; in november leg ik het voor": by the name of the thing.
        return (pointed and like.held >= _MOVED_POINTED) or (by_law and like.direct >= _MOVED_POINTED)

    def _later(self, line: Line, profile: Profile) -> Term | None:
        """Return the later term that a line gives of what it shows itself."""
        signs, later = line.signs, self._coming.later_term(line, profile)
        if later is None:
            return None
        if Sign.DROPPED in signs and Sign.DELAY not in signs and self._is_beside(line, later):
            return None
        # "Op 20 mei heb ik het kantoor geopend": a day in a sentence about the past is no new date.
        past = signs & PAST and not signs & {Sign.DELAY, Sign.DROPPED} and not line.finds
        return None if past and not is_new(line.unit.text, later) else later

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
            moved = find.window and commitment.window and (find.window.end - commitment.window[1]).days > CLEARLY
            if moved and (find.recurring or commitment.recurring):
                return None
            if moved:
                return Evidence(Outcome.POSTPONEMENT, Sign.CLAIM in line.signs, find.term)
            return Evidence(Outcome.RESTATEMENT, False, find.term)
        return None

    def _promises_same(self, find: Find, line: Line, profile: Profile) -> bool:
        """Whether a promise in the letter is the commitment's own, by its words or by those of its row in a list."""
        if are_same(self._words_of(find), Worded.of(profile.promised), RESTATED_SHARE):
            return True
        if not line.tells_of_promise:
            return False
        described = wanted_in(line.described, None)
        own = share_of(profile.promised, Bag.of(item.word for item in described))
        theirs = share_of(described, Bag.of([*(item.word for item in profile.promised), *profile.around]))
        return max(own, theirs) >= _LISTED_SHARE and bool(own)

    def _words_of(self, find: Find) -> Worded:
        """Return the words of a promise in the letter, worked out once."""
        key = id(find)
        if key not in self._wanted:
            self._wanted[key] = Worded.of(wanted_in(find.quote, find.term.phrase if find.term else None))
        return self._wanted[key]

    def _delivers(self, line: Line, profile: Profile, like: Likeness) -> bool:
        """Whether a line says that something of the promised kind is done."""
        signs = line.signs
        if Sign.CLOSING in signs:
            return True
        if line.finds and not signs & {Sign.DELIVERY, Sign.DONE, Sign.MET, Sign.FILED, Sign.FIGURES}:
            return False
        if not line.entry and _MOTION.match(line.lowered) and "motie" not in profile.commitment.quote.lower():
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
                if not line.finds and not signs & _UNDONE and not _OPEN_STILL.search(line.lowered):
                    return True
            elif like.direct >= _FIGURES_DIRECT:
                shown |= {Sign.FIGURES}
        # In "op 3 mei heb ik u 2 brieven in het vooruitzicht gesteld" perfect and figures are those of the promise.
        return bool(signs & (shown - {Sign.DONE, Sign.FIGURES} if Sign.CLAIM in signs else shown))
