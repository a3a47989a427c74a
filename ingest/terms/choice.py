"""Picks, of the temporal phrases of a sentence, the one that is the term of what is promised."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.terms.bounds import Bound
from ingest.terms.clauses import Clause, Place, Tense, clauses_of, has_verb
from ingest.terms.grammar import Piece
from ingest.terms.joints import HARD, UNDATED
from ingest.terms.periods import WHICH_WORDS
from ingest.terms.spans import Context, add_months
from ingest.terms.units import BUDGET, CONDITION, DAY, EVENT, FREQUENCY, SEASON, YEAR
from ingest.terms.verbs import FINITE, PLAIN_FINITE

_BACK = 60
"""How many characters before a phrase are looked at: enough for the words that bear on it, few enough to stay
linear."""

_MOVED = (
    r"(?:verschoven|verschuift|verplaatst|uitgesteld|opgeschoven|doorgeschoven|verzet|verlengd|vertraagd|bijgesteld"
    r"|gewijzigd|schuift"
    r"|schuift door|schuiven)"
)
_MOVED_TO = re.compile(rf"\b{_MOVED} (?:tot|naar|in|op)(?: (?:na|de|het|uiterlijk))* \Z")
_NEW_BEFORE = re.compile(
    rf"\b(?:maar(?: pas| eerst| nu| wel)?|nu|{_MOVED} (?:tot|naar)|wordt(?: dit| het| dat| nu)?|alsnog"
    r"|nieuwe (?:datum|termijn|planning|streefdatum)(?: \w+){0,3})"
    r"(?: (?:gepland|voorzien|beoogd|verwacht|naar verwachting|voor|in|op))* ?\Z"
)
_OLD_BEFORE = re.compile(
    r"\b(?:niet(?: meer| langer| al)?|in plaats van|i\.p\.v\.|eerder:?|oorspronkelijk|aanvankelijk|uitstel,? tot"
    r"|geen|was:?|waren:?"
    r"|als termijn gold|stond|voorgespiegeld|uitging van|ging uit van|uitgegaan van)"
    r"(?: (?:gepland|voorzien|beoogd|toegezegd|aangekondigd|gecommuniceerd|gemeld|voor|in|op))* ?\Z"
)
_OLD_AFTER = re.compile(
    r" (?:(?:gepland|voorzien|toegezegd|aangekondigd|beoogd|gemeld|genoemd) )?(?:stond|stonden|was|waren|zou|zouden)\b"
)
_NOT_BEFORE_BUT = re.compile(r"\bniet\b[^.;]*\Z")
_BUT_AFTER = re.compile(r",? (?:maar|doch) ")
_DEADLINE_BEFORE = re.compile(r"\b(?:deadline|datum|termijn|streefdatum|planning|einddatum|ingangsdatum|leverdatum) \Z")
_ARTICLE_BEFORE = re.compile(
    r"(?:\A|(?<!\bdat )(?<!\bof )(?<!\bis )(?<!\bdie )(?<!\bzal )(?<!\bkan )(?<!\bik )(?<!\bals )(?<!\bwordt "
    r")(?<!\bzodra )\b)"
    r"(?:de|het|een|deze|mijn|uw|onze|alle|eerdere|\d+) \Z"
)
_PARTICIPLE_AFTER = re.compile(
    r"(?P<between> +(?:[\w-]+ +){0,4}?)(?!gemeente|gedeelte|behoefte|beide|belofte)"
    r"(?:[\w-]*(?:ge|be|ver|ont|her)[\w-]+(?:de|te)|[\w-]+(?:eerde|ende)|[\w-]*(?:geven|nomen|sproken|schenen|boden"
    r"|zonden|houden)"
    r"|te [\w-]+en) +[\w'’“‘-]+"
)
_PREPARED_BEFORE = re.compile(r"\b(?:voorbereiding(?:en)?|vooruitblik|terugblik|inbreng|reactie|agenda|inzet) \Z")
_SAID_BEFORE = re.compile(
    r"\b(?:zoals|conform|overeenkomstig|ingevolge|als (?:toegezegd|gemeld"
    r"|aangekondigd))(?P<said>(?: [\w()-]+){0,15}) \Z"
)
_REFERENCE_BEFORE = re.compile(
    r"\b(?:kamerstuk(?:ken)?|handelingen|stb|stcrt|staatsblad|staatscourant|ontvangen|ingezonden|verzonden|datum|nr"
    r"|stand van \w+)\b[^;|]*\Z"
)
_ANNOUNCED = re.compile(
    r"\b(?:aangekondigd|toegezegd|afgesproken|beloofd|besloten|verzocht|gevraagd|gemeld|verklaard|opgeroepen"
    r"|voornemens|verlengd|uitgesteld|verschoven)\b"
)
_TO_DO = re.compile(r"\bte \w+en\b")
_OPENS_WITH_NOUN = re.compile(r" *(?:de|het|een|deze|dit|mijn|onze|uw|alle|over|voor) +[\w-]+ ")
_VERB_NEXT = re.compile(rf" +{FINITE.pattern}")
_SEAM_BETWEEN = re.compile(r"[;:]|, (?!\d)| (?:en|maar|waarna|doch) ")
_FAR = 10_000
_COMPLETED = re.compile(
    r"\b(?:afgerond|voltooid|opgeleverd|gerealiseerd|ingevoerd|getekend|ondertekend|vastgesteld|verholpen"
    r"|geïmplementeerd|geregeld"
    r"|uitgevoerd|aangesloten|ingericht|verwerkt|aangepast|afgehandeld|opgelost|gevuld|bezet|hersteld|vervangen"
    r"|gehaald|bereikt)\b"
)
_EXPECTED_BEFORE = re.compile(
    r"\b(?:verwacht\w*|hoop\w*|hopen|streef\w*|beoog\w*|(?:bedoeling|planning|streven|inzet|verwachting) is)"
    r"(?: (?:er ?naar|er ?van|er ?op|wel|nu|nog|ook))*,? dat(?: \Z|\Z)"
)
_AMOUNT = r"(?:%|€|\b(?:procent|bbp|bnp|miljoen|miljard|mld\b\.?|mln\b\.?|euro))"
_AMOUNT_BEFORE = re.compile(_AMOUNT + r"[.,]?(?: [\w-]+){0,4} *\Z")
_AMOUNT_IN = re.compile(_AMOUNT)
_MONEY = re.compile(
    r"\b(?:geld|middelen|budget|steun|subsidie|uitgaven|begroting|tarief|premie|bijdrage|bezuiniging\w*)\b"
)
_NOT_OF_YEARS = re.compile(r"(?:met(?! +ingang)|aan|bij|via|op(?! +z)|middels|samen met)\b")
_PLAIN_FOR = re.compile(r"voor(?: (?:de|het))? *")
_FOR_THE_YEAR = re.compile(r"voor (?:het|de) (?:kalender|begrotings|belasting|boek)?ja(?:ar|ren)\b")
_FIGURE_VERB = re.compile(
    r"\b(?:bedraagt|bedragen|uitkomt|uitkomen|(?:komt|komen|kwam) .{0,60}uit op|kost|kosten|stijgt|stijgen|daalt|dalen"
    r"|groeit|groeien|omvat|telt|raamt|geraamd|begroot|gereserveerd|beschikbaar)\b"
)
_FIGURE_NOUN = re.compile(
    r"(?:begroting|budget|raming|plan|planning|agenda|cijfer|middelen|bedrag|doelstelling|doel|norm|programma"
    r"|prognose|opgave"
    r"|reeks|uitgaven|ontvangsten|premie|tarief|tarieven|contract|contingent|reservering|dekking|rapportage|verslag"
    r"|lijst|editie"
    r"|versie|jaargang|nota|kader|strategie|visie|akkoord|wet|besluit|regeling|onderzoek|monitor|verkenning|bijdrage"
    r"|overzicht)"
    r"(?:en|s)? \Z"
)


LOOSE = frozenset(
    {
        "day",
        "days",
        "numeric_day",
        "iso_day",
        "month",
        "short_month",
        "quarter",
        "quarter_number",
        "season",
        "half_number",
    }
)
"""Bases that say when less surely where no preposition stands before them."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase that may be the promise's term, the clause it stands in, and its place among the phrases."""

    piece: Piece
    clause: Clause
    order: int

    @property
    def dated(self) -> bool:
        """Say whether its days are known."""
        return self.piece.days is not None


