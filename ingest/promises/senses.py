"""What the verbs of promising mean for a promise: data, a row a family, with prefixes and fixed phrases."""

from enum import StrEnum


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


# A verb is written `prefix+base`, or `fixed phrase|base`; without either it is the base alone.
SENSES_BY_FAMILY: dict[Family, str] = {
    Family.TELL: """
        bij+lichten; zichtbaar|maken; een tussenstand|geven; de stand|geven; cijfers|geven; kond|doen; een
        indicatie|geven; een schets|geven; nader bericht|geven; rapport|uit+brengen; uitleggen|laten;
        uit+leggen; informeren; berichten; melden; terug+melden; mee+delen; mede+delen; in+lichten;
        voor+lichten; vertellen; op de hoogte|brengen; op de hoogte|stellen; op de hoogte|houden; in
        kennis|stellen; weten|laten; horen|laten; bekend+maken; bekend|maken; kenbaar|maken; aan+kondigen;
        terug+koppelen; deelgenoot|maken; attenderen; uitsluitsel|geven; uitsluitsel|bieden;
        duidelijkheid|geven; duidelijkheid|bieden; duidelijkheid|verschaffen; inzicht|geven; inzicht|bieden;
        inzicht|verschaffen; helderheid|geven; helderheid|verschaffen; bericht|doen; informatie|geven;
        informatie|verstrekken; op de hoogte|blijven; schrijven; bij+werken; opheldering|geven; een
        update|geven; een beeld|geven; een beeld|schetsen; terugkoppeling|geven; uitleg|geven;
        mededeling|doen; rekenschap|geven; rekenschap|af+leggen; verantwoording|af+leggen; openheid|geven; een
        stand van zaken|geven; inzichtelijk|maken; duidelijk|maken; melding|maken; melding|doen;
        publiek|maken; gewag|maken; op de hoogte|zijn; updaten; in vertrouwen|informeren""",
    Family.SEND: """
        versturen; na+bezorgen; door+leiden; toe+spelen; mee+sturen; ter inzage|hebben; vertrouwelijk ter
        inzage|leggen; ter vertrouwelijke inzage|leggen; inzage|leggen; niet|onthouden; mailen; naar uw
        kamer|mailen; ter kennis|komen; onder uw aandacht|brengen; in uw bezit|stellen; ter griffie|deponeren;
        doen geworden|zenden; geworden|doen; uitgaan|laten; voor+houden; in de bus|doen; rond+sturen;
        na+leveren; terug+zenden; voor+zien; ter lezing|geven; beschikking|geven; beschikking|stellen;
        mee+geven; inzage|geven; inzage|bieden; over+maken; sturen; zenden; verzenden; toe+sturen; toe+zenden;
        op+sturen; door+sturen; door+zenden; na+sturen; na+zenden; mee+zenden; aan+bieden; voor+leggen;
        over+leggen; delen; verstrekken; overhandigen; door+geleiden; toe+komen; toekomen|doen;
        toekomen|laten; toegaan|doen; toegaan|laten; uitgaan|doen; ter inzage|leggen; beschikbaar|stellen; ter
        beschikking|stellen; ter hand|stellen; bij+voegen; toe+voegen; voegen; uit+reiken; ter kennis|brengen;
        ter kennisneming|aan+bieden; tegemoet|zenden; aan+reiken; uit+sturen; verspreiden; op tafel|leggen;
        bezorgen; naar uw kamer|brengen; naar de kamer|brengen; naar de tweede kamer|brengen; uit+brengen;
        in+zenden; toe+leiden""",
    Family.REPLY: """
        onderbouwen; expliciteren; verwoorden; nader|onderbouwen; nader|uit+werken; van een antwoord|voorzien;
        van antwoord|voorzien; van een reactie|voorzien; uitsluitsel|verschaffen; duiden; reflecteren;
        uitvoeriger|in+gaan; terug+komen; in+gaan; reageren; antwoorden; beantwoorden; toe+lichten;
        uiteen+zetten; schetsen; stil+staan; aandacht|besteden; verduidelijken; preciseren; concretiseren;
        nader|in+gaan; reactie|geven; een reactie|geven; zijn reactie|geven; mijn reactie|geven;
        antwoord|geven; commentaar|geven; appreciatie|geven; van repliek|dienen; een appreciatie|geven;
        uit+werken; uitwerking|geven; een oordeel|geven""",
    Family.REPORT: """
        deel|uit+maken; in de staatscourant|zetten; in het staatsblad|zetten; op internet|zetten; op
        internet|plaatsen; op onze website|zetten; op onze website|plaatsen; op de site|zetten; op
        rijksoverheid nl|zetten; noteren; neer+leggen; op papier|zetten; op papier|hebben; toegankelijk|maken;
        raadpleegbaar|maken; mee+gaan; op+tekenen; weerslag|vinden; zijn weerslag|krijgen; haar
        beslag|krijgen; zijn beslag|krijgen; een hoofdstuk|krijgen; een eigen hoofdstuk|krijgen; een
        paragraaf|krijgen; een eigen paragraaf|krijgen; een vaste plaats|krijgen; een vaste plek|krijgen; een
        regel|krijgen; een passage|krijgen; een passage|wijden; een hoofdstuk|wijden; laten|landen;
        rapporteren; terug+rapporteren; verantwoorden; verslag|doen; verslag|uit+brengen; verslag|leggen;
        publiceren; openbaar|maken; openbaar+maken; op+nemen; vermelden; verwerken; betrekken; mee+nemen;
        presenteren; communiceren; actualiseren; ontsluiten; beschrijven; weer+geven; vast+leggen;
        uit+brengen; af+drukken; toe+voegen; voegen; een plek|krijgen; een plaats|krijgen; een plek|geven; een
        plaats|geven; een paragraaf|geven; een paragraaf|wijden; aan bod|komen; aan de orde|komen;
        onderdeel|zijn; onderdeel|uit+maken; aandacht|krijgen; mee+lopen; online|zetten; online|plaatsen;
        aan+vullen; aan+geven; op de website|plaatsen; op de website|zetten; bij+voegen; wijden""",
    Family.RECEIVE: """
        te goed|houden; tegoed|houden; te goed|hebben; tegoed|hebben; in de bus|hebben; in bezit|krijgen; op
        uw bureau|vinden; voorgelegd|krijgen; toegestuurd|krijgen; toegezonden|krijgen; aangeboden|krijgen;
        terug|zien; te lezen|krijgen; te zien|krijgen; kennis+nemen; in huis|hebben; in handen|hebben; op de
        mat|vinden; in bezit|zijn; beschikking|krijgen; beschikking|hebben; inzage|krijgen; inzage|hebben;
        ontvangen; krijgen; tegemoet+zien; tegemoet|zien; verwachten; terug+vinden; vinden; aan+treffen;
        lezen; terug+lezen; terug+zien; na+lezen; vernemen; horen; beschikken; zien; weten; hebben; in het
        bezit|zijn; in bezit|hebben; bezitten; kennis|nemen""",
    Family.COME: """
        uit+komen; gereed|komen; beschikbaar|komen; het licht|zien; naar buiten|komen; in uw bezit|komen;
        onder ogen|komen; tot u|komen; op uw bureau|vallen; ter beschikking|komen; in druk|verschijnen;
        na+komen; online|staan; in de staatscourant|staan; in het staatsblad|staan; op de mat|vallen; op uw
        tafel|liggen; in uw bezit|zijn; uw richting|komen; belanden; aan+komen; op de deurmat|vallen;
        tegemoet|komen; voor+liggen; er|liggen; er|zijn; ter tafel|komen; gereed|liggen; volgen; verschijnen;
        komen; bereiken; toe+gaan; uit+gaan; liggen; vallen; gaan; toe+komen; af+komen; binnen+komen;
        terug+komen; zitten; vertrekken; uw kant op|komen; op uw bureau|liggen""",
    Family.BRIEF: """
        mij beschikbaar|houden; zich beschikbaar|houden; ons beschikbaar|houden; te woord|staan; ter
        beschikking|staan; tot uw beschikking|staan; welkom|zijn; van harte|uit+nodigen; bij+wonen;
        mee+kijken; mee+lopen; mee+gaan; mee+reizen; mee+varen; langs+komen; in besloten kring|toe+lichten;
        rondleiding|geven; een rondleiding|geven; een presentatie|geven; een demonstratie|geven; een
        toelichting|verzorgen; uitleg|verzorgen; ontvangen|worden; toegang|krijgen; toegang|geven; bij+praten;
        brieven; rond+leiden; verzorgen; bij+spijkeren; te gast|hebben; mondeling|toe+lichten;
        technisch|toe+lichten; mondeling|in+lichten; vertrouwelijk|toe+lichten""",
    Family.LAW: """
        gelden|gaan; verplicht|stellen; verplicht|worden; strafbaar|stellen; strafbaar|worden;
        vergunningvrij|worden; vergunningplichtig|worden; verboden|worden; ter consultatie|gaan; in
        overeenstemming|brengen; voor+dragen; ter bekrachtiging|voor+leggen; om advies|verzoeken; om
        advies|sturen; om advies|zenden; om advies|gaan; voor advies|gaan; voor advies|sturen; naar de
        afdeling|sturen; naar de raad van state|sturen; naar de raad van state|zenden; om+zetten;
        omgezet|worden; implementeren; beslag|krijgen; bij wet|vast+leggen; in de wet|op+nemen;
        wettelijk|borgen; wettelijk|vast+leggen; amenderen; tot wet|worden; goedkeuring|voor+leggen; ter
        goedkeuring|over+leggen; ter parafering|voor+leggen; in behandeling|nemen; in stemming|brengen;
        plenair|behandelen; wet|bij+stellen; moderniseren; wet|verlengen; voor advies|voor+leggen; voor
        advies|zenden; om advies|voor+leggen; aan de afdeling|voor+leggen; naar de afdeling|gaan; naar de raad
        van state|gaan; bekrachtigen; wet|in+voeren; in het staatsblad|plaatsen; in de staatscourant|plaatsen;
        gaan|gelden; in procedure|zijn; na+hangen; aan+hangen; in+dienen; aanhangig|maken; voor+hangen; in
        consultatie|brengen; in consultatie|geven; in consultatie|gaan; in consultatie|doen; in
        internetconsultatie|brengen; in internetconsultatie|gaan; in internetconsultatie|geven; consulteren;
        in werking|treden; in werking|stellen; van kracht|worden; van kracht|gaan; ratificeren;
        wettelijk|verankeren; wettelijk|regelen; ter consultatie|leggen; ter consultatie|voor+leggen; ter
        consultatie|aan+bieden; ter internetconsultatie|aan+bieden; in procedure|brengen; in procedure|gaan;
        in voorhang|brengen; in voorhang|gaan; open|staan; notificeren; herzien; wijzigen; aan+passen;
        af+kondigen; uit+vaardigen; plaatsen; regelen; verankeren; codificeren; schrappen; af+schaffen;
        in+trekken; voor+bereiden; neer+leggen; in consultatie|leggen; tot stand|brengen""",
    Family.STUDY: """
        raadplegen; polsen; identificeren; kwantificeren; herbeoordelen; hertoetsen; hertellen; vergelijken;
        bevragen; af+pellen; door+lopen; uit+splitsen; op een rij|krijgen; een second opinion|vragen; een
        audit|laten; een scan|uit+voeren; een toets|uit+voeren; een analyse|maken; een analyse|uit+voeren; een
        evaluatie|uit+voeren; een inventarisatie|maken; in beeld|krijgen; inzichtelijk|krijgen; navraag|doen;
        onder de loep|leggen; tegen het licht|laten; opnieuw|wegen; nader|bezien; onderzoek|starten;
        navraag|laten; in+winnen; uit+proberen; de vinger|houden; bij+houden; advies|in+roepen; advies|vragen;
        opnieuw|bezien; in kaart|laten; na+meten; in+meten; steekproefsgewijs|controleren; om advies|vragen;
        een proef|doen; een verkenning|doen; toetsen; laten|toetsen; ramen; door+lichten; tegen het
        licht|houden; heroverwegen; her+ijken; testen; onderzoeken; uit+zoeken; verkennen; evalueren;
        inventariseren; bezien; bekijken; kijken; na+gaan; monitoren; analyseren; door+rekenen; uit+rekenen;
        peilen; meten; beproeven; bestuderen; in kaart|brengen; onderzoek|doen; onderzoek|verrichten;
        onderzoek|uit+voeren; onderzoek|in+stellen; een onderzoek|in+stellen; een onderzoek|starten; onder de
        loep|nemen; overwegen; af+wegen; wegen; langs+lopen; na+rekenen; tellen; na+lopen; inspecteren;
        controleren; screenen; in beeld|brengen; uit+diepen; beoordelen; in ogenschouw|nemen; verrichten;
        onderzoek|laten; uit+vragen; na+trekken; bezinnen; na+kijken; terug+kijken; ijken; uit+werken; op een
        rij|zetten; op een rijtje|zetten; adviseren; voorlichting|vragen; advies|in+winnen; door+nemen; in
        overweging|nemen; zicht|krijgen; in de gaten|houden; onderzoek|vragen""",
    Family.LET: """
        laten; onderzoek|vragen; opdracht|geven; opdracht|verlenen; opdracht|verstrekken; vragen; verzoeken""",
    Family.ACT: """
        in+perken; over+hevelen; op+tuigen; in+huren; vlot+trekken; corrigeren; herstarten; herbenoemen;
        nomineren; verloten; onteigenen; salderen; doteren; aan+zoeken; op+hangen; bij+stellen; aan+stippen;
        verwezenlijken; bewerkstelligen; herbouwen; verbouwen; labelen; initiëren; instrueren; accorderen;
        autoriseren; budgetteren; dekken; factureren; scannen; uit+sturen; in+plannen; in+roosteren; een
        datum|prikken; een datum|voor+stellen; een handtekening|zetten; mijn handtekening|zetten; zijn
        handtekening|zetten; orde op zaken|stellen; werk|maken; een punt|zetten; ter hand|nemen; in
        behandeling|nemen; de opdracht|verstrekken; aangifte|doen; bezwaar|maken; uitvoering|laten;
        gebruik|maken; in vervulling|gaan; opvolging|geven; gehoor|geven; navolging|geven; door+zetten;
        recht|zetten; vrij|maken; op nihil|stellen; op nul|stellen; plafonneren; versoberen; af+kopen;
        aan+wenden; vereffenen; ondertekenen; tekenen; openen; starten; lanceren; besluiten; beslissen;
        uit+trekken; in+richten; op+richten; in+stellen; aan+stellen; vast+stellen; beschikbaar|stellen;
        open+stellen; open|stellen; vrij+maken; aan+passen; wijzigen; sluiten; af+sluiten; aan+sluiten;
        toe+treden; uit+treden; leveren; op+leveren; aan+leveren; over+dragen; bij+dragen; op+zeggen;
        benoemen; aan+wijzen; verlengen; verhogen; verlagen; verruimen; uit+breiden; af+schaffen;
        aan+schaffen; schrappen; hervatten; beëindigen; af+ronden; realiseren; bouwen; kopen; aan+kopen;
        bestellen; verplaatsen; verhelpen; herstellen; vervangen; verbeteren; verplichten; verbieden;
        toe+kennen; uit+keren; betalen; uit+betalen; subsidiëren; reserveren; investeren; verdelen; werven;
        huren; verkopen; op+leiden; ontwikkelen; op+zetten; op+stellen; uit+voeren; in+voeren; door+voeren;
        op+heffen; verlenen; honoreren; vereenvoudigen; vernieuwen; versterken; versnellen; gunnen; schorsen;
        aan+houden; op+nemen; in+vullen; in+ruimen; wissen; weg+werken; in+lopen; testen; activeren;
        effectueren; heropenen; verdubbelen; halveren; uit+rollen; af+stoten; verwerven; aan+schrijven;
        vergoeden; compenseren; schikken; voltooien; plaatsen; installeren; af+leggen; ter sprake|brengen;
        organiseren; houden; beleggen; in stand|houden; medewerking|verlenen; gevolg|geven; uitvoering|geven;
        toepassing|geven; invulling|geven; uit+nodigen; voor een|zorgen; zorg|dragen; een proef|houden; op
        touw|zetten; uit+proberen; beproeven; in de lucht|brengen; tot stand|brengen; ter beschikking|stellen;
        van tafel|halen; in het leven|roepen; uit+schrijven; belasten; in+schrijven; aan+melden;
        aanbieden|laten; een prijs|uit+reiken; uit+reiken; onderhouden; aan+leggen; in+zetten;
        mede|ondertekenen; mee+werken; ondersteunen; bekostigen; financieren; beschikken; een besluit|nemen;
        een beslissing|nemen; een keuze|maken; afspraken|maken; een overeenkomst|sluiten; terug+brengen;
        weg+nemen; op+lossen; moderniseren; bekorten; verkorten; digitaliseren; saneren; repareren; renoveren;
        certificeren; harmoniseren; indexeren; decentraliseren; maximeren; normeren; reguleren; registreren;
        specificeren; uit+splitsen; splitsen; beperken; stroomlijnen; verhuizen; verminderen; verstevigen;
        verscherpen; ontmantelen; bemiddelen; vrijwaren; vernietigen; aan+scherpen; op+hogen; af+breken;
        uit+werven; in+lossen; bij+springen; toe+rusten; terug+geven; terug+betalen; terug+vorderen;
        in+vorderen; aan+vechten; in beroep|gaan; beroep|in+stellen; verzoeken; terug+draaien; af+bouwen;
        op+bouwen; uit+geven; vrij+geven; samen+stellen; voor+dragen; in gang|zetten; stop+zetten; in
        bedrijf|nemen; in gebruik|nemen; in dienst|nemen; deel+nemen; in dienst|hebben; in+brengen;
        uit+brengen; mee+nemen; naar voren|brengen; op+schalen; af+schalen; aan+vullen; uit+vaardigen;
        af+geven; heffen; in+dienen; toe+voegen; borgen; regelen; af+schermen; ruimen; op+ruimen; uit+faseren;
        trekken; verspreiden; verzilveren; verstrekken; delen; over+maken; in+kopen; af+handelen;
        kwijt+schelden; aan+vragen; in+schakelen; terug+trekken; publiceren; vrij+spelen; aan+besteden;
        open+gaan; herverdelen; boeken; in+voegen; uit+zetten; uit+rusten; voor+bereiden; recht+zetten;
        op+volgen; over+gaan; stoppen; staken; zich|aan+sluiten; toe+laten; uit+wisselen; een
        verklaring|af+leggen; vragen|stellen; toe+passen; op+schonen; bundelen; stichten; vervroegen;
        vervaardigen; ter goedkeuring|voor+leggen; aan+trekken; om+zetten; toe+wijzen; over+brengen;
        onder+brengen; vrij+stellen; mee+geven; op+roepen; samen+voegen; voort+zetten; voor+stellen;
        in+trekken; vergroten; opnieuw|bezien; in werking|stellen""",
    Family.BEGIN: """
        doorgang|vinden; zijn beslag|krijgen; geschieden; gebeuren; verlopen; het licht|zien; in
        vervulling|gaan; voor de deur|staan; op het programma|staan; op de rol|staan; op de agenda|staan; in
        de planning|staan; op de planning|staan; in de agenda|staan; van stapel|lopen; uit de
        startblokken|komen; zijn intrede|doen; in bedrijf|gaan; in productie|gaan; in gang|zijn; tot
        uitvoering|komen; ten uitvoer|komen; ingaan|laten; besluit|vallen; beslissing|vallen; zitting|hebben;
        bijeen|komen; bijeen+komen; samen+komen; afgerond|worden; starten; beginnen; van start|gaan;
        open+gaan; open|gaan; open|staan; open|zijn; in+gaan; aan+vangen; openen; plaats+vinden; lopen;
        eindigen; gereed|zijn; klaar|zijn; afgerond|zijn; beschikbaar|zijn; beschikbaar|komen;
        operationeel|zijn; van kracht|zijn; in gebruik|zijn; live|gaan; op+starten; sluiten; online|gaan;
        gereed|komen; tot stand|komen; aan de orde|komen; klaar|staan; in de lucht|gaan; vrij+komen; in
        gang|gaan; vergaderen; ingevoerd|zijn; in gebruik|gaan; werkzaam|zijn; gereed|hebben; een feit|zijn;
        draaien; aan de slag|gaan; aanwezig|zijn; over+gaan; dicht|gaan; te water|gaan; aan+treden; van
        toepassing|zijn; van toepassing|worden; mee+varen; deel+nemen; rond|zijn; aan het werk|gaan;
        paraat|staan""",
    Family.MEET: """
        benaderen; debatteren; beraadslagen; aan+zitten; aan tafel|zitten; om de tafel|zitten; rond de
        tafel|zitten; zich|verstaan; mij|verstaan; in contact|brengen; contact|hebben; een afspraak|maken;
        afspraken|hebben; in beraad|gaan; terug+spreken; op bezoek|gaan; op werkbezoek|gaan; een
        werkbezoek|brengen; aan de bel|trekken; aandacht|vragen; spreken; bespreken; overleggen; bezoeken;
        ontmoeten; in gesprek|gaan; het gesprek|aan+gaan; in overleg|treden; in overleg|gaan; om tafel|gaan;
        om de tafel|gaan; contact|op+nemen; contact|zoeken; agenderen; af+reizen; van gedachten|wisselen;
        overleg|voeren; gesprekken|voeren; het gesprek|voeren; een gesprek|voeren; in contact|treden;
        aan+gaan; rond de tafel|gaan; aan tafel|gaan; in conclaaf|gaan; aan de orde|stellen; onder de
        aandacht|brengen; een gesprek|hebben; overleg|hebben; aan+schuiven; onderhandelen; bellen; praten;
        af+stemmen; door+spreken; door+praten; toe+spreken; aan+kaarten; een bezoek|brengen; reizen""",
    Family.URGE: """
        op+roepen; pleiten; bepleiten; aan+dringen; aan+spreken; wijzen; in+brengen; stemmen; verklaren;
        waarschuwen; aandacht|vragen; uit+dragen; op+komen; vragen; verzoeken; wenden; kenbaar|maken;
        toe+lichten; naar voren|brengen; uit+spreken; aan+geven; benadrukken; in+stemmen; steunen; op+brengen;
        maken""",
    Family.PLEDGE: """
        u op|rekenen; in+staan; toezegging|doen; de toezegging|doen; zich|verplichten; mij|verplichten;
        mij|verbinden; zich|verbinden; toe+zeggen; beloven; erop|rekenen; borg|staan; in het
        vooruitzicht|stellen; garanderen; verzekeren""",
    Family.INTEND: """
        van zins|blijven; het streven|zijn; de bedoeling|hebben; op|aan+koersen; naar|toe+werken; toe+werken;
        erop|richten; in petto|hebben; op stapel|staan; op stapel|hebben; in voorbereiding|hebben; in
        gedachten|hebben; in de planning|hebben; op het oog|hebben; voor ogen|hebben; inzet|plegen; de
        ambitie|hebben; streven; in+spannen; na+streven; mij voor|nemen; zich voor|nemen; ons voor|nemen; mij
        voor|stellen; rekenen; beogen; hopen; mikken; koersen; van zins|zijn; zinnens|zijn; voornemens|zijn;
        verwachten; voor+nemen; aan+sturen; denken; plannen; menen; richten; voorzien; wensen; overwegen;
        pogen; trachten; proberen; de intentie|hebben; het voornemen|hebben; plannen|hebben; in de
        rede|liggen; in mijn bedoeling|liggen; in de bedoeling|liggen; in mijn voornemen|liggen""",
    Family.STANCE: """
        te ver|gaan; van de gelegenheid gebruik|maken; behoren; betekenen; omvatten; behelzen; lijken;
        ontstaan; functioneren; fungeren; resulteren; vertonen; verschillen; verdienen; berusten; strekken;
        stroken; vermijden; behouden; noemen; beheersen; belemmeren; beïnvloeden; veroorzaken; ondervinden;
        onderscheiden; verdedigen; profiteren; leunen; ondervangen; suggereren; typeren; kwalificeren;
        opperen; voorspellen; overschrijden; betwisten; anticiperen; stagneren; raken; hechten; menen;
        begrijpen; onderschrijven; herkennen; erkennen; constateren; benadrukken; onderstrepen; steunen;
        ondersteunen; blijven; waarderen; denken; achten; kennen; betreuren; vertrouwen; vrezen; geloven;
        danken; bedanken; weten; zien; uit+zien; vinden; herinneren; beseffen; concluderen; bevinden; bestaan;
        vereisen; bevatten; oordelen; begroeten; verwelkomen; toe+juichen; accepteren; hanteren; herhalen;
        zorgen; waken; bevorderen; faciliteren; stimuleren; blijken; tonen; aan+tonen; gelden; duren;
        beschouwen; hebben; in+zetten; bewijzen; wonen; spannen; in+spannen; zich|in+zetten; vast+houden;
        werken; door+gaan; voort+zetten; samen+werken; aan+nemen; voor+staan; tellen; in+houden; voorkomen;
        wensen; uit+gaan; aan+tekenen; op+merken; mee+leven; mee+wegen; verwachten; bij+houden; toe+zien;
        om+gaan; leren; wachten; af+wachten; over+nemen; me|realiseren; mij|realiseren; ons|realiseren;
        zich|realiseren; vergen; helpen; dragen; beschermen; voor+doen; op+letten; verklaren; ramen; begroten;
        schatten; uit+sluiten; beraden; hoeven; stijgen; dalen; groeien; rekening|houden;
        hoop|uit+spreken; zich|in+spannen; open|staan; voor+zien; onder+kennen; toe+nemen; af+nemen; voor
        ogen|staan; onder ogen|zien; op prijs|stellen; in de gaten|houden; zicht|houden; vast|houden""",
    Family.REFER: """
        verwijzen; door+verwijzen; terug+verwijzen; terug+grijpen; herinneren""",
    Family.REFUSE: """
        af+wimpelen; afwijzend|beschikken; van de hand|wijzen; naast zich|neer+leggen; niet|in+willigen;
        af+zien; weigeren; niet|over+gaan; af+wijzen; af+raden; ontraden; onthouden; achterwege|laten;
        af+houden""",
    Family.DELAY: """
        verzetten; temporiseren; op zich|laten; stagneren; op de lange baan|schuiven; over de zomer|tillen;
        over+tillen; door+rollen; vooruit+schuiven; naar achteren|schuiven; uit+stellen; vertragen;
        verschuiven; op+schuiven; door+schuiven; verdagen; uit+lopen; op+schorten; uit+wijken; lukken; vergen;
        aan+houden""",
    Family.LAPSE: """
        annuleren; af+gelasten; af+blazen; af+voeren; teloor|gaan; schieten|laten; laten schieten|laten; in
        rook|op+gaan; geen doorgang|vinden; niet door|gaan; van de agenda|halen; van de baan|zijn; van
        tafel|zijn; vervallen; in+trekken; stop+zetten; laten varen|laten; wijken; laten vallen|laten""",
    Family.SETTLE: """
        in+willigen; gestand|blijven; kwijting|verlenen; aan de wens|tegemoet+komen; honoreren; ten
        uitvoer|brengen; gestalte|geven; vorm|geven; in vervulling|brengen; van de lijst|halen; af+vinken;
        af+strepen; af+voeren; voldoen; na+komen; gestand|doen; in+lossen; af+doen; af+handelen;
        tegemoet+komen; uitvoering|geven; gevolg|geven; gehoor|geven; invulling|geven; vervullen; kwijten;
        gestand+doen; recht|doen; tegemoet|komen""",
}
