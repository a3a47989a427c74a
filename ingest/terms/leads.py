"""What stands before a base: its part ("begin", "de tweede helft van") and its relation ("uiterlijk in", "voor",
"na")."""

import re
from collections.abc import Sequence
from typing import TypeAlias, TypeVar

from ingest.terms.bounds import WITHIN, Bound, Relation
from ingest.terms.parts import PART_RULES, Part
from ingest.terms.relations import RELATION_RULES
from ingest.terms.rule import Rule
from ingest.terms.spans import Base
from ingest.terms.units import EVENT, HALF, MONTH, OTHER_YEAR, QUARTER, RECESS, SEASON, WEEK, YEAR

LONGEST_LEAD = 70
"""How many characters before a base its part and relation may begin; keeps the work linear in the sentence."""

TAKES_PART = (
    MONTH, YEAR, QUARTER, HALF, WEEK, SEASON, RECESS, OTHER_YEAR,
)  # fmt: skip
ENDS = frozenset({"end", "last_months", "last_day"})
"""Parts that are an end, so that "voor" reaches the last day."""
ARTICLE = "article"
BEFORE, ATTRIBUTE = Bound.BEFORE, Bound.ATTRIBUTE


Words: TypeAlias = tuple[tuple[Part, re.Match[str]] | None, str, Relation | None, str, re.Match[str] | None]
"""What stands before a base: its part with its words, the part's name; its relation, the relation's name and words."""
Lead: TypeAlias = tuple[int, Words]
"""Where a term starts, and what stands before its base."""
NOTHING: Words = None, "", None, "", None


_PART_WORD = re.compile(
    "begin|aanvang|start|vroeg|eerste|tweede|laatste|[1-5](?:e|d|s)|medio|mid|hal[fv]|ein|slot|laat|aflop|week|maand"
    "|dag"
    "|timo|primo"
)
"""What every part has somewhere in it; keeps the patterns off the many bases without one."""
_MARKS = re.compile(r"[(|/:-]")
_INNER_NAME = re.compile(r"\(\?P<\w+>")
_WORD = re.compile(r"[^\W\d_](?:[^\W_]|['’.])*")


def _before(rules: Sequence[Rule[Part]] | Sequence[Rule[Relation]]) -> re.Pattern[str]:
    """Return the pattern that finds which rule matches the words right before a position, the longest first."""
    sources = "|".join(f"(?P<{rule.name}>{_INNER_NAME.sub('(?:', rule.source)})" for rule in rules)
    return re.compile(rf"(?<![\w-])(?:{sources}) *\Z")


def _words_in(rules: Sequence[Rule[Part]] | Sequence[Rule[Relation]]) -> frozenset[str]:
    """Return every word that a pattern of these rules may hold, and more: words need only be among them to be tried."""
    plain = (re.sub(r"\(\?P<\w+>|\(\?<?[:=!]|\\[a-zA-Z]", " ", rule.source) for rule in rules)
    pieces = {piece for source in plain for piece in _WORD.findall(source)}
    examples = {word for rule in rules for example in rule.matches for word in example.split()}
    return frozenset(pieces | examples)


PART_BEFORE, RELATION_BEFORE = _before(PART_RULES), _before(RELATION_RULES)
PART_BY_NAME = {rule.name: rule for rule in PART_RULES}
RELATION_BY_NAME = {rule.name: rule for rule in RELATION_RULES}
LEAD_WORDS = _words_in(PART_RULES) | _words_in(RELATION_RULES)

Meaning = TypeVar("Meaning")


def _examples(rules: Sequence[Rule[Meaning]]) -> dict[str, tuple[Rule[Meaning], re.Match[str]]]:
    """Return each example of the rules, as it stands before a base, with its rule and its words."""
    found = ((rule, example, rule.regex.fullmatch(example)) for rule in rules for example in rule.matches)
    return {f"{example} ": (rule, words) for rule, example, words in found if words}


KNOWN_PARTS, KNOWN_RELATIONS = _examples(PART_RULES), _examples(RELATION_RULES)
"""The examples of the rules: what is written just so need not be searched for."""


