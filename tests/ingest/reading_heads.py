"""Forms in which printed papers, letters of ministries and answers say what they are; all of our own making.

`reading_heads.txt` has each head below a line with the dossier, number and chamber that it says ("-" where it says
none); every one of them is dated 3 March 2025.
"""

import re
from dataclasses import dataclass
from pathlib import Path

_RECORD = re.compile(r"^== (?P<dossier>\S+) (?P<number>\S+) (?P<chamber>TK|EK)\n(?P<text>.*?)(?=\n== |\Z)", re.M | re.S)


@dataclass(frozen=True)
class Head:
    """A head and what it says; None where it does not say it."""

    text: str
    dossier: str | None
    number: str | None
    chamber: str


def _read_heads() -> tuple[Head, ...]:
    """Return the heads of the file beside this one."""
    text = Path(__file__).with_name("reading_heads.txt").read_text(encoding="utf-8")
    return tuple(
        Head(
            match["text"].rstrip("\n"),
            None if match["dossier"] == "-" else match["dossier"],
            None if match["number"] == "-" else match["number"],
            match["chamber"],
        )
        for match in _RECORD.finditer(text)
    )


HEADS = _read_heads()
