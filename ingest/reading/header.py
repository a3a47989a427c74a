"""The header of a letter: what it says of itself, and nothing more. A field that cannot be read stays empty."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise

from ingest.reading.blocks import Kind
from ingest.reading.chambers import find_addressee, find_chamber
from ingest.reading.dating import end_of_letter, find_date
from ingest.reading.derivation import derive_date, derive_year
from ingest.reading.doctypes import read_doc_type
from ingest.reading.dossiers import (
    Paper,
    bracketed_papers,
    cited_papers,
    find_references,
    is_title,
    read_number_line,
    read_printed_questions,
    read_running_head,
    read_scanned_title,
    read_senate_title,
    read_title,
    read_title_line,
    spaced_papers,
)
from ingest.reading.letterhead import Letterhead
from ingest.reading.lines import Line
from ingest.reading.offices import Office, committee_ministry, find_ministry, find_offices
from ingest.reading.parts import Part
from ingest.records import Chamber, DateSource, Header, Voice

# How many characters, and how many lines, count as the start of a letter.
_START = 3000
# How much of a letter without a head is read for what its head would say.
_ENOUGH = 300_000
_TOP = 30
# How many lines below the head may still be of it.
_TOP_LINES = 6
# How many lines below the first the title of a dossier, and its number, may stand.
_LONGEST_TITLE = 5

# The word comes first, and what may stand before it behind: a word is found many times as fast as a choice of words.
_COMMITTEE = re.compile(
    r"commissie(?:(?<!\wcommissie)|(?<=\bkamercommissie))\s+(?P<link>voor|van)\s+(?P<name>[A-ZÀ-Þ][\w-]+(?:(?:,\s+|\s+en\s+|\s+)(?:[A-ZÀ-Þ][\w-]+))*)"
)
_ASKED_OF = re.compile(
    r"(?:voorgelegd aan|gesteld aan|aan|(?:antwoord(?:en)?|reactie|beantwoording)(?:\s+\w+)?\s+van)"
    r"\s+de\s+(?=minister|staatssecretaris)",
    re.IGNORECASE,
)
_PRINTED_BY = re.compile(
    r"\bantwoord van (?:de )?(?P<office>minister|staatssecretaris) [^()]{2,60}\((?P<name>[A-ZÀ-Þ][^()]{3,60})\)",
    re.IGNORECASE,
)
# A letter that opens with these answers to a paper: the paper's dossier is its own.
_ANSWERS_TO = re.compile(
    r"\b(?:vragen|inbreng|verslag|overleg|antwoord(?:en)?|reactie|commissie|agenda|wetsvoorstel(?:len)?|nota\s+van\s+wijziging)\b",
    re.IGNORECASE,
)
# The title of a bill with its dossier behind it, above a text without a head.
_BILL_TITLE = re.compile(
    r"(?:voorstel van (?:rijks)?wet|(?:rijks)?wet|wijziging|regels|vaststelling|goedkeuring|tijdelijke)\b.{8,240}\)$",
    re.IGNORECASE,
)
_BILL = re.compile(r"\bwetsvoorstel\b", re.IGNORECASE)
# What a subject tells of before it names a paper: the number is then that paper's, and not the letter's own.
_OF_ANOTHER = re.compile(
    r"\b(?:moties?|amendement(?:en)?|vragen|verzoek|brief|verslag|advies|rapport|initiatiefnota|reactie|antwoord(?:en)?|beantwoording"
    r"|inbreng|motie-\w+|kabinetsreactie|appreciatie)\b",
    re.IGNORECASE,
)
_BARE_OFFICE = re.compile(r"\bde\s+(?P<office>minister|staatssecretaris)\b", re.IGNORECASE)
_LETTER_OF = re.compile(r"\bbrief\s+van\s+(?:de\s+)?(?=minister|staatssecretaris|vice)", re.IGNORECASE)


@dataclass(frozen=True)
class Source:
    """What the header is read from: lines, parts, letterhead, and what a committee says at the start."""

    text: str
    lines: list[Line]
    body: int
    head: Letterhead
    parts: list[Part]
    committee: list[Part]

    @cached_property
    def said(self) -> str:
        """Return the words of the committee."""
        return " ".join(part.clean.text for part in self.committee)

    @cached_property
    def start(self) -> str:
        """Return the first words of the letter."""
        return " ".join(part.clean.text for part in self.parts[:12])[:_START]

    @cached_property
    def flat(self) -> str:
        """Return the letterhead as one line."""
        return " ".join(line.text for line in self.head.lines)


def read_header(source: Source, letter_date: date | None, chamber: Chamber | None) -> Header:
    """Return the header; `letter_date` and `chamber` override what the letter says."""
    head, parts, text = source.head, source.parts, source.text
    said, start, flat = source.said, source.start, source.flat
    subject = head.fields.get("subject")
    day, date_source, reason = _date(source, letter_date)
    papers, number = _papers(source, subject or "")
    offices = _offices(source)
    ministry = next((office.ministry for office in offices if office.ministry), None) or find_ministry(flat)
    labelled = any(part.block.kind is Kind.LABEL for part in parts)
    woven = any(part.party and Voice.ANSWER in part.voices for part in parts)
    return Header(
        letter_date=day,
        date_source=date_source,
        date_reason=reason,
        chamber=chamber or find_chamber(head, text[:_ENOUGH], number),
        dossiers=tuple(dict.fromkeys(paper.dossier for paper in papers)),
        number=number,
        sender="; ".join(office.title for office in offices) or None,
        ministry=ministry,
        doc_type=read_doc_type(flat, subject or "", f"{said} {start}"[:1200], labelled=labelled, woven=woven),
        subject=subject or _title(head),
        addressee=find_addressee(head),
        committee=_committee(said, start),
        references=find_references(f"{flat} {start}"),
    )


def _date(source: Source, given: date | None) -> tuple[date | None, DateSource | None, str]:
    """Return the letter's date, where it comes from, and the reason in Dutch."""
    if given:
        return given, DateSource.GIVEN, "Opgegeven bij het inlezen."
    stated = find_date(source.head, source.lines, source.body, source.said, source.start)
    if stated:
        return stated.day, DateSource.TEXT, stated.reason
    text = source.text[:_ENOUGH]
    top = (line.text for line in (*source.head.lines, *source.lines[source.body : source.body + _TOP_LINES]))
    derived = derive_year(top, text, source.start) or derive_date(text, source.start)
    if derived:
        return derived[0], DateSource.DERIVED, derived[1]
    return None, None, "In de tekst staat geen datum van de brief, en er valt er geen uit af te leiden."


