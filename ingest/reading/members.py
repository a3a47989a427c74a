"""Whose words a sentence is, by its form: members who ask or remark, the government that answers, or neither plainly.

A question that has lost its mark is still known by its form: "De leden van de SGP-fractie vragen ...", "Ook lezen
deze leden ...", a question mark. What members say is never a promise, whatever its tense.
"""

import re
from enum import Enum

# Verbs with which members ask or remark. With "de leden" before or after them the sentence is the members'.
_PLURAL = """
    vragen verzoeken lezen constateren hebben zijn zien willen wensen zouden vernemen horen merken wijzen steunen
    onderschrijven delen vinden achten menen danken erkennen herkennen herinneren noemen spreken maken stellen
    refereren informeren nemen roepen hechten begrijpen staan dringen pleiten benadrukken signaleren verwijzen
    betreuren waarderen vrezen kijken opteren overwegen geven gaan hopen wachten zetten verbazen blijven bepleiten
    betwijfelen wagen verlangen beklagen onthouden
    suggereren adviseren brengen komen houden nodigen attenderen memoreren verwachten juichen sluiten schrikken
    bemerken weten twijfelen begroeten verwelkomen tekenen uiten leven leggen zeggen bevragen vestigen volgen
    trekken voelen missen denken beschouwen omarmen ondersteunen plaatsen onderstrepen markeren verzetten hoorden
"""
_SINGULAR = """
    vraagt verzoekt leest constateert heeft is ziet wil wenst zou verneemt hoort merkt wijst steunt onderschrijft
    deelt vindt acht meent dankt erkent herkent herinnert noemt spreekt maakt stelt refereert informeert neemt
    roept hecht begrijpt staat dringt pleit benadrukt signaleert verwijst betreurt waardeert vreest kijkt
    overweegt geeft gaat hoopt wacht zet blijft bepleit brengt komt houdt verwacht juicht sluit schrikt weet
    verwelkomt uit legt zegt volgt mist betwijfelt verlangt bepleitte
"""
_PAST = """
    vroegen vroeg verzochten verzocht wezen wees stelden stelde merkten merkte informeerden informeerde
    refereerden refereerde constateerden constateerde spraken sprak noemden noemde drongen drong pleitten pleitte
    bepleitten bepleitte hadden wilden wilde meenden meende gaven veronderstelde veronderstelden lazen las achtten
    vonden dankten hechtten onderschreven
"""
_ASKING = frozenset(f"{_PLURAL} {_SINGULAR} {_PAST}".split())
# The first of these after "de leden van de ..." decides: with the others the government speaks of the members.
_OTHER = frozenset(
    """
    zullen zal worden wordt kunnen kan krijgen krijgt ontvangen ontvangt mogen mag treffen treft moeten hoeven werden
    """.split()
)
_VERBS = "|".join(sorted(_ASKING | _OTHER, key=len, reverse=True))
_ASKING_SINGULAR = frozenset(_SINGULAR.split())
_ASKING_PLURAL = _ASKING - _ASKING_SINGULAR
_ASKING_AFTER = "|".join(sorted(_ASKING_PLURAL, key=len, reverse=True))
_ASKING_ONE = "|".join(_SINGULAR.split())

