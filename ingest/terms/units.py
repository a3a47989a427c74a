"""The kinds of things that terms name."""

from enum import IntEnum


class Unit(IntEnum):
    """The kind of thing a term names; parts and relations mean different days for different units."""

    DAY = 1
    WEEK = 2
    MONTH = 3
    QUARTER = 4
    HALF = 5
    YEAR = 6
    SEASON = 7
    RECESS = 8
    BUDGET = 9
    EVENT = 10
    STRETCH = 11
    TURN_OF_YEAR = 12
    VAGUE = 13
    CONDITION = 14
    FREQUENCY = 15
    OTHER_YEAR = 16


(
    DAY, WEEK, MONTH, QUARTER, HALF, YEAR, SEASON, RECESS, BUDGET, EVENT, STRETCH, TURN_OF_YEAR, VAGUE, CONDITION,
    FREQUENCY, OTHER_YEAR,
) = Unit  # fmt: skip
"""The members under their own names: in Python 3.11 `Unit.DAY` calls a function, and they are asked for at every
phrase."""
