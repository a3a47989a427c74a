"""The rules that find signs: one row each, with examples that a test runs."""

import re

from ingest.settling.signs import Sign, SignRule, fill, plain

CLAIMS: tuple[SignRule, ...] = (
    SignRule(
        "promised",
        Sign.CLAIM,
        r"\b(?:toegezegde?n?|toezegging(?:en)?|beloofde?|belofte|afgesproken|gestand|bedoelde toezegging)\b",
        ("de toegezegde brief volgt later", "conform mijn toezegging aan het lid", "zoals beloofd stuur ik u dit"),
        ("ik zeg u een brief toe", "het verzoek van de commissie"),
    ),
    SignRule(
        "promised_apart",
        Sign.CLAIM,
        r"\b(?:zegde|zei)\b{GAP}\btoe\b",
        ("in maart zegde ik u een lijst toe", "de minister zei uw kamer een plan toe"),
        ("ik zeg u dit graag toe", "hij zegde zijn abonnement op"),
    ),
    SignRule(
        "announced",
        Sign.CLAIM,
        r"\b(?:aangekondigde?|voorgespiegelde?|voorgehouden|in het vooruitzicht gestelde?)\b",
        ("het aangekondigde onderzoek", "de in het vooruitzicht gestelde brief"),
        ("ik kondig hierbij aan dat", "het vooruitzicht is goed"),
    ),
    SignRule(
        "held_out",
        Sign.CLAIM,
        r"\b(?:in het )?vooruitzicht\b{GAP}\b(?:gesteld|gestelde|stelde)\b|\bstelden?\b{GAP}\bin het vooruitzicht\b",
        ("heb ik u een brief in het vooruitzicht gesteld", "de leden stelde ik een lijst in het vooruitzicht"),
        ("het vooruitzicht is gunstig",),
    ),
    SignRule(
        "as_reported",
        Sign.CLAIM,
        r"\bzoals (?:eerder |reeds |al )?"
        r"(?:gemeld|aangegeven|bericht|vermeld|besproken|gepland|voorzien|verzocht|gevraagd)\b",
        ("zoals gemeld ontvangt u dit in mei", "zoals eerder aangegeven bied ik u dit aan"),
        ("zoals bekend is dit lastig",),
    ),
    SignRule(
        "had_offered",
        Sign.CLAIM,
        r"\b(?:had|heb|hebben|hadden)\b{GAP}\b(?:aangeboden|gemeld|laten weten|aangegeven)\b",
        ("de rondleiding die ik u voor juni had aangeboden",),
        ("ik bied u dit aan",),
    ),
    SignRule(
        "granted",
        Sign.CLAIM,
        r"\b(?:verzoek|wens|vraag)\b{GAP}\b(?:gehonoreerd|ingewilligd)\b",
        ("op het verzoek van het lid, dat ik toen heb ingewilligd",),
        ("het verzoek van het lid is mij bekend",),
    ),
    SignRule(
        "was_to_come",
        Sign.CLAIM,
        r"\b(?:zou|zouden)\b{GAP}\b"
        r"(?:ontvangen|verschijnen|komen|plaatsvinden|worden|zijn|bereiken|volgen|leveren|sturen|toesturen|zenden|toezenden|"
        r"toekomen|aanbieden|informeren|berichten|indienen|opleveren|openen|starten|ingaan|houden|geven|terugkomen)\b",
        ("het overzicht zou in mei komen", "het rapport dat u dit jaar zou ontvangen"),
        ("het overzicht komt in mei", "dat zou ik niet willen"),
    ),
    SignRule(
        "wrote_before",
        Sign.CLAIM,
        r"\b(?:schreef|meldde|berichtte|liet|gaf|kondigde|noemde|stelde)\b{GAP}\b(?:ik|wij|mijn (?:ambts)?voorganger|het kabinet)"
        r"\b|\b(?:ik|wij|het kabinet|mijn ambtsvoorganger) (?:u |uw kamer )?(?:eerder |al )?"
        r"(?:meldde|schreef|aankondigde|kondigde|voorzag|beloofde|verwachtte)\b",
        ("in mei schreef ik u dat het plan klaar was", "anders dan ik eerder meldde"),
        ("ik schrijf u hierover in mei", "de gemeente noemde dit lastig"),
    ),
    SignRule(
        "stood_planned",
        Sign.CLAIM,
        r"\b(?:stond|stonden|was|waren)\b{GAP}\b(?:aangekondigd|gepland|voorzien|geagendeerd|ingepland|beoogd)\b",
        ("dat voor dit kwartaal stond gepland", "de nota was voorzien voor juni"),
        ("de nota is gereed",),
    ),
)

