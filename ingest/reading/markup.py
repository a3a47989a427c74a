"""Text out of marked-up documents: XML parsed without entities, network or huge trees; lines gathered in order."""

from lxml import etree

from ingest.records import UnreadableFile

# Deeper than this no letter is nested; a parser of trees would otherwise go down as far as a file tells it to.
_DEEPEST = 200
_MOST_MARKS = 500_000
# The parser's own language walks a tree forty times as fast as Python does.
_IS_TOO_DEEP = etree.XPath(f"boolean({'/*' * (_DEEPEST + 1)})")


def check_marks(content: bytes, name: str) -> None:
    """Raise `UnreadableFile` where a document has more marks than a parser can hold within bounds."""
    marks = content.count(b"<")
    if marks > _MOST_MARKS:
        raise UnreadableFile(
            "Dit bestand bevat te veel opmaak en is daarom geweigerd.", f"{name}: {marks} marks, most {_MOST_MARKS}"
        )


def parse_xml(content: bytes, name: str) -> etree._Element:
    """Return the root of an XML document; raise `UnreadableFile` where it is damaged, too deep or declares entities."""
    check_marks(content, name)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableFile(
            "Dit bestand is beschadigd: de opmaak (XML) klopt niet.", f"{name}: {type(error).__name__}: {error}"
        ) from error
    if root.getroottree().docinfo.internalDTD is not None and b"<!ENTITY" in content:
        raise UnreadableFile(
            "Dit bestand verwijst naar gegevens buiten zichzelf en is daarom geweigerd.",
            f"{name}: declares XML entities",
        )
    if _IS_TOO_DEEP(root):
        raise UnreadableFile(
            "Dit bestand is te diep genest en is daarom geweigerd.", f"{name}: XML deeper than {_DEEPEST}"
        )
    return root


def local(element: etree._Element) -> str:
    """Return the name of an element without its namespace; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


class Lines:
    """Gathers the lines of a document: paragraphs apart, items with a dash, rows of tables between bars."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._row: list[list[str]] | None = None

    def paragraph(self, text: str) -> None:
        """Add a paragraph; within a row of a table it belongs to the cell."""
        text = text.strip("\n\r ")
        if not text.strip():
            return
        if self._row is not None:
            if self._row:
                self._row[-1].append(" ".join(text.split()))
            return
        self._lines.extend((text, ""))

    def item(self, text: str) -> None:
        """Add a list item."""
        text = " ".join(text.split())
        if not text:
            return
        if self._row is not None:
            self.paragraph(text)
            return
        if self._lines and self._lines[-1] == "" and len(self._lines) > 1:
            self._lines.pop()
        self._lines.extend((f"- {text}", ""))

    def open_row(self) -> None:
        """Begin a row of a table."""
        self._row = []

    def open_cell(self) -> None:
        """Begin a cell of the row."""
        if self._row is not None:
            self._row.append([])

    def close_row(self) -> None:
        """End the row; a row of one cell is a paragraph, an empty row nothing."""
        row, self._row = self._row, None
        if row is None:
            return
        cells = [" ".join(cell).replace("|", "/") for cell in row]
        if sum(1 for cell in cells if cell) == 0:
            return
        if len(cells) == 1:
            self.paragraph(cells[0])
            return
        if len(self._lines) > 1 and self._lines[-1] == "" and self._lines[-2].startswith("| "):
            self._lines.pop()
        self._lines.extend(("| " + " | ".join(cells) + " |", ""))

    def text(self) -> str:
        """Return all lines."""
        return "\n".join(self._lines).strip("\n") + "\n" if self._lines else ""
