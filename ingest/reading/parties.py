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
# One name for a group however it is printed: the one that the chambers' own lists have.
_SAME: dict[str, str] = {
    "GroenLinks/PvdA": "GroenLinks-PvdA",
    "PvdA-GroenLinks": "GroenLinks-PvdA",
    "PvdA/GroenLinks": "GroenLinks-PvdA",
    "GL-PvdA": "GroenLinks-PvdA",
    "GL": "GroenLinks",
    "Christen Unie": "ChristenUnie",
    "CU": "ChristenUnie",
    "Partij voor de Dieren": "PvdD",
    "Forum voor Democratie": "FVD",
    "FvD": "FVD",
    "Nieuw Sociaal Contract": "NSC",
    "BoerBurgerBeweging": "BBB",
    "50Plus": "50PLUS",
}
_KNOWN = "|".join(re.escape(party) for party in PARTIES)
_ANY = rf"(?:{_KNOWN}|[A-Z][\w/]*(?:-[A-Z][\w/]*)*)"
_LIST = rf"{_ANY}(?:-fracties?)?(?:(?:,\s+|\s+en\s+(?:van\s+)?(?:de\s+|het\s+)?)(?:{_KNOWN})(?:-fracties?)?)*"

_GROUP = re.compile(
    rf"\b(?:fracties?\s+van\s+(?:de\s+|het\s+)?(?P<of>{_LIST})"
    rf"|(?P<before>{_ANY}(?:(?:-)?,\s+(?:{_KNOWN}))*(?:(?:-)?\s+en\s+(?:de\s+)?(?:{_KNOWN}))?)-fractie(?:s|leden)?\b"
    rf"|(?P<spaced>{_KNOWN})(?:\s+fractie(?:leden)?|-(?:kamer)?(?:leden|lid))\b"
    rf"|fractie[- ](?P<after>{_ANY})"
    rf"|(?:fractie)?leden\s+van\s+(?:de\s+)?(?P<members>{_KNOWN})\b(?![-/])"
    r"|\b(?:leden|lid)\s+van\s+(?:de\s+|het\s+)?"
    r"(?P<group>[Gg]roep[- ](?:[Vv]an\s+)?(?:de[nr]?\s+)?[A-Z]\w+|[Ll]id[- ][A-Z]\w+))"
)
_NAME = re.compile(_KNOWN + r"|[A-Z][\w/]*(?:-[A-Z][\w/]*)*")
_BARE = re.compile(rf"(?:de\s+)?(?P<name>{_KNOWN})(?:-fractie)?\s*:?$")
_LEADING_BRACKETS = re.compile(r"\(([^()]{2,40})\)(?!\w)")
_LAST_BRACKETS = re.compile(r"\?\s*(\([^()]{2,40}\))[.?]?$")
_TURNS = re.compile(
    r"(?:voor|aan|tegen|(?:ook\s+)?(?:in\s+(?:antwoord|reactie)\s+)?op\s+(?:de|het|een)\s+(?:\w+\s+){0,3}?(?:vraag|vragen|opmerking(?:en)?"
    r"|verzoek|suggestie|betoog|zorgen|stelling|oproep)\s+van|naar\s+aanleiding\s+van\s+(?:de|het)\s+(?:\w+\s+){0,3}?"
    r"(?:vraag|vragen|opmerking(?:en)?|verzoek|suggestie|betoog|zorgen)\s+van|met|ten\s+aanzien\s+van|anders\s+dan"
    r"|(?:de|het)\s+(?:vraag|vragen|opmerking(?:en)?|verzoek|suggestie|zorgen|oproep)\s+van)\s+"
    r"(?P<whom>(?:de\s+|het\s+|enkele\s+)?(?:leden|lid|fractie|\w[\w/-]*-fractie)\b)",
    re.IGNORECASE,
)
_PROMISED = re.compile(
    r"\b(?:leden|lid|fractie)\b[^.;:?]{0,160}\b(?:toegezegd|beloofd|in\s+het\s+vooruitzicht\s+gesteld|toezegging\s+gedaan"
    r"|gevraagd|verzocht|verzoek|vroeg(?:en)?|verzochten)\b",
    re.IGNORECASE,
)
_NOT_PARTIES = frozenset({"De", "Het", "Deze", "Die", "Kamer", "Tweede", "Eerste", "Van", "Andere", "Beide", "Alle"})


def party_in(text: str) -> str | None:
    """Return the first group that a text names as one ("de leden van de SGP-fractie"), several joined by ", "."""
    if "ractie" not in text and "leden van" not in text:
        ending = _LAST_BRACKETS.search(text) if text.endswith((")", ").", ")?")) else None
        return party_in_brackets(ending[1]) if ending else None
    for match in _GROUP.finditer(text):
        printed = match["of"] or match["before"] or match["spaced"] or match["after"] or match["members"]
        if match["group"]:
            return match["group"][0].upper() + match["group"][1:]
        cleaned = re.sub(r"-fracties?\b", "", printed)
        names = [name for name in _NAME.findall(cleaned) if name not in _NOT_PARTIES]
        if names:
            return ", ".join(dict.fromkeys(_SAME.get(name, name) for name in names))
    return None


def turned_to(sentence: str) -> str | None:
    """Return the group to whose question an answer turns ("Voor de leden van de SGP-fractie merk ik op")."""
    match = _TURNS.match(sentence)
    return party_in(sentence[match.start("whom") : match.start("whom") + 120]) if match else None


def promised_to(text: str) -> str | None:
    """Return the group to whose members a paragraph says that something was promised, or who asked for it."""
    if "ractie" not in text:
        return None
    match = _PROMISED.search(text)
    return party_in(match[0]) if match else None


def party_in_brackets(text: str) -> str | None:
    """Return the groups that brackets name ("(VVD)", "(D66 en Volt)") and nothing else."""
    inside = text.strip("() ")
    names = re.split(r",\s*|\s+en\s+|\s*/\s*", inside)
    known = [name.removesuffix("-fractie") for name in names]
    return (
        ", ".join(_SAME.get(name, name) for name in known) if known and all(name in PARTIES for name in known) else None
    )


def leading_party(text: str) -> str | None:
    """Return the groups in brackets right behind the number of a question ("1 (VVD)")."""
    opening = _LEADING_BRACKETS.match(text)
    return party_in_brackets(opening[1]) if opening else None


def bare_party(text: str) -> str | None:
    """Return the group where a line is nothing but its name ("VVD", "D66-fractie")."""
    match = _BARE.match(text)
    return _SAME.get(match["name"], match["name"]) if match else None
