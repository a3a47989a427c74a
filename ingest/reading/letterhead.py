"""Where the letter itself begins, and the labelled fields that stand above it."""

import re
from dataclasses import dataclass, field

from ingest.reading.furniture import is_marker
from ingest.reading.lines import Line

# How far from the top the letter's own text must have begun.
_TOP = 90

_SALUTATION = re.compile(
    r"(?:zeer |hoog)?geachte\b.{0,60}[,:]?\s*$"
    r"|(?:geachte|beste) (?:mijnheer |mevrouw |heer )?(?:de )?(?:voorzitter|leden)"
    r"|(?:mijnheer|mevrouw|meneer) de voorzitter[,:]?$|l\.s\.,?$",
    re.IGNORECASE,
)
_QUESTION_LABEL = re.compile(
    r"(?:vraag|antwoord)\b\s*(?:\d|$|:)|(?:vragen|reactie|inbreng|antwoord(?:en)?)\b.*\bfractie", re.IGNORECASE
)
# OCR misreads the word, and a title in spaced letters comes out in pieces.
_DATUM = r"[d0o]\s?a\s?t\s?[uú]\s?(?:m|rn|n)"
_LABEL_WORDS = (
    rf"{_DATUM}|(?:document|brief|ontvangst)datum|betref[ftl1]|onderwerp|[o0]nze referentie"
    r"|ons kenmerk|kenmerk|uw kenmerk|uw referentie"
    r"|uw brief|bijlagen?|bijlage\(n\)|contactpersoon|retouradres|postbus|directie|directoraat|afdeling"
    r"|kopie|t\.a\.v"
    r"|kamerstuk(?:nummer|nr\.?|dossier)?|dossier(?:nummer|nr\.?)?|referentie|doorkiesnummer|telefoon|e-mail|bezoekadres|postadres"
)
_ADDRESS = (
    r"(?-i:\d{4}\s?[A-Z]{2}\s+\S)|plein \d|mpc \d|binnenhof\b|www\.|https?://|[tfe] [\d(+]|den haag$"
    r"|(?:prinses irenestraat|bezuidenhout|turfmarkt|rijnstraat|parnassusplein|korte voorhout|lange voorhout)"
)
_ADDRESSEE = (
    r"(?:aan|van|to|from|cc|date|sent|subject)\s*:"
    r"|(?:aan )?(?:de )?(?:heer |mevrouw )?(?:voorzitters?|griffiers?|leden) van (?:de )?(?:tweede|eerste|beide)"
    r"|(?:aan (?:de )?)?(?:tweede|eerste) kamer der staten|der staten-generaal$"
)
_DATED = (
    r"[’'‘`´]?\s?s-gravenhage|(?:te )?(?:den haag|the hague|voorburg),?\s+(?:de\s+|op\s+)?\d"
    r"|(?-i:[A-ZÀ-Þ’'][\w’'-]+)(?:[ -][\w’'-]+){0,3},\s+(?:\w+dag\s+)?\d{1,2}\s+\w{3,9}\s+\d{4}$"
    r"|(?:ontvangen|ingekomen|vastgesteld|verzonden|verzenddatum|dagtekening)(?:\s+(?:op|d\.d\.))?\s*:?\s+\d"
    r"|(?:kamer)?brief\s*(?:van|d\.?d\.?|[|,:])\s*\d|[|*\s]+datum\b[:*|\s]*\d"
)
_TITLE = (
    r"vergaderjaar\b|aanhangsel van de handelingen|vragen gesteld door de leden der kamer|ministerie van\b"
    r"|nr\.?\s*\d+\b|\d{2}[\s.]?\d{3}(?:[-,\s]|$)|ter griffie\b"
    r"|(?-i:[A-Z]{1,3}\s+)(?:brief|nota|verslag|memorie|lijst|nader)"
    r"|(?:brief|nota|verslag|lijst|memorie) (?:van|naar|houdende)\b"
)
_ELEMENT = re.compile(
    rf">|_{{3,}}|-{{3,}}|\[image|bij beantwoording|onderwerp vermelden|(?:{_LABEL_WORDS})\b"
    rf"|{_ADDRESS}|{_ADDRESSEE}|{_DATED}|{_TITLE}",
    re.IGNORECASE,
)
_LABELS: dict[str, str] = {
    "datum": "date",
    "documentdatum": "date",
    "briefdatum": "date",
    "betreft": "subject",
    "onderwerp": "subject",
    "onze referentie": "own_reference",
    "ons kenmerk": "own_reference",
    "kenmerk": "own_reference",
    "uw kenmerk": "your_reference",
    "uw referentie": "your_reference",
    "uw brief van": "your_reference",
    "uw brief": "your_reference",
    "kamerstuk": "dossier",
    "kamerstuknummer": "dossier",
    "dossier": "dossier",
    "dossiernummer": "dossier",
    "kamerstuknr": "dossier",
    "kamerstukdossier": "dossier",
    "dossiernr": "dossier",
    "bijlagen": "annexes",
    "bijlage(n)": "annexes",
    "bijlage": "annexes",
    "contactpersoon": "contact",
}
_LABEL = re.compile(
    rf"(?P<label>{_DATUM}|(?:document|brief)datum|betref[ftl1]|onderwerp|[o0]nze referentie"
    r"|ons kenmerk|uw kenmerk|uw referentie|uw brief van|uw brief|kenmerk|kamerstuk(?:nummer|nr\.?|dossier)?"
    r"|dossier(?:nummer|nr\.?)?|bijlagen|bijlage\(n\)|bijlage|contactpersoon)"
    r"\b(?:\s+verzending|\s+brief|\s+document)?\s*:?\s*(?P<value>.*)$",
    re.IGNORECASE,
)
# "Uw brief van Datum", where a reader of PDF lost the room between two columns.
_ANY_LABEL = re.compile(
    rf"\b(?:{_DATUM}|betreft|onderwerp|onze referentie|ons kenmerk|uw kenmerk|uw referentie|uw brief(?: van)?|kenmerk"
    r"|bijlagen|bijlage\(n\)|contactpersoon)(?!\w)",
    re.IGNORECASE,
)
_LABELS_ONLY = re.compile(rf"(?:{_ANY_LABEL.pattern}(?:\s*:)?\s*){{2,}}$", re.IGNORECASE)
_RUNS_ON = re.compile(
    r"betreft|onderwerp|nr\.|\d{2}\s?\d{3}|[A-Z]{1,3}\s+[A-Z]{4,}|ministerie van|directie", re.IGNORECASE
)
_CELLS = re.compile(r"\t+|\s{2,}|\s*\|\s*")
# What any of these has: a line without it is no row of labels.
_BETWEEN_CELLS = re.compile(r"[\s|](?:(?<=[\t|])|\s)")
_TAGS = re.compile(r"\[(?:bookmark|image)[^\]]*\]")
_SHORTEST_SENTENCE, _LONGEST_TITLE, _LONGEST_DATE = 20, 260, 30
_STOP_WITHIN = re.compile(r"[a-zà-ÿ)]{3}[.?!] [A-Z]")
_SPOKEN = re.compile(
    r"\b(?:ik|uw kamer|hierbij|hiermee|wordt|worden|heeft|hebben|zal|zullen|is|zijn|deze brief|dit jaar)\b",
    re.IGNORECASE,
)
# A narrow column breaks a date off before its year.
_HALF_DATE = re.compile(r"(?<!\d)\d{1,2}(?:\s+[a-z]{3,9}\.?)?$", re.IGNORECASE)
_OTHER_HALF = re.compile(r"(?:[a-z]{3,9}\.?\s+)?\d{4}$", re.IGNORECASE)
# What else may have a date: "Datum debat", "Datum ontvangst vragen", "Datum inwerkingtreding".
_DATE_OF_ANOTHER = re.compile(
    r"(?:van\s+)?(?:(?:het|de|een)\s+)?(?:uw\b|ontvangst|inwerkingtreding|ingang|toezegging|motie|besluit|wet\b|verzoek"
    r"|indiening|inzending|ingediend|ingezonden|publicatie|raad\b"
    r"|aanvraag|vragen|reactie|rapport|advies|evaluatie|(?:\w+-?)?(?:debat|overleg|vergadering|bijeenkomst|bespreking))",
    re.IGNORECASE,
)
_FIRST_DATE = re.compile(r"\s*(?:\d{1,2}[-/. ]\s*[\w|]+[-/. ]\s*\d{4})")


