"""Telling the acts of one sentence apart: which of its clauses promise different things, and where each starts."""

import re

from ingest.promises.judging import Verdict
from ingest.promises.signs_times import DATED
from ingest.promises.subjects import Subject

# What a clause has as its object when it names no thing of its own, and how it speaks of what was found.
_POINTS = frozenset("het die deze dat dit ze hem haar".split())
_ABOUT = frozenset("hierover daarover hiervan daarvan ervan waarover waarvan uitkomst uitkomsten".split())
_TO_CHAMBER = frozenset({"to chamber", "by chamber"})


def acts_of(verdicts: list[Verdict]) -> list[Verdict]:
    """Return the verdicts on the different acts of a sentence; mostly there is one."""
    best = max(verdicts, key=lambda verdict: verdict.total)
    if best.total <= 0:
        return [best]
    acts: list[Verdict] = []
    stated = any(verdict.total > 0 and "pledged" in verdict.signs for verdict in verdicts)
    for verdict in verdicts:
        if verdict.total <= 0 or (stated and verdict.rule.name == "government_pledges"):
            continue
        if "side clause" in verdict.signs:
            if acts and _told_later(acts[-1], verdict):
                acts.append(verdict)
        elif not acts or _differs(acts[-1], verdict) or _told_later(acts[-1], verdict):
            acts.append(verdict)
    return acts or [best]


def _differs(one: Verdict, other: Verdict) -> bool:
    """Tell whether a later clause of a sentence promises another thing than the one before: each has its own time."""
    timed = _has_own_time(one) and _has_own_time(other)
    return timed and one.frame.verbs != other.frame.verbs and not _is_same_thing(one, other)


def start_of(text: str, verdict: Verdict) -> int:
    """Return where the clause of a verdict starts in the sentence `text`, 0 where that cannot be seen."""
    words = verdict.frame.text.split()[:4]
    found = re.search(r"\W+".join(map(re.escape, words)), text, re.IGNORECASE)
    return found.start() if found else 0


def _told_later(one: Verdict, other: Verdict) -> bool:
    """Tell whether a later clause promises to tell the Chamber, in its turn, of what the one before it does at a time.

    "Ik overleg met de sector en stuur u daarna de afspraken", "Een toets volgt in mei, waarover ik u in juni bericht".
    """
    tells = not other.signs.isdisjoint(_TO_CHAMBER) and other.kind is not one.kind
    timed = _has_own_time(one) and (_has_own_time(other) or "soon" in other.signs)
    return tells and timed and not _is_same_thing(one, other)


def _is_same_thing(one: Verdict, other: Verdict) -> bool:
    """Tell whether the later clause only goes on about the thing of the one before: "… is in mei gereed en gaat dan …".

    Making a thing and sending it is one act.
    """
    if other.frame.subject in (Subject.THING, Subject.OTHER, Subject.PRONOUN):
        return other.frame.subject is Subject.PRONOUN or other.frame.subject_text == one.frame.subject_text
    named = other.frame.objects | other.frame.topic
    return not named and not _POINTS.isdisjoint(other.frame.words) and _ABOUT.isdisjoint(other.frame.words)


def _has_own_time(verdict: Verdict) -> bool:
    """Tell whether the clause itself names a time, not one that it shares with another."""
    return DATED.shows_in(verdict.frame.text, verdict.frame.words)
