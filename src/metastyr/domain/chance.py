"""When a difference is called possible chance: one line, drawn in one place."""

from __future__ import annotations

# A habit of the trade, not a fact of the world; every page shows p beside the words.
CHANCE_LINE = 0.05


def could_be_chance(p: float | None) -> bool:
    """Whether p says no more than chance could; also where there is no p to go by.

    >>> could_be_chance(0.05), could_be_chance(0.0005), could_be_chance(None)
    (True, False, True)
    """
    return p is None or p >= CHANCE_LINE
