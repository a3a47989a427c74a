"""Measure how fast `ingest` is and whether its time grows with the length of the text alone. Nothing fails here.

With `--patterns` every pattern of `ingest` is timed by itself as well, which takes minutes.
The text is that of the sample letters, made long by repeating them; start-up is left out of every figure.
"""

import re
import resource
import string
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

COMPILED: list[tuple[str, re.Pattern[str]]] = []
"""Every pattern that a module of `ingest` compiles, with that module's name."""
LINE = 20_000
LONGEST, STEEPEST = 0.02, 11
"""So long a look at a line may take, and so many times as long one at ten times the line."""
LEAST = 0.0005
"""What takes less than this is too short to be compared."""
SHORT = 30_000
"""The characters of the shorter of the two texts that the whole of reading is timed on."""
ROUNDS = 10
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
    """Return the least processor time that a call took."""
    taken = []
    for _ in range(times):
        start = time.process_time()
        call()
        taken.append(time.process_time() - start)
    return min(taken)


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

    once = (body * (SHORT // len(body) + 1))[:SHORT]
    read(body)()
    short, long = seconds(read(once), 4), seconds(read(once * 10), 2)
    report(f"extract, {SHORT / 1e6} MB", f"{len(once) / short / 1e6:.3f} MB/s")
    report(f"extract, {SHORT / 1e5} MB", f"{len(once) * 10 / long / 1e6:.3f} MB/s, {long / short:.1f} times the time")
    ours, theirs = seconds(read(once), 4), seconds(lambda: search_dates(once, languages=["nl"]), 2)
    report("dateparser.search.search_dates on the same", f"{theirs / ours:.1f} times the time of extract")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for _ in range(ROUNDS):
        for letter in letters:
            read(letter)()
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    report(f"memory after {ROUNDS * len(letters)} letters more", f"{before / 1024:.0f} MB + {grown:.1f} MB")


def bench_patterns(prose: str) -> None:
    """Give every pattern a quarter of three awkward lines, and a tenth of that; told is what whole lines would take."""
    timings = []
    for module, pattern in COMPILED:
        first = re.search(r"[a-z]{3,}", re.sub(r"\?P<\w+>|\\[a-zA-Z]", "", pattern.pattern))
        name = f"{module}  {pattern.pattern[:50]}".replace("\n", " ")
        for line in lines_for(prose, first[0] if first else "de"):
            find = partial(_find_all, pattern)
            timings.append(timing(name, find, line[: LINE // 4], tenth=True))
    tell(f"{len(COMPILED)} patterns", timings)


def _find_all(pattern: re.Pattern[str], line: str) -> int:
    """Find everything that a pattern finds in a line."""
    return sum(1 for _ in pattern.finditer(line))


def bench_rules(prose: str) -> None:
    """Give every named rule of the finder its three awkward lines, and ten times as much of each.

    A cue, a sign and a reason against look at the line; a rule at the signs of its clauses, that are read before.
    """
    from ingest.promises.cues import CUES
    from ingest.promises.judging import read_clauses
    from ingest.promises.rules import RULES
    from ingest.promises.signs import SIGNS
    from ingest.promises.undoing import UNDOINGS

    words_of = cache(lambda line: frozenset(line.split()))
    signs_of = cache(lambda line: [signs for _, signs in read_clauses(line).clauses])
    looks: list[tuple[str, str, Callable[[str], object]]] = []
    for cue in CUES:
        looks.append((f"cue {cue.name}", cue.matches[0], cue.found_in))
    for sign in SIGNS:
        own = sign.words or sign.phrases[0][0]
        looks.append((f"sign {sign.name}", own, lambda line, sign=sign: sign.shows_in(line, words_of(line))))
    for undoing in UNDOINGS:
        met = frozenset(min(wanted) for wanted in undoing.wanted if wanted != {""})
        looks.append(
            (
                f"reason {undoing.name}",
                undoing.anchors or undoing.matches[0].lower(),
                lambda line, undoing=undoing, met=met: undoing.holds(met, line, words_of(line) | undoing.anchor_set),
            )
        )
    for rule in RULES:
        looks.append(
            (
                f"rule {rule.name}",
                rule.matches[0].lower(),
                lambda line, rule=rule: any(rule.holds(signs) for signs in signs_of(line)),
            )
        )
    timings = []
    for name, own, look in looks:
        for line in lines_for(prose, own.split()[0]):
            look(line), look(line * 10)
            timings.append(timing(name, look, line))
    tell(f"{len(looks)} named rules", timings)
    tell("the clauses of a line", [timing(line[:20], read_clauses, line) for line in lines_for(prose, "stuur")])


@dataclass(frozen=True)
class Timing:
    """How long something took on a line, and how many times as long on ten times as much."""

    taken: float
    times: float
    name: str


def lines_for(prose: str, word: str) -> tuple[str, str, str]:
    """Return the three lines: Dutch without full stops, the rule's own first word repeated, one letter repeated."""
    return prose, (f"{word} " * LINE)[:LINE], string.ascii_lowercase[4] * LINE


def timing(name: str, look: Callable[[str], object], line: str, *, tenth: bool = False) -> Timing:
    """Time a look at a line and at ten times as much, or at a tenth of it; what seems too much is timed again,
    since a busy machine only ever makes it look more."""
    short, long = (line[: len(line) // 10], line) if tenth else (line, line * 10)
    least = LEAST / 10 if tenth else LEAST
    longest = LONGEST * len(line) / LINE
    less, more = seconds(lambda: look(short), 2 if tenth else 1), seconds(lambda: look(long), 1)
    for _ in range(3):
        if (more if tenth else less) <= longest and more / max(less, least) <= STEEPEST:
            break
        less, more = min(less, seconds(lambda: look(short), 1)), min(more, seconds(lambda: look(long), 1))
    return Timing((more if tenth else less) * LINE / len(line), more / max(less, least), name)


def tell(what: str, timings: list[Timing]) -> None:
    """Print the slowest and the steepest, and how many are beyond the bounds."""
    slowest, steepest = max(timings, key=lambda one: one.taken), max(timings, key=lambda one: one.times)
    report(f"{what}, 3 lines of {LINE}: slowest", f"{slowest.taken * 1e3:.1f} ms  {slowest.name}")
    over = sum(one.taken > LONGEST for one in timings)
    report(f"  over {LONGEST * 1e3:.0f} ms", f"{over} of {len(timings)}")
    report("  ten times as much: steepest", f"{steepest.times:.1f} times  {steepest.name}")
    report(f"  over {STEEPEST} times", f"{sum(one.times > STEEPEST for one in timings)} of {len(timings)}")


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
    words = re.sub(r"[^\w ]+|\s+", " ", " ".join(letters)).lower()
    prose = (words * (LINE // len(words) + 1))[:LINE]
    bench_rules(prose)
    if "--patterns" in sys.argv:
        bench_patterns(prose)


if __name__ == "__main__":
    main()
