"""Commitments, the mentions that bear on them, and people's decisions about them."""

from datetime import date

from django.conf import settings
from django.db import models
from simple_history.models import HistoricalRecords

from tracker.models.addresses import page_of
from tracker.models.letters import Letter
from tracker.models.organisation import Chamber, Committee, Ministry
from tracker.models.querysets import CommitmentQuerySet, MentionQuerySet


class Kind(models.TextChoices):
    """What is promised; stored values are those of `ingest.records.Kind`."""

    INFORM = "inform", "informeren"
    BRIEFING = "briefing", "briefing of gesprek"
    LEGISLATION = "legislation", "wet- of regelgeving"
    RESEARCH = "research", "onderzoek"
    ACTION = "action", "andere handeling"


class Strength(models.TextChoices):
    """How far the promise binds; stored values are those of `ingest.records.Strength`."""

    FIRM = "firm", "hard"
    INTENTION = "intention", "voornemen"
    CONDITIONAL = "conditional", "voorwaardelijk"


class Outcome(models.TextChoices):
    """What a mention does to a commitment; stored values are those of `ingest.records.Outcome`."""

    PROMISE = "promise", "toegezegd"
    RESTATEMENT = "restatement", "herhaald"
    POSTPONEMENT = "postponement", "uitgesteld"
    PARTIAL = "partial", "deels voldaan"
    FULFILMENT = "fulfilment", "voldaan"
    WITHDRAWAL = "withdrawal", "ingetrokken"


