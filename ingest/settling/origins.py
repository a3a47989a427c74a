"""Whether what a line refers back to is where a promise was made: proof for it, or proof against it."""

import re
from dataclasses import dataclass
from functools import lru_cache

from ingest.settling.lines import Line
from ingest.settling.profiles import Profile
from ingest.settling.references import DatedReference, Origin, References, members_in, normal_dossier
from ingest.settling.signs import Sign

_MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
_OWN_LETTER = re.compile(
    r"\b(?:mijn|onze|vorige|eerdere|die|deze) (?:\w+ ){0,2}(?:brief|nota|antwoorden|beantwoording)", re.IGNORECASE
)
_LEANS_BACK = re.compile(
    r"\W*(?:deze|dit|dat|die|daar\w*|hier\w*|zij|het (?:is|zijn|wordt|komt|volgt))\b", re.IGNORECASE
)
_REQUEST = re.compile(r"\b(?:verzoek|verzocht|gevraagd|vroeg|vroegen|vragen van|vraag van)\b", re.IGNORECASE)
_PROMISED_TO = re.compile(
    r"\b(?:toegezegde?|toezegging(?:en)?|belofte)\b[^.;]{0,60}?\b(?:aan|jegens)\b(?P<rest>[^.;]{0,120})", re.IGNORECASE
)
_PROMISED_TO_BEFORE = re.compile(
    r"\b(?:aan|het lid|de heer|mevrouw)\b(?P<rest>[^.;]{0,120}?)\b(?:toegezegde?|gedane toezegging)\b", re.IGNORECASE
)

_ANSWER_TO = re.compile(
    r"\bantwoord(?:en)?\b[^.;]{0,60}?\bvra(?:ag|gen)\s+(?P<numbers>\d+(?:\s*(?:,|en)\s*\d+)*)", re.IGNORECASE
)
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True)
class Provenance:
    """What the references of a line say about a promise.

    `exact` is true where a day or number can only be that of the promise; `near` where a month, member or debate fits;
    `against` where the line names another origin. `reasons` are Dutch.
    """

    exact: bool = False
    near: bool = False
    against: bool = False
    reasons: tuple[str, ...] = ()


_NOTHING = Provenance()


def dutch_date(reference: DatedReference) -> str:
    """Return a date or month as Dutch writes it ("13 oktober 2025", "oktober 2025")."""
    month = f"{_MONTHS[reference.start.month - 1]} {reference.start.year}"
    return f"{reference.start.day} {month}" if reference.exact else month


def provenance_of(line: Line, profile: Profile) -> Provenance:
    """Return what a line (and the sentence before it) refers back to, held against where a promise was made."""
    # "Voldaan met de brief van 3 mei": in a row of a list the cells before the last say where it was promised.
    own = _judge_dates(() if line.entry else line.refers.dates, line, profile)
    earlier = _judge_dates(line.before_refers.dates, line, profile, only_support=True)
    numbers = _judge_numbers(line, profile)
    members = _judge_members(line, profile)
    found = [one for one in (own, earlier, numbers, members) if one is not _NOTHING]
    if not found:
        return _NOTHING
    exact = any(item.exact for item in found)
    near = any(item.near for item in found)
    against = not exact and any(item.against for item in found)
    return Provenance(exact, near, against, tuple(reason for item in found for reason in item.reasons))


def may_be_origin(line: Line, profile: Profile) -> bool:
    """Whether a line could refer to the very letter or number of a promise: quicker to know than whether it does."""
    here, before = line.refers, line.before_refers
    if here.registered or here.pieces or before.registered or before.pieces:
        return True
    letters = profile.commitment.letters
    return any(reference.start in letters for reference in (*here.dates, *before.dates))


def names_members(line: Line) -> bool:
    """Whether a line says to which members something was promised."""
    return bool(_promised_to(line.unit.text))


