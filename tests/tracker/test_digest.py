"""The weekly digest: what stands in it, that it goes out once, and that it is a real mail."""

from collections.abc import Iterator
from datetime import date, timedelta
from email.message import Message as Mail
from pathlib import Path

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.test import Client, override_settings
from pytest_django import DjangoAssertNumQueries, Settings

from tests.conftest import Mailbox
from tests.factories import (
    QUOTE,
    make_clerk,
    make_commitment,
    make_committee,
    make_intake,
    make_letter,
    make_mention,
    make_subscription,
)
from tracker import digest, tasks
from tracker.digest import Overview, Week, collect, render, send_week
from tracker.lifecycle import recompute, stamp_overdue
from tracker.models import Commitment, Digest, Subscription

pytestmark = pytest.mark.django_db

MONDAY = date(2026, 11, 16)
WEEK = Week(2026, 47)


def commitment(due: date | None, words: str, **fields: object) -> Commitment:
    """Make a commitment of its own letter, due on that day."""
    letter = make_letter(f"{words}. {QUOTE}", committees=fields.pop("committees", ()))
    made = make_commitment(letter, due_date=due, summary=words, **fields)
    recompute(made)
    return made


def titles(overview: Overview) -> dict[str, list[str]]:
    """Return what stands in each section that has something in it."""
    return {section.title: [line.text for line in section.lines] for section in overview.filled}


def test_a_week_is_read_and_written_as_iso_says() -> None:
    assert Week.parse("2026-W47") == WEEK == Week.of(date(2026, 11, 21))
    assert str(Week.of(date(2027, 1, 1))) == "2026-W53"
    assert WEEK.in_words == "week 47 (16 t/m 22 november 2026)"
    assert Week(2026, 49).in_words == "week 49 (30 november t/m 6 december 2026)"


@pytest.mark.parametrize("text", ["2026", "2026-47", "2026-W54", "week 47", "2025-W53", ""])
def test_what_is_no_week_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Week.parse(text)


def test_each_thing_stands_in_its_own_section() -> None:
    commitment(MONDAY - timedelta(days=40), "lang te laat")
    stamp_overdue(MONDAY - timedelta(days=30))
    commitment(MONDAY - timedelta(days=3), "net te laat")
    stamp_overdue(MONDAY - timedelta(days=2))
    commitment(MONDAY + timedelta(days=14), "bijna")
    commitment(MONDAY + timedelta(days=15), "nog niet bijna")
    proposed = commitment(MONDAY + timedelta(days=100), "voorgesteld")
    make_mention(proposed)
    closed = commitment(MONDAY + timedelta(days=100), "afgedaan")
    make_mention(closed, make_letter("Zoals toegezegd."), state="applied", automatic=True)
    recompute(closed)
    commitment(None, "zonder termijn", term="", promised_on=MONDAY - timedelta(days=182))
    commitment(None, "nog niet aan de beurt", term="", promised_on=MONDAY - timedelta(days=181))
    make_intake("kapot.txt", state="failed", reason="Dit bestand bevat geen tekst.")
    assert titles(collect(WEEK, MONDAY, None, [])) == {
        "Nieuw te laat": ["net te laat"],
        "Nog steeds te laat": ["lang te laat"],
        "Binnen 14 dagen": ["bijna"],
        "Voorstellen die op een besluit wachten": ["voorgesteld"],
        "Afgedaan door het programma, nog niet gezien": ["afgedaan"],
        "Zonder termijn: tijd om te kijken": ["zonder termijn"],
        "Bestanden die niet konden worden gelezen": ["kapot.txt"],
    }


def test_how_often_and_how_far_a_date_moved_stands_with_the_commitment() -> None:
    row = commitment(date(2025, 9, 30), "kades")
    make_mention(
        row,
        make_letter("Het overzicht komt later.", letter_date=date(2026, 10, 1)),
        state="applied",
        outcome="postponement",
        term="uiterlijk 30 november 2026",
        due_date=date(2026, 11, 30),
    )
    recompute(row)
    commitment(MONDAY + timedelta(days=2), "dijken")
    (section,) = collect(WEEK, MONDAY, None, []).filled
    details = {line.text: line.detail for line in section.lines}
    assert details["kades"].endswith("1× verschoven, samen 14 maanden")
    assert "verschoven" not in details["dijken"]


def test_candidates_dismissed_and_settled_commitments_stand_nowhere() -> None:
    commitment(MONDAY - timedelta(days=3), "kandidaat", review="candidate")
    settled = commitment(MONDAY - timedelta(days=3), "afgedaan")
    make_mention(settled, make_letter("Zoals toegezegd."), state="confirmed")
    recompute(settled)
    stamp_overdue(MONDAY)
    assert titles(collect(WEEK, MONDAY, None, [])) == {}


