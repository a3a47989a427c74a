"""Searching commitments and letters, the numbers beside the filters, and deciding on several at once."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_clerk, make_commitment, make_letter, make_ministry, make_user
from tests.scripted import Reading
from tracker.letter_words import index_letter, letters_with
from tracker.lifecycle import search_text
from tracker.models import Commitment, Letter, LetterWords

pytestmark = pytest.mark.django_db


def index() -> None:
    """Do for the factories' rows what the register does when it keeps a commitment."""
    for row in Commitment.objects.all():
        Commitment.objects.filter(pk=row.pk).update(search_text=search_text(row))
    for letter in Letter.objects.all():
        index_letter(letter, [dossier.number for dossier in letter.dossiers.all()])


@pytest.fixture
def reader(client: Client) -> Client:
    client.force_login(make_user())
    return client


@pytest.fixture
def clerk(client: Client) -> Client:
    client.force_login(make_clerk())
    return client


def test_a_search_finds_words_with_other_endings_and_marks_them(reader: Client) -> None:
    make_commitment(quote="Ik stuur u de evaluaties van de regeling.")
    make_commitment(quote="Ik stuur u een brief over sluizen.")
    index()

    page = reader.get(reverse("search"), {"q": "evaluatie regelingen"}).content.decode()

    assert '<mark class="hit">evaluaties</mark>' in page and '<mark class="hit">regeling</mark>' in page
    assert "sluizen" not in page


def test_the_words_of_a_commitment_are_found_as_they_are_now() -> None:
    """Whoever writes them: the database keeps its index itself."""
    row = make_commitment(quote="Ik stuur u een brief over sluis_deuren.")
    index()
    assert Commitment.objects.matching("deuren sluis").get() == Commitment.objects.matching("sluis_deuren").get() == row

    Commitment.objects.update(search_text=" brug ")
    assert not Commitment.objects.matching("sluis").exists() and Commitment.objects.matching("bruggen").get() == row

    Commitment.objects.all().delete()
    other = make_commitment(quote="Iets anders.")
    assert not Commitment.objects.matching("brug").exists()
    assert list(Commitment.objects.matching(" - ")) == [other]


