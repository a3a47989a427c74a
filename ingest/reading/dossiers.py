"""Numbers of parliamentary papers: dossiers with their additions, the number in the dossier, references of letters."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# A single letter is an addition only before a hyphen or the title of a fund: elsewhere it numbers a paper.
_FUND = (
    r"(?i:vaststelling|wijziging|\w+fonds|\w*begrotingsfonds|nationaal groeifonds|jaarverslag|slotwet|begrotingsstaat)"
)
_ROMAN = rf"(?:[IVXL]{{1,6}}[A-H]?|[A-M](?=-|\)?[:,]?\s+{_FUND}|,\s*(?:[Nn]rs?\b|[A-Z]{{1,3}}\b(?!\s+en\b))))"
# "29 247", "21 501-28", "36 410 X", "36800-XIII", "36 600 (XVII)". Only the papers on councils (21 501) count their
# additions in figures: elsewhere a figure after a hyphen is the number of the paper ("29911-448").
# A justified line may have two spaces in it.
_WITHIN = r"[^\S\n]{0,2}"
# The first figure comes before what may not stand before it: a figure is found many times as fast as what is no figure.
_DOSSIER = (
    rf"(?P<a>\d(?<![\d/-]\d)\d){_WITHIN}(?P<b>\d{{3}})(?!\d)"
    r"(?:(?:(?<=21501)|(?<=21\s501))\s?[-–]\s?(?P<council>\d{2})(?!\d)"
    rf"|(?:\s?[-–]\s?|[ \xa0]\(?|,?[ \xa0][Hh](?:oofdstuk|fd?st\.?)[ \xa0])(?P<roman>{_ROMAN})\)?(?![\w.]))?"
)
_NUMBER = (
    r"(?:\s*[,|]?\s*\(?(?:[Nn]rs?|NR|[Nn]o)\.?\s*(?P<number>\d{1,4}|(?<=[. \xa0])[A-Z]{1,3}(?![a-z]))(?!\d)"
    r"|\s*,\s*(?:letter\s+)?(?P<letter>[A-Z]{1,3})(?![\w.])"
    r"|(?:\s?[-–]\s?|/(?!20\d\d))(?P<tail>\d{1,4})(?![\w-]|\s\d{3}(?!\d))"
    r"|(?<=[IVXL])\s?[-–/]\s?(?P<hung>[A-Z]{1,2})(?![\w-]))"
)
# The first letter, small or a capital (or the Kelvin sign, which is a k where capitals do not matter), comes before the
# rest for the same reason.
_WORD = (
    r"[KkDdWwTtEe\u212a](?<!\w.)(?i:(?<=k)amerstuk(?:ken|nummer|dossier|nr\.?)?(?:\s+nr\.?)?"
    r"|(?:(?<=k)amerd|(?<=d))ossier(?:nummer|nr\.?)?|(?<=w)etsvoorstel(?:len)?(?:\s+nr\.?)?|(?<=[te])k|(?<=k)st)"
    r"(?:\s+I{1,2})?"
    r"(?:\s+\d{4}\s?[/–-]\s?\d{2,4}\s*,?)?"
)

_TITLE_LINE = re.compile(rf"(?:{_WORD})?\s*:?\s*{_DOSSIER}{_NUMBER}?\)?(?:\s*\([R\d\s-]+\))?(?:(?:\s+|,\s*)\S.*)?$")
# "32.820 Cultuurbeleid", as nobody writes a number of things at the start of a title.
_POINT_WITHIN = re.compile(r"^(\d{2})\.(\d{3})(?=[\s,])")
# Papers of the Eerste Kamer without a bill have a dossier in Roman figures, of a hundred and up: "CXXXV".
_OF_SENATE = r"C{1,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?<=\w\w\w)"
_SENATE_TITLE = re.compile(rf"(?P<own>{_OF_SENATE})(?:,\s*(?P<senate>[A-Z]{{1,3}})$|\s+(?=[A-ZÀ-Þ«“\"])|$)")
# The chapter of the budget that stands on a line of its own, or that the title names.
_CHAPTER_LINE = re.compile(r"(?:[IVXL]{1,6}[A-H]?|[A-M])$")
_CHAPTER_IN_TITLE = re.compile(
    r"^\W*(?:(?:tot|incidentele|\w+e)\s+){0,2}(?:vaststelling|wijziging|jaarverslag|slotwet)\b"
    r"(?=[^()]*(?:begroting|ministerie|fonds))[^()]{0,200}"
    r"\((?P<roman>[IVXL]{1,6}[A-H]?|[A-M])\)",
    re.IGNORECASE,
)
_TITLED = re.compile(r"\W*[A-ZÀ-Þ][a-zà-ÿ]{2}|\W*[A-ZÀ-Þ]{5}")
_FUND_LINE = re.compile(_FUND)
_ALSO = re.compile(rf"\s*(?:/|[,;+&]|\ben\b)\s*{_DOSSIER}")
# "27 625 Waterbeleid; 29 338 Wetenschapsbudget".
_LATER = re.compile(rf"(?<=[^\W\d_]);\s+{_DOSSIER}(?=\s+[A-ZÀ-Þ])")
# After the word the figures may be written as any number is: "dossier 29.247".
_POINTED_DOSSIER = _DOSSIER.replace(rf"{_WITHIN}(?P<b>", rf"(?:{_WITHIN}|\.)(?P<b>")
_OTHER_DOSSIER = re.sub(r"\?P<\w+>", "?:", _DOSSIER)
_CITED = re.compile(rf"{_WORD}\s*:?\s*{_POINTED_DOSSIER}{_NUMBER}?")
_BRACKETED = re.compile(rf"\(\s*{_POINTED_DOSSIER}{_NUMBER}?\s*\)")
# How a committee marks its letters, which those who answer repeat: "27625-640/2026D01234".
_DOSSIER_APART = _DOSSIER.replace(r"[\d/-]", r"[\w/-]", 1)
_OF_COMMITTEE = re.compile(rf"{_DOSSIER_APART}(?:-(?P<tail>\d{{1,4}}))?\s?/\s?20\d\dD\d{{4,6}}\b")
_BARE = re.compile(rf"{_DOSSIER_APART}{_NUMBER}?(?!\w)")
# What every number of a dossier has, however it is written.
_FIVE_FIGURES = re.compile(r"\d\d(?:[^\S\n]{0,2}|\.)\d{3}")
_NUMBER_LABEL = r"(?i:(?:(?:kamer)?stuk|volg|onder|brief)?[ -]?(?:nr|no|nummer|letter|n[°º])[.,:]*)"
# A letter needs room before it: "NOTA" is no number TA.
_NUMBER_LINE = re.compile(
    rf"{_NUMBER_LABEL}\s*(?P<number>\d{{1,4}}|[\dOolI]*\d[\dOolI]*|(?<=[.,:\s])[A-Z]{{1,3}}(?![a-z]))(?!\w|\s\d+\s+[A-Z])"
)
_DIGITS = str.maketrans("OolI|", "00111")
# The digits at the start of a title, as OCR parts or misreads them: "27 6 25 Waterbeleid", "3O 175 Luchtkwaliteit".
_SCANNED_TITLE = re.compile(r"(?P<digits>(?:[\dOolI|] ?){4}[\dOolI|])(?=[ ,-]|$)")
_LABEL_ALONE = re.compile(rf"{_NUMBER_LABEL}$")
_KIND = (
    r"(?:(?:geleidende )?brief|(?:\w+ )?nota|(?:\w+ )?verslag|nadere?|memorie|lijst|antwoord|voorlopig|gewijzigd|advies"
    r"|aanvullend|tweede(?! kamer)|herdruk|herziene?|eindverslag|reactie|rapport|jaarverslag|inlichtingen)(?![a-z])"
)
_LETTER_LINE = re.compile(rf"(?P<letter>[A-Z]{{1,3}}|\d{{1,4}})\.?\s+(?!\d)(?=(?i:{_KIND}))")
_NUMBER_ALONE = re.compile(r"(?:[A-Z]{1,3}|\d{1,4})$")
_AFTER_NUMBER = re.compile(
    rf"{_KIND}|aan (?:de )?(?:voorzitter|leden)"
    r"|(?:ontvangen|vastgesteld|verzonden|datum|den haag|.?s-gravenhage)\b",
    re.IGNORECASE,
)
_RUNNING_HEAD = re.compile(
    r"(?:Tweede|Eerste)\s+Kamer\s?[,|]?\s*(?:vergaderjaar|zitting(?:sjaar)?)\s+\d{4}\s?[-–/]\s?\d{2,4}\s*(?:[,|]\s*|\s)"
    rf"(?:{_POINTED_DOSSIER}(?:(?:,|;|/|\s+en\b)\s*{_OTHER_DOSSIER})*{_NUMBER}?|(?P<own>{_OF_SENATE}),\s*(?P<senate>[A-Z]{{1,3}})(?!\w))"
)
_PRINTED_QUESTIONS = re.compile(
    r"\bAanhangsel(?:\s+van\s+de\s+Handelingen)?\s*,?\s*(?:(?i:n(?:umme)?r)\.?\s*)?(?P<number>\d{1,4})(?!\d|[-–]\d)"
    r"|\bdoor\s+de\s+regering\s+gegeven\s+antwoorden\s+(?:(?i:n(?:umme)?r)\.?\s*)?(?P<below>\d{1,4})\s+Vragen\b"
)
_KST = re.compile(
    r"^[^\S\n]*(?:\w+:?[^\S\n]+)?kst-(?P<a>\d{2})(?P<b>\d{3})(?:-(?P<council>\d{2})(?=-\d)|-(?P<roman>[IVXL]{1,6}[A-H]?|[A-M])(?=-))?"
    r"-(?P<number>\d{1,4}|[A-Z]{1,3})[^\S\n]*\d{0,3}[^\S\n]*$",
    re.MULTILINE,
)
_ENDS_HEAD = re.compile(
    r"[^\S\n]*(?:\(R?\d+\))?[^\S\n|]*(?:\d{1,3})?[^\S\n*_|]*(?:\n|$|\|)|\s*[-–—]\s*\S|\s+(?:BRIEF|Brief|VERSLAG|NOTA|LIJST)\b"
)
# "32 820 Cultuurbeleid, nr. 512": the number at the end of a title that names no other paper.
_NUMBER_AT_END = re.compile(r"\D[,;|(–-]\s*[Nn]r\.?\s*(?P<number>\d{1,4})\)?$")
_NO_PAPER_BEFORE = re.compile(
    r"(?:\b(?:postbus|tel(?:efoon)?|fax|t|f|m|070|kvk|nummer|zaak(?:nummer|nr)|iban|rekening(?:nummer)?|bankrekening|artikel|art"
    r"|eur|euro|btw|antwoordnummer|bijlagen?|oplage|kenmerk|referentie|circa|ruim|bijna|totaal)[.:]?|€|-nummer:?|\d"
    r"|\b(?:stb|stcrt|trb)\b[^;]*)\s*$",
    re.IGNORECASE,
)
_NO_PAPER_AFTER = re.compile(r"\s\d{2,}|\s(?!(?:en|nr|nrs|inzake|over|betreffende|met|van|tot)\b)[a-z]")
_REFERENCES = re.compile(r"(?:2(?<!\w2)0\d{2}[ZD]\d{4,6}|T(?<!\wT)(?:Z20\d{4}-\d{1,4}|0\d{4}))\b")


# So much of what stands before a number tells what it is of.
_BEFORE = 60
# So many of the five figures of a dossier must OCR have read as figures.
_FEWEST_DIGITS = 3


@dataclass(frozen=True)
class Paper:
    """A parliamentary paper: its dossier without spaces, and its number or letter in it."""

    dossier: str
    number: str | None = None


def _paper(match: re.Match[str]) -> Paper:
    """Return the paper of a match: dossier without spaces, an addition after a hyphen."""
    groups = match.groupdict()
    if groups.get("own"):
        return Paper(groups["own"], groups["senate"])
    addition = groups["council"] or groups["roman"]
    base = f"{match['a']}{match['b']}"
    number = groups.get("number") or groups.get("letter") or groups.get("tail") or groups.get("hung")
    return Paper(f"{base}-{addition}" if addition else base, number)


def read_title_line(text: str) -> Paper | None:
    """Return the paper of a line such as "36 410 X  Vaststelling van de begrotingsstaten" or "28 676, nr. 554"."""
    match = _TITLE_LINE.match(_POINT_WITHIN.sub(r"\1 \2", text) if text[2:3] == "." else text)
    if match is None:
        return None
    paper = _paper(match)
    at_end = None if paper.number or len(_BARE.findall(text)) > 1 else _NUMBER_AT_END.search(text)
    return Paper(paper.dossier, at_end["number"]) if at_end else paper


def is_title(text: str, above: str, below: list[str]) -> bool:
    """Tell whether a line that begins with the figures of a dossier is its title, and no amount, postcode or account.

    `above` is the line before it, which may be the label of another number; `below` are the lines after it.
    """
    match = _BARE.search(text)
    if match is None or match.start() > 0:
        return match is None or not _NO_PAPER_BEFORE.search(text[: match.start()])
    if _NO_PAPER_BEFORE.search(above) and not above[-1:].isdigit() and not _LABEL_ALONE.match(above):
        return False
    if _NO_PAPER_AFTER.match(text, match.end()) and not _FUND_LINE.match(text[match.end() :].strip()):
        return False
    paper = _paper(match)
    if match["b"] and match.end("a") == match.start("b") and paper.dossier.isdigit() and not paper.number:
        return _TITLED.match(text, match.end()) is not None or any(_NUMBER_LINE.match(line) for line in below)
    return True


def read_title(texts: list[str]) -> list[Paper]:
    """Return the papers of the first of some lines; those below it may name the chapter of the budget.

    One line may hold several dossiers ("27 625 / 29 338 Waterbeleid").
    """
    first = read_title_line(texts[0])
    if first is None:
        return []
    match = _BARE.search(texts[0])
    if match is None:
        return [first]
    if first.dossier.isdigit():
        first = Paper(_with_chapter(first.dossier, texts, match.end()), first.number)
    papers = [first]
    also = _ALSO.match(texts[0], match.end("b") if first.dossier.isdigit() else match.end())
    while also:
        papers.append(_paper(also))
        also = _ALSO.match(texts[0], also.end())
    papers.extend(_paper(later) for later in _LATER.finditer(texts[0]))
    return papers


def _with_chapter(dossier: str, texts: list[str], end: int) -> str:
    """Return a dossier with the chapter of the budget, where its title or the line below it says which."""
    rest = texts[0][end:].strip()
    below = texts[1:]
    if (
        below
        and _CHAPTER_LINE.match(rest or below[0])
        and any(map(_FUND_LINE.match, below[:1] if rest else below[1:2]))
    ):
        return f"{dossier}-{rest or below[0]}"
    title = [rest]
    for text in below:
        if read_title_line(text) or _NUMBER_LINE.match(text):
            break
        title.append(text)
    whole = " ".join(title).strip()
    named = _CHAPTER_IN_TITLE.match(whole) if "(" in whole else None
    return f"{dossier}-{named['roman'].upper()}" if named else dossier


def read_scanned_title(text: str) -> Paper | None:
    """Return the paper of a title line in which OCR parted or misread the figures; most of them must be figures."""
    match = _SCANNED_TITLE.match(text)
    if match is None or sum(sign.isdigit() for sign in match["digits"]) < _FEWEST_DIGITS:
        return None
    return read_title_line(match["digits"].replace(" ", "").translate(_DIGITS) + text[match.end() :])


def read_senate_title(text: str) -> Paper | None:
    """Return the paper of a title of the Eerste Kamer that has no bill: "CXXXV Gasboringen", "CXXXV, B"."""
    match = _SENATE_TITLE.match(text)
    return _paper(match) if match else None


def read_number_line(text: str, following: str = "") -> str | None:
    """Return the number of a title line: "Nr. 554 BRIEF VAN ..." gives 554, "C  NOTA NAAR ..." gives C.

    `following` is the next line: "Nr." may stand alone above its number, and a letter alone above "NOTA NAAR ...".
    """
    match = _NUMBER_LINE.match(text)
    if match:
        number = match["number"]
        return number if number.isalpha() else number.translate(_DIGITS)
    match = _LETTER_LINE.match(text)
    if match:
        return match["letter"]
    if _LABEL_ALONE.match(text) and _NUMBER_ALONE.match(following):
        return following
    return text if _NUMBER_ALONE.match(text) and _AFTER_NUMBER.match(following) else None


def read_running_head(text: str) -> Paper | None:
    """Return the paper that a running head or a kst-number names on a line of its own.

    Notes cite other papers in just these words, with a number before them or a stop behind: where a number stands
    before it, that of the page, the head must come twice.
    """
    if "ergaderjaar" in text or "Kamer, zitting" in text:
        seen: set[Paper] = set()
        for match in _RUNNING_HEAD.finditer(text):
            paper = _paper(match)
            before = _on_its_line(text, match.start())
            if not _ENDS_HEAD.match(text, match.end()):
                continue
            if not before or (before.isdecimal() and paper in seen):
                return paper
            seen.add(paper)
    printed = _KST.search(text) if "kst-" in text else None
    return _paper(printed) if printed else None


def _on_its_line(text: str, position: int) -> str:
    """Return what stands before a position on its line, as far as it is read, marks of layout left out."""
    least = max(position - _BEFORE, 0)
    return text[max(text.rfind("\n", least, position) + 1, least) : position].strip(" \t\f\xa0#*_|")


def read_printed_questions(text: str) -> str | None:
    """Return the number of printed questions and answers ("vergaderjaar 2025-2026, Aanhangsel 884")."""
    may_be = "Aanhangsel" in text or ("regering" in text and "gegeven" in text)
    match = _PRINTED_QUESTIONS.search(text) if may_be else None
    return match["number"] or match["below"] if match else None


def cited_papers(text: str, *, bare: bool = False) -> list[Paper]:
    """Return the papers that a short text cites; `bare` also takes numbers without the word Kamerstuk or brackets."""
    found: dict[int, Paper] = {}
    text = text.replace("kst-", "kst ")
    if _FIVE_FIGURES.search(text) is None:
        return []
    for pattern in (_CITED, _OF_COMMITTEE, _BARE) if bare else (_CITED, _OF_COMMITTEE):
        for match in pattern.finditer(text):
            found.setdefault(match.start("a"), _paper(match))
    for match in _bracketed(text):
        found.setdefault(match.start("a"), _paper(match))
    return list(dict.fromkeys(found[position] for position in sorted(found)))


def bracketed_papers(text: str) -> list[Paper]:
    """Return the papers that stand in brackets without the word Kamerstuk, as a subject gives its own."""
    return [_paper(match) for match in _bracketed(text)]


def _bracketed(text: str) -> Iterator[re.Match[str]]:
    """Yield the papers in brackets; figures with a point are a paper's where its number or chapter follows."""
    for match in _BRACKETED.finditer(text):
        paper = _paper(match)
        if text[match.start("b") - 1] != "." or paper.number or not paper.dossier.isdigit():
            yield match


def spaced_papers(text: str, *, joined: bool = False) -> list[Paper]:
    """Return the papers that a line of a letterhead names without a word ("28 676, nr. 554"), their digits spaced.

    `joined` also takes "29538-400". Amounts, counts of things and numbers of telephones and accounts are no papers.
    """
    found: list[Paper] = []
    if _FIVE_FIGURES.search(text) is None:
        return found
    for match in _BARE.finditer(text):
        spaced = not text[match.end("a") : match.start("b")].strip() and match.end("a") < match.start("b")
        if not spaced and not (joined and match["tail"]):
            continue
        if not _NO_PAPER_BEFORE.search(
            text[max(match.start() - _BEFORE, 0) : match.start()]
        ) and not _NO_PAPER_AFTER.match(text, match.end()):
            found.append(_paper(match))
    return found


def find_references(text: str) -> tuple[str, ...]:
    """Return the numbers of letters, promises and questions that a text names, in order, each once."""
    return tuple(dict.fromkeys(_REFERENCES.findall(text)))
