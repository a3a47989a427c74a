"""Procedural meetings of a committee, and what it decided there about each commitment on its list."""

from django.conf import settings
from django.db import models
from simple_history.models import HistoricalRecords

from tracker.models.addresses import page_of
from tracker.models.commitments import Commitment
from tracker.models.organisation import Committee


class Meeting(models.Model):
    """A procedural meeting of one committee on one day, with the period that its list covers."""

    committee = models.ForeignKey(Committee, models.PROTECT, verbose_name="commissie", related_name="meetings")
    held_on = models.DateField("datum van de vergadering")
    first_day = models.DateField("lijst van")
    last_day = models.DateField("lijst tot en met")
    history = HistoricalRecords()

    class Meta:
        verbose_name = "procedurevergadering"
        verbose_name_plural = "procedurevergaderingen"
        ordering = ["-held_on", "committee__name", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["committee", "held_on"], name="meeting_once_a_day"),
            models.CheckConstraint(
                condition=models.Q(last_day__gte=models.F("first_day")),
                name="meeting_period_in_order",
                violation_error_message="De laatste dag van de lijst ligt voor de eerste.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.committee}, {self.held_on:%d-%m-%Y}"

    def get_absolute_url(self) -> str:
        return page_of("meeting", self.pk)


class MeetingDecision(models.Model):
    """What a meeting decided about one commitment. A later word of the same meeting replaces it; history keeps both."""

    class Verdict(models.TextChoices):
        """What a committee can decide."""

        AGREED = "agreed", "akkoord"
        HELD_OVER = "held_over", "aangehouden"
        REMIND = "remind", "rappelleren"
        NEW_DATE = "new_date", "nieuwe datum"

    meeting = models.ForeignKey(Meeting, models.PROTECT, verbose_name="vergadering", related_name="decisions")
    commitment = models.ForeignKey(
        Commitment, models.PROTECT, verbose_name="toezegging", related_name="meeting_decisions"
    )
    verdict = models.CharField("besluit", max_length=10, choices=Verdict)
    new_date = models.DateField("nieuwe datum", null=True, blank=True)
    note = models.CharField("toelichting", max_length=500, blank=True)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="vastgelegd door", related_name="meeting_decisions"
    )
    made_at = models.DateTimeField("vastgelegd op", auto_now=True)
    history = HistoricalRecords()

    class Meta:
        verbose_name = "besluit van een vergadering"
        verbose_name_plural = "besluiten van vergaderingen"
        ordering = ["meeting__held_on", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "commitment"], name="meeting_decides_once"),
            models.CheckConstraint(
                condition=models.Q(verdict="new_date", new_date__isnull=False)
                | (~models.Q(verdict="new_date") & models.Q(new_date__isnull=True)),
                name="meeting_new_date_has_a_date",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_verdict_display()} ({self.meeting})"
