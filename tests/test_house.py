"""What holds for the house as a whole: its settings, its borders, its documents and its locks."""

import ast
import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest

import manage
from tests.installation import ROOT

FORBIDDEN_IN_INGEST = {"django", "tracker", "socket", "requests", "urllib", "http", "sqlite3", "subprocess", "random"}
# What reads PDF and pictures may hang or eat memory: it runs in a process of its own that can be ended.
ALLOWED_IN_INGEST = {name: {"subprocess"} for name in ("ingest/reading/pdf.py", "ingest/reading/ocr.py")}
CLOCKS = {("date", "today"), ("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow"), ("time", "time")}
INGEST_FILES = sorted((ROOT / "ingest").rglob("*.py"))


def run(*command: str | Path, folder: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a program with nothing in its environment but the path and what is given."""
    return subprocess.run(
        command,
        env={"PATH": os.environ["PATH"], **environment},
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def imported_by(path: Path) -> set[str]:
    """Return the top names of the modules that a file imports."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
    return {name.split(".")[0] for name in names}


@pytest.mark.parametrize("path", INGEST_FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_ingest_knows_no_django_no_network_and_no_clock(path: Path) -> None:
    allowed = ALLOWED_IN_INGEST.get(path.relative_to(ROOT).as_posix(), set())
    assert not imported_by(path) & (FORBIDDEN_IN_INGEST - allowed)
    calls = {
        (node.value.id, node.attr)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
    }
    assert not calls & CLOCKS


def test_importing_all_of_ingest_loads_no_django() -> None:
    code = (
        "import importlib, pkgutil, sys, ingest\n"
        "names = [m.name for m in pkgutil.walk_packages(ingest.__path__, 'ingest.')]\n"
        "[importlib.import_module(name) for name in names]\n"
        "sys.exit(len(names) < 5 or any(name.split('.')[0] in ('django', 'tracker') for name in sys.modules))"
    )
    done = run(sys.executable, "-c", code)
    assert done.returncode == 0, done.stderr


def test_settings_refuse_to_load_without_a_secret_key() -> None:
    done = run(sys.executable, "-c", "import tracker.settings")
    assert done.returncode != 0
    assert "SECRET_KEY" in done.stderr


def test_debug_needs_no_secret_key() -> None:
    done = run(sys.executable, "-c", "import tracker.settings", DEBUG="yes")
    assert done.returncode == 0, done.stderr


def test_a_setting_that_is_no_number_is_refused_by_name() -> None:
    done = run(sys.executable, "-c", "import tracker.settings", SECRET_KEY="x", TRACKER_MAX_FILE_MB="veel")
    assert "TRACKER_MAX_FILE_MB" in done.stderr


def test_the_secret_key_may_come_from_a_file(tmp_path: Path) -> None:
    (tmp_path / "key").write_text("uit-een-bestand\n", encoding="utf-8")
    code = "import tracker.settings as s; print(s.SECRET_KEY)"
    assert run(sys.executable, "-c", code, SECRET_KEY_FILE=str(tmp_path / "key")).stdout == "uit-een-bestand\n"


@pytest.mark.parametrize("base_url", ["", "https://nakoming.example.org"])
def test_production_passes_the_deployment_check(base_url: str, tmp_path: Path) -> None:
    key = "niet-geheim-maar-wel-lang-genoeg-en-met-genoeg-verschillende-tekens-0123456789"
    settings = {"SECRET_KEY": key, "TRACKER_DATA_DIR": str(tmp_path), "TRACKER_BASE_URL": base_url}
    done = run(sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING", **settings)
    assert done.returncode == 0, done.stderr


def test_the_content_security_policy_allows_nothing_inline() -> None:
    from django.conf import settings

    directives = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
    assert not any("unsafe" in source for sources in directives.values() for source in sources)
    assert directives["default-src"] == ["'self'"]


def test_every_task_of_the_schedule_exists() -> None:
    from tracker.celery import app

    app.loader.import_default_modules()
    assert app.conf.beat_schedule
    assert {entry["task"] for entry in app.conf.beat_schedule.values()} <= set(app.tasks)


def test_an_offline_command_gets_a_key_of_its_own_and_makes_nothing(tmp_path: Path) -> None:
    keys = []
    for _ in range(2):
        environment = {"TRACKER_DATA_DIR": str(tmp_path / "var")}
        manage.prepare_environment("extract", tmp_path, environment)
        keys.append(environment["SECRET_KEY"])
    assert keys[0] != keys[1]
    assert list(tmp_path.iterdir()) == []


def test_the_first_run_makes_a_key_that_later_commands_take(tmp_path: Path) -> None:
    manage.prepare_environment("run_local", tmp_path, first := {})
    manage.prepare_environment("migrate", tmp_path, second := {})
    key_file = tmp_path / "var" / "secret_key"
    assert first["SECRET_KEY_FILE"] == second["SECRET_KEY_FILE"] == str(key_file)
    assert len(key_file.read_text(encoding="utf-8")) > 50
    assert stat.S_IMODE(key_file.stat().st_mode) == 0o600


def test_other_commands_make_no_key(tmp_path: Path) -> None:
    manage.prepare_environment("migrate", tmp_path, environment := {})
    assert environment.keys() & {"SECRET_KEY", "SECRET_KEY_FILE"} == set()


def test_a_given_key_is_left_alone(tmp_path: Path) -> None:
    manage.prepare_environment("run_local", tmp_path, environment := {"SECRET_KEY": "gegeven"})
    assert environment["SECRET_KEY"] == "gegeven"
    assert "SECRET_KEY_FILE" not in environment


@pytest.mark.parametrize("command", ["extract", "replay"])
def test_contract_commands_run_on_a_fresh_checkout(command: str, tmp_path: Path) -> None:
    letter = sorted((ROOT / "fixtures" / "letters").glob("*.txt"))[0]
    done = run(sys.executable, ROOT / "manage.py", command, letter, TRACKER_DATA_DIR=str(tmp_path / "var"))
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("{")
    assert not (tmp_path / "var").exists()


def test_the_readme_names_every_command_and_setting() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = {path.stem for path in (ROOT / "tracker" / "management" / "commands").glob("[a-z]*.py")}
    source = (ROOT / "tracker" / "settings.py").read_text(encoding="utf-8")
    settings = set(re.findall(r'env_(?:text|number)\(\s*"(\w+)"', source))
    assert len(settings) > 10
    assert {name for name in commands | settings if f"`{name}" not in readme} == set()


def test_the_readme_names_every_target_of_the_makefile() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    targets = re.findall(r"^([a-z-]+):.*##", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert {name for name in targets if f"`make {name}" not in readme} == {"help"}


@pytest.mark.parametrize("name", ["requirements.in", "requirements-dev.in"])
def test_direct_dependencies_are_pinned_and_explained(name: str) -> None:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    wanted = [line for line in lines if not line.startswith(("#", "-c"))]
    assert all(re.fullmatch(r"[\w.\[\]-]+==[\w.]+(; [^#]+?)? +# \S.*", line) for line in wanted), wanted


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_locks_have_hashes_and_name_no_index(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    packages = [part for part in re.split(r"\n(?=\S)", text) if "==" in part]
    assert packages
    assert all("--hash=sha256:" in package for package in packages)
    assert "index-url" not in text
    assert "://" not in text
