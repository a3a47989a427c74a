"""What a commitment is about and what a letter says line by line, as words ready to be compared."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from ingest.records import Find, Letter, OpenCommitment, Unit, Voice
from ingest.settling.references import References, members_in, read_references
from ingest.settling.sign_rules import signs_in
from ingest.settling.signs import Sign
from ingest.settling.words import NAME_WEIGHT, Bag, Word, fold, tokens

SILENT = frozenset({Voice.LETTERHEAD, Voice.SIGNATURE, Voice.FURNITURE, Voice.QUESTION, Voice.COMMITTEE})

_LINES_BEFORE, _LINES_AFTER = 3, 2
_BEFORE_SUBJECT = 0.6
_SHORTEST_SUBJECT = 12
_SUBJECT_WORD = re.compile(
    r"\b(?:over|inzake|omtrent|betreffende|aangaande|met betrekking tot|ten aanzien van|naar)\b", re.I
)
_SUBJECT_OF = re.compile(
    r"\b(?:plan|overzicht|lijst|rapport|evaluatie|vergelijking|samenvatting|reactie|voorstel|wet|brief|nota|visie|verslag)"
    r"[a-z]*\b (?:van|voor|op|tot|tegen|om) ",
    re.I,
)
_BLANK_LINE = re.compile(r"\n[ \t]*\n")


def _sections(letter: Letter) -> list[list[int]]:
    """Return the numbers of the letter's units by paragraph or answer: what stands together."""
    sections: list[list[int]] = []
    before: Unit | None = None
    for number, unit in enumerate(letter.units):
        together = (
            before is not None
            and before.passage == unit.passage
            and not _BLANK_LINE.search(letter.text[before.end : unit.start])
        )
        if together:
            sections[-1].append(number)
        else:
            sections.append([number])
        before = unit
    return sections


def context_of(letter: Letter, find: Find) -> str:
    """Return the clean text around a promise: its heading, its question and the sentences beside it.

    This is what `OpenCommitment.context` holds: a later letter often uses the words beside the promise, not its own.
    """
    here = [number for number, unit in enumerate(letter.units) if unit.start < find.end and find.start < unit.end]
    if not here:
        return ""
    first, last = here[0], here[-1]
    passage = letter.units[first].passage
    section = next(section for section in _sections(letter) if first in section)
    parts = [passage.heading, passage.asked, letter.units[first].lead]
    parts += [
        letter.units[number].text
        for number in section
        if first - _LINES_BEFORE <= number <= last + _LINES_AFTER and number not in here
    ]
    return "\n".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A word of a promise with its weight there: the subject ("over …") counts for more than who does it."""

    word: Word
    weight: float
    text: str
    name: bool


@dataclass(frozen=True)
class Profile:
    """What a commitment is about. `wanted` are the words of the promise, `around` those of its surroundings."""

    commitment: OpenCommitment
    wanted: tuple[Wanted, ...]
    around: tuple[Word, ...]
    deliverables: frozenset[str]
    refers: References
    members: frozenset[str]

    @property
    def names(self) -> tuple[Word, ...]:
        """The names in the subject of the promise."""
        return tuple(item.word for item in self.wanted if item.name and item.weight >= NAME_WEIGHT)


def _subject_start(quote: str) -> int:
    """Return where the subject of a promise starts, 0 where no word announces it ("een briefing over bruggen")."""
    match = _SUBJECT_WORD.search(quote) or _SUBJECT_OF.search(quote)
    return match.end() if match and len(quote) - match.end() > _SHORTEST_SUBJECT else 0


def wanted_in(quote: str, term: str | None) -> tuple[Wanted, ...]:
    """Return the words that say what a promise is about, without those of its term."""
    if term:
        at = quote.lower().find(term.lower())
        if at >= 0:
            quote = quote[:at] + " " * len(term) + quote[at + len(term) :]
    subject_at = _subject_start(quote)
    wanted: dict[str, Wanted] = {}
    for token in tokens(quote):
        weight = token.word.weight if token.start >= subject_at else _BEFORE_SUBJECT * token.word.weight
        wanted.setdefault(token.word.stem, Wanted(token.word, weight, quote[token.start : token.end], token.name))
    return tuple(wanted.values())


def profile_of(commitment: OpenCommitment) -> Profile:
    """Return what a commitment is about."""
    wanted = wanted_in(commitment.quote, commitment.term)
    stems = {item.word.stem for item in wanted}
    around: dict[str, Word] = {}
    for token in tokens(f"{commitment.context}\n{commitment.subject or ''}"):
        if token.word.specific and token.word.stem not in stems:
            around.setdefault(token.word.stem, token.word)
    made_on = commitment.letters[0] if commitment.letters else None
    told = f"{commitment.context} {commitment.quote}"
    return Profile(
        commitment,
        wanted,
        tuple(around.values()),
        frozenset(name for item in wanted for name in item.word.deliverables),
        read_references(told, made_on),
        members_in(told),
    )


@dataclass(frozen=True)
class Line:
    """One unit of a letter where the government speaks, with what it shows and refers to.

    `before` holds the words of the sentence before it, `near` those of other lines beside it, `heading` those above.
    """

    number: int
    unit: Unit
    bag: Bag
    before: Bag
    near: Bag
    heading: Bag
    signs: frozenset[Sign]
    before_signs: frozenset[Sign]
    refers: References
    near_refers: References
    finds: tuple[Find, ...] = ()


@dataclass(frozen=True)
class Reading:
    """A letter as settling sees it: its lines, and the words of its subject and of the whole."""

    letter: Letter
    lines: tuple[Line, ...]
    subject: Bag
    whole: Bag
    finds: tuple[Find, ...] = field(default=())


def reading_of(letter: Letter, finds: Iterable[Find] = ()) -> Reading:
    """Return the letter's lines with their words, signs, references and finds."""
    finds = tuple(find for find in finds if not find.candidate)
    today = letter.header.letter_date
    words = [tokens(unit.text) for unit in letter.units]
    lines = []
    for section in _sections(letter):
        for place, number in enumerate(section):
            unit = letter.units[number]
            if unit.passage.voice in SILENT:
                continue
            previous = section[max(0, place - 1) : place]
            beside = section[max(0, place - 2) : max(0, place - 1)] + section[place + 1 : place + 2]
            above = " ".join(part for part in (unit.passage.heading, unit.lead, unit.passage.asked) if part)
            before = letter.units[section[place - 1]].text if place else ""
            lines.append(
                Line(
                    number,
                    unit,
                    Bag(words[number]),
                    Bag([token for other in previous for token in words[other]]),
                    Bag([token for other in beside for token in words[other]]),
                    Bag(tokens(above)),
                    signs_in(unit.text),
                    signs_in(before),
                    read_references(unit.text, today),
                    read_references(f"{before} {unit.passage.heading or ''}", today),
                    tuple(find for find in finds if find.start < unit.end and unit.start < find.end),
                )
            )
    subject = tokens(letter.header.subject or "")
    return Reading(
        letter,
        tuple(lines),
        Bag(subject),
        Bag(tokens(letter.text) + subject),
        finds,
    )


def same_place(one: str, other: str) -> bool:
    """Whether two texts are the same but for spaces, accents and capitals."""
    return fold(" ".join(one.split())) == fold(" ".join(other.split()))
