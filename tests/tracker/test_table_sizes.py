"""The database knows every morning how its tables are filled."""

import pytest
from django.db import connection

from tests.factories import make_commitment
from tracker import tasks

pytestmark = pytest.mark.django_db


def test_the_task_of_the_night_has_the_database_count_its_tables() -> None:
    make_commitment()

    tasks.stamp_overdue()

    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("SELECT stat FROM sqlite_stat1 WHERE idx = 'commitment_in_order'")
            assert cursor.fetchone()[0].split()[0] == "1"
