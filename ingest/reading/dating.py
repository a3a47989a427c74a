"""The date that a letter carries: in its letterhead, under its title, in a committee's words, or by its signature."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from ingest.reading.answered import answered_in_print, answered_on
from ingest.reading.dates import (
    FIGURE,
    WEEKDAY,
    in_dutch,
    is_short,
    read_date,
    read_labelled_date,
    read_lone_date,
    read_scanned_date,
)
from ingest.reading.letterhead import Letterhead, names_another
from ingest.reading.lines import Line
from ingest.reading.marks import is_annex_heading, is_closing, is_signing_office
from ingest.reading.titled import letter_day, names_another_day, titled_day

# How far from the top and the bottom a date outside the letterhead is looked for.
_TOP, _BOTTOM = 160, 40
_LAST_OF_HEAD = 600

_PLACES = (
    r"den\s+haag|the\s+hague|[’'‘`´]?\s?s-gravenhage|amsterdam|rotterdam|utrecht|voorburg|rijswijk|apeldoorn|groningen|zwolle"
    r"|leeuwarden|arnhem|brussel"
)
_PLACE_AND_DATE = re.compile(
    rf"(?:^|,\s+)(?:te\s+)?(?:{_PLACES})\s*[,.]?\s*(?:de\s+|op\s+)?(?:{WEEKDAY}\s+)?"
    r"(?P<date>\S{1,3}\s*[\s\w.|-]{3,14}\s*\d[\doOlIS ]{2,6}|\d{1,2}[\s-]\w{1,9}\.?[\s-][’'‘`´]\d\d)\.?$",
    re.IGNORECASE,
)
# In the letterhead and by the signature any name of a place will do, with a comma behind it.
_ANY_PLACE_AND_DATE = re.compile(
    rf"^[A-ZÀ-Þ’'][\w’'-]+(?:[ -][\w’'-]+){{0,3}},\s+(?:{WEEKDAY}\s+)?(?P<date>\d{{1,2}}\s+\w{{3,9}}\s+\d{{4}})\.?$"
)
_STATED = re.compile(
    r"^(?:ter\s+griffie(?:\s+van\s+de\s+\w+\s+kamer)?\s+|aldus\s+"
    r"|(?:(?:dit|deze)\s+(?:document|brief)\s+is\s+)?(?:digitaal|elektronisch)\s+)?(?P<word>ontvangen|ingekomen|vastgesteld|beantwoord|verzonden|verzenddatum"
    r"|dagtekening|gepubliceerd|opgesteld|opgemaakt|gedateerd|aangeboden|toegezonden|ondertekend|getekend|gedaan)"
    rf"(?:\s+te\s+(?:{_PLACES}),?)?(?:\s+(?:op|d\.d\.|ter\s+griffie(?:\s+op)?))?\s*[:,]?\s+(?P<date>.+)$",
    re.IGNORECASE,
)
# At the end of a line that says what the paper is: "Nr. 12 VERSLAG ... Vastgesteld 3 maart 2025".
_STATED_LAST = re.compile(
    r"(?<!\buw brief )(?<!\buw brief, )\b(?P<word>ontvangen|vastgesteld|beantwoord)(?:\s+(?:op|d\.d\.))?\s*:?\s+"
    r"(?P<date>\d{1,2}\s+\w{3,9}\s+\d{4})\)?\.?$",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"^[|*\s]*(?:[d0o]at[uú](?:m|rn|n)|dagtekening|(?:verzend|document|brief)datum)\b"
    r"(?:\s+(?:brief|verzending|document))?[:*|\s]*(?P<date>.*)$",
    re.IGNORECASE,
)
# A line may hold several labels with their values: "Kamerstuk 32820 | Brief regering | Datum 03-03-2025".
_LABEL_WITHIN = re.compile(
    r"(?:[|;\t]|\s{2,}|(?<!\bmet)(?<!\buw)(?<!\bde)\s)\s*datum(?:\s+brief)?\s*:?\s+(?P<date>\d{1,2}\W.{0,20})"
    r"|[|–—]\s*(?P<last>\d{1,2}\s+\w{3,9}\s+\d{4})$",
    re.IGNORECASE,
)
# More room between two columns than tells anything: to try every part of it would take too long.
_ROOM = re.compile(r"\s{3,}")
_LETTER_TITLE = re.compile(
    r"^(?:[A-Z]{1,3}\s+|nr\.?\s*\d+\s+)?brief\s+van\s+(?:de\s+)?(?:minister|staatssecretaris|vice)", re.IGNORECASE
)
_COMMITTEE_TITLE = re.compile(r"^brief\s+van\s+(?:de\s+)?(?:voorzitter|griffier|leden)", re.IGNORECASE)
_PRINTED_ANSWER = re.compile(
    r"(?:\(\s*ontvangen|\bantwoord(?:en)?\s+van\s+(?:de\s+)?(?:minister|staatssecretaris)\b[^.?!]{0,240}?[,(]\s*"
    r"(?:ontvangen|beantwoord|verzonden))\s+(?:op\s+)?(?P<date>\d{1,2}\s+\w+\s+\d{4})\s*[),.]",
    re.IGNORECASE,
)
# What each of these has: a sign is found many times as fast as words in small letters or capitals.
_RECEIVED = re.compile(r"[,(]\s*(?:ontvangen|beantwoord|verzonden)")
# A date of something else than this letter: of the letter that is answered, a debat, a law.
_OF_ANOTHER = re.compile(
    r"\b(?:ingezonden|ingediend|indiening|uw\s+(?:brief|kenmerk|e-mail|bericht|schrijven)|betreft|onderwerp|vragen|verzoek|besluit|wet"
    r"|\w*(?:debat(?:ten)?|overleg(?:gen)?|vergadering|bijeenkomst|agenda)|toezegging(?:en)?|motie|inwerkingtreding|ingangsdatum"
    r"|peildatum|looptijd|geldig|uiterlijk|uiterste|gewenst|deadline|termijn|agendapunt|reactie\s+v[oó]+r|\w*publicatie"
    r"|staatscourant|staatsblad|stcrt|stb|trb)\b",
    re.IGNORECASE,
)
# Above a date: "b) Datum ontvangst Commissiedocument".
_BEFORE_DATE = re.compile(r"(.*?)\b\d{1,2}[\s./-]+(?:[^\W\d]{3,9}\.?|\d{1,2})[\s./-]+\d{4}")
_DATE_ABOVE = re.compile(r"(?:\w{1,2}[.)]\s*)?datum\s+(?P<whose>\w.*)", re.IGNORECASE)
_WITH_LETTER = re.compile(
    r"\b(?:verzonden|ontvangen|behorend(?:e)?\s+bij|bijlage\s+bij|bij)\b[^.]{0,60}?"
    r"(?:\b(?:kamer)?brief\b[^.]{0,120}?)?(?P<date>\d{1,2}\s+\w{3,9}\s+\d{4})\)?\.?$",
    re.IGNORECASE,
)
_TELLS = re.compile(r"\b(?:ik|wij|heb|hebben|heeft|is|zijn|was|werd)\b", re.IGNORECASE)
# By the signature: "A. de Boer, 3 maart 2025", "Ondertekend te Zwolle op 3 maart 2025".
_BY_SIGNATURE = re.compile(
    rf"^(?:w\.\s?g\.\s+)?[A-ZÀ-Þ’'‘][^?!:;]{{1,60}}(?:,|\bop|\bd\.?\s?d\.?)\s*(?:{WEEKDAY}\s+)?(?P<date>\d{{1,2}}\s+\w{{3,9}}\s+\d{{4}})\.?$"
)
_NO_SIGNATURE = re.compile(
    r"\b(?:is|zijn|wordt|werd|heeft|hebben|brief|bijlage|kamerstuk|rapport|nota|artikel|motie|nr|krant)\b",
    re.IGNORECASE,
)
_RUNNING_ON = re.compile(
    r"(?<![Uu]w )(?<!\w)(?:(?:Datum|DATUM|Ontvangen|Vastgesteld)\s*:?|(?:Den Haag|DEN HAAG|[’'‘`´]s-Gravenhage),)\s*"
    r"(?:op |d\.d\. )?(?P<date>\d{1,2} \w{3,9} \d{4}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})"
)
_RUN_ON = 1500
_OF_PAGE = re.compile(r"\b(?:pagina|blad|bladzijde)\s+\d", re.IGNORECASE)
_DAY_LAST = re.compile(r"\d(?<!\d\d)\d?(?:\s+(?:[a-z]{3,9}|[a-z]{2,8}-))?$", re.IGNORECASE)
_TITLE = re.compile(r"bijlage|antwoord(?:en)?\b|beantwoording", re.IGNORECASE)
_FIRST_LINES, _SHORTEST_LINE, _LONGEST_LINE, _LONGEST_TITLE, _LONGEST_VALUE = 6, 21, 120, 300, 40
# So many lines above and below the office that signs its date may stand.
_ABOVE_OFFICE, _BELOW_OFFICE = 4, 8
# A longer line of a letterhead is no date with its label or place.
_LONGEST_DATED = 60


@dataclass(frozen=True)
class Dating:
    """A date that stands in the letter, and in Dutch where."""

    day: date
    reason: str


def find_date(head: Letterhead, lines: list[Line], body: int, said: str, start: str) -> Dating | None:
    """Return the date that the letter carries; `said` are the words of a committee, `start` the first of the letter."""
    return (
        _labelled(head)
        or _of_answering_letter(lines[body : body + _TOP])
        or _at_place(_unbroken(head.lines), "In het briefhoofd, bij de plaatsnaam", anywhere=True)
        or _printed_answer(f"{head.text[-_LAST_OF_HEAD:]} {start}")
        or _answered(answered_on(said))
        or _stated(line.text for line in head.lines)
        or _stated_last(head)
        or _alone(head)
        or _only(head, lines[body : body + _FIRST_LINES])
        or _outside(lines, body)
        or _of_letter([*head.lines, *lines[body : body + _FIRST_LINES]])
        or _of_title(head, lines[body : body + _FIRST_LINES])
        or _by_signature(lines[body : end_of_letter(lines, body)])
        or _of_pages(lines)
        or _scanned(head)
        or _within(f"{head.text} {start}")
        or _answered(answered_in_print(head.text, start))
    )


def _read(text: str) -> date | None:
    """Return the date of a short text, read with or without the faults of OCR."""
    return read_labelled_date(text) or read_scanned_date(text)


def _unbroken(lines: list[Line]) -> list[str]:
    """Return the texts of lines; a date that a line end broke off stands whole in the first of its lines."""
    texts = []
    for number, line in enumerate(lines):
        text = line.text
        if (text[-1].isalnum() or text[-1] == "-") and _DAY_LAST.search(text) and number + 1 < len(lines):
            below = lines[number + 1].text
            joined = f"{text[:-1]}{below}" if text[-1] == "-" else f"{text} {below}"
            text = joined if len(joined) < _LONGEST_LINE and read_date(joined) and not read_date(text) else text
        texts.append(text)
    return texts


def _labelled(head: Letterhead) -> Dating | None:
    """Return the date behind the label "Datum"."""
    day = _read(head.fields.get("date", ""))
    for line in head.lines:
        within = (
            None
            if day or FIGURE.search(line.text) is None
            else _LABEL_WITHIN.search(_ROOM.sub("  ", line.text[:_RUN_ON]))
        )
        day = day or (read_date(within["date"] or within["last"]) if within else None)
    return Dating(day, f"In het briefhoofd achter «Datum»: {in_dutch(day)}.") if day else None


def _of_answering_letter(lines: list[Line]) -> Dating | None:
    """Return the date of the government's letter where a report prints it below the committee's own."""
    answering = asked = False
    for line in lines:
        text = line.text
        if not asked and text[0] not in "Bb":
            continue
        asked = asked or _COMMITTEE_TITLE.match(text) is not None
        answering = (answering or _LETTER_TITLE.match(text) is not None) and not _COMMITTEE_TITLE.match(text)
        place = _PLACE_AND_DATE.match(text) if answering and asked and FIGURE.search(text) else None
        day = _read(place["date"]) if place else None
        if day:
            return Dating(day, f"Boven de afgedrukte brief van de bewindspersoon: {in_dutch(day)}.")
    return None


def _at_place(texts: Iterable[str], where: str, *, anywhere: bool = False) -> Dating | None:
    """Return the date behind the name of a place ("Den Haag, 12 november 2025"), of any place if `anywhere`."""
    # Most lines have no figure, and so no date.
    for text in filter(FIGURE.search, texts):
        place = _PLACE_AND_DATE.search(text)
        if place is None and anywhere:
            place = _ANY_PLACE_AND_DATE.match(text)
            another = place and (_OF_ANOTHER.search(text) or names_another_day(text[: place.start("date")]))
            place = None if another else place
        day = _read(place["date"]) if place else None
        if day:
            return Dating(day, f"{where}: {in_dutch(day)}.")
    return None


def _printed_answer(start: str) -> Dating | None:
    """Return the date of printed answers ("Antwoord van Minister ... (ontvangen 24 november 2025)")."""
    match = _PRINTED_ANSWER.search(start) if _RECEIVED.search(start.lower()) else None
    day = read_date(match["date"]) if match else None
    return Dating(day, f"De antwoorden zijn ontvangen op {in_dutch(day)}.") if day else None


def _answered(day: date | None) -> Dating | None:
    """Return the date on which, as the committee tells, the questions were answered."""
    return Dating(day, f"De vragen zijn beantwoord bij brief van {in_dutch(day)}.") if day else None


def _stated(texts: Iterable[str]) -> Dating | None:
    """Return the date behind "Ontvangen" or "Vastgesteld"."""
    for text in texts:
        stated = _STATED.match(text)
        # Of a line that runs on the date may be that of something it tells.
        day = _read(stated["date"]) if stated and len(stated["date"]) <= _LONGEST_VALUE else None
        if stated and day:
            return Dating(day, f"Onder de titel staat: {stated['word'].lower()} {in_dutch(day)}.")
    return None


def _stated_last(head: Letterhead) -> Dating | None:
    """Return the date behind "Ontvangen" or "Vastgesteld" at the end of a title in the letterhead."""
    for line in head.lines:
        stated = _STATED_LAST.search(line.text)
        day = read_date(stated["date"]) if stated else None
        if stated and day:
            return Dating(day, f"Achter de titel staat: {stated['word'].lower()} {in_dutch(day)}.")
    return None


def _of_letter(first: list[Line]) -> Dating | None:
    """Return the date of a line above the text that only says that this is a letter of that day."""
    days = (letter_day(line.text) for line in first if len(line.text) <= _LONGEST_LINE)
    day = next((day for day in days if day), None)
    return Dating(day, f"Boven de tekst: {in_dutch(day)}.") if day else None


def _of_title(head: Letterhead, first: list[Line]) -> Dating | None:
    """Return the date behind the title of the paper; what the subject names has a day of its own."""
    subject = head.fields.get("subject", "")
    for line in (*head.lines, *first):
        day = titled_day(line.text) if len(line.text) <= _LONGEST_LINE and line.text not in subject else None
        if day:
            return Dating(day, f"Achter de titel: {in_dutch(day)}.")
    return None


def _by_signature(lines: list[Line]) -> Dating | None:
    """Return the date that stands behind a place or name close by the office that signs, or by the close."""
    for number, line in enumerate(lines):
        if not (is_signing_office(line.text) or is_closing(line.text)):
            continue
        near = lines[max(number - _ABOVE_OFFICE, 0) : number + _BELOW_OFFICE]
        others = _of_others(lines[max(number - _ABOVE_OFFICE - 1, 0) : number + _BELOW_OFFICE])
        for text, line in zip(_unbroken(near), near, strict=True):
            if line.start in others or FIGURE.search(text) is None:
                continue
            signed = _BY_SIGNATURE.match(text)
            signed = None if signed and (_NO_SIGNATURE.search(text) or _OF_ANOTHER.search(text)) else signed
            day = read_date(signed["date"]) if signed else read_lone_date(text)
            if day:
                return Dating(day, f"Bij de ondertekening: {in_dutch(day)}.")
    return None


def _within(start: str) -> Dating | None:
    """Return the date behind its label or a place where a file has lost its line ends and runs on from there."""
    match = _RUNNING_ON.search(" ".join(start[:_RUN_ON].split()))
    day = read_date(match["date"]) if match else None
    return Dating(day, f"In het begin van de tekst: {in_dutch(day)}.") if day else None


def _of_pages(lines: list[Line]) -> Dating | None:
    """Return the only date that stands beside the number of a page."""
    numbered = (line.text for line in lines if len(line.text) <= _LONGEST_LINE and FIGURE.search(line.text))
    found = {read_date(text) for text in numbered if _OF_PAGE.search(text)}
    days = [day for day in found if day]
    return Dating(days[0], f"In de kop of voet van een pagina: {in_dutch(days[0])}.") if len(days) == 1 else None


def _alone(head: Letterhead) -> Dating | None:
    """Return a date that stands alone on a line of the letterhead, that of the letter asked about excepted."""
    for text in _of_this_letter(head):
        day = read_labelled_date(text) if is_short(text) else read_date(text)
        if day and len(text) < 32:
            return Dating(day, f"In het briefhoofd: {in_dutch(day)}.")
    return None


def _of_this_letter(head: Letterhead) -> Iterator[str]:
    """Yield the lines of the letterhead of which a date may be the letter's, not that of a debate or another letter."""
    asked, others = head.fields.get("your_reference"), _of_others(head.lines)
    subject = head.fields.get("subject", "")
    for line in head.lines:
        text = line.text
        if len(text) > _LONGEST_TITLE or text == asked or line.start in others:
            continue
        if text in subject and not read_lone_date(text):
            continue
        labelled = _LABELLED.match(text)
        before = _BEFORE_DATE.match(text)
        of_another = _OF_ANOTHER.search(text) or (labelled and names_another(labelled["date"]))
        if not of_another and not (before and names_another_day(before[1])):
            yield text


