"""The work list: what waits for a person's word, with the passages needed to give it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from tracker import decisions
from tracker.forms import OutcomeForm
from tracker.kept import kept_counts
from tracker.models import Commitment, Committee, Decision, Mention
from tracker.views.access import back_to, needs
from tracker.views.deciding import carry_out, say_errors
from tracker.views.own_committees import chosen_committees
from tracker.views.paging import KeyPaginator

Verb = Decision.Verb
State = Mention.State
RECENT = 5
MOST_AT_ONCE = 200
LONGEST_KEY = 19


@dataclass(frozen=True)
class Pile:
    """A kind of work: its name in the address, its title, what to do with it, and its rows."""

    slug: str
    title: str
    explanation: str
    empty: str
    rows: Callable[[], QuerySet]


@dataclass(frozen=True)
class Shape:
    """A way to see a pile: its name in the address, in words, and how many rows stand on a page."""

    slug: str
    label: str
    rows: int


@dataclass(frozen=True)
class MentionVerb:
    """A decision about a mention: what it calls, and what it says when it is done."""

    act: Callable[[Mention, AbstractBaseUser, str], Decision | None]
    done: str


PILES = (
    Pile(
        "voorstellen",
        "Voorstellen",
        "Een latere brief lijkt iets met een open toezegging te doen. U beslist of dat zo is.",
        "Er wacht geen voorstel op een besluit.",
        lambda: Mention.objects.proposals(),
    ),
    Pile(
        "afgedaan",
        "Door het programma afgedaan",
        "De brief zegt zelf, met zoveel woorden, dat de toezegging is nagekomen of vervalt. Kijk of dat klopt.",
        "Er is niets door het programma afgedaan dat u nog niet zag.",
        lambda: Mention.objects.closed_unseen(),
    ),
    Pile(
        "nieuw",
        "Nieuwe vondsten",
        "Toezeggingen die het programma vond en die nog niemand heeft bekeken. Ze tellen al mee in de lijsten.",
        "Alle vondsten zijn bekeken.",
        lambda: Commitment.objects.live().filter(review=Commitment.Review.FOUND),
    ),
    Pile(
        "twijfel",
        "Te beoordelen",
        "Zinnen die een toezegging kunnen zijn. Ze tellen nergens mee tot u ze bevestigt.",
        "Er zijn geen zinnen te beoordelen.",
        lambda: Commitment.objects.candidates(),
    ),
)
SHAPES = (
    Shape("onder-elkaar", "Onder elkaar", min(settings.TRACKER_PAGE_SIZE, 25)),
    Shape("een", "Eén voor één", 1),
    Shape("tabel", "Tabel", min(settings.TRACKER_PAGE_SIZE, 25)),
)
VERBS = {
    "aanvaarden": MentionVerb(decisions.accept, "Het voorstel is aanvaard."),
    "verwerpen": MentionVerb(decisions.reject, "Het voorstel is verworpen en komt niet terug."),
    "terugdraaien": MentionVerb(decisions.undo, "Het besluit is teruggedraaid."),
    "gezien": MentionVerb(lambda mention, person, note: decisions.mark_seen(mention, person), "Gemarkeerd als gezien."),
}


@needs("tracker.view_mention")
@require_safe
def worklist(request: HttpRequest) -> HttpResponse:
    """One pile of work, page by page; the other piles with their size beside it."""
    committees, whose = chosen_committees(request)
    wanted = request.GET.get("stapel", PILES[0].slug)
    pile = next((pile for pile in PILES if pile.slug == wanted), None)
    if pile is None:
        raise Http404("no such pile")
    shape = next((shape for shape in SHAPES if shape.slug == request.GET.get("vorm")), SHAPES[0])
    numbers = kept_counts(*(_for(other.rows(), committees) for other in PILES))
    rows = _for(pile.rows(), committees)
    about_mentions = rows.model is Mention
    paginator = KeyPaginator(rows.for_work() if about_mentions else rows.for_lists(), shape.rows)
    paginator.count = numbers[PILES.index(pile)]
    page = paginator.get_page(request.GET.get("page"))
    context = {
        "pile": pile,
        "piles": list(zip(PILES, numbers, strict=True)),
        "shape": shape,
        "shapes": SHAPES,
        "page_obj": page,
        "paginator": paginator,
        "whose": whose,
        "recent": _recent(request.user),
        "today": timezone.localdate(),
        "outcomes": OutcomeForm.base_fields["outcome"].choices,
        "about_mentions": about_mentions,
    }
    return render(request, "tracker/worklist.html", context)


def _for(rows: QuerySet, committees: Sequence[Committee]) -> QuerySet:
    """The rows of these committees, or all of them where none is chosen."""
    return rows.for_committees(committees) if committees else rows


def _recent(person: AbstractBaseUser) -> list[Decision]:
    """What this person decided last and can still be taken back: judged proposals, confirmed and dismissed finds."""
    judged = Q(verb__in=[Verb.ACCEPT, Verb.REJECT], mention__state__in=[State.CONFIRMED, State.REJECTED])
    dismissed = Q(verb=Verb.DISMISS, commitment__status=Commitment.Status.DISMISSED)
    confirmed = Q(verb=Verb.CONFIRM, commitment__review=Commitment.Review.CONFIRMED)
    decided = Decision.objects.filter(judged | dismissed | confirmed, person=person)
    shown = decided.select_related("commitment").only("verb", "mention", "commitment__quote", "commitment__summary")
    return list(shown.order_by("-made_at", "-pk")[:RECENT])


@needs("tracker.change_mention")
@require_POST
def decide(request: HttpRequest, pk: int, verb: str) -> HttpResponse:
    """Accept, reject, take back, or mark as seen."""
    if verb not in VERBS:
        raise Http404("no such decision")
    mention = get_object_or_404(Mention.objects.select_related("commitment"), pk=pk)
    form = OutcomeForm(request.POST)
    if form.is_valid():
        values = form.cleaned_data
        act = partial(VERBS[verb].act, mention, request.user, values["note"])
        if verb == "aanvaarden" and values["outcome"]:
            act = partial(decisions.accept, mention, request.user, values["note"], values["outcome"])
        carry_out(request, act, VERBS[verb].done)
    else:
        say_errors(request, form)
    return redirect(back_to(request, "commitment", mention.commitment_id))


@needs("tracker.change_mention")
@require_POST
def decide_on_several(request: HttpRequest, verb: str) -> HttpResponse:
    """Take the same decision on every mention that was ticked; what cannot be decided is told one by one."""
    if verb not in VERBS:
        raise Http404("no such decision")
    keys = [int(key) for key in request.POST.getlist("chosen") if key.isdecimal() and len(key) < LONGEST_KEY]
    taken = 0
    for mention in Mention.objects.filter(pk__in=keys[:MOST_AT_ONCE]).select_related("commitment").order_by("pk"):
        try:
            VERBS[verb].act(mention, request.user, "")
        except decisions.DecisionError as error:
            messages.warning(request, f"Toezegging {mention.commitment_id}: {error}")
        else:
            taken += 1
    if not keys:
        messages.warning(request, "Kruis eerst een of meer regels aan.")
    elif taken:
        messages.success(request, f"{taken} van {len(keys)} vastgelegd.")
    return redirect(back_to(request, "worklist"))
