"""All rules that find signs, and which of them hold in a sentence."""

from ingest.settling.signs import Sign, SignRule, plain
from ingest.settling.signs_kept import CLAIMS, DELIVERIES, PAST
from ingest.settling.signs_slipped import DELAYS, ENDINGS

RULES: tuple[SignRule, ...] = CLAIMS + DELIVERIES + PAST + DELAYS + ENDINGS

_COMPILED = tuple((rule.name, rule.compiled()) for rule in RULES)
#: The sign that each rule shows, by the rule's name.
SIGN_OF: dict[str, Sign] = {rule.name: rule.sign for rule in RULES}


def rules_in(text: str) -> frozenset[str]:
    """Return the names of the rules that hold in a clean sentence."""
    lowered = plain(text)
    return frozenset(name for name, pattern in _COMPILED if pattern.search(lowered))


#: Signs by which a letter says of itself what it does with a promise.
TELLING = frozenset({Sign.CLAIM, Sign.CLOSING, Sign.ENDED})
_TELLING = tuple(pattern for name, pattern in _COMPILED if SIGN_OF[name] in TELLING)


def is_telling(text: str) -> bool:
    """Whether a clean sentence shows one of the telling signs: less work than finding every sign."""
    lowered = plain(text)
    return any(pattern.search(lowered) for pattern in _TELLING)


def signs_in(text: str) -> frozenset[Sign]:
    """Return every sign in a clean sentence."""
    return frozenset(SIGN_OF[name] for name in rules_in(text))