class Commitment(models.Model):
    """One promised thing, however often it is mentioned.

    Its natural key is the letter it was first found in, the fingerprint of its quotation, how many times the same words
    came before in that letter and the number of the act in the quotation; one entered by hand has no fingerprint. The
    effective term and window stand here; every earlier window stands in the mentions. `pinned` names the fields that a
    person has set: nothing else overwrites those. The status is worked out from mentions and decisions
    (`tracker.lifecycle`), never set on its own.
    """

    class Status(models.TextChoices):
        """The life of a commitment (DESIGN.md)."""

        OPEN = "open", "open"
        PARTLY_FULFILLED = "partly_fulfilled", "deels voldaan"
        FULFILLED = "fulfilled", "voldaan"
        WITHDRAWN = "withdrawn", "ingetrokken"
        LAPSED = "lapsed", "vervallen"
        DISMISSED = "dismissed", "geen toezegging"
        MERGED = "merged", "samengevoegd"

    class Review(models.TextChoices):
        """Whether a person has looked at it; a candidate is a find below the threshold and counts nowhere."""

        CANDIDATE = "candidate", "te beoordelen"
        FOUND = "found", "gevonden, nog niet bekeken"
        CONFIRMED = "confirmed", "bevestigd"

    letter = models.ForeignKey(
        Letter, models.PROTECT, verbose_name="brief", null=True, blank=True, related_name="commitments"
    )
    fingerprint = models.CharField("vingerafdruk", max_length=64, blank=True)
    occurrence = models.PositiveSmallIntegerField("zoveelste keer in de brief", default=0)
    act = models.PositiveSmallIntegerField("handeling in de zin", default=0)
    quote = models.TextField("citaat")
    context = models.TextField("omgeving", blank=True, help_text="De vraag, het kopje en het onderwerp erbij.")
    summary = models.CharField("samenvatting", max_length=300, blank=True)
    kind = models.CharField("soort", max_length=12, choices=Kind)
    strength = models.CharField("hardheid", max_length=12, choices=Strength)
    recurring = models.BooleanField("terugkerend", default=False)
    rhythm = models.CharField("ritme", max_length=200, blank=True, help_text="Herhalingsregel (iCalendar RRULE).")
    term = models.CharField("termijn", max_length=300, blank=True)
    term_rule = models.CharField("regel", max_length=100, blank=True)
    window_start = models.DateField("eerste dag", null=True, blank=True)
    due_date = models.DateField("uiterste datum", null=True, blank=True)
    due_explanation = models.TextField("uitleg van de datum", blank=True)
    due_estimated = models.BooleanField("datum geschat", default=False)
    reminder_date = models.DateField("herinnering op", null=True, blank=True)
    promised_on = models.DateField("toegezegd op", null=True, blank=True)
    promised_by = models.CharField("toegezegd door", max_length=300, blank=True)
    promised_to = models.CharField("toegezegd aan", max_length=300, blank=True)
    chamber = models.CharField("Kamer", max_length=2, choices=Chamber, blank=True)
    ministry = models.ForeignKey(
        Ministry, models.PROTECT, verbose_name="ministerie", null=True, blank=True, related_name="commitments"
    )
    committees = models.ManyToManyField(Committee, verbose_name="commissies", blank=True, related_name="commitments")
    status = models.CharField("status", max_length=20, choices=Status, default=Status.OPEN)
    status_reason = models.CharField("reden van de status", max_length=300, blank=True)
    review = models.CharField("beoordeling", max_length=10, choices=Review, default=Review.FOUND)
    score = models.FloatField("zekerheid", default=1.0)
    reasons = models.JSONField("gronden", default=list, blank=True)
    merged_into = models.ForeignKey(
        "self", models.PROTECT, verbose_name="samengevoegd met", null=True, blank=True, related_name="merged"
    )
    overdue_since = models.DateField("te laat sinds", null=True, blank=True)
    notes = models.TextField("notities", blank=True)
    pinned = models.JSONField("door een mens bepaald", default=list, blank=True)
    search_text = models.TextField("zoektekst", blank=True, editable=False)
    created_at = models.DateTimeField("gemaakt op", auto_now_add=True)
    changed_at = models.DateTimeField("gewijzigd op", auto_now=True)
    history = HistoricalRecords(excluded_fields=["search_text"])

    objects = CommitmentQuerySet.as_manager()

    class Meta:
        verbose_name = "toezegging"
        verbose_name_plural = "toezeggingen"
        ordering = ["due_date", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["letter", "fingerprint", "occurrence", "act"],
                condition=~models.Q(fingerprint=""),
                name="commitment_once_per_quotation",
            ),
            models.CheckConstraint(
                condition=models.Q(window_start__isnull=True)
                | models.Q(due_date__isnull=False, due_date__gte=models.F("window_start")),
                name="commitment_window_in_order",
                violation_error_message="De eerste dag ligt na de uiterste datum.",
            ),
            models.CheckConstraint(
                condition=models.Q(status="merged", merged_into__isnull=False)
                | (~models.Q(status="merged") & models.Q(merged_into__isnull=True)),
                name="commitment_merged_says_into_what",
            ),
            models.CheckConstraint(
                condition=models.Q(merged_into__isnull=True) | ~models.Q(merged_into=models.F("id")),
                name="commitment_not_merged_into_itself",
            ),
            models.CheckConstraint(
                condition=models.Q(overdue_since__isnull=True) | models.Q(due_date__isnull=False),
                name="commitment_late_has_due_date",
            ),
        ]
        indexes = [
            # Covers counting and ordering what is still to be done: the wide rows are read for one page only.
            models.Index(
                fields=["status", "review", "due_date", "reminder_date", "due_estimated"], name="commitment_state_due"
            ),
            # The lists in their order, without sorting: a page is the keys that come first.
            models.Index(fields=["due_date", "id", "status", "review"], name="commitment_in_order"),
            models.Index(fields=["promised_on", "id", "status", "review"], name="commitment_by_promise"),
            models.Index(fields=["changed_at", "id", "status", "review"], name="commitment_by_change"),
            # Covers counting per value of a filter, and ordering by ministry.
            models.Index(
                fields=["status", "review", "ministry", "kind", "strength", "chamber", "id"], name="commitment_groups"
            ),
            # Only what is still to be done, of which the others are half or more: PostgreSQL reads no row of those.
            models.Index(
                fields=["due_date", "id"],
                condition=models.Q(status__in=["open", "partly_fulfilled"]) & ~models.Q(review="candidate"),
                name="commitment_live",
            ),
            models.Index(fields=["review", "status"], name="commitment_review_status"),
            models.Index(fields=["reminder_date"], name="commitment_reminder"),
            models.Index(fields=["overdue_since"], name="commitment_overdue_since"),
            models.Index(fields=["created_at"], name="commitment_made"),
            # Of the few that were merged: in an index of all, most hold nothing, and the database would not use it.
            models.Index(
                fields=["merged_into"], condition=models.Q(merged_into__isnull=False), name="commitment_merged"
            ),
        ]

    def __str__(self) -> str:
        return self.summary or self.quote[:120]

    def get_absolute_url(self) -> str:
        return page_of("commitment", self.pk)

    @property
    def is_live(self) -> bool:
        """Whether something is still to be done: open or partly fulfilled, and more than a candidate."""
        return self.status in CommitmentQuerySet.LIVE and self.review != self.Review.CANDIDATE

    def is_overdue(self, today: date) -> bool:
        """Whether it is still to be done and past its due date. `today` is the day in Europe/Amsterdam."""
        return self.is_live and self.due_date is not None and self.due_date < today

    def days_late(self, today: date) -> int:
        """How many days it is past its due date; negative while the due date is still to come.

        Raises ValueError for a commitment without a due date: that is never late.
        """
        if self.due_date is None:
            raise ValueError("a commitment without a due date is never late")
        return (today - self.due_date).days


