"""The header of a letter: what it says of itself, and nothing more. A field that cannot be read stays empty."""

import re
from datetime import date

from ingest.reading.blocks import Kind
from ingest.reading.dates import in_dutch, read_date, read_scanned_date
from ingest.reading.derivation import derive_date
from ingest.reading.doctypes import read_doc_type
from ingest.reading.dossiers import (
    Paper,
    cited_papers,
    find_references,
    read_number_line,
    read_running_head,
    read_title_line,
)
from ingest.reading.letterhead import Letterhead
from ingest.reading.offices import Office, find_ministry, find_offices
from ingest.reading.voices import Part
from ingest.records import Chamber, DateSource, Header, Voice

_START = 3000
_END = 2500

_PLACE_AND_DATE = re.compile(
    r"^(?:den haag|the hague|[’'‘`´]\s?s-gravenhage|amsterdam|rotterdam|utrecht)\s*,\s*(?:de )?(?P<date>.+)$",
    re.IGNORECASE,
)
_STATED = re.compile(r"^(?P<word>ontvangen|vastgesteld|verzonden|gepubliceerd)\s*:?\s+(?P<date>.+)$", re.IGNORECASE)
_BY_LETTER = re.compile(
    r"(?:bij|in|per)\s+brief(?:\s+van)?\s+(?P<date>\d{1,2}\s+\w+\s+\d{4})(?:,?\s+\w+){0,4}?\s+(?:zijn|heeft|hebben|is|beantwoord)"
    r"|beantwoord\s+(?:bij|in|per)\s+(?:\w+\s+)?brief\s+van\s+(?P<after>\d{1,2}\s+\w+\s+\d{4})",
    re.IGNORECASE,
)
_ADDRESSEE = re.compile(r"\bvoorzitters?\s+van\s+(?:de\s+)?(?P<chamber>tweede|eerste|beide)\b", re.IGNORECASE)
_TITLE_OF_CHAMBER = re.compile(r"\b(?P<chamber>tweede|eerste)\s+kamer\s+der\s+staten-generaal", re.IGNORECASE)
_RUNNING_CHAMBER = re.compile(r"\b(?P<chamber>Tweede|Eerste) Kamer, vergaderjaar")
_COMMITTEE = re.compile(
    r"\b(?:vaste\s+|algemene\s+|tijdelijke\s+)?(?:kamer)?commissie\s+(?P<link>voor|van)\s+(?P<name>[A-ZÀ-Þ][\w-]+(?:(?:,\s+|\s+en\s+|\s+)(?:[A-ZÀ-Þ][\w-]+))*)"
)
_ASKED_OF = re.compile(
    r"(?:voorgelegd aan|gesteld aan|aan|antwoorden van|reactie van)\s+de\s+(?=minister|staatssecretaris)", re.IGNORECASE
)
_LETTER_OF = re.compile(r"\bbrief\s+van\s+(?:de\s+)?(?=minister|staatssecretaris|vice)", re.IGNORECASE)


def read_header(
    head: Letterhead,
    parts: list[Part],
    committee: list[Part],
    text: str,
    letter_date: date | None,
    chamber: Chamber | None,
) -> Header:
    """Return the header; `letter_date` and `chamber` override what the letter says."""
    said = " ".join(part.clean.text for part in committee)
    start = " ".join(part.clean.text for part in parts[:12])[:_START]
    subject = head.fields.get("subject")
    day, source, reason = _date(head, said, start, text, letter_date)
    papers, number = _papers(head, said, subject or "", text)
    offices = _offices(head, parts, said)
    ministry = next((office.ministry for office in offices if office.ministry), None) or find_ministry(
        " ".join(line.text for line in head.lines)
    )
    labelled = any(part.block.kind is Kind.LABEL for part in parts)
    woven = any(part.party and Voice.ANSWER in part.voices for part in parts)
    return Header(
        letter_date=day,
        date_source=source,
        date_reason=reason,
        chamber=chamber or _chamber(head, text, start, number),
        dossiers=tuple(dict.fromkeys(paper.dossier for paper in papers)),
        number=number,
        sender="; ".join(office.title for office in offices) or None,
        ministry=ministry,
        doc_type=read_doc_type(_flat(head), subject or "", f"{said} {start}"[:1200], labelled=labelled, woven=woven),
        subject=subject or _title(head),
        addressee=_addressee(head),
        committee=_committee(said, start),
        references=find_references(f"{_flat(head)} {start}"),
    )


def _flat(head: Letterhead) -> str:
    """Return the letterhead as one line."""
    return " ".join(line.text for line in head.lines)


def _date(
    head: Letterhead, said: str, start: str, text: str, given: date | None
) -> tuple[date | None, DateSource | None, str]:
    """Return the letter's date, where it comes from, and the reason in Dutch."""
    if given:
        return given, DateSource.GIVEN, "Opgegeven bij het inlezen."
    stated = _stated_date(head, said)
    if stated:
        return stated[0], DateSource.TEXT, stated[1]
    derived = derive_date(text, start)
    if derived:
        return derived[0], DateSource.DERIVED, derived[1]
    return None, None, "In de tekst staat geen datum van de brief, en er valt er geen uit af te leiden."