def _papers(source: Source, subject: str) -> tuple[list[Paper], str | None]:
    """Return the letter's own dossiers, its own first, and its number in the first of them."""
    head = [line for line in source.head.lines if line.start not in source.head.values]
    papers, number = _titled(head)
    running = read_running_head(source.text)
    if papers and not number and running and running.dossier in [paper.dossier for paper in papers]:
        number = running.number
    for found in _elsewhere(source, subject, running):
        if papers:
            break
        papers = found
        number = number or (found[0].number if found else None)
    if not papers:
        top = source.lines[: source.body + _TOP]
        papers, number = _titled(top[source.body : end_of_letter(top, source.body)], number, spaced=True)
    return papers, number or read_printed_questions(source.text[:_START])


def _titled(lines: list[Line], number: str | None = None, *, spaced: bool = False) -> tuple[list[Paper], str | None]:
    """Return the dossiers that lines of their own name, and the number below them."""
    papers: list[Paper] = []
    texts = [line.text.strip("*#_ ") or line.text for line in lines]
    for position, text in enumerate(texts):
        below = texts[position + 1 : position + 1 + _LONGEST_TITLE]
        found = read_title([text, *below])
        above = texts[position - 1] if position else ""
        if found and is_title(text, above, below) and (not spaced or _heads_paper(text, below)):
            papers.extend(found)
            number = number or found[0].number
            continue
        number = number or (read_number_line(text, "".join(below[:1])) if papers or not spaced else None)
    return papers, number


def _misread(lines: list[Line]) -> list[Paper]:
    """Return the papers of titles in which OCR misread the figures, and of titles in Roman figures in the Senate.

    Either is the title of a paper where the paper's number stands right below it.
    """
    senate = any(line.text.startswith(("Eerste Kamer", "EERSTE KAMER")) for line in lines)
    found = []
    for position, line in enumerate(lines):
        paper = read_scanned_title(line.text) or (read_senate_title(line.text) if senate else None)
        below = [other.text for other in lines[position + 1 : position + 1 + _LONGEST_TITLE]]
        if paper and (paper.number or _is_numbered(below)):
            found.append(paper)
    return found


