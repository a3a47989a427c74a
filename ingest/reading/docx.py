"""DOCX: paragraphs, lists, tables, footnotes, header blocks and text boxes in the order of the document.

What was deleted with tracked changes is left out, what was inserted is kept.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from lxml import etree

from ingest.reading.archives import Archive
from ingest.reading.markup import Lines, local, parse_xml

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH, _PROPERTIES, _IDENTITY = f"{_W}p", f"{_W}pPr", f"{_W}id"
# What holds what would be read elsewhere: text that was deleted or is given twice, the tabs of a ruler.
_SKIPPED = frozenset({"del", "moveFrom", "pPr", "Fallback"})
_BLOCKS = frozenset({"p", "tbl", "tr", "tc"})
# What stands for a character within a paragraph.
_CHARACTERS: dict[str, str] = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "-",
    "softHyphen": "\xad",
}
_REFERENCES = frozenset({"footnoteReference", "endnoteReference"})
# All that is looked at: the parser passes over what has another name.
_NAMES = tuple(f"{{*}}{name}" for name in ("t", *_SKIPPED, *_BLOCKS, *_CHARACTERS, *_REFERENCES))


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
            text = " ".join(_text(paragraph) for paragraph in note.iter(_PARAGRAPH))
            notes[kind, note.get(_IDENTITY) or ""] = " ".join(text.split())
    return notes


class _Reader:
    """Reads the body, a header or a text box into lines, without recursion over what may be nested without end."""

    def __init__(self, notes: dict[tuple[str, str], str]) -> None:
        self.lines = Lines()
        self._notes = notes

    def read(self, root: etree._Element) -> None:
        """Read everything below an element; a text box comes before the paragraph that it hangs on."""
        depth_of_tables = 0
        for name, event, properties, text in _walk(root, self._notes):
            if name == "p":
                self._paragraph(properties, text)
                continue
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

    def _paragraph(self, properties: etree._Element | None, text: str) -> None:
        """Add a paragraph or list item."""
        if properties is None or properties.find(f"{_W}numPr") is None:
            self.lines.paragraph(text)
            return
        style = properties.find(f"{_W}pStyle")
        heading = style is not None and (style.get(f"{_W}val") or "").lower().startswith(
            ("heading", "kop", "title", "titel")
        )
        if heading:
            self.lines.paragraph(text)
        else:
            self.lines.item(text)


def _text(paragraph: etree._Element) -> str:
    """Return the text of one paragraph of a note, without that of paragraphs in text boxes within it."""
    *_, (_, _, _, text) = _walk(paragraph, {})
    return text


@dataclass(slots=True)
class _Block:
    """A paragraph, table, row or cell that has begun; only a paragraph has properties and texts."""

    element: etree._Element
    parent: etree._Element | None
    name: str
    properties: etree._Element | None = None
    texts: list[str] = field(default_factory=list)


def _walk(
    root: etree._Element, notes: dict[tuple[str, str], str]
) -> Iterator[tuple[str, str, etree._Element | None, str]]:
    """Yield each paragraph at its end with its properties and text, and the starts and ends of tables, rows and cells.

    The text of a paragraph is without that of paragraphs in text boxes within it, which have ended before it. The
    parser gives starts alone, which takes half the time: a block has ended where something begins that is not in it.
    """
    opened: list[_Block] = []
    paragraphs: list[_Block] = []
    names: dict[str, str] = {}
    walk = root.iter(*_NAMES)
    for element in walk:
        tag = element.tag
        name = names.get(tag) or names.setdefault(tag, local(element))
        if name == "t" and len(paragraphs) == 1:
            # What nearly all of it is, in a paragraph that no other holds.
            paragraphs[0].texts.append(element.text or "")
            continue
        if name in _BLOCKS or len(paragraphs) > 1:
            parent = element.getparent()
            # What has the same parent as a block stands next to it: most paragraphs do.
            while opened and (opened[-1].parent is parent or opened[-1].element not in element.iterancestors()):
                yield _ended(opened, paragraphs)
        if name in _BLOCKS:
            block = _Block(element, element.getparent(), name)
            opened.append(block)
            if name == "p":
                paragraphs.append(block)
            else:
                yield name, "start", None, ""
        elif name in _SKIPPED:
            innermost = paragraphs[-1] if paragraphs and tag == _PROPERTIES else None
            if innermost and innermost.properties is None and element.getparent() is innermost.element:
                innermost.properties = element
            # What is in it comes next.
            for _ in islice(element.iter(*_NAMES), 1, None):
                next(walk)
        elif not paragraphs:
            continue
        elif name == "t":
            paragraphs[-1].texts.append(element.text or "")
        elif name in _CHARACTERS:
            paragraphs[-1].texts.append(_CHARACTERS[name])
        else:
            number = element.get(_IDENTITY) or ""
            note = notes.get((name.removesuffix("Reference"), number))
            if note:
                paragraphs[-1].texts.append(f"[footnoteRef:{number}] [{number}: {note}]")
    while opened:
        yield _ended(opened, paragraphs)


def _ended(opened: list[_Block], paragraphs: list[_Block]) -> tuple[str, str, etree._Element | None, str]:
    """Take the innermost block off those that have begun; return what `_walk` yields at its end."""
    block = opened.pop()
    if block.name == "p":
        paragraphs.pop()
    return block.name, "end", block.properties, "".join(block.texts)
