"""A process of its own that reads one PDF: bytes on standard input, text on standard output.

It imports nothing of Nakoming, bounds its own memory and time, and may crash without harm to anyone. The first line it
writes is "ok" or the reason why not. After "ok" stand the indices of the pages that are only a picture, and below it
follows the text: lines as they stand on the page, a blank line where the page leaves more room than between lines, a
form feed between pages. With indices of pages as arguments it writes those pages as pictures instead (PGM), each below
a line with its size in bytes.
"""

import re
import resource
import sys
from ctypes import CFUNCTYPE, byref, c_int, c_void_p, cast
from itertools import islice, pairwise

import pypdfium2  # type: ignore[import-untyped]

SECONDS = 28
MEMORY = 450 * 1024 * 1024
MOST_PAGES = 4000
MOST_CHARACTERS = 20 * 1024 * 1024
# A page without text is a scan if pictures fill so much of it, or if so many things are drawn that they may be letters.
PICTURE_SHARE, DRAWN_LETTERS, MOST_OBJECTS = 0.4, 200, 2000
DPI, MOST_PIXELS = 300, 12_000_000

# What pdfium gives for the hyphen at a line end, where it joins the halves of a word.
_LINE_END_HYPHEN = "\ufffe"
# What the binding does to check the types at every call takes longer than the call. A page is asked about thousands of
# characters, and only here, always with a page, an index and the same boxes: the function is called without the checks.
get_box = CFUNCTYPE(c_int)(cast(pypdfium2.raw.FPDFText_GetLooseCharBox, c_void_p).value or 0)
_PRINTED = re.compile("[^\x02]*\x02|[^\x02]+")
# A gap of more than so many line heights parts paragraphs; a jump of more than so many letters parts cells, of letters
# that are no smaller than the least that is printed.
_PARAGRAPH_GAP = 1.45
_CELL_GAP, _LEAST_LETTER = 2.4, 4.0
_LEAST_CELL_GAP = _CELL_GAP * _LEAST_LETTER
_SHORT_LINE = 75
# A line that begins so many points further left or right stands in another column.
_COLUMN_SHIFT = 60


class PageLines:
    """The lines of a page, or the cells on one, in the order of its text: what each says and where it stands.

    Each of the three is a list of its own: a value for every line would cost more than all that is asked of it. So
    would what the binding makes for each answer: pdfium fills in the same two boxes again and again. Places are in
    points.
    """

    def __init__(self, textpage: pypdfium2.PdfTextPage) -> None:
        self.texts: list[str] = []
        self.lefts: list[float] = []
        self.tops: list[float] = []
        self._page = textpage.raw
        self._box, self._next = pypdfium2.raw.FS_RECTF(), pypdfium2.raw.FS_RECTF()
        self._pointer, self._next_pointer = byref(self._box), byref(self._next)
        self._read(textpage.get_text_range().replace(_LINE_END_HYPHEN, "\x02"))

    def _read(self, text: str) -> None:
        """Add the lines of the text of the page; cells that stand on one line are parted."""
        position = 0
        parted = "\x02" in text
        for raw in text.split("\n"):
            # Where a word was parted at a line end pdfium joins the lines: here they stay as they stand on the page.
            for printed in _PRINTED.findall(raw) if parted else (raw,):
                line = printed.strip()
                if line:
                    first = position + printed.index(line[0])
                    cuts = self._cuts(line, first) if len(line) <= _SHORT_LINE and " " in line else None
                    if cuts:
                        self._add_cells(line, first, cuts)
                    else:
                        self._add(line, first)
                position += len(printed)
            position += 1

    def _add(self, text: str, index: int) -> None:
        """Add a line that begins with a character of the page."""
        if not get_box(self._page, index, self._pointer):
            raise pypdfium2.PdfiumError(f"no box for character {index}")
        self.texts.append(text)
        self.lefts.append(self._box.left)
        self.tops.append(self._box.top)

    def _add_cells(self, line: str, first: int, cuts: list[int]) -> None:
        """Add the pieces of a line that is cut at some of its spaces."""
        start = 0
        for cut in (*cuts, len(line)):
            piece = line[start:cut].rstrip()
            if piece:
                self._add(piece, first + start)
            start = cut + 1

    def _cuts(self, line: str, first: int) -> list[int]:
        """Return the spaces of a line around which characters stand so far apart that they belong to two cells."""
        ask, page, box, pointer = get_box, self._page, self._box, self._pointer
        next_box, next_pointer = self._next, self._next_pointer
        words = line.split(" ")
        words.pop()
        cuts: list[int] = []
        space = first - 1
        for word in words:
            space += len(word) + 1
            if not word:
                continue
            if not (ask(page, space - 1, pointer) and ask(page, space + 1, next_pointer)):
                raise pypdfium2.PdfiumError(f"no box beside character {space}")
            gap = next_box.left - box.right
            if gap > _LEAST_CELL_GAP and gap > _CELL_GAP * (box.top - box.bottom):
                cuts.append(space - first)
        return cuts


