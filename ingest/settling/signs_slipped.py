"""Signs that something comes later, in part or not at all, is being worked on, or is left out of the letter."""

from ingest.settling.signs import Sign, SignRule

DELAYS: tuple[SignRule, ...] = (
    SignRule(
        "not_but",
        Sign.DELAY,
        (
            r"\bniet\b{GAP}\b(?:maar|doch|eerder dan)\b|\bnog niet\b{GAP}\b{SEND}\b",
            r"\b(?:anders dan|in tegenstelling tot)\b{GAP}\b{NOT_BUT}\b|\bniet langer (?:in|voor|op)\b(?! de rede)",
        ),
        ("de brief komt niet in mei maar in juni", "is niet eerder dan in maart te verwachten"),
        ("de brief komt in mei",),
    ),
    SignRule(
        "takes_longer",
        Sign.DELAY,
        (
            r"\b(?:duurt|vergt|kost|vraagt|neemt)\b{SHORT}\b(?:langer|meer tijd|extra tijd)\b",
            r"\b(?:meer|extra|aanvullende) (?:tijd|maanden|weken)\b|\blangere? doorlooptijd\b",
            r"\blangere? (?:tijd|periode)\b|\b(?:weken|maanden|tijd) nodig\b|\bop zich wachten\b",
            r"\bwachten tot\b",
        ),
        ("het onderzoek duurt langer", "de afstemming heeft meer tijd gevergd"),
        ("het duurt een week",),
    ),
    SignRule(
        "delayed",
        Sign.DELAY,
        (
            r"\b{DELAYED}\b",
            r"\b(?<!niet )later dan\b|\bverzet naar\b|\blaat (?:ik|het kabinet) los\b|\blosgelaten\b",
            r"\b(?<!niet op een )(?:later|latere|nieuwe) (?:datum|moment|tijdstip|planning)\b",
            r"\bloopt\b{GAP}\b(?:uit|achter)\b|\baan te houden\b",
            r"\been (?:maand|kwartaal|halfjaar|jaar) later\b|\b(?:weken|maanden|jaar) later\b",
            r"\b{HELD_OVER}\b{GAP}\baangehouden\b|\baangehouden (?:tot|totdat|in afwachting|hangende)\b",
            r"\bopnieuw (?:worden|aanbesteed|beoordeeld|berekend)\b",
        ),
        (
            "de evaluatie is vertraagd",
            "de bouw loopt door leveringsproblemen uit",
            "een kwartaal later dan gemeld",
            "de toezending is aangehouden tot het advies er is",
        ),
        ("de bouw is klaar", "er zijn twaalf verdachten aangehouden", "ook niet op een later moment"),
    ),
    SignRule(
        "only_then",
        Sign.DELAY,
        (
            r"\b(?:pas|eerst) (?:in|na|vanaf|per|eind|begin|medio|op|tegen|met ingang van|later|volgend)\b",
            r"\balsnog\b|\bin plaats van\b|\bwordt dit\b|\bwordt (?:nu|het) (?:in|voor|op|eind|medio|begin)\b",
            r"\bnu (?:in|voor|op|eind|medio|begin|uiterlijk|voorzien|verwacht)\b",
        ),
        ("waardoor het kantoor pas in mei opent",),
        ("het kantoor is pas geopend", "een pas aangekochte brug"),
    ),
    SignRule(
        "not_reached",
        Sign.DELAY,
        (r"\b(?:niet|nog niet|niet meer)\b{GAP}\b{READY}\b",),
        ("het onderzoek is niet in mei gereedgekomen", "die termijn wordt niet gehaald"),
        ("het onderzoek is gereed",),
    ),
    SignRule(
        "does_not_work_out",
        Sign.DELAY,
        (
            r"\b(?:lukt|lukte|haal|red|slaag)\b{GAP}\bniet\b",
            r"\b(?:onhaalbaar|onmogelijk gebleken|niet in staat)\b|\bhelaas\b{GAP}\bniet\b",
            r"\bkon(?:den)?\b{GAP}\bniet\b|\bheb\b{GAP}\bniet kunnen\b",
        ),
        ("het lukt mij helaas niet om dit voor de zomer te sturen",),
        ("het lukt de gemeente goed",),
    ),
    SignRule(
        "in_part",
        Sign.PART,
        (
            r"\b{IN_PART}\b|\bvan (?:die|deze|de) (?:twee|drie|vier)\b{SHORT}\b(?:het|de) (?:eerste|ene)\b",
            r"\beerste helft\b(?! van {IN_PART_TWO})",
            r"\bniet (?:geheel|volledig|helemaal) (?:afgedaan|voldaan|ingelost|nagekomen)\b",
            r"\b(?:voldoe|kom|los|doe|geef|ontvangt|vindt|treft|stuur|zend|cijfers|gegevens|uitkomsten|resultaten)\b{SHORT}"
            r"\b(?:voor|van|over|uit) {SO_MANY} van de {SO_MANY} ",
        ),
        (
            "als gedeeltelijke invulling van mijn toezegging",
            "deels afgerond",
            "nog niet volledig afgedaan",
            "hiermee voldoe ik voor drie van de vijf havens aan mijn toezegging",
        ),
        ("de gemeente maakt er deel van uit", "in de eerste helft van 2024", "in drie van de vijf havens is geteld"),
    ),
    SignRule(
        "the_rest",
        Sign.REST,
        (r"\b{THE_REST}\b{GAP}\b{LATER}\b",),
        ("de overige regio's volgen na de zomer", "het tweede deel stuur ik in mei"),
        ("de overige regio's deden mee",),
    ),
    SignRule(
        "not_yet",
        Sign.REST,
        (
            r"\bnog niet\b|\b(?:volgt|volgen)(?: u)? {NOT_YET}\b|\bmoet(?:en)? nog\b",
            r"\bmoet(?:en)?\b{SHORT}\bnog (?:{NOT_YET_DONE})\b",
            r"\b(?:ontvangt|informeer|bericht|kom|stuur|krijgt)\b{SHORT}\b(?:later|afzonderlijk|separaat|apart)\b",
            r"\b(?:nagezonden|nazenden|ontbreekt nog|ontbreken nog|later toe|(?<!niet )op een later moment)\b",
        ),
        ("de wachttijden nog niet", "de reistijden volgen in mei"),
        ("de cijfers zijn gereed",),
    ),
)

