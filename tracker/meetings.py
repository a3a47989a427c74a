"""The list of a procedural meeting, and noting what the committee decides there.

The list holds what is late, what falls due, what letters settled and what they postponed, for one committee in one
period. A decision of the meeting is kept with the meeting's date; only agreement on what a letter does is also a
decision about that letter.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.db.models import Case, Count, Exists, F, OuterRef, Value, When, Window
from django.db.models.functions import RowNumber

from tracker import decisions
from tracker.changes import make_row, set_fields
from tracker.decisions import DecisionError
from tracker.handling import set_handling
from tracker.lifecycle import AMSTERDAM
from tracker.models import Commitment, Committee, Decision, Letter, Meeting, MeetingDecision, Mention
from tracker.models.querysets import UNSHOWN_OF_LETTER, within
from tracker.spoken_dates import plain_date

DAYS_BACK, DAYS_AHEAD = 28, 30
LONGEST_SECTION = 40
"""A section shows so many rows; a meeting does not get through more, and the page says how many are left off."""
MOST_SPOKEN = 5_000
"""So many mentions of a period are looked at; the page says so where there are more."""
SETTLING = ("fulfilment", "partial", "withdrawal")
POSTPONING = "postponement"
WAITING = (Mention.State.PROPOSED, Mention.State.APPLIED)
SHOWN = (*WAITING, Mention.State.CONFIRMED)
CLOSING_VERBS = (Decision.Verb.FULFIL, Decision.Verb.WITHDRAW, Decision.Verb.LAPSE)
Verdict = MeetingDecision.Verdict
TITLES = {
    "afgedaan": ("Nieuw afgedaan, of daartoe voorgesteld", "Geen brief deed in deze periode iets af."),
    "uitgesteld": ("Nieuw uitgesteld", "Geen brief stelde in deze periode iets uit."),
    "te-laat": ("Te laat", "Niets is te laat."),
    "komend": ("Te verwachten", "Er verstrijkt geen termijn."),
    "verder": ("Ook besproken", ""),
}
"""Of each section its title, and what is said where it is empty."""


@dataclass(frozen=True)
class Item:
    """A commitment on the list, the mention that brought it there if one did, and what was decided about it."""

    commitment: Commitment
    mention: Mention | None
    decision: MeetingDecision | None


@dataclass(frozen=True)
class Section:
    """A part of the list; `total` counts what is left off too, and there are `more` where not all could be counted."""

    slug: str
    title: str
    empty: str
    items: tuple[Item, ...]
    total: int
    more: bool = False

    @property
    def number(self) -> str:
        """How many there are, in words."""
        return f"meer dan {self.total}" if self.more else str(self.total)

    @property
    def left_off(self) -> int:
        """How many rows are not shown."""
        return self.total - len(self.items)


@dataclass(frozen=True)
class Part:
    """The keys of a section that there is room for, and how many there are in all."""

    slug: str
    keys: tuple[int, ...]
    total: int


@dataclass(frozen=True, order=True)
class Brought:
    """A mention that puts a commitment on the list. The greatest is shown: one that counts, else the surest."""

    counts: bool
    score: float
    key: int


@dataclass
class Spoken:
    """What a period did about one commitment: the best mention of each sort, and whether a person closed it."""

    settling: Brought | None = None
    postponing: Brought | None = None
    closed: bool = False

    def hear(self, outcome: str, found: Brought) -> None:
        """Take note of a mention."""
        if outcome == POSTPONING:
            self.postponing = max(found, self.postponing or found)
        else:
            self.settling = max(found, self.settling or found)


def usual_period(committee: Committee | None, held_on: date) -> tuple[date, date]:
    """Return the first and last day of the list: from the day after the last meeting to a month after this one."""
    last = Meeting.objects.filter(committee=committee, held_on__lt=held_on).order_by("-held_on").first()
    first = last.held_on + timedelta(days=1) if last else held_on - timedelta(days=DAYS_BACK)
    return first, held_on + timedelta(days=DAYS_AHEAD)


def prepare(committee: Committee, held_on: date, first_day: date, last_day: date, person: AbstractBaseUser) -> Meeting:
    """Return the meeting of that day, made if it is not there, with this period for its list."""
    with transaction.atomic():
        meeting = Meeting.objects.select_for_update().filter(committee=committee, held_on=held_on).first()
        period = {"first_day": first_day, "last_day": last_day}
        if meeting is None:
            return make_row(Meeting, {"committee": committee, "held_on": held_on, **period}, person)
        set_fields(meeting, period, person)
        return meeting


def sections(meeting: Meeting, today: date) -> list[Section]:
    """Return the parts of the list. What is in more than one stands in the first; what was decided on is never lost.

    First the keys of all parts, then the rows of those together: as many queries for a long list as for a short one.
    """
    decided = {row.commitment_id: row for row in meeting.decisions.select_related("person")}
    spoken = _spoken(meeting)
    settled = _part("afgedaan", [key for key, said in spoken.items() if said.settling or said.closed])
    placed = set(settled.keys)
    moved = [key for key, said in spoken.items() if said.postponing and key not in placed]
    postponed = _part("uitgesteld", moved)
    late, coming = _due(meeting, today, placed | set(postponed.keys))
    placed.update(postponed.keys, late.keys, coming.keys)
    rows = _read([*placed, *decided])
    rest = tuple(key for key in rows if key not in placed)
    parts = [settled, postponed, late, coming, *([Part("verder", rest, len(rest))] if rest else [])]
    brought = [spoken[key].settling for key in settled.keys] + [spoken[key].postponing for key in postponed.keys]
    mentions = _mentions([found.key for found in brought if found])
    return [
        Section(
            part.slug,
            *TITLES[part.slug],
            tuple(Item(rows[key], mentions.get(key), decided.get(key)) for key in part.keys if key in rows),
            part.total,
            part.slug in ("afgedaan", "uitgesteld") and len(spoken) >= MOST_SPOKEN,
        )
        for part in parts
    ]


def _part(slug: str, keys: Sequence[int]) -> Part:
    """As many of the keys as a section has room for."""
    return Part(slug, tuple(keys[:LONGEST_SECTION]), len(keys))


def _spoken(meeting: Meeting) -> dict[int, Spoken]:
    """What letters of the period do or seem to do, and what people closed in it, by commitment in the list's order."""
    # From the letters of the period, which are few, by an index alone; only then the commitments that these bear on.
    letters = Letter.objects.filter(letter_date__gte=meeting.first_day, letter_date__lte=meeting.last_day)
    listed = Commitment.committees.through.objects.filter(
        committee=meeting.committee_id, commitment=OuterRef("commitment")
    )
    heard = (
        Mention.objects.filter(Exists(listed), letter__in=letters.order_by().values("pk"))
        .filter(outcome__in=(*SETTLING, POSTPONING), state__in=SHOWN)
        .order_by("-score", "pk")
        .values_list("commitment", "outcome", "state", "score", "pk")[:MOST_SPOKEN]
    )
    said: dict[int, Spoken] = {}
    for commitment, outcome, state, score, key in heard:
        said.setdefault(commitment, Spoken()).hear(outcome, Brought(state != Mention.State.PROPOSED, score, key))
    first = datetime.combine(meeting.first_day, time.min, AMSTERDAM)
    last = datetime.combine(meeting.last_day, time.max, AMSTERDAM)
    closed = Decision.objects.filter(Exists(listed), verb__in=CLOSING_VERBS, made_at__gte=first, made_at__lte=last)
    for commitment in closed.order_by("-pk").values_list("commitment", flat=True)[:MOST_SPOKEN]:
        said.setdefault(commitment, Spoken()).closed = True
    counted = Commitment.objects.counted().filter(pk__in=said).order_by(F("due_date").asc(nulls_last=True), "pk")
    return {key: said[key] for key in counted.values_list("pk", flat=True)}


