"""How fast settling is against a large register: run it as a program, with the sizes as arguments.

python tests/bench/bench_settling.py [10000 100000]
"""

import gc
import json
import random
import resource
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from ingest.calendars import Calendar, load_calendar  # noqa: E402
from ingest.records import (  # noqa: E402
    Chamber,
    DateSource,
    Find,
    Header,
    Kind,
    Letter,
    OpenCommitment,
    Outcome,
    Passage,
    Strength,
    Unit,
    Voice,
)
from ingest.settling import CommitmentIndex, settle  # noqa: E402

P95_TARGET_MS, ADD_TARGET_S, MEMORY_TARGET_MB = 60, 1.0, 600

_FIRST = (
    "water haven spoor weg brug dijk bos natuur stikstof mest vee melk visserij kust rivier lucht geluid bodem energie "
    "warmte stroom gas wind zon huur woning bouw grond school leraar leerling student stage examen onderzoek kunst "
    "museum "
    "media sport zorg ziekenhuis huisarts medicijn jeugd pleeg ouderen verpleeg wijk gehandicapten arbeid loon "
    "pensioen "
    "uitkering bijstand schuld toeslag belasting accijns douane bank verzekering markt winkel toerisme land tuinbouw "
    "politie recht gevangenis slachtoffer asiel grens defensie marine lucht cyber inlichtingen brandweer crisis ramp "
    "gemeente provincie raad kiezer archief digitaal data netwerk satelliet ruimte post handel export ontwikkeling "
    "noodhulp"
).split()
_SECOND = (
    "beheer beleid fonds regeling voorziening capaciteit keten register toezicht kwaliteit tarief norm vergunning "
    "proef "
    "aanpak monitor campagne loket meldpunt akkoord opleiding onderwijs tekort wachttijd voorraad belasting heffing "
    "subsidie "
    "veiligheid bescherming gebruik verbruik productie aanvoer levering transport verbinding leiding installatie "
    "gebouw "
    "terrein locatie project programma centrum dienst instelling organisatie raad commissie medewerker ondernemer "
    "gebruiker "
    "bewoner eigenaar deelnemer aanbieder leverancier uitvoering handhaving sanctie controle inspectie herziening "
    "hervorming"
).split()
_PLACES = (
    "Groningen Delfzijl Assen Emmen Zwolle Deventer Almelo Enschede Apeldoorn Ede Tiel Zutphen Lelystad Urk Hoorn "
    "Alkmaar "
    "Haarlem Zaandam Amstelveen Utrecht Zeist Woerden Leiden Gouda Delft Dordrecht Vlaardingen Middelburg Terneuzen "
    "Goes "
    "Breda Tilburg Oss Helmond Eindhoven Venlo Roermond Sittard Heerlen Kerkrade Texel Terschelling Bonaire Saba"
).split()
_THINGS = (
    ("een overzicht van", Kind.INFORM),
    ("de evaluatie van", Kind.INFORM),
    ("een plan van aanpak voor", Kind.INFORM),
    ("een reactie op het advies over", Kind.INFORM),
    ("de uitkomsten van het onderzoek naar", Kind.INFORM),
    ("een vertrouwelijke briefing over", Kind.BRIEFING),
    ("het wetsvoorstel over", Kind.LEGISLATION),
)
_MINISTRIES = (
    "Financiën",
    "Justitie en Veiligheid",
    "Defensie",
    "Infrastructuur en Waterstaat",
    "Volksgezondheid, Welzijn en Sport",
    "Onderwijs, Cultuur en Wetenschap",
    "Sociale Zaken en Werkgelegenheid",
    "Landbouw, Visserij, Voedselzekerheid en Natuur",
    "Klimaat en Groene Groei",
    "Buitenlandse Zaken",
)
_TERMS = ("voor het zomerreces", "in het najaar", "voor 1 mei", "in het eerste kwartaal", "eind dit jaar")
_MEANWHILE = (
    "De cijfers over {one} laten zien dat {two} in {place} achterblijft bij de raming.",
    "Met de partijen die bij {one} betrokken zijn, is gesproken over {two} en over de kosten daarvan.",
    "In {place} is in het voorjaar een begin gemaakt met {one}, vooruitlopend op {two}.",
    "Het lid Jansma vroeg waarom {one} in {place} duurder uitvalt dan {two} elders in het land.",
    "Uit een peiling blijkt dat {one} door een op de drie betrokkenen als zwaarder wordt ervaren dan {two}.",
)


@dataclass(frozen=True)
class Figures:
    """What was measured with one size of register."""

    commitments: int
    build_seconds: float
    add_thousand_seconds: float
    median_ms: float
    p95_ms: float
    memory_mb: float
    found: float


