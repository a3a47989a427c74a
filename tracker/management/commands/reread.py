"""`manage.py reread`: read letters again, after better rules, with what people decided left as it is."""

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from tracker import register
from tracker.lifecycle import day_of
from tracker.models import Commitment, Letter, Mention


class Command(BaseCommand):
    """Read and link letters again in this process, in order of their dates."""

    help = "Read letters again; --dry-run does it all and takes it back, so that the counts can be looked at first."

    def add_arguments(self, parser: CommandParser) -> None:
        """Which letters."""
        which = parser.add_mutually_exclusive_group(required=True)
        which.add_argument("--letter", type=int, action="append", metavar="NUMBER", help="may be given more than once")
        which.add_argument("--all", action="store_true")
        parser.add_argument("--dry-run", action="store_true")

    def handle(self, *, letter: list[int] | None, dry_run: bool, **options: object) -> None:
        """Read them all first: only then is every commitment there that a later letter may bear on."""
        rows = Letter.objects.defer("text", "passages")
        letters = sorted(rows.filter(pk__in=letter) if letter else rows, key=lambda row: (day_of(row), row.pk))
        missing = set(letter or ()) - {row.pk for row in letters}
        if missing:
            raise CommandError(f"Deze brieven zijn er niet: {', '.join(map(str, sorted(missing)))}.")
        before = counted()
        with transaction.atomic():
            failed = [row.pk for row in letters if not register.read_again(row)]
            failed += [row.pk for row in letters if row.pk not in failed and not linked(row)]
            after = counted()
            transaction.set_rollback(dry_run)
        self.stderr.write(
            f"{len(letters) - len(failed)} brieven gelezen, {len(failed)} mislukt;"
            f" toezeggingen {before[0]} → {after[0]}, vermeldingen {before[1]} → {after[1]}"
            f"{' (proef: niets bewaard)' if dry_run else ''}"
        )
        if failed:
            raise CommandError(f"Niet opnieuw gelezen: {', '.join(map(str, failed))}; de reden staat in het beheer.")


def linked(letter: Letter) -> bool:
    """Link the letter; a failure stands on the letter and in the log, and the others go on."""
    try:
        register.link_letter(letter.pk)
    except register.OUTAGES:
        raise
    except Exception:
        return False
    return True


def counted() -> tuple[int, int]:
    """Return how many commitments and mentions there are."""
    return Commitment.objects.count(), Mention.objects.count()
