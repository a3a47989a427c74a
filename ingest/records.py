"""The values that the steps of `ingest` pass on to each other and to `tracker`.

Everything here is frozen: a step never changes what an earlier step said. The words are those of DESIGN.md.
Spans are half-open character positions `[start, end)` in `Letter.text`, the text as extracted, before any cleaning.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Chamber(StrEnum):
    """The chamber of the States General that a letter is sent to."""

    # A key of the tables of every calendar: the hash of an Enum takes a call of its own.
    __hash__ = str.__hash__

    TWEEDE_KAMER = "TK"
    EERSTE_KAMER = "EK"


class DateSource(StrEnum):
    """Where the date of a letter comes from; a derived date waits for the clerk's confirmation."""

    TEXT = "text"
    GIVEN = "given"
    DERIVED = "derived"


class Voice(StrEnum):
    """Who or what speaks in a passage. Promises are looked for only where the government speaks."""

    LETTERHEAD = "letterhead"
    HEADING = "heading"
    RUNNING = "running"
    QUESTION = "question"
    ANSWER = "answer"
    QUOTATION = "quotation"
    FOOTNOTE = "footnote"
    TABLE = "table"
    COMMITTEE = "committee"
    SIGNATURE = "signature"
    FURNITURE = "furniture"


class UnitForm(StrEnum):
    """The form of a unit on the page: GUIDE.md section 1 takes a whole sentence, list item, table cell or row."""

    SENTENCE = "sentence"
    LEAD = "lead"
    ITEM = "item"
    CELL = "cell"
    ROW = "row"


class Kind(StrEnum):
    """What is promised (GUIDE.md section 1)."""

    INFORM = "inform"
    BRIEFING = "briefing"
    LEGISLATION = "legislation"
    RESEARCH = "research"
    ACTION = "action"


class Strength(StrEnum):
    """How far the promise binds (GUIDE.md section 1)."""

    FIRM = "firm"
    INTENTION = "intention"
    CONDITIONAL = "conditional"


class Outcome(StrEnum):
    """What a mention does to a commitment (DESIGN.md, GUIDE.md section 2)."""

    PROMISE = "promise"
    RESTATEMENT = "restatement"
    POSTPONEMENT = "postponement"
    PARTIAL = "partial"
    FULFILMENT = "fulfilment"
    WITHDRAWAL = "withdrawal"


class Basis(StrEnum):
    """What a window rests on: the letter's own words, a calendar row, or a calendar row that had to be estimated."""

    LETTER = "letter"
    TABLE = "table"
    ESTIMATED = "estimated"


@dataclass(frozen=True)
class Header:
    """What the letter says of itself. A field that cannot be read is None or empty: nothing is guessed silently.

    `date_reason` is Dutch and says where the date stands or how it was derived. `dossiers` have no spaces and carry an
    addition after a hyphen ("36410-X"). `sender` is the office or offices in lower case ("minister van Defensie"),
    several joined by "; ". `references` are numbers such as 2026Z12163, 2026D28253, TZ202306-026 and T03013.
    """

    letter_date: date | None = None
    date_source: DateSource | None = None
    date_reason: str = ""
    chamber: Chamber | None = None
    dossiers: tuple[str, ...] = ()
    number: str | None = None
    sender: str | None = None
    ministry: str | None = None
    doc_type: str | None = None
    subject: str | None = None
    addressee: str | None = None
    committee: str | None = None
    references: tuple[str, ...] = ()


class Passage(NamedTuple):
    """A stretch of a letter with one voice.

    `question` is the number as printed, several joined by ", " ("3, 4"); `party` is the fractie whose questions are
    asked or answered ("D66"). `asked` is the clean text of the question that an answer answers, where it is known.
    A named tuple, like `Unit`, for the reason that `Window` gives.
    """

    voice: Voice
    start: int
    end: int
    question: str | None = None
    party: str | None = None
    heading: str | None = None
    asked: str | None = None


class Unit(NamedTuple):
    """The smallest whole unit that can hold a promise: a sentence, a list item, a table cell or a row.

    `text` is clean: line ends joined, hyphenation undone, page furniture and footnote marks left out. `start` and `end`
    span everything in `Letter.text` that the unit covers, furniture included. `anchors` are ascending pairs
    (position in `text`, position in `Letter.text`), one for each stretch that was copied unchanged.
    `lead` is the clean sentence that introduces the list or, for a cell, the other cells of its row.
    """

    text: str
    start: int
    end: int
    passage: Passage
    form: UnitForm = UnitForm.SENTENCE
    lead: str | None = None
    anchors: tuple[tuple[int, int], ...] = ()
    page: int | None = None

    def locate(self, start: int, end: int) -> tuple[int, int]:
        """Return the span in the letter's text of the characters `[start, end)` of this unit's clean text."""
        return self._position(start), self._position(max(end - 1, start)) + 1

    def _position(self, offset: int) -> int:
        """Return where the character `offset` of the clean text stands in the letter's text."""
        base = (0, self.start)
        for anchor in self.anchors:
            if anchor[0] > offset:
                break
            base = anchor
        return base[1] + offset - base[0]


