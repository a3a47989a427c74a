"""The two roles are there from the first migration, and making them again changes nothing."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command

from tests.factories import make_clerk, make_user
from tracker.roles import CLERK, READER, make_roles

pytestmark = pytest.mark.django_db


def test_a_reader_looks_and_a_clerk_decides_and_takes_in() -> None:
    reader, clerk = make_user(), make_clerk()
    for permission in ("tracker.view_commitment", "tracker.view_letter", "tracker.view_intake"):
        assert reader.has_perm(permission)
        assert clerk.has_perm(permission)
    for permission in (
        "tracker.change_commitment",
        "tracker.add_decision",
        "tracker.add_intake",
        "tracker.change_mention",
    ):
        assert not reader.has_perm(permission)
        assert clerk.has_perm(permission)


def test_nobody_may_delete_what_the_register_keeps() -> None:
    clerk = make_clerk()
    for model in ("commitment", "mention", "letter", "intake", "decision"):
        assert not clerk.has_perm(f"tracker.delete_{model}")


def test_making_the_roles_again_changes_nothing_and_leaves_extra_permissions() -> None:
    group = Group.objects.get(name=READER)
    group.permissions.add(*Group.objects.get(name=CLERK).permissions.filter(codename="add_intake"))
    before = set(group.permissions.all())
    make_roles()
    call_command("migrate", verbosity=0)
    assert set(group.permissions.all()) == before
    assert Group.objects.count() == 2
