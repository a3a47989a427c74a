"""Lists of commitments: filtered, sorted, paged, and exported as they are shown."""

from collections.abc import Iterator, Sequence

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import FileResponse, HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe
from django_filters.views import FilterView

from tracker.filters import CommitmentFilter, PresetFilterSet
from tracker.models import Commitment, SavedSearch
from tracker.models.querysets import CommitmentQuerySet
from tracker.views.access import needs
from tracker.views.columns import COLUMNS, Column, Value, chosen_columns, file_columns, is_choice
from tracker.views.csv_export import csv_lines
from tracker.views.paging import KeptPaginator, KeyPaginator
from tracker.views.workbook_export import CONTENT_TYPE, write_workbook

MOST_ROWS = 20_000
"""More rows than this are not exported at once: a list that long asks for a filter."""
ROWS_AT_A_TIME = 500
MOST_SAVED = 40
EXPORTS = (("excel", "Excel"), ("csv", "CSV"))
"""The forms in which a list can be had as a file, and what they are called."""


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
    paginator_class = KeptPaginator
    template_name = "tracker/commitments.html"
    heading = "Toezeggingen"
    lead = "Wat bewindspersonen in brieven hebben toegezegd. Zonder andere keuze staat hier wat nog te doen is."
    empty = "Er staan nog geen toezeggingen in het register. Lees een brief in om te beginnen."
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
        "party",
        "handler",
        "postponed",
        "verdict",
    )
    name = "commitments"

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        """Add the columns, the searches one kept, and where this list can be had as a file and counted."""
        asked = self.request.GET
        page = {
            "exports": [(words, reverse(f"{self.name}_{form}")) for form, words in EXPORTS],
            "counts_url": reverse(f"{self.name}_counts"),
            "page_name": self.name,
            "columns": chosen_columns(asked),
            "all_columns": COLUMNS,
            "columns_chosen": is_choice(asked),
            "saved": SavedSearch.objects.filter(person=self.request.user)[:MOST_SAVED],
        }
        return super().get_context_data(**kwargs) | page

    def get_queryset(self) -> CommitmentQuerySet:
        """With what the chosen columns show: few choose that of the dossiers of the letter."""
        rows = Commitment.objects.for_lists()
        shown = {column.slug for column in chosen_columns(self.request.GET)}
        rows = rows.with_committees() if "commissie" in shown else rows
        return rows.prefetch_related("letter__dossiers") if "dossier" in shown else rows


@needs("tracker.view_commitment")
@require_safe
def export(request: HttpRequest, form: str, deadline: str = "") -> HttpResponseBase:
    """Exactly the rows and chosen columns of the list, in its order, as a file: `form` is "csv" or "excel"."""
    page = {"overdue": "overdue", "without": "without_term"}.get(deadline, "commitments")
    preset = {"deadline": deadline} if deadline else {}
    rows = Commitment.objects.for_lists().with_committees().prefetch_related("letter__dossiers")
    chosen = CommitmentFilter(request.GET, rows, request=request, preset=preset)
    back = redirect(page)
    back["Location"] += f"?{request.GET.urlencode()}" if request.GET else ""
    if not chosen.is_valid():
        return back
    if len(chosen.qs.values_list("pk")[: MOST_ROWS + 1]) > MOST_ROWS:
        messages.error(request, f"Een bestand kan ten hoogste {MOST_ROWS} regels bevatten. Verklein eerst de lijst.")
        return back
    today = timezone.localdate()
    columns = file_columns(request.GET, today)
    labels, cells = [column.label for column in columns], _rows(chosen.qs, columns)
    name = f"toezeggingen-{today.isoformat()}"
    if form == "excel":
        book = write_workbook(labels, cells, wide=[column.label for column in columns if column.prose])
        return FileResponse(book, as_attachment=True, filename=f"{name}.xlsx", content_type=CONTENT_TYPE)
    response = StreamingHttpResponse(csv_lines(labels, cells), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response


def _rows(commitments: CommitmentQuerySet, columns: Sequence[Column]) -> Iterator[list[Value]]:
    """The cells of every row."""
    for commitment in commitments.iterator(chunk_size=ROWS_AT_A_TIME):
        yield [column.value(commitment) for column in columns]