def _judge_dates(
    dates: tuple[DatedReference, ...], line: Line, profile: Profile, only_support: bool = False
) -> Provenance:
    """Return what the days and months named say."""
    if _other_question(line, profile):
        return Provenance(against=True, reasons=("noemt het antwoord op een andere vraag",))
    if not dates:
        return _NOTHING
    letters = profile.commitment.letters
    told = {reference.start for reference in profile.refers.dates if reference.exact}
    looks_back = bool(line.signs & {Sign.CLAIM, Sign.CLOSING}) or line.tells_of_promise
    # "Verkenning splitsing, toegezegd bij brief van 3 mei. Deze verkenning wordt niet uitgebracht."
    looks_back = looks_back or bool(
        only_support and Sign.CLAIM in line.before_signs and _LEANS_BACK.match(line.unit.text)
    )
    own_letter = looks_back or bool(_OWN_LETTER.search(line.unit.text))
    for reference in dates:
        dated = reference.origin in (Origin.LETTER, Origin.PROMISE) and own_letter
        if reference.exact and dated and reference.start in letters:
            word = "toezegging" if reference.origin is Origin.PROMISE else "brief"
            return Provenance(exact=True, reasons=(f"noemt de {word} van {dutch_date(reference)}",))
    for reference in dates:
        if not reference.exact and looks_back and any(reference.start <= day <= reference.end for day in letters):
            return Provenance(near=True, reasons=(f"noemt de maand van de toezegging, {dutch_date(reference)}",))
        if reference.origin is Origin.DEBATE and reference.start in told:
            return Provenance(near=True, reasons=(f"noemt het debat van {dutch_date(reference)}",))
    elsewhere = [
        reference
        for reference in dates
        if reference.exact and reference.origin in (Origin.PROMISE, Origin.DEBATE) and reference.start not in told
    ]
    if elsewhere and looks_back and not only_support:
        return Provenance(against=True, reasons=(f"noemt een andere herkomst, van {dutch_date(elsewhere[0])}",))
    return Provenance()


def _other_question(line: Line, profile: Profile) -> bool:
    """Whether the line names the questions whose answers promised it, and this promise answers another one."""
    own = set(_NUMBER.findall(profile.commitment.question or ""))
    if not own:
        return False
    for text in (line.unit.text, line.before if line.entry else ""):
        for match in _ANSWER_TO.finditer(text):
            named = set(_NUMBER.findall(match.group("numbers")))
            if named and not own & named:
                return True
    return False


def _judge_numbers(line: Line, profile: Profile) -> Provenance:
    """Return what Kamerstuk, TZ and T numbers say."""
    if not (line.refers.registered or line.before_refers.registered or line.refers.pieces or line.before_refers.pieces):
        return _NOTHING
    commitment = profile.commitment
    known = {reference.upper().replace(" ", "") for reference in commitment.references}
    told = known | set(profile.refers.registered)
    own = References() if line.entry else line.refers
    for number in (*own.registered, *line.before_refers.registered):
        if number in told:
            return Provenance(exact=True, reasons=(f"noemt {number}",))
    dossiers = {normal_dossier(dossier) for dossier in commitment.dossiers}
    for dossier, paper in (line.before_refers if line.entry else line.refers).pieces:
        if paper and dossier in dossiers and ({paper, f"{dossier}-{paper}"} & known):
            return Provenance(exact=True, reasons=(f"noemt Kamerstuk {dossier}, nr. {paper}",))
    promises = [number for number in line.refers.registered if number.startswith("T")]
    known_here = [number for number in told if re.fullmatch(r"TZ?\d[\d-]+", number)]
    if promises and known_here:
        return Provenance(against=True, reasons=(f"noemt een andere toezegging, {promises[0]}",))
    return Provenance()


def _judge_members(line: Line, profile: Profile) -> Provenance:
    """Return what the members say to whom the line says the promise was made."""
    named = _promised_to(line.unit.text)
    if not named:
        return _NOTHING
    shared = named & profile.members
    if shared:
        name = sorted(shared)[0].capitalize()
        return Provenance(near=True, reasons=(f"noemt het lid {name}, als de toezegging",))
    return Provenance(against=True, reasons=("noemt een ander lid dan bij de toezegging staat",))


@lru_cache(maxsize=2_000)
def _promised_to(text: str) -> frozenset[str]:
    """Return the members to whom a sentence says that something was promised."""
    if "toe" not in text.lower() and "belofte" not in text.lower():
        return frozenset()
    found = (match.group(0) for pattern in (_PROMISED_TO, _PROMISED_TO_BEFORE) for match in pattern.finditer(text))
    return frozenset().union(*(members_in(named) for named in found))


def asked_elsewhere(line: Line, profile: Profile) -> bool:
    """Whether the line answers a request of a member or debate that is not named with the promise."""
    for text, refers in ((line.unit.text, line.refers), (line.before, line.before_refers)):
        if not _REQUEST.search(text):
            continue
        told = {reference.start for reference in profile.refers.dates if reference.exact}
        debates = {day.start for day in refers.dates if day.exact and day.origin is Origin.DEBATE}
        if (refers.members and not refers.members & profile.members) or (debates and not debates & told):
            return True
    return False
