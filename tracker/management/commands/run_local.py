"""`manage.py run_local`: the whole of Nakoming on this machine with one command."""

import os
import socket

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from honcho.manager import Manager

from tracker import local


class Command(BaseCommand):
    """Prepare the local installation and run its processes until Ctrl-C."""

    help = "Run web server, worker, timetable and embedded Redis; the first time also database, fixtures and samples."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the port from the command line or from PORT."""
        parser.add_argument("--port", type=int, default=int(os.environ.get("PORT", "8000")))
        parser.add_argument("--prepare-only", action="store_true", help="stop when everything is ready to run")

    def handle(self, *, port: int, prepare_only: bool, **options: object) -> None:
        """Run; one process that stops takes the others with it."""
        if not prepare_only and is_taken(port):
            raise CommandError(f"Poort {port} is bezet. Kies een andere: PORT={port + 1} make run")
        local.prepare(settings.BASE_DIR / "fixtures" / "letters")
        welcome = f"Nakoming: {settings.TRACKER_BASE_URL}   {local.demo_account()}"
        self.stderr.write(welcome)
        if prepare_only:
            return
        manager = Manager()
        for process in local.processes(port, welcome):
            environment = os.environ | process.environment
            manager.add_process(process.name, process.command, env=environment, cwd=settings.BASE_DIR)
        manager.loop()
        raise SystemExit(0 if manager.returncode == 130 else manager.returncode)  # 130: Ctrl-C


def is_taken(port: int) -> bool:
    """Tell whether another program listens on the port."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0
