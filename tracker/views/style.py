"""The page Stijl, for developers: every component in every state, for the eye, for axe and for screenshots."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tracker import charts
from tracker.charts import Item, Series
from tracker.forms import MeetingForm, SearchForm
from tracker.views.access import needs

TONES = (
    ("late", "te laat", "voorbij de uiterste datum, of mislukt"),
    ("soon", "binnenkort", "binnen twee weken, of vraagt aandacht"),
    ("settled", "voldaan", "gedaan, bevestigd"),
    ("proposal", "voorstel", "wacht op een mens"),
    ("open", "open", "er is nog iets te doen"),
    ("partly", "deels voldaan", "een deel is er"),
    ("ended", "vervallen", "doet niet meer mee"),
)
NOTICES = (
    ("info", "Zo zit het."),
    ("success", "Het is gelukt."),
    ("warning", "Let hierop."),
    ("error", "Dit ging mis."),
)
BUTTONS = (("", "Gewoon"), ("button-primary", "Voornaamste"), ("button-danger", "Ingrijpend"))


@needs("tracker.view_style")  # a permission that no group has: superusers have every one
@require_safe
def style(request: HttpRequest) -> HttpResponse:
    """Components with values of their own: nothing of the register is on this page."""
    kinds = (Series("nagekomen", "settled"), Series("nog open", "open"), Series("te laat", "late"))
    items = [Item("jan", (3, 0, 2)), Item("feb", (0, 0, 0)), Item("mrt", (1, 4, 1), "maart 2026")]
    context = {
        "tones": TONES,
        "notices": NOTICES,
        "buttons": BUTTONS,
        "columns": charts.columns("kolommen", "Kolommen", "Maand", kinds, items),
        "bars": charts.rows("staven", "Staven", "Maand", kinds, items),
        "nothing": charts.rows("leeg", "Niets om te tekenen", "Maand", kinds, [Item("jan", (0, 0, 0))]),
        "search": SearchForm(),
        "wrong": MeetingForm({"held_on": "gisteren", "first_day": "2026-07-01", "last_day": "2026-06-01"}),
    }
    return render(request, "tracker/style.html", context)
