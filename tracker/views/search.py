"""One search over commitments and letters, with the words that were found marked."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tracker.forms import SearchForm
from tracker.models import Commitment, Letter
from tracker.views.access import needs

COMMITMENTS_A_PAGE = 20
MOST_LETTERS = 20


@needs("tracker.view_commitment")
@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What holds every word that is asked for: commitments by all their words, letters by what they are called."""
    form = SearchForm(request.GET or None)
    context: dict[str, object] = {"form": form, "query": ""}
    if form.is_valid():
        query = form.cleaned_data["q"]
        found = Commitment.objects.counted().matching(query).for_lists()
        page = Paginator(found, COMMITMENTS_A_PAGE).get_page(request.GET.get("page"))
        context |= {
            "query": query,
            "page_obj": page,
            "paginator": page.paginator,
            "letters": Letter.objects.called(query).for_lists()[:MOST_LETTERS] if page.number == 1 else [],
            "most_letters": MOST_LETTERS,
        }
    return render(request, "tracker/search.html", context, status=422 if form.errors else 200)
