"""The quick look for all cues at once finds what trying every pattern finds, whatever the text."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.needed import alternatives
from ingest.promises.cue import Cue, CueIndex
from ingest.promises.cues import CUES
from ingest.promises.nouns import Noun, nouns_of

INDEX = CueIndex(CUES)
ALTERNATIVES = [alternative for cue in CUES for pattern in cue.patterns for alternative, _ in alternatives(pattern)]


def one_by_one(text: str) -> frozenset[str]:
    """Return the names of the cues in a text by trying every pattern."""
    return frozenset(cue.name for cue in CUES if cue.found_in(text))


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.name)
def test_all_cues_of_the_examples_are_found_at_once(cue: Cue) -> None:
    for text in (*cue.matches, *cue.not_matches):
        assert INDEX.names_in(text) == one_by_one(text)


@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(ALTERNATIVES).flatmap(lambda pattern: st.from_regex(rf"(?<!\w)(?:{pattern})(?!\w)")))
def test_whatever_a_pattern_takes_is_found_at_once(text: str) -> None:
    assert INDEX.names_in(text) == one_by_one(text)


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("toezegging(?:en)?", {"toezegging"}),
        (r"zou(?:den)? (?:\S+ ){0,9}?verschijnen", {"verschijnen"}),
        (r"(?:heb|had) .{0,60}? toegezegd", {" toegezegd"}),
        (r"doorgang(?! vinden)", {"doorgang"}),
        (r"(?:brief|nota)s", {"briefs", "notas"}),
        (r"(?:verzonden )+", {"verzonden "}),
        (r"(?:verzonden )?af", {"af"}),
        (r"t\d{5}", None),
        (r"\w+", None),
    ],
)
def test_a_pattern_tells_what_it_cannot_match_without(pattern: str, needed: set[str] | None) -> None:
    assert list(alternatives(pattern)) == [(pattern, needed)]


def test_every_alternative_of_a_pattern_is_read_by_itself() -> None:
    assert [one for one, _ in alternatives("vervalt|(?:komt|komen) niet meer|van de baan")] == [
        "vervalt",
        "(?:komt|komen) niet meer",
        "van de baan",
    ]
    assert all("|".join(one for one, _ in alternatives(each)) == each for cue in CUES for each in cue.patterns)


@pytest.mark.parametrize("pattern", [r"(?P<name>brief)", r"(brief)", "(?:brief", "brief)", r"brief\1"])
def test_a_form_of_pattern_that_is_not_known_is_an_error(pattern: str) -> None:
    with pytest.raises(ValueError, match=re.escape(repr(pattern)[1:-1])):
        list(alternatives(pattern))


@pytest.mark.parametrize(
    ("word", "nouns"),
    [
        ("voortgangsbrief", {Noun.DOCUMENT}),
        ("wetsvoorstellen", {Noun.LAW, Noun.FINDING}),
        ("raden", {Noun.THIRD}),
        ("voorraad", set()),
        ("regio's", {Noun.THIRD}),
        ("effect-evaluatie", {Noun.STUDY}),
        ("m.e.r.-evaluatie", set()),
        ("plan van aanpak", {Noun.DOCUMENT}),
        ("het plan van aanpak", set()),
        ("huiskamer", set()),
        ("", set()),
    ],
)
def test_a_noun_is_known_by_its_end(word: str, nouns: set[Noun]) -> None:
    assert nouns_of(word) == nouns
