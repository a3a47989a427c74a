"""The offices of the Dutch government since 2010: ministries, ministers, state secretaries, and whose they are."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

MINISTRIES: tuple[str, ...] = (
    "Algemene Zaken",
    "Asiel en Migratie",
    "Binnenlandse Zaken en Koninkrijksrelaties",
    "Buitenlandse Zaken",
    "Defensie",
    "Economische Zaken",
    "Economische Zaken en Klimaat",
    "Economische Zaken en Klimaatbeleid",
    "Economische Zaken, Landbouw en Innovatie",
    "Financiën",
    "Infrastructuur en Milieu",
    "Infrastructuur en Waterstaat",
    "Justitie",
    "Justitie en Veiligheid",
    "Klimaat en Groene Groei",
    "Landbouw, Natuur en Voedselkwaliteit",
    "Landbouw, Visserij, Voedselzekerheid en Natuur",
    "Onderwijs, Cultuur en Wetenschap",
    "Sociale Zaken en Werkgelegenheid",
    "Veiligheid en Justitie",
    "Verkeer en Waterstaat",
    "Volksgezondheid, Welzijn en Sport",
    "Volkshuisvesting en Ruimtelijke Ordening",
    "Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer",
)

# Ministers "voor" something, and state secretaries, work at another ministry.
PORTFOLIOS: dict[str, str] = {
    "Armoedebeleid, Participatie en Pensioenen": "Sociale Zaken en Werkgelegenheid",
    "Basis- en Voortgezet Onderwijs en Media": "Onderwijs, Cultuur en Wetenschap",
    "Bestuur, Ruimte en Wonen": "Binnenlandse Zaken en Koninkrijksrelaties",
    "Buitenlandse Handel": "Buitenlandse Zaken",
    "Buitenlandse Handel en Ontwikkelingshulp": "Buitenlandse Zaken",
    "Buitenlandse Handel en Ontwikkelingssamenwerking": "Buitenlandse Zaken",
    "Cultuur en Media": "Onderwijs, Cultuur en Wetenschap",
    "Digitalisering en Koninkrijksrelaties": "Binnenlandse Zaken en Koninkrijksrelaties",
    "Herstel Groningen": "Binnenlandse Zaken en Koninkrijksrelaties",
    "Immigratie en Asiel": "Binnenlandse Zaken en Koninkrijksrelaties",
    "Jeugd, Preventie en Sport": "Volksgezondheid, Welzijn en Sport",
    "Klimaat en Energie": "Economische Zaken en Klimaat",
    "Koninkrijksrelaties en Digitalisering": "Binnenlandse Zaken en Koninkrijksrelaties",
    "Langdurige Zorg en Sport": "Volksgezondheid, Welzijn en Sport",
    "Langdurige en Maatschappelijke Zorg": "Volksgezondheid, Welzijn en Sport",
    "Medische Zorg": "Volksgezondheid, Welzijn en Sport",
    "Medische Zorg en Sport": "Volksgezondheid, Welzijn en Sport",
    "Migratie": "Justitie en Veiligheid",
    "Milieu en Wonen": "Infrastructuur en Waterstaat",
    "Natuur en Stikstof": "Landbouw, Natuur en Voedselkwaliteit",
    "Openbaar Vervoer en Milieu": "Infrastructuur en Waterstaat",
    "Participatie en Integratie": "Sociale Zaken en Werkgelegenheid",
    "Primair en Voortgezet Onderwijs": "Onderwijs, Cultuur en Wetenschap",
    "Rechtsbescherming": "Justitie en Veiligheid",
    "Toeslagen en Douane": "Financiën",
    "Werk en Participatie": "Sociale Zaken en Werkgelegenheid",
    "Wonen en Rijksdienst": "Binnenlandse Zaken en Koninkrijksrelaties",
}

_LOOSE = {"ë": "[ëeé&]", "ï": "[ïi]", " ": r"\s+", ",": r"\s*,?"}


def _loose(name: str) -> str:
    """Return a pattern for a name that OCR stripped of its diaeresis or a line end cut in two."""
    return "".join(_LOOSE.get(letter, re.escape(letter)) for letter in name).replace(r"\s+en\s+", r"\s+(?:en|&)\s+")


_NAMES = sorted([*MINISTRIES, *PORTFOLIOS], key=len, reverse=True)
_NAME = "|".join(_loose(name) for name in _NAMES)
# An office that is not in the tables: capitalised words, as far as they go ("Werk, Wonen en Water").
_UNKNOWN = r"[A-ZÀ-Þ][\w-]+(?:(?:,\s+|\s+en\s+|,?\s+)(?:[A-ZÀ-Þ][\w-]+))*"
_OFFICE = re.compile(
    r"\b(?P<premier>minister-president)\b(?:,?\s+(?:de\s+)?minister\s+van\s+Algemene\s+Zaken)?"
    rf"|\b(?P<office>minister|staatssecretaris)(?P<plural>s|sen)?\s+(?P<link>van\s+|voor\s+|)(?P<name>{_NAME})\b"
    r"(?P<more>\s+en\s+(?:van|voor)\s+)?",
    re.IGNORECASE,
)
_OTHER_OFFICE = re.compile(
    rf"\b(?P<office>[Mm]inister|[Ss]taatssecretaris)\s+(?P<link>van|voor)\s+(?P<name>{_UNKNOWN})"
)
_ANY_NAME = re.compile(rf"(?P<name>{_NAME})\b", re.IGNORECASE)
_MINISTRY = re.compile(rf"\bministerie\s+van\s+(?P<name>{'|'.join(_loose(m) for m in _NAMES)})\b", re.IGNORECASE)


_COMMITTEE = re.compile(
    rf"\bcommissie\s+voor\s+(?P<name>{'|'.join(_loose(m) for m in sorted(MINISTRIES, key=len, reverse=True))})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Office:
    """An office as the register knows it: "minister van Defensie", and the ministry it belongs to."""

    title: str
    ministry: str | None


def _key(name: str) -> str:
    """Return a name without what OCR, capitals and line ends change: accents, commas, spaces."""
    letters = unicodedata.normalize("NFD", name.lower().replace("&", "e"))
    return "".join(letter for letter in letters if letter.isalpha() and letter.isascii())


_CANONICAL = {_key(name): name for name in _NAMES}


# The same few names come back in every letter.
@lru_cache(maxsize=512)
def _canonical(printed: str) -> str:
    """Return the name as the tables have it of a name as printed (capitals, line ends, lost diaereses)."""
    return (
        _CANONICAL.get(_key(printed))
        or _CANONICAL.get(_key(printed.replace(" & ", " en ")))
        or " ".join(printed.split())
    )


def _office(kind: str, link: str, printed: str) -> Office:
    """Return one office from the parts of a match."""
    name = _canonical(printed)
    link = link.strip().lower() or ("van" if name in MINISTRIES else "voor")
    ministry = PORTFOLIOS.get(name) or (name if name in MINISTRIES else None)
    if link == "voor" and name == "Volkshuisvesting en Ruimtelijke Ordening":
        ministry = "Binnenlandse Zaken en Koninkrijksrelaties"
    return Office(f"{kind.lower()} {link} {name}", ministry)


def find_offices(text: str) -> list[Office]:
    """Return the offices named in a short text, in order and each once."""
    found: list[Office] = []
    for match in _OFFICE.finditer(text):
        if match["premier"]:
            office = Office("minister-president, minister van Algemene Zaken", "Algemene Zaken")
        else:
            office = _office(match["office"], match["link"], match["name"])
        if office not in found:
            found.append(office)
        if match["more"] and match["plural"]:
            also = _ANY_NAME.match(text, match.end())
            if also:
                found.append(_office(match["office"], match["link"], also["name"]))
    if found:
        return found
    for match in _OTHER_OFFICE.finditer(text):
        office = Office(f"{match['office'].lower()} {match['link']} {match['name']}", None)
        if office not in found:
            found.append(office)
    return found


def find_ministry(text: str) -> str | None:
    """Return the ministry that a letterhead names ("Ministerie van Defensie")."""
    match = _MINISTRY.search(text)
    return _canonical(match["name"]) if match else None


def committee_ministry(text: str) -> str | None:
    """Return the ministry that a committee is named after ("vaste commissie voor Defensie"), if it is."""
    match = _COMMITTEE.search(text)
    return _canonical(match["name"]) if match else None


def is_ministry_line(text: str) -> bool:
    """Tell whether a line, or two lines joined, is nothing but the name of a ministry."""
    match = _MINISTRY.match(text)
    return match is not None and match.end() == len(text.rstrip())
