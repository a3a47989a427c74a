"""The signs of a clause, from its frame: everything that rules, undoing reasons and learned weights may ask for."""

import re

from ingest.promises.frames import OWN_AIM, Frame
from ingest.promises.meanings import Tense
from ingest.promises.nouns import Noun, nouns_of
from ingest.promises.parties import ON_BEHALF
from ingest.promises.senses import Family
from ingest.promises.signs import signs_in
from ingest.promises.subjects import Subject
from ingest.promises.words import BE, CAN, FUTURE, HAVE, MUST, WANT

_MODALS = {"kan": "can", "wil": "wants", "moet": "must"}
_GIVING = ("geven", "bieden", "verschaffen")
_EXAMINING = frozenset(
    "onderzoeken uit+zoeken verkennen evalueren inventariseren na+gaan monitoren door+rekenen brengen doen voeren"
    " analyseren peilen bestuderen verrichten instellen uit+vragen".split()
)
_STARTING = frozenset("starten beginnen in+gaan open+gaan openen op+starten aan+vangen".split())
_TELLING = frozenset("informeren berichten in+lichten voor+lichten attenderen vertellen".split())
_PUTTING = frozenset({"zetten", "plaatsen", "online+komen", "online+zetten", "publiceren"})
_STANDING = frozenset("staat staan".split())
_SUBMITTING = frozenset({"in+dienen", "aanhangig+maken"})
_RECEIVING = frozenset({"ontvangen", "uit+nodigen"})
_EXPECTING = re.compile(r"\bverwacht (?:ik|het kabinet|ook|wel)?\b|\b(?:ik|kabinet|regering) verwacht\b")
_THIS_LETTER = re.compile(
    r"(?:deze|dit) (?:\w*brief|\w*nota|\w*verslag|\w*rapportage|beantwoording|overzicht|bericht|notitie)\b"
)
_BY_THEN = re.compile(r"\b(?:voor|vóór|per|uiterlijk|eind|begin|medio|in|op|met ingang van|na) \w")
_IN_DOCUMENT = {"in document", "met document", "via document", "middels document", "bij document", "aan document",
                "tijdens document", "per document"}  # fmt: skip
_IN_STUDY = {place.replace("document", "study") for place in _IN_DOCUMENT}
_IN_LAW = {place.replace("document", "law") for place in _IN_DOCUMENT}
_IN_MEETING = {"in meeting", "tijdens meeting", "voor meeting"}
_WITH_DOCUMENT = {"met document", "met finding"}
_PRESENT_OR_FUTURE = frozenset({Tense.PRESENT, Tense.FUTURE})
_MODAL_FINITES = FUTURE | WANT | CAN | MUST
# What a law or plan that exists already says: "het wetsvoorstel bevat".
_RULING = frozenset("bepaalt bevat regelt kent omvat stelt verplicht schrijft vereist eist biedt".split())
_SHAREABLE = frozenset({Noun.DOCUMENT, Noun.FINDING, Noun.STUDY, Noun.LAW})
_AIMING = BE | frozenset("blijft ligt bestaat".split())
_ONLY_LET = frozenset({Family.LET})
_EMPTY_FINITES = BE | HAVE


def signs_of(frame: Frame) -> frozenset[str]:
    """Return every sign that the clause shows, by name."""
    signs = signs_in(frame.text, frame.words)
    signs.update(family.value for family in frame.families)
    if frame.subject is Subject.THING:
        signs.update(f"by {noun.value}" for noun in frame.topic)
    else:
        signs.add(f"by {frame.subject.value}")
    signs.update(f"head {noun.value}" for noun in frame.objects)
    signs.add("passive" if frame.passive else "active")
    signs.add("no tense" if frame.tense is Tense.NONE else frame.tense.value)
    if frame.chamber and frame.subject is not Subject.CHAMBER:
        signs.add("to chamber")
    if frame.negated:
        signs.add("negated")
    if frame.agent:
        signs.add("third agent")
    if frame.modal in _MODALS:
        signs.add(_MODALS[frame.modal])
        if frame.modal == "wil":
            signs.add("planning")
    if frame.placed:
        _add_placed(signs, frame)
    _add_worded(signs, frame)
    _add_verbal(signs, frame)
    return frozenset(signs)


