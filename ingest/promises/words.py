"""The closed classes of Dutch words that the reading of clauses rests on: data only."""

FIRST_PERSON = frozenset("ik wij we".split())
PRONOUNS = frozenset(
    "ik wij we u hij zij ze het dit dat deze die men er je mij ons hem hen hun haar zich zulks".split()
)

# Finite auxiliaries, by what they do. The plural ones are infinitives as well.
FUTURE = frozenset("zal zullen zult".split())
PASSIVE = frozenset("word wordt worden".split())
PASSIVE_PAST = frozenset("werd werden".split())
BE = frozenset("ben bent is zijn".split())
BE_PAST = frozenset("was waren geweest".split())
HAVE = frozenset("heb hebt heeft hebben".split())
HAVE_PAST = frozenset("had hadden".split())
CAN = frozenset("kan kun kunt kunnen mag mogen".split())
CAN_PAST = frozenset("kon konden mocht mochten".split())
WANT = frozenset("wil wilt willen".split())
WANT_PAST = frozenset("wilde wilden wou".split())
MUST = frozenset("moet moeten hoeft hoeven dient dienen".split())
MUST_PAST = frozenset("moest moesten".split())
WOULD = frozenset("zou zouden".split())
GO = frozenset("ga gaat gaan".split())
LET = frozenset("laat laten".split())
DO = frozenset("doe doet doen".split())
AUXILIARIES = (
    FUTURE | PASSIVE | PASSIVE_PAST | BE | BE_PAST | HAVE | HAVE_PAST | CAN | CAN_PAST | WANT | WANT_PAST | MUST
    | MUST_PAST | WOULD
)  # fmt: skip
PAST_AUXILIARIES = PASSIVE_PAST | BE_PAST | HAVE_PAST | CAN_PAST | WANT_PAST | MUST_PAST
# These may be infinitives ("zal worden gedeeld"), so they are the finite verb only where no other stands before them.
PLURAL_AUXILIARIES = frozenset("zullen worden zijn hebben kunnen mogen willen moeten hoeven dienen gaan laten".split())

PREPOSITIONS = frozenset(
    "aan achter behoudens bij binnen boven buiten conform door gedurende gelet hangende in inzake jegens krachtens"
    " langs met middels na naar naast namens nabij om omtrent onder ondanks op over per rond rondom samen sinds te"
    " tegen tijdens tot tussen uit van vanaf vanuit vanwege via volgens voor vóór voorafgaand wegens zonder omstreeks"
    " betreffende ten ter mede tezamen gezien overeenkomstig ingevolge mits".split()
)
DETERMINERS = frozenset(
    "de het een dit dat deze die mijn zijn haar ons onze uw hun elk elke ieder iedere alle geen enkele enig enige"
    " beide diverse dergelijk dergelijke zo'n zulke welke welk ’s 's".split()
)
SUBORDINATORS = frozenset(
    "omdat doordat zodat opdat terwijl nadat voordat totdat hoewel aangezien indien wanneer zodra mits tenzij alvorens"
    " ingeval waarbij waarin waarmee waarover waarop waarvan waaruit waardoor waarna waartoe waarvoor waaraan waaronder"
    " waarnaar waarbinnen waartegen hetgeen hoe waarom zoals aleer".split()
) | {"voor zover"}
CONDITIONS = frozenset("indien als wanneer zodra mits tenzij ingeval mocht mochten".split()) | {"voor zover"}
# "als" before these names a capacity, not a condition: "als bijlage", "als onderdeel van".
AFTER_PLAIN_ALS = frozenset(
    "onderdeel bijlage gevolg eerste reactie vervolg zodanig ook volgt lead minister kabinet aanvulling uitgangspunt"
    " mede norm basis voorbeeld doel bedoeld zijnde voorwaarde sluitstuk opmaat voorbereiding lid regel tweede laatste"
    " uitwerking gast pilot bewindspersoon staatssecretaris nederland overheid toezegging antwoord bijdrage"
    " demissionair gebruikelijk altijd reeds gezegd gemeld vermeld toegezegd aangekondigd vervanging vertegenwoordiger"
    " vanouds extra separaat afzonderlijk apart losse stok aparte datum streefdatum ingangsdatum termijn slotstuk"
    " nazending annex addendum".split()
)
# "indien gewenst licht ik dit toe": no clause of its own.
BRIEF_CONDITIONS = frozenset(
    "nodig gewenst mogelijk wenselijk opportuun dienstig noodzakelijk gevraagd verzocht aangewezen geboden".split()
)
COORDINATORS = frozenset("en maar want doch dus of".split())
NEGATIONS = frozenset("niet geen nooit noch niets niemand nergens geenszins evenmin nimmer".split())

# Words that open a main clause without being its subject.
ADVERBS = frozenset(
    "ook wel tevens daarnaast daarom verder voorts daarbij hierbij hiermee daarmee dan daarna vervolgens hierna nadien"
    " hierover daarover hierop daarop daarvan hiervan ervan daartoe hiertoe daarin hierin daarvoor hiervoor daaraan"
    " hieraan daaruit daardoor inmiddels intussen ondertussen thans nu momenteel tot ten binnenkort spoedig straks"
    " desgewenst desgevraagd uiteraard vanzelfsprekend graag bovendien eveneens zodoende derhalve echter wellicht"
    " mogelijk mogelijkerwijs jaarlijks maandelijks halfjaarlijks periodiek regelmatig eerst daags aansluitend"
    " gelijktijdig tegelijk tegelijkertijd zo evenwel overigens uiterlijk begin eind medio half kort voortaan hierdoor"
    " allereerst achtereenvolgens bijgaand bijgevoegd ja nee zodra later daarop ondanks volgende komende aanstaande"
    " afgelopen vorige vorig vorig ieder elk nog dit deze naar zeker natuurlijk nadat vooraf vooruitlopend mede "
    "gisteren"
    " toen destijds eerder onlangs recent recentelijk concreet idealiter waar tweemaal eenmaal driemaal dadelijk"
    " meteen onmiddellijk niet daar hier onverwijld zodoende er alsdan wanneer helaas hierom nationaal "
    "internationaal zodra opnieuw voordien tevoren naderhand nadien eens eerdaags eerlang weldra mettertijd vandaag"
    " morgen overmorgen heden vanavond hedenmiddag hedenavond eerstdaags vooreerst voorlopig vervolgens vooralsnog"
    " telkenjare telkens steeds tussentijds alsnog tezijnertijd anderzijds enerzijds immers evenzeer evenzo wederom"
    " andermaal nogmaals weer kortheidshalve volledigheidshalve tweejaarlijks driejaarlijks vierjaarlijks vijfjaarlijks"
    " tweemaandelijks driemaandelijks kwartaalsgewijs wekelijks dagelijks terstond aanstonds niettemin desondanks"
    " desalniettemin hiertegenover daartegenover dienovereenkomstig dienaangaande hieromtrent daaromtrent"
    " terzake".split()
) - {"dit", "deze"}
