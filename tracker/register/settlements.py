"""Keeps what a letter does to open commitments as mentions: applied where the letter says so by name, else proposed."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from ingest.records import Extraction, Outcome, Settlement
from tracker.changes import make_row, set_fields
from tracker.fingerprints import fingerprint_of
from tracker.lifecycle import is_overruled, is_touched, recompute
from tracker.merging import MERGING, fold_in, folded_twin, take_apart, twin_of
from tracker.models import Commitment, Letter, Mention
from tracker.register.finds import Key, keyed_finds, term_values
from tracker.register.letters import storable

State = Mention.State
Origin = Mention.Origin


@dataclass(frozen=True)
class Placed:
    """A settlement with the commitment it is about and its key in the letter."""

    settlement: Settlement
    commitment: Commitment
    key: Key


def place_settlements(extraction: Extraction, settlements: Iterable[tuple[Settlement, Commitment]]) -> list[Placed]:
    """Give each settlement its key: that of the find in the same place, else the next one for these words."""
    starts: dict[str, list[int]] = {}
    for keyed in keyed_finds(extraction.finds):
        places = starts.setdefault(keyed.key.fingerprint, [])
        if keyed.find.start not in places:
            places.append(keyed.find.start)
    placed = []
    for settlement, commitment in sorted(settlements, key=lambda pair: (pair[0].start, pair[1].pk)):
        fingerprint = fingerprint_of(settlement.quote)
        places = starts.setdefault(fingerprint, [])
        if settlement.start not in places:
            places.append(settlement.start)
        placed.append(Placed(settlement, commitment, Key(fingerprint, places.index(settlement.start), 0)))
    return placed


def unknown_postponements(extraction: Extraction, letter: Letter) -> set[Key]:
    """Return the postponements in the letter that no mention ties to a promise, not even a rejected one."""
    spans = list(letter.mentions.filter(origin=Origin.LINKED).values_list("start", "end"))
    return {
        keyed.key
        for keyed in keyed_finds(extraction.finds)
        if keyed.find.role == Outcome.POSTPONEMENT
        and not any(keyed.find.start < end and start < keyed.find.end for start, end in spans)
    }


class Saving:
    """One letter's settlements on their way into the mentions that it has already.

    What a person decided on stays as it is and is not proposed again; what nobody looked at follows the settlements.
    """

    def __init__(self, letter: Letter, placed: Collection[Placed], scope: Collection[int], automatic: bool) -> None:
        """`scope` are the numbers of those that were judged: of others the letter's mentions are left alone."""
        self.letter = letter
        self.placed = placed
        self.automatic = automatic
        rows = letter.mentions.filter(origin=Origin.LINKED).select_related("commitment").order_by("pk")
        self.mentions = [row for row in rows if row.commitment_id in scope]
        self.affected: dict[int, Commitment] = {}
        self.made = 0
        self.changed = False

    def run(self) -> None:
        """Save every settlement, take away what no longer holds, merge what is one, and recompute."""
        kept: set[int] = set()
        for placed in self.placed:
            placed.commitment.refresh_from_db(fields=["status", "pinned", "merged_into"])
            if placed.commitment.status in (Commitment.Status.DISMISSED, Commitment.Status.MERGED):
                continue  # a person decided so while the letter was being judged
            kept.update(mention.pk for mention in self._save(placed))
        for mention in self.mentions:
            if mention.pk not in kept and not self._is_decided(mention):
                self._take_away(mention)
        for commitment in self.affected.values():
            commitment.refresh_from_db()
            recompute(commitment)

    def _is_decided(self, mention: Mention) -> bool:
        """Whether a person has said something about the mention, if only that they saw it."""
        return mention.seen or mention.state not in (State.PROPOSED, State.APPLIED)

    def _save(self, placed: Placed) -> list[Mention]:
        """Make or update the mention of a settlement; return those that now stand for it."""
        commitment = placed.commitment
        here = [mention for mention in self.mentions if mention.commitment_id == commitment.pk]
        decided = [mention for mention in here if self._is_decided(mention) and _says_the_same(mention, placed)]
        if decided:
            return decided
        current = next((mention for mention in here if not self._is_decided(mention)), None)
        values = self._values(placed)
        twin = twin_of(Mention(**values))
        apply = self._may_apply(placed, current, twin)
        values |= {"state": State.APPLIED if apply else State.PROPOSED, "automatic": apply}
        self.affected[commitment.pk] = commitment
        if current is None:
            current = make_row(Mention, values)
            self.made += 1
            self.changed = True
        elif set_fields(current, values):
            self.changed = True
        if apply and twin:
            fold_in(twin, commitment)
            self.changed = True
        elif not apply or current.outcome not in MERGING:
            self._unfold(current)
        return [current]

    def _may_apply(self, placed: Placed, current: Mention | None, twin: Commitment | None) -> bool:
        """Whether the program may do it by itself: the letter says so by name and no person said otherwise before."""
        if not (self.automatic and placed.settlement.automatic):
            return False
        if twin and is_touched(twin):
            return False
        return (current is not None and current.state == State.APPLIED) or not is_overruled(placed.commitment)

    def _take_away(self, mention: Mention) -> None:
        """Remove a mention that nobody decided on and that the settlements no longer give; history keeps it."""
        self.affected[mention.commitment_id] = mention.commitment
        self._unfold(mention)
        mention._history_user = None
        mention.delete()
        self.changed = True

    def _unfold(self, mention: Mention) -> None:
        """Take apart what this mention had folded together."""
        if folded := folded_twin(mention):
            take_apart(folded)
            self.changed = True

    def _values(self, placed: Placed) -> dict[str, object]:
        """Return the columns of a mention that a settlement gives."""
        settlement = placed.settlement
        return term_values(settlement.new_term) | {
            "letter": self.letter,
            "commitment": placed.commitment,
            "origin": Origin.LINKED,
            "outcome": settlement.outcome.value,
            "claim": settlement.explicit,
            "quote": storable(settlement.quote),
            "fingerprint": placed.key.fingerprint,
            "occurrence": placed.key.occurrence,
            "start": settlement.start,
            "end": settlement.end,
            "score": settlement.score,
            "reasons": list(settlement.reasons),
        }


def _says_the_same(mention: Mention, placed: Placed) -> bool:
    """Whether a person has judged this already: the same outcome, or one they confirmed for the same words."""
    if mention.outcome == placed.settlement.outcome:
        return True
    same_words = (mention.fingerprint, mention.occurrence) == (placed.key.fingerprint, placed.key.occurrence)
    return same_words and mention.state in (State.CONFIRMED, State.APPLIED)
