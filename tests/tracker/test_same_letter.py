"""One letter in several files is one letter; what only seems to be is asked of the clerk; annexes hang under it."""

from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from ingest.reading.letters import read_text
from ingest.reading.likeness import Verdict, compare, marks_of
from tests.factories import make_clerk, make_user
from tests.ingest.reading_files import make_docx, make_html, make_mail, make_pdf
from tests.ingest.reading_prints import PRINTERS
from tracker import register, same_letter
from tracker.intake import take_in
from tracker.models import Commitment, Decision, Intake, Letter
from tracker.tasks import read_intake

pytestmark = pytest.mark.django_db
OnCommit = DjangoCaptureOnCommitCallbacks

LETTER = """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Datum 3 maart 2026
Betreft Onderhoud van molens

Geachte voorzitter,

In het debat van 4 februari jl. sprak ik met uw Kamer over de staat van de molens. De telling van alle molens
in het land is in volle gang en verloopt volgens de planning die ik u eerder heb gezonden.

De kosten van het onderhoud lopen al jaren op. Gemeenten en verenigingen dragen daarvan het grootste deel,
terwijl de provincies alleen bijdragen aan molens met een beschermde status. Dat verschil is in de praktijk
lastig uit te leggen.

Ik stuur u de uitkomst van de telling, samen met een beleidsreactie, voor het zomerreces. Over de opleiding
van nieuwe molenaars informeer ik uw Kamer in het najaar.

De minister van Onderwijs, Cultuur en Wetenschap,

A. de Boer
"""
ANOTHER_DAY = LETTER.replace("3 maart 2026", "6 maart 2026")
ANOTHER_PROMISE = LETTER.replace("zomerreces", "kerstreces")


@pytest.fixture(autouse=True)
def _files(settings: Settings, tmp_path: object) -> None:
    settings.MEDIA_ROOT = tmp_path


def bring(name: str, data: bytes) -> Intake:
    row = take_in(name, data)
    read_intake(row.pk)
    row.refresh_from_db()
    return row


def test_three_forms_of_a_letter_are_one_letter_with_three_files() -> None:
    rows = [bring("brief.pdf", make_pdf(LETTER, furniture=True)), bring("brief.docx", make_docx(LETTER))]
    rows.append(bring("brief.html", make_html(LETTER)))
    (letter,) = Letter.objects.all()
    assert [row.state for row in rows] == ["read", "form", "form"]
    assert {row.letter for row in rows} == {letter}
    assert "dezelfde toezeggingen" in rows[1].reason
    assert Commitment.objects.counted().count() == 2
    assert register.kept_intake(letter) == rows[0]
    assert not Intake.objects.troubled().exists()


def test_a_form_that_comes_again_is_a_duplicate() -> None:
    bring("brief.pdf", make_pdf(LETTER))
    bring("brief.html", make_html(LETTER))
    again = bring("nog eens.html", make_html(LETTER))
    assert (again.state, again.letter) == ("duplicate", Letter.objects.get())


@pytest.mark.parametrize(
    ("text", "words"),
    [(ANOTHER_DAY, "de datum verschilt"), (ANOTHER_PROMISE, "andere toezeggingen")],
    ids=["another day", "another promise"],
)
def test_what_only_seems_the_same_is_asked_and_nothing_is_lost(text: str, words: str) -> None:
    bring("brief.txt", LETTER.encode())
    row = bring("brief.docx", make_docx(text))
    assert (row.state, row.like, row.letter) == ("asked", Letter.objects.get(), None)
    assert words in row.reason
    assert row.reason.endswith("Is het dezelfde brief?")
    assert list(Intake.objects.troubled()) == [row]
    assert row.content.size == row.size


def test_the_clerk_says_that_it_is_the_same(django_capture_on_commit_callbacks: OnCommit) -> None:
    bring("brief.txt", LETTER.encode())
    row = bring("brief.docx", make_docx(ANOTHER_DAY))
    assert same_letter.say_same(row, make_clerk())
    row.refresh_from_db()
    assert (row.state, row.letter) == ("form", Letter.objects.get())
    decision = Decision.objects.get()
    assert (decision.verb, decision.letter, decision.note) == ("same", row.letter, "brief.docx")
    assert not same_letter.say_same(row, make_clerk("anders"))


def test_the_clerk_says_that_it_is_another(django_capture_on_commit_callbacks: OnCommit) -> None:
    bring("brief.txt", LETTER.encode())
    row = bring("brief.docx", make_docx(ANOTHER_DAY))
    with django_capture_on_commit_callbacks(execute=True):
        assert same_letter.say_other(row, make_clerk())
    row.refresh_from_db()
    assert row.state == "read"
    assert row.letter is not None
    assert Letter.objects.count() == 2
    assert row.letter.letter_date.day == 6
    assert Decision.objects.get().verb == "other"


def test_a_form_taken_wrongly_can_be_set_apart(django_capture_on_commit_callbacks: OnCommit) -> None:
    bring("brief.txt", LETTER.encode())
    row = bring("brief.pdf", make_pdf(LETTER, furniture=True))
    assert row.state == "form"
    with django_capture_on_commit_callbacks(execute=True):
        assert same_letter.say_other(row, make_clerk())
    row.refresh_from_db()
    assert (row.state, row.separate, Letter.objects.count()) == ("read", True, 2)


