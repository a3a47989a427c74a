"""What the pages remember of a person: searches that were kept, and when someone was last here."""

from django.conf import settings
from django.db import models


class SavedSearch(models.Model):
    """A list that a person wants back: a name, and the address of the list with its filters, order and columns."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, verbose_name="van", related_name="saved_searches"
    )
    name = models.CharField("naam", max_length=80)
    page = models.CharField("bladzijde", max_length=40)
    query = models.CharField("keuze", max_length=2000, blank=True)
    made_at = models.DateTimeField("bewaard op", auto_now_add=True)

    class Meta:
        verbose_name = "bewaarde zoekopdracht"
        verbose_name_plural = "bewaarde zoekopdrachten"
        ordering = ["name", "pk"]
        constraints = [models.UniqueConstraint(fields=["person", "name"], name="saved_search_named_once")]

    def __str__(self) -> str:
        return self.name


class Visit(models.Model):
    """When a person was last here and the time before that, and whether the first tour has been seen."""

    person = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, verbose_name="gebruiker", related_name="visit", primary_key=True
    )
    last_at = models.DateTimeField("laatst hier")
    before_at = models.DateTimeField("de keer daarvoor", null=True, blank=True)
    toured = models.BooleanField("rondleiding gezien", default=False)

    class Meta:
        verbose_name = "bezoek"
        verbose_name_plural = "bezoeken"
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"bezoek van {self.person}"
