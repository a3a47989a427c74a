"""Carries the finds of one letter into commitments and mentions, so that reading again gives the same rows.

A find's key in its letter is its words, how many times those came before and the number of its act. What a person
touched is never taken away or moved; what nobody touched follows the rules: a find that is no longer made takes its
mention along, and a commitment without any mention of its own left is removed, or stands as lapsed, with the reason,
where another letter bears on it. History keeps every row that is removed.
"""

import logging
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from ingest.records import Basis, Extraction, Find, Outcome, Term
from ingest.terms import explained
from tracker.changes import fitted, make_row, set_fields
from tracker.fingerprints import fingerprint_of
from tracker.lifecycle import is_touched, recompute
from tracker.merging import root_of
from tracker.models import Commitment, Letter, Mention
from tracker.register.letters import storable, successors

logger = logging.getLogger(__name__)

POSTPONED_UNKNOWN = "Uitstel van een toezegging die niet in het register staat"


class Key(NamedTuple):
    """What a find is known by in its letter."""

    fingerprint: str
    occurrence: int
    act: int


@dataclass(frozen=True)
class Keyed:
    """A find with its key, and the key of the find whose promise it repeats (its own if it repeats none)."""

    find: Find
    key: Key
    first: Key


@dataclass(frozen=True)
class Counts:
    """What saving the finds of a letter came to."""

    found: int
    made: int
    removed: int
    lapsed: int


def keyed_finds(finds: Iterable[Find]) -> list[Keyed]:
    """Give every find its key, in order of the finds."""
    finds = list(finds)
    keys: list[Key] = []
    places: dict[str, list[int]] = {}
    for find in finds:
        fingerprint = fingerprint_of(find.quote)
        starts = places.setdefault(fingerprint, [])
        if find.start not in starts:
            starts.append(find.start)
        act = find.act
        while (key := Key(fingerprint, starts.index(find.start), act)) in keys:
            act += 1
        keys.append(key)
    return [Keyed(find, keys[index], keys[_first(finds, index)]) for index, find in enumerate(finds)]


def _first(finds: list[Find], index: int) -> int:
    """Return the index of the first promise that this find repeats. A find that is no promise starts no commitment."""
    seen = {index}
    while (same := finds[index].same_as) is not None and same not in seen and promises(finds[same]):
        seen.add(same)
        index = same
    return index


def promises(find: Find) -> bool:
    """Whether the find makes a promise; the other roles say what became of an earlier one and feed the settling."""
    return find.role in (Outcome.PROMISE, Outcome.RESTATEMENT)


def save_finds(letter: Letter, extraction: Extraction, unknown: Collection[Key] | None = None) -> Counts:
    """Carry the finds into the tables and bring every commitment that they bear on up to date.

    `unknown` are the postponements of promises that the register does not know: each stands as a candidate, lest the
    promise be missed. None leaves those as they are, because only linking can tell.
    """
    return _Saving(letter, extraction, unknown).run()


