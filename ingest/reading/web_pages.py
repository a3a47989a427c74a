"""HTML and XML: the text of a publication without scripts, menus and furniture of the page around it."""

import re

from lxml import etree
from selectolax.lexbor import LexborHTMLParser, LexborNode

from ingest.reading.decoding import decode_text
from ingest.reading.markup import Lines, check_marks, local, parse_xml
from ingest.records import UnreadableFile

_SKIPPED = frozenset(
    """
    script style noscript template head nav header footer aside form button select iframe svg math object title menu
    """.split()
)
_BLOCKS = frozenset(
    """
    p div section article main h1 h2 h3 h4 h5 h6 blockquote pre address dt dd dl ul ol figure figcaption table
    caption tbody thead tfoot body html hr fieldset center details summary
    """.split()
)
# Elements of the XML of official publications, and of any other, that hold a paragraph.
_XML_BLOCKS = frozenset(
    """
    al titel subtitel kop tekst tekstregel regel p para alinea paragraaf dossiernummer dossiernr stuknr ondernummer
    vergaderjaar naam functie datum datumtekst plaats titeldeel stuktitel lid label noot.al kamer hoofdtitel adres
    aanhef groet ondertekening deze-naam voornaam achternaam title h1 h2 h3 h4 h5 h6 div
    """.split()
)
_XML_ITEMS = frozenset({"li", "item", "listitem"})
_XML_SKIPPED = frozenset({"meta", "metadata", "meta-data", "redactionele-noot", "nootref", "head", "style", "script"})
# A page whose elements lie deeper than this was not written to be read, and would keep the parser busy for minutes.
_DEEPEST = 1000
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]{0,20})")
# Elements without an end, and those whose end may be left out, say nothing of depth.
_UNCOUNTED = frozenset(
    """
    area base br col embed hr img input link meta source track wbr p li td th tr dt dd option thead tbody tfoot
    """.split()
)


def read_html(data: bytes, name: str) -> str:
    """Return the text of an HTML page, block by block."""
    check_marks(data, name)
    text = decode_text(data, name)
    if _is_too_deep(text):
        raise UnreadableFile(
            "Dit bestand is te diep genest en is daarom geweigerd.", f"{name}: HTML deeper than {_DEEPEST}"
        )
    tree = LexborHTMLParser(text)
    root = tree.body or tree.root
    lines = Lines()
    if root is not None:
        _Page(lines).read(root)
    return lines.text()


def _is_too_deep(text: str) -> bool:
    """Tell whether elements are nested deeper than a parser can bear, as far as their tags tell."""
    depth = 0
    for match in _TAG.finditer(text):
        if match["name"].lower() in _UNCOUNTED:
            continue
        depth = max(depth - 1, 0) if match["end"] else depth + 1
        if depth > _DEEPEST:
            return True
    return False


class _Page:
    """Walks an HTML page without recursion and gathers its lines."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._text: list[str] = []
        self._items = 0

    def read(self, root: LexborNode) -> None:
        """Read everything below a node."""
        stack: list[tuple[LexborNode, bool]] = [(root, False)]
        while stack:
            node, closing = stack.pop()
            tag = node.tag or ""
            if closing:
                self._close(tag)
                continue
            if tag == "-text":
                self._text.append(" ".join((node.text_content or "").split("\n")))
                continue
            if tag in _SKIPPED or tag.startswith(("-", "!", "_")):
                continue
            self._open(tag)
            stack.append((node, True))
            children = []
            child = node.child
            while child is not None:
                children.append(child)
                child = child.next
            stack.extend((each, False) for each in reversed(children))
        self._flush()

    def _open(self, tag: str) -> None:
        """Begin an element."""
        if tag in ("br",):
            self._text.append("\n")
        elif tag == "tr":
            self._flush()
            self._lines.open_row()
        elif tag in ("td", "th"):
            self._flush()
            self._lines.open_cell()
        elif tag == "li":
            self._flush()
            self._items += 1
        elif tag in _BLOCKS:
            self._flush()

    def _close(self, tag: str) -> None:
        """End an element."""
        if tag == "tr":
            self._flush()
            self._lines.close_row()
        elif tag == "li":
            self._flush()
            self._items -= 1
        elif tag in _BLOCKS or tag in ("td", "th"):
            self._flush()

    def _flush(self) -> None:
        """Add what was gathered as a paragraph or item."""
        text = "".join(self._text)
        self._text = []
        kept = "\n".join(" ".join(line.split()) for line in text.split("\n") if line.strip())
        if self._items and "\n" not in kept:
            self._lines.item(kept)
        else:
            self._lines.paragraph(kept)


def read_xml(data: bytes, name: str) -> str:
    """Return the text of an XML document: of official publications by their elements, of any other by its leaves."""
    root = parse_xml(data, name)
    lines = Lines()
    skipping = 0
    text: list[str] = []
    items = 0

    def flush() -> None:
        joined = " ".join("".join(text).split())
        text.clear()
        if items:
            lines.item(joined)
        else:
            lines.paragraph(joined)

    for event, element in etree.iterwalk(root, events=("start", "end")):
        kind = local(element).lower()
        if kind in _XML_SKIPPED:
            skipping += 1 if event == "start" else -1
        elif not skipping and (kind in _XML_BLOCKS or kind in _XML_ITEMS or kind in ("row", "tr", "entry", "td", "th")):
            flush()
            items += (1 if event == "start" else -1) if kind in _XML_ITEMS else 0
            if kind in ("row", "tr"):
                (lines.open_row if event == "start" else lines.close_row)()
            elif kind in ("entry", "td", "th") and event == "start":
                lines.open_cell()
        if skipping:
            if event == "end" and kind in _XML_SKIPPED and element.tail:
                text.append(element.tail)
            continue
        if event == "start" and element.text:
            text.append(element.text)
        elif event == "end" and element.tail and element is not root:
            text.append(element.tail)
    flush()
    return lines.text()
