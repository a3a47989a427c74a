"""The weekly e-mail in three steps: collect (queries, to frozen values), render (no queries) and send.

One `Digest` row per person and week is claimed before sending and stamped after it, so that a rerun sends only what has
not gone out; a crash between the two may repeat a mail but never loses one.
"""

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from smtplib import SMTPException
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.core import signing
from django.core.mail import EmailMultiAlternatives
from django.db.models import F, Q, QuerySet
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from tracker.changes import fitted
from tracker.models import Commitment, Committee, Digest, Intake, Letter, Mention, Subscription
from tracker.spoken_dates import MONTHS, plain_date, slippage, span_of_days

logger = logging.getLogger(__name__)

SOON_DAYS = 14
LINES = 10
"""A section shows so many lines; of the rest it gives the number and the link."""
CLAIM = timedelta(minutes=15)
UNSUBSCRIBE_SALT = "tracker.digest.unsubscribe"


@dataclass(frozen=True, order=True)
class Week:
    """An ISO week."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> "Week":
        """Return the week that the day is in."""
        year, number, _ = day.isocalendar()
        return cls(year, number)

    @classmethod
    def parse(cls, text: str) -> "Week":
        """Read "2026-W47". Raises ValueError for anything else and for a week that the year does not have."""
        year, _, number = text.upper().partition("-W")
        week = cls(int(year), int(number))
        date.fromisocalendar(week.year, week.number, 1)
        return week

    @property
    def monday(self) -> date:
        """The first day."""
        return date.fromisocalendar(self.year, self.number, 1)

    @property
    def sunday(self) -> date:
        """The last day."""
        return self.monday + timedelta(days=6)

    def __str__(self) -> str:
        return f"{self.year}-W{self.number:02}"

    @property
    def in_words(self) -> str:
        """The week as people say it: "week 47 (16 t/m 22 november 2026)"."""
        first, last = self.monday, self.sunday
        start = f"{first.day}" if first.month == last.month else f"{first.day} {MONTHS[first.month - 1]}"
        return f"week {self.number} ({start} t/m {plain_date(last)})"


@dataclass(frozen=True)
class Line:
    """One thing in a section: what it is, what there is to say about it, and where to find it."""

    text: str
    detail: str
    address: str


@dataclass(frozen=True)
class Section:
    """A heading with its first lines, how many there are in all, and where the whole list is."""

    title: str
    lines: tuple[Line, ...]
    total: int
    address: str

    @property
    def left_off(self) -> int:
        """How many lines are not shown."""
        return self.total - len(self.lines)


@dataclass(frozen=True)
class Overview:
    """Everything that one digest says."""

    week: Week
    name: str
    committees: str
    sections: tuple[Section, ...]
    overdue: int
    open: int
    home: str
    unsubscribe: str

    @property
    def filled(self) -> tuple[Section, ...]:
        """The sections that have something in them."""
        return tuple(section for section in self.sections if section.total)


@dataclass(frozen=True)
class Message:
    """A digest as it is sent."""

    subject: str
    text: str
    html: str
    unsubscribe: str


@dataclass(frozen=True)
class Sent:
    """What a round of sending came to."""

    sent: int = 0
    skipped: int = 0
    failed: int = 0

    def raise_if_failed(self) -> None:
        """Raise an outage if some could not be sent, so that the task tries those again."""
        if self.failed:
            raise ConnectionError(f"{self.failed} digests could not be sent")


def collect(week: Week, today: date, person: AbstractBaseUser | None, committees: Sequence[Committee]) -> Overview:
    """Gather what there is to say for these committees (all of them if none is given).

    What is newly late became so since the Monday a week before this week's; `today` bounds it on the other side.
    """
    commitments, mentions = Commitment.objects.all(), Mention.objects.all()
    if committees:
        commitments, mentions = commitments.for_committees(committees), mentions.for_committees(committees)
    overdue = commitments.overdue(today)
    new = Q(overdue_since__gt=week.monday - timedelta(days=7)) | Q(overdue_since__isnull=True)
    query = urlencode([("committee", committee.pk) for committee in committees])

    def listed(name: str, narrowing: str = "") -> str:
        parts = [part for part in (narrowing, query) if part]
        return absolute(reverse(name)) + (f"?{'&'.join(parts)}" if parts else "")

    late_words, due_words = _late(today), _due(today)
    troubled = Intake.objects.filter(
        Q(state=Intake.State.FAILED)
        | Q(state=Intake.State.REFUSED, created_at__date__gte=week.monday - timedelta(days=7))
    ).order_by("-created_at", "-pk")
    sections = (
        _commitments("Nieuw te laat", overdue.filter(new), late_words, listed("overdue")),
        _commitments("Nog steeds te laat", overdue.exclude(new), late_words, listed("overdue")),
        _commitments(
            f"Binnen {SOON_DAYS} dagen",
            commitments.due_within(today, SOON_DAYS),
            due_words,
            listed("commitments", f"deadline={SOON_DAYS}"),
        ),
        _mentions(
            "Voorstellen die op een besluit wachten", mentions.proposals(), listed("worklist", "stapel=voorstellen")
        ),
        _mentions(
            "Afgedaan door het programma, nog niet gezien",
            mentions.closed_unseen(),
            listed("worklist", "stapel=afgedaan"),
        ),
        _commitments(
            "Zonder termijn: tijd om te kijken",
            commitments.to_be_reminded(today).order_by("reminder_date", "pk"),
            _reminded,
            listed("without_term", "deadline=reminder"),
        ),
        Section(
            "Bestanden die niet konden worden gelezen",
            tuple(Line(row.name, row.reason, absolute(reverse("intakes"))) for row in troubled[:LINES]),
            troubled.count(),
            absolute(reverse("intakes")) + "?state=troubled",
        ),
    )
    unlinked = Letter.objects.link_failed().defer("text", "passages").order_by("-letter_date", "-pk")
    sections += (
        Section(
            "Brieven die niet met eerdere toezeggingen konden worden vergeleken",
            tuple(Line(str(row), row.link_error, absolute(row.get_absolute_url())) for row in unlinked[:LINES]),
            unlinked.count(),
            absolute(reverse("letters")),
        ),
    )
    return Overview(
        week=week,
        name=(person.get_full_name() or person.get_username()) if person else "",
        committees=", ".join(committee.name for committee in committees) or "alle commissies",
        sections=sections,
        overdue=overdue.count(),
        open=commitments.live().count(),
        home=absolute("/"),
        unsubscribe=unsubscribe_address(person) if person else "",
    )


def render(overview: Overview) -> Message:
    """Write the digest out as text and as HTML. No queries: everything is in the overview."""
    context = {"overview": overview}
    subject = " ".join(render_to_string("emails/digest-subject.txt", context).split())
    text = render_to_string("emails/digest-text.txt", context)
    html = render_to_string("emails/digest-html.html", context)
    return Message(subject, text, html, overview.unsubscribe)


def send_week(week: Week, today: date, people: Iterable[AbstractBaseUser] | None = None) -> Sent:
    """Send the week's digest to every subscriber (or those of `people`) who has not had it.

    One that cannot be sent is kept with its error and does not keep the others from going out.
    """
    subscriptions = Subscription.objects.filter(active=True, person__is_active=True).exclude(person__email="")
    if people is not None:
        subscriptions = subscriptions.filter(person__in=[person.pk for person in people])
    sent = skipped = failed = 0
    for subscription in subscriptions.select_related("person").prefetch_related("committees"):
        digest = _claimed(subscription.person, week)
        if digest is None:
            skipped += 1
            continue
        overview = collect(week, today, subscription.person, list(subscription.committees.all()))
        try:
            _mail(render(overview), subscription.person.email)
        except (SMTPException, OSError) as error:
            failed += 1
            reason = fitted(Digest, "error", f"{type(error).__name__}: {error}")
            Digest.objects.filter(pk=digest.pk).update(claimed_at=None, error=reason)
            logger.exception("digest %s to %s not sent", week, subscription.person)
            continue
        Digest.objects.filter(pk=digest.pk).update(sent_at=timezone.now(), error="")
        sent += 1
    logger.info("digest %s: %s sent, %s skipped, %s failed", week, sent, skipped, failed)
    return Sent(sent, skipped, failed)


def absolute(path: str) -> str:
    """Return the address of a page as a mail must give it."""
    return settings.TRACKER_BASE_URL + path


def unsubscribe_address(person: AbstractBaseUser) -> str:
    """Return the address that ends the person's subscription without signing in."""
    return absolute(reverse("unsubscribe", args=[signing.dumps(person.pk, salt=UNSUBSCRIBE_SALT)]))


