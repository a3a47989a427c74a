"""What the verbs of promising mean, with their separable prefixes, and the dictionary of their written forms.

A prefix stands apart in a main clause ("stuur … toe") and is joined elsewhere ("toestuur", "toe te sturen",
"toegestuurd"); a fixed phrase ("op de hoogte" brengen) never joins. Both follow from one row of `SENSES`.
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Family(StrEnum):
    """What kind of act a verb is, as far as promises go."""

    TELL = "tell"  # informeren, berichten: parliament is the object
    SEND = "send"  # sturen, aanbieden: a document is the object
    REPLY = "reply"  # terugkomen op, ingaan op
    REPORT = "report"  # rapporteren, publiceren, opnemen in a document
    RECEIVE = "receive"  # ontvangen, tegemoetzien: parliament is the subject
    COME = "come"  # volgen, verschijnen: a document is the subject
    BRIEF = "brief"  # bijpraten: members are the object
    LAW = "law"  # indienen, voorhangen, in werking treden
    STUDY = "study"  # onderzoeken, evalueren
    LET = "let"  # laat … onderzoeken: an order to others
    ACT = "act"  # another concrete act
    BEGIN = "begin"  # starten, opengaan: a thing or an event is the subject
    MEET = "meet"  # spreken met, overleggen, bezoeken
    URGE = "urge"  # oproepen, pleiten: an act only at a named occasion
    PLEDGE = "pledge"  # toezeggen, beloven
    INTEND = "intend"  # streven, beogen, hopen
    STANCE = "stance"  # hechten, vinden, steunen: attitude, knowledge, standing policy
    REFER = "refer"  # verwijzen
    REFUSE = "refuse"  # afzien, weigeren
    DELAY = "delay"  # uitstellen, vertragen
    LAPSE = "lapse"  # vervallen, intrekken
    SETTLE = "settle"  # voldoen aan, nakomen, gestand doen


class Form(StrEnum):
    """How a verb stands in the sentence, as far as its spelling says."""

    FIRST = "first"  # stuur
    THIRD = "third"  # stuurt
    PLURAL = "plural"  # sturen: also the infinitive
    PAST = "past"  # stuurde, stuurden
    PARTICIPLE = "participle"  # gestuurd


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a word as a verb: the base verb, its form, and the prefix where it is written as one word."""

    base: str
    form: Form
    prefix: str = ""


