"""A named thing to look for in the words of a clause, by single words or by phrases that stand around an anchor."""

import re
from dataclasses import dataclass, field

MONTHS = "januari februari maart april mei juni juli augustus september oktober november december"
SEASONS = (
    "voorjaar lente zomer najaar herfst winter kerst kerstreces zomerreces herfstreces meireces reces voorjaarsreces"
    " krokusreces jaarwisseling verkiezingsreces"
)
_SPANS = "dagen dag werkdagen week weken maand maanden jaar jaren kwartaal halfjaar tijd termijn"
_EVENTS = "debat overleg behandeling vergadering raad top conferentie"
_LETTERS = (
    "brief kamerbrief nota verslag rapportage beantwoording antwoorden antwoord aanbiedingsbrief notitie stuk overzicht"
    " beleidsbrief reactie rapport document kabinetsreactie memorie agenda voortgangsrapportage voortgangsbrief"
    " stuknummer schrijven verzamelbrief uitstelbrief tabel bijlage paragraaf"
)
# A number of four figures that starts with 20 stands among the words of a clause as this.
YEAR = "20xx"


def _either(words: str) -> str:
    """Return a pattern for one of `words`."""
    return "(?:" + "|".join(words.split()) + ")"


PARTS = {
    "MONTH": _either(MONTHS),
    "SEASON": _either(SEASONS),
    "NUMBER": r"(?:\d+|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|enkele|enige|een paar|afzienbare"
    r"|veertien)",
    "SPAN": _either(_SPANS),
    "EVENT": _either(_EVENTS),
    "LETTER": _either(_LETTERS),
    "THIS": "(?:deze|dit|onderhavige|onderhavig|voorliggende|voorliggend)",
}


def fill(pattern: str) -> str:
    """Return `pattern` with its named parts filled in; an unknown part is an error."""
    return re.sub(r"\{([A-Z]+)\}", lambda match: PARTS[match.group(1)], pattern)


@dataclass(frozen=True)
class Sign:
    """A named thing to look for, with clauses that show it and clauses that only seem to.

    `words` are single words that show it; `phrases` are pairs of anchors and a pattern.
    """

    name: str
    words: str
    phrases: tuple[tuple[str, str], ...]
    matches: tuple[str, ...]
    not_matches: tuple[str, ...]
    word_set: frozenset[str] = field(init=False, repr=False, compare=False)
    compiled: tuple[tuple[frozenset[str], re.Pattern[str]], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "word_set", frozenset(self.words.split()))
        rows = (
            (frozenset(anchors.split()), re.compile(rf"(?<!\w)(?:{fill(pattern)})(?!\w)"))
            for anchors, pattern in self.phrases
        )
        object.__setattr__(self, "compiled", tuple(rows))

    def shows_in(self, text: str, words: frozenset[str]) -> bool:
        """Tell whether a clause shows the sign: its `words` in lower case, and as `text` with spaces between them."""
        if not self.word_set.isdisjoint(words):
            return True
        return any(not anchors.isdisjoint(words) and pattern.search(text) for anchors, pattern in self.compiled)
