"""Rules for terms that name no day: vague words ("binnenkort"), conditions and events without a date ("na
afronding van").

Their words are kept, with the event's, so that the clerk can tie them to a date later.
"""

from ingest.terms.periods import Found, Reader
from ingest.terms.rule import Rule, each
from ingest.terms.spans import Base, Context, nowhere
from ingest.terms.units import CONDITION, OTHER_YEAR, VAGUE
from ingest.terms.words import NUMBERS, any_of


def read_vague(found: Found, context: Context) -> Base | None:
    """A time that nobody can put a date on."""
    return nowhere(VAGUE)


def read_other_year(found: Found, context: Context) -> Base | None:
    """A stretch that is not the calendar's: a school year, a subsidy year, a cabinet's term of office."""
    return nowhere(OTHER_YEAR)


def read_condition(found: Found, context: Context) -> Base | None:
    """An event or condition that a promise waits for."""
    return nowhere(CONDITION)


SOON = (
    "binnenkort", "spoedig", "spoedigst", "weldra", "eerstdaags", "eerdaags", "dezer dagen", "een dezer dagen",
    "onverwijld",
    "per omgaande", "per ommegaande", "per direct", "ten spoedigste", "met spoed", "spoedshalve",
    "met onmiddellijke ingang",
    "binnen afzienbare tijd", "binnen korte tijd", "binnen niet al te lange tijd", "per keerpost",
)  # fmt: skip
SHORT_OR_LONG = (
    "korte", "de korte", "zeer korte", "heel korte", "kortere", "de kortst mogelijke", "kortst mogelijke",
    "zo kort mogelijke",
    "een zo kort mogelijke", "middellange", "lange", "langere", "de langere", "de lange", "de middellange",
    "afzienbare",
    "redelijke", "een redelijke", "niet al te lange", "korte of middellange",
)  # fmt: skip
IN_DUE_COURSE = (
    "te zijner tijd", "te gelegener tijd", "te gepaster tijd", "te bekwamer tijd", "ter gelegener tijd", "t.z.t.",
    "t.z.t",
    "in een later stadium", "in een volgend stadium", "in een vroeg stadium", "in een latere fase",
    "in een volgende fase", "op later moment", "op nader te bepalen moment", "op een nader te bepalen datum",
    "op een nader te bepalen tijdstip",
    "in de loop der tijd", "met de grootst mogelijke spoed", "met de meeste spoed", "in de tussentijd",
    "op nader te bepalen tijdstip",
    "in de nabije toekomst", "in nabije toekomst", "in de toekomst", "in de afzienbare toekomst",
    "binnen redelijke termijn",
    "binnen een redelijke termijn", "binnen korte termijn", "binnen afzienbare termijn",
    "binnen een redelijk tijdsbestek",
    "naderhand", "vroegtijdig", "op het juiste moment", "als de tijd daar is", "met de tijd",
    "voor of na de zomer",
    "gaandeweg", "zonder uitstel", "voortvarend",
)  # fmt: skip
OTHER_YEARS = (
    "schooljaar", "studiejaar", "subsidiejaar", "vergaderjaar", "cursusjaar", "academisch jaar", "academische jaar",
    "parlementair jaar", "parlementaire jaar", "collegejaar", "vaarseizoen", "jachtseizoen", "teeltseizoen",
    "broedseizoen",
    "griepseizoen", "stookseizoen", "toeristenseizoen", "sportseizoen", "theaterseizoen", "kabinetsperiode",
    "regeerperiode",
    "zittingsperiode", "zittingstermijn", "collegeperiode", "planperiode", "subsidieperiode",
)  # fmt: skip
WHICH_YEAR = (
    "nieuwe",
    "komend",
    "komende",
    "volgend",
    "volgende",
    "lopende",
    "lopend",
    "huidige",
    "deze",
    "dit",
    "eerstvolgende",
)
AFTERWARDS = ("daarna", "hierna", "nadien", "erna")
AT_THAT_TIME = (
    "daags erna", "in vervolg daarop", "bij die gelegenheid", "op dat moment", "tegen die tijd", "te dien tijde",
)  # fmt: skip
AT_THE_SAME_TIME = ("aansluitend", "gelijktijdig", "tezelfdertijd", "na afloop", "voorafgaand")
AS_SOON_AS = (
    "zodra", "nadat", "zo gauw", "op het moment dat", "vanaf het moment dat", "totdat", "voordat", "alvorens",
    "indien", "mits",
    "mocht", "mochten", "tenzij", "zolang", "in het geval dat", "voor het geval dat", "ingeval",
)  # fmt: skip
IF_NEEDED = (
    "nodig", "mogelijk", "gewenst", "relevant", "wenselijk", "noodzakelijk", "opportuun", "passend", "van toepassing",
)  # fmt: skip
DETERMINERS = (
    "de", "het", "een", "dat", "deze", "die", "dit", "definitieve", "formele", "volledige", "mijn", "zijn", "haar",
    "hun", "uw",
    "ons",
)  # fmt: skip
ENDINGS = (
    "afronding", "afloop", "ommekomst", "ontvangst", "publicatie", "inwerkingtreding", "vaststelling",
    "verschijning", "verschijnen",
    "bekendmaking", "goedkeuring", "aanvaarding", "aanneming", "instemming", "besluitvorming", "behandeling",
    "voltooiing",
    "oplevering", "advisering", "consultatie", "internetconsultatie", "ondertekening", "indiening", "afstemming",
    "overleg",
    "raadpleging", "verwerking", "beëindiging", "sluiting", "aantreden", "verkiezingen", "advies", "uitspraak",
    "oordeel", "vonnis",
    "arrest", "besluit", "akkoord", "gesprek", "gesprekken", "onderzoek", "evaluatie", "afhandeling", "bespreking",
    "plaatsing",
    "start", "komst", "aanbieding", "toezending", "verzending", "beoordeling", "weging", "onderhandelingen",
    "onderhandeling",
    "analyse", "formatie", "bestudering", "ratificatie", "implementatie", "invoering", "het afronden",
    "het verschijnen",
    "het uitkomen",
)  # fmt: skip
ENDING_KINDS = ("ing", "formatie", "verkiezingen", "advies", "onderzoek", "rapport", "overleg", "debat", "besluit")
AT = (
    "bij", "tijdens", "ten tijde van", "voorafgaand aan", "ter gelegenheid van", "in aansluiting op",
    "in het kader van",
    "uiterlijk bij", "vooruitlopend op",
)  # fmt: skip
OCCASIONS = (
    "inwerkingtreding", "indiening", "aanbieding", "publicatie", "oplevering", "afronding", "start", "behandeling",
    "stemming",
    "stemmingen", "invoering", "opening", "evaluatie", "gelegenheid", "vaststelling", "herziening", "actualisatie",
    "wijziging",
    "toezending", "nota van wijziging",
)  # fmt: skip
AND_WHICH = (
    "de",
    "het",
    "een",
    "deze",
    "dit",
    "eerst",
    "volgende",
    "eerstvolgende",
    "komende",
    "latere",
    "definitieve",
)
KNOWN_DAYS = ("prinsjesdag", "kerst", "heden", "nu", "vandaag", "dagtekening")
OWN_TERMS = (
    "gestelde",
    "gebruikelijke",
    "wettelijke",
    "geldende",
    "gewenste",
    "afgesproken",
    "redelijke",
    "toegezegde",
)
RIGHT_AFTER = (
    "direct",
    "kort",
    "meteen",
    "onmiddellijk",
    "spoedig",
    "snel",
    "aansluitend",
    "zo spoedig mogelijk",
    "zo snel mogelijk",
)

