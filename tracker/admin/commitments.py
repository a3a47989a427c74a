"""Commitments with their mentions and decisions. A change is `decisions.correct`: pinned, with a trace, for good."""

from collections.abc import Callable

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.db.models import QuerySet
from django.forms import BaseModelFormSet, ModelForm
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html

from tracker import decisions, handling
from tracker.admin.basis import DecidingAdmin, HistoryAdmin, LookingAdmin, LookingInline, without_changes
from tracker.decisions import CORRECTABLE, DecisionError
from tracker.models import Commitment, Decision, Mention
from tracker.spoken_dates import plain_date, window_in_words
from tracker.term_meanings import LONGEST, address_of, meaning_of, question_of

READ = (
    "quote",
    "context",
    "letter",
    "status",
    "status_reason",
    "review",
    "score",
    "why",
    "term_meaning",
    "term_rule",
    "due_estimated",
    "overdue_since",
    "merged_into",
    "pinned_names",
    "created_at",
    "changed_at",
)


class CorrectionForm(forms.ModelForm):
    """Correcting fields: the decision checks them together, and moves the first day along with the last."""

    def validate_constraints(self) -> None:
        """Leave that to the decision, which says it in words."""


class AddForm(CorrectionForm):
    """Entering a promise by hand: the quotation, its letter if it has one, and what is known of it."""

    to_both = forms.BooleanField(
        label="aan beide Kamers toegezegd",
        required=False,
        help_text="Er komt een toezegging per Kamer; de twee hangen samen en worden elk apart afgedaan.",
    )

    class Meta:
        model = Commitment
        fields = ("letter", "quote", *CORRECTABLE)

    def clean(self) -> dict[str, object]:
        """Check that the Chamber is known of a promise to both: a second one is made for the other."""
        cleaned = super().clean()
        letter = cleaned.get("letter")
        if cleaned.get("to_both") and not (cleaned.get("chamber") or (letter and letter.chamber)):
            self.add_error("chamber", "Geef een van de twee Kamers; voor de andere komt er een tweede toezegging bij.")
        return cleaned


class MentionInline(LookingInline):
    """The places that bear on the commitment."""

    model = Mention
    fk_name = "commitment"
    fields = ("letter", "outcome", "state", "automatic", "quote", "term", "due_date", "score")
    readonly_fields = fields

    def get_queryset(self, request: HttpRequest) -> QuerySet[Mention]:
        """With their letters, without the letters' texts."""
        rows = super().get_queryset(request).select_related("letter")
        return rows.defer("letter__text", "letter__passages")


class DecisionInline(LookingInline):
    """What people decided."""

    model = Decision
    fields = ("made_at", "person", "verb", "changes", "note")
    readonly_fields = fields

    def get_queryset(self, request: HttpRequest) -> QuerySet[Decision]:
        """With the people."""
        return super().get_queryset(request).select_related("person")


