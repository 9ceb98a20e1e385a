"""The two limits of a mean on a bounded scale, from how often each value was seen."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from metastyr.analysis.kernels.compiled import compiled
from metastyr.analysis.network import FloatArray

_OWN_END = 0.35
_OTHER_END = 0.45
_FAR = 3.5
_NARROW = 0.15
_ROUNDS = 100


@compiled
def _deviate(c: float, values: FloatArray, weights: FloatArray, k: int) -> Any:
    """The normal deviate of P(Σ g v / Σ g ≤ c), g_i ~ Gamma(weights_i): Lugannani-Rice, r* form.

    P = P(Σ g (v - c) ≤ 0), whose cumulant function is -Σ w log(1 - s d) with d = v - c.
    """
    d_low = d_high = 0.0
    for i in range(k):
        d_low, d_high = min(d_low, values[i] - c), max(d_high, values[i] - c)
    low, high, s = 1 / d_low, 1 / d_high, 0.0
    for _ in range(_ROUNDS):
        slope = curve = 0.0
        for i in range(k):
            q = (values[i] - c) / (1 - s * (values[i] - c))
            slope += weights[i] * q
            curve += weights[i] * q * q
        if slope > 0:
            high = s
        else:
            low = s
        new = s - slope / curve
        if not low < new < high:
            new = 0.5 * (low + high)
        moved = abs(new - s)
        s = new
        if moved <= 1e-12 * abs(s):
            break
    height = curve = 0.0
    for i in range(k):
        d = values[i] - c
        height -= weights[i] * math.log1p(-s * d)
        curve += weights[i] * (d / (1 - s * d)) ** 2
    r = math.copysign(math.sqrt(max(0.0, -2 * height)), s)
    if abs(r) < 1e-4:
        return r
    return r + math.log(s * math.sqrt(curve) / r) / r


@compiled
def _limit(z: float, values: FloatArray, weights: FloatArray, k: int) -> Any:
    """The value whose deviate is `z`, to 1e-10 of the scale."""
    low = high = values[0]
    for i in range(k):
        low, high = min(low, values[i]), max(high, values[i])
    if high - low < 1e-9:
        return low
    while high - low > 1e-10:
        middle = 0.5 * (low + high)
        if _deviate(middle, values, weights, k) < z:
            low = middle
        else:
            high = middle
    return 0.5 * (low + high)


@compiled
def mean_limits(counts: FloatArray, values: FloatArray, z: float) -> FloatArray:
    """(rows, 2): low and high of the mean for each row of `counts` (rows, K) over `values` (K,) rising.

    The first and last of `values` are the ends of the scale. A row without any count gives NaN. `z` is the
    normal deviate of the upper limit. What is done, and why, stands in `analysis.coordination.intervals`.
    """
    rows, size = counts.shape
    result = np.full((rows, 2), np.nan)
    seen, weights = np.empty(size + 2), np.empty(size + 2)
    bottom, top = values[0], values[size - 1]
    scale = top - bottom
    for row in range(rows):
        k, n, total = 0, 0.0, 0.0
        for i in range(size):
            if counts[row, i] > 0:
                seen[k], weights[k] = values[i], counts[row, i]
                n, total, k = n + weights[k], total + weights[k] * seen[k], k + 1
        if k == 0:
            continue
        mean, squares = total / n, 0.0
        for i in range(k):
            squares += weights[i] * (seen[i] - mean) ** 2
        spread = math.sqrt(squares / max(1.0, n - 1))
        least, most = seen[0], seen[k - 1]
        alike = max(0.0, 1 - (spread / (_NARROW * scale)) ** 2)
        below = max(_FAR * spread, alike * (mean - bottom))
        above = max(_FAR * spread, alike * (top - mean))
        weights[k], weights[k + 1] = _OWN_END, _OTHER_END
        seen[k], seen[k + 1] = max(bottom, min(least, mean - below)), most
        result[row, 0] = min(mean, _limit(-z, seen, weights, k + 2))
        seen[k], seen[k + 1] = min(top, max(most, mean + above)), least
        result[row, 1] = max(mean, _limit(z, seen, weights, k + 2))
    return result
