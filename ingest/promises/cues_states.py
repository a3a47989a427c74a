"""What Dutch officials say became of what was promised: done, here, in part, later, or dropped. Data; see `cues`."""

from ingest.promises.cue import Cue

_FEW = r"[^.;]{0,50}?"
_SOME = r"[^.;]{0,80}?"
_DONE = (
    "afgerond|voltooid|afgedaan|afgehandeld|gereed|klaar|geopend|gevoerd|verzonden|gestuurd|gezonden|toegezonden"
    "|toegestuurd|verstuurd|gepubliceerd|nagekomen|voldaan|ingelost|uitgevoerd|gehouden|bezocht|besproken|verschenen"
    "|ontvangen|afgewikkeld|beantwoord|ondertekend|getekend|ingediend|uitgezocht|ingesteld|gestart|operationeel"
    "|gerealiseerd|opgeleverd|aangeboden|bijgepraat|geïnformeerd|gedeeld|gepresenteerd|geplaatst|opgenomen"
    "|gevestigd|ingericht|benoemd|georganiseerd|afgelegd|gesproken|bereikt|gegeven|verstrekt|gehonoreerd"
    "|plaatsgevonden|in werking|in gebruik|van start|rond|beschikbaar|vervuld|volbracht|geregeld|opgesteld"
    "|overhandigd|bekendgemaakt|openbaar gemaakt|voorgelegd|gelanceerd|aangesteld|onderzocht|beschreven|gewijzigd"
)
_TIME = (
    r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|het (?:voor|na)jaar"
    r"|de (?:zomer|herfst|winter|lente)|begin|eind|medio|half|halverwege|het (?:eerste|tweede|derde|vierde)|vrijdag"
    r"|maandag|dinsdag|woensdag|donderdag|q[1-4]|zomer|volgend|volgende|20\d\d|na |\d)"
)

