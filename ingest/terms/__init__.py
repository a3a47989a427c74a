"""Reads Dutch terms: finds the phrases of a sentence that say when, and what days they mean."""

from ingest.terms.reading import find_terms, term_of, terms_of_postponement

__all__ = ["find_terms", "term_of", "terms_of_postponement"]
