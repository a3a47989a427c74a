"""`make run` for real: the installation it makes, what it serves, and how it stops."""

import http.cookiejar
import os
import re
import signal
import stat
import subprocess
import sys
import urllib.parse
import urllib.request
from pathlib import Path

import psutil
import pytest

from tests.installation import ROOT
from tests.servers import free_port, until
from tracker.local import LONGEST_SOCKET_PATH, demo_account, redis_socket

pytestmark = pytest.mark.servers


def signed_in(base_url: str, username: str, password: str) -> urllib.request.OpenerDirector:
    """Sign in as a browser would."""
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
    form = opener.open(f"{base_url}/inloggen/", timeout=30).read().decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', form)
    assert token
    fields = {"csrfmiddlewaretoken": token[1], "username": username, "password": password}
    opener.open(f"{base_url}/inloggen/", urllib.parse.urlencode(fields).encode(), timeout=30)
    return opener


def test_one_command_serves_a_living_register_and_stops_whole(tmp_path: Path) -> None:
    port = free_port()
    data = tmp_path / "var"
    ours = {"TRACKER_DATA_DIR": str(data), "PORT": str(port)}
    unset = {"SECRET_KEY", "SECRET_KEY_FILE", "TRACKER_BASE_URL", "DATABASE_URL", "REDIS_URL", "DEBUG"}
    environment = {name: value for name, value in os.environ.items() if name not in unset} | ours
    log = tmp_path / "log"
    with log.open("wb") as output:
        whole = subprocess.Popen(
            [sys.executable, ROOT / "manage.py", "run_local"],
            env=environment,
            cwd=tmp_path,
            stdout=output,
            stderr=output,
        )
        try:
            until(lambda: "Klaar." in log.read_text() or whole.poll() is not None, "the ready line", 120)
            said = re.search(r"Klaar\. Nakoming: (\S+)   Gebruiker: (\S+)   Wachtwoord: (\S+)", log.read_text())
            assert said, log.read_text()
            page = signed_in(said[1], said[2], said[3]).open(f"{said[1]}/", timeout=30)
            assert page.status == 200
            assert "/inloggen/" not in page.url
            until(lambda: " ready." in log.read_text(), "the worker")
            children = psutil.Process(whole.pid).children(recursive=True)
            assert {"redis-server"} <= {child.name() for child in children}
            whole.send_signal(signal.SIGINT)
            assert whole.wait(30) == 0
            assert psutil.wait_procs(children, 10)[1] == []
        finally:
            whole.kill()
    assert stat.S_IMODE((data / "demo_password").stat().st_mode) == 0o600
    assert stat.S_IMODE((data / "secret_key").stat().st_mode) == 0o600


@pytest.mark.django_db
def test_the_demo_password_is_made_once_and_differs_everywhere(tmp_path: Path, settings: object) -> None:
    from django.contrib.auth import authenticate
    from django.contrib.auth.models import User

    said = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        settings.DATA_DIR = tmp_path / name
        said.append(demo_account())
        assert demo_account() == said[-1]
        assert authenticate(username="demo", password=said[-1].split()[-1])
        User.objects.all().delete()
    assert said[0] != said[1]


@pytest.mark.django_db
def test_an_installation_with_people_of_its_own_gets_no_demo_account(tmp_path: Path, settings: object) -> None:
    from django.contrib.auth.models import User

    settings.DATA_DIR = tmp_path
    User.objects.create_superuser("beheerder")
    assert "eigen account" in demo_account()
    assert not User.objects.filter(username="demo").exists()


def test_redis_listens_in_the_data_folder_unless_that_lies_too_deep(tmp_path: Path) -> None:
    assert redis_socket(tmp_path) == tmp_path / "redis.sock"
    deep = tmp_path / ("diep" * 30)
    assert len(os.fsencode(redis_socket(deep))) <= LONGEST_SOCKET_PATH
