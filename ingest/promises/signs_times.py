"""The signs of time: that a clause names a time, soon or by day, again and again, or behind it. Data, with examples."""

from ingest.promises.sign import MONTHS, SEASONS, YEAR, Sign

DATED = Sign(
    "dated",
    "prinsjesdag voorjaarsnota najaarsnota miljoenennota verantwoordingsdag begrotingsbehandeling "
    "augustusbesluitvorming"
    " medio halverwege a.s aanstaande uiterlijk kabinetsperiode schooljaar subsidiejaar studiejaar q1 q2 q3 q4",
    (
        (
            MONTHS,
            r"(?:in|voor|vóór|na|eind|begin|half|per|vanaf|rond|tot|tegen|over|van|deze|dit|en|of|op|\d{1,2}e?) "
            r"{MONTH}(?! jl)",
        ),
        (
            SEASONS,
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
        ("week", r"in de week van|(?:in )?week \d+"),
        ("voor", r"voor eind"),
        ("voor vóór voorafgaand", r"(?:voor|vóór|voorafgaand aan) (?:het|de|dit|dat) \w*{EVENT}"),
    ),
    ("in maart stuur ik u een brief", "dat volgt voor het zomerreces", "binnen drie maanden is dat klaar", "in q2"),
    ("ik deel die mening", "de brief van 3 mei jl"),
)
TIME_SIGNS = (
    DATED,
    Sign(
        "soon",
        "binnenkort spoedig straks daarna aansluitend nadien onverwijld eerstvolgende eerstdaags terstond zodra"
        " eerdaags eerlang weldra mettertijd vandaag morgen overmorgen hedenmiddag vanmiddag vanavond eerstkomende",
        (
            ("mogelijk", "zo (?:spoedig|snel) mogelijk"),
            ("termijn", "op (?:zo )?korte termijn|op afzienbare termijn"),
            ("tijd periode", "te zijner tijd|te gelegener tijd|komende (?:tijd|periode)"),
            ("na", "na (?:afloop|afronding|ommekomst|ontvangst|besluitvorming|publicatie)|(?:direct|kort) na"),
            ("raad bijeenkomst top", "na de (?:raad|bijeenkomst|top)"),
            ("omgaande", "per omgaande"),
            ("spoedigste spoed", "ten spoedigste|met (?:bekwame|gezwinde|de (?:meeste|grootste)) spoed"),
            ("termijn", "binnen de (?:daarvoor )?(?:geldende|gebruikelijke|gestelde|wettelijke|reguliere) termijn"),
            ("gauw", "zo gauw"),
            ("zodra snel", "zo snel (?:als|dat)"),
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
        " telkens vierjaarlijks vijfjaarlijks driejaarlijks telkenjare tweewekelijks tweemaandelijks geregeld"
        " structureel tweemaal driemaal",
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
            ("elke iedere om", "(?:elke|iedere|om de) {NUMBER} (?:dagen|weken|maanden|jaar|jaren)"),
            ("voet", "op (?:jaarlijkse|regelmatige|periodieke) (?:voet|basis)"),
        ),
        ("ik rapporteer u jaarlijks", "iedere maand", "twee keer per jaar"),
        ("dit jaar stuur ik u een brief",),
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
)  # fmt: skip
