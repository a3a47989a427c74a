"""Marks at the start of a line that tell what it is: a bullet, a number, a closing, an office that signs, an annex."""

import re

_ITEM = re.compile(
    r"(?P<mark>[-–—•·▪◦●■►→*o\uf0b7\uf0a7\uf02d]\s+|[•▪◦●■►\uf0b7\uf0a7\uf02d](?=[^\W\d_])|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)\s+|(?:\d{1,2}|[a-z]|[ivx]{1,4})\.\s+|\d{1,2}°\s+)(?=\S)"
)
# What OCR makes of a bullet: it reads "•" as "e", "▪" as "E", "B" or "EB", and loses the space behind a dash.
_MISREAD = re.compile(r"(?:(?:[eoEB¢©®°«»+=~¤§]|E[BH])\s+|[-–—*«»©®°]\s?)(?=[^\W\d_])")
_LONE_BULLET = re.compile(r"[-–—•·▪◦●■►→*\uf0b7\uf0a7\uf02d]$")
_NUMBERED = re.compile(r"\(?(?P<number>\d{1,3}(?:-\d{1,3})?)(?:[.)]|\s?[-–]|:)?(?:\s+(?P<rest>\S.*))?$")

_PARAGRAPH_NUMBER = re.compile(r"(?:§\s*)?\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+(?=[A-ZÀ-Þ«“‘\"])")

_CLOSING = re.compile(
    r"(?:hoogachtend|met (?:vriendelijke|hartelijke|beleefde) groet(?:en)?|met (?:de )?(?:meeste )?hoogachting"
    r"|(?:de )?uwe|hartelijke groet(?:en)?|inmiddels verblijf ik)[,.]?$",
    re.IGNORECASE,
)
_SIGNING_OFFICE = re.compile(
    r"(?:(?:de|namens de|mede namens de)\s+)?(?:vice-?)?(?:demissionair\s+)?"
    r"(?:minister(?:s|-president)?|staatssecretaris(?:sen)?)\b"
    r"(?![^,]{0,80}\b(?:heeft|zal|wordt|is|kan|stuurt|komt|zegt|informeert|hebben|zullen|geeft|biedt|gaat|wil|doet|zendt"
    r"|meldt|legt|moet|antwoordt|verwijst|acht|deelt|laat|neemt|ziet|bericht|treedt|streeft|verwacht|vraagt|werkt"
    r"|zijn|worden|kunnen|sturen|komen|zeggen|informeren|geven|bieden|gaan|willen|doen|zenden|melden|leggen|moeten"
    r"|antwoorden|verwijzen|achten|delen|laten|nemen|zien|berichten|treden|streven|verwachten|vragen|werken)\b)",
    re.IGNORECASE,
)
_COMMITTEE_OFFICE = re.compile(
    r"(?:de\s+|fungerend\s+|waarnemend\s+|plv\.\s+|wnd\.\s+)*(?:(?:adjunct-?|plaatsvervangend\s+|substituut-?)?griffier|(?:onder)?voorzitter)"
    r"(?:\s+van\s+de\s+(?:vaste\s+)?(?:kamer)?commissie\b.*|,.*|\s*)$",
    re.IGNORECASE,
)
_ANNEX = re.compile(
    r"(?:bijlage|annex|appendix)(?:\s+(?:\d{1,2}|[A-Z]|[IVX]+))?(?:\s*[:.–-]\s*\S.{0,120}|\s+[A-Z].{0,80})?$",
    re.IGNORECASE,
)
_CONTENTS = re.compile(r"inhouds?(?:opgave|sopgave)?$|inhoud$", re.IGNORECASE)
_SALUTATION = re.compile(
    r"(?:zeer |hoog)?geachte\s.{2,80}[,:]?$|beste\s[^.?!]{2,60},$"
    r"|(?:mijnheer|mevrouw|meneer) de voorzitter[,:]?$|l\.s\.,?$",
    re.IGNORECASE,
)


