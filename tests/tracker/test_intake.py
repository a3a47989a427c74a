"""Taking in files: the bytes are kept first, what cannot be taken in says why, and nothing is taken in twice."""

from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files import File
from django.core.management import CommandError, call_command
from django.db import OperationalError
from django.utils import timezone
from kombu.exceptions import OperationalError as BrokerAway
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from ingest.records import UnreadableFile
from tests.factories import make_clerk, make_committee
from tests.scripted import Script
from tracker import register, tasks
from tracker.intake import safe_name, take_in, take_in_file, try_again
from tracker.models import Commitment, Intake, Letter, Mention

pytestmark = pytest.mark.django_db

TEXT = "2026-03-02\nIk stuur uw Kamer in mei een overzicht."
OnCommit = DjangoCaptureOnCommitCallbacks


@pytest.fixture
def letter(script: Script) -> bytes:
    """Return the bytes of a letter with one promise."""
    return script.letter(TEXT, script.find(TEXT, "Ik stuur uw Kamer in mei een overzicht."))


def rows() -> tuple[int, ...]:
    """Return how many rows there are of what reading makes, with their history."""
    return tuple(
        count for model in (Letter, Commitment, Mention) for count in (model.objects.count(), model.history.count())
    )


def test_a_file_is_kept_as_it_came_and_queued(letter: bytes, tmp_path: Path) -> None:
    row = take_in("brief.txt", letter, make_clerk(), date(2026, 3, 3), "EK", make_committee())
    assert (row.state, row.name, row.size, row.given_chamber) == ("queued", "brief.txt", len(letter), "EK")
    assert Path(row.content.path).is_relative_to(tmp_path)
    assert Path(row.content.path).read_bytes() == letter
    assert not Letter.objects.exists()


