"""The signs in a sentence: every rule's own examples, and that no rule takes long over awkward text."""

import time

import pytest

from ingest.settling.sign_rules import RULES, SIGN_OF, rules_in, signs_in
from ingest.settling.signs import Sign, SignRule, fill

AWKWARD = ("niet " * 4_000, "is " * 6_000, "met de toezegging " * 1_500, "a" * 20_000, "1" * 20_000, "van de " * 4_000)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_takes_its_examples_and_leaves_its_counter_examples(rule: SignRule) -> None:
    assert rule.matches
    assert rule.not_matches
    assert [text for text in rule.matches if rule.name not in rules_in(text)] == []
    assert [text for text in rule.not_matches if rule.name in rules_in(text)] == []


def test_every_rule_has_a_name_of_its_own() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES) == len(SIGN_OF)


def test_every_sign_has_a_rule() -> None:
    assert {rule.sign for rule in RULES} == set(Sign)


@pytest.mark.parametrize("text", AWKWARD, ids=lambda text: text[:12].strip())
def test_awkward_text_takes_little_time(text: str) -> None:
    started = time.perf_counter()
    signs_in(text)
    assert time.perf_counter() - started < 2


def test_an_unknown_part_in_a_pattern_is_an_error() -> None:
    with pytest.raises(KeyError):
        fill("{NOWHERE}")


@pytest.mark.parametrize(
    ("sentence", "sign"),
    [
        ("De brug gaat door een tekort aan staal een jaar later open.", Sign.DELAY),
        ("Ik vraag uw begrip voor uitstel tot eind maart.", Sign.DELAY),
        ("Het overleg is in goed overleg met uw griffie verzet naar 12 november.", Sign.DELAY),
        ("Van een aparte nota over de tol zie ik bij nader inzien af.", Sign.DROPPED),
        ("Het voornemen om een fonds in te stellen is losgelaten.", Sign.DROPPED),
        ("Een plan komt er niet: de sector regelt het zelf.", Sign.DROPPED),
        ("Uw commissie is op 3 maart jl. door het instituut bijgepraat.", Sign.MET),
        ("Het besluit is in het Staatsblad geplaatst.", Sign.FILED),
        ("Over de kosten kom ik later terug.", Sign.EXCLUDED),
        ("Het meldpunt is sinds 1 juni bereikbaar.", Sign.DONE),
        ("Vooralsnog kan ik alleen over drie provincies rapporteren.", Sign.PART),
    ],
)
def test_signs_in_sentences_of_officials(sentence: str, sign: Sign) -> None:
    assert sign in signs_in(sentence)


def test_half_of_a_year_is_no_part_of_a_promise() -> None:
    assert Sign.PART not in signs_in("Het voorstel wordt in de eerste helft van 2027 ingediend.")
