"""Measure the reading against annotated letters: the scorer's figures, from the program itself (CONTRACT.md)."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from ingest.calendars import Calendar, load_calendar
from ingest.evaluation import AnnotatedLetter, FoundLetter, evaluate, is_in_half, read_annotation, read_result
from ingest.extraction import extract
from ingest.records import UnreadableFile


class Command(BaseCommand):
    help = "Meet hoe goed brieven worden gelezen aan de hand van met de hand gemerkte brieven (*.json naast *.txt)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", metavar="MAP", type=Path)
        parser.add_argument("--only", choices=["odd", "even"], help="alleen brieven met een oneven of even nummer")
        parser.add_argument(
            "--misses",
            action=argparse.BooleanOptionalAction,
            help="noem elke misser; vanzelf bij --only odd, nooit bij --only even: die helft is er om te meten",
        )

    def handle(self, folder: Path, only: str | None, misses: bool | None, **options: object) -> None:
        calendar = load_calendar(settings.BASE_DIR / "fixtures" / "calendar.json")
        letters = list(read_folder(folder, only, calendar))
        if not letters:
            raise CommandError(f"In {folder} staat geen enkele brief met toezeggingen die met de hand zijn gemerkt.")
        evaluation = evaluate(letters)
        for name, value in evaluation.figures.items():
            self.stdout.write(f"{name} {value}")
        if (misses or (misses is None and only == "odd")) and only != "even":
            for miss in evaluation.misses:
                self.stdout.write(f"  {miss}")
        self.stdout.write(json.dumps(evaluation.figures))
        unreadable = sum(found.error is not None for _, found in letters)
        self.stderr.write(f"{len(letters)} letters read, {unreadable} failed")
        if unreadable:
            raise CommandError(f"Aantal brieven dat niet kon worden gelezen: {unreadable}.")


def read_folder(folder: Path, half: str | None, calendar: Calendar) -> Iterator[tuple[AnnotatedLetter, FoundLetter]]:
    """Read every annotated letter of a folder anew, in the order of their names."""
    for path in sorted(folder.glob("*.json")):
        if not is_in_half(path.stem, half):
            continue
        annotated = read_annotation(path.name, path.read_text(encoding="utf-8"))
        if annotated is not None:
            yield annotated, read_one(path.with_name(annotated.source), calendar)


def read_one(path: Path, calendar: Calendar) -> FoundLetter:
    """Read one letter; what cannot be read counts as a letter in which nothing was found."""
    try:
        return read_result(extract(path.read_bytes(), path.name, calendar))
    except UnreadableFile as error:
        return FoundLetter(error=error.message)
    except OSError as error:
        return FoundLetter(error=f"Het bestand kan niet worden geopend ({error.strerror}).")
