"""A short Dutch line for a list: what is promised, made from the sentence, its pronouns resolved where possible."""

import re

from ingest.promises.finites import readings_of
from ingest.promises.judging import Verdict
from ingest.promises.verbs import Family
from ingest.promises.words import AUXILIARIES
from ingest.records import Term, Unit

LONGEST = 120
_OPENING = re.compile(
    r"^(?:(?:wel|ook|tevens|daarnaast|daarom|verder|voorts|vervolgens|daarna|ja|bovendien|eveneens|graag|zoals "
    r"toegezegd(?: [^,]*)?|tot slot|ten slotte"
    r"|uiteraard|desgewenst|inmiddels|en|maar|dan|nadien|hierna|intussen)\b[,]? *)+",
    re.IGNORECASE,
)
_POINTING = re.compile(
    r"\b(?:hierover|daarover|hierop|daarop|hiervan|daarvan|ervan|hieromtrent|daaromtrent|erover|dienaangaande|hierin"
    r"|daarin)\b",
    re.IGNORECASE,
)
_SELF = re.compile(r"\b(?:ik|wij|we|het kabinet|de regering|de minister|de staatssecretaris)\b ?", re.IGNORECASE)
_CHAMBER = re.compile(
    r"(?: ?\b(?:aan|met|bij|naar)\b)? ?\b(?:uw kamer|de kamer|beide kamers(?: der staten-generaal)?|de "
    r"staten-generaal|uw commissie|u)\b",
    re.IGNORECASE,
)
_CLOSING = {
    Family.SEND: "sturen aan de Kamer",
    Family.TELL: "de Kamer informeren",
    Family.RECEIVE: "sturen aan de Kamer",
    Family.COME: "sturen aan de Kamer",
}
_ARTICLE = re.compile(r"^(?:een|de|het|mijn|onze|ons|die|dat|deze|dit) (?=\w)", re.IGNORECASE)
_NAMED = re.compile(r"\b(?:naar|over|van|voor|met|op|in|de|het|een)$", re.IGNORECASE)


def summary_of(unit: Unit, verdict: Verdict | None, term: Term | None) -> str:
    """Return the summary of what `verdict` found in `unit`; the shortened sentence where no clause was read."""
    text = unit.text
    if term is not None:
        text = text[: term.start] + text[term.end :]
    topic = _topic(unit)
    pointed = bool(_POINTING.search(text))
    text = _POINTING.sub("", _SELF.sub("", _CHAMBER.sub("", text)))
    text = _OPENING.sub("", re.sub(r"\([^)]*\)", "", text)).strip(" ,.;:")
    if verdict is not None:
        text = _without_verbs(text, verdict)
        text = f"{text} {_infinitive(verdict)}"
    text = re.sub(r"\s+([,.;:])", r"\1", re.sub(r"\s+", " ", text)).strip(" ,.;:")
    text = _ARTICLE.sub("", text)
    if pointed and topic:
        text = f"{text} over {topic}"
    return _shortened(text[:1].upper() + text[1:])


def _without_verbs(text: str, verdict: Verdict) -> str:
    """Return `text` without the verbs of the promise, so that its infinitive can close the line."""
    bases = {verb.rpartition("+")[2] for verb in verdict.frame.verbs}
    prefixes = {verb.rpartition("+")[0] for verb in verdict.frame.verbs if "+" in verb}
    kept = []
    words = text.split()
    for at, word in enumerate(words):
        plain = word.lower().strip(",.;:")
        if (plain in AUXILIARIES and plain != "zijn") or plain == "te":
            continue
        readings = readings_of(plain)
        if any(reading.base in bases for reading in readings) and (
            at == 0 or words[at - 1].lower() not in ("een", "de", "het")
        ):
            continue
        if plain in prefixes and (at == len(words) - 1 or word[-1] in ",;" or len(plain) > 3):
            continue
        kept.append(word)
    return " ".join(kept)


def _infinitive(verdict: Verdict) -> str:
    """Return what is done, as an infinitive with its recipient."""
    for family, closing in _CLOSING.items():
        if family in verdict.frame.families and verdict.kind.value == "inform":
            return closing
    verbs = [
        verb
        for verb in verdict.frame.verbs
        if verb.rpartition("+")[2] not in ("laten", "streven", "hopen", "beogen", "verwachten")
    ]
    return verbs[-1].replace("+", "") if verbs else ""


def _topic(unit: Unit) -> str:
    """Return what "hierover" points at: the question's or the heading's subject, shortened."""
    asked = unit.passage.asked or ""
    about = re.search(r"\bover ((?:de|het|een|deze|dit)? ?[^,.?;]{4,60})", asked)
    if about:
        return about.group(1).strip()
    return (unit.passage.heading or "").strip().lower()


def _shortened(text: str) -> str:
    """Return `text` cut at a word to the longest a list can show."""
    if len(text) <= LONGEST:
        return text
    cut = text[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(" ,;:")
    while _NAMED.search(cut):
        cut = cut.rsplit(" ", 1)[0]
    return cut + "…"
