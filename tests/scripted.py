"""Answers of `ingest` as a test wants them, to see what the register makes of them.

A letter is a text whose first line is its date; the finds in it and what it settles are said by the test. The real
reading is tested on its own, and together with the register on the sample letters.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

from ingest.calendars import Calendar
from ingest.records import (
    Basis,
    Chamber,
    DateSource,
    Extraction,
    Find,
    Header,
    Kind,
    Letter,
    OpenCommitment,
    Outcome,
    Settlement,
    Strength,
    Term,
    UnreadableFile,
    Window,
)

OVERVIEW = "Ik stuur uw Kamer voor 1 juni een overzicht van de wachtlijsten."
MARCH = f"2026-03-02\n{OVERVIEW}"
LATER = "Het overzicht van de wachtlijsten ontvangt u in het najaar."
MAY = f"2026-05-20\nDit lukt niet. {LATER}"
HEREBY = "Hierbij ontvangt u, zoals toegezegd op 2 maart, het overzicht van de wachtlijsten."
OCTOBER = f"2026-10-08\n{HEREBY}"
"""Three letters: a promise, the same made again or postponed, and the letter that keeps it."""

Reading = Callable[..., object]
"""The fixture `read`: takes a letter in and reads it, or reads it again; gives the letter's row."""
Bring = Callable[..., int]
"""The fixture `bring`: reads a letter and links it and the letters that this bears on; gives the letter's id."""
Settle = Callable[[Letter, tuple[OpenCommitment, ...]], list[Settlement]]


def term(phrase: str, due: date | None = None, start: date | None = None, basis: Basis = Basis.LETTER) -> Term:
    """Make a term with a window that ends on `due`, or one without a window."""
    window = Window(start or due, due, "scripted", basis, f"{due}") if due else None
    return Term(phrase, 0, len(phrase), "scripted", window)


AUTUMN = term("in het najaar", date(2026, 12, 20), date(2026, 9, 23))


@dataclass
class Script:
    """What reading and settling answer."""

    finds: dict[str, list[Find]] = field(default_factory=dict)
    headers: dict[str, Header] = field(default_factory=dict)
    settle: Settle = lambda letter, commitments: []
    read: list[str] = field(default_factory=list)
    failure: Exception | None = None

    def letter(self, text: str, *finds: Find, **header: object) -> bytes:
        """Say what stands in this letter; return its bytes. The first line is the date, unless the header gives one."""
        day = header.pop("letter_date", None) or date.fromisoformat(text.splitlines()[0])
        values = {"letter_date": day, "date_source": DateSource.TEXT, "chamber": Chamber.TWEEDE_KAMER}
        self.headers[text] = Header(**values | header)
        self.finds[text] = list(finds)
        return text.encode()

    def find(self, text: str, quote: str, term: Term | None = None, nth: int = 0, **fields: object) -> Find:
        """Make a find of the nth place in the text where the quotation stands."""
        start = -1
        for _ in range(nth + 1):
            start = text.index(quote, start + 1)
        values = {"kind": Kind.INFORM, "strength": Strength.FIRM, "summary": quote[:40]}
        return Find(quote, start, start + len(quote), term=term, **values | fields)

    def extract(
        self, data: bytes, name: str, calendar: Calendar, letter_date: date | None, chamber: Chamber | None
    ) -> Extraction:
        """Answer as `ingest.extraction.extract` does."""
        if self.failure:
            raise self.failure
        text = data.decode()
        if text not in self.headers:
            raise UnreadableFile("Dit bestand bevat geen tekst.", "not in the script")
        self.read.append(text)
        header = self.headers[text]
        if letter_date:
            header = replace(header, letter_date=letter_date, date_source=DateSource.GIVEN)
        if chamber:
            header = replace(header, chamber=chamber)
        return Extraction(Letter(text, header), tuple(self.finds[text]))

    def answer(
        self, letter: Letter, finds: tuple[Find, ...], commitments: tuple[OpenCommitment, ...], calendar: Calendar
    ) -> tuple[Settlement, ...]:
        """Answer as `ingest.settling.settle` does."""
        return tuple(self.settle(letter, commitments))


def settles(
    quote: str, outcome: Outcome, *, automatic: bool = False, new_term: Term | None = None, where: str = ""
) -> Settle:
    """Return a settling that says: the letter that holds this quotation does this to every commitment open before it.

    `where` narrows it to commitments whose quotation holds those words.
    """

    def settle(letter: Letter, commitments: tuple[OpenCommitment, ...]) -> list[Settlement]:
        start = letter.text.find(quote)
        if start < 0:
            return []
        return [
            Settlement(
                one.key,
                outcome,
                1.0 if automatic else 0.7,
                automatic,
                automatic,
                quote,
                start,
                start + len(quote),
                ("zelfde stuk",),
                new_term,
            )
            for one in commitments
            if where in one.quote
        ]

    return settle