def _known_leads() -> dict[str, tuple[Words, bool, bool]]:
    """Return every example of a relation and of a part, and each with each, as it stands before a base.

    With each come whether it has a part and whether its relation is "voor", that may mean another thing after
    "gepland".
    """
    leads: dict[str, tuple[Words, bool, bool]] = {}
    relations = {
        words: (rule, found)
        for words, (rule, found) in KNOWN_RELATIONS.items()
        if rule.value.bound is not ATTRIBUTE and rule.name != ARTICLE
    }
    for words, (part, found) in KNOWN_PARTS.items():
        leads[words] = ((part.value, found), part.name, None, "", None), True, False
        for before, (rule, told) in relations.items():
            lead: Words = (part.value, found), part.name, rule.value, rule.name, told
            leads[before + words] = lead, True, rule.value.bound is BEFORE
    for words, (rule, told) in relations.items():
        leads[words] = (None, "", rule.value, rule.name, told), False, rule.value.bound is BEFORE
    return leads


KNOWN_LEADS = _known_leads()

_PLANNED = (
    "(?:voorzien|gepland|beoogd|geagendeerd|ingepland|uitgesteld|verschoven|voorgenomen|verplaatst|doorgeschoven"
    "|opgeschoven"
    "|verzet|gereserveerd|ingeroosterd)"
)
_PLANNED_BEFORE = re.compile(rf"\b{_PLANNED}(?: +[\w-]+){{0,2}},? *\Z")
_PLANNED_AFTER = re.compile(rf" +(?:[\w-]+ +)?{_PLANNED}\b")
_PLAIN_BEFORE = re.compile(r"(?:voor|tot)(?: +(?:de|het))? *")
_NAME_BEFORE = re.compile(
    r"(?<![\w-])(?!(?:van|de|het|een|en|of|in|op|aan|bij|met|voor|naar|over|die|dat|is|zijn) )[\w-]+(?:- +en)? +\Z"
)
_ARTICLE_IN = re.compile(
    r"\b(?:de|het|een|uw|mijn|ons|deze|dit|dat|die|komende?|volgende?|eerstvolgende?|aanstaande?|europese|geplande)\b"
)
_KNOWN_MEETING = re.compile(
    r"(?:debat|begrotingsbehandeling|ministerraad|wetgevingsoverleg|eurogroep|[a-z]raad|beschouwingen)\Z"
)
_OF_THE_RUNNING = re.compile(r"\b(?:loop|rest|restant|verloop|deel) +van +(?:de|het) +\Z")
_REPORTS_IN = re.compile(
    r"(?:uiterlijk +)?(?:in|middels|via|met(?! +een)|bij|door middel van|voor|tijdens|na)\b(?! +(?:deze|dit)\b)"
)
_THROUGH = re.compile(r"tot|t/m")


def lead_before(low: str, lowest: int, found: re.Match[str], base: Base, name: str) -> Lead | None:
    """Return what stands before the base; None where the base, as it stands, says nothing of when."""
    core = found.start()
    lowest = max(lowest, core - LONGEST_LEAD)
    unit = base.unit
    if unit is EVENT:
        return _before_meeting(low, lowest, core, found.end(), name == "report")
    known_lead = KNOWN_LEADS.get(low[lowest:core])
    if known_lead:
        known_words, has_part, may_differ = known_lead
        if may_differ and (lowest or found.end() < len(low)):
            # What "voor" means here depends on what else the sentence says.
            pass
        elif unit in TAKES_PART if has_part else name != "the_period":
            return lowest, known_words
    first = _leftmost(low, lowest, core)
    part: tuple[Part, re.Match[str]] | None = None
    part_name, start = "", core
    if base.unit in TAKES_PART:
        if first < core and _PART_WORD.search(low, first, core):
            known = _known_part(low, first, core) or _searched_part(low, first, core)
            if known:
                start, part_name, part = known
        if part is None and name == "the_period" and not _OF_THE_RUNNING.search(low, first, core):
            return None
    if first >= start:
        return start, (part, part_name, None, "", None)
    told = KNOWN_RELATIONS.get(low[first:start])
    if told:
        rule, words, at = told[0], told[1], first
    else:
        before = RELATION_BEFORE.search(low, first, start)
        if before is None:
            return start, (part, part_name, None, "", None)
        rule, at = RELATION_BY_NAME[before.lastgroup or ""], before.start()
        matched = rule.regex.match(low, at, start)
        if matched is None:
            return start, (part, part_name, None, "", None)
        words = matched
    relation, relation_name = rule.value, rule.name
    if relation_name == ARTICLE:
        return at, (part, part_name, None, "", None)
    if relation.bound is BEFORE and _is_planned(low, at, words, found.end()):
        relation, relation_name = WITHIN, "planned"
    elif relation.bound is ATTRIBUTE and name == "days" and _THROUGH.search(found[0]):
        # "van 1 tot en met 5 juni" is no "van".
        relation, relation_name = WITHIN, "within"
    return at, (part, part_name, relation, relation_name, words)


