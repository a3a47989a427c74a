"""RTF: text, list items and rows of tables, by striprtf; pictures are left out before it looks at the file."""

import re

from striprtf.striprtf import rtf_to_text

from ingest.reading.markup import Lines
from ingest.records import UnreadableFile

# The bytes of a picture, as digits.
_PICTURE = re.compile(rb"[0-9a-fA-F\r\n]{400,}")
_MOST_BYTES = 4 * 1024 * 1024
_ITEM = re.compile(r"(?:[•·▪●\uf0b7]|\d{1,2}[.)]|-)\t\s*")


def read_rtf(data: bytes, name: str) -> str:
    """Return the text of an RTF file; raise `UnreadableFile` where it is damaged or too large."""
    written = _PICTURE.sub(b"", data)
    if len(written) > _MOST_BYTES:
        raise UnreadableFile(
            "Dit RTF-bestand bevat te veel opmaak en is daarom geweigerd. Lever de brief aan als DOCX of PDF.",
            f"{name}: {len(written)} bytes of RTF without pictures",
        )
    try:
        content = written.decode("cp1252", errors="replace")
        text = str(rtf_to_text(content, encoding="cp1252", errors="replace"))  # type: ignore[no-untyped-call]
    except (ValueError, OverflowError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise UnreadableFile(
            "Dit RTF-bestand is beschadigd en kan niet worden gelezen. Lever de brief aan als DOCX of PDF.",
            f"{name}: striprtf {type(error).__name__}: {error}",
        ) from error
    lines = Lines()
    for line in text.split("\n"):
        item = _ITEM.match(line)
        if line.endswith("|") and line.count("|") > 1:
            _add_row(lines, line.removesuffix("|").split("|"))
        elif item:
            lines.item(line[item.end() :])
        else:
            lines.paragraph(line)
    return lines.text()


def _add_row(lines: Lines, cells: list[str]) -> None:
    """Add a row of a table."""
    lines.open_row()
    for cell in cells:
        lines.open_cell()
        lines.paragraph(cell)
    lines.close_row()
