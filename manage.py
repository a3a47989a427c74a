#!/usr/bin/env python
"""Django's command line, with the defaults of a local installation; see README.md, "Settings"."""

import os
import secrets
import sys
from collections.abc import MutableMapping
from pathlib import Path

#: Commands that read files or standard input and never the project's database: they need no installation at all.
OFFLINE = frozenset({"extract", "terms", "replay", "evaluate"})
#: The command that makes a local installation, its secret key included.
FIRST_RUN = "run_local"


def prepare_environment(command: str, root: Path, environment: MutableMapping[str, str]) -> None:
    """Fill in what a local installation leaves unsaid; whatever is set already stays.

    An offline command signs nothing that outlives it, so a key made for this one run is safe. Any other command takes
    the key that `make run` made in the data folder, if it is there; without one the settings refuse to load.
    """
    environment.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
    key_given = "SECRET_KEY" in environment or "SECRET_KEY_FILE" in environment
    if command in OFFLINE:
        if not key_given:
            environment["SECRET_KEY"] = secrets.token_urlsafe(50)
        return
    data_folder = root / environment.get("TRACKER_DATA_DIR", "var")
    data_folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    key_file = data_folder / "secret_key"
    if command == FIRST_RUN and not key_given and not key_file.exists():
        write_key(key_file)
    if not key_given and key_file.exists():
        environment["SECRET_KEY_FILE"] = str(key_file)
        environment.setdefault("TRACKER_BASE_URL", f"http://localhost:{environment.get('PORT', '8000')}")


def write_key(path: Path) -> None:
    """Make a secret key that only the owner of the installation can read."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(secrets.token_urlsafe(50))


def main() -> None:
    """Run the command that the command line names."""
    prepare_environment("".join(sys.argv[1:2]), Path(__file__).resolve().parent, os.environ)
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        sys.exit(f"{type(error).__name__}: {error}")


if __name__ == "__main__":
    main()