# A verb is written `prefix+base`, or `fixed phrase|base`; without either it is the base alone.
SENSES_BY_FAMILY: dict[Family, str] = {
    Family.TELL: """
        informeren; berichten; melden; terug+melden; mee+delen; mede+delen; in+lichten; voor+lichten; vertellen;
        op de hoogte|brengen; op de hoogte|stellen; op de hoogte|houden; in kennis|stellen; weten|laten;
        horen|laten; bekend+maken; bekend|maken; kenbaar|maken; aan+kondigen; terug+koppelen; deelgenoot|maken;
        attenderen; uitsluitsel|geven; uitsluitsel|bieden; duidelijkheid|geven; duidelijkheid|bieden;
        duidelijkheid|verschaffen; inzicht|geven; inzicht|bieden; inzicht|verschaffen; helderheid|geven;
        helderheid|verschaffen; bericht|doen; informatie|geven; informatie|verstrekken; op de hoogte|blijven;
        schrijven; bij+werken; opheldering|geven; een update|geven; een beeld|geven; een beeld|schetsen;
        terugkoppeling|geven; uitleg|geven; mededeling|doen; rekenschap|geven; rekenschap|af+leggen;
        verantwoording|af+leggen; openheid|geven; een stand van zaken|geven; inzichtelijk|maken;
        duidelijk|maken; melding|maken; melding|doen; publiek|maken; gewag|maken; op de hoogte|zijn; updaten; in
        vertrouwen|informeren""",
    Family.SEND: """
        doen geworden|zenden; geworden|doen; uitgaan|laten; voor+houden; in de bus|doen; rond+sturen;
        na+leveren; toe+spelen; terug+zenden; voor+zien; onthouden|niet; ter lezing|geven; beschikking|geven;
        beschikking|stellen; mee+geven; inzage|geven; inzage|bieden; over+maken; sturen; zenden; verzenden;
        toe+sturen; toe+zenden; op+sturen; door+sturen; door+zenden; na+sturen; na+zenden; mee+sturen;
        mee+zenden; aan+bieden; voor+leggen; over+leggen; delen; verstrekken; overhandigen; door+geleiden;
        toe+komen; toekomen|doen; toekomen|laten; toegaan|doen; toegaan|laten; uitgaan|doen; ter inzage|leggen;
        beschikbaar|stellen; ter beschikking|stellen; ter hand|stellen; bij+voegen; toe+voegen; voegen;
        uit+reiken; ter kennis|brengen; ter kennisneming|aan+bieden; tegemoet|zenden; aan+reiken; uit+sturen;
        verspreiden; op tafel|leggen; bezorgen; naar uw kamer|brengen; naar de kamer|brengen; naar de tweede
        kamer|brengen; uit+brengen; in+zenden; toe+leiden""",
    Family.REPLY: """
        terug+komen; in+gaan; reageren; antwoorden; beantwoorden; toe+lichten; uiteen+zetten; schetsen;
        stil+staan; aandacht|besteden; verduidelijken; preciseren; concretiseren; nader|in+gaan; reactie|geven;
        een reactie|geven; zijn reactie|geven; mijn reactie|geven; antwoord|geven; commentaar|geven;
        appreciatie|geven; van repliek|dienen; een appreciatie|geven; uit+werken; uitwerking|geven; een
        oordeel|geven""",
    Family.REPORT: """
        rapporteren; terug+rapporteren; verantwoorden; verslag|doen; verslag|uit+brengen; verslag|leggen;
        publiceren; openbaar|maken; openbaar+maken; op+nemen; vermelden; verwerken; betrekken; mee+nemen;
        presenteren; communiceren; actualiseren; ontsluiten; beschrijven; weer+geven; vast+leggen; uit+brengen;
        af+drukken; toe+voegen; voegen; een plek|krijgen; een plaats|krijgen; een plek|geven; een plaats|geven;
        een paragraaf|geven; een paragraaf|wijden; aan bod|komen; aan de orde|komen; deel|uit+maken;
        onderdeel|zijn; onderdeel|uit+maken; aandacht|krijgen; mee+lopen; online|zetten; online|plaatsen;
        aan+vullen; aan+geven; op de website|plaatsen; op de website|zetten; bij+voegen; wijden""",
    Family.RECEIVE: """
        kennis+nemen; tegemoetzien; in huis|hebben; in handen|hebben; op de mat|vinden; in bezit|krijgen; in
        bezit|zijn; beschikking|krijgen; beschikking|hebben; inzage|krijgen; inzage|hebben; ontvangen; krijgen;
        tegemoet+zien; tegemoet|zien; verwachten; terug+vinden; vinden; aan+treffen; lezen; terug+lezen;
        terug+zien; na+lezen; vernemen; horen; beschikken; zien; weten; hebben; in het bezit|zijn; in
        bezit|hebben; bezitten; kennis|nemen""",
    Family.COME: """
        op de mat|vallen; op uw tafel|liggen; in uw bezit|zijn; uw richting|komen; belanden; aan+komen; op de
        deurmat|vallen; tegemoet|komen; voor+liggen; er|liggen; er|zijn; ter tafel|komen; gereed|liggen; volgen;
        verschijnen; komen; bereiken; toe+gaan; uit+gaan; uit+komen; liggen; vallen; gaan; toe+komen; af+komen;
        na+komen; binnen+komen; terug+komen; zitten; vertrekken; uw kant op|komen; op uw bureau|liggen""",
    Family.BRIEF: """
        bij+praten; brieven; rond+leiden; verzorgen; bij+spijkeren; te woord|staan; te gast|hebben;
        mondeling|toe+lichten; technisch|toe+lichten; mondeling|in+lichten; vertrouwelijk|toe+lichten""",
    Family.LAW: """
        bij+stellen|wet; moderniseren; verlengen|wet; voor advies|voor+leggen; voor advies|zenden; om
        advies|voor+leggen; aan de afdeling|voor+leggen; naar de afdeling|gaan; naar de raad van state|gaan;
        vast+leggen|in de wet; bekrachtigen; in+voeren|wet; in het staatsblad|plaatsen; in de
        staatscourant|plaatsen; gaan|gelden; in procedure|zijn; na+hangen; aan+hangen; in+dienen;
        aanhangig|maken; voor+hangen; in consultatie|brengen; in consultatie|geven; in consultatie|gaan; in
        consultatie|doen; in internetconsultatie|brengen; in internetconsultatie|gaan; in
        internetconsultatie|geven; consulteren; in werking|treden; in werking|stellen; van kracht|worden; van
        kracht|gaan; ratificeren; implementeren; wettelijk|verankeren; wettelijk|regelen; wettelijk|vast+leggen;
        ter consultatie|leggen; ter consultatie|voor+leggen; ter consultatie|aan+bieden; ter
        internetconsultatie|aan+bieden; in procedure|brengen; in procedure|gaan; in voorhang|brengen; in
        voorhang|gaan; open|staan; notificeren; herzien; wijzigen; aan+passen; af+kondigen; uit+vaardigen;
        plaatsen; regelen; verankeren; codificeren; schrappen; af+schaffen; in+trekken; voor+bereiden;
        neer+leggen; in consultatie|leggen; tot stand|brengen""",
    Family.STUDY: """
        uit+proberen; de vinger|houden; bij+houden; volgen|nauwgezet; advies|in+roepen; advies|vragen;
        opnieuw|bezien; in kaart|laten; na+meten; in+meten; steekproefsgewijs|controleren; in+ventariseren; om
        advies|vragen; een proef|doen; een verkenning|doen; toetsen; laten|toetsen; ramen; door+lichten; tegen
        het licht|houden; heroverwegen; her+ijken; testen; onderzoeken; uit+zoeken; verkennen; evalueren;
        inventariseren; bezien; bekijken; kijken; na+gaan; monitoren; analyseren; door+rekenen; uit+rekenen;
        peilen; meten; beproeven; bestuderen; in kaart|brengen; onderzoek|doen; onderzoek|verrichten;
        onderzoek|uit+voeren; onderzoek|in+stellen; een onderzoek|in+stellen; een onderzoek|starten; onder de
        loep|nemen; overwegen; af+wegen; wegen; langs+lopen; na+rekenen; tellen; na+lopen; inspecteren;
        controleren; screenen; in beeld|brengen; uit+diepen; beoordelen; in ogenschouw|nemen; verrichten;
        onderzoek|laten; uit+vragen; na+trekken; bezinnen; na+kijken; terug+kijken; ijken; uit+werken; op een
        rij|zetten; op een rijtje|zetten; adviseren; voorlichting|vragen; advies|in+winnen; door+nemen; in
        overweging|nemen; zicht|krijgen; in de gaten|houden; onderzoek|vragen""",
    Family.LET: "laten; onderzoek|vragen; opdracht|geven; opdracht|verlenen; opdracht|verstrekken; vragen; verzoeken",
    Family.ACT: """
        ondertekenen; tekenen; openen; starten; lanceren; besluiten; beslissen; uit+trekken; in+richten;
        op+richten; in+stellen; aan+stellen; vast+stellen; beschikbaar|stellen; open+stellen; open|stellen;
        vrij+maken; aan+passen; wijzigen; sluiten; af+sluiten; aan+sluiten; toe+treden; uit+treden; leveren;
        op+leveren; aan+leveren; over+dragen; bij+dragen; op+zeggen; benoemen; aan+wijzen; verlengen; verhogen;
        verlagen; verruimen; uit+breiden; af+schaffen; aan+schaffen; schrappen; hervatten; beëindigen;
        af+ronden; realiseren; bouwen; kopen; aan+kopen; bestellen; verplaatsen; verhelpen; herstellen;
        vervangen; verbeteren; verplichten; verbieden; toe+kennen; uit+keren; betalen; uit+betalen; subsidiëren;
        reserveren; investeren; verdelen; werven; huren; verkopen; op+leiden; ontwikkelen; op+zetten;
        op+stellen; uit+voeren; in+voeren; door+voeren; op+heffen; verlenen; honoreren; vereenvoudigen;
        vernieuwen; versterken; versnellen; gunnen; schorsen; aan+houden; op+nemen; in+vullen; in+ruimen;
        wissen; weg+werken; in+lopen; testen; activeren; effectueren; heropenen; verdubbelen; halveren;
        uit+rollen; af+stoten; verwerven; aan+schrijven; vergoeden; compenseren; schikken; voltooien; plaatsen;
        installeren; af+leggen; ter sprake|brengen; organiseren; houden; beleggen; in stand|houden;
        medewerking|verlenen; gevolg|geven; uitvoering|geven; toepassing|geven; invulling|geven; uit+nodigen;
        voor een|zorgen; zorg|dragen; een proef|houden; op touw|zetten; uit+proberen; beproeven; in de
        lucht|brengen; tot stand|brengen; ter beschikking|stellen; van tafel|halen; in het leven|roepen;
        uit+schrijven; belasten; in+schrijven; aan+melden; aanbieden|laten; een prijs|uit+reiken; uit+reiken;
        onderhouden; aan+leggen; in+zetten; mede|ondertekenen; mee+werken; ondersteunen; bekostigen;
        financieren; beschikken; een besluit|nemen; een beslissing|nemen; een keuze|maken; afspraken|maken; een
        overeenkomst|sluiten; terug+brengen; weg+nemen; op+lossen; moderniseren; bekorten; verkorten;
        digitaliseren; saneren; repareren; renoveren; certificeren; harmoniseren; indexeren; decentraliseren;
        maximeren; normeren; reguleren; registreren; specificeren; uit+splitsen; splitsen; beperken;
        stroomlijnen; verhuizen; verminderen; verstevigen; verscherpen; ontmantelen; bemiddelen; vrijwaren;
        vernietigen; aan+scherpen; op+hogen; af+breken; uit+werven; in+lossen; bij+springen; bij+stand;
        toe+rusten; terug+geven; terug+betalen; terug+vorderen; in+vorderen; aan+vechten; in beroep|gaan;
        beroep|in+stellen; verzoeken; terug+draaien; af+bouwen; op+bouwen; uit+geven; vrij+geven; samen+stellen;
        voor+dragen; in gang|zetten; stop+zetten; in bedrijf|nemen; in gebruik|nemen; in dienst|nemen; ter
        hand|nemen; deel+nemen; in dienst|hebben; in+brengen; uit+brengen; mee+nemen; naar voren|brengen;
        bij+stellen; op+schalen; af+schalen; aan+vullen; op+hangen; uit+vaardigen; af+geven; heffen; in+dienen;
        toe+voegen; borgen; regelen; af+schermen; ruimen; op+ruimen; uit+faseren; trekken; verspreiden;
        verzilveren; verstrekken; delen; over+maken; in+kopen; af+handelen; kwijt+schelden; aan+vragen;
        in+schakelen; terug+trekken; publiceren; vrij+spelen; aan+besteden; open+gaan; herverdelen; boeken;
        in+voegen; uit+zetten; uit+rusten; voor+bereiden; recht+zetten; op+volgen; over+gaan; stoppen; staken;
        zich|aan+sluiten; toe+laten; uit+wisselen; een verklaring|af+leggen; vragen|stellen; toe+passen;
        op+schonen; bundelen; stichten; vervroegen; vervaardigen; ter goedkeuring|voor+leggen; aan+trekken;
        om+zetten; toe+wijzen; over+brengen; onder+brengen; vrij+stellen; mee+geven; op+roepen; samen+voegen;
        voort+zetten; voor+stellen; in+trekken; vergroten; opnieuw|bezien; in werking|stellen""",
    Family.BEGIN: """
        starten; beginnen; van start|gaan; open+gaan; open|gaan; open|staan; open|zijn; in+gaan; aan+vangen;
        openen; plaats+vinden; lopen; eindigen; gereed|zijn; klaar|zijn; afgerond|zijn; beschikbaar|zijn;
        beschikbaar|komen; operationeel|zijn; van kracht|zijn; in gebruik|zijn; live|gaan; op+starten; sluiten;
        online|gaan; gereed|komen; tot stand|komen; aan de orde|komen; klaar|staan; in de lucht|gaan;
        vrij+komen; in gang|gaan; vergaderen; ingevoerd|zijn; in gebruik|gaan; werkzaam|zijn; gereed|hebben; een
        feit|zijn; draaien; aan de slag|gaan; aanwezig|zijn; over+gaan; dicht|gaan; te water|gaan; aan+treden;
        van toepassing|zijn; van toepassing|worden; mee+varen; deel+nemen; terecht|kunnen; rond|zijn; aan het
        werk|gaan; paraat|staan""",
    Family.MEET: """
        spreken; bespreken; overleggen; bezoeken; ontmoeten; in gesprek|gaan; het gesprek|aan+gaan; in
        overleg|treden; in overleg|gaan; om tafel|gaan; om de tafel|gaan; contact|op+nemen; contact|zoeken;
        agenderen; af+reizen; van gedachten|wisselen; overleg|voeren; gesprekken|voeren; het gesprek|voeren; een
        gesprek|voeren; in contact|treden; aan+gaan; rond de tafel|gaan; aan tafel|gaan; in conclaaf|gaan; aan
        de orde|stellen; onder de aandacht|brengen; een gesprek|hebben; overleg|hebben; aan+schuiven;
        onderhandelen; bellen; praten; af+stemmen; door+spreken; door+praten; toe+spreken; aan+kaarten; een
        bezoek|brengen; reizen""",
    Family.URGE: """
        op+roepen; pleiten; bepleiten; aan+dringen; aan+spreken; wijzen; in+brengen; stemmen; verklaren;
        waarschuwen; aandacht|vragen; uit+dragen; op+komen; vragen; verzoeken; wenden; kenbaar|maken;
        toe+lichten; naar voren|brengen; uit+spreken; aan+geven; benadrukken; in+stemmen; steunen; op+brengen;
        maken""",
    Family.PLEDGE: "toe+zeggen; beloven; erop|rekenen; borg|staan; in het vooruitzicht|stellen; garanderen; verzekeren",
    Family.INTEND: """
        streven; in+spannen; na+streven; mij voor|nemen; zich voor|nemen; ons voor|nemen; mij voor|stellen;
        rekenen; beogen; hopen; mikken; koersen; van zins|zijn; zinnens|zijn; voornemens|zijn; verwachten;
        voor+nemen; aan+sturen; denken; plannen; menen; richten; voorzien; wensen; overwegen; pogen; trachten;
        proberen; de intentie|hebben; het voornemen|hebben; plannen|hebben; in de rede|liggen;
        in mijn bedoeling|liggen; in de bedoeling|liggen; in mijn voornemen|liggen""",
    Family.STANCE: """
        hechten; menen; begrijpen; onderschrijven; herkennen; erkennen; constateren; benadrukken; onderstrepen;
        steunen; ondersteunen; blijven; waarderen; denken; achten; kennen; betreuren; vertrouwen; vrezen;
        geloven; danken; bedanken; weten; zien; uit+zien; vinden; herinneren; beseffen; concluderen; bevinden;
        bestaan; vereisen; bevatten; oordelen; begroeten; verwelkomen; toe+juichen; accepteren; hanteren;
        herhalen; zorgen; waken; bevorderen; faciliteren; stimuleren; blijken; tonen; aan+tonen; gelden; duren;
        beschouwen; hebben; in+zetten; bewijzen; wonen; spannen; in+spannen; zich|in+zetten; vast+houden;
        werken; door+gaan; voort+zetten; samen+werken; aan+nemen; voor+staan; tellen; in+houden; voorkomen;
        wensen; uit+gaan; aan+tekenen; op+merken; mee+leven; mee+wegen; verwachten; bij+houden; toe+zien;
        om+gaan; leren; wachten; af+wachten; over+nemen; me|realiseren; mij|realiseren; ons|realiseren;
        zich|realiseren; vergen; helpen; dragen; beschermen; voor+doen; op+letten; verklaren; ramen; begroten;
        schatten; uit+sluiten; aan+sluiten|bij het; beraden; hoeven; nemen|toe; stijgen; dalen; groeien;
        rekening|houden; hoop|uit+spreken; zich|in+spannen; open|staan; voor+zien; onder+kennen; toe+nemen;
        af+nemen; voor ogen|staan; onder ogen|zien; op prijs|stellen; in de gaten|houden; zicht|houden;
        vast|houden""",
    Family.REFER: "verwijzen; door+verwijzen; terug+verwijzen; terug+grijpen; herinneren",
    Family.REFUSE: "af+zien; weigeren; niet|over+gaan; af+wijzen; af+raden; ontraden; onthouden; achterwege|laten; "
    "af+houden",
    Family.DELAY: """
        uit+stellen; vertragen; verschuiven; op+schuiven; door+schuiven; verdagen; uit+lopen; op+schorten;
        vooruit+schuiven; uit+wijken; lukken; vergen; aan+houden""",
    Family.LAPSE: "vervallen; in+trekken; stop+zetten; laten varen|laten; wijken; laten vallen|laten",
    Family.SETTLE: """
        voldoen; na+komen; gestand|doen; in+lossen; af+doen; af+handelen; tegemoet+komen; uitvoering|geven;
        gevolg|geven; gehoor|geven; invulling|geven; vervullen; kwijten; gestand+doen; recht|doen;
        tegemoet|komen""",
}


