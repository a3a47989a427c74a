"""The list of a procedural meeting, and noting what the committee decides there.

The list holds what is late, what falls due, what letters settled and what they postponed, for one committee in one
period. A decision of the meeting is kept with the meeting's date; only agreement on what a letter does is also a
decision about that letter.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from tracker import decisions
from tracker.changes import make_row, set_fields
from tracker.decisions import DecisionError
from tracker.handling import set_handling
from tracker.key_rows import rows_in_order
from tracker.lifecycle import AMSTERDAM
from tracker.models import Commitment, Committee, Decision, Meeting, MeetingDecision, Mention
from tracker.models.querysets import CommitmentQuerySet
from tracker.spoken_dates import plain_date

DAYS_BACK, DAYS_AHEAD = 28, 30
LONGEST_SECTION = 40
"""A section shows so many rows; a meeting does not get through more, and the page says how many are left off."""
SETTLING = ("fulfilment", "partial", "withdrawal")
WAITING = (Mention.State.PROPOSED, Mention.State.APPLIED)
SHOWN = (*WAITING, Mention.State.CONFIRMED)
CLOSING_VERBS = (Decision.Verb.FULFIL, Decision.Verb.WITHDRAW, Decision.Verb.LAPSE)
Verdict = MeetingDecision.Verdict


@dataclass(frozen=True)
class Item:
    """A commitment on the list, the mention that brought it there if one did, and what was decided about it."""

    commitment: Commitment
    mention: Mention | None
    decision: MeetingDecision | None


@dataclass(frozen=True)
class Section:
    """A part of the list; `total` counts what is left off too."""

    slug: str
    title: str
    empty: str
    items: tuple[Item, ...]
    total: int

    @property
    def left_off(self) -> int:
        """How many rows are not shown."""
        return self.total - len(self.items)


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
    """Return the parts of the list. What is in more than one stands in the first; what was decided on is never lost."""
    decided = {row.commitment_id: row for row in meeting.decisions.select_related("person")}
    placed: set[int] = set()
    made = [
        _settled(meeting, decided, placed),
        _postponed(meeting, decided, placed),
        _due(meeting, decided, placed, "te-laat", "Te laat", "Niets is te laat.", None, today - timedelta(days=1)),
        _due(
            meeting, decided, placed, "komend", "Te verwachten", "Er verstrijkt geen termijn.", today, meeting.last_day
        ),
    ]
    rest = [key for key in decided if key not in placed]
    if rest:
        rows = Commitment.objects.filter(pk__in=rest).for_lists()
        made.append(Section("verder", "Ook besproken", "", _items(rows, {}, decided, placed), len(rest)))
    return made


def _settled(meeting: Meeting, decided: dict[int, MeetingDecision], placed: set[int]) -> Section:
    """What letters of the period settled or seem to settle, and what people closed in it."""
    mentions = _mentions(meeting, SETTLING)
    first = datetime.combine(meeting.first_day, time.min, AMSTERDAM)
    last = datetime.combine(meeting.last_day, time.max, AMSTERDAM)
    closed = Decision.objects.filter(verb__in=CLOSING_VERBS, made_at__gte=first, made_at__lte=last)
    keys = {*mentions, *closed.order_by().values_list("commitment", flat=True)[: LONGEST_SECTION + 1]}
    rows = _rows(meeting).filter(pk__in=keys)
    shown, total = _first(rows)
    items = _items(shown, mentions, decided, placed)
    return Section(
        "afgedaan", "Nieuw afgedaan, of daartoe voorgesteld", "Geen brief deed in deze periode iets af.", items, total
    )


def _postponed(meeting: Meeting, decided: dict[int, MeetingDecision], placed: set[int]) -> Section:
    """What letters of the period postponed."""
    mentions = _mentions(meeting, ("postponement",))
    rows = _rows(meeting).filter(pk__in=mentions.keys() - placed)
    shown, total = _first(rows)
    items = _items(shown, mentions, decided, placed)
    return Section("uitgesteld", "Nieuw uitgesteld", "Geen brief stelde in deze periode iets uit.", items, total)


def _due(
    meeting: Meeting,
    decided: dict[int, MeetingDecision],
    placed: set[int],
    slug: str,
    title: str,
    empty: str,
    first: date | None,
    last: date,
) -> Section:
    """What is still to be done with a due date from `first` up to and including `last`."""
    rows = _rows(meeting).live().filter(due_date__lte=last).exclude(pk__in=placed)
    if first:
        rows = rows.filter(due_date__gte=first)
    found, total = _first(rows)
    return Section(slug, title, empty, _items(found, {}, decided, placed), total)


def _first(rows: CommitmentQuerySet) -> tuple[list[Commitment], int]:
    """The rows that a section has room for, and how many there are: counted only where there is no room for all."""
    keys = list(rows.for_lists().values_list("pk", flat=True)[: LONGEST_SECTION + 1])
    total = len(keys) if len(keys) <= LONGEST_SECTION else rows.count()
    return rows_in_order(rows.for_lists(), keys[:LONGEST_SECTION]), total


def _rows(meeting: Meeting) -> CommitmentQuerySet:
    """What is on the committee's list at all."""
    return Commitment.objects.counted().for_committees([meeting.committee])


def _mentions(meeting: Meeting, outcomes: Iterable[str]) -> dict[int, Mention]:
    """Per commitment of the committee the mention of the period to speak about: one that counts, else the surest."""
    period = {"letter__letter_date__gte": meeting.first_day, "letter__letter_date__lte": meeting.last_day}
    found = (
        Mention.objects.filter(outcome__in=outcomes, state__in=SHOWN, **period)
        .for_committees([meeting.committee])
        .select_related("letter")
        .defer("letter__text", "letter__passages")
        .order_by("-score", "pk")[: LONGEST_SECTION * 10]
    )
    ordered = sorted(found, key=lambda mention: (mention.state != Mention.State.PROPOSED, mention.score))
    return {mention.commitment_id: mention for mention in ordered}


def _items(
    rows: Iterable[Commitment],
    mentions: dict[int, Mention],
    decided: dict[int, MeetingDecision],
    placed: set[int],
) -> tuple[Item, ...]:
    """The rows as items, noted as placed."""
    items = tuple(Item(row, mentions.get(row.pk), decided.get(row.pk)) for row in rows)
    placed.update(item.commitment.pk for item in items)
    return items


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
