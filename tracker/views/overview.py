"""The overview: charts of what became of promises, each also as a table."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from tracker import charts, overview
from tracker.charts import Chart, Item, Series
from tracker.forms import CommitteeChoiceForm
from tracker.spoken_dates import MONTHS, SHORT_MONTHS, span_of_days
from tracker.views.access import needs
from tracker.views.own_committees import chosen_committees

DUE = (Series("nagekomen", "settled"), Series("nog open", "open"), Series("te laat", "late"))
AGES = tuple(
    Series(band, f"age-{place}")
    for place, band in enumerate([*(band for band, _ in overview.AGE_BANDS), overview.UNKNOWN_AGE])
)
KEPT = (Series("op tijd", "settled"), Series("te laat", "late"), Series("zonder termijn", "open"))
SLIPPED = (Series("nog open", "open"), Series("afgelopen", "settled"))


@needs("tracker.view_commitment")
@require_safe
def figures(request: HttpRequest) -> HttpResponse:
    """Four charts about the committees that are chosen."""
    today = timezone.localdate()
    committees, whose = chosen_committees(request)
    found = overview.overview(committees, today)
    context = {
        "whose": whose,
        "choice": CommitteeChoiceForm(initial={"committee": committees[0] if len(committees) == 1 else None}),
        "due": due_chart(found.months),
        "ages": age_chart(found.ages),
        "durations": duration_chart(found.durations),
        "median": span_of_days(found.median_days) if found.median_days is not None else "",
        "slips": slip_chart(found.slips),
        "slip_rows": [
            (slip, span_of_days(slip.mean_days) if slip.mean_days is not None and slip.mean_days > 0 else "onbekend")
            for slip in found.slips
        ],
        "most_times": overview.MOST_TIMES,
        "today": today,
    }
    return render(request, "tracker/overview.html", context)


def due_chart(months: tuple[overview.Month, ...]) -> Chart:
    """Due dates month by month."""
    items = [
        Item(
            SHORT_MONTHS[month.first_day.month - 1] + (f" ’{month.first_day:%y}" if month.first_day.month == 1 else ""),
            (month.met, month.open, month.late),
            f"{MONTHS[month.first_day.month - 1]} {month.first_day.year}",
        )
        for month in months
    ]
    return charts.columns("termijnen", "Uiterste datums per maand", "Maand", DUE, items)


def age_chart(ages: tuple[overview.MinistryAges, ...]) -> Chart:
    """Open promises by ministry and age; an age that nothing has is left out."""
    used = [place for place in range(len(AGES)) if any(row.numbers[place] for row in ages) or place < len(AGES) - 1]
    items = [Item(row.ministry, tuple(row.numbers[place] for place in used)) for row in ages]
    return charts.rows("ouderdom", "Open naar ministerie en ouderdom", "Ministerie", [AGES[p] for p in used], items)


def duration_chart(durations: tuple[overview.Duration, ...]) -> Chart:
    """How long keeping a promise took."""
    items = [Item(row.band, (row.in_time, row.too_late, row.undated)) for row in durations]
    return charts.rows("duur", "Tijd tot nakoming", "Na toezegging", KEPT, items)


def slip_chart(slips: tuple[overview.Slip, ...]) -> Chart:
    """How often promises were postponed."""
    items = [
        Item(
            f"{slip.times}×" if slip.times < overview.MOST_TIMES else f"{slip.times}× of vaker", (slip.open, slip.ended)
        )
        for slip in slips
    ]
    return charts.rows("uitstel", "Hoe vaak verschoven", "Verschoven", SLIPPED, items)
