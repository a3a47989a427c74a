"""Who gets the weekly digest, and which went out. Users and groups have Django's own pages."""

from django.contrib import admin

from tracker.admin.basis import LookingAdmin
from tracker.models import Digest, Subscription


@admin.register(Subscription)
class SubscriptionAdmin(admin.ModelAdmin):
    """Subscriptions to the weekly digest."""

    list_display = ("person", "active")
    list_filter = ("active",)
    list_select_related = ("person",)
    search_fields = ("person__username", "person__email")
    autocomplete_fields = ("person", "committees")


@admin.register(Digest)
class DigestAdmin(LookingAdmin):
    """Digests that were sent or could not be."""

    list_display = ("person", "iso_year", "iso_week", "sent_at", "tries", "error")
    list_filter = ("iso_year",)
    list_select_related = ("person",)
    search_fields = ("person__username", "error")