@dataclass
class Letterhead:
    """The lines above the letter, and what their labels say; `values` are the starts of lines that only hold values."""

    lines: list[Line]
    fields: dict[str, str] = field(default_factory=dict)
    values: set[int] = field(default_factory=set)

    @property
    def text(self) -> str:
        """Return all lines, one under the other."""
        return "\n".join(line.text for line in self.lines)


def find_body(lines: list[Line]) -> int:
    """Return the index of the first line that is the letter's own: after the last line of the letterhead."""
    last = -1
    index = 0
    while index < min(len(lines), _TOP):
        text = lines[index].text
        if _SALUTATION.match(text):
            return index + 1
        chunk_end = _chunk_end(lines, index)
        if is_element(text):
            last = _element_end(lines, index, chunk_end) - 1
            index = last + 1
            continue
        if _QUESTION_LABEL.match(text):
            break
        chunk = " ".join(line.text for line in lines[index:chunk_end])
        if _is_prose(chunk):
            break
        index = chunk_end if not _holds_element(lines, index, chunk_end) else index + 1
    return last + 1


def is_element(text: str) -> bool:
    """Tell whether a line belongs to a letterhead by its own form."""
    return is_marker(text) or _ELEMENT.match(_TAGS.sub("", text).strip()) is not None


def _holds_element(lines: list[Line], start: int, end: int) -> bool:
    """Tell whether a line further down the chunk belongs to a letterhead."""
    return any(is_element(line.text) for line in lines[start + 1 : end])


