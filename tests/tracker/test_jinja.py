"""The parts of pages that Jinja makes: as safe as Django's own, with the same tags; and what makes these quick."""

import pytest
from django import forms
from django.contrib.admin.widgets import AdminDateWidget
from django.contrib.auth.forms import SetPasswordForm
from django.db import connection
from django.http import QueryDict
from django.template import TemplateDoesNotExist
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.factories import make_clerk, make_commitment, make_committee
from tracker.choice_words import words_of
from tracker.filters import CommitmentFilter
from tracker.forms import people
from tracker.jinja import FormRenderer, csrf_input, engine, percent
from tracker.models import Commitment
from tracker.models.addresses import page_of

pytestmark = pytest.mark.django_db
SCRIPT = "<script>alert('x')</script>"


def page(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def test_what_a_letter_says_is_escaped_in_the_rows_of_a_list(client: Client) -> None:
    client.force_login(make_clerk())
    make_commitment(quote=f"Ik stuur {SCRIPT} een overzicht.", summary=SCRIPT)
    shown = page(client, "/toezeggingen/")
    assert SCRIPT not in shown
    assert shown.count("&lt;script&gt;") == 2


def test_what_a_visitor_types_is_escaped_in_a_field(client: Client) -> None:
    client.force_login(make_clerk())
    shown = page(client, f"/toezeggingen/?text={SCRIPT}&dossier=%22%3E{SCRIPT}")
    assert SCRIPT not in shown
    assert 'value="&#34;&gt;&lt;script&gt;' in shown


class Fields(forms.Form):
    plain = forms.CharField(label="Gewoon", help_text="Met uitleg.", required=False)
    needed = forms.CharField(label="Nodig")
    choice = forms.ChoiceField(label="Keuze", choices=[("", "geen"), ("een", "Eén & ander"), ("Groep", [("t", "T")])])
    tick = forms.BooleanField(label="Aan", required=False)
    many = forms.MultipleChoiceField(label="Meer", choices=[("a", "A")], widget=forms.CheckboxSelectMultiple)
    prose = forms.CharField(label="Tekst", widget=forms.Textarea)
    day = forms.DateField(widget=AdminDateWidget, required=False)


def test_a_field_has_its_label_help_and_error() -> None:
    form = Fields({"choice": "een"})
    plain, needed = form["plain"].as_field_group(), form["needed"].as_field_group()
    assert '<label for="id_plain">Gewoon<span class="soft"> (mag leeg)</span></label>' in plain
    assert 'id="id_plain_helptext">Met uitleg.</div>' in plain
    assert 'aria-describedby="id_plain_helptext"' in plain
    assert "field-wrong" not in plain
    assert 'class="field field-wrong"' in needed
    assert "errorlist" in needed
    assert "mag leeg" not in needed


def test_a_choice_has_its_options_in_groups_and_the_chosen_one_selected() -> None:
    shown = Fields({"choice": "een"})["choice"].as_field_group()
    assert '<option value="een" selected>Eén &amp; ander</option>' in shown
    assert '<option value="">geen</option>' in shown
    assert '<optgroup label="Groep">' in shown


def test_a_box_stands_before_its_words_and_boxes_in_a_fieldset() -> None:
    form = Fields()
    tick, many, prose = (form[name].as_field_group() for name in ("tick", "many", "prose"))
    assert tick.index("<input") < tick.index("Aan")
    assert "<legend>Meer</legend>" in many
    assert "form-wide" in many
    assert "form-wide" in prose


def test_what_django_says_of_a_field_keeps_its_markup_and_errors_are_escaped() -> None:
    shown = SetPasswordForm(make_clerk())["new_password1"].as_field_group()
    assert "<li>" in shown and "&lt;" not in shown

    refused = Fields({"choice": "<b>"})["choice"].as_field_group()
    assert "<b>" not in refused


def test_a_widget_of_the_admin_is_made_by_django() -> None:
    assert 'class="vDateField"' in str(Fields()["day"])
    with pytest.raises(TemplateDoesNotExist):
        FormRenderer().get_template("django/forms/widgets/there-is-none.html")


def test_the_hidden_field_and_a_share_are_as_django_makes_them() -> None:
    assert csrf_input('a"b') == '<input type="hidden" name="csrfmiddlewaretoken" value="a&quot;b">'
    made = (
        engine().from_string("{{ percent(0.666) }}% {{ page_of('commitment', 7) }} {{ 'kort'|in_short(2) }}").render()
    )
    assert made == "67% /toezeggingen/7/ k…"
    assert percent(1) == 100


def test_a_stored_choice_has_its_words_and_what_is_no_choice_stands_for_itself() -> None:
    row = Commitment(kind="inform", status="onbekend")
    assert words_of(row, "kind") == row.get_kind_display()
    assert words_of(row, "status") == "onbekend"


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [("commitment", (), ()), ("mention_decide", (), ("aanvaarden",)), ("meeting_decide", (3,), ())],
)
def test_an_address_is_that_of_the_table_of_pages(name: str, before: tuple[int, ...], after: tuple[str, ...]) -> None:
    assert page_of(name, 12, before, after) == reverse(name, args=[*before, 12, *after])


def test_the_options_of_a_field_are_read_once() -> None:
    person, committee = make_clerk(), make_committee()
    request = RequestFactory().get("/toezeggingen/")
    form = CommitmentFilter(QueryDict(""), Commitment.objects.all(), request=request).form
    with CaptureQueriesContext(connection) as captured:
        shown = form["committee"].as_field_group() + str(form["committee"]) + form["handler"].as_field_group()
    assert shown.count(str(committee)) == 2
    assert str(person) in shown
    assert len(captured) == 2
    assert [person.get_username() for person in people().iterator()] == [person.get_username()]
