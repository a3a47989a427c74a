"""When the questions of a committee were answered, as its report tells."""

import re
from datetime import date

from ingest.reading.dates import DateMention, find_dates, make_date, spell_out
from ingest.reading.sentences import split_sentences

_ANSWERED = re.compile(r"\b(?:be|ge)?antwoord|\breactie\b|\bgereageerd\b", re.IGNORECASE)
_BY_LETTER = re.compile(r"\b(?:brief|schrijven)(?:\s+(?:van|d\.?d\.?|gedateerd|de\s+dato))?\s*$", re.IGNORECASE)
_ON = re.compile(r"\b(?:op|ontvangen|d\.d\.)\s*$", re.IGNORECASE)
_OFFICE = r"(?:\s+van\s+(?:de\s+)?(?:minister|staatssecretaris)\b[^.;]{0,60}?)?"
_BY_LETTER_OF = re.compile(
    rf"\b(?:bij|per|in|met)\s+(?:\w+\s+)?(?:brief|schrijven){_OFFICE}\s+(?:van|d\.?d\.?)\s*$", re.IGNORECASE
)
_ANSWER_OF = re.compile(
    rf"\b(?:antwoord(?:en)?|reactie){_OFFICE},?\s+(?:van|d\.?d\.?|gedateerd|gegeven\s+op)\s*$", re.IGNORECASE
)
_OF_QUESTIONS = re.compile(
    r"^\s*(?:\w+\s+){0,3}?(?:ingezonden|toegezonden\s+vragen|voorgelegd|gestelde|gesteld\b|aan\s+de\s+(?:minister|staatssecretaris))",
    re.IGNORECASE,
)
_QUESTIONS_PRINTED = re.compile(
    r"\b(?:lijst van vragen|schriftelijk overleg|vragen en antwoorden)\b",
    re.IGNORECASE,
)
_GOVERNMENT = re.compile(r"\b(?:ik|wij|mijn|uw|u)\b", re.IGNORECASE)
_FIRST_SENTENCES = 6


def answered_on(said: str) -> date | None:
    """Return the date on which, as the committee tells, the questions were answered.

    The last day of a letter in a sentence about answering is meant, else the last day on which something was received.
    """
    said = spell_out(said)
    told = [said[start:end] for start, end in split_sentences(said)]
    for kind in (_BY_LETTER, _ON, _BY_LETTER_OF, _ANSWER_OF):
        found: list[date] = []
        last: date | None = None
        for sentence in told:
            answered = _ANSWERED.search(sentence) is not None
            for mention in find_dates(sentence):
                day = mention.value or _next(mention, last)
                last = mention.value or last
                asked = _OF_QUESTIONS.match(sentence[mention.end :])
                if day and answered and kind.search(sentence[: mention.start]) and not asked:
                    found.append(day)
        if found:
            return max(found)
    return None


def answered_in_print(title: str, start: str) -> date | None:
    """Return the date of the answers that a paper of questions and answers tells of without naming the committee.

    Where the government speaks itself, the letter that it names is another one: there no date is read.
    """
    if _QUESTIONS_PRINTED.search(title) is None:
        return None
    told = [start[first:last] for first, last in split_sentences(start)][:_FIRST_SENTENCES]
    return answered_on(" ".join(sentence for sentence in told if not _GOVERNMENT.search(sentence)))


def _next(mention: DateMention, last: date | None) -> date | None:
    """Return the day of a mention without a year: the first such day from the last one with a year on."""
    if last is None:
        return None
    days = (make_date(last.year + later, mention.month, mention.day) for later in (0, 1))
    return next((day for day in days if day and day >= last), None)
