"""The work list and the first page: what waits, for whom, and what can be done about it."""

from datetime import date, timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.factories import (
    make_clerk,
    make_commitment,
    make_committee,
    make_intake,
    make_letter,
    make_mention,
    make_subscription,
)

pytestmark = pytest.mark.django_db
NOW = "2026-06-20T09:00:00+02:00"


@pytest.fixture(autouse=True)
def _on_a_fixed_day() -> object:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def clerk(client: Client) -> Client:
    client.force_login(make_clerk())
    return client


def worklist(client: Client, pile: str = "voorstellen", **query: str) -> str:
    return client.get(reverse("worklist"), {"stapel": pile} | query).content.decode()


def decide(client: Client, pk: int, verb: str) -> str:
    answer = client.post(reverse("mention_decide", args=[pk, verb]), {"next": reverse("worklist")}, follow=True)
    return answer.content.decode()


def test_a_proposal_shows_the_promise_and_the_new_passage_with_the_reasons(clerk: Client) -> None:
    make_mention(make_commitment(quote="Ik stuur u het overzicht."), quote="Hierbij het overzicht.")

    page = worklist(clerk)

    assert 'Ik stuur u het <mark class="shared">overzicht</mark>.' in page
    assert 'Hierbij het <mark class="shared">overzicht</mark>.' in page
    assert "zelfde stuk" in page and "Zekerheid 80%" in page


def test_rejecting_leaves_the_commitment_open_and_can_be_taken_back(clerk: Client) -> None:
    commitment = make_commitment()
    mention = make_mention(commitment)

    page = decide(clerk, mention.pk, "verwerpen")

    mention.refresh_from_db()
    commitment.refresh_from_db()
    assert (mention.state, commitment.status) == ("rejected", "open")
    assert "Maak ongedaan" in page
    decide(clerk, mention.pk, "terugdraaien")
    mention.refresh_from_db()
    assert mention.state == "proposed"


def test_what_the_program_closed_waits_until_a_person_saw_it(clerk: Client) -> None:
    commitment = make_commitment(status="fulfilled")
    mention = make_mention(commitment, state="applied", automatic=True, quote="Hiermee doe ik dit gestand.")

    assert "Hiermee doe ik dit gestand." in worklist(clerk, "afgedaan")
    decide(clerk, mention.pk, "gezien")

    assert "Hiermee doe ik dit gestand." not in worklist(clerk, "afgedaan")


def test_a_candidate_that_is_confirmed_starts_to_count(clerk: Client) -> None:
    candidate = make_commitment(quote="Misschien komt er een brief.", review="candidate")

    assert "Misschien komt er een brief." in worklist(clerk, "twijfel")
    clerk.post(reverse("commitment_decide", args=[candidate.pk, "bevestigen"]))

    candidate.refresh_from_db()
    assert candidate.is_live


def test_a_find_that_was_dismissed_by_mistake_comes_back(clerk: Client) -> None:
    find = make_commitment(quote="Er komt een brief.")
    clerk.post(reverse("commitment_decide", args=[find.pk, "afwijzen"]))

    page = worklist(clerk, "nieuw")
    undo = reverse("commitment_decide", args=[find.pk, "heropenen"])
    assert f'action="{undo}"' in page
    clerk.post(undo)

    find.refresh_from_db()
    assert find.status == "open"


def test_an_empty_pile_says_so_and_an_unknown_one_is_not_found(clerk: Client) -> None:
    assert "Er wacht geen voorstel op een besluit." in worklist(clerk)
    assert clerk.get(reverse("worklist"), {"stapel": "anders"}).status_code == 404


def test_a_person_with_own_committees_sees_their_work_and_can_ask_for_all(client: Client) -> None:
    mine, other = make_committee("Zorg"), make_committee("Defensie")
    clerk = make_clerk()
    make_subscription(clerk, (mine,))
    client.force_login(clerk)
    make_mention(make_commitment(quote="Van mij.", committees=(mine,)))
    make_mention(make_commitment(quote="Van een ander.", committees=(other,)))

    own, everything = worklist(client), worklist(client, commissies="alle")

    assert "Van mij." in own and "Van een ander." not in own
    assert "Van mij." in everything and "Van een ander." in everything


def test_today_counts_what_is_late_and_what_waits_and_links_to_it(clerk: Client) -> None:
    make_commitment(quote="Te laat.", due_date=date(2026, 6, 1), review="confirmed")
    make_commitment(quote="Bijna.", due_date=date(2026, 7, 1), review="confirmed")
    make_mention(make_commitment(quote="Misschien gedaan.", due_date=date(2026, 9, 1), review="confirmed"))
    make_letter(text="Zonder datum.", letter_date=None, date_source="")
    make_intake("stuk.pdf", state="failed", reason="Dit bestand is geen tekst.")

    context = clerk.get(reverse("today")).context

    due = {figure.label: figure for figure in context["due_figures"]}
    work = {figure.label: figure.number for figure in context["work_figures"]}
    assert (due["te laat"].number, due["te laat"].address) == (1, reverse("overdue"))
    assert due["binnen 14 dagen"].number == 1
    assert work == {
        "voorstellen": 1,
        "afgeleide datums te bevestigen": 1,
        "brieven zonder commissie": 5,
        "mislukte bestanden": 1,
    }


