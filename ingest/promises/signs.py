"""Signs: small things in the words of a clause or sentence that tell a promise from other talk. Data, with examples.

A sign is looked for in lower-cased text. Rules (`rules`) ask for signs by name; undoing reasons (`undoing`) too.
"""

import re
from dataclasses import dataclass, field

_MONTH = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_SEASON = (
    "voorjaar|lente|zomer|najaar|herfst|winter|kerst|kerstreces|zomerreces|herfstreces|meireces|reces|voorjaarsreces"
)
_SEASON += "|krokusreces|jaarwisseling|verkiezingsreces"
_BUDGET = "prinsjesdag|voorjaarsnota|najaarsnota|miljoenennota|verantwoordingsdag|begrotingsbehandeling|augustusbesluitvorming"
_NUMBER = (
    r"(?:\d+|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|enkele|enige|een paar|afzienbare|veertien)"
)
_SPAN = "dagen|dag|werkdagen|week|weken|maand|maanden|jaar|jaren|kwartaal|halfjaar|tijd|termijn"
_DOCUMENT_WORD = (
    "brief|kamerbrief|nota|verslag|rapportage|beantwoording|antwoorden|antwoord|aanbiedingsbrief|notitie|stuk|overzicht"
    "|beleidsbrief|reactie|rapport|document|kabinetsreactie|memorie|agenda|voortgangsrapportage|voortgangsbrief"
    "|stuknummer|schrijven|verzamelbrief|uitstelbrief|tabel|bijlage|paragraaf"
)
PARTS = {
    "MONTH": _MONTH,
    "SEASON": _SEASON,
    "BUDGET": _BUDGET,
    "NUMBER": _NUMBER,
    "SPAN": _SPAN,
    "DOCUMENT": _DOCUMENT_WORD,
}


def fill(pattern: str) -> str:
    """Return `pattern` with its named parts filled in; an unknown part is an error."""
    return re.sub(r"\{([A-Z]+)\}", lambda match: PARTS[match.group(1)], pattern)


@dataclass(frozen=True)
class Sign:
    """A named thing to look for, with sentences that show it and sentences that only seem to."""

    name: str
    patterns: tuple[str, ...]
    matches: tuple[str, ...]
    not_matches: tuple[str, ...]
    compiled: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        joined = "|".join(fill(pattern) for pattern in self.patterns)
        object.__setattr__(self, "compiled", re.compile(rf"(?<!\w)(?:{joined})(?!\w)"))

    def found_in(self, text: str) -> bool:
        """Tell whether the lower-cased `text` shows the sign."""
        return self.compiled.search(text) is not None


