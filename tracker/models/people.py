"""Who gets which digest, and which digests were sent."""

from django.conf import settings
from django.db import models

from tracker.models.organisation import Committee


class Subscription(models.Model):
    """A person's wish to get the weekly digest, for some committees or, with none chosen, for all."""

    person = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, verbose_name="gebruiker", related_name="subscription"
    )
    committees = models.ManyToManyField(Committee, verbose_name="commissies", blank=True)
    active = models.BooleanField("actief", default=True)

    class Meta:
        verbose_name = "abonnement op het weekoverzicht"
        verbose_name_plural = "abonnementen op het weekoverzicht"
        ordering = ["person__username"]

    def __str__(self) -> str:
        return str(self.person)


class Digest(models.Model):
    """One weekly e-mail to one person. The row is made before sending and stamped after, so none is lost or doubled."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, verbose_name="ontvanger", related_name="digests"
    )
    iso_year = models.PositiveSmallIntegerField("jaar")
    iso_week = models.PositiveSmallIntegerField("week")
    created_at = models.DateTimeField("gemaakt op", auto_now_add=True)
    sent_at = models.DateTimeField("verzonden op", null=True, blank=True)
    claimed_at = models.DateTimeField("geclaimd op", null=True, blank=True)
    tries = models.PositiveSmallIntegerField("pogingen", default=0)
    error = models.CharField("fout", max_length=500, blank=True)

    class Meta:
        verbose_name = "weekoverzicht"
        verbose_name_plural = "weekoverzichten"
        ordering = ["-iso_year", "-iso_week", "person__username"]
        constraints = [models.UniqueConstraint(fields=["person", "iso_year", "iso_week"], name="digest_once_a_week")]

    def __str__(self) -> str:
        return f"Week {self.iso_week} van {self.iso_year} aan {self.person}"
