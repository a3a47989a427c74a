"""The public site: read-only, nobody signs in, nothing internal on it. It exists only where `TRACKER_PUBLIC` is on.

What it shows is chosen field by field: promises that a person confirmed, and what letters say of them. No notes, no
names of people who work here, no proposals, no decisions of meetings.
"""

from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from tracker.committees import SOON_DAYS, committee_figures, public_commitments
from tracker.filters import PublicFilter
from tracker.models import Committee, Mention
from tracker.views.paging import KeptPaginator

View = Callable[..., HttpResponseBase]


def when_public(view: View) -> View:
    """Let everybody in where the public site is on; where it is off there is no such page."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if not settings.TRACKER_PUBLIC:
            raise Http404("the public site is off")
        return view(request, *args, **kwargs)

    return require_safe(wrapped)


@when_public
def committees(request: HttpRequest) -> HttpResponse:
    """The committees with what they have still to get."""
    rows = committee_figures(list(Committee.objects.filter(active=True)), timezone.localdate(), confirmed=True)
    shown = [row for row in rows if row.open]
    return render(request, "public/committees.html", {"rows": shown, "soon_days": SOON_DAYS})


@when_public
def commitments(request: HttpRequest) -> HttpResponse:
    """The confirmed promises, filtered and paged."""
    chosen = PublicFilter(request.GET, public_commitments().for_lists(), request=request)
    rows = chosen.qs if chosen.is_valid() else public_commitments().none()
    page = KeptPaginator(rows, settings.TRACKER_PAGE_SIZE).get_page(request.GET.get("page"))
    context = {"filter": chosen, "page_obj": page, "paginator": page.paginator, "chosen": chosen.chosen()}
    return render(request, "public/commitments.html", context)


@when_public
def commitment(request: HttpRequest, pk: int) -> HttpResponse:
    """One confirmed promise with what letters say of it; only what counts is told."""
    found = get_object_or_404(public_commitments().for_lists(), pk=pk)
    mentions = Mention.objects.counting().filter(commitment=found).select_related("letter")
    context = {
        "commitment": found,
        "mentions": mentions.defer("letter__text", "letter__passages").order_by("letter__letter_date", "start", "pk"),
    }
    return render(request, "public/commitment.html", context)
