"""What must hold for every letter: no letter raises, and nothing is closed that was not told."""

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.records import Chamber, Kind, OpenCommitment, Outcome
from ingest.settling import CommitmentIndex, group_repeats, settle
from tests.ingest.settling_examples import CALENDAR, VEERPONTEN, make_find, make_letter

VOCABULARY = (
    "hierbij toegezegde overzicht veerponten waterstof niet maar in september vervalt deels bijlage 2 volgt nog "
    "op 4 maart 2025 brief van mijn het lid Jansma (D66) is gehouden ingediend, jaarlijks; voor 1 juni: « » – é ﬁ"
)
WORDS = st.sampled_from(VOCABULARY.split())
SENTENCES = st.lists(WORDS, min_size=1, max_size=25).map(" ".join)
COMMITMENTS = st.builds(
    OpenCommitment,
    key=st.uuids().map(str),
    quote=st.one_of(SENTENCES, st.text(max_size=80)),
    kind=st.sampled_from(Kind),
    window=st.none() | st.tuples(st.dates(), st.dates()).map(lambda pair: (min(pair), max(pair))),
    term=st.none() | st.text(max_size=12),
    recurring=st.booleans(),
    chamber=st.none() | st.sampled_from(Chamber),
    ministry=st.none() | st.text(max_size=20),
    dossiers=st.lists(st.text(max_size=10), max_size=2).map(tuple),
    letters=st.lists(st.dates(max_value=date(2025, 5, 1)), max_size=3).map(tuple),
    references=st.lists(st.text(max_size=10), max_size=2).map(tuple),
    context=st.text(max_size=60),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.one_of(SENTENCES, st.text(min_size=1, max_size=60)), min_size=1, max_size=6),
    st.lists(COMMITMENTS, max_size=4),
)
def test_no_letter_raises(sentences: list[str], commitments: list[OpenCommitment]) -> None:
    letter = make_letter(sentences)
    find = make_find(letter, letter.units[0].text)
    (grouped,) = group_repeats((find,), letter)
    known = [*commitments, VEERPONTEN]
    listed = settle(letter, (grouped,), known, CALENDAR)
    assert listed == settle(letter, (grouped,), CommitmentIndex(known), CALENDAR)
    for settlement in listed:
        assert 0 <= settlement.score <= 1
        assert settlement.outcome is not Outcome.PROMISE
        if settlement.automatic and settlement.outcome in (Outcome.FULFILMENT, Outcome.WITHDRAWAL):
            assert settlement.explicit


def test_a_letter_without_text_or_date_settles_nothing() -> None:
    letter = make_letter([])
    assert settle(letter, (), [VEERPONTEN], CALENDAR) == ()
