"""The named parts of the patterns of signs: what a {NAME} in a pattern stands for.

Each is a tuple of alternatives. Gaps are bounded and stay within a sentence or clause, so that patterns stay linear.
"""

PARTS: dict[str, tuple[str, ...]] = {
    "GAP": (r"[^.;:!?]{0,90}?",),
    "SHORT": (r"[^.;:!?]{0,40}?",),
    "WIDE": (r"[^.;:!?]{0,200}?",),
    "CLAUSE": (r"[^.;:!?,]{0,120}?",),
    "HAVE": (r"heb|hebt|heeft|hebben|is|zijn|bent|werd|werden",),
    "SEND": (
        r"toezenden|sturen|toesturen|zenden|toekomen|aanbieden|indienen|informeren|berichten|publiceren",
        r"organiseren|opstellen|uitbrengen|voortgezet|doorgezet|voortzetten|doorzetten|toegezonden",
        r"gestuurd|opgesteld|uitgebracht|verstrekken|verschaffen|verstrekt|opleveren|vervaardigen",
    ),
    "MET": (
        r"plaatsgevonden|gehouden|verzorgd|bijgepraat|ingelicht|uiteengezet|toegelicht|bezocht|gesproken",
        r"georganiseerd|ontvangen",
    ),
    "WAS_GIVEN": (r"\b(?:gaf|gaven|bracht|brachten|verzorgden?|plaatsvond|plaatsvonden|bijwoonden?|hield|hielden)",),
    "PREFIX": (
        r"aan|af|bij|door|in|mee|na|om|op|over|toe|uit|vast|voor|weer|ver|be|ont|her|samen|terug|tegen",
        r"plaats|open|mis|klaar|goed|stil|neer|rond",
    ),
    "SETTLED": (
        r"voldaan|afgedaan|ingelost|nagekomen|afgehandeld|uitgevoerd|compleet|volledig|afgerond|gestand",
        r"gehonoreerd|vervuld|afgevoerd|afgesloten|uitvoering gegeven|invulling gegeven|gehoor gegeven",
        r"gevolg gegeven|beantwoord",
    ),
    "HEREBY": (r"hierbij|hiermee|langs deze weg|bij dezen|met deze brief|in deze brief|thans|nu",),
    "KEEPING": (r"invulling|uitvoering|uitwerking|nakoming|inlossing|afdoening",),
    "GIVEN_WHOLE": (
        r"toegezonden|aangeboden|bekendgemaakt|verstrekt|geleverd|(?:in (?:zijn|haar|hun) geheel|volledig|geheel) \w+",
    ),
    # Who else is to be asked: "voor de tarieven verwijs ik u naar de staatssecretaris".
    "OTHER_OFFICE": (
        r"(?:de|het|mijn) (?:minister|staatssecretaris|ambtgeno\w+|collega\w*|ministerie|gemeente\w*|provincie\w*|"
        r"toezichthouder|inspectie|autoriteit)",
    ),
    "LATER": (r"volgt|volgen|ontvangt|komt|komen|stuur|zend|later|nog",),
    "READY": (
        r"gehaald|gelukt|haalbaar|mogelijk|gereed\w*|gekomen|realistisch|voltooid|op tijd|tijdig|afgerond",
        r"volledig|klaar|lukt|haal|beschikbaar|ontvangen|binnen|voorhanden|rond|zover|bekend|uitgewerkt",
        r"ontvangt|toekomen|plaatsvinden|plaatsgevonden|verschenen|geleverd|aangeleverd|kunnen",
    ),
    "SENT": (
        r"opgesteld|verzonden|gestuurd|ingediend|uitgevoerd|gehouden|aan de orde|verschijnen|verschijnt",
        r"gebracht|nodig|zinvol|opportuun|komt|gemaakt|georganiseerd|vervolgd|voortgezet|verschenen",
        r"toegezonden|uitgebracht|van toepassing|doorgezet|ter hand genomen|plaatsvinden|plaats|doorgang",
        r"aanleiding|meerwaarde|noodzaak|reden",
    ),
    "FILED": (
        r"ingediend|(?<!had )(?<!hadden )aangeboden|voorgelegd|voorgehangen|aanhangig gemaakt",
        r"gepubliceerd|in werking getreden|van kracht|aanvaard|aangenomen|bekrachtigd|geplaatst|gezonden",
        r"in werking|in consultatie|vastgesteld",
    ),
    # What was agreed with parliament is a promise; "afgesproken is dat gemeenten" is not.
    "AGREED": (
        r"\bzoals (?:eerder )?afgesproken\b|\bafgesproken (?:termijn|datum|brief|overzicht|rapportage)\b",
        r"\bmet (?:u|(?:uw|de) (?:kamer|commissie|leden))\b{SHORT}\bafgesproken\b",
        r"\bafgesproken\b{SHORT}\b(?:u|uw kamer|de kamer)\b",
    ),
    "ASKED": (r"toezegging(?:en)?|toegezegde|belofte|verzoek|wens",),
    # The longer lists of words of single rules, named after them.
    "AS_REPORTED": (r"gemeld|aangegeven|bericht|vermeld|besproken|gepland|voorzien|verzocht|gevraagd",),
    "WAS_TO_COME": (
        r"ontvangen|verschijnen|komen|plaatsvinden|worden|zijn|bereiken|volgen|leveren|sturen|toesturen",
        r"zenden|toezenden|toekomen|aanbieden|informeren|berichten|indienen|opleveren|openen|starten",
        r"ingaan|houden|geven|terugkomen",
    ),
    "WROTE_BEFORE": (r"schreef|meldde|berichtte|liet|gaf|kondigde|noemde|stelde",),
    "WROTE_BEFORE_TWO": (
        r"meldde|schreef|aankondigde|kondigde|voorzag|beloofde|verwachtte|toezegde|berichtte|aangaf|liet weten",
    ),
    "AFTER_PLANNED": (
        r"voor|vóór|op|in|dat|en|maar|om|was|is|tot|rond|per|door|had|als|zou|eind|begin|medio|na|uiterlijk",
    ),
    "STOOD_PLANNED": (r"aangekondigd|gepland|voorzien|geagendeerd|ingepland|beoogd",),
    "IN_EXECUTION_OF": (
        r"ter (?:uitvoering|invulling|voldoening|nakoming|inlossing|vervulling)|in vervolg op|overeenkomstig|conform",
        r"in (?:vervulling|nakoming|uitvoering) van|ingevolge|gevolg gevend",
    ),
    "HONOURS": (r"kom|komen|los|lossen|doe|doen",),
    "KEEPS_PROMISE": (r"toezegging(?:en)?|belofte|toegezegde",),
    "LINE_DONE": (r"{SETTLED}|gerealiseerd|gereed|verzonden|gedaan",),
    "ENCLOSED": (
        r"hierbij|bijgaande?|bijgevoegde?|bijgesloten|bijlagen?|annex|ingesloten|meegezonden|toegevoegd",
        r"meegestuurde?",
    ),
    "SENDS_NOW": (r"zend|bied|stuur|doe|deel|informeer|meld|bericht|geef",),
    "SENDS_NOW_TWO": (r"hierbij|aan|toe|toekomen|mee|thans|nu|als volgt",),
    "CAN_REPORT": (r"melden|berichten|mededelen|meedelen|bevestigen",),
    "FINDS": (
        r"blijkt|bleek|blijken|bleken|laat zien|laten zien|toont|tonen|wijst uit|wijzen uit|concludeert",
        r"concluderen|luidt|luiden|bedroeg|bedraagt|bedragen|telde|telt|kwam|kwamen|komt op|komen op",
        r"komt naar voren|leert|leverde|stelt vast|bevat|beschrijft|beschrijven|geeft aan|geven aan|vond",
        r"vonden|lag op|ligt op|waren|was er",
    ),
    "BEGUN": (r"kan|kunnen|draait|draaien|werkt|werken|geldt|gelden|bestaat|bestaan|helpt|biedt|bieden|beschikt",),
    "NOT_BUT": (r"gemeld|gedacht|voorzien|verwacht|gepland|aangekondigd|beoogd|meldde|schreef",),
    # Suspects are held too: only what is decided or sent is held over.
    "HELD_OVER": (
        r"besluit\w*|beslissing\w*|behandeling|\w*voorstel|stemming|\w*plan|\w*brief|\w*rapport|\w*regeling|indiening",
        r"toezending|publicatie|openbaarmaking|vergunning\w*|aanvraag|aanvragen|evaluatie|procedure|besluitvorming",
    ),
    "DELAYED": (
        r"vertraagd|vertraging|uitgesteld|uitstel|opgeschoven|verschoven|doorgeschoven|verplaatst|verlengen",
        r"opgehouden|verschuift|schuift|verschuiven|verlaat|(?<!boven )(?<!beneden )(?<!omhoog )(?<!omlaag )bijgesteld",
        r"bijgestelde|achterstand|uitgelopen",
        r"opgelopen",
    ),
    "IN_PART": (
        r"gedeeltelijk\w*|deels|ten dele|(?:eerste|tweede) (?:deel|onderdeel|tranche)|voor de helft",
        r"vooralsnog alleen|vooralsnog kan ik alleen|(?:eerste|ene) van de (?:twee|drie|vier)",
        r"vooruitlopend op|het eerste is gebeurd|voor zover het|alvast|een (?:eerste (?!{EVENT})|deel van)",
        r"beperkt zich tot|nog maar|nog slechts|de helft van|tot nu toe alleen",
    ),
    "EVENT": (r"bijeenkomst|gesprek|overleg|vergadering|sessie|bezoek|ronde|stap|conferentie|kennismaking",),
    "IN_PART_TWO": (r"het|dit|volgend|komend|20|januari|februari|ma|april|ju|aug|sep|okt|nov|dec",),
    # "Voor acht van de twaalf provincies", "de cijfers van drie van de vier regio's".
    "SO_MANY": (
        r"\d+|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|twintig|dertig",
    ),
    "MET_OF": (r"voldaan|tegemoet ?gekomen|(?:invulling|uitvoering|gevolg|gehoor) gegeven",),
    "KEPT_NOW": (r"inlossen|inlos|nakomen|nakom|gestand (?:doe|doen)|afdoen|afdoe|vervullen|vervul",),
    # "De cijfers zijn er, die van Utrecht volgen", but not "jongeren die van het eiland komen".
    "THE_REST": (
        r"overige|resterende|rest|ontbrekende|tweede deel|andere helft",
        r"(?:^|(?<=[,;:] )|(?<=\ben )|(?<=\bmaar ))die (?:per|over|van|voor)",
    ),
    # "Moet het logboek nog worden ontsloten": a part that is not there yet.
    "NOT_YET_DONE": (r"worden|volgen|blijken|komen|wachten|plaatsvinden|verschijnen|gebeuren",),
    "NO_MORE": (r"slechts|maar|meer|eens|verder",),
    "NOT_YET": (r"in|na|voor|later|eind|begin|medio|nog|separaat|apart|zo|zodra|spoedig",),
    "UNMADE": (
        r"ingediend|opgesteld|uitgebracht|ingevoerd|gemaakt|uitgevoerd|ingesteld|opgezet|ingericht|georganiseerd",
        r"opgericht|geopend|opengesteld|aangeboden|voorgelegd|ontwikkeld|vastgesteld|verricht",
    ),
    "NOT_FOR_GOOD": (r"alleen|langer|meer|eerder|voor|vóór|in|voordat|zonder|door|slechts|ook|altijd|zo",),
    "LINE_DROPPED": (r"vervallen|vervalt|ingetrokken|niet (?:langer|meer) aan de orde|van de baan|komt te vervallen",),
    "LINE_DROPPED_TWO": (r"(?:is|zijn|inmiddels|deze toezegging|toezegging)\s+",),
    "CALLED_OFF": (
        r"ingetrokken|stopgezet|gestaakt|geschrapt|beëindigd|geannuleerd|afgelast|afgeblazen",
        r"niet doorgezet|ingetrokken|laat (?:ik|het kabinet) (?:\w+ ){0,3}vallen",
        r"trek (?:ik|het kabinet) (?:\w+ ){0,4}in|te staken|stopt",
    ),
    "NO_PART": (
        r"onderzocht|meegenomen|betrokken|inbegrepen|opgenomen|meegeteld|verwerkt|begrepen|behandeld",
        r"besproken",
    ),
    "ELSEWHERE": (r"traject|brief|onderzoek|onderwerp|vraagstuk|spoor|procedure|moment|proces",),
}
