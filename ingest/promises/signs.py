"""Signs: small things in the words of a clause that tell a promise from other talk. Data, with examples.

A sign is a word of its list, or a phrase. A phrase names its anchors: it is looked for only where one of them stands in
the clause, so that most clauses cost a look at a set. Rules (`rules`) and undoing reasons (`undoing`) ask for signs by
name.
"""

import re
from dataclasses import dataclass, field

_MONTHS = "januari februari maart april mei juni juli augustus september oktober november december"
_SEASONS = (
    "voorjaar lente zomer najaar herfst winter kerst kerstreces zomerreces herfstreces meireces reces voorjaarsreces"
    " krokusreces jaarwisseling verkiezingsreces"
)
_SPANS = "dagen dag werkdagen week weken maand maanden jaar jaren kwartaal halfjaar tijd termijn"
_EVENTS = "debat overleg behandeling vergadering raad top conferentie"
_LETTERS = (
    "brief kamerbrief nota verslag rapportage beantwoording antwoorden antwoord aanbiedingsbrief notitie stuk overzicht"
    " beleidsbrief reactie rapport document kabinetsreactie memorie agenda voortgangsrapportage voortgangsbrief"
    " stuknummer schrijven verzamelbrief uitstelbrief tabel bijlage paragraaf"
)
# A number of four figures that starts with 20 stands among the words of a clause as this.
YEAR = "20xx"


def _either(words: str) -> str:
    """Return a pattern for one of `words`."""
    return "(?:" + "|".join(words.split()) + ")"


PARTS = {
    "MONTH": _either(_MONTHS),
    "SEASON": _either(_SEASONS),
    "NUMBER": r"(?:\d+|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|enkele|enige|een paar|afzienbare"
    r"|veertien)",
    "SPAN": _either(_SPANS),
    "EVENT": _either(_EVENTS),
    "LETTER": _either(_LETTERS),
    "THIS": "(?:deze|dit|onderhavige|onderhavig|voorliggende|voorliggend)",
}


def fill(pattern: str) -> str:
    """Return `pattern` with its named parts filled in; an unknown part is an error."""
    return re.sub(r"\{([A-Z]+)\}", lambda match: PARTS[match.group(1)], pattern)


@dataclass(frozen=True)
class Sign:
    """A named thing to look for, with clauses that show it and clauses that only seem to.

    `words` are single words that show it; `phrases` are pairs of anchors and a pattern.
    """

    name: str
    words: str
    phrases: tuple[tuple[str, str], ...]
    matches: tuple[str, ...]
    not_matches: tuple[str, ...]
    word_set: frozenset[str] = field(init=False, repr=False, compare=False)
    compiled: tuple[tuple[frozenset[str], re.Pattern[str]], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "word_set", frozenset(self.words.split()))
        rows = (
            (frozenset(anchors.split()), re.compile(rf"(?<!\w)(?:{fill(pattern)})(?!\w)"))
            for anchors, pattern in self.phrases
        )
        object.__setattr__(self, "compiled", tuple(rows))

    def shows_in(self, text: str, words: frozenset[str]) -> bool:
        """Tell whether a clause shows the sign: its `words` in lower case, and as `text` with spaces between them."""
        if not self.word_set.isdisjoint(words):
            return True
        return any(not anchors.isdisjoint(words) and pattern.search(text) for anchors, pattern in self.compiled)


