"""Words that say what became of an earlier promise: that it is named, kept, partly kept, put off or dropped. Data.

A cue is looked for in a lower-cased sentence. `outcomes` weighs them.
"""

from ingest.promises.cue import Cue
from ingest.promises.cues_references import REFERENCES
from ingest.promises.cues_states import STATES

_SOME = r"[^.;]{0,80}?"
_FEW = r"[^.;]{0,40}?"
_TIME = r"(?:voor|vóór|in|op|dit|deze|eind|begin|medio|half|binnen|na|rond|per|nog|uiterlijk|tijdens|bij|met)"
_DONE = (
    "ingelost|afgehandeld|afgedaan|nagekomen|voldaan|uitgevoerd|afgevoerd|afgerond|voltooid|tegemoetgekomen"
    "|gestand gedaan"
)

NAMED = Cue(
    "promise_named",
    (
        r"toezegging(?! \w+en op het gebied)",
        r"toezeggingen", r"toegezegde?", r"toezegde", r"zegde \w+ (?:\w+ ){0,3}toe", r"zei (?:ik|hij) .{0,60}? toe",
        r"beloofde?",
        r"belofte",
        r"gestand",
        r"aangekondigde?", r"in het vooruitzicht", r"t\d{5}", r"tz\d{6}-\d+", r"voorgespiegeld", r"gehonoreerd",
        r"(?:had|heb|hadden|heeft) (?:ik |wij )?(?:\w+ ){0,6}?aangeboden",
        r"aangeboden had", r"(?:heb|had) (?:ik|wij) .{0,60}? gezegd", r"gevraagde", r"zegde (?:ik|dat)", "ik zegde",
    ),
    ("de toegezegde brief", "zoals toegezegd", "toezegging t01234 betreft dit"),
    ("ik stuur u een brief",),
)  # fmt: skip
STRICTLY_NAMED = Cue(
    "promise_strictly_named",
    (
        r"toezegging",
        r"toegezegde?",
        r"beloofde?", r"belofte", r"gestand", r"t\d{5}", r"tz\d{6}-\d+", r"voorgespiegeld", r"zegde", r"aangekondigde?",
        r"in het vooruitzicht",
        r"gehonoreerd",
        r"(?:had|heb) (?:ik |wij )?(?:\w+ ){0,6}?aangeboden", r"had aangeboden", r"zei (?:ik|hij) .{0,60}? toe",
    ),
    ("de toegezegde brief", "zoals toegezegd"),
    ("een overzicht van toezeggingen",),
)  # fmt: skip
LISTED = Cue(
    "promises_listed",
    (
        rf"(?:overzicht|stand van zaken|lijst|planning|voortgang|afdoening|reactie){_SOME}toezegging(?:en)?",
        r"per toezegging",
        r"(?:moties|toezeggingen) en (?:toezeggingen|moties)",
        r"(?:ga|kom) ik in op \w+ toezeggingen", r"openstaande toezeggingen",
    ),
    ("een overzicht van de openstaande toezeggingen", "ik licht de stand van zaken per toezegging toe"),
    ("hiermee voldoe ik aan de toezegging",),
)  # fmt: skip
KEPT = Cue(
    "promise_kept",
    (
        rf"(?:hieraan|daaraan|hiermee|daarmee|aan {_SOME}) ?(?:is |zijn |heb ik |hebben wij |wordt )?(?:hierme[de]e "
        rf"|daarmee |thans |dan ook |reeds |inmiddels )?"
        r"(?:voldaan|tegemoetgekomen|gevolg gegeven|uitvoering gegeven|gehoor gegeven|invulling gegeven)",
        r"voldoe(?:n)? (?:ik|wij|het kabinet)", r"(?:ik|wij|kabinet) (?:hiermee |daarmee )?voldoe(?:t|n)?",
        rf"kom(?:en|t)? (?:ik|wij|het kabinet) {_SOME}(?:na|tegemoet)",
        rf"los(?:sen|t)? (?:ik|wij) {_SOME}in", rf"doe(?:n|t)? (?:ik|wij) {_SOME}gestand",
        rf"geef(?:t)? (?:ik|het kabinet) {_SOME}(?:gehoor|gevolg|uitvoering|invulling)|geven wij {_SOME}(?:gehoor"
        rf"|gevolg|uitvoering|invulling)",
        rf"(?:waarmee|en) (?:ik )?{_FEW}(?:uitvoering|gehoor|gevolg|invulling) (?:aan )?(?:geef|geven)",
        rf"en geef {_FEW}(?:gehoor|gevolg|uitvoering|invulling)",
        rf"toezegging(?:en)?{_SOME}(?:{_DONE})",
        rf"(?:hiermee|daarmee|waarmee|hierrnee){_SOME}(?:{_DONE}|compleet|volledig)",
        rf"als (?:voldaan|afgedaan|afgehandeld|uitgevoerd|nagekomen){_FEW}",
        rf"beschouw{_SOME}(?:afgedaan|voldaan|afgehandeld|nagekomen)",
        rf"(?:invulling|uitvoering|gevolg|gehoor) gegeven aan {_FEW}(?:toezegging|belofte|verzoek)",
        r"strekt (?:daartoe|hiertoe)",
        rf"aan {_SOME}toezegging{_SOME}{_SOME}voldaan", r"doet (?:deze|dit) .{0,40}gestand",
        rf"(?:is|zijn|wordt) (?:hiermee|daarmee) (?:{_DONE})",
        r"heb ik (?:hiermee|daarmee) .{0,60}?(?:ingelost|voldaan|nagekomen|uitgevoerd)",
        rf"ter (?:uitvoering|voldoening|invulling|nakoming) (?:van|aan) {_FEW}toezegging",
        rf"in vervolg op {_FEW}toezegging",
    ),
    (
        "hiermee voldoe ik aan de toezegging",
        "daarmee is deze toezegging afgedaan", "met deze brief kom ik mijn toezegging na"),
    ("de toezegging staat nog open",),
)  # fmt: skip
CLOSED_BRIEFLY = Cue(
    "closed_briefly",
    (
        r"^(?:is |zijn )?(?:deze toezegging is )?(?:voldaan|afgedaan|afgerond|afgehandeld|uitgevoerd|gereed|verstuurd"
        r"|verzonden|nagekomen|gestand gedaan|gerealiseerd|toegezonden)",),
    ("afgedaan met de brief van 3 mei", "uitgevoerd; het gesprek is gevoerd"),
    ("de brief is afgedaan",),
)  # fmt: skip
PARTLY = Cue(
    "promise_partly_kept",
    (
        r"gedeeltelijke?",
        r"deels",
        r"ten dele",
        r"een (?:eerste )?deel",
        r"eerste deel", r"voor een deel", r"eerste onderdeel", r"grotendeels", r"voor de helft",
        rf"het eerste{_SOME}het tweede",
        r"nu het eerste",
        r"een eerste (?:deel|stap|helft)",
        r"voor zover", r"nog niet voor wat betreft", r"op onderdelen", r"een onderdeel",
        rf"(?:het resterende|de resterende|de overige|het overige|de rest){_SOME}(?:volgt|volgen|ontvangt|later)",
        r"vooruitlopend op", r"de eerste (?:helft|twee|drie)",
        r"van (?:de|die) (?:twee|drie|vier|vijf|zes) .{0,60}(?:één|een|twee|drie|vier)",
        r"slechts",
        r"nog (?:maar )?een deel",
        r"de rest volgt",
        r"(?:de|het) overige .{0,20}(?:volgt|volgen)",
        r"(?:het|de) (?:tweede|andere|overige) .{0,40}nog (?:niet|volgen)",
        r"ontbreken nog", r"de \w+ nog niet",
    ),
    ("deels afgerond", "het eerste is gebeurd, het tweede volgt nog"),
    ("de brief is verstuurd",),
)  # fmt: skip
DROPPED = Cue(
    "promise_dropped",
    (
        r"(?:komt|komen) te vervallen",
        r"vervalt",
        r"^vervallen",
        r"vervallen,", r"(?:is|zijn) vervallen", rf"gaat {_SOME}niet (?:meer )?door", r"niet door(?:gaat|gaan)",
        r"geen doorgang(?: meer)?",
        r"van de planning (?:gehaald|afgehaald)", r"(?:komt|komen) (?:er )?niet meer", r"komt er niet",
        rf"wordt {_FEW}niet (?:meer |langer |opnieuw )?(?:verzonden|opgesteld|uitgevoerd|gestuurd|uitgebracht"
        rf"|gehouden|georganiseerd|gepland|ingediend|verstuurd)",
        rf"zal {_FEW}niet (?:meer )?(?:worden|komen|verschijnen|volgen|plaatsvinden)",
        r"afzien", r"afgezien", rf"zie ik {_FEW}af", rf"trek ik {_SOME}in", r"ingetrokken",
        r"niet langer (?:aan de orde|nodig|relevant|opportuun|gewenst|actueel)",
        r"achterhaald",
        r"overbodig(?: geworden)?",
        r"van de baan",
        r"wordt gestopt", r"achterwege", r"geen (?:zin|behoefte) meer", r"laat ik {_FEW}vallen".replace("{_FEW}", _FEW),
        r"niet meer (?:aan de orde|opgesteld|nodig|verzonden|gestuurd|gepland|zinvol|opportuun|door)",
        r"niet (?:kunnen )?gestand doen", r"laten varen", r"kan ik niet (?:nakomen|gestand doen)",
    ),
    ("de toegezegde brief komt te vervallen", "het werkbezoek gaat niet door"),
    ("de toegezegde brief volgt in mei",),
)  # fmt: skip
# The sentence itself sets an old time against a new one.
MOVED = Cue(
    "promise_moved",
    (
        rf"niet (?:meer |langer )?{_TIME}{_SOME}maar",
        r"in plaats van",
        r"(?:later|langer|eerder) dan (?:gemeld|gepland|voorzien|toegezegd|aangekondigd|verwacht|beoogd|gehoopt"
        r"|gedacht|ik)",
        r"oorspronkelijk",
        r"eerder(?: (?:gepland|voorzien|genoemd|aangekondigd|gemeld|was|nog))",
        r"eerder:",
        rf"(?:voor|in|vóór|op) {_FEW}(?:aangekondigde|toegezegde|voorziene|geplande|beloofde) \w+ .{{0,40}}(?:volgt"
        rf"|verschijnt|komt|ontvangt|stuur|wordt)",
        rf"(?:voor|vóór) {_FEW}(?:had|heb|hadden|hebben) (?:ik |wij )?(?:aangekondigd|toegezegd|beloofd"
        rf"|voorgespiegeld|genoemd)",
        r"(?:verlenen|uitstel) tot",
        r"(?:deze|dit|de) .{0,40}te verlengen",
        r"was voorzien in",
        r"dat wordt (?:nu )?(?:het|de|begin|eind|medio|in|na|\\d|januari|februari|maart|april|mei|juni|juli|augustus"
        r"|september|oktober|november|december)",
        r"te goed",
        r"verandert van",
        r"realistische(?:r|re)? (?:datum|termijn|planning)", r"(?:reken|mik|koers|kom) (?:ik )?(?:daarmee |daarom )?nu",
        r"(?:heb|hebben) (?:ik|wij) .{0,20}tot .{0,40} nodig",
        r"niet (?:vóór|eerder dan) .{0,60}",
        r"waarmaken", r"geduld", r"zal .{0,20} worden voordat", r"(?:extra|langer) en (?:komt|verschijnt|volgt)",
        r"(?:gebeurt|volgt|verschijnt|komt|ontvangt|wordt|gepubliceerd) .{0,30}?nu",
        r"verzet naar",
        r"verplaatst naar",
        r"terugkomen: het wordt",
        r"(?:een|twee|drie|zes|enkele) (?:week|weken|maand|maanden) later",
        r"bijgesteld", rf"(?:zou|zouden) (?:u |ik |uw kamer |er )?{_SOME}"
        r"(?:gereed|ontvangen|komen|verschijnen|plaatsvinden|zijn|volgen|krijgen|worden|sturen|liggen|hebben|ingaan"
        r"|treden|afronden|informeren)",
        r"(?:nieuwe|latere|gewijzigde|herziene|andere) (?:datum|termijn|planning|streefdatum|einddatum)",
        r"niet eerder dan", r"anders dan", r"nu (?:gepland|voorzien|verwacht) (?:voor|in|op)",
        "houd ik nu",
        r"(?:zend|stuur|verwacht|ontvangt) (?:ik )?(?:u |uw kamer )?(?:\w+ ){0,3}?nu",
        r"(?:wordt|is|zijn|worden) (?:een \w+ )?(?:uitgesteld|verschoven|doorgeschoven|verdaagd|opgeschoven)",
        r"(?:verschuift|schuift)",
        r"uitgesteld",
        r"doorgeschoven",
        r"verschoven",
        r"opgeschoven",
        r"verdaagd",
        r"(?:had|hadden) (?:u|ik|uw kamer|wij) .{0,80}?(?:zullen|moeten|voor deze|voor dit|toegezegd|voorgespiegeld"
        r"|aangeboden)",
        r"naar (?:de )?huidige inzichten",
        r"een (?:kwartaal|halfjaar|maand|jaar) later",
        r"al eens uitstel", r"termijn (?:\w+ ){0,6}te verlengen", r"stond aangekondigd",
        r"voor deze maand", r"voor dit (?:kwartaal|voorjaar|najaar) ", rf"haalt {_FEW}niet",
    ),
    ("u ontvangt dit niet voor de zomer maar in oktober", "de brief zou in mei verschijnen"),
    ("uiterlijk in oktober ontvangt u de brief", "het ontwerp wordt niet later dan 1 april voorgehangen"),
)  # fmt: skip
# What was planned before, told in the past tense.
PLANNED_BEFORE = Cue(
    "planned_before",
    (
        r"(?:schreef|meldde|berichtte|kondigde|noemde|verwachtte|hoopte|streefde|beoogde|rekende|dacht|voorzag) (?:ik"
        r"|wij|het kabinet|mijn)",
        r"(?:ik|wij|kabinet) (?:schreef|meldde|verwachtte|hoopte|streefde|beoogde|rekende|voorzag)",
        r"ging(?:en)? (?:ik|wij) .{0,30}uit van", r"(?:ik|wij) .{0,20}(?:nog )?uitging(?:en)?",
        r"(?:was|waren) (?:voorzien|gepland|beoogd|de bedoeling|het streven|aangekondigd)",
        r"was (?:het|de) (?:bedoeling|planning|streven|voornemen)",
        r"stond(?:en)? (?:gepland|aangekondigd|op de planning)",
        r"(?:had|hadden) (?:ik|wij|u) .{0,40}(?:gehoopt|verwacht|willen|kunnen|gemeld|aangekondigd|toegezegd"
        r"|voorgespiegeld)", r"als termijn gold", "gold als termijn", r"stelde ik .{0,60}in het vooruitzicht",
        r"in het vooruitzicht gesteld",
        r"zou(?:den)? .{0,60}(?:verschijnen|ontvangen|komen|zijn|volgen|krijgen|worden|sturen|plaatsvinden|informeren)",
    ),
    ("ik hoopte u voor de zomer te informeren", "verzending was voorzien voor maart"),
    ("verzending is voorzien voor maart",),
)  # fmt: skip
# What was promised lies before the reader.
DELIVERED = Cue(
    "promise_delivered",
    (
        r"als volgt",
        r"luid(?:t|en)",
        r"(?:staat|staan|opgenomen|vindt u|treft u|zijn) (?:\S+ ){0,6}?in (?:de )?(?:tabel|paragraaf|hoofdstuk"
        r"|bijlagen?|deze brief|figuur)", r"bijgevoegd", r"bijgesloten", r"ingesloten",
        r"(?:als bijlage|bij deze brief|aan deze brief) (?:\S+ )?(?:toe)?gevoegd",
        r"deze brief (?:bevat|is|vormt|geeft|strekt)", r"gaat hierbij", r"gaan hierbij", r"vindt u hier",
        r"(?:is|zijn) (?:inmiddels|op \d|vandaag|gisteren|bij brief)",
        r"(?:heeft|hebben) (?:inmiddels|op \d)",
        r"vond(?:en)? .{0,40}plaats", r"in bijlage \d", r"kan ik u melden", r"in tabel \d",
    ),
    ("het toegezegde overzicht staat in tabel 1", "deze brief bevat de toegezegde reactie"),
    ("de toegezegde brief volgt",),
)  # fmt: skip
# The move itself is told as done: "is uitgesteld tot".
SHIFTED = Cue(
    "promise_shifted",
    (
        r"verzet naar",
        r"verplaatst naar",
        r"uitgesteld",
        r"verschoven",
        r"verdaagd",
        r"doorgeschoven",
        r"opgeschoven",
        r"bijgesteld",
        r"verlengd tot",
        r"gewijzigd in",
    ),
    ("de verzending is uitgesteld tot na de zomer",),
    ("de verzending volgt na de zomer",),
)
# The sentence says that something takes longer than it should: with a new time that is a postponement.
DELAYED = Cue(
    "promise_delayed",
    (
        r"vertraagd",
        r"vertraging (?:op|opgelopen|ontstaan)",
        r"(?:door|wegens|vanwege|met|heeft) (?:\w+ )?vertraging",
        r"uitstel",
        r"niet (?:meer )?(?:haalbaar|gehaald|gelukt|realistisch|gereed(?:gekomen)?|op tijd|tijdig|lukken)",
        r"niet mogelijk gebleken",
        rf"lukt {_FEW}niet",
        r"niet lukt",
        rf"lukte {_FEW}niet",
        r"(?:meer|extra|langere?) tijd", rf"duurt {_FEW}langer", r"niet mogelijk .{0,80}(?:voor|vóór|binnen|in|op) ",
        r"nog geen bruikbare",
        r"te vroeg",
        rf"niet (?:meer )?{_TIME} .{{0,60}}(?:geven|sturen|aanbieden|informeren|verzenden|beantwoorden|toezenden"
        rf"|afronden|leveren|voltooien)", "is er nog niet", r"langer op zich",
        rf"kan {_FEW}niet (?:meer )?worden nagekomen",
        r"nog niet (?:gereed|af|afgerond|beschikbaar|rond|klaar|voltooid)",
        r"tijd in beslag",
        r"waarmaken",
        r"(?:half ?jaar|maand|maanden|weken) extra",
        r"loopt door tot",
        r"niet (?:meer|langer) haalbaar", r"niet binnen de (?:gebruikelijke|gestelde|toegezegde) termijn",
    ),
    ("dat is helaas niet gelukt; u ontvangt de brief in mei", "de evaluatie is vertraagd"),
    ("u ontvangt de brief in mei",),
)  # fmt: skip
# The sentence says that something is late; by itself that is no postponement.
LATE = Cue(
    "promise_late",
    (
        r"uitstel",
        r"vertraagde?",
        r"vertraging(?:en)?",
        r"niet (?:meer )?(?:haalbaar|gehaald|gelukt|realistisch|gereed(?:gekomen)?|mogelijk|op tijd|tijdig|klaar|af"
        r"|lukken|voltooid)", rf"lukt {_FEW}niet",
        r"niet lukt",
        rf"lukte {_FEW}niet",
        r"(?:meer|extra|langere?) tijd",
        rf"duurt {_FEW}langer", rf"(?:vergt|vraagt|kost|kosten|vragen|vergen) {_FEW}tijd", r"langer(?! dan)", r"alsnog",
        r"pas (?:in|na|begin|eind|medio|op|rond|voor)",
        r"nog niet (?:volledig|gereed|ontvangen|beschikbaar|af|compleet|rond|klaar|binnen|afgerond|aangeleverd"
        r"|gereedgekomen)",
        r"niet (?:in|voor|binnen|vóór) (?:het|de|dit|deze)?",
        r"er nog niet",
        r"achterstand",
        r"looptijd",
        r"loopt {_FEW}uit".replace("{_FEW}", _FEW), r"later", r"nog geen bruikbare", r"te vroeg", r"uitloop",
    ),
    ("dat is helaas niet gelukt", "de evaluatie is vertraagd"),
    ("u ontvangt de brief in mei",),
)  # fmt: skip
NOT_KEPT = Cue(
    "promise_not_kept_yet",
    (
        r"nog niet (?:voldaan|uitgevoerd|afgedaan|nagekomen|gestand)",
        r"blijft (?:\w+ )?staan",
        r"staat (?:\w+ )?nog open",
        r"te kunnen (?:nakomen|voldoen)", r"om (?:aan )?{_SOME}te voldoen".replace("{_SOME}", _SOME),
        r"ter voorbereiding",
        r"geldt nog steeds",
        r"nader te voldoen", r"zal ik .{0,60}?voldoen", r"wordt voldaan", r"belegd bij", r"geen betrekking",
    ),
    ("deze toezegging blijft staan", "ter voorbereiding van de toegezegde brief"),
    ("hiermee voldoe ik aan de toezegging",),
)  # fmt: skip
CUES = (
    PLANNED_BEFORE,
    DELIVERED,
    NAMED,
    STRICTLY_NAMED,
    LISTED,
    KEPT,
    CLOSED_BRIEFLY,
    PARTLY,
    DROPPED,
    MOVED,
    SHIFTED,
    DELAYED,
    LATE,
    NOT_KEPT,
    *REFERENCES,
    *STATES,
)
