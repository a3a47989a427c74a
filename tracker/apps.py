"""The Django app: its Dutch name and the roles that every database needs."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


def _make_roles(sender: AppConfig, using: str, **kwargs: object) -> None:
    """Make the roles after a migration, when the permissions they consist of exist."""
    from django.contrib.auth.management import create_permissions

    from tracker.roles import make_roles

    create_permissions(sender, using=using, verbosity=0)
    make_roles(using)


class TrackerConfig(AppConfig):
    """The register of commitments."""

    name = "tracker"
    verbose_name = "Nakoming"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Have the roles made after each migration."""
        post_migrate.connect(_make_roles, sender=self)
