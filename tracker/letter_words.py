"""Keeping the words of letters searchable, and finding letters by them."""

from collections.abc import Sequence

from django.db import connections
from django.db.models.expressions import RawSQL
from django.db.models.query import QuerySet

from tracker.models import Letter, LetterWords
from tracker.search import search_text_of, stems

SQLITE = "SELECT rowid FROM tracker_letterwords_fts WHERE tracker_letterwords_fts MATCH %s"
POSTGRESQL = (
    "SELECT letter_id FROM tracker_letterwords WHERE to_tsvector('simple', stems) @@ plainto_tsquery('simple', %s)"
)


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
    wanted = list(dict.fromkeys(stems(words.replace("_", " "))))
    if not wanted:
        return Letter.objects.none()
    if connections[Letter.objects.db].vendor == "postgresql":
        found = RawSQL(POSTGRESQL, [" ".join(wanted)])  # noqa: S611 the words are a parameter
    else:
        found = RawSQL(SQLITE, [" AND ".join(f'"{stem}"' for stem in wanted)])  # noqa: S611 here too, and quoted
    return Letter.objects.filter(pk__in=found)
