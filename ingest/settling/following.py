"""What the sentences behind a line add to it: the news about a promise that it recalls, its new date, what is left out.

Officials seldom put it all in one sentence: "Op 3 mei heb ik u een overzicht toegezegd. Dat is niet haalbaar gebleken.
Het overleg met de sector vergt meer tijd. Ik verwacht u het overzicht in het najaar te sturen."
"""

import re
from collections.abc import Iterator

from ingest.records import Outcome, Term
from ingest.settling.lines import TO_COME, Line, Reading
from ingest.settling.signs import Sign

# So many sentences behind a line still speak of what it speaks of, if they stand in its paragraph.
_MOST_BEHIND = 6
_PROMISING = (Outcome.PROMISE, Outcome.RESTATEMENT, Outcome.POSTPONEMENT)
_WOULD = re.compile(r"\bzou(?:den)?\b", re.IGNORECASE)
_CLAUSES = re.compile(r"[;,:]|\b(?:omdat|aangezien|want|doordat|terwijl|maar|zodat|waardoor)\b", re.IGNORECASE)
# "Niet voor het kerstreces maar eind maart": what comes after "maar" is not denied.
_DENIED = re.compile(r"\b(?:niet|geen)\b(?![^;,:]*\bmaar\b)[^;,:]*$", re.IGNORECASE)
# "Kan in mei niet meer worden gehouden".
_NOT_AFTER_ALL = re.compile(r"[^;,:]*?\bniet\b(?! alleen\b)", re.IGNORECASE)
_BUT_THEN = re.compile(
    r"\b(?:maar|doch) (?:(?:pas|eerst|nu|naar verwachting|waarschijnlijk|uiterlijk) )*\Z", re.IGNORECASE
)
# "Hiermee is ook het tweede deel afgedaan": with that part the whole is done.
_LAST_PART = re.compile(
    r"\b(?:ook|eveneens|tevens|nu) (?:het|dit|dat|de|deze|die) (?:(?!eerste)\w+ )?"
    r"(?:deel|gedeelte|onderdeel|delen|punt|punten)\b|"
    r"\b(?:laatste|resterende|overige) (?:deel|gedeelte|onderdeel|punt)\b|(?<!niet )\b(?:volledig|geheel)\b",
    re.IGNORECASE,
)
# "Hierbij ontvangt u het resterende deel van de toegezegde evaluatie".
_THE_REST = re.compile(
    r"\b(?:laatste|resterende|overige|ontbrekende) (?:deel|gedeelte|onderdeel)\b[^,;]*\btoegezeg", re.IGNORECASE
)


def closes_the_rest(line: Line) -> bool:
    """Whether a line that says that a promise is kept speaks of what was left of it, or of the whole."""
    if Sign.CLOSING in line.signs and _LAST_PART.search(line.unit.text) is not None:
        return True
    return Sign.DELIVERY in line.signs and _THE_REST.search(line.unit.text) is not None


def only_would(line: Line) -> bool:
    """Whether a line recalls what would be done ("gemeld dat het kabinet zou reageren"): nothing was done by that."""
    return line.recalls and _WOULD.search(line.unit.text) is not None


def behind(reading: Reading, line: Line, most: int = _MOST_BEHIND) -> Iterator[Line]:
    """Yield the lines behind one that stand in its paragraph, up to the next that recalls a promise."""
    text, last = reading.letter.text, line
    for number in range(line.number + 1, line.number + 1 + most):
        other = reading.lines.get(number)
        if other is None or "\n\n" in text[last.unit.end : other.unit.start] or other.recalls:
            return
        yield other
        last = other


def is_new(text: str, term: Term) -> bool:
    """Whether a sentence names a term as the day on which something comes: not as a reason, nor as what was not met."""
    at = text.find(term.phrase)
    if at < 0 or _DENIED.search(text[:at]) or _NOT_AFTER_ALL.match(text, at + len(term.phrase)):
        return False
    if _BUT_THEN.search(text, 0, at):
        return True
    start = max((found.end() for found in _CLAUSES.finditer(text, 0, at)), default=0)
    end = next((found.start() for found in _CLAUSES.finditer(text, at + len(term.phrase))), len(text))
    return TO_COME.search(text[start:end].lower()) is not None


def promised_term(line: Line) -> Term | None:
    """Return the term of a promise that the line makes, or of a postponement that it tells."""
    return next((find.term for find in line.finds if find.role in _PROMISING and find.term and find.window), None)
