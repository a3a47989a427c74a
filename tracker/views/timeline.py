"""What became of a commitment over time, read from its mentions, decisions and history."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.contrib.auth.models import AbstractBaseUser
from django.db import models

from tracker.models import Commitment, Decision, Handling, Letter, MeetingDecision, Mention
from tracker.models.commitments import Outcome
from tracker.models.querysets import UNSHOWN_OF_PERSON, MentionQuerySet, within
from tracker.spoken_dates import plain_date, slippage

MOST_CHANGES = 100
PROGRAM = "het programma"
ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
UNSHOWN = {"search_text", "fingerprint", "overdue_since", "changed_at", "term_rule", "due_explanation"}
FIRST_READING = timedelta(minutes=1)
"""What the program fills in so soon after finding it belongs to finding it."""
EXPLAINED = re.compile(r"‘(?P<term>[^’]*)’(?: → (?P<window>[^:]*))?: (?P<reason>.+)", re.DOTALL)


@dataclass(frozen=True)
class WindowStep:
    """A due date that the commitment had at some time, and what said so."""

    due_date: date
    window_start: date | None
    term: str
    rule: str
    explanation: str
    source: str
    said_on: date | None
    current: bool


@dataclass(frozen=True)
class FieldChange:
    """A field that changed from one value to another, in words."""

    label: str
    old: str
    new: str


@dataclass(frozen=True)
class ChangeLine:
    """Who changed what, and when."""

    moment: datetime
    person: str
    what: str
    note: str
    fields: tuple[FieldChange, ...]


def question_asked(letter: Letter | None, promise: Mention | None) -> str:
    """The question that the passage with the promise answers, where the letter has one."""
    if letter is None or promise is None:
        return ""
    here = (part for part in letter.passages if part["start"] <= promise.start < part["end"])
    return next((part["asked"] or "" for part in here), "")


def reason_of(explanation: str, due_date: date | None) -> str:
    """What an explanation says beyond the term and the day, which stand on the page already."""
    found = EXPLAINED.fullmatch(explanation)
    reason = found["reason"] if found else explanation
    return "" if due_date and reason == plain_date(due_date) else reason


def earlier_windows(commitment: Commitment, mentions: Sequence[Mention]) -> list[WindowStep]:
    """Every due date that counted at some time, oldest first; dates by a person stand among those of letters."""
    steps = [
        WindowStep(
            due_date=mention.due_date,
            window_start=mention.window_start,
            term=mention.term,
            rule=mention.term_rule,
            explanation=reason_of(mention.due_explanation, mention.due_date),
            source=f"{mention.get_outcome_display()} in {mention.letter}",
            said_on=mention.letter.letter_date,
            current=mention.due_date == commitment.due_date,
        )
        for mention in mentions
        if mention.due_date and mention.state in (Mention.State.APPLIED, Mention.State.CONFIRMED)
    ]
    steps += list(_windows_by_people(commitment))
    steps.sort(key=lambda step: step.said_on or date.min)
    return steps


def _windows_by_people(commitment: Commitment) -> Iterator[WindowStep]:
    """The due dates that people set, by correction or as a postponement."""
    for decision in commitment.decisions.all():
        if decision.verb not in (Decision.Verb.CORRECT, Decision.Verb.POSTPONE):
            continue
        _, new = decision.changes.get("due_date", [None, None])
        if not new:
            continue
        due_date = date.fromisoformat(new)
        yield WindowStep(
            due_date=due_date,
            window_start=None,
            term="",
            rule="",
            explanation=decision.note,
            source=f"{decision.get_verb_display()} door {decision.person}",
            said_on=decision.made_at.date(),
            current=due_date == commitment.due_date,
        )


def slippage_until_now(commitment: Commitment, mentions: Sequence[Mention]) -> str:
    """How often and how far the due date has moved: what `with_slippage` asks, worked out from what was read."""
    counting = [mention for mention in mentions if mention.state in MentionQuerySet.COUNTING]
    by_letters = sum(mention.outcome == Outcome.POSTPONEMENT for mention in counting)
    by_people = sum(decision.verb == Decision.Verb.POSTPONE for decision in commitment.decisions.all())
    first = next((mention.due_date for mention in counting if mention.due_date), None)
    return slippage(by_letters + by_people, first, commitment.due_date)


def change_lines(commitment: Commitment) -> list[ChangeLine]:
    """What people decided and what the program changed, newest first, bounded."""
    lines = [
        ChangeLine(
            moment=decision.made_at,
            person=decision.person.get_full_name() or decision.person.get_username(),
            what=decision.get_verb_display(),
            note=decision.note,
            fields=tuple(_fields(Mention if decision.mention_id else Commitment, decision.changes)),
        )
        for decision in commitment.decisions.all()
    ]
    lines += [_by_a_meeting(row) for row in commitment.meeting_decisions.all()]
    lines += list(_handling_changes(commitment))
    lines += list(_changes_by_the_program(commitment))
    lines.sort(key=lambda line: line.moment, reverse=True)
    return lines[:MOST_CHANGES]


def _by_a_meeting(row: MeetingDecision) -> ChangeLine:
    """What a procedural meeting decided."""
    person = row.person.get_full_name() or row.person.get_username()
    what = f"{row.get_verdict_display()} in de procedurevergadering van {plain_date(row.meeting.held_on)}"
    dated = (FieldChange("datum van de commissie", "leeg", plain_date(row.new_date)),) if row.new_date else ()
    return ChangeLine(row.made_at, person, what, row.note, dated)


def _handling_changes(commitment: Commitment) -> Iterator[ChangeLine]:
    """Who was given it to handle, and the committee's own date, by whom and when."""
    records = list(
        Handling.history.filter(commitment_id=commitment.pk)
        .select_related("handler", "history_user")
        .defer(*within("handler", UNSHOWN_OF_PERSON), *within("history_user", UNSHOWN_OF_PERSON))
        .order_by("-history_date", "-history_id")[:MOST_CHANGES]
    )
    for newer, older in itertools.zip_longest(records, records[1:]):
        pairs = (
            ("behandeld door", _name(older.handler if older else None), _name(newer.handler)),
            ("datum van de commissie", older.committee_date if older else None, newer.committee_date),
        )
        fields = tuple(
            FieldChange(label, _in_words(old, {}), _in_words(new, {})) for label, old, new in pairs if old != new
        )
        yield ChangeLine(newer.history_date, _name(newer.history_user) or PROGRAM, "behandeling", "", fields)


