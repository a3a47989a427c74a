"""The questions asked of many rows at once, each with a name of its own."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from django.db import connections, models
from django.db.models import Count, Exists, F, OuterRef, Prefetch, Q, Subquery
from django.db.models.functions import Coalesce

from tracker.full_text import COMMITMENTS

# What no list shows. Reading it all the same would take most of a page's time: the text, and every moment and piece of
# JSON, which have to be made out for each row.
UNSHOWN_OF_LETTER = (
    "text",
    "passages",
    "fingerprint",
    "date_reason",
    "references",
    "pinned",
    "read_at",
    "link_wanted_at",
    "linked_at",
    "link_tries",
    "link_error",
)
UNSHOWN_OF_COMMITMENT = (
    "search_text",
    "context",
    "fingerprint",
    "term_rule",
    "rhythm",
    "notes",
    "pinned",
    "overdue_since",
    "created_at",
)
UNSHOWN_OF_PERSON = ("password", "email", "last_login", "date_joined", "is_superuser", "is_staff", "is_active")


def within(relation: str, names: Iterable[str]) -> list[str]:
    """Fields of a related row, as a query names them."""
    return [f"{relation}__{name}" for name in names]


class OptionQuerySet(models.QuerySet):
    """Rows of a small table, that a field offers as its options."""

    def iterator(self, chunk_size: int | None = None) -> Iterator[models.Model]:
        """The rows, read at once: a field asks for them so, and a cursor on PostgreSQL would take four trips."""
        return iter(self)


class LetterQuerySet(models.QuerySet):
    """Questions about letters."""

    def without_committee(self) -> "LetterQuerySet":
        """Letters that no committee has been found or chosen for."""
        return self.filter(letter_committees__isnull=True)

    def with_unconfirmed_date(self) -> "LetterQuerySet":
        """Letters whose date is missing, or was derived and not yet confirmed by a person."""
        return self.filter(Q(letter_date__isnull=True) | Q(date_source="derived", date_confirmed=False))

    def without_finds(self) -> "LetterQuerySet":
        """Letters in which nothing was found, not even a candidate."""
        return self.filter(mentions__isnull=True)

    def for_committees(self, committees: Iterable[models.Model]) -> "LetterQuerySet":
        """Letters for at least one of these committees, each once."""
        rows = self.model.committees.through.objects.filter(committee__in=committees).values("letter")
        return self.filter(pk__in=rows)

    def for_lists(self) -> "LetterQuerySet":
        """With everything a row of a list shows, newest first; the text itself is left in the database."""
        # A subquery, not a join: it is worked out for the rows of one page only.
        mentions = self.model.mentions.rel.related_model.objects.filter(letter=OuterRef("pk"))
        counted = mentions.exclude(commitment__review="candidate").exclude(commitment__status="dismissed")
        found = counted.order_by().values("letter").annotate(number=Count("pk")).values("number")
        return (
            self.defer(*UNSHOWN_OF_LETTER)
            .select_related("ministry")
            .prefetch_related("dossiers", "letter_committees__committee")
            .annotate(found=Coalesce(Subquery(found), 0))
            .order_by(F("letter_date").desc(nulls_first=True), "-pk")
        )

    def link_failed(self) -> "LetterQuerySet":
        """Letters that could not be held against the open commitments; the reason stands on them."""
        return self.exclude(link_error="")

    def to_be_linked(self) -> "LetterQuerySet":
        """Letters that have not been held against the open commitments since that was last asked."""
        return self.filter(link_wanted_at__isnull=False).filter(
            Q(linked_at__isnull=True) | Q(linked_at__lt=F("link_wanted_at"))
        )


class IntakeQuerySet(models.QuerySet):
    """Questions about files that were brought in."""

    def troubled(self) -> "IntakeQuerySet":
        """Files that did not become a letter and were not simply there already, or that a person is asked about."""
        return self.filter(state__in=["failed", "refused", "asked"])

    def stranded(self, now: datetime) -> "IntakeQuerySet":
        """Queued files nobody works on and files whose worker's lease has run out before `now`."""
        return self.filter(state__in=["queued", "reading"]).filter(Q(lease_until__isnull=True) | Q(lease_until__lt=now))

    def for_lists(self) -> "IntakeQuerySet":
        """With everything a row of a list shows, newest first, and how much was found in the letter it became."""
        mentions = self.model.letter.field.related_model.mentions.rel.related_model.objects
        here = mentions.filter(letter=OuterRef("letter_id")).order_by().values("letter")
        number = here.annotate(number=Count("pk")).values("number")
        return (
            self.select_related("letter", "like", "part_of", "uploaded_by", "given_committee")
            .defer("letter__text", "letter__passages", "like__text", "like__passages")
            .annotate(
                found=Coalesce(Subquery(number.filter(origin="found")), 0),
                linked=Coalesce(Subquery(number.filter(origin="linked")), 0),
            )
            .order_by("-created_at", "-pk")
        )


