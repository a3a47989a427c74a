"""`manage.py terms`: rows from standard input, an answer a line on standard output, whatever is wrong with a row."""

import io
import json
from dataclasses import dataclass

import pytest
from django.core.management import CommandError, call_command

Answers = list[dict[str, object]]


@dataclass(frozen=True)
class Run:
    """What one run of the command gave."""

    answers: Answers
    messages: str
    failed: str


@dataclass
class Given:
    """Standard input with these bytes in it."""

    buffer: io.BytesIO


def run(monkeypatch: pytest.MonkeyPatch, given: bytes) -> Run:
    """Run the command on this input."""
    output, messages, failed = io.StringIO(), io.StringIO(), ""
    monkeypatch.setattr("sys.stdin", Given(io.BytesIO(given)))
    try:
        call_command("terms", stdout=output, stderr=messages)
    except CommandError as error:
        failed = str(error)
    return Run([json.loads(line) for line in output.getvalue().splitlines()], messages.getvalue(), failed)


def row(number: str, sentence: str, **fields: str | None) -> bytes:
    """Return one line of input."""
    values = {"id": number, "letter_date": "2026-11-10", "chamber": "TK", "sentence": sentence} | fields
    return json.dumps(values).encode() + b"\n"


def test_every_row_gets_the_four_fields_of_the_contract(monkeypatch: pytest.MonkeyPatch) -> None:
    done = run(monkeypatch, row("a", "Ik stuur u uiterlijk 1 maart 2027 een brief.") + row("b", "Het regende."))
    assert done.answers == [
        {
            "id": "a",
            "term": "uiterlijk 1 maart 2027",
            "window": ["2026-11-10", "2027-03-01"],
            "rule": "by+day",
        },
        {"id": "b", "term": None, "window": None, "rule": None},
    ]
    assert done.failed == ""
    assert "2 sentences read, 0 failed" in done.messages


def test_nothing_in_gives_nothing_out(monkeypatch: pytest.MonkeyPatch) -> None:
    done = run(monkeypatch, b"")
    assert (done.answers, done.failed) == ([], "")


def test_empty_lines_are_passed_over_and_an_empty_sentence_has_no_term(monkeypatch: pytest.MonkeyPatch) -> None:
    done = run(monkeypatch, b"\n   \n" + row("a", "") + b"\n")
    assert done.answers == [{"id": "a", "term": None, "window": None, "rule": None}]
    assert done.failed == ""


def test_a_row_without_a_date_or_chamber_is_read_as_far_as_it_can_be(monkeypatch: pytest.MonkeyPatch) -> None:
    given = row("a", "Ik bericht u in mei 2027.", letter_date=None, chamber=None) + row(
        "b", "U hoort in mei.", letter_date=None
    )
    done = run(monkeypatch, given)
    assert [answer["window"] for answer in done.answers] == [["2027-05-01", "2027-05-31"], None]
    assert done.answers[1]["term"] == "in mei"


@pytest.mark.parametrize(
    ("line", "named", "said"),
    [
        (b"geen json", None, "geen JSON"),
        (b'{"id": "x"}', "x", "sentence"),
        (b'{"id": "x", "letter_date": "10 november", "sentence": "In mei."}', "x", "letter_date"),
        (b'{"id": "x", "letter_date": "2026-11-10", "chamber": "BK", "sentence": "In mei."}', "x", "chamber"),
        (b'{"id": "x", "letter_date": "2026-11-10", "sentence": 12}', "x", "geen rij"),
        (b'["x"]', None, "geen rij"),
        (b"\xff\xfe", None, "UTF-8"),
        (b"[" * 100_000, None, "diepte"),
    ],
)
def test_a_bad_row_is_named_with_the_reason_and_the_rest_still_comes(
    monkeypatch: pytest.MonkeyPatch, line: bytes, named: str | None, said: str
) -> None:
    done = run(monkeypatch, row("a", "In mei.") + line + b"\n" + row("b", "In juni."))
    assert [answer["id"] for answer in done.answers] == ["a", named, "b"]
    assert set(done.answers[1]) == {"id", "error"}
    assert said in str(done.answers[1]["error"])
    assert "Regel 2" in done.messages
    assert "1" in done.failed
