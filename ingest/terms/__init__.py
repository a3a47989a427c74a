"""Reads Dutch terms: finds the phrases of a sentence that say when, and what days they mean."""

from ingest.terms.explaining import explained
from ingest.terms.occurrences import next_occurrence
from ingest.terms.reading import TermReader, find_terms, term_of, terms_of_acts, terms_of_postponement

__all__ = [
    "TermReader", "explained", "find_terms", "next_occurrence", "term_of", "terms_of_acts", "terms_of_postponement",
]  # fmt: skip
