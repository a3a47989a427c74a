"""How the office deals with a commitment: who handles it, the committee's own date, what it hangs together with.

None of it comes from a letter and none of it decides the status: the minister's date stands beside the committee's.
"""

from django.conf import settings
from django.db import models
from simple_history.models import HistoricalRecords

from tracker.models.commitments import Commitment


class Handling(models.Model):
    """Who handles a commitment and by when the committee itself wants it; the row is made when either is known."""

    commitment = models.OneToOneField(
        Commitment, models.CASCADE, verbose_name="toezegging", related_name="handling", primary_key=True
    )
    handler = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name="behandeld door",
        null=True,
        blank=True,
        related_name="handlings",
    )
    committee_date = models.DateField("datum van de commissie", null=True, blank=True)
    history = HistoricalRecords()

    class Meta:
        verbose_name = "behandeling"
        verbose_name_plural = "behandelingen"
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"behandeling van toezegging {self.commitment_id}"


class Relation(models.Model):
    """Two commitments that hang together without being the same; kept once, the lower number first."""

    first = models.ForeignKey(Commitment, models.CASCADE, verbose_name="toezegging", related_name="relations")
    second = models.ForeignKey(Commitment, models.CASCADE, verbose_name="en", related_name="relations_back")
    note = models.CharField("verband", max_length=200, blank=True)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="gelegd door", related_name="relations"
    )
    made_at = models.DateTimeField("gelegd op", auto_now_add=True)
    history = HistoricalRecords()

    class Meta:
        verbose_name = "verband"
        verbose_name_plural = "verbanden"
        ordering = ["first", "second"]
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="relation_once"),
            models.CheckConstraint(condition=models.Q(first__lt=models.F("second")), name="relation_lower_first"),
        ]

    def __str__(self) -> str:
        return f"{self.first_id} hangt samen met {self.second_id}"
