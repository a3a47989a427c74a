"""Bringing files in, and what became of each."""

import logging
from collections import Counter
from collections.abc import Sequence

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import TooManyFilesSent
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from tracker import intake, same_letter
from tracker.filters import IntakeFilter
from tracker.forms import UploadForm
from tracker.models import Intake
from tracker.models.querysets import IntakeQuerySet
from tracker.views.access import needs
from tracker.views.lists import RegisterList

logger = logging.getLogger(__name__)

MEGABYTE = 1_000_000
MOST_STATES = 100
LONGEST_KEY = 19
FILES_TOGETHER = 10
"""One form may bring this many files of the largest size; more is refused before any of it is stored."""


class IntakeList(RegisterList):
    """The files that were brought in, newest first, with what became of each."""

    permission_required = "tracker.view_intake"
    filterset_class = IntakeFilter
    template_name = "tracker/intakes.html"
    heading = "Ingelezen bestanden"
    lead = "Ieder bestand dat is aangeboden, met wat ervan is geworden. Bij een mislukking staat de reden."
    empty = "Er is nog geen bestand aangeboden."

    def get_queryset(self) -> IntakeQuerySet:
        """With everything a row shows, newest first."""
        return Intake.objects.for_lists()

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        """Add whether something is still being read, so that the page knows to look again."""
        context = super().get_context_data(**kwargs)
        rows = context["object_list"] or []
        return context | {"busy": any(row.state in (Intake.State.QUEUED, Intake.State.READING) for row in rows)}


def largest_request() -> int:
    """How many bytes one form may bring."""
    return settings.TRACKER_MAX_FILE_MB * MEGABYTE * FILES_TOGETHER


@csrf_exempt  # only so that the size can be looked at before anything is read; `_upload` checks the token
@needs("tracker.add_intake")
@require_http_methods(["GET", "HEAD", "POST"])
def upload(request: HttpRequest) -> HttpResponse:
    """The form to bring files in. Far too much at once is refused before it is read."""
    if int(request.META.get("CONTENT_LENGTH") or 0) > largest_request():
        logger.warning("upload by %s refused: %s bytes", request.user, request.META["CONTENT_LENGTH"])
        return _refused(request, f"Samen zijn deze bestanden te groot: ten hoogste {largest_request() // MEGABYTE} MB.")
    try:
        request.FILES  # noqa: B018 parses the form here, so that too many files can be answered in words
    except TooManyFilesSent:
        limit = settings.DATA_UPLOAD_MAX_NUMBER_FILES
        logger.warning("upload by %s refused: more than %s files", request.user, limit)
        return _refused(request, f"Kies ten hoogste {limit} bestanden tegelijk.")
    return _upload(request)


def _refused(request: HttpRequest, reason: str) -> HttpResponse:
    """The form again, with the reason, and the status that says that it was too much."""
    return render(request, "tracker/upload.html", _context(UploadForm()) | {"refused": reason}, status=413)


def _context(form: UploadForm) -> dict[str, object]:
    """What the form's page says of its limits."""
    return {
        "form": form,
        "largest_file": settings.TRACKER_MAX_FILE_MB,
        "largest_request": largest_request() // MEGABYTE,
        "most_files": settings.DATA_UPLOAD_MAX_NUMBER_FILES,
    }


@csrf_protect
def _upload(request: HttpRequest) -> HttpResponse:
    """Take in the files of the form; each becomes a row, whatever becomes of it."""
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    if not form.is_valid():
        return render(request, "tracker/upload.html", _context(form), status=422 if form.errors else 200)
    values = form.cleaned_data
    rows = [
        intake.take_in_file(file, request.user, values["letter_date"], values["chamber"], values["committee"])
        for file in values["files"]
    ]
    for row in rows:
        row.refresh_from_db()
    if request.headers.get("Accept") == "application/json":
        return _as_data(Intake.objects.filter(pk__in=[row.pk for row in rows]))
    messages.success(request, _summary(rows))
    return redirect("intakes")


