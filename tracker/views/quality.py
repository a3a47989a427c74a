"""The page Kwaliteit, for administrators: how often the program was right."""

from itertools import groupby

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ingest.promises.scoring import THRESHOLD
from tracker import quality
from tracker.views.access import needs

DEVELOPMENT = settings.BASE_DIR / "fixtures" / "quality.json"


@needs("tracker.view_quality")  # a permission that no group has: superusers have every one
@require_safe
def figures(request: HttpRequest) -> HttpResponse:
    """What people decided on what the program did; the development figures beside it, named as such."""
    development = quality.development_figures(DEVELOPMENT)
    context = {
        "finds": quality.find_figures(THRESHOLD),
        "links": quality.link_figures(),
        "finds_at": quality.finds_at_thresholds(),
        "links_at": quality.links_at_thresholds(),
        "development": development,
        "development_finds": _side_by_side(development.finds),
        "development_links": _side_by_side(development.links),
        "threshold": THRESHOLD,
        "enough": quality.ENOUGH,
        "automatic": settings.TRACKER_AUTOMATIC,
    }
    return render(request, "tracker/quality.html", context)


def _side_by_side(rows: tuple[quality.Measured, ...]) -> list[tuple[float, list[quality.Measured]]]:
    """The figures of both halves per threshold."""
    return [(threshold, list(halves)) for threshold, halves in groupby(rows, key=lambda row: row.threshold)]
