"""Time the reader of terms: beside dateparser on the same phrases, in running text, and on awkward sentences.

`python tests/bench/bench_terms.py` prints a table of figures; nothing fails here. All phrases of a run are
different, so that no cache helps either side; both sides take turns, in batches, and processor time is measured, so
that a busy machine slows both alike.
"""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import islice, product
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import dateparser  # noqa: E402
from dateparser.search import search_dates  # noqa: E402

from ingest.calendars import load_calendar  # noqa: E402
from ingest.records import Chamber  # noqa: E402
from ingest.terms import find_terms, term_of, terms_of_postponement  # noqa: E402
from ingest.terms import points as points_module  # noqa: E402

CALENDAR = load_calendar(ROOT / "fixtures" / "calendar.json")
LETTER_DATE = date(2026, 3, 10)
MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
)
BATCH = 100


def phrases_without_a_day() -> Iterator[str]:
    """Yield phrases of every kind without an explicit day, no two alike, kinds mixed."""
    leads = ("in", "uiterlijk in", "voor", "begin", "medio", "eind", "voor eind", "vanaf", "rond", "nog in", "per")
    kinds = (
        (f"{lead} {month} {year}" for year, lead, month in product(range(2026, 2040), leads, MONTHS)),
        (f"{lead} het {nth} kwartaal van {year}" for year, lead, nth in product(range(2026, 2046), ("in", "voor",
         "uiterlijk in"),
                                                                                ("eerste", "tweede", "derde",
                                                                                 "vierde"))),
        (f"{lead} het {name}reces van {year}" for year, lead, name in product(range(2022, 2046), ("voor", "na",
         "tijdens"),
                                                                              ("zomer", "kerst", "mei", "herfst"))),
        (f"{lead} {count} {unit}" for count, lead, unit in product(range(2, 90), ("binnen", "over", "de komende"),
                                                                   ("weken", "maanden", "dagen"))),
        (f"{lead} {what} {year}" for year, lead, what in product(range(2026, 2046), ("bij de", "in de", "voor de"),
                                                                 ("Voorjaarsnota", "Miljoenennota", "begroting"))),
        (f"{lead} het {season} van {year}" for year, lead, season in product(range(2026, 2060), ("in", "voor",
         "uiterlijk in"),
                                                                             ("voorjaar", "najaar"))),
        (f"{lead} {year}" for year, lead in product(range(2026, 2049), ("in", "voor", "begin", "uiterlijk eind",
         "medio"))),
    )  # fmt: skip
    for row in zip(*kinds, strict=False):
        yield from row


def phrases_with_a_day() -> Iterator[str]:
    """Yield phrases that hold a calendar day, no two alike."""
    for year, month, day in product(range(2026, 2030), MONTHS, range(1, 28)):
        yield f"uiterlijk {day} {month} {year}"


def sentences() -> Iterator[str]:
    """Yield sentences of running text with a term in each, no two alike."""
    whens = ("in het voorjaar van", "voor het zomerreces van", "eind", "uiterlijk in het tweede kwartaal van", "medio")
    for number, (when, year) in enumerate(product(whens, range(2026, 2046))):
        yield (
            f"Over de uitkomsten van het onderzoek in {number + 2} gemeenten, dat met de provincies wordt uitgevoerd,"
            f" informeer ik uw Kamer {when} {year}, waarna het overleg met de sector wordt voortgezet."
        )


