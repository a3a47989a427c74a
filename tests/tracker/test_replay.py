"""Replay: letters taken in by date into a register that is thrown away, by the code that production uses."""

import json
import random
from datetime import date
from pathlib import Path

import pytest
from django.db import transaction

from ingest.records import Chamber, UnreadableFile
from tests.test_contract import manage
from tracker.models import Commitment, Letter
from tracker.replay import Brought, ReplayedCommitment, Sidecar, bring, read_sidecar, replay

HEAD = """{dossier} Vaarwegen

Nr. {number} BRIEF VAN DE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, {day}

{body}

De Minister van Infrastructuur en Waterstaat,
A. Voorbeeld
"""
STORY = {
    "a": (
        "4 maart 2025",
        "In het debat kwamen de veerponten aan de orde. Ik stuur uw Kamer voor 1 juni een overzicht van de veerponten\n"
        "die op waterstof varen. Ook bezoek ik in mei de sluis bij Eefde.",
    ),
    "b": (
        "27 mei 2025",
        "Het toegezegde overzicht van de veerponten op waterstof komt niet voor 1 juni, maar in september, omdat de\n"
        "reders meer tijd nodig hebben.",
    ),
    "c": (
        "24 september 2025",
        "Hierbij ontvangt u, zoals toegezegd in mijn brief van 4 maart 2025, het overzicht van de veerponten die op\n"
        "waterstof varen.",
    ),
    "d": (
        "30 oktober 2025",
        "De veerponten varen dit jaar volgens de dienstregeling. Het aantal reizigers nam toe.",
    ),
}


@pytest.fixture
def story(tmp_path: Path) -> list[Path]:
    """Return four letters: a promise, its delay, its fulfilment, and one on other things."""
    paths = []
    for number, (name, (day, body)) in enumerate(STORY.items(), start=1):
        paths.append(tmp_path / f"{name}.txt")
        paths[-1].write_text(HEAD.format(dossier="31 409", number=number, day=day, body=body), encoding="utf-8")
    return paths


@pytest.fixture
def brought(story: list[Path]) -> list[Brought]:
    """Return the story, read and in order."""
    found, unread = bring(map(str, story))
    assert unread == []
    return found


def ferries(commitments: list[ReplayedCommitment]) -> ReplayedCommitment:
    """Return the commitment about ferries."""
    (found,) = [one for one in commitments if one.quote.startswith("Ik stuur uw Kamer voor 1 juni")]
    return found


@pytest.mark.django_db
def test_letters_settle_what_earlier_ones_promised(brought: list[Brought]) -> None:
    commitments, unread = replay(brought)
    found = ferries(commitments)
    assert unread == []
    assert found.status == "fulfilled"
    assert [(Path(one.file).stem, one.outcome) for one in found.mentions] == [
        ("a", "promise"),
        ("b", "postponement"),
        ("c", "fulfilment"),
    ]


@pytest.mark.django_db
def test_a_delay_gives_its_window_and_reasons(brought: list[Brought]) -> None:
    delay = ferries(replay(brought)[0]).mentions[1]
    assert delay.new_window == (date(2025, 9, 1), date(2025, 9, 30))
    assert "zelfde dossier 31 409" in delay.reasons


@pytest.mark.django_db
def test_ten_orders_of_arrival_end_in_the_same_statuses(brought: list[Brought]) -> None:
    shuffler, outcomes = random.Random(5), set()
    for _ in range(10):
        shuffler.shuffle(brought)
        with transaction.atomic():
            commitments, _ = replay(brought)
            outcomes.add(tuple(sorted((Path(one.file).stem, one.quote, one.status, one.window) for one in commitments)))
            transaction.set_rollback(True)
    assert len(outcomes) == 1


@pytest.mark.django_db
def test_the_same_file_twice_is_taken_in_once(brought: list[Brought]) -> None:
    replay([*brought, *brought])
    assert Letter.objects.count() == len(brought)


def test_files_come_in_order_of_their_dates(story: list[Path]) -> None:
    found, _ = bring(map(str, reversed(story)))
    assert [Path(one.path).stem for one in found] == ["a", "b", "c", "d"]


def test_a_file_that_is_not_there_is_named_with_its_reason(tmp_path: Path) -> None:
    found, (unread,) = bring([str(tmp_path / "nergens.txt")])
    assert found == []
    assert unread.reason == "Het bestand kan niet worden geopend."


def test_a_sidecar_is_read(tmp_path: Path) -> None:
    said = {"letter_date": "2025-06-03", "chamber": "EK", "dossier": "31 409", "number": "AB", "title": "Veren"}
    (tmp_path / "x.meta.json").write_text(json.dumps(said), encoding="utf-8")
    sidecar = read_sidecar(tmp_path / "x.txt")
    assert sidecar == Sidecar(date(2025, 6, 3), Chamber.EERSTE_KAMER, "31 409", "AB", "Veren")
    assert read_sidecar(tmp_path / "y.txt") == Sidecar()


@pytest.mark.parametrize("content", ["{", '{"letter_date": "gisteren"}', '{"chamber": "XX"}', "[]"])
def test_a_sidecar_that_cannot_be_read_is_an_error_in_dutch(tmp_path: Path, content: str) -> None:
    (tmp_path / "x.meta.json").write_text(content, encoding="utf-8")
    with pytest.raises(UnreadableFile) as caught:
        read_sidecar(tmp_path / "x.txt")
    assert caught.value.message == "x.meta.json naast de brief kan niet worden gelezen."


@pytest.mark.django_db
def test_what_the_sidecar_says_counts_for_the_letter_and_for_linking(story: list[Path]) -> None:
    for path in story:
        path.with_suffix(".meta.json").write_text(json.dumps({"dossier": "29 385", "title": "Veren", "number": "7"}))
    commitments, _ = replay(bring(map(str, story))[0])
    letter = Letter.objects.order_by("letter_date").first()
    assert letter is not None
    assert (letter.title, letter.number) == ("Veren", "7")
    assert [dossier.number for dossier in letter.dossiers.all()] == ["29385"]
    assert "zelfde dossier 29 385" in ferries(commitments).mentions[1].reasons


@pytest.mark.django_db
def test_a_commitment_that_was_merged_stands_with_the_other(brought: list[Brought]) -> None:
    commitments, _ = replay(brought)
    assert all(one.status != "merged" and one.mentions for one in commitments)
    assert Commitment.objects.filter(status="merged").count() == Commitment.objects.exclude(merged_into=None).count()


@pytest.mark.shared
def test_the_announced_meeting_gets_the_letter_on_it_as_its_proposed_fulfilment(shared_dir: Path) -> None:
    letters = shared_dir / "letters"
    answer = manage("replay", letters / "so-rbz-defensie-2025-10-15.txt", letters / "tk-28676-554-verslag-dmm-rbz.txt")
    meeting = next(row for row in answer.rows if "eerste bijeenkomst gepland" in row["quote"])
    (found,) = [one for one in meeting["mentions"] if Path(one["file"]).stem.startswith("tk-28676-554")]
    assert (found["outcome"], found["automatic"]) == ("fulfilment", False)


def test_the_command_leaves_the_data_folder_alone(story: list[Path], tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    answer = manage("replay", *story, environment={"TRACKER_DATA_DIR": str(folder)})
    assert answer.status == 0, answer.errors
    assert list(folder.iterdir()) == []
