"""Procedural meetings: preparing one, its list on the screen and on paper, and noting what is decided there."""

from functools import partial

from django.conf import settings
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe
from django.views.generic import ListView

from tracker import meetings
from tracker.forms import MeetingForm, VerdictForm
from tracker.models import Commitment, Meeting, MeetingDecision, Mention
from tracker.views.access import needs
from tracker.views.deciding import carry_out, say_errors
from tracker.views.own_committees import chosen_committees


class MeetingList(PermissionRequiredMixin, ListView):
    """The meetings that were prepared, the latest first, with the form to prepare another."""

    permission_required = "tracker.view_meeting"
    template_name = "tracker/meetings.html"
    paginate_by = settings.TRACKER_PAGE_SIZE

    def get_queryset(self) -> QuerySet[Meeting]:
        """Those of the committees that are chosen, each with how many decisions it took."""
        committees, self.whose = chosen_committees(self.request)
        found = Meeting.objects.select_related("committee").annotate(taken=Count("decisions"))
        found = found.filter(committee__in=committees) if committees else found
        return found.order_by("-held_on", "committee__name", "pk")

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        """Add the form, with one's own committee filled in."""
        committees, whose = chosen_committees(self.request)
        first = {"committee": committees[0] if committees else None, "held_on": timezone.localdate()}
        return super().get_context_data(**kwargs) | {"form": MeetingForm(initial=first), "whose": whose}


@needs("tracker.add_meeting")
@require_POST
def prepare(request: HttpRequest) -> HttpResponse:
    """Make the list of a meeting, or give the one of that day another period."""
    form = MeetingForm(request.POST)
    if not form.is_valid():
        return render(request, "tracker/meetings.html", {"form": form, "object_list": [], "whose": None}, status=422)
    values = form.cleaned_data
    found = meetings.prepare(
        values["committee"], values["held_on"], values["first_day"], values["last_day"], request.user
    )
    return redirect(found)


@needs("tracker.view_meeting")
@require_safe
def meeting(request: HttpRequest, pk: int) -> HttpResponse:
    """The list of one meeting, made for reading aloud and for A4."""
    found = get_object_or_404(Meeting.objects.select_related("committee"), pk=pk)
    today = timezone.localdate()
    context = {
        "meeting": found,
        "sections": meetings.sections(found, today),
        "all_verdicts": MeetingDecision.Verdict.choices,
        "today": today,
        "form": MeetingForm(
            initial={name: getattr(found, name) for name in ("committee", "held_on", "first_day", "last_day")}
        ),
    }
    return render(request, "tracker/meeting.html", context)


@needs("tracker.add_meetingdecision")
@require_POST
def decide(request: HttpRequest, pk: int, commitment: int) -> HttpResponse:
    """Note what the meeting decided about one commitment."""
    found = get_object_or_404(Meeting, pk=pk)
    about = get_object_or_404(Commitment, pk=commitment)
    form = VerdictForm(request.POST)
    if form.is_valid():
        values = form.cleaned_data
        mention = Mention.objects.filter(pk=values["mention"]).first() if values["mention"] else None
        act = partial(
            meetings.note,
            found,
            about,
            request.user,
            values["verdict"],
            values["new_date"],
            values["note"],
            mention,
        )
        label = MeetingDecision.Verdict(values["verdict"]).label
        carry_out(request, act, f"Toezegging {about.pk}: {label}, vastgelegd.")
    else:
        say_errors(request, form)
    answer = redirect(found)
    answer["Location"] += f"#toezegging-{about.pk}"
    return answer
