"""Lists of commitments: filtered, sorted, paged, and exported as they are shown."""

from collections.abc import Iterator
from datetime import date

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe
from django_filters.views import FilterView

from tracker.filters import CommitmentFilter, PresetFilterSet
from tracker.models import Commitment
from tracker.models.querysets import CommitmentQuerySet
from tracker.views.access import needs
from tracker.views.csv_export import csv_lines
from tracker.views.paging import KeyPaginator

MOST_ROWS = 20_000
"""More rows than this are not exported at once: a list that long asks for a filter."""
ROWS_AT_A_TIME = 500
COLUMNS = (
    "nummer",
    "uiterste datum",
    "dagen te laat",
    "status",
    "beoordeling",
    "toezegging",
    "samenvatting",
    "termijn",
    "uitleg van de datum",
    "soort",
    "hardheid",
    "toegezegd door",
    "toegezegd aan",
    "ministerie",
    "commissies",
    "Kamer",
    "brief",
    "datum van de brief",
    "adres",
)


class RegisterList(PermissionRequiredMixin, FilterView):
    """A filtered list: `preset` fixes values of the filter, and makes one list into another page."""

    paginate_by = settings.TRACKER_PAGE_SIZE
    paginator_class = KeyPaginator
    preset: dict[str, str] = {}
    heading = ""
    lead = ""
    empty = ""
    folded: tuple[str, ...] = ()
    """The filters that stand under "Meer filters"; these unfold when one of them is used."""

    def get_filterset_kwargs(self, filterset_class: type[PresetFilterSet]) -> dict[str, object]:
        """Add what the page fixes."""
        return super().get_filterset_kwargs(filterset_class) | {"preset": self.preset}

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        """Add what the page says of itself and what the visitor chose."""
        chosen = self.filterset.chosen()
        page = {
            "heading": self.heading,
            "lead": self.lead,
            "empty": self.empty,
            "chosen": chosen,
            "committee_words": next((choice.words for choice in chosen if choice.name == "committee"), ""),
            "more_open": any(choice.name in self.folded for choice in chosen) or bool(self.filterset.form.errors),
        }
        return super().get_context_data(**kwargs) | page


class CommitmentList(RegisterList):
    """The commitments; without a choice of status, those of which something is still to be done."""

    permission_required = "tracker.view_commitment"
    filterset_class = CommitmentFilter
    template_name = "tracker/commitments.html"
    heading = "Toezeggingen"
    lead = "Wat bewindspersonen in brieven hebben toegezegd. Zonder andere keuze staat hier wat nog te doen is."
    empty = "Er staan nog geen toezeggingen in het register. Lees een brief in om te beginnen."
    export_name = "commitments_csv"
    counts_name = "commitments_counts"
    folded = (
        "due_after",
        "due_before",
        "kind",
        "strength",
        "review",
        "chamber",
        "dossier",
        "promised_by",
        "promised_to",
    )

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        """Add where this same list can be had as a file, and where its filters are counted."""
        addresses = {"export_url": reverse(self.export_name), "counts_url": reverse(self.counts_name)}
        return super().get_context_data(**kwargs) | addresses

    def get_queryset(self) -> CommitmentQuerySet:
        """With everything a row shows."""
        return Commitment.objects.for_lists()


@needs("tracker.view_commitment")
@require_safe
def export(request: HttpRequest, deadline: str = "") -> HttpResponseBase:
    """Exactly the rows of the list, in its order, as a CSV file that Dutch spreadsheets open."""
    page = {"overdue": "overdue", "without": "without_term"}.get(deadline, "commitments")
    preset = {"deadline": deadline} if deadline else {}
    chosen = CommitmentFilter(request.GET, Commitment.objects.for_lists(), request=request, preset=preset)
    back = redirect(page)
    back["Location"] += f"?{request.GET.urlencode()}" if request.GET else ""
    if not chosen.is_valid():
        return back
    if len(chosen.qs.values_list("pk")[: MOST_ROWS + 1]) > MOST_ROWS:
        messages.error(request, f"Een bestand kan ten hoogste {MOST_ROWS} regels bevatten. Verklein eerst de lijst.")
        return back
    today = timezone.localdate()
    response = StreamingHttpResponse(
        csv_lines(COLUMNS, _rows(chosen.qs, today)), content_type="text/csv; charset=utf-8"
    )
    response["Content-Disposition"] = f'attachment; filename="toezeggingen-{today.isoformat()}.csv"'
    return response


def _rows(commitments: CommitmentQuerySet, today: date) -> Iterator[tuple[object, ...]]:
    """The cells of every row, in the order of COLUMNS."""
    for commitment in commitments.iterator(chunk_size=ROWS_AT_A_TIME):
        letter = commitment.letter
        yield (
            commitment.pk,
            commitment.due_date,
            commitment.days_late(today) if commitment.is_overdue(today) else None,
            commitment.get_status_display(),
            commitment.get_review_display(),
            commitment.quote,
            commitment.summary,
            commitment.term,
            commitment.due_explanation,
            commitment.get_kind_display(),
            commitment.get_strength_display(),
            commitment.promised_by,
            commitment.promised_to,
            commitment.ministry,
            ", ".join(str(committee) for committee in commitment.committees.all()),
            commitment.get_chamber_display(),
            letter.title if letter else "",
            letter.letter_date if letter else None,
            f"{settings.TRACKER_BASE_URL}{commitment.get_absolute_url()}",
        )
