"""The verbs of Dutch officials, as data: enough to tell what is to come from what has been. No list is complete."""

import re

from ingest.terms.trees import trie

VERBS = (
    "stuur sturen", "informeer informeren", "ontvang ontvangen", "bied bieden", "verwacht verwachten", "streef streven",
    "volg volgen", "verschijn verschijnen", "start starten", "begin beginnen", "treed treden", "laat laten", "doe doen",
    "geef geven", "maak maken", "neem nemen", "zend zenden", "deel delen", "meld melden", "bericht berichten",
    "rond ronden",
    "leg leggen", "krijg krijgen", "publiceer publiceren", "organiseer organiseren", "besluit besluiten",
    "reageer reageren",
    "bespreek bespreken", "dien dienen", "stel stellen", "vind vinden", "zie zien", "hoop hopen", "beoog beogen",
    "ga gaan",
    "kom komen", "blijf blijven", "blijk blijken", "spreek spreken", "voer voeren", "zet zetten", "breng brengen",
    "houd houden",
    "overleg overleggen", "onderzoek onderzoeken", "verken verkennen", "evalueer evalueren", "presenteer presenteren",
    "bezoek bezoeken", "teken tekenen", "onderteken ondertekenen", "open openen", "sluit sluiten", "lever leveren",
    "bereik bereiken", "verzend verzenden", "verstrek verstrekken", "verstuur versturen", "schrijf schrijven",
    "lees lezen",
    "werk werken", "tref treffen", "aantref aantreffen", "vraag vragen", "besteed besteden", "bezie bezien",
    "pas passen",
    "licht lichten", "draag dragen", "vorm vormen", "loop lopen", "vergader vergaderen", "buig buigen",
    "beslis beslissen",
    "rapporteer rapporteren", "actualiseer actualiseren", "consulteer consulteren", "agendeer agenderen",
    "plan plannen",
    "sta staan", "ligt liggen", "wacht wachten", "hervat hervatten", "verloop verlopen", "eindig eindigen",
    "vertrek vertrekken",
    "verneem vernemen", "hoor horen", "verantwoord verantwoorden", "beantwoord beantwoorden", "antwoord antwoorden",
    "inventariseer inventariseren", "voeg voegen", "dring dringen", "zorg zorgen", "zeg zeggen", "leid leiden",
    "staak staken",
    "bekijk bekijken", "kijk kijken", "bepaal bepalen", "leer leren", "toon tonen", "roep roepen", "steun steunen",
    "keer keren",
    "richt richten", "trek trekken", "vaardig vaardigen", "span spannen", "bouw bouwen", "koop kopen", "huur huren",
    "koppel koppelen", "adviseer adviseren", "behandel behandelen",
    "verwerk verwerken", "verleng verlengen", "vervang vervangen", "verander veranderen", "verbeter verbeteren",
    "bied bieden",
    "besteed besteden", "beëindig beëindigen", "bevestig bevestigen", "vraag vragen", "rapporteer rapporteren",
    "toets toetsen",
    "oordeel oordelen", "stem stemmen", "keur keuren", "dwing dwingen", "vervalt vervallen", "verval vervallen",
    "oplever opleveren", "vergoed vergoeden", "verplicht verplichten", "breid breiden", "bereid bereiden",
    "stop stoppen",
    "investeer investeren", "financier financieren", "subsidieer subsidiëren", "registreer registreren",
    "ontwikkel ontwikkelen",
    "implementeer implementeren", "introduceer introduceren", "inspecteer inspecteren", "controleer controleren",
    "benoem benoemen", "stuit stuiten", "stijg stijgen", "daal dalen", "groei groeien", "duur duren", "gel gelden",
    "geld gelden",
    "heet heten", "valt vallen", "val vallen", "zit zitten", "hang hangen", "wijs wijzen", "wijzig wijzigen",
    "herzie herzien",
    "verricht verrichten", "vul vullen", "win winnen", "haal halen", "red redden",
    "bereken berekenen", "verdeel verdelen", "beheer beheren",
)  # fmt: skip


AUXILIARIES = (
    "heb hebt heeft hebben ben bent is zijn word wordt worden zal zult zullen zou zouden kan kunt kunnen wil wilt "
    "willen moet moeten"
    " mag mogen"
).split()

PRETERITES = """
    antwoordde bedroeg bedroegen begon begonnen benadrukte bereikte bereikten besloot besteedde besteedden
    bestond bestonden bezat bezocht bleek bleken boden bood bracht brachten daalde daalden dacht dachten deden
    deed droeg duurde duurden gaf gaven ging gingen gold groeide groeiden had hadden herhaalde hield hielden
    hielp hoopte informeerde informeerden kende kenden kon konden kondigde koos kostte kozen kreeg kregen kwam
    kwamen lag lagen lanceerde legde leidde leidden leverde leverden liep liepen liet lieten maakten meende
    meldde meldden moest moesten nam nodigde noemde onderschreef onderstreepte ondertekende ondervond
    ondervonden ontstond ontving ontvingen opende organiseerde overhandigde overlegde overlegden presenteerde
    publiceerde reageerde riep riepen schreef schreven sloot sloten sprak spraken startte steeg stegen stelde
    stelden steunde stond stonden stuurde stuurden tekende telde telden toonde toonden trad traden trok trokken
    uitte verbleef verliep verloor verloren verscheen verwelkomde verzond viel vielen voerde voerden volgde
    volgden vond vonden vroegen waren was werd werden werkten wezen wilde wilden wist won wonnen woonde woonden
    zag zagen zat zegde zegden zette vergaderde verbleven bleven dienden wees
""".split()
"""Past tenses that are neither an adjective nor an infinitive."""

