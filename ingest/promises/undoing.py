"""What undoes a promise: each reason has its own name, so that a miss can be explained. Data, with examples.

A reason that looks at the clause lists the signs it needs, as rules do; one that looks at the whole sentence has
patterns, on lower-cased text, that are tried only where one of the anchors stands in it.
"""

import re
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Undoing:
    """A named reason why a clause that looks like a promise is none."""

    name: str
    reason: str
    weight: float
    matches: tuple[str, ...]
    not_matches: tuple[str, ...]
    needs: tuple[str, ...] = ()
    bars: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    anchors: str = ""
    wanted: tuple[frozenset[str], ...] = field(init=False, repr=False, compare=False)
    barred: frozenset[str] = field(init=False, repr=False, compare=False)
    anchor_set: frozenset[str] = field(init=False, repr=False, compare=False)
    compiled: re.Pattern[str] | None = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "wanted", tuple(frozenset(need.split("/")) for need in self.needs))
        object.__setattr__(self, "barred", frozenset(self.bars))
        object.__setattr__(self, "anchor_set", frozenset(self.anchors.split()))
        joined = "|".join(self.patterns)
        object.__setattr__(self, "compiled", re.compile(rf"(?<!\w)(?:{joined})") if joined else None)

    def holds(self, signs: frozenset[str], sentence: str, words: frozenset[str]) -> bool:
        """Tell whether the reason applies to a clause with these signs, in this lower-cased sentence of these words."""
        for wanted in self.wanted:
            if wanted.isdisjoint(signs):
                return False
        if not self.barred.isdisjoint(signs):
            return False
        if self.compiled is None:
            return True
        if self.anchor_set and self.anchor_set.isdisjoint(words):
            return False
        return self.compiled.search(sentence) is not None


