"""One search over commitments and letters, with the words that were found marked."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tracker.forms import SearchForm
from tracker.key_rows import first_rows, rows_in_order
from tracker.letter_words import letters_with
from tracker.models import Commitment, Letter
from tracker.views.access import needs
from tracker.word_marks import excerpt

COMMITMENTS_A_PAGE = 20
MOST_LETTERS = 20
MOST_COMMITMENTS = 1_000
"""Looking through all words is the dear part: it is done once, and what is found beyond this is not listed."""


@needs("tracker.view_commitment")
@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What holds every word that is asked for: commitments by all their words, letters by their whole text."""
    form = SearchForm(request.GET or None)
    context: dict[str, object] = {"form": form, "query": ""}
    if form.is_valid():
        query = form.cleaned_data["q"]
        found = Commitment.objects.counted().matching(query).for_lists()
        keys = list(found.values_list("pk", flat=True)[:MOST_COMMITMENTS])
        page = Paginator(keys, COMMITMENTS_A_PAGE).get_page(request.GET.get("page"))
        page.object_list = rows_in_order(found, list(page.object_list))
        context |= {
            "query": query,
            "page_obj": page,
            "paginator": page.paginator,
            "letters": _letters(query) if page.number == 1 else [],
            "most_letters": MOST_LETTERS,
            "most_commitments": MOST_COMMITMENTS,
        }
    return render(request, "tracker/search.html", context, status=422 if form.errors else 200)


def _letters(query: str) -> list[tuple[Letter, str]]:
    """The newest letters that hold every word, each with a stretch of its text around the first of them."""
    found = first_rows(letters_with(query).for_lists(), MOST_LETTERS)
    texts = dict(Letter.objects.filter(pk__in=[letter.pk for letter in found]).values_list("pk", "text"))
    return [(letter, excerpt(texts.get(letter.pk, ""), query)) for letter in found]
