"""Signs that an earlier promise is meant, that it is kept with this letter, and that something was done."""

from ingest.settling.signs import Sign, SignRule

CLAIMS: tuple[SignRule, ...] = (
    SignRule(
        "promised",
        Sign.CLAIM,
        (r"\b(?:toegezegde?n?|toezegging(?:en)?|beloofde?|belofte|gestand|bedoelde toezegging)\b|{AGREED}",),
        ("de toegezegde brief volgt later", "conform mijn toezegging aan het lid", "zoals afgesproken stuur ik u dit"),
        ("ik zeg u een brief toe", "het verzoek van de commissie", "afgesproken is dat de gemeente betaalt"),
    ),
    SignRule(
        "promised_apart",
        Sign.CLAIM,
        (r"\b(?:zegde|zei)\b{GAP}\btoe\b",),
        ("in maart zegde ik u een lijst toe", "de minister zei uw kamer een plan toe"),
        ("ik zeg u dit graag toe", "hij zegde zijn abonnement op"),
    ),
    SignRule(
        "announced",
        Sign.CLAIM,
        (r"\b(?:aangekondigde?|voorgespiegelde?|voorgehouden|in het vooruitzicht gestelde?)\b",),
        ("het aangekondigde onderzoek", "de in het vooruitzicht gestelde brief"),
        ("ik kondig hierbij aan dat", "het vooruitzicht is goed"),
    ),
    SignRule(
        "held_out",
        Sign.CLAIM,
        (
            r"\b(?:in het )?vooruitzicht\b{GAP}\b(?:gesteld|gestelde|stelde)\b",
            r"\bstelden?\b{GAP}\bin het vooruitzicht\b",
        ),
        ("heb ik u een brief in het vooruitzicht gesteld", "de leden stelde ik een lijst in het vooruitzicht"),
        ("het vooruitzicht is gunstig",),
    ),
    SignRule(
        "as_reported",
        Sign.CLAIM,
        (r"\bzoals (?:eerder |reeds |al )?{AS_REPORTED}\b",),
        ("zoals gemeld ontvangt u dit in mei", "zoals eerder aangegeven bied ik u dit aan"),
        ("zoals bekend is dit lastig",),
    ),
    SignRule(
        "had_offered",
        Sign.CLAIM,
        (r"\b(?:had|heb|hebben|hadden)\b{GAP}\b(?:aangeboden|gemeld|laten weten|aangegeven)\b",),
        ("de rondleiding die ik u voor juni had aangeboden",),
        ("ik bied u dit aan",),
    ),
    SignRule(
        "granted",
        Sign.CLAIM,
        (r"\b(?:verzoek|wens|vraag)\b{GAP}\b(?:gehonoreerd|ingewilligd)\b",),
        ("op het verzoek van het lid, dat ik toen heb ingewilligd",),
        ("het verzoek van het lid is mij bekend",),
    ),
    SignRule(
        "was_to_come",
        Sign.CLAIM,
        (r"\b(?:zou|zouden)\b{GAP}\b{WAS_TO_COME}\b",),
        ("het overzicht zou in mei komen", "het rapport dat u dit jaar zou ontvangen"),
        ("het overzicht komt in mei", "dat zou ik niet willen"),
    ),
    SignRule(
        "wrote_before",
        Sign.CLAIM,
        (
            r"\b{WROTE_BEFORE}\b{GAP}\b(?:ik|wij|mijn (?:ambts)?voorganger|het kabinet)\b",
            r"\b(?:ik|wij|het kabinet|mijn ambtsvoorganger) (?:u |uw kamer )?(?:eerder |al )?{WROTE_BEFORE_TWO}\b",
            r"\b(?:zoals|dat|die|waarvan|waarover|anders dan) (?:ik|wij|het kabinet){SHORT}\b{WROTE_BEFORE_TWO}\b",
        ),
        ("in mei schreef ik u dat het plan klaar was", "anders dan ik eerder meldde", "zoals ik in mei aankondigde"),
        ("ik schrijf u hierover in mei", "de gemeente noemde dit lastig"),
    ),
    SignRule(
        "stood_planned",
        Sign.CLAIM,
        (r"\b(?:stond|stonden|was|waren)\b{GAP}\b{STOOD_PLANNED}\b(?=\W*$|\s*[,;:.)]|\s+{AFTER_PLANNED}\b)",),
        ("dat voor dit kwartaal stond gepland", "de nota was voorzien voor juni"),
        ("de nota is gereed", "het loket was 40 uur dicht, gepland onderhoud niet meegeteld"),
    ),
)