MAY_BE_MISREAD = frozenset("eoEB¢©®°«»+=~¤§-–—*")
"""With what a bullet begins that OCR read wrongly."""


def item_mark(text: str) -> int:
    """Return the length of the bullet, letter or number that opens a list item; 0 if none does."""
    first = text[0]
    if first.isalpha():
        if not first.islower():
            return 0
        stop = text[1:5]
        if not ("." in stop or ")" in stop or text.startswith("o ")):
            return 0
    match = _ITEM.match(text)
    return match.end("mark") if match else 0


def misread_bullet(text: str) -> int:
    """Return the length of what may be a bullet read wrongly by OCR; only where a list is expected is it one."""
    match = _MISREAD.match(text)
    return match.end() if match else 0


def is_lone_bullet(text: str) -> bool:
    """Tell whether a line is a bullet whose text stands on the next line."""
    return len(text) == 1 and _LONE_BULLET.match(text) is not None


def read_number(text: str) -> tuple[str, int] | None:
    """Return the number that opens a line, and where the text after it begins (the line's end if it stands alone)."""
    match = _NUMBERED.match(text)
    if match is None:
        return None
    return match["number"], match.start("rest") if match["rest"] else len(text)


def paragraph_number(text: str) -> int:
    """Return the length of the number of a numbered paragraph ("3.1 Het onderzoek is geschrapt."); 0 if it has none."""
    match = _PARAGRAPH_NUMBER.match(text) if text[0].isdigit() or text[0] == "§" else None
    return match.end() if match else 0


MAY_CLOSE, MAY_SIGN_FOR_COMMITTEE, MAY_SIGN_FOR_GOVERNMENT = map(
    frozenset, ("HhMmDdUu", "DdVvGgAaFfWwPpSsOo", "DdMmSsNn")
)
MAY_SIGN = MAY_CLOSE | MAY_SIGN_FOR_COMMITTEE | MAY_SIGN_FOR_GOVERNMENT
"""With what letters a close, the office of a committee and that of a minister begin, and any of these."""


MAY_SALUTE = frozenset("GgZz")
"""With what a line begins that addresses the reader."""


def is_closing(text: str) -> bool:
    """Tell whether a line is a complimentary close ("Hoogachtend,")."""
    return text[0] in MAY_CLOSE and len(text) < 45 and _CLOSING.match(text) is not None


def is_salutation(text: str) -> bool:
    """Tell whether a line addresses the reader ("Geachte voorzitter,")."""
    return text[0] in MAY_SALUTE and _SALUTATION.match(text) is not None


def is_signing_office(text: str) -> bool:
    """Tell whether a line is the office that signs ("De Minister van Defensie,") and not the start of a sentence."""
    if text[0] not in MAY_SIGN_FOR_GOVERNMENT or len(text) > 160 or text[-1] in ".;:?":
        return False
    return _SIGNING_OFFICE.match(text) is not None


def is_committee_office(text: str) -> bool:
    """Tell whether a line names the chair or clerk of a committee who signs a report."""
    return text[0] in MAY_SIGN_FOR_COMMITTEE and len(text) < 120 and _COMMITTEE_OFFICE.match(text) is not None


def is_annex_heading(text: str) -> bool:
    """Tell whether a line opens an annex."""
    return text[0] in "BbAa" and len(text) < 140 and text[-1] not in ".;," and _ANNEX.match(text) is not None


def is_contents_heading(text: str) -> bool:
    """Tell whether a line opens a table of contents."""
    return text[0] in "Ii" and _CONTENTS.match(text) is not None


def mark_class(text: str) -> str:
    """Return the class of a list mark, which tells an outer list from one within it."""
    if text[0].isdigit() or text[1:2].isdigit():
        return "1"
    return "a" if text[0].isalpha() or text[0] == "(" else text[0]