def unsubscribe(token: str) -> bool:
    """End the subscription that the address is for; False for an address that was not made here."""
    try:
        person_id = signing.loads(token, salt=UNSUBSCRIBE_SALT)
    except signing.BadSignature:
        return False
    Subscription.objects.filter(person_id=person_id).update(active=False)
    return True


def _claimed(person: AbstractBaseUser, week: Week) -> Digest | None:
    """Return the person's row for the week, claimed; None if it was sent or somebody is sending it this minute."""
    digest, _ = Digest.objects.get_or_create(person=person, iso_year=week.year, iso_week=week.number)
    now = timezone.now()
    free = Q(claimed_at__isnull=True) | Q(claimed_at__lt=now - CLAIM)
    rows = Digest.objects.filter(free, pk=digest.pk, sent_at__isnull=True)
    return digest if rows.update(claimed_at=now, tries=F("tries") + 1) else None


def _mail(message: Message, address: str) -> None:
    """Send one mail through Django's mail settings."""
    headers = {}
    if message.unsubscribe:
        headers["List-Unsubscribe"] = f"<{message.unsubscribe}>"
        headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    mail = EmailMultiAlternatives(message.subject, message.text, to=[address], headers=headers)
    mail.attach_alternative(message.html, "text/html")
    mail.send()


