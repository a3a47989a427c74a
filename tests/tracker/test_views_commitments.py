"""The page of a commitment, and the decisions taken there."""

from datetime import date

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from tests.factories import make_clerk, make_commitment, make_letter, make_mention
from tracker.models import Commitment, Decision

pytestmark = pytest.mark.django_db
TODAY = date(2026, 6, 20)


@pytest.fixture(autouse=True)
def _on_a_fixed_day() -> object:
    with time_machine.travel(TODAY, tick=False):
        yield


@pytest.fixture
def clerk(client: Client) -> Client:
    client.force_login(make_clerk(first_name="Marijke", last_name="de Wit"))
    return client


def page(client: Client, commitment: Commitment) -> str:
    return client.get(commitment.get_absolute_url()).content.decode()


def act(client: Client, commitment: Commitment, verb: str, **values: str) -> str:
    """Take a decision and return the page that follows."""
    address = reverse("commitment_decide", args=[commitment.pk, verb])
    return client.post(address, values, follow=True).content.decode()


def correction(commitment: Commitment, **values: object) -> dict[str, object]:
    """What the form for corrections sends when only these values are changed."""
    stands = {
        "summary": commitment.summary,
        "window_start": commitment.window_start or "",
        "due_date": commitment.due_date or "",
        "term": commitment.term,
        "reminder_date": commitment.reminder_date or "",
        "kind": commitment.kind,
        "strength": commitment.strength,
        "rhythm": commitment.rhythm,
        "promised_by": commitment.promised_by,
        "promised_to": commitment.promised_to,
        "chamber": commitment.chamber,
        "ministry": commitment.ministry_id or "",
        "committees": [committee.pk for committee in commitment.committees.all()],
        "notes": commitment.notes,
    }
    return stands | values


def test_the_page_shows_the_passage_its_question_its_letter_and_why_the_date(clerk: Client) -> None:
    question = "Wanneer komt het overzicht?"
    text = f"{question}\n\nIk stuur uw Kamer voor 1 juni een overzicht van de wachtlijsten."
    start = text.index("Ik stuur")
    letter = make_letter(text=text, title="Antwoorden over wachtlijsten")
    letter.passages = [
        {"start": 0, "end": start, "voice": "question", "question": "7", "party": "D66", "asked": None},
        {"start": start, "end": len(text), "voice": "answer", "question": "7", "party": "D66", "asked": question},
    ]
    letter.save()
    commitment = make_commitment(letter)
    commitment.mentions.update(question="7", party="D66")

    shown = page(clerk, commitment)

    assert "Ik stuur uw Kamer voor 1 juni een overzicht" in shown
    assert "Vraag 7, D66" in shown and question in shown
    assert "Antwoorden over wachtlijsten" in shown
    assert "is tot en met de dag ervoor" in shown and "before_date" in shown
    assert "20 dagen te laat" in shown


def test_a_phrase_that_names_no_day_is_said_to_leave_the_date_empty(clerk: Client) -> None:
    commitment = make_commitment(due_date=None, term="te zijner tijd", due_explanation="")

    shown = page(clerk, commitment)

    assert "te zijner tijd" in shown and "geen dag die te kennen is" in shown


def test_every_earlier_date_stays_visible(clerk: Client) -> None:
    commitment = make_commitment(due_date=date(2026, 5, 31))
    later = make_letter(text="Het wordt het najaar.", letter_date=date(2026, 5, 30), title="Uitstel")
    make_mention(commitment, later, quote="Het wordt het najaar.", outcome="postponement", state="confirmed",
                 term="het najaar", due_date=date(2026, 12, 20))  # fmt: skip
    Commitment.objects.filter(pk=commitment.pk).update(due_date=date(2026, 12, 20))

    shown = page(clerk, commitment)

    assert "zo 31 mei 2026" in shown and "zo 20 dec 2026" in shown
    assert shown.index("zo 31 mei 2026") < shown.index("zo 20 dec 2026")
    assert "(geldt nu)" in shown


@pytest.mark.parametrize(
    ("verb", "status", "review"),
    [
        ("bevestigen", "open", "confirmed"),
        ("afdoen", "fulfilled", "found"),
        ("intrekken", "withdrawn", "found"),
        ("vervallen", "lapsed", "found"),
        ("afwijzen", "dismissed", "found"),
    ],
)
def test_each_button_takes_its_decision_and_says_so(clerk: Client, verb: str, status: str, review: str) -> None:
    commitment = make_commitment()

    shown = act(clerk, commitment, verb, note="Besproken in de procedurevergadering")

    commitment.refresh_from_db()
    assert (commitment.status, commitment.review) == (status, review)
    assert "notice-success" in shown
    assert "Marijke de Wit" in shown and "Besproken in de procedurevergadering" in shown


def test_what_was_closed_can_be_opened_again(clerk: Client) -> None:
    commitment = make_commitment()
    act(clerk, commitment, "afdoen")

    act(clerk, commitment, "heropenen")

    commitment.refresh_from_db()
    assert commitment.status == "open"


