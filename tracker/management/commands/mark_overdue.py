"""`manage.py mark_overdue`: what the daily task does, for an installation without a timetable."""

from django.core.management.base import BaseCommand, CommandParser
from django.db import transaction

from tracker import lifecycle


class Command(BaseCommand):
    """Stamp what has become overdue today in Amsterdam."""

    help = "Stamp what has become overdue and clear what no longer is; safe to repeat."

    def add_arguments(self, parser: CommandParser) -> None:
        """Whether to keep it."""
        parser.add_argument("--dry-run", action="store_true")

    def handle(self, *, dry_run: bool, **options: object) -> None:
        """Stamp and count."""
        with transaction.atomic():
            stamped, cleared = lifecycle.stamp_overdue(lifecycle.today())
            transaction.set_rollback(dry_run)
        self.stderr.write(f"{stamped} nieuw te laat, {cleared} niet meer te laat")
