"""A letter line by line as settling sees it: what each line shows, refers to, and which words it holds.

Every word is looked up in the letter once, whatever the number of commitments it is held against.
"""

import re
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from ingest.records import Find, Letter, Outcome, Unit, UnitForm, Voice
from ingest.settling.entries import Entry, entry_of, in_one_row
from ingest.settling.references import References, read_references
from ingest.settling.sign_rules import signs_in
from ingest.settling.signs import Sign
from ingest.settling.words import Bag, Concordance, Word, fold, tokens

# What stands in for the thing itself until that is there.
# These are sought in text in lower case: to leave case out of account takes three times as long.
_INTERIM = re.compile(
    r"\b(?:tussen(?:stand|tijds|rapport|bericht|balans|resultaten|verslag|evaluatie)\w*|voorlopige|vooruitlopend|"
    r"eerste (?:beeld|indruk|resultaten|uitkomsten|bevindingen|cijfers|schets)|tot (?:nu toe|nog toe|dusver\w*))\b"
)
PROMISING = (Outcome.PROMISE, Outcome.RESTATEMENT)
TOLD = (Outcome.FULFILMENT, Outcome.PARTIAL, Outcome.POSTPONEMENT, Outcome.WITHDRAWAL)
_NEWS = frozenset({Sign.DELIVERY, Sign.CLOSING, Sign.DELAY, Sign.DROPPED, Sign.ENDED, Sign.PART})
_RECALLS = re.compile(
    r"\b(?:heb|hebben|had|hadden|heeft|is|zijn|was|waren|werd|werden)\b[^.;]{0,120}?"
    r"\b(?:toegezegd|aangekondigd|gemeld|aangegeven|beloofd|bericht|vooruitzicht gesteld)\b|"
    r"\b(?:zegden?|meldden?|kondigden?|beloofden?)\b|"
    r"\bzou(?:den)?\b"
)
TO_COME = re.compile(
    r"\b(?:zal|zullen|wordt|worden|volgt|volgen|verwacht|ontvangt|ontvangen|komt|komen|informeer|bericht|stuur|zend|kan|"
    r"kunnen|verschijnt|vindt|vinden|bereikt|krijgt|bied|leg|kom|hoop|streef|ben|stel|tegemoet|tegemoetzien|voorzien|"
    r"gepland|toegaan)\b"
)
_OWN_ACT = re.compile(
    r"\b(?:heb(?:ben)?|heeft|ben|is|zijn)\b[^.;:]{0,60}?\b(?:ik|wij|nederland|het kabinet|de regering|het ministerie|"
    r"mijn (?:ambtgeno\w+|ministerie|departement|collega\w*))\b|"
    r"\b(?:ik|wij|nederland|het kabinet|de regering|het ministerie) (?:heb(?:ben)?|heeft|ben|is|zijn)\b"
)
SILENT = frozenset(
    {Voice.LETTERHEAD, Voice.SIGNATURE, Voice.FURNITURE, Voice.QUESTION, Voice.COMMITTEE, Voice.QUOTATION}
)

# What a word is worth that stands not in the line itself but before it, near it, above it or in the letter's subject.
_BEFORE, _NEAR, _HEADING, _SUBJECT = 0.85, 0.7, 0.85, 0.6
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
# Where so many units hold a blank line themselves, blank lines part no paragraphs: the text is double-spaced.
_DOUBLE_SPACED_SHARE = 0.2
# So much of the text before the first unit is looked at for names: the title of the dossier stands there.
_LETTERHEAD = 600
_GREETING = 30
_DIGIT = re.compile(r"\d")
NOT_SPOKEN = frozenset({Voice.LETTERHEAD, Voice.SIGNATURE, Voice.FURNITURE, Voice.HEADING, Voice.FOOTNOTE})
_STATUS_HEADING = re.compile(
    r"\W*(?:stand van zaken|status|stand|voortgang|afdoening|reactie|wijze van afdoening)\W*$", re.IGNORECASE
)
# A line that says only what became of it ("Uitgevoerd", "hiermee voldoe ik daaraan") speaks of the sentence before it.
_BARE = re.compile(
    r"\b(?:daaraan|hieraan|doe ik dat|dat doe ik|deze toezegging|die toezegging|dit punt|dat punt)\b|"
    r"^(?:stand van zaken\W*)?\W*(?:is |zijn |inmiddels )*(?:uitgevoerd|afgedaan|afgerond|voldaan|vervallen|vervalt|"
    r"nagekomen|afgehandeld|deels|niet langer)\b"
)


