"""Reads Dutch terms: finds the phrases of a sentence that say when, and what days they mean."""

from ingest.terms.reading import find_terms, term_of

__all__ = ["find_terms", "term_of"]
