"""What kind of document a letter is, by its title, its subject and its first words."""

import re

from ingest.needed import needed_by

# In order of precedence; each is tried on the title first, then on the subject, then on the first words.
_BY_TITLE: tuple[tuple[str, str], ...] = (
    (r"nota naar aanleiding van het (?:nader )?verslag", "nota naar aanleiding van het verslag"),
    (r"nota (?:van|naar aanleiding van) wijziging", "nota van wijziging"),
    (r"memorie van (?:antwoord|toelichting)", "memorie van antwoord"),
    (r"lijst van vragen en antwoorden", "lijst van vragen en antwoorden"),
    (r"verslag van een (?:nader )?schriftelijk overleg", "schriftelijk overleg"),
    (r"verslag (?:houdende een lijst|van een) ", "verslag"),
)
_BY_SUBJECT: tuple[tuple[str, str], ...] = (
    (r"\buitstel\b[^.]{0,40}(?:beantwoording|antwoord|vragen)|uitstelbericht", "uitstelbericht beantwoording"),
    (
        r"\b(?:antwoord(?:en)?|beantwoording)\b[^.]{0,60}\b(?:kamervra(?:ag|gen)|(?:schriftelijke )?vragen|vraag)\b",
        "antwoord schriftelijke vragen",
    ),
    (r"^(?:kamer)?vra(?:ag|gen) (?:van (?:het lid|de leden)|over)", "antwoord schriftelijke vragen"),
    (r"schriftelijk overleg|\bso\b", "schriftelijk overleg"),
    (r"\bgeannoteerde agenda", "geannoteerde agenda"),
    (r"\bkabinetsreactie|\breactie op (?:het )?(?:rapport|advies|onderzoek)", "kabinetsreactie"),
    (r"\brappel", "rappelbrief"),
    (r"\bverzamelbrief", "verzamelbrief"),
    (r"\bplanning(?:sbrief)?\b", "planningsbrief"),
    (
        r"stand van zaken (?:van )?(?:de )?(?:openstaande )?(?:moties|toezeggingen)"
        r"|moties en toezeggingen|toezeggingen en moties",
        "stand-van-zakenbrief",
    ),
    (r"\buitstel", "uitstelbrief"),
    (r"^(?:verslag) (?:van )?(?:de|het|een)\b", "verslag"),
    (r"\baanbieding", "aanbiedingsbrief"),
    (r"\btussenbericht", "tussenbericht"),
)
_BY_START: tuple[tuple[str, str], ...] = (
    (
        r"antwoord(?:en)? (?:aan )?op de (?:schriftelijke |kamer)?vra(?:gen|ag)[^.]{0,160}van (?:het lid|de leden)"
        r"|beantwoord ik de vragen van (?:het lid|de leden)",
        "antwoord schriftelijke vragen",
    ),
    (r"het antwoord (?:aan )?op de vraag van (?:het lid|de leden)", "antwoord schriftelijke vragen"),
    (r"(?:antwoorden|reactie)[^.]{0,60}(?:inbreng|vragen)[^.]{0,80}commissie", "schriftelijk overleg"),
    (r"commissie voor [^.]{0,160}(?:heeft|hebben)[^.]{0,60}vragen en opmerkingen", "schriftelijk overleg"),
    (r"bied ik (?:u|uw kamer)[^.]{0,60}de geannoteerde agenda", "geannoteerde agenda"),
    (r"(?:toegezegde brief|brief|evaluatie|rapport)[^.]{0,120}(?:later|niet meer|vertraging|uitstel)", "uitstelbrief"),
    (r"overzicht van (?:de )?(?:openstaande|nog niet afgeronde) (?:moties|toezeggingen)", "stand-van-zakenbrief"),
    (r"stand van zaken van (?:de )?(?:openstaande )?(?:moties|toezeggingen)", "stand-van-zakenbrief"),
    (r"gerappelleerd|rappel\b|herinnerd aan de toezeggingen", "rappelbrief"),
    (r"(?:bijgestelde |geactualiseerde )?planning van mijn ministerie", "planningsbrief"),
)
_TITLE = tuple((re.compile(pattern), kind) for pattern, kind in _BY_TITLE)
_SUBJECT = tuple((re.compile(pattern), kind) for pattern, kind in _BY_SUBJECT)
# The first words are long beside a title: what a pattern cannot match without is looked for before it is tried.
_START = tuple((needed_by(pattern), re.compile(pattern), kind) for pattern, kind in _BY_START)
_LETTER = re.compile(r"\bbrief van\b|geachte voorzitter|aan de voorzitter|de voorzitter van de")


def read_doc_type(head: str, subject: str, start: str, *, labelled: bool, woven: bool) -> str | None:
    """Return the kind of a document; `labelled` and `woven` tell whether questions are answered in it."""
    head, subject, start = head.lower(), subject.lower(), start.lower()
    for pattern, kind in _TITLE:
        if pattern.search(head):
            return kind
    for pattern, kind in _SUBJECT:
        if pattern.search(subject):
            return kind
    for needed, pattern, kind in _START:
        if any(piece in start for piece in needed) and pattern.search(start):
            return kind
    if woven:
        return "schriftelijk overleg"
    if labelled:
        return "antwoord schriftelijke vragen"
    return "brief" if _LETTER.search(head) or subject else None