_NAMED_BEFORE = re.compile(r"\b(?:toegezegd|beloofd|aangekondigd|gevraagd|verzocht)\b.*[;:,]")


def sections_of(letter: Letter) -> list[list[int]]:
    """Return the numbers of the letter's units by paragraph or answer: what stands together, headings left out.

    What stands below "Stand van zaken" goes with the promise above that heading.
    """
    spans = [letter.text[unit.start : unit.end] for unit in letter.units]
    double_spaced = sum(1 for span in spans if _BLANK_LINE.search(span)) > _DOUBLE_SPACED_SHARE * len(spans)
    sections: list[list[int]] = []
    before: Unit | None = None
    status_follows = False
    for number, unit in enumerate(letter.units):
        if unit.passage.voice is Voice.HEADING:
            status_follows = bool(_STATUS_HEADING.match(unit.text))
            before = None if not status_follows else before
            continue
        if before is not None and UnitForm.CELL in (before.form, unit.form):
            together = in_one_row(before, unit)
        else:
            together = before is not None and (status_follows or _beside(before, unit, letter.text, double_spaced))
        if together:
            sections[-1].append(number)
        else:
            sections.append([number])
        before, status_follows = unit, False
    return sections


def _beside(before: Unit, unit: Unit, text: str, double_spaced: bool) -> bool:
    """Whether two units stand in one paragraph; in double-spaced text one passage is taken for one."""
    if double_spaced:
        return before.passage == unit.passage
    return not _BLANK_LINE.search(text[before.end : unit.start])


def is_interim(text: str) -> bool:
    """Whether a text speaks of a thing that stands in for another until that is there ("een tussenstand")."""
    return bool(_INTERIM.search(text.lower()))


class _Signs(dict[str, frozenset[Sign]]):
    """The signs in the sentences of a letter, each worked out once."""

    def __missing__(self, text: str) -> frozenset[Sign]:
        found = self[text] = signs_in(text)
        return found


class _Told(NamedTuple):
    """What the lines of a letter share; not the reading itself, which has the lines: neither would be let go of."""

    letter: Letter
    finds: tuple[Find, ...]
    signs: _Signs


