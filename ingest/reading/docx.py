"""DOCX: paragraphs, lists, tables, footnotes, header blocks and text boxes in the order of the document.

What was deleted with tracked changes is left out, what was inserted is kept.
"""

from collections.abc import Iterator

from lxml import etree

from ingest.reading.archives import Archive
from ingest.reading.markup import Lines, local, parse_xml

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SKIPPED = frozenset(
    {"del", "delText", "moveFrom", "instrText", "pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr", "Fallback"}
)


def is_docx(archive: Archive) -> bool:
    """Tell whether an archive is a DOCX."""
    return "word/document.xml" in archive


def read_docx(archive: Archive, name: str) -> str:
    """Return the text of a DOCX; notes stand behind their mark as "[footnoteRef:2] [2: ...]"."""
    document = parse_xml(archive.read("word/document.xml"), name)
    reader = _Reader(_notes(archive, name))
    for part in sorted(part for part in archive.names() if part.startswith("word/header") and part.endswith(".xml")):
        reader.read(parse_xml(archive.read(part), name))
    reader.read(document)
    return reader.lines.text()


def _notes(archive: Archive, name: str) -> dict[tuple[str, str], str]:
    """Return the text of each footnote and endnote by its kind and number."""
    notes: dict[tuple[str, str], str] = {}
    for kind in ("footnote", "endnote"):
        part = f"word/{kind}s.xml"
        if part not in archive:
            continue
        for note in parse_xml(archive.read(part), name).iter(f"{_W}{kind}"):
            if note.get(f"{_W}type") in ("separator", "continuationSeparator", "continuationNotice"):
                continue
            text = " ".join(_text(paragraph, {}) for paragraph in note.iter(f"{_W}p"))
            notes[kind, note.get(f"{_W}id") or ""] = " ".join(text.split())
    return notes


class _Reader:
    """Reads the body, a header or a text box into lines, without recursion over what may be nested without end."""

    def __init__(self, notes: dict[tuple[str, str], str]) -> None:
        self.lines = Lines()
        self._notes = notes

    def read(self, root: etree._Element) -> None:
        """Read everything below an element; a text box comes before the paragraph that it hangs on."""
        skipping = depth_of_tables = 0
        for event, element in etree.iterwalk(root, events=("start", "end")):
            name = local(element)
            if name in _SKIPPED:
                skipping += 1 if event == "start" else -1
                continue
            if skipping:
                continue
            if name == "p" and event == "end":
                self._paragraph(element)
            elif name in ("tbl", "tr", "tc"):
                depth_of_tables += (1 if event == "start" else -1) if name == "tbl" else 0
                if depth_of_tables <= 1:
                    self._table(name, event)

    def _table(self, name: str, event: str) -> None:
        """Open or close a row or cell of an outermost table."""
        if name == "tr":
            if event == "start":
                self.lines.open_row()
            else:
                self.lines.close_row()
        elif name == "tc" and event == "start":
            self.lines.open_cell()

    def _paragraph(self, paragraph: etree._Element) -> None:
        """Add a paragraph or list item."""
        text = _text(paragraph, self._notes)
        properties = paragraph.find(f"{_W}pPr")
        numbered = properties is not None and properties.find(f"{_W}numPr") is not None
        style = properties.find(f"{_W}pStyle") if properties is not None else None
        heading = style is not None and (style.get(f"{_W}val") or "").lower().startswith(
            ("heading", "kop", "title", "titel")
        )
        if numbered and not heading:
            self.lines.item(text)
        else:
            self.lines.paragraph(text)


def _text(paragraph: etree._Element, notes: dict[tuple[str, str], str]) -> str:
    """Return the text of one paragraph, without that of paragraphs in text boxes within it."""
    return "".join(_pieces(paragraph, notes))


def _pieces(paragraph: etree._Element, notes: dict[tuple[str, str], str]) -> Iterator[str]:
    """Yield the pieces of a paragraph's text in order."""
    skipping = inner = 0
    for event, element in etree.iterwalk(paragraph, events=("start", "end")):
        name = local(element)
        if element is not paragraph and name == "p":
            inner += 1 if event == "start" else -1
            continue
        if name in _SKIPPED:
            skipping += 1 if event == "start" else -1
            continue
        if skipping or inner or event == "end":
            continue
        if name == "t":
            yield element.text or ""
        elif name in ("tab", "ptab"):
            yield "\t"
        elif name in ("br", "cr"):
            yield "\n"
        elif name == "noBreakHyphen":
            yield "-"
        elif name == "softHyphen":
            yield "\xad"
        elif name in ("footnoteReference", "endnoteReference"):
            number = element.get(f"{_W}id") or ""
            note = notes.get((name.removesuffix("Reference"), number))
            if note:
                yield f"[footnoteRef:{number}] [{number}: {note}]"
