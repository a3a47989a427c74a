"""What a commitment is about, as words ready to be compared."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from ingest.records import Find, Letter, OpenCommitment
from ingest.settling.lines import NOT_SPOKEN, is_interim, sections_of
from ingest.settling.references import References, read_references, refers_to_origin
from ingest.settling.sign_rules import signs_in
from ingest.settling.signs import Sign
from ingest.settling.words import COMMON_WEIGHT, NAME_WEIGHT, WORD_WEIGHT, Bag, Word, fold, tokens

_LINES_BEFORE, _LINES_AFTER = 3, 2
_OPENING = 3
# What stands before a line of the context, so that a promise of few words is known by what it answers or follows.
OCCASION, ASKED, BEFORE = "Aanleiding: ", "Vraag: ", "Daarvoor: "
# A promise with less weight of words of its own than this leans on them ("Ja, dat zeg ik toe").
_BARE_WEIGHT = 0.3
# "Een overzicht daarvan": what points back leans on it up to this weight.
_POINTS_BACK = re.compile(
    r"\b(?:van|over|naar|op|uit|voor|met|bij|aan|in) (?:die|dat|deze|dit|dergelijke)\b|^(?:die|dat|deze|dit) \w+\b|"
    r"\b(?:daar|hier|er)(?:van|over|op|naar|aan|mee|omtrent|bij|toe|in|uit)\b|\bdesbetreffende\b|\bgenoemde\b|"
    r"^(?:het|de) [^\W\d]+ (?:zend|stuur|zal|zullen|ontvangt|bied|doe|deel|leg|volgt|komt|krijgt|verwacht|wordt)\b",
    re.IGNORECASE,
)
_POINTING_WEIGHT = 1.0
_LEANING = 0.8
# One with less weight of words that say of what is known by what stands around it.
_THIN = 1.4
_BEFORE_SUBJECT = 0.6
_SHORTEST_SUBJECT = 12
# "Over de afgelopen drie jaar", "over 2023 en 2024", "over enkele weken": when, not what about.
_PERIOD = (
    r"(?:(?:de|het|dit|een|heel|geheel) )?"
    r"(?:(?:eerste|tweede|derde|vierde|afgelopen|voorgaande|vorige?|komende|voorbije|laatste|volgende|hele|gehele) )*"
    r"(?:\d|(?:twee|drie|vier|vijf|zes|tien|enkele|enige|paar|meerdere|verschillende) (?:jaar|jaren|maanden|weken)\b|"
    r"(?:jaar|jaren|maand|maanden|week|weken|kwartaal|halfjaar|periode|kalenderjaar|boekjaar|schooljaar|seizoen)\b)"
)
_SUBJECT_WORD = re.compile(
    rf"\b(?:over (?!{_PERIOD})|inzake|omtrent|betreffende|aangaande|met betrekking tot|ten aanzien van|naar)\b", re.I
)
_SUBJECT_OF = re.compile(
    r"\b(?:plan|overzicht|lijst|rapport|evaluatie|vergelijking|samenvatting|reactie|voorstel|wet|brief|nota|visie|verslag)"
    r"[a-z]*\b (?:van|voor|op|tot|tegen|om) ",
    re.I,
)

_RESULTS = re.compile(r"\b(?:resultaten|uitkomst(?:en)?|bevindingen|conclusies|\w*onderzoek|analyse|\w*evaluatie)\b")
_ACCEPTS = re.compile(r"\b(?:ja|bereid|zeg (?:ik|wij)|toezeggen|doe ik graag|zal ik doen)\b", re.I)


def context_of(letter: Letter, find: Find) -> str:
    """Return the clean text around a promise: its heading, its question and the sentences beside it.

    This is what `OpenCommitment.context` holds: a later letter often uses the words beside the promise, not its own.
    """
    here = [number for number, unit in enumerate(letter.units) if unit.start < find.end and find.start < unit.end]
    if not here:
        return ""
    first, last = here[0], here[-1]
    passage = letter.units[first].passage
    section = next((section for section in sections_of(letter) if first in section), here)
    asked = f"{ASKED}{passage.asked}" if passage.asked else None
    parts = [_occasion(letter, first), passage.heading, asked, letter.units[first].lead]
    for number in section:
        if first - _LINES_BEFORE <= number <= last + _LINES_AFTER and number not in here:
            parts.append(f"{BEFORE if number == first - 1 else ''}{letter.units[number].text}")
    return "\n".join(part for part in parts if part)


def _occasion(letter: Letter, first: int) -> str | None:
    """Return why the letter was written, from its first sentences: the debate, the members who asked."""
    spoken = [unit.text for unit in letter.units[:first] if unit.passage.voice not in NOT_SPOKEN][:_OPENING]
    told = [text for text in spoken if refers_to_origin(text)]
    return f"{OCCASION}{' '.join(told)}" if told else None


@dataclass(frozen=True, slots=True)
class Wanted:
    """A word of a promise with its weight there: the subject ("over …") counts for more than who does it."""

    word: Word
    weight: float
    text: str
    name: bool
    subject: bool = True


class Profile:
    """What a commitment is about. `wanted` are the words of the promise, `around` those of its surroundings."""

    def __init__(self, commitment: OpenCommitment) -> None:
        self.commitment = commitment
        self.wanted = self._without_office(wanted_of(commitment))
        self.deliverables = frozenset(name for item in self.wanted for name in item.word.deliverables)
        stems = {item.word.stem for item in self.wanted}
        around: dict[str, Word] = {}
        beside = "\n".join(
            line.removeprefix(ASKED).removeprefix(BEFORE)
            for line in commitment.context.splitlines()
            if not line.startswith(OCCASION)
        )
        for token in tokens(f"{beside}\n{commitment.subject or ''}"):
            word = token.word
            if word.weight >= WORD_WEIGHT and word.stem not in stems:
                around.setdefault(word.stem, word)
        self.around = tuple(around.values())

    def _without_office(self, words: Iterable[Wanted]) -> tuple[Wanted, ...]:
        """Return the words with little weight for the ministry's own name, which stands in all its letters."""
        office = fold(f"{self.commitment.ministry or ''} {self.commitment.sender or ''}")
        return tuple(
            replace(item, weight=COMMON_WEIGHT, name=False) if item.name and item.word.folded in office else item
            for item in words
        )

    @cached_property
    def promised(self) -> tuple[Wanted, ...]:
        """The words of the promise itself, by which it is known when it is made again; of a bare one all."""
        own = wanted_in(self.commitment.quote, self.commitment.term)
        return self.wanted if _is_bare(own) or len(own) == len(self.wanted) else self._without_office(own)

    @cached_property
    def known(self) -> Bag:
        """The words in and around the promise, to be asked for."""
        return Bag.of([*(item.word for item in self.wanted), *self.around])

    @cached_property
    def told(self) -> Bag:
        """Every word in and around the promise, those of little weight as well."""
        return Bag(tokens(f"{self.commitment.quote} {self.commitment.context}"))

    @cached_property
    def names(self) -> tuple[Word, ...]:
        """The names in the subject of the promise."""
        return tuple(item.word for item in self.wanted if item.name and item.weight >= NAME_WEIGHT)

    @cached_property
    def refers(self) -> References:
        """What the text around the promise refers to: the debate it was made in, numbers."""
        made_on = self.commitment.letters[0] if self.commitment.letters else None
        return read_references(f"{self.commitment.context} {self.commitment.quote}", made_on)

    @cached_property
    def signs(self) -> frozenset[Sign]:
        """The signs that the promise itself shows, such as that something lapses."""
        return signs_in(self.commitment.quote)

    @cached_property
    def promises_results(self) -> bool:
        """Whether what is promised is what an inquiry finds."""
        return _RESULTS.search(self.commitment.quote.lower()) is not None

    @cached_property
    def leans(self) -> bool:
        """Whether the promise says next to nothing itself, so that it is known by what stands before it."""
        own = wanted_in(self.commitment.quote, self.commitment.term)
        return sum(item.weight for item in own if item.word.specific and not item.word.deliverables) < _THIN

    @cached_property
    def is_thin(self) -> bool:
        """Whether the promise names a thing without saying of what ("Het rapport zend ik u met een beleidsreactie")."""
        return sum(item.weight for item in self.wanted if item.word.specific and not item.word.deliverables) < _THIN

    @cached_property
    def is_interim(self) -> bool:
        """Whether what is promised is itself only on the way to something else ("een tussenstand")."""
        return is_interim(self.commitment.quote)

    @property
    def members(self) -> frozenset[str]:
        """The members of parliament who are named with the promise."""
        return self.refers.members


