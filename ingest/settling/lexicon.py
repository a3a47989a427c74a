"""The words of official Dutch that settling knows: what carries no meaning, what is common, what means the same.

Every list is plain data; `words.py` gives the words their weight and compares them.
"""

from pathlib import Path


def _read_rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a list in `data`: words separated by white space, lines with # are comments."""
    lines = (Path(__file__).parent / "data" / name).read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split()) for line in lines if line.strip() and not line.startswith("#"))


def _read_words(name: str) -> frozenset[str]:
    """Return all words of a list in `data`."""
    return frozenset(word for row in _read_rows(name) for word in row)


EMPTY = _read_words("empty.txt")
COMMON = _read_words("common.txt")

# What is promised, by the thing that changes hands: concept → words. A word may stand at the end of a compound.
DELIVERABLES: dict[str, tuple[str, ...]] = {
    "plan": ("actieplan", "plan", "aanpak", "actieprogramma", "programma", "routekaart", "actieagenda", "stappenplan"),
    "overzicht": ("overzicht", "lijst", "inventarisatie", "opsomming", "tabel", "uitsplitsing", "stand"),
    "samenvatting": ("samenvatting", "publieksversie"),
    "evaluatie": ("evaluatie", "evaluatierapport", "eindevaluatie", "tussenevaluatie", "evaluatieverslag"),
    "rapport": ("rapport", "onderzoek", "eindrapport", "rapportage", "studie", "verkenning", "onderzoeksrapport"),
    "verslag": ("verslag", "jaarverslag", "beraad", "vergaderverslag"),
    "vergelijking": ("vergelijking", "benchmark"),
    "reactie": ("reactie", "kabinetsreactie", "beleidsreactie", "appreciatie", "standpunt", "zienswijze"),
    "advies": ("advies", "raadsadvies"),
    "briefing": ("briefing", "werkbezoek", "toelichting", "bijeenkomst", "rondetafelgesprek", "presentatie"),
    "wetsvoorstel": ("wetsvoorstel", "wet", "wetswijziging", "wetgeving", "voorstel", "novelle", "spoedwet"),
    "besluit": ("beslissing", "amvb", "ontwerpbesluit", "besluit", "wijzigingsbesluit", "ontwerp-amvb", "regeling"),
    "voortgang": ("voortgangsbrief", "voortgangsrapportage", "voortgangsbericht", "voortgangsrapport", "monitor"),
    "visie": ("visie", "strategie", "nota", "beleidsnota", "agenda", "beleidsbrief"),
    "planning": ("planning", "tijdpad", "tijdlijn"),
    "gegevens": ("cijfers", "gegevens", "raming", "ramingen", "doorrekening", "berekening", "metingen", "meting"),
    "antwoorden": ("antwoorden", "beantwoording", "antwoord"),
    "afschrift": ("afschrift", "kopie"),
}

# Words that mean nearly the same in letters of ministries. A word may be in several rows.
ALIKE = _read_rows("alike.txt")