def page_text(textpage: pypdfium2.PdfTextPage) -> str:
    """Return the text of a page with blank lines where paragraphs, columns or cells part."""
    lines = PageLines(textpage)
    if not lines.texts:
        return ""
    drops = [before - top for before, top in pairwise(lines.tops)]
    spacing = _spacing(drops)
    most, least = _PARAGRAPH_GAP * spacing, -0.5 * spacing
    parts = [lines.texts[0]]
    for text, drop, (before, left) in zip(islice(lines.texts, 1, None), drops, pairwise(lines.lefts), strict=True):
        apart = drop > most or drop < least or abs(left - before) > _COLUMN_SHIFT
        parts.append("\n\n" if apart else "\n")
        parts.append(text)
    return "".join(parts)


def _spacing(drops: list[float]) -> float:
    """Return the usual distance between the lines of a page, by how far each stands below the one before."""
    near = sorted([drop for drop in drops if 4 < drop < 40])
    if not near:
        return 14.0
    middle = len(near) // 2
    return near[middle] if len(near) % 2 else (near[middle - 1] + near[middle]) / 2


def is_picture(page: pypdfium2.PdfPage) -> bool:
    """Tell whether a picture, or what is drawn without letters, fills most of a page: a scan."""
    area = page.get_width() * page.get_height()
    filled, drawn = 0.0, 0
    for thing in islice(page.get_objects(max_depth=3), MOST_OBJECTS):
        left, bottom, right, top = thing.get_bounds()
        drawn += 1
        if thing.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE:
            filled += max(right - left, 0) * max(top - bottom, 0)
    return filled >= PICTURE_SHARE * area or drawn >= DRAWN_LETTERS


def write_pictures(document: pypdfium2.PdfDocument, indices: list[int]) -> None:
    """Write pages as pictures for OCR, in grey, large enough to be read and small enough to be held."""
    out = sys.stdout.buffer
    out.write(b"ok\n")
    for index in indices:
        page = document[index]
        width, height = max(page.get_width(), 1.0), max(page.get_height(), 1.0)
        scale = min(DPI / 72, (MOST_PIXELS / (width * height)) ** 0.5)
        bitmap = page.render(scale=scale, grayscale=True)
        rows = memoryview(bitmap.buffer)
        picture = b"".join(
            bytes(rows[row * bitmap.stride : row * bitmap.stride + bitmap.width]) for row in range(bitmap.height)
        )
        head = f"P5 {bitmap.width} {bitmap.height} 255\n".encode()
        out.write(f"{len(head) + len(picture)}\n".encode() + head + picture)
        bitmap.close()
        page.close()


def main() -> None:
    """Read the PDF on standard input and write its text, or the reason why not."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    out = sys.stdout.buffer
    data = sys.stdin.buffer.read()
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        out.write(b"encrypted\n" if "password" in str(error).lower() else b"damaged\n")
        out.write(str(error).encode())
        return
    except MemoryError:
        out.write(b"memory\n")
        return
    if len(sys.argv) > 1:
        write_pictures(document, [int(index) for index in sys.argv[1:]])
        return
    count = len(document)
    if count > MOST_PAGES:
        out.write(f"pages\n{count}".encode())
        return
    pages: list[str] = []
    pictures: list[int] = []
    size = 0
    try:
        for number in range(count):
            try:
                page = document[number]
                textpage = page.get_textpage()
            except pypdfium2.PdfiumError:
                pages.append("")
                continue
            text = page_text(textpage)
            textpage.close()
            if not text.strip() and is_picture(page):
                pictures.append(number)
            page.close()
            pages.append(text)
            size += len(text)
            if size > MOST_CHARACTERS:
                out.write(b"large\n")
                return
    except MemoryError:
        out.write(b"memory\n")
        return
    out.write(" ".join(["ok", *map(str, pictures)]).encode() + b"\n")
    out.write("\n\f".join(pages).encode("utf-8", errors="replace"))


if __name__ == "__main__":
    main()