def _heads_paper(text: str, below: list[str]) -> bool:
    """Tell whether a line outside the letterhead is the title of a printed paper: its number stands right below it."""
    return bool(spaced_papers(text)) and _is_numbered(below)


def _is_numbered(below: list[str]) -> bool:
    """Tell whether the number of a paper stands among the lines below its title."""
    return any(read_number_line(text, following) for text, following in pairwise([*below, ""]))


def _elsewhere(source: Source, subject: str, running: Paper | None) -> Iterator[list[Paper]]:
    """Yield the papers named where a letter without a title line names its own: in order of trust."""
    yield [running] if running else []
    yield _misread(source.head.lines)
    bracketed = bracketed_papers(subject)
    yield [Paper(paper.dossier) for paper in bracketed] if _OF_ANOTHER.search(subject.partition("(")[0]) else bracketed
    yield [Paper(paper.dossier) for paper in cited_papers(subject)]
    yield [Paper(paper.dossier) for paper in spaced_papers(subject, joined=True)]
    yield [Paper(paper.dossier) for paper in cited_papers(subject, bare=True)] if _BILL.search(subject) else []
    yield cited_papers(f"dossier {source.head.fields.get('dossier', '')}", bare=True)
    for name in ("your_reference", "own_reference"):
        # Five figures alone are a number of the ministry's own: a paper has its number behind it or a space within.
        value = source.head.fields.get(name, "")
        papers = [
            paper
            for paper in cited_papers(value, bare=True)
            if paper.number or not paper.dossier.isdigit() or paper in spaced_papers(value)
        ]
        yield [Paper(paper.dossier) for paper in papers]
    yield [paper for line in source.head.lines for paper in spaced_papers(line.text)]
    top = source.lines[source.body : source.body + _TOP_LINES]
    yield [paper for line in top if _BILL_TITLE.match(line.text) for paper in bracketed_papers(line.text)[-1:]]
    yield [Paper(paper.dossier) for paper in cited_papers(source.said)[:1]]
    first = [part.text_of(index) for part in source.parts[:3] for index in range(len(part.sentences))][:2]
    yield [Paper(paper.dossier) for text in first if _ANSWERS_TO.search(text) for paper in cited_papers(text)[:1]]


def _offices(source: Source) -> list[Office]:
    """Return who sends the letter: by its title, its signature, the answers' heading, or whom the committee asked."""
    flat = source.flat
    title = _LETTER_OF.search(flat)
    found = find_offices(flat[title.start() :]) if title else []
    if found:
        return found
    printed = _PRINTED_BY.search(source.start) if "antwoord van " in source.start.lower() else None
    if printed:
        name = find_offices(f"{printed['office']} van {printed['name']}") or find_offices(
            f"{printed['office']} voor {printed['name']}"
        )
        if name:
            return name[:1]
    signing = _signing(source.parts)
    if signing:
        return signing
    for told in (source.said, _answering_title(source), source.start):
        asked = _ASKED_OF.search(told)
        found = find_offices(told[asked.start() : asked.start() + 200]) if asked else []
        if found:
            return found[:1]
    return _of_ministry(source)


def _answering_title(source: Source) -> str:
    """Return the headings that name who answers ("II Reactie van de minister van Financiën")."""
    return " ".join(
        part.clean.text for part in source.parts if part.block.kind is Kind.HEADING and "van de" in part.clean.text
    )[:_START]


def _of_ministry(source: Source) -> list[Office]:
    """Return the office that a report calls only "de Minister", of the ministry that its title or committee names."""
    bare = _BARE_OFFICE.search(f"{source.said} {source.start}"[:_START])
    ministry = find_ministry(source.flat) or committee_ministry(source.said)
    if bare is None or ministry is None:
        return []
    return [Office(f"{bare['office'].lower()} van {ministry}", ministry)]


def _signing(parts: list[Part]) -> list[Office]:
    """Return all offices that sign, in order."""
    offices: list[Office] = []
    for part in parts:
        if part.block.kind is Kind.SIGNATURE:
            offices.extend(office for office in find_offices(part.clean.text) if office not in offices)
    return offices


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