def candidates_of(low: str, pieces: list[Piece], context: Context) -> list[Candidate]:
    """Return the phrases that speak of something to come, in order."""
    clauses = clauses_of(low) if pieces else []
    found = (Candidate(piece, clause_at(clauses, piece), order) for order, piece in enumerate(pieces))
    return [each for each in found if not is_over(low, each.piece, each.clause, context)]


def clause_at(clauses: list[Clause], piece: Piece) -> Clause:
    """Return the clause that the piece belongs to: the one it stands in, or for a condition the one it bears on."""
    if piece.rule == "as_soon_as":
        others = [
            clause for clause in clauses if not piece.start <= clause.start < piece.end or clause.start > piece.core
        ]
        outside = [clause for clause in others if clause.start < piece.start or clause.start >= piece.end - 1] or others
        return (
            next((clause for clause in outside if clause.tense is Tense.OPEN), outside[0]) if outside else clauses[-1]
        )
    return clauses[max(0, bisect_right(clauses, piece.core, key=lambda clause: clause.start) - 1)]


def is_over(low: str, piece: Piece, clause: Clause, context: Context) -> bool:
    """Say whether the phrase cannot be the term: it lies behind, belongs to a noun, or dates something that
    happened."""
    base, days, day = piece.base, piece.days, context.day
    if base.gone or piece.bound in (Bound.ATTRIBUTE, Bound.SINCE):
        return True
    if day and days and days.last < day:
        return True
    if day and days is None and base.given and base.unit not in UNDATED and piece.bound is not Bound.AFTER:
        return True
    if _is_long_ago(piece, clause, context):
        return True
    if clause.tense is not Tense.OPEN and not _is_ahead(low, piece, clause, context):
        return True
    start = piece.start
    if piece.relation is None and piece.part is None and _is_heading_date(low, piece, context):
        return True
    said = _SAID_BEFORE.search(low, max(clause.start, start - 120), start)
    if said and not has_verb(said["said"]):
        return True
    return _is_attribute(low, piece) or _is_figure(low, piece, clause)


