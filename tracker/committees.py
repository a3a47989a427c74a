"""The figures of committees: how much is open, late and due, in one query for any number of committees."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Q

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
    numbers = {key: (number, late, soon) for key, number, late, soon in counted}
    return [CommitteeFigures(committee, *numbers.get(committee.pk, (0, 0, 0))) for committee in committees]


def public_commitments() -> CommitmentQuerySet:
    """What the public site may show: what a person confirmed to be a promise and that counts."""
    return Commitment.objects.counted().filter(review=Commitment.Review.CONFIRMED)