DELIVERIES: tuple[SignRule, ...] = (
    SignRule(
        "carries_out",
        Sign.CLOSING,
        r"\b(?:geef|geven|geeft)\b{GAP}\b(?:uitvoering|invulling|gehoor|gevolg)\b|"
        r"\b(?:uitvoering|invulling|gehoor|gevolg) (?:geef|geven|gegeven)\b",
        ("hiermee geef ik gehoor aan uw verzoek", "waarmee ik uitvoering geef aan mijn toezegging"),
        ("de gemeente voert de wet uit",),
    ),
    SignRule(
        "in_execution_of",
        Sign.CLOSING,
        r"\b(?:ter (?:uitvoering|invulling|voldoening)|in vervolg op|overeenkomstig|conform|ingevolge|gevolg gevend)\b"
        r"{SHORT}\b(?:toezegging(?:en)?|toegezegd\w*|belofte)\b",
        ("ter uitvoering van mijn toezegging", "conform de hem gedane toezegging"),
        ("ter uitvoering van de wet",),
    ),
    SignRule(
        "meets",
        Sign.CLOSING,
        r"\b(?:voldoe|voldoet|voldoen)\b{GAP}\b(?:aan|daaraan|hieraan)\b|\b(?:daaraan|hieraan|aan)\b{GAP}\bvoldoe\b",
        ("hiermee voldoe ik aan mijn toezegging", "met deze brief voldoe ik daaraan"),
        ("de auto is voldoende veilig",),
    ),
    SignRule(
        "honours",
        Sign.CLOSING,
        r"\b(?:kom|komen|los|lossen|doe|doen)\b{GAP}\b(?:tegemoet aan|na|in|gestand)\b"
        r"(?=[^.;]*toe(?:zeg|gezeg)|[.;]|$)",
        ("hiermee doe ik mijn toezegging gestand", "met deze nota los ik de toezegging in"),
        ("wij komen in juni bijeen om te praten",),
    ),
    SignRule(
        "keeps_promise",
        Sign.CLOSING,
        r"\b(?:kom|komen|los|lossen|doe|doen)\b{GAP}\b(?:toezegging(?:en)?|belofte|toegezegde)\b{SHORT}"
        r"\b(?:na|in|gestand|tegemoet)\b",
        ("met bijlage 3 kom ik de toezegging na die ik in mei deed", "los ik mijn belofte in"),
        ("ik kom in mei met een brief",),
    ),
    SignRule(
        "is_met",
        Sign.CLOSING,
        r"\b(?:daarmee|hiermee|waarmee|hieraan|daaraan|aan|zodat|hierdoor)\b{GAP}\b{SETTLED}\b",
        ("hiermee is de toezegging afgedaan", "waarmee het overzicht compleet is", "aan de toezegging is voldaan"),
        ("de zaak is afgedaan door de rechter",),
    ),
    SignRule(
        "promise_met",
        Sign.CLOSING,
        r"\b(?:toezegging(?:en)?|toegezegde)\b{GAP}\b{SETTLED}\b|\bals (?:afgedaan|voldaan|uitgevoerd|afgehandeld|nagekomen)\b|"
        r"\bmet\b{GAP}\b(?:is|zijn)\b{GAP}\b(?:ingelost|vervuld|voldaan|nagekomen|gestand gedaan)\b",
        ("de toezegging is uitgevoerd", "deze kan als afgedaan gelden", "met het verschijnen is de belofte ingelost"),
        ("de klacht is afgehandeld",),
    ),
    SignRule(
        "consider_met",
        Sign.CLOSING,
        r"\b(?:beschouw|beschouwen|acht|achten|verzoek|registreren|neem aan)\b{GAP}\b{SETTLED}\b",
        ("ik beschouw deze toezegging als afgedaan", "ik acht hiermee de toezegging nagekomen"),
        ("ik beschouw dit als een probleem",),
    ),
    SignRule(
        "line_done",
        Sign.CLOSING,
        r"^\W*(?:(?:stand van zaken|status|stand)\W+)?(?:(?:is|zijn|inmiddels|thans|geheel)\s+)*"
        r"(?:{SETTLED}|gerealiseerd|gereed|verzonden|gedaan)\b",
        ("uitgevoerd met bijlage 2 bij deze brief", "afgedaan met de brief van 3 mei"),
        ("uitvoering volgt in juni", "deels uitgevoerd"),
    ),
    SignRule(
        "enclosed",
        Sign.DELIVERY,
        r"\b(?:hierbij|bijgaande?|bijgevoegde?|bijgesloten|bijlagen?|annex|ingesloten|meegezonden|toegevoegd|"
        r"meegestuurde?)\b",
        ("bijgevoegd treft u de lijst aan", "bijlage 2 bevat de cijfers", "het rapport gaat hierbij"),
        ("daarbij speelt geld een rol",),
    ),
    SignRule(
        "in_this_letter",
        Sign.DELIVERY,
        r"\b(?:met|in|bij|van|door) deze (?:brief|nota|antwoorden|beantwoording|rapportage|verzamelbrief)\b|"
        r"\b(?:hieronder|onderstaande?|bovenstaande)\b|\b(?:tabel|figuur|paragraaf|hoofdstuk|onderdeel) \d",
        ("met deze brief informeer ik u over de stand", "hieronder ga ik in op de cijfers"),
        ("in mijn vorige brief stond dit",),
    ),
    SignRule(
        "sends_now",
        Sign.DELIVERY,
        r"\b(?:zend|bied|stuur|doe|deel|informeer|meld|bericht|geef)\s+(?:ik|wij)\s+(?:u|uw kamer)?\b"
        r"(?=[^.;]{0,80}\b(?:hierbij|aan|toe|toekomen|mee|thans|nu|als volgt)\b)",
        ("deel ik u het volgende mee", "zend ik uw kamer hierbij de lijst toe"),
        ("ik zal u daarover informeren",),
    ),
    SignRule(
        "can_report",
        Sign.DELIVERY,
        r"\bkan (?:ik|het kabinet) (?:u|uw kamer)\b{SHORT}\b(?:melden|berichten|mededelen|meedelen|bevestigen)\b",
        ("kan ik u melden dat er 40 meldingen zijn",),
        ("ik kan hierop niet vooruitlopen",),
    ),
)

