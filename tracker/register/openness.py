"""The commitments that were open when a letter was written, as settling needs to see them."""

from collections.abc import Collection

from django.db.models import Exists, OuterRef, Prefetch, Q

from ingest.records import Chamber, Kind, OpenCommitment
from tracker.lifecycle import LIVE, STATUS_VERBS, day_of, effective_status, place
from tracker.models import Commitment, Decision, Letter, Mention
from tracker.models.querysets import MentionQuerySet
from tracker.terms import EffectiveTerm, effective_term

_CHUNK = 500
COUNTING = MentionQuerySet.COUNTING


def open_before(letter: Letter, among: Collection[int] | None = None) -> dict[str, tuple[Commitment, OpenCommitment]]:
    """Return, by key, the commitments that were open when the letter was written, as they stood then.

    Those that this letter was linked to before are among them, so that linking again can keep what it did. `among`
    says of which commitments, by number, this is asked; None is of all.
    """
    day = day_of(letter)
    mentioned = Mention.objects.filter(commitment=OuterRef("pk"))
    here = mentioned.filter(letter=letter, origin=Mention.Origin.LINKED)
    since = mentioned.counting().filter(Q(letter__letter_date__gte=day) | Q(letter__letter_date=None))
    rows = (
        Commitment.objects.exclude(review=Commitment.Review.CANDIDATE)
        .exclude(status__in=[Commitment.Status.DISMISSED, Commitment.Status.MERGED])
        .exclude(letter=letter)
        .filter(Q(promised_on__isnull=True) | Q(promised_on__lt=day))
        .filter(Q(status__in=LIVE) | Exists(since) | Exists(here))
    )
    if among is not None:
        rows = rows.filter(pk__in=among)
    if letter.chamber:
        rows = rows.filter(chamber__in=[letter.chamber, ""])
    own_links = letter.mentions.filter(origin=Mention.Origin.LINKED).order_by()
    linked_here = set(own_links.values_list("commitment_id", flat=True))
    # All of a commitment's mentions are few; asked for by state as well, a database goes by that and reads far more.
    mentions = Mention.objects.select_related("letter").defer("letter__text", "letter__passages").order_by("pk")
    known = list(
        rows.select_related("letter", "ministry")
        .defer("letter__text", "letter__passages")
        .prefetch_related(Prefetch("mentions", mentions, to_attr="mentioned"))
        .order_by("pk")
    )
    # Of few commitments their numbers are asked for, of many the same question again: a list has its limits.
    asked = [row.pk for row in known] if among is not None else rows
    decided: dict[int, Decision] = {}
    for decision in Decision.objects.filter(commitment__in=asked, verb__in=STATUS_VERBS).order_by("pk"):
        decided[decision.commitment_id] = decision
    dossiers = dossiers_of({row.letter_id for row in known if row.letter_id})
    found: dict[str, tuple[Commitment, OpenCommitment]] = {}
    for row in known:
        own = [
            m
            for m in row.mentioned
            if m.state in COUNTING and m.letter_id != letter.pk and (place(m)[0] < day or m.letter_id == row.letter_id)
        ]
        own.sort(key=place)
        status, _ = effective_status(row, own, decided.get(row.pk))
        if status in LIVE or row.pk in linked_here:
            found[str(row.pk)] = (row, as_open(row, own, dossiers.get(row.letter_id, ())))
    return found


def dossiers_of(letters: Collection[int]) -> dict[int, tuple[str, ...]]:
    """Return the dossier numbers of letters, by letter."""
    carried = Letter.dossiers.through.objects.order_by("pk")
    found: dict[int, tuple[str, ...]] = {}
    ids = sorted(letters)
    for at in range(0, len(ids), _CHUNK):
        some = carried.filter(letter_id__in=ids[at : at + _CHUNK])
        for letter_id, number in some.values_list("letter_id", "dossier__number"):
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