class _Saving:
    """One letter's finds on their way into the tables, with the rows that are there already."""

    def __init__(self, letter: Letter, extraction: Extraction, unknown: Collection[Key] | None) -> None:
        self.letter = letter
        self.read = extraction.letter
        self.keyed = keyed_finds(extraction.finds)
        own = list(Commitment.objects.filter(letter=letter).order_by("pk"))
        self.commitments = {Key(row.fingerprint, row.occurrence, row.act): row for row in own if row.fingerprint}
        self.unknown = self.commitments.keys() if unknown is None else unknown
        mentions = letter.mentions.exclude(origin=Mention.Origin.LINKED).select_related("commitment").order_by("pk")
        self.mentions = {Key(row.fingerprint, row.occurrence, row.act): row for row in mentions}
        self.by_hand = [row for row in mentions if row.origin == Mention.Origin.BY_HAND]
        self.touched = {row.pk for row in own if is_touched(row)}
        self.sure = {keyed.first for keyed in self.keyed if not keyed.find.candidate and promises(keyed.find)}
        self.committees = list(letter.committees.all())
        self.affected: dict[int, Commitment] = {}
        self.made = 0

    def run(self) -> Counts:
        """Save the finds in order, take away what is no longer found, and recompute."""
        kept: set[Key] = set()
        promised: set[int] = set()
        for keyed in self.keyed:
            postponed = keyed.find.role == Outcome.POSTPONEMENT and keyed.key in self.unknown
            if not (promises(keyed.find) or postponed):
                continue
            kept.add(keyed.key)
            if commitment := self._entered_by_hand(keyed):
                self.affected[commitment.pk] = commitment
                continue
            commitment = self._commitment(keyed)
            first = commitment.letter_id == self.letter.pk and commitment.pk not in promised
            promised.add(commitment.pk)
            self._save_mention(keyed, commitment, "promise" if first else "restatement")
        removed, lapsed = self._take_away(kept)
        for commitment in self.affected.values():
            recompute(commitment)
        if removed or lapsed:
            logger.info("letter %s: %s removed and %s lapsed, no longer found", self.letter.pk, removed, lapsed)
        return Counts(len(kept), self.made, removed, lapsed)

    def _entered_by_hand(self, keyed: Keyed) -> Commitment | None:
        """Return the commitment that a person made of these words, or of words that mostly overlap with them."""
        known = self.mentions.get(keyed.key)
        if known:
            return known.commitment if known.origin == Mention.Origin.BY_HAND else None
        if keyed.key in self.commitments:
            return None
        find = keyed.find
        for mention in self.by_hand:
            shared = min(find.end, mention.end) - max(find.start, mention.start)
            if shared * 2 > min(find.end - find.start, mention.end - mention.start):
                self.by_hand.remove(mention)
                return mention.commitment
        return None

    def _commitment(self, keyed: Keyed) -> Commitment:
        """Return the commitment that the find belongs to, made or brought up to date."""
        mention = self.mentions.get(keyed.key)
        if mention and (mention.moved_from_id or mention.commitment_id in self.touched):
            row = mention.commitment
        else:
            own = self.commitments.get(keyed.key)
            row = own if own and own.pk in self.touched else self.commitments.get(keyed.first)
            if row and not (mention and mention.commitment_id == row.pk):
                row = root_of(row)
        if row is None:
            return self._make(keyed)
        if row.letter_id == self.letter.pk and (row.fingerprint, row.occurrence, row.act) == keyed.key:
            values = self._values(keyed)
            if row.review == Commitment.Review.CONFIRMED or row.pk in self.touched:
                del values["review"]
            set_fields(row, {name: value for name, value in values.items() if name not in row.pinned})
            self._set_committees(row)
        self.affected[row.pk] = row
        return row

    def _make(self, keyed: Keyed) -> Commitment:
        """Make the commitment of a find that the register did not have."""
        row = make_row(Commitment, self._values(keyed) | {"letter": self.letter, **keyed.key._asdict()})
        self.commitments[keyed.key] = self.commitments[keyed.first] = row
        self.affected[row.pk] = row
        self.made += 1
        self._set_committees(row)
        return row

    def _set_committees(self, row: Commitment) -> None:
        """Put the commitment on the lists of its letter's committees, unless a person chose others."""
        if "committees" not in row.pinned:
            row.committees.set(self.committees)

    def _values(self, keyed: Keyed) -> dict[str, object]:
        """Return the columns of a commitment that the find gives."""
        # Loaded here: the rules of Dutch are compiled in the process that reads, not in every web process.
        from ingest.settling import context_of

        find = keyed.find
        ministries = successors(self.letter.ministry)
        reasons = list(find.reasons)
        if find.role == Outcome.POSTPONEMENT:
            reasons.insert(0, POSTPONED_UNKNOWN)
        return {
            "quote": storable(find.quote),
            "context": storable(context_of(self.read, find)),
            "summary": fitted(Commitment, "summary", find.summary),
            "kind": find.kind.value,
            "strength": find.strength.value,
            "recurring": find.recurring,
            "rhythm": fitted(Commitment, "rhythm", find.term.rhythm if find.term else ""),
            "promised_on": self.letter.letter_date,
            "promised_by": fitted(Commitment, "promised_by", find.promised_by or self.letter.sender),
            "promised_to": fitted(Commitment, "promised_to", find.promised_to),
            "chamber": self.letter.chamber,
            "ministry": ministries[-1] if ministries else None,
            "score": find.score,
            "reasons": reasons,
            "review": Commitment.Review.FOUND if keyed.first in self.sure else Commitment.Review.CANDIDATE,
        }

    def _save_mention(self, keyed: Keyed, commitment: Commitment, outcome: str) -> None:
        """Make the mention or bring it up to date."""
        find = keyed.find
        values: dict[str, object] = term_values(find.term) | {
            "commitment": commitment,
            "outcome": outcome,
            "quote": storable(find.quote),
            "start": find.start,
            "end": find.end,
            "question": fitted(Mention, "question", find.question),
            "party": fitted(Mention, "party", find.party),
            "old_term": fitted(Mention, "old_term", find.old_term.phrase if find.old_term else ""),
            "score": find.score,
            "reasons": list(find.reasons),
            "rules": list(find.rules),
        }
        mention = self.mentions.get(keyed.key)
        if mention is None:
            values |= {"letter": self.letter, "state": Mention.State.APPLIED, **keyed.key._asdict()}
            self.mentions[keyed.key] = make_row(Mention, values)
            return
        self.affected.setdefault(mention.commitment_id, mention.commitment)
        set_fields(mention, values)

    def _take_away(self, kept: Collection[Key]) -> tuple[int, int]:
        """Take away what is no longer found and nobody touched; return how many were removed and how many lapsed."""
        for key, mention in self.mentions.items():
            if mention.origin == Mention.Origin.FOUND and key not in kept and not is_touched(mention.commitment):
                self.affected.setdefault(mention.commitment_id, mention.commitment)
                mention._history_user = None
                mention.delete()
        removed = lapsed = 0
        for row in {row.pk: row for row in self.commitments.values()}.values():
            if row.pk in self.touched or row.mentions.exclude(origin=Mention.Origin.LINKED).exists():
                continue
            if row.mentions.exists() or row.merged.exists() or row.moved_mentions.exists():
                self.affected[row.pk] = row
                lapsed += row.status != Commitment.Status.LAPSED
                continue
            self.affected.pop(row.pk, None)
            row._history_user = None
            row.delete()
            removed += 1
        return removed, lapsed


def commitments_of(letter: Letter) -> set[int]:
    """Return the commitments that the letter made or bears on."""
    own = Commitment.objects.filter(letter=letter).values_list("pk", flat=True)
    return set(own) | set(letter.mentions.values_list("commitment_id", flat=True))


def hold(ids: Iterable[int]) -> None:
    """Lock the commitments until the end of the transaction, in one order for everybody, and before any letter.

    Two letters that bear on the same commitment are then kept one after the other, and the second sees the first.
    """
    list(Commitment.objects.select_for_update().filter(pk__in=list(ids)).order_by("pk").values_list("pk"))


def term_values(term: Term | None) -> dict[str, object]:
    """Return the columns of a mention that a term gives."""
    window = term.window if term else None
    return {
        "term": fitted(Mention, "term", term.phrase if term else ""),
        "term_rule": fitted(Mention, "term_rule", term.rule if term else ""),
        "window_start": window.start if window else None,
        "due_date": window.end if window else None,
        "due_explanation": explained(term) if term else "",
        "due_estimated": bool(window and window.basis == Basis.ESTIMATED),
    }
