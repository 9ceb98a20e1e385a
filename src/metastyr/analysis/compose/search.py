"""A good group soon: greedy first, then a walk on which what stays hard to meet weighs more and more.

The weights are those of RWLS for set covering (Gao, Weise and Li 2015), here with prices, needs of more
than one and spans.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from metastyr.analysis.compose.columns import Columns
from metastyr.analysis.network import UNKNOWN, BoolArray, FloatArray, IntArray

_LOOK = 64
"""Steps between two questions of whether to stop."""


class Walk:
    """A group that changes one person at a time, with what each requirement still lacks.

    Needs and spans are rows alike: a row has a weight and is short or met. A span is helped by whoever has a
    value nobody in the group has.
    """

    def __init__(self, columns: Columns, weigh_costs: bool) -> None:
        self.columns = columns
        self.price: FloatArray = columns.cost.astype(np.float64) if weigh_costs else np.ones(columns.n)
        # Somebody who costs nothing is still somebody.
        self.price = np.maximum(self.price, 1e-3)
        self.brings: FloatArray = columns.brings.astype(np.float64)
        self.chosen: BoolArray = columns.must.copy()
        self.covered: IntArray = columns.brings[self.chosen].sum(axis=0).astype(np.int64)
        self.held = [
            np.bincount(span.codes[self.chosen & (span.codes != UNKNOWN)], minlength=span.values)
            for span in columns.spans
        ]
        self.weights: FloatArray = np.ones(columns.m + len(columns.spans))

    def move(self, who: int, step: int) -> None:
        """Take one in (+1) or out (-1)."""
        self.chosen[who] = step > 0
        self.covered += step * self.columns.brings[who]
        for span, held in zip(self.columns.spans, self.held, strict=True):
            if span.codes[who] != UNKNOWN:
                held[span.codes[who]] += step

    def short(self) -> BoolArray:
        """Which rows are not met: needs, then spans."""
        spans = [
            np.count_nonzero(held) < span.at_least
            for span, held in zip(self.columns.spans, self.held, strict=True)
        ]
        return np.concatenate([self.covered < self.columns.at_least, np.array(spans, dtype=np.bool_)])

    def gain(self, who: IntArray, short: BoolArray) -> FloatArray:
        """What each of `who` would add, in weights of the rows that are short."""
        m = self.columns.m
        gain: FloatArray = self.brings[who] @ (self.weights[:m] * short[:m])
        for k, (span, held) in enumerate(zip(self.columns.spans, self.held, strict=True)):
            if short[m + k]:
                codes = span.codes[who]
                gain += self.weights[m + k] * ((codes != UNKNOWN) & (held[codes] == 0))
        return gain

    def loss(self, who: IntArray) -> FloatArray:
        """What would be missed without each of `who`, all of them in the group."""
        m = self.columns.m
        loss: FloatArray = self.brings[who] @ (self.weights[:m] * (self.covered <= self.columns.at_least))
        for k, (span, held) in enumerate(zip(self.columns.spans, self.held, strict=True)):
            if np.count_nonzero(held) <= span.at_least:
                codes = span.codes[who]
                loss += self.weights[m + k] * ((codes != UNKNOWN) & (held[codes] == 1))
        return loss

    def helpers(self, row: int) -> IntArray:
        """Who is not chosen and would help this row."""
        m = self.columns.m
        if row < m:
            return np.flatnonzero(self.columns.brings[:, row] & ~self.chosen)
        codes = self.columns.spans[row - m].codes
        return np.flatnonzero((codes != UNKNOWN) & (self.held[row - m][codes] == 0) & ~self.chosen)

    def free(self) -> IntArray:
        """Who is chosen and need not be."""
        return np.flatnonzero(self.chosen & ~self.columns.must)


def greedy(columns: Columns, *, weigh_costs: bool = True, tidy: bool = True) -> BoolArray | None:
    """Whoever adds most for the price, again and again; (n,) or None where not even all would do.

    `tidy`: afterwards those who turned out not to be needed leave, the dearest first.
    """
    walk = Walk(columns, weigh_costs)
    everyone = np.arange(columns.n)
    while (short := walk.short()).any():
        outside = everyone[~walk.chosen]
        gain = walk.gain(outside, short) / walk.price[outside]
        if not outside.size or gain.max() <= 0:
            return None
        walk.move(int(outside[np.argmax(gain)]), 1)
    if tidy:
        _tidied(walk)
    return walk.chosen


def _tidied(walk: Walk) -> None:
    while (free := walk.free()).size:
        idle = free[walk.loss(free) == 0]
        if not idle.size:
            return
        walk.move(int(idle[np.argmax(walk.price[idle])]), -1)


def improved(
    columns: Columns,
    start: BoolArray,
    *,
    steps: int,
    weigh_costs: bool = True,
    seed: int = 1,
    stop: Callable[[], bool] = lambda: False,
    better: Callable[[BoolArray], None] = lambda group: None,
) -> BoolArray:
    """The best group seen on a walk of so many steps from `start`, which meets every row.

    One too few are kept; each step lets one go and takes one in who helps a row that is short, and rows that
    stay short weigh more from step to step. The same seed walks the same way. `better` is told each new best.
    """
    rng = np.random.default_rng(seed)
    walk = Walk(columns, weigh_costs)
    for who in np.flatnonzero(start & ~columns.must).tolist():
        walk.move(who, 1)
    best, value = start.copy(), _value(walk)
    moved = np.zeros(columns.n, dtype=np.int64)
    last = -1
    for step in range(1, steps + 1):
        short = walk.short()
        while not short.any():
            if _value(walk) < value:
                best, value = walk.chosen.copy(), _value(walk)
                better(best)
            if not (free := walk.free()).size:
                return best
            out = _best(walk.loss(free) / walk.price[free], moved[free], free, low=True)
            walk.move(out, -1)
            moved[out] = step
            short = walk.short()
        if (step % _LOOK == 0 and stop()) or not (free := walk.free()).size:
            break
        kept = free[free != last]
        if kept.size:
            out = _best(walk.loss(kept) / walk.price[kept], moved[kept], kept, low=True)
            walk.move(out, -1)
            moved[out] = step
            short = walk.short()
        while short.any() and (who := _take_in(walk, rng, short, moved, step, value)) >= 0:
            last = who
            short = walk.short()
        walk.weights += short
    return best


def _take_in(
    walk: Walk,
    rng: np.random.Generator,
    short: BoolArray,
    moved: IntArray,
    step: int,
    value: tuple[float, int],
) -> int:
    """One who helps a row drawn among those that are short, unless the group would then be no better."""
    rows = np.flatnonzero(short)
    helpers = walk.helpers(int(rows[rng.integers(rows.size)]))
    helpers = helpers[moved[helpers] != step]
    spent, size = _value(walk)
    helpers = helpers[
        (spent + walk.price[helpers] < value[0]) | ((spent == value[0]) & (size + 1 < value[1]))
    ]
    if not helpers.size:
        return -1
    who = _best(walk.gain(helpers, short) / walk.price[helpers], moved[helpers], helpers, low=False)
    walk.move(who, 1)
    moved[who] = step
    return who


def _value(walk: Walk) -> tuple[float, int]:
    return round(float(walk.price[walk.chosen].sum()), 6), int(np.count_nonzero(walk.chosen))


def _best(score: FloatArray, moved: IntArray, who: IntArray, *, low: bool) -> int:
    """The lowest (highest) score; among equals whoever has stood still longest."""
    top = np.flatnonzero(score == (score.min() if low else score.max()))
    return int(who[top[np.argmin(moved[top])]])
