"""Numbers of parliamentary papers: dossiers with their additions, the number in the dossier, references of letters."""

import re
from dataclasses import dataclass

_ROMAN = r"[IVXL]{1,6}[A-Z]?"
# "29 247", "21 501-28", "36 410 X", "36800-XIII", "36 600 (XVII)"; a year and a figure is none.
_DOSSIER = rf"(?P<a>\d{{2}})[ \xa0]?(?P<b>\d{{3}})(?!\d)(?:\s?[-–]\s?(?P<hyphen>\d{{2}}|{_ROMAN}|[A-Z])(?![\w])|\s\(?(?P<roman>{_ROMAN}|[A-Z](?=\s*[,;)]|$))\)?(?!\w))?"

_TITLE_LINE = re.compile(
    rf"(?:kamerstuk(?:nummer|ken)?|dossier(?:nummer)?)?\s*:?\s*{_DOSSIER}(?:\s*\([R\d\s-]+\))?(?P<title>(?:\s+|,\s*)\S.*)?$",
    re.IGNORECASE,
)
_CITED = re.compile(
    rf"(?:Kamerstuk(?:ken|nummer|nr\.?)?(?:\s+I{{1,2}})?(?:\s+\d{{4}}[/–-]\d{{2,4}},?)?|TK|EK|dossier(?:nummer)?)\s*:?\s*{_DOSSIER}(?:\s*,?\s*nrs?\.?\s*(?P<number>\d{{1,4}})|,\s*(?P<letter>[A-Z]{{1,3}})\b|-(?P<tail>\d{{1,4}})\b)?"
)
_BRACKETED = re.compile(
    rf"\(\s*(?:Kamerstuk(?:ken)?\s+(?:I{{1,2}}\s+)?)?{_DOSSIER}(?:\s*,\s*(?:nr\.?\s*(?P<number>\d{{1,4}})|(?P<letter>[A-Z]{{1,3}})))?\s*\)"
)
_REFERENCE_DOSSIER = re.compile(rf"(?<![\w/-]){_DOSSIER}(?:\s*-\s*(?P<number>\d{{1,4}}))?(?![\w-])")
_SPACED = re.compile(
    rf"(?<![\w/-])(?=\d{{2}}[ \xa0]\d{{3}}\b){_DOSSIER}(?:\s*,\s*(?:nr\.?\s*)?(?P<number>\d{{1,4}}|(?P<letter>[A-Z]{{1,3}})(?!\w)))?(?![\w-])"
)
_NUMBER_LINE = re.compile(
    r"(?:\d{2}\s?\d{3}[\s\w()-]{0,12},\s*)?nr\.?\s*(?P<number>\d{1,4}|[A-Z]{1,3}(?![a-z]))(?!\w)", re.IGNORECASE
)
_KIND = (
    r"(?:brief|nota|verslag|nadere?|memorie|lijst|antwoord|voorlopig|gewijzigd|aanvullend|tweede|herdruk|eindverslag)\b"
)
_LETTER_LINE = re.compile(rf"(?P<letter>[A-Z]{{1,3}})\s+(?=(?i:{_KIND}))")
_LETTER_ALONE = re.compile(r"[A-Z]{1,3}$")
_KIND_LINE = re.compile(_KIND, re.IGNORECASE)
_RUNNING_HEAD = re.compile(
    rf"(?:Tweede|Eerste) Kamer\s?,\s*vergaderjaar\s+\d{{4}}\s?[-–]\s?\d{{4}}\s*,\s*{_DOSSIER}\s*,\s*(?:nr\.?\s*(?P<number>\d{{1,4}})|(?P<letter>[A-Z]{{1,3}})\b)"
)
_KST = re.compile(
    rf"^kst-(?P<a>\d{{2}})(?P<b>\d{{3}})(?:-(?P<roman>{_ROMAN}|\d{{2}}(?=-)))?-(?P<number>\d{{1,4}}|[A-Z]{{1,3}})$",
    re.MULTILINE,
)
_REFERENCES = re.compile(r"\b(?:20\d{2}[ZD]\d{4,6}|TZ20\d{4}-\d{1,4}|T0\d{4})\b")


@dataclass(frozen=True)
class Paper:
    """A parliamentary paper: its dossier without spaces, and its number or letter in it."""

    dossier: str
    number: str | None = None


def _dossier(match: re.Match[str]) -> str:
    """Return the dossier of a match, without spaces, an addition after a hyphen."""
    groups = match.groupdict()
    addition = groups.get("hyphen") or groups.get("roman")
    base = f"{match['a']}{match['b']}"
    return f"{base}-{addition}" if addition else base


def _number(match: re.Match[str]) -> str | None:
    """Return the number or letter of the paper within its dossier."""
    groups = match.groupdict()
    return groups.get("number") or groups.get("letter")


def read_title_line(text: str) -> str | None:
    """Return the dossier of a line such as "36 410 X  Vaststelling van de begrotingsstaten"."""
    match = _TITLE_LINE.match(text)
    return _dossier(match).upper() if match else None


def read_number_line(text: str, following: str = "") -> str | None:
    """Return the number of a title line: "Nr. 554 BRIEF VAN ..." gives 554, "C  NOTA NAAR ..." gives C.

    `following` is the next line: the letter may stand alone above "NOTA NAAR ...".
    """
    match = _NUMBER_LINE.match(text)
    if match:
        return match["number"].upper()
    match = _LETTER_LINE.match(text)
    if match:
        return match["letter"]
    return text if _LETTER_ALONE.match(text) and _KIND_LINE.match(following) else None


def read_running_head(text: str) -> Paper | None:
    """Return the paper that a running head or a kst-number names."""
    match = _RUNNING_HEAD.search(text) or _KST.search(text)
    return Paper(_dossier(match), _number(match)) if match else None


def cited_papers(text: str, *, bare: bool = False) -> list[Paper]:
    """Return the papers that a short text cites; `bare` also takes numbers without the word Kamerstuk."""
    patterns = (_CITED, _BRACKETED, _REFERENCE_DOSSIER) if bare else (_CITED, _BRACKETED)
    found: dict[int, Paper] = {}
    for pattern in patterns:
        for match in pattern.finditer(text):
            found.setdefault(match.start("a"), Paper(_dossier(match), _number(match)))
    papers = [found[position] for position in sorted(found)]
    return list(dict.fromkeys(papers))


def spaced_papers(text: str) -> list[Paper]:
    """Return the papers of a line of a letterhead that names them without a word ("28 676, nr. 554")."""
    return [
        Paper(_dossier(match), _number(match))
        for match in _SPACED.finditer(text)
        if not text[max(0, match.start() - 8) : match.start()].lower().endswith(("postbus ", "tel. ", "070 "))
    ]


def find_references(text: str) -> tuple[str, ...]:
    """Return the numbers of letters, promises and questions that a text names, in order, each once."""
    return tuple(dict.fromkeys(_REFERENCES.findall(text)))
