"""A mean and what it could be another week: intervals that cover, also with five raters and at the ceiling.

**Method.** Give every rater seen a random weight, Gamma(1) (the Bayesian bootstrap, Rubin 1981), and let a
part of an unseen rater speak too: for the lower limit 0.35 of one at a far low point and 0.45 of one at the
highest value seen; for the upper limit the mirror image. The limit is the quantile of the weighted mean.
Where raters are only seen at the two ends this is close to Jeffreys' interval of a share (½ and ½); where
all answer alike it still has width, and it never leaves the scale. The far point lies four standard
deviations out, but where raters hardly differ (under 0.15 of the scale) their spread says little of those
unseen, and it moves to the scale's end. The quantile is found by a saddlepoint approximation (Lugannani &
Rice 1980; r* form), so there is no random draw, and the cost depends on how many values there are, not on
how many raters.

0.35, 0.45, 3.5 and 0.15 were chosen by simulation: `docs/adr/0010-intervals-that-cover.md` shows the table,
`tests/analysis/coordination/test_coverage.py` repeats it.

**Sums and differences** of independent means take the distances to each mean's own limits and add them as
squares (Zou & Donner 2008), so a lopsided interval stays lopsided.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from metastyr.analysis.kernels.mean_limits import mean_limits
from metastyr.analysis.network import FloatArray, IntArray

CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure and the span it could lie in."""

    value: float
    low: float
    high: float

    @property
    def apart_from_zero(self) -> bool:
        """Whether chance alone would seldom make such a difference."""
        return self.low > 0 or self.high < 0


def deviate(confidence: float) -> float:
    """The normal deviate of a two-sided interval. ValueError unless 0.5 ≤ confidence < 1.

    >>> round(deviate(0.95), 3)
    1.96
    """
    if not 0.5 <= confidence < 1:
        raise ValueError(f"confidence must be at least 0.5 and below 1, not {confidence}")
    return NormalDist().inv_cdf((1 + confidence) / 2)


def mean_intervals(
    counts: IntArray | FloatArray, values: FloatArray, confidence: float = CONFIDENCE
) -> list[Interval | None]:
    """The mean of each row of `counts` (rows, K) over `values` (K,), rising, ends of the scale included.

    None for a row without counts.

    >>> alike, apart = mean_intervals(np.array([[0, 0, 0, 5, 0], [1, 1, 1, 1, 1]]), np.arange(1.0, 6.0))
    >>> alike.value, round(alike.low, 1), round(alike.high, 1)
    (4.0, 3.0, 4.3)
    >>> apart.value, round(apart.low, 1), round(apart.high, 1)
    (3.0, 1.9, 4.1)
    """
    weights = np.ascontiguousarray(counts, dtype=np.float64)
    limits = mean_limits(weights, values, deviate(confidence)).tolist()
    numbers = weights.sum(axis=1).tolist()
    # Row by row, so that a figure does not hang on which row it stands in.
    totals = np.einsum("ij,j->i", weights, values).tolist()
    return [
        Interval(total / n, low, high) if n else None
        for total, n, (low, high) in zip(totals, numbers, limits, strict=True)
    ]


def combined(parts: Sequence[Interval], weights: Sequence[float]) -> Interval:
    """Σ weight · part of independent parts, with its interval; the same in whatever order they come.

    >>> seen = combined([Interval(4, 3, 4.5), Interval(3, 2.5, 4)], [1, -1])
    >>> seen.value, round(seen.low, 2), round(seen.high, 2)
    (1.0, -0.41, 1.71)
    """
    value = math.fsum(weight * part.value for part, weight in zip(parts, weights, strict=True))
    down, up = [], []
    for part, weight in zip(parts, weights, strict=True):
        below, above = part.value - part.low, part.high - part.value
        down.append((weight * (below if weight > 0 else above)) ** 2)
        up.append((weight * (above if weight > 0 else below)) ** 2)
    return Interval(value, value - math.sqrt(math.fsum(down)), value + math.sqrt(math.fsum(up)))


def difference(one: Interval, other: Interval) -> Interval:
    """one - other, where different people (or another week) stand behind them."""
    return combined([one, other], [1, -1])
