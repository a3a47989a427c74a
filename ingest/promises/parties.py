"""Who binds himself and to whom: the government's own names, parliament's, and what marks another party. Data."""

import re
from functools import lru_cache

# A name of the government that is a subject on its own.
GOVERNMENT_NAMES = frozenset("defensie nederland ondergetekende rijk rijksoverheid kabinet regering".split())
OFFICES = frozenset(
    "kabinet regering minister ministers staatssecretaris staatssecretarissen ministerie ministeries departement"
    " departementen ambtgenoot ambtsgenoot ambtgenoten ambtsgenoten minister-president bewindspersoon bewindslieden"
    " bewindspersonen rijksoverheid rijk ambtenaren collega collega's ministerraad premier dienst diensten"
    " secretaris-generaal directeur-generaal medewerkers".split()
)
# These name the government only after "mijn" or "onze": "mijn ambtenaren".
OWN_PEOPLE = frozenset(
    "ambtenaren collega collega's dienst diensten secretaris-generaal directeur-generaal medewerkers ambtgenoot "
    "hoofddirecteur directeur mensen"
    " ambtsgenoot ambtgenoten ambtsgenoten departement inspecteur-generaal mensen".split()
)
# What these end in names people of the government's own behind "mijn" or "onze": "mijn wetgevingsjuristen".
_PEOPLE_ENDS = (
    "medewerkers", "medewerker", "ambtenaren", "ambtenaar", "deskundigen", "deskundige", "juristen", "experts",
    "specialisten", "adviseurs", "adviseur", "directeuren", "directies", "directie", "secretariaat", "secretaresse",
    "secretaris", "inspecteurs", "onderzoekers", "projectleiders", "projectleider", "gezant", "vertegenwoordigers",
    "vertegenwoordiger", "woordvoerder", "team", "teams", "staf", "bureau", "delegatie", "ambassade", "ambassadeur",
    "departementen", "ministeries", "ministerie", "departement", "ambtgenote", "ambtsgenote", "collega", "collega's",
    "opvolger", "accountant", "griffie", "huisadvocaat", "landsadvocaat", "voorlichters", "analisten", "militairen",
)  # fmt: skip


@lru_cache(maxsize=4096)
def is_own_person(word: str) -> bool:
    """Tell whether a lower-cased word names people who are the government's own behind "mijn" or "onze"."""
    return word in OWN_PEOPLE or word.endswith(_PEOPLE_ENDS)


OFFICE_DETERMINERS = frozenset(
    "het de dit deze mijn onze ons beide een dit ’t 't huidige volgende nieuwe demissionaire".split()
)

CHAMBER = re.compile(
    r"\b(?:(?:uw|de|beide|tweede|eerste|onze) kamers?\b(?! van koophandel)|(?:aan|bij|met|tot|van|voor|ik|wij|we) u\b"
    r"|u\b"
    r"|uw(?: vaste| algemene)? commissies?\b|de(?: vaste| algemene) (?:kamer)?commissies?\b|de kamercommissie"
    r"|(?:de|uw|deze|die|genoemde|geïnteresseerde|alle|commissie|kamer)[ -]?leden\b|uw leden|staten-generaal|het "
    r"parlement|uw karner|uw huis"
    r"|de woordvoerders|het lid [a-z]|de vragenstellers?|uw fractie|uw kant op|uw vergadering|de "
    r"volksvertegenwoordiging)"
)
ON_BEHALF = re.compile(
    r"\b(?:(?:van|door|voor) (?:mij|ons)\b|mijnerzijds|onzerzijds|van (?:mijn|onze|nederlandse) kant|van regeringszijde"
    r"|door (?:mijn|ons|onze) (?:ministerie|departement|ambtenaren|diensten)"
    r"|namens (?:nederland|de regering)|op (?:mijn|ons|hun|ons beider) verzoek"
    r"|in (?:mijn|onze) opdracht|namens (?:mij|ons|het kabinet)|onder "
    r"mijn verantwoordelijkheid"
    r"|(?:in opdracht|op verzoek) van (?:mij|ons|het kabinet|mijn|het ministerie|de minister|de staatssecretaris"
    r"|defensie|de regering))\b"
)
# Services that carry out what a minister decides; what they do on a date is announced as the government's own act.
SERVICES = frozenset(
    "belastingdienst douane rijkswaterstaat rijksvastgoedbedrijf rvo duo ind dji rijksdienst marine landmacht "
    "luchtmacht"
    " krijgsmacht marechaussee delegatie korpsleiding uitvoeringsorganisatie defensiestaf ambassade ambassades "
    "consulaat"
    " ambassadeur vertegenwoordiger hoofddirecteur dienst dictu logius rijksvoorlichtingsdienst auditdienst koopvaardij"
    " vertegenwoordiging kustwacht politie commandant inspecteur-generaal secretaris-generaal directeur-generaal "
    "directeur regeringscommissaris projectdirectie programmadirectie"
    " programmabureau nctv mivd aivd bestuursdepartement projectteam".split()
)
GOVERNMENT_AGENT = re.compile(
    r"\b(?:mijnerzijds|onzerzijds|van (?:mijn|onze|nederlandse) kant|van regeringszijde)\b"
    r"|\bdoor (?:mij|ons|het kabinet|de regering|de minister|de staatssecretaris|mijn|onze|het ministerie|defensie"
    r"|nederland|middel van|het rijk|de ministerraad)"
)
AGENT = re.compile(r"\bdoor (?:de|het|een|deze|haar|hun|alle|[a-z]+) ?[a-z]")

# Without one of these words no pattern of `CHAMBER` can match.
CHAMBER_WORDS = frozenset(
    "kamer kamers karner u commissie commissies kamercommissie leden commissieleden kamerleden staten-generaal "
    "parlement huis"
    " woordvoerders lid vragensteller vragenstellers fractie kant vergadering volksvertegenwoordiging".split()
)

# Their governments and ministers are not ours.
COUNTRIES = frozenset(
    "vlaanderen wallonië belgië duitsland frankrijk luxemburg denemarken zweden noorwegen finland ijsland ierland"
    " engeland schotland spanje portugal italië griekenland oostenrijk zwitserland polen tsjechië slowakije hongarije"
    " roemenië bulgarije kroatië slovenië servië bosnië kosovo albanië montenegro estland letland litouwen oekraïne"
    " moldavië georgië armenië azerbeidzjan rusland belarus turkije cyprus malta israël palestina egypte libanon syrië"
    " irak iran jordanië saoedi-arabië jemen marokko tunesië algerije libië nigeria mali niger ghana kenia ethiopië"
    " soedan somalië zuid-afrika congo rwanda amerika canada mexico brazilië argentinië chili colombia venezuela"
    " suriname curaçao aruba bonaire saba china japan india pakistan afghanistan indonesië zuid-korea australië taiwan"
    " noordrijn-westfalen nedersaksen sint-maarten koninkrijk staten vlaamse".split()
)