def _stated_date(head: Letterhead, said: str) -> tuple[date, str] | None:
    """Return the date that the letter carries, and where it stands."""
    value = head.fields.get("date")
    if value:
        day = read_date(value) or read_scanned_date(value)
        if day:
            return day, f"In het briefhoofd achter «Datum»: {in_dutch(day)}."
    for line in head.lines:
        place = _PLACE_AND_DATE.match(line.text)
        if place:
            day = read_date(place["date"]) or read_scanned_date(place["date"])
            if day:
                return day, f"In het briefhoofd, bij de plaatsnaam: {in_dutch(day)}."
    answered = _BY_LETTER.search(said)
    if answered:
        day = read_date(answered["date"] or answered["after"])
        if day:
            return day, f"De vragen zijn beantwoord bij brief van {in_dutch(day)}."
    for line in head.lines:
        stated = _STATED.match(line.text)
        if stated:
            day = read_date(stated["date"]) or read_scanned_date(stated["date"])
            if day:
                return day, f"Onder de titel staat: {stated['word'].lower()} {in_dutch(day)}."
    for line in head.lines:
        day = read_date(line.text)
        if day and len(line.text) < 30:
            return day, f"In het briefhoofd: {in_dutch(day)}."
    return None


def _papers(head: Letterhead, said: str, subject: str, text: str) -> tuple[list[Paper], str | None]:
    """Return the letter's own dossiers, its own first, and its number in the first of them."""
    papers: list[Paper] = []
    number: str | None = None
    for line in head.lines:
        dossier = read_title_line(line.text)
        if dossier:
            papers.append(Paper(dossier))
            continue
        number = number or read_number_line(line.text)
    if not papers:
        running = read_running_head(text)
        if running:
            papers.append(Paper(running.dossier))
            number = number or running.number
    if not papers:
        cited = cited_papers(subject)
        papers.extend(cited)
        number = number or (cited[0].number if cited else None)
    if not papers:
        for name in ("your_reference", "own_reference"):
            papers.extend(cited_papers(head.fields.get(name, ""), bare=True))
    if not papers and said:
        papers.extend(cited_papers(said)[:1])
    return papers, number


def _offices(head: Letterhead, parts: list[Part], said: str) -> list[Office]:
    """Return who sends the letter: by its title, else its signature, else whom the committee asked."""
    title = _LETTER_OF.search(_flat(head))
    if title:
        found = find_offices(_flat(head)[title.start() :])
        if found:
            return found
    for part in parts:
        if part.block.kind is Kind.SIGNATURE:
            found = find_offices(part.clean.text)
            if found:
                return _signing(parts)
    asked = _ASKED_OF.search(said)
    return find_offices(said[asked.start() : asked.start() + 200])[:1] if asked else []


def _signing(parts: list[Part]) -> list[Office]:
    """Return all offices that sign, in order."""
    offices: list[Office] = []
    for part in parts:
        if part.block.kind is Kind.SIGNATURE:
            offices.extend(office for office in find_offices(part.clean.text) if office not in offices)
    return offices


def _chamber(head: Letterhead, text: str, start: str, number: str | None) -> Chamber | None:
    """Return the chamber that the letter is addressed to, or that printed it."""
    flat = _flat(head)
    for pattern in (_ADDRESSEE, _TITLE_OF_CHAMBER):
        match = pattern.search(flat)
        if match and match["chamber"].lower() != "beide":
            return Chamber.TWEEDE_KAMER if match["chamber"].lower() == "tweede" else Chamber.EERSTE_KAMER
    running = _RUNNING_CHAMBER.search(text)
    if running:
        return Chamber.TWEEDE_KAMER if running["chamber"] == "Tweede" else Chamber.EERSTE_KAMER
    if number:
        return Chamber.TWEEDE_KAMER if number[0].isdigit() else Chamber.EERSTE_KAMER
    if re.search(r"\b(?:Kamerstuk\s+)?(?:\d{2}\s?\d{3})\S*,\s+nr\.", start) or "schriftelijk overleg" in flat.lower():
        return Chamber.TWEEDE_KAMER
    return None


def _addressee(head: Letterhead) -> str | None:
    """Return whom the letter is addressed to."""
    match = _ADDRESSEE.search(_flat(head))
    if match is None:
        return None
    chamber = match["chamber"].lower()
    if chamber == "beide":
        return "de voorzitters van beide Kamers der Staten-Generaal"
    return f"de voorzitter van de {chamber.capitalize()} Kamer der Staten-Generaal"


def _title(head: Letterhead) -> str | None:
    """Return the title of the dossier where the letter names no subject."""
    for line in head.lines:
        if read_title_line(line.text):
            title = re.sub(r"^[\d\s-]+(?:[IVXL]+[A-Z]?\s+)?", "", line.text).strip()
            if title:
                return title
    return None


def _committee(said: str, start: str) -> str | None:
    """Return the committee that the letter says it answers ("vaste commissie voor Defensie")."""
    match = _COMMITTEE.search(said or start)
    return f"commissie {match['link']} {match['name']}" if match else None
