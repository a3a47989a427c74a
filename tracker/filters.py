"""What the lists can be narrowed and sorted by. Everything stands in the address, so that a list can be mailed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import django_filters as filters
from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import F, QuerySet
from django.http import QueryDict
from django.utils import timezone

from tracker.forms import CommitteeChecks, DateInput, people
from tracker.models import Commitment, Committee, Intake, Letter, MeetingDecision, Ministry
from tracker.models.commitments import Kind, Strength
from tracker.models.organisation import Chamber
from tracker.models.querysets import CommitmentQuerySet, LetterQuerySet
from tracker.spoken_dates import plain_date

TO_DO = "live"
ALL = "all"
STATUSES = ((TO_DO, "nog te doen"), (ALL, "alle"), *Commitment.Status.choices)
PUBLIC_STATUSES = (
    (TO_DO, "nog open"),
    *(choice for choice in Commitment.Status.choices if choice[0] in ("fulfilled", "partly_fulfilled", "withdrawn")),
)
REVIEWS = ((Commitment.Review.FOUND, "nog niet bekeken"), (Commitment.Review.CONFIRMED, "bevestigd"))
DEADLINES = (
    ("overdue", "te laat"),
    ("14", "binnen 14 dagen"),
    ("30", "binnen 30 dagen"),
    ("without", "zonder termijn"),
    ("reminder", "herinnering verstreken"),
    ("estimated", "datum geschat"),
)
LETTER_CHECKS = (("committee", "zonder commissie"), ("date", "datum te bevestigen"), ("nothing", "niets gevonden"))
POSTPONED = (("1", "minstens 1 keer"), ("2", "minstens 2 keer"), ("3", "minstens 3 keer"), ("4", "minstens 4 keer"))
INTAKE_STATES = (("troubled", "vraagt aandacht"), ("busy", "nog bezig"), *Intake.State.choices)


@dataclass(frozen=True)
class Chosen:
    """A choice that narrows a list: its name in the address and in words, and the address of the list without it."""

    name: str
    label: str
    words: str
    address: str


class SortFilter(filters.OrderingFilter):
    """A sort that puts empty values last in both directions and ends in the key, so that pages never overlap.

    The key goes the way of the column, and nothing is said of empty values where there can be none: so the database can
    read the rows in order from an index.
    """

    def filter(self, qs: QuerySet, value: Sequence[str] | None) -> QuerySet:
        """Return the rows sorted; without a choice the list's own order stands."""
        if not value:
            return qs
        orders = []
        for choice in value:
            descending = choice.startswith("-")
            name = self.param_map[choice.removeprefix("-")]
            last = True if "__" in name or qs.model._meta.get_field(name).null else None
            orders.append(F(name).desc(nulls_last=last) if descending else F(name).asc(nulls_last=last))
        return qs.order_by(*orders, "-pk" if descending else "pk")


class PresetFilterSet(filters.FilterSet):
    """A filter set of which some values can be fixed by the page ("Te laat" is the list with one value fixed)."""

    defaults: dict[str, str] = {}

    def __init__(
        self, data: QueryDict | None = None, *args: object, preset: dict[str, str] | None = None, **kwargs: object
    ) -> None:
        filled = data.copy() if data is not None else QueryDict(mutable=True)
        for name, value in self.defaults.items():
            filled.setdefault(name, value)
        self.preset = preset or {}
        for name, value in self.preset.items():
            filled[name] = value
        super().__init__(filled, *args, **kwargs)

    def chosen(self) -> list[Chosen]:
        """What narrows the list beyond its own nature, each with the address of the list without it."""
        if not self.form.is_valid():
            return []
        values = self.form.cleaned_data
        return [
            Chosen(name, str(field.label), self.in_words(name), self._without(name))
            for name, field in self.form.fields.items()
            if name not in self.preset and name != "sort" and values.get(name)
            if values[name] != self.defaults.get(name)
        ]

    def _without(self, name: str) -> str:
        """The address of the list without this choice, from its first page."""
        kept = self.request.GET.copy() if self.request else QueryDict(mutable=True)
        for key in (name, "page"):
            kept.pop(key, None)
        return f"?{kept.urlencode()}"

    def in_words(self, name: str) -> str:
        """The value of a filter as a person reads it."""
        value = self.form.cleaned_data[name]
        if isinstance(value, date):
            return plain_date(value)
        choices = getattr(self.form.fields[name], "choices", None)
        if isinstance(value, AbstractBaseUser):
            return value.get_full_name() or value.get_username()
        if isinstance(value, str):
            return dict(choices).get(value, value) if choices else value
        if isinstance(value, str) or not isinstance(value, Iterable):
            return str(value)
        return ", ".join(row.abbreviation or row.name for row in value)


