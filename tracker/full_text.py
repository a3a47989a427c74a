"""The full-text indexes that the databases keep themselves: FTS5 with triggers on SQLite, GIN on PostgreSQL.

The stems stand in an ordinary column; who writes there need not think of the index.
"""
# ruff: noqa: S608 the names in the statements are our own, and words are always a parameter

from dataclasses import dataclass

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.expressions import RawSQL

from tracker.search import stems


@dataclass(frozen=True)
class FullText:
    """The index on one column with stems; `key` is the column by which its rows are known."""

    table: str
    column: str
    key: str

    def rows_with(self, words: str, vendor: str) -> RawSQL | None:
        """Return a subquery of the rows in which every word occurs, whatever its ending; None where there are no words.

        An underscore parts words, because a full-text index reads it so.
        """
        wanted = list(dict.fromkeys(stems(words.replace("_", " "))))
        if not wanted:
            return None
        if vendor == "postgresql":
            found = f"SELECT {self.key} FROM {self.table} WHERE words @@ plainto_tsquery('simple', %s)"
            return RawSQL(found, [" ".join(wanted)])  # noqa: S611
        asked = " AND ".join(f'"{stem}"' for stem in wanted)
        return RawSQL(f"SELECT rowid FROM {self.table}_fts WHERE {self.table}_fts MATCH %s", [asked])  # noqa: S611

    def make(self, connection: BaseDatabaseWrapper) -> None:
        """Make the index over what is there; for a migration."""
        table, column, key = self.table, self.column, self.key
        out = f"INSERT INTO {table}_fts({table}_fts, rowid, {column}) VALUES ('delete', old.{key}, old.{column});"
        into = f"INSERT INTO {table}_fts(rowid, {column}) VALUES (new.{key}, new.{column});"
        statements = {
            "sqlite": (
                f"CREATE VIRTUAL TABLE {table}_fts USING fts5"
                f"({column}, content='{table}', content_rowid='{key}', detail=none, columnsize=0)",
                f"CREATE TRIGGER {table}_made AFTER INSERT ON {table} BEGIN {into} END",
                f"CREATE TRIGGER {table}_gone AFTER DELETE ON {table} BEGIN {out} END",
                f"CREATE TRIGGER {table}_changed AFTER UPDATE OF {column} ON {table} BEGIN {out} {into} END",
                f"INSERT INTO {table}_fts({table}_fts) VALUES ('rebuild')",
            ),
            # Kept apart: the database may look at rows one by one too, and parting a long text into words takes long.
            "postgresql": (
                f"ALTER TABLE {table} ADD COLUMN words tsvector"
                f" GENERATED ALWAYS AS (to_tsvector('pg_catalog.simple', {column})) STORED",
                f"CREATE INDEX {table}_found ON {table} USING gin (words)",
            ),
        }
        self._run(connection, statements[connection.vendor])

    def drop(self, connection: BaseDatabaseWrapper) -> None:
        """Take the index away; for the way back of a migration."""
        triggers = (f"DROP TRIGGER IF EXISTS {self.table}_{name}" for name in ("made", "gone", "changed"))
        statements = {
            "sqlite": (*triggers, f"DROP TABLE IF EXISTS {self.table}_fts"),
            "postgresql": (
                f"DROP INDEX IF EXISTS {self.table}_found",
                f"ALTER TABLE {self.table} DROP COLUMN IF EXISTS words",
            ),
        }
        self._run(connection, statements[connection.vendor])

    @staticmethod
    def _run(connection: BaseDatabaseWrapper, statements: tuple[str, ...]) -> None:
        with connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)


LETTERS = FullText("tracker_letterwords", "stems", "letter_id")
COMMITMENTS = FullText("tracker_commitment", "search_text", "id")
