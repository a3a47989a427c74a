"""What the database knows of how its tables are filled: by that it chooses between indexes."""

from django.db import connection


def look_anew() -> None:
    """Let SQLite count its tables, which it never does by itself: a second for a large register. Safe to repeat.

    PostgreSQL does so of its own accord.
    """
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
