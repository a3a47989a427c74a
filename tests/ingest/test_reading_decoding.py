"""Bytes to text: encodings, and files that are no text."""

import pytest

from ingest.reading import decode, read_letter
from ingest.records import UnreadableFile

SENTENCE = "Ik stuur uw Kamer vóór de zomer een brief over de financiële gevolgen."


@pytest.mark.parametrize(
    "data",
    [
        SENTENCE.encode("utf-8"),
        b"\xef\xbb\xbf" + SENTENCE.encode("utf-8"),
        b"\xff\xfe" + SENTENCE.encode("utf-16-le"),
        b"\xfe\xff" + SENTENCE.encode("utf-16-be"),
        b"\xff\xfe\x00\x00" + SENTENCE.encode("utf-32-le"),
        SENTENCE.encode("utf-16-le"),
        SENTENCE.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8 mark", "utf-16 le", "utf-16 be", "utf-32", "utf-16 without mark", "windows-1252"],
)
def test_every_usual_encoding_gives_the_same_text(data: bytes) -> None:
    assert decode(data, "brief.txt") == SENTENCE


def test_line_ends_stay_as_they_are() -> None:
    text = "Een regel van de brief.\r\nNog een regel.\rEn een derde.\n"
    assert decode(text.encode(), "brief.txt") == text


def test_a_few_damaged_bytes_do_not_spoil_the_other_accents() -> None:
    data = (SENTENCE * 20).encode("utf-8") + b"\xe2\x82"
    text = decode(data, "brief.txt")
    assert text.startswith(SENTENCE)
    assert text.endswith("\ufffd")


def test_smart_quotes_of_windows_are_read() -> None:
    assert decode("De «motie» is ‘aangehouden’ – zie €5.".encode("cp1252"), "b.txt") == (
        "De «motie» is ‘aangehouden’ – zie €5."
    )


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "leeg"),
        (b" \n\t\r\n  ", "witruimte"),
        (bytes(range(256)) * 20, "geen leesbare tekst"),
        (b"\x00\x01\x02\x03" * 100, "geen leesbare tekst"),
        (b"De brief\x07\x08\x05\x06\x0e" * 50, "geen leesbare tekst"),
        (b"\x81\x8d\x8f\x90", "geen leesbare tekst"),
        (b"\xff\xfe\x00", "beschadigd"),
        (b"1234 5678 9012", "geen Nederlandse zin"),
        (b"The quick brown fox jumps.", "geen Nederlandse zin"),
    ],
)
def test_what_is_no_letter_is_refused_in_dutch_with_a_cause_for_the_log(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableFile) as raised:
        read_letter(data, "brief.txt")
    assert words in raised.value.message
    assert raised.value.cause.startswith("brief.txt: ")


def test_a_file_over_the_limit_is_refused_with_both_sizes() -> None:
    with pytest.raises(UnreadableFile) as raised:
        decode(b"de brief " * 200_000, "groot.txt", limit=1024 * 1024)
    assert "1,7 MB" in raised.value.message
    assert "1 MB is toegestaan" in raised.value.message
