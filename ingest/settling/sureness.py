"""Whether the program may act on what a letter says of a commitment: it says so itself and means no other promise."""

import re
from dataclasses import dataclass

from ingest.records import Outcome
from ingest.settling.circumstances import CLOSING, SAME_DOSSIER, Circumstances
from ingest.settling.evidence import Evidence
from ingest.settling.following import closes_the_rest
from ingest.settling.likeness import Likeness, covered
from ingest.settling.lines import Line
from ingest.settling.origins import Provenance
from ingest.settling.signs import Sign

# Less weight of telling words than this makes a promise hard to know.
MASS_FLOOR = 1.0
# What must agree before the program may act on its own; moving a date takes less than closing.
SURE_MOVE, SURE_SCORE, SURE_PLACED = 0.65, 0.75, 0.65
SURE_HELD, SURE_HELD_NEAR, SURE_HELD_EXACT, SURE_HELD_PLACED = 0.62, 0.50, 0.30, 0.20
SURE_HELD_ELSEWHERE, SURE_HELD_NAMED, SURE_HELD_VAGUE, SURE_MASS, SURE_DIRECT = 0.90, 0.65, 0.80, 1.8, 0.25
LIKELY, CERTAIN, SURE_WHOLE, SURE_ALL = 0.2, 3.5, 0.8, 0.95
SURE_RESTATED, SURE_RESTATED_NEAR = 0.85, 0.45
# So much of what tells the promise from others must the whole letter hold.
SURE_COVERED, SURE_COVERED_ELSEWHERE, SURE_COVERED_GIVEN = 0.50, 0.70, 0.60

# "Eerder dan was aangekondigd in het jaarplan": the plan is where it was said, not what comes.
_SAID_ELSEWHERE = re.compile(
    r"\b(?:aangekondigd|gemeld|vermeld|genoemd|opgenomen|aangegeven|beschreven) in (?:het|de|mijn|onze|een)\b",
    re.IGNORECASE,
)
_SETTLING = frozenset({Sign.CLOSING, Sign.DROPPED, Sign.ENDED})


@dataclass(frozen=True)
class Weighed:
    """A line of a letter with what was found of it for one commitment: how well they fit, and the log-odds of it."""

    line: Line
    like: Likeness
    evidence: Evidence
    outcome: Outcome
    origin: Provenance
    score: float
    odds: float


def is_sure(around: Circumstances, weighed: Weighed) -> bool:
    """Whether the letter says so in so many words and names the promise unmistakably."""
    line, like, origin = weighed.line, weighed.like, weighed.origin
    if like.names_missing:
        return False
    if weighed.outcome is Outcome.RESTATEMENT:
        named = like.direct >= SURE_RESTATED and like.mass >= SURE_MASS
        return named or (bool(origin.exact or origin.near) and like.direct >= SURE_RESTATED_NEAR)
    if line.entry and not line.signs & {Sign.CLOSING, Sign.ENDED, Sign.DROPPED, Sign.DELAY}:
        return False
    if not weighed.evidence.explicit:
        return False
    if weighed.outcome in CLOSING:
        return weighed.odds >= LIKELY and _closes(around, weighed)
    named = like.held >= SURE_HELD_NEAR and like.direct >= SURE_DIRECT
    return weighed.score >= SURE_MOVE and (origin.exact or named or around.old_term(line, []) > 0)


def _closes(around: Circumstances, weighed: Weighed) -> bool:
    """Whether a letter that says that a promise is kept or dropped may close it."""
    line, like, origin = weighed.line, weighed.like, weighed.origin
    here = around.file_score >= SAME_DOSSIER
    same_thing = around.same_thing(line)
    # "Hiermee doe ik de toezegging over dat overzicht gestand" is said of nothing else in the dossier.
    settles = Sign.CLOSING in line.signs and same_thing
    if weighed.score < (SURE_PLACED if settles and here else SURE_SCORE):
        return False
    if line.signs & {Sign.PENDING, Sign.DELAY} or (Sign.PART in line.signs and not closes_the_rest(line)):
        return False
    if around.profile.leans and not (origin.exact or origin.near or here):
        # "Een beleidsreactie ontvangt u voor 1 juni": nothing says of what, so another letter's may be meant.
        return False
    if not (origin.exact or origin.near or settles) and _SAID_ELSEWHERE.search(line.unit.text):
        return False
    if not (origin.exact or line.is_bare or Sign.CLAIM in line.signs | line.before_signs):
        return False
    very_one = origin.exact and settles and (here or around.same_ministry)
    if very_one and weighed.odds >= CERTAIN and like.held >= SURE_HELD_EXACT:
        # "Daarmee los ik de toezegging in die ik bij brief van 3 mei heb gedaan": in so many words that very promise.
        return True
    held = covered(around.reading, around.profile)
    # The debate or the member that the letter names with "aan die toezegging voldoe ik hiermee" tells it from others.
    told = origin.near and Sign.CLOSING in line.signs and weighed.odds >= CERTAIN
    enough = SURE_COVERED if origin.exact or told else SURE_COVERED_GIVEN
    if weighed.outcome is Outcome.FULFILMENT and not closes_the_rest(line) and held < enough:
        # "Conform mijn toezegging is de bezetting bijgevoegd": of the other half the letter may say nothing.
        return False
    if Sign.CLOSING in line.signs and weighed.odds >= CERTAIN:
        # "Hiermee is de toezegging over de munitievoorraden afgedaan": in so many words, and all else agrees.
        return True
    if settles and (here or around.names_day(line) is not None) and like.direct >= SURE_WHOLE:
        # "Hiermee is de toezegging over de beleidsreactie respijtzorg nagekomen": few words, but one that tells it.
        return like.mass >= MASS_FLOOR and (like.direct >= SURE_ALL or not around.profile.is_thin)
    if not origin.exact and like.mass < SURE_MASS:
        return False
    if origin.near and same_thing and here and like.mass >= MASS_FLOOR:
        return True
    if origin.exact or origin.near:
        # "Met dit rapport los ik de toezegging van 3 mei in": the very day and the very thing, in its own dossier.
        placed = origin.exact and same_thing and here
        return like.held >= (SURE_HELD_PLACED if placed else SURE_HELD_EXACT if origin.exact else SURE_HELD_NEAR)
    if here or line.is_bare:
        # "Zoals gemeld vindt u hierbij de cijfers": that something was promised, not what; then nearly all must agree.
        told = any(find.role is weighed.outcome for find in line.finds)
        vague = not (same_thing or told or line.is_bare or line.signs & _SETTLING)
        return like.held >= (SURE_HELD_VAGUE if vague else SURE_HELD) and (held >= SURE_COVERED or bool(line.entry))
    if settles and around.same_ministry and held >= SURE_COVERED_ELSEWHERE:
        return like.held >= SURE_HELD_NAMED
    return like.held >= SURE_HELD_ELSEWHERE and held >= SURE_COVERED_ELSEWHERE