STANDS_HERE = Cue(
    "state_here",
    (
        r"hierbij", r"hierme[de]e", r"bijgaande?", r"bijgevoegde?", r"bijgesloten", r"ingesloten", r"ziehier",
        r"bij dezen?", r"(?:met|in|via|door|bij|middels) (?:deze|dit|onderhavige?) \w*(?:brief|nota|verslag|antwoord"
        r"|beantwoording|antwoorden|rapportage|overzicht|schrijven|notitie|bericht|memorie)",
        r"deze (?:brief|nota|notitie|rapportage|beantwoording|antwoorden)", r"dit (?:verslag|overzicht|schrijven)",
        r"(?:als|in|de|bij|en) (?:de |mijn )?\w*bijlagen?(?: \d+)?", r"in (?:de )?annex", r"(?:in|zie) (?:de )?tabel"
        r"(?: \d+)?", r"in (?:paragraaf|hoofdstuk|figuur|onderdeel) \d[\d.]*", r"met paragraaf \d[\d.]*",
        r"hieronder", r"hierna", r"hierboven", r"onderstaande?", r"het (?:bovenstaande|voorgaande|navolgende)",
        r"als volgt", r"luid(?:t|en)", r"vandaag", r"heden", r"op de volgende (?:bladzijde|pagina)",
        r"doe ik (?:nu|thans|hier)", r"(?:en )?dat doe ik nu", r"hier (?:is|zijn|volgt|volgen)", r"treft u",
        r"vindt u", r"(?:kan|kunnen) (?:ik|wij) (?:\S+ ){0,5}?(?:nu|thans|al) (?:\S+ ){0,3}?(?:melden|noemen|geven"
        r"|berichten|meedelen)", r"kan ik u (?:melden|meedelen|mededelen|berichten)", r"aldus", r"zoals u hier",
        r"bericht ik u (?:het volgende|als volgt)", r"meld ik u", r"gaat hierbij", r"gaan hierbij",
        r"op deze plaats", r"achter deze brief", r"bij deze stukken",
        r"(?:staat|staan|zit|zitten) (?:er )?(?:hier|hierbij|erbij)",
        r"en (?:dat|zulks) (?:doe|doen|doet) (?:ik|wij|het kabinet) (?:\S+ ){0,4}?(?:nu|hier|thans|hierbij|bij deze)",
        r"hetgeen (?:ik|wij) (?:nu|thans|hierbij) doen?", r"dat (?:doe|doen) (?:ik|wij) (?:nu|hier|hierbij|thans)",
        r"(?:bedien|bedienen) (?:ik|wij) (?:\S+ ){0,8}?(?:nu|hier|hierbij)", r"langs deze weg",
        r"strekt (?:daartoe|hiertoe|tot)", r"toegevoegd",
    ),
    ("hierbij ontvangt u het overzicht", "de cijfers staan in tabel 2", "en dat doe ik nu"),
    ("ik stuur u in mei een brief",),
)  # fmt: skip
IS_DONE = Cue(
    "state_done",
    (
        rf"(?:is|zijn|heeft|hebben|heb|werd|werden|was) (?:\S+ ){{0,16}}?(?:{_DONE})",
        rf"^(?:inmiddels |reeds |al )?(?:{_DONE})", rf"(?:{_DONE}) (?:is|zijn|heeft|hebben|heb|werd)",
        r"(?:is|zijn|heb|heeft|hebben|werd|werden) (?:\S+ ){0,10}?(?:inmiddels|reeds|al|onlangs|recent|vorige?"
        r"|afgelopen|gisteren|vandaag|daags|toen|op \d+ \w+|in (?:januari|februari|maart|april|mei|juni|juli|augustus"
        r"|september|oktober|november|december)) (?:\S+ ){0,12}?(?:ge|be|ver|ont|her|aange|afge|uitge|opge|inge|toege"
        r"|over|door)\w{2,}(?:d|t|en)",
        r"(?:ligt|liggen|is|zijn) er (?:nu|inmiddels|thans)", r"een feit", r"achter de rug",
        r"vond(?:en)? (?:\S+ ){0,10}?plaats",
        r"(?:stuurde|zond|gaf|deed|sprak|bezocht|informeerde|publiceerde|opende)"
        r" (?:ik|wij|de)", r"(?:zat|stond|ging) (?:\S+ ){0,6}?(?:brief|verslag|rapportage|nota)",
        r"(?:al|reeds) (?:\S+ ){0,4}?(?:gedaan|gebeurd|geschied)", r"(?:is|zijn) (?:\S+ ){0,5}?(?:gebeurd|gedaan|af)",
        r"(?:staat|staan|ligt|liggen|geldt|gelden|functioneert|functioneren|draait|draaien) (?:\S+ ){0,4}?sinds",
        r"sinds (?:\S+ ){0,6}?(?:staat|staan|heeft|hebben|geldt|gelden|ligt|liggen|functioneert|functioneren)",
        r"^(?:ja, )?(?:bekeken|nagegaan|gebeurd|gedaan|gelukt|geleverd|geregeld|verricht|opgelost|bezorgd|hersteld"
        r"|nagekeken|doorgegeven|overgebracht|vastgesteld|ingewilligd|gemeten|geteld|bevestigd)",
        r"(?:is|zijn) (?:\S+ ){0,6}?(?:gelukt|hersteld|verholpen|verricht|gesloten|nagegaan|bekeken|doorgenomen"
        r"|ingewilligd|overgebracht|nagekeken|uitgesproken|vastgesteld|opgelost|geleverd|neergelegd|voorhanden)",
        r"(?:heb|hebben|heeft) (?:\S+ ){0,14}?(?:neergelegd|overgebracht|doorgenomen|aangekaart|nagevraagd|uitgezocht"
        r"|hersteld|verricht|gedaan wat|ingewilligd|opgelost|geleverd|aan de orde gesteld|onder de aandacht gebracht)",
        r"(?:heeft|hebben) (?:plaats ?gehad|plaats ?gevonden|doorgang gevonden)", r"daarnaar is gekeken",
        r"(?:willigde|bracht|lichtte|stelde|wees|diende|nam) (?:ik|wij) (?:\S+ ){0,12}?(?:in|over|toe|af|aan|op)",
        r"was dat gebeurd", r"gedaan wat (?:ik|wij)", r"in (?:handen|huis|bezit) (?:heeft|hebt|gekregen)",
        r"sinds (?:\S+ ){0,4}?(?:kunnen|is|zijn|kan|draait|draaien)", r"draa(?:it|ien) inmiddels",
    ),
        ("het gesprek is op 3 mei gevoerd", "het bezoek vond in mei plaats", "afgerond in september",
        "de gids ligt er nu"),
    ("het gesprek vindt in mei plaats", "ik zal dat in mei doen"),
)  # fmt: skip
IS_CLOSED = Cue(
    "state_closed",
    (
        r"(?:af te voeren|doorgehaald|door te halen|afgevoerd|af te sluiten|te sluiten|afgesloten)",
        r"als (?:\w+ )?(?:voldaan|afgedaan|afgehandeld|uitgevoerd|nagekomen|gereed|afgerond|ingelost|vervuld)",
        rf"(?:toezegging|belofte|t\d{{5}}|tz\d{{6}}-\d+|motie|punt|onderdeel){_SOME}(?:voldaan|afgedaan|afgehandeld"
        r"|nagekomen|ingelost|uitgevoerd|gestand|afgewikkeld|vervuld|recht gedaan|uitvoering|invulling|gevolg)",
        r"(?:voldoe|voldoen|voldaan) (?:\S+ ){0,6}?(?:aan|hiermee|daarmee)",
        r"(?:aan|hiermee|daarmee) (?:\S+ ){0,10}?"
        r"(?:voldaan|voldoe|voldoen|gehoor|uitvoering|invulling|gevolg|tegemoet|recht gedaan)",
        r"kom(?:t|en)? (?:ik|wij|het kabinet) (?:\S+ ){0,10}?(?:na|tegemoet)", r"los(?:t|sen)? (?:ik|wij) .{0,80}?in",
        r"kan (?:\S+ ){0,4}?(?:van|uit) (?:de|uw) (?:lijst|administratie|registratie)", r"afvoeren",
        r"van (?:de|uw) lijst (?:af|gehaald|worden gehaald)",
        r"geen (?:verdere|nadere) actie(?: meer)?(?: nodig| vereist)?",
        r"gestand gedaan", r"beschouw(?:en)? (?:ik|wij) (?:\S+ ){0,8}?als (?:voldaan|gereed|afgedaan|afgehandeld)",
        r"doe(?:t|n)? (?:ik|wij) .{0,80}?gestand", r"ter (?:uitvoering|voldoening|invulling|nakoming|inlossing) "
        r"(?:van|aan)", r"in (?:vervolg op|navolging van|overeenstemming met) (?:\S+ ){0,3}?(?:toezegging|afspraak"
        r"|belofte)", r"tot nakoming", r"gevolg gevend", r"hetzelfde geldt voor",
        r"(?:toezegging|belofte) (?:\S+ ){0,12}?(?:na|gestand|in)$",
    ),
    ("hiermee voldoe ik aan de toezegging", "deze toezegging kan worden doorgehaald", "ik kom mijn belofte na"),
    ("de toezegging staat nog open",),
)  # fmt: skip
IN_PART = Cue(
    "state_in_part",
    (
        r"(?:gedeeltelijke?|deels|ten dele|grotendeels|voor een deel|voor de helft|op onderdelen|een eerste (?:deel"
        r"|levering|stap|helft|tranche|aanzet)|(?:het|een) (?:eerste |ander |andere )?(?:deel|gedeelte|onderdeel))",
        r"(?:één|een|twee|drie|vier|vijf|zes|zeven|acht|negen|\d+) van (?:de|die|deze|mijn|uw) (?:\w+ )?(?:twee|drie"
        r"|vier|vijf|zes|zeven|acht|negen|tien|twaalf|\d+)",
        r"van (?:de|die|deze|beide) (?:\w+ ){0,4}?(?:twee|drie|vier|vijf|zes|zeven|acht|tien|twaalf|\d+|beide)",
        r"alle (?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|\d+)",
        r"(?:eerste|laatste) (?:twee|drie|vier|vijf|zes|helft)",
        r"(?:ontbreekt|ontbreken|loopt|lopen|volgt|volgen|resteert|resteren|wacht|wachten) (?:nog|later)",
        r"nog (?:niet|maar|slechts|aan te|geen|worden|volgen|ontbreekt|ontbreken|loopt|lopen)",
        r"(?:rest|overige|resterende|ontbrekende|andere|tweede|overigen) (?:\S+ ){0,6}?(?:volgt|volgen|later|nog"
        r"|ontvangt|komt|komen|loopt|lopen)",
        r"(?:ene|andere|eerste|tweede|derde) (?:\w+ )?(?:element|onderdeel|deel|helft|fase|gedeelte"
        r"|lijst|stap|stuk|vraag)",
        r"(?:de|het) (?:overige|andere|resterende|laatste) (?:een|één|twee|drie|vier|vijf|helft|cijfers"
        r"|delen|onderdelen|vragen)",
        r"(?:één|een|twee|drie|vier|vijf|zes) (?:ervan|daarvan|heb ik|hebt u|heeft u|zijn er)",
        r"in (?:tweeën|delen|fasen|stappen)",
        r"alvast|als voorschot|bij wijze van voorschot|eerste proeve", r"(?:nog )?in bewerking",
        r"wordt (?:\S+ ){0,4}?nog gewerkt",
        r"staa(?:t|n) (?:\S+ ){0,3}?nog open", r"wel(?: \([^)]*\))?, (?:\S+ ){1,4}?niet", r"(?:moet|moeten) nog",
        r"in het krijt",
        r"(?:houdt|hebt|heeft) u (?:\S+ ){0,3}?(?:te goed|tegoed)", r"van (?:de|het) \w+ (?:wel|niet)",
        r"voor (?:\S+ ){1,5}?(?:ontbreekt|ontbreken|nog niet|niet|openstaand)", r"zover het", r"ter gedeeltelijke",
        r"fase (?:1|een|i)\b", r"voor zover", r"alleen (?:over|voor|de|het)", r"slechts", r"het onderdeel",
        r"wat betreft", r"behalve|behoudens|uitgezonderd|met uitzondering van", r"zowel",
        r"(?:zijn|is) (?:er )?(?:inmiddels|nu|thans|al) (?:\w+)",
    ),
    ("deels afgerond", "twee van de drie rapporten", "die per tijdstip ontbreekt nog"),
    ("de brief is verstuurd",),
)  # fmt: skip
IS_LATER = Cue(
    "state_later",
    (
        r"(?:red|redt|redden) (?:\S+ ){0,5}?niet", r"te (?:ambitieus|optimistisch|kort dag|kort gebleken)",
        r"loopt (?:\S+ ){0,6}?achter",
        r"achter op (?:het )?schema", r"stel(?:t|len)? (?:\S+ ){0,12}?uit (?:tot|naar)",
        r"nieuw (?:ijkpunt|streven|tijdpad|moment)",
        r"wordt (?:\S+ ){0,4}?afgeweken", r"was (?:q[1-4]|eind|begin|medio|voorzien)", r"te laat",
        r"spijt (?:me|mij|ons)",
        r"van (?:\S+ ){1,3}?naar (?:medio|eind|begin|half|het|q[1-4]|januari|februari|maart|april|mei|juni|juli"
        r"|augustus|september|oktober|november|december|20\d\d)",
        r"nog niet (?:verzonden|verstuurd|verschenen|gelukt|beantwoord"
        r"|vastgesteld|verstrekken|besproken|uitgesproken)",
        r"wordt nog (?:uitgewerkt|afgestemd|bezien|besproken|getoetst)",
        r"is nu (?:de )?(?:planning|streefdatum|inzet)", r"nu (?:gelijk|tegelijk|samen) met",
        r"(?:meer|extra|nadere) (?:\w+ )?afstemming",
        r"(?:meer|extra) werk", r"verplaats(?:t|en)? (?:ik|wij)?",
        r"niet dit (?:najaar|voorjaar|jaar|kwartaal|halfjaar)",
        r"voorzien (?:voor|vóór|in) [^.;]{2,40}?, (?:wordt|komt|volgt|verschijnt)", r"geworden",
        r"haal(?:t|en)? (?:\S+ ){0,4}?niet",
        r"niet (?:\S+ ){0,6}?maar (?:in|op|na|eind|begin|medio|half|pas)", r"(?:wordt|worden) het nu",
        r"nu begin|nu eind|nu medio|nu half",
        r"wacht(?:en|t)? (?:\S+ ){0,4}?(?:nog )?op", r"(?:moet|moeten) (?:\S+ ){0,6}?(?:nog|eerst)",
        r"koers(?:en|t)? (?:ik |wij )?(?:nu|thans)",
        r"thans (?:voorzien|gepland|beoogd|in|op|voor)", r"verlengd|verlenging", r"geef me tot|gun mij|gun me",
        rf"(?:dat|het|dit|zij|die|deze|hij) wordt (?:nu |thans |dus |daarom |dan )?{_TIME}",
        rf"wordt (?:het|dat|dit) (?:nu |thans |dus |daarom |dan )?{_TIME}",
        rf"(?:zal|gaat) {_FEW}{_TIME}{_FEW}worden",
        r"ingeruild", r"nog niet zover|niet zover", r"mik(?:ken|t)? (?:ik |wij )?nu|(?:ik|wij) mik(?:ken)? nu",
        r"wordt nu",
        r"(?:reken|ga|kom|houd|verwacht|voorzie|streef|koers) (?:ik )?(?:u |er |mij )?nu", r"nu (?:gepland|voorzien)",
        r"eerder:|was:|oorspronkelijk:|nieuw:", r"te verlengen|verlenging van de termijn", r"te vroeg|te krap",
        r"(?:nu|thans|pas|alsnog) (?:in|op|voor|eind|begin|medio|na) (?:\S+ ){0,4}?(?:tegemoet|ontvangen|verwachten)",
        r"niet mogelijk (?:\S+ ){0,12}?(?:voor|vóór|binnen|in|op) ", r"een later (?:moment|tijdstip)|latere? datum",
        r"(?:neemt|vangt) eerst", r"(?:houd|houden|houdt) (?:ik|wij|het kabinet) (?:\S+ ){0,8}?aan tot",
        r"aan tot", r"wacht(?:en)? tot", r"op zich wachten", r"niet eerder dan", r"eerst (?:in|per|op|na|begin|eind)",
        r"pas (?:in|per|op|na|begin|eind|medio|rond|vanaf|tegen|over|met|tijdens|dan|half)",
        rf"ga(?:an)? (?:ik|wij|er|nu) {_FEW}(?:ervan|van) uit", r"(?:is|zijn) (?:\S+ ){0,10}?geworden",
        r"(?:schuift|schuiven|schoof|schoven) (?:\S+ ){0,6}?(?:door|op)", r"(?:door|op|ver)geschoven",
        r"(?:door|op)schuiven", r"verschuift|verschoven|verschuiving|verschuiven", r"uitgesteld|uitstel|uitstellen",
        r"verzet naar|verplaatst naar|verplaatst|verdaagd|opgeschort|aangehouden tot|verlengd tot|bijgesteld",
        r"vertraag(?:t|d|de)|vertraging", r"(?:meer|extra|langere?|aanvullende) (?:\w+ )?(?:tijd|voorbereiding"
        r"|meetdagen|weken|maanden)", r"(?:vergt|vraagt|kost|nemen|neemt|duurt|duren) {_FEW}(?:tijd|langer)".replace(
            "{_FEW}", _FEW),
        r"bewerkelijker", r"ingewikkelder|complexer", r"onhaalbaar",
        r"niet (?:meer |langer )?(?:haalbaar|gehaald|gelukt"
        r"|tijdig|op tijd|realistisch|mogelijk gebleken|binnen|gereed)",
        r"(?:haal|halen|haalt) (?:ik|wij|het kabinet)?"
        r" ?(?:\S+ ){0,6}?niet", r"niet aan toegekomen", r"kan (?:ik|het kabinet) (?:mij|zich) (?:\S+ ){0,5}?niet "
        r"houden", r"niet (?:waarmaken|halen|houden|redden|lukken)", r"begrip voor", r"geduld",
        r"(?:in afwijking van|anders dan|in plaats van|later dan|eerder dan)", r"verhinder(?:d|ing)",
        rf"niet (?:meer |langer |al )?(?:in|voor|vóór|op|dit|deze|eind|begin|medio|binnen|per) {_SOME}(?:maar|, maar)",
        r"(?:zou|zouden) (?:\S+ ){0,14}?(?:maar|doch)", r"had(?:den)? (?:\S+ ){0,10}?moeten",
        r"(?:een|twee|drie|zes|enkele|\d+) (?:dag|dagen|week|weken|maand|maanden|kwartaal|jaar) (?:later|extra)",
        r"(?:een|twee|drie|zes|enkele) (?:kwartaal|kwartalen|jaar|half ?jaar) (?:later|langer)", r"uitloop|loopt uit",
        r"(?:nieuwe|latere|herziene|gewijzigde|aangepaste|andere|realistische|bijgestelde) (?:\w+ )?(?:datum|termijn"
        r"|planning|streefdatum|einddatum|oplevering|opleverdatum|ingangsdatum)", r"alsnog", r"doorlooptijd",
        r"niet (?:later|eerder) (?:dan|in)", r"laat langer", r"langer op zich", r"naar achteren", r"opgerekt",
        r"eerder (?:gemeld|genoemd|gepland|voorzien|aangekondigd|verwacht|beoogd)", r"dan (?:eerder )?(?:voorzien"
        r"|gedacht|gepland|gehoopt|verwacht|gemeld|beoogd|aangekondigd|toegezegd)", r"heeft plaatsgemaakt voor",
        r"oorspronkelijk", r"aanvankelijk", r"te elfder ure", r"nog niet (?:gereed|af|rond|klaar|beschikbaar|afgerond"
        r"|ontvangen|binnen|voltooid|compleet)",
    ),
    ("het rapport schuift door naar mei", "dat wordt half februari", "wij houden die aan tot 1 juli"),
    ("u ontvangt de brief in mei",),
)  # fmt: skip
IS_DROPPED = Cue(
    "state_dropped",
    (
        r"laten (?:ik|wij|het kabinet) (?:\S+ ){0,12}?(?:varen|vallen|rusten|achterwege|schieten)",
        r"laat (?:ik|het kabinet|de regering) (?:\S+ ){0,12}?(?:schieten|varen|lopen)",
        r"laten (?:varen|schieten|lopen)",
        r"ga(?:an|at)? (?:ik|wij|we|het kabinet) (?:\S+ ){0,4}?niet (?:verder|door)", r"niet van de grond",
        r"(?:ben|is|zijn) (?:ik|wij|het kabinet|de regering) (?:\S+ ){0,8}?(?:van )?(?:teruggekomen|afgestapt)",
        r"(?:is|zijn|ben) (?:\S+ ){0,10}?(?:teruggekomen|afgestapt|teruggenomen)",
        r"moet (?:ik )?(?:daar|hier)van terugkomen",
        r"(?:blijft|blijven) (?:\S+ ){0,3}?(?:uit|achterwege)",
        r"geen (?:nood\w*|behoefte|reden|draagvlak|aanleiding) (?:meer )?(?:toe|voor|bestaat|om)",
        r"(?:wordt|worden) (?:\S+ ){0,3}?niet (?:meer )?(?:gestart|gemaakt|geopend|verstuurd|opgesteld|ingesteld"
        r"|gehouden|ingevoerd|uitgebracht|geschreven|gepubliceerd|getroffen|vervangen|verlengd|gebouwd|georganiseerd"
        r"|voortgezet)",
        r"komt (?:er )?(?:\S+ ){0,3}?niet(?: meer)?$", r"opgegaan in|gaat op in|gaan op in", r"van de agenda gehaald",
        r"kan niet worden (?:uitgevoerd|nagekomen|gemaakt|geleverd|gegeven|opgesteld)", r"valt (?:\S+ ){0,3}?af",
        r"te vervallen|komt te vervallen|komen te vervallen",
        r"(?:kom|komen) (?:ik|wij) (?:\S+ ){0,3}?niet (?:meer|langer) toe",
        r"(?:vindt|vinden) (?:\S+ ){0,4}?geen (?:doorgang|plaats meer)",
        r"krijg(?:t|en)? (?:u|uw kamer|de kamer) (?:\S+ ){0,8}?geen",
        r"dat (?:onderzoek|plan|bezoek|voornemen|traject|initiatief) (?:stopt|vervalt|gaat niet door)",
        r"stopt|stoppen",
        r"in tegenstelling tot (?:wat|hetgeen) (?:\S+ ){0,8}?niet",
        r"aan (?:een )?volgend kabinet (?:gelaten|overgelaten)",
        r"verval(?:t|len)|vervallen", r"afgelast|geannuleerd|geschrapt|schrap(?:t|pen)?|wegbezuinigd|weggevallen",
        r"annule(?:er|ert|ren)|afgelasten|cancelen|gecanceld|te schrappen|niet (?:starten|beginnen|plaatsvinden"
        r"|verschijnen|sturen|indienen|instellen|oprichten|uitvoeren|organiseren|opstellen|houden|uitbrengen)",
        r"(?:reik|stuur|dien|stel|zet|houd|geef|breng|doe|voer|richt|zend|maak|open|start) (?:ik|wij) (?:\S+ ){0,8}?"
        r"niet(?! (?:alleen|slechts|enkel|eerder|later|voor|vóór|in|op|meteen|direct|zomaar))",
        r"niet (?:aan )?toe gekomen en", r"laat ik (?:\S+ ){0,6}?rusten", r"uit de planning|geschrapt uit",
        r"afgeblazen|gesneuveld|gestaakt|stopgezet|stop te zetten|zet (?:ik|het kabinet) .{0,60}stop|gestopt|stop ik",
        r"keert niet terug|keren niet terug|niet terugkeren", r"losgelaten|laat (?:ik|het kabinet) (?:\S+ ){0,5}?los",
        r"laten (?:varen|vallen|rusten)|laat (?:ik|wij) (?:\S+ ){0,12}?(?:varen|vallen|rusten|achterwege)",
        r"achterwege|achterhaald|overbodig|van de baan|van tafel|van de (?:agenda|planning|lijst|rol)",
        r"zin (?:meer |verloren)|geen (?:zin|vervolg|doorgang|behoefte|grond|nut|aanleiding) meer|geen doorgang"
        r"|geen vervolg|krijgt geen", r"geen (?:nieuwe|andere) datum", r"zie(?:n|t)? (?:ik|wij|het kabinet) (?:\S+ "
        r"){0,12}?(?:van )?af", r"afgezien|afzien|af te zien|af moeten zien",
        r"(?:ging|gaat|gaan) (?:\S+ ){0,5}?niet "
        r"(?:meer )?door|niet door(?:gaan|gegaan|gaat)", r"(?:komt|komen|kwam) (?:er )?(?:dan ook |daarom |dus "
        r"|definitief )?niet(?: meer)?|er niet (?:meer )?(?:komt|komen)", r"ingetrokken|trek(?:ken)? (?:ik|wij) "
        r"(?:\S+ ){0,12}?in|intrekken|in te trekken",
        r"niet (?:meer|langer) (?:\S+ ){0,3}?(?:aan de orde|nodig|relevant"
        r"|opportuun|gewenst|actueel|zinvol|gevolg|gestand|doorgaan|uitvoerbaar|\w+en\b)", r"niet (?:te "
        r")?(?:uitvoerbaar|nakomen|gestand|uitgevoerd|gevolg)",
        r"geen (?:uitvoering|gevolg|gehoor|invulling|gestand)",
        r"bij nader inzien",
        r"houdt (?:\S+ ){0,5}?op te bestaan|ophoudt te bestaan|opgeheven|beëindigd|teruggetrokken",
        r"(?:wordt|worden|zal|zullen|ga|gaat|stuur|zend|reik|organiseer|dien|stel) (?:ik |wij )?(?:\S+ ){0,8}?niet "
        r"(?:meer|langer)", r"afzeggen|zeg ik .{0,40}af\b|afgezegd", r"kan (?:ik|wij) (?:\S+ ){0,12}?niet (?:meer )?"
        r"(?:nakomen|doen|geven|organiseren|sturen|honoreren)", r"laat (?:ik|wij) (?:\S+ ){0,8}?achterwege",
        r"niet langer", r"afscheid genomen", r"verlaten", r"daarmee (?:vervalt|komt)", r"niets meer",
    ),
    ("het bezoek is afgelast", "die prijs reik ik niet uit", "van de nota wordt afgezien", "dat keert niet terug"),
    ("u ontvangt de brief in mei",),
)  # fmt: skip
NOT_SO = Cue(
    "state_not_so",
    (
        r"nog niet (?:als )?(?:voldaan|uitgevoerd|afgedaan|nagekomen|gestand)", r"niet als (?:voldaan|afgedaan)",
        r"blijft (?:\w+ )?(?:staan|open|overeind|van kracht)", r"staat (?:\w+ )?nog (?:steeds )?open",
        r"geldt nog (?:steeds|altijd)", r"onverkort", r"ongewijzigd", r"handhaaf|handhaven|gehandhaafd",
        r"ter voorbereiding", r"(?:te|zal|zullen) (?:\S+ ){0,8}?(?:voldoen|nakomen)", r"belegd bij",
        r"openstaande (?:toezeggingen|moties)", r"(?:overzicht|lijst|stand van zaken|stand) (?:\S+ ){0,6}?(?:van "
        r")?(?:de )?(?:\w+ )?toezeggingen",
    ),
    ("deze toezegging blijft staan", "de planning is ongewijzigd"),
    ("hiermee voldoe ik aan de toezegging",),
)  # fmt: skip
STATES = (STANDS_HERE, IS_DONE, IS_CLOSED, IN_PART, IS_LATER, IS_DROPPED, NOT_SO)
