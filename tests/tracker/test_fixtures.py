"""Loading what a new installation starts with: complete, repeatable, and never over what a person made of it."""

import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests.factories import make_admin
from tracker.changes import set_fields
from tracker.models import Assignment, Committee, Dossier, Event, Ministry, Recess

pytestmark = pytest.mark.django_db

CALENDAR = {
    "recesses": [{"chamber": "TK", "name": "zomer", "first_day": "2026-07-03", "last_day": "2026-08-31"}],
    "budget_moments": [{"name": "prinsjesdag", "year": 2026, "day": "2026-09-15"}],
    "events": [
        {"name": "NAVO-top", "aliases": ["de top"], "first_day": "2026-07-07", "last_day": "2026-07-08"},
    ],
}
ORGANISATION = {
    "ministries": [
        {"name": "Oud", "abbreviation": "O", "successor": "Nieuw"},
        {"name": "Nieuw", "abbreviation": "N", "successor": None},
    ],
    "committees": [{"chamber": "TK", "name": "Wonen", "abbreviation": "WON"}],
    "dossiers": [{"number": "30196", "title": "Duurzame ontwikkeling"}],
    "assignments": [
        {"chamber": "TK", "ministry": "Nieuw", "dossier": None, "committee": "Wonen", "role": "lead"},
        {"chamber": "TK", "ministry": None, "dossier": "30196", "committee": "Wonen", "role": "following"},
    ],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with small fixtures."""
    (tmp_path / "calendar.json").write_text(json.dumps(CALENDAR))
    (tmp_path / "organisation.json").write_text(json.dumps(ORGANISATION))
    return tmp_path


def load(folder: Path, capsys: pytest.CaptureFixture[str], *options: str) -> str:
    """Load the fixtures and return the line of counts."""
    call_command("load_fixtures", "--folder", folder, *options)
    return capsys.readouterr().err.strip()


def test_everything_is_loaded_and_again_changes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert load(folder, capsys).startswith("9 gemaakt, 1 bijgewerkt, 0 ongewijzigd")
    assert Ministry.objects.get(name="Oud").successor == Ministry.objects.get(name="Nieuw")
    lines = Ministry.history.count() + Recess.history.count() + Assignment.history.count()
    assert load(folder, capsys).startswith("0 gemaakt, 0 bijgewerkt, 9 ongewijzigd, 0 door een mens")
    assert Ministry.history.count() + Recess.history.count() + Assignment.history.count() == lines


def test_a_newer_fixture_brings_a_row_up_to_date(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    load(folder, capsys)
    newer = json.loads((folder / "calendar.json").read_text())
    newer["recesses"][0]["last_day"] = "2026-09-07"
    (folder / "calendar.json").write_text(json.dumps(newer))
    assert "1 bijgewerkt" in load(folder, capsys)
    assert str(Recess.objects.get().last_day) == "2026-09-07"


def test_what_a_person_changed_stays(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    load(folder, capsys)
    person = make_admin()
    set_fields(Dossier.objects.get(), {"title": "Verduurzaming"}, person)
    set_fields(Recess.objects.get(), {"first_day": Recess.objects.get().first_day.replace(day=10)}, person)
    set_fields(Committee.objects.get(), {"name": "Volkshuisvesting"}, person)
    assert "0 gemaakt, 0 bijgewerkt" in load(folder, capsys)
    assert Dossier.objects.get().title == "Verduurzaming"
    assert Recess.objects.get().first_day.day == 10
    assert Committee.objects.get().name == "Volkshuisvesting"


def test_what_a_person_removed_stays_away(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    load(folder, capsys)
    row = Event.objects.get()
    row._history_user = make_admin()
    row.delete()
    assert "1 door een mens gewijzigd" in load(folder, capsys)
    assert not Event.objects.exists()


def test_a_dry_run_counts_and_keeps_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "9 gemaakt" in load(folder, capsys, "--dry-run")
    assert not Ministry.objects.exists()


@pytest.mark.parametrize("content", ["{", "{}", '{"ministries": [{}]}'])
def test_a_broken_file_loads_nothing_and_says_so(folder: Path, content: str) -> None:
    (folder / "organisation.json").write_text(content)
    with pytest.raises(CommandError, match="kunnen niet worden geladen"):
        call_command("load_fixtures", "--folder", folder)
    assert not Recess.objects.exists()


def test_the_project_s_own_fixtures_load_and_stay_the_same() -> None:
    call_command("load_fixtures", verbosity=0)
    first = [model.objects.count() for model in (Ministry, Committee, Dossier, Assignment, Recess, Event)]
    lines = Assignment.history.count()
    call_command("load_fixtures", verbosity=0)
    assert [model.objects.count() for model in (Ministry, Committee, Dossier, Assignment, Recess, Event)] == first
    assert Assignment.history.count() == lines
    assert all(first)
