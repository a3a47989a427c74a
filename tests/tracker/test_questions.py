"""Questions that are put into SQL once: they answer as the querysets that they are made of."""

from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_commitment, make_letter
from tracker.models import Commitment, Letter
from tracker.register.questions import DAY, NUMBER, NUMBERS, Question

pytestmark = pytest.mark.django_db

COLUMNS = ("pk", "quote", "due_date", "recurring", "pinned", "created_at")


def whole(ids: list[int]) -> list[tuple[object, ...]]:
    """Return what the queryset itself answers."""
    return list(Commitment.objects.filter(pk__in=ids).order_by("pk").values_list(*COLUMNS))


def test_a_question_answers_as_its_queryset_whatever_is_asked_about() -> None:
    question = Question(
        tuple, lambda ids: Commitment.objects.filter(pk__in=ids).order_by("pk").values_list(*COLUMNS), NUMBERS
    )
    first = make_commitment(quote="Voor 100% af.", due_date=date(2026, 5, 1), pinned=["due_date"])
    second = make_commitment(quote="Jaarlijks.", recurring=True)
    for ids in ([first.pk], [second.pk, first.pk], [first.pk, second.pk, second.pk + 1]):
        assert question.rows(ids) == whole(ids)
    assert len(question.rows([first.pk, second.pk])) == 2


def test_of_no_numbers_nothing_is_asked(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    question = Question(tuple, lambda ids: Letter.objects.filter(pk__in=ids).values_list("pk"), NUMBERS)
    with django_assert_num_queries(0):
        assert question.rows([]) == []


def test_a_question_may_be_about_a_number_and_a_day() -> None:
    question = Question(
        tuple,
        lambda number, day: (
            Letter.objects.filter(pk__lte=number, letter_date__gte=day).order_by("pk").values_list("pk")
        ),
        NUMBER,
        DAY,
    )
    before = make_letter("Een.", letter_date=date(2026, 1, 1))
    on_it = make_letter("Twee.", letter_date=date(2026, 2, 1))
    after = make_letter("Drie.", letter_date=date(2026, 3, 1))
    assert question.rows(on_it.pk, date(2026, 2, 1)) == [(on_it.pk,)]
    assert question.rows(after.pk, date(2026, 2, 1)) == [(on_it.pk,), (after.pk,)]
    assert question.rows(before.pk, date(2026, 1, 1)) == [(before.pk,)]


def test_a_question_that_does_not_ask_about_what_it_is_given_is_an_error() -> None:
    question = Question(tuple, lambda number: Letter.objects.values_list("pk"), NUMBER)
    with pytest.raises(ValueError, match="not a question about"):
        question.rows(1)