def awkward() -> dict[str, str]:
    """Return sentences that would be slow to read if any pattern tried too much, by name."""
    units = {
        "gewoon proza": "de uitkomsten van het onderzoek naar de leidingen in de scholen ",
        "dezelfde datum": "12 maart en ",
        "voorzetsels": "voor in na op de het ",
        "maanden": "maart ",
        "vergaderingen": "tijdens de europese raad van ",
        "delen": "begin van het eind van de eerste helft van ",
        "voorwaarden": "zodra de ",
        "gebeurtenissen": "na afronding van de ",
        "cijfers": "1 2 3 ",
        "deelwoorden": "is gemaakt heeft verstuurd ",
        "herhaling": "jaarlijks in mei ",
        "komende": "komende ",
        "kwartalen": "q1/",
        "streepjes": "woord-",
        "spaties": "voor          ",
        "komma's": ", ",
    }
    sentences = {name: (unit * (10_000 // len(unit) + 1))[:10_000] for name, unit in units.items()}
    days = (f"{day} {month} {year}, " for year, month, day in product(range(2026, 2030), MONTHS, range(1, 28)))
    return sentences | {"600 verschillende data": "".join(islice(days, 600))[:10_000]}


def seconds(call: Callable[[str], object], texts: Sequence[str]) -> float:
    """Return how long the call takes on all texts."""
    start = time.process_time()
    for text in texts:
        call(text)
    return time.process_time() - start


def in_turns(
    first: Callable[[str], object], second: Callable[[str], object], texts: Sequence[str]
) -> tuple[float, float]:
    """Return the milliseconds a text that either call takes, batch by batch in turn."""
    ours = theirs = 0.0
    for start in range(0, len(texts), BATCH):
        batch = texts[start : start + BATCH]
        ours += seconds(first, batch)
        theirs += seconds(second, batch)
    return ours / len(texts) * 1e3, theirs / len(texts) * 1e3


def find(text: str) -> object:
    """Find the terms of a text as the program does."""
    return find_terms(text, LETTER_DATE, Chamber.TWEEDE_KAMER, CALENDAR)


def choose(text: str) -> object:
    """Pick the term of a text as the program does."""
    return term_of(text, LETTER_DATE, Chamber.TWEEDE_KAMER, CALENDAR)


def parse(text: str) -> object:
    """Read a phrase with dateparser."""
    return dateparser.parse(text, languages=["nl"])


def report(name: str, value: str) -> None:
    """Print one measurement."""
    print(f"{name:58} {value}", flush=True)


def beside_dateparser() -> None:
    """Phrases and running text: both sides on the same texts."""
    without = list(islice(phrases_without_a_day(), 1200))
    ours, theirs = in_turns(find, parse, without)
    report(f"{len(without)} phrases without a day: find_terms", f"{ours:.3f} ms a phrase")
    report("  dateparser.parse on the same", f"{theirs:.3f} ms, {theirs / ours:.1f} times that")
    texts = list(sentences())
    ours, theirs = in_turns(find, lambda text: search_dates(text, languages=["nl"]), texts)
    report(f"{len(texts)} sentences: find_terms", f"{ours:.3f} ms a sentence")
    report("  dateparser.search.search_dates on the same", f"{theirs:.3f} ms, {theirs / ours:.1f} times that")
    report("  term_of on the same", f"{seconds(choose, texts) / len(texts) * 1e3:.3f} ms a sentence")


def our_own_time() -> None:
    """Phrases with a day: what we add to the call of dateparser."""
    with_day = list(islice(phrases_with_a_day(), 400))
    spent = 0.0
    original = points_module.DATES.get_date_data

    def timed(text: str, formats: list[str]) -> object:
        nonlocal spent
        start = time.process_time()
        answer = original(text, formats)
        spent += time.process_time() - start
        return answer

    points_module.DATES.get_date_data = timed  # type: ignore[method-assign]
    try:
        total = seconds(find, with_day)
    finally:
        del points_module.DATES.get_date_data
    report(f"{len(with_day)} phrases with a day: find_terms", f"{total / len(with_day) * 1e3:.3f} ms a phrase")
    report("  of which our own, beside the call of dateparser", f"{(total - spent) / len(with_day) * 1e3:.3f} ms")


def long_sentences() -> None:
    """Sentences of 10,000 characters: the slowest of each function."""
    functions = {"find_terms": find, "term_of": choose, "terms_of_postponement": postponed}
    texts = awkward()
    for name, function in functions.items():
        times = {text: min(seconds(function, [sentence]) for _ in range(3)) for text, sentence in texts.items()}
        slowest = max(times, key=lambda text: times[text])
        report(f"{name}, {len(texts)} sentences of 10,000: slowest", f"{times[slowest] * 1e3:.1f} ms  ({slowest})")


def postponed(text: str) -> object:
    """Tell old and new term of a text as the program does."""
    return terms_of_postponement(text, LETTER_DATE, Chamber.TWEEDE_KAMER, CALENDAR)


def main() -> None:
    """Run every measurement."""
    parse("1 mei 2026")
    find("1 mei 2026")
    beside_dateparser()
    our_own_time()
    long_sentences()


if __name__ == "__main__":
    main()