def test_it_is_read_once_the_transaction_is_through(
    letter: bytes, django_capture_on_commit_callbacks: OnCommit
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        row = take_in("brief.txt", letter)
    row.refresh_from_db()
    assert (row.state, row.letter) == ("read", Letter.objects.get())
    assert Letter.objects.get().linked_at


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("brief.txt", "brief.txt"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Mijn brieven\\brief.docx", "brief.docx"),
        ("map/", "map"),
        ("/", "naamloos"),
        ("", "naamloos"),
        ("..", "naamloos"),
        ("brief\x00\n\u202e.txt", "brief.txt"),
        ("é" * 300 + ".txt", "é" * 180 + ".txt"),
    ],
)
def test_a_name_that_is_a_path_is_reduced_to_its_last_part(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_an_empty_file_is_refused_and_stands_among_the_troubled(
    letter: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    row = take_in("leeg.txt", b"")
    assert (row.state, row.reason) == ("refused", "Het bestand is leeg.")
    assert list(Intake.objects.troubled()) == [row]
    assert "leeg.txt refused" in caplog.text
    assert rows() == (0,) * 6


def test_a_file_of_50_mb_is_refused_unread_and_no_byte_of_it_is_kept(tmp_path: Path, settings: Settings) -> None:
    settings.MEDIA_ROOT = tmp_path
    file = File(BytesIO(), name="groot.txt")
    file.size = 50_000_000
    row = take_in_file(file)
    assert row.reason == "Het bestand is 50,0 MB; het mag niet groter zijn dan 20 MB."
    assert (row.state, row.size, row.sha256, bool(row.content)) == ("refused", 50_000_000, "", False)
    assert take_in("groot.txt", bytes(20_000_001)).state == "refused"
    assert list(tmp_path.iterdir()) == []


def test_the_limit_is_a_setting(settings: Settings, letter: bytes) -> None:
    settings.TRACKER_MAX_FILE_MB = 0
    assert "niet groter zijn dan 0 MB" in take_in("brief.txt", letter).reason


def test_the_same_file_again_points_at_the_letter_and_changes_nothing(
    letter: bytes, django_capture_on_commit_callbacks: OnCommit
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        take_in("brief.txt", letter)
    before = rows()
    with django_capture_on_commit_callbacks(execute=True) as callbacks:
        row = take_in("andere-naam.txt", letter)
    assert (row.state, row.letter) == ("duplicate", Letter.objects.get())
    assert row.reason.startswith("Dit bestand is al ingelezen op ")
    assert (callbacks, bool(row.content), rows()) == ([], False, before)


def test_a_copy_offered_while_the_first_waits_gets_the_letter_afterwards(letter: bytes) -> None:
    first = take_in("brief.txt", letter)
    copy = take_in("brief.txt", letter)
    assert "wordt nog gelezen" in copy.reason
    register.read_intake(first.pk)
    copy.refresh_from_db()
    assert copy.letter == Letter.objects.get()


def test_a_copy_of_a_file_that_failed_says_so(script: Script) -> None:
    first = take_in("kapot.txt", b"onbekend")
    with pytest.raises(UnreadableFile):
        register.read_intake(first.pk)
    copy = take_in("kapot.txt", b"onbekend")
    assert copy.state == "duplicate"
    assert copy.reason.endswith("kon niet worden gelezen: Dit bestand bevat geen tekst.")


def test_the_same_words_in_another_file_are_the_same_letter(script: Script, letter: bytes) -> None:
    register.read_intake(take_in("brief.txt", letter).pk)
    again = TEXT.replace(" ", "  ") + "\n"
    other = take_in("brief-opnieuw.txt", script.letter(again, script.find(again, "overzicht")))
    before = rows()
    assert register.read_intake(other.pk) is None
    other.refresh_from_db()
    assert (other.state, other.letter, rows()) == ("duplicate", Letter.objects.get(), before)


def test_what_cannot_be_read_is_kept_with_a_dutch_reason_logged_and_raised(
    script: Script, caplog: pytest.LogCaptureFixture
) -> None:
    row = take_in("onleesbaar.txt", b"iets")
    with pytest.raises(UnreadableFile):
        register.read_intake(row.pk)
    row.refresh_from_db()
    assert (row.state, row.reason, row.lease_until) == ("failed", "Dit bestand bevat geen tekst.", None)
    assert "not in the script" in caplog.text
    assert rows() == (0,) * 6


def test_a_fault_of_the_program_is_kept_and_raised_too(script: Script, letter: bytes) -> None:
    row = take_in("brief.txt", letter)
    script.failure = KeyError("x")
    with pytest.raises(KeyError):
        register.read_intake(row.pk)
    row.refresh_from_db()
    assert (row.state, row.reason) == ("failed", "Het lezen is mislukt door een fout in het programma (KeyError).")


def test_bytes_that_are_gone_are_a_failure_with_that_reason(script: Script, letter: bytes) -> None:
    row = take_in("brief.txt", letter)
    Path(row.content.path).unlink()
    with pytest.raises(FileNotFoundError):
        register.read_intake(row.pk)
    row.refresh_from_db()
    assert row.reason == "Het bestand staat niet meer in de opslag."


def test_a_failed_file_can_be_tried_again_and_only_a_failed_one(
    script: Script, letter: bytes, django_capture_on_commit_callbacks: OnCommit
) -> None:
    row = take_in("brief.txt", letter)
    script.failure = KeyError("x")
    with pytest.raises(KeyError):
        register.read_intake(row.pk)
    script.failure = None
    with django_capture_on_commit_callbacks(execute=True):
        assert try_again(row)
    row.refresh_from_db()
    assert (row.state, row.reason) == ("read", "")
    assert not try_again(row)


def test_an_outage_gives_the_claim_back_and_the_try_does_not_count(script: Script, letter: bytes) -> None:
    row = take_in("brief.txt", letter)
    script.failure = OperationalError("server closed the connection")
    for _ in range(5):
        with pytest.raises(OperationalError):
            register.read_intake(row.pk)
    row.refresh_from_db()
    assert (row.state, row.tries, row.lease_until) == ("queued", 0, None)


def test_what_somebody_is_reading_is_left_alone(letter: bytes) -> None:
    row = take_in("brief.txt", letter)
    Intake.objects.update(state="reading", lease_until=timezone.now() + timedelta(minutes=1), tries=1)
    assert register.read_intake(row.pk) is None
    assert not Letter.objects.exists()


def test_a_claim_whose_lease_ran_out_is_taken_over(letter: bytes) -> None:
    row = take_in("brief.txt", letter)
    Intake.objects.update(state="reading", lease_until=timezone.now() - timedelta(seconds=1), tries=1)
    assert register.read_intake(row.pk)
    row.refresh_from_db()
    assert (row.state, row.tries) == ("read", 2)


def test_a_file_that_killed_its_reader_three_times_is_given_up(letter: bytes, caplog: pytest.LogCaptureFixture) -> None:
    row = take_in("brief.txt", letter)
    Intake.objects.update(state="reading", lease_until=timezone.now() - timedelta(seconds=1), tries=3)
    assert register.read_intake(row.pk) is None
    row.refresh_from_db()
    assert (row.state, row.lease_until) == ("failed", None)
    assert "3 keer afgebroken" in row.reason
    assert "given up" in caplog.text


def test_who_lost_the_claim_while_reading_writes_nothing(
    letter: bytes, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = take_in("brief.txt", letter)
    extract = script.extract

    def slowly(*arguments: object) -> object:
        Intake.objects.update(lease_until=timezone.now() + timedelta(hours=1))
        return extract(*arguments)

    monkeypatch.setattr("ingest.extraction.extract", slowly)
    assert register.read_intake(row.pk) is None
    assert not Letter.objects.exists()


def test_stranded_files_are_sent_again_and_a_long_queue_is_not_made_longer(
    letter: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[int] = []
    monkeypatch.setattr("tracker.tasks.read_intake.delay", sent.append)
    row = take_in("brief.txt", letter)
    tasks.resend_stranded()
    tasks.resend_stranded()
    assert sent == [row.pk]
    Intake.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
    tasks.resend_stranded()
    assert sent == [row.pk, row.pk]
    assert register.read_intake(row.pk)


@pytest.fixture
def away(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let sending a task fail as it does when the broker is not there (tests/test_worker.py has a real one away)."""

    def refuse(row_id: int) -> None:
        raise BrokerAway("Connection refused")

    monkeypatch.setattr("tracker.tasks.read_intake.delay", refuse)


def test_with_the_broker_away_the_file_waits_in_the_database(
    away: None, letter: bytes, django_capture_on_commit_callbacks: OnCommit, caplog: pytest.LogCaptureFixture
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        row = take_in("brief.txt", letter)
    row.refresh_from_db()
    assert row.state == "queued"
    assert "waits in the database" in caplog.text
    tasks.resend_stranded()
    assert register.stranded_intakes(timezone.now()) == [row.pk]


def test_the_command_takes_in_a_folder_and_counts(
    script: Script,
    letter: bytes,
    tmp_path_factory: pytest.TempPathFactory,
    capsys: pytest.CaptureFixture[str],
    django_capture_on_commit_callbacks: OnCommit,
) -> None:
    folder = tmp_path_factory.mktemp("brieven")
    (folder / "a.txt").write_bytes(letter)
    (folder / "b.txt").write_bytes(letter)
    (folder / "leeg.txt").write_bytes(b"")
    (folder / "README.md").write_text("geen brief")
    with (
        django_capture_on_commit_callbacks(execute=True),
        pytest.raises(CommandError, match="1 bestanden konden niet"),
    ):
        call_command("take_in", folder)
    told = capsys.readouterr()
    assert "1 al eerder ingelezen, 1 geweigerd" in told.err
    assert "leeg.txt: geweigerd: Het bestand is leeg." in told.out
    assert Letter.objects.count() == 1


def test_a_trial_run_of_the_command_keeps_nothing(letter: bytes, tmp_path: Path, settings: Settings) -> None:
    settings.MEDIA_ROOT = tmp_path / "media"
    (tmp_path / "a.txt").write_bytes(letter)
    call_command("take_in", tmp_path / "a.txt", "--dry-run")
    assert not Intake.objects.exists()
    assert [path for path in (tmp_path / "media").rglob("*") if path.is_file()] == []


def test_a_file_that_is_not_there_does_not_keep_the_others_out(letter: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(letter)
    with pytest.raises(CommandError):
        call_command("take_in", tmp_path / "weg.txt", tmp_path / "a.txt")
    assert Intake.objects.get().name == "a.txt"