class CommitmentQuerySet(models.QuerySet):
    """Questions about commitments. `today` is always the day in Europe/Amsterdam, given by the caller."""

    LIVE = ("open", "partly_fulfilled")

    def counted(self) -> "CommitmentQuerySet":
        """Everything but candidates, dismissed and merged ones: what lists and figures are about."""
        return self.exclude(review="candidate").exclude(status__in=["dismissed", "merged"])

    def candidates(self) -> "CommitmentQuerySet":
        """Finds below the threshold that wait for a person."""
        return self.filter(review="candidate", status="open")

    def live(self) -> "CommitmentQuerySet":
        """Counted ones of which something is still to be done."""
        return self.exclude(review="candidate").filter(status__in=self.LIVE)

    def overdue(self, today: date) -> "CommitmentQuerySet":
        """Live ones whose due date has passed."""
        return self.live().filter(due_date__lt=today)

    def due_within(self, today: date, days: int) -> "CommitmentQuerySet":
        """Live ones due from today up to and including `days` days from now."""
        return self.live().filter(due_date__gte=today, due_date__lte=today + timedelta(days=days))

    def without_term(self) -> "CommitmentQuerySet":
        """Live ones without a due date: they are never overdue but have a reminder date."""
        return self.live().filter(due_date__isnull=True)

    def to_be_reminded(self, today: date) -> "CommitmentQuerySet":
        """Live ones without a due date whose reminder date has come."""
        return self.without_term().filter(reminder_date__lte=today)

    def without_committee(self) -> "CommitmentQuerySet":
        """Counted ones that are on no committee's list."""
        return self.counted().filter(committees__isnull=True)

    def estimated(self) -> "CommitmentQuerySet":
        """Live ones whose due date rests on a calendar row that had to be estimated."""
        return self.live().filter(due_estimated=True)

    def for_committees(self, committees: Iterable[models.Model]) -> "CommitmentQuerySet":
        """On the list of at least one of these committees; each once, without the cost of a distinct.

        Their rows are looked up, not each commitment asked: one committee has few of all there are.
        """
        on_list = self.model.committees.through.objects.filter(committee__in=committees).values("commitment")
        return self.filter(pk__in=on_list)

    def matching(self, text: str) -> "CommitmentQuerySet":
        """Those in which every word of the text occurs, whatever its Dutch ending."""
        found = COMMITMENTS.rows_with(text, connections[self.db].vendor)
        return self if found is None else self.filter(pk__in=found)

    def asked_by(self, name: str) -> "CommitmentQuerySet":
        """Those that answer a question of this member or party, or are promised to them."""
        asked = self.model.mentions.rel.related_model.objects.filter(commitment=OuterRef("pk"), party__icontains=name)
        return self.filter(Q(promised_to__icontains=name) | Exists(asked))

    def last_verdict(self, verdict: str) -> "CommitmentQuerySet":
        """Those about which the last meeting that decided on them decided this."""
        decisions = self.model.meeting_decisions.rel.related_model.objects.filter(commitment=OuterRef("pk"))
        last = decisions.order_by("-meeting__held_on", "-pk").values("verdict")[:1]
        decided = self.model.meeting_decisions.rel.related_model.objects.filter(verdict=verdict).values("commitment")
        return self.filter(pk__in=decided).annotate(said=Subquery(last)).filter(said=verdict)

    def with_slippage(self) -> "CommitmentQuerySet":
        """With how often each was postponed (`postponed`) and the first due date that counted (`first_due`)."""
        mentions = self.model.mentions.rel.related_model.objects.counting().filter(commitment=OuterRef("pk"))
        moved = mentions.filter(outcome="postponement").order_by().values("commitment").annotate(number=Count("pk"))
        decisions = self.model.decisions.rel.related_model.objects.filter(commitment=OuterRef("pk"), verb="postpone")
        decided = decisions.order_by().values("commitment").annotate(number=Count("pk"))
        dated = mentions.filter(due_date__isnull=False).order_by("letter__letter_date", "start", "pk")
        return self.annotate(
            postponed=Coalesce(Subquery(moved.values("number")), 0) + Coalesce(Subquery(decided.values("number")), 0),
            first_due=Subquery(dated.values("due_date")[:1]),
        )

    def postponed_at_least(self, times: int) -> "CommitmentQuerySet":
        """Those that letters and people together postponed at least so many times.

        Counted from the few rows that postpone, not for each commitment on its own: that would be slow on a long list.
        """
        mentions = self.model.mentions.rel.related_model.objects.counting().filter(outcome="postponement")
        decisions = self.model.decisions.rel.related_model.objects.filter(verb="postpone", commitment__isnull=False)

        def by(rows: models.QuerySet, number: int) -> Q:
            if number == 1:  # every row is enough: nothing to group
                return Q(pk__in=rows.order_by().values("commitment"))
            counted = rows.order_by().values("commitment").annotate(number=Count("pk")).filter(number__gte=number)
            return Q(pk__in=counted.values("commitment")) if number else Q()

        enough = Q(pk__in=[])
        for number in range(times + 1):
            enough |= by(mentions, number) & by(decisions, times - number)
        return self.filter(enough)

    def for_lists(self) -> "CommitmentQuerySet":
        """With everything a row of a list shows, in a fixed number of queries, latest due date last."""
        return (
            self.select_related("letter", "ministry", "handling__handler")
            .defer(
                *UNSHOWN_OF_COMMITMENT,
                *within("letter", (*UNSHOWN_OF_LETTER, "created_at")),
                *within("handling__handler", UNSHOWN_OF_PERSON),
            )
            .with_slippage()
            .order_by(F("due_date").asc(nulls_last=True), "pk")
        )

    def with_committees(self) -> "CommitmentQuerySet":
        """With the committees that have each on their list, as a plain list (`on_lists`) and not a manager for each."""
        return self.prefetch_related(Prefetch("committees", to_attr="on_lists"))