SIGNS = (
    Sign(
        "dated",
        (
            r"(?:in|voor|vóór|na|eind|begin|medio|half|uiterlijk|per|vanaf|rond|tot|tegen|over|van|deze|dit|en|of|op) (?:{MONTH})",
            r"\d{1,2}e? (?:{MONTH})(?! (?:jl|j\.l))",
            r"(?:in|voor|vóór|na|eind|begin|medio|half|tijdens|deze|dit|komend\w*|volgend\w*|nog|rond|over|uiterlijk|het|de|ieder|elk) (?:{SEASON})",
            r"(?:het|eerste|tweede|derde|vierde|laatste|dit|volgend|komend|begin|eind) kwartaal|q[1-4]|kwartaal van",
            r"(?:eerste|tweede) helft|(?:eerste|tweede) halfjaar|halverwege|medio|(?:begin|eind) (?:van )?(?:het|dit|volgend|komend|20\d\d)",
            r"(?:{BUDGET})|(?:ontwerp)?begroting(?:sbrief)? (?:voor )?(?:van )?20\d\d|jaarverslag(?: over)? 20\d\d",
            r"(?:een|{NUMBER}) (?:jaar|maanden|maand|weken|halfjaar) (?:na|later)",
            r"binnen (?:circa |ongeveer |uiterlijk )?{NUMBER} (?:{SPAN})",
            r"over (?:circa |ongeveer )?{NUMBER} (?:{SPAN})|na {NUMBER} (?:{SPAN})",
            r"(?:volgende?|komende?|aanstaande|aankomende?|deze|dit) (?:week|maand|jaar|kwartaal|dagen|weken|maanden|jaren|periode|maandag)",
            r"(?:komende?|aanstaande|aankomende?|volgende?) (?:maandag|dinsdag|woensdag|donderdag|vrijdag|{MONTH}|{SEASON}|tijd)",
            r"(?:in|vanaf|per|voor|eind|begin|tot|uiterlijk|na|medio|over) 20\d\d",
            r"(?:in|vanaf|per|voor|tot|na|uiterlijk|met ingang van) (?:de |het )?(?:loop|einde|begin|zomer|najaar|voorjaar)",
            r"a\.s|aanstaande|uiterlijk|nog deze|nog dit|later (?:dit|deze|in)|met ingang van|per \d|in de week van|in week \d+",
            r"nog voor|nog vóór|kabinetsperiode|in de loop van|voor het einde van|voor eind|(?:school|subsidie|studie)jaar",
            r"voor(?:afgaand aan)? (?:het|de|dit|dat) \w*(?:debat|overleg|behandeling|vergadering|raad|top|conferentie)",
        ),
        ("in maart stuur ik u een brief", "dat volgt voor het zomerreces", "binnen drie maanden is dat klaar", "in q2 2026"),
        ("ik deel die mening", "de brief is af"),
    ),
    Sign(
        "soon",
        (
            "binnenkort", "spoedig", "zo (?:spoedig|snel) mogelijk", "op (?:zo )?korte termijn", "te zijner tijd", "straks",
            "op afzienbare termijn", "na afloop", "daarna", "aansluitend", "nadien", "na afronding", "na ommekomst",
            "na ontvangst", "per omgaande", "onverwijld", "op een later moment", "eerstvolgende", "direct na", "kort na",
            "eerstdaags", "dezer dagen", "na besluitvorming", "na publicatie", "na de (?:raad|bijeenkomst|top)", "kort daarna",
            "te gelegener tijd", "terstond", "direct daarna", "de dag (?:erna|daarop)", "zodra", "komende tijd", "komende periode",
        ),
        ("u hoort binnenkort van mij", "zo spoedig mogelijk"),
        ("ik deel die mening", "dat is nog niet af"),
    ),
    Sign(
        "sequel",
        (
            "gelijktijdig", "tegelijk(?:ertijd)?", "hierna", "vervolgens", "later", "volgende", "nadere?", "alsnog", "voortaan", "in vervolg",
            "dan ook", "meteen", "in de toekomst", "bij gelegenheid", "tijdig", "op termijn", "zo nodig", "dan", "eerst", "nog",
        ),
        ("een volgende rapportage", "nader bericht volgt"),
        ("ik deel die mening",),
    ),
    Sign(
        "recurring",
        (
            "jaarlijkse?", "maandelijkse?", "halfjaarlijkse?", "wekelijkse?", "periodieke?", "regelmatige?", "driemaandelijkse?",
            "(?:elk|ieder|per) (?:half)?(?:jaar|kwartaal|maand|halfjaar|week)", "(?:elke|iedere|per) (?:maand|week|zes maanden)",
            r"(?:twee|drie|vier)(?:maal| keer| maal) per jaar", "tweejaarlijkse?", "om het (?:half)?jaar", "kwartaalsgewijs",
            "(?:een|één)(?:maal| keer) per (?:jaar|kwartaal|maand)", "via de reguliere", "reguliere (?:rapportages?|updates?|brieven)",
            "doorlopend", "telkens", "om de (?:zes|drie|twee) maanden", "in elke", "in iedere", "steeds (?:in|voor|bij)",
            "elk (?:voor|na)jaar", "ieder (?:voor|na)jaar", "per halfjaar", "per jaar", "eens per", "vierjaarlijkse?", "vijfjaarlijkse?",
            "geregeld", "op gezette tijden", "structureel",
        ),
        ("ik rapporteer u jaarlijks", "iedere maand", "tweemaal per jaar"),
        ("dit jaar stuur ik u een brief",),
    ),
    Sign(
        "this letter",
        (
            "hierbij", r"hierme[de]e|hierrnee", r"bijgaande?", r"bijgevoegde?", "bij deze", "als bijlage", "hieronder", "hiernavolgende?",
            r"(?:met|in|bij|via|middels|door|door middel van|als bijlage bij) (?:deze|dit|onderhavige?|voorliggende?) (?:\w+ )?\w*(?:{DOCUMENT})",
            "onderstaande?", "achtereenvolgens", "in het navolgende", "hierboven", "in de (?:\\w+ )?bijlagen?(?! bij (?:het|de|een) (?!deze))", "in (?:de )?(?:bijgevoegde )?bijlagen? ?\\d*",
            r"in (?:paragraaf|hoofdstuk|bijlage|tabel) \d+", "de bijlage bij", "in deze paragraaf", "hierna", "bovenstaande?", "zoals hiervoor",
            "op deze plaats",
            "als antwoord op uw brief",
        ),
        ("hierbij bied ik u het rapport aan", "met deze brief informeer ik u", "in onderstaande tabel"),
        ("ik stuur u een brief", "in mei stuur ik het rapport"),
    ),
    Sign(
        "looking back",
        (
            r"jl|j\.l", r"afgelopen", r"vorige?", "eerder(?:e)?", "destijds", "reeds", "gisteren", "onlangs", "recent(?:elijk)?", "inmiddels",
            "sinds", "al", "toen",
        ),
        ("in mijn brief van 3 mei jl.", "vorige week"),
        ("volgende week",),
    ),
    Sign(
        "back reference",
        (
            "hierover", "daarover", "hierop", "daarop", "hiervan", "daarvan", "ervan", "hieromtrent", "daaromtrent", "hierin", "erover",
            "hier(?: \\w+){0,8} (?:op|over)", "daar(?: \\w+){0,8} (?:op|over)", "dienaangaande", "de uitkomsten?", "het resultaat", "nader",
            "het vervolg", "de voortgang", "terzake", "ter zake", "de stand van zaken",
        ),
        ("daarover informeer ik u", "ik kom hier in mei op terug"),
        ("ik stuur u een brief",),
    ),
    Sign(
        "opener",
        ("wel", "ook", "tevens", "daarnaast", "voorts", "bovendien", "eveneens", "verder", "daartoe", "daarom", "derhalve", "graag", "uiteraard"),
        ("wel stuur ik u een brief",),
        ("ik stuur u een brief",),
    ),
    Sign(
        "conditional",
        (
            "indien", "desgewenst", "desgevraagd", "op verzoek(?: van)?", "op uw verzoek", "mits", "zo nodig", "waar nodig", "waar mogelijk",
            "zo mogelijk", "wanneer nodig", "als daar(?:toe|voor) aanleiding", "afhankelijk van", "onder voorbehoud", "desnoods", "mocht(?:en)?",
            "zodra", "desverzocht", "in voorkomend geval", "tenzij", "op de voorwaarde dat", "daar waar", "voor zover", "waar aanwijzingen",
            "als (?:uw kamer|de kamer|u|de commissie|uw commissie)", "in dat geval", "bij belangstelling", "bij gebleken", "naar behoefte",
        ),
        ("desgewenst krijgt u een briefing", "indien nodig"),
        ("ik stuur u een brief",),
    ),
    Sign(
        "expectation",
        ("naar verwachting", "verwacht wordt", "waarschijnlijk", "vermoedelijk", "wellicht", "mogelijk", "naar schatting", "allicht"),
        ("naar verwachting stijgen de kosten",),
        ("ik verwacht u",),
    ),
    Sign(
        "willing",
        ("bereid", "zeg\\w* .{0,60} toe", "toezeggen", "graag", "gaarne", "van harte"),
        ("daartoe ben ik bereid",),
        ("ik stuur u een brief",),
    ),
    Sign(
        "planning",
        (
            "voornemens", "van plan", "het voornemen", "de bedoeling", "het streven", "de planning", "mijn streven", "het doel", "mijn inzet",
            "ernaar te", "erop gericht", "in het voornemen", "de ambitie", "voorgenomen", "de opzet",
        ),
        ("ik ben voornemens u te informeren",),
        ("ik stuur u een brief",),
    ),
    Sign(
        "planned",
        (
            "voorzien", "gepland", "ingepland", "beoogd", "geagendeerd", "voorgenomen", "in voorbereiding", "op de planning", "gereed", "klaar",
            "afgerond", "beschikbaar", "opgeleverd", "in de maak", "een feit", "rond",
        ),
        ("de briefing is gepland op 3 mei",),
        ("ik stuur u een brief",),
    ),
    Sign(
        "accepting",
        (
            "zeg (?:ik|het kabinet) (?:u|de|het|uw|dat|dit|hierbij|graag|bij)?.{0,60} ?toe", "zeg dat (?:graag )?toe", "daartoe bereid", "toezeggen",
        ),
        ("dat zeg ik toe",),
        ("ik stuur u een brief",),
    ),
    Sign(
        "occasion",
        (
            r"(?:tijdens|in|op|bij|voor) (?:de|het|een|deze|die|dit|onze|mijn|elk) (?:\w+ ){0,3}\w*(?:raad|top|overleg|bijeenkomst|vergadering|conferentie|gesprek|raadsformatie|rbz|ecofin\w*|eurogroep)",
            "bij de (?:europese )?commissie", "in europees verband", "in brussel", "in benelux-?verband", "in de raad",
        ),
        ("tijdens de raad leg ik een verklaring af",),
        ("ik stuur u een brief",),
    ),
)  # fmt: skip
SIGN_NAMES = tuple(sign.name for sign in SIGNS)


def signs_in(text: str) -> frozenset[str]:
    """Return the names of the signs that the lower-cased `text` shows."""
    return frozenset(sign.name for sign in SIGNS if sign.compiled.search(text))