def test_a_search_costs_the_same_queries_however_much_is_found(
    reader: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    def fill(number: int) -> None:
        for row in range(number):
            letter = make_letter(text=f"De sluizen worden vernieuwd. {number} {row}", dossiers=(f"{row}",))
            make_commitment(letter, quote=f"Ik stuur u een brief over de sluizen. {number} {row}")
        index()

    fill(1)
    reader.get(reverse("search"), {"q": "sluizen"})
    with django_assert_max_num_queries(20) as few:
        reader.get(reverse("search"), {"q": "sluizen"})
    fill(12)
    with django_assert_max_num_queries(len(few)):
        assert "13 toezeggingen" in reader.get(reverse("search"), {"q": "sluizen"}).content.decode()


def test_a_search_finds_letters_by_what_they_are_called(reader: Client) -> None:
    wanted = make_letter(title="Stand van zaken sluizen", dossiers=("31839", "36410-X"), number="17")
    make_letter(title="Stand van zaken bruggen", text="b")
    index()

    for words in ("stand sluizen", "31839 sluizen", "36410-x zaken", "sluizen 17"):
        assert [row for row, _ in reader.get(reverse("search"), {"q": words}).context["letters"]] == [wanted], words
    assert list(reader.get(reverse("search"), {"q": "sluizen 18"}).context["letters"]) == []


def test_letters_are_found_by_the_words_of_their_text_and_show_where(reader: Client) -> None:
    make_letter(text="Inleiding. De sluizen bij Delfzijl worden dit jaar vernieuwd. Slot.", title="Waterwerken")
    make_letter(text="De sluizen worden vernieuwd, elders.", title="Elders")
    index()

    page = reader.get(reverse("search"), {"q": "sluizen vernieuwd delfzijl"}).content.decode()

    assert "Waterwerken" in page and "Elders" not in page
    assert '<mark class="hit">sluizen</mark>' in page


@pytest.mark.parametrize(
    "query", ['"', "a AND OR", "NEAR(x y)", "stems:x", "*", "a_b", "'; DROP", "x OR *", "-", "é^(", "%"]
)
def test_no_sign_in_a_search_is_a_command_to_the_database(reader: Client, query: str) -> None:
    make_letter(text="a_b of niet")
    index()

    assert reader.get(reverse("search"), {"q": query}).status_code == 200


def test_the_words_of_a_letter_follow_it(reader: Client) -> None:
    letter = make_letter(text="Over sluizen.")
    index()
    Letter.objects.filter(pk=letter.pk).update(text="Over bruggen.")
    index()

    assert list(letters_with("sluizen")) == []
    assert list(letters_with("bruggen")) == [letter]
    LetterWords.objects.all().delete()
    assert list(letters_with("bruggen")) == []


def test_reading_a_letter_makes_its_words_findable(read: Reading) -> None:
    letter = read("2026-03-02\nDe dijkversterking vordert.", dossiers=("31839",))

    assert list(letters_with("dijkversterkingen 31839")) == [letter]


def test_a_search_for_nothing_shows_the_form_and_for_too_much_its_error(reader: Client) -> None:
    assert reader.get(reverse("search")).status_code == 200
    assert reader.get(reverse("search"), {"q": "x" * 300}).status_code == 422


def test_a_search_shows_no_candidates_and_nothing_dismissed(reader: Client) -> None:
    make_commitment(quote="Een evaluatie misschien.", review="candidate")
    make_commitment(quote="Een evaluatie niet.", status="dismissed")
    index()

    assert reader.get(reverse("search"), {"q": "evaluatie"}).context["paginator"].count == 0


def test_what_is_searched_for_is_never_markup(reader: Client) -> None:
    page = reader.get(reverse("search"), {"q": '"><script>alert(1)</script>'}).content.decode()

    assert "<script>alert" not in page


def test_each_value_of_a_filter_tells_how_many_rows_it_would_leave(reader: Client) -> None:
    finance = make_ministry("Financiën")
    make_commitment(quote="a", ministry=finance, kind="inform", due_date=date(2020, 1, 1))
    make_commitment(quote="b", ministry=finance, kind="legislation", due_date=date(2020, 1, 1))
    make_commitment(quote="c", kind="inform", due_date=None, term="", status="fulfilled")

    numbers = reader.get(reverse("commitments_counts"), {"kind": "inform"}).json()

    assert numbers["ministry"] == {str(finance.pk): 1}
    assert numbers["kind"] == {"inform": 1, "legislation": 1}
    assert numbers["status"]["live"] == 1 and numbers["status"]["all"] == 2 and numbers["status"]["fulfilled"] == 1
    assert numbers["deadline"]["overdue"] == 1 and numbers["deadline"]["without"] == 0
    assert "deadline" not in reader.get(reverse("overdue_counts")).json()
    assert reader.get(reverse("commitments_counts"), {"kind": "soep"}).json() == {}


def test_the_numbers_agree_with_the_lists(reader: Client) -> None:
    for number, kind in enumerate(("inform", "inform", "research")):
        make_commitment(quote=f"{number}", kind=kind, due_date=date(2020, 1, 1 + number))

    for value, number in reader.get(reverse("overdue_counts")).json()["kind"].items():
        assert reader.get(reverse("overdue"), {"kind": value}).context["paginator"].count == number


def test_several_commitments_are_decided_on_at_once(clerk: Client) -> None:
    first, second, third = (make_commitment(quote=word) for word in ("a", "b", "c"))

    page = clerk.post(
        reverse("commitments_decide", args=["bevestigen"]), {"chosen": [first.pk, third.pk]}, follow=True
    ).content.decode()

    assert "Bevestigen: 2 van 2 toezeggingen." in page
    reviews = [row.review for row in Commitment.objects.order_by("pk")]
    assert reviews == ["confirmed", "found", "confirmed"]
    assert second.decisions.count() == 0


def test_of_several_what_cannot_be_decided_is_told_and_the_rest_goes_on(clerk: Client) -> None:
    known = make_commitment(quote="a", review="confirmed")
    new = make_commitment(quote="b")

    page = clerk.post(
        reverse("commitments_decide", args=["bevestigen"]), {"chosen": [known.pk, new.pk, "zes"]}, follow=True
    ).content.decode()

    assert f"Toezegging {known.pk}: Deze toezegging is al bevestigd." in page
    assert "1 van 2" in page


def test_deciding_on_nothing_says_what_to_do_first(clerk: Client) -> None:
    page = clerk.post(reverse("commitments_decide", args=["bevestigen"]), follow=True).content.decode()

    assert "Kruis eerst" in page


def test_a_decision_that_needs_a_reason_is_not_for_several_at_once(clerk: Client) -> None:
    assert clerk.post(reverse("commitments_decide", args=["vervallen"])).status_code == 404