def _name(person: AbstractBaseUser | None) -> str:
    """The name people know someone by; empty for nobody."""
    return (person.get_full_name() or person.get_username()) if person else ""


def _changes_by_the_program(commitment: Commitment) -> Iterator[ChangeLine]:
    """History lines on nobody: those on a person stand in the decisions with their reason."""
    records = list(commitment.history.order_by("-history_date", "-history_id")[: MOST_CHANGES + 1])
    for newer, older in itertools.pairwise(records):
        if newer.history_user_id is not None:
            continue
        delta = newer.diff_against(older, foreign_keys_are_objs=False, excluded_fields=UNSHOWN)
        changes = {change.field: [change.old, change.new] for change in delta.changes}
        filled_in = all(old in (None, "", []) for old, _ in changes.values())
        if changes and not (filled_in and newer.history_date - records[-1].history_date < FIRST_READING):
            yield ChangeLine(newer.history_date, PROGRAM, "bijgewerkt", "", tuple(_fields(Commitment, changes)))
    if records and records[-1].history_type == "+" and records[-1].history_user_id is None:
        yield ChangeLine(records[-1].history_date, PROGRAM, "gevonden", "", ())


def _fields(model: type[models.Model], changes: dict[str, list[object]]) -> Iterator[FieldChange]:
    """The changes in words: the field's Dutch label, and a choice's Dutch word for its stored value."""
    names = {field.name: field for field in model._meta.get_fields()}
    for name, (old, new) in changes.items():
        field = names.get(name)
        label = str(getattr(field, "verbose_name", name))
        choices = dict(getattr(field, "choices", None) or ())
        yield FieldChange(label, _in_words(old, choices), _in_words(new, choices))


def _in_words(value: object, choices: dict[str, str]) -> str:
    """A stored value as a person reads it."""
    if value is None or value == "" or value == []:
        return "leeg"
    if isinstance(value, date):
        return plain_date(value)
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, list):
        return ", ".join(str(part) for part in value)
    if isinstance(value, str) and ISO_DATE.fullmatch(value):
        return plain_date(date.fromisoformat(value))
    return str(choices.get(value, value)) if isinstance(value, str) else str(value)
