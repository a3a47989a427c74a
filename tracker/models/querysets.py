"""The questions asked of many rows at once, each with a name of its own."""

from datetime import date, datetime, timedelta

from django.db import models
from django.db.models import F, Q


class LetterQuerySet(models.QuerySet):
    """Questions about letters."""

    def without_committee(self) -> "LetterQuerySet":
        """Letters that no committee has been found or chosen for."""
        return self.filter(letter_committees__isnull=True)

    def with_unconfirmed_date(self) -> "LetterQuerySet":
        """Letters whose date is missing, or was derived and not yet confirmed by a person."""
        return self.filter(Q(letter_date__isnull=True) | Q(date_source="derived", date_confirmed=False))


class IntakeQuerySet(models.QuerySet):
    """Questions about files that were brought in."""

    def troubled(self) -> "IntakeQuerySet":
        """Files that did not become a letter and were not simply there already."""
        return self.filter(state__in=["failed", "refused"])

    def stranded(self, now: datetime) -> "IntakeQuerySet":
        """Queued files nobody works on and files whose worker's lease has run out before `now`."""
        return self.filter(state__in=["queued", "reading"]).filter(Q(lease_until__isnull=True) | Q(lease_until__lt=now))


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
        return self.counted().filter(status__in=self.LIVE)

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

    def for_lists(self) -> "CommitmentQuerySet":
        """With everything a row of a list shows, in a fixed number of queries, latest due date last."""
        return (
            self.select_related("letter", "ministry")
            .prefetch_related("committees")
            .order_by(F("due_date").asc(nulls_last=True), "pk")
        )


class MentionQuerySet(models.QuerySet):
    """Questions about mentions."""

    COUNTING = ("applied", "confirmed")

    def counting(self) -> "MentionQuerySet":
        """Mentions that count for the status: applied by the program or confirmed by a person."""
        return self.filter(state__in=self.COUNTING)

    def proposals(self) -> "MentionQuerySet":
        """Outcomes found by the program that no person has decided on yet."""
        return self.filter(state="proposed")

    def closed_unseen(self) -> "MentionQuerySet":
        """Outcomes that closed a commitment without a person, and that nobody has looked at."""
        return self.filter(state="applied", automatic=True, seen=False, outcome__in=["fulfilment", "withdrawal"])