@admin.register(Commitment)
class CommitmentAdmin(DecidingAdmin):
    """Everything of a commitment but its source can be corrected; the correction survives reading the letter again."""

    list_display = ("__str__", "status", "review", "due_date", "ministry", "chamber", "letter_name")
    list_filter = ("status", "review", "kind", "chamber", "ministry", "recurring", "due_estimated")
    list_select_related = ("ministry", "letter")
    search_fields = ("quote", "summary", "letter__title", "letter__number", "promised_by", "promised_to")
    search_help_text = "Zoekt in citaat, samenvatting, onderwerp en nummer van de brief, en wie het aan wie toezegde."
    date_hierarchy = "due_date"
    raw_id_fields = ("letter",)
    autocomplete_fields = ("ministry", "committees")
    readonly_fields = READ
    form = CorrectionForm
    inlines = (MentionInline, DecisionInline)
    actions = ("confirm_chosen", "dismiss_chosen")
    fieldsets = (
        ("Bron", {"fields": ("quote", "context", "letter")}),
        ("Wat", {"fields": ("summary", "kind", "strength", "recurring", "rhythm")}),
        (
            "Wanneer",
            {
                "fields": (
                    "term",
                    "term_meaning",
                    "window_start",
                    "due_date",
                    "due_explanation",
                    "reminder_date",
                    "term_rule",
                    "due_estimated",
                )
            },
        ),
        ("Wie", {"fields": ("promised_on", "promised_by", "promised_to", "chamber", "ministry", "committees")}),
        ("Notities", {"fields": ("notes",)}),
        (
            "Stand",
            {
                "fields": (
                    "status",
                    "status_reason",
                    "overdue_since",
                    "review",
                    "score",
                    "why",
                    "merged_into",
                    "pinned_names",
                )
            },
        ),
        ("Sinds", {"fields": ("created_at", "changed_at")}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Commitment]:
        """Without what no page here shows."""
        return super().get_queryset(request).defer("search_text", "letter__text", "letter__passages")

    def get_readonly_fields(self, request: HttpRequest, obj: Commitment | None = None) -> tuple[str, ...]:
        """A new one still has to be given its source."""
        return READ if obj else ()

    def get_fieldsets(self, request: HttpRequest, obj: Commitment | None = None) -> object:
        """Everything, or what a person enters of a new one."""
        return super().get_fieldsets(request, obj) if obj else ((None, {"fields": (*AddForm.Meta.fields, "to_both")}),)

    def get_form(
        self, request: HttpRequest, obj: Commitment | None = None, change: bool = False, **kwargs: object
    ) -> type[ModelForm]:
        """The form for a new one asks for the source."""
        if obj is None:
            kwargs["form"] = AddForm
        return super().get_form(request, obj, change=change, **kwargs)

    def get_inlines(self, request: HttpRequest, obj: Commitment | None) -> tuple[type[LookingInline], ...]:
        """A new one has neither mentions nor decisions."""
        return self.inlines if obj else ()

    @admin.display(description="brief", ordering="letter__letter_date")
    def letter_name(self, row: Commitment) -> str:
        """The letter in short."""
        return str(row.letter) if row.letter else "zonder brief"

    @admin.display(description="wat betekent deze termijn?")
    def term_meaning(self, row: Commitment) -> str:
        """What the words mean when read today's way on the day of their letter, with a link to try others."""
        if not row.term:
            return format_html('Er staan geen woorden. <a href="{}">Een termijn proberen</a>', reverse("term"))
        words, day, chamber = question_of(row)
        meaning = meaning_of(words[:LONGEST], day, chamber)
        if meaning is None:
            said = f"In deze woorden leest het programma geen termijn ({plain_date(day)})."
        elif meaning.first and meaning.last:
            window = window_in_words(meaning.first, meaning.last)
            said = f"{window}, gezegd op {plain_date(day)}. {meaning.explanation}"
        else:
            said = f"Geen datum. {meaning.explanation}"
        return format_html('{} <a href="{}">Andere woorden proberen</a>', said, address_of(row))

    @admin.display(description="door een mens bepaald")
    def pinned_names(self, row: Commitment) -> str:
        """The labels of the pinned fields."""
        fields = {
            field.name: str(field.verbose_name)
            for field in Commitment._meta.get_fields()
            if hasattr(field, "verbose_name")
        }
        return ", ".join(fields.get(name, name) for name in row.pinned) or "niets"

    @admin.display(description="gronden")
    def why(self, row: Commitment) -> str:
        """The reasons of the program."""
        return "; ".join(row.reasons) or "geen"

    def save_model(self, request: HttpRequest, obj: Commitment, form: ModelForm, change: bool) -> None:
        """Take the decision; `obj` only carries what was typed."""
        given = {name: form.cleaned_data[name] for name in form.changed_data if name in CORRECTABLE}
        if change:
            decisions.correct(Commitment.objects.get(pk=obj.pk), request.user, given, "via het beheer")
            return
        given.pop("kind", None)
        with transaction.atomic():
            made = decisions.add_by_hand(
                request.user,
                form.cleaned_data["quote"],
                form.cleaned_data["kind"],
                form.cleaned_data["letter"],
                changes=given,
                note="via het beheer",
            )
            if form.cleaned_data["to_both"]:
                handling.promise_to_other_chamber(made, request.user)
        obj.pk = made.pk

    def save_related(
        self, request: HttpRequest, form: ModelForm, formsets: list[BaseModelFormSet], change: bool
    ) -> None:
        """The decision has set the committees already; what else is shown is only for looking at."""
        without_changes(formsets)

    @admin.action(description="Bevestigen: dit zijn toezeggingen", permissions=["change"])
    def confirm_chosen(self, request: HttpRequest, rows: QuerySet[Commitment]) -> None:
        """Confirm each of them."""
        self._each(request, rows, decisions.confirm, "bevestigd")

    @admin.action(description="Afwijzen: dit zijn geen toezeggingen", permissions=["change"])
    def dismiss_chosen(self, request: HttpRequest, rows: QuerySet[Commitment]) -> None:
        """Dismiss each of them."""
        self._each(request, rows, decisions.dismiss, "afgewezen")

    def _each(
        self,
        request: HttpRequest,
        rows: QuerySet[Commitment],
        verb: Callable[[Commitment, AbstractBaseUser], Decision],
        done: str,
    ) -> None:
        """Take the decision on each row for which it can be taken, and say for how many it could not."""
        taken, refused = 0, ""
        for row in rows.order_by("pk"):
            try:
                verb(row, request.user)
                taken += 1
            except DecisionError as error:
                refused = f"{row}: {error}"
        self.message_user(request, f"{taken} {done}.", messages.SUCCESS if taken else messages.INFO)
        if refused:
            self.message_user(request, f"{len(rows) - taken} overgeslagen. {refused}", messages.WARNING)


@admin.register(Mention)
class MentionAdmin(HistoryAdmin, LookingAdmin):
    """Mentions with their history. What they say of a commitment is corrected on the commitment."""

    list_display = ("__str__", "outcome", "state", "automatic", "claim", "seen", "commitment", "letter")
    list_filter = ("state", "outcome", "automatic", "claim", "seen", "origin")
    list_select_related = ("commitment", "letter")
    search_fields = ("quote", "commitment__quote", "letter__title")
    raw_id_fields = ("letter", "commitment", "moved_from")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Mention]:
        """Without the letters' texts."""
        return super().get_queryset(request).defer("letter__text", "letter__passages", "commitment__search_text")


@admin.register(Decision)
class DecisionAdmin(LookingAdmin):
    """People's decisions: rows are only ever added."""

    list_display = ("made_at", "person", "verb", "commitment", "letter", "note")
    list_filter = ("verb", "person")
    list_select_related = ("person", "commitment", "letter")
    search_fields = ("note", "commitment__quote", "commitment__summary", "letter__title", "person__username")
    date_hierarchy = "made_at"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Decision]:
        """Without the letters' texts."""
        return super().get_queryset(request).defer("letter__text", "letter__passages", "commitment__search_text")
