"""The commitments that were open when a letter was written, as settling needs to see them."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from django.db.models import Exists, OuterRef, Q, QuerySet

from ingest.records import Chamber, Kind, OpenCommitment, Outcome
from tracker.lifecycle import LIVE, STATUS_VERBS, day_of, effective_status, place
from tracker.models import Commitment, Decision, Letter, Mention
from tracker.models.querysets import MentionQuerySet
from tracker.register.index_entries import in_chunks
from tracker.register.questions import NUMBERS, Question
from tracker.terms import EffectiveTerm, effective_term

COUNTING = MentionQuerySet.COUNTING
LIKELY = 0.8
"""From this score on a letter that is only proposed counts among those that speak of a commitment."""
_NEVER = (Commitment.Status.DISMISSED, Commitment.Status.MERGED)


class Stood(NamedTuple):
    """What is read of a commitment: to read whole rows takes most of the time that finding what stood open takes."""

    pk: int
    letter_id: int | None
    merged_into_id: int | None
    fingerprint: str
    quote: str
    context: str
    kind: str
    strength: str
    recurring: bool
    rhythm: str
    promised_on: date | None
    promised_by: str
    chamber: str
    ministry: str | None
    status: str
    review: str
    pinned: list[str]
    term: str
    term_rule: str
    window_start: date | None
    due_date: date | None
    due_explanation: str
    due_estimated: bool


class _Home(NamedTuple):
    """What is read of a letter."""

    pk: int
    letter_date: date | None
    created_at: datetime
    number: str
    references: list[str]
    title: str


class _Said(NamedTuple):
    """What is read of a mention, with its letter."""

    commitment_id: int
    outcome: str
    state: str
    origin: str
    start: int
    occurrence: int
    act: int
    question: str
    party: str
    score: float | None
    term: str
    term_rule: str
    window_start: date | None
    due_date: date | None
    due_explanation: str
    due_estimated: bool
    letter: _Home

    @property
    def letter_id(self) -> int:
        """The number of its letter."""
        return self.letter.pk


class _Decided(NamedTuple):
    """What is read of a decision."""

    commitment_id: int
    verb: str
    note: str


_OF_LETTER = ("pk", "letter_date", "created_at", "number", "references", "title")
_OF_MENTION = _Said._fields[:-1]
_COMMITMENTS = Question(
    Stood._make,
    lambda ids: (
        Commitment.objects.filter(pk__in=ids)
        .order_by("pk")
        .values_list(*("ministry__name" if name == "ministry" else name for name in Stood._fields))
    ),
    NUMBERS,
)
_MENTIONS = Question(
    tuple,
    # All of a commitment's mentions are few; asked for by state as well, a database goes by that and reads far more.
    lambda ids: (
        Mention.objects.filter(commitment__in=ids)
        .order_by("pk")
        .values_list(*_OF_MENTION, *(f"letter__{name}" for name in _OF_LETTER))
    ),
    NUMBERS,
)
_DECISIONS = Question(
    _Decided._make,
    lambda ids: (
        Decision.objects.filter(commitment__in=ids, verb__in=STATUS_VERBS).order_by("pk").values_list(*_Decided._fields)
    ),
    NUMBERS,
)
_LETTERS = Question(
    _Home._make, lambda ids: Letter.objects.filter(pk__in=ids).order_by().values_list(*_OF_LETTER), NUMBERS
)
_CARRIED = Question(
    tuple,
    lambda ids: (
        Letter.dossiers.through.objects.filter(letter_id__in=ids)
        .order_by("pk")
        .values_list("letter_id", "dossier__number")
    ),
    NUMBERS,
)


def open_before(letter: Letter, among: Collection[int] | None = None) -> dict[int, OpenCommitment]:
    """Return, by number, the commitments that were open when the letter was written, as they stood then.

    Those that this letter was linked to before are among them, so that linking again can keep what it did. `among`
    says of which commitments, by number, this is asked; None is of all. Of each row only what this takes is read.
    """
    day = day_of(letter)
    asked = _perhaps_open(letter, day).values_list("pk", flat=True) if among is None else among
    found: dict[int, OpenCommitment] = {}
    for ids in in_chunks(sorted(asked)):
        found |= _open_among(ids, letter, day)
    return found


def _open_among(ids: Sequence[int], letter: Letter, day: date) -> dict[int, OpenCommitment]:
    """Return those of these commitments that were open."""
    known = [row for row in _COMMITMENTS.rows(ids) if _may_stand_open(row, letter, day)]
    about = [row.pk for row in known]
    letters: dict[int, _Home] = {}
    mentioned = _mentions_of(about, letters)
    # Nearly every commitment is mentioned by its own letter, so that few are left to ask for.
    letters |= {one.pk: one for one in _LETTERS.rows(sorted({row.letter_id for row in known} - {None, *letters}))}
    decided = {decision.commitment_id: decision for decision in _DECISIONS.rows(about)}
    dossiers = dossiers_of({row.letter_id for row in known if row.letter_id})
    found: dict[int, OpenCommitment] = {}
    for row in known:
        beside = mentioned.get(row.pk, [])
        counting = [m for m in beside if m.state in COUNTING]
        linked_here = any(m.letter_id == letter.pk and m.origin == Mention.Origin.LINKED for m in beside)
        later = any(m.letter.letter_date is None or m.letter.letter_date >= day for m in counting)
        if not (row.status in LIVE or later or linked_here):
            continue
        own = [m for m in counting if m.letter_id != letter.pk and (place(m)[0] < day or m.letter_id == row.letter_id)]
        own.sort(key=place)
        status, _ = effective_status(row, own, decided.get(row.pk))
        if status in LIVE or linked_here:
            told = [m.letter for m in beside if _perhaps_tells(m) and place(m)[0] < day]
            found[row.pk] = as_open(row, own, letters, dossiers.get(row.letter_id, ()), told)
    return found


def _perhaps_tells(mention: _Said) -> bool:
    """Whether a letter very likely tells of the commitment that it is late or kept in part, though nobody confirmed it.

    "Het plan dat ik u in mijn brief van 3 mei voor het najaar in het vooruitzicht stelde": a later letter then names
    that letter as often as the first.
    """
    telling = mention.outcome in (Outcome.POSTPONEMENT, Outcome.PARTIAL)
    return telling and mention.state == Mention.State.PROPOSED and (mention.score or 0.0) >= LIKELY


def _perhaps_open(letter: Letter, day: date) -> QuerySet[Commitment]:
    """Return the commitments that are live, that letters of this day or after bear on, or that this letter does."""
    mentioned = Mention.objects.filter(commitment=OuterRef("pk"))
    here = mentioned.filter(letter=letter, origin=Mention.Origin.LINKED)
    since = mentioned.counting().filter(Q(letter__letter_date__gte=day) | Q(letter__letter_date=None))
    rows = Commitment.objects.exclude(review=Commitment.Review.CANDIDATE).exclude(status__in=_NEVER)
    return rows.filter(Q(status__in=LIVE) | Exists(since) | Exists(here)).order_by()


def _may_stand_open(row: Stood, letter: Letter, day: date) -> bool:
    """Whether a commitment counts, was made before this letter and goes to the same chamber."""
    if row.review == Commitment.Review.CANDIDATE or row.status in _NEVER or row.letter_id == letter.pk:
        return False
    if row.promised_on is not None and row.promised_on >= day:
        return False
    return not letter.chamber or row.chamber in (letter.chamber, "")


def _mentions_of(ids: Sequence[int], letters: dict[int, _Home]) -> dict[int, list[_Said]]:
    """Return the mentions by commitment, each with its letter; the letters are added to those given."""
    found: dict[int, list[_Said]] = {}
    end = len(_OF_MENTION)
    for row in _MENTIONS.rows(ids):
        home = letters.get(row[end])
        if home is None:
            home = letters[row[end]] = _Home._make(row[end:])
        found.setdefault(row[0], []).append(_Said._make((*row[:end], home)))
    return found


def dossiers_of(letters: Collection[int]) -> dict[int, tuple[str, ...]]:
    """Return the dossier numbers of letters, by letter."""
    found: dict[int, tuple[str, ...]] = {}
    for letter_id, number in _CARRIED.rows(sorted(letters)):
        found[letter_id] = (*found.get(letter_id, ()), number)
    return found


def as_open(
    commitment: Stood,
    mentions: list[_Said],
    known: Mapping[int, _Home],
    dossiers: tuple[str, ...],
    told: Sequence[_Home],
) -> OpenCommitment:
    """Return the commitment as settling needs it, as it stood with these mentions; the dossiers are its letter's.

    `told` are letters that very likely speak of it too: their dates count, not what they say.
    """
    term = effective_term(commitment, mentions) if mentions else EffectiveTerm.of(commitment)
    pinned = "due_date" in commitment.pinned
    term = EffectiveTerm.of(commitment) if pinned else term
    letters = {mention.letter_id: mention.letter for mention in mentions}
    home = known.get(commitment.letter_id) if commitment.letter_id else None
    if home:
        letters.setdefault(home.pk, home)
    references = [reference for one in letters.values() for reference in one.references]
    if home and home.number:
        references += [home.number, *(f"{dossier}-{home.number}" for dossier in dossiers)]
    parties = [mention.party for mention in mentions if mention.party]
    return OpenCommitment(
        key=str(commitment.pk),
        quote=commitment.quote,
        kind=Kind(commitment.kind),
        window=(term.window_start or term.due_date, term.due_date) if term.due_date else None,
        term=term.term or None,
        recurring=commitment.recurring,
        conditional=commitment.strength == "conditional",
        chamber=Chamber(commitment.chamber) if commitment.chamber else None,
        ministry=commitment.ministry,
        sender=commitment.promised_by or None,
        dossiers=dossiers,
        letters=tuple(sorted(day_of(one) for one in {**letters, **{one.pk: one for one in told}}.values())),
        references=tuple(dict.fromkeys(references)),
        party=parties[0] if parties else None,
        subject=home.title if home else None,
        context=commitment.context,
        question=next((mention.question for mention in mentions if mention.question), None),
    )
