"""Carries what reading says of a letter as a whole into the tables: header, dossiers, ministry, committees."""

import logging
from collections.abc import Iterable

from django.db import IntegrityError, transaction
from django.utils import timezone

from ingest.records import Header, Passage
from ingest.records import Letter as ReadLetter
from tracker.changes import fitted, make_row, set_fields
from tracker.fingerprints import fingerprint_of, folded
from tracker.letter_words import index_letter
from tracker.models import Assignment, Committee, Dossier, Intake, Letter, LetterCommittee, Ministry
from tracker.models.organisation import Role

logger = logging.getLogger(__name__)


def storable(text: str) -> str:
    """Return the text without NUL characters, which PostgreSQL refuses; every position stays where it was."""
    return text.replace("\x00", "\N{REPLACEMENT CHARACTER}")


def same_letter(read: ReadLetter) -> Letter | None:
    """Return the letter that has the very same words, if it is in the register."""
    return Letter.objects.filter(fingerprint=fingerprint_of(read.text)).first()


def save_letter(letter: Letter | None, read: ReadLetter, intake: Intake) -> Letter:
    """Make the letter or bring it up to date; fields that a person pinned stay as they are."""
    values = _values(read)
    if letter is None:
        letter = make_row(Letter, values)
    else:
        values = {name: value for name, value in values.items() if name not in letter.pinned}
        if values.get("letter_date", letter.letter_date) != letter.letter_date:
            values["date_confirmed"] = False
        set_fields(letter, values)
    numbers = list(read.header.dossiers)
    if "dossiers" in letter.pinned:
        numbers = [dossier.number for dossier in letter.dossiers.all()]
    else:
        _set_dossiers(letter, numbers)
    _set_committees(letter, numbers, intake.given_committee)
    Letter.objects.filter(pk=letter.pk).update(read_at=timezone.now())
    index_letter(letter, numbers)
    return letter


def ministry_named(name: str | None) -> Ministry | None:
    """Return the ministry of that name, whatever its case and accents; earlier names are rows of their own."""
    if not name:
        return None
    wanted = folded(name).removeprefix("ministerie van ").strip()
    for ministry in Ministry.objects.all():
        if wanted in (folded(ministry.name), folded(ministry.abbreviation)):
            return ministry
    logger.info("no ministry is called %r", name)
    return None


def successors(ministry: Ministry | None) -> list[Ministry]:
    """Return the ministry and those that came after it, the present one last."""
    line: list[Ministry] = []
    while ministry is not None and ministry not in line:
        line.append(ministry)
        ministry = ministry.successor
    return line


def assigned(chamber: str, ministry: Ministry | None, dossiers: Iterable[str]) -> dict[Committee, Role]:
    """Return the committees that the table gives a letter.

    The row that says most wins the lead: ministry and dossier, then dossier, then ministry; of several dossiers the
    first one printed. Any other committee that a matching row names follows.
    """
    line = successors(ministry)
    numbers = list(dossiers)
    rows = Assignment.objects.filter(chamber=chamber, committee__active=True).select_related("committee", "dossier")
    tiers: dict[tuple[int, int], list[Assignment]] = {}
    for row in rows:
        if row.ministry_id and row.ministry_id not in {one.pk for one in line}:
            continue
        if row.dossier and row.dossier.number not in numbers:
            continue
        says = 0 if row.dossier and row.ministry_id else 1 if row.dossier else 2
        tiers.setdefault((says, numbers.index(row.dossier.number) if row.dossier else 0), []).append(row)
    found: dict[Committee, Role] = {}
    led = False
    for tier in sorted(tiers):
        leads = [row.committee for row in tiers[tier] if row.role == Role.LEAD]
        for row in sorted(tiers[tier], key=lambda row: (row.role != Role.LEAD, row.committee.name)):
            leading = row.role == Role.LEAD and not led
            # A whole ministry's committee does not follow what a dossier gave to another one.
            if leading or row.role == Role.FOLLOWING or tier[0] < 2:
                found.setdefault(row.committee, Role.LEAD if leading else Role.FOLLOWING)
        led = led or bool(leads)
    return found


def _values(read: ReadLetter) -> dict[str, object]:
    """Return the columns of a letter that its header gives."""
    header: Header = read.header
    return {
        "text": storable(read.text),
        "passages": [_passage(passage) for passage in read.passages],
        "fingerprint": fingerprint_of(read.text),
        "title": fitted(Letter, "title", header.subject),
        "letter_date": header.letter_date,
        "date_source": header.date_source.value if header.date_source else "",
        "date_reason": fitted(Letter, "date_reason", header.date_reason),
        "chamber": header.chamber.value if header.chamber else "",
        "number": fitted(Letter, "number", header.number),
        "sender": fitted(Letter, "sender", header.sender),
        "ministry": ministry_named(header.ministry),
        "doc_type": fitted(Letter, "doc_type", header.doc_type),
        "references": list(header.references),
    }


def _passage(passage: Passage) -> dict[str, str | int | None]:
    """Return a passage as it stands in the letter's row, under the names that it has in `ingest.records`."""
    return {
        "start": passage.start,
        "end": passage.end,
        "voice": passage.voice.value,
        "question": passage.question,
        "party": passage.party,
        "heading": passage.heading,
        "asked": passage.asked,
    }


def _set_dossiers(letter: Letter, numbers: Iterable[str]) -> None:
    """Have the letter carry these dossiers; one that is new to the register gets a row without a title."""
    # In order of number, so that two letters that bring the same new dossiers do not wait for each other.
    letter.dossiers.set([_dossier(number) for number in sorted(set(numbers))])


def _dossier(number: str) -> Dossier:
    """Return the dossier, made if nobody made it before, not even this very moment."""
    number = fitted(Dossier, "number", number)
    try:
        with transaction.atomic():
            return Dossier.objects.filter(number=number).first() or make_row(Dossier, {"number": number})
    except IntegrityError:
        return Dossier.objects.get(number=number)


def _set_committees(letter: Letter, dossiers: Iterable[str], given: Committee | None) -> None:
    """Follow the table, unless a person chose; a committee given with the file leads, and the table's then follow."""
    if "committees" in letter.pinned:
        return
    rows = {row.committee: row for row in letter.letter_committees.select_related("committee")}
    wanted = assigned(letter.chamber, letter.ministry, dossiers)
    by_hand = {committee for committee, row in rows.items() if row.by_hand} | ({given} if given else set())
    if by_hand:
        wanted = dict.fromkeys(wanted, Role.FOLLOWING)
    for committee, row in rows.items():
        if committee not in wanted and not row.by_hand:
            row._history_user = None
            row.delete()
    if given and given not in rows:
        make_row(LetterCommittee, {"letter": letter, "committee": given, "role": Role.LEAD, "by_hand": True})
    for committee, role in wanted.items():
        if committee in rows and not rows[committee].by_hand:
            set_fields(rows[committee], {"role": role})
        elif committee not in rows and committee != given:
            make_row(LetterCommittee, {"letter": letter, "committee": committee, "role": role})
