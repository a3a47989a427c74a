"""Pages that say how things work."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@login_required
@require_safe
def explanation(request: HttpRequest) -> HttpResponse:
    """What the words, colours and states of the pages mean."""
    return render(request, "tracker/explanation.html")