def _due(meeting: Meeting, today: date, placed: Collection[int]) -> tuple[Part, Part]:
    """What is late, and what falls due up to and including the last day of the list: one look at the committee's rows.

    For both the keys that there is room for, and how many there are.
    """
    last = max(meeting.last_day, today - timedelta(days=1))
    listed = Commitment.objects.live().for_committees([meeting.committee])
    rows = listed.filter(due_date__lte=last).exclude(pk__in=placed)
    is_late = Case(When(due_date__lt=today, then=Value(True)), default=Value(False))
    numbered = (
        rows.annotate(late=is_late)
        .annotate(
            place=Window(RowNumber(), partition_by="late", order_by=["due_date", "pk"]),
            number=Window(Count("pk"), partition_by="late"),
        )
        .filter(place__lte=LONGEST_SECTION)
        .order_by("place")
        .values_list("late", "pk", "number")
    )
    keys: dict[bool, list[int]] = {True: [], False: []}
    totals = {True: 0, False: 0}
    for late, key, number in numbered:
        keys[late].append(key)
        totals[late] = number
    return Part("te-laat", tuple(keys[True]), totals[True]), Part("komend", tuple(keys[False]), totals[False])


def _read(keys: Collection[int]) -> dict[int, Commitment]:
    """The rows with all that the list shows of them, in its order."""
    rows = Commitment.objects.filter(pk__in=keys).for_lists().defer("reasons")
    return {row.pk: row for row in rows}


def _mentions(keys: Collection[int]) -> dict[int, Mention]:
    """The mentions to speak about, by commitment."""
    found = Mention.objects.filter(pk__in=keys).select_related("letter").order_by()
    shown = found.defer("reasons", *within("letter", UNSHOWN_OF_LETTER))
    return {mention.commitment_id: mention for mention in shown}


def note(
    meeting: Meeting,
    commitment: Commitment,
    person: AbstractBaseUser,
    verdict: str,
    new_date: date | None = None,
    words: str = "",
    mention: Mention | None = None,
) -> MeetingDecision:
    """Keep what the meeting decided; a later word of the same meeting replaces an earlier one.

    Agreement with a mention accepts what its letter does. A new date is the committee's own: the minister's stays.
    """
    if verdict not in Verdict:
        raise DecisionError("Kies akkoord, aangehouden, rappelleren of een nieuwe datum.")
    if verdict == Verdict.NEW_DATE and new_date is None:
        raise DecisionError("Geef de nieuwe datum.")
    if verdict == Verdict.NEW_DATE and new_date < meeting.held_on:
        raise DecisionError("De nieuwe datum ligt voor de vergadering.")
    if mention is not None and mention.commitment_id != commitment.pk:
        raise DecisionError("Deze brief gaat over een andere toezegging; herlaad de lijst.")
    values = {
        "verdict": verdict,
        "new_date": new_date if verdict == Verdict.NEW_DATE else None,
        "note": words.strip(),
        "person": person,
    }
    with transaction.atomic():
        Meeting.objects.select_for_update().get(pk=meeting.pk)
        row = MeetingDecision.objects.filter(meeting=meeting, commitment=commitment).first()
        if row is None:
            row = make_row(MeetingDecision, {"meeting": meeting, "commitment": commitment, **values}, person)
        else:
            set_fields(row, values, person)
        if verdict == Verdict.NEW_DATE:
            set_handling(commitment, person, {"committee_date": new_date})
        if verdict == Verdict.AGREED and mention is not None and mention.state in WAITING:
            decisions.accept(mention, person, f"Akkoord in de procedurevergadering van {plain_date(meeting.held_on)}")
        return row