def _commitments(title: str, rows: "QuerySet[Commitment]", words: Callable[[Commitment], str], address: str) -> Section:
    """Return a section of commitments, the longest overdue or first due first unless the rows have an order."""
    shown = rows.select_related("ministry").prefetch_related("committees").defer("search_text", "context")
    shown = shown if rows.query.order_by else shown.order_by("due_date", "pk")
    first = list(shown[:LINES])
    # Asked of the rows that are shown alone: working it out for a whole list takes long.
    slipped = {row.pk: row for row in Commitment.objects.filter(pk__in=[row.pk for row in first]).with_slippage()}
    lines = []
    for row in first:
        moved = slipped[row.pk]
        who = " · ".join(
            part
            for part in (
                ", ".join(committee.abbreviation for committee in row.committees.all()),
                row.ministry.name if row.ministry else "",
                words(row),
                slippage(moved.postponed, moved.first_due, moved.due_date),
            )
            if part
        )
        lines.append(Line(str(row), who, absolute(row.get_absolute_url())))
    return Section(title, tuple(lines), rows.count(), address)


def _mentions(title: str, rows: "QuerySet[Mention]", address: str) -> Section:
    """Return a section of mentions, surest first."""
    shown = (
        rows.select_related("letter", "commitment").defer("letter__text", "letter__passages").order_by("-score", "pk")
    )
    lines = tuple(
        Line(
            str(row.commitment),
            f"{row.get_outcome_display()}, volgens {row.letter}",
            absolute(row.commitment.get_absolute_url()),
        )
        for row in shown[:LINES]
    )
    return Section(title, lines, rows.count(), address)


def _late(today: date) -> Callable[[Commitment], str]:
    """Return how a late commitment is spoken of."""
    return lambda row: f"{span_of_days(row.days_late(today))} te laat (uiterlijk {plain_date(row.due_date)})"


def _due(today: date) -> Callable[[Commitment], str]:
    """Return how a commitment that is due soon is spoken of."""
    return lambda row: (
        f"uiterlijk {plain_date(row.due_date)}"
        + (" (vandaag)" if row.due_date == today else f", over {span_of_days(-row.days_late(today))}")
    )


def _reminded(row: Commitment) -> str:
    """Return how a commitment without a due date is spoken of."""
    said = f"“{row.term}”" if row.term else "geen termijn genoemd"
    return f"{said}; toegezegd op {plain_date(row.promised_on)}" if row.promised_on else said