def test_attachments_hang_under_the_letter_of_the_mail(django_capture_on_commit_callbacks: OnCommit) -> None:
    annex = "Onderzoek naar molens\n\nDit rapport beschrijft de staat van de molens in Zeeland. In bijlage A staan ze."
    parts = {"brief.pdf": make_pdf(LETTER), "brief.docx": make_docx(LETTER), "rapport.docx": make_docx(annex)}
    parts["gedrukt.pdf"] = make_pdf(LETTER, furniture=True)
    with django_capture_on_commit_callbacks(execute=True):
        row = take_in("mail.eml", make_mail("Hierbij de brief.", parts))
    row.refresh_from_db()
    letter = row.letter
    assert letter is not None
    assert {one.name: one.state for one in row.attachments.all()} == {
        "brief.docx": "duplicate",
        "gedrukt.pdf": "form",
        "rapport.docx": "read",
    }
    report = letter.annexes.get()
    assert "in Zeeland" in report.text
    assert (report.letter_date, report.date_source) == (letter.letter_date, "derived")
    assert "hoort" in report.date_reason
    read_intake(row.pk)
    assert Intake.objects.count() == 4


def test_an_attachment_that_cannot_be_read_says_so(django_capture_on_commit_callbacks: OnCommit) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        row = take_in("mail.eml", make_mail("Hierbij.", {"brief.pdf": make_pdf(LETTER), "x.docx": b"PK\x03\x04kapot"}))
    (attached,) = row.attachments.all()
    assert (attached.state, attached.part_of) == ("failed", row)
    assert attached.reason


def test_letters_with_the_same_phrases_about_other_questions_are_two() -> None:
    delay = """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Datum 3 maart 2026
Betreft Uitstel beantwoording vragen over {about}

Geachte voorzitter,

Op 10 februari 2026 heeft het lid {who} vragen gesteld over {about} ({mark}). De vragen kunnen niet binnen de
gebruikelijke termijn worden beantwoord, omdat nadere afstemming met andere departementen nodig is. Ik streef
ernaar de vragen zo spoedig mogelijk te beantwoorden.

De minister van Onderwijs, Cultuur en Wetenschap,

A. de Boer
"""
    one = read_text(delay.format(about="de kosten van het onderhoud van molens", who="Jansma", mark="2026Z01234"))
    other = read_text(delay.format(about="tekorten bij bibliotheken in dorpen", who="Pieters", mark="2026Z04321"))
    assert set(marks_of(one)) & set(marks_of(other))
    assert compare(one, other).verdict is Verdict.OTHER
    assert compare(one, one).verdict is Verdict.SAME


def test_a_letter_to_each_chamber_is_two_letters() -> None:
    to_first = read_text(LETTER.replace("Tweede Kamer", "Eerste Kamer"))
    assert compare(to_first, read_text(LETTER)).verdict is Verdict.OTHER


def test_a_part_of_a_letter_is_asked_about() -> None:
    whole = LETTER.replace(
        "De minister van",
        "Bijlage\n\n"
        + "\n\n".join(
            f"In provincie {n} staan {n * 7} molens, waarvan er {n} in {2000 + n} voor het laatst zijn hersteld."
            for n in range(2, 9)
        )
        + "\n\nDe minister van",
    )
    likeness = compare(read_text(LETTER), read_text(whole))
    assert likeness.verdict is Verdict.UNSURE
    assert likeness.reason


def test_the_question_is_answered_on_the_page_of_files(
    client: Client, django_capture_on_commit_callbacks: OnCommit
) -> None:
    bring("brief.txt", LETTER.encode())
    first, second = bring("een.docx", make_docx(ANOTHER_DAY)), bring("twee.docx", make_docx(ANOTHER_PROMISE))
    client.force_login(make_clerk())
    page = client.get(reverse("intakes"), {"state": "troubled"}).content.decode()
    assert page.count("Dezelfde brief") == 2
    assert "Is het dezelfde brief?" in page
    client.post(reverse("intake_same", args=[first.pk]))
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("intake_other", args=[second.pk]))
    assert dict(Intake.objects.values_list("name", "state")) == {
        "brief.txt": "read",
        "een.docx": "form",
        "twee.docx": "read",
    }
    assert "wacht niet meer" in client.post(reverse("intake_same", args=[first.pk]), follow=True).content.decode()


def test_the_question_is_not_for_readers(client: Client) -> None:
    bring("brief.txt", LETTER.encode())
    row = bring("brief.docx", make_docx(ANOTHER_DAY))
    client.force_login(make_user())
    assert "Dezelfde brief" not in client.get(reverse("intakes")).content.decode()
    for name in ("intake_same", "intake_other"):
        assert client.post(reverse(name, args=[row.pk])).status_code == 403


@pytest.mark.parametrize("first", ["pdf in two columns with furniture", "docx", "html"])
def test_the_real_letters_in_three_forms_are_five_letters(shared_dir: Path, first: str) -> None:
    names = ["pdf in two columns with furniture", "docx", "html"]
    texts = [path.read_text(encoding="utf-8") for path in sorted((shared_dir / "letters").glob("*.txt"))]
    for name in sorted(names, key=lambda name: name != first):
        states = {bring(name, PRINTERS[name](text)).state for text in texts}
        assert states <= ({"read"} if name == first else {"form", "duplicate"})
    assert Letter.objects.count() == len(texts)
    assert Intake.objects.filter(letter__isnull=False).count() == 3 * len(texts)
