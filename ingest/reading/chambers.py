"""The chamber that a letter is sent to: whom it addresses, who printed it, else what only one of the two has."""

import re
from itertools import chain

from ingest.reading.dossiers import cited_papers
from ingest.reading.letterhead import Letterhead
from ingest.records import Chamber

# In what is looked for in a whole head or letter a word's first letter comes before the rule that no word goes on into
# it: a letter is found many times as fast as the edge of a word.
_ADDRESSEE = re.compile(
    r"[VvLlGg](?<!\w.)(?i:(?:(?<=v)oorzitters?|(?<=l)eden|(?<=g)riffiers?)\s+(?:van\s+(?:de\s+)?|der\s+)?"
    r"(?P<chamber>tweede|eerste|beide)\s+kamers?\b|(?<=v)oorzitters?\s+van\s+(?:de\s+)?(?P<both>beide)\b)"
)
# A line of an address: "Tweede Kamer", "Aan de vaste commissie voor Financiën van de Eerste Kamer".
_ADDRESSED = re.compile(
    r"^(?:(?:aan|to)\b.{0,120}?|(?:de )?griffie\b.{0,120}?|(?:de )?(?:vaste )?commissie\b.{0,120}?)?"
    r"\b(?P<chamber>tweede|eerste)\s+kamer\b(?!,? vergaderjaar)(?:\s+der\s+staten.generaal)?.{0,12}$",
    re.IGNORECASE,
)
_TITLE_OF_CHAMBER = re.compile(r"\b(?P<chamber>tweede|eerste)\s+kamer\s+der\s+staten-generaal", re.IGNORECASE)
_OF_SECOND = re.compile(r"K(?<!\wK)amerstukken\s+II\b|T(?<!\wT)Z20\d{4}-\d|2(?<!\w2)0\d{2}[ZD]\d{5}\b")
_OF_FIRST = re.compile(r"K(?<!\wK)amerstukken\s+I\b|T(?<!\wT)0\d{4}\b|E(?<!\wE)K\s+\d{2}")
_RUNNING_CHAMBER = re.compile(r"(?P<chamber>T(?<!\wT)weede|E(?<!\wE)erste) Kamer\s?[,|]\s?vergaderjaar")
# "Bijlage bij de brief aan de Tweede Kamer van 3 maart 2025": above the text, where no address stands.
_SENT_TO = re.compile(
    r"\b(?:aan|commissie\b[^.?!]{0,80}\bvan)\s+(?:de\s+)?(?:voorzitter\s+van\s+de\s+)?(?P<chamber>tweede|eerste)\s+kamer\b",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?P<chamber>T(?<!\wT)weede|E(?<!\wE)erste) Kamer\b(?!\s?[,|]\s?vergaderjaar|\s+der\s+Staten)")
_YOUR_CHAMBER = re.compile(r"\buw Kamer\b", re.IGNORECASE)
# Kinds of debates and papers, and groups of members, that only one chamber has.
_ONLY_SECOND = (
    "commissiedebat",
    "tweeminutendebat",
    "dertigledendebat",
    "spoeddebat",
    "notaoverleg",
    "wetgevingsoverleg",
    "algemeen overleg",
    "vragenuur",
    "rondetafelgesprek",
    "procedurevergadering",
    "feitelijke vragen",
    "kamervragen",
    "begrotingsonderzoek",
)
_ONLY_FIRST = (
    "memorie van antwoord",
    "voorlopig verslag",
    "deskundigenbijeenkomst",
    "mondeling overleg",
    "novelle",
)
_MEMBERS_ASKED = re.compile(r"vragen van (?:het lid|de leden) [^.?!]{2,60}\((?!EK\b)\w")
_GROUPS_OF_SECOND = re.compile(r"(?:N(?<!\wN)SC|D(?<!\wD)ENK|G(?<!\wG)roep-[A-Z]\w+)\b")
_GROUPS_OF_FIRST = re.compile(r"(?:O(?<!\wO)PNL|F(?<!\wF)ractie-[A-Z]\w+)\b")
# How much of a letter stands above its text, where it has no letterhead.
_TOP = 250


def find_chamber(head: Letterhead, text: str, number: str | None) -> Chamber | None:
    """Return the chamber that the letter is addressed to, or that printed it, or that its words tell of."""
    flat = " ".join(line.text for line in head.lines)
    anywhere = (pattern.search(flat) for pattern in (_ADDRESSEE, _TITLE_OF_CHAMBER))
    addressed = (_ADDRESSED.match(line.text) for line in head.lines if "kamer" in line.text.lower())
    for match in chain(anywhere, addressed):
        named = (match["chamber"] or "").lower() if match else ""
        if named in ("tweede", "eerste"):
            return _named(named)
    running = _RUNNING_CHAMBER.search(text) if "vergaderjaar" in text else None
    if running:
        return _named(running["chamber"])
    if number:
        return Chamber.TWEEDE_KAMER if number[0].isdigit() else Chamber.EERSTE_KAMER
    # A citation, or the name of a chamber, may run on over a line end.
    flat = " ".join(text.split())
    sent = _SENT_TO.search(flat[:_TOP])
    if sent:
        return _named(sent["chamber"])
    for chambers in (_cited_chambers(flat), _told_chambers(flat)):
        if len(chambers) == 1:
            return chambers.pop()
    return None


def _named(chamber: str) -> Chamber:
    """Return the chamber of its printed name."""
    return Chamber.TWEEDE_KAMER if chamber.lower() == "tweede" else Chamber.EERSTE_KAMER


def _cited_chambers(text: str) -> set[Chamber]:
    """Return the chambers whose papers and promises a letter without a head cites."""
    numbers = [paper.number or "" for paper in cited_papers(text)]
    cited: set[Chamber] = set()
    if _OF_SECOND.search(text) or any(number.isdigit() for number in numbers):
        cited.add(Chamber.TWEEDE_KAMER)
    if _OF_FIRST.search(text) or any(number.isalpha() for number in numbers):
        cited.add(Chamber.EERSTE_KAMER)
    return cited


def _told_chambers(text: str) -> set[Chamber]:
    """Return the chambers that the words of a letter without a head tell of.

    A letter that says "uw Kamer" and names one chamber means the other with it; some debates only one chamber holds.
    """
    told: set[Chamber] = set()
    named = {_named(match["chamber"]) for match in _NAMED.finditer(text)}
    lowered = text.lower()
    if len(named) == 1 and "uw kamer" in lowered and _YOUR_CHAMBER.search(text):
        told |= set(Chamber) - named
    if any(word in lowered for word in _ONLY_SECOND) or _MEMBERS_ASKED.search(text) or _GROUPS_OF_SECOND.search(text):
        told.add(Chamber.TWEEDE_KAMER)
    if any(word in lowered for word in _ONLY_FIRST) or _GROUPS_OF_FIRST.search(text):
        told.add(Chamber.EERSTE_KAMER)
    return told


def find_addressee(head: Letterhead) -> str | None:
    """Return whom the letter is addressed to."""
    match = _ADDRESSEE.search(" ".join(line.text for line in head.lines))
    if match is None:
        return None
    chamber = (match["chamber"] or match["both"]).lower()
    if chamber == "beide":
        return "de voorzitters van beide Kamers der Staten-Generaal"
    return f"de voorzitter van de {chamber.capitalize()} Kamer der Staten-Generaal"
