"""Rules for what reaches parliament: briefings, legislation, letters and other documents. Data, with examples."""

from ingest.promises.rule import Rule
from ingest.records import Kind

_TIMED = "dated/soon/future/recurring"
_LOOSELY = _TIMED + "/sequel/under condition/conditional"

TELLING_RULES = (
    # --- briefing -----------------------------------------------------------------------------------------------------
    Rule(
        "briefing_given", Kind.BRIEFING, "de regering biedt een briefing of werkbezoek aan",
        ("by government/by service", "head briefing", "brief/act/send/meet/let/begin/receive/report/urge/gives"),
        (), 3.0,
        (
            "Ik verzorg graag een technische briefing voor uw commissie.",
            "De directeur-generaal geeft bij de eerste rapportage een mondelinge toelichting."),
        ("Ik stuur uw Kamer een brief.",),
    ),
    Rule(
        "briefing_offered", Kind.BRIEFING, "een aanbod dat nog staat: een briefing, gesprek of bezoek voor leden",
        ("offered", "about briefing/head briefing/members talk/orally"), ("negated",), 2.5,
        (
            "Het kabinet heeft aangeboden om in een besloten briefing nader op de cijfers in te gaan.",
            "Ik bied aan om uw commissie een technische briefing te geven."),
        ("Ik heb uw Kamer op 3 maart een technische briefing gegeven.",),
    ),
    Rule(
        "briefing_planned", Kind.BRIEFING, "een briefing of werkbezoek is gepland of vindt plaats",
        ("by briefing", "present/future", "passive/begin/planned/come/dated/soon/to chamber"), (), 3.0,
        (
            "De technische briefing vindt plaats op 3 maart.",
            "Een vertrouwelijke briefing wordt voor het reces georganiseerd."),
        ("De briefing heeft op 3 maart plaatsgevonden.",),
    ),
    Rule(
        "members_briefed", Kind.BRIEFING, "leden worden bijgepraat",
        ("brief", "to chamber/by chamber", "present/future"), ("by third",), 3.0,
        ("Uw commissie wordt voor het debat bijgepraat.", "Ik praat uw Kamer graag vertrouwelijk bij."),
        ("Ik praat de gemeenten bij.",),
    ),
    Rule(
        "members_received", Kind.BRIEFING, "leden worden uitgenodigd of ontvangen",
        ("by government", "receives members", "present/future"), (), 2.5,
        ("Ik nodig de leden van uw commissie uit voor een bezoek aan de kazerne.",),
        ("Ik ontvang de gemeenten voor overleg.",),
    ),
    Rule(
        "members_welcome", Kind.BRIEFING, "leden zijn ergens welkom of kunnen mee",
        ("welcome", "members/to chamber/by chamber", "present/future"),
        ("past", "head document", "send", "this letter", "negated"), 1.0,
        ("Leden van uw commissie zijn op 4 mei van harte welkom in het laboratorium.",),
        ("De gemeenten zijn van harte welkom.",),
    ),
    Rule(
        "briefing_with_term", Kind.BRIEFING, "een briefing voor de Kamer",
        ("by chamber", "head briefing", "receive", "present/future"), (), 3.0,
        ("U ontvangt in mei een technische briefing over de cijfers.",),
        ("U ontvangt in mei een brief.",),
    ),
    Rule(
        "explained_orally",
        Kind.BRIEFING,
        "een mondelinge of besloten toelichting",
        ("by government/by service/passive", "orally", "reply/tell/brief/gives/begin", "present/future"),
        ("past", "in document"),
        2.0,
        (
            "Desgewenst licht ik de cijfers in een besloten overleg toe.",
            "De raming kan op verzoek mondeling worden toegelicht.",
        ),
        ("Ik licht de cijfers in de brief toe.",),
    ),
    Rule(
        "members_talk", Kind.BRIEFING, "een gesprek, toelichting of bezoek voor leden",
        (
            "members talk",
            "present/future",
            "by government/by service/by chamber/by other/by none/by briefing/by meeting/by third/by scheme"),
        ("head document", "past", "send", "act", "report", "negated"), 1.8,
        (
            "De directeur is beschikbaar voor een gesprek met uw commissie.",
            "Uw leden zijn op 4 april welkom op de kazerne."),
        ("Ik stuur de commissie een brief over het gesprek.",),
    ),
    Rule(
        "members_meeting", Kind.BRIEFING, "een bijeenkomst of mondelinge toelichting voor leden",
        (
            "by government/by service",
            "head meeting/in meeting/orally", "members", "present/future", "tell/brief/act/reply/meet/receive"),
        ("head document", "head finding"), 2.5,
        ("Ik organiseer een besloten bijeenkomst voor de leden van uw commissie.",),
        ("Ik stuur de leden een verslag van de bijeenkomst.", "Ik spreek met de sector."),
    ),
    # --- legislation --------------------------------------------------------------------------------------------------
    Rule(
        "law_made_by_government", Kind.LEGISLATION, "de regering brengt een wet of regeling in procedure",
        ("by government", "law", "head law/about law", "present/future"), ("head document",), 3.0,
        ("Ik dien het wetsvoorstel in het najaar in.", "Het kabinet brengt de wet in maart in consultatie."),
        ("Ik dien een verzoek in bij de gemeente.",),
    ),
    Rule(
        "law_sent_by_government", Kind.LEGISLATION, "de regering stuurt een wet of regeling",
        ("by government", "send/report/act/come/begin", "head law", "present/future"), ("head document",), 2.5,
        ("Ik stuur het wetsvoorstel in mei aan uw Kamer.", "Ik leg het ontwerpbesluit aan beide Kamers voor."),
        ("Ik stuur u een brief over de wet.",),
    ),
    Rule(
        "law_moved", Kind.LEGISLATION, "een wet of regeling wordt in procedure gebracht",
        ("by law", "passive", "law/send/act/report", "present/future"), ("study",), 3.0,
        (
            "Het wetsvoorstel wordt in mei bij uw Kamer ingediend.",
            "De regeling wordt na de zomer gepubliceerd in de Staatscourant."),
        ("De wet wordt door burgers slecht begrepen.",),
    ),
    Rule(
        "law_goes", Kind.LEGISLATION,
        "een wet of regeling gaat in consultatie, treedt in werking of komt naar de Kamer",
        ("by law", "law step/come/starts", "present/future"), ("provides",), 2.5,
        ("Het wetsvoorstel gaat in maart in internetconsultatie.", "De wet treedt op 1 juli 2026 in werking."),
        ("De wet is in 2020 in werking getreden.", "De wet voorziet in een voorhangprocedure."),
    ),
    Rule(
        "law_planned", Kind.LEGISLATION, "een stap in wetgeving is gepland",
        ("by law", "planned", "present/future", "dated/soon"), (), 2.5,
        ("Inwerkingtreding is voorzien per 1 januari 2027.", "Indiening is beoogd in het voorjaar."),
        ("De wet is ingewikkeld.",),
    ),
    Rule(
        "consultation_open", Kind.LEGISLATION, "op een ontwerp kan worden gereageerd",
        ("consults", "present/future", "dated/soon", "reply/begin/can"), ("past", "this letter", "in person"), 1.5,
        ("Tot 3 april kan iedereen op het ontwerp reageren.",),
        ("Ik heb op het ontwerp gereageerd.",),
    ),
    Rule(
        "law_enters", Kind.LEGISLATION, "iets krijgt een plaats in een wet of gaat in consultatie",
        ("in law", "act/report/law", "by government/passive", "present/future"), ("third agent", "by third"), 2.0,
        ("De grondslag neem ik op in het Belastingplan 2027.",),
        ("De grondslag staat in het Belastingplan.",),
    ),
    Rule(
        "law_treats", Kind.LEGISLATION, "een wet of regeling die nog komt regelt iets",
        ("by law", "reply/report/stance", "active", "future"), (), 1.0,
        ("Het Belastingplan 2028 zal een aanpassing van deze vrijstelling bevatten.",),
        ("De wet bevat een vrijstelling.",),
    ),
    Rule(
        "law_step", Kind.LEGISLATION, "een stap in wetgeving",
        (
            "law step",
            "law/send/come/begin/act/let/planned/report",
            "present/future", "by government/by finding/by document/by other/by none/by law/by study/passive"),
        ("by third", "third agent", "stance"), 2.2,
        ("Het voorstel gaat in november in internetconsultatie.", "De wijziging treedt op 1 juli in werking."),
        ("Het voorstel gaat in november naar de gemeenten.",),
    ),
    Rule(
        "proposal_submitted", Kind.LEGISLATION, "een voorstel wordt ingediend",
        (
            "submits",
            "by government/passive/by finding",
            "present/future", "to chamber/head finding/by finding/by law/by pronoun"), ("third agent", "by third"), 2.5,
        ("Direct daarna zal ik dit voorstel bij uw Kamer indienen.",),
        ("Ik dien een aanvraag in bij het fonds.",),
    ),
    Rule(
        "law_aimed_at", Kind.LEGISLATION, "de regering streeft naar een stap in wetgeving",
        (
            "by government/passive",
            "intend/planning", "about law/head law/by law", "present/future", "dated/law step"), (), 1.8,
        ("Ik streef naar inwerkingtreding per 1 januari 2027.", "Er wordt gestreefd naar indiening in het voorjaar."),
        ("Ik streef naar een beter stelsel.",),
    ),
    # --- inform -------------------------------------------------------------------------------------------------------
    Rule(
        "put_in_study", Kind.RESEARCH, "iets wordt meegenomen in een onderzoek",
        (
            "in study",
            "report/act/reply",
            "passive/by government",
            "present/future"), ("third agent", "by third", "head document", "in document"), 1.5,
        ("Dit neem ik mee in de evaluatie van de wet.",),
        ("Dit staat in het onderzoek.",),
    ),
    Rule(
        "pledged_content", Kind.INFORM, "de regering zegt toe wat er in een stuk komt te staan",
        ("pledged", "by document", "present/future", "stance/report/other verb/receive"), (), 2.0,
        ("Ik zeg u toe dat de brief een paragraaf over Zeeland zal bevatten.",),
        ("Ik vind dat de brief een paragraaf over Zeeland bevat.",),
    ),
    Rule(
        "government_tells_chamber", Kind.INFORM, "de regering zegt de Kamer te zullen informeren",
        ("by government", "tell/reply/report", "to chamber", "present/future"), (), 3.0,
        (
            "Ik informeer uw Kamer voor de zomer over de uitkomsten.",
            "Ook zal het kabinet de Kamer op de hoogte houden."),
        ("Ik informeer de gemeenten over de uitkomsten.", "Ik heb uw Kamer op 3 mei geïnformeerd."),
    ),
    Rule(
        "government_sends_chamber", Kind.INFORM, "de regering stuurt de Kamer iets toe",
        ("by government", "send", "to chamber", "present/future"), (), 3.0,
        ("Ik stuur u in het najaar een brief.", "De evaluatie doe ik uw Kamer in mei toekomen."),
        ("Ik stuur de gemeenten een brief.",),
    ),
    Rule(
        "chamber_receives", Kind.INFORM, "de Kamer ontvangt iets",
        ("by chamber", "receive", "present/future"), ("with member acts",), 3.0,
        ("Uw Kamer ontvangt de reactie voor het kerstreces.", "U kunt de evaluatie in mei tegemoetzien."),
        ("Uw Kamer heeft de reactie ontvangen.",),
    ),
    Rule(
        "chamber_is_told", Kind.INFORM, "de Kamer wordt geïnformeerd",
        ("passive", "tell/send/report", "by chamber/to chamber", "present/future"), ("by third", "by law"), 3.0,
        ("Uw Kamer wordt hierover in mei geïnformeerd.", "De uitkomsten worden met uw Kamer gedeeld."),
        ("Gemeenten worden hierover in mei geïnformeerd.",),
    ),
    Rule(
        "government_complies",
        Kind.INFORM,
        "de regering zal aan een verzoek voldoen",
        ("by government", "settle", "future/dated/soon/willing"),
        ("this letter", "past"),
        1.5,
        ("Aan het verzoek om een tijdlijn zal ik vóór het debat voldoen.",),
        ("Hiermee voldoe ik aan het verzoek.",),
    ),
    Rule(
        "government_sends_document", Kind.INFORM, "de regering zegt een stuk toe",
        (
            "by government",
            "send/report",
            "head document/head finding/head study",
            "present/future", _LOOSELY + "/opener/back reference"), ("head law", "to others"), 1.5,
        ("Een verslag stuur ik na afloop.", "De resultaten publiceer ik in mei."),
        ("Ik deel die zorg.",),
    ),
    Rule(
        "government_pledges_document", Kind.INFORM, "de regering zegt een stuk toe",
        ("by government", "pledge", "head document/head finding", "present/future"), ("this letter",), 2.5,
        ("Ik zeg de Kamer een overzicht van de kosten toe.", "Ik beloof u een brief voor de zomer."),
        ("Ik zeg dat toe.",),
    ),
    Rule(
        "document_treats", Kind.INFORM, "een stuk dat nog komt gaat op iets in",
        (
            "by document",
            "reply/report/stance",
            "active", "future/dated/sequel", "present/future"), ("this letter", "third agent"), 0.8,
        ("De visie zal hier aandacht aan besteden.",),
        ("De visie besteedde hier aandacht aan.",),
    ),
    Rule(
        "government_replies", Kind.INFORM, "de regering zegt toe op iets terug te komen",
        (
            "by government",
            "reply", "present/future", _LOOSELY + "/in document/in writing/back reference"), ("delay",), 1.6,
        ("Ik kom hier in het najaar op terug.", "In de volgende voortgangsbrief ga ik hierop in."),
        ("Ik antwoord bevestigend.",),
    ),
    Rule(
        "government_tells", Kind.INFORM, "de regering zegt toe te informeren",
        ("by government", "tell/report", "present/future", _LOOSELY + "/in document"), ("tells others",), 1.2,
        ("Over de voortgang rapporteer ik jaarlijks in de monitor.", "Hierover bericht ik in mei."),
        ("Ik informeer de gemeenten in mei.",),
    ),
    Rule(
        "document_is_sent", Kind.INFORM, "een stuk wordt gestuurd of gepubliceerd",
        (
            "by document/by finding/by study/by pronoun",
            "passive", "send/report/tell", "present/future"), ("third agent",), 2.0,
        ("Het rapport wordt in mei gepubliceerd.", "De uitkomsten worden na de zomer gedeeld."),
        ("Het rapport werd in mei gepubliceerd.", "Het rapport wordt door de Rekenkamer gepubliceerd."),
    ),
    Rule(
        "treated_in_document", Kind.INFORM, "iets wordt besproken in een stuk dat nog komt",
        ("in document", "meet", "passive", "present/future"), ("third agent", "by third"), 1.0,
        ("De overige punten worden besproken in de beleidsreactie.",),
        ("De overige punten worden met de sector besproken.",),
    ),
    Rule(
        "put_in_document", Kind.INFORM, "iets wordt opgenomen in een stuk dat nog komt",
        ("in document", "report/reply", "passive/by government", "present/future"), ("third agent", "by third"), 1.6,
        ("De kosten worden opgenomen in de ontwerpbegroting.", "Deze inventarisatie betrek ik bij de visie."),
        ("De kosten staan in de begroting.",),
    ),
    Rule(
        "impersonal_reply", Kind.INFORM, "er wordt op teruggekomen",
        (
            "passive",
            "reply/report/tell",
            "by none/by other/by briefing/by meeting/by scheme",
            "present/future", _LOOSELY + "/in document/back reference"),
        ("third agent", "tells others"), 1.3,
        ("Hierop wordt teruggekomen in de Voorjaarsnota.", "Over de voortgang wordt jaarlijks gerapporteerd."),
        ("Hierop wordt door de gemeenten gereageerd.",),
    ),
    Rule(
        "put_online", Kind.INFORM, "een stuk of cijfer wordt openbaar gemaakt",
        (
            "online",
            "head document/head finding/by document/by finding/by study/head study/by pronoun",
            "puts/report/send/come", "present/future", "dated/soon/future/recurring/in person/passive"),
        ("third agent", "by third", "this letter"), 1.0,
        ("Elke maand zetten wij de nieuwste cijfers op onze website.",),
        ("De kaart is leesbaar.",),
    ),
    Rule(
        "placed_in_document", Kind.INFORM, "iets komt aan de orde in een stuk dat nog komt",
        (
            "in document",
            "report/begin/receive",
            "active",
            "by finding/by other/by meeting/by scheme/by document/by none/by study/by pronoun",
            "present/future", _LOOSELY),
        ("third agent", "stance"), 1.0,
        ("Dit onderwerp komt aan de orde in de volgende voortgangsbrief.",),
        ("Dit onderwerp staat in de brief van mei.",),
    ),
    Rule(
        "chamber_has_document", Kind.INFORM, "de Kamer heeft dan een stuk",
        ("by chamber", "head document/head finding", "present/future", "dated/soon"), ("with member acts",), 1.5,
        ("Uiterlijk 1 mei heeft u het rapport in bezit.",),
        ("Uw Kamer debatteert in mei.",),
    ),
    Rule(
        "document_comes_to_chamber", Kind.INFORM, "een stuk komt naar de Kamer",
        (
            "by document/by finding/by study/by none/by other/by pronoun",
            "come", "to chamber", "present/future"), (), 2.5,
        ("De evaluatie komt in mei naar de Kamer.", "Het plan bereikt u voor de zomer."),
        ("De evaluatie kwam in mei naar de Kamer.",),
    ),
    Rule(
        "document_comes", Kind.INFORM, "een stuk volgt of verschijnt",
        (
            "by document/by finding/by pronoun",
            "come", "active", "present/future", _LOOSELY + "/follows"), ("third agent",), 1.5,
        ("Een reactie volgt na de zomer.", "De visie verschijnt in maart."),
        ("De visie kwam in maart.",),
    ),
    Rule(
        "document_ready", Kind.INFORM, "een stuk is dan gereed",
        ("by document/by finding/by pronoun", "planned/begin", "present/future", "dated/soon"), ("third agent",), 1.0,
        ("Het rapport is in mei gereed.", "Publicatie van het verslag is voorzien in mei."),
        ("Het rapport is omvangrijk.",),
    ),
    Rule(
        "government_comes_with_document", Kind.INFORM, "de regering komt met een stuk",
        ("by government", "come", "with document/to chamber/head document", "present/future"), ("stance", "urge"), 1.8,
        ("Het kabinet komt in mei met een voortgangsbrief.", "Met de uitkomsten kom ik naar uw Kamer."),
        ("Ik kom graag op bezoek.",),
    ),
    Rule(
        "government_gives_document", Kind.INFORM, "de regering geeft inzicht of een stuk",
        ("by government", "head document/head finding", "gives", "present/future", _LOOSELY + "/to chamber"), (), 1.5,
        ("Bij de begroting geef ik u een overzicht van de kosten.",),
        ("Ik geef u gelijk.",),
    ),
)  # fmt: skip
