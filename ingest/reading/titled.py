"""The day behind the title of a paper of the government's own: "Uitstelbrief d.d. 3 maart 2025"."""

import re
from datetime import date

from ingest.reading.dates import WEEKDAY, read_date

# A line above the text that says no more than that it is a letter, and of what day.
_OF_LETTER = re.compile(
    r"(?:(?:kamer)?brief\s*(?:van|d\.?\s?d\.?|[,|:])?|versie(?:\s+van)?|(?:(?:kamer)?brief|ministerie)\b.*(?:\bd\.?\s?d\.?|[,|])"
    r"|(?:kamer)?brief\s+van\s+(?:de\s+)?(?:minister|staatssecretaris)\b[^.]{0,80}?\bvan"
    r"|(?:overzicht|lijst|stand)\b[^.]{0,80}?\b(?:per|stand(?:\s+van|\s+op)?|bijgewerkt\s+(?:op|tot(?:\s+en\s+met)?))"
    r"|(?:beantwoording|antwoorden)\s*(?:d\.?\s?d\.?|van|[,|:]))"
    r"\s*(?P<date>\d{1,2}(?:\s+\w{3,9}\s+|[-/.]\d{1,2}[-/.])\d{4})\)?\.?$"
    # Above a letter that is quoted in mail.
    rf"|op\s+(?:{WEEKDAY}\s+)?(?P<wrote>\d{{1,2}}\s+\w{{3,9}}\s+\d{{4}})\b[^.?!]{{0,40}}?\bschreef\b.*:$",
    re.IGNORECASE,
)
_TITLE_AND_DATE = re.compile(
    r"(?P<about>(?:\w+\s+){0,2}?(?:\w*brief|\w*bericht|\w*overzicht|lijst\s+(?:van|met)|stand\s+van\s+zaken|\w*rapportage|beantwoording"
    r"|antwoord(?:en)?|nota\s+naar\s+aanleiding|memorie|verslag\s+(?:van\s+(?:een|het)\s+)?(?:nader\s+)?schriftelijk\s+overleg"
    r"|kamervragen|afschrift)\b)(?P<more_about>[^.?!:]{0,120}?)"
    r"(?:\s*[,–—|(]\s*|\s+)(?:(?P<by>van|per|d\.?\s?d\.?|stand(?:\s+van)?)\s+)?(?P<date>\d{1,2}\s+\w{3,9}\s+\d{4})\)?"
    r"(?P<more>,?\s+(?:over|inzake|aan|van|deel)\b.{0,120})?\.?$",
    re.IGNORECASE,
)
# What a title may name that has a day of its own, and is no paper of the government's.
_ABOUT_ANOTHER = re.compile(
    r"\b(?:uw|mijn|onze|gesteld|ingezonden|ingediend|rapport|besluit(?:en)?|advies|leden|peildatum|na\s+de|na\s+het|nieuwsbericht"
    r"|(?:stand\s+van\s+zaken|vragen|reactie|antwoord)\s+op|motie\s+van|nota\s+van\s+wijziging|feitelijke\s+vragen"
    r"|lijst\s+van\s+vragen(?!\s+en)|brief\s+van\s+(?!de\s+(?:minister|staatssecretaris|vice)|(?:minister|staatssecretaris)|\d)"
    r"|(?-i:AO|CD|WGO|NO|VAO|VSO|TMD|RBZ|RAZ|JBZ|NOS|NRC)"
    r"|\w*(?:debat|vergadering|bijeenkomst|conferentie|bezoek|sessie|zitting|gesprek)|\w+raad"
    r"|\w*(?<!schriftelijk )overleg)\b"
    r"|(?<=\w\s)(?:gemeente|raad|rekenkamer|lid)\b",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(r"\d|\b(?:op|bij|ik|wij|heb|heeft|is|zijn)\b", re.IGNORECASE)
_OF = re.compile(r"\bvan\s*$", re.IGNORECASE)
_OWN_BRIEF = re.compile(
    r"\b(?:\w*brief|minister|staatssecretaris|antwoord\w*|beantwoording|versie|dagtekening|referentie|kenmerk)\b",
    re.IGNORECASE,
)


def names_another_day(text: str) -> bool:
    """Tell whether what a line says before its date is something else than this letter, with a day of its own."""
    return _ABOUT_ANOTHER.search(text) is not None or (_OF.search(text) is not None and not _OWN_BRIEF.search(text))


def titled_day(text: str) -> date | None:
    """Return the day behind the title that a line is; None where the title names something with a day of its own."""
    titled = _TITLE_AND_DATE.match(text)
    if titled is None or _OTHERWISE.search(titled["more_about"]) or names_another_day(text[: titled.end("more_about")]):
        return None
    by, more_about = (titled["by"] or "").lower(), titled["more_about"].strip()
    if (by == "van" and more_about) or (titled["more"] and by in ("", "van")):
        return None
    return read_date(titled["date"])


def letter_day(text: str) -> date | None:
    """Return the day of a line that says no more than that this is a letter, or an overview, of that day."""
    told = _OF_LETTER.match(text)
    if told is None or (told["date"] and names_another_day(text[: told.start("date")])):
        return None
    return read_date(told["date"] or told["wrote"])
