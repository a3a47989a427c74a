"""Picks, of the temporal phrases of a sentence, the one that is the term of what is promised."""

import re
from dataclasses import dataclass

from ingest.terms.clauses import Clause, Place, Tense, clauses_of
from ingest.terms.grammar import Piece
from ingest.terms.joints import HARD
from ingest.terms.relations import Bound
from ingest.terms.spans import Context, Unit, add_months

_ARTICLE_BEFORE = re.compile(r"\b(?:de|het|een|deze|dit|die|dat|mijn|uw|onze|alle|eerdere|\d+) $")
_PARTICIPLE_AFTER = re.compile(
    r" +(?:(?:door|aan|van|in|op|met|voor|naar|uit|bij|te|de|het|een|uw|mijn|reeds|al|eerder) +|[\w-]+ +){0,4}?"
    r"(?:[\w-]*(?:ge|be|ver|ont|her)[\w-]+(?:de|te|en)|[\w-]+(?:eerde|ende)|te [\w-]+en) +[\w'’“‘-]+"
)
_OLD_BEFORE = re.compile(
    r"\b(?:niet(?: meer| langer| al)?|in plaats van|i\.p\.v\.|eerder:?|oorspronkelijk|aanvankelijk|anders dan|uitstel,? tot|geen"
    r"|als termijn gold|stond)(?: (?:gepland|voorzien|beoogd|toegezegd|aangekondigd|gecommuniceerd|gemeld|voor|in|op))* ?$"
)
_COMPLETED = re.compile(
    r"\b(?:afgerond|voltooid|opgeleverd|gerealiseerd|ingevoerd|getekend|ondertekend|vastgesteld|verholpen|geïmplementeerd|geregeld"
    r"|uitgevoerd|aangesloten|ingericht|verwerkt|aangepast|afgehandeld|opgelost|gevuld|bezet|hersteld|vervangen|in werking getreden)\b"
)
_FIGURE_BEFORE = re.compile(r"(?:%|\b(?:procent|bbp|bnp|miljoen|miljard|mld\.?|mln\.?|euro)\b)(?: [\w-]+){0,4} *$")
_SAID_BEFORE = re.compile(r"\b(?:zoals|als|conform|overeenkomstig|ingevolge) (?:[\w-]+ ){0,7}$")
_SPEAKER = re.compile(r"\b(?:ik|wij|we|u|kabinet|minister|staatssecretaris|zal|wordt|worden|kamer)\b")
_FIGURE_NOUN = re.compile(
    r"(?:begroting|budget|raming|plan|planning|agenda|cijfers|middelen|bedrag|doelstelling|doel|norm|programma|prognose|opgave"
    r"|reeks|uitgaven|ontvangsten|premie|tarief|tarieven|contract|contingent|reservering|dekking|rapportage|verslag|lijst|editie"
    r"|versie|jaargang|nota|kader|strategie|visie|akkoord|wet|besluit|regeling|onderzoek|monitor|verkenning|bijdrage|overzicht)(?:en|s)? $"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase that may be the promise's term, and what speaks for and against it."""

    piece: Piece
    clause: Clause
    order: int

    @property
    def dated(self) -> bool:
        """Say whether its days are known."""
        return self.piece.days is not None


def candidates_of(low: str, pieces: list[Piece], context: Context) -> list[Candidate]:
    """Return the phrases that speak of something to come, in order."""
    clauses = clauses_of(low)
    found = []
    for order, piece in enumerate(pieces):
        clause = clause_at(clauses, piece.core)
        if not is_over(low, piece, clause, context):
            found.append(Candidate(piece, clause, order))
    return found


def clause_at(clauses: list[Clause], position: int) -> Clause:
    """Return the clause that holds the position."""
    return next((clause for clause in clauses if clause.start <= position < clause.end), clauses[-1])


def is_over(low: str, piece: Piece, clause: Clause, context: Context) -> bool:
    """Say whether the phrase cannot be the term: it lies behind, belongs to a noun, or dates something that happened."""
    base, days = piece.base, piece.days
    if base.gone or piece.bound in (Bound.ATTRIBUTE, Bound.SINCE):
        return True
    if days and context.day and days.last < context.day:
        return True
    if (
        days is None
        and base.given
        and base.unit not in (Unit.VAGUE, Unit.CONDITION, Unit.EVENT, Unit.FREQUENCY)
        and piece.bound is not Bound.AFTER
    ):
        return context.day is not None
    if clause.tense is not Tense.OPEN and not _is_ahead(piece, low, clause, context):
        return True
    if _SAID_BEFORE.search(low, clause.start, piece.start) and not _SPEAKER.search(low, clause.start, piece.start):
        return True
    if _ARTICLE_BEFORE.search(low, 0, piece.start) and _PARTICIPLE_AFTER.match(low, piece.end):
        return True
    if (
        base.unit is Unit.YEAR
        and not base.partial
        and piece.bound is Bound.BEFORE
        and "vóór" not in low[piece.start : piece.core]
    ):
        return bool(_FIGURE_NOUN.search(low, max(0, piece.start - 40), piece.start))
    return False


def best_of(low: str, candidates: list[Candidate]) -> Candidate | None:
    """Return the candidate that is most likely the term; a known window before a vague one, a hard bound before a soft."""
    return min(candidates, key=lambda candidate: _rank(low, candidate), default=None)


def _rank(low: str, candidate: Candidate) -> tuple[int, ...]:
    """Return how far a candidate stands from being the term, the most telling thing first."""
    piece, clause = candidate.piece, candidate.clause
    undated = not candidate.dated
    old = clause.would or clause.denied or bool(_OLD_BEFORE.search(low, max(0, piece.start - 30), piece.start))
    aside = clause.place is not Place.MAIN
    loose = piece.relation is None and piece.part is None
    weak = piece.base.unit is Unit.FREQUENCY or piece.base.unit is Unit.CONDITION
    order = -candidate.order if " | " in low else candidate.order
    return (old, undated, aside, piece.bound not in HARD, not clause.addressed, weak and undated, loose, order)


def _is_ahead(piece: Piece, low: str, clause: Clause, context: Context) -> bool:
    """Say whether a phrase lies ahead although its clause speaks of the past: "is vóór 1 oktober afgerond"."""
    base, days, day = piece.base, piece.days, context.day
    if days is None or day is None or base.unit is Unit.BUDGET:
        return False
    if base.given and (days.first > day or (piece.bound in HARD and days.last > day)):
        return True
    if clause.tense is Tense.DONE and _COMPLETED.search(low, clause.start, clause.end):
        return piece.bound in HARD or days.last <= add_months(day, 6)
    return False


def _is_figure(low: str, piece: Piece, clause: Clause) -> bool:
    """Say whether a year dates an amount: "2,8% van het bbp in 2030"."""
    return (
        piece.base.unit is Unit.YEAR and piece.base.given and not piece.base.partial and piece.bound not in HARD
        and bool(_FIGURE_BEFORE.search(low, max(clause.start, piece.start - 50), piece.start))
    )  # fmt: skip
