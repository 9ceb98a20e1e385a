"""Other groups just as good: each is ruled out in turn, and the next is to be unlike them."""

from __future__ import annotations

import numpy as np

from metastyr.analysis.compose.columns import Columns
from metastyr.analysis.compose.solver import Ask, End, Leash, solved
from metastyr.analysis.network import BoolArray, IntArray

_SLACK = 0.5
"""The most unlike of all takes long to prove; one at most so much more alike is found in half the time."""


def as_good(
    columns: Columns, chosen: BoolArray, most: int, leash: Leash
) -> tuple[tuple[BoolArray, ...], bool]:
    """Up to `most` other groups of the size and cost of `chosen`, which is best; and whether they are all.

    Groups of one size differ once they do not share everybody, so a group G is ruled out by
    Σ x over G ≤ size - 1. The sum made low is how often each person was in an earlier group.
    """
    size = int(np.count_nonzero(chosen))
    if not size:
        return (), True  # nobody is the only group of nobody
    ones = np.ones_like(columns.cost)
    caps: list[tuple[IntArray, int]] = [(ones, size)]
    if columns.priced:
        caps.append((columns.cost, int(columns.cost[chosen].sum())))
    seen = [chosen]
    quiet = leash.quiet()
    while True:
        caps.append((seen[-1].astype(np.int64), size - 1))
        # One more than asked for is looked for: only so is it known whether there are others.
        times: IntArray = np.array(seen, dtype=np.int64).sum(axis=0)
        found = solved(columns, Ask(weights=times, caps=caps, slack=_SLACK), quiet)
        if found.end is End.NONE:
            return tuple(seen[1:]), True
        if found.chosen is None or len(seen) > most:
            return tuple(seen[1:]), False
        seen.append(found.chosen)
