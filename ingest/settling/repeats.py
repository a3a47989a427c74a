"""Which finds of one letter promise the same thing, in the same or in other words."""

import re
from dataclasses import replace

from ingest.records import Find, Letter, Outcome
from ingest.settling.likeness import Worded, are_same
from ingest.settling.profiles import Wanted, context_of, wanted_in
from ingest.settling.words import Bag, fold, tokens

# So much of the words of each promise must stand in the other.
_SAME_WORDS = 0.72
# A promise with less than this weight of words of its own leans on what stands around it ("een samenvatting hiervan").
_BARE_WEIGHT = 1.0
_SEE_ANSWER = re.compile(
    r"\b(?:zie|zoals|verwijs|conform|overeenkomstig)\b[^.;]{0,60}\b(?:antwoord(?:en)?|beantwoording)\b[^.;]{0,30}?"
    r"\b(?:vraag|vragen)\b(?P<numbers>[\s\d,en]+)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+")


def group_repeats(finds: tuple[Find, ...], letter: Letter) -> tuple[Find, ...]:
    """Return the finds with `same_as` set to the first find of the letter that promises the same thing.

    Word for word the same is always the same; two acts of one sentence never are. Another kind, another rhythm or
    another date speaks against it.
    """
    texts = [_Text(find, letter) for find in finds]
    grouped: list[Find] = []
    for number, text in enumerate(texts):
        first = next(
            (
                other if grouped[other].same_as is None else grouped[other].same_as
                for other in range(number)
                if texts[other].promises_same(text)
            ),
            None,
        )
        grouped.append(_with_same_as(finds[number], first))
    return tuple(grouped)


def _with_same_as(find: Find, first: int | None) -> Find:
    """Return the find with its group."""
    return replace(find, same_as=first)


class _Text:
    """A find with the words it is compared by."""

    def __init__(self, find: Find, letter: Letter) -> None:
        self.find = find
        self.letter = letter
        self.plain = " ".join(re.findall(r"\w+", fold(find.quote)))
        self.wanted = wanted_in(find.quote, find.term.phrase if find.term else None)
        self.worded = Worded.of(self.wanted)
        self.bag = Bag(tokens(find.quote))
        self.deliverables = frozenset(name for item in self.wanted for name in item.word.deliverables)
        self._context: Bag | None = None
        self._passage_text: str | None = None

    @property
    def context(self) -> Bag:
        """The words around the promise."""
        if self._context is None:
            self._context = Bag(tokens(context_of(self.letter, self.find)))
        return self._context

    @property
    def own(self) -> list[Wanted]:
        """The words that are this promise's own, deliverables left out."""
        return [item for item in self.wanted if item.word.specific and not item.word.deliverables]

    def promises_same(self, later: "_Text") -> bool:
        """Whether a later find of the letter promises the same thing as this one."""
        one, other = self.find, later.find
        if Outcome.PROMISE not in (one.role, other.role) or one.role is not other.role:
            return False
        if one.start < other.end and other.start < one.end:
            return False
        if self.plain == later.plain:
            return one.act == other.act
        if one.kind is not other.kind or one.recurring is not other.recurring or _other_dates(one, other):
            return False
        if _weight(self.own) < _BARE_WEIGHT or _weight(later.own) < _BARE_WEIGHT:
            return self._leans_on(later)
        return are_same(self.worded, later.worded, _SAME_WORDS)

    def _leans_on(self, later: "_Text") -> bool:
        """Whether a promise of few words ("we zullen een samenvatting delen") is this one, by what it points to."""
        shared = self.deliverables & later.deliverables
        if not shared:
            return False
        if any(later.bag.holds(item.word) < 0.5 and later.context.holds(item.word) < 0.5 for item in self.own):
            return False
        if any(self.bag.holds(item.word) < 0.5 and self.context.holds(item.word) < 0.5 for item in later.own):
            return False
        return later.points_to(self.find.question) or self.points_to(later.find.question)

    def points_to(self, question: str | None) -> bool:
        """Whether the answer that holds this promise refers to the answer to a question ("zie het antwoord op 17")."""
        if not question:
            return False
        wanted = set(_NUMBER.findall(question))
        for match in _SEE_ANSWER.finditer(self._answer()):
            if wanted & set(_NUMBER.findall(match.group("numbers"))):
                return True
        return False

    def _answer(self) -> str:
        """Return the clean text of the answer or paragraph that the promise stands in."""
        if self._passage_text is None:
            here = next(
                (unit for unit in self.letter.units if unit.start < self.find.end and self.find.start < unit.end), None
            )
            same = [unit.text for unit in self.letter.units if here is not None and unit.passage == here.passage]
            self._passage_text = " ".join(same)
        return self._passage_text


def _other_dates(one: Find, other: Find) -> bool:
    """Whether both promises have a date and they differ."""
    return bool(
        one.window and other.window and (one.window.start, one.window.end) != (other.window.start, other.window.end)
    )


def _weight(items: list[Wanted]) -> float:
    """Return the weight of words together."""
    return sum(item.weight for item in items)
