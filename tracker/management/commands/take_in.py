"""`manage.py take_in FILE|FOLDER...`: bring files in, as the upload page does."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from django.core.files import File
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from tracker.intake import take_in_file
from tracker.models import Intake


class Command(BaseCommand):
    """Keep the files and queue their reading; without a broker they are read here and now."""

    help = "Take in letters: files, or every file in a folder; --dry-run says what would happen and keeps nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        """What to take in, and what is known of it beforehand."""
        parser.add_argument("paths", nargs="+", metavar="FILE|FOLDER", type=Path)
        parser.add_argument("--letter-date", type=date.fromisoformat, default=None)
        parser.add_argument("--chamber", choices=["TK", "EK"], default=None)
        parser.add_argument("--dry-run", action="store_true")

    def handle(
        self, *, paths: list[Path], letter_date: date | None, chamber: str | None, dry_run: bool, **options: object
    ) -> None:
        """Take them in one by one: one that fails does not keep the others out."""
        counts: Counter[str] = Counter()
        for path in files_in(paths):
            try:
                with path.open("rb") as opened, transaction.atomic():
                    row = take_in_file(File(opened, name=path.name), None, letter_date, chamber)
                    if dry_run:
                        discard(row)
                if not dry_run:
                    row.refresh_from_db()
                counts[row.get_state_display()] += 1
                self.stdout.write(f"{path}: {row.get_state_display()}{f': {row.reason}' if row.reason else ''}")
            except OSError as error:
                counts["niet te openen"] += 1
                self.stdout.write(f"{path}: niet te openen: {error.strerror}")
        told = ", ".join(f"{number} {state}" for state, number in sorted(counts.items())) or "0 bestanden"
        self.stderr.write(told + (" (proef: niets bewaard)" if dry_run else ""))
        troubled = sum(counts[label] for label in (Intake.State.FAILED.label, Intake.State.REFUSED.label))
        if troubled + counts["niet te openen"]:
            raise CommandError(f"{troubled + counts['niet te openen']} bestanden konden niet worden ingelezen.")


def files_in(paths: list[Path]) -> Iterator[Path]:
    """Return the files, those of a folder in order of their names; hidden files and notes (.md, .json) left out."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        for inside in sorted(path.rglob("*")):
            if inside.is_file() and not inside.name.startswith(".") and inside.suffix not in (".md", ".json"):
                yield inside


def discard(row: Intake) -> None:
    """Leave nothing of a trial run: neither the row nor the bytes."""
    if row.content:
        row.content.delete(save=False)
    transaction.set_rollback(True)
