"""`manage.py replay FILE...`: take letters in by date, into a throwaway database, and print every commitment."""

import json
from dataclasses import asdict
from datetime import date

from django.core.management.base import BaseCommand, CommandError, CommandParser

from tracker.replay import bring, replay, throwaway_register


class Command(BaseCommand):
    """Print one JSON object a line; counts go to standard error."""

    help = "Take letters in by date into a throwaway database and print every commitment with its mentions."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the files; `X.meta.json` beside `X.txt` may give date, chamber, dossier, number and title."""
        parser.add_argument("files", nargs="+", metavar="FILE")

    def handle(self, *, files: list[str], **options: object) -> None:
        """Replay and print; a file that cannot be read gets a line of its own and the rest still comes."""
        brought, unread = bring(files)
        with throwaway_register():
            commitments, failed = replay(brought)
        unread += failed
        for bad in unread:
            self.stdout.write(json.dumps({"file": bad.path, "error": bad.reason}, ensure_ascii=False))
        for commitment in commitments:
            self.stdout.write(json.dumps(asdict(commitment), ensure_ascii=False, default=date.isoformat))
        self.stderr.write(f"{len(brought)} letters, {len(commitments)} commitments, {len(unread)} not read")
        if unread:
            raise CommandError(f"{len(unread)} bestand(en) niet gelezen")
