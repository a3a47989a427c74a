"""A named kind of wording, looked for in a lower-cased sentence."""

import re
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Cue:
    """A named kind of wording, with sentences that show it and sentences that only seem to."""

    name: str
    patterns: tuple[str, ...]
    matches: tuple[str, ...]
    not_matches: tuple[str, ...]
    compiled: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "compiled", re.compile(rf"(?<!\w)(?:{'|'.join(self.patterns)})(?!\w)"))

    def found_in(self, text: str) -> bool:
        """Tell whether the lower-cased `text` shows the cue."""
        return self.compiled.search(text) is not None