def test_a_person_gets_the_committees_they_chose() -> None:
    water, care = make_committee("Waterstaat"), make_committee("Zorg")
    commitment(MONDAY + timedelta(days=2), "dijken", committees=(water,))
    commitment(MONDAY + timedelta(days=2), "wachtlijsten", committees=(care,))
    overview = collect(WEEK, MONDAY, None, [care])
    assert titles(overview) == {"Binnen 14 dagen": ["wachtlijsten"]}
    assert (overview.committees, overview.open) == ("Zorg", 1)
    assert overview.filled[0].address.endswith(f"/toezeggingen/?deadline=14&committee={care.pk}")


def test_a_long_section_is_cut_with_the_number_and_the_link() -> None:
    for number in range(digest.LINES + 3):
        commitment(MONDAY - timedelta(days=5 + number), f"zaak {number}")
    stamp_overdue(MONDAY - timedelta(days=30))
    stamp_overdue(MONDAY - timedelta(days=2))
    (section,) = collect(WEEK, MONDAY, None, []).filled
    assert (len(section.lines), section.total, section.left_off) == (digest.LINES, digest.LINES + 3, 3)
    text = render(collect(WEEK, MONDAY, None, [])).text
    assert "En nog 3. De hele lijst: http://localhost:8000/te-laat/" in text