NOUNS_TOO = (
    "begin deel plan vraag licht besluit start teken bericht antwoord pas zorg bouw koop rond werk leer open houd leg "
    "dien steun"
    " overleg vorm toets oordeel stem keur stop duur geld val zit wijs win beheer groei bied verplicht bereid gel stuit"
).split()
"""Verb forms that are as often a noun, an adjective or a particle: two verbs side by side are no seam if one is
these."""

STRONG_STEMS = (
    "sproken geven nomen schenen gonnen bleken sloten schreven kregen keken troffen komen vallen vonden houden "
    "holpen lopen worpen"
    " trokken dragen laten lezen roepen stegen schoven reden kozen wonnen zonden bonden boden wezen weken streken "
    "grepen leden sneden"
    " slagen vangen dwongen drongen sprongen klonken bogen wogen zwegen stolen broken noten weten vochten worven "
    "storven vaardigd gaan"
    " daan staan zien bracht dacht zocht kocht vraagd zegd legd meld"
).split()
"""How participles of strong verbs end after "ge", "be", "ver", "ont" or "her"."""

PARTICLES = (
    "aan af op uit in toe door over om mee na onder bij voor terug vast plaats neer bekend mede deel samen tegemoet "
    "bijeen open rond"
    " weer vrij klaar teweeg voort los binnen achter kennis waar stil gebruik goed acht recht overeen tegen vooruit "
    "heen weg"
).split()
"""What stands before "ge" in a separable verb: "aangekondigd"."""

NO_PARTICIPLES = (
    "gereed gericht bereid gepland geagendeerd ingepland genoodzaakt bekend voorzien beoogd verwacht verplicht "
    "bevoegd bestemd bedoeld"
    " gemiddeld gebied geval gesprek beleid bericht besluit budget verband overleg ontwerp gevolg geld genoemd "
    "gezond belast bewust"
    " vereist verantwoord gewenst geschikt bepaald beperkt geacht gehecht gebaat gepast bestand verstand gewicht "
    "gezicht gerecht beeld"
    " ontvangt beziet bespreekt verschijnt begint verzendt verneemt bezoekt verloopt vertrekt behandelt beantwoordt "
    "verstuurt bevat"
    " betreft bestaat bevestigt verwijst verzoekt behoort bedraagt betekent ontstaat ontbreekt bevindt begrijpt "
    "besteedt bereidt"
    " verdient verlangt verkent verbetert ontwikkelt vergt bepaalt beoordeelt beschouwt beoogt behelst herstart "
    "herziet overheid"
    " beginsel geheel gezag gemeld hersteld overzicht onderzoekt verblijft verricht bedankt overleg inzet "
    "onderscheid ondergrond"
    " omstandigheid achtergrond doorlooptijd voorraad voorbeeld voorgrond aanbod mist aangrijpt uitbesteedt vooraf "
    "overhead"
).split()
"""What looks like a participle and is none, or says nothing of the past ("is voorzien", "is gepland")."""


def _any(words: list[str] | set[str]) -> str:
    return "(?:" + trie(words, {}) + ")"


def _present(*, singular: bool) -> set[str]:
    """Return the present forms of the verbs: "stuur", "stuurt" and, unless only the singular is asked for, "sturen"."""
    forms: set[str] = set()
    for pair in VERBS:
        stem, plural = pair.split()
        forms |= {stem, stem if stem.endswith("t") else stem + "t"} | (set() if singular else {plural})
    return forms


_PARTICIPLE = (
    r"\b(?!"
    + _any(NO_PARTICIPLES)
    + r"\b|\w*heid\b)(?:"
    + _any(PARTICLES)
    + r"?(?:ge|be|ver|ont|her)(?:\w{2,}[dt]|"
    + _any(STRONG_STEMS)
    + r")"
    r"|(?:over|onder|door|voor|aan|mis)\w{2,}[^e\W]d|\w{3,}eerd|ontvangen|onthouden|behouden|ontstaan|verstaan"
    r"|overeengekomen)\b"
)
_FINITE = r"\b" + _any(_present(singular=False) | set(AUXILIARIES)) + r"\b"
_SINGULAR = _any(
    (_present(singular=True) - set(NOUNS_TOO)) | {"zal", "wordt", "worden", "kan", "wil", "zullen", "moet"}
)
_TENSED = r"\b(?:heb|hebt|heeft|hebben|is|zijn|wordt|worden|werd|werden|was|waren|had|hadden)"

PARTICIPLE = re.compile(_PARTICIPLE)
PLAIN_FINITE = re.compile(r"\b" + _any((_present(singular=False) | set(AUXILIARIES)) - set(NOUNS_TOO)) + r"\b")
"""Finite verbs that are nothing else."""
FINITE = re.compile(_FINITE)
PRETERITE = re.compile(
    r"\b(?:" + _any(PRETERITES) + r"|(?<!zo )vroeg(?! (?:in|genoeg|stadium|mogelijk))"
    # "zes namen": a noun, unless what it takes stands behind it.
    r"|namen(?= (?:(?:\w+ ){0,4}(?:deel|kennis|plaats)|wij|zij|we)\b)"
    r"|(?!ge|be|ver|ont|her|over|onder|aange|afge|opge|uitge|inge|doorge)\w{3,}eerden?)\b"
)
SEAM = re.compile(rf"(?:{_TENSED} +{_PARTICIPLE}|{_PARTICIPLE} +{_TENSED}\b|{_FINITE}) +(?={_SINGULAR}\b)")
"""Where a relative clause without a comma ends: "die ik heb toegezegd | ontvangt u", "dat in mei verschijnt |
stuur ik"."""
