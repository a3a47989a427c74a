"""Questions and answers without a mark: where one ends and the other begins, by their form and by what follows.

Every question is answered somewhere: where the next paragraph asks again, the answer must stand in this one.
"""

from dataclasses import dataclass

from ingest.reading.members import ASKS, CABINET, GOVERNMENT, MEMBER, is_introduction
from ingest.reading.parts import Part


@dataclass(frozen=True)
class Turn:
    """Which sentences of a part ask: from `asked_from` up to `asked_to`; all others answer."""

    asked_from: int
    asked_to: int


def weave(parts: list[Part], *, opens: bool, ends: bool, answering: bool) -> list[Turn | None]:
    """Return for each part which of its sentences ask; None for a part in which nobody asks or answers.

    `opens` is true where a question must come first, `ends` where no more comes after the last part, `answering` where
    what is not asked is an answer even before the first question.
    """
    turns: list[Turn | None] = []
    asked = False
    expecting = opens
    for number, part in enumerate(parts):
        count = len(part.sentences)
        last = part.last_of_members()
        following = parts[number + 1] if number + 1 < len(parts) else None
        if last < 0:
            asks_later = following is not None and following.members_first()
            if expecting and not part.has_government() and (asks_later or (not asked and following is not None)):
                turns.append(Turn(0, count))
            elif asked or answering:
                expecting = False
                turns.append(Turn(0, 0))
            else:
                turns.append(None)
            continue
        first = _first_asked(part, last)
        cut = last + 1 if first else _tail_start(part, last, following, ends=ends)
        asked = True
        expecting = cut == count and part.speaker(cut - 1) is MEMBER and is_introduction(part.text_of(cut - 1))
        turns.append(Turn(first, cut))
    return turns


def _first_asked(part: Part, last: int) -> int:
    """Return the index of the first sentence of a question: after the last plain word of the government before it."""
    first = 0
    for index in range(last):
        if part.speaker(index) is GOVERNMENT:
            first = index + 1
    return first


def _tail_start(part: Part, last: int, following: Part | None, *, ends: bool) -> int:
    """Return where the answer begins that follows a question in the same paragraph; its end if none does."""
    count = len(part.sentences)
    if last + 1 == count or is_introduction(part.text_of(last)):
        return count
    tail = [part.speaker(index) for index in range(last + 1, count)]
    if GOVERNMENT in tail or tail[0] is CABINET:
        return last + 1
    if following is None:
        return last + 1 if ends else count
    return last + 1 if following.members_first() else count


def question_start(parts: list[Part]) -> int:
    """Return where, below an answer, the question begins that the next answer's label answers."""
    start = len(parts) - 1
    while start > 1:
        before = parts[start - 1]
        if before.has_government():
            break
        if before.last_of_members() < 0 and not (start > 2 and parts[start - 2].members_first()):
            break
        start -= 1
    return start


def question_end(parts: list[Part]) -> tuple[int, int]:
    """Return the part and the sentence count at which an unlabelled answer begins after a labelled question."""
    asking = next((number for number, part in enumerate(parts) if _last_asking(part) >= 0), None)
    if asking is None:
        first = parts[0]
        last = first.last_of_members()
        if len(parts) > 1:
            return 0, len(first.sentences)
        return 0, last + 1 if last >= 0 else min(1, len(first.sentences))
    while asking + 1 < len(parts):
        following = parts[asking + 1]
        if _last_asking(following) != len(following.sentences) - 1 or following.has_government():
            break
        asking += 1
    part = parts[asking]
    last = _last_asking(part)
    tail = range(last + 1, len(part.sentences))
    if asking + 1 < len(parts) and not any(part.speaker(index) is GOVERNMENT for index in tail):
        return asking, len(part.sentences)
    return asking, last + 1


def _last_asking(part: Part) -> int:
    """Return the index of the last sentence that ends in a question mark; -1 if none does."""
    for index in range(len(part.sentences) - 1, -1, -1):
        if part.speaker(index) is ASKS:
            return index
    return -1
