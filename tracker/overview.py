"""The figures of the overview: what became of due dates, how old open promises are, how long keeping one takes.

Queries to frozen values. They look at the whole register, so they are worked out once for each state it is in.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from django.db.models import Count

from tracker.kept import kept
from tracker.lifecycle import AMSTERDAM
from tracker.models import Commitment, Committee, Decision, Letter, Mention
from tracker.models.querysets import CommitmentQuerySet

MONTHS_BACK, MONTHS_AHEAD = 12, 6
AGE_BANDS = (
    ("korter dan 3 maanden", 91),
    ("3 tot 6 maanden", 182),
    ("6 tot 12 maanden", 365),
    ("langer dan een jaar", None),
)
DURATION_BANDS = (
    ("binnen een maand", 31),
    ("1 tot 3 maanden", 91),
    ("3 tot 6 maanden", 182),
    ("6 tot 12 maanden", 365),
    ("1 tot 2 jaar", 730),
    ("langer dan 2 jaar", None),
)
UNKNOWN_AGE = "dag van toezegging onbekend"
NO_MINISTRY = "ministerie onbekend"
MOST_MINISTRIES = 12
OTHER_MINISTRIES = "overige ministeries"
SETTLED_SINCE = timedelta(days=730)
MOST_TIMES = 4
Status = Commitment.Status


@dataclass(frozen=True)
class Month:
    """What became of the due dates in one month; `first_day` names it."""

    first_day: date
    met: int
    open: int
    late: int


@dataclass(frozen=True)
class MinistryAges:
    """The open promises of one ministry by age, in the order of the bands, those of unknown age last."""

    ministry: str
    numbers: tuple[int, ...]

    @property
    def total(self) -> int:
        """How many there are."""
        return sum(self.numbers)


@dataclass(frozen=True)
class Duration:
    """How many promises were kept so long after they were made: in time, too late, or without a due date."""

    band: str
    in_time: int
    too_late: int
    undated: int


@dataclass(frozen=True)
class Slip:
    """The promises that were postponed so many times (the last row: or more), and by how many days on average."""

    times: int
    open: int
    ended: int
    mean_days: int | None


@dataclass(frozen=True)
class Overview:
    """Everything the page shows. `median_days` is how long the middle one of the kept promises took."""

    months: tuple[Month, ...]
    ages: tuple[MinistryAges, ...]
    durations: tuple[Duration, ...]
    median_days: int | None
    slips: tuple[Slip, ...]


def overview(committees: Sequence[Committee], today: date) -> Overview:
    """Return the figures of these committees (of all where none is given) as they are on `today`."""
    asked = (today.isoformat(), *sorted(committee.pk for committee in committees))
    return kept("overview", asked, lambda: _work_out(committees, today))


def _work_out(committees: Sequence[Committee], today: date) -> Overview:
    rows = Commitment.objects.for_committees(committees) if committees else Commitment.objects.all()
    took = list(_durations(rows, today))
    return Overview(
        months=tuple(_months(rows, today)),
        ages=tuple(_ages(rows, today)),
        durations=tuple(_by_duration(took)),
        median_days=round(median(days for days, _ in took)) if took else None,
        slips=tuple(_slips(rows)),
    )


def month_starts(today: date, back: int = MONTHS_BACK, ahead: int = MONTHS_AHEAD) -> list[date]:
    """Return the first days of this month, of `back` months before it and of `ahead` months after it."""
    number = today.year * 12 + today.month - 1
    return [date(month // 12, month % 12 + 1, 1) for month in range(number - back, number + ahead + 1)]


def _months(rows: CommitmentQuerySet, today: date) -> Iterable[Month]:
    """What became of the due dates, month by month. Withdrawn and lapsed promises are neither met nor late."""
    starts = month_starts(today, ahead=MONTHS_AHEAD + 1)
    due = rows.counted().filter(due_date__gte=starts[0], due_date__lt=starts[-1]).order_by()
    met, still, late = Counter[date](), Counter[date](), Counter[date]()
    for status, day, number in due.values_list("status", "due_date").annotate(number=Count("pk")):
        month = day.replace(day=1)
        if status == Status.FULFILLED:
            met[month] += number
        elif status in CommitmentQuerySet.LIVE:
            (late if day < today else still)[month] += number
    return (Month(start, met[start], still[start], late[start]) for start in starts[:-1])


def _band(days: int, bands: Sequence[tuple[str, int | None]]) -> int:
    """Return the place of the band that a number of days falls in."""
    return next(place for place, (_, most) in enumerate(bands) if most is None or days <= most)


def _ages(rows: CommitmentQuerySet, today: date) -> list[MinistryAges]:
    """The open promises by ministry and age, the ministry with most of them first; small ones are taken together."""
    live = rows.live().order_by().values_list("ministry__name", "promised_on").annotate(number=Count("pk"))
    by_ministry: dict[str, Counter[int]] = {}
    for ministry, day, number in live:
        band = len(AGE_BANDS) if day is None else _band(max((today - day).days, 0), AGE_BANDS)
        by_ministry.setdefault(ministry or NO_MINISTRY, Counter())[band] += number
    ordered = sorted(by_ministry.items(), key=lambda item: (-item[1].total(), item[0]))
    if len(ordered) > MOST_MINISTRIES:
        rest = sum((counts for _, counts in ordered[MOST_MINISTRIES - 1 :]), Counter())
        ordered = [*ordered[: MOST_MINISTRIES - 1], (OTHER_MINISTRIES, rest)]
    places = range(len(AGE_BANDS) + 1)
    return [MinistryAges(ministry, tuple(counts[place] for place in places)) for ministry, counts in ordered]


def _durations(rows: CommitmentQuerySet, today: date) -> Iterable[tuple[int, bool | None]]:
    """For each promise kept in the last two years: how many days it took, and whether that was in time."""
    since = today - SETTLED_SINCE
    kept = {
        pk: (promised, due)
        for pk, promised, due in rows.filter(status=Status.FULFILLED, promised_on__isnull=False)
        .order_by()
        .values_list("pk", "promised_on", "due_date")
    }
    # From the index on dates alone: reading them from the letters would drag every letter's text along.
    dates = dict(Letter.objects.order_by().values_list("pk", "letter_date"))
    settled: dict[int, date] = {}
    fulfilling = Mention.objects.counting().filter(outcome="fulfilment").order_by().values_list("commitment", "letter")
    for commitment, letter in fulfilling:
        day = dates.get(letter)
        if day and commitment in kept:
            settled[commitment] = min(day, settled.get(commitment, day))
    decided = Decision.objects.filter(verb=Decision.Verb.FULFIL).order_by("pk").values_list("commitment", "made_at")
    settled |= {pk: moment.astimezone(AMSTERDAM).date() for pk, moment in decided if pk in kept}
    for pk, day in settled.items():
        promised, due = kept[pk]
        if day >= since:
            yield max((day - promised).days, 0), None if due is None else day <= due


def _by_duration(took: Iterable[tuple[int, bool | None]]) -> list[Duration]:
    """The promises that were kept, by how long that took."""
    numbers = Counter((_band(days, DURATION_BANDS), in_time) for days, in_time in took)
    return [
        Duration(band, numbers[place, True], numbers[place, False], numbers[place, None])
        for place, (band, _) in enumerate(DURATION_BANDS)
    ]


def _slips(rows: CommitmentQuerySet) -> list[Slip]:
    """The promises that were postponed, by how often."""
    moved = rows.counted().postponed_at_least(1).with_slippage().order_by()
    slipped: dict[int, list[int]] = {times: [] for times in range(1, MOST_TIMES + 1)}
    numbers = Counter[tuple[int, bool]]()
    for times, first, last, status in moved.values_list("postponed", "first_due", "due_date", "status"):
        place = min(times, MOST_TIMES)
        numbers[place, status in CommitmentQuerySet.LIVE] += 1
        if first and last:
            slipped[place].append((last - first).days)
    return [
        Slip(times, numbers[times, True], numbers[times, False], round(sum(days) / len(days)) if days else None)
        for times, days in slipped.items()
    ]
