"""What a database does by itself in the minutes after it took in much, done before anything is timed."""


def keep_up() -> None:
    """Let the database look at what was put into it, and PostgreSQL write it away.

    PostgreSQL does each at a moment of its own: else some of what is timed comes before it, some during it, some after.
    """
    from django.db import connection

    steps = ("VACUUM ANALYZE", "CHECKPOINT") if connection.vendor == "postgresql" else ("ANALYZE",)
    with connection.cursor() as cursor:
        for step in steps:
            cursor.execute(step)