def _subject_start(quote: str) -> int:
    """Return where the subject of a promise starts, 0 where no word announces it ("een briefing over bruggen")."""
    match = _SUBJECT_WORD.search(quote) or _SUBJECT_OF.search(quote)
    return match.end() if match and len(quote) - match.end() > _SHORTEST_SUBJECT else 0


def wanted_of(commitment: OpenCommitment) -> tuple[Wanted, ...]:
    """Return the words that say what a commitment is about.

    One that says next to nothing itself ("Ja, dat zeg ik toe", "Ik bericht u over de uitkomst") is about what was
    asked, or else about what the sentence before it says.
    """
    own = wanted_in(commitment.quote, commitment.term)
    if not _is_bare(own) and not _points_back(commitment.quote, own):
        return own
    context = commitment.context.splitlines()
    accepts = _ACCEPTS.search(commitment.quote) is not None
    for prefix in (ASKED, BEFORE) if accepts else (BEFORE, ASKED):
        leaned = next((line.removeprefix(prefix) for line in context if line.startswith(prefix)), None)
        if leaned is not None and (words := wanted_in(leaned, None)):
            known = {item.word.stem for item in own}
            share = 1.0 if accepts else _LEANING
            added = [replace(item, weight=share * item.weight) for item in words if item.word.stem not in known]
            return (*own, *added)
    return own


def _is_bare(own: Iterable[Wanted]) -> bool:
    """Whether words say next to nothing themselves."""
    return sum(item.weight for item in own if item.word.specific or item.word.deliverables) < _BARE_WEIGHT


def _points_back(quote: str, own: Iterable[Wanted]) -> bool:
    """Whether a promise says by pointing back what it is about, and little else ("de uitkomsten daarvan")."""
    telling = sum(item.weight for item in own if item.word.specific and not item.word.deliverables)
    return telling < _POINTING_WEIGHT and _POINTS_BACK.search(quote) is not None


@lru_cache(maxsize=2_000)
def wanted_in(quote: str, term: str | None) -> tuple[Wanted, ...]:
    """Return the words that say what a promise is about, without those of its term."""
    if term:
        at = quote.lower().find(term.lower())
        if at >= 0:
            quote = quote[:at] + " " * len(term) + quote[at + len(term) :]
    subject_at = _subject_start(quote)
    wanted: dict[str, Wanted] = {}
    for token in tokens(quote):
        subject = token.start >= subject_at
        weight = token.word.weight if subject else _BEFORE_SUBJECT * token.word.weight
        item = Wanted(token.word, weight, quote[token.start : token.end], token.name, subject)
        wanted.setdefault(token.word.stem, item)
    return tuple(wanted.values())