def _of_others(lines: list[Line]) -> set[int]:
    """Return where lines begin that stand below the label of the date of something else."""
    labels = ((_DATE_ABOVE.match(high.text), low) for high, low in pairwise(lines) if not low.gap)
    return {low.start for label, low in labels if label and names_another(label["whose"])}


def _only(head: Letterhead, first: list[Line]) -> Dating | None:
    """Return the only date of the letterhead, or that of the letter that answers below it say they came with."""
    found = {day for day in map(read_date, _of_this_letter(head)) if day}
    if len(found) == 1:
        day = found.pop()
        return Dating(day, f"De enige datum in het briefhoofd: {in_dutch(day)}.")
    for text in [line.text for line in first if len(line.text) <= _LONGEST_LINE] + [
        _titled([*head.lines, *first][:_FIRST_LINES])
    ]:
        with_letter = None if _TELLS.search(text) else _WITH_LETTER.search(text)
        day_of_letter = read_date(with_letter["date"]) if with_letter else None
        if day_of_letter:
            return Dating(day_of_letter, f"Boven de tekst, als bijlage bij een brief: {in_dutch(day_of_letter)}.")
    return None


def _titled(first: list[Line]) -> str:
    """Return the title of an annex or of answers, over line ends ("Bijlage bij de brief van ... van 3 maart 2025")."""
    title: list[str] = []
    for line in first:
        if title and line.gap:
            break
        title.append(line.text)
    text = " ".join(title)
    return text if len(text) <= _LONGEST_TITLE and _TITLE.match(text) else ""


