"""The calendars that terms are read with: recesses per chamber, the days of the budget cycle, known meetings."""

from django.core.exceptions import ValidationError
from django.db import models
from simple_history.models import HistoricalRecords

from tracker.models.organisation import Chamber


class Recess(models.Model):
    """Days without sittings, first and last day inclusive, in one chamber."""

    class Name(models.TextChoices):
        """The recesses of a parliamentary year; stored values are those of the fixture calendar of `ingest`."""

        SPRING = "voorjaar", "voorjaarsreces"
        MAY = "mei", "meireces"
        SUMMER = "zomer", "zomerreces"
        AUTUMN = "herfst", "herfstreces"
        CHRISTMAS = "kerst", "kerstreces"

    chamber = models.CharField("Kamer", max_length=2, choices=Chamber)
    name = models.CharField("reces", max_length=10, choices=Name)
    first_day = models.DateField("eerste dag")
    last_day = models.DateField("laatste dag")
    estimated = models.BooleanField("geschat", default=False, help_text="Niet uit een vastgestelde kalender.")
    history = HistoricalRecords()

    class Meta:
        verbose_name = "reces"
        verbose_name_plural = "recessen"
        ordering = ["chamber", "first_day"]
        constraints = [
            models.UniqueConstraint(fields=["chamber", "name", "first_day"], name="recess_once"),
            models.CheckConstraint(
                condition=models.Q(last_day__gte=models.F("first_day")),
                name="recess_ends_after_it_starts",
                violation_error_message="De laatste dag ligt voor de eerste.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_name_display()} {self.first_day.year} ({self.chamber})"


class BudgetMoment(models.Model):
    """A day of the budget cycle that is not where the rule puts it (Prinsjesdag, Voorjaarsnota, …) in one year."""

    class Name(models.TextChoices):
        """The moments that terms name."""

        PRINSJESDAG = "prinsjesdag", "Prinsjesdag"
        VOORJAARSNOTA = "voorjaarsnota", "Voorjaarsnota"
        NAJAARSNOTA = "najaarsnota", "Najaarsnota"
        VERANTWOORDINGSDAG = "verantwoordingsdag", "Verantwoordingsdag"

    name = models.CharField("moment", max_length=20, choices=Name)
    year = models.PositiveSmallIntegerField("jaar")
    day = models.DateField("dag")
    history = HistoricalRecords()

    class Meta:
        verbose_name = "begrotingsmoment"
        verbose_name_plural = "begrotingsmomenten"
        ordering = ["year", "day"]
        constraints = [models.UniqueConstraint(fields=["name", "year"], name="budget_moment_once_a_year")]

    def __str__(self) -> str:
        return f"{self.get_name_display()} {self.year}"


class Event(models.Model):
    """A meeting with known days that letters refer to by name ("de Europese Raad van december")."""

    name = models.CharField("naam", max_length=200)
    aliases = models.JSONField("ook genoemd", default=list, blank=True, help_text="Andere namen, als lijst.")
    first_day = models.DateField("eerste dag")
    last_day = models.DateField("laatste dag")
    history = HistoricalRecords()

    class Meta:
        verbose_name = "bijeenkomst"
        verbose_name_plural = "bijeenkomsten"
        ordering = ["first_day", "name"]
        constraints = [
            models.UniqueConstraint(fields=["name", "first_day"], name="event_once"),
            models.CheckConstraint(
                condition=models.Q(last_day__gte=models.F("first_day")),
                name="event_ends_after_it_starts",
                violation_error_message="De laatste dag ligt voor de eerste.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.first_day:%d-%m-%Y})"

    def clean(self) -> None:
        """Refuse other names that are no list of names: the calendar would look for their letters."""
        names = self.aliases
        if not isinstance(names, list) or not all(isinstance(name, str) and name.strip() for name in names):
            raise ValidationError({"aliases": "Geef de andere namen als lijst."})