def test_the_number_of_queries_does_not_grow_with_the_rows(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(8):
        commitment(MONDAY + timedelta(days=number), f"zaak {number}", committees=(make_committee(f"C{number}"),))
    with django_assert_max_num_queries(24):
        collect(WEEK, MONDAY, None, [])


def test_rendering_asks_the_database_nothing(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    commitment(MONDAY + timedelta(days=1), "dijken")
    overview = collect(WEEK, MONDAY, make_clerk(), [])
    with django_assert_num_queries(0):
        render(overview)


def test_it_is_said_in_dutch_with_absolute_links_and_that_it_is_not_the_official_register() -> None:
    row = commitment(MONDAY - timedelta(days=3), "overzicht <b>& meer</b>")
    stamp_overdue(MONDAY - timedelta(days=2))
    message = render(collect(WEEK, MONDAY, make_clerk(first_name="Nel", last_name="Bos"), []))
    assert message.subject == "1 te laat · Toezeggingen, week 47"
    assert "Beste Nel Bos," in message.text
    assert f"http://localhost:8000/toezeggingen/{row.pk}/" in message.text
    assert "3 dagen te laat (uiterlijk 13 november 2026)" in message.text
    assert "niet het officiële register" in message.text
    assert "overzicht <b>& meer</b>" in message.text
    assert "overzicht &lt;b&gt;&amp; meer&lt;/b&gt;" in message.html
    assert f'href="http://localhost:8000/toezeggingen/{row.pk}/"' in message.html
    assert "niet het officiële register" in message.html


def test_a_week_without_news_says_so() -> None:
    message = render(collect(WEEK, MONDAY, None, []))
    assert message.subject == "Niets te laat · Toezeggingen, week 47"
    assert "Er is deze week niets te melden." in message.text
    assert "Er is deze week niets te melden." in message.html


def test_every_subscriber_gets_one_mail_a_week_however_often_it_is_run() -> None:
    for name in ("nel", "piet"):
        make_subscription(make_clerk(name))
    assert send_week(WEEK, MONDAY).sent == 2
    assert send_week(WEEK, MONDAY) == digest.Sent(skipped=2)
    assert send_week(Week(2026, 48), MONDAY + timedelta(days=7)).sent == 2
    assert [message.to for message in mail.outbox] == [["nel@example.org"], ["piet@example.org"]] * 2


def test_those_without_mail_address_or_with_an_ended_subscription_get_none() -> None:
    make_subscription(make_clerk("nel", email=""))
    make_subscription(make_clerk("piet"), active=False)
    make_subscription(make_clerk("an", is_active=False))
    assert send_week(WEEK, MONDAY) == digest.Sent()


def test_what_is_being_sent_this_minute_is_not_sent_again_but_a_crashed_sending_is() -> None:
    person = make_clerk()
    make_subscription(person)
    row = digest._claimed(person, WEEK)
    assert row is not None
    assert send_week(WEEK, MONDAY).skipped == 1
    Digest.objects.update(claimed_at=row.created_at - digest.CLAIM)
    assert send_week(WEEK, MONDAY).sent == 1


@pytest.fixture
def unreachable_mail() -> Iterator[None]:
    """Point mail at a port that nobody listens on."""
    backend = "django.core.mail.backends.smtp.EmailBackend"
    with override_settings(EMAIL_BACKEND=backend, EMAIL_HOST="127.0.0.1", EMAIL_PORT=1, EMAIL_USE_TLS=False):
        yield


def test_a_mail_that_cannot_be_sent_is_kept_with_its_error_and_sent_by_the_next_run(unreachable_mail: None) -> None:
    make_subscription(make_clerk())
    assert send_week(WEEK, MONDAY).failed == 1
    row = Digest.objects.get()
    assert (row.sent_at, row.tries) == (None, 1)
    assert "ConnectionRefusedError" in row.error
    with override_settings(EMAIL_BACKEND="django.core.mail.backends.locmem.EmailBackend"):
        assert send_week(WEEK, MONDAY).sent == 1
    assert Digest.objects.get().error == ""


def test_the_task_tries_again_after_an_outage(unreachable_mail: None) -> None:
    make_subscription(make_clerk())
    with pytest.raises(ConnectionError, match="1 digests"):
        tasks.send_digests()


def part_of(message: Mail, kind: str) -> str:
    """Return the text of the part of that type."""
    part = next(part for part in message.walk() if part.get_content_type() == kind)
    payload = part.get_payload(decode=True)
    assert isinstance(payload, bytes)
    return payload.decode()


def test_a_real_mail_server_receives_text_html_and_the_way_to_end_it(mailbox: Mailbox) -> None:
    commitment(MONDAY + timedelta(days=1), "dijken en één beek")
    make_subscription(make_clerk())
    backend = "django.core.mail.backends.smtp.EmailBackend"
    with override_settings(
        EMAIL_BACKEND=backend, EMAIL_HOST=mailbox.host, EMAIL_PORT=mailbox.port, EMAIL_USE_TLS=False
    ):
        assert send_week(WEEK, MONDAY).sent == 1
    (message,) = mailbox.messages
    assert message["To"] == "griffier@example.org"
    assert "dijken en één beek" in part_of(message, "text/plain")
    assert "dijken en één beek" in part_of(message, "text/html")
    assert "".join(message["List-Unsubscribe"].split()).startswith("<http://localhost:8000/weekoverzicht/afmelden/")
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def test_the_address_in_the_mail_ends_the_subscription_without_signing_in(client: Client) -> None:
    person = make_clerk()
    make_subscription(person)
    address = digest.unsubscribe_address(person).removeprefix("http://localhost:8000")
    assert "niet meer ontvangen" in client.get(address).content.decode()
    assert Subscription.objects.get().active
    assert client.post(address).status_code == 200
    assert not Subscription.objects.get().active


def test_an_address_that_was_not_made_here_ends_nothing(client: Client) -> None:
    make_subscription(make_clerk())
    assert client.post("/weekoverzicht/afmelden/1:verzonnen:tekens/").status_code == 404
    assert Subscription.objects.get().active


@pytest.fixture
def pages(settings: Settings, tmp_path: Path) -> Path:
    """Return the folder in which a dry run leaves the HTML."""
    settings.DATA_DIR = tmp_path
    return tmp_path / "digest"


def test_a_dry_run_prints_the_mail_and_sends_and_keeps_nothing(capsys: pytest.CaptureFixture[str], pages: Path) -> None:
    commitment(MONDAY + timedelta(days=1), "dijken")
    make_subscription(make_clerk())
    call_command("send_digest", "--week", "2026-W47", "--dry-run")
    output = capsys.readouterr().out
    assert "Onderwerp: " in output
    assert "Aan: griffier@example.org" in output
    assert "dijken" in output
    assert f"HTML: {pages}/2026-W47-griffier.html" in output
    assert "dijken" in (pages / "2026-W47-griffier.html").read_text()
    assert not mail.outbox
    assert not Digest.objects.exists()


def test_a_dry_run_without_subscribers_shows_the_digest_of_all_committees(
    capsys: pytest.CaptureFixture[str], pages: Path
) -> None:
    call_command("send_digest", "--dry-run")
    assert "Voor alle commissies" in capsys.readouterr().out


def test_the_command_sends_to_one_person_and_counts() -> None:
    make_subscription(make_clerk("nel"))
    make_subscription(make_clerk("piet"))
    call_command("send_digest", "--week", "2026-W47", "--to", "piet")
    assert [message.to for message in mail.outbox] == [["piet@example.org"]]


@pytest.mark.parametrize("arguments", [["--week", "47"], ["--to", "onbekend"]])
def test_the_command_refuses_a_week_or_person_that_is_not_there(arguments: list[str]) -> None:
    with pytest.raises(CommandError):
        call_command("send_digest", *arguments)


def test_the_command_fails_when_a_mail_was_not_sent(unreachable_mail: None) -> None:
    make_subscription(make_clerk())
    with pytest.raises(CommandError, match="1 mislukt"):
        call_command("send_digest")
