"""The keys by which the index of open commitments finds one, kept so that a process that starts need not find them."""

from django.db import models

from tracker.models.commitments import Commitment


class IndexKeys(models.Model):
    """The keys of a commitment's words, and the mark of the texts and the analysis that they came from.

    A row is never wrong, only useless: keys whose mark is another one are found anew.
    """

    commitment = models.OneToOneField(
        Commitment, models.CASCADE, verbose_name="toezegging", related_name="index_keys", primary_key=True
    )
    mark = models.CharField("kenmerk van teksten en ontleding", max_length=32, editable=False)
    words = models.TextField("sleutels van de woorden", editable=False)

    class Meta:
        verbose_name = "sleutels van een toezegging"
        verbose_name_plural = "sleutels van toezeggingen"
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"sleutels van toezegging {self.commitment_id}"