DELIVERIES: tuple[SignRule, ...] = (
    SignRule(
        "carries_out",
        Sign.CLOSING,
        (
            r"\b(?:geef ik|geven wij|geef)\b{GAP}\b(?:uitvoering|invulling|gehoor|gevolg)\b",
            r"\b(?:uitvoering|invulling|gehoor|gevolg) geef\b",
            r"\b{ASKED}\b{GAP}\b(?:uitvoering|invulling|gehoor|gevolg) (?:gegeven|geeft)\b",
        ),
        ("hiermee geef ik gehoor aan uw verzoek", "waarmee ik uitvoering geef aan mijn toezegging"),
        ("de gemeente voert de wet uit", "de provincie geeft uitvoering aan de wet"),
    ),
    SignRule(
        "in_execution_of",
        Sign.CLOSING,
        (r"\b{IN_EXECUTION_OF}\b{SHORT}\b(?:toezegging(?:en)?|toegezegd\w*|belofte)\b",),
        ("ter uitvoering van mijn toezegging", "conform de hem gedane toezegging"),
        ("ter uitvoering van de wet",),
    ),
    SignRule(
        "meets",
        Sign.CLOSING,
        (
            r"\bvoldoe\b|\bvoldoen wij\b|\bvoldoet (?:het kabinet|deze brief)\b",
            r"\bvoldoen\b{SHORT}\b(?:daaraan|hieraan|{ASKED})\b|\b{ASKED}\b{GAP}\bvoldoen\b",
        ),
        ("hiermee voldoe ik aan mijn toezegging", "met deze brief voldoe ik daaraan"),
        ("de auto is voldoende veilig", "om te voldoen aan de norm is meer nodig"),
    ),
    SignRule(
        "honours",
        Sign.CLOSING,
        (r"\b{HONOURS}\b{GAP}\b(?:tegemoet aan|na|in|gestand)\b(?=[^.;]*toe(?:zeg|gezeg)|[.;]|$)",),
        ("hiermee doe ik mijn toezegging gestand", "met deze nota los ik de toezegging in"),
        ("wij komen in juni bijeen om te praten",),
    ),
    SignRule(
        "keeps_promise",
        Sign.CLOSING,
        (
            r"\b(?:kom|komen|los|lossen|doe|doen)\b{GAP}\b{KEEPS_PROMISE}\b{SHORT}\b(?:na|in|gestand|tegemoet)\b",
            r"\b(?:doe|doen|handel|handelen|sluit|rond|ronden)\b{GAP}\b{KEEPS_PROMISE}\b{GAP}\baf\b",
        ),
        (
            "met bijlage 3 kom ik de toezegging na die ik in mei deed",
            "los ik mijn belofte in",
            "met deze brief doe ik de toezegging aan het lid af",
            "hiermee rond ik de toezegging over de veren af",
        ),
        ("ik kom in mei met een brief", "ik zie van de toezegging af", "dat doe ik graag af en toe"),
    ),
    SignRule(
        "is_met",
        Sign.CLOSING,
        (
            r"\b(?:daarmee|hiermee|waarmee|hieraan|daaraan)\b{GAP}\b{SETTLED}\b",
            r"\b(?:daarmee|hiermee|waarmee) (?:is|zijn|heb|hebben|wordt|worden)\b{GAP}\b{GIVEN_WHOLE}\b",
            r"\b(?:is|zijn|wordt|worden) (?:daarmee|hiermee)\b{GAP}\b{GIVEN_WHOLE}\b",
            r"\baan\b{SHORT}\b{ASKED}\b{GAP}\b{SETTLED}\b|\bzodat\b{GAP}\b{ASKED}\b{GAP}\b{SETTLED}\b",
        ),
        (
            "de reeks is hiermee in zijn geheel aan uw kamer aangeboden",
            "hiermee is de toezegging afgedaan",
            "waarmee het overzicht compleet is",
            "aan de toezegging is voldaan",
        ),
        ("de zaak is afgedaan door de rechter", "hiermee is niet alles gezegd"),
    ),
    SignRule(
        "promise_met",
        Sign.CLOSING,
        (
            r"\b(?:toezegging(?:en)?|toegezegde)\b{GAP}\b{SETTLED}\b",
            r"\bals (?:afgedaan|voldaan|uitgevoerd|afgehandeld|nagekomen)\b",
            r"\bmet\b{GAP}\b(?:is|zijn)\b{GAP}\b(?:ingelost|vervuld|voldaan|nagekomen|gestand gedaan)\b",
        ),
        ("de toezegging is uitgevoerd", "deze kan als afgedaan gelden", "met het verschijnen is de belofte ingelost"),
        ("de klacht is afgehandeld",),
    ),
    SignRule(
        "consider_met",
        Sign.CLOSING,
        (r"\b(?:beschouw|beschouwen|acht|achten|verzoek|registreren|neem aan)\b{GAP}\b{SETTLED}\b",),
        ("ik beschouw deze toezegging als afgedaan", "ik acht hiermee de toezegging nagekomen"),
        ("ik beschouw dit als een probleem",),
    ),
    SignRule(
        "line_done",
        Sign.CLOSING,
        (r"^\W*(?:(?:stand van zaken|status|stand)\W+)?(?:(?:is|zijn|inmiddels|thans|geheel)\s+)*{LINE_DONE}\b",),
        ("uitgevoerd met bijlage 2 bij deze brief", "afgedaan met de brief van 3 mei"),
        ("uitvoering volgt in juni", "deels uitgevoerd"),
    ),
    SignRule(
        "enclosed",
        Sign.DELIVERY,
        (r"\b{ENCLOSED}\b",),
        ("bijgevoegd treft u de lijst aan", "bijlage 2 bevat de cijfers", "het rapport gaat hierbij"),
        ("daarbij speelt geld een rol",),
    ),
    SignRule(
        "in_this_letter",
        Sign.DELIVERY,
        (
            r"\b(?:met|in|bij|van|door) deze (?:brief|nota|antwoorden|beantwoording|rapportage|verzamelbrief)\b",
            r"\b(?:hieronder|onderstaande?|bovenstaande)\b|\b(?:tabel|figuur|paragraaf|hoofdstuk|onderdeel) \d",
        ),
        ("met deze brief informeer ik u over de stand", "hieronder ga ik in op de cijfers"),
        ("in mijn vorige brief stond dit",),
    ),
    SignRule(
        "sends_now",
        Sign.DELIVERY,
        (r"\b{SENDS_NOW}\s+(?:ik|wij)\s+(?:u|uw kamer)?\b(?=[^.;]{0,80}\b{SENDS_NOW_TWO}\b)",),
        ("deel ik u het volgende mee", "zend ik uw kamer hierbij de lijst toe"),
        ("ik zal u daarover informeren",),
    ),
    SignRule(
        "can_report",
        Sign.DELIVERY,
        (r"\bkan (?:ik|het kabinet) (?:u|uw kamer)\b{SHORT}\b{CAN_REPORT}\b",),
        ("kan ik u melden dat er 40 meldingen zijn",),
        ("ik kan hierop niet vooruitlopen",),
    ),
)

