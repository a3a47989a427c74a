"""Rules for terms that name no day: vague words ("binnenkort"), conditions and events without a date ("na
afronding van").

Their words are kept, with the event's, so that the clerk can tie them to a date later.
"""

from ingest.terms.periods import Found, Reader
from ingest.terms.rule import Rule
from ingest.terms.spans import Base, Context, Unit, nowhere


def read_vague(found: Found, context: Context) -> Base | None:
    """A time that nobody can put a date on."""
    return nowhere(Unit.VAGUE)


def read_other_year(found: Found, context: Context) -> Base | None:
    """A year that is not the calendar's: a school year, a subsidy year, a season of hunting."""
    return nowhere(Unit.OTHER_YEAR)


def read_condition(found: Found, context: Context) -> Base | None:
    """An event or condition that a promise waits for."""
    return nowhere(Unit.CONDITION)


_CLAUSE = "(?P<clause>(?: {WORD}){1,30})"
_MORE = "(?P<tail>{NOUNS})?"

_DONE = (
    r"(?!jaarwisseling)(?:afronding|afloop|ommekomst|ontvangst|publicatie|inwerkingtreding|vaststelling|verschijning"
    r"|verschijnen|bekendmaking"
    r"|goedkeuring|aanvaarding|aanneming|instemming|besluitvorming|behandeling|voltooiing|oplevering|advisering"
    r"|consultatie"
    r"|internetconsultatie|ondertekening|indiening|afstemming|overleg|raadpleging|verwerking|beëindiging|sluiting"
    r"|aantreden"
    r"|\w*formatie|verkiezingen|\w*verkiezingen|advies|uitspraak|oordeel|vonnis|arrest|besluit|akkoord|gesprek"
    r"|gesprekken"
    r"|onderzoek|evaluatie|afhandeling|bespreking|plaatsing|start|komst|aanbieding|toezending|verzending|beoordeling"
    r"|weging"
    r"|onderhandelingen|onderhandeling|analyse|bestudering|ratificatie|implementatie|invoering|het afronden"
    r"|het verschijnen"
    r"|het uitkomen|kabinetsbesluit|\w+ing|\w+advies|\w+onderzoek|\w+rapport|\w+overleg|\w+debat)"
)

