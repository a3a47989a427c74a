"""Ending the weekly digest from the mail itself, without signing in; mail programs send the POST by themselves."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from tracker import digest


@csrf_exempt  # the address itself is the proof: it is signed and was mailed to one person
@require_http_methods(["GET", "HEAD", "POST"])
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """Ask, and on POST end the subscription. A mere visit changes nothing: link checkers visit too."""
    done = request.method == "POST" and digest.unsubscribe(token)
    wrong = request.method == "POST" and not done
    return render(request, "tracker/unsubscribe.html", {"done": done, "wrong": wrong}, status=404 if wrong else 200)