def _chunk_end(lines: list[Line], index: int) -> int:
    """Return the index after the last line that follows without a blank line."""
    end = index + 1
    while end < len(lines) and not lines[end].gap:
        end += 1
    return end


def _element_end(lines: list[Line], index: int, chunk_end: int) -> int:
    """Return the index after an element: a title or subject runs on to the next blank line or element."""
    text = lines[index].text
    if index + 1 < chunk_end and _holds_rest(text, lines[index + 1].text):
        return index + 2
    if not _RUNS_ON.match(text):
        return index + 1
    end = index + 1
    while end < chunk_end and end - index < 6 and not is_element(lines[end].text):
        if _SALUTATION.match(lines[end].text) or _is_prose(lines[end].text):
            break
        end += 1
    return end


def _holds_rest(text: str, following: str) -> bool:
    """Tell whether the next line holds what an element lacks: the rest of its date, or the values of its labels."""
    if _HALF_DATE.search(text) and _OTHER_HALF.match(following):
        return True
    labels = _label_row(text)
    if labels:
        return "date" in labels
    label = _LABEL.match(text)
    bare = label is not None and not label["value"] and _field_of(label["label"]) == "date"
    return bare and len(following) <= _LONGEST_DATE and _FIRST_DATE.match(following) is not None


def _is_prose(chunk: str) -> bool:
    """Tell whether a stretch of lines reads as a sentence of the letter."""
    if len(chunk) < _SHORTEST_SENTENCE:
        return False
    if chunk[-1] in ".?!:" and chunk.count(" ") >= 3:
        return True
    return len(chunk) > _LONGEST_TITLE or _STOP_WITHIN.search(chunk) is not None or _SPOKEN.search(chunk) is not None


