"""Ministries, committees, dossiers, the table that ties them, and the calendars."""

from django import forms
from django.contrib import admin, messages
from django.db import models
from django.forms import ModelForm
from django.http import HttpRequest

from tracker.admin.basis import HistoryAdmin
from tracker.models import Assignment, BudgetMoment, Committee, Dossier, Event, Ministry, Recess


class ReadWithAdmin(HistoryAdmin):
    """What letters are read with: a change counts for letters that are read after it."""

    def save_model(self, request: HttpRequest, obj: models.Model, form: ModelForm, change: bool) -> None:
        """Save, and say what is still to be done."""
        super().save_model(request, obj, form, change)
        if form.changed_data:
            text = "Dit geldt voor brieven die hierna worden gelezen. Kies bij Brieven “Opnieuw lezen” voor de andere."
            self.message_user(request, text, messages.INFO)


@admin.register(Ministry)
class MinistryAdmin(ReadWithAdmin):
    """Ministries by the names that letters give them."""

    list_display = ("name", "abbreviation", "successor")
    list_select_related = ("successor",)
    search_fields = ("name", "abbreviation")
    autocomplete_fields = ("successor",)


@admin.register(Committee)
class CommitteeAdmin(ReadWithAdmin):
    """Committees of both chambers."""

    list_display = ("name", "abbreviation", "chamber", "active")
    list_filter = ("chamber", "active")
    search_fields = ("name", "abbreviation")


@admin.register(Dossier)
class DossierAdmin(HistoryAdmin):
    """Kamerstuk dossiers."""

    list_display = ("number", "title")
    search_fields = ("number", "title")


@admin.register(Assignment)
class AssignmentAdmin(ReadWithAdmin):
    """Which committee a letter is for, by ministry and dossier."""

    list_display = ("committee", "role", "chamber", "ministry", "dossier")
    list_filter = ("chamber", "role", "ministry")
    list_select_related = ("committee", "ministry", "dossier")
    search_fields = ("committee__name", "ministry__name", "dossier__number", "dossier__title")
    autocomplete_fields = ("ministry", "dossier", "committee")


@admin.register(Recess)
class RecessAdmin(ReadWithAdmin):
    """Days without sittings, per chamber."""

    list_display = ("name", "chamber", "first_day", "last_day", "estimated")
    list_filter = ("chamber", "name", "estimated")
    date_hierarchy = "first_day"


@admin.register(BudgetMoment)
class BudgetMomentAdmin(ReadWithAdmin):
    """Days of the budget cycle that are not where the rule puts them."""

    list_display = ("name", "year", "day")
    list_filter = ("name",)


class NamesField(forms.CharField):
    """Names as people type them, one on a line, kept as a list."""

    widget = forms.Textarea

    def prepare_value(self, value: list[str] | str | None) -> str:
        """Show a list as lines; what was typed stays as it was typed."""
        return "\n".join(str(name) for name in value) if isinstance(value, list) else value or ""

    def clean(self, value: str | None) -> list[str]:
        """Return the names without empty lines and repeats."""
        names = (" ".join(line.split()) for line in super().clean(value).splitlines())
        return list(dict.fromkeys(name for name in names if name))

    def has_changed(self, initial: list[str] | None, data: str | None) -> bool:
        """Whether other names were typed."""
        return self.clean(data) != (initial or [])


class EventForm(forms.ModelForm):
    """A meeting, with the other names that letters give it."""

    aliases = NamesField(
        label="Ook genoemd",
        required=False,
        max_length=2000,
        help_text="Eén naam op een regel, zoals „top in Ankara”. Een jaartal aan het eind hoeft niet.",
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    class Meta:
        model = Event
        fields = ("name", "aliases", "first_day", "last_day")


@admin.register(Event)
class EventAdmin(ReadWithAdmin):
    """Meetings that letters refer to by name: European Councils, NATO summits and what else a clerk enters."""

    form = EventForm

    list_display = ("name", "first_day", "last_day")
    search_fields = ("name",)
    date_hierarchy = "first_day"