def committees() -> QuerySet[Committee]:
    """The committees that can be chosen."""
    return Committee.objects.filter(active=True)


class CommitmentFilter(PresetFilterSet):
    """The list of commitments. Unless told otherwise it shows what is still to be done."""

    defaults = {"status": TO_DO}

    text = filters.CharFilter(method="by_words", label="Zoek in de tekst", max_length=200)
    committee = filters.ModelMultipleChoiceFilter(
        method="by_committees", queryset=lambda request: committees(), label="Commissie", widget=CommitteeChecks
    )
    ministry = filters.ModelChoiceFilter(
        queryset=lambda request: Ministry.objects.all(), label="Ministerie", empty_label="alle"
    )
    status = filters.ChoiceFilter(method="by_status", choices=STATUSES, label="Status", empty_label=None)
    deadline = filters.ChoiceFilter(method="by_deadline", choices=DEADLINES, label="Termijn", empty_label="alle")
    due_after = filters.DateFilter("due_date", "gte", label="Uiterlijk vanaf", widget=DateInput)
    due_before = filters.DateFilter("due_date", "lte", label="Uiterlijk tot en met", widget=DateInput)
    review = filters.ChoiceFilter(choices=REVIEWS, label="Beoordeling", empty_label="alle")
    kind = filters.ChoiceFilter(choices=Kind.choices, label="Soort", empty_label="alle")
    strength = filters.ChoiceFilter(choices=Strength.choices, label="Hardheid", empty_label="alle")
    chamber = filters.ChoiceFilter(choices=Chamber.choices, label="Kamer", empty_label="beide")
    dossier = filters.CharFilter(
        field_name="letter__dossiers__number", lookup_expr="iexact", label="Dossier", max_length=30
    )
    promised_by = filters.CharFilter(lookup_expr="icontains", label="Toegezegd door", max_length=100)
    promised_to = filters.CharFilter(lookup_expr="icontains", label="Toegezegd aan", max_length=100)
    party = filters.CharFilter(method="by_party", label="Vraag van (lid of fractie)", max_length=100)
    handler = filters.ModelChoiceFilter(
        method="by_handler",
        queryset=lambda request: people(),
        label="Behandeld door",
        empty_label="alle",
        null_label="niemand",
    )
    postponed = filters.ChoiceFilter(method="by_postponed", choices=POSTPONED, label="Verschoven", empty_label="alle")
    verdict = filters.ChoiceFilter(
        method="by_verdict", choices=MeetingDecision.Verdict.choices, label="Vergadering besloot", empty_label="alle"
    )
    sort = SortFilter(
        fields={
            "due_date": "due",
            "promised_on": "promised",
            "ministry__name": "ministry",
            "status": "status",
            "changed_at": "changed",
        },
        label="Volgorde",
        empty_label="uiterste datum",
        field_labels={
            "due_date": "uiterste datum",
            "promised_on": "datum van toezegging",
            "ministry__name": "ministerie",
            "status": "status",
            "changed_at": "laatst gewijzigd",
        },
    )

    class Meta:
        model = Commitment
        fields: list[str] = []

    def by_words(self, queryset: CommitmentQuerySet, name: str, value: str) -> CommitmentQuerySet:
        """Every word of the text occurs, whatever its ending."""
        return queryset.matching(value)

    def by_committees(self, queryset: CommitmentQuerySet, name: str, value: QuerySet[Committee]) -> CommitmentQuerySet:
        """On the list of one of the committees."""
        return queryset.for_committees(value) if value else queryset

    def by_status(self, queryset: CommitmentQuerySet, name: str, value: str) -> CommitmentQuerySet:
        """Still to be done, everything that counts, or one status."""
        if value == TO_DO:
            return queryset.live()
        if value == ALL:
            return queryset.counted()
        return queryset.filter(status=value).exclude(review=Commitment.Review.CANDIDATE)

    def by_deadline(self, queryset: CommitmentQuerySet, name: str, value: str) -> CommitmentQuerySet:
        """By what is known of the due date, seen from today."""
        today = timezone.localdate()
        if value.isdecimal():
            return queryset.due_within(today, int(value))
        return {
            "overdue": lambda: queryset.overdue(today),
            "without": queryset.without_term,
            "reminder": lambda: queryset.to_be_reminded(today),
            "estimated": queryset.estimated,
        }[value]()

    def by_party(self, queryset: CommitmentQuerySet, name: str, value: str) -> CommitmentQuerySet:
        """Asked by this member or party, or promised to them."""
        return queryset.asked_by(value)

    def by_handler(self, queryset: CommitmentQuerySet, name: str, value: AbstractBaseUser | str) -> CommitmentQuerySet:
        """Handled by this person, or by nobody."""
        return queryset.filter(handling__handler=None if isinstance(value, str) else value)

    def by_postponed(self, queryset: CommitmentQuerySet, name: str, value: str) -> CommitmentQuerySet:
        """Postponed at least so many times."""
        return queryset.postponed_at_least(int(value))

    def by_verdict(self, queryset: CommitmentQuerySet, name: str, value: str) -> CommitmentQuerySet:
        """What the last meeting that spoke about it decided."""
        return queryset.last_verdict(value)