PAST: tuple[SignRule, ...] = (
    SignRule(
        "took_place",
        Sign.MET,
        r"\b(?:{HAVE}|vond|vonden)\b{GAP}\b(?:{MET}|plaats)\b",
        ("de briefing heeft plaatsgevonden op 3 mei", "hebben de diensten u uiteengezet", "vond de sessie plaats"),
        ("de briefing wordt gehouden in juni",),
    ),
    SignRule(
        "took_place_inverted",
        Sign.MET,
        r"\b{MET}\s+(?:heeft|hebben|is|zijn)\b|\bhebt (?:u|ik)\b{GAP}\b(?:ingelicht|inlichten|bijgepraat|informeren)\b",
        ("de briefing die in mei gehouden is", "hebt u zich laten inlichten over de sluis"),
        ("de briefing wordt gehouden in juni",),
    ),
    SignRule(
        "filed",
        Sign.FILED,
        r"\b{FILED}\b|\b(?:trad|traden|treedt|treden)\b{GAP}\bin werking\b|\bstaats(?:blad|courant)\b|\bstb\b|"
        r"\bligt\b{GAP}\b(?:uw kamer|raad van state|ter inzage|voor)\b|\b(?:geldt|gelden|ingegaan|ging)\b{SHORT}\bsinds\b|"
        r"\bsinds\b{GAP}\b(?:geldt|gelden|van kracht|in werking)\b|\baanhangig\b|\bter advisering\b|\bgeregeld in\b",
        ("het voorstel is vandaag ingediend", "de wet is in werking getreden", "aan de raad van state gezonden"),
        ("het voorstel wordt voorbereid",),
    ),
    SignRule(
        "perfect",
        Sign.DONE,
        r"\b{HAVE}\b{CLAUSE}\b(?:ge\w{2,}(?:d|t|en)|{PREFIX}(?:ge)?\w{3,}(?:d|t|en))\b",
        ("in mei heb ik de vlag gehesen", "het kantoor is geopend", "het bureau heeft uitgezocht hoe dit werkt"),
        ("ik stuur u een brief",),
    ),
    SignRule(
        "figures",
        Sign.FIGURES,
        r"\b\d[\d.,]*\b(?=.*\b\d[\d.,]*\b)|\b\d[\d.,]* (?:procent|miljoen|miljard|euro)\b|%",
        ("van de 80 scholen deden er 12 mee", "dat is 12 procent"),
        ("de scholen deden mee",),
    ),
    SignRule(
        "finds",
        Sign.DONE,
        r"\b(?:blijkt|bleek|blijken|bleken|laat zien|laten zien|toont|tonen|wijst uit|wijzen uit|concludeert|concluderen|"
        r"luidt|luiden|bedroeg|bedraagt|bedragen|telde|telt|kwam|kwamen|komt op|komen op|komt naar voren|leert|leverde|stelt vast|"
        r"bevat|beschrijft|beschrijven|geeft aan|geven aan|vond|vonden|lag op|ligt op|waren|was er)\b|"
        r"\b(?:is|zijn)\b{SHORT}\bsinds\b|\bsinds\b{SHORT}\b(?:is|zijn)\b",
        ("uit de peiling blijkt dat", "bijlage 2 laat zien dat"),
        ("wij laten dit na",),
    ),
)

