"""The addresses of the site, with some more at which things go wrong: to look at the pages that say so."""

from django.core.exceptions import BadRequest, PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import include, path
from django.views.csrf import csrf_failure

WRONG = ("/fout/aanvraag/", "/fout/recht/", "/fout/formulier/", "/fout/programma/")


def unreadable(request: HttpRequest) -> HttpResponse:
    """Refuse a request as one that cannot be read."""
    raise BadRequest


def forbidden(request: HttpRequest) -> HttpResponse:
    """Refuse a request as one that this person may not make."""
    raise PermissionDenied


def broken(request: HttpRequest) -> HttpResponse:
    """Fail in a way that nothing foresees."""
    raise RuntimeError("a fault that a test asked for")


urlpatterns = [
    path("fout/aanvraag/", unreadable),
    path("fout/recht/", forbidden),
    path("fout/formulier/", csrf_failure),
    path("fout/programma/", broken),
    path("", include("tracker.urls")),
]