_NAME = r"(?-i:[A-ZÀ-Þ][\w’'-]+|van|de|den|der|ter|ten|het|'t|el)"
_GROUP = r"(?:de\s+)?(?:[\w/-]+-)?fracties?(?:\s+van(?:\s+de|\s+het)?\s+\w[\w/-]*|-\S+)?"
_LEDEN = (
    r"(?:(?:de|deze|die|genoemde|voornoemde|bovengenoemde|eerdergenoemde|dezelfde|beide|enkele|alle|sommige|verschillende)\s+"
    r"(?:(?:hier\s+)?aan\s+het\s+woord\s+zijnde\s+)?(?:fractie)?(?:leden|fracties|fractieleden)"
    rf"|(?:het\s+genoemde|het\s+voornoemde|het|dit|genoemd|voornoemd)\s+(?:kamer|fractie)?lid(?:\s+van\s+{_GROUP})?"
    r"|(?:de\s+[\w/-]+-(?:fractieleden|leden)|het\s+[\w/-]+-(?:kamer|fractie)?lid)"
    r"|(?:de|deze)\s+(?:[\w/-]+-)fractie|(?:de|deze)\s+fractie(?:-\S+|\s+van)?)"
)
_FIRST = re.compile(rf"^[«“‘\"']?{_LEDEN}\b", re.IGNORECASE)
_NAMED = re.compile(
    rf"^(?:de\s+heer|mevrouw|de\s+heren|het\s+lid|de\s+leden)\s+{_NAME}(?:[\s,]+(?:en\s+)?{_NAME}){{0,8}}\s*\([\w-]+\)",
    re.IGNORECASE,
)
_VERB = re.compile(rf"\b(?:{_VERBS})\b", re.IGNORECASE)
# Who may follow such a verb within two words: "Ook vragen deze leden", "Daarnaast wijst het genoemde lid op".
_FOLLOWS = re.compile(rf"\b(?:{_LEDEN}|genoemd\s+(?:kamer|fractie)?lid|(?:de|deze)\s+(?:[\w/-]+-)?fractie)\b")
_IS_ONE = re.compile(
    r"(?:het|dit|genoemd)\s+(?:genoemde\s+)?(?:kamer|fractie)?lid\b|(?:de|deze)\s+(?:[\w/-]+-)?fractie\b"
)
_WORD = re.compile(r"[^\W\d_]+")
# So many characters before the members hold the three words before them.
_NEAR = 60
_ELSEWHERE = re.compile(
    r"\bleden\s+van\s+(?:uw|de\s+(?:raad|europese|commissie|vaste|kamer|tweede|eerste|staf|rekenkamer|navo|eu|vereniging|bond))\b|\blidstaten\b",
    re.IGNORECASE,
)
_ACCORDING = re.compile(
    rf"^(?:volgens|naar\s+(?:de\s+)?(?:mening|oordeel|opvatting|idee)\s+van|in\s+de\s+ogen\s+van)\s+{_LEDEN}",
    re.IGNORECASE,
)
# "Van de zijde van de CDA-fractie is gevraagd of ...", "Door het lid Jansma (SP) werd opgemerkt dat ...".
_BY_MEMBERS = re.compile(
    rf"^(?:van\s+de\s+(?:zijde|kant)\s+van|door|namens|vanuit)\s+(?:{_LEDEN}|(?:de\s+heer|mevrouw)\s+{_NAME})"
    r"[^;:]{0,120}?\b(?:is|wordt|werd|zijn|worden|werden)\b[^;:]{0,80}?"
    r"\b(?:gevraagd|verzocht|opgemerkt|gewezen|geïnformeerd|bepleit|gesteld|aangedrongen|geconstateerd|ingebracht)\b",
    re.IGNORECASE,
)
# Where members open a sentence, a word of the first person may still be theirs to name ("vragen mij", "mijn brief"),
# unless the government goes on in a clause of its own.
_OWN_CLAUSE = re.compile(r"(?:[;:,]|\ben\b|\bmaar\b|\bdus\b)\s+(?:\w+\s+){0,4}?(?:ik|wij|we|ons|mijn)\b", re.IGNORECASE)
_PRONOUN = re.compile(
    rf"^(?:(?:en\s+)?(?:zij|ze|hij)\s+(?:\w+\s+){{0,2}}?(?:{_ASKING_AFTER}|{_ASKING_ONE})\b"
    rf"|(?:\w+\s+){{1,3}}?(?:{_ASKING_AFTER}|{_ASKING_ONE})\s+(?:zij|ze|hij)\b|in\s+hun\s+ogen\b)",
    re.IGNORECASE,
)
# Without one of these, of which some letters may be written in another way, `_PRONOUN` finds nothing.
_PRONOUNS = frozenset({"zij", "ze", "hij", "hun"})
_FIRST_PERSON = frozenset({"ik", "mij", "mijn", "mijzelf", "ondergetekende"})
_WE = frozenset({"wij", "we", "ons"})
# All words that tell who speaks, where they end; that no letter stands before one is seen to afterwards, which is
# three times as quick as to look at what stands before every letter.
_TELLING = re.compile(rf"(?:{'|'.join(sorted(_PRONOUNS | _FIRST_PERSON | _WE | {'uw'}))})(?![^\W\d_])")
_YOURS = re.compile(r"\buw\s+(?:kamer|commissie|vragen|brief|verzoek)\b")
_REPLIES = re.compile(
    r"^(?:ja|nee|neen)\b[,.;:]|^(?:in\s+(?:antwoord|reactie)\s+op|zie\s+(?:ook\s+|hiervoor\s+)?(?:het|de|mijn)\s+(?:antwoord|beantwoording))\b",
)
_CABINET = re.compile(
    r"^(?:(?:het|dit)\s+kabinet|de\s+regering|de\s+(?:minister|staatssecretaris|bewindslieden|bewindspersonen)|nederland|defensie)\b"
)
_CABINET_FIRST = re.compile(
    r"^(?:(?:het|dit)\s+kabinet|de\s+regering|de\s+(?:minister|staatssecretaris)|nederland|defensie|wij|we)\b",
    re.IGNORECASE,
)
_AGREED = re.compile(r"\b(?:terecht|gelijk\s+dat|kunnen\s+er(?:op|van))\b", re.IGNORECASE)
# What names members, without the letters that a capital may begin.
_NAMING_MEMBERS = ("leden", "lid", "ractie", "heer", "evrouw")
# Without one of these, of which some letters may be written in another way, no sentence opens with members.
_MEMBERS_WORDS = ("leden", "lid", "fractie", "heer", "heren", "mevrouw")
_MEMBERS_NAMED = re.compile(r"\b(?:leden|lid|zij|ze|fracties?|hen|hun)\b", re.IGNORECASE)
_GLADLY = re.compile(r"\bgraag\b", re.IGNORECASE)
_ENDS_ASKING = re.compile(r"\?[»”\"’')\]]*(?:\s?\[?\d{1,2}[)\]]?)?(?:\s*\([^()]{1,80}\))?[\s*_.]*$")
_INTRODUCTION = re.compile(
    r"\bkennis\s?genomen\b"
    r"|\b(?:hebben|heeft|stellen|wensen)\b[^.?]{0,80}\b(?:vragen|vraag|opmerkingen)\b[^.?]{0,40}[.:]$"
    r"|\bgeen\s+(?:verdere\s+|nadere\s+)?vragen\b",
    re.IGNORECASE,
)


