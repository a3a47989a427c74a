"""A letter line by line: what it costs to keep and to let go of."""

import gc
import weakref

from ingest.settling import settle
from ingest.settling.lines import Reading, reading_of
from tests.ingest.settling_examples import CALENDAR, VEERPONTEN, make_letter


def test_a_letter_that_is_done_with_needs_no_search_for_garbage() -> None:
    letter = make_letter(["Hierbij ontvangt u, zoals toegezegd, het overzicht van de veerponten op waterstof."])
    assert settle(letter, (), [VEERPONTEN], CALENDAR)
    reading = weakref.ref(reading_of(letter, ()))
    line = weakref.ref(reading_of(letter, ()).lines[0])
    gc.disable()
    try:
        reading_of(make_letter(["Een andere brief."]), ())
        assert (reading(), line()) == (None, None)
    finally:
        gc.enable()


def test_what_a_line_shows_is_worked_out_once_for_the_whole_letter() -> None:
    sentence = "Hierbij zend ik u het overzicht."
    reading = Reading(make_letter([sentence, "Dat is alles."]))
    assert reading.lines[0].signs is reading.lines[1].before_signs is reading.signs(sentence)
