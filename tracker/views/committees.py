"""The committees, and the page of one: what it has still to get, and where to go on from there."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from tracker.committees import SOON_DAYS, committee_figures
from tracker.key_rows import first_rows
from tracker.models import Commitment, Committee, Letter, Meeting
from tracker.views.access import needs

SHORT_LIST = 8
MOST_MEETINGS = 5


@needs("tracker.view_commitment")
@require_safe
def committees(request: HttpRequest) -> HttpResponse:
    """Every active committee with its figures."""
    today = timezone.localdate()
    rows = committee_figures(list(Committee.objects.filter(active=True)), today)
    return render(request, "tracker/committees.html", {"rows": rows, "soon_days": SOON_DAYS})


@needs("tracker.view_commitment")
@require_safe
def committee(request: HttpRequest, pk: int) -> HttpResponse:
    """One committee: its figures, what is late and due, its newest letters and its meetings."""
    found = get_object_or_404(Committee, pk=pk)
    today = timezone.localdate()
    commitments = Commitment.objects.for_committees([found])
    context = {
        "committee": found,
        "figures": committee_figures([found], today)[0],
        "overdue": first_rows(commitments.overdue(today).for_lists().with_committees(), SHORT_LIST),
        "soon": first_rows(commitments.due_within(today, SOON_DAYS).for_lists().with_committees(), SHORT_LIST),
        "letters": first_rows(Letter.objects.for_committees([found]).for_lists(), SHORT_LIST),
        "meetings": Meeting.objects.filter(committee=found).order_by("-held_on")[:MOST_MEETINGS],
        "soon_days": SOON_DAYS,
        "today": today,
    }
    return render(request, "tracker/committee.html", context)