class Mention(models.Model):
    """A place in a letter that bears on a commitment, and what it does to it.

    `fingerprint`, `occurrence` (how many times the same words came before in this letter), `act` and the outcome are
    its natural key within the letter and commitment: a rejected outcome stays rejected, while another outcome read in
    the same words is a new proposal. A mention counts for the status when it is applied: by the program (`automatic`)
    or because a person confirmed it. The window is the one the mention gives, so earlier windows are never lost.
    """

    class State(models.TextChoices):
        """What has been decided about the mention; only applied and confirmed ones count for the status."""

        APPLIED = "applied", "verwerkt"
        PROPOSED = "proposed", "voorstel"
        CONFIRMED = "confirmed", "bevestigd"
        REJECTED = "rejected", "verworpen"
        UNDONE = "undone", "teruggedraaid"

    class Origin(models.TextChoices):
        """Which step made it; each step keeps only its own mentions up to date."""

        FOUND = "found", "gevonden in de brief zelf"
        LINKED = "linked", "gekoppeld aan een eerdere toezegging"
        BY_HAND = "by_hand", "met de hand"

    letter = models.ForeignKey(Letter, models.PROTECT, verbose_name="brief", related_name="mentions")
    commitment = models.ForeignKey(Commitment, models.CASCADE, verbose_name="toezegging", related_name="mentions")
    moved_from = models.ForeignKey(
        Commitment, models.PROTECT, verbose_name="kwam mee van", null=True, blank=True, related_name="moved_mentions"
    )
    outcome = models.CharField("uitkomst", max_length=12, choices=Outcome)
    state = models.CharField("stand", max_length=10, choices=State, default=State.PROPOSED)
    origin = models.CharField("herkomst", max_length=10, choices=Origin, default=Origin.FOUND)
    automatic = models.BooleanField("door het programma verwerkt", default=False)
    claim = models.BooleanField("de brief zegt het zelf", default=False)
    quote = models.TextField("citaat")
    fingerprint = models.CharField("vingerafdruk", max_length=64)
    occurrence = models.PositiveSmallIntegerField("herhaling", default=0)
    act = models.PositiveSmallIntegerField("handeling in de zin", default=0)
    start = models.PositiveIntegerField("begin in de tekst")
    end = models.PositiveIntegerField("einde in de tekst")
    question = models.CharField("vraag", max_length=50, blank=True)
    party = models.CharField("fractie", max_length=100, blank=True)
    term = models.CharField("termijn", max_length=300, blank=True)
    term_rule = models.CharField("regel", max_length=100, blank=True)
    window_start = models.DateField("eerste dag", null=True, blank=True)
    due_date = models.DateField("uiterste datum", null=True, blank=True)
    due_explanation = models.TextField("uitleg van de datum", blank=True)
    due_estimated = models.BooleanField("datum geschat", default=False)
    old_term = models.CharField("eerdere termijn", max_length=300, blank=True)
    score = models.FloatField("zekerheid", default=1.0)
    reasons = models.JSONField("gronden", default=list, blank=True)
    rules = models.JSONField("regels", default=list, blank=True)
    seen = models.BooleanField("gezien", default=False)
    created_at = models.DateTimeField("gemaakt op", auto_now_add=True)
    history = HistoricalRecords()

    objects = MentionQuerySet.as_manager()

    class Meta:
        verbose_name = "vermelding"
        verbose_name_plural = "vermeldingen"
        ordering = ["letter__letter_date", "start", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["letter", "commitment", "fingerprint", "occurrence", "act", "outcome"], name="mention_once"
            ),
            models.CheckConstraint(condition=models.Q(end__gte=models.F("start")), name="mention_span_in_order"),
            models.CheckConstraint(
                condition=models.Q(window_start__isnull=True)
                | models.Q(due_date__isnull=False, due_date__gte=models.F("window_start")),
                name="mention_window_in_order",
            ),
        ]
        indexes = [
            models.Index(fields=["state", "outcome", "commitment"], name="mention_state_outcome"),
            # The surest proposals first, as the work list has them.
            models.Index(fields=["state", "-score", "id"], name="mention_surest"),
            # What the letters of a period did, without a look at the mentions themselves.
            models.Index(fields=["letter", "outcome", "state", "commitment", "score", "id"], name="mention_in_letter"),
        ]

    def __str__(self) -> str:
        return f"{self.get_outcome_display()}: {self.quote[:80]}"


