"""Rules for the words before a point or period that decide its window: "voor", "uiterlijk", "na", "vanaf", "rond"."""

from ingest.terms.bounds import (
    WITHIN,
    Bound,
    Relation,
    after,
    around,
    before,
    by,
    by_after,
    counted,
    no_days,
    rest,
    soon_after,
    starting,
    towards,
    until,
    week_after,
    week_before,
    within,
)
from ingest.terms.rule import Rule

_THE = "(?: (?:de|het|'t|een|uw|mijn|ons|den))?"
_HEDGE = ("(?:nog|al|reeds|pas|weer|alsnog|liefst|bij voorkeur|in ieder geval|in elk geval|naar verwachting"
          "|zo mogelijk|eerst"
          "|en wel|te weten|telkens|steeds|opnieuw|op (?:zijn|z'n) vroegst|niet eerder dan)")  # fmt: skip
_EARLY = (
    "(?:ruim|kort|vlak|net|uiterlijk|tijdig|ver|daags|nog|al|reeds|in ieder geval|in elk geval|liefst|bij voorkeur)"
)
_LATEST = ("(?:uiterlijk|{BEFORE} uiterlijk|met ingang van uiterlijk"
           "|uiterst|ten laatste|op (?:zijn|z'n) laatst|niet later dan|op uiterlijk|tot uiterlijk"
           "|met uiterlijk"
           "|per uiterlijk|in uiterlijk|op (?:zijn|z'n) allerlaatst)")  # fmt: skip
_OFFERED = (
    "(?: (?:de|het) (?:aanbieding|presentatie|indiening|verschijning|verschijnen|publicatie|gelegenheid|opstelling) van"
    "| gelegenheid van)?"
)
_BY_IN = "(?: (?:nog )?(?:in de loop van|in|op|per|aan|met|bij|tegen|tijdens|gedurende))?"
_SOON = "(?:direct|meteen|onmiddellijk|kort|vlak|snel|spoedig|gelijk|aansluitend|zo (?:spoedig|snel) mogelijk)"

