"""The admin: everything can be looked at and mended, and what is mended there stays mended."""

from collections.abc import Callable
from datetime import date

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from tests.factories import (
    QUOTE,
    make_admin,
    make_clerk,
    make_commitment,
    make_committee,
    make_dossier,
    make_intake,
    make_letter,
    make_mention,
    make_ministry,
    make_subscription,
    make_user,
)
from tests.scripted import Script
from tracker import register
from tracker.handling import relations_of
from tracker.intake import take_in
from tracker.lifecycle import recompute
from tracker.models import Commitment, Decision, Intake, Letter, Recess

pytestmark = pytest.mark.django_db

OnCommit = Callable[..., object]


@pytest.fixture
def desk(client: Client) -> Client:
    """Return a browser in which an administrator has signed in."""
    client.force_login(make_admin())
    return client


def form_of(desk: Client, address: str) -> dict[str, object]:
    """Return what the form at the address would send if nothing was touched."""
    response = desk.get(address)
    assert response.status_code == 200
    context = response.context
    values: dict[str, object] = {}
    forms = [context["adminform"].form]
    for formset in context["inline_admin_formsets"]:
        forms += [formset.formset.management_form, *formset.formset.forms]
    for form in forms:
        for field in form:
            value = field.value()
            if value is True:
                values[field.html_name] = "on"
            elif value is not None and value is not False:
                values[field.html_name] = [str(one) for one in value] if isinstance(value, list) else str(value)
    return values


def test_every_list_and_form_opens_in_dutch(desk: Client) -> None:
    commitment = make_commitment(committees=(make_committee(),))
    make_mention(commitment)
    make_dossier()
    make_ministry()
    make_intake()
    make_subscription(make_clerk())
    Recess.objects.create(chamber="TK", name="zomer", first_day=date(2026, 7, 3), last_day=date(2026, 8, 31))
    for model, page in admin.site._registry.items():
        if model._meta.app_label != "tracker":
            continue
        name = f"admin:tracker_{model._meta.model_name}"
        listed = desk.get(reverse(f"{name}_changelist"), {"q": "zorg"} if page.search_fields else {})
        assert listed.status_code == 200, name
        assert "Selecteer" in listed.content.decode() or "bekijken" in listed.content.decode()
        row = model.objects.first()
        if row:
            assert desk.get(reverse(f"{name}_change", args=[row.pk])).status_code == 200, name
            assert desk.get(reverse(f"{name}_history", args=[row.pk])).status_code == 200, name


def test_a_list_takes_as_many_queries_for_many_rows_as_for_few(
    desk: Client, django_assert_max_num_queries: Callable[..., object]
) -> None:
    for number in range(20):
        commitment = make_commitment(make_letter(f"{number}. {QUOTE}", ministry=make_ministry(f"Ministerie {number}")))
        make_mention(commitment, make_letter(f"Later {number}."))
        Decision.objects.create(commitment=commitment, verb="confirm", person=make_user(f"lezer{number}"))
    for model in ("commitment", "mention", "letter", "decision", "intake"):
        with django_assert_max_num_queries(12):
            desk.get(reverse(f"admin:tracker_{model}_changelist"))


def test_a_change_is_a_correction_that_survives_reading_the_letter_again(desk: Client, script: Script) -> None:
    data = script.letter(f"2026-03-02\n{QUOTE}")
    text = data.decode()
    script.finds[text] = [script.find(text, QUOTE)]
    register.read_intake(take_in("brief.txt", data).pk)
    commitment = Commitment.objects.get()
    address = reverse("admin:tracker_commitment_change", args=[commitment.pk])
    sent = form_of(desk, address) | {"kind": "briefing", "due_date": "2026-12-01", "notes": "gebeld"}
    assert desk.post(address, sent).status_code == 302
    register.read_again(Letter.objects.get())
    commitment.refresh_from_db()
    assert (commitment.kind, commitment.due_date, commitment.notes) == ("briefing", date(2026, 12, 1), "gebeld")
    decision = commitment.decisions.get()
    assert (decision.verb, decision.changes["kind"], decision.person.username) == (
        "correct",
        ["inform", "briefing"],
        "beheerder",
    )
    assert commitment.history.filter(history_user__username="beheerder").exists()


def test_committees_chosen_in_the_admin_are_pinned(desk: Client) -> None:
    commitment, zorg = make_commitment(), make_committee("Zorg")
    address = reverse("admin:tracker_commitment_change", args=[commitment.pk])
    desk.post(address, form_of(desk, address) | {"committees": [zorg.pk]})
    commitment.refresh_from_db()
    assert (list(commitment.committees.all()), commitment.pinned) == ([zorg], ["committees"])


def test_saving_without_a_change_is_no_decision(desk: Client) -> None:
    commitment = make_commitment()
    address = reverse("admin:tracker_commitment_change", args=[commitment.pk])
    assert desk.post(address, form_of(desk, address)).status_code == 302
    assert not Decision.objects.exists()


