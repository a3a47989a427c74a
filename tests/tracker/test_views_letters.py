"""The page of a letter: its text with the finds marked, its file, its date and its committees."""

from datetime import date
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings

from tests.factories import (
    make_clerk,
    make_commitment,
    make_committee,
    make_intake,
    make_letter,
    make_mention,
    make_user,
)
from tracker.models import Letter

pytestmark = pytest.mark.django_db

TEXT = """Betreft: de jeugdzorg

Geachte voorzitter,

Ik stuur uw Kamer voor 1 juni een overzicht van de wachtlijsten.

Met vriendelijke groet,
"""


@pytest.fixture
def clerk(client: Client) -> Client:
    client.force_login(make_clerk())
    return client


def page(client: Client, letter: Letter, query: str = "") -> str:
    return client.get(f"{letter.get_absolute_url()}{query}").content.decode()


def test_a_promise_and_its_term_are_marked_in_place_with_a_way_to_the_commitment(clerk: Client) -> None:
    letter = make_letter(text=TEXT)
    commitment = make_commitment(letter, quote="Ik stuur uw Kamer voor 1 juni een overzicht van de wachtlijsten.")
    promise = commitment.mentions.get()

    shown = page(clerk, letter)

    assert (
        f'<span id="vondst-{promise.pk}"></span><mark class="find find-promise">Ik stuur uw Kamer '
        '<span class="in-term">voor 1 juni</span> een overzicht van de wachtlijsten.</mark>'
    ) in shown
    assert f'class="find-number find-number-promise" href="{commitment.get_absolute_url()}"' in shown
    assert "1 vondst" in shown


def test_the_text_of_a_letter_is_never_markup(clerk: Client) -> None:
    text = 'Ik stuur u <script>alert("x")</script> & een brief.'
    letter = make_letter(text=text)
    make_commitment(letter, quote=text)

    shown = page(clerk, letter)

    assert "<script>alert" not in shown
    assert "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; een brief." in shown


def test_a_candidate_and_a_fulfilment_are_told_apart(clerk: Client) -> None:
    letter = make_letter(text="Misschien stuur ik iets. Hierbij het overzicht.")
    make_commitment(letter, quote="Misschien stuur ik iets.", review="candidate")
    make_mention(make_commitment(quote="Ik stuur u een overzicht."), letter, quote="Hierbij het overzicht.")

    shown = page(clerk, letter)

    assert "find find-candidate" in shown and "find find-fulfilment" in shown


def test_headings_questions_and_answers_look_like_what_they_are(clerk: Client) -> None:
    letter = make_letter(text="Kop\n\nWat komt er?\n\nEen brief.")
    letter.passages = [
        {"start": 0, "end": 4, "voice": "heading"},
        {"start": 5, "end": 17, "voice": "question"},
        {"start": 19, "end": 29, "voice": "answer"},
    ]
    letter.save()

    shown = page(clerk, letter)

    assert '<h3 class="voice-heading">Kop</h3>' in shown
    assert '<p class="voice-question">Wat komt er?</p>' in shown
    assert '<p class="voice-answer">Een brief.</p>' in shown


def test_nothing_found_is_said(clerk: Client) -> None:
    assert "Geen toezeggingen gevonden" in page(clerk, make_letter(text="Hierbij het jaarverslag."))


def test_a_very_long_letter_comes_in_parts_and_a_find_opens_its_own(clerk: Client) -> None:
    text = "\n\n".join(f"Alinea {number} van deze heel lange brief." for number in range(9000))
    quote = "Alinea 8900 van deze heel lange brief."
    letter = make_letter(text=text)
    promise = make_commitment(letter, quote=quote).mentions.get()

    first, own = page(clerk, letter), page(clerk, letter, f"?vondst={promise.pk}")

    assert "Alinea 0 van" in first and quote not in first
    assert quote in own and f'id="vondst-{promise.pk}"' in own
    assert f'href="?deel=3#vondst-{promise.pk}"' in first
    assert "Alinea 0 van" in page(clerk, letter, "?deel=zes&vondst=abc")