VAGUE_RULES: tuple[Rule[Reader], ...] = (
    Rule(
        "soon",
        r"(?:zeer |heel |alweer )?(?:binnenkort|spoedig(?:st)?|weldra|eerstdaags|eerdaags|dezer dagen"
        r"|een dezer dagen|binnen afzienbare tijd"
        r"|onverwijld|per (?:omgaande|ommegaande|direct)|ten spoedigste|met spoed|spoedshalve|met onmiddellijke ingang"
        r"|op afzienbare termijn|op (?:zeer |heel |de )?(?:korte|kortst mogelijke|zo kort mogelijke|middellange"
        r"|lange|langere) termijn"
        r"|op (?:korte of middellange )?termijn){END}",
        read_vague,
        ("binnenkort", "op korte termijn", "op termijn", "onverwijld", "zeer binnenkort", "spoedig", "per omgaande"),
        ("spoedige", "op de termijn", "termijn"),
        ("zeer", "heel", "binnenkort", "spoedig", "weldra", "eerstdaags", "eerdaags", "dezer", "binnen afzienbare",
         "onverwijld",
         "per omga", "per omme", "per direct", "ten spoed", "met spoed", "met onmid", "op ", "spoedshalve"),
    ),
    Rule(
        "as_soon_as_possible",
        r"(?:op een )?(?:zo|zodra|z) ?(?:spoedig|snel|vroeg|gauw|kort|tijdig"
        r"|vlot) ?(?:als )?(?:dat )?(?:maar )?mogelijke?(?: (?:termijn|moment|tijdstip))?{END}"
        r"|(?:zsm|z\.s\.m\.?|a\.s\.a\.p\.?|zodra (?:dat )?mogelijk){END}",
        read_vague,
        ("zo spoedig mogelijk", "zo snel als mogelijk", "z.s.m.", "zsm", "zodra mogelijk", "zo vroeg mogelijk"),
        ("zo groot mogelijk", "mogelijk"),
        ("zo ", "zodra", "zsm", "z.s.m", "a.s.a.p", "op een zo"),
    ),
    Rule(
        "in_due_course",
        r"(?:te (?:zijner|gelegener|gepaster|bekwamer) tijd|t\.z\.t\.?|ter gelegener tijd|bij gelegenheid"
        r"|op enig moment"
        r"|in een later stadium|in een volgend stadium|in een vroeg stadium|op (?:enig"
        r"|een(?: [\w-]+){1,3}) (?:moment|tijdstip)(?! dat)|op (?:later|nader te bepalen) (?:moment|tijdstip)"
        r"|(?:in|binnen) (?:de )?(?:nabije|afzienbare) toekomst|binnen redelijke termijn"
        r"|binnen een redelijke termijn|tijdig"
        r"|later(?! (?:dan|dit|deze|in)\b)|naderhand|vroegtijdig|op het juiste moment|als de tijd daar is"
        r"|met de tijd|in de toekomst|voor of na de zomer"
        r"|gaandeweg|zonder uitstel|voortvarend|in een latere fase|in een volgende fase){END}",
        read_vague,
        ("te zijner tijd", "op een later moment", "in een later stadium", "in de nabije toekomst", "t.z.t.",
         "tijdig", "later"),
        ("latere", "tijd", "op het moment"),
        ("te ", "t.z.t", "ter gelegener", "bij gelegenheid", "op ", "in een", "in de ", "in nabije", "in afzien",
         "in latere",
         "binnen redelijke", "binnen een redelijke", "binnen de nabije", "binnen nabije", "binnen de afzien",
         "tijdig", "later", "naderhand", "vroegtijdig", "als de tijd", "met de tijd", "voor of na",
         "gaandeweg", "zonder uitstel", "voortvarend"),
    ),
    Rule(
        "coming_time",
        r"(?:(?:in|gedurende|voor) )?(?:de )?{NEXT} (?:tijd|periode|jaren|decennia|kabinetsperiode|regeerperiode"
        r"|fase){END}"
        r"|(?:(?:in|gedurende|binnen|nog) )*(?:deze|de huidige|de lopende) (?:kabinetsperiode|regeerperiode"
        r"|periode){END}",
        read_vague,
        ("de komende tijd", "komende periode", "in de komende jaren", "deze kabinetsperiode", "de komende jaren"),
        ("komende weken", "periode"),
        ("komende", "aankomende", "eerstkomende", "deze", "de komende", "in de komende", "de huidige", "in deze",
         "nog in deze",
         "nog deze", "gedurende de", "in de huidige", "volgende"),
    ),
    Rule(
        "school_year",
        r"(?:(?:nieuwe|komende?|volgende?|lopende?|huidige?) )?(?:school|studie|subsidie|vergader|cursus|academisch "
        r"|parlementair "
        r"|academische |parlementaire |vaar|jacht|teelt|broed|griep|stook|toeristen|sport|theater)(?:jaar"
        r"|seizoen)(?: 20\d\d(?:(?:-|/|–)(?:20)?\d\d)?)?{END}",
        read_other_year,
        ("schooljaar 2026-2027", "nieuwe subsidiejaar", "studiejaar 2026/2027", "parlementaire jaar", "vaarseizoen"),
        ("schooljaren", "jaar 2026"),
        ("schooljaar", "studiejaar", "subsidiejaar", "vergaderjaar", "cursusjaar", "academisch", "parlementair",
         "vaarseizoen",
         "jachtseizoen", "teeltseizoen", "broedseizoen", "griepseizoen", "stookseizoen", "nieuwe", "komend",
         "volgend", "lopend",
         "huidig", "toeristenseizoen", "sportseizoen"),
        bare=False,
    ),
    Rule(
        "afterwards",
        r"(?:(?:kort|direct|meteen|spoedig|snel|onmiddellijk|vlak|(?:uiterlijk )?binnen {NUMBER} {UNIT}) )?(?:daarna"
        r"|hierna|nadien|erna)"
        r"{END}|(?:(?:aansluitend|gelijktijdig|tezelfdertijd|na afloop|voorafgaand)(?! (?:met|aan|op|van)\b)|daags erna"
        r"|in vervolg daarop|bij die gelegenheid|op dat moment|tegen die tijd|te dien tijde){END}",
        read_condition,
        ("daarna", "kort daarna", "aansluitend", "binnen tien werkdagen daarna", "na afloop", "gelijktijdig"),
        ("gelijktijdige", "aansluitende"),
        ("kort", "direct", "meteen", "spoedig", "snel", "onmiddellijk", "vlak", "binnen ", "uiterlijk binnen",
         "daarna", "hierna", "nadien",
         "erna", "aansluitend", "gelijktijdig", "tezelfdertijd", "na afloop", "voorafgaand",
         "daags", "in vervolg", "bij die", "op dat", "tegen die", "te dien"),
    ),
    Rule(
        "as_soon_as",
        r"(?:zodra|nadat|zo gauw|op het moment dat|vanaf het moment dat|totdat|voordat|alvorens"
        r"|wanneer(?! (?:verwacht|kan|kunnen|wordt|worden|zal|zullen|gaat|komt|wil|heeft|is|zijn))|indien|mits"
        r"|mocht(?:en)?"
        r"|tenzij|zolang|in het geval dat|voor het geval dat|ingeval|(?:(?<=,\s)|(?<![\s\w]))als(?= (?:de|het|een|er"
        r"|uw|dat|dit|deze|die"
        r"|blijkt|uit|zich|daar\w*|ik|wij|we|u)\b))" + _CLAUSE,
        read_condition,
        ("zodra het rapport gereed is", "nadat de raad van state heeft geadviseerd", "indien de kamer dat wenst"),
        ("zodra", "daarna"),
        ("zodra", "nadat", "zo gauw", "op het moment", "vanaf het moment", "totdat", "voordat", "alvorens",
         "wanneer", "indien",
         "mits", "mocht", "tenzij", "als", "zolang", "in het geval", "voor het geval", "ingeval"),
    ),
    Rule(
        "if_asked",
        r"(?:desgewenst|desgevraagd|(?:waar|zo|indien|wanneer|voor zover|als (?:dat|dit))(?: dat| dit)? (?:nodig"
        r"|mogelijk|gewenst|relevant|wenselijk"
        r"|noodzakelijk|opportuun|passend|van toepassing)){END}|(?:op|naar aanleiding van) (?:uw |nader )?(?:verzoek"
        r"|aanvraag){END}(?P<tail> van{NOUNS})?",
        read_condition,
        ("desgewenst", "waar nodig", "op verzoek van uw commissie", "zo nodig", "desgevraagd", "op verzoek"),
        ("nodig", "op het verzoek", "gewenst"),
        ("desgewenst", "desgevraagd", "waar ", "zo ", "indien", "als d", "wanneer", "voor zover", "op ",
         "naar aanleiding"),
    ),
    Rule(
        "after_event",
        r"(?:(?:direct|kort|meteen|onmiddellijk|spoedig|snel|pas|eerst|zo spoedig mogelijk|zo snel mogelijk"
        r"|aansluitend) )?"
        r"(?:na|op basis van|in afwachting van) (?:(?:de|het|een|dat|deze|die|dit|definitieve|formele|volledige|mijn"
        r"|zijn|haar|hun|uw|ons) )*"
        + _DONE + "{END}" + _MORE,
        read_condition,
        ("na afronding van het onderzoek", "na ontvangst van het advies", "direct na de besluitvorming",
         "na dat oordeel"),
        ("na het zomerreces", "na maart", "afronding van"),
        ("na", "direct", "kort", "meteen", "onmiddellijk", "spoedig", "snel", "pas na", "eerst na", "zo spoedig",
         "zo snel", "aansluitend",
         "in afwachting"),
    ),
    Rule(
        "together_with",
        "(?:gelijktijdig|tegelijk|tegelijkertijd|parallel|in samenhang) (?:met|aan)(?P<tail>{NOUNS})",
        read_condition,
        ("gelijktijdig met het wetsvoorstel", "tegelijk met de nota"),
        ("gelijktijdig", "gelijktijdig met"),
        ("gelijktijdig", "tegelijk", "parallel", "in samenhang"),
    ),
    Rule(
        "at_event",
        r"(?:bij|tijdens|ten tijde van|voorafgaand aan|gelijktijdig met|tegelijk(?:ertijd)? met|ter gelegenheid van"
        r"|in aansluiting op"
        r"|in het kader van|parallel aan|uiterlijk bij|vooruitlopend op|voor(?= (?:de|het) )) (?:(?:de|het|een|deze"
        r"|dit|eerst|volgende|eerstvolgende"
        r"|komende|latere|definitieve) )*(?:inwerkingtreding|indiening|aanbieding|publicatie|oplevering|afronding"
        r"|start|behandeling"
        r"|stemming(?:en)?|invoering|opening|evaluatie|gelegenheid|vaststelling|herziening|actualisatie|wijziging"
        r"|toezending"
        r"|nota van wijziging|voortgangsrapportage|voortgangsbrief|rapportage|monitor|update){END}" + _MORE,
        read_condition,
        ("bij de indiening van het wetsvoorstel", "voorafgaand aan de behandeling van de wet",
         "bij gelegenheid"[:3] + " evaluatie"),
        ("bij prinsjesdag", "bij brief"),
        ("bij", "tijdens", "ten tijde", "voorafgaand", "gelijktijdig", "tegelijk", "ter gelegenheid",
         "in aansluiting", "parallel",
         "uiterlijk bij", "vooruitlopend", "voor de ", "voor het "),
    ),
    Rule(
        "counted_event",
        r"(?:(?:uiterlijk|binnen|circa|ongeveer|steeds|telkens) )*(?:{NUMBER}|{FEW}|een half|anderhal(?:f"
        r"|ve)) {UNIT} (?:na|nadat|voor|vóór"
        r"|voorafgaand aan|voordat|te rekenen vanaf|vanaf)(?! (?:de |het |een )?(?:{RECESS}?reces|\d|{MONTH}"
        r"|prinsjesdag|{SEASON}{END}"
        r"|kerst|heden|nu|vandaag|dagtekening))(?P<tail>{NOUNS})",
        read_condition,
        ("binnen twee maanden na ontvangst", "vijf jaar na inwerkingtreding", "uiterlijk twee weken voor het debat"),
        ("binnen twee maanden", "zes weken na 1 mei", "binnen drie weken na het zomerreces"),
        ("uiterlijk ", "binnen ", "circa", "ongeveer", *"123456789", "een", "één", "twee", "drie", "vier", "vijf",
         "zes", "acht",
         "tien", "twaalf", "enkele", "enige", "anderhal", "veertien"),
    ),
    Rule(
        "own_term",
        r"binnen (?:de|een) (?:daarvoor |daartoe )?(?:gestelde |gebruikelijke |wettelijke |geldende |gewenste "
        r"|afgesproken |redelijke "
        r"|toegezegde )?\w*(?:termijn|termijnen|kaders){END}",
        read_vague,
        ("binnen de gebruikelijke termijn", "binnen de beroepstermijn", "binnen de wettelijke termijn"),
        ("binnen een termijn van", "termijn") [1:],
        ("binnen de ", "binnen een "),
    ),
)  # fmt: skip