def read_letterhead(lines: list[Line]) -> Letterhead:
    """Return the labelled fields of the lines above the letter.

    A label may have its value on its own line, on the next, or, where a PDF gives all labels first, further down.
    """
    head = Letterhead(lines)
    waiting: list[str] = []
    open_field: str | None = None
    row: list[str] = []
    for number, line in enumerate(lines):
        text = _TAGS.sub("", line.text).strip()
        if not text:
            continue
        if row and not any(letter.isalnum() for letter in text):
            continue
        row, labels = _label_row(text), row
        if row:
            continue
        if labels:
            head.values.add(line.start)
            _read_row(head, labels, _CELLS.split(text.strip("| ")))
            continue
        match = _LABEL.match(text)
        if match and _is_label(match):
            name = _field_of(match["label"])
            value = match["value"].strip()
            if value:
                head.fields.setdefault(name, value)
                open_field = name if name == "subject" or (name == "date" and _HALF_DATE.match(value)) else None
            else:
                waiting.append(name)
                open_field = None
            continue
        if waiting and not is_marker(text):
            later = any(_FIRST_DATE.match(other.text) for other in lines[number + 1 :]) if "date" in waiting else False
            awaited = _awaited(waiting, text, more_dates=later)
            if awaited:
                waiting.remove(awaited)
                head.fields.setdefault(awaited, text)
                if " " not in text:
                    head.values.add(line.start)
                open_field = awaited if awaited == "subject" else None
                continue
        if open_field and not line.gap and not is_element(text) and not _SALUTATION.match(text):
            head.fields[open_field] = _joined(head.fields[open_field], text)
        else:
            open_field = None
    return head


def _label_row(text: str) -> list[str]:
    """Return the fields of a line that holds labels beside each other, their values on the next line."""
    if len(text) <= _LONGEST_TITLE and _LABELS_ONLY.match(text):
        return [_field_of(label[0]) for label in _ANY_LABEL.finditer(text)]
    if _BETWEEN_CELLS.search(text) is None:
        return []
    matches = [_LABEL.match(cell) for cell in _CELLS.split(text.strip("| "))]
    labels = [_field_of(match["label"]) for match in matches if match and not match["value"]]
    return labels if len(labels) == len(matches) >= 2 else []


def _read_row(head: Letterhead, labels: list[str], cells: list[str]) -> None:
    """Give each label the value below it; where one has none, only the date can be told from the rest."""
    if len(cells) == len(labels):
        for name, value in zip(labels, cells, strict=True):
            head.fields.setdefault(name, value)
    elif "date" in labels:
        # The other date is that of the letter that is answered.
        dates = [found[0] for cell in cells for found in _FIRST_DATE.finditer(cell)]
        first = "your_reference" in labels and labels.index("date") < labels.index("your_reference")
        head.fields.update({"date": dates[0 if first else -1]} if dates else {})


def _field_of(label: str) -> str:
    """Return the field of a label, one that OCR misread too."""
    printed = label.lower().rstrip(".")
    if printed.startswith(("d a", "da t")):
        return "date"
    if printed in _LABELS:
        return _LABELS[printed]
    return "date" if printed[1:3] == "at" else "subject" if printed.startswith("betr") else "own_reference"


def _is_label(match: re.Match[str]) -> bool:
    """Tell a label from a word of a running line: "Bijlagen 2" is one, "Bijlage bij de brief van ..." is none.

    What names the date of something else is no label of the letter's own: "Datum debat: 3 maart 2025".
    """
    value = match["value"].strip()
    if _field_of(match["label"]) == "date" and names_another(value):
        return False
    return match["label"].lower() not in {"bijlage", "bijlagen"} or len(value) <= 12


def names_another(value: str) -> bool:
    """Tell whether what follows the word "Datum" says that it is the date of something else than this letter."""
    return _DATE_OF_ANOTHER.match(value) is not None


def _awaited(waiting: list[str], text: str, *, more_dates: bool) -> str | None:
    """Return which of the labels without a value this line is the value of: the date's if it is a date.

    Of two dates the first is that of "Uw brief van" where this label stands first.
    """
    if "date" in waiting:
        if _FIRST_DATE.match(text):
            of_yours = more_dates and waiting[0] == "your_reference"
            return "your_reference" if of_yours else "date"
        others = [name for name in waiting if name != "date"]
        return others[0] if others and waiting[0] != "date" else (None if waiting[0] == "date" else waiting[0])
    return waiting[0]


def _joined(first: str, second: str) -> str:
    """Return two lines as one; a hyphen before a small letter at the line end parts a word."""
    if first.endswith("-") and second[:1].islower() and not second.startswith(("en ", "of ")):
        return first[:-1] + second
    return f"{first} {second}"
