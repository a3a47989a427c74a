"""What does this term mean: a page that can be linked to, and the same as JSON for other programs."""

from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from tracker.forms import TermForm
from tracker.models.organisation import Chamber
from tracker.rhythms import Turn
from tracker.term_meanings import Meaning, meaning_of, other_phrases
from tracker.views.access import needs


@needs("tracker.view_commitment")
@require_safe
def term(request: HttpRequest) -> HttpResponse:
    """The form, and under it what the term in the address means."""
    form = TermForm(_asked(request)) if "zin" in request.GET else TermForm(initial=_defaults(request))
    context: dict[str, object] = {"form": form, "asked": False}
    if form.is_bound and form.is_valid():
        words, day, chamber = form.question()
        meaning = meaning_of(words, day, chamber)
        context |= {"asked": True, "words": words, "day": day, "meaning": meaning}
        context["others"] = () if meaning else other_phrases(words, day, chamber)
    return render(request, "tracker/term.html", context, status=422 if form.errors else 200)


@needs("tracker.view_commitment")
@require_safe
def term_api(request: HttpRequest) -> JsonResponse:
    """What the page shows, for a program; every value is null or empty where the words hold no term."""
    form = TermForm(_asked(request))
    if not form.is_valid():
        faults = {name: [str(fault) for fault in faults] for name, faults in form.errors.items()}
        message = " ".join(f"{form[name].label}: {' '.join(said)}" for name, said in faults.items())
        return _json({"error": message, "fields": faults}, status=400)
    return _json(_plain(meaning_of(*form.question())))


def _asked(request: HttpRequest) -> QueryDict:
    """What the address asks; the Tweede Kamer where it names no chamber."""
    asked = request.GET.copy()
    asked.setdefault("kamer", Chamber.TWEEDE_KAMER.value)
    return asked


def _defaults(request: HttpRequest) -> dict[str, object]:
    """What an empty form starts with; a link may give the date and the chamber without a sentence."""
    return {
        "datum": request.GET.get("datum") or timezone.localdate(),
        "kamer": request.GET.get("kamer") or Chamber.TWEEDE_KAMER,
    }


def _plain(meaning: Meaning | None) -> dict[str, object]:
    """The meaning as JSON; days are ISO dates, a window is its first and last day."""
    if meaning is None:
        return {"term": None, "window": None, "rule": None, "basis": None, "explanation": None,
                "recurring": False, "rhythm": None, "next": []}  # fmt: skip
    return {
        "term": meaning.phrase,
        "window": _days((meaning.first, meaning.last)) if meaning.first and meaning.last else None,
        "rule": meaning.rule,
        "basis": meaning.basis.value if meaning.basis else None,
        "explanation": meaning.explanation,
        "recurring": meaning.recurring,
        "rhythm": meaning.rhythm or None,
        "next": [_days(turn) for turn in meaning.next_turns],
    }


def _days(turn: Turn) -> list[str]:
    return [day.isoformat() for day in turn]


def _json(answer: dict[str, object], status: int = 200) -> JsonResponse:
    return JsonResponse(answer, status=status, json_dumps_params={"ensure_ascii": False})
