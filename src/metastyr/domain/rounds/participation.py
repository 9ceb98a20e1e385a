"""How many have answered, as far as it can be told without telling whether one single person has."""

from __future__ import annotations

from collections.abc import Iterable

from metastyr.domain.disclosure import SmallestGroup


def told(groups: Iterable[tuple[int, int]], smallest: SmallestGroup) -> tuple[int, int] | None:
    """(answered, asked) over the groups with at least `smallest` people asked; None where there is none.

    `groups` are (asked, answered). A smaller group is not told by itself, so it is not in the total either:
    the total less the groups beside it would tell it.

    >>> told([(6, 4), (1, 1), (5, 0)], SmallestGroup(5)), told([(4, 4)], SmallestGroup(5))
    ((4, 11), None)
    """
    large = [(asked, answered) for asked, answered in groups if asked >= smallest.size]
    if not large:
        return None
    return sum(answered for _asked, answered in large), sum(asked for asked, _answered in large)
