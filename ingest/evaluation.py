"""How well letters were read, measured against letters that a person annotated (GUIDE.md, CONTRACT.md).

The figures are those of the project's scorer, name for name, so that the program can measure itself.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import PurePath

from ingest.records import Extraction, Find, Kind, Outcome

CORE = frozenset({Kind.INFORM, Kind.BRIEFING, Kind.LEGISLATION})
PROMISING = frozenset({Outcome.PROMISE, Outcome.RESTATEMENT})
CLOSING = frozenset({Outcome.FULFILMENT, Outcome.WITHDRAWAL})

# Quotations are the same from a quarter of the longer one on; so is a trap taken.
SAME_QUOTE = 0.25
WHOLE_QUOTE = 0.9
MOST_OF_THE_SHORTER = 0.8

Days = tuple[str, str]


@dataclass(frozen=True)
class AnnotatedItem:
    """A promise, or what became of one, as a careful clerk found it; days are ISO.

    `optional` ones count neither way; `broken` ones run over a page's end or another interruption.
    """

    quote: str
    kind: str
    strength: str
    role: str = Outcome.PROMISE
    recurring: bool = False
    term: str | None = None
    window: Days | None = None
    question: str | None = None
    party: str | None = None
    optional: bool = False
    broken: bool = False


@dataclass(frozen=True)
class AnnotatedLetter:
    """One annotated letter: `source` is the name of its text file, `traps` are sentences that promise nothing."""

    name: str
    source: str
    items: tuple[AnnotatedItem, ...]
    traps: tuple[str, ...] = ()
    letter_date: str | None = None
    chamber: str | None = None
    number: str | None = None
    dossier: str | None = None


@dataclass(frozen=True)
class FoundItem:
    """A find as it is compared with an annotated item; candidates are left out before."""

    quote: str
    kind: str
    strength: str
    role: str = Outcome.PROMISE
    recurring: bool = False
    term: str | None = None
    window: Days | None = None
    question: str | None = None
    party: str | None = None


@dataclass(frozen=True)
class FoundLetter:
    """What the program read of a letter; `error` says why it could not be read at all."""

    items: tuple[FoundItem, ...] = ()
    letter_date: str | None = None
    chamber: str | None = None
    number: str | None = None
    dossiers: tuple[str, ...] = ()
    error: str | None = None


@dataclass(frozen=True)
class Evaluation:
    """The figures in the scorer's order (None where nothing was there to be measured) and one line for each miss."""

    figures: dict[str, float | int | None]
    misses: tuple[str, ...]


class Tally:
    """Counts of right and of all, by the name of what is measured."""

    def __init__(self) -> None:
        self._all: Counter[str] = Counter()
        self._right: Counter[str] = Counter()

    def add(self, name: str, right: bool) -> None:
        """Count one more case of `name`."""
        self._all[name] += 1
        self._right[name] += right

    def count(self, name: str) -> int:
        """Return how many cases of `name` there were."""
        return self._all[name]

    def share(self, name: str) -> float | None:
        """Return the share of `name` that was right, None if there was no case."""
        return round(self._right[name] / self._all[name], 4) if self._all[name] else None


def read_annotation(name: str, text: str) -> AnnotatedLetter | None:
    """Read the annotation file `name` (a JSON object as in GUIDE.md); None if it annotates something else (a chain)."""
    data = json.loads(text)
    if "items" not in data:
        return None
    stem = PurePath(name).stem
    return AnnotatedLetter(
        name=stem,
        source=data.get("source") or f"{stem}.txt",
        items=tuple(_annotated_item(item) for item in data["items"]),
        traps=tuple(trap["quote"] for trap in data.get("not_items", [])),
        letter_date=data.get("letter_date"),
        chamber=data.get("chamber"),
        number=data.get("number"),
        dossier=data.get("dossier"),
    )


def _annotated_item(item: dict[str, object]) -> AnnotatedItem:
    """Carry one item of an annotation file over; an absent field is as good as an empty one."""
    window = item.get("window")
    return AnnotatedItem(
        quote=str(item["quote"]),
        kind=str(item["kind"]),
        strength=str(item["strength"]),
        role=str(item["role"]),
        recurring=bool(item.get("recurring")),
        term=str(item["term"]) if item.get("term") else None,
        window=(str(window[0]), str(window[1])) if isinstance(window, list) and window else None,
        question=str(item["question"]) if item.get("question") else None,
        party=str(item["party"]) if item.get("party") else None,
        optional=bool(item.get("optional")),
        broken=bool(item.get("broken")),
    )


