"""Political groups as letters name them, and whose questions a heading or a sentence is about."""

import re

# Known names; any capitalised word before "-fractie" or after "fractie van" is taken too, for groups yet to come.
PARTIES = (
    "GroenLinks-PvdA",
    "GroenLinks/PvdA",
    "PvdA-GroenLinks",
    "PvdA/GroenLinks",
    "GL-PvdA",
    "GroenLinks",
    "ChristenUnie",
    "Christen Unie",
    "Partij voor de Dieren",
    "Forum voor Democratie",
    "Nieuw Sociaal Contract",
    "BoerBurgerBeweging",
    "50PLUS",
    "50Plus",
    "BIJ1",
    "BVNL",
    "JA21",
    "DENK",
    "OPNL",
    "PvdA",
    "PvdD",
    "Volt",
    "D66",
    "VVD",
    "PVV",
    "CDA",
    "SGP",
    "FVD",
    "FvD",
    "BBB",
    "NSC",
    "OSF",
    "PRO",
    "SP",
    "CU",
    "GL",
)
_KNOWN = "|".join(re.escape(party) for party in PARTIES)
_ANY = rf"(?:{_KNOWN}|[A-Z][\w/]*(?:-[A-Z][\w/]*)*)"
_LIST = rf"{_ANY}(?:-fracties?)?(?:(?:,\s+|\s+en\s+(?:van\s+)?(?:de\s+|het\s+)?)(?:{_KNOWN})(?:-fracties?)?)*"

_GROUP = re.compile(
    rf"\b(?:fracties?\s+van\s+(?:de\s+|het\s+)?(?P<of>{_LIST})"
    rf"|(?P<before>{_ANY}(?:(?:-)?,\s+(?:{_KNOWN}))*(?:(?:-)?\s+en\s+(?:de\s+)?(?:{_KNOWN}))?)-fractie(?:s|leden)?\b"
    rf"|(?P<spaced>{_KNOWN})\s+fractie(?:leden)?\b"
    rf"|fractie[- ](?P<after>{_ANY})"
    rf"|(?:fractie)?leden\s+van\s+(?:de\s+)?(?P<members>{_KNOWN})\b(?!-))"
)
_NAME = re.compile(_KNOWN + r"|[A-Z][\w/]*(?:-[A-Z][\w/]*)*")
_BARE = re.compile(rf"(?:de\s+)?(?P<name>{_KNOWN})(?:-fractie)?\s*:?$")
_LAST_BRACKETS = re.compile(r"\?\s*(\([^()]{2,40}\))[.?]?$")
_NOT_PARTIES = frozenset({"De", "Het", "Deze", "Die", "Kamer", "Tweede", "Eerste", "Van", "Andere", "Beide", "Alle"})


def party_in(text: str) -> str | None:
    """Return the first group that a text names as one ("de leden van de SGP-fractie"), several joined by ", "."""
    if "ractie" not in text and "leden van" not in text:
        ending = _LAST_BRACKETS.search(text) if text.endswith((")", ").", ")?")) else None
        return party_in_brackets(ending[1]) if ending else None
    for match in _GROUP.finditer(text):
        printed = match["of"] or match["before"] or match["spaced"] or match["after"] or match["members"]
        cleaned = re.sub(r"-fracties?\b", "", printed)
        names = [name for name in _NAME.findall(cleaned) if name not in _NOT_PARTIES]
        if names:
            return ", ".join(dict.fromkeys(names))
    return None


def party_in_brackets(text: str) -> str | None:
    """Return the groups that brackets name ("(VVD)", "(D66 en Volt)") and nothing else."""
    inside = text.strip("() ")
    names = re.split(r",\s*|\s+en\s+|\s*/\s*", inside)
    known = [name.removesuffix("-fractie") for name in names]
    return ", ".join(known) if known and all(name in PARTIES for name in known) else None


def bare_party(text: str) -> str | None:
    """Return the group where a line is nothing but its name ("VVD", "D66-fractie")."""
    match = _BARE.match(text)
    return match["name"] if match else None
