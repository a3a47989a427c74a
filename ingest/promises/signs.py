"""Signs: small things in the words of a clause that tell a promise from other talk. Data, with examples.

A sign is a word of its list, or a phrase. A phrase names its anchors: it is looked for only where one of them stands in
the clause, so that most clauses cost a look at a set. Rules (`rules`) and undoing reasons (`undoing`) ask for signs by
name.
"""

import re

from ingest.promises.sign import Sign
from ingest.promises.signs_times import TIME_SIGNS

SIGNS = (
    *TIME_SIGNS,
    Sign(
        "this letter",
        "hierbij hiermee hiermede hierrnee bijgaand bijgaande bijgevoegd bijgevoegde hieronder hiernavolgend "
        "hiernavolgende"
        " onderstaand onderstaande achtereenvolgens hierboven hierna bovenstaand bovenstaande bijgesloten ingesloten",
        (
            ("deze", "bij deze|in deze paragraaf|op deze plaats"),
            (
                "deze dit onderhavige onderhavig voorliggende voorliggend",
                r"(?:met|in|bij|via|middels|door|door middel van|als bijlage bij) {THIS} (?:\w+ )?\w*{LETTER}",
            ),
            ("bijlage bijlagen", r"als bijlage|in (?:de )?(?:\w+ )?bijlagen?(?: \d+)?(?! bij (?:het|de|een) (?!deze))"),
            ("bijlage", "de bijlage bij {THIS}"),
            ("navolgende hiervoor", "in het navolgende|zoals hiervoor"),
            ("paragraaf hoofdstuk tabel", r"in (?:paragraaf|hoofdstuk|tabel) \d+"),
            ("brief", "als antwoord op uw brief"),
            ("gelegenheid", "van de gelegenheid gebruik|gebruik van de gelegenheid"),
            (
                "gelijktijdig tegelijk samen tezamen tegelijkertijd gelijk",
                r"(?:gelijktijdig|tegelijk|samen|tezamen|tegelijkertijd|gelijk) met {THIS} (?:\w+ )?\w*{LETTER}",
            ),
        ),
        ("hierbij bied ik u het rapport aan", "met deze brief informeer ik u", "in onderstaande tabel"),
        ("ik stuur u een brief", "in de bijlage bij het jaarplan 2027"),
    ),
    Sign(
        "back reference",
        "hierover daarover hierop daarop hiervan daarvan ervan hieromtrent daaromtrent hierin erover dienaangaande "
        "nader terzake",
        (
            ("hier daar", r"(?:hier|daar)(?: \w+){0,8} (?:op|over)"),
            ("uitkomst uitkomsten resultaat", "de uitkomsten?|het resultaat"),
            ("vervolg voortgang", "het vervolg|de voortgang"),
            ("zake", "ter zake"),
        ),
        ("daarover informeer ik u", "ik kom hier in mei op terug"),
        ("ik stuur u een brief",),
    ),
    Sign(
        "opener",
        "wel ook tevens daarnaast voorts bovendien eveneens verder daartoe daarom derhalve graag uiteraard",
        (),
        ("wel stuur ik u een brief",),
        ("ik stuur u een brief",),
    ),
    Sign(
        "conditional",
        "indien desgewenst desgevraagd mits desnoods mocht mochten zodra desverzocht tenzij",
        (
            ("verzoek", "op (?:uw )?verzoek"),
            ("nodig", "(?:zo|waar|wanneer) nodig"),
            ("mogelijk", "(?:zo|waar) mogelijk"),
            ("aanleiding", "als daar(?:toe|voor) aanleiding"),
            ("afhankelijk voorbehoud", "afhankelijk van|onder voorbehoud"),
            ("geval", "in (?:voorkomend|dat) geval"),
            ("voorwaarde", "op de voorwaarde dat"),
            ("daar waar", "daar waar|waar aanwijzingen"),
            ("als", "als (?:uw kamer|de kamer|u|de commissie|uw commissie)"),
            ("belangstelling gebleken behoefte", "bij (?:belangstelling|gebleken)|naar behoefte"),
        ),
        ("desgewenst krijgt u een briefing", "zo nodig"),
        ("ik stuur u een brief",),
    ),
    Sign(
        "expectation",
        "waarschijnlijk vermoedelijk wellicht mogelijk allicht",
        (("verwachting", "naar verwachting"), ("verwacht", "verwacht wordt"), ("schatting", "naar schatting")),
        ("naar verwachting stijgen de kosten",),
        ("ik verwacht u",),
    ),
    Sign(
        "willing",
        "bereid toezeggen graag gaarne",
        (("toe", r"zeg\w* .{0,60} toe"), ("harte", "van harte")),
        ("daartoe ben ik bereid", "dat zeg ik u toe"),
        ("ik stuur u een brief",),
    ),
    Sign(
        "planning",
        "voornemens voorgenomen",
        (
            ("plan", "van plan"),
            (
                "voornemen streven doel bedoeling planning ambitie opzet",
                "(?:het|de|mijn) (?:voornemen|streven|doel|bedoeling|planning|ambitie|opzet)"),
            ("inzet", "mijn inzet"),
            ("ernaar erop", "ernaar te|erop gericht"),
        ),
        ("ik ben voornemens u te informeren", "het streven is dat te doen"),
        ("ik stuur u een brief",),
    ),
    Sign(
        "planned",
        "voorzien gepland ingepland beoogd geagendeerd voorgenomen gereed klaar afgerond beschikbaar opgeleverd rond",
        (("voorbereiding maak", "in voorbereiding|in de maak"), ("planning", "op de planning"), ("feit", "een feit")),
        ("de briefing is gepland op 3 mei",),
        ("ik stuur u een brief",),
    ),
    Sign(
        "occasion",
        "",
        (
            (
                "tijdens in op bij voor",
                r"(?:tijdens|in|op|bij|voor) (?:de|het|een|deze|die|dit|onze|mijn|elk) (?:\w+ ){0,3}\w*"
                r"(?:raad|top|overleg|bijeenkomst|vergadering|conferentie|gesprek|raadsformatie|rbz|ecofin\w*"
                r"|eurogroep)",
            ),
            ("commissie", "bij de (?:europese )?commissie"),
            ("verband brussel", "in europees verband|in brussel"),
        ),
        ("tijdens de raad leg ik een verklaring af",),
        ("ik stuur u een brief",),
    ),
    Sign(
        "law step",
        "voorhang voorgehangen aanhangig staatsblad staatscourant internetconsultatie voorhangprocedure bekrachtigd",
        (
            ("consultatie", "(?:in|ter) consultatie|consultatie (?:start|begint|gaat|wordt|zal|loopt)"),
            ("werking kracht", "in werking|van kracht"),
            ("afdeling state", "(?:aan|bij|naar|door) (?:de )?(?:afdeling|raad van state)"),
            ("raad van state", "(?:aan|bij|naar|door) (?:de )?raad van state"),
            ("wettelijk", r"wettelijk (?:te )?(?:verankerd?|geregeld?|vastgelegd|regelen|verankeren|vast)"),
            ("procedure", "in procedure"),
            ("ratificatie ratificeren ratificeert ratificeer geratificeerd", r"\w*ratific\w*|ratificeer\w*"),
        ),
        ("het voorstel gaat in consultatie", "de wet treedt in werking"),
        ("de werking van de wet",),
    ),
    Sign(
        "in writing",
        "schriftelijk separaat nader",
        (
            ("brief", "per brief|in een (?:\\w+ )?brief"),
            ("volgende aparte afzonderlijke", "in (?:de|een) (?:volgende|aparte|afzonderlijke)"),
        ),
        ("ik kom daar schriftelijk op terug",),
        ("ik kom daar op terug",),
    ),
    Sign(
        "members",
        "leden kamerleden woordvoerders procedurevergadering commissieleden fractiewoordvoerders rapporteurs",
        (
            ("commissie", "uw (?:vaste )?commissie"),
            ("wie", "wie van (?:u|uw|de leden|de commissie|hen)"),
            ("delegatie fractie", "(?:delegatie (?:van|uit)|uw) (?:uw )?(?:kamer|commissie|fractie)"),
        ),
        ("ik nodig de leden uit", "aan uw commissie"),
        ("de commissie van advies",),
    ),
    Sign(
        "members talk",
        "",
        (
            (
                "commissie leden",
                r"(?:gesprek|overleg|toelichting|ontmoeting|bijeenkomst|sessie|briefing)\b.{0,30}\b(?:aan|met|voor) "
                r"(?:uw|de)"
                r" (?:vaste )?(?:commissie|leden)",
            ),
            (
                "commissie leden",
                r"(?:uw|de) (?:vaste )?(?:commissie|leden)\b.{0,60}\b"
                r"(?:gesprek|sessie|toelichting|bezoek|werkbezoek|welkom|rondleiding|bijgepraat)",
            ),
        ),
        ("een gesprek met uw commissie", "de leden zijn welkom"),
        ("een gesprek met de sector",),
    ),
    Sign(
        "welcome",
        "welkom uitgenodigd bijwonen rondgeleid bijgepraat",
        (
            ("gast tafel", "te gast|aan tafel"),
            (
                "mee",
                r"mee (?:te )?(?:gaan|kijken|lopen|reizen|varen|rijden|komen|naar|op)"
                r"|(?:mag|wil|kan|kunnen) (?:\w+ ){0,4}mee",
            ),
            ("ogen", "met eigen ogen"),
            ("plaatse", "ter plaatse"),
            ("gelegenheid", r"(?:in de|de) gelegenheid (?:om|te|stel|stellen|gesteld)"),
            ("uitnodiging", "op (?:uw )?uitnodiging"),
            ("kring", "in (?:besloten|vertrouwelijke|kleine) kring"),
        ),
        ("de leden zijn van harte welkom", "u mag mee naar de kazerne"),
        ("ik stuur u een brief",),
    ),
    Sign(
        "consults",
        "internetconsultatie.nl",
        (
            (
                "reageren reactie zienswijze zienswijzen",
                r"(?:op|over) (?:het|de|dit|dat|een) (?:\w+ ){0,2}?"
                r"\w*(?:concept|ontwerp|voorstel|besluit)\w*",
            ),
        ),
        ("iedereen kan op het ontwerp reageren",),
        ("ik stuur u een brief",),
    ),
    Sign(
        "online",
        "website site internet webpagina online rijksoverheid.nl",
        (("staatscourant staatsblad", "in (?:de|het) (?:staatscourant|staatsblad)"),),
        ("de cijfers komen op de website", "dat staat dan in de staatscourant"),
        ("ik stuur u een brief",),
    ),
    Sign(
        "there comes",
        "",
        (("er daar", "(?:er|daar) (?:komt|komen|volgt|volgen)|(?:komt|komen|volgt) (?:er|daar)"),),
        ("er komt een onderzoek",),
        ("het onderzoek komt",),
    ),
    Sign(
        "there is", "", (("er", "er (?:wordt|worden)"),), ("er wordt een studie gedaan",), ("de studie wordt gedaan",)),
    Sign("ordered", "opdracht", (), ("ik geef opdracht",), ("ik geef gehoor",)),
)  # fmt: skip


