"""Dutch sentences: where a clean paragraph may be parted, with knowledge of abbreviations, initials and quotations."""

import re

# After these a sentence goes on.
_ABBREVIATIONS = frozenset(
    """
    nr nrs no nos art artt arts bl blz p pp pag par paras hfst hoofdst afd dir tel onderd bijl fig tab d.d dd
    o.a oa m.a bijv m.b.t i.v.m t.a.v t.b.v t.g.v o.b.v d.m.v m.i.v n.a.v i.p.v i.h.k.v i.c i.h.b i.o i.s.m m.n
    m.u.v o.g.v q.q t.o.v u.a v.a w.o z.g zgn zg w.v.k a.d a.g ca circa excl incl evt resp vgl cf verg mr mrs
    drs dr ir ing prof jhr jkvr mevr mw dhr hr h.m z.m lt kol gen maj sgt adj cdr ltz kltz bgen genmaj gep st
    ste kamerst stb stcrt trb pbeu jo wnd plv fung gen-maj lt-kol max min gem ong aant uitg jan feb febr mrt apr
    jun jul aug sept sep okt nov dec c.q m.i k.b a.m.v.b
    """.split()
)
# After these a sentence may end or go on: "de leden Bakker c.s. vragen", "op 3 maart jl. Daarin staat".
_MAY_END = frozenset(
    """
    jl j.l a.s as b.v n.v bv nv c.s cs e.d ed e.a ea enz etc e.v ev e.k mld mln z.s.m zsm t.z.t n.v.t p.m m.m
    s.v.p z.g.a.n jr sr
    """.split()
)
_STARTERS = frozenset(
    """
    de het een in op dit deze dat die ook ik wij we zij ze hij er uw hier hierin hierbij hiermee hierover hierop
    hiervan hiertoe daar daarin daarbij daarmee daarover daarop daarvan daartoe daarom daarna daarnaast daardoor
    daarvoor voor vanaf van met bij naar tot om over na sinds tijdens door uit aan als indien wanneer zodra
    omdat hoewel ondanks zoals volgens mijn onze ons nederland defensie tevens verder voorts eveneens bovendien
    echter wel niet nog naast binnen tegen onder zonder gezien gelet momenteel inmiddels vervolgens tot conform
    ter ten alle beide enkele sommige veel andere elk iedere geen kunt kan kunnen bent is zijn hoe wat welke wie
    waarom waar wanneer hoeveel deelt klopt wilt wil zal zo ja nee
    """.split()
)
_NUMBERED_NOUN = re.compile(
    r"\b(?:bijlage|categorie|artikel|groep|onderdeel|variant|optie|scenario|type|klasse|hoofdstuk|begroting|deel|fase|stap"
    r"|spoor|pijler|tabel|figuur|vitamine|hepatitis|box|lijst|blok)\s+$",
    re.IGNORECASE,
)
# Stops with something behind them that may end a sentence or begin the next.
_STOPS = re.compile(r"[.?!…]+(?=[\s'\"»”’)\]\[\dA-ZÀ-Þ])")
# Tried only where such stops stand: looking for all of it goes through a text ten times as slowly.
_BOUNDARY = re.compile(
    r"(?P<stop>[.?!…]+)(?P<close>['\"»”’)\]]*)(?:(?P<mark>(?<=[a-zà-ÿ»”)?!][.?!»”)])\s?\[?\d{1,2}[)\]]?)?\s+(?=(?P<open>['\"«“‘’(\[–-]*\s?)(?P<next>[A-ZÀ-Þ0-9€]|[’']s\s[A-Z]))"
    r"|(?<=[a-zà-ÿ]{3}\.)(?=[A-ZÀ-Þ][a-zà-ÿ]+\s)(?P<glued>))"
)
_INITIALS = re.compile(r"(?:[A-Z]\.)*[A-Z]$|(?:[A-Z][a-z]?\.)+[A-Z][a-z]?$")
_WORD = re.compile(r"[\w’'-]+")
_QUOTED_START = re.compile(r":\s+(?=[«“\"‘][A-ZÀ-Þ])")
_CLOSERS = {"«": "»", "“": "”", "‘": "’", '"': '"'}


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Return the spans of the sentences of a clean text, in order, without the spaces between them."""
    spans: list[tuple[int, int]] = []
    start = len(text) - len(text.lstrip())
    last = len(text)
    for stops in _STOPS.finditer(text):
        place = stops.start()
        match = _BOUNDARY.match(text, place)
        if match is None or place < start or not _ends_here(text, start, match):
            continue
        end = match.end("mark") if match["mark"] else match.end("close")
        spans.append((start, end))
        start = end
        while start < last and text[start] == " ":
            start += 1
    end = len(text.rstrip())
    if start < end:
        spans.append((start, end))
    return spans


def _ends_here(text: str, start: int, match: re.Match[str]) -> bool:
    """Tell whether a stop followed by what may begin a sentence does end one."""
    stop, position = match["stop"], match.start()
    if match["glued"] is not None and match["next"] is None:
        return stop == "." and not _token_before(text, start, position).startswith(("www", "http"))
    opening, following = match["open"], match["next"]
    if "(" in opening or "[" in opening:
        closing = text.find(")", match.end())
        if closing < 0 or text[closing - 1] not in ".?!":
            return False
    if stop != ".":
        inside = position > start and text[position - 1] in "(["
        return not inside
    if position == start:
        return False
    token = _token_before(text, start, position)
    if not token:
        return True
    lowered = token.lower()
    if len(token) > 1 and token.isupper() and "." not in token:
        return True  # "2.400 MW. De", "de VS. Nederland"
    if match["close"]:
        return lowered not in _ABBREVIATIONS or match["close"][0] in '»”")'
    if following.isdigit():
        return _ends_before_figure(text, start, position, token, lowered)
    if lowered in _ABBREVIATIONS:
        return False
    if lowered in _MAY_END:
        return _starts_sentence(text, match.end(), lowered)
    if _INITIALS.match(token):
        if len(token) == 1 and _NUMBERED_NOUN.search(text[max(start, position - 30) : position - 1]):
            return True
        return len(token) > 4 and "." not in token
    if token.isdigit() and position - len(token) <= start:
        return False  # "4. Media" at the start of a paragraph is a number and its heading
    return not (token.isdigit() and len(token) <= 2 and text[max(start, position - len(token) - 2)] in ":;")


def _token_before(text: str, start: int, position: int) -> str:
    """Return the word that ends at `position`, without what opens a bracket or quotation before it."""
    token = text[max(start, text.rfind(" ", start, position) + 1) : position]
    if not token.isalnum():
        for opener in '([«“‘"/':
            token = token.rpartition(opener)[2]
    return token


def _ends_before_figure(text: str, start: int, position: int, token: str, lowered: str) -> bool:
    """Tell whether a stop before a figure ends a sentence: "gestemd. 4.120 brieven", not "nr. 4"."""
    if lowered in _ABBREVIATIONS or lowered in _MAY_END or _INITIALS.match(token):
        return False
    if token.isdigit() and position - len(token) <= start:
        return False
    return len(token) > 1


def _starts_sentence(text: str, position: int, abbreviation: str) -> bool:
    """Tell whether the word at `position` begins a new sentence after an abbreviation that may end one."""
    match = _WORD.search(text, position)
    if match is None:
        return False
    word = match[0].lower()
    if word in _STARTERS:
        return True
    if abbreviation in ("c.s", "cs", "jr", "sr"):
        return False
    return not word.startswith(("kamerst", "tk", "ek", "handelingen"))


def split_quoted(text: str) -> int:
    """Return where a quotation behind a colon begins ("Ik schreef: «Ik stuur ...»"); 0 if none does."""
    match = _QUOTED_START.search(text)
    if match is None:
        return 0
    closer = _CLOSERS[text[match.end()]]
    inside = text[match.end() + 1 :]
    return match.end() if closer not in inside or inside.rstrip(" .").endswith(closer) else 0
