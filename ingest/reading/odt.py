"""ODT: paragraphs, headings, lists, tables and notes of an OpenDocument text."""

from collections.abc import Iterator

from lxml import etree

from ingest.reading.archives import Archive
from ingest.reading.markup import Lines, local, parse_xml

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_SKIPPED = frozenset({"tracked-changes", "annotation", "note-citation", "sequence-decls", "forms", "variable-decls"})


def is_odt(archive: Archive) -> bool:
    """Tell whether an archive is an OpenDocument text."""
    kind = archive.read("mimetype")[:80] if "mimetype" in archive else b""
    return "content.xml" in archive and (not kind or b"opendocument.text" in kind)


def read_odt(archive: Archive, name: str) -> str:
    """Return the text of an ODT; notes stand behind their mark as "[footnoteRef:2] [2: ...]"."""
    root = parse_xml(archive.read("content.xml"), name)
    lines = Lines()
    items = tables = notes = skipping = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        kind = local(element)
        change = 1 if event == "start" else -1
        if kind in _SKIPPED:
            skipping += change
        elif kind == "note":
            notes += change
        elif kind == "list-item":
            items += change
        elif kind == "table":
            tables += change
        elif skipping or notes:
            continue
        elif kind in ("p", "h") and event == "end":
            text = "".join(_pieces(element))
            if items and kind == "p":
                lines.item(text)
            else:
                lines.paragraph(text)
        elif kind == "table-row" and tables <= 1:
            if event == "start":
                lines.open_row()
            else:
                lines.close_row()
        elif kind == "table-cell" and tables <= 1 and event == "start":
            lines.open_cell()
    return lines.text()


def _pieces(paragraph: etree._Element) -> Iterator[str]:
    """Yield the pieces of a paragraph's text in order, its notes in brackets behind their mark."""
    skipping = notes = 0
    note: list[str] = []
    number = ""
    for event, element in etree.iterwalk(paragraph, events=("start", "end")):
        kind = local(element)
        if kind in _SKIPPED:
            if kind == "note-citation" and event == "start":
                number = (element.text or "").strip()
            skipping += 1 if event == "start" else -1
        elif kind == "note":
            notes += 1 if event == "start" else -1
            if event == "end" and notes == 0:
                text = " ".join("".join(note).split())
                note = []
                if text and number.isdigit():
                    yield f"[footnoteRef:{number}] [{number}: {text}]"
        piece = _piece(element, kind, event, skipping)
        if event == "end" and element is not paragraph and element.tail and not skipping:
            piece += element.tail
        if piece and notes and kind != "note":
            note.append(piece)
        elif piece and not notes:
            yield piece


def _piece(element: etree._Element, kind: str, event: str, skipping: int) -> str:
    """Return what an element itself adds when it begins."""
    if event == "end" or skipping or kind in _SKIPPED:
        return ""
    if kind == "s":
        return " " * min(int(element.get(f"{_TEXT}c") or 1), 40)
    if kind == "tab":
        return "\t"
    if kind == "line-break":
        return "\n"
    return element.text or ""
