"""A quick first look at the words of a sentence: without one of these nothing in it can be taken for a promise."""

from ingest.promises.nouns import Noun, names_of

_PARLIAMENT = (
    "kamer kamers karner u uw commissie commissies leden lid kamerleden staten-generaal parlement woordvoerders"
)
_SPEAKERS = "ik wij we ons onze mijn mij nederland kabinet regering minister staatssecretaris ministerie defensie"
_TIMES = (
    "januari februari maart april mei juni juli augustus september oktober november december voorjaar lente zomer "
    "najaar"
    " herfst winter kerst zomerreces kerstreces herfstreces meireces voorjaarsreces krokusreces verkiezingsreces reces"
    " jaarwisseling prinsjesdag voorjaarsnota najaarsnota miljoenennota verantwoordingsdag begrotingsbehandeling"
    " augustusbesluitvorming kwartaal halfjaar helft q1 q2 q3 q4 medio halverwege uiterlijk binnen binnenkort spoedig"
    " straks termijn zodra daarna aansluitend nadien onverwijld eerstvolgende terstond voortaan vervolgens gelijktijdig"
    " tegelijk week weken maand maanden dagen werkdagen jaar jaren eind begin einde loop a.s aanstaande komende komend"
    " volgende volgend ingang vanaf kabinetsperiode later schooljaar subsidiejaar studiejaar afloop afronding ommekomst"
    " ontvangst moment periode jaarlijks jaarlijkse maandelijks halfjaarlijks periodiek periodieke regelmatig tweemaal"
    " reguliere nader nadere alsnog tijdig toekomst gelegenheid debat commissiedebat behandeling telkens eenmaal nog"
)
_AIMS = (
    "bereid toezeggen zeg zegt zeggen toe beloof belooft beloven voornemens voorgenomen voornemen streef streeft "
    "streven"
    " gestreefd gepoogd beoog beoogt beogen beoogd beoogde hoop hoopt hopen verwacht verwachten plan bedoeling planning"
    " ambitie graag gaarne wil willen gepland ingepland voorzien geagendeerd gereed"
)
_FUTURE = "zal zullen gaat gaan volgt volgen komt komen verschijnt verschijnen"
_CONDITIONS = "indien mits tenzij desgewenst desgevraagd nodig mogelijk als mocht mochten"
_LAWS = (
    "consultatie internetconsultatie werking kracht voorhang voorgehangen staatsblad staatscourant aanhangig state"
    " inwerkingtreding verzamelwet belastingplan artikel aangepast geregeld wettelijk procedure wet wetten "
    "wetsvoorstel amvb regeling besluit bestuur wijziging nationale"
)
_STUDIES = (
    "onderzoek onderzoekt onderzoeken onderzocht evaluatie evalueert evalueren geëvalueerd verkenning verkent verkennen"
    " verkend verkend inventariseert inventariseren geïnventariseerd bezien bekeken nagegaan gemonitord monitort"
    " gemeten kabinet ministerie defensie minister bijpraten praten welkom doorgerekend kaart beeld opdracht verzoek "
    "uitgevoerd uitzoeken adviseren"
)
_CHANGES = (
    "gewijzigd verlengd verruimd verlaagd verhoogd afgeschaft geschrapt ingetrokken ingevoerd aangevuld verplicht"
    " verboden strafbaar vergunningvrij geplaatst verstuurd toegelicht ingelicht voldaan nagezonden ingediend"
    " voorgedragen bijgepraat gelegd gebeuren geschieden geschiedt welkom eerdaags eerlang weldra vandaag morgen dezer"
    " wijzigt wijzig gelden ingaan inzage krijgt griffie vanzelfsprekend uiteraard prinsjesdag werkdag"
)
_DOCUMENTS = (
    "geïnformeerd gerapporteerd gemeld gepubliceerd opgenomen verwerkt betrokken meegenomen teruggekomen ingegaan "
    "gedeeld"
    " aangeboden gestuurd gezonden toegezonden toegestuurd verzonden voorgelegd bekendgemaakt openbaar gemaakt vermeld"
    " vastgelegd beantwoord besproken hierover daarover hierop daarop reactie brief rapport verslag briefing tijdens"
)
# Words that are everywhere: one of them says little, two are worth a look.
_WEAK = frozenset(
    "binnen als leden commissie nationale moment komen nodig mogelijk toe plan streven wil willen nog jaar jaren "
    "beeld tijdens"
    " betrokken gaan gaat komt besproken opgenomen gemaakt kracht periode eind begin eerst kaart planning wet debat"
    " ontvangst behandeling streeft loop verzoek opdracht bestuur state besluit regeling procedure ambitie doel "
    "brief rapport"
    " onderzoek beoogd voorzien nader lid uw gericht vastgelegd artikel "
    "aangepast geregeld gelegd verplicht verboden krijgt gelden gewijzigd inzage verlengd verhoogd verlaagd voldaan"
    " geplaatst".split()
)
_KINDS = (_PARLIAMENT, _SPEAKERS, _TIMES, _AIMS, _FUTURE, _CONDITIONS, _LAWS, _STUDIES, _CHANGES, _DOCUMENTS)
_ALL = frozenset(" ".join(_KINDS).split())
# Names of several words are one word to the reading.
_BRIEFINGS = frozenset(names_of(Noun.BRIEFING))
_STRONG = (_ALL - _WEAK) | _BRIEFINGS


def may_promise(words: frozenset[str]) -> bool:
    """Tell whether a sentence with these words, in lower case, is worth reading; a year in figures makes it so too."""
    if not _STRONG.isdisjoint(words) or len(words & _WEAK) > 1:
        return True
    return any(len(word) == 4 and word.startswith("20") for word in words)
