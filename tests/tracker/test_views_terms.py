"""What does this term mean: the page, the API call, the links that fill it in, and the line in the admin."""

from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.factories import make_admin, make_commitment, make_letter, make_mention, make_user
from tracker.models import Event, Recess
from tracker.term_meanings import LONGEST, address_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def reader(client: Client) -> Client:
    client.force_login(make_user())
    return client


@pytest.fixture
def summer() -> Recess:
    return Recess.objects.create(chamber="TK", name="zomer", first_day=date(2026, 7, 3), last_day=date(2026, 8, 31))


def page_of(reader: Client, words: str, day: str = "2026-03-02", chamber: str = "TK") -> str:
    answer = reader.get(reverse("term"), {"zin": words, "datum": day, "kamer": chamber})
    assert answer.status_code == 200
    return answer.content.decode()


def told(reader: Client, words: str, **asked: str) -> dict[str, object]:
    """The answer of the API call."""
    answer = reader.get(reverse("term_api"), {"zin": words, "datum": "2026-03-02", "kamer": "TK"} | asked)
    assert answer.status_code == 200
    return answer.json()


def test_the_page_and_the_api_stand_where_they_are_promised() -> None:
    assert reverse("term") == "/termijn/"
    assert reverse("term_api") == "/api/termijn/"


@pytest.mark.parametrize("name", ["term", "term_api"])
def test_one_has_to_sign_in_and_have_a_role(client: Client, name: str) -> None:
    assert client.get(reverse(name), {"zin": "in mei"}).url.startswith(reverse("login"))
    stranger = make_user()
    stranger.groups.clear()
    client.force_login(stranger)
    assert client.get(reverse(name), {"zin": "in mei"}).status_code == 403


def test_the_empty_form_starts_with_today_and_the_tweede_kamer(reader: Client) -> None:
    page = reader.get(reverse("term")).content.decode()

    assert f'value="{timezone.localdate().isoformat()}"' in page
    assert '<option value="TK" selected>' in page
    assert "Uitkomst" not in page


@pytest.mark.usefixtures("summer")
def test_the_page_says_window_explanation_basis_precision_and_rule(reader: Client) -> None:
    page = page_of(reader, "Ik stuur u voor het zomerreces een overzicht.")

    assert "2 maart – 2 juli 2026" in page
    assert "<dt>Uitleg</dt><dd>‘voor het zomerreces’" in page
    assert "<dd>tabel:" in page and "<dd>het halve jaar</dd>" in page
    assert "<code>" in page
    assert "do 2 juli 2026" in page


@pytest.mark.usefixtures("summer")
def test_an_estimated_calendar_is_said(reader: Client) -> None:
    page = page_of(reader, "voor het zomerreces", chamber="EK")

    assert "<dd>geschat:" in page and "Deze periode is geschat." in page
    assert told(reader, "voor het zomerreces", kamer="EK")["basis"] == "estimated"


def test_a_rhythm_is_said_in_dutch_with_the_next_turns(reader: Client) -> None:
    page = page_of(reader, "De minister rapporteert jaarlijks in juni.")

    assert "1–30 juni 2026" in page
    assert "<dt>Ritme</dt><dd>ieder jaar in juni</dd>" in page
    assert "1–30 juni 2027; 1–30 juni 2028; 1–30 juni 2029" in page


@pytest.mark.usefixtures("summer")
def test_next_turns_that_rest_on_an_estimated_recess_say_so(reader: Client) -> None:
    page = page_of(reader, "jaarlijks voor het zomerreces")

    assert "3 juli 2026 – 1 juli 2027" in page
    assert "(geschat: niet voor al deze jaren" in page
    assert "(geschat: niet voor al deze jaren" not in page_of(reader, "jaarlijks in juni")


def test_a_rhythm_without_a_first_day_has_no_window_and_says_so(reader: Client) -> None:
    page = page_of(reader, "elk kwartaal")

    assert "<strong>geen datum</strong>" in page
    assert "ieder kwartaal" in page and "zeggen de woorden niet" in page


def test_a_vague_term_has_no_date_and_is_explained(reader: Client) -> None:
    page = page_of(reader, "zo spoedig mogelijk")

    assert "<strong>geen datum</strong>" in page
    assert "<dt>Uitleg</dt><dd></dd>" not in page


def test_nothing_found_is_said_and_what_is_no_term_is_named(reader: Client) -> None:
    assert "Hierin staat geen termijn.</strong>" in page_of(reader, "De fiets is rood.")
    page = page_of(reader, "De brief van 3 januari jl. is gelezen.")
    assert "Hierin staat geen termijn van een toezegging." in page and "3 januari jl." in page


