"""The sample letters through the whole of it, with the real reading: a register that does not depend on the order."""

from datetime import date
from pathlib import Path
from random import Random

import pytest
from django.conf import settings as project_settings
from django.core.management import call_command
from django.test import TestCase
from pytest_django import Settings

from tracker.intake import take_in
from tracker.lifecycle import recompute, stamp_overdue
from tracker.models import Commitment, Intake, Letter, LetterCommittee, Mention

pytestmark = pytest.mark.django_db

LETTERS = sorted((project_settings.BASE_DIR / "fixtures" / "letters").glob("*.txt"))


@pytest.fixture(autouse=True)
def organisation(settings: Settings, tmp_path: Path) -> None:
    """Load the committees and the calendar, and keep files in a folder of the test's own."""
    settings.MEDIA_ROOT = tmp_path
    call_command("load_fixtures", verbosity=0)


def bring(*paths: Path) -> None:
    """Take the letters in one by one, as they arrive."""
    for path in paths:
        with TestCase.captureOnCommitCallbacks(execute=True):
            take_in(path.name, path.read_bytes())


def lines() -> list[int]:
    """Return how many rows and how many lines of history there are."""
    models = (Letter, Commitment, Mention, LetterCommittee)
    return [count for model in models for count in (model.objects.count(), model.history.count())]


def ends() -> dict[tuple[str, str, int], tuple[str, str, date | None, str]]:
    """Return how every commitment stands, by its letter and words."""
    return {
        (row.letter.intakes.get().name, row.quote, row.act): (row.review, row.status, row.due_date, row.term)
        for row in Commitment.objects.select_related("letter")
    }


def test_every_letter_is_read_linked_and_on_a_committee_s_list() -> None:
    bring(*LETTERS)
    assert set(Intake.objects.values_list("state", flat=True)) == {"read"}
    assert not Letter.objects.to_be_linked().exists()
    assert not Letter.objects.without_committee().exists()
    assert Commitment.objects.counted().count() > 25
    assert not Commitment.objects.without_committee().exists()


def test_the_same_letters_again_and_reading_them_again_change_nothing() -> None:
    bring(*LETTERS)
    call_command("reread", "--all", verbosity=0)
    before = lines()
    bring(*LETTERS)
    assert lines() == before
    call_command("reread", "--all", verbosity=0)
    assert lines() == before


def test_what_stands_in_the_rows_is_what_mentions_and_decisions_say() -> None:
    bring(*LETTERS)
    assert [changes for row in Commitment.objects.all() if (changes := recompute(row))] == []


@pytest.mark.parametrize("seed", [1, 2])
def test_in_another_order_the_letters_end_in_the_same_register(seed: int) -> None:
    bring(*LETTERS)
    in_order = ends()
    Commitment.objects.update(merged_into=None, status="open")
    for model in (Mention, Commitment, Intake, Letter):
        model.objects.all().delete()
    shuffled = Random(seed).sample(LETTERS, len(LETTERS))
    bring(*shuffled)
    assert ends() == in_order


def test_the_story_leaves_something_overdue_something_kept_and_something_to_decide() -> None:
    bring(*LETTERS)
    stamped, _ = stamp_overdue(date(2026, 11, 21))
    assert stamped >= 3
    assert Commitment.objects.filter(status="fulfilled").exists()
    assert Mention.objects.proposals().exists()
    assert Mention.objects.counting().filter(outcome="postponement").exists()


@pytest.mark.parametrize(
    ("name", "data", "state"),
    [
        ("leeg.txt", b"", "refused"),
        ("witruimte.txt", b" \r\n\t\n", "failed"),
        ("programma.txt", bytes(range(256)) * 200, "failed"),
        ("geen-utf8.txt", b"Ik stuur uw Kamer in mei een overzicht. \x81\x8d\x90\x81 " * 50, "failed"),
        ("groot.txt", b"Ik stuur uw Kamer in mei een overzicht.\n" * (50_000_000 // 40), "refused"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_that_is_no_letter_is_told_in_dutch_and_in_the_log_and_changes_nothing_else(
    name: str, data: bytes, state: str, caplog: pytest.LogCaptureFixture
) -> None:
    bring(LETTERS[0])
    before = lines()
    with TestCase.captureOnCommitCallbacks(execute=True):
        row = take_in(name, data)
    row.refresh_from_db()
    assert (row.state, row.letter) == (state, None)
    assert row.reason.endswith(".")
    assert list(Intake.objects.troubled()) == [row]
    assert name in caplog.text
    assert lines() == before