def _known_part(low: str, first: int, core: int) -> tuple[int, str, tuple[Part, re.Match[str]]] | None:
    """Return the longest part, of those that the rules have as an example, that ends right before the base."""
    at = first
    while at < core:
        told = KNOWN_PARTS.get(low[at:core])
        if told:
            rule, words = told
            return at, rule.name, (rule.value, words)
        at = low.find(" ", at, core) + 1
        if at == 0:
            return None
    return None


def _searched_part(low: str, first: int, core: int) -> tuple[int, str, tuple[Part, re.Match[str]]] | None:
    """Return the longest part that ends right before the base, by the patterns."""
    before = PART_BEFORE.search(low, first, core)
    if before is None:
        return None
    rule = PART_BY_NAME[before.lastgroup or ""]
    words = rule.regex.match(low, before.start(), core)
    return (before.start(), rule.name, (rule.value, words)) if words else None


def _leftmost(low: str, lowest: int, core: int) -> int:
    """Return how far to the left of a base words go on that may belong to its part or relation."""
    if low[core - 1 : core] != " ":
        return core
    first = end = core
    for word in reversed(low[lowest : core - 1].split(" ")):
        end -= 1
        if not word:
            continue
        if word not in LEAD_WORDS and not _may_lead(word):
            # "2026/begin", "(voor": what comes after the mark may still belong to it.
            word = _MARKS.split(word)[-1]
            return end - len(word) if word and _may_lead(word) else first
        first = end = end - len(word)
    return first


def _may_lead(word: str) -> bool:
    """Say whether the word may belong to a part or relation; "voor" is written in more ways than one."""
    return word in LEAD_WORDS or word.isdigit() or (word[:1] == "v" and word[-1:] == "r")


def _before_meeting(low: str, lowest: int, core: int, end: int, report: bool) -> Lead | None:
    """Return the relation of a meeting, whose name other words may precede: "in de informele Europese Raad"."""
    at = core
    for skipped in range(5):
        before = RELATION_BEFORE.search(low, lowest, at)
        if before and before.lastgroup != ARTICLE:
            rule = RELATION_BY_NAME[before.lastgroup or ""]
            start = before.start()
            if skipped and rule.value.bound is ATTRIBUTE:
                return core, NOTHING
            words = rule.regex.match(low, start, at)
            if report and not _REPORTS_IN.match(low, start):
                # "een reactie op het verslag" is no time.
                return core, NOTHING
            if not _ARTICLE_IN.search(low, start, end) and not _KNOWN_MEETING.search(low, core, end):
                # "in overleg", "in gesprek": no meeting that is known.
                return None
            if rule.value.bound is BEFORE and _is_planned(low, start, words, end):
                return start, (None, "", WITHIN, "planned", words)
            return start, (None, "", rule.value, rule.name, words)
        word = _NAME_BEFORE.search(low, lowest, at)
        if word is None:
            break
        at = word.start()
    return core, NOTHING


def _is_planned(low: str, start: int, words: re.Match[str] | None, end: int) -> bool:
    """Say whether a plain "voor" or "tot" follows or precedes "gepland": then it means the period itself."""
    if words is None or (not start and end == len(low)) or not _PLAIN_BEFORE.fullmatch(words[0]):
        return False
    return bool(_PLANNED_BEFORE.search(low, max(0, start - 60), start) or _PLANNED_AFTER.match(low, end))
