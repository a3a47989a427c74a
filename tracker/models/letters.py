"""What came in and what was read of it: intakes (files as they came) and letters."""

from django.conf import settings
from django.db import models
from simple_history.models import HistoricalRecords

from tracker.models.addresses import page_of
from tracker.models.organisation import Chamber, Committee, Dossier, Ministry, Role
from tracker.models.querysets import IntakeQuerySet, LetterQuerySet


class DateSource(models.TextChoices):
    """Where a letter's date comes from; stored values are those of `ingest.records.DateSource`."""

    TEXT = "text", "uit de tekst"
    GIVEN = "given", "opgegeven"
    DERIVED = "derived", "afgeleid"


class Letter(models.Model):
    """One document from the government, as read from its file.

    The text is kept as extracted, so that every span in it stays valid. `pinned` names the fields that a person has
    set: reading the letter again leaves those alone. `fingerprint` is that of its words: the same letter in another
    file is the same letter.
    """

    text = models.TextField("tekst")
    passages = models.JSONField(
        "stukken van de tekst",
        default=list,
        blank=True,
        editable=False,
        help_text="Per stuk: begin, einde, stem, vraagnummer, fractie, gestelde vraag (`ingest.records.Passage`).",
    )
    fingerprint = models.CharField("vingerafdruk", max_length=64, blank=True, editable=False)
    title = models.CharField("onderwerp", max_length=500, blank=True)
    letter_date = models.DateField("datum", null=True, blank=True)
    date_source = models.CharField("herkomst datum", max_length=10, choices=DateSource, blank=True)
    date_reason = models.CharField("grond datum", max_length=300, blank=True)
    date_confirmed = models.BooleanField("datum bevestigd", default=False)
    chamber = models.CharField("Kamer", max_length=2, choices=Chamber, blank=True)
    number = models.CharField("ondernummer", max_length=30, blank=True)
    sender = models.CharField("afzender", max_length=300, blank=True)
    ministry = models.ForeignKey(
        Ministry, models.PROTECT, verbose_name="ministerie", null=True, blank=True, related_name="letters"
    )
    doc_type = models.CharField("soort stuk", max_length=100, blank=True)
    references = models.JSONField("kenmerken", default=list, blank=True)
    dossiers = models.ManyToManyField(Dossier, verbose_name="dossiers", blank=True, related_name="letters")
    committees = models.ManyToManyField(
        Committee, through="LetterCommittee", verbose_name="commissies", blank=True, related_name="letters"
    )
    part_of = models.ForeignKey(
        "self", models.SET_NULL, verbose_name="hoort bij", null=True, blank=True, related_name="annexes"
    )
    pinned = models.JSONField("door een mens bepaald", default=list, blank=True)
    read_at = models.DateTimeField("gelezen op", null=True, blank=True)
    link_wanted_at = models.DateTimeField("koppelen gevraagd op", null=True, blank=True)
    linked_at = models.DateTimeField("gekoppeld op", null=True, blank=True)
    link_tries = models.PositiveSmallIntegerField("pogingen tot koppelen", default=0)
    link_error = models.CharField("fout bij koppelen", max_length=500, blank=True)
    created_at = models.DateTimeField("binnengekomen op", auto_now_add=True)
    history = HistoricalRecords(
        excluded_fields=[
            "text",
            "passages",
            "fingerprint",
            "read_at",
            "link_wanted_at",
            "linked_at",
            "link_tries",
            "link_error",
        ]
    )

    objects = LetterQuerySet.as_manager()

    class Meta:
        verbose_name = "brief"
        verbose_name_plural = "brieven"
        ordering = ["-letter_date", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["fingerprint"], condition=~models.Q(fingerprint=""), name="letter_same_words_once"
            )
        ]
        indexes = [
            models.Index(fields=["-letter_date", "-id"], name="letter_newest"),
            models.Index(fields=["date_source", "date_confirmed", "letter_date"], name="letter_date_waits"),
            models.Index(fields=["link_wanted_at", "linked_at"], name="letter_to_be_linked"),
            # What is new is asked for every morning; without this the text of every letter is read past for it.
            models.Index(fields=["created_at"], name="letter_came_in"),
        ]

    def __str__(self) -> str:
        day = f" ({self.letter_date:%d-%m-%Y})" if self.letter_date else ""
        return f"{self.title or self.doc_type or 'Brief'}{day}"

    def get_absolute_url(self) -> str:
        return page_of("letter", self.pk)


