"""The lists of commitments and letters: what they show, in how many queries, and as a file."""

import csv
from datetime import date
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from lxml import etree
from pytest_django import DjangoAssertNumQueries

from tests.factories import (
    make_clerk,
    make_commitment,
    make_committee,
    make_intake,
    make_letter,
    make_mention,
    make_user,
)
from tracker import decisions
from tracker.handling import set_handling
from tracker.models import SavedSearch
from tracker.views.columns import COLUMNS
from tracker.views.csv_export import cell

pytestmark = pytest.mark.django_db
TODAY = date(2026, 6, 20)


@pytest.fixture(autouse=True)
def _on_a_fixed_day() -> object:
    with time_machine.travel(TODAY, tick=False):
        yield


@pytest.fixture
def reader(client: Client) -> Client:
    client.force_login(make_user())
    return client


def text(client: Client, name: str, query: str = "") -> str:
    return client.get(f"{reverse(name)}?{query}").content.decode()


def table(client: Client, name: str, query: str = "") -> list[dict[str, str]]:
    """The rows of the CSV file of a list."""
    content = b"".join(client.get(f"{reverse(name)}?{query}").streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(StringIO(content), delimiter=";"))


def test_the_overdue_list_says_how_late_and_leaves_out_what_is_not(reader: Client) -> None:
    make_commitment(quote="Deze brief is te laat.", due_date=date(2026, 6, 8))
    make_commitment(quote="Deze brief komt nog.", due_date=date(2026, 6, 20))

    page = text(reader, "overdue")

    assert "Deze brief is te laat." in page
    assert "12 dagen te laat" in page
    assert '<time datetime="2026-06-08" title="2026-06-08">ma 8 jun 2026</time>' in page
    assert "Deze brief komt nog." not in page


def test_a_commitment_without_a_date_shows_its_phrase_and_reminder(reader: Client) -> None:
    make_commitment(due_date=None, term="zo spoedig mogelijk", reminder_date=date(2026, 9, 1))

    page = text(reader, "without_term")

    assert "zo spoedig mogelijk" in page
    assert "di 1 sep 2026" in page


def test_a_bad_filter_shows_its_error_and_no_rows(reader: Client) -> None:
    make_commitment(quote="Deze brief staat er.")

    answer = reader.get(reverse("commitments"), {"due_after": "gisteren"})

    assert answer.status_code == 200
    page = answer.content.decode()
    assert "Deze brief staat er." not in page
    assert "niet te lezen" in page
    assert 'id="id_due_after"' in page and "errorlist" in page


def test_paging_keeps_the_filter(reader: Client) -> None:
    for number in range(60):
        make_commitment(quote=f"Brief {number:02}.", due_date=date(2026, 7, 1))

    first = text(reader, "commitments", "kind=inform&sort=due")
    second = text(reader, "commitments", "kind=inform&sort=due&page=2")

    assert "?kind=inform&amp;sort=due&amp;page=2" in first
    assert "Brief 00." in first and "Brief 50." not in first
    assert "Brief 50." in second and "Brief 49." not in second
    assert reader.get(f"{reverse('commitments')}?page=99").status_code == 404


def test_an_empty_list_says_why(reader: Client) -> None:
    assert "Er is geen open toezegging waarvan de uiterste datum voorbij is." in text(reader, "overdue")
    assert "Geen toezeggingen bij deze keuze." in text(reader, "commitments", "kind=research")


def test_what_a_letter_says_is_never_markup(reader: Client) -> None:
    make_commitment(quote='<script>alert("x")</script>', summary="<b>", promised_by="<i>")

    assert "<script>alert" not in text(reader, "commitments", "status=all")


