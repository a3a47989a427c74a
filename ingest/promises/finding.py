"""Going through a letter's units and making finds of them: which speak for the government, and what each promises."""

import re
from dataclasses import dataclass, field
from datetime import date

from ingest.calendars import Calendar
from ingest.promises.acts import acts_of, start_of
from ingest.promises.addressing import promised_by, promised_to
from ingest.promises.answers import accepts, read_answer
from ingest.promises.clauses import has_verb
from ingest.promises.cues_states import IS_DROPPED, IS_LATER
from ingest.promises.frames import frames_of
from ingest.promises.judging import Verdict, kind_spoken_of, verdicts_of
from ingest.promises.lists import joined, nominal_kind, planned_kind
from ingest.promises.outcome_evidence import Scene, Told, cues_in, evidence_for, flags_of
from ingest.promises.outcomes import Said, outcome_of
from ingest.promises.scoring import FLOOR, THRESHOLD, score_of
from ingest.promises.strength import has_condition, strength_of
from ingest.promises.summaries import summary_of
from ingest.promises.wording import words_before, words_of
from ingest.records import Find, Kind, Letter, Outcome, Strength, Term, Unit, UnitForm, Voice
from ingest.terms import TermReader

# How many sentences the opening of a letter has, in which it says what it does itself.
_OPENING = 3
_NUMBERED = re.compile(r"\bt\d{5}\b|\btz\d{6}")
_LISTING = re.compile(
    r"(?:rappel|overzicht|lijst|opsomming|stand van zaken|stand|reactie|per toezegging|hieronder)\b.{0,80}toezegging"
    r"|per toezegging|toezegging\w*\b.{0,80}(?:hieronder|onderstaand|stand van zaken|de stand|afgedaan|rappel)"
)
# A year alone tells of what year a thing is, not when it comes: "Miljoenennota 2027".
_YEAR = re.compile(r"(?:in )?20\d\d", re.IGNORECASE)
_VOICES = frozenset({Voice.RUNNING, Voice.ANSWER, Voice.TABLE, Voice.FOOTNOTE})


