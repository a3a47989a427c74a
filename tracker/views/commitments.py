"""The page of one commitment, and the decisions that can be taken there."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from django import forms
from django.contrib import messages
from django.contrib.auth.models import AbstractBaseUser
from django.db.models import F, Prefetch, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from tracker import decisions, handling
from tracker.forms import (
    CorrectionForm,
    HandlingForm,
    MergeForm,
    NoteForm,
    NotesForm,
    OutcomeForm,
    PostponeForm,
    ReasonForm,
    RelationForm,
    SplitForm,
)
from tracker.models import Commitment, Decision, MeetingDecision, Mention
from tracker.models.querysets import UNSHOWN_OF_LETTER, UNSHOWN_OF_PERSON, within
from tracker.term_meanings import address_of
from tracker.views import tones
from tracker.views.access import back_to, needs
from tracker.views.deciding import carry_out, say_errors
from tracker.views.timeline import change_lines, earlier_windows, question_asked, reason_of, slippage_until_now

Status = Commitment.Status
Review = Commitment.Review


@dataclass(frozen=True)
class Verb:
    """A decision that needs no more than a word of explanation: what it calls, asks, and says when it is done."""

    slug: str
    button: str
    explanation: str
    act: Callable[[Commitment, AbstractBaseUser, str], Decision]
    done: str
    form: type[forms.Form] = NoteForm
    style: str = ""


VERBS = {
    verb.slug: verb
    for verb in (
        Verb("bevestigen", "Bevestigen", "Dit is een toezegging.", decisions.confirm, "De toezegging is bevestigd."),
        Verb(
            "afwijzen",
            "Geen toezegging",
            "Dit is geen toezegging. De vondst blijft bewaard en telt nergens meer mee.",
            decisions.dismiss,
            "De vondst is afgewezen: zij telt nergens meer mee.",
            style="danger",
        ),
        Verb(
            "afdoen",
            "Afdoen",
            "De toezegging is nagekomen. Bij een terugkerende toezegging: de reeks is ten einde.",
            decisions.fulfil,
            "De toezegging is afgedaan.",
        ),
        Verb(
            "intrekken",
            "Ingetrokken",
            "De bewindspersoon heeft laten weten de toezegging niet na te komen.",
            decisions.withdraw,
            "De toezegging staat als ingetrokken.",
        ),
        Verb(
            "vervallen",
            "Laten vervallen",
            "De commissie vraagt er niet langer om. Geef een reden.",
            decisions.lapse,
            "De toezegging is vervallen.",
            form=ReasonForm,
        ),
        Verb(
            "heropenen", "Heropenen", "Er is toch nog iets te doen.", decisions.reopen, "De toezegging staat weer open."
        ),
        Verb(
            "onbevestigd",
            "Niet langer bevestigd",
            "De bevestiging was een vergissing.",
            decisions.unconfirm,
            "De bevestiging is ongedaan gemaakt.",
        ),
    )
}


FOR_SEVERAL = ("bevestigen", "afdoen", "afwijzen")
MOST_AT_ONCE = 200
MOST_RELATED = 8
MOST_RELATIONS = 50
LONGEST_KEY = 19
IN_SHORT = ("quote", "summary", "status", "review", "due_date")
"""What a page shows of other commitments."""


@needs("tracker.view_commitment")
@require_safe
def commitment(request: HttpRequest, pk: int) -> HttpResponse:
    """The passage, its due date, everything that letters said of it since, and what people decided."""
    return _page(request, _with_everything(pk))


def _with_everything(pk: int) -> Commitment:
    """The commitment with all that its page shows."""
    mentions = Mention.objects.select_related("letter").defer(*within("letter", UNSHOWN_OF_LETTER))
    return get_object_or_404(
        Commitment.objects.select_related("letter", "ministry", "handling__handler")
        .defer("search_text", "letter__text", *within("handling__handler", UNSHOWN_OF_PERSON))
        .prefetch_related(
            "committees",
            "letter__dossiers",
            Prefetch("merged", Commitment.objects.only("quote", "summary", "merged_into")),
            Prefetch("meeting_decisions", MeetingDecision.objects.select_related("person", "meeting")),
            Prefetch("mentions", mentions.order_by("letter__letter_date", "start", "pk")),
            Prefetch("decisions", Decision.objects.select_related("person").order_by("-made_at", "-pk")),
        ),
        pk=pk,
    )


def _page(request: HttpRequest, found: Commitment, correction: CorrectionForm | None = None) -> HttpResponse:
    """The page, with a correction that was refused still filled in."""
    today = timezone.localdate()
    mentions = list(found.mentions.all())
    promise = next((mention for mention in mentions if mention.letter_id == found.letter_id), None)
    context = {
        "commitment": found,
        "mentions": mentions,
        "promise": promise,
        "asked": question_asked(found.letter, promise),
        "due_tone": tones.due_tone(found, today),
        "proposals": [mention for mention in mentions if mention.state == Mention.State.PROPOSED],
        "windows": earlier_windows(found, mentions),
        "slipped": slippage_until_now(found, mentions),
        "verbs": [VERBS[slug] for slug in _offered(found)],
        "changes": change_lines(found),
        "related": _related(found),
        "correction": correction or CorrectionForm(initial=_values(found)),
        "correcting": correction is not None,
        "relations": _relations(found),
        "handling_form": HandlingForm(prefix="behandeling", initial=_handling(found)),
        "notes_form": NotesForm(prefix="notities", initial={"notes": found.notes}),
        "relation_form": RelationForm(prefix="verband"),
        "split_form": SplitForm(prefix="splits", initial={"kind": found.kind}),
        "outcomes": OutcomeForm.base_fields["outcome"].choices,
        "postpone_form": PostponeForm(prefix="uitstel"),
        "merge_form": MergeForm(prefix="samen"),
        "today": today,
        "term_address": address_of(found, mentions),
        "reason": reason_of(found.due_explanation, found.due_date),
    }
    return render(request, "tracker/commitment.html", context, status=422 if correction else 200)


def _offered(found: Commitment) -> list[str]:
    """The verbs that make sense as things stand; `decisions` has the last word."""
    if found.status == Status.MERGED:
        return ["heropenen"]
    if found.status not in (Status.OPEN, Status.PARTLY_FULFILLED):
        return ["heropenen"]
    first = [] if found.review == Review.CONFIRMED else ["bevestigen"]
    return [*first, "afdoen", "intrekken", "vervallen", "afwijzen"]


def _related(found: Commitment) -> list[Commitment]:
    """The other promises of the same letter."""
    if found.letter_id is None:
        return []
    others = Commitment.objects.counted().filter(letter=found.letter_id).exclude(pk=found.pk)
    return list(others.only(*IN_SHORT).order_by(F("due_date").asc(nulls_last=True), "pk")[:MOST_RELATED])


def _relations(found: Commitment) -> list[tuple[Commitment, str]]:
    """What it hangs together with, and how."""
    shown = ("note", *within("first", IN_SHORT), *within("second", IN_SHORT))
    rows = handling.relations_of(found).select_related("first", "second").only(*shown)[:MOST_RELATIONS]
    return [(row.second if row.first_id == found.pk else row.first, row.note) for row in rows]


def _handling(found: Commitment) -> dict[str, object]:
    """Who handles it and the committee's own date, as they are now."""
    row = getattr(found, "handling", None)
    return {"handler": row.handler_id, "committee_date": row.committee_date} if row else {}


