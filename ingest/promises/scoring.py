"""From the weight of the evidence to a score between 0 and 1, and the threshold below which a find is a candidate."""

from math import exp

THRESHOLD = 0.5
# Below this a find is not even worth a clerk's look.
FLOOR = 0.2


def score_of(total: float) -> float:
    """Return the score of evidence that weighs `total`; nothing for or against gives one half."""
    return round(1.0 / (1.0 + exp(-total)), 3)
