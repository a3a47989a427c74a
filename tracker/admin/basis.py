"""What the admin pages share: history in Dutch, refusals of a decision in words, rows that are only for looking at."""

from django.contrib import admin, messages
from django.db import models
from django.forms import BaseModelFormSet
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseRedirect
from django.urls import URLPattern
from simple_history.admin import SimpleHistoryAdmin

from tracker.decisions import DecisionError


def without_changes(formsets: list[BaseModelFormSet]) -> None:
    """Tell Django's log that these inlines saved nothing: the decision did, with a trace of its own."""
    for formset in formsets:
        formset.new_objects, formset.changed_objects, formset.deleted_objects = [], [], []


class HistoryAdmin(SimpleHistoryAdmin):
    """Shows who changed what. Old versions are for looking at: going back is a correction like any other."""

    object_history_list_template = "admin/tracker/history_list.html"
    list_per_page = 50
    show_full_result_count = False

    def get_urls(self) -> list[URLPattern]:
        """Leave out the form that puts an old version back past every rule."""
        return admin.ModelAdmin.get_urls(self)

    def revert_disabled(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        """No going back by button."""
        return True

    def history_view_title(self, request: HttpRequest, obj: models.Model) -> str:
        """The heading of the page."""
        return f"Geschiedenis: {obj}"


class DecidingAdmin(HistoryAdmin):
    """An admin whose changes are decisions: one that cannot be taken is said in its own words, and nothing changes."""

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, object] | None = None,
    ) -> HttpResponse:
        """Show the form, or save it; the transaction of a refused decision is taken back."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except DecisionError as error:
            self.message_user(request, str(error), messages.ERROR)
            return HttpResponseRedirect(request.get_full_path())

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        """Nothing of the register is deleted: it is dismissed, with a trace."""
        return False


class LookingAdmin(admin.ModelAdmin):
    """Rows that the program makes: nobody adds, changes or deletes them by hand."""

    list_per_page = 50
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        """No."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        """No."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        """No."""
        return False


class LookingInline(admin.TabularInline):
    """Rows shown with what they belong to."""

    extra = 0
    can_delete = False
    show_change_link = True

    def has_add_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        """No."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        """No."""
        return False
