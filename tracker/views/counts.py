"""How many rows each value of a filter would leave: asked for by the list's page in a request of its own."""

from collections import Counter
from collections.abc import Mapping

from django.db.models import Count
from django.http import HttpRequest, JsonResponse, QueryDict
from django.views.decorators.http import require_safe

from tracker.filters import DEADLINES, STATUSES, CommitmentFilter
from tracker.models import Commitment
from tracker.models.querysets import CommitmentQuerySet
from tracker.views.access import needs

COLUMNS = ("ministry", "kind", "strength", "review", "chamber")
CHOICES = {"status": STATUSES, "deadline": DEADLINES}


@needs("tracker.view_commitment")
@require_safe
def counts(request: HttpRequest, deadline: str = "") -> JsonResponse:
    """Per filter and value the number of rows, with every other filter as it is; nothing where the form is in error."""
    preset = {"deadline": deadline} if deadline else {}
    if not CommitmentFilter(request.GET, preset=preset).is_valid():
        return JsonResponse({})
    answer = _by_column(request.GET, preset)
    answer["committee"] = _by_committee(request.GET, preset)
    answer |= {name: _by_choice(request.GET, name, preset) for name in CHOICES if name not in preset}
    return JsonResponse(answer)


def _rows(data: QueryDict, preset: dict[str, str], changed: Mapping[str, str]) -> CommitmentQuerySet:
    """The rows that the filter leaves with some of its values changed."""
    asked = data.copy()
    for name, value in changed.items():
        asked.pop(name, None)
        if value:
            asked[name] = value
    return CommitmentFilter(asked, Commitment.objects.order_by(), preset=preset).qs.order_by()


def _by_column(data: QueryDict, preset: dict[str, str]) -> dict[str, Counter[str]]:
    """Per column and value the number of rows: one look at the table, whatever is chosen for these columns.

    The groups are few (a handful of kinds, strengths and so on for each ministry), so that what is chosen for the
    other columns can be left to this loop.
    """
    groups = _rows(data, preset, dict.fromkeys(COLUMNS, "")).values(*COLUMNS).annotate(number=Count("pk"))
    chosen = {name: data[name] for name in COLUMNS if data.get(name)}
    numbers: dict[str, Counter[str]] = {name: Counter() for name in COLUMNS}
    for group in groups:
        unlike = [name for name, value in chosen.items() if str(group[name]) != value]
        for name in COLUMNS:
            if group[name] not in (None, "") and unlike in ([], [name]):
                numbers[name][str(group[name])] += group["number"]
    return numbers


def _by_choice(data: QueryDict, name: str, preset: dict[str, str]) -> dict[str, int]:
    """Per choice of a filter that is no column the number of rows."""
    return {str(value): _rows(data, preset, {name: str(value)}).count() for value, _ in CHOICES[name]}


def _by_committee(data: QueryDict, preset: dict[str, str]) -> dict[str, int]:
    """Per committee the number of rows, whichever committees are chosen."""
    rows = _rows(data, preset, {"committee": ""})
    on_lists = Commitment.committees.through.objects.filter(commitment__in=rows.values("pk"))
    numbers = on_lists.order_by().values_list("committee_id").annotate(number=Count("pk"))
    return {str(committee): number for committee, number in numbers}
