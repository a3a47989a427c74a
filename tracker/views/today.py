"""The first page of the day: what is late, what comes, and what waits for a person's word."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from tracker import visits
from tracker.kept import kept
from tracker.key_rows import first_rows
from tracker.models import Commitment, Committee, Decision, Intake, Letter, Mention
from tracker.models.querysets import CommitmentQuerySet, LetterQuerySet, MentionQuerySet
from tracker.sources import source_states
from tracker.views.access import needs
from tracker.views.own_committees import ALL, Whose, chosen_committees
from tracker.visits import arrive

SHORT_LIST = 8
DAYS_BACK = 7
"""Who is here for the first time sees what is new of so many days."""


@dataclass(frozen=True)
class Figure:
    """A number that leads to its list."""

    label: str
    number: int
    address: str
    tone: str = ""
    help: str = ""


@dataclass(frozen=True)
class Mine:
    """The rows of the committees whose work the page shows; all rows where none is chosen."""

    commitments: CommitmentQuerySet
    mentions: MentionQuerySet
    letters: LetterQuerySet
    decisions: QuerySet[Decision]

    @classmethod
    def of(cls, committees: Sequence[Committee]) -> "Mine":
        """The rows of these committees."""
        if not committees:
            decided = Decision.objects.filter(commitment__isnull=False)
            return cls(Commitment.objects.all(), Mention.objects.all(), Letter.objects.all(), decided)
        return cls(
            Commitment.objects.for_committees(committees),
            Mention.objects.for_committees(committees),
            Letter.objects.for_committees(committees),
            Decision.objects.filter(commitment__in=Commitment.objects.for_committees(committees)),
        )


@needs("tracker.view_commitment")
@require_safe
def today(request: HttpRequest) -> HttpResponse:
    """Figures that link to their lists, and the first rows of the lists that matter most."""
    day = timezone.localdate()
    committees, whose = chosen_committees(request)
    mine = Mine.of(committees)
    now = timezone.now()
    visit = arrive(request.user, now)
    since = visit.before_at or timezone.localtime(now - timedelta(days=DAYS_BACK)).replace(
        hour=0, minute=0, second=0, microsecond=0
    )
    sources = source_states(now)
    due_figures, work_figures, news = kept(
        "figures",
        (whose, day, since),
        lambda: (
            _due_figures(mine, whose, day),
            [*_work_figures(mine, whose, day), *_letter_figures(mine, whose)],
            _news_figures(mine, whose, since),
        ),
    )
    work_figures = [*work_figures, _file_figure()]
    news = [*news, _late_figure(mine, whose, since)]
    context = {
        "today": day,
        "whose": whose,
        "due_figures": due_figures,
        "work_figures": [figure for figure in work_figures if figure.number],
        "overdue": first_rows(mine.commitments.overdue(day).for_lists().with_committees(), SHORT_LIST),
        "soon": first_rows(mine.commitments.due_within(day, 30).for_lists().with_committees(), SHORT_LIST),
        "new_letters": first_rows(mine.letters.for_lists().filter(created_at__gte=since), SHORT_LIST),
        "recent_decisions": _recent_decisions(mine, request.user, since),
        "news": [figure for figure in news if figure.number],
        "since": visit.before_at,
        "days_back": DAYS_BACK,
        "sources": sources,
        "stale": all(source.stale or not source.last_read for source in sources),
        "ever_read": any(source.last_read for source in sources),
        "touring": not visit.toured,
        "anything": Letter.objects.exists() or Commitment.objects.exists(),
    }
    return render(request, "tracker/today.html", context)


def _address(name: str, whose: Whose, query: str = "") -> str:
    """The address of a list, narrowed to the same committees as this page."""
    parts = [part for part in (query, whose.query) if part]
    return reverse(name) + (f"?{'&'.join(parts)}" if parts else "")


def _pile(slug: str, whose: Whose) -> str:
    """The address of a pile of work; the work list knows a person's own committees by itself."""
    query = f"stapel={slug}" + (f"&commissies={ALL}" if whose.everything else "")
    return _address("worklist", whose, query)


