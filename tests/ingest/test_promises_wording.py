"""The words of a text as evidence."""

from hypothesis import given
from hypothesis import strategies as st

from ingest.promises.wording import words_of


def test_words_are_known_by_their_dutch_stems() -> None:
    assert words_of("ik zend u de brieven") == {"word ik", "word zend", "word u", "word de", "word brief"}
    assert words_of("een brief zenden") & words_of("de brieven") == {"word brief"}


def test_every_number_is_the_same_word() -> None:
    assert words_of("in 2027") == words_of("in 2031")
    assert words_of("op 3 mei") == words_of("op 12 mei")


@given(st.text())
def test_any_text_has_words_without_spaces_or_none(text: str) -> None:
    assert all(name.startswith("word ") and " " not in name.removeprefix("word ") for name in words_of(text))