VERB_FORMS = Path(__file__).with_name("verb_forms.txt")
"""The simple verbs that promises are made with, without prefixes, a line a verb: infinitive, first and third person,
past tense, its plural, and participle."""


def _forms() -> dict[str, tuple[Reading, ...]]:
    """Return every written form, prefixes joined where Dutch joins them, with its readings."""
    prefixes: dict[str, set[str]] = {}
    for row in SENSES_BY_FAMILY.values():
        for verb in row.split(";"):
            prefix, _, base = verb.strip().rpartition("|")[2].rpartition("+")
            prefixes.setdefault(base, set()).add(prefix)
    found: dict[str, dict[Reading, None]] = {}
    for line in VERB_FORMS.read_text(encoding="utf-8").splitlines():
        base, first, third, past, pasts, participle = line.split()
        rows = ((first, Form.FIRST), (third, Form.THIRD), (base, Form.PLURAL), (past, Form.PAST), (pasts, Form.PAST))
        for prefix in {""} | prefixes.get(base, set()):
            for form, name in (*rows, (participle, Form.PARTICIPLE)):
                found.setdefault(prefix + form, {})[Reading(base, name, prefix)] = None
    return {form: tuple(readings) for form, readings in found.items()}


def _senses() -> dict[str, frozenset[Family]]:
    """Return the families of every verb, written as in `SENSES_BY_FAMILY`."""
    found: dict[str, set[Family]] = {}
    for family, row in SENSES_BY_FAMILY.items():
        for verb in row.split(";"):
            found.setdefault(verb.strip(), set()).add(family)
    return {verb: frozenset(families) for verb, families in found.items()}