BAD = [
    ({"zin": ""}, "Typ een termijn of een zin."),
    ({"zin": "in mei", "datum": "morgen"}, "Geef een datum zoals 2026-03-02."),
    ({"zin": "in mei", "datum": "9999-12-31"}, "Geef een datum in de jaren 1990 tot en met 2150."),
    ({"zin": "in mei", "kamer": "XX"}, "Kies TK (Tweede Kamer) of EK (Eerste Kamer)."),
    ({"zin": "x" * (LONGEST + 1)}, str(LONGEST)),
    ({"zin": "in \x00mei"}, "Null"),
]


@pytest.mark.parametrize(("asked", "said"), BAD, ids=[said for _, said in BAD])
def test_bad_input_is_said_in_dutch_on_the_page_and_by_the_api(
    reader: Client, asked: dict[str, str], said: str
) -> None:
    page, answer = reader.get(reverse("term"), asked), reader.get(reverse("term_api"), asked)

    assert (page.status_code, answer.status_code) == (422, 400)
    assert said in page.content.decode()
    assert said in answer.json()["error"]


def test_the_api_without_a_sentence_is_bad_input(reader: Client) -> None:
    answer = reader.get(reverse("term_api"))
    assert (answer.status_code, answer.json()["error"]) == (400, "Termijn of zin: Typ een termijn of een zin.")


def test_what_is_typed_is_never_markup(reader: Client) -> None:
    page = page_of(reader, '"><script>alert(1)</script> in mei')
    assert "<script>alert" not in page


def test_the_api_gives_every_value(reader: Client) -> None:
    answer = told(reader, "Ik informeer u jaarlijks in juni over de voortgang.")

    assert answer["term"] == "jaarlijks in juni"
    assert answer["window"] == ["2026-06-01", "2026-06-30"]
    assert answer["basis"] == "letter"
    assert answer["recurring"] is True and answer["rhythm"] == "FREQ=YEARLY;BYMONTH=6"
    assert answer["next"][0] == ["2027-06-01", "2027-06-30"]
    assert answer["rule"] and "juni" in str(answer["explanation"])
    assert set(answer) == {"term", "window", "rule", "basis", "explanation", "recurring", "rhythm", "next"}


def test_the_api_gives_nulls_where_nothing_is_found(reader: Client) -> None:
    answer = told(reader, "De fiets is rood.")
    assert (answer["term"], answer["window"], answer["recurring"], answer["next"]) == (None, None, False, [])


def test_a_rhythm_that_names_its_days_gives_those_days(reader: Client) -> None:
    answer = told(reader, "elke eerste dinsdag van de maand")
    assert answer["window"] is None
    assert answer["next"] == [["2026-03-03"] * 2, ["2026-04-07"] * 2, ["2026-05-05"] * 2]


def test_today_and_the_tweede_kamer_are_taken_where_nothing_is_said(reader: Client) -> None:
    answer = reader.get(reverse("term_api"), {"zin": "vandaag"}).json()
    assert answer["window"] == [timezone.localdate().isoformat()] * 2


def test_a_meeting_that_an_administrator_enters_counts_at_once(reader: Client) -> None:
    words = "voor de klimaattop in Delft"
    assert told(reader, words)["window"] is None
    Event.objects.create(name="klimaattop in Delft", first_day=date(2026, 5, 4), last_day=date(2026, 5, 6))
    assert told(reader, words)["window"] == ["2026-03-02", "2026-05-03"]


def test_the_commitment_links_to_its_own_term_filled_in(reader: Client) -> None:
    commitment = make_commitment()
    later = make_letter("Dat wordt het najaar.", letter_date=date(2026, 5, 20), chamber="TK")
    make_mention(commitment, later, quote="Dat wordt het najaar.", outcome="postponement", state="applied",
                 term="voor 1 juni")  # fmt: skip

    address = address_of(commitment)

    assert parse_qs(urlsplit(address).query) == {"zin": ["voor 1 juni"], "datum": ["2026-05-20"], "kamer": ["TK"]}
    assert address.replace("&", "&amp;") in reader.get(commitment.get_absolute_url()).content.decode()
    assert "31 mei 2026" in reader.get(address).content.decode()


def test_a_commitment_without_a_term_has_no_such_link() -> None:
    assert address_of(make_commitment(term="", due_date=None)) == ""


def test_the_explanation_and_every_page_lead_to_it(reader: Client) -> None:
    page = reader.get(reverse("help")).content.decode()
    assert page.count(f'href="{reverse("term")}"') == 2


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "2 maart – 31 mei 2026, gezegd op 2 maart 2026."),
        ({"term": "zo spoedig mogelijk", "due_date": None}, "Geen datum."),
        ({"term": "een rode fiets"}, "leest het programma geen termijn"),
        ({"term": "", "due_date": None}, "Er staan geen woorden."),
    ],
)
def test_the_admin_says_beside_the_field_what_the_term_means(
    client: Client, fields: dict[str, object], said: str
) -> None:
    client.force_login(make_admin())
    commitment = make_commitment(**fields)

    page = client.get(reverse("admin:tracker_commitment_change", args=[commitment.pk])).content.decode()

    assert said in page and f'href="{reverse("term")}' in page