def test_a_correction_that_cannot_be_is_said_in_words_and_changes_nothing(desk: Client) -> None:
    commitment = make_commitment()
    address = reverse("admin:tracker_commitment_change", args=[commitment.pk])
    sent = form_of(desk, address) | {"window_start": "2027-01-01", "promised_to": "iemand"}
    response = desk.post(address, sent, follow=True)
    assert "De eerste dag ligt na de uiterste datum." in response.content.decode()
    commitment.refresh_from_db()
    assert (commitment.promised_to, Decision.objects.count()) == ("", 0)


def test_the_source_cannot_be_changed(desk: Client) -> None:
    commitment = make_commitment()
    address = reverse("admin:tracker_commitment_change", args=[commitment.pk])
    desk.post(address, form_of(desk, address) | {"quote": "iets anders", "status": "fulfilled", "pinned": "[]"})
    commitment.refresh_from_db()
    assert (commitment.quote, commitment.status) == (QUOTE, "open")


def test_a_missed_promise_is_added_with_its_letter(desk: Client) -> None:
    letter = make_letter("Ook stuur ik u een tijdlijn.", committees=(make_committee("Zorg"),))
    address = reverse("admin:tracker_commitment_add")
    sent = form_of(desk, address) | {
        "letter": letter.pk,
        "quote": "Ook stuur ik u een tijdlijn.",
        "kind": "inform",
        "strength": "firm",
        "due_date": "2026-08-01",
    }
    assert desk.post(address, sent).status_code == 302
    made = Commitment.objects.get()
    assert (made.letter, made.due_date, made.review) == (letter, date(2026, 8, 1), "confirmed")
    assert (made.mentions.get().origin, made.decisions.get().verb) == ("by_hand", "add")
    assert [committee.name for committee in made.committees.all()] == ["Zorg"]


def test_words_that_are_not_in_the_letter_are_not_added(desk: Client) -> None:
    address = reverse("admin:tracker_commitment_add")
    sent = form_of(desk, address) | {
        "letter": make_letter().pk,
        "quote": "Niet dus.",
        "kind": "inform",
        "strength": "firm",
    }
    assert "staat niet zo in de tekst" in desk.post(address, sent, follow=True).content.decode()
    assert not Commitment.objects.exists()


def test_chosen_finds_are_confirmed_or_dismissed_and_the_rest_is_told(desk: Client) -> None:
    first, second = make_commitment(), make_commitment(make_letter(f"Nog een. {QUOTE}"), review="confirmed")
    chosen = {"_selected_action": [first.pk, second.pk]}
    address = reverse("admin:tracker_commitment_changelist")
    told = desk.post(address, chosen | {"action": "confirm_chosen"}, follow=True).content.decode()
    assert "1 bevestigd." in told
    assert "1 overgeslagen." in told
    desk.post(address, chosen | {"action": "dismiss_chosen"})
    assert set(Commitment.objects.values_list("status", flat=True)) == {"dismissed"}


def test_nothing_of_the_register_can_be_deleted(desk: Client) -> None:
    commitment = make_commitment()
    for name, pk in (("commitment", commitment.pk), ("letter", commitment.letter_id)):
        assert desk.post(reverse(f"admin:tracker_{name}_delete", args=[pk]), {"post": "yes"}).status_code == 403
    assert Commitment.objects.exists()


def test_history_says_who_changed_what_from_what_to_what(desk: Client) -> None:
    commitment = make_commitment()
    address = reverse("admin:tracker_commitment_change", args=[commitment.pk])
    desk.post(address, form_of(desk, address) | {"promised_to": "het lid X"})
    page = desk.get(reverse("admin:tracker_commitment_history", args=[commitment.pk])).content.decode()
    assert "Geschiedenis: " in page
    assert "beheerder" in page
    assert "→ het lid X" in page


def test_a_letter_s_corrected_fields_date_dossiers_and_committees_are_decisions(desk: Client) -> None:
    letter = make_letter(committees=(make_committee("Zorg"),))
    commitment = make_commitment(letter)
    address = reverse("admin:tracker_letter_change", args=[letter.pk])
    sent = form_of(desk, address) | {
        "number": "554",
        "letter_date": "2026-03-05",
        "dossiers": [make_dossier("28676").pk],
        "letter_committees-0-role": "following",
        "letter_committees-TOTAL_FORMS": "2",
        "letter_committees-1-committee": make_committee("Europese Zaken").pk,
        "letter_committees-1-role": "lead",
    }
    assert desk.post(address, sent).status_code == 302
    letter.refresh_from_db()
    assert (letter.number, letter.letter_date, letter.date_confirmed) == ("554", date(2026, 3, 5), True)
    assert [dossier.number for dossier in letter.dossiers.all()] == ["28676"]
    assert {"number", "letter_date", "dossiers", "committees"} <= set(letter.pinned)
    assert dict(letter.letter_committees.values_list("committee__name", "role")) == {
        "Zorg": "following",
        "Europese Zaken": "lead",
    }
    assert commitment.committees.count() == 2
    assert sorted(Decision.objects.values_list("verb", flat=True)) == ["assign", "correct", "date"]


