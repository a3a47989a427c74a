#!/usr/bin/env python
"""Django's command line, with the defaults of a local installation; see README.md, "Settings"."""

import os
import secrets
import sys
from pathlib import Path

#: Commands that read files or standard input and never the project's database: they need no installation at all.
OFFLINE = frozenset({"extract", "terms", "replay"})


def prepare_environment(arguments: list[str], root: Path, environment: dict[str, str] | os._Environ[str]) -> None:
    """Fill in what a local installation leaves unsaid; whatever is set already stays.

    An offline command signs nothing that outlives it, so a key made for this one run is safe. Any other command takes
    the key that `make run` made in the data folder, if it is there; without one the settings refuse to load.
    """
    environment.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
    if "SECRET_KEY" in environment or "SECRET_KEY_FILE" in environment:
        return
    if arguments and arguments[0] in OFFLINE:
        environment["SECRET_KEY"] = secrets.token_urlsafe(50)
        return
    key_file = Path(environment.get("TRACKER_DATA_DIR", root / "var")) / "secret_key"
    if key_file.is_file():
        environment["SECRET_KEY_FILE"] = str(key_file)
        environment.setdefault("TRACKER_BASE_URL", f"http://localhost:{environment.get('PORT', '8000')}")


def main() -> None:
    """Run the command that the command line names."""
    prepare_environment(sys.argv[1:], Path(__file__).resolve().parent, os.environ)
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        sys.exit(f"{type(error).__name__}: {error}")


if __name__ == "__main__":
    main()
