"""The commands whose output form is fixed: extract, terms and replay, as whoever scores or scripts them runs them.

Every command runs in a process of its own with nothing in its environment but the path: what stands on standard output,
the exit status and the untouched data folder are part of the contract.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LETTERS = sorted((ROOT / "fixtures" / "letters").glob("*.txt"))
QUESTIONS, FOOTNOTES, COUNCIL, SENATE = LETTERS[0], LETTERS[1], LETTERS[2], LETTERS[3]

KINDS = {"inform", "briefing", "legislation", "research", "action"}
STRENGTHS = {"firm", "intention", "conditional"}
ROLES = {"promise", "fulfilment", "partial", "postponement", "withdrawal"}
OUTCOMES = ROLES | {"restatement"}
STATUSES = {"open", "partly_fulfilled", "fulfilled", "withdrawn", "dismissed", "merged"}
LETTER_KEYS = {
    "file", "letter_date", "date_source", "chamber", "sender", "ministry", "doc_type", "dossiers", "number", "items"
}  # fmt: skip
ITEM_KEYS = {
    "quote", "start", "end", "kind", "strength", "role", "recurring", "term", "window", "rule", "score", "question",
    "party",
}  # fmt: skip
MAY_BE_ADDED = {"old_term", "old_window", "candidate"}
COMMITMENT_KEYS = {"file", "quote", "kind", "window", "status", "mentions"}
MENTION_KEYS = {"file", "quote", "outcome", "score", "automatic", "new_window", "reasons"}

Row = dict[str, object]


@dataclass(frozen=True)
class Answer:
    """What a command printed and how it ended."""

    status: int
    output: str
    errors: str

    @property
    def rows(self) -> list[Row]:
        """Return one object a line; anything else on standard output is an error here."""
        return [json.loads(line) for line in self.output.splitlines()]


def manage(*arguments: str | Path, given: str = "", environment: Mapping[str, str] | None = None) -> Answer:
    """Run a command as on a fresh checkout: no setting but the path."""
    done = subprocess.run(
        [sys.executable, ROOT / "manage.py", *arguments],
        input=given.encode(),
        env={"PATH": os.environ["PATH"], **(environment or {})},
        cwd=ROOT,
        capture_output=True,
        timeout=240,
        check=False,
    )
    return Answer(done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture(scope="module")
def data_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data folder that the commands are told of and have to leave alone."""
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def bad_files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return one file of every sort that cannot be read."""
    folder = tmp_path_factory.mktemp("bad")
    content = {
        "leeg.txt": b"",
        "witruimte.txt": b" \n\t\n",
        "programma.txt": bytes(range(256)) * 64,
        "ongeldig.txt": b"Ik stuur uw Kamer in mei een brief. \x81\x8d\x90\x81\x8d\x90 " * 40,
        "te-groot.txt": b"Ik stuur uw Kamer een brief over dit onderwerp. \n" * (50 * 1024 * 1024 // 49 + 1),
    }
    for name, data in content.items():
        (folder / name).write_bytes(data)
    return {name: folder / name for name in [*content, "bestaat-niet.txt"]}


@pytest.fixture(scope="module")
def extracted(data_folder: Path) -> Answer:
    """Return what `extract` says of the sample letters, with a data folder and a database nobody can reach."""
    unreachable = "postgresql://nobody@127.0.0.1:1/none"
    return manage("extract", *LETTERS, environment={"TRACKER_DATA_DIR": str(data_folder), "DATABASE_URL": unreachable})


@pytest.fixture(scope="module")
def with_candidates() -> Answer:
    return manage("extract", "--candidates", *LETTERS)


@pytest.fixture(scope="module")
def with_bad_files(bad_files: dict[str, Path]) -> Answer:
    return manage("extract", QUESTIONS, *bad_files.values(), SENATE)


@pytest.fixture(scope="module")
def replayed(data_folder: Path) -> Answer:
    return manage("replay", *reversed(LETTERS), environment={"TRACKER_DATA_DIR": str(data_folder)})


def items_of(answer: Answer) -> list[tuple[Row, Row]]:
    return [(row, item) for row in answer.rows for item in row["items"]]


def is_window(value: object) -> bool:
    if value is None:
        return True
    start, end = (date.fromisoformat(day) for day in value)
    return start <= end


def is_text_or_nothing(value: object) -> bool:
    return value is None or (isinstance(value, str) and value != "")


# extract


def test_extract_prints_one_line_a_file_in_the_order_given(extracted: Answer) -> None:
    assert extracted.status == 0, extracted.errors
    assert [Path(row["file"]).name for row in extracted.rows] == [path.name for path in LETTERS]


def test_extract_gives_every_letter_the_fields_of_the_contract(extracted: Answer) -> None:
    for row in extracted.rows:
        assert set(row) == LETTER_KEYS
        assert row["letter_date"] is None or date.fromisoformat(row["letter_date"])
        assert row["date_source"] in {"text", "given", "derived", None}
        assert row["chamber"] in {"TK", "EK", None}
        assert all(is_text_or_nothing(row[name]) for name in ("sender", "ministry", "doc_type", "number"))
        assert all(re.fullmatch(r"\d+(-[0-9A-Z]+)*", dossier) for dossier in row["dossiers"])


def test_extract_gives_every_item_the_fields_of_the_contract(extracted: Answer) -> None:
    items = items_of(extracted)
    assert len(items) > 30
    for _, item in items:
        assert ITEM_KEYS <= set(item) <= ITEM_KEYS | MAY_BE_ADDED
        assert item["kind"] in KINDS
        assert item["strength"] in STRENGTHS
        assert item["role"] in ROLES
        assert isinstance(item["recurring"], bool)
        assert 0 <= item["score"] <= 1
        assert is_window(item["window"])
        assert all(is_text_or_nothing(item[name]) for name in ("term", "rule", "question", "party"))


def test_a_window_has_a_term_and_names_its_rule(extracted: Answer) -> None:
    dated = [item for _, item in items_of(extracted) if item["window"]]
    assert dated
    assert all(item["term"] and item["rule"] for item in dated)


def test_a_postponement_gives_the_old_term_apart_from_the_new_one(extracted: Answer) -> None:
    late = [item for row, item in items_of(extracted) if "06-" in row["file"] and item["role"] == "postponement"]
    assert [(item["term"], item["old_term"]) for item in late] == [("uiterlijk op 1 december 2026", "voor de zomer")]


def test_items_come_in_the_order_of_the_text(extracted: Answer) -> None:
    for row in extracted.rows:
        starts = [item["start"] for item in row["items"]]
        assert starts == sorted(starts)


def test_start_and_end_count_characters_of_the_text_as_printed_by_text() -> None:
    answer = manage("extract", "--text", FOOTNOTES)
    text = FOOTNOTES.read_bytes().decode()
    assert answer.status == 0, answer.errors
    assert answer.output.rstrip("\n") == text.rstrip("\n")


def test_the_words_of_a_quotation_stand_between_its_start_and_end(extracted: Answer) -> None:
    texts = {path.name: path.read_bytes().decode() for path in LETTERS}
    for row, item in items_of(extracted):
        stretch = re.findall(r"\w+", texts[Path(row["file"]).name][item["start"] : item["end"]])
        words = iter(stretch)
        assert all(word in words for word in re.findall(r"\w+", item["quote"])), (row["file"], item["quote"])


def test_candidates_come_only_when_asked_and_are_marked(extracted: Answer, with_candidates: Answer) -> None:
    assert not any(item.get("candidate") for _, item in items_of(extracted))
    certain = [item["quote"] for _, item in items_of(with_candidates) if not item.get("candidate")]
    assert certain == [item["quote"] for _, item in items_of(extracted)]
    assert any(item.get("candidate") is True for _, item in items_of(with_candidates))


def test_a_given_date_wins_over_the_text_and_moves_the_windows() -> None:
    (row,) = manage("extract", "--letter-date", "2024-10-14", QUESTIONS).rows
    assert (row["letter_date"], row["date_source"]) == ("2024-10-14", "given")
    talk = next(item for item in row["items"] if item["quote"].startswith("Op 12 november a.s."))
    assert talk["window"] == ["2024-11-12", "2024-11-12"]


def test_a_given_chamber_wins_over_the_text() -> None:
    (row,) = manage("extract", "--chamber", "EK", QUESTIONS).rows
    assert row["chamber"] == "EK"


@pytest.mark.parametrize("option", [("--letter-date", "14 oktober"), ("--chamber", "BK")])
def test_an_option_that_makes_no_sense_is_refused_before_anything_is_read(option: tuple[str, str]) -> None:
    answer = manage("extract", *option, QUESTIONS)
    assert answer.status != 0
    assert answer.output == ""


def test_an_unreadable_file_gets_an_error_line_and_the_rest_still_comes(
    with_bad_files: Answer, bad_files: dict[str, Path]
) -> None:
    rows = {Path(row["file"]).name: row for row in with_bad_files.rows}
    assert list(rows) == [QUESTIONS.name, *bad_files, SENATE.name]
    assert with_bad_files.status != 0
    for name in bad_files:
        assert set(rows[name]) == {"file", "error"}
    assert all(rows[path.name]["items"] for path in (QUESTIONS, SENATE))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("leeg.txt", "leeg"),
        ("witruimte.txt", "geen tekst"),
        ("programma.txt", "geen leesbare tekst"),
        ("ongeldig.txt", "tekst"),
        ("te-groot.txt", "te groot"),
        ("bestaat-niet.txt", "best"),
    ],
)
def test_the_error_says_in_dutch_what_is_wrong(with_bad_files: Answer, name: str, words: str) -> None:
    (message,) = [row["error"] for row in with_bad_files.rows if Path(row["file"]).name == name]
    assert words in message
    assert "Traceback" not in message and "Error" not in message


def test_counts_go_to_standard_error(with_bad_files: Answer) -> None:
    assert "2 letters read, 6 failed" in with_bad_files.errors.splitlines()


def test_the_same_file_twice_gives_the_same_line_twice() -> None:
    first, second = manage("extract", SENATE, SENATE).rows
    assert first == second


# terms


TERM_ROWS = [
    {"id": "1", "letter_date": "2026-11-10", "chamber": "TK", "sentence": "Ik stuur uw Kamer in maart 2027 een brief."},
    {"id": "2", "letter_date": "2026-11-10", "chamber": "TK", "sentence": "U ontvangt binnenkort het onderzoek."},
    {"id": "3", "letter_date": "2026-11-10", "chamber": "EK", "sentence": "Vorig jaar is het loket geopend."},
]


@pytest.fixture(scope="module")
def terms(data_folder: Path) -> Answer:
    given = "\n".join(json.dumps(row) for row in TERM_ROWS) + "\n"
    return manage("terms", given=given, environment={"TRACKER_DATA_DIR": str(data_folder)})


def test_terms_answers_every_line_with_its_id(terms: Answer) -> None:
    assert terms.status == 0, terms.errors
    assert [row["id"] for row in terms.rows] == ["1", "2", "3"]
    assert all(set(row) == {"id", "term", "window", "rule"} for row in terms.rows)


def test_a_term_with_a_day_gets_its_window_and_the_rule(terms: Answer) -> None:
    row = terms.rows[0]
    assert (row["term"], row["window"]) == ("in maart 2027", ["2027-03-01", "2027-03-31"])
    assert row["rule"]


def test_a_vague_term_is_kept_without_a_window(terms: Answer) -> None:
    assert (terms.rows[1]["term"], terms.rows[1]["window"]) == ("binnenkort", None)


def test_the_past_has_no_term(terms: Answer) -> None:
    assert (terms.rows[2]["term"], terms.rows[2]["window"], terms.rows[2]["rule"]) == (None, None, None)


# replay


def test_replay_prints_every_commitment_with_the_fields_of_the_contract(replayed: Answer) -> None:
    assert replayed.status == 0, replayed.errors
    assert len(replayed.rows) > 30
    for row in replayed.rows:
        assert set(row) == COMMITMENT_KEYS
        assert row["kind"] in KINDS
        assert row["status"] in STATUSES
        assert is_window(row["window"])
        assert row["mentions"]


def test_replay_gives_every_mention_the_fields_of_the_contract(replayed: Answer) -> None:
    for row in replayed.rows:
        for mention in row["mentions"]:
            assert set(mention) == MENTION_KEYS
            assert mention["outcome"] in OUTCOMES
            assert isinstance(mention["automatic"], bool)
            assert 0 <= mention["score"] <= 1
            assert is_window(mention["new_window"])
            assert all(isinstance(reason, str) for reason in mention["reasons"])


def test_every_commitment_begins_with_the_letter_that_promises_it(replayed: Answer) -> None:
    for row in replayed.rows:
        assert row["mentions"][0]["file"] == row["file"]


def test_replay_takes_letters_in_order_of_their_date_whatever_the_order_given(replayed: Answer) -> None:
    talk = next(row for row in replayed.rows if row["quote"].startswith("Op 12 november a.s. bespreek"))
    assert Path(talk["file"]).name == QUESTIONS.name
    assert {Path(mention["file"]).name for mention in talk["mentions"]} >= {QUESTIONS.name, FOOTNOTES.name}


def test_a_sidecar_file_says_what_the_letter_does_not(tmp_path: Path) -> None:
    letter = tmp_path / "brief1.txt"
    letter.write_text("Geachte voorzitter,\n\nIk stuur uw Kamer binnen twee weken een overzicht van de bruggen.\n")
    side = {"letter_date": "2026-02-03", "chamber": "TK", "dossier": "29984", "number": "12", "title": "Bruggen"}
    (tmp_path / "brief1.meta.json").write_text(json.dumps(side))
    (row,) = manage("replay", letter).rows
    assert row["window"] == ["2026-02-03", "2026-02-17"]


def test_replay_names_an_unreadable_file_and_goes_on(bad_files: dict[str, Path]) -> None:
    answer = manage("replay", bad_files["leeg.txt"], QUESTIONS)
    assert answer.status != 0
    (failed,) = [row for row in answer.rows if set(row) == {"file", "error"}]
    assert Path(failed["file"]).name == "leeg.txt"
    assert len(answer.rows) > 5


def test_none_of_the_commands_leaves_anything_in_the_data_folder(
    extracted: Answer, terms: Answer, replayed: Answer, data_folder: Path
) -> None:
    assert not (extracted.status or terms.status or replayed.status)
    assert list(data_folder.iterdir()) == []