def test_letting_lapse_asks_for_a_reason(clerk: Client) -> None:
    commitment = make_commitment()

    shown = act(clerk, commitment, "vervallen", note="")

    commitment.refresh_from_db()
    assert commitment.status == "open"
    assert "Geef een reden" in shown


def test_a_decision_that_cannot_be_taken_is_said_and_changes_nothing(clerk: Client) -> None:
    commitment = make_commitment(review="confirmed")

    shown = act(clerk, commitment, "bevestigen")

    assert "notice-error" in shown and "al bevestigd" in shown
    assert not Decision.objects.exists()


def test_a_decision_that_does_not_exist_is_not_found(clerk: Client) -> None:
    assert clerk.post(reverse("commitment_decide", args=[make_commitment().pk, "wissen"])).status_code == 404


def test_a_correction_is_kept_pinned_and_told(clerk: Client) -> None:
    commitment = make_commitment()
    values = correction(commitment, due_date="2026-07-02", note="Afgesproken in het debat")

    shown = clerk.post(reverse("commitment_correct", args=[commitment.pk]), values, follow=True).content.decode()

    commitment.refresh_from_db()
    assert commitment.due_date == date(2026, 7, 2)
    assert "due_date" in commitment.pinned
    assert "summary" not in commitment.pinned
    assert "31 mei 2026" in shown and "2 juli 2026" in shown and "Afgesproken in het debat" in shown


def test_words_tied_to_an_event_get_a_date_later_and_stay(clerk: Client) -> None:
    commitment = make_commitment(due_date=None, term="na afronding van het onderzoek", term_rule="after_event")
    values = correction(commitment, due_date="2026-10-01", note="Het onderzoek is klaar")

    shown = clerk.post(reverse("commitment_correct", args=[commitment.pk]), values, follow=True).content.decode()

    commitment.refresh_from_db()
    assert (commitment.term, commitment.due_date) == ("na afronding van het onderzoek", date(2026, 10, 1))
    assert '<q class="words">na afronding van het onderzoek</q> betekent' in shown
    assert "Door een mens bepaald" in shown


def test_sending_the_form_unchanged_changes_and_pins_nothing(clerk: Client) -> None:
    commitment = make_commitment()

    shown = clerk.post(
        reverse("commitment_correct", args=[commitment.pk]), correction(commitment), follow=True
    ).content.decode()

    commitment.refresh_from_db()
    assert commitment.pinned == []
    assert "niets te veranderen" in shown


def test_a_correction_that_cannot_be_is_shown_with_its_error_and_still_filled_in(clerk: Client) -> None:
    commitment = make_commitment()
    values = correction(commitment, window_start="2026-09-01", due_date="2026-08-01", summary="mijn samenvatting")

    answer = clerk.post(reverse("commitment_correct", args=[commitment.pk]), values)

    shown = answer.content.decode()
    assert answer.status_code == 422
    assert "De uiterste datum ligt vóór de eerste dag" in shown
    assert "mijn samenvatting" in shown
    commitment.refresh_from_db()
    assert commitment.due_date == date(2026, 5, 31)


def test_a_postponement_is_recorded_and_the_earlier_date_kept(clerk: Client) -> None:
    commitment = make_commitment()

    shown = clerk.post(
        reverse("commitment_postpone", args=[commitment.pk]),
        {"uitstel-due_date": "2026-10-01", "uitstel-note": "Brief volgt"},
        follow=True,
    ).content.decode()

    commitment.refresh_from_db()
    assert commitment.due_date == date(2026, 10, 1)
    assert "zo 31 mei 2026" in shown and "do 1 okt 2026" in shown


def test_two_commitments_that_are_the_same_are_merged_by_number(clerk: Client) -> None:
    first = make_commitment(quote="Ik stuur u een brief.")
    second = make_commitment(quote="Ik stuur u die brief.")

    answer = clerk.post(reverse("commitment_merge", args=[second.pk]), {"samen-into": str(first.pk)})

    second.refresh_from_db()
    assert answer.url == first.get_absolute_url()
    assert second.status == "merged" and second.merged_into == first
    assert f"toezegging {first.pk}" in page(clerk, second)


def test_merging_with_a_number_that_is_not_there_says_so(clerk: Client) -> None:
    commitment = make_commitment()

    shown = clerk.post(
        reverse("commitment_merge", args=[commitment.pk]), {"samen-into": "4040"}, follow=True
    ).content.decode()

    assert "Er is geen toezegging met dit nummer." in shown


def test_a_proposal_can_be_judged_on_the_page(clerk: Client) -> None:
    commitment = make_commitment()
    mention = make_mention(commitment)

    assert "zelfde stuk: overzicht van de wachtlijsten" in page(clerk, commitment)
    clerk.post(reverse("mention_decide", args=[mention.pk, "aanvaarden"]))

    commitment.refresh_from_db()
    mention.refresh_from_db()
    assert (commitment.status, mention.state) == ("fulfilled", "confirmed")


def test_a_commitment_entered_by_hand_has_a_page_without_a_letter(clerk: Client) -> None:
    from tracker import decisions

    commitment = decisions.add_by_hand(make_clerk("tweede"), "Ik kom daar schriftelijk op terug.", "inform")

    assert "Met de hand toegevoegd" in page(clerk, commitment)