def _add_placed(signs: set[str], frame: Frame) -> None:
    """Add the signs of the nouns behind prepositions."""
    placed = frame.placed
    signs.update(f"about {place.partition(' ')[2]}" for place in placed)
    if not placed.isdisjoint(_IN_DOCUMENT):
        signs.add("in document")
    if not placed.isdisjoint(_IN_STUDY):
        signs.add("in study")
    if not placed.isdisjoint(_IN_LAW):
        signs.add("in law")
    if not placed.isdisjoint(_IN_MEETING):
        signs.add("in meeting")
    if not placed.isdisjoint(_WITH_DOCUMENT):
        signs.add("with document")
    if "van document" in placed and not frame.words.isdisjoint(("onderdeel", "deel")):
        signs.add("in document")


def _add_worded(signs: set[str], frame: Frame) -> None:
    """Add the signs that rest on particular words of the clause."""
    words, families = frame.words, frame.families
    if _THIS_LETTER.match(frame.subject_text):
        signs.add("this letter")
    technical = "technisch" in words and not families.isdisjoint((Family.TELL, Family.REPLY, Family.BRIEF))
    if "besloten" in words or ("mondeling" in words and Family.BRIEF in families) or technical:
        signs.add("orally")
    if "uitnodiging" in words and "voor briefing" in frame.placed:
        signs.add("head briefing")
    if ("opdracht" in words or "verzoek" in words or "namens" in words) and ON_BEHALF.search(frame.text):
        signs.add("on behalf")
    if " van " in frame.subject_text and _names_third(frame.subject_text):
        signs.add("of third")
    if frame.subject is Subject.GOVERNMENT and frame.finite in _AIMING and OWN_AIM.search(frame.text):
        signs.add("aim")
    if "verwacht" in words and len(frame.verbs) < 2 and _EXPECTING.search(frame.text):
        signs.add("expects")
    if frame.subject_text == "ik":
        signs.add("in person")


def _add_verbal(signs: set[str], frame: Frame) -> None:
    """Add the signs that rest on particular verbs of the clause."""
    verbs, families = frame.verbs, frame.families
    if any(verb.endswith(_GIVING) for verb in verbs):
        signs.add("gives")
    if not _EXAMINING.isdisjoint(verbs):
        signs.add("examines")
    if not _STARTING.isdisjoint(verbs):
        signs.add("starts")
    if "members" in signs and not _RECEIVING.isdisjoint(verbs):
        signs.add("receives members")
    own_view = verbs == ("delen",) and not frame.passive and frame.tense is Tense.PRESENT
    if own_view and frame.objects.isdisjoint(_SHAREABLE) and " met " not in frame.text:
        # "die zorg deel ik": a view, nothing is sent
        signs.discard("send")
        signs.discard("act")
        signs.add("stance")
    if not frame.chamber and Noun.THIRD in frame.objects:
        if Family.SEND in families:
            signs.add("to others")
        if not _TELLING.isdisjoint(verbs):
            signs.add("tells others")
    if not _SUBMITTING.isdisjoint(verbs) or "aanhangig" in frame.words:
        signs.add("submits")
    if frame.finite == "voorziet" or (frame.finite in _RULING and frame.tense is Tense.PRESENT):
        signs.add("provides")
    if not _PUTTING.isdisjoint(verbs):
        signs.add("puts")
    if frame.finite in _STANDING:
        signs.add("stands")
    if "volgen" in verbs and " volgt uit " not in frame.text:
        signs.add("follows")
    if frame.tense is Tense.PAST and frame.finite in BE and _BY_THEN.search(frame.text):
        signs.add("done by")
    if (
        frame.tense in _PRESENT_OR_FUTURE
        and families <= _ONLY_LET
        and frame.finite not in _EMPTY_FINITES
        and (frame.finite not in _MODAL_FINITES or verbs)
    ):
        signs.add("other verb")


def _names_third(phrase: str) -> bool:
    """Tell whether the noun behind "van" in the phrase is another party."""
    behind = phrase.partition(" van ")[2].split()
    return any(Noun.THIRD in nouns_of(word) for word in behind[:3])