def read_result(extraction: Extraction) -> FoundLetter:
    """Turn what `extract` gave for a letter into what is compared: the header and the finds that are no candidates."""
    header = extraction.letter.header
    return FoundLetter(
        items=tuple(_found_item(find) for find in extraction.finds if not find.candidate),
        letter_date=header.letter_date.isoformat() if header.letter_date else None,
        chamber=header.chamber,
        number=header.number,
        dossiers=header.dossiers,
    )


def _found_item(find: Find) -> FoundItem:
    return FoundItem(
        quote=find.quote,
        kind=find.kind,
        strength=find.strength,
        role=find.role,
        recurring=find.recurring,
        term=find.term.phrase if find.term else None,
        window=(find.window.start.isoformat(), find.window.end.isoformat()) if find.window else None,
        question=find.question,
        party=find.party,
    )


def is_in_half(name: str, half: str | None) -> bool:
    """Say whether the last number in a letter's name is odd or even, as `half` asks; without `half` every letter is."""
    digits = re.findall(r"\d+", name)
    return half is None or (bool(digits) and int(digits[-1]) % 2 == (half == "odd"))


def evaluate(letters: Iterable[tuple[AnnotatedLetter, FoundLetter]]) -> Evaluation:
    """Compare annotated letters with what was found in them."""
    tally, misses = Tally(), []
    for annotated, found in letters:
        misses += _judge_letter(annotated, found, tally)
    return Evaluation(_figures(tally), tuple(misses))


def overlap(one: str, other: str) -> float:
    """Return the share of the longer quotation's words that both have in order; 0 where the shorter differs."""
    a, b = _words(one), _words(other)
    if not a or not b:
        return 0.0
    same = sum(block.size for block in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks())
    return same / max(len(a), len(b)) if same / min(len(a), len(b)) >= MOST_OF_THE_SHORTER else 0.0


def pair(annotated: Sequence[str], found: Sequence[str]) -> dict[int, int]:
    """Pair quotations one to one, best overlap first; several with one quotation are paired in their own order."""
    options = []
    for a, quote in enumerate(annotated):
        for f, other in enumerate(found):
            value = overlap(quote, other)
            if value >= SAME_QUOTE:
                options.append((-value, a, f))
    pairs: dict[int, int] = {}
    used: set[int] = set()
    for _, a, f in sorted(options):
        if a not in pairs and f not in used:
            pairs[a] = f
            used.add(f)
    _order_same(pairs, {a: found[f] for a, f in pairs.items()})
    _order_same(pairs, {a: annotated[a] for a in pairs})
    return pairs


def _order_same(pairs: dict[int, int], quotes: dict[int, str]) -> None:
    """Give pairs whose quotation is the same their partners in order: two acts of one sentence keep their order."""
    groups: dict[str, list[int]] = {}
    for a, quote in quotes.items():
        groups.setdefault(" ".join(_words(quote)), []).append(a)
    for same in groups.values():
        pairs.update(zip(sorted(same), sorted(pairs[a] for a in same), strict=True))


def _judge_letter(annotated: AnnotatedLetter, found: FoundLetter, tally: Tally) -> list[str]:
    """Count one letter into `tally` and return its misses."""
    misses = [f"{annotated.name} NOT READ: {found.error}"] if found.error else []
    _judge_header(annotated, found, tally)
    pairs = pair([item.quote for item in annotated.items], [item.quote for item in found.items])
    for a, item in enumerate(annotated.items):
        if not item.optional:
            hit = found.items[pairs[a]] if a in pairs else None
            misses += _judge_item(annotated.name, item, hit, tally)
    known = {f: annotated.items[a] for a, f in pairs.items()}
    for f, find in enumerate(found.items):
        misses += _judge_find(annotated.name, find, known.get(f), tally)
    loose = [find.quote for f, find in enumerate(found.items) if f not in known and find.role in PROMISING]
    for trap in annotated.traps:
        tally.add("traps", any(overlap(trap, quote) > SAME_QUOTE for quote in loose))
    return misses


def _judge_header(annotated: AnnotatedLetter, found: FoundLetter, tally: Tally) -> None:
    """Count the fields of the header that the annotation knows."""
    if annotated.letter_date:
        tally.add("letter_date", found.letter_date == annotated.letter_date)
    if annotated.chamber:
        tally.add("chamber", found.chamber == annotated.chamber)
    if annotated.number:
        tally.add("number", found.number == annotated.number)
    if annotated.dossier:
        tally.add("dossier", annotated.dossier in found.dossiers)