class LetterMark(models.Model):
    """A number of which two forms of one letter have most in common (`ingest.reading.likeness.marks_of`)."""

    letter = models.ForeignKey(Letter, models.CASCADE, related_name="marks")
    value = models.BigIntegerField("kenmerk van de tekst")

    class Meta:
        verbose_name = "kenmerk van een tekst"
        verbose_name_plural = "kenmerken van teksten"
        ordering = ["letter", "value"]
        constraints = [models.UniqueConstraint(fields=["value", "letter"], name="letter_mark_once")]

    def __str__(self) -> str:
        return str(self.value)


class LetterCommittee(models.Model):
    """A committee that a letter is for. `by_hand` rows were chosen by a person and survive the table's changes."""

    letter = models.ForeignKey(Letter, models.CASCADE, related_name="letter_committees")
    committee = models.ForeignKey(Committee, models.PROTECT, verbose_name="commissie")
    role = models.CharField("rol", max_length=10, choices=Role, default=Role.LEAD)
    by_hand = models.BooleanField("met de hand", default=False)
    history = HistoricalRecords()

    class Meta:
        verbose_name = "commissie van de brief"
        verbose_name_plural = "commissies van de brief"
        ordering = ["letter", "role", "committee__name"]
        constraints = [models.UniqueConstraint(fields=["letter", "committee"], name="letter_committee_once")]

    def __str__(self) -> str:
        return f"{self.committee} ({self.get_role_display()})"


class Intake(models.Model):
    """One file that was brought in, and what became of it: the queue, the list of failures and the upload log in one.

    The row is the truth about the work: a task claims it with a lease, and a row whose lease ran out is sent again.
    The bytes are kept as they came, except of a file over the size limit, of which only the name and size are known.
    A letter has one file that it was read from and may have others that hold it in another form. A file that is `like`
    a letter without being so beyond doubt waits for a person's answer.
    """

    class State(models.TextChoices):
        """Where the file is on its way to a letter."""

        QUEUED = "queued", "in de wachtrij"
        READING = "reading", "wordt gelezen"
        READ = "read", "gelezen"
        FORM = "form", "andere vorm van een brief"
        ASKED = "asked", "wacht op uw antwoord"
        DUPLICATE = "duplicate", "al eerder ingelezen"
        FAILED = "failed", "niet gelukt"
        REFUSED = "refused", "geweigerd"

    name = models.CharField("bestandsnaam", max_length=255)
    size = models.PositiveBigIntegerField("grootte in bytes")
    sha256 = models.CharField("controlegetal", max_length=64, blank=True, db_index=True)
    content = models.FileField("bestand", upload_to="intake/%Y/%m/", null=True, blank=True, max_length=300)
    state = models.CharField("stand", max_length=10, choices=State, default=State.QUEUED)
    reason = models.CharField("reden", max_length=500, blank=True)
    tries = models.PositiveSmallIntegerField("pogingen", default=0)
    lease_until = models.DateTimeField("geclaimd tot", null=True, blank=True)
    letter = models.ForeignKey(
        Letter, models.SET_NULL, verbose_name="brief", null=True, blank=True, related_name="intakes"
    )
    like = models.ForeignKey(
        Letter, models.SET_NULL, verbose_name="lijkt op", null=True, blank=True, related_name="alike_intakes"
    )
    separate = models.BooleanField(
        "apart", default=False, help_text="Een mens heeft gezegd dat dit een andere brief is dan die waar het op lijkt."
    )
    part_of = models.ForeignKey(
        "self", models.SET_NULL, verbose_name="hing aan", null=True, blank=True, related_name="attachments"
    )
    given_date = models.DateField("opgegeven datum", null=True, blank=True)
    given_chamber = models.CharField("opgegeven Kamer", max_length=2, choices=Chamber, blank=True)
    given_committee = models.ForeignKey(
        Committee, models.SET_NULL, verbose_name="opgegeven commissie", null=True, blank=True
    )
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, verbose_name="ingelezen door", null=True, blank=True
    )
    created_at = models.DateTimeField("aangeboden op", auto_now_add=True)
    finished_at = models.DateTimeField("klaar op", null=True, blank=True)

    objects = IntakeQuerySet.as_manager()

    class Meta:
        verbose_name = "ingelezen bestand"
        verbose_name_plural = "ingelezen bestanden"
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["sha256"],
                condition=models.Q(state__in=["queued", "reading", "read", "form", "asked", "failed"]),
                name="intake_same_bytes_once",
            )
        ]
        indexes = [models.Index(fields=["state", "lease_until"], name="intake_waiting")]

    def __str__(self) -> str:
        return f"{self.name} ({self.get_state_display()})"
