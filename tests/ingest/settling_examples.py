"""Letters and commitments for the tests of settling, made from plain sentences."""

from datetime import date
from pathlib import Path

from ingest.calendars import Calendar, load_calendar
from ingest.records import (
    Chamber,
    DateSource,
    Find,
    Header,
    Kind,
    Letter,
    OpenCommitment,
    Outcome,
    Passage,
    Settlement,
    Strength,
    Term,
    Unit,
    Voice,
    Window,
)
from ingest.settling import CommitmentIndex, settle

CALENDAR: Calendar = load_calendar(Path(__file__).resolve().parents[2] / "fixtures" / "calendar.json")
DOSSIER = "31305"
MINISTRY = "Infrastructuur en Waterstaat"


def make_term(phrase: str, start: date, end: date) -> Term:
    """Return a term with a window."""
    return Term(phrase, 0, len(phrase), "example", Window(start, end, "example"))


def make_letter(
    *paragraphs: list[str],
    day: date = date(2025, 6, 3),
    dossier: str = DOSSIER,
    ministry: str = MINISTRY,
    chamber: Chamber = Chamber.TWEEDE_KAMER,
    subject: str | None = None,
) -> Letter:
    """Return a letter of these paragraphs, each a list of sentences; one that ends in a colon is a heading."""
    units: list[Unit] = []
    text = ""
    for sentences in paragraphs:
        text += "\n\n" if text else ""
        heading = None
        for place, sentence in enumerate(sentences):
            text += " " if place else ""
            clean = sentence.removesuffix(":") or sentence
            voice = Voice.HEADING if clean != sentence else Voice.RUNNING
            start, end = len(text), len(text) + len(clean)
            units.append(Unit(clean, start, end, Passage(voice, start, end, heading=heading)))
            heading = clean if voice is Voice.HEADING else heading
            text += clean
    header = Header(
        letter_date=day,
        date_source=DateSource.TEXT,
        chamber=chamber,
        dossiers=(dossier,),
        sender=f"minister van {ministry}",
        ministry=ministry,
        subject=subject,
    )
    return Letter(text, header, (), tuple(units))


def make_find(letter: Letter, start_of_sentence: str, role: Outcome = Outcome.PROMISE, **fields: object) -> Find:
    """Return a find at the first sentence of the letter that starts so."""
    unit = next(unit for unit in letter.units if unit.text.startswith(start_of_sentence))
    values: dict = {"kind": Kind.INFORM, "strength": Strength.FIRM, "role": role} | fields
    return Find(unit.text, unit.start, unit.end, **values)


def make_commitment(quote: str, key: str = "1", **fields: object) -> OpenCommitment:
    """Return a commitment of 4 March 2025, due before 1 June 2025."""
    values: dict = {
        "kind": Kind.INFORM,
        "window": (date(2025, 3, 4), date(2025, 5, 31)),
        "term": "voor 1 juni",
        "chamber": Chamber.TWEEDE_KAMER,
        "ministry": MINISTRY,
        "sender": f"minister van {MINISTRY}",
        "dossiers": (DOSSIER,),
        "letters": (date(2025, 3, 4),),
    } | fields
    return OpenCommitment(key, quote, **values)


VEERPONTEN = make_commitment(
    "Ik stuur uw Kamer voor 1 juni een overzicht van de veerponten die op waterstof varen.",
    context="De reders hebben gewezen op de hoge kosten van de ombouw in Zierikzee.",
)


def settled(letter: Letter, *commitments: OpenCommitment, finds: tuple[Find, ...] = ()) -> dict[str, Settlement]:
    """Return what the letter settles, by key."""
    return {settlement.key: settlement for settlement in settle(letter, finds, commitments, CALENDAR)}


def settled_by_index(letter: Letter, *commitments: OpenCommitment) -> dict[str, Settlement]:
    """Return the same with an index."""
    return {found.key: found for found in settle(letter, (), CommitmentIndex(commitments), CALENDAR)}
