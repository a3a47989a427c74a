"""`manage.py load_fixtures`: ministries, committees, dossiers, assignments and the calendar of a new installation."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from tracker.fixtures import load_calendar, load_organisation


class Command(BaseCommand):
    """Load the fixtures; what a person changed stays as it is."""

    help = "Load committees, ministries, assignments and calendar from the fixtures; safe to repeat."

    def add_arguments(self, parser: CommandParser) -> None:
        """Where from, and whether to keep it."""
        parser.add_argument("--folder", type=Path, default=settings.BASE_DIR / "fixtures")
        parser.add_argument("--dry-run", action="store_true")

    def handle(self, *, folder: Path, dry_run: bool, verbosity: int, **options: object) -> None:
        """Load both files, all or nothing."""
        try:
            with transaction.atomic():
                counts = load_organisation(folder / "organisation.json") + load_calendar(folder / "calendar.json")
                transaction.set_rollback(dry_run)
        except (OSError, ValueError, KeyError) as error:
            raise CommandError(f"De fixtures in {folder} kunnen niet worden geladen: {error!r}") from error
        if verbosity:
            self.stderr.write(
                f"{counts.made} gemaakt, {counts.changed} bijgewerkt, {counts.same} ongewijzigd,"
                f" {counts.kept} door een mens gewijzigd en zo gelaten{' (proef: niets bewaard)' if dry_run else ''}"
            )
