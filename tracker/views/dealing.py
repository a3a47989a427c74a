"""What the office does with a commitment beside deciding on it: who handles it, notes, splitting, relations."""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from tracker import decisions, handling
from tracker.forms import HandlingForm, NotesForm, RelationForm, SplitForm
from tracker.models import Commitment
from tracker.views.access import needs
from tracker.views.deciding import carry_out, say_errors


@needs("tracker.change_handling")
@require_POST
def handle(request: HttpRequest, pk: int) -> HttpResponse:
    """Say who handles it and by when the committee itself wants it."""
    found = get_object_or_404(Commitment, pk=pk)
    form = HandlingForm(request.POST, prefix="behandeling")
    if form.is_valid():
        if handling.set_handling(found, request.user, form.cleaned_data):
            messages.success(request, "De behandeling is vastgelegd.")
        else:
            messages.info(request, "Er was niets te veranderen.")
    else:
        say_errors(request, form)
    return redirect(found)


@needs("tracker.change_commitment")
@require_POST
def take_notes(request: HttpRequest, pk: int) -> HttpResponse:
    """Set the notes."""
    found = get_object_or_404(Commitment, pk=pk)
    form = NotesForm(request.POST, prefix="notities")
    if form.is_valid():
        act = partial(decisions.correct, found, request.user, {"notes": form.cleaned_data["notes"]})
        carry_out(request, act, "De notities zijn bewaard.")
    else:
        say_errors(request, form)
    return redirect(found)


@needs("tracker.add_relation")
@require_POST
def relate(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that it hangs together with another commitment."""
    found = get_object_or_404(Commitment, pk=pk)
    form = RelationForm(request.POST, prefix="verband")
    if form.is_valid():
        other = Commitment.objects.filter(pk=form.cleaned_data["other"]).first()
        if other is None:
            form.add_error("other", "Er is geen toezegging met dit nummer.")
        else:
            act = partial(handling.relate, found, other, request.user, form.cleaned_data["note"])
            carry_out(request, act, f"Het verband met toezegging {other.pk} is gelegd.")
    say_errors(request, form)
    return redirect(found)


@needs("tracker.delete_relation")
@require_POST
def unrelate(request: HttpRequest, pk: int, other: int) -> HttpResponse:
    """Say that the two do not hang together after all."""
    found, second = get_object_or_404(Commitment, pk=pk), get_object_or_404(Commitment, pk=other)
    if handling.unrelate(found, second, request.user):
        messages.success(request, f"Het verband met toezegging {second.pk} is weg.")
    else:
        messages.info(request, "Er was niets te veranderen.")
    return redirect(found)


@needs("tracker.add_commitment")
@require_POST
def split(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that the same words hold a second promise: it becomes a commitment of its own, and the two hang together."""
    found = get_object_or_404(Commitment.objects.select_related("letter"), pk=pk)
    form = SplitForm(request.POST, prefix="splits")
    if not form.is_valid():
        say_errors(request, form)
        return redirect(found)
    values = {name: value for name, value in form.cleaned_data.items() if value not in ("", None)}
    kind = values.pop("kind")
    if found.letter is None:
        values |= {"promised_on": found.promised_on, "promised_by": found.promised_by, "chamber": found.chamber}
    try:
        made = handling.split(found, request.user, kind, values)
    except decisions.DecisionError as error:
        messages.error(request, str(error))
        return redirect(found)
    messages.success(request, f"Gesplitst: dit is de tweede toezegging in dezelfde woorden als nummer {found.pk}.")
    return redirect(made)
