"""Bringing files in by the form, and the list of what became of them."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django.fixtures import Settings

from tests.factories import make_clerk, make_commitment, make_committee, make_intake, make_letter, make_mention
from tracker.models import Intake, Letter

pytestmark = pytest.mark.django_db


@pytest.fixture
def clerk(client: Client, settings: Settings, tmp_path: Path) -> Client:
    settings.MEDIA_ROOT = tmp_path
    client.force_login(make_clerk())
    return client


@pytest.fixture(autouse=True)
def _reading_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave files in the queue: reading them is the register's matter."""
    monkeypatch.setattr("tracker.intake.queue", lambda task, row_id: True)


def file(name: str = "brief.txt", data: bytes = b"Ik stuur u een brief.") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


def test_several_files_are_taken_in_with_what_was_given(clerk: Client) -> None:
    committee = make_committee()
    values = {"committee": committee.pk, "letter_date": "2026-03-04", "chamber": "EK"}

    answer = clerk.post(reverse("upload"), {"files": [file("a.txt", b"a"), file("b.txt", b"b")]} | values, follow=True)

    assert "2 bestanden aangeboden: 2 in de wachtrij." in answer.content.decode()
    row = Intake.objects.get(name="a.txt")
    assert (row.given_committee, str(row.given_date), row.given_chamber) == (committee, "2026-03-04", "EK")
    assert row.uploaded_by.username == "griffier"


def test_an_empty_file_is_refused_by_name_and_the_others_go_on(clerk: Client) -> None:
    page = clerk.post(
        reverse("upload"), {"files": [file("leeg.txt", b""), file("vol.txt")]}, follow=True
    ).content.decode()

    assert "Het bestand is leeg." in page
    assert {row.name: row.state for row in Intake.objects.all()} == {"leeg.txt": "refused", "vol.txt": "queued"}


def test_the_same_file_twice_says_when_it_came(clerk: Client) -> None:
    clerk.post(reverse("upload"), {"files": [file()]})

    page = clerk.post(reverse("upload"), {"files": [file("kopie.txt")]}, follow=True).content.decode()

    assert "Dit bestand is al aangeboden op" in page


def test_a_file_over_the_limit_is_refused_with_the_limit(clerk: Client, settings: Settings) -> None:
    settings.TRACKER_MAX_FILE_MB = 1

    page = clerk.post(reverse("upload"), {"files": [file("groot.txt", b"x" * 1_500_000)]}, follow=True).content.decode()

    assert "mag niet groter zijn dan 1 MB" in page


def test_far_too_much_at_once_is_refused_before_it_is_read(clerk: Client, settings: Settings) -> None:
    settings.TRACKER_MAX_FILE_MB = 1

    answer = clerk.post(reverse("upload"), {"files": [file("groot.txt", b"x" * 10_500_000)]})

    assert answer.status_code == 413
    assert "ten hoogste 10 MB" in answer.content.decode()
    assert not Intake.objects.exists()


def test_too_many_files_at_once_are_refused_in_words(clerk: Client, settings: Settings) -> None:
    settings.DATA_UPLOAD_MAX_NUMBER_FILES = 2

    answer = clerk.post(reverse("upload"), {"files": [file(f"{n}.txt", b"%d" % n) for n in range(3)]})

    assert answer.status_code == 413
    assert "ten hoogste 2 bestanden" in answer.content.decode()


def test_a_form_without_a_file_or_with_a_bad_date_is_shown_again(clerk: Client) -> None:
    assert clerk.post(reverse("upload"), {}).status_code == 422
    answer = clerk.post(reverse("upload"), {"files": [file()], "letter_date": "gisteren"})

    assert answer.status_code == 422
    assert not Intake.objects.exists()


def test_a_script_gets_the_outcome_of_each_file_as_data(clerk: Client) -> None:
    answer = clerk.post(reverse("upload"), {"files": [file("leeg.txt", b"")]}, headers={"Accept": "application/json"})

    (shown,) = answer.json()["files"]
    assert (shown["name"], shown["busy"], shown["words"]) == ("leeg.txt", False, "geweigerd: Het bestand is leeg.")


def test_a_script_can_ask_how_far_its_files_are(clerk: Client) -> None:
    letter = make_letter()
    make_mention(make_commitment(letter), letter, quote="Hierbij.")
    read = make_intake("een.txt", b"1", letter=letter)
    waiting = make_intake("twee.txt", b"2", state="queued")

    answer = clerk.get(reverse("intake_states"), {"id": [read.pk, waiting.pk, "drie"]}).json()

    assert [(row["busy"], row["words"]) for row in answer["files"]] == [
        (False, "gelezen: 1 vondst, 1 koppeling"),
        (True, "in de wachtrij"),
    ]
    assert answer["files"][0]["address"] == letter.get_absolute_url()


def test_a_file_is_not_ready_before_its_letter_was_held_against_the_register(clerk: Client) -> None:
    letter = make_letter(link_wanted_at=timezone.now())
    row = make_intake("een.txt", b"1", letter=letter)

    (file,) = clerk.get(reverse("intake_states"), {"id": row.pk}).json()["files"]
    assert (file["busy"], file["words"]) == (True, "gelezen: 0 vondsten; wordt naast het register gelegd")

    Letter.objects.update(linked_at=timezone.now())
    (file,) = clerk.get(reverse("intake_states"), {"id": row.pk}).json()["files"]
    assert (file["busy"], file["words"]) == (False, "gelezen: 0 vondsten, 0 koppelingen")

    Letter.objects.update(linked_at=None, link_error="Koppelen is mislukt.")
    (file,) = clerk.get(reverse("intake_states"), {"id": row.pk}).json()["files"]
    assert (file["busy"], file["words"]) == (False, "gelezen: 0 vondsten. Koppelen is mislukt.")


def test_a_failure_shows_its_reason_and_can_be_tried_again(clerk: Client) -> None:
    row = make_intake("scan.pdf", state="failed", reason="Dit bestand is een scan zonder tekst.")
    page = clerk.get(reverse("intakes"), {"state": "troubled"}).content.decode()
    assert "Dit bestand is een scan zonder tekst." in page and "Probeer opnieuw" in page

    page = clerk.post(reverse("intake_retry", args=[row.pk]), {"query": "state=busy"}, follow=True).content.decode()

    row.refresh_from_db()
    assert row.state == "queued"
    assert "scan.pdf wordt opnieuw gelezen." in page
    assert "Er wordt nog gelezen." in page


def test_what_did_not_fail_is_not_tried_again(clerk: Client) -> None:
    row = make_intake(letter=make_letter())

    page = clerk.post(reverse("intake_retry", args=[row.pk]), follow=True).content.decode()

    row.refresh_from_db()
    assert row.state == "read"
    assert "alleen een mislukt bestand" in page


def test_the_list_can_be_narrowed_by_state_and_name(clerk: Client) -> None:
    make_intake("een.txt", b"1", state="failed", reason="x")
    make_intake("twee.txt", b"2", letter=make_letter())

    def names(**query: str) -> list[str]:
        return [row.name for row in clerk.get(reverse("intakes"), query).context["intake_list"]]

    assert names(state="troubled") == ["een.txt"]
    assert names(state="read") == ["twee.txt"]
    assert names(name="TWEE") == ["twee.txt"]
