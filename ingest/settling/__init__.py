"""What a new letter settles: repeats inside it, and open commitments that it fulfils, moves, or drops."""

from ingest.settling.index import CommitmentIndex
from ingest.settling.keys import mark_of, word_keys
from ingest.settling.profiles import context_of
from ingest.settling.repeats import group_repeats
from ingest.settling.settle import candidates, settle

__all__ = ["CommitmentIndex", "candidates", "context_of", "group_repeats", "mark_of", "settle", "word_keys"]
