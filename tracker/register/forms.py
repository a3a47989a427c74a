"""One letter in two files: finds the letter that a file holds in another form, or seems to hold."""

from dataclasses import dataclass, replace

from django.db import connection
from django.db.models import Count

from ingest.records import Chamber, Extraction
from ingest.records import Letter as ReadLetter
from tracker.calendars import current_calendar
from tracker.changes import set_fields
from tracker.models import Intake, Letter, LetterMark
from tracker.models.letters import DateSource

_LOCK = 0x4E616B6F
"""The advisory lock under which PostgreSQL lets one new letter in at a time."""
_SHARE = 0.15
"""So much of its marks a letter shares at least with another form of itself."""
_MOST = 5


@dataclass(frozen=True)
class Alike:
    """A letter that a file holds (`certain`) or may hold, and in Dutch what shows it."""

    letter: Letter
    certain: bool
    reason: str


def find_alike(extraction: Extraction) -> Alike | None:
    """Return the letter that this is another form of, or may be; None where there is none like it.

    Must be called in the transaction that keeps the letter: two forms that come in together wait for each other.
    """
    from ingest.reading.likeness import marks_of

    marks = marks_of(extraction.letter)
    if not marks:
        return None
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
    rows = LetterMark.objects.filter(value__in=marks).values("letter").annotate(shared=Count("pk"))
    rows = rows.filter(shared__gte=max(1, _SHARE * len(marks))).order_by("-shared", "-letter")
    found = [_compare(extraction, row["letter"]) for row in rows[:_MOST]]
    alike = [one for one in found if one]
    return next((one for one in alike if one.certain), alike[0] if alike else None)


def keep_marks(letter: Letter, read: ReadLetter) -> None:
    """Keep the marks by which another form of the letter will be found."""
    from ingest.reading.likeness import marks_of

    wanted = set(marks_of(read))
    kept = set(letter.marks.values_list("value", flat=True))
    letter.marks.filter(value__in=kept - wanted).delete()
    LetterMark.objects.bulk_create([LetterMark(letter=letter, value=value) for value in sorted(wanted - kept)])


def whole_of(intake: Intake) -> Letter | None:
    """Return the letter of the e-mail that a file hung on."""
    return intake.part_of.letter if intake.part_of else None


def hang(intake: Intake, letter: Letter) -> None:
    """Hang an annex under its letter: this one under that of its e-mail, and what was read before it under this one.

    Only letters that were read from such a file: one that was known already is on its own.
    """
    whole = whole_of(intake)
    if whole and whole != letter and intake.state == Intake.State.READ and letter.part_of is None:
        set_fields(letter, {"part_of": whole})
    for row in Letter.objects.filter(intakes__part_of=intake, intakes__state=Intake.State.READ, part_of=None):
        if row != letter:
            set_fields(row, {"part_of": letter})


def _compare(extraction: Extraction, letter_id: int) -> Alike | None:
    """Hold what was read against a letter of the register, read again from its text as it is kept."""
    from ingest.promises import find_promises
    from ingest.reading.letters import read_text
    from ingest.reading.likeness import Verdict, compare, same_promises

    row = Letter.objects.get(pk=letter_id)
    known = _as_kept(row)
    likeness = compare(extraction.letter, known)
    if likeness.verdict is Verdict.OTHER:
        return None
    title = f"«{row.title or row.doc_type or 'Brief'}»" + (
        f" van {row.letter_date:%d-%m-%Y}" if row.letter_date else ""
    )
    if likeness.verdict is Verdict.UNSURE:
        return Alike(row, False, f"Dit bestand lijkt op {title}: {likeness.reason}. Is het dezelfde brief?")
    again = find_promises(read_text(row.text, row.letter_date, known.header.chamber), current_calendar())
    if same_promises(extraction.finds, again):
        return Alike(row, True, f"Dit is een andere vorm van {title}: dezelfde tekst en dezelfde toezeggingen.")
    reason = f"Dit bestand heeft vrijwel dezelfde tekst als {title}, maar er staan andere toezeggingen in."
    return Alike(row, False, f"{reason} Is het dezelfde brief?")


def _as_kept(row: Letter) -> ReadLetter:
    """Return the letter read from its text, with what a person or another source set on it."""
    from ingest.reading.letters import read_text

    read = read_text(row.text)
    stated = row.letter_date if row.date_source != DateSource.DERIVED else read.header.letter_date or row.letter_date
    header = replace(
        read.header,
        letter_date=stated,
        chamber=Chamber(row.chamber) if row.chamber else None,
        number=row.number or None,
        sender=row.sender or None,
        subject=row.title or None,
        references=tuple(row.references),
    )
    return replace(read, header=header)
