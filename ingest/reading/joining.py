"""Clean text out of lines: line ends joined, hyphenation undone, marks of footnotes left out, with a map back.

A `Clean` text knows for every stretch that was copied unchanged where it stands in the letter's text.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

Span = tuple[int, int]

_LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
_SPACES = str.maketrans({"\xa0": " ", "\t": " ", "\u2007": " ", "\u2009": " ", "\u202f": " ", "\u2011": "-"})
_ODD_SPACE = re.compile("[\xa0\u2007\u2009\u202f\u2011]")
# What a line may hold that the clean text does not hold in the same way.
_UNEVEN = re.compile("[ \t\xa0\u2007\u2009\u202f]{2,}|[\ufb00-\ufb06]|\x02")
# The same, and what the clean text has another character for.
_NOT_EVEN = re.compile("[\t\xa0\u2007\u2009\u202f\u2011\ufb00-\ufb06\x02]|  ")
# A line that ends so is not always joined to the next by a space.
_PARTS_WORDS = frozenset("-–\xad ")
_UNSEEN = re.compile("[\xad\u200b\u200c\u200d\u2060\ufeff]|[\u2070\xb9\xb2\xb3\u2074-\u2079]+")
_LEFT_OUT = re.compile(r"\[(?:footnoteRef:\d+|image[^\]\n]{0,200}|bookmark[^\]\n]{0,200})\]|" + _UNSEEN.pattern)
# With what they begin, as one class, which is much quicker to look for.
_OPENS_LEFT_OUT = re.compile("[\\[\xad\u200b\u200c\u200d\u2060\ufeff\u2070\xb9\xb2\xb3\u2074-\u2079]")
_UNIT = re.compile(r"(?:^|\W|\d)[kcdm]?m$")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# A word is only part of a longer one where such stands before it or behind it.
_RUNS_IN = re.compile(r"[^\W\d_]-?\Z")
_RUNS_ON = re.compile(r"-?[^\W\d_]")
_LAST_PART = re.compile(r"([^\W_]+)-$")
_FIRST_PART = re.compile(r"[^\W_]+")
_SUPERSCRIPT = re.compile("[\u2070\xb9\xb2\xb3\u2074-\u2079]")

# How much text before a line end is looked at, and how much of a letter is read for its words.
_TAIL, _VOCABULARY = 80, 2_000_000
# So many words are looked for one by one before all are read.
_FEW_WORDS = 24
# "in- en uitvoer": after such a hyphen a word follows that leaves its own first part out.
_ELLIPSIS = frozenset({"en", "of", "en/of", "tot", "c.q.", "dan", "respectievelijk"})
# Second halves that Dutch writes with a hyphen: "procureur-generaal", "minister-president".
_HYPHENATED = ("generaal", "president", "plenipotentiair", "griffier")
_PREFIXES = frozenset({"non", "oud", "vice", "niet", "adjunct", "semi", "quasi"})
# Behind these, or behind nothing, a line is not always joined to the next by a space.
_JOINS_OTHERWISE = frozenset({"", " ", "-", "–"})
_VOWEL_CLASH = re.compile(r"(?:a[aeiu]|e[eiu]|i[ij]|o[ieou]|u[iu])$")


def find_left_out(text: str) -> list[Span]:
    """Return the spans that never belong to the clean text: tags, invisible characters, superscript footnote marks."""
    spans: list[Span] = []
    if text.isascii() and "[" not in text:
        return spans
    place = _OPENS_LEFT_OUT.search(text)
    while place:
        match = _LEFT_OUT.match(text, place.start())
        if match and not (
            _SUPERSCRIPT.match(match[0]) and _UNIT.search(text[max(0, place.start() - 4) : place.start()])
        ):
            spans.append(match.span())  # but "m²" and "km³" are units, not marks
        place = _OPENS_LEFT_OUT.search(text, match.end() if match else place.end())
    return spans


def _is_plain(line: str) -> bool:
    """Tell whether the clean text has the line as it stands: nothing in it is written otherwise there."""
    if line.isascii() and "  " not in line and "\t" not in line and "\x02" not in line:
        return True
    return line[-1] != "\xad" and _UNEVEN.search(line) is None


@dataclass(slots=True)
class Clean:
    """Clean text; `anchors` are ascending pairs (position here, position in the letter's text)."""

    text: str
    anchors: list[tuple[int, int]]

    def cut(self, start: int, end: int) -> tuple[int, int, tuple[tuple[int, int], ...]]:
        """Return the span in the letter's text of `[start, end)`, and the anchors within it, counted from `start`.

        There are none where all of it was copied in one piece.
        """
        anchors = self.anchors
        if len(anchors) == 1:
            here, there = anchors[0]
            return there + start - here, there + end - here, ()
        # The anchor that `start` counts from stands before `first`, and the one that `end` counts from before `last`.
        first = bisect_right(anchors, (start, 1 << 62))
        last = bisect_left(anchors, (end, -1))
        here, there = anchors[first - 1]
        left = there + start - here
        here, there = anchors[last - 1]
        right = there + end - here
        if first >= last:
            return left, right, ()
        return left, right, ((0, left), *[(here - start, there) for here, there in anchors[first:last]])

    def source(self, offset: int) -> int:
        """Return where the character `offset` of the clean text stands in the letter's text."""
        anchors = self.anchors
        index = bisect_right(anchors, (offset, 1 << 62)) - 1 if len(anchors) > 1 else 0
        here, there = anchors[index]
        return there + offset - here


class Joiner:
    """Joins lines of one letter. It knows the letter's words, for hyphens, and the spans to leave out."""

    def __init__(self, text: str, left_out: list[Span]) -> None:
        self._text = text
        self._left_out = sorted(left_out)
        self._starts = [span[0] for span in self._left_out]
        self._words: set[str] | None = None
        self._lowered = ""
        self._asked = 0

    def join(self, spans: list[Span]) -> Clean:
        """Return the clean text of stretches of the letter, each a stripped line or part of one."""
        even = self._join_even(spans)
        if even is not None:
            return even
        parts: list[str] = []
        anchors: list[tuple[int, int]] = []
        length = 0
        soft = False
        for start, end in spans:
            line = self._text[start:end]
            spaced = not soft and (not parts or parts[-1][-1:] not in _JOINS_OTHERWISE)
            if spaced and line and (not self._starts or self._is_whole(line, start)) and _is_plain(line):
                # What nearly every line is: it is copied as it stands, behind a space.
                if parts:
                    parts.append(" ")
                    length += 1
                anchors.append((length, start))
                parts.append(line)
                length += end - start
                continue
            for left, right in self._pieces(start, end):
                piece = self._text[left:right]
                if not parts:
                    glue = ""
                elif left == start:
                    if soft:
                        parts.append("-")
                        length += 1
                    length, glue = self._glue(parts, length, piece)
                else:
                    glue = ""
                if glue:
                    parts.append(glue)
                    length += len(glue)
                length = self._append(parts, anchors, length, piece, left)
            soft = self._text[end - 1 : end] == "\xad"
        text = "".join(parts)
        if "\t" in text or (not text.isascii() and _ODD_SPACE.search(text)):
            text = text.translate(_SPACES)
        return Clean(text, anchors or [(0, spans[0][0] if spans else 0)])

    def _join_even(self, spans: list[Span]) -> Clean | None:
        """Return the clean text of lines that stand in it as they are, a space between them; None where one does not.

        That is what nearly all text is, and no line of it is looked at by itself.
        """
        if not spans:
            return None
        first, last = spans[0][0], spans[-1][1]
        starts = self._starts
        if starts:
            index = bisect_right(starts, first)
            if (index and self._left_out[index - 1][1] > first) or (index < len(starts) and starts[index] < last):
                return None
        if len(spans) == 1:
            text = self._text[first:last]
            anchors = [(0, first)]
        else:
            lines = []
            anchors = []
            length = 0
            for start, end in spans:
                line = self._text[start:end]
                if not line or line[-1] in _PARTS_WORDS:
                    return None
                lines.append(line)
                anchors.append((length, start))
                length += end - start + 1
            text = " ".join(lines)
        if not text.isascii():
            if _NOT_EVEN.search(text) is not None:
                return None
        elif "  " in text or "\t" in text or "\x02" in text:
            return None
        return Clean(text, anchors)

    def _is_whole(self, line: str, start: int) -> bool:
        """Tell whether nothing of the line is left out."""
        index = bisect_right(self._starts, start)
        if index and self._left_out[index - 1][1] > start:
            return False
        return index == len(self._starts) or self._starts[index] >= start + len(line)

    def _pieces(self, start: int, end: int) -> list[Span]:
        """Return what is left of a span without the parts to leave out."""
        if not self._starts:
            return [(start, end)]
        index = max(bisect_right(self._starts, start) - 1, 0)
        pieces = []
        position = start
        while index < len(self._left_out) and self._left_out[index][0] < end:
            left, right = self._left_out[index]
            if right > position:
                if left > position:
                    pieces.append((position, left))
                position = max(position, right)
            index += 1
        if position < end:
            pieces.append((position, end))
        return pieces

    def _append(self, parts: list[str], anchors: list[tuple[int, int]], length: int, piece: str, source: int) -> int:
        """Append a piece with its anchors; runs of spaces become one, ligatures become letters."""
        position = 0
        for match in _UNEVEN.finditer(piece):
            if match.start() > position:
                anchors.append((length, source + position))
                parts.append(piece[position : match.start()])
                length += match.start() - position
            found = match[0]
            if found == "\x02":
                before = "".join(parts[-3:])[-_TAIL:] + "-"
                glue = self._hyphen(before, piece[match.end() :])
            else:
                glue = _LIGATURES.get(found, " ")
            if glue:
                anchors.append((length, source + match.start()))
                parts.append(glue)
                length += len(glue)
            position = match.end()
        if position < len(piece):
            anchors.append((length, source + position))
            parts.append(piece[position:])
            length += len(piece) - position
        return length

    def _glue(self, parts: list[str], length: int, following: str) -> tuple[int, str]:
        """Return the length so far and what joins it to the next line: a space, or nothing after a hyphen.

        A hyphen that only parted a word at the line end is taken away again.
        """
        last = "".join(parts[-3:])[-_TAIL:]
        if last.endswith(" "):
            return length, ""
        if not last.endswith("-"):
            joined = last.endswith("–") and last[-2:-1].isdigit() and following[:1].isdigit()
            return length, "" if joined else " "
        if last[-2:-1] in ("", " ") or not following:
            return length, " "
        if following.split(" ", 1)[0].rstrip(",;") in _ELLIPSIS:
            return length, " "
        if self._hyphen(last, following):
            return length, ""
        parts[-1] = parts[-1][:-1]
        return length - 1, ""

    def _hyphen(self, before: str, following: str) -> str:
        """Return the hyphen where it belongs to the word, else nothing: it only parted the word at a line end."""
        first, second = _LAST_PART.search(before), _FIRST_PART.match(following)
        if first is None or second is None:
            return "-"
        head, tail = first[1], second[0]
        if not tail[0].islower() or any(letter.isdigit() for letter in head):
            return "" if head.isupper() and tail.isupper() and len(head) + len(tail) > 9 else "-"
        if len(head) > 1 and head.isupper():
            return "-"
        small = head.lower()
        if self._knows(small + tail):
            return ""
        if self._knows(f"{small}-{tail}"):
            return "-"
        if tail.startswith(_HYPHENATED) or (small in _PREFIXES and len(tail) > 4):
            return "-"
        return "-" if _VOWEL_CLASH.search(small[-1] + tail[0]) else ""

    def _knows(self, word: str) -> bool:
        """Tell whether the letter has a word, in small letters.

        The first words are looked for in the text. Where many are asked for, all words of the text are read, once.
        """
        if self._words is not None:
            return word in self._words
        if not self._lowered:
            self._lowered = self._text[:_VOCABULARY].lower()
        self._asked += 1
        if self._asked > _FEW_WORDS:
            self._words = set(_WORD.findall(self._lowered))
            return word in self._words
        if not _WORD.fullmatch(word):
            return False
        start = self._lowered.find(word)
        while start >= 0:
            end = start + len(word)
            before = self._lowered[max(start - 2, 0) : start]
            if not _RUNS_IN.search(before) and not _RUNS_ON.match(self._lowered, end):
                return True
            start = self._lowered.find(word, start + 1)
        return False
