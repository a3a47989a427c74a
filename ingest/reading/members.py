"""Whose words a sentence is, by its form: members who ask or remark, the government that answers, or neither plainly.

A question that has lost its mark is still known by its form: "De leden van de SGP-fractie vragen ...", "Ook lezen
deze leden ...", a question mark. What members say is never a promise, whatever its tense.
"""

import re
from enum import Enum

_LEDEN = (
    r"(?:(?:de|deze|die|genoemde|voornoemde|bovengenoemde|eerdergenoemde|dezelfde|beide)\s+"
    r"(?:(?:hier\s+)?aan\s+het\s+woord\s+zijnde\s+)?(?:fractie)?(?:leden|fracties|fractieleden)"
    r"|(?:het|dit|genoemd)\s+(?:fractie)?lid\s+van\s+de\s+(?:\S+-fractie|fractie)"
    r"|(?:de|deze)\s+(?:\S+-)?fractie(?:-\S+)?|de\s+leden\s+\S+-\S*fractie"
    r"|de\s+[A-Z]\S*fractie)"
)
_ASKING = (
    r"(?:vra(?:gen|agt)|verzoe(?:ken|kt)|le(?:zen|est)|constate(?:ren|ert)|hebben|heeft|zijn|is|zi(?:en|et)|willen|wil|zou(?:den)?"
    r"|vern(?:emen|eemt)|horen|hoort|ontvang(?:en|t)|merk(?:en|t)|wijz(?:en)|wijst|steun(?:en|t)|onderschrij(?:ven|ft)|delen|deelt"
    r"|vind(?:en|t)|acht(?:en)?|menen|meent|dank(?:en|t)|erken(?:nen|t)|herinner(?:en|t)|noem(?:en|t)|sprek(?:en)|spreekt"
    r"|mak(?:en)|maakt|stel(?:len|t)|refere(?:ren|ert)|informe(?:ren|ert)|nem(?:en)|neemt|roep(?:en|t)|hecht(?:en)?"
    r"|begrijp(?:en|t)|kunnen|kan|staan|staat|dring(?:en|t)|pleit(?:en)?|benadruk(?:ken|t)|signale(?:ren|ert)|verwij(?:zen|st)"
    r"|betreur(?:en|t)|waarde(?:ren|ert)|vrezen|vreest|kijken|kijkt|opteren|overwegen|geven|geeft|gaan|gaat|hopen|hoopt|wensen"
    r"|wenst|wachten|wacht|zetten|zet|krijgen|krijgt|verbazen|blijven|blijft|bepleiten|bepleit|suggereren|adviseren|brengen"
    r"|brengt|komen|komt|houden|houdt|nodigen|menen|attenderen|memoreren|verwachten|verwacht|juichen|sluiten|sluit|schrikken"
    r"|schrikt|bemerken|weten|weet|twijfelen|begroeten|verwelkomen|verwelkomt|tekenen|uiten|uit|leven|leggen|zeggen|bevragen"
    r"|vestigen|volgen|trekken|voelen|missen|mist|treffen|denken|denkt|beschouwen|omarmen|ondersteunen|plaatsen|beluisteren)"
)
_SUBJECT_FIRST = re.compile(
    rf"^[«“‘\"']?(?:{_LEDEN}|(?:alle|enkele|sommige|verschillende)\s+fracties)\b(?P<rest>.{{0,400}})",
    re.IGNORECASE | re.DOTALL,
)
_ASKING_VERB = re.compile(rf"\b{_ASKING}\b", re.IGNORECASE)
_INVERTED = re.compile(
    rf"\b{_ASKING}\s+(?:\w+\s+){{0,2}}?{_LEDEN}(?!\s+van\s+(?:uw|de\s+(?:raad|europese|commissie|vaste|kamer|tweede|eerste)))",
    re.IGNORECASE,
)
_ACCORDING = re.compile(
    rf"^(?:volgens|naar\s+(?:de\s+)?(?:mening|oordeel|opvatting|idee)\s+van|in\s+de\s+ogen\s+van)\s+{_LEDEN}",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    rf"^(?:(?:en\s+)?(?:zij|ze|hij)\s+(?:\w+\s+){{0,2}}?{_ASKING}\b|(?:\w+\s+){{1,3}}?{_ASKING}\s+(?:zij|ze|hij)\b|in\s+hun\s+ogen\b)",
    re.IGNORECASE,
)
_NOT_MEMBERS = re.compile(
    r"^(?:de|deze)\s+leden\s+(?:van\s+(?:uw|de\s+(?:raad|europese|commissie|kamer|staf|tweede|eerste|vaste|rekenkamer))|worden\b|kunnen\s+(?:erop|ervan)\b)",
    re.IGNORECASE,
)
_GOVERNMENT = re.compile(
    r"\b(?:ik|mij|mijn|mijzelf|ondergetekende)\b|\buw\s+(?:kamer|commissie|vragen|brief|verzoek)\b"
    r"|^(?:ja|nee|neen)\b[,.;:]|^(?:in\s+(?:antwoord|reactie)\s+op|zie\s+(?:ook\s+|hiervoor\s+)?(?:het|de|mijn)\s+(?:antwoord|beantwoording))\b",
    re.IGNORECASE,
)
_GOVERNMENT_FIRST = re.compile(
    r"^(?:(?:het|dit)\s+kabinet|de\s+regering|de\s+(?:minister|staatssecretaris|bewindslieden|bewindspersonen)|nederland|defensie"
    r"|ik|wij|we|ons)\b|\b(?:wij|we|ons)\b",
    re.IGNORECASE,
)
_STARTS_WITH_GOVERNMENT = re.compile(
    r"^(?:(?:het|dit)\s+kabinet|de\s+regering|de\s+(?:minister|staatssecretaris)|nederland|defensie|wij|we)\b",
    re.IGNORECASE,
)
_AGREED = re.compile(r"\bterecht\b", re.IGNORECASE)
_PAST = re.compile(
    r"^\s*(?:[^,.]{0,60}\s)?(?:vroegen|vroeg|wezen|stelden|merkten|informeerden|refereerden|verzochten|constateerden)\b",
    re.IGNORECASE,
)
_INTRODUCTION = re.compile(
    r"\bkennis\s?genomen\b|\b(?:hebben|heeft|stellen)\b[^.?]{0,60}\b(?:vragen|vraag|opmerkingen)\b[^.?]{0,40}[.:]$|\bgeen\s+(?:verdere\s+|nadere\s+)?vragen\b",
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


def speaker_of(sentence: str) -> Speaker:
    """Return whose words a sentence is by its form alone.

    `PRONOUN` is a member's if a member spoke before. `CABINET` speaks of the government in the third person, which
    members do too when they ask.
    """
    if sentence.rstrip("»”\"’') ").endswith("?"):
        return Speaker.ASKS
    government = _GOVERNMENT.search(sentence) is not None
    if "leden" in sentence or "lid " in sentence or "ractie" in sentence:
        if not government and _is_members(sentence):
            return Speaker.MEMBER
    if government:
        return Speaker.GOVERNMENT
    if _PRONOUN.match(sentence):
        return Speaker.PRONOUN
    return Speaker.CABINET if _GOVERNMENT_FIRST.search(sentence) else Speaker.UNKNOWN


def is_introduction(sentence: str) -> bool:
    """Tell whether members only say that they have read the papers or will ask something: no answer follows that."""
    return _INTRODUCTION.search(sentence) is not None


def _is_members(sentence: str) -> bool:
    """Tell whether members are the subject of a sentence that asks or remarks, now, and not in a reply that agrees."""
    if _AGREED.search(sentence) or _NOT_MEMBERS.match(sentence):
        return False
    first = _SUBJECT_FIRST.match(sentence)
    if first:
        return not _PAST.match(first["rest"]) and _ASKING_VERB.search(first["rest"]) is not None
    if _ACCORDING.match(sentence):
        return True
    if _STARTS_WITH_GOVERNMENT.match(sentence):
        return False
    return _INVERTED.search(sentence) is not None
