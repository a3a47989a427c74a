"""Sentences: Dutch abbreviations, initials, figures, quotations."""

import pytest

from ingest.reading.sentences import split_sentences

WHOLE = (
    "De motie-Veldman c.s. (Kamerstuk 31 066, nr. 688), die daarom vraagt, is verworpen.",
    "Dit is gemeld in de brief van 27 februari jl. (Kamerstuk 22054, nr. 479).",
    "De heer mr. drs. C.A. van der Maat tekent o.a. namens de staatssecretaris.",
    "Zie art. 5, blz. 12, d.d. 3 mei, en de bijl. 2 bij Kamerstukken II 2023/24, 36 611, nr. 6, p. 14.",
    "De briefing is ingepland op 20 november a.s. om 14.00 uur.",
    "Het gaat om ca. 4.120 brieven m.b.t. de heer J.W. Bakker i.v.m. St. Maarten.",
    "Op grond van art. 226g Sv. wordt dit gedaan.",
    "De website www.rijksoverheid.nl is op orde.",
    "Het verslag (zie par. 4.2 en nr. 3) volgt.",
    "Er volgt (...) een brief.",
    "Volgens o.a. ABP en CBS klopt dit.",
)


@pytest.mark.parametrize("sentence", WHOLE)
def test_an_abbreviation_ends_no_sentence(sentence: str) -> None:
    assert split_sentences(sentence) == [(0, len(sentence))]


@pytest.mark.parametrize(
    "sentences",
    [
        ("Het besluit viel op 3 maart jl.", "Daarin staat de uitkomst."),
        ("Het kost 4 mld.", "De dekking volgt."),
        ("Er is een proef gestart.", "4.120 brieven kwamen te laat."),
        ("Kent u dit bericht?", "Zo ja, wat vindt u ervan?"),
        ("De vaste commissie ontving bijlage A.", "Daarin staat de planning."),
        ("Hij zei: «Ik kom.»", "Dat is niet gebeurd."),
        ("Het gebeurt 's nachts.", "'s Avonds niet."),
        ("Dat is zo.", "Maar niet altijd."),
        ("Dat geldt voor de VS.", "Nederland volgt."),
        ("Het vermogen is 2.400 MW.", "De rest volgt."),
        ("Dat staat in paragraaf 4.", "Een eigen plaats is niet nodig."),
        ("De brief (met bijlage).", "De kaart."),
        ("De som is €5 miljoen.", "€2 miljoen volgt."),
        ("De voortgang is gedeeld!", "Verder niets."),
    ],
)
def test_sentences_are_parted(sentences: tuple[str, ...]) -> None:
    text = " ".join(sentences)
    assert tuple(text[start:end] for start, end in split_sentences(text)) == sentences


def test_a_missing_space_after_the_stop_parts_too() -> None:
    text = "Dit is met u gedeeld.Daarnaast volgt een brief."
    assert [text[start:end] for start, end in split_sentences(text)] == [
        "Dit is met u gedeeld.",
        "Daarnaast volgt een brief.",
    ]


def test_a_footnote_mark_behind_the_stop_stays_with_its_sentence() -> None:
    text = "Deelt u die mening?2 Wat vindt u daarvan?"
    assert [text[start:end] for start, end in split_sentences(text)] == ["Deelt u die mening?2", "Wat vindt u daarvan?"]