def _judge_item(name: str, item: AnnotatedItem, hit: FoundItem | None, tally: Tally) -> list[str]:
    """Recall: was this annotated item found, and read rightly?"""
    right = hit is not None and (hit.role == item.role or (item.role == Outcome.PROMISE and hit.role in PROMISING))
    if item.role == Outcome.PROMISE:
        tally.add("broad_recall", right)
        if item.kind in CORE:
            tally.add("core_recall", right and hit is not None and hit.kind in CORE)
    else:
        tally.add("role_recall", right)
    if hit is None or not right:
        return [f"{name} MISSED {item.role} {item.kind} (got {hit and hit.role}): {_squash(item.quote)[:120]}"]
    tally.add("kind", hit.kind == item.kind)
    tally.add("strength", hit.strength == item.strength)
    tally.add("recurring", hit.recurring == item.recurring)
    same = overlap(item.quote, hit.quote)
    tally.add("whole", same >= WHOLE_QUOTE)
    if item.broken:
        tally.add("broken_whole", same >= WHOLE_QUOTE)
    if item.question:
        tally.add("question", hit.question == item.question)
    if item.party:
        tally.add("party", hit.party == item.party)
    if item.role in CLOSING or item.role == Outcome.PARTIAL:
        return []
    return _judge_term(name, item, hit, tally)


def _judge_term(name: str, item: AnnotatedItem, hit: FoundItem, tally: Tally) -> list[str]:
    """Is the due date the annotated one, or rightly absent?"""
    misses = []
    tally.add("due_date" if item.window else "no_date", hit.window == item.window)
    quote = _squash(item.quote)[:120]
    if hit.window != item.window:
        got, wanted = _as_list(hit.window), _as_list(item.window)
        misses.append(f"{name} TERM '{item.term}' {got} is {wanted}: {quote}")
    if hit.kind != item.kind:
        misses.append(f"{name} KIND {hit.kind} is {item.kind}: {quote}")
    return misses


def _judge_find(name: str, find: FoundItem, known: AnnotatedItem | None, tally: Tally) -> list[str]:
    """Precision: is this find an annotated item of that role? Optional items count neither way."""
    if known is not None and known.optional:
        return []
    if find.role in PROMISING:
        right = known is not None and known.role == Outcome.PROMISE
        tally.add("broad_precision", right)
        if find.kind in CORE:
            tally.add("core_precision", right)
    else:
        right = known is not None and known.role == find.role
        tally.add("role_precision", right)
    if right:
        return []
    return [f"{name} WRONG {find.role} {find.kind} (is {known and known.role}): {_squash(find.quote)[:120]}"]


def _figures(tally: Tally) -> dict[str, float | int | None]:
    """Name the figures as the scorer does."""
    core = tally.share("core_precision"), tally.share("core_recall")
    broad = tally.share("broad_precision"), tally.share("broad_recall")
    return {
        "letter_date_right": tally.share("letter_date"),
        "chamber_right": tally.share("chamber"),
        "dossier_right": tally.share("dossier"),
        "number_right": tally.share("number"),
        "core_precision": core[0],
        "core_recall": core[1],
        "core_f1": _f1(*core),
        "broad_precision": broad[0],
        "broad_recall": broad[1],
        "broad_f1": _f1(*broad),
        "kind_right": tally.share("kind"),
        "strength_right": tally.share("strength"),
        "recurring_right": tally.share("recurring"),
        "due_date_right": tally.share("due_date"),
        "no_date_right": tally.share("no_date"),
        "role_recall": tally.share("role_recall"),
        "role_precision": tally.share("role_precision"),
        "question_right": tally.share("question"),
        "party_right": tally.share("party"),
        "whole": tally.share("whole"),
        "broken_whole": tally.share("broken_whole"),
        "traps_taken": tally.share("traps"),
        "core_gold": tally.count("core_recall"),
        "broad_gold": tally.count("broad_recall"),
        "dated": tally.count("due_date"),
        "roles": tally.count("role_recall"),
    }


def _f1(precision: float | None, recall: float | None) -> float:
    """Return the harmonic mean; 0 where one of the two is 0 or unknown."""
    return round(2 * precision * recall / (precision + recall), 4) if precision and recall else 0.0


def _as_list(window: Days | None) -> list[str] | None:
    """Show a window as the annotations write it."""
    return list(window) if window else None


def _squash(text: str) -> str:
    """Join lines and close the gap after a hyphen: line ends must not count as a difference."""
    return re.sub(r"-\s+", "-", re.sub(r"\s+", " ", text)).strip()


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", _squash(text).lower())
