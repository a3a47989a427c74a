"""How Dutch officials name a promise or plan of before, besides the word "toezegging". Data; see `cues`."""

from ingest.promises.cue import Cue

_FEW = r"[^.;]{0,50}?"
_I = r"(?:ik|wij|we|het kabinet|de minister|de staatssecretaris|mijn (?:ambts?voorganger|voorganger|ministerie))"
_PLAN = r"(?:planning|plannen|agenda|jaarplan|wetgevingsagenda|termijn|datum|streefdatum|tijdpad)"

PROMISED_WORD = Cue(
    "reference_promised",
    (
        r"toezegging(?:en)?", r"toegezegde?", r"toezegde", r"zegde[nt]?", r"beloofden?", r"beloofd", r"beloofde",
        r"beloften?", r"gestand", r"toe te zeggen",
        r"t\d{5}", r"tz\d{6}-\d+",
        rf"ze(?:i|iden) {_I} {_FEW}(?:toe|dat|te)", rf"{_I} ze(?:i|iden) {_FEW}(?:toe|dat|te|:)",
        r"verplicht had", r"had(?:den)? (?:mij |ons )?verplicht", r"woord gegeven", r"woord te houden", r"mijn woord",
    ),
    ("de beloofde cijfers", "ik zegde dat toe", "wij zeiden u toe dat te doen", "t01234"),
    ("ik stuur u een brief",),
)  # fmt: skip
ANNOUNCED_WORD = Cue(
    "reference_announced",
    (
        r"aangekondigde?", r"kondigde[n]?", r"in het vooruitzicht", r"voorgehouden", r"voorhield(?:en)?",
        r"voorgespiegeld",
        r"voorspiegelde", r"afgesproken", r"afspraak", r"aangeboden had(?:den)?",
        rf"had(?:den)? {_FEW}(?:aangeboden|aangekondigd|gemeld|voorgenomen|gezegd)",
        r"(?:heb|hebben) (?:ik|wij) (?:\S+ ){0,6}?(?:gezegd|aangegeven|gemeld|aangeboden)",
        r"waarop u .{0,40}(?:kon|mocht|zou) rekenen", r"(?:te goed|tegoed)", r"recht (?:op )?heeft",
        rf"(?:eerder|destijds|toen) {_FEW}(?:berichtte|schreef|meldde|noemde|sprak|zei)",
        r"(?:schreef|meldde|berichtte|noemde|liet) (?:ik|wij) .{0,60}(?:dat|weten)",
        r"uitlating", r"zou(?:den)? (?:ik|wij) ",
        r"(?:ik|wij) (?:u |de kamer |uw kamer |dat |dit |haar |hem |die )*zou",
    ),
    ("het aangekondigde fonds", "wat wij de kamer voorhielden", "de brief die ik u zou sturen"),
    ("ik stuur u een brief",),
)  # fmt: skip
PLANNED_WORD = Cue(
    "reference_planned",
    (
        r"(?:eerder|oorspronkelijk|aanvankelijk|eerst) (?:\w+ ){0,3}?(?:genoemde|geplande|beoogde|voorziene|gemelde"
        r"|gestelde|gehanteerde|bedoeld|voorzien|gepland|beoogd|gedacht|aangegeven|gemeld|genoemd)",
        r"(?:de|het|een|dat) (?:voorgenomen|geplande|beoogde|voorziene|gevraagde|verzochte|bedoelde|verwachte)",
        r"(?:was|waren|stond|stonden|werd|werden) (?:\S+ ){0,6}?(?:voorzien|gepland|beoogd|de bedoeling|verwacht"
        r"|voorgenomen|afgesproken|op de planning|op de rol|geagendeerd|het streven|het plan)",
        r"zou(?:den)? (?:\S+ ){0,14}?(?:gereed|ontvangen|komen|verschijnen|plaatsvinden|zijn|volgen|krijgen|worden"
        r"|sturen|liggen|hebben|ingaan|treden|afronden|informeren|beginnen|starten|aanvangen|openen|gaan|laten)",
        r"had(?:den)? (?:\S+ ){0,8}?(?:moeten|zullen|willen|kunnen)",
        rf"(?:anders dan|in afwijking van|in plaats van|conform|volgens) (?:\w+ ){{0,4}}{_PLAN}",
        r"(?:dacht|dachten|hoopte|hoopten|meende|verwachtte|verwachtten|streefde|streefden|beoogde|mikte|koerste)"
        r" (?:ik|wij)",
        r"(?:ik|wij) (?:\w+ ){0,5}?(?:dacht|dachten|hoopte|hoopten|meende|verwachtte|verwachtten|streefde|beoogde)",
    ),
    ("de eerder genoemde datum", "het rapport zou in mei verschijnen", "verzending was voorzien voor maart"),
    ("verzending is voorzien voor maart",),
)  # fmt: skip
ASKED_FOR = Cue(
    "reference_asked_for",
    (
        r"(?:waar|daar)(?:om|naar) (?:\S+ ){0,8}?(?:vroeg|vroegen|verzocht|verzochten|gevraagd)",
        r"(?:vroeg|vroegen|wilde|wilden|informeerde|verzocht|verzochten) (?:\S+ ){0,12}?(?:weten|naar|om|horen|mij|of)",
        r"op verzoek van (?:het lid|de leden|de heer|mevrouw|uw)",
        r"zoals (?:\S+ ){0,4}?(?:verzocht|gevraagd)", r"desgevraagd",
    ),
    ("waarom de leden vroegen", "het lid smit wilde weten hoeveel dat kost", "zoals door u gevraagd"),
    ("ik stuur u een brief",),
)  # fmt: skip
OF_OTHERS = Cue(
    "reference_of_others",
    (
        r"(?:gemeenten?|provincies?|inspectie|commissie|unie|navo|sector|bedrijf|bedrijven|prorail|ns|fabrikant"
        r"|leverancier|gemeenteraad|fracties?) (?:heeft|hebben|had|hadden) (?:\S+ ){0,6}?(?:toegezegd|beloofd"
        r"|aangekondigd|uitgesteld|besloten)",
        r"(?:haar|hun) (?:eigen )?(?:toezegging|belofte|aankondiging|planning)",
        r"de motie", r"motie-\w+", r"moties",
    ),
    ("de gemeenten hebben beloofd mee te doen", "de motie is uitgevoerd"),
    ("ik heb u een brief beloofd",),
)  # fmt: skip
REFERENCES = (PROMISED_WORD, ANNOUNCED_WORD, PLANNED_WORD, ASKED_FOR, OF_OTHERS)
