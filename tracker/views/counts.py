"""How many rows each value of a filter would leave: asked for by the list's page in a request of its own."""

from django.db.models import Count
from django.http import HttpRequest, JsonResponse, QueryDict
from django.views.decorators.http import require_safe

from tracker.filters import DEADLINES, STATUSES, CommitmentFilter
from tracker.models import Commitment
from tracker.models.querysets import CommitmentQuerySet
from tracker.views.access import needs

COLUMNS = {"ministry": "ministry", "kind": "kind", "strength": "strength", "review": "review", "chamber": "chamber"}
CHOICES = {"status": STATUSES, "deadline": DEADLINES}


@needs("tracker.view_commitment")
@require_safe
def counts(request: HttpRequest, deadline: str = "") -> JsonResponse:
    """Per filter and value the number of rows, with every other filter as it is; nothing where the form is in error."""
    preset = {"deadline": deadline} if deadline else {}
    if not CommitmentFilter(request.GET, preset=preset).is_valid():
        return JsonResponse({})
    answer = {name: _by_column(request.GET, name, column, preset) for name, column in COLUMNS.items()}
    answer |= {name: _by_choice(request.GET, name, preset) for name in CHOICES if name not in preset}
    return JsonResponse(answer)


def _rows(data: QueryDict, preset: dict[str, str], **changed: str) -> CommitmentQuerySet:
    """The rows that the filter leaves with some of its values changed."""
    asked = data.copy()
    for name, value in changed.items():
        asked[name] = value
    return CommitmentFilter(asked, Commitment.objects.order_by(), preset=preset).qs.order_by()


def _by_column(data: QueryDict, name: str, column: str, preset: dict[str, str]) -> dict[str, int]:
    """Per value of a column the number of rows, whatever is chosen for that column."""
    rows = _rows(data, preset, **{name: ""}).values(column).annotate(number=Count("pk"))
    return {str(row[column]): row["number"] for row in rows if row[column] not in (None, "")}


def _by_choice(data: QueryDict, name: str, preset: dict[str, str]) -> dict[str, int]:
    """Per choice of a filter that is no column the number of rows."""
    return {str(value): _rows(data, preset, **{name: str(value)}).count() for value, _ in CHOICES[name]}
