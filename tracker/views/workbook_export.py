"""An Excel workbook of a list: dates that are dates, a head that stays, a filter on every column, never a formula."""

from collections.abc import Iterable, Sequence
from datetime import date
from tempfile import TemporaryFile
from typing import IO

import xlsxwriter

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LONGEST_CELL = 32_767
"""More characters than this a cell of a workbook cannot hold."""
NARROW, WIDE = 16, 60
_OPTIONS = {
    # Row by row to a file of its own: memory stays the same however long the list is.
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def write_workbook(columns: Sequence[str], rows: Iterable[Sequence[object]], *, wide: Iterable[str] = ()) -> IO[bytes]:
    """Return the workbook as a file open at its start; whoever takes it closes it. `wide` names columns of prose."""
    prose = set(wide)
    file = TemporaryFile()  # noqa: SIM115
    with xlsxwriter.Workbook(file, _OPTIONS) as book:
        sheet = book.add_worksheet("Toezeggingen")
        head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
        plain = book.add_format({"valign": "top"})
        wrapped = book.add_format({"valign": "top", "text_wrap": True})
        dated = book.add_format({"valign": "top", "num_format": "dd-mm-yyyy", "align": "left"})
        for number, name in enumerate(columns):
            sheet.set_column(number, number, WIDE if name in prose else NARROW)
            sheet.write_string(0, number, name, head)
        last = 0
        for last, row in enumerate(rows, start=1):
            for number, value in enumerate(row):
                if value is None or value == "":
                    continue
                if isinstance(value, date):
                    sheet.write_datetime(last, number, value, dated)
                elif isinstance(value, int):
                    sheet.write_number(last, number, value, plain)
                else:
                    style = wrapped if columns[number] in prose else plain
                    sheet.write_string(last, number, str(value)[:LONGEST_CELL], style)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, last, max(len(columns) - 1, 0))
    file.seek(0)
    return file
