"""Ministries, committees, dossiers, the table that ties them, and the calendars."""

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


@admin.register(Event)
class EventAdmin(ReadWithAdmin):
    """Meetings that letters refer to by name."""

    list_display = ("name", "first_day", "last_day")
    search_fields = ("name",)
    date_hierarchy = "first_day"
