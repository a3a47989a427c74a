"""The index by which a letter finds, in a large register, the commitments that it could mean."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.conf import settings

from ingest.calendars import load_calendar
from ingest.extraction import extract
from ingest.records import OpenCommitment
from ingest.settling import word_keys
from tests.factories import make_clerk, make_commitment, make_letter, make_mention
from tracker import decisions
from tracker.models import Commitment, IndexKeys, Letter, Mention
from tracker.register import index_entries, retrieval
from tracker.register.openness import open_before

pytestmark = pytest.mark.django_db

CALENDAR = load_calendar(settings.BASE_DIR / "fixtures" / "calendar.json")
FERRIES = "Ik stuur uw Kamer voor 1 juni een overzicht van de veerponten op waterstof."
KEPT = """Den Haag, 8 oktober 2026

Hierbij ontvangt u het overzicht van de veerponten die op waterstof varen.
"""
FIRST = "spoor bos lucht zorg bouw kust melk gas".split()
SECOND = "beheer toezicht fonds register vergunning tarief monitor akkoord meldpunt keuring opleiding subsidie".split()
TOPICS = [f"{first}{second}" for first in FIRST for second in (*SECOND, "norm", "proef", "heffing", "controle")]


@pytest.fixture(autouse=True)
def large(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have the index used from the first commitment on, and start and leave without one."""
    monkeypatch.setattr(retrieval, "JUDGED_ALL", 0)
    retrieval.forget()
    yield
    retrieval.forget()


def make_others() -> None:
    """Make more commitments on other things than are chosen for one letter."""
    letter = make_letter("Over van alles.", letter_date=date(2026, 2, 2))
    for topic in TOPICS:
        make_commitment(letter, quote=f"Ik stuur uw Kamer een rapport over de {topic}.")


def chosen(text: str = KEPT, day: date = date(2026, 10, 8), chamber: str = "TK") -> set[int]:
    """Return whom the index chooses for a letter."""
    row = Letter.objects.filter(text=text).first() or make_letter(text, letter_date=day, chamber=chamber)
    found = retrieval.likely(row, extract(text.encode(), "brief.txt", CALENDAR, day))
    assert found is not None
    return found


def test_of_few_commitments_all_are_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retrieval, "JUDGED_ALL", 300)
    make_commitment(quote=FERRIES)
    letter = make_letter(KEPT, letter_date=date(2026, 10, 8))
    assert retrieval.likely(letter, extract(KEPT.encode(), "brief.txt", CALENDAR)) is None


def test_of_many_only_those_that_the_letter_could_mean() -> None:
    make_others()
    ferries = make_commitment(quote=FERRIES)
    found = chosen()
    assert ferries.pk in found
    assert len(found) < len(TOPICS)
    known = open_before(Letter.objects.get(text=KEPT), found)
    assert known[ferries.pk].quote == FERRIES
    assert len(known) <= len(found)


def test_what_is_promised_afterwards_is_found_without_building_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    make_others()
    chosen()
    monkeypatch.setattr(retrieval, "_built", lambda: pytest.fail("built anew"))
    assert make_commitment(quote=FERRIES).pk in chosen()


def test_what_was_corrected_is_found_by_its_new_words() -> None:
    make_others()
    changed = Commitment.objects.first()
    assert changed.pk not in chosen()
    changed.quote = FERRIES
    changed.save()
    assert changed.pk in chosen()


def test_what_is_closed_is_no_longer_chosen_and_what_is_reopened_is() -> None:
    make_others()
    ferries, clerk = make_commitment(quote=FERRIES), make_clerk()
    assert ferries.pk in chosen()
    decisions.fulfil(ferries, clerk)
    assert ferries.pk not in chosen()
    decisions.reopen(ferries, clerk)
    assert ferries.pk in chosen()


def test_a_commitment_that_a_later_letter_closed_is_chosen_for_an_earlier_one() -> None:
    make_others()
    ferries = make_commitment(quote=FERRIES)
    after = make_letter("Klaar.", letter_date=date(2026, 11, 2))
    make_mention(ferries, after, quote="Klaar.", state="applied")
    Commitment.objects.filter(pk=ferries.pk).update(status="fulfilled")
    assert ferries.pk in chosen()


def test_a_process_that_starts_now_chooses_the_same() -> None:
    make_others()
    make_commitment(quote=FERRIES)
    before = chosen()
    retrieval.forget()
    assert chosen() == before


def test_what_was_promised_later_or_to_the_other_chamber_takes_nobody_s_place() -> None:
    make_others()
    after = make_letter("Later.", letter_date=date(2026, 12, 1))
    elsewhere = make_letter("Elders.", letter_date=date(2026, 2, 1), chamber="EK")
    others = [
        make_commitment(home, quote=f"{FERRIES} {number}.") for home in (after, elsewhere) for number in range(120)
    ]
    ferries = make_commitment(quote=FERRIES)
    found = chosen()
    assert ferries.pk in found
    assert not found & {other.pk for other in others}


def test_a_commitment_that_was_removed_is_left_out() -> None:
    make_others()
    ferries = make_commitment(quote=FERRIES)
    assert ferries.pk in chosen()
    gone = ferries.pk
    ferries.mentions.all().delete()
    ferries.delete()
    assert gone not in chosen()


def test_the_keys_of_a_commitment_are_kept_and_not_found_again(monkeypatch: pytest.MonkeyPatch) -> None:
    make_others()
    ferries = make_commitment(quote=FERRIES)
    before = chosen()
    assert IndexKeys.objects.count() == Commitment.objects.count()
    monkeypatch.setattr(index_entries, "word_keys", lambda _: pytest.fail("found again"))
    retrieval.forget()
    assert chosen() == before
    assert ferries.pk in before


def test_keys_of_another_text_or_another_analysis_are_found_anew() -> None:
    make_others()
    ferries = make_commitment(quote="Ik stuur uw Kamer voor 1 juni een rapport over de zwembaden.")
    assert ferries.pk not in chosen()
    # No history, as when rows are changed behind the program's back.
    Commitment.objects.filter(pk=ferries.pk).update(quote=FERRIES)
    retrieval.forget()
    assert ferries.pk in chosen()
    IndexKeys.objects.update(mark="of another analysis", words="")
    retrieval.forget()
    assert ferries.pk in chosen()
    assert not IndexKeys.objects.filter(words="").exists()


def test_keys_of_a_commitment_that_goes_meanwhile_are_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    make_others()
    ferries = make_commitment(quote=FERRIES)
    gone = ferries.pk

    def find(commitment: OpenCommitment) -> tuple[str, ...]:
        if commitment.key == str(gone):
            Mention.objects.filter(commitment=gone).delete()
            Commitment.objects.filter(pk=gone).delete()
        return word_keys(commitment)

    monkeypatch.setattr(index_entries, "word_keys", find)
    chosen()
    assert not IndexKeys.objects.filter(pk=gone).exists()
    assert IndexKeys.objects.count() == Commitment.objects.count()


def test_of_many_closed_commitments_those_of_later_letters_are_looked_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retrieval, "CLOSED_SINCE", 2)
    make_others()
    ferries = make_commitment(quote=FERRIES)
    for other in Commitment.objects.exclude(pk=ferries.pk)[:5]:
        Commitment.objects.filter(pk=other.pk).update(status="fulfilled")
    after = make_letter("Klaar.", letter_date=date(2026, 11, 2))
    make_mention(ferries, after, quote="Klaar.", state="applied")
    Commitment.objects.filter(pk=ferries.pk).update(status="fulfilled")
    assert ferries.pk in chosen()