def _values(found: Commitment) -> dict[str, object]:
    """What stands there now, to be corrected."""
    return forms.model_to_dict(found, fields=CorrectionForm.Meta.fields)


@needs("tracker.change_commitment")
@require_POST
def decide(request: HttpRequest, pk: int, verb: str) -> HttpResponse:
    """Take one of the plain decisions."""
    if verb not in VERBS:
        raise Http404("no such decision")
    chosen = VERBS[verb]
    found = get_object_or_404(Commitment, pk=pk)
    form = chosen.form(request.POST)
    if form.is_valid():
        carry_out(request, partial(chosen.act, found, request.user, form.cleaned_data["note"]), chosen.done)
    else:
        say_errors(request, form)
    return redirect(back_to(request, "commitment", pk))


@needs("tracker.change_commitment")
@require_POST
def decide_on_several(request: HttpRequest, verb: str) -> HttpResponse:
    """Take the same plain decision on every commitment that was ticked; what cannot be decided is told one by one."""
    if verb not in FOR_SEVERAL:
        raise Http404("no such decision for several at once")
    keys = [int(key) for key in request.POST.getlist("chosen") if key.isdecimal() and len(key) < LONGEST_KEY]
    taken = 0
    for found in Commitment.objects.filter(pk__in=keys[:MOST_AT_ONCE]).order_by("pk"):
        try:
            VERBS[verb].act(found, request.user, "")
        except decisions.DecisionError as error:
            messages.warning(request, f"Toezegging {found.pk}: {error}")
        else:
            taken += 1
    if not keys:
        messages.warning(request, "Kruis eerst een of meer toezeggingen aan.")
    elif taken:
        messages.success(request, f"{VERBS[verb].button}: {taken} van {len(keys)} toezeggingen.")
    return redirect(back_to(request, "commitments"))


@needs("tracker.change_commitment")
@require_http_methods(["POST"])
def correct(request: HttpRequest, pk: int) -> HttpResponse:
    """Set the fields that a person says are otherwise; these are never overwritten by the program."""
    found = _with_everything(pk)
    form = CorrectionForm(request.POST, initial=_values(found))
    if not form.is_valid():
        return _page(request, found, form)
    changes = {
        name: list(value) if isinstance(value, QuerySet) else value
        for name, value in form.cleaned_data.items()
        if name in form.changed_data and name != "note"
    }
    act = partial(decisions.correct, found, request.user, changes, form.cleaned_data["note"])
    carry_out(request, act, "De correctie is vastgelegd en blijft staan, ook als de brief opnieuw wordt gelezen.")
    return redirect(back_to(request, "commitment", pk))


@needs("tracker.change_commitment")
@require_POST
def postpone(request: HttpRequest, pk: int) -> HttpResponse:
    """Record a later date that was heard of in another way than by a letter."""
    found = get_object_or_404(Commitment, pk=pk)
    form = PostponeForm(request.POST, prefix="uitstel")
    if form.is_valid():
        values = form.cleaned_data
        act = partial(decisions.postpone, found, request.user, values["due_date"], values["note"])
        carry_out(request, act, "Het uitstel is vastgelegd.")
    else:
        say_errors(request, form)
    return redirect(back_to(request, "commitment", pk))


@needs("tracker.change_commitment")
@require_POST
def merge(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that this commitment is the same as another one."""
    found = get_object_or_404(Commitment, pk=pk)
    form = MergeForm(request.POST, prefix="samen")
    if not form.is_valid():
        say_errors(request, form)
        return redirect("commitment", pk)
    into = Commitment.objects.filter(pk=form.cleaned_data["into"]).first()
    if into is None:
        form.add_error("into", "Er is geen toezegging met dit nummer.")
        say_errors(request, form)
        return redirect("commitment", pk)
    taken = carry_out(
        request,
        partial(decisions.merge, found, into, request.user, form.cleaned_data["note"]),
        f"Samengevoegd met toezegging {into.pk}.",
    )
    return redirect("commitment", into.pk if taken else pk)
