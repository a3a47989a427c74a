"""Rules for what is done: research and other acts, and what only may be a promise. Data, with examples."""

from ingest.promises.rule import Rule
from ingest.records import Kind

_TIMED = "dated/soon/future/recurring"
_AHEAD = "dated/soon/future"
_LOOSELY = _TIMED + "/sequel/under condition/conditional"

ACTING_RULES = (
    # --- research -----------------------------------------------------------------------------------------------------
    Rule(
        "government_has_studied", Kind.RESEARCH, "de regering laat iets onderzoeken",
        ("by government", "let", "study/head study", "present/future"), (), 2.8,
        ("Ik laat dit jaar onderzoeken wat de gevolgen zijn.", "Ik geef opdracht tot een onafhankelijk onderzoek."),
        ("Ik laat de gemeenten vrij.",),
    ),
    Rule(
        "government_studies", Kind.RESEARCH, "de regering onderzoekt of evalueert iets",
        (
            "by government",
            "study", "present/future", _TIMED + "/willing/planning/intend/in person"), ("tell", "send", "stance"), 1.8,
        ("Ik evalueer de regeling in 2027.", "Daarnaast ga ik na of dit sneller kan."),
        ("Ik heb de regeling in 2024 geëvalueerd.",),
    ),
    Rule(
        "study_is_done", Kind.RESEARCH, "iets wordt onderzocht of geëvalueerd",
        (
            "passive",
            "study", "present/future", "dated/soon/recurring/examines"), ("third agent", "by third", "by chamber"), 1.8,
        ("De wet wordt na twee jaar geëvalueerd.", "In het najaar wordt bezien of dit nodig is."),
        ("Dit wordt door de inspectie onderzocht.",),
    ),
    Rule(
        "study_starts", Kind.RESEARCH, "een onderzoek of evaluatie begint",
        (
            "by study",
            "begin/act/study/planned/come", "present/future", _TIMED + "/there comes/there is"), ("third agent",), 1.8,
        ("Na de zomer begint de evaluatie van de wet.", "Het onderzoek wordt in mei uitgevoerd."),
        ("Het onderzoek toont aan dat het werkt.",),
    ),
    Rule(
        "government_orders", Kind.RESEARCH, "de regering laat iets doen",
        (
            "by government",
            "let",
            "dated/soon/future", "present/future"), ("stance", "send", "tell", "this letter", "act", "urge"), 1.2,
        ("Begin volgende week laat ik het kustvak opnieuw inmeten.",),
        ("Ik laat de gemeenten vrij.",),
    ),
    Rule(
        "government_starts_study", Kind.RESEARCH, "de regering zet een onderzoek in gang",
        ("by government", "head study", "act/begin/study/report/come/urge/law", "present/future"), (), 2.2,
        ("Ik start in mei een verkenning.", "Het kabinet voert een nulmeting uit."),
        ("Ik stuur u het onderzoek.",),
    ),
    # --- action -------------------------------------------------------------------------------------------------------
    Rule(
        "government_meets", Kind.ACTION, "de regering gaat in gesprek",
        ("by government", "meet", "present/future", _TIMED + "/willing/occasion/in person"), (), 1.6,
        ("Volgende maand spreek ik met de sector.", "Daarover ga ik in gesprek met de gemeenten."),
        ("Ik heb met de sector gesproken.",),
    ),
    Rule(
        "government_urges", Kind.ACTION, "de regering brengt iets in bij een genoemde gelegenheid",
        ("by government", "urge", "present/future", "future/occasion/dated"), (), 1.3,
        ("Nederland zal tijdens de Raad oproepen tot haast.",),
        ("Nederland pleit voor vrede.",),
    ),
    Rule(
        "government_acts", Kind.ACTION, "de regering doet iets concreets",
        (
            "by government",
            "act", "present/future", _AHEAD + "/planning/intend/occasion/wants"), ("stance", "this letter"), 1.6,
        ("Op 3 april onderteken ik het convenant.", "Ik stel in mei een nieuw fonds in."),
        ("Ik stel vast dat dit waar is.",),
    ),
    Rule(
        "government_acts_undated", Kind.ACTION, "de regering doet iets concreets, zonder termijn",
        ("by government", "act", "present/future", "willing/in person"),
        ("stance", "this letter", "must", "can", "under condition", "conditional"), -0.3,
        ("Ook open ik een regionaal loket.",),
        ("Ik stel vast dat dit waar is.", "Ik kan een loket openen."),
    ),
    Rule(
        "government_other_act", Kind.ACTION, "de regering doet iets met een termijn",
        (
            "by government",
            "active",
            "other verb", "dated/future/effective", "present/future"), ("stance", "this letter", "expectation"), 1.0,
        ("Per 1 mei verschoon ik de lijst.",),
        ("Ik vind dit in 2026 nog steeds.",),
    ),
    Rule(
        "government_changes_norm", Kind.LEGISLATION, "de regering wijzigt wat een wet of regel bepaalt",
        (
            "by government",
            "head norm", "act/law/other verb", "active",
            "present/future", "dated/soon/future/effective/planning/wants/law step/in law"),
        ("stance", "this letter", "tell", "send"), 1.2,
        ("Per 1 juli verlaag ik het tarief.", "In 2027 schaft het kabinet de vergunningplicht af."),
        ("Ik heb het tarief verlaagd.", "Ik vind het tarief hoog."),
    ),
    Rule(
        "norm_changes", Kind.LEGISLATION, "wat een wet of regel bepaalt verandert",
        (
            "by norm",
            "passive/law/begin/come/other verb", "act/law/begin/come/other verb/receive/report",
            "present/future", "dated/effective/in law/law step"), ("third agent", "expectation", "study"), 0.8,
        ("De meldplicht gaat gelden op 1 januari 2027.", "Het tarief wordt per 1 juli verlaagd."),
        ("De meldplicht is bekend.", "De meldplicht gold in 2020."),
    ),
    Rule(
        "service_acts", Kind.ACTION, "een eigen dienst doet iets met een termijn",
        (
            "by service",
            "act/begin/meet/study/other verb",
            "dated/effective", "present/future"), ("expectation", "intend", "stance"), -0.2,
        ("De Belastingdienst opent in mei een tweede loket.",),
        ("De Belastingdienst verwacht in mei klaar te zijn.",),
    ),
    Rule(
        "takes_effect", Kind.ACTION, "iets gaat op een dag in",
        (
            "by scheme/by other/by none/by service/by norm",
            "effective", "present/future", "active", "other verb/receive/begin/act"), ("expectation",), 0.8,
        ("Met ingang van 1 april beschikt het programma over drie makelaars.",),
        ("Het programma loopt.",),
    ),
    Rule(
        "there_comes", Kind.ACTION, "er komt iets, met een termijn",
        ("there comes", "by other/by scheme/by meeting/by none", "dated", "present/future"), (), 0.8,
        ("In 2026 komen er tweehonderd extra plaatsen.",),
        ("Er komen veel klachten binnen.",),
    ),
    Rule(
        "thing_starts", Kind.ACTION, "iets gaat open, van start of is dan gereed",
        (
            "by scheme/by meeting/by norm",
            "begin/planned/act", "present/future", "dated"), ("third agent", "expectation", "stance"), 1.2,
        ("Het loket gaat per 1 mei open.", "De tweede ronde start in het najaar."),
        ("Het loket is in mei geopend.",),
    ),
    Rule(
        "thing_is_done", Kind.ACTION, "iets wordt gedaan, met een termijn",
        (
            "passive",
            "act/meet/law/other verb/urge",
            "present/future", "dated/future"), ("third agent", "by third", "expectation", "by chamber"), 0.6,
        ("De gebreken worden binnen een jaar verholpen.",),
        ("De gebreken worden door de eigenaar in mei verholpen.",),
    ),
    Rule(
        "government_intends", Kind.ACTION, "de regering neemt zich iets concreets voor",
        (
            "by government",
            "planning/intend", "act/begin/meet/let/law/other verb", "present/future"), ("expects", "wants"), 1.2,
        ("Het kabinet is voornemens zich aan te sluiten bij het verdrag.",),
        ("Het kabinet hoopt op een goede afloop.",),
    ),
    Rule(
        "government_wants", Kind.ACTION, "de regering wil iets concreets doen",
        ("by government", "wants", "act/begin/meet/let/law/other verb", "dated/soon/effective"), ("this letter",), 0.8,
        ("Het kabinet wil in 2026 een fonds instellen.",),
        ("Het kabinet wil de veiligheid vergroten.",),
    ),
    Rule(
        "government_from_then", Kind.ACTION, "de regering doet iets vanaf een dag",
        ("by government", "active", "effective", "present/future"), ("this letter", "expectation", "negated"), 0.8,
        ("Vanaf het schooljaar 2027-2028 draag ik bij aan een leerlijn.",),
        ("Ik draag bij aan een leerlijn.",),
    ),
    Rule(
        "government_asked_study", Kind.RESEARCH, "de regering heeft om een onderzoek gevraagd dat nog komt",
        ("by government", "past", "let", "study/head study", "dated/soon"), ("this letter", "negated"), 4.5,
        ("Ik heb het RIVM gevraagd dit voor de zomer te onderzoeken.",),
        ("Ik heb het RIVM gevraagd mee te denken.",),
    ),
    Rule(
        "done_on_behalf", Kind.RESEARCH, "een ander doet iets in opdracht van de regering",
        ("on behalf", "by government", "active", "present/future"), ("send", "tell", "this letter"), 1.0,
        ("Een bureau zal in opdracht van mijn ministerie de cijfers nalopen.",),
        ("Een bureau zal de cijfers nalopen.",),
    ),
    Rule(
        "government_sends_others", Kind.ACTION, "de regering stuurt een ander iets",
        ("by government", "send", "to others", "dated/soon/future", "present/future"), ("this letter",), 1.0,
        ("Ik stuur de gemeenten voor de zomer een brief.",),
        ("Ik stuur uw Kamer voor de zomer een brief.",),
    ),
    Rule(
        "government_commissions", Kind.ACTION, "de regering geeft een opdracht",
        ("in person", "let", "ordered", "present/future"), ("this letter",), 0.8,
        ("Ik geef de dienst opdracht de aanslagen te herzien.",),
        ("De dienst heeft die opdracht.",),
    ),
    Rule(
        "government_will", Kind.ACTION, "de regering zal iets doen",
        ("by government", "active", "future"), ("stance", "this letter", "tell", "no verb"), 0.6,
        ("Ik zal de partners aanbieden een officier te plaatsen.",),
        ("Ik vind dat belangrijk.",),
    ),
    Rule(
        "government_acts_if", Kind.ACTION, "de regering doet iets als het nodig is",
        (
            "in person/future",
            "by government",
            "active", "conditional/under condition", "act/urge/meet/study/law/other verb", "present/future"),
        ("stance", "this letter"), 0.8,
        ("Waar nodig spreek ik de vergunninghouders aan.", "Blijft de rederij in gebreke, dan leg ik een dwangsom op."),
        ("Ik spreek de vergunninghouders niet aan.",),
    ),
    Rule(
        "government_pledges", Kind.ACTION, "de regering zegt iets toe",
        ("by government", "pledge/willing", "present"), ("past", "this letter"), 0.8,
        ("Dat zeg ik toe.", "Daartoe ben ik bereid."),
        ("Ik deel die zorg.",),
    ),
    # --- what only may be a promise: below the threshold unless other signs speak for it ------------------------------
    Rule(
        "briefing_ahead", Kind.BRIEFING, "een briefing of bezoek is genoemd, met iets dat nog komt",
        ("by briefing/head briefing/members talk", "present/future"), ("past",), -0.5,
        ("De briefing duurt twee uur.",),
        ("De brief duurt lang.",),
    ),
    Rule(
        "law_ahead", Kind.LEGISLATION, "wetgeving is genoemd, met iets dat nog komt",
        ("by law/head law/law step/in law", "present/future", _LOOSELY), ("past",), -0.7,
        ("De wet krijgt in mei haar definitieve vorm.",),
        ("De wet is ingewikkeld.",),
    ),
    Rule(
        "chamber_ahead", Kind.INFORM, "de Kamer is genoemd, met iets dat nog komt",
        ("to chamber/by chamber", "present/future", _LOOSELY + "/opener/willing/planning"), ("past",), -0.7,
        ("Het lid Smit zie ik in mei terug.",),
        ("De Kamer heeft gelijk.",),
    ),
    Rule(
        "document_ahead", Kind.INFORM, "een stuk is genoemd, met iets dat nog komt",
        ("by document/head document/by finding/head finding/in document", "present/future", _LOOSELY), ("past",), -0.8,
        ("Het rapport ziet in mei het licht.",),
        ("Het rapport is dik.",),
    ),
    Rule(
        "study_ahead", Kind.RESEARCH, "een onderzoek is genoemd, met iets dat nog komt",
        ("by study/head study/study", "present/future", _TIMED), ("past",), -0.8,
        ("Het onderzoek kost in 2026 een miljoen.",),
        ("Het onderzoek is dik.",),
    ),
    Rule(
        "government_ahead", Kind.ACTION, "de regering is genoemd, met iets dat nog komt",
        (
            "by government",
            "present/future", _TIMED + "/effective/willing/planning/conditional/under condition"), ("past",), -0.8,
        ("Het kabinet is er in mei klaar voor.",),
        ("Het kabinet is demissionair.",),
    ),
    Rule(
        "something_ahead", Kind.ACTION, "er gebeurt iets, met een termijn",
        (
            "by other/by scheme/by meeting/by none/by pronoun/by service/by third/by norm",
            "present/future", "dated/effective"), ("past",), -1.5,
        ("De omzet stijgt in 2027.",),
        ("De omzet stijgt.",),
    ),
    Rule(
        "government_otherwise", Kind.ACTION, "de regering doet iets, zonder termijn",
        ("by government", "present/future"), ("past", "this letter", "asked", "must"), -1.8,
        ("Wij volgen de cijfers.",),
        ("Wij volgden de cijfers.",),
    ),
    Rule(
        "made_otherwise", Kind.INFORM, "er is sprake van een stuk, briefing, wet of onderzoek, zonder termijn",
        (
            "by document/by finding/by briefing/by law/by study/to chamber/by chamber/in document/in law",
            "present/future"), ("past", "this letter", "asked"), -2.2,
        ("De wet beschermt burgers.",),
        ("De gemeente beschermt burgers.",),
    ),
    Rule(
        "done_otherwise", Kind.ACTION, "er wordt iets gedaan, zonder termijn",
        ("passive", "present/future"), ("past", "this letter", "asked", "by third", "third agent"), -2.2,
        ("De sluis wordt vernieuwd.",),
        ("De sluis werd vernieuwd.",),
    ),
    Rule(
        "happens_otherwise", Kind.ACTION, "er gebeurt iets, nader bepaald",
        (
            "under condition/conditional/soon/there comes/on behalf/sequel/result",
            "present/future", "by other/by scheme/by meeting/by none/by pronoun/by service/by third/by norm"),
        ("past", "this letter", "asked"), -2.5,
        ("Dan komt er een loket.",),
        ("Er is een loket.",),
    ),
    Rule(
        "arranged_ahead", Kind.ACTION, "er is iets geregeld voor een dag die nog komt",
        ("past", "dated/effective"), ("this letter", "asked"), -2.2,
        ("Op 14 januari heb ik tijd vrijgemaakt voor uw leden.",),
        ("Ik heb tijd vrijgemaakt voor uw leden.",),
    ),
    Rule(
        "government_decided", Kind.ACTION, "de regering heeft iets besloten, zich voorgenomen of gevraagd",
        ("by government", "past", "let/intend/planning/pledge/ordered/law/study"), ("this letter", "asked"), -2.5,
        ("Ik heb het bureau opdracht gegeven de cijfers na te lopen.",),
        ("Ik heb de cijfers gezien.",),
    ),
    Rule(
        "noted_ahead", Kind.ACTION, "een regel zonder werkwoord noemt een termijn",
        ("no tense", "dated/effective/recurring"), ("this letter", "asked"), -2.5,
        ("Indiening bij beide Kamers vóór de zomer.",),
        ("Indiening bij beide Kamers.",),
    ),
    Rule(
        "done_by_others", Kind.RESEARCH, "een ander doet iets, zonder termijn",
        ("passive", "present/future", "third agent/by third"), ("past", "this letter", "asked"), -2.8,
        ("De beveiliging wordt door een bureau doorgelicht.",),
        ("De beveiliging werd door een bureau doorgelicht.",),
    ),
    Rule(
        "government_would", Kind.ACTION, "de regering zou iets willen doen, met een termijn",
        ("by government", "would", "dated/soon/effective"), ("this letter", "asked"), -2.0,
        ("Ik zou in het voorjaar een reserve willen aanwijzen.",),
        ("Ik zou dat graag zien.",),
    ),
)  # fmt: skip
