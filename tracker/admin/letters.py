"""Letters and the files they came from. A correction of a letter is a decision: pinned, and its commitments follow."""

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.forms import BaseInlineFormSet, ModelForm
from django.http import HttpRequest

from tracker import decisions
from tracker.admin.basis import DecidingAdmin, LookingAdmin, without_changes
from tracker.decisions import LETTER_CORRECTABLE
from tracker.intake import read_letter_again, try_again
from tracker.models import Intake, Letter, LetterCommittee
from tracker.models.organisation import Role
from tracker.same_letter import say_other

READ = (
    "text",
    "references",
    "date_source",
    "date_reason",
    "date_confirmed",
    "pinned",
    "read_at",
    "linked_at",
    "link_error",
    "created_at",
)


class LetterCommitteeInline(admin.TabularInline):
    """The committees that the letter is for."""

    model = LetterCommittee
    extra = 0
    autocomplete_fields = ("committee",)
    fields = ("committee", "role", "by_hand")
    readonly_fields = ("by_hand",)


@admin.register(Letter)
class LetterAdmin(DecidingAdmin):
    """What was read of a letter can be corrected; its text and file are the source."""

    list_display = ("__str__", "letter_date", "date_source", "date_confirmed", "chamber", "ministry", "number")
    list_filter = (
        ("link_error", admin.EmptyFieldListFilter),
        "chamber",
        "date_source",
        "date_confirmed",
        "ministry",
        "doc_type",
    )
    list_select_related = ("ministry",)
    search_fields = ("title", "number", "sender", "dossiers__number")
    date_hierarchy = "letter_date"
    autocomplete_fields = ("ministry", "dossiers")
    readonly_fields = READ
    inlines = (LetterCommitteeInline,)
    actions = ("read_again",)
    fieldsets = (
        (None, {"fields": (*LETTER_CORRECTABLE, "date_source", "date_reason", "date_confirmed")}),
        ("Gelezen", {"fields": ("references", "read_at", "linked_at", "link_error", "pinned", "created_at")}),
        ("Tekst", {"fields": ("text",), "classes": ("collapse",)}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Letter]:
        """The list does without the texts."""
        rows = super().get_queryset(request).defer("passages")
        match = request.resolver_match
        return rows.defer("text", "passages") if match and match.url_name.endswith("changelist") else rows

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Letters come in as files."""
        return False

    def save_model(self, request: HttpRequest, obj: Letter, form: ModelForm, change: bool) -> None:
        """Take the decisions; `obj` only carries what was typed."""
        letter = Letter.objects.get(pk=obj.pk)
        given = {name: form.cleaned_data[name] for name in form.changed_data if name in LETTER_CORRECTABLE}
        if day := given.pop("letter_date", None):
            decisions.confirm_letter_date(letter, request.user, day, "via het beheer")
        if given:
            decisions.correct_letter(letter, request.user, given, "via het beheer")

    def save_related(
        self, request: HttpRequest, form: ModelForm, formsets: list[BaseInlineFormSet], change: bool
    ) -> None:
        """Choose the committees; the decision on the dossiers has been taken with the other fields."""
        (formset,) = formsets
        without_changes(formsets)
        if not formset.has_changed():
            return
        kept = [row for row in formset.cleaned_data if row and not row.get("DELETE")]
        lead = [row["committee"] for row in kept if row["role"] == Role.LEAD]
        following = [row["committee"] for row in kept if row["role"] == Role.FOLLOWING]
        letter = Letter.objects.get(pk=form.instance.pk)
        decisions.assign_committees(letter, request.user, lead, following, "via het beheer")

    @admin.action(description="Opnieuw lezen", permissions=["change"])
    def read_again(self, request: HttpRequest, rows: QuerySet[Letter]) -> None:
        """Queue the reading of their files."""
        queued = sum(read_letter_again(letter) for letter in rows)
        self.message_user(request, f"{queued} in de wachtrij gezet.", messages.SUCCESS)
        if queued < len(rows):
            text = f"{len(rows) - queued} overgeslagen: het bestand is niet bewaard."
            self.message_user(request, text, messages.WARNING)


@admin.register(Intake)
class IntakeAdmin(LookingAdmin):
    """Every file that was offered, with the reason where it did not become a letter."""

    list_display = ("name", "state", "reason", "tries", "size", "uploaded_by", "created_at", "letter", "like")
    list_filter = ("state",)
    list_select_related = ("uploaded_by", "letter", "like")
    search_fields = ("name", "reason", "sha256")
    date_hierarchy = "created_at"
    actions = ("try_chosen_again", "set_apart")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Intake]:
        """Without the letters' texts."""
        long = ("letter__text", "letter__passages", "like__text", "like__passages")
        return super().get_queryset(request).defer(*long)

    @admin.action(description="Opnieuw proberen", permissions=["retry"])
    def try_chosen_again(self, request: HttpRequest, rows: QuerySet[Intake]) -> None:
        """Put those that failed back in the queue."""
        queued = sum(try_again(row) for row in rows)
        self.message_user(request, f"{queued} opnieuw in de wachtrij gezet.", messages.SUCCESS)
        if queued < len(rows):
            self.message_user(request, f"{len(rows) - queued} overgeslagen: niet mislukt.", messages.WARNING)

    @admin.action(description="Is een andere brief dan het programma dacht", permissions=["retry"])
    def set_apart(self, request: HttpRequest, rows: QuerySet[Intake]) -> None:
        """Have files read on their own that were taken for another form of a letter."""
        queued = sum(say_other(row, request.user) for row in rows)
        self.message_user(request, f"{queued} in de wachtrij gezet als brief op zichzelf.", messages.SUCCESS)
        if queued < len(rows):
            text = f"{len(rows) - queued} overgeslagen: niet voor een andere brief aangezien."
            self.message_user(request, text, messages.WARNING)

    def has_retry_permission(self, request: HttpRequest) -> bool:
        """Whoever may change intakes may have them tried again; the rows themselves are only for looking at."""
        return request.user.has_perm("tracker.change_intake")
