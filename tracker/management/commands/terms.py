"""`manage.py terms`: say what the term of each sentence on standard input means (CONTRACT.md)."""

import json
import sys
from collections.abc import Iterable
from datetime import date

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from ingest.calendars import Calendar, load_calendar
from ingest.records import Chamber
from ingest.terms import term_of


class Command(BaseCommand):
    """Print one JSON object a line; counts and bad lines go to standard error."""

    help = "Lees zinnen als JSON van standaardinvoer en druk van elke zin de termijn af."
    requires_system_checks = []

    def handle(self, **options: object) -> None:
        """Answer every line; one that cannot be read gets its id and the reason, and the rest still comes."""
        calendar = load_calendar(settings.BASE_DIR / "fixtures" / "calendar.json")
        read, bad = self.answer(sys.stdin.buffer, calendar)
        self.stderr.write(f"{read} sentences read, {bad} failed")
        if bad:
            raise CommandError(f"Aantal regels dat niet kon worden gelezen: {bad}.")

    def answer(self, lines: Iterable[bytes], calendar: Calendar) -> tuple[int, int]:
        """Print the answer to each line, and return how many were answered and how many could not be read."""
        read = bad = 0
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                self.stdout.write(answer_row(line, calendar))
                read += 1
            except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
                self.stderr.write(f"Regel {number} kan niet worden gelezen: {reason(error)}")
                self.stdout.write(json.dumps({"id": id_of(line), "error": reason(error)}, ensure_ascii=False))
                bad += 1
        return read, bad


def answer_row(line: bytes, calendar: Calendar) -> str:
    """Return the answer to one row as a line of JSON."""
    row = json.loads(line.decode("utf-8-sig"))
    day = date.fromisoformat(row["letter_date"]) if row.get("letter_date") else None
    term = term_of(row["sentence"], day, Chamber(row.get("chamber") or Chamber.TWEEDE_KAMER), calendar)
    window = term.window if term else None
    answer = {
        "id": row["id"],
        "term": term.phrase if term else None,
        "window": [window.start.isoformat(), window.end.isoformat()] if window else None,
        "rule": term.rule if term else None,
    }
    return json.dumps(answer, ensure_ascii=False)


def id_of(line: bytes) -> str | int | None:
    """Return the id of a row that is wrong otherwise, None where it has none."""
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None
    named = row.get("id") if isinstance(row, dict) else None
    return named if isinstance(named, (str, int)) else None


def reason(error: Exception) -> str:
    """Return in Dutch why a row is no row."""
    if isinstance(error, json.JSONDecodeError):
        return "dit is geen JSON"
    if isinstance(error, UnicodeDecodeError):
        return "de tekst is geen UTF-8"
    if isinstance(error, KeyError):
        return f"het veld {error} ontbreekt"
    if isinstance(error, (TypeError, AttributeError)):
        return "dit is geen rij met id, letter_date, chamber en sentence"
    return "letter_date, chamber of de diepte van de JSON klopt niet"
