"""Two commitments that are one: folding the one into the other, and taking them apart again.

The one folded in keeps its row, with a pointer; its mentions move along and remember where they came from.
"""

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Q

from tracker.changes import set_fields
from tracker.lifecycle import recompute
from tracker.models import Commitment, Decision, Mention

MERGING = ("restatement", "postponement")
"""Outcomes by which a letter promises again what an earlier letter promised."""


def root_of(commitment: Commitment) -> Commitment:
    """Return the commitment that this one was in the end merged into; itself if it was not merged."""
    while commitment.merged_into_id:
        commitment = commitment.merged_into
    return commitment


def fold_in(source: Commitment, target: Commitment, person: AbstractBaseUser | None = None) -> None:
    """Merge `source` into `target`. A mention that `target` has already, word for word, stays where it is."""
    taken = set(target.mentions.values_list("letter_id", "fingerprint", "occurrence", "act"))
    for mention in source.mentions.order_by("pk"):
        if (mention.letter_id, mention.fingerprint, mention.occurrence, mention.act) in taken:
            continue
        outcome = "restatement" if mention.outcome == "promise" else mention.outcome
        moved_from = mention.moved_from or source
        set_fields(mention, {"commitment": target, "outcome": outcome, "moved_from": moved_from}, person)
    set_fields(source, {"merged_into": target, "status": Commitment.Status.MERGED}, person)
    recompute(source, person)
    recompute(target, person)


def take_apart(source: Commitment, person: AbstractBaseUser | None = None) -> None:
    """Undo the merging of `source`: it and what was merged into it before get their own mentions back."""
    target = root_of(source)
    family = _merged_into(source)
    for mention in target.mentions.filter(moved_from__in=family):
        own = mention.moved_from == source
        promised = own and mention.outcome == "restatement" and mention.letter_id == source.letter_id
        values = {"commitment": source, "outcome": "promise" if promised else mention.outcome}
        set_fields(mention, values | {"moved_from": None if own else mention.moved_from}, person)
    set_fields(source, {"merged_into": None, "status": Commitment.Status.OPEN}, person)
    recompute(source, person)
    recompute(target, person)


def twin_of(mention: Mention) -> Commitment | None:
    """Return the commitment that the mention's own letter made of the very words of this mention, if there is one.

    A letter that promises again what an earlier letter promised makes, by itself, a commitment of its own; once the
    mention counts, those two are one. Two acts in one sentence leave it open which is meant: then there is no twin
    unless only one of them is of the same kind.
    """
    if mention.outcome not in MERGING:
        return None
    same_words = Q(fingerprint=mention.fingerprint, occurrence=mention.occurrence)
    twins = list(
        Commitment.objects.filter(same_words, letter=mention.letter, merged_into__isnull=True).exclude(
            pk=mention.commitment_id
        )
    )
    if len(twins) > 1:
        twins = [twin for twin in twins if twin.kind == mention.commitment.kind]
    return twins[0] if len(twins) == 1 else None


def folded_twin(mention: Mention) -> Commitment | None:
    """Return the twin that was folded into the mention's commitment because of it, not by a person's merging."""
    twins = mention.commitment.merged.filter(
        letter=mention.letter, fingerprint=mention.fingerprint, occurrence=mention.occurrence
    )
    return twins.exclude(decisions__verb=Decision.Verb.MERGE).first()


def _merged_into(commitment: Commitment) -> list[Commitment]:
    """Return the commitment with everything that was merged into it, directly or through another."""
    family = [commitment]
    for member in family:
        family.extend(member.merged.all())
    return family
