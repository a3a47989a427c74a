"""The nouns of promising: what is sent, what becomes law, what is studied, who acts. Data, and one cached look-up.

Dutch writes compounds as one word, so a noun is known by its end: "voortgangsbrief" is a brief, "invoeringstoets" a
toets. Words that only look like one are listed as exceptions.
"""

import re
from enum import StrEnum
from functools import lru_cache


class Noun(StrEnum):
    """What a noun stands for, as far as promises go."""

    DOCUMENT = "document"
    FINDING = "finding"  # results, figures: told rather than sent, and the subject of "volgen"
    LAW = "law"
    STUDY = "study"
    BRIEFING = "briefing"
    MEETING = "meeting"
    CHAMBER = "chamber"
    OFFICE = "office"  # minister, kabinet
    THIRD = "third"
    SCHEME = "scheme"  # subsidieregeling, loket, pilot: what a government opens or starts
    NORM = "norm"  # plicht, tarief, vrijstelling: what stands in a law, and changes with it


# Ends of words; each may be followed by a plural or diminutive end.
_ENDS: dict[Noun, str] = {
    Noun.DOCUMENT: """
        brief brieven kamerbrief rapport rapportage verslag overzicht reactie appreciatie samenvatting nota notitie
        agenda plan strategie visie routekaart monitor jaarverslag begroting fiche antwoord beantwoording document
        stuk lijst planning tijdpad tijdschema kader raming terugkoppeling bericht uitwerking afschrift
        nota_naar_aanleiding_van_het_verslag memorie_van_antwoord plan_van_aanpak plannen_van_aanpak kopie factsheet
        paper update toelichting scenario kaart rapporten memorie leidraad handreiking handleiding bijlage
        spoorboekje stand catalogus dossier presentatie schriftelijke_reactie advies memo publicatie stappenplan
        verantwoording voorjaarsnota najaarsnota miljoenennota staat barometer dashboard tussenstand duiding schets
        beeld agenda's eindbalans balans weergave beschrijving convenant akkoord reacties position_paper witboek
        groenboek circulaire pakket actualisatie herijking beleidsdoorlichting tabel tijdlijn vooruitblik terugblik
        eindrapport tussenrapport uitleg brochure aanpak inzet bestuursafspraken eindoordeel oordeel""",
    Noun.FINDING: """
        uitkomst resultaat bevinding conclusie cijfer gegeven informatie inzicht duidelijkheid uitsluitsel
        aanbeveling voortgang stand_van_zaken vervolg ontwikkeling besluitvorming berichtgeving tijdpad afweging
        keuze lessen voorstel maatregel opbrengst ervaringen feiten data helderheid nieuws""",
    Noun.LAW: """
        wetsvoorstel consultatieversie regels meldplicht vergunningplicht informatieplicht verbod beleidsregel wet
        wetten voorstel_van_wet voorstellen_van_wet novelle amvb ontwerpbesluit besluit regeling
        ministeriële_regeling wetswijziging verzamelwet belastingplan wetgeving goedkeuringswet implementatie
        wettelijk_verbod wettelijke_grondslag artikel implementatiewet uitvoeringswet wijzigingswet invoeringswet
        algemene_maatregel_van_bestuur algemene_maatregelen_van_bestuur koninklijk_besluit verdrag wetboek
        nota_van_wijziging regelgeving conceptwet wetstraject ontwerpregeling wijzigingsbesluit grondwetsherziening
        wetsontwerp rijkswet spoedwet maatregel_van_bestuur initiatiefwet ontwerp ontwerpwet consultatie
        internetconsultatie voorhang inwerkingtreding indiening nahang parlementaire_behandeling ratificatie
        wetsbehandeling voorhangprocedure noodwet tijdelijke_wet aanwijzing invoeringsbesluit uitvoeringsbesluit
        verzamelbesluit mediabesluit ministerieel_besluit verlengingsbesluit inwerkingtredingsbesluit staatsblad
        staatscourant omgevingsbesluit""",
    Noun.STUDY: """
        onderzoek evaluatie verkenning inventarisatie analyse audit doorlichting toets quickscan haalbaarheidsstudie
        studie peiling meting enquête scan doorrekening impactanalyse ibo nulmeting monitoring effectmeting
        vervolgonderzoek tussenevaluatie uitvraag raadpleging bezinning review steekproef behoefteraming
        onderzoeksopdracht businesscase kosten-batenanalyse mkba second_opinion contra-expertise""",
    Noun.BRIEFING: """
        briefing werkbezoek rondleiding informatiesessie kennissessie technische_sessie bijpraatsessie
        technische_toelichting technische_bijeenkomst technische_uitleg mondelinge_toelichting mondelinge_uitleg
        besloten_toelichting vertrouwelijke_toelichting besloten_sessie vertrouwelijke_sessie rondetafelgesprek
        achtergrondgesprek expertsessie demonstratie""",
    Noun.MEETING: """
        overleg gesprek bijeenkomst conferentie top rondetafel debat bezoek vergadering sessie werkconferentie
        bestuurlijk_overleg gesprekken startbijeenkomst themadag congres hoorzitting symposium""",
    Noun.CHAMBER: "kamer kamers kamerleden staten-generaal parlement kamercommissie",
    Noun.OFFICE: """
        kabinet regering minister ministers staatssecretaris staatssecretarissen ministerie ministeries departement
        departementen ambtgenoot ambtsgenoot ambtgenoten ambtsgenoten minister-president bewindspersoon
        bewindspersonen rijksoverheid ambtenaren collega ministerraad""",
    Noun.THIRD: """
        commissie gemeente provincie waterschap inspectie autoriteit rekenkamer ombudsman bureau raad rechtbank hof
        rechter lidstaat lidstaten bedrijf bedrijven bank banken vereniging stichting bestuur bestuurscollege sector
        universiteit universiteiten hogeschool scholen school ziekenhuis ziekenhuizen organisatie partijen
        partij politie om openbaar_ministerie dienst agentschap parlement presidium fractie fracties leden lid raden
        staten omroepen vakbond vakbonden werkgevers werknemers verzekeraar verzekeraars zorgverzekeraar
        zorgverzekeraars aanbieder aanbieders exploitant vervoerder vervoerders prorail provincies gemeenten
        burgemeester burgemeesters college colleges gedeputeerde voorzitter planbureau instituut regio regio's
        koepel koepels brancheorganisatie corporatie corporaties ondernemers ondernemer bewoners burgers ouders
        patiënten studenten leerlingen agrariërs boeren vissers gebruikers deelnemers curator toezichthouder
        toezichthouders onderzoekers wetenschappers deskundigen experts consortium concern fabrikant leverancier
        leveranciers voorzitterschap vertegenwoordiger federatie bond coalitiepartners aannemer aannemers bouwer bouwers
        ontwikkelaar ontwikkelaars verhuurder verhuurders huurder huurders reiziger reizigers consument consumenten
        klant klanten cliënt cliënten werkgever werknemer starter starters huishouden huishoudens pensioenfonds
        pensioenfondsen uitgever uitgevers omroep museum musea huisarts huisartsen zorginstelling zorgaanbieder
        zorgaanbieders instelling instellingen rechtspraak gerechtshof apotheker apothekers ggd'en
        statushouder statushouders asielzoeker asielzoekers kandidaat kandidaten aanvrager aanvragers producent
        producenten importeur importeurs leraar leraren docent docenten kinderen jongeren ouderen gezinnen inwoner
        inwoners rederij rederijen luchthaven spoorvervoerder
        bondgenoten landen alliantie unie veiligheidsregio veiligheidsregio's taskforce kwartiermaker
        visitatiecommissie adviesraad adviescollege netbeheerder netbeheerders waterschappen bestuurders""",
    Noun.SCHEME: """
        programma subsidieregeling loket meldpunt pilot proef proeftuin tranche fonds steunpunt campagne website
        pagina webpagina portaal register aanbesteding inschrijving openstelling tender ronde belteam kazerne
        stimuleringsregeling subsidie voorziening systeem app hulplijn expertisecentrum centrum netwerk taskforce
        opleiding cursus project kwartiermaker aanvraagperiode aanvraagronde meldlijn informatiepunt kenniscentrum
        werkgroep stuurgroep locatie veiling bouw""",
    Noun.NORM: """
        plicht verplichting norm eis seis tarief heffing accijns vrijstelling ontheffing vergunning leeftijdsgrens
        huurgrens inkomensgrens loongrens vermogensgrens drempel toeslag aftrek leges premie minimumloon bijslag boete
        sanctie strafmaat strafbaarstelling bevoegdheid grondslag bepaling uitzondering plafond quotum voorschrift
        minimumleeftijd maximumleeftijd beslistermijn bewaartermijn opzegtermijn verjaringstermijn overgangstermijn
        instellingstermijn wachttermijn btw belasting verbruiksbelasting inkomenstoets vermogenstoets partnertoets
        middelentoets kerndoel eindterm overgangsrecht registratie erkenning kwaliteitskader rechtsgrond delegatie
        uitkeringsduur korting maximumprijs vrijlating dwangsom waarborgsom beroepscode rookverbod vuurwerkverbod
        wettelijke_basis medezeggenschap inspraak kiesrecht""",
}
_EXCEPTIONS: dict[Noun, frozenset[str]] = {
    Noun.DOCUMENT: frozenset("plan stand staat kaart inzet beeld ontbrief".split()) - {"plan"},
    Noun.LAW: frozenset(
        "afwetten besluiten ontwerpen raadsbesluit raadsbesluiten kabinetsbesluit collegebesluit investeringsbesluit"
        " onderhandelaarsakkoord".split()
    ),
    Noun.CHAMBER: frozenset("rekenkamer huiskamer".split()),
    Noun.STUDY: frozenset(
        "onderzoeken inkomenstoets inkomenstoetsen vermogenstoets vermogenstoetsen partnertoets middelentoets".split()
    ),
    Noun.NORM: frozenset("dienstreis studiereis overbelasting".split()),
    Noun.THIRD: frozenset(
        "houders kom som dom atoom beleid gebied zijraad vooraad voorraad verraad draad graad".split()
    ),
}
# Nouns that count only as a whole word: their ends are too common ("raad" in "voorraad", "bank" in "rechtbank").
_WHOLE = frozenset(
    "regels om lid leden staat stand kaart wet top raad hof raden staten plan dienst stuk lijst inzet beeld data "
    "school partij eis"
    " partijen centrum bouw landen sector koepel college project app ronde schets oordeel nieuws feiten lessen ontwerp"
    " besluit aanwijzing staten kader pakket unie regio unie akkoord scan toets".split()
)
_SUFFIXED = frozenset("inzet toets scan ontwerp kader akkoord plan dienst project centrum wet besluit".split())
_PLURALS = ("", "s", "'s", "en", "n", "es", "je", "jes")
_LONG_VOWEL = re.compile(r"(aa|ee|oo|uu)([bcdfgklmnprtvz])$")
_SHORT_VOWEL = re.compile(r"(?<![aeiou])[aeiou]([bdfgklmnprst])$")


