"""Whose work a page shows: the committees in the address, else those of the person's own subscription."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest

from tracker.models import Committee, Subscription

ALL = "alle"


@dataclass(frozen=True)
class Whose:
    """What the page says about whose work it shows; `query` is the part of an address that says the same."""

    words: str
    query: str
    own: bool
    everything: bool


def chosen_committees(request: HttpRequest) -> tuple[list[Committee], Whose]:
    """The committees whose work is shown (empty for all of them), and how to say so."""
    asked = [int(value) for value in request.GET.getlist("committee") if value.isdecimal() and len(value) < 10]
    own = not asked
    if asked:
        found = list(Committee.objects.filter(pk__in=asked))
    elif request.GET.get("commissies") == ALL:
        found = []
    else:
        subscription = Subscription.objects.filter(person=request.user).prefetch_related("committees").first()
        found = list(subscription.committees.all()) if subscription else []
    words = ", ".join(committee.name for committee in found)
    query = urlencode([("committee", committee.pk) for committee in found])
    return found, Whose(words or "alle commissies", query, own and bool(found), not found)