FORMS = _forms()
SENSES = _senses()


def _prefixes_of() -> dict[str, frozenset[str]]:
    """Return the separable prefixes of every base verb."""
    found: dict[str, set[str]] = {}
    for verb in SENSES:
        prefix, _, base = verb.rpartition("|")[2].rpartition("+")
        if prefix:
            found.setdefault(base, set()).add(prefix)
    return {base: frozenset(prefixes) for base, prefixes in found.items()}


def _phrases() -> dict[str, tuple[tuple[str, str, str], ...]]:
    """Return, for every base verb, the fixed phrases that change its meaning, longest first.

    With each phrase, between spaces, come the whole verb and the verb without the phrase.
    """
    found: dict[str, list[tuple[str, str, str]]] = {}
    for verb in SENSES:
        phrase, _, plain = verb.rpartition("|")
        if phrase:
            found.setdefault(plain.rpartition("+")[2], []).append((f" {phrase} ", verb, plain))
    return {base: tuple(sorted(rows, key=lambda row: -len(row[0]))) for base, rows in found.items()}


PREFIXES_OF = _prefixes_of()
# Every prefix that splits off, longest first, also those of verbs that no sense names.
PREFIXES = tuple(
    sorted(
        {prefix for prefixes in PREFIXES_OF.values() for prefix in prefixes}
        | set(
            "aan af achter bij binnen bijeen door in klaar langs los mede mee na neer om onder op open over recht "
            "rond samen stil"
            " tegemoet tegen terug toe uit vast voor voort vooruit vrij weg".split()
        ),
        key=len,
        reverse=True,
    )
)
PHRASES = _phrases()