def _spelled_plural(word: str) -> str | None:
    """Return the plural in -en of `word` where its spelling changes: "resultaat, resultaten", "wet, wetten"."""
    if _LONG_VOWEL.search(word):
        return _LONG_VOWEL.sub(lambda match: match.group(1)[0] + match.group(2), word) + "en"
    if _SHORT_VOWEL.search(word):
        return f"{word}{word[-1]}en"
    if word.endswith(("ief", "ijf", "aaf", "erf")):
        return f"{word[:-1]}ven"
    return f"{word[:-1]}zen" if word.endswith(("ies", "ijs", "uis")) else None


def _written(ends: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return how words that end in one of `ends` are written: those that count as a whole word only, and endings."""
    singular = [word.replace("_", " ") for word in ends.split()]
    words = [*singular, *filter(None, map(_spelled_plural, singular))]
    short = _WHOLE - _SUFFIXED
    short |= {plural for word in short if (plural := _spelled_plural(word))}
    whole = frozenset(word + plural for word in words if word in short for plural in _PLURALS)
    return whole, frozenset(word + plural for word in words if word not in short for plural in _PLURALS)


def _by_writing(place: int) -> dict[str, frozenset[Noun]]:
    """Return the nouns by what is written: as a whole word (place 0), or at the end of one (1)."""
    found: dict[str, set[Noun]] = {}
    for noun, ends in _ENDS.items():
        for written in _written(ends)[place]:
            found.setdefault(written, set()).add(noun)
    return {written: frozenset(nouns) for written, nouns in found.items()}


def names_of(noun: Noun) -> tuple[str, ...]:
    """Return the names of several words that stand for such a thing: "technische toelichting"."""
    return tuple(end.replace("_", " ") for end in _ENDS[noun].split() if "_" in end)


_BY_WHOLE, _BY_ENDING = _by_writing(0), _by_writing(1)
_LONGEST_ENDING = max(map(len, _BY_ENDING))
# What no compound has before its last part: "het plan" is none, nor is "m.e.r.-plan".
_NOT_IN_COMPOUND = re.compile(r"[^\w-]")
_NONE: frozenset[Noun] = frozenset()


@lru_cache(maxsize=65536)
def nouns_of(word: str) -> frozenset[Noun]:
    """Return what the lower-cased `word` may stand for, as a noun."""
    found = set(_BY_WHOLE.get(word, _NONE))
    mark = _NOT_IN_COMPOUND.search(word)
    furthest = mark.start() if mark else len(word)
    for start in range(max(0, len(word) - _LONGEST_ENDING), furthest + 1):
        found |= _BY_ENDING.get(word[start:], _NONE)
    return frozenset(noun for noun in found if word not in _EXCEPTIONS.get(noun, _NONE)) or _NONE