def _outside(lines: list[Line], body: int) -> Dating | None:
    """Return a date outside the letterhead: behind its label or a place's name, near the top or by the signature."""
    lines = lines[: end_of_letter(lines, body)]
    top, bottom = lines[body : body + _TOP], lines[max(body, len(lines) - _BOTTOM) :]
    for part, where in ((top, "Boven de tekst"), (bottom, "Bij de ondertekening")):
        for number, line in enumerate(part):
            label = _LABELLED.match(line.text)
            if label is None:
                continue
            value = label["date"] or (part[number + 1].text if number + 1 < len(part) else "")
            day = _read(value) if len(value) < _LONGEST_VALUE and not names_another(value) else None
            if day:
                return Dating(day, f"{where} achter «Datum»: {in_dutch(day)}.")
        dating = _at_place(_unbroken(part), f"{where}, bij de plaatsnaam") or _stated(line.text for line in part)
        if dating:
            return dating
    others = _of_others(top)
    for line in [*top[:12], *bottom[-12:]]:
        if line.start in others:
            continue
        labelled = line.text[0].isupper() and len(line.text) <= _SHORTEST_LINE and line in top
        day = read_lone_date(line.text) or (read_date(line.text) if labelled else None)
        if day:
            return Dating(day, f"Alleen op een regel: {in_dutch(day)}.")
    return None


def end_of_letter(lines: list[Line], body: int) -> int:
    """Return the index after the letter's last line: of its annexes, that follow its signature, none tells its date."""
    signed = False
    for index in range(body, len(lines)):
        text = lines[index].text
        if signed and is_annex_heading(text):
            return index
        signed = signed or is_signing_office(text) or is_closing(text)
    return len(lines)


def _scanned(head: Letterhead) -> Dating | None:
    """Return a date in the letterhead that OCR damaged; one that it did not, other rules have turned down."""
    for text in _of_this_letter(head):
        day = None if len(text) >= _LONGEST_DATED or read_date(text) else read_scanned_date(text)
        if day:
            return Dating(day, f"In het briefhoofd, met een leesfout: {in_dutch(day)}.")
    return None