DELAYS: tuple[SignRule, ...] = (
    SignRule(
        "not_but",
        Sign.DELAY,
        r"\bniet\b{GAP}\b(?:maar|doch|eerder dan)\b|\bnog niet\b{GAP}\b{SEND}\b|\b(?:anders dan|in tegenstelling tot)\b{GAP}\b(?:gemeld|gedacht|voorzien|"
        r"verwacht|gepland|aangekondigd|beoogd|meldde|schreef)\b|\bniet langer (?:in|voor|op)\b",
        ("de brief komt niet in mei maar in juni", "is niet eerder dan in maart te verwachten"),
        ("de brief komt in mei",),
    ),
    SignRule(
        "takes_longer",
        Sign.DELAY,
        r"\b(?:duurt|vergt|kost|vraagt|neemt)\b{SHORT}\b(?:langer|meer tijd|extra tijd)\b|\b(?:meer|extra|aanvullende) (?:tijd|maanden|weken)\b|\blangere? doorlooptijd\b|"
        r"\blangere? (?:tijd|periode)\b|\b(?:weken|maanden|tijd) nodig\b|\bop zich wachten\b|\bwachten tot\b",
        ("het onderzoek duurt langer", "de afstemming heeft meer tijd gevergd"),
        ("het duurt een week",),
    ),
    SignRule(
        "delayed",
        Sign.DELAY,
        r"\b(?:vertraagd|vertraging|uitgesteld|uitstel|opgeschoven|verschoven|doorgeschoven|verplaatst|verlengen|"
        r"opgehouden|verschuift|schuift|verschuiven|(?<!niet )later dan|verzet naar|laat (?:ik|het kabinet) los|losgelaten|(?:later|latere|nieuwe) (?:datum|moment|tijdstip|planning)|verlaat|"
        r"bijgesteld|bijgestelde|achterstand|loopt\b{GAP}\b(?:uit|achter)|uitgelopen|opgelopen|een (?:maand|kwartaal|halfjaar|jaar) later|"
        r"(?:weken|maanden|jaar) later|opnieuw (?:worden|aanbesteed|beoordeeld|berekend)|aangehouden)\b",
        ("de evaluatie is vertraagd", "de bouw loopt door leveringsproblemen uit", "een kwartaal later dan gemeld"),
        ("de bouw is klaar",),
    ),
    SignRule(
        "only_then",
        Sign.DELAY,
        r"\b(?:pas|eerst) (?:in|na|vanaf|per|eind|begin|medio|op|tegen|met ingang van|later|volgend)\b|\balsnog\b|"
        r"\bin plaats van\b|\bwordt dit\b|\bwordt (?:nu|het) (?:in|voor|op|eind|medio|begin)\b|"
        r"\bnu (?:in|voor|op|eind|medio|begin|uiterlijk|voorzien|verwacht)\b",
        ("waardoor het kantoor pas in mei opent",),
        ("het kantoor is pas geopend", "een pas aangekochte brug"),
    ),
    SignRule(
        "not_reached",
        Sign.DELAY,
        r"\b(?:niet|nog niet|niet meer)\b{GAP}\b{READY}\b",
        ("het onderzoek is niet in mei gereedgekomen", "die termijn wordt niet gehaald"),
        ("het onderzoek is gereed",),
    ),
    SignRule(
        "does_not_work_out",
        Sign.DELAY,
        r"\b(?:lukt|lukte|haal|red|slaag)\b{GAP}\bniet\b|\b(?:onhaalbaar|onmogelijk gebleken|niet in staat)\b|"
        r"\bhelaas\b{GAP}\bniet\b|\bkon(?:den)?\b{GAP}\bniet\b|\bheb\b{GAP}\bniet kunnen\b",
        ("het lukt mij helaas niet om dit voor de zomer te sturen",),
        ("het lukt de gemeente goed",),
    ),
    SignRule(
        "in_part",
        Sign.PART,
        r"\b(?:gedeeltelijk\w*|deels|ten dele|(?:eerste|tweede) (?:deel|onderdeel|tranche)|voor de helft|"
        r"vooralsnog alleen|vooralsnog kan ik alleen|(?:eerste|ene) van de (?:twee|drie|vier)|vooruitlopend op|het eerste is gebeurd|voor zover het|alvast|een (?:eerste|deel van)|beperkt zich tot|"
        r"nog maar|nog slechts|de helft van|tot nu toe alleen)\b|"
        r"\bvan (?:die|deze|de) (?:twee|drie|vier)\b{SHORT}\b(?:het|de) (?:eerste|ene)\b|"
        r"\beerste helft\b(?! van (?:het|dit|volgend|komend|20|januari|februari|ma|april|ju|aug|sep|okt|nov|dec))",
        ("als gedeeltelijke invulling van mijn toezegging", "deels afgerond"),
        ("de gemeente maakt er deel van uit", "in de eerste helft van 2024"),
    ),
    SignRule(
        "the_rest",
        Sign.REST,
        r"\b(?:overige|resterende|rest|ontbrekende|tweede deel|andere helft|die (?:per|over|van|voor))\b"
        r"{GAP}\b{LATER}\b",
        ("de overige regio's volgen na de zomer", "het tweede deel stuur ik in mei"),
        ("de overige regio's deden mee",),
    ),
    SignRule(
        "not_yet",
        Sign.REST,
        r"\bnog niet\b|\b(?:volgt|volgen)(?: u)? (?:in|na|voor|later|eind|begin|medio|nog|separaat|apart|zo|zodra|spoedig)\b|"
        r"\bmoet(?:en)? nog\b|\b(?:ontvangt|informeer|bericht|kom|stuur|krijgt)\b{SHORT}\b(?:later|afzonderlijk|separaat|apart)\b|\b(?:nagezonden|nazenden|ontbreekt nog|ontbreken nog|later toe|op een later moment)\b",
        ("de wachttijden nog niet", "de reistijden volgen in mei"),
        ("de cijfers zijn gereed",),
    ),
)