class PublicFilter(PresetFilterSet):
    """What the public can narrow the list by: nothing that tells of the work behind it."""

    text = filters.CharFilter(method="by_words", label="Zoek in de tekst", max_length=200)
    committee = filters.ModelChoiceFilter(
        method="by_committee", queryset=lambda request: committees(), label="Commissie", empty_label="alle"
    )
    ministry = filters.ModelChoiceFilter(
        queryset=lambda request: Ministry.objects.all(), label="Ministerie", empty_label="alle"
    )
    status = filters.ChoiceFilter(method="by_status", choices=PUBLIC_STATUSES, label="Status", empty_label="alle")
    deadline = filters.ChoiceFilter(method="by_deadline", choices=DEADLINES[:4], label="Termijn", empty_label="alle")

    class Meta:
        model = Commitment
        fields: list[str] = []

    by_words = CommitmentFilter.by_words
    by_status = CommitmentFilter.by_status
    by_deadline = CommitmentFilter.by_deadline

    def by_committee(self, queryset: CommitmentQuerySet, name: str, value: Committee) -> CommitmentQuerySet:
        """On the list of this committee."""
        return queryset.for_committees([value])


class LetterFilter(PresetFilterSet):
    """The list of letters."""

    text = filters.CharFilter(field_name="title", lookup_expr="icontains", label="Onderwerp", max_length=200)
    committee = filters.ModelMultipleChoiceFilter(
        method="by_committees", queryset=lambda request: committees(), label="Commissie", widget=CommitteeChecks
    )
    ministry = filters.ModelChoiceFilter(
        queryset=lambda request: Ministry.objects.all(), label="Ministerie", empty_label="alle"
    )
    dossier = filters.CharFilter(field_name="dossiers__number", lookup_expr="iexact", label="Dossier", max_length=30)
    chamber = filters.ChoiceFilter(choices=Chamber.choices, label="Kamer", empty_label="beide")
    dated_after = filters.DateFilter("letter_date", "gte", label="Brief van", widget=DateInput)
    dated_before = filters.DateFilter("letter_date", "lte", label="Brief tot en met", widget=DateInput)
    check = filters.ChoiceFilter(method="by_check", choices=LETTER_CHECKS, label="Na te lopen", empty_label="alle")
    sort = SortFilter(
        fields={"letter_date": "dated", "title": "title", "ministry__name": "ministry", "created_at": "received"},
        label="Volgorde",
        empty_label="nieuwste eerst",
        field_labels={
            "letter_date": "datum",
            "title": "onderwerp",
            "ministry__name": "ministerie",
            "created_at": "binnengekomen",
        },
    )

    class Meta:
        model = Letter
        fields: list[str] = []

    def by_committees(self, queryset: LetterQuerySet, name: str, value: QuerySet[Committee]) -> LetterQuerySet:
        """For one of the committees."""
        return queryset.for_committees(value) if value else queryset

    def by_check(self, queryset: LetterQuerySet, name: str, value: str) -> LetterQuerySet:
        """Letters that ask a person's attention."""
        return {
            "committee": queryset.without_committee,
            "date": queryset.with_unconfirmed_date,
            "nothing": queryset.without_finds,
        }[value]()


class IntakeFilter(PresetFilterSet):
    """The files that were brought in."""

    name = filters.CharFilter(lookup_expr="icontains", label="Bestandsnaam", max_length=200)
    state = filters.ChoiceFilter(method="by_state", choices=INTAKE_STATES, label="Stand", empty_label="alle")
    since = filters.DateFilter(
        field_name="created_at", lookup_expr="date__gte", label="Aangeboden vanaf", widget=DateInput
    )

    class Meta:
        model = Intake
        fields: list[str] = []

    def by_state(self, queryset: QuerySet[Intake], name: str, value: str) -> QuerySet[Intake]:
        """One state, or those that ask attention, or those on their way."""
        if value == "troubled":
            return queryset.troubled()
        if value == "busy":
            return queryset.filter(state__in=[Intake.State.QUEUED, Intake.State.READING])
        return queryset.filter(state=value)
