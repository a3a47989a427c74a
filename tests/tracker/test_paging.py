"""Pages of long lists: read from the nearest end, the same rows, and counted anew as soon as anything changes."""

from datetime import date, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_clerk, make_commitment
from tracker import decisions
from tracker.kept import kept_counts
from tracker.models import Commitment
from tracker.views.paging import KeptPaginator, KeyPaginator

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("number", [0, 1, 3, 6, 7])
@pytest.mark.parametrize("a_page", [1, 2, 3])
def test_the_pages_together_are_the_list_in_its_order(number: int, a_page: int) -> None:
    for place in range(number):
        due = None if place % 3 == 0 else date(2026, 6, 1) + timedelta(days=place % 2)
        make_commitment(quote=str(place), due_date=due, term="")
    rows = Commitment.objects.for_lists()

    pages = [[row.pk for row in page] for page in KeyPaginator(rows, a_page)]

    assert [key for page in pages for key in page] == list(rows.values_list("pk", flat=True))
    assert all(len(page) == a_page for page in pages[:-1])


def test_a_page_near_the_end_is_read_from_the_end(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for place in range(9):
        make_commitment(quote=str(place), due_date=date(2026, 6, 1) + timedelta(days=place))
    pages = KeyPaginator(Commitment.objects.order_by("due_date", "pk"), 2)
    assert pages.count == 9

    with django_assert_num_queries(2) as asked:
        assert [row.quote for row in pages.page(4)] == ["6", "7"]

    assert "DESC" in asked[0]["sql"] and asked[0]["sql"].endswith("LIMIT 2 OFFSET 1")


def test_a_number_that_was_kept_is_not_shown_once_anything_changed() -> None:
    first, second = make_commitment(quote="a"), make_commitment(quote="b")
    live = Commitment.objects.live()
    assert kept_counts(live, live.filter(pk=first.pk)) == [2, 1]

    decisions.fulfil(first, make_clerk(), "gedaan")
    assert kept_counts(live, live.filter(pk=first.pk)) == [1, 0]
    decisions.fulfil(second, make_clerk("tweede"), "gedaan")
    assert KeptPaginator(live, 10).count == 0


def test_a_number_is_kept_as_long_as_nothing_changes(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    make_commitment()
    kept_counts(Commitment.objects.live())

    with django_assert_num_queries(1):
        assert kept_counts(Commitment.objects.live(), Commitment.objects.none()) == [1, 0]


def test_a_change_that_is_seen_late_is_seen() -> None:
    """A transaction takes its keys as it goes: another with higher keys may be done before it."""
    make_commitment()
    history = Commitment.history.model
    line = history.objects.latest("history_id")
    late = line.history_id
    line.pk = late + 5
    line.save()
    history.objects.filter(history_id=late).delete()
    assert kept_counts(Commitment.objects.live()) == [1]

    line.pk = late
    line.save(force_insert=True)
    Commitment.objects.update(status="fulfilled")

    assert kept_counts(Commitment.objects.live()) == [0]