class MentionQuerySet(models.QuerySet):
    """Questions about mentions."""

    COUNTING = ("applied", "confirmed")

    def counting(self) -> "MentionQuerySet":
        """Mentions that count for the status: applied by the program or confirmed by a person."""
        return self.filter(state__in=self.COUNTING)

    def proposals(self) -> "MentionQuerySet":
        """Outcomes found by the program that no person has decided on yet, of what is still to be done."""
        return self.filter(state="proposed", commitment__status__in=CommitmentQuerySet.LIVE)

    def closed_unseen(self) -> "MentionQuerySet":
        """Outcomes that closed a commitment without a person, and that nobody has looked at."""
        return self.filter(state="applied", automatic=True, seen=False, outcome__in=["fulfilment", "withdrawal"])

    def for_committees(self, committees: Iterable[models.Model]) -> "MentionQuerySet":
        """Mentions of commitments on the list of at least one of these committees, each once."""
        through = self.model.commitment.field.related_model.committees.through
        return self.filter(commitment__in=through.objects.filter(committee__in=committees).values("commitment"))

    def for_work(self) -> "MentionQuerySet":
        """With everything that judging one asks for, in a fixed number of queries, surest first."""
        return (
            self.select_related("letter", "commitment")
            .defer(
                *within("letter", (*UNSHOWN_OF_LETTER, "created_at")),
                *within("commitment", UNSHOWN_OF_COMMITMENT),
            )
            .order_by("-score", "pk")
        )
