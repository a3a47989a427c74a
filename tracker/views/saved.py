"""Searches that a person keeps: the address of a list under a name."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from tracker.forms import SavedSearchForm
from tracker.models import SavedSearch
from tracker.views.access import back_to, needs
from tracker.views.deciding import say_errors

MOST = 40


@needs("tracker.view_commitment")
@require_POST
def save(request: HttpRequest) -> HttpResponse:
    """Keep the list under a name; a search of that name is replaced."""
    form = SavedSearchForm(request.POST)
    if not form.is_valid():
        say_errors(request, form)
        return redirect(back_to(request, "commitments"))
    values = form.cleaned_data
    asked = QueryDict(values["query"], mutable=True)
    asked.pop("page", None)
    kept = SavedSearch.objects.filter(person=request.user)
    if kept.exclude(name=values["name"]).count() >= MOST:
        messages.error(request, f"U kunt ten hoogste {MOST} zoekopdrachten bewaren. Verwijder er eerst een.")
    else:
        kept.update_or_create(
            person=request.user,
            name=values["name"],
            defaults={"page": values["page"], "query": asked.urlencode()},
        )
        messages.success(request, f"Bewaard als „{values['name']}”.")
    return redirect(f"{reverse(values['page'])}?{asked.urlencode()}".rstrip("?"))


@needs("tracker.view_commitment")
@require_POST
def forget(request: HttpRequest, pk: int) -> HttpResponse:
    """Forget a search of one's own."""
    found = get_object_or_404(SavedSearch, pk=pk, person=request.user)
    found.delete()
    messages.success(request, f"„{found.name}” is niet langer bewaard.")
    return redirect(back_to(request, "commitments"))
