"""The first page of the day: what is late, what comes, and what waits for a person's word."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Max
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from tracker.models import Commitment, Committee, Decision, Intake, Letter, Mention
from tracker.models.querysets import CommitmentQuerySet, LetterQuerySet, MentionQuerySet
from tracker.views.access import needs
from tracker.views.own_committees import ALL, Whose, chosen_committees
from tracker.views.paging import first_rows

SHORT_LIST = 8
DAYS_BACK = 7
STALE_AFTER = timedelta(days=7)
"""Nothing read for so long: what seems late may have been settled in a letter that nobody took in."""


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

    @classmethod
    def of(cls, committees: Sequence[Committee]) -> "Mine":
        """The rows of these committees."""
        if not committees:
            return cls(Commitment.objects.all(), Mention.objects.all(), Letter.objects.all())
        return cls(
            Commitment.objects.for_committees(committees),
            Mention.objects.for_committees(committees),
            Letter.objects.for_committees(committees),
        )


@needs("tracker.view_commitment")
@require_safe
def today(request: HttpRequest) -> HttpResponse:
    """Figures that link to their lists, and the first rows of the lists that matter most."""
    day = timezone.localdate()
    committees, whose = chosen_committees(request)
    mine = Mine.of(committees)
    since = timezone.now() - timedelta(days=DAYS_BACK)
    last_read = Intake.objects.filter(state=Intake.State.READ).aggregate(last=Max("finished_at"))["last"]
    context = {
        "today": day,
        "whose": whose,
        "due_figures": _due_figures(mine, whose, day),
        "work_figures": [figure for figure in _work_figures(mine, whose, day) if figure.number],
        "overdue": first_rows(mine.commitments.overdue(day).for_lists(), SHORT_LIST),
        "soon": first_rows(mine.commitments.due_within(day, 30).for_lists(), SHORT_LIST),
        "new_letters": first_rows(mine.letters.for_lists().filter(created_at__gte=since), SHORT_LIST),
        "recent_decisions": _recent_decisions(since),
        "days_back": DAYS_BACK,
        "last_read": last_read,
        "stale": _is_stale(last_read),
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
    """What waits for a person."""
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
        Figure(
            "mislukte bestanden",
            Intake.objects.troubled().count(),
            f"{reverse('intakes')}?state=troubled",
            "late",
            "konden niet worden gelezen",
        ),
    ]


def _recent_decisions(since: datetime) -> list[Decision]:
    """What people decided lately."""
    decisions = Decision.objects.filter(made_at__gte=since, commitment__isnull=False)
    related = decisions.select_related("person", "commitment").defer("commitment__search_text")
    return list(related.order_by("-made_at", "-pk")[:SHORT_LIST])


def _is_stale(last_read: datetime | None) -> bool:
    """Whether so long nothing was read that the figures may mislead."""
    return last_read is None or timezone.now() - last_read > STALE_AFTER