@pytest.mark.parametrize(
    ("name", "query"),
    [("commitments", query) for query in ("", "status=all", "sort=-changed", "sort=ministry")]
    + [("commitments", f"kolom={column.slug}") for column in COLUMNS]
    + [("overdue", ""), ("letters", ""), ("intakes", ""), ("today", "")]
    + [("worklist", f"stapel={pile}") for pile in ("voorstellen", "afgedaan", "nieuw", "twijfel")],
)  # fmt: skip
def test_the_number_of_queries_does_not_grow_with_the_list(
    reader: Client, name: str, query: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    def fill(number: int) -> None:
        for row in range(number):
            committee = make_committee(f"Commissie {row}")
            letter = make_letter(text=f"Brief {number} {row}.", dossiers=("31839",), committees=(committee,))
            commitment = make_commitment(letter, quote=f"Brief {number} {row}.")
            make_commitment(letter, quote=f"Misschien {number} {row}.", review="candidate")
            make_mention(commitment)
            make_mention(commitment, letter, quote="Gestand.", state="applied", automatic=True)
            make_intake(f"{number}-{row}.txt", f"{number}-{row}".encode(), letter=letter)

    address = f"{reverse(name)}?{query}"
    fill(2)
    reader.get(address)
    cache.clear()
    with django_assert_max_num_queries(40) as few:
        reader.get(address)
    fill(12)
    cache.clear()
    with django_assert_max_num_queries(len(few)):
        reader.get(address)


def sheet(content: bytes) -> list[list[str]]:
    """The cells of the first sheet of a workbook, row by row, empty ones left out; a formula fails."""
    with ZipFile(BytesIO(content)) as book:
        root = etree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    assert not root.findall(".//{*}f")
    return [["".join(cell.itertext()) for cell in row] for row in root.iterfind(".//{*}row")]


def test_the_file_holds_exactly_the_rows_and_order_of_the_list(reader: Client) -> None:
    late = make_commitment(quote="Later.", due_date=date(2026, 6, 10))
    later = make_commitment(quote="Laatst.", due_date=date(2026, 6, 1))
    make_commitment(quote="Anders.", due_date=date(2026, 6, 2), kind="legislation")

    rows = table(reader, "overdue_csv", "kind=inform&sort=-due&page=7")

    assert [row["nummer"] for row in rows] == [str(late.pk), str(later.pk)]
    assert rows[0]["uiterste datum"] == "2026-06-10"
    assert rows[0]["dagen te laat"] == "10"
    assert rows[0]["adres"].endswith(late.get_absolute_url())


def test_chosen_columns_stand_on_the_page_and_in_the_file(reader: Client) -> None:
    commitment = make_commitment(promised_to="het lid Bruinsma")
    set_handling(commitment, make_clerk(first_name="Marijke", last_name="de Wit"), {"committee_date": TODAY})
    query = "kolom=aan&kolom=commissiedatum&kolom=bestaat-niet"

    page, row = text(reader, "commitments", query), table(reader, "commitments_csv", query)[0]

    assert "het lid Bruinsma" in page and "za 20 jun 2026" in page
    assert 'columnheader">Toegezegd aan' in page and 'columnheader">Commissie<' not in page
    assert list(row) == ["nummer", "uiterste datum", "dagen te laat", "toezegging", "toegezegd aan",
                         "datum van de commissie", "datum van de brief", "adres"]  # fmt: skip
    assert (row["toegezegd aan"], row["datum van de commissie"]) == ("het lid Bruinsma", "2026-06-20")


def test_the_workbook_holds_the_same_rows_with_dates_that_are_dates_and_no_formula(reader: Client) -> None:
    make_commitment(quote="=1+1", due_date=date(2026, 6, 10))
    make_commitment(quote="Later.", due_date=date(2026, 6, 1))
    make_commitment(quote="Anders.", due_date=date(2026, 6, 2), kind="legislation")
    query = "kind=inform&sort=-due&kolom=aan"

    answer = reader.get(f"{reverse('overdue_excel')}?{query}")
    rows = sheet(b"".join(answer.streaming_content))

    assert answer["Content-Disposition"] == 'attachment; filename="toezeggingen-2026-06-20.xlsx"'
    assert rows[0] == list(table(reader, "overdue_csv", query)[0])
    days = [row[1] for row in rows[1:]]
    assert days == [str((date(2026, 6, day) - date(1899, 12, 30)).days) for day in (10, 1)]
    assert [row[3] for row in rows[1:]] == ["=1+1", "Later."]


def test_a_row_says_how_often_and_how_far_its_date_moved(reader: Client) -> None:
    commitment = make_commitment(due_date=date(2025, 6, 1))
    decisions.postpone(commitment, make_clerk(), date(2026, 8, 1))

    assert "1× verschoven, samen 14 maanden" in text(reader, "commitments")
    assert table(reader, "commitments_csv")[0]["verschoven"] == "1× verschoven, samen 14 maanden"


def test_a_search_is_kept_under_a_name_and_forgotten_again(reader: Client) -> None:
    make_commitment(due_date=date(2026, 6, 1))
    kept = {"name": "Van de minister", "page": "overdue", "query": "kind=inform&kolom=aan&page=3"}

    page = reader.post(reverse("search_save"), kept, follow=True)
    assert page.request["QUERY_STRING"] == "kind=inform&kolom=aan"
    assert "Van de minister" in page.content.decode()
    reader.post(reverse("search_save"), kept | {"query": "kind=research"})
    search = SavedSearch.objects.get()
    assert (search.page, search.query) == ("overdue", "kind=research")

    other = Client()
    other.force_login(make_user("ander"))
    assert other.post(reverse("search_forget", args=[search.pk])).status_code == 404
    assert "Van de minister" not in other.get(reverse("commitments")).content.decode()
    reader.post(reverse("search_forget", args=[search.pk]))
    assert not SavedSearch.objects.exists()


@pytest.mark.parametrize("wrong", [{"name": ""}, {"page": "admin:index"}, {"name": "x" * 81}])
def test_a_search_that_cannot_be_kept_is_refused_in_words(reader: Client, wrong: dict[str, str]) -> None:
    answer = reader.post(reverse("search_save"), {"name": "a", "page": "overdue", "query": ""} | wrong, follow=True)

    assert "notice-error" in answer.content.decode()
    assert not SavedSearch.objects.exists()


def test_a_file_of_a_list_that_cannot_be_read_is_not_made(reader: Client) -> None:
    answer = reader.get(reverse("commitments_csv"), {"ministry": "zorg"})

    assert answer.status_code == 302
    assert answer.url == f"{reverse('commitments')}?ministry=zorg"


def test_a_file_of_too_many_rows_is_not_made(reader: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.views.lists.MOST_ROWS", 1)
    make_commitment(quote="a")
    make_commitment(quote="b")

    answer = reader.get(reverse("commitments_csv"), follow=True)

    assert "ten hoogste 1 regels" in answer.content.decode()


@pytest.mark.parametrize("value", ["=1+1", "+31 70", "-2", "@SOM(A1)", "  =HYPERLINK()", "\t=1", "\r=1"])
def test_no_cell_of_a_file_is_a_formula(value: str) -> None:
    assert cell(value).startswith("'")


def test_figures_dates_and_ordinary_words_stay_as_they_are() -> None:
    assert cell(-3) == "-3"
    assert cell(date(2026, 7, 2)) == "2026-07-02"
    assert cell("Ik stuur u\neen brief") == "Ik stuur u een brief"
    assert cell(None) == ""


def test_only_a_form_in_which_something_must_be_filled_in_says_what_may_stay_empty(client: Client) -> None:
    client.force_login(make_clerk())

    assert "mag leeg" not in text(client, "commitments")
    assert "mag leeg" not in text(client, "letters")
    assert text(client, "meetings").count("(mag leeg)") == 2
