"""How often the program was right: from what people decided, or until there is enough of that from development sets."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.db.models import Count, Exists, OuterRef, Q

from tracker.models import Commitment, Decision, Mention
from tracker.models.querysets import CommitmentQuerySet

ENOUGH = 50
"""From so many decisions on the precision is worked out from them."""
THRESHOLDS = (0.5, 0.6, 0.7, 0.8, 0.9)
Verb = Decision.Verb
State = Mention.State


@dataclass(frozen=True)
class FindFigures:
    """What became of the program's finds, and how many promises people added because it had missed them."""

    waiting: int
    confirmed: int
    corrected: int
    dismissed: int
    candidates_confirmed: int
    candidates_dismissed: int
    by_hand: int

    @property
    def judged(self) -> int:
        """How many finds a person decided on."""
        return self.confirmed + self.corrected + self.dismissed

    @property
    def right(self) -> float | None:
        """Which share of those was a promise."""
        return share(self.confirmed + self.corrected, self.judged)

    @property
    def seen(self) -> float | None:
        """Which share of the promises that people know of the program had found by itself."""
        return share(self.confirmed + self.corrected, self.confirmed + self.corrected + self.by_hand)


@dataclass(frozen=True)
class LinkFigures:
    """What became of what the program thought that letters do to earlier promises."""

    waiting: int
    accepted: int
    rejected: int
    by_itself: int
    by_itself_seen: int
    by_itself_undone: int

    @property
    def judged(self) -> int:
        """How many of them a person decided on."""
        return self.accepted + self.rejected


@dataclass(frozen=True)
class AtThreshold:
    """At a threshold: how many judged rows reach it, and which share of those was right."""

    threshold: float
    judged: int
    precision: float | None


@dataclass(frozen=True)
class Measured:
    """A figure of a development set: the half that was developed on ("odd") or the one that was not ("even")."""

    threshold: float
    half: str
    precision: float | None
    recall: float | None


@dataclass(frozen=True)
class Development:
    """The figures of the development sets, and the day on which they were measured."""

    measured_on: date
    finds: tuple[Measured, ...]
    links: tuple[Measured, ...]


def share(part: int, whole: int) -> float | None:
    """Return a share, or None of nothing."""
    return part / whole if whole else None


def _found() -> CommitmentQuerySet:
    """What the program found, with whether a person corrected it."""
    decisions = Decision.objects.filter(commitment=OuterRef("pk"))
    return (
        Commitment.objects.exclude(fingerprint="")
        .filter(~Exists(decisions.filter(verb=Verb.ADD)))
        .annotate(was_corrected=Exists(decisions.filter(verb=Verb.CORRECT)))
        .order_by()
    )


RIGHT = Q(review=Commitment.Review.CONFIRMED) & ~Q(status=Commitment.Status.DISMISSED)
WRONG = Q(status=Commitment.Status.DISMISSED)


def find_figures(threshold: float) -> FindFigures:
    """Count what became of the finds; `threshold` parts them from candidates."""
    sure, unsure = Q(score__gte=threshold), Q(score__lt=threshold)
    waiting = ~RIGHT & ~WRONG & ~Q(status=Commitment.Status.MERGED)
    numbers = _found().aggregate(
        waiting=Count("pk", filter=waiting),
        confirmed=Count("pk", filter=RIGHT & sure & Q(was_corrected=False)),
        corrected=Count("pk", filter=RIGHT & sure & Q(was_corrected=True)),
        dismissed=Count("pk", filter=WRONG & sure),
        candidates_confirmed=Count("pk", filter=RIGHT & unsure),
        candidates_dismissed=Count("pk", filter=WRONG & unsure),
    )
    by_hand = Decision.objects.filter(verb=Verb.ADD, commitment__letter__isnull=False)
    by_hand = by_hand.exclude(commitment__status=Commitment.Status.DISMISSED)
    return FindFigures(**numbers, by_hand=by_hand.values("commitment").distinct().count())


def link_figures() -> LinkFigures:
    """Count what became of what letters were thought to do."""
    linked = Mention.objects.filter(origin=Mention.Origin.LINKED).order_by()
    undone = Q(state=State.UNDONE)
    return LinkFigures(
        **linked.aggregate(
            waiting=Count("pk", filter=Q(state=State.PROPOSED)),
            accepted=Count("pk", filter=Q(state=State.CONFIRMED)),
            rejected=Count("pk", filter=Q(state=State.REJECTED) | undone),
            by_itself=Count("pk", filter=Q(automatic=True)),
            by_itself_seen=Count("pk", filter=Q(automatic=True) & (Q(seen=True) | Q(state=State.CONFIRMED))),
            by_itself_undone=Count("pk", filter=Q(automatic=True) & undone),
        )
    )


def finds_at_thresholds() -> list[AtThreshold]:
    """Return how often finds were promises, at each threshold; empty until there are enough decisions."""
    return _at_thresholds(_found().filter(RIGHT | WRONG).values_list("score", "status").iterator(), {"dismissed"})


def links_at_thresholds() -> list[AtThreshold]:
    """Return how often letters did what the program thought, at each threshold; empty until there are enough."""
    judged = Mention.objects.filter(
        origin=Mention.Origin.LINKED, state__in=[State.CONFIRMED, State.REJECTED, State.UNDONE]
    )
    return _at_thresholds(judged.order_by().values_list("score", "state").iterator(), {"rejected", "undone"})


def _at_thresholds(rows: Iterable[tuple[float, str]], wrong: set[str]) -> list[AtThreshold]:
    judged = [(score, state not in wrong) for score, state in rows]
    if len(judged) < ENOUGH:
        return []
    return [AtThreshold(threshold, *_counted(judged, threshold)) for threshold in THRESHOLDS]


def _counted(judged: Sequence[tuple[float, bool]], threshold: float) -> tuple[int, float | None]:
    """How many of the judged rows reach the threshold, and which share of those was right."""
    reaching = [right for score, right in judged if score >= threshold]
    return len(reaching), share(sum(reaching), len(reaching))


def development_figures(path: Path) -> Development:
    """Return what `.ci/quality.py` measured on the development sets."""
    kept = json.loads(path.read_text(encoding="utf-8"))
    finds, links = (tuple(Measured(**row) for row in kept[name]) for name in ("finds", "links"))
    return Development(date.fromisoformat(kept["measured_on"]), finds, links)