class Generator:
    """Makes commitments and letters with the vocabulary of ministries; the same ones every time."""

    def __init__(self, seed: int = 7) -> None:
        self.random = random.Random(seed)

    def noun(self) -> str:
        """Return a compound such as a letter of a ministry has."""
        one, other = self.random.choice(_FIRST), self.random.choice(_SECOND)
        return f"{one}{self.random.choice(('', 's', ''))}{other}"

    def commitment(self, number: int) -> OpenCommitment:
        """Return one open commitment."""
        pick = self.random
        thing, kind = pick.choice(_THINGS)
        ministry = pick.choice(_MINISTRIES)
        term, place = pick.choice(_TERMS), pick.choice(_PLACES)
        made = date(2022, 1, 10) + timedelta(days=pick.randrange(1300))
        subject = f"{self.noun()} en {self.noun()}"
        around = " ".join(self.sentence() for _ in range(4))
        return OpenCommitment(
            key=str(number),
            quote=f"Ik stuur uw Kamer {term} {thing} {subject} in {place}.",
            kind=kind,
            window=(made, made + timedelta(days=pick.randrange(40, 400))),
            term=term,
            chamber=Chamber.TWEEDE_KAMER,
            ministry=ministry,
            sender=f"minister van {ministry}",
            dossiers=(str(20000 + pick.randrange(2500)),),
            letters=(made,),
            references=(str(pick.randrange(1, 900)),),
            subject=f"Voortgang {subject}",
            context=around,
        )

    def sentence(self) -> str:
        """Return a sentence about other things."""
        return self.random.choice(_MEANWHILE).format(
            one=self.noun(), two=self.noun(), place=self.random.choice(_PLACES)
        )

    def letter(self, settled: list[OpenCommitment]) -> tuple[Letter, tuple[Find, ...]]:
        """Return a letter of about 1,500 words that announces what became of these commitments."""
        announced = [_announcement(commitment, place) for place, commitment in enumerate(settled)]
        sentences = [self.sentence() for _ in range(92)]
        for place, (sentence, _) in enumerate(announced):
            sentences.insert(15 + 25 * place, sentence)
        units, finds, at = [], [], 0
        roles = dict(announced)
        text = "\n\n".join(" ".join(sentences[start : start + 4]) for start in range(0, len(sentences), 4))
        for start in range(0, len(sentences), 4):
            passage = Passage(Voice.RUNNING, at, at)
            for sentence in sentences[start : start + 4]:
                begin = text.index(sentence, at)
                at = begin + len(sentence)
                units.append(Unit(sentence, begin, at, passage))
                if sentence in roles:
                    finds.append(Find(sentence, begin, at, Kind.INFORM, Strength.FIRM, roles[sentence]))
        first = settled[0]
        header = Header(
            letter_date=max(commitment.letters[0] for commitment in settled) + timedelta(days=120),
            date_source=DateSource.TEXT,
            chamber=Chamber.TWEEDE_KAMER,
            dossiers=first.dossiers,
            ministry=first.ministry,
            sender=first.sender,
            subject=f"Stand van zaken {self.noun()}",
        )
        return Letter(text, header, (), tuple(units)), tuple(finds)


def _announcement(commitment: OpenCommitment, place: int) -> tuple[str, Outcome]:
    """Return the sentence that says what became of a commitment, and what that is."""
    topic = commitment.quote.split(commitment.term or "", 1)[1].strip().rstrip(".")
    made = commitment.letters[0]
    month = ("januari februari maart april mei juni juli augustus september oktober november december").split()
    day = f"{made.day} {month[made.month - 1]} {made.year}"
    if place == 0:
        return f"Hierbij bied ik u, zoals toegezegd in mijn brief van {day}, {topic} aan.", Outcome.FULFILMENT
    if place == 1:
        return f"Het is niet gelukt om {topic} op tijd af te ronden; u ontvangt dit in december.", Outcome.POSTPONEMENT
    return f"Daarmee vervalt de toezegging om u {topic} te sturen.", Outcome.WITHDRAWAL


def commitments(generator: Generator, count: int) -> Iterator[OpenCommitment]:
    """Return so many commitments."""
    return (generator.commitment(number) for number in range(count))


def measure(size: int, calendar: Calendar, letters: int = 120) -> Figures:
    """Return what building, adding and settling cost with so many open commitments."""
    generator = Generator()
    made = list(commitments(generator, size))
    gc.collect()
    started = time.perf_counter()
    index = CommitmentIndex(made)
    built = time.perf_counter() - started
    extra = [generator.commitment(size + number) for number in range(1_000)]
    started = time.perf_counter()
    for commitment in extra:
        index.add(commitment)
    added = time.perf_counter() - started
    times, found, wanted = [], 0, 0
    for _ in range(letters):
        settled = generator.random.sample(made, 3)
        letter, finds = generator.letter(settled)
        started = time.perf_counter()
        settlements = settle(letter, finds, index, calendar)
        times.append(1000 * (time.perf_counter() - started))
        keys = {settlement.key for settlement in settlements}
        wanted += 3
        found += sum(commitment.key in keys for commitment in settled)
    times.sort()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Figures(
        size,
        round(built, 2),
        round(added, 3),
        round(times[len(times) // 2], 1),
        round(times[int(0.95 * len(times))], 1),
        round(memory),
        round(found / wanted, 3),
    )


def main(sizes: list[int]) -> int:
    """Print the figures of every size and whether the largest keeps to the targets."""
    calendar = load_calendar(ROOT / "fixtures" / "calendar.json")
    last = None
    for size in sizes:
        last = measure(size, calendar)
        print(json.dumps({"bench": "settling", **vars(last)}))
    if last is None:
        return 2
    kept = (
        last.p95_ms <= P95_TARGET_MS
        and last.add_thousand_seconds <= ADD_TARGET_S
        and last.memory_mb <= MEMORY_TARGET_MB
    )
    print(f"p95 {last.p95_ms} ms (target {P95_TARGET_MS}), {'kept' if kept else 'NOT KEPT'}", file=sys.stderr)
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main([int(size) for size in sys.argv[1:]] or [10_000, 100_000]))
