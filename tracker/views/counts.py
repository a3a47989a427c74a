"""How many rows each value of a filter would leave: asked for by the list's page in a request of its own."""

from collections import Counter
from collections.abc import Mapping
from functools import partial

from django.db.models import Count
from django.http import HttpRequest, JsonResponse, QueryDict
from django.utils import timezone
from django.views.decorators.http import require_safe

from tracker.filters import ALL, DEADLINES, TO_DO, CommitmentFilter
from tracker.kept import kept
from tracker.models import Commitment
from tracker.models.querysets import CommitmentQuerySet
from tracker.views.access import needs

COLUMNS = ("ministry", "kind", "strength", "review", "chamber")


@needs("tracker.view_commitment")
@require_safe
def counts(request: HttpRequest, deadline: str = "") -> JsonResponse:
    """Per filter and value the number of rows, with every other filter as it is; nothing where the form is in error."""
    preset = {"deadline": deadline} if deadline else {}
    if not CommitmentFilter(request.GET, preset=preset).is_valid():
        return JsonResponse({})
    asked = (sorted(request.GET.lists()), deadline, timezone.localdate())
    return JsonResponse(kept("filter-counts", asked, partial(_numbers, request.GET, preset)))


def _numbers(data: QueryDict, preset: dict[str, str]) -> dict[str, dict[str, int]]:
    """Per filter and value the number of rows."""
    numbers: dict[str, dict[str, int]] = {name: dict(counted) for name, counted in _by_column(data, preset).items()}
    numbers["committee"] = _by_committee(data, preset)
    numbers["status"] = _by_status(data, preset)
    return numbers | ({} if "deadline" in preset else {"deadline": _by_deadline(data, preset)})


def _rows(data: QueryDict, preset: dict[str, str], changed: Mapping[str, str]) -> CommitmentQuerySet:
    """The rows that the filter leaves with some of its values changed."""
    asked = data.copy()
    for name, value in changed.items():
        if value or name != "committee":
            asked[name] = value
        else:
            asked.pop(name, None)
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


def _by_status(data: QueryDict, preset: dict[str, str]) -> dict[str, int]:
    """Per status the number of rows, and of all that is to be done and all there is: one look at the table."""
    rows = _rows(data, preset, {"status": ""}).exclude(review=Commitment.Review.CANDIDATE)
    numbers = dict(rows.values_list("status").annotate(number=Count("pk")))
    uncounted = (Commitment.Status.DISMISSED, Commitment.Status.MERGED)
    return numbers | {
        TO_DO: sum(numbers.get(status, 0) for status in CommitmentQuerySet.LIVE),
        ALL: sum(number for status, number in numbers.items() if status not in uncounted),
    }


def _by_deadline(data: QueryDict, preset: dict[str, str]) -> dict[str, int]:
    """Per choice of what is known of the due date the number of rows."""
    return {value: _rows(data, preset, {"deadline": value}).count() for value, _ in DEADLINES}


def _by_committee(data: QueryDict, preset: dict[str, str]) -> dict[str, int]:
    """Per committee the number of rows, whichever committees are chosen."""
    rows = _rows(data, preset, {"committee": ""})
    on_lists = Commitment.committees.through.objects.filter(commitment__in=rows.values("pk"))
    numbers = on_lists.order_by().values_list("committee_id").annotate(number=Count("pk"))
    return {str(committee): number for committee, number in numbers}
