"""The commitments that were open when a letter was written, as settling needs to see them."""

from collections.abc import Collection, Iterable
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from ingest.records import Chamber, Kind, OpenCommitment
from tracker.lifecycle import LIVE, STATUS_VERBS, day_of, effective_status, place
from tracker.models import Commitment, Decision, Letter, Mention
from tracker.models.querysets import MentionQuerySet
from tracker.register.index_entries import in_chunks
from tracker.terms import TERM_FIELDS, EffectiveTerm, effective_term

COUNTING = MentionQuerySet.COUNTING
_NEVER = (Commitment.Status.DISMISSED, Commitment.Status.MERGED)
# What is read of each row: to read them whole takes most of the time that finding what stood open takes.
_OF_COMMITMENT = (
    *("letter", "merged_into", "fingerprint", "quote", "context", "kind", "strength", "recurring", "rhythm"),
    *("promised_on", "promised_by", "chamber", "ministry", "status", "review", "pinned", *TERM_FIELDS),
)
_OF_MENTION = (
    *(
        "letter",
        "commitment",
        "outcome",
        "state",
        "origin",
        "start",
        "occurrence",
        "act",
        "question",
        "party",
        *TERM_FIELDS,
    ),
)
_OF_LETTER = ("letter_date", "number", "references", "title")
_OF_ITS_LETTER = tuple(f"letter__{name}" for name in _OF_LETTER)


def open_before(letter: Letter, among: Collection[int] | None = None) -> dict[str, tuple[Commitment, OpenCommitment]]:
    """Return, by key, the commitments that were open when the letter was written, as they stood then.

    Those that this letter was linked to before are among them, so that linking again can keep what it did. `among`
    says of which commitments, by number, this is asked; None is of all. Of each row only what this takes is read.
    """
    day = day_of(letter)
    asked = _perhaps_open(letter, day) if among is None else Commitment.objects.filter(pk__in=among)
    rows = asked.select_related("ministry").only(*_OF_COMMITMENT, "ministry__name").order_by("pk")
    known = [row for row in rows if _may_stand_open(row, letter, day)]
    # Of few commitments their numbers are asked for, of many the same question again: a list has its limits.
    about: Collection[int] | QuerySet[Commitment] = [row.pk for row in known] if among is not None else asked
    mentioned = _mentions_of(known, about)
    linked = Mention.Origin.LINKED
    decided: dict[int, Decision] = {}
    for decision in Decision.objects.filter(commitment__in=about, verb__in=STATUS_VERBS).order_by("pk"):
        decided[decision.commitment_id] = decision
    dossiers = dossiers_of({row.letter_id for row in known if row.letter_id})
    found: dict[str, tuple[Commitment, OpenCommitment]] = {}
    for row in known:
        beside = mentioned.get(row.pk, [])
        counting = [m for m in beside if m.state in COUNTING]
        linked_here = any(m.letter_id == letter.pk and m.origin == linked for m in beside)
        later = any(m.letter.letter_date is None or m.letter.letter_date >= day for m in counting)
        if not (row.status in LIVE or later or linked_here):
            continue
        own = [m for m in counting if m.letter_id != letter.pk and (place(m)[0] < day or m.letter_id == row.letter_id)]
        own.sort(key=place)
        status, _ = effective_status(row, own, decided.get(row.pk))
        if status in LIVE or linked_here:
            found[str(row.pk)] = (row, as_open(row, own, dossiers.get(row.letter_id, ())))
    return found


def _perhaps_open(letter: Letter, day: date) -> QuerySet[Commitment]:
    """Return the commitments that are live, that letters of this day or after bear on, or that this letter does."""
    mentioned = Mention.objects.filter(commitment=OuterRef("pk"))
    here = mentioned.filter(letter=letter, origin=Mention.Origin.LINKED)
    since = mentioned.counting().filter(Q(letter__letter_date__gte=day) | Q(letter__letter_date=None))
    rows = Commitment.objects.exclude(review=Commitment.Review.CANDIDATE).exclude(status__in=_NEVER)
    return rows.filter(Q(status__in=LIVE) | Exists(since) | Exists(here))


def _may_stand_open(row: Commitment, letter: Letter, day: date) -> bool:
    """Whether a commitment counts, was made before this letter and goes to the same chamber."""
    if row.review == Commitment.Review.CANDIDATE or row.status in _NEVER or row.letter_id == letter.pk:
        return False
    if row.promised_on is not None and row.promised_on >= day:
        return False
    return not letter.chamber or row.chamber in (letter.chamber, "")


def _mentions_of(
    known: Iterable[Commitment], about: Collection[int] | QuerySet[Commitment]
) -> dict[int, list[Mention]]:
    """Return the mentions by commitment, each with its letter, and give the commitments theirs."""
    # All of a commitment's mentions are few; asked for by state as well, a database goes by that and reads far more.
    rows = Mention.objects.filter(commitment__in=about).select_related("letter").only(*_OF_MENTION, *_OF_ITS_LETTER)
    found: dict[int, list[Mention]] = {}
    letters: dict[int, Letter] = {}
    for mention in rows.order_by("pk"):
        found.setdefault(mention.commitment_id, []).append(mention)
        letters[mention.letter_id] = mention.letter
    at_home = [row for row in known if row.letter_id]
    # Nearly every commitment is mentioned by its own letter, so that few are left to ask for.
    for some in in_chunks(sorted({row.letter_id for row in at_home} - letters.keys())):
        letters |= {one.pk: one for one in Letter.objects.filter(pk__in=some).only(*_OF_LETTER).order_by()}
    for row in at_home:
        row.letter = letters[row.letter_id]
    return found


def dossiers_of(letters: Collection[int]) -> dict[int, tuple[str, ...]]:
    """Return the dossier numbers of letters, by letter."""
    carried = Letter.dossiers.through.objects.order_by("pk")
    found: dict[int, tuple[str, ...]] = {}
    for some in in_chunks(sorted(letters)):
        rows = carried.filter(letter_id__in=some)
        for letter_id, number in rows.values_list("letter_id", "dossier__number"):
            found[letter_id] = (*found.get(letter_id, ()), number)
    return found


def as_open(commitment: Commitment, mentions: list[Mention], dossiers: Collection[str]) -> OpenCommitment:
    """Return the commitment as settling needs it, as it stood with these mentions; the dossiers are its letter's."""
    term = effective_term(commitment, mentions) if mentions else EffectiveTerm.of(commitment)
    pinned = "due_date" in commitment.pinned
    term = EffectiveTerm.of(commitment) if pinned else term
    letters = {mention.letter_id: mention.letter for mention in mentions}
    home = commitment.letter
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
        ministry=commitment.ministry.name if commitment.ministry else None,
        sender=commitment.promised_by or None,
        dossiers=tuple(dossiers),
        letters=tuple(sorted(day_of(one) for one in letters.values())),
        references=tuple(dict.fromkeys(references)),
        party=parties[0] if parties else None,
        subject=home.title if home else None,
        context=commitment.context,
        question=next((mention.question for mention in mentions if mention.question), None),
    )
