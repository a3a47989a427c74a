"""What must hold for every input: no error but `UnreadableFile`, spans within the text, units in order, linear time."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.reading import decode, read_letter
from ingest.reading.letters import read_text
from ingest.reading.sentences import split_sentences
from ingest.records import Letter, UnreadableFile
from tests.ingest.reading_forms import COVER, JOINT, SEPARATE, all_separate

PIECES = (
    "De leden van de D66-fractie vragen of dat kan.",
    "Kan de minister dat toezeggen?",
    "Ik stuur u in mei een brief over de molens",
    "Vraag 3",
    "Antwoord op de vragen 3 en 4",
    "Antwoord:",
    "4. Hoeveel molens zijn er",
    "Reactie van de minister",
    "Vragen en opmerkingen van de leden van de VVD-fractie",
    "- een brief;",
    "a. een rapport",
    "| Stuk | Stand van zaken |",
    "| cel",
    "Omschrijving",
    "Vindplaats",
    "Stand van zaken",
    "Nr. 3",
    "Pagina 2 van 9",
    "12",
    "kst-32820-512",
    "Tweede Kamer, vergaderjaar 2024–2025, 32 820, nr. 512    3",
    "1 Zie Kamerstuk 32 820, nr. 5.",
    "[2:  een noot [met haken] ]",
    "tekst[footnoteRef:2]",
    "inspectierap-",
    "porten",
    "Hoogachtend,",
    "De minister van Defensie,",
    "De griffier van de commissie,",
    "Geachte voorzitter,",
    "Datum 3 maart 2025",
    "Den Haag, 31 februari 2025",
    "32 820 Cultuurbeleid",
    "Bijlage 1",
    "verzoekt de regering om",
    "«Ik schrijf: «",
    "\x02",
    "\xad",
    "\ufb01",
    "(",
    "…",
    "III",
)
lines = st.lists(st.sampled_from(PIECES) | st.text(max_size=40), max_size=60)
breaks = st.sampled_from(["\n", "\n\n", "\r\n", "\n\n\n", " ", "\f", "\n\t"])


def check(letter: Letter) -> None:
    """Hold what every letter must keep to."""
    length = len(letter.text)
    previous = 0
    for unit in letter.units:
        assert 0 <= unit.start < unit.end <= length
        assert unit.start >= previous
        previous = unit.start
        assert unit.text.strip() == unit.text
        assert unit.text
        assert unit.locate(0, len(unit.text)) == (unit.start, unit.end)
        assert unit.passage in letter.passages
        assert unit.passage.start <= unit.start
        assert unit.end <= unit.passage.end
        assert list(unit.anchors) == sorted(unit.anchors)
    starts = [passage.start for passage in letter.passages]
    assert starts == sorted(starts)
    assert all(0 <= passage.start <= passage.end <= length for passage in letter.passages)


@settings(max_examples=400, deadline=None)
@given(lines, st.lists(breaks, min_size=1, max_size=8))
def test_any_mixture_of_lines_is_read_within_bounds(pieces: list[str], gaps: list[str]) -> None:
    text = "".join(piece + gaps[number % len(gaps)] for number, piece in enumerate(pieces))
    check(read_text(text))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_read_within_bounds(text: str) -> None:
    check(read_text(text))


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=600))
def test_any_bytes_are_read_or_refused_with_a_reason(data: bytes) -> None:
    try:
        letter = read_letter(data, "x.txt")
    except UnreadableFile as error:
        assert error.message
        assert error.cause
    else:
        assert letter.text == decode(data, "x.txt")
        check(letter)


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="aB. ?!»(1€'\"", max_size=80))
def test_sentences_cover_the_text_in_order(text: str) -> None:
    spans = split_sentences(text)
    covered = "".join(text[start:end] for start, end in spans)
    assert covered.replace(" ", "") == text.replace(" ", "")
    assert spans == sorted(spans)


@pytest.mark.parametrize("name", SEPARATE)
def test_line_ends_of_windows_change_nothing_but_positions(name: str) -> None:
    text = COVER + all_separate(SEPARATE[name])
    plain, windows = read_text(text), read_text(text.replace("\n", "\r\n"))
    assert [unit.text for unit in windows.units] == [unit.text for unit in plain.units]
    assert windows.header == plain.header
    for unit in windows.units:
        assert windows.text[unit.start : unit.end].replace("\r\n", "\n") in text


AWKWARD = {
    "one endless line": "De minister stuurt u een brief " * 40_000,
    "one endless word": "a" * 1_200_000,
    "endless dots": "De brief" + ". " * 600_000,
    "endless brackets": "De brief [1: " * 90_000,
    "endless hyphens": "de bri-\n" * 150_000,
    "endless numbers": "".join(f"{number} Is dat zo?\nJa.\n" for number in range(1, 40_000)),
    "endless labels": "Vraag 1\nKan dat?\nAntwoord 1\nJa.\n" * 40_000,
    "endless notes": "".join(
        f"De zin.{n % 90 + 1}\n\n{n % 90 + 1} Zie Kamerstuk 1.\n\nPagina {n}\n\n" for n in range(30_000)
    ),
    "endless bars": "| a | b |\n" * 120_000,
    "an open bar": "| " + "cel\n" * 300_000,
    "endless quotations": "Ik schreef: «Dat " * 70_000,
    "endless lists": "Ik stuur u:\n- een brief:\n" * 50_000,
    "endless offices": "De minister van " * 70_000,
    "endless spaces": "De brief" + " " * 1_200_000 + "volgt.",
    "endless groups": "de leden van de fractie van " * 42_000,
    "endless blank lines": "De brief\n" + "\n" * 1_000_000 + "volgt.",
    "endless furniture": "Pagina 1\n3 maart 2025\n" * 55_000,
    "endless columns": "Omschrijving\nStand van zaken\nDe brief\n" * 35_000,
}


@pytest.mark.parametrize("name", AWKWARD)
def test_a_megabyte_of_awkward_text_does_not_hang(name: str) -> None:
    started = time.process_time()
    check_bounds(read_text(AWKWARD[name]))
    assert time.process_time() - started < 60


def check_bounds(letter: Letter) -> None:
    """Hold the spans of a large letter."""
    assert all(0 <= unit.start < unit.end <= len(letter.text) for unit in letter.units)


def test_committed_forms_hold_the_same_bounds() -> None:
    for form in SEPARATE.values():
        check(read_text(COVER + all_separate(form)))
    for text in JOINT.values():
        check(read_text(COVER + text))
