"""The figures of committees: how much is open, late and due, in one query for any number of committees."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Q

from tracker.kept import kept
from tracker.models import Commitment, Committee
from tracker.models.querysets import CommitmentQuerySet

SOON_DAYS = 30


@dataclass(frozen=True)
class CommitteeFigures:
    """What one committee has still to get."""

    committee: Committee
    open: int
    late: int
    soon: int


def committee_figures(committees: Sequence[Committee], today: date, confirmed: bool = False) -> list[CommitteeFigures]:
    """Return the figures in the order of the committees; with `confirmed` of what a person confirmed only."""
    asked = (today.isoformat(), confirmed, *(committee.pk for committee in committees))
    numbers = kept("committees", asked, lambda: _numbers(committees, today, confirmed))
    return [CommitteeFigures(committee, *numbers.get(committee.pk, (0, 0, 0))) for committee in committees]


def _numbers(committees: Sequence[Committee], today: date, confirmed: bool) -> dict[int, tuple[int, int, int]]:
    """Per committee how many are open, late and due soon; a committee that has none is left out."""
    live = Commitment.objects.live()
    if confirmed:
        live = live.filter(review=Commitment.Review.CONFIRMED)
    counted = (
        live.filter(committees__in=committees)
        .order_by()
        .values_list("committees")
        .annotate(
            number=Count("pk"),
            late=Count("pk", filter=Q(due_date__lt=today)),
            soon=Count("pk", filter=Q(due_date__gte=today, due_date__lte=today + timedelta(days=SOON_DAYS))),
        )
    )
    return {key: (number, late, soon) for key, number, late, soon in counted}


def public_commitments() -> CommitmentQuerySet:
    """What the public site may show: what a person confirmed to be a promise and that counts."""
    return Commitment.objects.counted().filter(review=Commitment.Review.CONFIRMED)