RELATION_RULES: tuple[Rule[Relation], ...] = (
    Rule(
        "by",
        "(?:" + _HEDGE + " )*" + _LATEST + "" + _BY_IN + _THE,
        Relation(Bound.BY, by),
        ("uiterlijk", "uiterlijk in", "uiterlijk in het", "uiterlijk in de", "uiterlijk op", "niet later dan",
         "op zijn laatst in", "ten laatste", "in ieder geval uiterlijk op"),
        ("uiterlijk voor", "later dan", "in"),
    ),
    Rule(
        "through",
        "(?:(?:" + _HEDGE + " )*(?:tot en met|t/m|tot aan het einde van"
        "|{BEFORE} of (?:uiterlijk )?op|op of {BEFORE}))" + _THE,
        Relation(Bound.BY, by),
        ("tot en met", "t/m", "tot en met de", "vóór of op", "op of voor"),
        ("tot", "en met"),
    ),
    Rule(
        "not_before",
        "(?:" + _HEDGE + " )*(?:niet (?:eerder|vroeger) dan|op (?:zijn|z'n) vroegst|ten vroegste|vroegstens|vroegst)"
        "(?: (?:in|op|per|met|bij))?" + _THE,
        Relation(Bound.NOT_BEFORE, within),
        ("niet eerder dan in het", "op zijn vroegst in", "op z'n vroegst"),
        ("eerder dan", "niet voor"),
    ),
    Rule(
        "before",
        "(?:(?:" + _HEDGE + "|" + _EARLY + ") )*(?:{BEFORE}|eerder dan|voorafgaand aan"
        "|(?:in (?:de )?)?aanloop naar|vooruitlopend op"
                         "|tot(?: aan)?)"
        + _THE,
        Relation(Bound.BEFORE, before),
        ("voor", "voor de", "voor het", "vóór", "vóór de", "vóór het", "nog voor", "nog voor de", "nog voor het",
         "nog vóór het", "ruim voor", "uiterlijk voor", "in de aanloop naar de", "tot", "voorafgaand aan het"),
        ("niet voor het", "tot en met", "voor het eerst in"),
    ),
    Rule(
        "from_now",
        "(?:ergens )?(?:tussen|van) (?:nu|heden|vandaag) (?:en|tot(?: aan| en met)?)" + _THE,
        Relation(Bound.BEFORE, until),
        ("tussen nu en", "tussen nu en de", "van nu tot en met"),
        ("tussen", "nu en"),
    ),
    Rule(
        "deadline",
        "(?:met )?(?:als )?(?:de )?(?:uiterste|uiterlijke|uiteindelijke) (?:datum|termijn|inleverdatum"
        "|streefdatum)(?: is| van|:)?" + _THE,
        Relation(Bound.BY, by),
        ("met als uiterste datum", "uiterste termijn van"),
        ("datum", "uiterlijk"),
    ),
    Rule(
        "towards",
        "(?:" + _HEDGE + " )*tegen" + _THE,
        Relation(Bound.TOWARDS, towards),
        ("tegen", "tegen de"),
        ("tegenover", "uiterlijk tegen"),
    ),
    Rule(
        "first_time",
        "(?:te beginnen|beginnend|startend|voor het eerst|voor de eerste keer|eerstmalig|de eerste keer|ingaand)"
        "(?: (?:in|op|per|met|bij|vanaf|met ingang van))?" + _THE,
        WITHIN,
        ("voor het eerst in", "te beginnen in", "startend met de", "eerstmalig bij de"),
        ("voor het", "eerst"),
    ),
    Rule(
        "from",
        "(?:" + _HEDGE + " )*(?:per|vanaf|met ingang van|m\\.i\\.v\\.|miv|ingaande(?: op| per)?)(?: medio)?" + _THE,
        Relation(Bound.FROM, starting),
        ("per", "vanaf", "vanaf het", "met ingang van", "met ingang van het", "m.i.v.", "al vanaf"),
        ("van", "met"),
    ),
    Rule(
        "soon_after",
        "(?:" + _HEDGE + " )*" + _SOON + " na" + _THE,
        Relation(Bound.SOON_AFTER, soon_after),
        ("kort na", "direct na het", "zo spoedig mogelijk na"),
        ("na", "lang na"),
    ),
    Rule(
        "week_after",
        "(?:in |tijdens )?(?:de )?eerste (?:volle )?(?:week|vergaderweek|werkweek) na" + _THE,
        Relation(Bound.SOON_AFTER, week_after),
        ("in de eerste week na", "de eerste vergaderweek na het"),
        ("in de eerste weken na", "na"),
    ),
    Rule(
        "weeks_after",
        "(?:in |tijdens )?(?:de )?eerste (?:weken|maand|vergaderweken) na" + _THE,
        Relation(Bound.SOON_AFTER, soon_after),
        ("in de eerste weken na", "de eerste maand na het"),
        ("in de eerste week na", "na"),
    ),
    Rule(
        "week_before",
        "(?:in |tijdens )?(?:de )?(?:laatste )?(?:week|vergaderweek) {BEFORE}" + _THE,
        Relation(Bound.WITHIN, week_before),
        ("in de week voor", "de laatste week voor het"),
        ("voor", "een week na"),
    ),
    Rule(
        "counted",
        "(?P<within>binnen |uiterlijk (?:binnen )?|in )?(?P<count>{NUMBER}|{FEW}|een half|half|anderhal(?:f|ve)) "
        "(?P<unit>{UNIT}) (?P<side>na|{BEFORE}|voorafgaand aan)" + _THE,
        Relation(Bound.COUNTED, counted),
        ("binnen zes weken na", "uiterlijk twee weken voor het", "een maand na"),
        ("binnen zes weken", "weken na"),
    ),
    Rule(
        "after",
        "(?:" + _HEDGE + " )*na(?: afloop van| ommekomst van| het einde van)?" + _THE,
        Relation(Bound.AFTER, after),
        ("na", "na de", "na het", "pas na de", "na afloop van het"),
        ("kort na", "naar"),
    ),
    Rule(
        "by_after",
        "(?:" + _HEDGE + " )*uiterlijk (?:" + _SOON + " )?na(?: afloop van)?" + _THE,
        Relation(Bound.BY, by_after),
        ("uiterlijk na het", "uiterlijk direct na de"),
        ("uiterlijk", "na het"),
    ),
    Rule(
        "around",
        "(?:" + _HEDGE + " )*(?:rond|op of rond|rondom|omstreeks|omtrent|circa|ca\\.|om en nabij"
        "|ongeveer(?: in| rond| op)?"
                         "|zo rond)" + _THE,
        Relation(Bound.AROUND, around),
        ("rond", "rond de", "omstreeks", "circa"),
        ("rondom heen", "rondgang"),
    ),
    Rule(
        "rest",
        "(?:in )?(?:(?:de rest|het restant|het resterende deel|het vervolg|het verdere verloop"
        "|de resterende maanden) van|later"
        "(?: in)?|verderop(?: in)?|nog wel|elders)" + _THE,
        Relation(Bound.REST, rest),
        ("later", "in de rest van het", "het restant van", "later in"),
        ("niet later dan", "rest"),
    ),
    Rule(
        "between",
        "(?:" + _HEDGE + " )*(?:(?:ergens )?tussen)" + _THE,
        Relation(Bound.BETWEEN, within),
        ("tussen", "ergens tussen", "tussen de"),
        ("tussentijds", "in"),
    ),
    Rule(
        "since",
        "(?:sinds|sedert|reeds sinds|al sinds)" + _THE,
        Relation(Bound.SINCE, no_days),
        ("sinds", "al sinds de"),
        ("in", "aldaar"),
    ),
    Rule(
        "attribute",
        "(?:van|uit|over|d\\.d\\.|dd\\.?|gedateerd(?: op)?|betreffende|inzake|aangaande|m\\.b\\.t\\.)" + _THE,
        Relation(Bound.ATTRIBUTE, within),
        ("van", "over", "d.d.", "uit het"),
        ("vanaf", "in de loop van"),
    ),
    Rule(
        "within",
        "(?:" + _HEDGE + " )*(?:in de loop van|in het verloop van|gedurende|tijdens|binnen|in|op|bij|met|aan|naar"
                         "|via|middels"
        "|ten tijde van|gelijktijdig met|tegelijk(?:ertijd)? met|samen met|ter gelegenheid van|ergens in|parallel aan"
        "|(?:in|gedurende) (?:de|een) (?:periode|maand|maanden|loop van de maand|loop van het jaar)(?: van| tussen)?"
        "|rondom)" + _OFFERED + _THE,
        WITHIN,
        ("in", "in het", "in de", "op", "bij", "bij de", "bij het", "met", "met de", "tijdens", "tijdens het",
         "in de loop van",
         "in de loop van het", "nog in", "nog in het", "naar", "gedurende", "aan het", "gelijktijdig met de",
         "in de periode van"),
        ("inzake", "uit", "voor"),
    ),
    Rule(
        "article",
        "(?:de|het|'t)",
        WITHIN,
        ("de", "het"),
        ("een", "in de"),
    ),
    Rule(
        "hedge",
        _HEDGE + "(?: " + _HEDGE + ")*" + _THE,
        WITHIN,
        ("nog", "al", "pas in"[:3]),
        ("nogal", "voor"),
    ),
)  # fmt: skip