class Line:
    """One unit of a letter where the government speaks.

    `before` is the text of the sentence before it; in a row of a list of promises that of the cells before it.
    """

    def __init__(self, number: int, unit: Unit, before: str, told: "_Told", entry: Entry | None = None) -> None:
        self.number = number
        self.unit = unit
        self.before = before
        self.entry = entry
        self._of = told
        self.finds = tuple(find for find in told.finds if find.start < unit.end and unit.start < find.end)

    @cached_property
    def signs(self) -> frozenset[Sign]:
        """What the line shows."""
        return self._of.signs[self.unit.text]

    @cached_property
    def before_signs(self) -> frozenset[Sign]:
        """What the sentence before it shows."""
        return self._of.signs[self.before]

    @cached_property
    def recalls(self) -> bool:
        """Whether it only recalls a promise ("in mei heb ik u toegezegd …") and tells no news of it itself."""
        return Sign.CLAIM in self.signs and not self.signs & _NEWS and _RECALLS.search(self.lowered) is not None

    @cached_property
    def promises(self) -> bool:
        """Whether something is promised in it, for the first time or again."""
        return any(find.role in PROMISING for find in self.finds)

    @cached_property
    def is_told(self) -> bool:
        """Whether it says of itself what it does with a promise, by what was found in it."""
        return any(find.role in TOLD for find in self.finds)

    @cached_property
    def deliverables(self) -> frozenset[str]:
        """The things sent or done (a plan, a briefing) that the line itself names."""
        words = Bag(tokens(self.unit.text)).words.values()
        return frozenset(name for word in words for name in word.deliverables)

    @cached_property
    def lowered(self) -> str:
        """Its text in lower case."""
        return self.unit.text.lower()

    @cached_property
    def folded(self) -> str:
        """Its text in lower case without accents."""
        return fold(self.unit.text)

    @cached_property
    def told(self) -> Bag:
        """The words of the line, of the sentence before it and of its heading."""
        return Bag(tokens(f"{self.unit.passage.heading or ''}. {self.before} {self.unit.text}"))

    @cached_property
    def refers(self) -> References:
        """What the line refers to."""
        return read_references(self.unit.text, self._of.letter.header.letter_date)

    @property
    def tells_of_promise(self) -> bool:
        """Whether the line is the last cell of a row of a list of promises."""
        return self.entry is not None and self.entry.of_promise

    @property
    def described(self) -> str:
        """What the row of a list says was promised."""
        units = self._of.letter.units
        return " ".join(units[number].text for number in self.entry.described) if self.entry else ""

    @cached_property
    def is_interim(self) -> bool:
        """Whether what the line gives is only on the way to something else."""
        return bool(_INTERIM.search(self.lowered))

    @cached_property
    def is_own_act(self) -> bool:
        """Whether the line tells what the government itself did."""
        return bool(_OWN_ACT.search(self.lowered))

    @cached_property
    def is_to_come(self) -> bool:
        """Whether the line speaks of something as coming."""
        return TO_COME.search(self.lowered) is not None

    @cached_property
    def is_bare(self) -> bool:
        """Whether the line says only what became of something, so that the sentence before it says of what."""
        found = _BARE.search(self.lowered)
        # "In mei heb ik u een overzicht toegezegd; daaraan voldoe ik hierbij": what is meant stands before it.
        return found is not None and not _NAMED_BEFORE.search(self.lowered, 0, found.start())

    @cached_property
    def has_figures(self) -> bool:
        """Whether the line, the sentence before it or its heading has a digit: no date or number without."""
        text = f"{self.unit.text}{self.before}{self.unit.passage.heading or ''}"
        return bool(_DIGIT.search(text))

    @property
    def refers_anywhere(self) -> bool:
        """Whether the line or the sentence before it names a date or a number."""
        return bool(self.refers.dates or self.before_refers.dates or self.refers.registered or self.refers.pieces)

    @cached_property
    def before_refers(self) -> References:
        """What the sentence before it and its heading refer to."""
        text = f"{self.before} {self.unit.passage.heading or ''}"
        return read_references(text, self._of.letter.header.letter_date)


