"""Entering a promise by hand: one that the program missed, or one made aloud."""

import re
from collections.abc import Mapping

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.db.models import Max

from tracker.changes import make_row
from tracker.decisions.basis import CorrectedValue, DecisionError, choose_committees, completed, decide, pin
from tracker.fingerprints import fingerprint_of
from tracker.intake import link_later_letters
from tracker.models import Commitment, Decision, Letter, Mention
from tracker.terms import TERM_FIELDS

Review = Commitment.Review
Verb = Decision.Verb


def add_by_hand(
    person: AbstractBaseUser,
    quote: str,
    kind: str,
    letter: Letter | None = None,
    start: int | None = None,
    changes: Mapping[str, CorrectedValue] | None = None,
    note: str = "",
) -> Commitment:
    """Enter a promise that the program missed, or one made aloud (without a letter).

    `start` is where the quotation stands in the letter's text; without it the text is searched. `changes` are the
    further fields, as in `correct`; all of them are pinned.
    """
    quote = quote.strip()
    if not quote:
        raise DecisionError("Geef het citaat van de toezegging.")
    place = _place_in(letter, quote, start) if letter else None
    values: dict[str, object] = {"quote": quote, "kind": kind, "strength": "firm", "review": Review.CONFIRMED}
    with transaction.atomic():
        commitment = make_row(Commitment, values | (_from_letter(letter, quote) if letter else {}), person)
        if letter:
            commitment.committees.set(letter.committees.all())
        given = dict(changes or {})
        pin(commitment, person, completed(commitment, {"kind": kind} | given), always=True)
        if "committees" in given:
            choose_committees(commitment, given["committees"], person)
        if letter and place:
            _mention(commitment, letter, place, person)
        decide(commitment, person, Verb.ADD, note, {"quote": [None, quote]})
        link_later_letters(commitment)
        return commitment


def _place_in(letter: Letter, quote: str, start: int | None) -> tuple[int, int]:
    """Return the span of the quotation in the letter's text, whatever its line ends there."""
    pattern = re.compile(r"\s+".join(re.escape(word) for word in quote.split()))
    match = (pattern.match(letter.text, start) if start is not None else None) or pattern.search(letter.text)
    if match is None:
        raise DecisionError("Dit citaat staat niet zo in de tekst van de brief.")
    return match.span()


def _from_letter(letter: Letter, quote: str) -> dict[str, object]:
    """Return what a promise takes from its letter. The act is the next one if these words hold a promise already."""
    fingerprint = fingerprint_of(quote)
    acts = Commitment.objects.filter(letter=letter, fingerprint=fingerprint, occurrence=0).aggregate(last=Max("act"))
    return {
        "letter": letter,
        "fingerprint": fingerprint,
        "act": 0 if acts["last"] is None else acts["last"] + 1,
        "promised_on": letter.letter_date,
        "promised_by": letter.sender,
        "chamber": letter.chamber,
        "ministry": letter.ministry,
    }


def _mention(commitment: Commitment, letter: Letter, place: tuple[int, int], person: AbstractBaseUser) -> None:
    """Keep where in the letter the promise is made, with the term that the person gave."""
    values = {name: getattr(commitment, name) for name in (*TERM_FIELDS, "quote", "fingerprint", "act")}
    make_row(
        Mention,
        values
        | {
            "letter": letter,
            "commitment": commitment,
            "outcome": "promise",
            "state": Mention.State.CONFIRMED,
            "origin": Mention.Origin.BY_HAND,
            "start": place[0],
            "end": place[1],
            "seen": True,
        },
        person,
    )
