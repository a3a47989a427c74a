"""Keeping the words of letters searchable, and finding letters by them."""

from collections.abc import Sequence

from django.db import connections
from django.db.models.query import QuerySet

from tracker.full_text import LETTERS
from tracker.models import Letter, LetterWords
from tracker.search import search_text_of


def index_letter(letter: Letter, dossiers: Sequence[str]) -> None:
    """Keep the words that the letter can be found by. Safe to repeat."""
    words = searchable(
        letter.text, letter.title, letter.sender, letter.doc_type, letter.number, *letter.references, *dossiers
    )
    LetterWords.objects.update_or_create(letter=letter, defaults={"stems": words})


def searchable(*texts: str) -> str:
    """Return the distinct stems of the texts; an underscore parts words, because a full-text index reads it so."""
    return search_text_of(*(text.replace("_", " ") for text in texts)).strip()


def letters_with(words: str) -> QuerySet[Letter]:
    """Return the letters in which every one of the words occurs, whatever its ending; none where there are no words."""
    found = LETTERS.rows_with(words, connections[Letter.objects.db].vendor)
    return Letter.objects.none() if found is None else Letter.objects.filter(pk__in=found)
