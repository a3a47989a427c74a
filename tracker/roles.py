"""The two roles, as groups with permissions. Administrators are superusers and need no group."""

from django.contrib.auth.models import Group, Permission

READER = "Lezer"
CLERK = "Griffier"

READABLE = (
    "assignment",
    "budgetmoment",
    "commitment",
    "committee",
    "decision",
    "dossier",
    "event",
    "handling",
    "intake",
    "letter",
    "lettercommittee",
    "meeting",
    "meetingdecision",
    "mention",
    "ministry",
    "recess",
    "relation",
)
WORKED_ON = {
    "commitment": ("add", "change"),
    "decision": ("add",),
    "handling": ("add", "change"),
    "intake": ("add", "change"),
    "letter": ("change",),
    "lettercommittee": ("add", "change", "delete"),
    "meeting": ("add", "change"),
    "meetingdecision": ("add", "change"),
    "mention": ("add", "change"),
    "relation": ("add", "delete"),
}
"""What a clerk may do beyond looking. Nothing of the register can be deleted: it is dismissed, with a trace."""


def make_roles(database: str = "default") -> None:
    """Make the groups and give them at least these permissions. Safe to repeat; extra permissions are left alone."""
    view = {f"view_{model}" for model in READABLE}
    work = {f"{verb}_{model}" for model, verbs in WORKED_ON.items() for verb in verbs}
    for name, wanted in ((READER, view), (CLERK, view | work)):
        group, _ = Group.objects.using(database).get_or_create(name=name)
        permissions = Permission.objects.using(database).filter(content_type__app_label="tracker", codename__in=wanted)
        group.permissions.add(*permissions)