class Speaker(Enum):
    """Whose words a sentence is by its form alone."""

    ASKS = "asks"
    MEMBER = "member"
    PRONOUN = "pronoun"
    GOVERNMENT = "government"
    CABINET = "cabinet"
    UNKNOWN = "unknown"


# Looked up in its Enum a member takes four times as long as by a name of its own.
ASKS, MEMBER, PRONOUN, GOVERNMENT, CABINET, UNKNOWN = Speaker


def asks(sentence: str) -> bool:
    """Tell whether a sentence ends in a question mark; the number of a footnote or a source in brackets may follow."""
    return "?" in sentence and _ENDS_ASKING.search(sentence) is not None


def speaker_of(sentence: str) -> Speaker:
    """Return whose words a sentence is by its form alone.

    `PRONOUN` is a member's if a member spoke before. `CABINET` speaks of the government in the third person, which
    members do too when they ask.
    """
    if asks(sentence):
        return ASKS
    # Every sentence comes here: looking words up takes a fraction of searching for them without regard to case.
    lowered = sentence.lower()
    words = {found[0] for found in _TELLING.finditer(lowered) if _begins_word(lowered, found.start())}
    if not words.isdisjoint(_FIRST_PERSON) or ("uw" in words and _YOURS.search(lowered)) or _REPLIES.match(lowered):
        return MEMBER if _opens_with_members(sentence, lowered) else GOVERNMENT
    if any(word in sentence for word in _NAMING_MEMBERS) and _is_members(sentence):
        return MEMBER
    if (not words.isdisjoint(_PRONOUNS) or not sentence.isascii()) and _PRONOUN.match(sentence):
        return PRONOUN
    return CABINET if not words.isdisjoint(_WE) or _CABINET.match(lowered) else UNKNOWN


def _begins_word(text: str, position: int) -> bool:
    """Tell whether no letter stands before a position."""
    before = text[position - 1 : position]
    return not before.isalnum() or before.isdecimal()


def _opens_with_members(sentence: str, lowered: str) -> bool:
    """Tell whether members open a sentence, ask or remark in it, and the government has no clause of its own there."""
    if lowered.isascii() and not any(word in lowered for word in _MEMBERS_WORDS):
        return False
    opens = _FIRST.match(sentence) or _NAMED.match(sentence) or _BY_MEMBERS.match(sentence)
    return opens is not None and _OWN_CLAUSE.search(sentence) is None and _is_members(sentence)


def is_introduction(sentence: str) -> bool:
    """Tell whether members only say that they have read the papers or will ask something: no answer follows that."""
    return _INTRODUCTION.search(sentence) is not None


def _goes_on(sentence: str) -> bool:
    """Tell whether another clause follows in which members are not named: there the government may speak again."""
    clause = sentence.rpartition(";")[2] if ";" in sentence else ""
    return bool(clause) and not _MEMBERS_NAMED.search(clause)


def _is_members(sentence: str) -> bool:
    """Tell whether members are the subject of a sentence that asks or remarks, and not in a reply that agrees."""
    if _AGREED.search(sentence) or _goes_on(sentence):
        return False
    first = _NAMED.match(sentence) or _FIRST.match(sentence)
    if first:
        if _ELSEWHERE.match(sentence, sentence.lower().find("leden")) if "leden" in first[0].lower() else False:
            return False
        verb = _VERB.search(sentence, first.end())
        if verb is None:
            return False
        return verb[0].lower() in _ASKING or (
            verb[0].lower() in ("ontvangen", "ontvangt", "krijgen", "krijgt") and bool(_GLADLY.search(sentence))
        )
    if _ACCORDING.match(sentence) or _BY_MEMBERS.match(sentence):
        return True
    if _CABINET_FIRST.match(sentence):
        return False
    after = _verb_before_members(sentence.lower())
    return after >= 0 and _ELSEWHERE.search(sentence, after) is None


def _verb_before_members(lowered: str) -> int:
    """Return where a verb stands that members follow within two words; -1 where none does."""
    for found in _FOLLOWS.finditer(lowered):
        start = max(found.start() - _NEAR, 0)
        for word in list(_WORD.finditer(lowered, start, found.start()))[-3:]:
            verb = word[0] in _ASKING_PLURAL or (word[0] in _ASKING_SINGULAR and _IS_ONE.match(found[0]))
            # No stop or comma may part the verb from the members.
            if verb and lowered[word.start() : found.start()].replace(" ", "").isalnum():
                return word.start()
    return -1
