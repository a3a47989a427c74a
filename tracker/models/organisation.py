"""Chambers, ministries, dossiers and committees, and the table that says which committee a letter is for."""

from django.db import models
from simple_history.models import HistoricalRecords

from tracker.models.addresses import page_of
from tracker.models.querysets import OptionQuerySet


class Chamber(models.TextChoices):
    """The chamber of the States General; stored values are those of `ingest.records.Chamber`."""

    TWEEDE_KAMER = "TK", "Tweede Kamer"
    EERSTE_KAMER = "EK", "Eerste Kamer"


class Role(models.TextChoices):
    """Whether a committee leads on a letter or follows it."""

    LEAD = "lead", "voortouw"
    FOLLOWING = "following", "volgcommissie"


class Ministry(models.Model):
    """A ministry, by the name that letters give it; earlier names point to their successor."""

    name = models.CharField("naam", max_length=200, unique=True)
    abbreviation = models.CharField("afkorting", max_length=20, blank=True)
    successor = models.ForeignKey(
        "self", models.PROTECT, verbose_name="opgevolgd door", null=True, blank=True, related_name="predecessors"
    )
    history = HistoricalRecords()

    objects = OptionQuerySet.as_manager()

    class Meta:
        verbose_name = "ministerie"
        verbose_name_plural = "ministeries"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Committee(models.Model):
    """A committee of one chamber, whose list a commitment is on."""

    name = models.CharField("naam", max_length=200)
    abbreviation = models.CharField("afkorting", max_length=20)
    chamber = models.CharField("Kamer", max_length=2, choices=Chamber)
    active = models.BooleanField("actief", default=True)
    history = HistoricalRecords()

    objects = OptionQuerySet.as_manager()

    class Meta:
        verbose_name = "commissie"
        verbose_name_plural = "commissies"
        ordering = ["chamber", "name"]
        constraints = [models.UniqueConstraint(fields=["chamber", "name"], name="committee_once_per_chamber")]

    def __str__(self) -> str:
        return f"{self.name} ({self.chamber})"

    def get_absolute_url(self) -> str:
        return page_of("committee", self.pk)


class Dossier(models.Model):
    """A Kamerstuk dossier: its number without spaces, an addition after a hyphen ("36410-X")."""

    number = models.CharField("nummer", max_length=30, unique=True)
    title = models.CharField("titel", max_length=300, blank=True)
    history = HistoricalRecords()

    class Meta:
        verbose_name = "dossier"
        verbose_name_plural = "dossiers"
        ordering = ["number"]

    def __str__(self) -> str:
        return f"{self.number} {self.title}".strip()


class Assignment(models.Model):
    """A row of the table ministry and dossier → committee. A row with a dossier wins over one for a whole ministry."""

    chamber = models.CharField("Kamer", max_length=2, choices=Chamber)
    ministry = models.ForeignKey(Ministry, models.CASCADE, verbose_name="ministerie", null=True, blank=True)
    dossier = models.ForeignKey(Dossier, models.CASCADE, verbose_name="dossier", null=True, blank=True)
    committee = models.ForeignKey(Committee, models.CASCADE, verbose_name="commissie", related_name="assignments")
    role = models.CharField("rol", max_length=10, choices=Role, default=Role.LEAD)
    history = HistoricalRecords()

    class Meta:
        verbose_name = "toedeling"
        verbose_name_plural = "toedelingen"
        ordering = ["chamber", "ministry__name", "dossier__number", "role", "pk"]
        constraints = [
            # Three, not one with nulls_distinct=False: SQLite has no such option and would silently go without.
            models.UniqueConstraint(fields=["chamber", "ministry", "dossier", "committee"], name="assignment_once"),
            models.UniqueConstraint(
                fields=["chamber", "ministry", "committee"],
                condition=models.Q(dossier__isnull=True),
                name="assignment_once_per_ministry",
                violation_error_message="Deze toedeling is er al.",
            ),
            models.UniqueConstraint(
                fields=["chamber", "dossier", "committee"],
                condition=models.Q(ministry__isnull=True),
                name="assignment_once_per_dossier",
                violation_error_message="Deze toedeling is er al.",
            ),
            models.CheckConstraint(
                condition=models.Q(ministry__isnull=False) | models.Q(dossier__isnull=False),
                name="assignment_names_ministry_or_dossier",
                violation_error_message="Kies een ministerie, een dossier of allebei.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.ministry or self.dossier} → {self.committee}"