def _summary(rows: Sequence[Intake]) -> str:
    """How many files there were and what became of them: "3 bestanden: 2 gelezen, 1 geweigerd"."""
    states = Counter(row.get_state_display() for row in rows)
    counts = ", ".join(f"{number} {state}" for state, number in states.items())
    return f"{len(rows)} bestand{'' if len(rows) == 1 else 'en'} aangeboden: {counts}."


@needs("tracker.view_intake")
@require_safe
def states(request: HttpRequest) -> JsonResponse:
    """Where some files are by now, for the page that brought them in."""
    keys = [int(key) for key in request.GET.getlist("id")[:MOST_STATES] if key.isdecimal() and len(key) < LONGEST_KEY]
    return _as_data(Intake.objects.filter(pk__in=keys))


def _as_data(rows: IntakeQuerySet) -> JsonResponse:
    """The rows in the order in which they came, each with what a person would be told of it."""
    busy = (Intake.State.QUEUED, Intake.State.READING)
    files = [
        {
            "id": row.pk,
            "name": row.name,
            "busy": row.state in busy or _still_to_be_linked(row),
            "words": _in_words(row),
            "address": row.letter.get_absolute_url() if row.letter else "",
        }
        for row in rows.for_lists().order_by("pk")
    ]
    return JsonResponse({"files": files})


def _in_words(row: Intake) -> str:
    """What became of a file: "gelezen: 3 vondsten, 1 koppeling", or why it failed."""
    if row.reason:
        return f"{row.get_state_display()}: {row.reason}"
    if row.state != Intake.State.READ:
        return row.get_state_display()
    finds = f"{row.get_state_display()}: {row.found} vondst{'' if row.found == 1 else 'en'}"
    if _still_to_be_linked(row):
        return f"{finds}; wordt naast het register gelegd"
    if row.letter and row.letter.link_error:
        return f"{finds}. {row.letter.link_error}"
    return f"{finds}, {row.linked} koppeling{'' if row.linked == 1 else 'en'}"


def _still_to_be_linked(row: Intake) -> bool:
    """Whether the letter has been read but not yet held against the open commitments."""
    letter = row.letter
    if row.state != Intake.State.READ or letter is None or letter.link_wanted_at is None or letter.link_error:
        return False
    return letter.linked_at is None


@needs("tracker.change_intake")
@require_POST
def retry(request: HttpRequest, pk: int) -> HttpResponse:
    """Read a file again that could not be read."""
    row = get_object_or_404(Intake, pk=pk)
    if intake.try_again(row):
        messages.success(request, f"{row.name} wordt opnieuw gelezen.")
    else:
        messages.error(request, f"{row.name} kan niet opnieuw worden gelezen: alleen een mislukt bestand kan dat.")
    return _back(request)


@needs("tracker.change_intake")
@require_POST
def same(request: HttpRequest, pk: int) -> HttpResponse:
    """A person says that a file holds a letter that is there already."""
    row = get_object_or_404(Intake, pk=pk)
    if same_letter.say_same(row, request.user):
        messages.success(request, f"{row.name} staat nu bij die brief, als andere vorm ervan.")
    else:
        messages.error(request, f"{row.name} wacht niet meer op een antwoord.")
    return _back(request)


@needs("tracker.change_intake")
@require_POST
def other(request: HttpRequest, pk: int) -> HttpResponse:
    """A person says that a file holds another letter than the one it was taken for."""
    row = get_object_or_404(Intake, pk=pk)
    if same_letter.say_other(row, request.user):
        messages.success(request, f"{row.name} wordt gelezen als een brief op zichzelf.")
    else:
        messages.error(request, f"{row.name} is niet voor een andere brief aangezien.")
    return _back(request)


def _back(request: HttpRequest) -> HttpResponse:
    """The list again, with the filters that were chosen."""
    return redirect(f"{reverse('intakes')}?{request.POST.get('query', '')}".rstrip("?"))