def _is_in_first_place(low: str, piece: Piece, clause: Clause) -> bool:
    """Say whether a date belongs to the noun that opens the clause: "De uitkomsten van het overleg op 12 maart
    deel ik"."""
    before = low[clause.start : piece.start]
    return bool(
        piece.bound is Bound.WITHIN
        and _OPENS_WITH_NOUN.match(before)
        and _VERB_NEXT.match(low, piece.end, clause.end)
        and not PLAIN_FINITE.search(before)
    )


def _is_ahead(low: str, piece: Piece, clause: Clause, context: Context) -> bool:
    """Say whether a phrase lies ahead although its clause speaks of the past: "is vóór 1 oktober afgerond"."""
    base, days, day = piece.base, piece.days, context.day
    if days is None or day is None or base.unit is BUDGET or clause.tense is Tense.NOW:
        return False
    if _MOVED_TO.search(low, max(0, piece.core - _BACK), piece.core):
        return True
    if _ANNOUNCED.search(low, clause.start, piece.start) and _TO_DO.search(low, piece.end, clause.end):
        return True
    if base.given and (days.first > day or (piece.bound in HARD and days.last > day)):
        return clause.tense is Tense.DONE or bool(_ANNOUNCED.search(low, clause.start, clause.end))
    if clause.tense is Tense.DONE:
        if _EXPECTED_BEFORE.search(low, max(0, clause.start - _BACK), clause.start + 4):
            return True
        if piece.bound is Bound.FROM or _COMPLETED.search(low, clause.start, clause.end):
            near = days.first if base.unit is SEASON else days.last
            return piece.bound in HARD or near <= add_months(day, 6)
    return False


def _is_long_ago(piece: Piece, clause: Clause, context: Context) -> bool:
    """Say whether a day without a year has just been: its next turn is almost a year off and no verb looks ahead."""
    days, day = piece.days, context.day
    if not days or not day or piece.base.given or piece.base.unit is not DAY or clause.present:
        return False
    return (days.first - day).days > 300 and piece.bound is Bound.WITHIN


def _is_heading_date(low: str, piece: Piece, context: Context) -> bool:
    """Say whether a bare date is that of the letter itself or of a document that is referred to."""
    days, unit = piece.days, piece.base.unit
    if days is None and context.day:
        return False
    if (
        days
        and unit is DAY
        and piece.rule.endswith("day")
        and piece.rule[-12:] != "relative_day"
        and days.first == days.last == context.day
    ):
        return True
    return bool(_REFERENCE_BEFORE.search(low, max(0, piece.start - _BACK), piece.start))


def _is_attribute(low: str, piece: Piece) -> bool:
    """Say whether the phrase is part of a noun's description: "het in september gelanceerde programma"."""
    back = max(0, piece.start - _BACK)
    if piece.base.unit is EVENT and _PREPARED_BEFORE.search(low, back, piece.start):
        return True
    before = _ARTICLE_BEFORE.search(low, back, piece.start)
    after = _PARTICIPLE_AFTER.match(low, piece.end) if before else None
    return bool(after and not has_verb(after["between"]))