class Reading:
    """A letter ready to be held against commitments."""

    def __init__(self, letter: Letter, finds: Iterable[Find] = ()) -> None:
        self.letter = letter
        self.given = finds
        self.finds = tuple(find for find in finds if not find.candidate)
        self._told = _Told(letter, self.finds, _Signs())
        self._shares: dict[str, dict[int, float]] = {}
        self._deliverables: dict[int, frozenset[str]] = {}
        self.lines: dict[int, Line] = {}
        self._concordance = Concordance()
        self._reach: dict[int, list[tuple[int, float]]] = {}
        self._own: dict[int, list[int]] = {}
        self._direct: dict[str, dict[int, float]] = {}
        self._add_units()
        self._add_above()

    def _add_units(self) -> None:
        """Take the units in, with what each lends to the lines beside it."""
        units = self.letter.units
        for number, unit in enumerate(units):
            self._concordance.add(number, tokens(unit.text))
        for section in sections_of(self.letter):
            entry = entry_of(self.letter, section)
            if entry is not None:
                self._add_entry(entry)
                continue
            spoken = [number for number in section if units[number].passage.voice not in SILENT]
            for number in spoken:
                place = section.index(number)
                before = section[place - 1] if place else None
                text = units[before].text if before is not None else ""
                self.lines[number] = Line(number, units[number], text, self._told)
                self._lend(number, number, 1.0)
                self._own.setdefault(number, []).append(number)
                if before is not None:
                    bare = self.lines[number].is_bare
                    self._lend(before, number, 1.0 if bare else _BEFORE)
                    if bare:
                        self._own.setdefault(before, []).append(number)
                for other in (*section[max(0, place - 2) : max(0, place - 1)], *section[place + 1 : place + 2]):
                    self._lend(other, number, _NEAR)

    def _add_entry(self, entry: Entry) -> None:
        """Take in a row of a list of promises: its last cell tells, and has the words of the cells before it."""
        text = " ".join(self.letter.units[number].text for number in (*entry.described, *entry.where))
        for number in entry.told:
            self.lines[number] = Line(number, self.letter.units[number], text, self._told, entry)
            for other in (*entry.described, *entry.told):
                own = other == number or other in entry.described
                self._lend(other, number, 1.0 if own else _NEAR)
                if own:
                    self._own.setdefault(other, []).append(number)

    def _add_above(self) -> None:
        """Take in what stands above the lines: headings, leads, questions, the subject and the letterhead."""
        cells: dict[str, int] = {}
        for line in self.lines.values():
            unit = line.unit
            # The cells of a row of promises count as the line's own.
            for text in (unit.passage.heading, None if line.entry else unit.lead, unit.passage.asked):
                if text:
                    if text not in cells:
                        cells[text] = len(self.letter.units) + len(cells)
                        self._concordance.add(cells[text], tokens(text))
                    self._lend(cells[text], line.number, _HEADING)
        subject = len(self.letter.units) + len(cells)
        self._concordance.add(subject, tokens(self.letter.header.subject or ""))
        for number in self.lines:
            self._lend(subject, number, _SUBJECT)
        first = min((unit.start for unit in self.letter.units), default=0)
        self._concordance.add(subject + 1, tokens(self.letter.text[: min(first, _LETTERHEAD)]))

    def _lend(self, cell: int, line: int, share: float) -> None:
        """Let a cell's words count for a line."""
        self._reach.setdefault(cell, []).append((line, share))

    def signs(self, text: str) -> frozenset[Sign]:
        """Return the signs in a sentence of the letter, worked out once."""
        return self._told.signs[text]

    def holds(self, word: Word) -> float:
        """Return how well the letter as a whole holds a word."""
        return max(self._concordance.cells(word).values(), default=0.0)

    def direct(self, word: Word) -> dict[int, float]:
        """Return the lines that hold a word themselves, with how well; a bare line has the words of the one before."""
        key = word.folded
        known = self._direct.get(key)
        if known is None:
            known = {}
            for cell, held in self._concordance.cells(word).items():
                for line in self._own.get(cell, ()):
                    known[line] = max(held, known.get(line, 0.0))
            self._direct[key] = known
        return known

    def shares(self, word: Word) -> dict[int, float]:
        """Return the lines that hold a word themselves or by what stands around them, with how well."""
        key = word.folded
        known = self._shares.get(key)
        if known is None:
            known = {}
            for cell, held in self._concordance.cells(word).items():
                for line, share in self._reach.get(cell, ()):
                    if held * share > known.get(line, 0.0):
                        known[line] = held * share
            self._shares[key] = known
        return known

    def deliverables(self, line: int) -> frozenset[str]:
        """Return the things sent or done (a plan, a briefing) that a line and the one before it name."""
        if line not in self._deliverables:
            unit = self.lines[line].unit
            # One by one: the words of the sentences have been read already.
            texts = (self.lines[line].before, unit.passage.heading, unit.lead, unit.text)
            found = (token.word.deliverables for text in texts if text for token in tokens(text))
            self._deliverables[line] = frozenset().union(*found)
        return self._deliverables[line]

    def points_at(self, line: int, deliverables: frozenset[str]) -> bool:
        """Whether a line itself names one of these things ("dat wetsvoorstel")."""
        return not self.lines[line].deliverables.isdisjoint(deliverables)

    @cached_property
    def topic(self) -> tuple[Word, ...]:
        """The words that say what the letter as a whole is about: its subject and first sentence."""
        first = next((line.unit.text for line in self.lines.values() if len(line.unit.text) > _GREETING), "")
        text = f"{self.letter.header.subject or ''}. {first}"
        return tuple({token.word.stem: token.word for token in tokens(text)}.values())

    @property
    def words(self) -> Iterable[Word]:
        """Every word of the letter once."""
        return self._concordance.words


_last: Reading | None = None


def reading_of(letter: Letter, finds: tuple[Find, ...]) -> Reading:
    """Return the letter ready to be held against commitments; the last one is kept.

    Choosing whom to judge and judging both want it, one after the other, and making it takes a good part of the time.
    """
    global _last
    known = _last
    if known is None or known.letter is not letter or known.given is not finds:
        known = _last = Reading(letter, finds)
    return known