_CLAUSE = "(?P<clause>(?: {WORD}){1,30})"
_MORE = "(?P<tail>{NOUNS})?"
_ENDING = f"(?!jaarwisseling)(?:{any_of(ENDINGS)}|\\w+{any_of(ENDING_KINDS)})"
_NO_RECESS = (
    "(?! van (?:(?:het|de|dit|deze) )?(?:{NEXT} )?(?:{RECESS}(?:reces|vakantie)|reces|{MONTH}|"
    + any_of(OTHER_YEARS)
    + r"|prinsjesdag|miljoenennota|(?:voor|na)jaarsnota|verantwoordingsdag"
    r"|[\w-]*begroting(?:sstukken)?(?: voor)? 20\d\d))"
)
_ASKED_OF = ("wanneer(?! (?:verwacht|kan|kunnen|wordt|worden|zal|zullen|gaat|komt|wil|heeft|is|zijn))",)
_IF = r"(?:(?<=,\s)|(?<![\s\w]))als(?= (?:de|het|een|er|uw|dat|dit|deze|die|blijkt|uit|zich|daar\w*|ik|wij|we|u)\b)"
_UNKNOWN_DAY = r"(?! (?:de |het |een )?(?:{RECESS}?reces|\d|{MONTH}|{SEASON}{END}|" + any_of(KNOWN_DAYS) + "))"

_BEFORE_COUNT = (
    "",
    *each(("uiterlijk ", "binnen ", "uiterlijk binnen ", "circa ", "ongeveer ", "steeds ", "telkens ")),
)
_COUNTED_WORDS = (*NUMBERS, "#", "enkele", "een paar", "enige", "een aantal", "een half", "anderhalf", "anderhalve")
_UNIT_STEMS = ("werkdag", "dag", "week", "weken", "maand", "kwarta", "half", "jaar", "jaren")