def _due_figures(mine: Mine, whose: Whose, day: date) -> list[Figure]:
    """What is late and what comes."""
    live = mine.commitments
    return [
        Figure("te laat", live.overdue(day).count(), _address("overdue", whose), "late"),
        Figure(
            "binnen 14 dagen", live.due_within(day, 14).count(), _address("commitments", whose, "deadline=14"), "soon"
        ),
        Figure("binnen 30 dagen", live.due_within(day, 30).count(), _address("commitments", whose, "deadline=30")),
        Figure("nog te doen, in totaal", live.live().count(), _address("commitments", whose)),
        Figure("zonder termijn", live.without_term().count(), _address("without_term", whose)),
    ]


def _work_figures(mine: Mine, whose: Whose, day: date) -> list[Figure]:
    """What waits for a person's word about commitments."""
    found = Commitment.Review.FOUND
    return [
        Figure(
            "voorstellen",
            mine.mentions.proposals().count(),
            _pile("voorstellen", whose),
            "proposal",
            "een brief lijkt een toezegging te raken",
        ),
        Figure(
            "door het programma afgedaan, nog niet gezien",
            mine.mentions.closed_unseen().count(),
            _pile("afgedaan", whose),
            "proposal",
            "de brief zegt zelf dat de toezegging is nagekomen",
        ),
        Figure(
            "nieuwe vondsten",
            mine.commitments.live().filter(review=found).count(),
            _pile("nieuw", whose),
            "proposal",
            "gevonden, door niemand bekeken",
        ),
        Figure(
            "te beoordelen",
            mine.commitments.candidates().count(),
            _pile("twijfel", whose),
            "proposal",
            "misschien een toezegging; telt nog niet mee",
        ),
        Figure(
            "herinneringen zonder termijn",
            mine.commitments.to_be_reminded(day).count(),
            _address("commitments", whose, "deadline=reminder&sort=promised"),
            "soon",
            "geen datum, en al een tijd niets gehoord",
        ),
    ]


def _letter_figures(mine: Mine, whose: Whose) -> list[Figure]:
    """What waits for a person with letters."""
    return [
        Figure(
            "afgeleide datums te bevestigen",
            mine.letters.with_unconfirmed_date().count(),
            _address("letters", whose, "check=date"),
            "soon",
            "de brief noemt zelf geen datum",
        ),
        Figure(
            "brieven zonder commissie",
            Letter.objects.without_committee().count(),
            reverse("letters_without_committee"),
            "soon",
            "staan op geen enkele lijst",
        ),
    ]


def _file_figure() -> Figure:
    """What waits for a person with files: nothing in the register tells of these, so it is counted every time."""
    return Figure(
        "mislukte bestanden",
        Intake.objects.troubled().count(),
        f"{reverse('intakes')}?state=troubled",
        "late",
        "konden niet worden gelezen",
    )


def _news_figures(mine: Mine, whose: Whose, since: datetime) -> list[Figure]:
    """What came and what was decided since a moment."""
    changed = _address("commitments", whose, "status=all&sort=-changed")
    return [
        Figure(
            "brieven", mine.letters.filter(created_at__gte=since).count(), _address("letters", whose, "sort=-received")
        ),
        Figure("vondsten", mine.commitments.counted().filter(created_at__gte=since).count(), changed),
        Figure("besluiten", mine.decisions.filter(made_at__gte=since).count(), changed),
    ]


def _late_figure(mine: Mine, whose: Whose, since: datetime) -> Figure:
    """What became late since a moment: stamped at night without a line in the history, so counted every time."""
    late = mine.commitments.live().filter(overdue_since__gte=timezone.localdate(since))
    return Figure("nu te laat", late.count(), _address("overdue", whose, "sort=-due"), "late")


def _recent_decisions(mine: Mine, person: AbstractBaseUser, since: datetime) -> list[Decision]:
    """What other people decided lately."""
    decisions = mine.decisions.filter(made_at__gte=since).exclude(person=person)
    related = decisions.select_related("person", "commitment").defer("commitment__search_text")
    return list(related.order_by("-made_at", "-pk")[:SHORT_LIST])


@needs("tracker.view_commitment")
@require_POST
def end_tour(request: HttpRequest) -> HttpResponse:
    """Put the first tour away."""
    visits.end_tour(request.user, timezone.now())
    return redirect("today")
