"""The forms of the pages: they check and clean what a person typed; verbs of `decisions` do the work."""

from collections.abc import Mapping
from datetime import date

from django import forms
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone

from ingest.calendars import FIRST_YEAR, LAST_YEAR
from tracker.meetings import usual_period
from tracker.models import Commitment, Committee, Letter, MeetingDecision
from tracker.models.commitments import Outcome
from tracker.models.organisation import Chamber
from tracker.models.querysets import OptionQuerySet
from tracker.term_meanings import LONGEST

OptionGroup = tuple[str | None, list[dict[str, object]], int]
ANY_CHAMBER = [("", "staat in de brief"), *Chamber.choices]


class DateInput(forms.DateInput):
    """The browser's own date picker; it wants ISO dates whatever the language of the page."""

    input_type = "date"

    def __init__(self, attrs: Mapping[str, str] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


class CommitteeChecks(forms.CheckboxSelectMultiple):
    """Committees as boxes to tick, in a frame that scrolls."""

    template_name = "tracker/widgets/committee_checks.html"

    def optgroups(self, name: str, value: list[str], attrs: dict[str, str] | None = None) -> list[OptionGroup]:
        """The boxes that are ticked come first, or they would be out of sight."""
        groups = super().optgroups(name, value, attrs)
        return sorted(groups, key=lambda group: not group[1][0]["selected"])


class SeveralFilesInput(forms.ClearableFileInput):
    """A file field that takes several files at once."""

    allow_multiple_selected = True


class SeveralFilesField(forms.FileField):
    """Cleans every file; an empty file is let through, because the register says in Dutch what is wrong with it."""

    widget = SeveralFilesInput

    def __init__(self, **kwargs: object) -> None:
        super().__init__(allow_empty_file=True, **kwargs)

    def clean(self, data: list[UploadedFile] | None, initial: object = None) -> list[UploadedFile]:
        """Return the files as a list; none at all is an error where the field is required."""
        files = data if isinstance(data, list) and data else [None]
        return [super(SeveralFilesField, self).clean(item, initial) for item in files]


class CommitteeChoiceForm(forms.Form):
    """One committee, or all of them."""

    committee = forms.ModelChoiceField(
        Committee.objects.none(), label="Commissie", required=False, empty_label="alle commissies"
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["committee"].queryset = Committee.objects.filter(active=True)


class SearchForm(forms.Form):
    """Words to look for."""

    q = forms.CharField(
        label="Zoek", max_length=200, widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"})
    )


class SavedSearchForm(forms.Form):
    """A list to keep: under which name, and its address."""

    name = forms.CharField(label="Naam", max_length=80, error_messages={"required": "Geef de zoekopdracht een naam."})
    page = forms.ChoiceField(choices=[(name, name) for name in ("commitments", "overdue", "without_term")])
    query = forms.CharField(label="Keuze", max_length=2000, required=False)


class TermForm(forms.Form):
    """A phrase or sentence with the day it was said on and to which chamber; the names stand in the address."""

    zin = forms.CharField(
        label="Termijn of zin",
        max_length=LONGEST,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text="Bijvoorbeeld „voor het zomerreces” of een hele zin uit een brief.",
        error_messages={"required": "Typ een termijn of een zin."},
    )
    datum = forms.DateField(
        label="Datum van de brief",
        required=False,
        widget=DateInput,
        help_text="Leeg is vandaag.",
        error_messages={"invalid": "Geef een datum zoals 2026-03-02."},
    )
    kamer = forms.ChoiceField(
        label="Kamer",
        choices=Chamber.choices,
        error_messages=dict.fromkeys(("required", "invalid_choice"), "Kies TK (Tweede Kamer) of EK (Eerste Kamer)."),
    )

    def clean_datum(self) -> date:
        """Today where no date is given; years that no calendar reaches are refused."""
        day = self.cleaned_data["datum"] or timezone.localdate()
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise forms.ValidationError(f"Geef een datum in de jaren {FIRST_YEAR} tot en met {LAST_YEAR}.")
        return day

    def question(self) -> tuple[str, date, str]:
        """The words, the day and the chamber, once the form is valid."""
        return self.cleaned_data["zin"], self.cleaned_data["datum"], self.cleaned_data["kamer"]


class UploadForm(forms.Form):
    """Files to take in, with what they may not say of themselves."""

    files = SeveralFilesField(label="Bestanden", help_text="U kunt meer bestanden tegelijk kiezen.")
    committee = forms.ModelChoiceField(
        Committee.objects.none(),
        label="Voor welke commissie?",
        required=False,
        empty_label="volgt uit ministerie en dossier",
        help_text="In een brief staat niet voor welke commissie hij is. Kies er een als u het weet.",
    )
    letter_date = forms.DateField(
        label="Datum van de brief",
        required=False,
        widget=DateInput,
        help_text="Alleen nodig als de brief zelf geen datum draagt.",
    )
    chamber = forms.ChoiceField(label="Kamer", choices=ANY_CHAMBER, required=False)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["committee"].queryset = Committee.objects.filter(active=True)


class NoteForm(forms.Form):
    """A decision with a word of explanation that may be left out."""

    note = forms.CharField(label="Toelichting", max_length=500, required=False)


class OutcomeForm(NoteForm):
    """A decision about a proposal, with another outcome than the proposed one where the letter does something else."""

    outcome = forms.ChoiceField(
        choices=[("", "zoals voorgesteld"), *(choice for choice in Outcome.choices if choice[0] != Outcome.PROMISE)],
        label="De brief doet iets anders",
        required=False,
    )


class ReasonForm(forms.Form):
    """A decision that must be explained, because it ends a commitment without a letter that says so."""

    note = forms.CharField(
        label="Reden",
        max_length=500,
        error_messages={"required": "Geef een reden: die staat straks in de geschiedenis."},
    )


class CorrectionForm(forms.ModelForm):
    """Every field of a commitment that a person may correct. It is never saved: the verb `correct` does that."""

    note = forms.CharField(label="Toelichting op de correctie", max_length=500, required=False)

    class Meta:
        model = Commitment
        fields = (
            "summary",
            "window_start",
            "due_date",
            "term",
            "reminder_date",
            "kind",
            "strength",
            "recurring",
            "rhythm",
            "promised_by",
            "promised_to",
            "chamber",
            "ministry",
            "committees",
            "notes",
        )
        widgets = {
            "window_start": DateInput,
            "due_date": DateInput,
            "reminder_date": DateInput,
            "committees": CommitteeChecks,
            "notes": forms.Textarea(attrs={"rows": 3}),
        }
        help_texts = {
            "due_date": "De laatste dag waarop de toezegging op tijd is nagekomen.",
            "window_start": "De eerste dag van de periode; mag leeg blijven.",
            "term": "De woorden van de brief die zeggen wanneer.",
            "reminder_date": "Alleen van belang zolang er geen uiterste datum is.",
            "recurring": "Keert terug, bijvoorbeeld ieder jaar.",
        }

    def clean(self) -> dict[str, object]:
        """Check that the window is in order."""
        cleaned = super().clean()
        first, last = cleaned.get("window_start"), cleaned.get("due_date")
        if first and last and last < first:
            self.add_error("due_date", "De uiterste datum ligt vóór de eerste dag van de periode.")
        if first and not last and "due_date" not in self.errors:
            self.add_error("due_date", "Geef ook de uiterste datum, of maak de eerste dag leeg.")
        return cleaned

    def validate_constraints(self) -> None:
        """The form checks the window itself, in words a person understands."""


class PromiseForm(forms.ModelForm):
    """A promise in a letter that the program missed. It is never saved: the verb `add_by_hand` does that."""

    quote = forms.CharField(
        label="Citaat",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=5000,
        help_text="De zin zoals hij in de brief staat. Selecteer hem in de tekst, of kopieer hem hierheen.",
    )
    note = forms.CharField(label="Toelichting", max_length=500, required=False)

    class Meta:
        model = Commitment
        fields = ("kind", "strength", "term", "due_date")
        widgets = {"due_date": DateInput}

    field_order = ("quote", "kind", "strength", "term", "due_date", "note")

    def validate_constraints(self) -> None:
        """The register keeps the row: nothing of it can be checked here but the fields."""


class PostponeForm(forms.Form):
    """A postponement that the committee heard of in another way than by a letter."""

    due_date = forms.DateField(label="Nieuwe uiterste datum", widget=DateInput)
    term = forms.CharField(label="Termijn in woorden", max_length=300, required=False)
    note = forms.CharField(label="Toelichting", max_length=500, required=False)


class MergeForm(forms.Form):
    """The commitment that this one turns out to be the same as."""

    into = forms.IntegerField(label="Nummer van de andere toezegging", min_value=1)
    note = forms.CharField(label="Toelichting", max_length=500, required=False)


class MeetingForm(forms.Form):
    """A procedural meeting to prepare: whose, when, and which days its list covers."""

    committee = forms.ModelChoiceField(Committee.objects.none(), label="Commissie", empty_label="kies een commissie")
    held_on = forms.DateField(label="Datum van de vergadering", widget=DateInput)
    first_day = forms.DateField(
        label="Lijst van", required=False, widget=DateInput, help_text="Leeg: de dag na de vorige vergadering."
    )
    last_day = forms.DateField(
        label="Lijst tot en met", required=False, widget=DateInput, help_text="Leeg: een maand na de vergadering."
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["committee"].queryset = Committee.objects.filter(active=True)

    def clean(self) -> dict[str, object]:
        """Fill in the usual period where none is given, and check that it is in order."""
        cleaned = super().clean()
        if cleaned.get("committee") and cleaned.get("held_on"):
            first, last = usual_period(cleaned["committee"], cleaned["held_on"])
            cleaned["first_day"] = cleaned.get("first_day") or first
            cleaned["last_day"] = cleaned.get("last_day") or last
            if cleaned["last_day"] < cleaned["first_day"]:
                self.add_error("last_day", "De laatste dag van de lijst ligt voor de eerste.")
        return cleaned


class VerdictForm(forms.Form):
    """What a meeting decides about one commitment."""

    verdict = forms.ChoiceField(
        choices=MeetingDecision.Verdict.choices, label="Besluit", error_messages={"required": "Kies een besluit."}
    )
    new_date = forms.DateField(label="Nieuwe datum", required=False, widget=DateInput)
    note = forms.CharField(label="Toelichting", max_length=500, required=False)
    mention = forms.IntegerField(required=False, min_value=1, max_value=2**62)


def people() -> OptionQuerySet:
    """Who can handle a commitment."""
    return OptionQuerySet(get_user_model()).filter(is_active=True).order_by("first_name", "username")


class PersonField(forms.ModelChoiceField):
    """A person, by the name people know them by."""

    def label_from_instance(self, obj: AbstractBaseUser) -> str:
        """The full name, else the name to sign in with."""
        return obj.get_full_name() or obj.get_username()


class HandlingForm(forms.Form):
    """Who handles a commitment, and the committee's own date for it."""

    handler = PersonField(
        get_user_model().objects.none(), label="Behandeld door", required=False, empty_label="niemand"
    )
    committee_date = forms.DateField(
        label="Datum van de commissie",
        required=False,
        widget=DateInput,
        help_text="De datum van de bewindspersoon blijft daarnaast staan.",
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["handler"].queryset = people()


class NotesForm(forms.Form):
    """Notes of the office on a commitment."""

    notes = forms.CharField(
        label="Notities", required=False, max_length=10_000, widget=forms.Textarea(attrs={"rows": 4})
    )


class RelationForm(forms.Form):
    """Another commitment that this one hangs together with."""

    other = forms.IntegerField(label="Nummer van de andere toezegging", min_value=1, max_value=2**62)
    note = forms.CharField(label="Verband", max_length=200, required=False)


class SplitForm(forms.ModelForm):
    """The second promise in the same words. It is never saved: the verb `split` does that."""

    class Meta:
        model = Commitment
        fields = ("summary", "kind", "term", "due_date")
        widgets = {"due_date": DateInput}

    def validate_constraints(self) -> None:
        """The register keeps the row: nothing of it can be checked here but the fields."""


class LetterDateForm(forms.Form):
    """The date of a letter, confirmed or changed by a person."""

    letter_date = forms.DateField(label="Datum van de brief", widget=DateInput)


class LetterCommitteesForm(forms.Form):
    """The committees a letter is for: one leads, others follow."""

    lead = forms.ModelChoiceField(Committee.objects.none(), label="Voortouw", required=False, empty_label="geen")
    following = forms.ModelMultipleChoiceField(
        Committee.objects.none(), label="Volgcommissies", required=False, widget=CommitteeChecks
    )

    def __init__(self, *args: object, letter: Letter, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        choices = Committee.objects.filter(active=True)
        if letter.chamber:
            choices = choices.filter(chamber=letter.chamber)
        self.fields["lead"].queryset = choices
        self.fields["following"].queryset = choices