def test_a_committee_taken_from_a_letter_stays_away(desk: Client) -> None:
    letter = make_letter(committees=(make_committee("Zorg"),))
    address = reverse("admin:tracker_letter_change", args=[letter.pk])
    desk.post(address, form_of(desk, address) | {"letter_committees-0-DELETE": "on"})
    assert not letter.letter_committees.exists()


def test_chosen_letters_are_read_again(
    desk: Client, script: Script, django_capture_on_commit_callbacks: OnCommit
) -> None:
    data = script.letter(f"2026-03-02\n{QUOTE}")
    register.read_intake(take_in("brief.txt", data).pk)
    without_file = make_letter("Zonder bestand.")
    chosen = [Letter.objects.exclude(pk=without_file.pk).get().pk, without_file.pk]
    with django_capture_on_commit_callbacks(execute=True):
        address = reverse("admin:tracker_letter_changelist")
        told = desk.post(address, {"_selected_action": chosen, "action": "read_again"}, follow=True).content.decode()
    assert "1 in de wachtrij gezet." in told
    assert "1 overgeslagen" in told
    assert len(script.read) >= 2


def test_a_failed_file_is_shown_with_its_reason_and_tried_again(
    desk: Client, script: Script, django_capture_on_commit_callbacks: OnCommit
) -> None:
    row = take_in("brief.txt", script.letter(f"2026-03-02\n{QUOTE}"))
    Intake.objects.update(state="failed", reason="Dit bestand bevat geen tekst.", tries=3)
    address = reverse("admin:tracker_intake_changelist")
    assert "Dit bestand bevat geen tekst." in desk.get(address, {"state__exact": "failed"}).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        desk.post(address, {"_selected_action": [row.pk], "action": "try_chosen_again"})
    row.refresh_from_db()
    assert (row.state, row.tries) == ("read", 1)


def test_a_recess_can_be_corrected_and_says_when_it_counts(desk: Client) -> None:
    row = Recess.objects.create(
        chamber="EK", name="zomer", first_day=date(2026, 7, 3), last_day=date(2026, 8, 31), estimated=True
    )
    address = reverse("admin:tracker_recess_change", args=[row.pk])
    sent = form_of(desk, address) | {"first_day": "2026-07-10"}
    sent.pop("estimated")
    told = desk.post(address, sent, follow=True).content.decode()
    assert "brieven die hierna worden gelezen" in told
    row.refresh_from_db()
    assert (row.first_day, row.estimated, row.history.first().history_user.username) == (
        date(2026, 7, 10),
        False,
        "beheerder",
    )
    assert [recess.first for recess in register.current_calendar().recesses] == [date(2026, 7, 10)]


def test_without_being_staff_nobody_enters(client: Client) -> None:
    client.force_login(make_clerk())
    assert client.get(reverse("admin:index")).status_code == 302


def test_a_clerk_who_is_staff_corrects_but_does_not_manage_people(client: Client) -> None:
    client.force_login(make_clerk(is_staff=True))
    commitment = make_commitment()
    recompute(commitment)
    address = reverse("admin:tracker_commitment_change", args=[commitment.pk])
    assert client.post(address, form_of(client, address) | {"notes": "gebeld"}).status_code == 302
    commitment.refresh_from_db()
    assert commitment.notes == "gebeld"
    assert client.get(reverse("admin:auth_user_changelist")).status_code == 403
    assert client.get(reverse("admin:tracker_recess_changelist")).status_code == 200
    assert client.get(reverse("admin:tracker_recess_add")).status_code == 403


def test_a_promise_to_both_chambers_is_one_of_each_and_the_two_hang_together(desk: Client) -> None:
    letter = make_letter("Beide Kamers ontvangen het plan.", committees=(make_committee("Zorg"),))
    address = reverse("admin:tracker_commitment_add")
    sent = form_of(desk, address) | {
        "letter": letter.pk,
        "quote": "Beide Kamers ontvangen het plan.",
        "kind": "inform",
        "strength": "firm",
        "due_date": "2026-08-01",
        "to_both": "on",
    }
    assert desk.post(address, sent).status_code == 302
    first, second = Commitment.objects.order_by("pk")
    assert {first.chamber, second.chamber} == {"TK", "EK"}
    assert (first.due_date, second.due_date) == (date(2026, 8, 1), date(2026, 8, 1))
    assert [row.note for row in relations_of(first)] == ["toegezegd aan beide Kamers"]
    assert list(second.committees.all()) == []


def test_a_promise_to_both_chambers_needs_one_of_the_two(desk: Client) -> None:
    address = reverse("admin:tracker_commitment_add")
    sent = form_of(desk, address) | {"quote": "Ik kom daarop terug.", "kind": "inform", "strength": "firm"}
    answer = desk.post(address, sent | {"to_both": "on", "chamber": ""}).content.decode()
    assert "Geef een van de twee Kamers" in answer
    assert not Commitment.objects.exists()
