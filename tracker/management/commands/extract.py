"""`manage.py extract`: read files and print what was found in each as one line of JSON (CONTRACT.md)."""

import json
import logging
from argparse import ArgumentParser
from datetime import date
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from ingest.calendars import load_calendar
from ingest.extraction import extract
from ingest.reading import decode
from ingest.records import Chamber, Extraction, Find, Outcome, UnreadableFile, Window

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    """Print one JSON object a file; counts and progress go to standard error."""

    help = "Lees brieven en druk per bestand af wat erin is gevonden, als één regel JSON."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the files and what may be said of them."""
        parser.add_argument("files", nargs="+", type=Path)
        parser.add_argument("--letter-date", type=date.fromisoformat, help="de datum van de brief (JJJJ-MM-DD)")
        parser.add_argument("--chamber", choices=[chamber.value for chamber in Chamber], help="TK of EK")
        parser.add_argument("--candidates", action="store_true", help="geef ook de kandidaten onder de drempel")
        parser.add_argument(
            "--text", action="store_true", help="druk alleen de gelezen tekst af, waarin start en end tellen"
        )

    def handle(self, **options: object) -> None:
        """Answer every file; one that cannot be read gets a line with its error and the rest still comes."""
        calendar = load_calendar(settings.BASE_DIR / "fixtures" / "calendar.json")
        chamber = Chamber(options["chamber"]) if options["chamber"] else None
        failed = 0
        for path in options["files"]:
            try:
                data = path.read_bytes()
                if options["text"]:
                    self.stdout.write(decode(data, path.name), ending="")
                    continue
                row = row_of(
                    path.name,
                    extract(data, path.name, calendar, options["letter_date"], chamber),
                    options["candidates"],
                )
            except UnreadableFile as error:
                logger.warning("%s: %s", path.name, error.cause)
                row = {"file": path.name, "error": error.message}
            except OSError as error:
                row = {"file": path.name, "error": f"Het bestand kan niet worden geopend: {error.strerror}."}
            failed += "error" in row
            self.stdout.write(json.dumps(row, ensure_ascii=False))
        self.stderr.write(f"{len(options['files']) - failed} letters read, {failed} failed")
        if failed:
            raise CommandError(f"Aantal bestanden dat niet kon worden gelezen: {failed}.")


def row_of(name: str, extraction: Extraction, candidates: bool) -> dict[str, object]:
    """Return the line of JSON for one file, in the form of CONTRACT.md."""
    header = extraction.letter.header
    return {
        "file": name,
        "letter_date": header.letter_date.isoformat() if header.letter_date else None,
        "date_source": header.date_source,
        "chamber": header.chamber,
        "sender": header.sender,
        "ministry": header.ministry,
        "doc_type": header.doc_type,
        "dossiers": list(header.dossiers),
        "number": header.number,
        "items": [item_of(find) for find in extraction.finds if candidates or not find.candidate],
    }


def item_of(find: Find) -> dict[str, object]:
    """Return one find in the form of CONTRACT.md; a restatement is a promise here."""
    item: dict[str, object] = {
        "quote": find.quote,
        "start": find.start,
        "end": find.end,
        "kind": find.kind,
        "strength": find.strength,
        "role": Outcome.PROMISE if find.role is Outcome.RESTATEMENT else find.role,
        "recurring": find.recurring,
        "term": find.term.phrase if find.term else None,
        "window": days_of(find.window),
        "rule": find.rules[0] if find.rules else None,
        "score": find.score,
        "question": find.question,
        "party": find.party,
    }
    if find.role is Outcome.POSTPONEMENT:
        item["old_term"] = find.old_term.phrase if find.old_term else None
    if find.candidate:
        item["candidate"] = True
    return item


def days_of(window: Window | None) -> list[str] | None:
    """Return the first and last day of a window as ISO dates."""
    return [window.start.isoformat(), window.end.isoformat()] if window else None
