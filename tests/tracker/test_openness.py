"""What settling is told of a commitment that was open when a letter was written."""

from datetime import date

import pytest

from tests.factories import make_commitment, make_letter, make_mention
from tracker.register.openness import LIKELY, open_before

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("outcome", "state", "score", "counts"),
    [
        ("postponement", "proposed", LIKELY, True),
        ("partial", "proposed", 0.95, True),
        ("postponement", "confirmed", 0.3, True),
        ("postponement", "proposed", LIKELY - 0.1, False),
        ("postponement", "rejected", 0.95, False),
        ("fulfilment", "proposed", 0.95, False),
    ],
)
def test_a_letter_that_very_likely_tells_of_a_delay_or_a_part_counts_among_those_that_speak_of_it(
    outcome: str, state: str, score: float, counts: bool
) -> None:
    commitment = make_commitment()
    told = make_letter("Het overzicht komt later.", letter_date=date(2026, 5, 20))
    make_mention(commitment, told, quote="Het overzicht komt later.", outcome=outcome, state=state, score=score)

    after = make_letter("Een latere brief.", letter_date=date(2026, 6, 20))
    assert (date(2026, 5, 20) in open_before(after)[commitment.pk].letters) is counts


def test_a_letter_of_the_same_day_or_later_does_not_count() -> None:
    commitment = make_commitment()
    told = make_letter("Het overzicht komt later.", letter_date=date(2026, 6, 20))
    make_mention(commitment, told, quote="Het overzicht komt later.", outcome="postponement", score=0.9)

    before = make_letter("Een brief van die dag.", letter_date=date(2026, 6, 20))
    assert date(2026, 6, 20) not in open_before(before)[commitment.pk].letters