def _is_figure(low: str, piece: Piece, clause: Clause) -> bool:
    """Say whether a year dates an amount or a plan: "2,8% van het bbp in 2030", "het budget voor 2027"."""
    base = piece.base
    if base.unit is not YEAR or base.partial or not base.given:
        return False
    back = max(0, piece.start - _BACK)
    if piece.lead and _NOT_OF_YEARS.match(piece.lead[0]):
        return True
    if piece.bound not in HARD:
        if _AMOUNT_BEFORE.search(low, back, piece.start):
            return True
        return bool(
            _FIGURE_VERB.search(low, clause.start, clause.end) and _AMOUNT_IN.search(low, clause.start, clause.end)
        )
    if not _PLAIN_FOR.fullmatch(low, piece.start, piece.core):
        return False
    if _FIGURE_NOUN.search(low, back, piece.start) or _FOR_THE_YEAR.search(low, piece.start, piece.end):
        return True
    return bool(_AMOUNT_IN.search(low, back, clause.end) or _MONEY.search(low, clause.start, clause.end))


def best_of(low: str, candidates: list[Candidate]) -> Candidate | None:
    """Return the candidate that is most likely the term; a known window before a vague one, a hard bound before a
    soft."""
    return min(candidates, key=lambda candidate: _rank(low, candidate), default=None)


def nearest(
    low: str, candidates: list[Candidate], act: tuple[int, int], others: Sequence[tuple[int, int]] = ()
) -> Candidate | None:
    """Return the likeliest candidate of the act's own stretch of the sentence, else of those that no other act
    claims."""
    own = [each for each in candidates if _claimed(low, each.piece, act, others)]
    return best_of(low, own) or best_of(
        low, [each for each in candidates if not _claimed_by_any(low, each.piece, act, others)]
    )


def _claimed(low: str, piece: Piece, act: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    """Say whether the piece stands in the act's stretch: no seam between them, and no other act nearer."""
    if not others:
        start, end = (piece.end, act[0]) if piece.end <= act[0] else (act[1], piece.start)
        return not _SEAM_BETWEEN.search(low, min(start, end), max(start, end))
    return min(others, key=lambda other: _distance(low, piece, other)) == act


def _claimed_by_any(low: str, piece: Piece, act: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    """Say whether another act has the piece for its own, with nothing between that parts them."""
    return any(other != act and _distance(low, piece, other) < _FAR for other in others)


def _distance(low: str, piece: Piece, act: tuple[int, int]) -> int:
    """Return how far a piece stands from an act in characters; a seam between them counts for many."""
    if piece.end <= act[0]:
        start, end = piece.end, act[0]
    elif piece.start >= act[1]:
        start, end = act[1], piece.start
    else:
        return 0
    return end - start + (_FAR if _SEAM_BETWEEN.search(low, start, end) else 0)


def oldness(low: str, piece: Piece, clause: Clause) -> int:
    """Return how much the phrase looks like the term that is no longer kept: 2 for sure, 1 perhaps, 0 not."""
    start = piece.start
    back = max(0, start - _BACK)
    places = {start, piece.core, start + len(piece.lead[0]) if piece.lead else start}
    if _BUT_AFTER.match(low, piece.end) and _NOT_BEFORE_BUT.search(low, max(back, clause.start - 30), start):
        return 2
    if any(_NEW_BEFORE.search(low, max(0, place - _BACK), place) for place in places):
        return 0
    if clause.would or _OLD_AFTER.match(low, piece.end):
        return 2
    if any(_OLD_BEFORE.search(low, max(0, place - _BACK), place) for place in places):
        return 2
    if piece.bound is Bound.ATTRIBUTE and _DEADLINE_BEFORE.search(low, back, start):
        return 2
    return 2 if _is_attribute(low, piece) else int(clause.denied)


def _rank(low: str, candidate: Candidate) -> tuple[int, ...]:
    """Return how far a candidate stands from being the term, the most telling thing first."""
    piece, clause = candidate.piece, candidate.clause
    undated = not candidate.dated
    aside = clause.place is not Place.MAIN or _is_in_first_place(low, piece, clause)
    weak = undated and piece.base.unit in (FREQUENCY, CONDITION, EVENT)
    loose = piece.rule in LOOSE and not low.startswith(WHICH_WORDS, piece.start)
    order = -candidate.order if " | " in low else candidate.order
    old = oldness(low, piece, clause)
    return (
        old == 2, weak, old == 1, undated, aside, not clause.addressed, piece.bound not in HARD, loose, order,
    )  # fmt: skip
