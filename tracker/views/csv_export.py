"""CSV that a Dutch spreadsheet opens as it should, and in which no cell is ever a formula."""

import csv
from collections.abc import Iterable, Iterator
from datetime import date

BYTE_ORDER_MARK = "\ufeff"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


class _Line:
    """A file for `csv.writer` that hands back what is written to it."""

    def write(self, text: str) -> str:
        """Return the line."""
        return text


def csv_lines(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> Iterator[str]:
    """The file line by line: a byte order mark and semicolons, as spreadsheets set to Dutch expect."""
    writer = csv.writer(_Line(), delimiter=";", quoting=csv.QUOTE_MINIMAL)
    yield BYTE_ORDER_MARK + writer.writerow(columns)
    for row in rows:
        yield writer.writerow([cell(value) for value in row])


def cell(value: object) -> str:
    """A value as text. Text that a spreadsheet would run as a formula gets an apostrophe before it."""
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int):
        return str(value)
    text = " ".join(str(value).split()) if "\n" in str(value) else str(value)
    return f"'{text}" if text.lstrip(" ").startswith(FORMULA_STARTS) else text