DATED = Sign(
    "dated",
    "prinsjesdag voorjaarsnota najaarsnota miljoenennota verantwoordingsdag begrotingsbehandeling "
    "augustusbesluitvorming"
    " medio halverwege a.s aanstaande uiterlijk kabinetsperiode schooljaar subsidiejaar studiejaar q1 q2 q3 q4",
    (
        (
            _MONTHS,
            r"(?:in|voor|vóór|na|eind|begin|half|per|vanaf|rond|tot|tegen|over|van|deze|dit|en|of|op|\d{1,2}e?) "
            r"{MONTH}(?! jl)",
        ),
        (
            _SEASONS,
            r"(?:in|voor|vóór|na|eind|begin|half|tijdens|deze|dit|komende?|volgende?|nog|rond|over|het|de|ieder|elk) "
            r"{SEASON}",
        ),
        ("kwartaal", r"(?:het|eerste|tweede|derde|vierde|laatste|dit|volgend|komend|begin|eind) kwartaal|kwartaal van"),
        ("helft halfjaar", r"(?:eerste|tweede) (?:helft|halfjaar)"),
        ("begin eind", r"(?:begin|eind) (?:van )?(?:het|dit|volgend|komend|20\d\d)"),
        (YEAR, r"(?:ontwerp)?begroting(?:sbrief)? (?:voor |van )?20\d\d|jaarverslag(?: over)? 20\d\d"),
        (YEAR, r"(?:in|vanaf|per|voor|eind|begin|tot|na|over) 20\d\d"),
        ("na later", r"{NUMBER} (?:jaar|maanden|maand|weken|halfjaar) (?:na|later)|na {NUMBER} {SPAN}"),
        ("binnen over", r"(?:binnen|over) (?:circa |ongeveer )?{NUMBER} {SPAN}"),
        (
            "week maand jaar kwartaal dagen weken maanden jaren periode maandag",
            r"(?:volgende?|komende?|aankomende?|deze|dit) (?:week|maand|jaar|kwartaal|dagen|weken|maanden|jaren"
            r"|periode|maandag)",
        ),
        (
            "komende komend aankomende volgende volgend",
            r"(?:komende?|aankomende?|volgende?) (?:maandag|dinsdag|woensdag|donderdag|vrijdag|tijd|{MONTH}|{SEASON})",
        ),
        ("loop einde begin", r"(?:in|vanaf|per|voor|tot|na|met ingang van) (?:de |het )?(?:loop|einde|begin)"),
        ("later", r"later (?:dit|deze|in)"),
        ("nog", r"nog (?:deze|dit|voor|vóór)"),
        ("ingang", r"met ingang van"),
        ("per", r"per \d"),
        ("week", r"in de week van|in week \d+"),
        ("voor", r"voor eind"),
        ("voor vóór voorafgaand", r"(?:voor|vóór|voorafgaand aan) (?:het|de|dit|dat) \w*{EVENT}"),
    ),
    ("in maart stuur ik u een brief", "dat volgt voor het zomerreces", "binnen drie maanden is dat klaar", "in q2"),
    ("ik deel die mening", "de brief van 3 mei jl"),
)
SIGNS = (
    DATED,
    Sign(
        "soon",
        "binnenkort spoedig straks daarna aansluitend nadien onverwijld eerstvolgende eerstdaags terstond zodra",
        (
            ("mogelijk", "zo (?:spoedig|snel) mogelijk"),
            ("termijn", "op (?:zo )?korte termijn|op afzienbare termijn"),
            ("tijd periode", "te zijner tijd|te gelegener tijd|komende (?:tijd|periode)"),
            ("na", "na (?:afloop|afronding|ommekomst|ontvangst|besluitvorming|publicatie)|(?:direct|kort) na"),
            ("raad bijeenkomst top", "na de (?:raad|bijeenkomst|top)"),
            ("omgaande", "per omgaande"),
            ("moment", "op een later moment"),
            ("dezer", "dezer dagen"),
            ("dag", "de dag (?:erna|daarop)"),
        ),
        ("u hoort binnenkort van mij", "zo spoedig mogelijk"),
        ("ik deel die mening", "dat is nog niet af"),
    ),
    Sign(
        "sequel",
        "gelijktijdig tegelijk tegelijkertijd hierna vervolgens later volgende nader nadere alsnog voortaan meteen "
        "tijdig dan"
        " eerst nog",
        (
            ("vervolg", "in (?:het )?vervolg"),
            ("toekomst", "in de toekomst"),
            ("gelegenheid", "bij gelegenheid"),
            ("termijn", "op termijn"),
            ("nodig", "zo nodig"),
        ),
        ("een volgende rapportage", "nader bericht volgt"),
        ("ik deel die mening",),
    ),
    Sign(
        "recurring",
        "jaarlijks jaarlijkse maandelijks maandelijkse halfjaarlijks halfjaarlijkse wekelijks wekelijkse periodiek "
        "periodieke"
        " regelmatig regelmatige driemaandelijks driemaandelijkse tweejaarlijks tweejaarlijkse kwartaalsgewijs "
        "doorlopend"
        " telkens vierjaarlijks vijfjaarlijks geregeld structureel tweemaal driemaal",
        (
            (
                "elk ieder per elke iedere",
                "(?:elk|ieder|per) (?:half ?)?(?:jaar|kwartaal|maand|week|voorjaar|najaar)|(?:elke|iedere) (?:maand"
                "|week|zes maanden)",
            ),
            ("keer maal", "(?:een|één|twee|drie|vier) (?:keer|maal) per (?:jaar|kwartaal|maand)"),
            ("eenmaal eens", "(?:eenmaal|eens) per (?:jaar|kwartaal|maand|half)"),
            ("reguliere", "via de reguliere|reguliere (?:rapportages?|updates?|brieven)"),
            ("maanden jaar halfjaar", "om de (?:zes|drie|twee) maanden|om het (?:half)?jaar"),
            ("elke iedere", "in (?:elke|iedere)"),
            ("steeds", "steeds (?:in|voor|bij)"),
            ("gezette", "op gezette tijden"),
        ),
        ("ik rapporteer u jaarlijks", "iedere maand", "twee keer per jaar"),
        ("dit jaar stuur ik u een brief",),
    ),
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
            (
                "gelijktijdig tegelijk samen tezamen tegelijkertijd gelijk",
                r"(?:gelijktijdig|tegelijk|samen|tezamen|tegelijkertijd|gelijk) met {THIS} (?:\w+ )?\w*{LETTER}",
            ),
        ),
        ("hierbij bied ik u het rapport aan", "met deze brief informeer ik u", "in onderstaande tabel"),
        ("ik stuur u een brief", "in de bijlage bij het jaarplan 2027"),
    ),
    Sign(
        "looking back",
        "jl j.l afgelopen vorig vorige eerder eerdere destijds reeds gisteren onlangs recent recentelijk inmiddels "
        "sinds al toen",
        (),
        ("in mijn brief van 3 mei jl", "vorige week"),
        ("volgende week",),
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
        "effective",
        "",
        (
            (
                "ingang per vanaf",
                r"(?:met ingang van|per|vanaf) (?:het |de |begin |eind |half |volgend |komend )?(?:\d|jaar|nieuwe?"
                r"|volgend|komend"
                r"|school|subsidie|studie|zomer|najaar|voorjaar|eerste|tweede|derde|vierde|{MONTH})\w*",
            ),
        ),
        ("per 1 juli gaat het loket open", "met ingang van het nieuwe schooljaar"),
        ("per brief",),
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
        "leden kamerleden woordvoerders procedurevergadering",
        (("commissie", "uw (?:vaste )?commissie"),),
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