def _signs_by_word() -> dict[str, tuple[str, ...]]:
    """Return for every single word the signs that it shows."""
    found: dict[str, list[str]] = {}
    for sign in SIGNS:
        for word in sign.word_set:
            found.setdefault(word, []).append(sign.name)
    return {word: tuple(names) for word, names in found.items()}


def _phrases_by_anchor() -> dict[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    """Return for every anchor the phrases that may stand around it, with the sign they show."""
    found: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for sign in SIGNS:
        for anchors, pattern in sign.compiled:
            for anchor in anchors:
                found.setdefault(anchor, []).append((sign.name, pattern))
    return {anchor: tuple(rows) for anchor, rows in found.items()}


_BY_WORD = _signs_by_word()
_BY_ANCHOR = _phrases_by_anchor()
_NO_PHRASES: tuple[tuple[str, re.Pattern[str]], ...] = ()
_NO_SIGNS: tuple[str, ...] = ()


def signs_in(text: str, words: frozenset[str]) -> set[str]:
    """Return the names of the signs that a clause shows."""
    found: set[str] = set()
    for word in words:
        found.update(_BY_WORD.get(word, _NO_SIGNS))
    for word in words:
        for name, pattern in _BY_ANCHOR.get(word, _NO_PHRASES):
            if name not in found and pattern.search(text):
                found.add(name)
    return found
