"""The calendar of due dates."""

from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from ingest.calendars import FIRST_YEAR, LAST_YEAR
from tracker.agenda import month
from tracker.forms import CommitteeChoiceForm
from tracker.models.organisation import Chamber
from tracker.spoken_dates import MONTHS
from tracker.views.access import needs
from tracker.views.own_committees import chosen_committees

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


@needs("tracker.view_commitment")
@require_safe
def agenda(request: HttpRequest) -> HttpResponse:
    """One month: what falls due, with the recesses shaded."""
    today = timezone.localdate()
    first = _asked(request.GET.get("maand", ""), today)
    committees, whose = chosen_committees(request)
    chambers = {committee.chamber for committee in committees}
    chamber = chambers.pop() if len(chambers) == 1 else Chamber.TWEEDE_KAMER.value
    weeks = month(first, committees, chamber)
    days = [day for week in weeks for day in week.days if day.in_month]
    context = {
        "weeks": weeks,
        "weekdays": WEEKDAYS,
        "title": f"{MONTHS[first.month - 1]} {first.year}",
        "first": first,
        "last": days[-1].date,
        "before": (first - timedelta(days=1)).strftime("%Y-%m"),
        "after": (days[-1].date + timedelta(days=1)).strftime("%Y-%m"),
        "number": sum(len(day.due) + day.more for day in days),
        "chamber": Chamber(chamber).label,
        "estimated": any(day.recess and day.recess.estimated for day in days),
        "whose": whose,
        "choice": CommitteeChoiceForm(initial={"committee": committees[0] if len(committees) == 1 else None}),
        "today": today,
    }
    return render(request, "tracker/agenda.html", context)


def _asked(text: str, today: date) -> date:
    """The first day of the month in the address ("2026-11"), else of this month."""
    year, _, number = text.partition("-")
    if year.isdecimal() and number.isdecimal() and len(text) <= 7 and FIRST_YEAR < int(year) < LAST_YEAR:
        return date(int(year), min(max(int(number), 1), 12), 1)
    return today.replace(day=1)
