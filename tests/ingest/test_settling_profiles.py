"""What a commitment is about: which of its words tell, and on what a promise of few words leans."""

import pytest

from ingest.settling.profiles import wanted_in


def _subject(quote: str) -> set[str]:
    """Return the words of a promise that stand in its subject."""
    return {item.text for item in wanted_in(quote, None) if item.subject}


@pytest.mark.parametrize(
    "quote",
    [
        "U ontvangt de vangstcijfers van de garnalenvloot over 2021 en 2022.",
        "U ontvangt de vangstcijfers van de garnalenvloot over de afgelopen vier jaar.",
        "Over enkele weken stuur ik u de vangstcijfers van de garnalenvloot.",
        "U ontvangt de vangstcijfers van de garnalenvloot over het eerste halfjaar.",
    ],
)
def test_a_period_after_over_is_not_what_a_promise_is_about(quote: str) -> None:
    assert {"vangstcijfers", "garnalenvloot"} <= _subject(quote)


def test_what_follows_over_is_what_a_promise_is_about() -> None:
    assert _subject("De dienst stuurt u een brief over drie varianten van de garnalenvloot.") >= {"garnalenvloot"}
    assert "dienst" not in _subject("De dienst stuurt u een brief over drie varianten van de garnalenvloot.")
