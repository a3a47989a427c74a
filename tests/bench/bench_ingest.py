"""Measure how fast `ingest` is and whether its time grows with the length of the text alone. Nothing fails here.

The text is that of the sample letters, made long by repeating them; start-up is left out of every figure.
"""

import re
import resource
import statistics
import string
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

COMPILED: list[tuple[str, re.Pattern[str]]] = []
"""Every pattern that a module of `ingest` compiles, with that module's name."""
LINE = 20_000
LETTER_DATE = date(2026, 3, 2)


def record_patterns() -> None:
    """Keep what `ingest` compiles from here on."""
    original = re.compile

    def recording(pattern: str, flags: int = 0) -> re.Pattern[str]:
        compiled = original(pattern, flags)
        module = sys._getframe(1).f_globals.get("__name__", "")
        if module.startswith("ingest") and isinstance(pattern, str):
            COMPILED.append((module, compiled))
        return compiled

    re.compile = recording  # type: ignore[assignment]


def seconds(call: Callable[[], object], times: int = 3) -> float:
    """Return the middle one of the times that a call took."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        call()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def report(name: str, value: str) -> None:
    """Print one measurement."""
    print(f"{name:58} {value}", flush=True)


def bench_extract(letters: list[str]) -> None:
    """Time the whole of reading a letter, ten times the length against once, and a search by dateparser beside it."""
    from dateparser.search import search_dates

    from ingest.calendars import load_calendar
    from ingest.extraction import extract

    calendar = load_calendar(ROOT / "fixtures" / "calendar.json")
    body = "\n\n".join(letters)

    def read(text: str) -> Callable[[], object]:
        return lambda: extract(text.encode(), "bench.txt", calendar, letter_date=LETTER_DATE)

    once = (body * (100_000 // len(body) + 1))[:100_000]
    read(body)()
    short, long = seconds(read(once)), seconds(read(once * 10), 1)
    report("extract, 0.1 MB", f"{len(once) / short / 1e6:.2f} MB/s")
    report("extract, 1 MB", f"{len(once) * 10 / long / 1e6:.2f} MB/s, {long / short:.1f} times the time of 0.1 MB")
    part = once[:20_000]
    ours, theirs = seconds(read(part)), seconds(lambda: search_dates(part, languages=["nl"]), 1)
    report("dateparser.search.search_dates, 0.02 MB", f"{theirs / ours:.1f} times the time of extract")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for _ in range(20):
        for letter in letters:
            read(letter)()
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    report(f"memory after {20 * len(letters)} letters more", f"{before / 1024:.0f} MB + {grown:.1f} MB")


def bench_patterns(letters: list[str]) -> None:
    """Give every pattern three awkward lines, and ten times as much of each."""
    words = re.sub(r"[^\w ]+|\s+", " ", " ".join(letters)).lower()
    prose = (words * (LINE // len(words) + 1))[:LINE]
    rows = []
    for module, pattern in COMPILED:
        first = re.search(r"[a-z]{3,}", re.sub(r"\?P<\w+>|\\[a-zA-Z]", "", pattern.pattern))
        own = f"{first[0] if first else 'de'} "
        for line in (prose, (own * LINE)[:LINE], string.ascii_lowercase[4] * LINE):
            short = seconds(lambda pattern=pattern, line=line: sum(1 for _ in pattern.finditer(line)))
            long = seconds(lambda pattern=pattern, line=line: sum(1 for _ in pattern.finditer(line * 10)), 1)
            rows.append((short, long / max(short, 0.0005), module, pattern.pattern[:60].replace("\n", " ")))
    slowest, steepest = max(rows), max(rows, key=lambda row: row[1])
    title = f"{len(COMPILED)} patterns on 3 lines of {LINE}: slowest"
    report(title, f"{slowest[0] * 1e3:.1f} ms  {slowest[2]}  {slowest[3]}")
    report("ten times the length: steepest", f"{steepest[1]:.1f} times  {steepest[2]}  {steepest[3]}")


def bench_terms(letters: list[str]) -> None:
    """Time the terms of sentences beside dateparser on the same phrases."""
    import dateparser

    from ingest.calendars import load_calendar
    from ingest.records import Chamber
    from ingest.terms import find_terms

    calendar = load_calendar(ROOT / "fixtures" / "calendar.json")
    sentences = [part.strip() for part in re.split(r"(?<=[.?!])\s+", " ".join(letters)) if len(part) > 20]
    start = time.perf_counter()
    found = [find_terms(sentence, LETTER_DATE, Chamber.TWEEDE_KAMER, calendar) for sentence in sentences]
    taken = time.perf_counter() - start
    report(f"find_terms, {len(sentences)} sentences", f"{taken / len(sentences) * 1e3:.3f} ms a sentence")
    phrases = sorted({term.phrase for terms in found for term in terms})
    ours = seconds(lambda: [find_terms(each, LETTER_DATE, Chamber.TWEEDE_KAMER, calendar) for each in phrases])
    theirs = seconds(lambda: [dateparser.parse(phrase, languages=["nl"]) for phrase in phrases])
    report(f"find_terms, {len(phrases)} phrases", f"{ours / len(phrases) * 1e3:.3f} ms a phrase")
    report("dateparser.parse on the same", f"{theirs / ours:.1f} times that")
    long = ("de uitkomsten van het onderzoek naar de leidingen in de scholen " * 200)[:10_000]
    taken = seconds(lambda: find_terms(long, LETTER_DATE, Chamber.TWEEDE_KAMER, calendar))
    report("find_terms, one sentence of 10,000", f"{taken * 1e3:.1f} ms")


def main() -> None:
    """Run every measurement."""
    record_patterns()
    letters = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "fixtures" / "letters").glob("*.txt"))]
    bench_extract(letters)
    bench_terms(letters)
    bench_patterns(letters)


if __name__ == "__main__":
    main()
