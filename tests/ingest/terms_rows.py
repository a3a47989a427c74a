"""Rows in the form of `terms/dev.jsonl`: the phrases of every family in sentences of every shape, and sentences that
stand as they are. The windows come from plain dates (`terms_days`), not from the grammar."""

from dataclasses import dataclass
from datetime import date

from ingest.records import Chamber
from tests.ingest.terms_days import L, Window
from tests.ingest.terms_more_phrases import MORE_PHRASES
from tests.ingest.terms_phrases import PHRASES
from tests.ingest.terms_sentences import SENTENCES


@dataclass(frozen=True)
class Row:
    """One row: what the letter says and when, and the term and window that are right."""

    family: str
    letter_date: date
    chamber: Chamber
    sentence: str
    term: str | None
    window: Window


FRAMES: tuple[str, ...] = (
    "Ik informeer uw Kamer {} over de uitkomsten.",
    "Ik zal de Kamer {} een brief over de wachtlijsten toesturen.",
    "{} stuur ik uw Kamer de gevraagde cijfers.",
    "De staatssecretaris zal, zoals in de brief van 4 december 2025 aangekondigd, {} met een voorstel komen.",
    "In reactie op de motie van 18 november jl. bericht ik u {} over de voortgang.",
    "Het rapport, dat op 20 januari jl. verscheen, bied ik uw Kamer {} met een reactie aan.",
    "Over de besteding van de middelen in 2024 ontvangt de Kamer {} een overzicht.",
    "Het kabinet zal {} een besluit nemen over de vervanging van de sluizen.",
    "De beantwoording van de vragen van 30 januari wordt {} aan uw Kamer gezonden.",
    "Tijdens het debat van 21 januari 2026 heb ik toegezegd dat ik de Kamer {} nader informeer.",
    "Naar verwachting kan ik u {} de eerste resultaten doen toekomen.",
    "De verkenning wordt {} afgerond en aan de Kamer aangeboden.",
)  # fmt: skip


FREQUENT_FRAMES = 2
"""In how many sentences each of the common phrases stands."""


def framed(phrases: dict[str, tuple[tuple[str, Window], ...]], times: int) -> list[Row]:
    """Return every phrase in so many sentences, each next phrase in the next ones; one in five is to the Eerste
    Kamer."""
    rows: list[Row] = []
    for family, terms in phrases.items():
        for phrase, window in terms:
            for _ in range(times):
                sentence = FRAMES[len(rows) % len(FRAMES)].format(phrase)
                chamber = Chamber.TWEEDE_KAMER if len(rows) % 5 else Chamber.EERSTE_KAMER
                rows.append(Row(family, L, chamber, sentence[0].upper() + sentence[1:], phrase, window))
    return rows


def all_rows() -> list[Row]:
    """Return all rows."""
    own = [Row("sentence", L, Chamber.TWEEDE_KAMER, *sentence) for sentence in SENTENCES]
    return [*framed(PHRASES, FREQUENT_FRAMES), *framed(MORE_PHRASES, 1), *own]
