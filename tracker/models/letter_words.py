"""The words of a letter as they are searched: every distinct Dutch stem once, indexed by the database itself."""

from django.db import models

from tracker.models.letters import Letter


class LetterWords(models.Model):
    """The stems of a letter's text, title, sender, numbers and dossiers.

    Stemmed in Python, so that both databases find the same. The full-text index is made by the migration: FTS5 with
    triggers on SQLite, GIN on PostgreSQL.
    """

    letter = models.OneToOneField(Letter, models.CASCADE, verbose_name="brief", related_name="words", primary_key=True)
    stems = models.TextField("woordstammen", editable=False)

    class Meta:
        verbose_name = "woorden van een brief"
        verbose_name_plural = "woorden van brieven"
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"woorden van brief {self.letter_id}"