class Decision(models.Model):
    """A person's word about a commitment, one of its mentions or a letter. Rows are only ever added."""

    class Verb(models.TextChoices):
        """What the person did."""

        CONFIRM = "confirm", "bevestigd"
        CORRECT = "correct", "gecorrigeerd"
        DISMISS = "dismiss", "afgewezen"
        ACCEPT = "accept", "voorstel aanvaard"
        REJECT = "reject", "voorstel verworpen"
        UNDO = "undo", "teruggedraaid"
        FULFIL = "fulfil", "afgedaan"
        WITHDRAW = "withdraw", "ingetrokken"
        LAPSE = "lapse", "vervallen verklaard"
        REOPEN = "reopen", "heropend"
        POSTPONE = "postpone", "uitstel vastgelegd"
        MERGE = "merge", "samengevoegd"
        ADD = "add", "met de hand toegevoegd"
        SEEN = "seen", "gezien"
        ASSIGN = "assign", "commissies toegewezen"
        DATE = "date", "briefdatum bevestigd"
        SAME = "same", "dezelfde brief"
        OTHER = "other", "een andere brief"

    commitment = models.ForeignKey(
        Commitment, models.PROTECT, verbose_name="toezegging", null=True, blank=True, related_name="decisions"
    )
    letter = models.ForeignKey(
        Letter, models.PROTECT, verbose_name="brief", null=True, blank=True, related_name="decisions"
    )
    mention = models.ForeignKey(
        Mention, models.SET_NULL, verbose_name="vermelding", null=True, blank=True, related_name="decisions"
    )
    verb = models.CharField("besluit", max_length=10, choices=Verb)
    changes = models.JSONField("wijzigingen", default=dict, blank=True, help_text="Per veld: [oud, nieuw].")
    note = models.CharField("toelichting", max_length=500, blank=True)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="door", related_name="decisions")
    made_at = models.DateTimeField("op", auto_now_add=True)

    class Meta:
        verbose_name = "besluit"
        verbose_name_plural = "besluiten"
        ordering = ["made_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(commitment__isnull=False) | models.Q(letter__isnull=False),
                name="decision_is_about_something",
            )
        ]
        indexes = [models.Index(fields=["made_at"], name="decision_made")]

    def __str__(self) -> str:
        return f"{self.get_verb_display()} door {self.person}"
