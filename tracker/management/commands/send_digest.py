"""`manage.py send_digest`: the weekly e-mail of one week, to whoever has not had it."""

from datetime import date
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from django.core.management.base import BaseCommand, CommandError, CommandParser

from tracker import digest, lifecycle
from tracker.models import Subscription


class Command(BaseCommand):
    """Send, or with --dry-run print, the digest of one week."""

    help = "Send the weekly digest to every subscriber who has not had it; --dry-run prints it and sends nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        """A week, a person, and whether to print only."""
        parser.add_argument("--week", default=None, help="ISO week such as 2026-W47; by default this week")
        parser.add_argument("--to", default=None, help="user name of one person; by default every subscriber")
        parser.add_argument("--dry-run", action="store_true", help="print the mails; send and keep nothing")

    def handle(self, *, week: str | None, to: str | None, dry_run: bool, **options: object) -> None:
        """Send or print."""
        today = lifecycle.today()
        try:
            chosen = digest.Week.parse(week) if week else digest.Week.of(today)
        except ValueError as error:
            raise CommandError(f"{week!r} is geen ISO-week; schrijf bijvoorbeeld 2026-W47.") from error
        seen_from = min(max(today, chosen.monday), chosen.sunday)
        person = self._person(to) if to else None
        if dry_run:
            self._print(chosen, seen_from, person)
            return
        result = digest.send_week(chosen, seen_from, [person] if person else None)
        self.stderr.write(f"{result.sent} verzonden, {result.skipped} overgeslagen, {result.failed} mislukt")
        if result.failed:
            raise CommandError(f"{result.failed} mislukt; de reden staat bij de weekoverzichten in het beheer.")

    def _person(self, name: str) -> AbstractBaseUser:
        """Return the person of that user name."""
        person = get_user_model().objects.filter(username=name).first()
        if person is None:
            raise CommandError(f"Er is geen gebruiker {name!r}.")
        return person

    def _print(self, week: digest.Week, seen_from: date, person: AbstractBaseUser | None) -> None:
        """Print each mail as text and keep its HTML in a file, to be looked at in a browser."""
        rows = Subscription.objects.filter(active=True).select_related("person").prefetch_related("committees")
        found = [(row.person, list(row.committees.all())) for row in rows if person in (None, row.person)]
        folder = Path(settings.DATA_DIR) / "digest"
        folder.mkdir(parents=True, exist_ok=True)
        for reader, committees in found or [(person, [])]:
            message = digest.render(digest.collect(week, seen_from, reader, committees))
            page = folder / f"{week}-{reader.get_username() if reader else 'alle-commissies'}.html"
            page.write_text(message.html, encoding="utf-8")
            address = reader.email if reader else "(nog niemand geabonneerd)"
            self.stdout.write(f"Aan: {address}\nOnderwerp: {message.subject}\n\n{message.text}\nHTML: {page}")
        self.stderr.write(f"{len(found or [0])} afgedrukt, 0 verzonden")
