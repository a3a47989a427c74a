"""When a person was last here, so that a page can tell what changed since."""

from datetime import datetime, timedelta

from django.contrib.auth.models import AbstractBaseUser

from tracker.models import Visit

SAME_VISIT = timedelta(hours=2)
"""Who comes back within this time never left: what was new an hour ago still is."""
NOTED_EVERY = timedelta(minutes=1)


def arrive(person: AbstractBaseUser, now: datetime) -> Visit:
    """Note that the person is here, and return the visit: `before_at` is when the previous one ended, if there was one.

    Safe to repeat and to do twice at once: nothing but the time of being here is kept.
    """
    visit, _ = Visit.objects.get_or_create(person=person, defaults={"last_at": now})
    away = now - visit.last_at
    if away > SAME_VISIT:
        visit.before_at = visit.last_at
    if away > NOTED_EVERY:
        visit.last_at = now
        visit.save(update_fields=["last_at", "before_at"])
    return visit


def end_tour(person: AbstractBaseUser, now: datetime) -> None:
    """Do not show the first tour again."""
    Visit.objects.update_or_create(
        person=person, defaults={"toured": True}, create_defaults={"toured": True, "last_at": now}
    )
