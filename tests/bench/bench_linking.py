"""How fast a letter is held against a large register, database and all: run it as a program.

python tests/bench/bench_linking.py [sqlite|postgresql] [10000 100000]
"""

import json
import os
import resource
import sys
import time
from contextlib import ExitStack
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from bench_settling import ADD_TARGET_S, MEMORY_TARGET_MB, P95_TARGET_MS, Generator  # noqa: E402
from upkeep import keep_up  # noqa: E402

from ingest.records import Extraction, OpenCommitment  # noqa: E402

CHUNK = 2_000


def fill(made: list[OpenCommitment]) -> None:
    """Put the commitments into the tables, each with its letter, dossier and mention."""
    from tracker.models import Commitment, Dossier, Letter, Mention

    numbers = sorted({dossier for one in made for dossier in one.dossiers})
    Dossier.objects.bulk_create([Dossier(number=number, title="") for number in numbers], ignore_conflicts=True)
    dossiers = {row.number: row.pk for row in Dossier.objects.filter(number__in=numbers[:CHUNK])}
    dossiers |= {row.number: row.pk for row in Dossier.objects.filter(number__in=numbers[CHUNK:])}
    for at in range(0, len(made), CHUNK):
        some = made[at : at + CHUNK]
        letters = Letter.objects.bulk_create(
            Letter(
                text=one.quote,
                fingerprint=f"bench-{one.key}",
                title=one.subject or "",
                letter_date=one.letters[0],
                chamber="TK",
                sender=one.sender or "",
                number=one.references[0],
            )
            for one in some
        )
        carried = Letter.dossiers.through
        carried.objects.bulk_create(
            carried(letter_id=letter.pk, dossier_id=dossiers[one.dossiers[0]])
            for letter, one in zip(letters, some, strict=True)
        )
        rows = Commitment.objects.bulk_create(
            Commitment(
                letter=letter,
                fingerprint=f"bench-{one.key}",
                quote=one.quote,
                context=one.context,
                kind=one.kind.value,
                strength="firm",
                term=one.term or "",
                window_start=one.window[0] if one.window else None,
                due_date=one.window[1] if one.window else None,
                promised_on=one.letters[0],
                promised_by=one.sender or "",
                chamber="TK",
            )
            for letter, one in zip(letters, some, strict=True)
        )
        Mention.objects.bulk_create(
            Mention(
                letter=row.letter,
                commitment=row,
                outcome="promise",
                state="applied",
                quote=row.quote,
                fingerprint=row.fingerprint,
                start=0,
                end=len(row.quote),
                term=row.term,
                window_start=row.window_start,
                due_date=row.due_date,
            )
            for row in rows
        )


def measure(engine: str, size: int, letters: int = 60) -> bool:
    """Print what linking costs with so many open commitments; return whether it keeps to the targets."""
    from ingest.settling import settle
    from tracker.calendars import current_calendar
    from tracker.models import Letter
    from tracker.register import retrieval
    from tracker.register.openness import open_before

    generator = Generator()
    made = [generator.commitment(number) for number in range(size)]
    fill(made)
    keep_up()
    extra = [generator.commitment(size + number) for number in range(1_000)]
    calendar = current_calendar()
    retrieval.forget()
    times: list[float] = []
    found = 0
    built = 0.0
    for number in range(letters + 1):
        settled = generator.random.sample(made, 3)
        letter, finds = generator.letter(settled)
        row = Letter.objects.create(
            text=letter.text, fingerprint=f"bench-letter-{number}", letter_date=letter.header.letter_date, chamber="TK"
        )
        started = time.perf_counter()
        known = open_before(row, retrieval.likely(row, Extraction(letter, finds)))
        settlements = settle(letter, finds, tuple(known.values()), calendar)
        spent = time.perf_counter() - started
        if number == 0:
            built = spent  # the first letter of all finds the keys of every commitment and builds the index
            continue
        times.append(1000 * spent)
        quotes = {known[int(one.key)].quote for one in settlements}
        found += sum(one.quote in quotes for one in settled)
    fill(extra)
    retrieval.forget()
    started = time.perf_counter()
    index = retrieval.current_index()
    restarted = time.perf_counter() - started
    started = time.perf_counter()
    for one in extra:
        index.add(one)
    added = time.perf_counter() - started
    times.sort()
    p95 = times[int(0.95 * len(times))]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    figures = {
        "bench": "linking",
        "engine": engine,
        "commitments": size,
        "first_letter_s": round(built, 1),
        "after_restart_s": round(restarted, 1),
        "add_thousand_s": round(added, 3),
        "median_ms": round(times[len(times) // 2], 1),
        "p95_ms": round(p95, 1),
        "memory_mb": round(memory),
        "found": round(found / (3 * letters), 3),
    }
    print(json.dumps(figures), flush=True)
    return p95 <= P95_TARGET_MS and added <= ADD_TARGET_S and memory <= MEMORY_TARGET_MB


def run(engine: str, size: int) -> bool:
    """Measure in a database made for the occasion."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
    os.environ.setdefault("SECRET_KEY", "only-for-the-bench")
    os.environ["TRACKER_LOG_LEVEL"] = "ERROR"
    with ExitStack() as stack:
        if engine == "postgresql":
            from tests import servers

            server = stack.enter_context(servers.postgresql_server())
            os.environ["DATABASE_URL"] = stack.enter_context(servers.new_database(server))
        else:
            os.environ.pop("DATABASE_URL", None)
        import django

        django.setup()
        from django.core.management import call_command
        from django.db import connection

        from tracker.replay import throwaway_register

        if engine == "postgresql":
            call_command("migrate", interactive=False, verbosity=0)
            call_command("load_fixtures", verbosity=0)
            kept = measure(engine, size)
            connection.close()
            return kept
        with throwaway_register():
            return measure(engine, size)


def main(arguments: list[str]) -> int:
    """Measure each engine and size in a process of its own; without arguments both engines."""
    if len(arguments) == 2:
        return 0 if run(arguments[0], int(arguments[1])) else 1
    import subprocess

    engines = [one for one in arguments if not one.isdigit()] or ["sqlite", "postgresql"]
    sizes = [one for one in arguments if one.isdigit()] or ["100000"]
    status = 0
    for engine in engines:
        for size in sizes:
            done = subprocess.run([sys.executable, __file__, engine, size], check=False)
            status = done.returncode if size == sizes[-1] else status
    print(f"p95 target {P95_TARGET_MS} ms: {'kept' if status == 0 else 'NOT KEPT'}", file=sys.stderr)
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
