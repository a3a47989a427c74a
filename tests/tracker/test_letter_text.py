"""Laying out a letter's text and marking the finds in it."""

import re

from hypothesis import given
from hypothesis import strategies as st

from tracker.letter_text import (
    Block,
    Mark,
    Run,
    Stretch,
    find_term,
    lay_out,
    part_of,
    parts,
    sentences_of,
    sheet_of,
    text_of,
)

WRAPPED = (
    "Ik informeer uw Kamer voor het zomerreces over de voortgang van het\n"
    "programma. Daarna volgt een tweede brief over de uitvoering van de\n"
    "aanbevelingen.\n\n"
    "Met vriendelijke groet,\nDe minister\n"
)


def mark(text: str, words: str, number: int = 1, term: str = "") -> Mark:
    start = text.index(words)
    return Mark(number, start, start + len(words), "promise", "Toezegging", f"/toezeggingen/{number}/", term)


def runs(blocks: tuple[Block, ...]) -> list[Run]:
    return [run for block in blocks for line in block.lines for run in line]


def test_lines_that_the_page_broke_are_joined_and_short_lines_are_kept() -> None:
    blocks = lay_out(WRAPPED, [], [])

    assert [len(block.lines) for block in blocks] == [1, 2]


def test_a_list_item_keeps_its_own_line() -> None:
    text = "De punten van aandacht zijn de volgende, in volgorde van gewicht:\n- de planning\n- het geld\n"

    assert len(lay_out(text, [], [])[0].lines) == 3


def test_in_a_double_spaced_text_a_blank_line_is_no_paragraph() -> None:
    text = "\n\n".join(["Deze regel is ongeveer zo breed als de bladzijde van deze brief is"] * 12)

    assert len(lay_out(text, [], [])) == 1


def test_unbroken_paragraphs_with_blank_lines_between_them_stay_paragraphs() -> None:
    text = "\n\n".join(["Deze alinea is nergens afgebroken en eindigt dus gewoon met een punt."] * 12)

    assert len(lay_out(text, [], [])) == 12


def test_a_mark_that_runs_over_a_line_end_stays_one_run() -> None:
    blocks = lay_out(
        WRAPPED, [], [mark(WRAPPED, "Daarna volgt een tweede brief over de uitvoering van de\naanbevelingen.")]
    )

    marked = [run for run in runs(blocks) if run.marks]
    assert len(marked) == 1
    assert marked[0].opens == marked[0].closes == marked[0].marks


def test_the_term_is_marked_inside_its_promise_whatever_white_space_stands_there() -> None:
    text = "Ik stuur u voor het\n  zomerreces een brief. Het zomerreces begint in juli."
    found = find_term(text, mark(text, "Ik stuur u voor het\n  zomerreces een brief.", term="voor het zomerreces"))

    assert text[slice(*found)] == "voor het\n  zomerreces"
    in_term = [
        run.text for run in runs(lay_out(text, [], [mark(text, text[:41], term="voor het zomerreces")])) if run.in_term
    ]
    assert "".join(in_term).split() == ["voor", "het", "zomerreces"]


def test_a_term_that_is_not_in_the_sentence_marks_nothing() -> None:
    text = "Ik stuur u een brief."

    assert find_term(text, mark(text, text, term="in maart")) is None


def test_two_finds_in_one_sentence_are_both_on_it() -> None:
    text = "Ik stuur u een brief en verzorg een briefing."
    blocks = lay_out(text, [], [mark(text, text, 1), mark(text, text, 2)])

    assert [item.number for item in runs(blocks)[0].closes] == [1, 2]


def test_voices_cut_the_text_into_blocks_and_gaps_are_filled() -> None:
    text = "Vraag 1\nWanneer komt de brief?\nIn maart."
    blocks = lay_out(text, [Stretch(0, 8, "heading"), Stretch(8, 31, "question")], [])

    assert [block.voice for block in blocks] == ["heading", "question", "running"]


def test_a_long_letter_is_cut_into_parts_of_whole_blocks() -> None:
    text = "\n\n".join(f"Alinea {number}." for number in range(100))
    blocks = lay_out(text, [], [])
    cut = parts(blocks, longest=200)

    assert len(cut) > 3
    assert [block for part in cut for block in part] == list(blocks)
    assert part_of(text.index("Alinea 99"), cut) == len(cut)
    assert part_of(0, cut) == 1


def test_an_empty_text_has_one_empty_part() -> None:
    assert parts(lay_out("", [], [])) == ((),)


@given(
    st.text(alphabet="ab .-\n\t1\f", max_size=300),
    st.lists(st.tuples(st.integers(-5, 310), st.integers(-5, 310)), max_size=6),
    st.lists(st.tuples(st.integers(0, 300), st.integers(0, 300)), max_size=6),
)
def test_no_character_is_lost_and_every_mark_opens_and_closes_at_most_once(
    text: str, spans: list[tuple[int, int]], voices: list[tuple[int, int]]
) -> None:
    marks = [Mark(n, min(span), max(span), "promise", "x", "/", "a b") for n, span in enumerate(spans)]
    blocks = lay_out(text, [Stretch(min(v), max(v), "question") for v in voices], marks)

    assert re.sub(r"\s", "", text_of(blocks)) == re.sub(r"\s", "", text)
    opened = [item.number for run in runs(blocks) for item in run.opens]
    assert len(opened) == len(set(opened))


def test_the_sentences_of_a_block_can_be_chosen_where_they_stand() -> None:
    text = "Kop\n\nIk stuur u voor 1 juni\neen brief. Dat geldt o.a. voor de\nzorg.\n\nSlot."
    second = lay_out(text, [], [])[1]

    first, last = sentences_of(text, second)

    assert (first.words, last.words) == ("Ik stuur u voor 1 juni een brief.", "Dat geldt o.a. voor de zorg.")
    assert text[first.start : first.end] == "Ik stuur u voor 1 juni\neen brief."


def test_a_form_feed_begins_a_new_sheet() -> None:
    text = "een\f twee\f drie"

    assert [sheet_of(text, text.index(word)) for word in ("een", "twee", "drie")] == [1, 2, 3]