VAGUE_RULES: tuple[Rule[Reader], ...] = (
    Rule(
        "soon",
        "(?:(?:zeer |heel |alweer )?" + any_of(SOON) + "|op (?:" + any_of(SHORT_OR_LONG) + " )?termijn){END}",
        read_vague,
        ("binnenkort", "op korte termijn", "op termijn", "onverwijld", "zeer binnenkort", "spoedig", "per omgaande"),
        ("spoedige", "op de termijn", "termijn"),
        (*each(("", "zeer ", "heel ", "alweer "), SOON), "op termijn", *each(("op ",), SHORT_OR_LONG, (" termijn",))),
    ),
    Rule(
        "as_soon_as_possible",
        r"(?:op een )?(?:zo|zodra|z) ?(?:spoedig|snel|vroeg|gauw|kort|tijdig"
        r"|vlot)(?: en [\w-]+)? ?(?:als )?(?:dat )?(?:maar )?mogelijke?"
        r"(?: (?:termijn|moment|tijdstip))?{END}|(?:zsm|z\.s\.m\.?|a\.s\.a\.p\.?|zodra (?:dat )?mogelijk){END}",
        read_vague,
        ("zo spoedig mogelijk", "zo snel als mogelijk", "z.s.m.", "zsm", "zodra mogelijk", "zo vroeg mogelijk"),
        ("zo groot mogelijk", "mogelijk"),
        (*each(("zo", "zodra", "z"), ("", " "), ("spoedig", "snel", "vroeg", "gauw", "kort", "tijdig", "vlot")),
         "zsm", "z.s.m", "a.s.a.p", "op een zo", "zodra mogelijk", "zodra dat mogelijk"),
    ),
    Rule(
        "in_due_course",
        "(?:" + any_of(IN_DUE_COURSE) + r"|later(?! (?:dan|dit|deze|in)\b)|bij gelegenheid(?! van)"
        r"|tijdig(?! (?:{BEFORE}|voorafgaand)\b)"
        r"|op (?:enig|een(?: [\w-]+){1,3}) (?:moment|tijdstip)(?! dat)){END}",
        read_vague,
        ("te zijner tijd", "op een later moment", "in een later stadium", "in de nabije toekomst", "t.z.t.",
         "tijdig", "later"),
        ("latere", "tijd", "op het moment"),
        (*IN_DUE_COURSE, "later", "tijdig", "bij gelegenheid", "op enig", "op een "),
    ),
    Rule(
        "coming_time",
        "(?:(?:in|gedurende|voor|binnen) )?(?:de )?(?:{NEXT} (?:tijd|periode|jaren|decennia|fase)|(?:huidige"
        "|lopende) periode){END}"
        "|(?:(?:in|gedurende|binnen|nog) )*deze periode{END}",
        read_vague,
        ("de komende tijd", "komende periode", "in de komende jaren", "deze periode", "de komende jaren"),
        ("komende weken", "periode"),
        each(("", "in ", "gedurende ", "voor ", "binnen ", "nog ", "nog in ", "nog gedurende ", "nog binnen "),
             ("", "de "), ("& ",), ("tijd", "periode", "jaren", "decennia", "fase")),
    ),
    Rule(
        "this_other_year",
        any_of(WHICH_YEAR) + " " + any_of(OTHER_YEARS) + "{END}",
        read_other_year,
        ("deze kabinetsperiode", "volgende zittingsperiode", "dit schooljaar"),
        ("kabinetsperiode", "deze periode"),
        each(("& ", "nieuwe "), OTHER_YEARS),
    ),
    Rule(
        "other_year",
        "(?:" + any_of(WHICH_YEAR) + " )?" + any_of(OTHER_YEARS) + r"(?: 20\d\d(?:(?:-|/|–)(?:20)?\d\d)?)?{END}",
        read_other_year,
        ("schooljaar 2026-2027", "nieuwe subsidiejaar", "studiejaar 2026/2027", "parlementaire jaar",
         "deze kabinetsperiode"),
        ("schooljaren", "jaar 2026"),
        each(("", "& ", "nieuwe "), OTHER_YEARS),
        bare=False,
    ),
    Rule(
        "afterwards",
        "(?:(?:" + any_of(RIGHT_AFTER) + "|vlak|(?:uiterlijk )?binnen {NUMBER} {UNIT}) )?" + any_of(AFTERWARDS)
        + "{END}"
        "|(?:" + any_of(AT_THE_SAME_TIME) + r"(?! (?:met|aan|op|van)\b)|" + any_of(AT_THAT_TIME) + "){END}",
        read_condition,
        ("daarna", "kort daarna", "aansluitend", "binnen tien werkdagen daarna", "na afloop", "gelijktijdig"),
        ("gelijktijdige", "aansluitende"),
        (*RIGHT_AFTER, *AFTERWARDS, *AT_THAT_TIME, *AT_THE_SAME_TIME, "vlak",
         *each(("binnen ", "uiterlijk binnen "), (*NUMBERS, "#"), (" ",), _UNIT_STEMS)),
    ),
    Rule(
        "as_soon_as",
        "(?:" + any_of(AS_SOON_AS) + "|" + _ASKED_OF[0] + "|" + _IF + ")" + _CLAUSE,
        read_condition,
        ("zodra het rapport gereed is", "nadat de raad van state heeft geadviseerd", "indien de kamer dat wenst"),
        ("zodra", "daarna"),
        (*AS_SOON_AS, "wanneer", "als"),
    ),
    Rule(
        "if_asked",
        "(?:desgewenst|desgevraagd|(?:waar|zo|indien|wanneer|voor zover|als (?:dat|dit))(?: dat| dit)? "
        + any_of(IF_NEEDED) + "){END}"
        "|(?:op|naar aanleiding van) (?:uw |nader )?(?:verzoek|aanvraag){END}(?P<tail> van{NOUNS})?",
        read_condition,
        ("desgewenst", "waar nodig", "op verzoek van uw commissie", "zo nodig", "desgevraagd", "op verzoek"),
        ("nodig", "op het verzoek", "gewenst"),
        ("desgewenst", "desgevraagd",
         *each(("waar ", "zo ", "indien ", "wanneer ", "voor zover ", "als dat ", "als dit "), ("", "dat ", "dit "),
               IF_NEEDED),
         *each(("op ", "naar aanleiding van "), ("", "uw ", "nader "), ("verzoek", "aanvraag"))),
    ),
    Rule(
        "after_event",
        "(?:(?:" + any_of(RIGHT_AFTER) + "|pas|eerst) )?(?:na|op basis van|in afwachting van) (?:"
        + any_of(DETERMINERS) + " )*"
        + _ENDING + "{END}" + _NO_RECESS + _MORE,
        read_condition,
        ("na afronding van het onderzoek", "na ontvangst van het advies", "direct na de besluitvorming",
         "na dat oordeel"),
        ("na het zomerreces", "na maart", "afronding van"),
        (*RIGHT_AFTER, "na ", "pas na", "eerst na", "in afwachting"),
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
        "(?:" + any_of(AT) + "|voor(?= (?:de|het) )) (?:" + any_of(AND_WHICH) + " )*" + any_of(OCCASIONS)
        + "{END}"
        + _NO_RECESS + _MORE,
        read_condition,
        ("bij de indiening van het wetsvoorstel", "voorafgaand aan de behandeling van de wet", "bij evaluatie"),
        ("bij prinsjesdag", "bij brief"),
        (*each(("bij ", "tijdens ", "uiterlijk bij ", "voor "), ("", *each(AND_WHICH, (" ",))), OCCASIONS),
         *each(("bij ", "tijdens ", "uiterlijk bij ", "voor "), AND_WHICH, (" ",), AND_WHICH[3:], (" ",)),
         *(words for words in AT if words not in ("bij", "tijdens", "uiterlijk bij"))),
    ),
    Rule(
        "counted_event",
        "(?:(?:uiterlijk|binnen|circa|ongeveer|steeds|telkens) )*(?:{NUMBER}|{FEW}|een half|anderhal(?:f|ve)) {UNIT} "
        "(?:na|nadat|voor|vóór|voorafgaand aan|voordat|te rekenen vanaf|vanaf)" + _UNKNOWN_DAY + "(?P<tail>{NOUNS})",
        read_condition,
        ("binnen twee maanden na ontvangst", "vijf jaar na inwerkingtreding", "uiterlijk twee weken voor het debat"),
        ("binnen twee maanden", "zes weken na 1 mei", "binnen drie weken na het zomerreces"),
        each(_BEFORE_COUNT, _COUNTED_WORDS, (" ",), _UNIT_STEMS),
    ),
    Rule(
        "own_term",
        "binnen (?:de|een) (?:daarvoor |daartoe )?(?:" + any_of(OWN_TERMS) + r" )?\w*(?:termijn|termijnen|kaders){END}",
        read_vague,
        ("binnen de gebruikelijke termijn", "binnen de beroepstermijn", "binnen de wettelijke termijn"),
        ("termijn", "binnen zes weken"),
        ("binnen de ", "binnen een "),
    ),
)  # fmt: skip