@dataclass(frozen=True)
class Letter:
    """One document from the government, read: its text as extracted, its header, its passages and its units."""

    text: str
    header: Header
    passages: tuple[Passage, ...] = ()
    units: tuple[Unit, ...] = ()


class Window(NamedTuple):
    """What a term means: the first and the last day (inclusive); the due date is `end`.

    `rule` names the rule that said so; `why` says in Dutch which days these are. A named tuple, like `Term`: many
    are made, and a frozen dataclass takes three times as long to make.
    """

    start: date
    end: date
    rule: str
    basis: Basis = Basis.LETTER
    why: str = ""


class Term(NamedTuple):
    """A phrase that says when, with its span in the sentence it was found in.

    `window` is None where the phrase names no day that can be known; the phrase is kept all the same, and `why` says
    in Dutch what keeps it from having one. `rhythm` is the iCalendar RRULE of a recurring term where it can be said so
    ("FREQ=YEARLY;BYMONTH=6"). What the clerk is told is written by `ingest.terms.explained` when it is asked for.
    """

    phrase: str
    start: int
    end: int
    rule: str
    window: Window | None = None
    recurring: bool = False
    rhythm: str | None = None
    why: str = ""


@dataclass(frozen=True)
class Find:
    """A place in a letter that promises, or that says of itself what became of an earlier promise.

    `quote` is the clean unit of GUIDE.md; `start` and `end` span it in the letter's text. `act` numbers the acts of one
    quotation from 0. `same_as` is the index, in the letter's finds, of the first find that promises the same thing.
    `candidate` finds are below the threshold: they wait for a person and count nowhere. `reasons` are Dutch, `rules`
    are the names of the rules and features that decided.
    """

    quote: str
    start: int
    end: int
    kind: Kind
    strength: Strength
    role: Outcome = Outcome.PROMISE
    recurring: bool = False
    term: Term | None = None
    old_term: Term | None = None
    score: float = 1.0
    rules: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    question: str | None = None
    party: str | None = None
    summary: str = ""
    promised_by: str | None = None
    promised_to: str | None = None
    act: int = 0
    same_as: int | None = None
    candidate: bool = False

    @property
    def window(self) -> Window | None:
        """The window of the term, if the promise has a term and the term has a window."""
        return self.term.window if self.term else None


@dataclass(frozen=True)
class OpenCommitment:
    """What settling needs to know of an open commitment; `key` is the register's own and means nothing here.

    `letters` are the dates of the letters that mention it; `references` are its letters' numbers, TZ and T numbers.
    `context` is the clean text around the promise (its question, heading, subject), for the words it leaves out.
    `question` is the number of the question that it answers, as printed.
    """

    key: str
    quote: str
    kind: Kind
    window: tuple[date, date] | None = None
    term: str | None = None
    recurring: bool = False
    conditional: bool = False
    chamber: Chamber | None = None
    ministry: str | None = None
    sender: str | None = None
    dossiers: tuple[str, ...] = ()
    letters: tuple[date, ...] = ()
    references: tuple[str, ...] = ()
    party: str | None = None
    subject: str | None = None
    context: str = ""
    question: str | None = None


@dataclass(frozen=True)
class Settlement:
    """What a letter does to an open commitment: an outcome that is applied (`automatic`) or proposed.

    `explicit` is true where the letter says so of itself (a claim). `quote`, `start` and `end` are the sentence that
    shows it; `reasons` are Dutch. `new_window` is set for a postponement, and for a restatement that gives a date.
    """

    key: str
    outcome: Outcome
    score: float
    explicit: bool
    automatic: bool
    quote: str
    start: int
    end: int
    reasons: tuple[str, ...] = ()
    new_term: Term | None = None

    @property
    def new_window(self) -> Window | None:
        """The window that the letter gives the commitment, if it gives one."""
        return self.new_term.window if self.new_term else None


@dataclass(frozen=True)
class Extraction:
    """Everything that reading one file gave: the letter and what was found in it, in order of the text."""

    letter: Letter
    finds: tuple[Find, ...] = field(default=())


class UnreadableFile(Exception):
    """The file cannot be read. `message` is Dutch and meant for the clerk; `cause` is English and meant for the log."""

    def __init__(self, message: str, cause: str) -> None:
        super().__init__(message)
        self.message = message
        self.cause = cause