def test_every_figure_is_the_length_of_the_list_it_leads_to(clerk: Client) -> None:
    committee = make_committee("Zorg")
    letter = make_letter(text="Brief.", committees=(committee,))
    for number, due in enumerate((date(2026, 6, 1), date(2026, 6, 25), date(2026, 7, 10), None)):
        make_commitment(letter, quote=f"Brief {number}.", due_date=due, reminder_date=date(2026, 6, 1))
    make_commitment(quote="Elders.", due_date=date(2026, 6, 1))
    make_intake("stuk.pdf", state="refused", reason="Het bestand is leeg.")

    context = clerk.get(reverse("today"), {"committee": committee.pk}).context

    for figure in (*context["due_figures"], *context["work_figures"]):
        listed = clerk.get(figure.address).context
        assert listed["paginator"].count == figure.number, figure.label


def test_today_warns_when_nothing_was_read_for_a_while(clerk: Client) -> None:
    make_letter()
    make_intake("oud.txt", state="read", finished_at=timezone.now() - timedelta(days=8))
    assert "niets meer ingelezen" in clerk.get(reverse("today")).content.decode()

    make_intake("nieuw.txt", b"nieuw", state="read", finished_at=timezone.now())
    assert "niets meer ingelezen" not in clerk.get(reverse("today")).content.decode()


def test_an_empty_register_says_how_to_start(clerk: Client) -> None:
    assert "Het register is nog leeg." in clerk.get(reverse("today")).content.decode()


def test_a_proposal_is_accepted_with_another_outcome(client: Client) -> None:
    client.force_login(make_clerk())
    mention = make_mention(make_commitment(), outcome="fulfilment")

    page = client.get(reverse("worklist")).content.decode()
    client.post(reverse("mention_decide", args=[mention.pk, "aanvaarden"]), {"outcome": "partial"})

    mention.refresh_from_db()
    assert '<option value="partial">deels voldaan</option>' in page
    assert (mention.outcome, mention.state, mention.commitment.status) == ("partial", "confirmed", "partly_fulfilled")


def test_an_outcome_that_there_is_not_is_refused(client: Client) -> None:
    client.force_login(make_clerk())
    mention = make_mention(make_commitment())

    answer = client.post(
        reverse("mention_decide", args=[mention.pk, "aanvaarden"]), {"outcome": "promise"}, follow=True
    )

    mention.refresh_from_db()
    assert "De brief doet iets anders:" in answer.content.decode() and mention.state == "proposed"


def test_the_work_list_can_be_seen_one_at_a_time_or_as_a_table(clerk: Client) -> None:
    for word in ("een", "twee"):
        make_mention(make_commitment(quote=f"Ik stuur u de raming {word}."), quote=f"Hierbij de raming {word}.")

    one = worklist(clerk, vorm="een")
    table = worklist(clerk, vorm="tabel")

    assert one.count("<article") == 1 and 'rel="next"' in one
    assert "<article" not in table and table.count('name="chosen"') == 2
    assert "Hierbij de raming een" in table.replace('<mark class="shared">', "").replace("</mark>", "")


def test_several_proposals_are_judged_at_once(clerk: Client) -> None:
    mentions = [make_mention(make_commitment(), outcome="fulfilment") for _ in range(2)]
    done = make_mention(make_commitment(), outcome="fulfilment", state="rejected")

    page = clerk.post(
        reverse("mentions_decide", args=["aanvaarden"]),
        {"chosen": [*(mention.pk for mention in mentions), done.pk, "geen"], "next": reverse("worklist")},
        follow=True,
    ).content.decode()

    assert "2 van 3 vastgelegd." in page
    assert f"Toezegging {done.commitment_id}: Over deze vermelding is al besloten" in page
    for mention in mentions:
        mention.refresh_from_db()
        assert (mention.state, mention.commitment.status) == ("confirmed", "fulfilled")


def test_deciding_on_nothing_says_what_to_do(clerk: Client) -> None:
    page = clerk.post(reverse("mentions_decide", args=["verwerpen"]), follow=True).content.decode()

    assert "Kruis eerst een of meer regels aan." in page


def test_a_confirmation_by_mistake_is_taken_back(clerk: Client) -> None:
    commitment = make_commitment(quote="Misschien volgt een nota.", review="candidate")
    clerk.post(reverse("commitment_decide", args=[commitment.pk, "bevestigen"]))
    assert reverse("commitment_decide", args=[commitment.pk, "onbevestigd"]) in worklist(clerk, "twijfel")

    clerk.post(reverse("commitment_decide", args=[commitment.pk, "onbevestigd"]))

    commitment.refresh_from_db()
    assert commitment.review == "candidate"


def test_a_confirmation_on_which_something_leans_stays(clerk: Client) -> None:
    commitment = make_commitment(review="found")
    clerk.post(reverse("commitment_decide", args=[commitment.pk, "bevestigen"]))
    clerk.post(reverse("commitment_decide", args=[commitment.pk, "afdoen"]))

    page = clerk.post(reverse("commitment_decide", args=[commitment.pk, "onbevestigd"]), follow=True).content.decode()

    commitment.refresh_from_db()
    assert commitment.review == "confirmed"
    assert "er is daarna iets anders besloten" in page
