"""The words of Dutch that terms are made of, as data, and the named parts that patterns are built from.

Patterns are matched on a lower-cased copy of the sentence in which every blank is one plain space character; a blank
in a pattern stands for one or more of them, a blank and a question mark for any number. `build` fills in `{NAMED}`
parts and refuses a name it does not know.
"""

import re

from ingest.calendars import BudgetMoment, RecessName

MONTHS: dict[str, int] = {
    "januari": 1, "februari": 2, "maart": 3, "april": 4, "mei": 5, "juni": 6,
    "juli": 7, "augustus": 8, "september": 9, "oktober": 10, "november": 11, "december": 12,
}  # fmt: skip

SHORT_MONTHS: dict[str, int] = {
    "jan": 1, "feb": 2, "febr": 2, "mrt": 3, "maa": 3, "apr": 4, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "sept": 9, "okt": 10, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip

MONTH_NAMES: tuple[str, ...] = ("", *MONTHS)

WEEKDAYS: dict[str, int] = {
    "maandag": 0, "dinsdag": 1, "woensdag": 2, "donderdag": 3, "vrijdag": 4, "zaterdag": 5, "zondag": 6,
}  # fmt: skip

ORDINALS: dict[str, int] = {
    "eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "vijfde": 5, "laatste": -1,
    "1e": 1, "2e": 2, "3e": 3, "4e": 4, "5e": 5, "1ste": 1, "2de": 2, "3de": 3, "4de": 4, "5de": 5,
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4,
}  # fmt: skip

ORDINAL_WORDS: tuple[str, ...] = tuple(word for word in ORDINALS if len(word) > 1 and word not in ("ii", "iii", "iv"))

NUMBERS: dict[str, int] = {
    "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9,
    "tien": 10, "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16,
    "zeventien": 17, "achttien": 18, "negentien": 19, "twintig": 20, "vierentwintig": 24, "dertig": 30,
    "zesendertig": 36, "veertig": 40, "vijfenveertig": 45, "vijftig": 50, "zestig": 60, "negentig": 90, "honderd": 100,
}  # fmt: skip

SEASONS: dict[str, str] = {
    "voorjaar": "voorjaar", "lente": "voorjaar", "zomer": "zomer",
    "najaar": "najaar", "herfst": "najaar", "winter": "winter",
}  # fmt: skip

RECESSES: dict[str, RecessName] = {
    "voorjaars": RecessName.SPRING, "krokus": RecessName.SPRING, "mei": RecessName.MAY, "zomer": RecessName.SUMMER,
    "herfst": RecessName.AUTUMN, "najaars": RecessName.AUTUMN, "verkiezings": RecessName.AUTUMN,
    "kerst": RecessName.CHRISTMAS, "winter": RecessName.CHRISTMAS,
}  # fmt: skip

BUDGET_LABELS: dict[BudgetMoment, str] = {
    BudgetMoment.PRINSJESDAG: "Prinsjesdag",
    BudgetMoment.VOORJAARSNOTA: "de Voorjaarsnota",
    BudgetMoment.NAJAARSNOTA: "de Najaarsnota",
    BudgetMoment.VERANTWOORDINGSDAG: "Verantwoordingsdag",
}


def any_of(words: "dict[str, int] | dict[str, str] | dict[str, RecessName] | tuple[str, ...]") -> str:
    """Return a pattern for one of the words, longest first, so that no word hides a longer one."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"


ENDS_NOUNS: tuple[str, ...] = tuple(
    "ik wij we u zal zullen zou wordt worden kan kunnen kom komen komt stuur sturen stuurt informeer informeren "
    "informeert ontvangt"
    " ontvangen bericht berichten ga gaat gaan zijn is heeft hebben wil willen moet moeten volgt volgen bied bieden "
    "biedt zend zenden"
    " zendt deel deelt delen meld melden meldt besluit beslist bezie beziet bezien start begint neem neemt laat geef "
    "geeft treed treedt"
    " krijgt leg legt maak maakt doe doet verwacht streef streeft dan valt vallen verschijnt verschijnen bereikt"
    " rapporteer rapporteert publiceer publiceert verzend verzendt verstuur verstuurt spreek spreekt bespreek bespreekt"
    " breng brengt houd houdt stelt vindt voert opent sluit onderteken ondertekent hoort verneemt leest treft"
    " onderzoekt evalueert presenteert beoogt hoopt wordt mag".split()
)
"""Words before which the nouns of an event end: "na afronding van het onderzoek | stuur ik"."""

PARTS: dict[str, str] = {
    "MONTH": any_of(MONTHS),
    "SHORT_MONTH": any_of(SHORT_MONTHS),
    "WEEKDAY": any_of(WEEKDAYS),
    "ORDINAL": any_of(ORDINAL_WORDS),
    "ROMAN": "(?:iii|ii|iv|i)",
    "NUMBER": "(?:" + any_of(NUMBERS) + r"|\d{1,3})",
    "SEASON": any_of(SEASONS),
    "RECESS": any_of(RECESSES),
    "YEAR": r"(?:(?<!\d)20\d\d(?![\dz]|[.,/-]\d)|['’‘´`]\d\d(?!\d))",
    "THE": "(?:de|het|'t|dit|deze|den)",
    "NEXT": "(?:komende?|aankomende?|aanstaande?|eerstkomende?|eerstvolgende?|volgende?|opkomende?)",
    "THIS": "(?:dit|deze|huidige?|lopende?|het huidige|het lopende|de huidige|de lopende)",
    "LAST": "(?:vorige?|afgelopen|voorbije|verleden|jongstleden)",
    "SOON": "(?:a\\.?s\\.?(?!\\w)|aanstaande?|eerstkomende?)",
    "GONE": "(?:j\\.?l\\.?(?!\\w)|jongstleden|l\\.l\\.|laatstleden)",
    "TO": "(?:t/m|t\\.e\\.m\\.|tot en met|tot aan|tot|-|–|—|/)",
    "BEFORE": "v(?:[oó]\u0301?|o[´'])(?:[oó]\u0301?|o[´'])r",
    "UNIT": "(?:werkdagen|werkdag|dagen|dag|weken|week|maanden|maand|kwartalen|kwartaal|jaren|jaar|halfjaar)",
    "FEW": "(?:enkele|een paar|enige|een aantal|een handvol)",
    "END": r"(?![\w-])",
    "END_MONTH": r"(?!\w|-(?!{MONTH}|{SHORT_MONTH}))",
    "WHICH": "(?P<which>{NEXT}|{THIS}|{LAST})",
    "WHICH_WORD": "(?:{NEXT}|dit|deze|huidige?|lopende?|{LAST})",
    "OF_YEAR": (
        "(?:(?: |-|/)?(?:(?:van|in|over) )?(?:het )?(?:(?:kalender)?jaar )?(?P<year>{YEAR})"
        "| (?:(?:van|in) )?(?:het )?(?P<of>dit|deze|{NEXT}|nieuwe?|lopende?|huidige?|afgelopen|vorige?)"
        " (?:kalender)?jaar{END}"
        "| van het jaar{END})"
    ),
    "AGO": "(?: (?:(?P<soon>{SOON})|(?P<gone>{GONE})))",
    "WORD": r"[^ ,;:()|]+",
    "NO_NOUN": any_of(ENDS_NOUNS),
    "NOUNS": r"(?: (?!{NO_NOUN}\b){WORD}){1,14}",
    "NUMERAL_TO": r"(?:(?: en/of| en| of| tot en met| t/m| tot|/|-|–|,) ?(?:het )?)",
}
"""Parts may name parts that stand above them."""

_NAME = re.compile(r"\{([A-Z_]+)\}")


def build(pattern: str) -> str:
    """Fill in the named parts of a pattern and let each blank match any run of blanks."""

    def part(found: re.Match[str]) -> str:
        name = found[1]
        if name not in PARTS:
            raise ValueError(f"unknown part {{{name}}} in the pattern {pattern!r}")
        return PARTS[name]

    while _NAME.search(pattern):
        pattern = _NAME.sub(part, pattern)
    return pattern.replace(" ?", "\0").replace(" ", " +").replace("\0", " *")


_ODD_BLANK = re.compile(r"[^\S ]")


def lowered(sentence: str) -> str:
    """Return the sentence in lower case with plain blanks, of the same length, so that positions stay true."""
    low = sentence.lower()
    if len(low) != len(sentence):
        # A capital such as "İ" becomes two characters in lower case.
        low = "".join(char.lower() if len(char.lower()) == 1 else char for char in sentence)
    return low if low.isascii() and low.isprintable() else _ODD_BLANK.sub(" ", low)


def number(word: str) -> int:
    """Return the value of a {NUMBER}."""
    return int(word) if word.isdigit() else NUMBERS[word]


def full_year(word: str) -> int:
    """Return the year of a {YEAR}: "2026" or "'26"."""
    return int(word) if len(word) == 4 else 2000 + int(word[-2:])