UNDOINGS = (
    Undoing(
        "negated", "ontkenning of weigering", -5.0,
        ("Ik stuur uw Kamer geen brief.", "Een overzicht kan ik u niet sturen."),
        ("Ik stuur u niet alleen een brief maar ook een rapport.",),
        needs=("negated",),
    ),
    Undoing(
        "refused", "weigering", -4.0,
        ("Ik zie af van een brief aan uw Kamer.",),
        ("Ik stuur uw Kamer een brief.",),
        needs=("refuse",),
    ),
    Undoing(
        "past", "verleden tijd", -6.0,
        ("Ik heb uw Kamer geïnformeerd.",),
        ("Ik informeer uw Kamer.",),
        needs=("past",), bars=("offered",),
    ),
    Undoing(
        "would", "wat had moeten gebeuren of zou kunnen gebeuren", -5.0,
        ("U zou de brief in mei ontvangen.",),
        ("U ontvangt de brief in mei.",),
        needs=("would",),
    ),
    Undoing(
        "third_party", "het is een daad van een ander", -3.5,
        ("De gemeente stuurt u in mei een brief.",),
        ("Ik stuur u in mei een brief.",),
        needs=("by third",), bars=("members talk", "consults"),
    ),
    Undoing(
        "third_agent", "het wordt door een ander gedaan", -2.5,
        ("Het rapport wordt in mei door de inspectie gepubliceerd.",),
        ("Het rapport wordt in mei door het kabinet gepubliceerd.",),
        needs=("third agent", "passive"),
    ),
    Undoing(
        "this_letter", "dat doet deze brief zelf", -4.5,
        ("Hierbij bied ik u het rapport aan.", "In deze brief informeer ik uw Kamer over de raad."),
        ("In mei bied ik u het rapport aan.",),
        needs=("this letter", "tell/send/reply/report/receive/come/refer/settle/gives/other verb/planned/brief/law"),
    ),
    Undoing(
        "question", "een vraag", -6.0,
        ("Kunt u de Kamer hierover informeren?",),
        ("Ik informeer de Kamer hierover.",),
        needs=("asked",),
    ),
    Undoing(
        "motion", "de tekst van een motie of verzoek", -5.0,
        ("De motie verzoekt de regering de Kamer in mei te informeren.", "Verzoekt de regering een brief te sturen"),
        ("De motie voer ik uit door een brief te sturen.",),
        anchors="verzoekt roept motie vraagt oproept verzocht vroeg",
        patterns=(
            r"verzoekt (?:de regering|het kabinet)",
            r"roept de regering op", r"motie[^.;]{0,120}?\b(?:verzoekt|vraagt|roept|oproept|verzocht|vroeg)\b",
                  r"vraagt de regering", r"in de motie[^.;]{0,100}?wordt (?:gevraagd|verzocht)"),
    ),
    Undoing(
        "members_words", "woorden van leden", -5.0,
        (
            "De leden van de fractie vragen of de minister een brief stuurt.",
            "Deze leden vernemen graag wanneer de brief komt."),
        ("Ik stuur de leden van uw Kamer een brief.",),
        bars=("in person", "members talk"),
        anchors="leden lid zij fractieleden",
        patterns=(
            r"(?:de|deze|dezelfde|voornoemde|diverse|verschillende) leden (?:\S+ ){0,12}?(?:vragen|verzoeken|horen"
            r"|vernemen|constateren|lezen|willen|merken|wijzen|zouden|stellen|informeren|zien|vinden|achten|hebben"
            r"|begrijpen|menen|steunen|onderschrijven|ontvangen graag)\b",
            r"het lid (?:\S+ ){0,6}?(?:vraagt|vroeg|verzoekt|wijst|verzocht|informeert)\b",
            r"volgens (?:deze|de|genoemde) (?:leden|vragenstellers)",
            r"zij (?:vragen|vernemen|verzoeken|horen|nemen aan|zouden)\b", r"(?:de )?fractieleden (?:vragen|willen)",
        ),
    ),
    Undoing(
        "reference", "een verwijzing", -3.0,
        ("Ik verwijs u naar de brief van mei.", "Voor de cijfers verwijs ik naar bijlage 2."),
        ("Ik stuur u de brief in mei.",),
        needs=("refer",),
    ),
    Undoing(
        "reference_opening", "een verwijzing", -3.0,
        (
            "Zie het antwoord op vraag 3 over de brief in mei.",
            "Kamerstuk 31 125, nr. 123 van mei, waarin dit nader wordt uiteengezet."),
        ("Ik stuur u de brief in mei.", "Kamerstukken ontvangt u in mei."),
        anchors="zie vergelijk kortheidshalve kamerstuk kamerstukken handelingen aanhangsel staatsblad staatscourant",
        patterns=(
            r"^(?:zie|vergelijk|kortheidshalve)\b",
            r"^(?:\d{1,3} )?(?:kamerstuk(?:ken)?|handelingen|aanhangsel|staatsblad|staatscourant)\b(?: i{1,2}\b)?[ ,]+"
            r"(?:\d|nr|vergaderjaar|tk\b|ek\b|h-)"),
    ),
    Undoing(
        "duty", "een plicht of mogelijkheid, geen toezegging", -2.0,
        ("Het kabinet moet de Kamer in mei informeren.",),
        ("Het kabinet zal de Kamer in mei informeren.",),
        needs=("must",),
    ),
    Undoing(
        "possibility", "een mogelijkheid", -1.5,
        ("Dit kan in mei worden onderzocht.",),
        ("Dit wordt in mei onderzocht.",),
        needs=("can",), bars=("members talk", "by chamber", "willing", "head briefing", "by briefing"),
    ),
    Undoing(
        "standing_policy", "houding of staand beleid", -2.5,
        ("Het kabinet blijft zich hiervoor inzetten.", "Ik hecht aan een goede informatievoorziening aan uw Kamer."),
        ("Ik stuur uw Kamer een brief.",),
        needs=("stance",),
        bars=("by document", "pledged", "tell", "send", "receive", "study", "law", "report", "meet", "aim"),
    ),
    Undoing(
        "world_expected", "een verwachting over de wereld", -1.5,
        ("Naar verwachting stijgen de kosten in 2026.",),
        ("Naar verwachting stuur ik u de brief in mei.",),
        needs=("expectation", "by other/by none/by scheme/by norm"), bars=("passive",),
    ),
    Undoing(
        "quoted", "een aanhaling", -2.0,
        ("«Ik stuur de Kamer een brief», zei mijn voorganger.",),
        ("Ik stuur de Kamer een brief.",),
        # The look ahead for the closing mark asks nothing new: it only saves trying every word where there is none.
        patterns=(
            r"[«“\"‘](?=[^»”\"’]{0,407}+[»”\"’])"
            r"[^»”\"’]{0,200}\b(?:ik|wij|kabinet|kamer)\b[^»”\"’]{0,200}[»”\"’]",),
    ),
    Undoing(
        "side_clause", "staat in een bijzin", -1.2,
        ("De zorgen die ik in de brief aan uw Kamer deel, zijn groot.",),
        ("Ik stuur de raad in mei een brief.",),
        needs=("side clause",),
    ),
    Undoing(
        "shared_view", "een gedeelde mening of zorg", -5.0,
        ("Ik deel de zorgen van uw Kamer.", "Deze opvatting deelt het kabinet."),
        ("Ik deel de uitkomsten met uw Kamer.",),
        needs=("by government",),
        anchors="deel deelt delen",
        patterns=(
            r"\bde(?:el|elt|len) (?:ik |het kabinet |wij |u )?(?:\w+ ){0,3}(?:zorg|mening|opvatting|visie op|analyse"
            r"|gevoel|constatering|oproep|wens|standpunt|oordeel)",
                  r"(?:mening|opvatting|zorgen?|analyse|standpunt|conclusie|constatering|wens) (?:\w+ ){0,4}deel"),
    ),
    Undoing(
        "request", "een verzoek of wens aan de Kamer", -6.0,
        (
            "Graag verneem ik van u of u een brief wenst.",
            "Ik verzoek u de toezegging in mei als afgedaan te beschouwen."),
        ("Ik stuur u graag een brief.", "Ik verzoek het RIVM dit in mei te onderzoeken."),
        needs=("by government",),
        anchors="verneem vernemen hoor horen verzoek verzoeken vraag vragen tegemoet",
        patterns=(
            r"\b(?:graag|gaarne) (?:verneem|hoor|vernemen|horen) (?:ik|wij)\b",
            r"\b(?:verneem|hoor|vernemen|horen) (?:ik|wij) (?:dan |dat )?(?:graag|gaarne|van uw? )",
            r"\b(?:ik|wij) (?:verneem|hoor|vernemen|horen) (?:dat |dan )?(?:graag|gaarne)",
            r"\b(?:ik|wij) (?:verzoek|vraag|verzoeken|vragen) (?:u|uw kamer|uw commissie|de kamer|de voorzitter)\b",
            r"\b(?:verzoek|vraag|verzoeken|vragen) (?:ik|wij) (?:u|uw kamer|uw commissie|de kamer|om uw|begrip)\b",
            r"\bzien? (?:ik|wij) (?:\w+ ){0,8}?(?:met (?:\w+ )?belangstelling|graag) (?:\w+ ){0,3}?tegemoet"),
        bars=("members talk", "welcome"),
    ),
    Undoing(
        "told_here", "een mededeling in deze brief zelf", -4.0,
        ("Ik kan de Kamer melden dat het contract is getekend.", "Ik kan bevestigen dat de regeling is ingegaan."),
        ("Ik kan de Kamer in mei informeren.",),
        anchors="kan",
        patterns=(
            r"\bkan (?:ik )?(?:u |de kamer |uw kamer |deze leden |hierover )*(?:melden|bevestigen|mededelen|meedelen"
            r"|laten weten|berichten)\b",),
        bars=("dated",),
    ),
    Undoing(
        "of_third", "een stuk van een ander", -1.5,
        ("De rapportage van de toezichthouder verschijnt in juni.",),
        ("De rapportage verschijnt in juni.",),
        needs=("of third",), bars=("to chamber",),
    ),
    Undoing(
        "attributed", "wat een ander zegt", -2.5,
        ("Het rapport verschijnt volgens de onderzoekers in mei.",),
        ("Volgens de huidige planning verschijnt het rapport in mei.",),
        anchors="volgens",
        patterns=(
            r"\bvolgens (?!de (?:huidige |nieuwe )?planning|mij|planning|het kabinet|de gebruikelijke|de reguliere"
            r"|artikel)",),
        bars=("by government",),
    ),
    Undoing(
        "outline", "de opzet van deze brief", -3.0,
        (
            "Ik schets eerst het kader en behandel vervolgens de maatregelen.",
            "Over de vragen deel ik u het volgende mee."),
        ("Ik stuur u vervolgens een brief.",),
        anchors="schets behandel bespreek beschrijf begin volgende komen bericht informeer",
        patterns=(
            r"\b(?:schets|behandel|bespreek|beschrijf|begin)\b.{0,200}\b(?:eerst|vervolgens|achtereenvolgens|ten "
            r"slotte|tot slot)\b", r"(?:het )?volgende mee\b", r"^(?:in deze brief )?(?:aan de orde|aan bod) komen\b",
                  r"\b(?:bericht|informeer) ik u (?:als volgt|het volgende)"),
        bars=("dated",),
    ),
    Undoing(
        "opening", "de aanhef zegt wat deze brief doet", -2.5,
        ("Op verzoek van de commissie doe ik u het overzicht toekomen.",),
        ("Ik stuur u de planning in mei.",),
        needs=(
            "opening",
            "send/tell/reply/report",
            "present"), bars=("dated", "soon", "future", "sequel", "recurring", "opener", "planning"),
    ),
    Undoing(
        "legal_text", "wat een wet of regel al bepaalt", -4.0,
        ("De inrichting wordt op grond van artikel 3 bij wet geregeld.",),
        ("De wet wordt in mei gewijzigd.",),
        bars=("to chamber",),
        anchors="ingevolge krachtens grond artikel",
        patterns=(
            r"(?:ingevolge|krachtens|op grond van) (?:het |de )?(?:artikel|grondwet|\w*wet|verordening|richtlijn"
            r"|circulaire)", r"artikel \d+[^.]{0,40}(?:bepaalt|schrijft voor|regelt)"),
    ),
    Undoing(
        "already_done", "al gebeurd", -4.0,
        ("Ik vertrouw erop uw Kamer hiermee voldoende te hebben geïnformeerd.",),
        ("Ik hoop u in mei te informeren.",),
        anchors="hebben",
        patterns=(r"te hebben (?:\w+ )?(?:ge|ver|be)\w+", r"(?:ge(?!reed)|ver|be(?!schik))\w+ te hebben"),
        bars=("by service",),
    ),
    Undoing(
        "abroad", "het gaat over anderen: Europa, de NAVO, een ander land", -1.2,
        (
            "In mei worden in Hongarije verkiezingen gehouden.",
            "In mei vindt de topontmoeting van de Europese Unie plaats."),
        ("In mei wordt het loket geopend.", "Op 3 mei staat een overleg gepland met andere lidstaten van de EU."),
        needs=("by other/by meeting/by scheme/by none/by finding/by document/by law/by study",), bars=("to chamber",),
        anchors="europese europees unie commissie eu navo vn oeso lidstaten bondgenoten hongarije duitsland "
                "frankrijk polen belgië italië spanje koninkrijk staten oekraïne rusland china",
        patterns=(
            # "Met andere lidstaten" counts the Netherlands in.
            r"^(?!.*\bmet (?:de )?andere\b[^,.;]{0,40}\b(?:lidstaten|bondgenoten|landen|partners)\b).*"
            r"\b(?:europese? (?:unie|commissie|raad|parlement)|eu|navo|vn|oeso|lidstaten|bondgenoten|hongarije"
            r"|duitsland|frankrijk|polen|belgië|italië|spanje|verenigd koninkrijk|verenigde staten|oekraïne|rusland"
            r"|china|(?:de|door de) commissie)\b",),
    ),
    Undoing(
        "ongoing", "lopende praktijk, geen toekomst", -2.2,
        ("Het kabinet onderzoekt momenteel de mogelijkheden.",),
        ("Het kabinet onderzoekt in mei de mogelijkheden.",),
        anchors="momenteel moment thans nu sinds continu continue voortdurend veelvuldig actief intensief "
                "structureel altijd steeds jaren doorgaans gewoonlijk algemeen",
        patterns=(
            r"\b(?:momenteel|op dit moment|thans|nu|sinds|continue?|voortdurend|veelvuldig|actief|intensief"
            r"|structureel|altijd|steeds|al jaren|doorgaans|gewoonlijk|in het algemeen)\b",),
        bars=("dated", "future"),
    ),
)  # fmt: skip


def _places_by_sign() -> dict[str, frozenset[int]]:
    """Return for every sign the places in `UNDOINGS` of the reasons that cannot hold without it or one beside it."""
    found: dict[str, set[int]] = {}
    for place, undoing in enumerate(UNDOINGS):
        for sign in undoing.wanted[0] if undoing.wanted else ():
            found.setdefault(sign, set()).add(place)
    return {sign: frozenset(places) for sign, places in found.items()}


_PLACES = _places_by_sign()
_WHATEVER_SIGNS = frozenset(place for place, undoing in enumerate(UNDOINGS) if not undoing.wanted)


def undoings_of(signs: frozenset[str], sentence: str, words: frozenset[str]) -> tuple[Undoing, ...]:
    """Return the reasons that apply to a clause with these signs, in this lower-cased sentence of these words."""
    places = set(_WHATEVER_SIGNS)
    for sign in signs:
        if found := _PLACES.get(sign):
            places |= found
    return tuple([UNDOINGS[at] for at in sorted(places) if UNDOINGS[at].holds(signs, sentence, words)])