PAST: tuple[SignRule, ...] = (
    SignRule(
        "took_place",
        Sign.MET,
        (r"\b(?:{HAVE}|vond|vonden)\b{GAP}\b(?:{MET}|plaats)\b",),
        ("de briefing heeft plaatsgevonden op 3 mei", "hebben de diensten u uiteengezet", "vond de sessie plaats"),
        ("de briefing wordt gehouden in juni",),
    ),
    SignRule(
        "took_place_inverted",
        Sign.MET,
        (
            r"\b{MET}\s+(?:heeft|hebben|is|zijn)\b",
            r"\bhebt (?:u|ik)\b{GAP}\b(?:ingelicht|inlichten|bijgepraat|informeren)\b",
        ),
        ("de briefing die in mei gehouden is", "hebt u zich laten inlichten over de sluis"),
        ("de briefing wordt gehouden in juni",),
    ),
    SignRule(
        "filed",
        Sign.FILED,
        (
            r"\b{FILED}\b|\b(?:trad|traden|treedt|treden)\b{GAP}\bin werking\b|\bstaats(?:blad|courant)\b",
            r"\bstb\b|\bligt\b{GAP}\b(?:uw kamer|raad van state|ter inzage|voor)\b",
            r"\b(?:geldt|gelden|ingegaan|ging)\b{SHORT}\bsinds\b",
            r"\bsinds\b{GAP}\b(?:geldt|gelden|van kracht|in werking)\b|\baanhangig\b|\bter advisering\b",
            r"\bgeregeld in\b",
        ),
        ("het voorstel is vandaag ingediend", "de wet is in werking getreden", "aan de raad van state gezonden"),
        ("het voorstel wordt voorbereid",),
    ),
    SignRule(
        "perfect",
        Sign.DONE,
        (r"\b{HAVE}\b{CLAUSE}\b(?:ge\w{2,}(?:d|t|en)|{PREFIX}(?:ge)?\w{3,}(?:d|t|en)|voltooid|volbracht)\b",),
        ("in mei heb ik de vlag gehesen", "het kantoor is geopend", "het bureau heeft uitgezocht hoe dit werkt"),
        ("ik stuur u een brief",),
    ),
    SignRule(
        "figures",
        Sign.FIGURES,
        (r"\b\d[\d.,]*\b(?=.*\b\d[\d.,]*\b)|\b\d[\d.,]* (?:procent|miljoen|miljard|euro)\b|%",),
        ("van de 80 scholen deden er 12 mee", "dat is 12 procent"),
        ("de scholen deden mee",),
    ),
    SignRule(
        "finds",
        Sign.DONE,
        (r"\b{FINDS}\b|\b(?:is|zijn)\b{SHORT}\bsinds\b|\bsinds\b{SHORT}\b(?:is|zijn)\b",),
        ("uit de peiling blijkt dat", "bijlage 2 laat zien dat"),
        ("wij laten dit na",),
    ),
)
