"""Who promises, and to whom: from the words of the sentence, else from the passage and the head of the letter."""

import re

from ingest.records import Chamber, Letter, Unit

_OFFICE = re.compile(
    r"\b[Dd]e ([Mm]inister(?:-president)?|[Ss]taatssecretaris)((?: (?:van|voor) [A-Z][\w-]+(?:(?:,| en|, [A-Z]\w+ "
    r"en)? [A-Z][\w-]+)*)?)"
    r"(?= (?:zal|stuurt|informeert|zendt|bericht|komt|biedt|doet|legt|deelt|rapporteert|opent|zegt))"
)
_MEMBER = re.compile(
    r"\b(?:het lid|de leden|de heer|mevrouw|lid) ((?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]en|[Tt]er|'t|la|el|Van|De) "
    r")*[A-Z][\w’'ïëéüöáè-]+"
    r"(?:(?: [a-z]{2,3})? [A-Z][\w’'ïëéüöáè-]+)?)(?: \(([^)]{1,30})\))?"
)
_COMMITTEE = re.compile(
    r"\b((?:uw|de) (?:vaste |algemene )?(?:kamer)?commissie(?: voor [A-Z][\w, -]*?(?=[.,;]| (?:een|de|het|in|op|voor"
    r"|wordt|zal))| )?)"
)


def promised_by(letter: Letter, unit: Unit) -> str | None:
    """Return the office that binds itself: the one the sentence names, else the sender of the letter."""
    named = _OFFICE.search(unit.text)
    if named:
        return (named.group(1).lower() + named.group(2)).strip()
    return letter.header.sender


def promised_to(letter: Letter, unit: Unit) -> str | None:
    """Return to whom: a member with party, a party, a committee, or the chamber."""
    member = _MEMBER.search(unit.text)
    if member:
        return f"{member.group(1)} ({member.group(2)})" if member.group(2) else member.group(1)
    if unit.passage.party:
        return unit.passage.party
    if _COMMITTEE.search(unit.text) and letter.header.committee:
        return letter.header.committee
    if letter.header.committee:
        return letter.header.committee
    if letter.header.chamber is None:
        return None
    return "Eerste Kamer" if letter.header.chamber is Chamber.EERSTE_KAMER else "Tweede Kamer"
