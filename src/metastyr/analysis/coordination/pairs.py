"""Two groups seen from both sides: how they rate each other, and whether one side sees it otherwise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from metastyr.analysis.coordination.intervals import Interval, combined, difference


@dataclass(frozen=True, slots=True)
class Pair:
    """Two groups whose cells are both shown.

    `index` is the mean of the two cells. `asymmetry` is a's rating of b less b's rating of a: above 0, a
    sees it better than b does. Different raters stand behind the two cells, so they are independent.
    """

    a: str
    b: str
    index: Interval
    asymmetry: Interval


def pairs(groups: Sequence[str], cells: Mapping[tuple[str, str], Interval]) -> tuple[Pair, ...]:
    """Every pair of `groups` with both cells among the shown `cells`, in the order of the groups.

    >>> seen = pairs("ab", {("a", "b"): Interval(4, 3.5, 4.5), ("b", "a"): Interval(3, 2.5, 3.5)})
    >>> seen[0].index.value, seen[0].asymmetry.value, seen[0].asymmetry.apart_from_zero
    (3.5, 1.0, True)
    """
    return tuple(
        Pair(
            a,
            b,
            combined([cells[a, b], cells[b, a]], [0.5, 0.5]),
            difference(cells[a, b], cells[b, a]),
        )
        for a, b in combinations(groups, 2)
        if (a, b) in cells and (b, a) in cells
    )
