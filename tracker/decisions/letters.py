"""Decisions on a letter: its date, its committees and what else was read of it."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import TypeAlias

from django.contrib.auth.models import AbstractBaseUser

from tracker.changes import make_row, plain, set_fields
from tracker.decisions.basis import DecisionError, decide_on_letter, locked, with_names
from tracker.intake import read_letter_again
from tracker.lifecycle import recompute
from tracker.models import Committee, Decision, Dossier, Letter, LetterCommittee, Ministry
from tracker.models.organisation import Role

LETTER_CORRECTABLE = ("title", "letter_date", "chamber", "number", "sender", "ministry", "doc_type", "dossiers")
"""What a person may correct of a letter, besides its committees. The text and the file are the source."""

LetterValue: TypeAlias = str | Ministry | Collection[Dossier] | None
Verb = Decision.Verb


def assign_committees(
    letter: Letter,
    person: AbstractBaseUser,
    lead: Iterable[Committee],
    following: Iterable[Committee] = (),
    note: str = "",
) -> Decision | None:
    """Choose the committees of a letter and of its commitments; the table no longer decides for this letter."""
    chosen = dict.fromkeys(following, Role.FOLLOWING) | dict.fromkeys(lead, Role.LEAD)
    with locked(letter, *letter.commitments.all()):
        rows = {row.committee: row for row in letter.letter_committees.select_related("committee")}
        before = sorted(f"{row.committee} ({row.get_role_display()})" for row in rows.values())
        for committee, row in rows.items():
            if committee not in chosen:
                row._history_user = person
                row.delete()
        for committee, role in chosen.items():
            if committee in rows:
                set_fields(rows[committee], {"role": role, "by_hand": True}, person)
            else:
                make_row(
                    LetterCommittee, {"letter": letter, "committee": committee, "role": role, "by_hand": True}, person
                )
        after = sorted(f"{committee} ({role.label})" for committee, role in chosen.items())
        pinned = set_fields(letter, {"pinned": with_names(letter.pinned, "committees")}, person)
        if before == after and not pinned:
            return None
        for commitment in letter.commitments.all():
            if "committees" not in commitment.pinned:
                commitment.committees.set(chosen)
                recompute(commitment, person)
        return decide_on_letter(letter, person, Verb.ASSIGN, note, {"committees": [before, after]})


def confirm_letter_date(letter: Letter, person: AbstractBaseUser, day: date | None = None, note: str = "") -> Decision:
    """Confirm the date of the letter or, with `day`, set it; the letter is then read again, for its windows follow."""
    with locked(letter):
        day = day or letter.letter_date
        if day is None:
            raise DecisionError("Geef de datum van de brief.")
        values: dict[str, object] = {"letter_date": day, "date_confirmed": True}
        if day != letter.letter_date:
            values |= {"date_source": "given", "date_reason": "opgegeven door een mens"}
        values["pinned"] = with_names(letter.pinned, "letter_date", "date_source", "date_reason")
        changes = set_fields(letter, values, person)
        if not changes:
            raise DecisionError("Deze datum is al bevestigd.")
        if "letter_date" in changes:
            read_letter_again(letter)
        return decide_on_letter(letter, person, Verb.DATE, note, changes)


def correct_letter(
    letter: Letter, person: AbstractBaseUser, changes: Mapping[str, LetterValue], note: str = ""
) -> Decision | None:
    """Set and pin fields of a letter; its commitments follow when it is read again. None if nothing was different.

    The date has a verb of its own, `confirm_letter_date`.
    """
    unknown = set(changes) - set(LETTER_CORRECTABLE) | set(changes) & {"letter_date"}
    if unknown:
        raise DecisionError(f"Deze velden kunnen niet worden gecorrigeerd: {', '.join(sorted(unknown))}.")
    with locked(letter):
        made = set_fields(letter, {name: value for name, value in changes.items() if name != "dossiers"}, person)
        if "dossiers" in changes:
            before = list(letter.dossiers.all())
            letter.dossiers.set(changes["dossiers"])
            after = list(letter.dossiers.all())
            if before != after:
                made["dossiers"] = [plain(before), plain(after)]
        if not made:
            return None
        set_fields(letter, {"pinned": with_names(letter.pinned, *made)}, person)
        read_letter_again(letter)
        return decide_on_letter(letter, person, Verb.CORRECT, note, made)