def test_the_file_comes_as_it_was_and_is_never_shown(clerk: Client, settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    letter = make_letter()
    data = b"<html><script>alert(1)</script>"
    source = make_intake("brief van de minister.txt", data, letter=letter)
    source.content.save("x", ContentFile(data))

    answer = clerk.get(reverse("letter_file", args=[letter.pk]))

    assert b"".join(answer.streaming_content) == data
    assert answer["Content-Disposition"] == 'attachment; filename="brief van de minister.txt"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Type"] == "application/octet-stream"
    assert reverse("letter_file", args=[letter.pk]) in page(clerk, letter)


def test_a_letter_whose_file_is_gone_says_so(clerk: Client) -> None:
    letter = make_letter()

    assert "niet bewaard" in page(clerk, letter)
    assert clerk.get(reverse("letter_file", args=[letter.pk])).status_code == 404


def test_a_derived_date_asks_to_be_confirmed_and_is_then_known(clerk: Client) -> None:
    letter = make_letter(date_source="derived", date_reason="Afgeleid uit de vergadering van 4 maart 2026")

    assert "De brief noemt zelf geen datum" in page(clerk, letter)
    clerk.post(reverse("letter_date", args=[letter.pk]), {"letter_date": letter.letter_date.isoformat()})

    letter.refresh_from_db()
    assert letter.date_confirmed
    assert "De brief noemt zelf geen datum" not in page(clerk, letter)


def test_a_missing_date_can_be_given(clerk: Client) -> None:
    letter = make_letter(letter_date=None, date_source="")

    clerk.post(reverse("letter_date", args=[letter.pk]), {"letter_date": "2026-03-04"})

    letter.refresh_from_db()
    assert letter.letter_date == date(2026, 3, 4)


def test_an_unreadable_date_is_said_and_changes_nothing(clerk: Client) -> None:
    letter = make_letter()

    answer = clerk.post(reverse("letter_date", args=[letter.pk]), {"letter_date": "morgen"}, follow=True)

    assert "Datum van de brief:" in answer.content.decode()
    letter.refresh_from_db()
    assert not letter.date_confirmed


def test_committees_can_be_chosen_and_the_commitments_follow(clerk: Client) -> None:
    lead, following = make_committee("Zorg"), make_committee("Onderwijs")
    letter = make_letter()
    commitment = make_commitment(letter)

    clerk.post(reverse("letter_committees", args=[letter.pk]), {"lead": lead.pk, "following": [following.pk, lead.pk]})

    roles = {row.committee: row.role for row in letter.letter_committees.all()}
    assert roles == {lead: "lead", following: "following"}
    assert set(commitment.committees.all()) == {lead, following}
    assert letter.pk not in [row.pk for row in clerk.get(reverse("letters_without_committee")).context["letter_list"]]


def test_a_missed_promise_is_added_with_its_place_in_the_letter(clerk: Client) -> None:
    letter = make_letter(text=TEXT)
    values = {
        "quote": "Ik stuur uw Kamer voor 1 juni een overzicht van de wachtlijsten.",
        "kind": "inform",
        "strength": "firm",
        "due_date": "2026-05-31",
    }

    answer = clerk.post(reverse("letter_promise", args=[letter.pk]), values)

    added = letter.commitments.get()
    assert answer.url == added.get_absolute_url()
    assert (added.due_date, added.review) == (date(2026, 5, 31), "confirmed")
    assert 'class="find find-promise"' in page(clerk, letter)


def test_a_promise_that_is_not_in_the_letter_is_refused_and_stays_filled_in(clerk: Client) -> None:
    letter = make_letter(text=TEXT)

    answer = clerk.post(
        reverse("letter_promise", args=[letter.pk]), {"quote": "Iets anders.", "kind": "inform", "strength": "firm"}
    )

    shown = answer.content.decode()
    assert answer.status_code == 422
    assert "staat niet zo in de tekst" in shown and "Iets anders." in shown
    assert not letter.commitments.exists()


def test_only_committees_of_the_letters_own_chamber_can_be_chosen(clerk: Client) -> None:
    other = make_committee("Zorg", chamber="EK")
    letter = make_letter(chamber="TK")

    clerk.post(reverse("letter_committees", args=[letter.pk]), {"lead": other.pk})

    assert not letter.letter_committees.exists()


def test_every_sentence_is_a_link_to_add_it_where_one_is_to_be_chosen(clerk: Client) -> None:
    letter = make_letter(text=TEXT)
    start = TEXT.index("Ik stuur")
    end = TEXT.index("wachtlijsten.") + len("wachtlijsten.")

    choosing = page(clerk, letter, "?kies=zin")
    chosen = page(clerk, letter, f"?zin={start}-{end}")

    assert f'href="?zin={start}-{end}#toevoegen"' in choosing
    assert '<details class="fold section" id="toevoegen" open>' in chosen
    assert "Ik stuur uw Kamer voor 1 juni een overzicht van de wachtlijsten.</textarea>" in chosen


@pytest.mark.parametrize("asked", ["", "x-y", "99999-100000", "5", "-", "20-3"])
def test_a_place_that_is_not_in_the_letter_chooses_nothing(clerk: Client, asked: str) -> None:
    shown = page(clerk, make_letter(text=TEXT), f"?zin={asked}")

    assert '<details class="fold section" id="toevoegen">' in shown


def test_who_may_not_add_cannot_choose_a_sentence(client: Client) -> None:
    client.force_login(make_user())

    assert 'class="sentence"' not in page(client, make_letter(text=TEXT), "?kies=zin")


def with_file(settings: Settings, folder: Path, name: str, content: bytes) -> Letter:
    settings.MEDIA_ROOT = folder
    letter = make_letter(text=f"Voorblad\f{TEXT}")
    make_intake(name, content, letter=letter).content.save("bewaard", ContentFile(content))
    return letter


def test_a_pdf_stands_beside_the_text_at_the_sheet_of_the_find(
    clerk: Client, settings: Settings, tmp_path: Path
) -> None:
    letter = with_file(settings, tmp_path, "Brief.PDF", b"%PDF-1.7 ...")
    make_commitment(letter, quote="Ik stuur uw Kamer voor 1 juni een overzicht van de wachtlijsten.")

    shown = page(clerk, letter, "?naast=pdf&blad=2")
    assert f'<iframe src="{reverse("letter_pdf", args=[letter.pk])}#page=2"' in shown
    assert "?naast=pdf&amp;blad=2&amp;deel=1#pdf" in shown

    answer = clerk.get(reverse("letter_pdf", args=[letter.pk]))
    assert b"".join(answer.streaming_content) == b"%PDF-1.7 ..."
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"].startswith("inline")
    assert answer["X-Frame-Options"] == "SAMEORIGIN" and answer["X-Content-Type-Options"] == "nosniff"
    assert "frame-ancestors 'self'" in answer["Content-Security-Policy"]
    assert "unsafe" not in answer["Content-Security-Policy"]


def test_a_file_that_is_only_called_a_pdf_is_never_shown(clerk: Client, settings: Settings, tmp_path: Path) -> None:
    letter = with_file(settings, tmp_path, "brief.pdf", b"<script>alert(1)</script>")

    assert clerk.get(reverse("letter_pdf", args=[letter.pk])).status_code == 404


def test_a_letter_without_a_pdf_offers_none(clerk: Client, settings: Settings, tmp_path: Path) -> None:
    letter = with_file(settings, tmp_path, "brief.txt", b"%PDF-1.7")

    assert "iframe" not in page(clerk, letter, "?naast=pdf")
    assert clerk.get(reverse("letter_pdf", args=[letter.pk])).status_code == 404