@dataclass(slots=True)
class Finder:
    """Reads the units of one letter in order; what came just before helps to read what comes next.

    `evidence` and `verdicts` are those of the unit read last: from them the weights are learned. `around` are the signs
    of where it stands, `passed` its words and `before` those of the one before it, as evidence.
    """

    letter: Letter
    calendar: Calendar
    finds: list[Find] = field(default_factory=list)
    near: list[frozenset[str]] = field(default_factory=list)
    told: Told = field(default_factory=Told)
    before: frozenset[str] = frozenset()
    passed: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    evidence: frozenset[str] = frozenset()
    verdicts: list[Verdict] = field(default_factory=list)
    heading: str = ""
    spoken: int = 0
    lists: bool = False
    postpones: bool = False
    terms: TermReader = field(init=False)

    def __post_init__(self) -> None:
        self.terms = TermReader(self.day, self.letter.header.chamber, self.calendar)

    @property
    def day(self) -> date | None:
        """The date of the letter."""
        return self.letter.header.letter_date

    def read(self) -> tuple[Find, ...]:
        """Return the finds of the letter, in order of the text."""
        units = self.letter.units
        nature = f"{self.letter.header.doc_type} {self.letter.header.subject}".lower()
        self.postpones = any(word in nature for word in ("uitstel", "rappel", "planning"))
        self.lists = _lists_promises(nature, units)
        for at, unit in enumerate(units):
            if unit.passage.voice not in _VOICES:
                if unit.passage.voice is Voice.HEADING:
                    self.near, self.told, self.heading = [], Told(), unit.text
                continue
            if unit.passage.voice is Voice.RUNNING and unit.form is UnitForm.SENTENCE:
                self.spoken += 1
            found = self._unit(unit, at)
            self.finds.extend(found)
        return tuple(self.finds)

    def _unit(self, unit: Unit, at: int) -> list[Find]:
        """Return what one unit promises or says of an earlier promise."""
        self.evidence = frozenset()
        self.before, self.passed = self.passed, words_before(unit.text.lower())
        self.around = self._around(unit)
        self.verdicts = verdicts = verdicts_of(unit.text, self.around, lambda: self._is_ahead(unit.text))
        if unit.passage.voice is Voice.ANSWER and unit.passage.asked and (not _sure(verdicts) or accepts(unit.text)):
            answered = self._short_answer(unit, at)
            if answered:
                return answered
        said = self._said(unit, verdicts)
        if said is not None:
            return [self._role_find(unit, said, verdicts)]
        if unit.form is UnitForm.LEAD and not _lead_promises(unit, verdicts):
            return []
        if unit.form is UnitForm.ITEM and unit.lead and not _sure(verdicts):
            return self._item(unit)
        if unit.form is UnitForm.ROW or (unit.form is UnitForm.CELL and not _sure(verdicts)):
            return self._cell(unit, verdicts)
        return self._sentence(unit, verdicts)

    def _around(self, unit: Unit) -> frozenset[str]:
        """Return the signs of the place where the unit stands."""
        around = {f"form {unit.form.value}", f"voice {unit.passage.voice.value}"}
        if unit.passage.voice is Voice.RUNNING and self.spoken <= _OPENING:
            around.add("opening")
        return frozenset(around)

    def _sentence(self, unit: Unit, verdicts: list[Verdict]) -> list[Find]:
        """Return the promises of a sentence: one, or one for each of its different acts."""
        if not _sure(verdicts):
            planned = self._planned(unit)
            if planned:
                return planned
        if not verdicts:
            return []
        acts = acts_of(verdicts)
        terms = self._terms_of_acts(unit, acts)
        return [
            self._find(unit, verdict, act, term)
            for act, (verdict, term) in enumerate(zip(acts, terms, strict=True))
            if score_of(verdict.total) >= FLOOR
        ]

    def _terms_of_acts(self, unit: Unit, acts: list[Verdict]) -> list[Term | None]:
        """Return the term of each act; of several acts each has the term of its own part of the sentence."""
        whole = self._term(unit.text)
        if whole is None and unit.lead and unit.form is UnitForm.ITEM:
            whole = self._term(unit.lead)
        if len(acts) < 2:
            return [whole]
        starts = [0, *(start_of(unit.text, verdict) for verdict in acts[1:])]
        if sorted(set(starts)) != starts:
            return [whole for _ in acts]
        ends = [*starts[1:], len(unit.text)]
        found: list[Term | None] = []
        for start, end in zip(starts, ends, strict=True):
            term = self._term(unit.text[start:end])
            found.append(term and term._replace(start=term.start + start, end=term.end + start))
        return found if any(found) else [whole for _ in acts]

    def _item(self, unit: Unit) -> list[Find]:
        """Return what a list item promises, read on from its lead."""
        lead = unit.lead or ""
        heads = [verdict for verdict in verdicts_of(lead) if verdict.total > 0]
        verdicts = verdicts_of(joined(lead, unit.text))
        if not heads and not _sure(verdicts):
            return self._planned(unit)
        best = max([*verdicts, *heads], key=lambda verdict: verdict.total)
        kind = nominal_kind(unit.text)
        if heads and heads[0].frame.verbs and "terug+komen" in heads[0].frame.verbs:
            return []
        return [
            self._find(
                unit,
                best,
                0,
                self._terms_of_acts(unit, [best])[0],
                kind=kind if best.kind is Kind.INFORM and kind else None,
                rule="list_item",
            )
        ]

    def _planned(self, unit: Unit) -> list[Find]:
        """Return what a line without a verb plans: a thing or an event, and when it comes."""
        kind = None if has_verb(unit.text) else planned_kind(unit.text)
        if kind is None:
            return []
        line = unit.form in (UnitForm.ITEM, UnitForm.ROW, UnitForm.CELL) or ": " in unit.text
        term = self._latest_ahead(unit.text)
        if not line or term is None or term.window is None or _YEAR.fullmatch(term.phrase):
            return []
        return [self._bare_find(unit, kind, term, "planned_line", "een planning noemt wat er komt, en wanneer")]

    def _cell(self, unit: Unit, verdicts: list[Verdict]) -> list[Find]:
        """Return what a cell or row promises that is no sentence: a thing and when it comes."""
        term = self._term(unit.text)
        if term is None or (term.window is None and not term.recurring):
            return self._sentence(unit, verdicts)
        if verdicts:
            return self._sentence(unit, verdicts)
        moved = self._moved_row(unit)
        if moved is not None:
            return [moved]
        heads = verdicts_of(unit.lead or "")
        kind = nominal_kind(unit.text) or (heads[0].kind if heads else nominal_kind(unit.lead or ""))
        if kind is None or len(unit.text) > 200:
            return self._planned(unit)
        return [self._bare_find(unit, kind, term, "planned_cell", "een cel noemt wat er komt, en wanneer")]

    def _moved_row(self, unit: Unit) -> Find | None:
        """Return what a row says that names an old and a new time, or that something is dropped."""
        cells = unit.text.split(" | ")
        kind = nominal_kind(cells[0]) or Kind.INFORM
        if len(cells) > 1 and any(IS_DROPPED.found_in(cell.lower()) for cell in cells[1:]):
            return self._made(
                unit, kind, None, 2.0, ("row_dropped",), ("de rij zegt dat dit vervalt",), None, Outcome.WITHDRAWAL,
                Strength.FIRM,
            )  # fmt: skip
        terms = [term for term in map(self._any_term, cells[1:]) if term is not None]
        if len(terms) < 2:
            return None
        old, new = terms[0], terms[-1]
        return self._made(
            unit, kind, new, 2.0, ("row_moved",), ("de rij noemt een oude en een nieuwe termijn",), None,
            Outcome.POSTPONEMENT, old_term=old,
        )  # fmt: skip

    def _is_ahead(self, text: str) -> bool:
        """Tell whether the term of the act in `text` is still to come, as far as can be known."""
        term = self._term(text)
        return term is not None and self._may_come(term)

    def _latest_ahead(self, text: str) -> Term | None:
        """Return the last term in `text` that is still to come; one without days only where none has them."""
        found = [term for term in self._terms(text) if self._may_come(term)]
        return next((term for term in reversed(found) if term.window), found[-1] if found else None)

    def _may_come(self, term: Term) -> bool:
        """Tell whether the term is not over, as far as can be known."""
        return term.window is None or self.day is None or term.window.end >= self.day

    def _terms(self, text: str) -> tuple[Term, ...]:
        """Return every term in `text`."""
        return self.terms.find(text)

    def _any_term(self, text: str) -> Term | None:
        """Return the first term in `text`, whether it lies ahead or behind."""
        return next(iter(self._terms(text)), None)

    def _short_answer(self, unit: Unit, at: int) -> list[Find]:
        """Return the promise of an answer of a word or a phrase, whose content stands in the question."""
        answer = read_answer(unit.text, unit.passage.asked or "")
        if answer is None or (not answer.timed and self._act_follows(at)):
            return []
        term = self._term(unit.text)
        if answer.timed and term is None:
            return []
        return [self._bare_find(unit, answer.kind, term, answer.rule, answer.reason)]

    def _act_follows(self, at: int) -> bool:
        """Tell whether a later sentence of the same answer states the act."""
        passage = self.letter.units[at].passage
        for unit in self.letter.units[at + 1 : at + 6]:
            if unit.passage != passage:
                return False
            if _sure(verdicts_of(unit.text)):
                return True
        return False

    def _said(self, unit: Unit, verdicts: list[Verdict]) -> Said | None:
        """Return what the unit says became of an earlier promise."""
        if unit.passage.voice is Voice.FOOTNOTE and not has_verb(unit.text):
            # "Aangekondigd bij brief van 3 mei 2024, Kamerstuk 12 345, nr. 6.": where it stands, not what became of it
            return None
        lower = unit.text.lower()
        own = cues_in(lower)
        place = self._place(unit)
        evidence = self._evidence(unit, verdicts, own, place)
        self.evidence = evidence
        said = outcome_of(evidence)
        self.near = [*self.near[-1:], own]
        self.told.pass_by(lower, own, settled=said is not None)
        return said

    def _place(self, unit: Unit) -> frozenset[str]:
        """Return the cues of what frames the unit: its question, its list's lead or its row, and its heading."""
        heading = (unit.passage.heading or self.heading).lower()
        framed = self.lists or "toezeg" in heading or bool(_NUMBERED.search(heading))
        texts = ((unit.lead or "").lower(), (unit.passage.asked or "").lower(), heading if framed else "")
        return frozenset().union(*(cues_in(text) for text in texts if text))

    def _evidence(
        self, unit: Unit, verdicts: list[Verdict], own: frozenset[str], place: frozenset[str]
    ) -> frozenset[str]:
        """Return the named evidence for what the unit says of an earlier promise."""
        near = frozenset().union(*self.near)
        term = self._term(unit.text)
        later = IS_LATER.name in own
        ahead = self._latest_ahead(unit.text) if later else term if term and self._may_come(term) else None
        scene = Scene(
            frames=frames_of(unit.text),
            verdicts=tuple(verdicts),
            dated=term is not None,
            late=ahead is not None and ahead.window is not None,
            vague=ahead is not None and ahead.window is None,
            table=unit.passage.voice is Voice.TABLE,
            answer=bool(unit.passage.asked),
            lead=bool(unit.lead),
            lists=self.lists,
            postponing=self.postpones,
            times=self._times(unit.text),
            length=len(unit.text),
        )
        lower = unit.text.lower()
        flags = flags_of(scene) | self.told.flags(lower)
        return words_of(lower).union(self.before, self.around, evidence_for(own, near, place, flags))

    def _times(self, text: str) -> frozenset[str]:
        """Return how the terms of a sentence lie to each other and to the letter: behind it, or still to come."""
        windows = [term.window for term in self._terms(text) if term.window is not None]
        found = {"many times"} if len(windows) > 1 else set()
        if self.day is not None and windows:
            found.add("first time behind" if windows[0].end < self.day else "first time ahead")
            if len(windows) > 1:
                found.add("last time behind" if windows[-1].end < self.day else "last time ahead")
                if windows[0].start < windows[-1].start:
                    found.add("later time last")
        return frozenset(found)

    def _term(self, text: str) -> Term | None:
        """Return the term of the act in `text`."""
        return self.terms.term(text)

    def _role_find(self, unit: Unit, said: Said, verdicts: list[Verdict]) -> Find:
        """Return the find for what the unit says of an earlier promise."""
        sure = [verdict for verdict in verdicts if verdict.total > 0]
        best = max(sure or verdicts, key=lambda verdict: verdict.total, default=None)
        kind = kind_spoken_of(unit.text, unit.lead or "")
        if said.outcome is not Outcome.POSTPONEMENT:
            return self._made(unit, kind, None, 2.0, (said.rule,), said.reasons, best, said.outcome, Strength.FIRM)
        new, old = self.terms.postponement(unit.text)
        return self._made(
            unit, kind, new or self._term(unit.text) or self._latest_ahead(unit.text), 2.0, (said.rule,),
            said.reasons, best, said.outcome,
            old_term=old,
        )  # fmt: skip

    def _find(
        self, unit: Unit, verdict: Verdict, act: int, term: Term | None, kind: Kind | None = None, rule: str = ""
    ) -> Find:
        """Return the find for a verdict."""
        rules = (verdict.rule.name, *((rule,) if rule else ()), *(undoing.name for undoing in verdict.undoings))
        reasons = (verdict.rule.reason, *(undoing.reason for undoing in verdict.undoings))
        return self._made(unit, kind or verdict.kind, term, verdict.total, rules, reasons, verdict, act=act)

    def _bare_find(self, unit: Unit, kind: Kind, term: Term | None, rule: str, reason: str) -> Find:
        """Return a find that rests on the form of the unit rather than on a clause of its own."""
        return self._made(unit, kind, term, 1.5, (rule,), (reason,), None)

    def _made(
        self, unit: Unit, kind: Kind, term: Term | None, total: float, rules: tuple[str, ...], reasons: tuple[str, ...],
        verdict: Verdict | None, outcome: Outcome = Outcome.PROMISE, strength: Strength | None = None, act: int = 0,
        old_term: Term | None = None,
    ) -> Find:  # fmt: skip
        """Return a find with everything a clerk sees of it."""
        lower = f"{unit.lead} {unit.text}".lower() if unit.form is UnitForm.ITEM and unit.lead else unit.text.lower()
        score = score_of(total)
        return Find(
            quote=unit.text, start=unit.start, end=unit.end, kind=kind,
            strength=strength or strength_of(verdict, lower, has_condition(verdict.leads if verdict else ())),
            role=outcome,
            recurring=bool(term and term.recurring) or (verdict is not None and "recurring" in verdict.signs),
            term=term, old_term=old_term, score=score, rules=rules, reasons=reasons,
            question=unit.passage.question, party=unit.passage.party,
            summary=summary_of(unit, verdict, term),
            promised_by=promised_by(self.letter, unit), promised_to=promised_to(self.letter, unit),
            act=act, candidate=score < THRESHOLD,
        )  # fmt: skip


def _lists_promises(nature: str, units: tuple[Unit, ...]) -> bool:
    """Tell whether the letter goes through earlier promises one by one, by its subject or its first sentences."""
    opening = [unit.text.lower() for unit in units if unit.passage.voice is Voice.RUNNING][:3]
    return "rappel" in nature or "toezeggingen" in nature or any(_LISTING.search(text) for text in opening)


def _sure(verdicts: list[Verdict]) -> bool:
    """Tell whether one of the verdicts stands."""
    return any(verdict.total > 0 for verdict in verdicts)


def _lead_promises(unit: Unit, verdicts: list[Verdict]) -> bool:
    """Tell whether a lead holds the act itself rather than announce what the items hold."""
    return any(verdict.total > 0 and "terug+komen" in verdict.frame.verbs for verdict in verdicts)