ENDINGS: tuple[SignRule, ...] = (
    SignRule(
        "lapses",
        Sign.DROPPED,
        (
            r"\b(?:vervallen|vervalt|verviel)\b(?! van\b)|\bkom(?:t|en)\b{SHORT}\bte vervallen\b",
            r"\bachterwege\b|\b(?:achterhaald|overbodig|doelloos|zinloos|zonder betekenis)\b",
        ),
        ("de toegezegde brief komt te vervallen", "deze toezegging vervalt"),
        ("de brief komt in mei",),
    ),
    SignRule(
        "line_dropped",
        Sign.ENDED,
        (r"^\W*(?:(?:stand van zaken|status|stand)\W+)?{LINE_DROPPED_TWO}*{LINE_DROPPED}\b",),
        ("vervallen; de sector regelt het zelf", "niet langer aan de orde", "deze toezegging vervalt"),
        ("het besluit vervalt in mei",),
    ),
    SignRule(
        "no_longer",
        Sign.DROPPED,
        (
            r"\b(?:niet (?:meer|langer)|geen)\b{GAP}\b{SENT}\b",
            r"\b(?:er komt|komt er|volgt er|u ontvangt)\b{SHORT}\b(?:geen|niet)\b",
            r"\b(?:besloten|besluit|kies|gekozen)\b{GAP}\bniet (?:meer|langer|uit|in|(?:\w+ ){0,3}te)\b",
            r"\bkie(?:s|st|zen)\b{SHORT}\bniet voor\b|\bniet (?:gekozen|overgegaan|over te gaan)\b",
            r"\b(?:wordt|worden) niet\b(?! {NOT_FOR_GOOD}\b){SHORT}\b{UNMADE}\b|\bzal niet worden {UNMADE}\b",
            r"\b(?:wordt|worden|zal|zullen)\b{SHORT}\bgeen (?!enkele?\b)(?:\w+ ){1,3}(?:worden )?{UNMADE}\b",
            r"\bgeen (?:zin|betekenis|nut|doel)\b|(?<!nog )\bniet (?:\w+ ){0,3}{SEND}\b|\blosgelaten\b",
        ),
        (
            "de notitie wordt niet meer opgesteld",
            "een brief acht ik niet langer nodig",
            "ik heb besloten het voorstel niet verder in procedure te brengen",
            "voor huurders wordt geen apart loket opgezet",
            "de tweede meting zal niet worden verricht",
        ),
        ("de notitie is opgesteld",),
    ),
    SignRule(
        "refrains",
        Sign.DROPPED,
        (
            r"\b(?:zie|ziet|zien)\b{GAP}\baf van\b|\baf te zien\b",
            r"\b(?:moet|wil|kan|zal) (?:ik|het kabinet)\b{SHORT}\bafzien\b|\bafzie\b",
            r"\bzie (?:ik|het kabinet)\b{GAP}\baf\b",
        ),
        ("ik zie af van de evaluatie", "van die proef moet ik afzien"),
        ("de proef gaat door",),
    ),
    SignRule(
        "called_off",
        Sign.DROPPED,
        (
            r"\b(?:gaat|gaan|ging|gingen|kan|kunnen)\b{GAP}\bniet (?:door\b|doorgaan|meer door)",
            r"\bvan (?:de (?:agenda|planning|baan|rol)|tafel)\b|\b(?:blijft|blijven)\b{SHORT}\buit\b",
            r"\buitblijven\b|\b(?:niet meer|niet langer) in de rede\b|\bverloren\b{SHORT}\bbelang\b",
            r"\b(?:gaat|gaan|is|zijn)\b{SHORT}\b(?:op in|opgegaan in)\b|\bin de plaats\b|\bin plaats daarvan\b",
            r"\b(?:zal|zullen|wil|kan|kunnen|ga|gaat|hoeft)\b{SHORT}\b(?:geen|niet meer|niet langer)\b",
            r"\bafgezien\b(?! daarvan| hiervan| van het feit)|\bziet\b{GAP}\baf\b",
            r"\b(?:krijgt|kreeg|heeft)\b{GAP}\bgeen vervolg\b|\bniet tot stand\b|\bgeen behoefte meer\b",
            r"\b(?:niet|evenmin) (?:op|in) een later (?:moment|stadium|tijdstip)\b",
            r"\bbij nader inzien\b|\b(?:teruggetrokken|weggevallen|verdwenen|opgeheven)\b|\b{CALLED_OFF}\b",
        ),
        (
            "het werkbezoek gaat niet door",
            "het voorstel is van de agenda verdwenen",
            "het overleg zal ook niet op een later moment plaatsvinden",
        ),
        ("het werkbezoek gaat door",),
    ),
    SignRule(
        "pending",
        Sign.PENDING,
        (
            r"\b(?:wordt|worden|is|zijn)\b{GAP}\b(?:gewerkt|in voorbereiding|onderwerp van overleg|gaande)\b",
            r"\b(?:loopt|lopen) nog\b|\bin (?:behandeling|voorbereiding|overleg)\b",
            r"\b(?:wordt|worden) (?:momenteel |thans |nu |op dit moment )?nog (?!steeds\b|altijd\b|{NO_MORE})",
            r"\bnog (?:gaande|niet bekend|niet besloten|open|in gang)\b",
            r"\b(?:ongewijzigd|onverminderd|onveranderd|op schema|volgens planning|volgens plan|zoals gepland)\b",
            r"\bnog niets\b|^\W*(?:loopt|lopend|openstaand|in uitvoering|wordt aan gewerkt|nog niet)\b",
        ),
        ("aan de voorbereiding wordt gewerkt", "de gesprekken lopen nog", "het stuk is nog in behandeling"),
        ("het stuk is verzonden",),
    ),
    SignRule(
        "outside",
        Sign.EXCLUDED,
        (
            r"\b(?:valt|vallen|blijft|blijven|staat|staan)\b{SHORT}\b(?:buiten|rusten|los van)\b",
            r"\bgeen betrekking\b|\b(?:laat|laten)\b{GAP}\b(?:rusten|onbesproken|buiten beschouwing)\b",
            r"\blaat ik mij\b{SHORT}\bniet uit\b",
        ),
        ("dat valt buiten deze brief", "de capaciteit laat ik hier rusten", "de havens blijven buiten beschouwing"),
        ("deze boot valt op",),
    ),
    SignRule(
        "no_part",
        Sign.EXCLUDED,
        (
            r"\b(?:maakt|maken)\b{GAP}\bgeen (?:deel|onderdeel)\b",
            r"\b(?:kom(?:t|en)|is|zijn)\b{GAP}\bniet (?:aan de orde|aan bod|het onderwerp)\b",
            r"\bniet {NO_PART}\b",
        ),
        ("de lijsten maken geen deel uit van deze cijfers", "scholen komen in deze brief niet aan de orde"),
        ("de lijsten maken deel uit van deze cijfers",),
    ),
    SignRule(
        "not_about",
        Sign.EXCLUDED,
        (
            r"\b(?:geldt|gelden)\b{SHORT}\bandere\b|\bniet in(?:gegaan)? op\b|\bgaat\b{SHORT}\bniet over\b",
            r"\bbetreft\b{SHORT}\bniet\b",
            r"\bga(?:at)? (?:ik|deze brief|dit overzicht|het rapport)\b{SHORT}\bniet\b",
            r"\bzegt\b{SHORT}\bniets over\b",
            r"\bverwijs (?:ik|wij)\b{GAP}\bnaar {OTHER_OFFICE}\b|\bverwezen naar {OTHER_OFFICE}\b",
            r"\b(?:met uitzondering van|uitgezonderd|exclusief|niet te verwarren met|behoudens)\b",
        ),
        (
            "voor andere terreinen gelden andere regels",
            "het rapport gaat niet in op de kosten",
            "voor de kosten verwijs ik u naar mijn ambtgenoot van financiën",
        ),
        ("ik ga in op de kosten", "voor de kosten verwijs ik u naar bijlage 2"),
    ),
    SignRule(
        "elsewhere",
        Sign.EXCLUDED,
        (
            r"\b(?:ander|andere|eigen|afzonderlijk|afzonderlijke|apart|aparte) {ELSEWHERE}\b",
            r"\bkom\b{SHORT}\b(?:later|apart|afzonderlijk|nog)\b{SHORT}\bterug\b",
            r"\b(?:te zijner tijd|in een later stadium|(?<!niet )op een later moment)\b",
        ),
        ("daarover loopt een afzonderlijk traject", "op de kosten kom ik later terug"),
        ("ik kom terug op uw vraag",),
    ),
)