ENDINGS: tuple[SignRule, ...] = (
    SignRule(
        "lapses",
        Sign.DROPPED,
        r"\b(?:vervallen|vervalt|verviel)\b(?! van\b)|\bkom(?:t|en)\b{SHORT}\bte vervallen\b|\bachterwege\b|"
        r"\b(?:achterhaald|overbodig|doelloos|zinloos|zonder betekenis)\b",
        ("de toegezegde brief komt te vervallen", "deze toezegging vervalt"),
        ("de brief komt in mei",),
    ),
    SignRule(
        "line_dropped",
        Sign.ENDED,
        r"^\W*(?:(?:stand van zaken|status|stand)\W+)?(?:(?:is|zijn|inmiddels|deze toezegging|toezegging)\s+)*"
        r"(?:vervallen|vervalt|ingetrokken|niet (?:langer|meer) aan de orde|van de baan|komt te vervallen)\b",
        ("vervallen; de sector regelt het zelf", "niet langer aan de orde", "deze toezegging vervalt"),
        ("het besluit vervalt in mei",),
    ),
    SignRule(
        "no_longer",
        Sign.DROPPED,
        r"\b(?:niet (?:meer|langer)|geen)\b{GAP}\b{SENT}\b|\b(?:er komt|komt er|volgt er|u ontvangt)\b{SHORT}\b(?:geen|niet)\b|"
        r"\b(?:besloten|besluit)\b{GAP}\bniet (?:te|meer|langer|uit|in)\b|\bgeen (?:zin|betekenis|nut|doel)\b|(?<!nog )\bniet (?:\w+ ){0,3}{SEND}\b|\blosgelaten\b",
        ("de notitie wordt niet meer opgesteld", "een brief acht ik niet langer nodig"),
        ("de notitie is opgesteld",),
    ),
    SignRule(
        "refrains",
        Sign.DROPPED,
        r"\b(?:zie|ziet|zien)\b{GAP}\baf van\b|\baf te zien\b|"
        r"\b(?:moet|wil|kan|zal) (?:ik|het kabinet)\b{SHORT}\bafzien\b|\bafzie\b|\bzie (?:ik|het kabinet)\b{GAP}\baf\b",
        ("ik zie af van de evaluatie", "van die proef moet ik afzien"),
        ("de proef gaat door",),
    ),
    SignRule(
        "called_off",
        Sign.DROPPED,
        r"\b(?:gaat|gaan|ging|gingen|kan|kunnen)\b{GAP}\bniet (?:door\b|doorgaan|meer door)|"
        r"\bvan (?:de (?:agenda|planning|baan|rol)|tafel)\b|"
        r"\b(?:blijft|blijven)\b{SHORT}\buit\b|\buitblijven\b|\b(?:niet meer|niet langer) in de rede\b|\bverloren\b{SHORT}\bbelang\b|"
        r"\b(?:gaat|gaan|is|zijn)\b{SHORT}\b(?:op in|opgegaan in)\b|\bin de plaats\b|\bin plaats daarvan\b|"
        r"\b(?:zal|zullen|wil|kan|kunnen|ga|gaat|hoeft)\b{SHORT}\b(?:geen|niet meer|niet langer)\b|"
        r"\bafgezien\b(?! daarvan| hiervan| van het feit)|\bziet\b{GAP}\baf\b|\b(?:krijgt|kreeg|heeft)\b{GAP}\bgeen vervolg\b|"
        r"\bniet tot stand\b|\bgeen behoefte meer\b|\bbij nader inzien\b|\b(?:teruggetrokken|weggevallen|verdwenen|opgeheven)\b|"
        r"\b(?:ingetrokken|stopgezet|gestaakt|geschrapt|beëindigd|geannuleerd|afgelast|afgeblazen|niet doorgezet|ingetrokken|"
        r"laat (?:ik|het kabinet) (?:\w+ ){0,3}vallen|trek (?:ik|het kabinet) (?:\w+ ){0,4}in|te staken|stopt)\b",
        ("het werkbezoek gaat niet door", "het voorstel is van de agenda verdwenen"),
        ("het werkbezoek gaat door",),
    ),
    SignRule(
        "pending",
        Sign.PENDING,
        r"\b(?:wordt|worden|is|zijn)\b{GAP}\b(?:gewerkt|in voorbereiding|onderwerp van overleg|gaande)\b|"
        r"\b(?:loopt|lopen) nog\b|\bin (?:behandeling|voorbereiding|overleg)\b|\bnog (?:gaande|niet bekend|niet besloten|open|in gang)\b|"
        r"\b(?:ongewijzigd|onverminderd|onveranderd|op schema|volgens planning|volgens plan|zoals gepland)\b|\bnog niets\b",
        ("aan de voorbereiding wordt gewerkt", "de gesprekken lopen nog", "het stuk is nog in behandeling"),
        ("het stuk is verzonden",),
    ),
    SignRule(
        "outside",
        Sign.EXCLUDED,
        r"\b(?:valt|vallen|blijft|blijven|staat|staan)\b{SHORT}\b(?:buiten|rusten|los van)\b|\bgeen betrekking\b|"
        r"\b(?:laat|laten)\b{GAP}\b(?:rusten|onbesproken|buiten beschouwing)\b|\blaat ik mij\b{SHORT}\bniet uit\b",
        ("dat valt buiten deze brief", "de capaciteit laat ik hier rusten", "de havens blijven buiten beschouwing"),
        ("deze boot valt op",),
    ),
    SignRule(
        "no_part",
        Sign.EXCLUDED,
        r"\b(?:maakt|maken)\b{GAP}\bgeen (?:deel|onderdeel)\b|"
        r"\b(?:kom(?:t|en)|is|zijn)\b{GAP}\bniet (?:aan de orde|aan bod|het onderwerp)\b|"
        r"\bniet (?:onderzocht|meegenomen|betrokken|inbegrepen|opgenomen|meegeteld|verwerkt|begrepen|behandeld|besproken)\b",
        ("de lijsten maken geen deel uit van deze cijfers", "scholen komen in deze brief niet aan de orde"),
        ("de lijsten maken deel uit van deze cijfers",),
    ),
    SignRule(
        "not_about",
        Sign.EXCLUDED,
        r"\b(?:geldt|gelden)\b{SHORT}\bandere\b|\bniet in(?:gegaan)? op\b|\bgaat\b{SHORT}\bniet over\b|\bbetreft\b{SHORT}\bniet\b|"
        r"\bga(?:at)? (?:ik|deze brief|dit overzicht|het rapport)\b{SHORT}\bniet\b|\bzegt\b{SHORT}\bniets over\b|"
        r"\b(?:met uitzondering van|uitgezonderd|exclusief|niet te verwarren met|behoudens)\b",
        ("voor andere terreinen gelden andere regels", "het rapport gaat niet in op de kosten"),
        ("ik ga in op de kosten",),
    ),
    SignRule(
        "elsewhere",
        Sign.EXCLUDED,
        r"\b(?:ander|andere|eigen|afzonderlijk|afzonderlijke|apart|aparte) (?:traject|brief|onderzoek|onderwerp|vraagstuk|spoor|"
        r"procedure|moment|proces)\b|\bkom\b{SHORT}\b(?:later|apart|afzonderlijk|nog)\b{SHORT}\bterug\b|"
        r"\b(?:te zijner tijd|in een later stadium|op een later moment)\b",
        ("daarover loopt een afzonderlijk traject", "op de kosten kom ik later terug"),
        ("ik kom terug op uw vraag",),
    ),
)

RULES: tuple[SignRule, ...] = CLAIMS + DELIVERIES + PAST + DELAYS + ENDINGS

_COMPILED = tuple((rule.name, re.compile(fill(rule.pattern))) for rule in RULES)
#: The sign that each rule shows, by the rule's name.
SIGN_OF: dict[str, Sign] = {rule.name: rule.sign for rule in RULES}


def rules_in(text: str) -> frozenset[str]:
    """Return the names of the rules that hold in a clean sentence."""
    lowered = plain(text)
    return frozenset(name for name, pattern in _COMPILED if pattern.search(lowered))


def signs_in(text: str) -> frozenset[Sign]:
    """Return every sign in a clean sentence."""
    return frozenset(SIGN_OF[name] for name in rules_in(text))
