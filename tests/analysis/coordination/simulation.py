"""Worlds in which the truth is known: how raters in a group would answer, and how often an interval holds it.

`python -m tests.analysis.coordination.simulation 20000` prints the table of
`docs/adr/0010-intervals-that-cover.md`.
"""

from __future__ import annotations

import sys
from statistics import NormalDist

import numpy as np

from metastyr.analysis.coordination.intervals import CONFIDENCE, deviate
from metastyr.analysis.kernels.mean_limits import mean_limits

SIZES = (5, 8, 15, 40, 200)
GRID = 1 + np.arange(29) / 7
"""The index of seven answers from 1 to 5."""

_SHARES = {
    "flat": (0.2, 0.2, 0.2, 0.2, 0.2),
    "skewed": (0.04, 0.06, 0.15, 0.3, 0.45),
    "two-humped": (0.35, 0.1, 0.1, 0.1, 0.35),
    "ceiling": (0.01, 0.02, 0.04, 0.13, 0.8),
}


def from_seven_answers(shares: tuple[float, ...], alike: float) -> np.ndarray:
    """The index when each of seven answers has these shares, and `alike` is the correlation behind them.

    Every rater has a level of their own; answers scatter around it and are cut into five steps. Exact:
    the level is integrated over, the seven answers are convolved.
    """
    normal = NormalDist()
    cuts = [normal.inv_cdf(min(1 - 1e-12, float(share))) for share in np.cumsum(shares)[:-1]]
    levels, weights = np.polynomial.hermite_e.hermegauss(80)
    index = np.zeros(29)
    for level, weight in zip(levels * np.sqrt(alike), weights / weights.sum(), strict=True):
        below = [normal.cdf((cut - level) / np.sqrt(1 - alike)) for cut in cuts]
        answer = np.diff([0, *below, 1])
        seven = np.ones(1)
        for _ in range(7):
            seven = np.convolve(seven, answer)
        index += weight * seven
    return index / index.sum()


def _at(**points: float) -> np.ndarray:
    index = np.zeros(29)
    for place, share in points.items():
        index[int(place[1:])] = share
    return index / index.sum()


def _hump(middle: float, width: float) -> np.ndarray:
    hump = np.exp(-0.5 * ((GRID - middle) / width) ** 2)
    return np.asarray(hump / hump.sum())


def worlds() -> dict[str, np.ndarray]:
    """(29,) shares of the index by name. The first four of each kind are what `analysis.md` asks for."""
    tail = 0.8 ** np.arange(28)[::-1]
    made = {
        f"{name}, answers {said}": from_seven_answers(shares, alike)
        for alike, said in ((0.0, "independent"), (0.4, "related"), (0.8, "close"))
        for name, shares in _SHARES.items()
    }
    return made | {
        "flat index": np.full(29, 1 / 29),
        "skewed index": 0.85 ** np.arange(29)[::-1] / (0.85 ** np.arange(29)).sum(),
        "two-humped index": 0.4 * _hump(2.0, 0.35) + 0.6 * _hump(4.3, 0.35),
        "ceiling index": np.append(0.2 * tail / tail.sum(), 0.8),
        "only the ends, 3 in 10 lowest": _at(p0=0.3, p28=0.7),
        "ceiling, 1 in 10 lowest": _at(p0=0.1, p28=0.9),
        "ceiling, 1 in 5 in the middle": _at(p14=0.2, p28=0.8),
        "two tight humps": _at(p3=1, p4=1, p5=1, p22=1.5, p23=1.5, p24=1.5, p25=1.5),
    }


ALIKE = {"all answer 4": _at(p21=1), "all answer 5": _at(p28=1), "all answer 1": _at(p0=1)}


def coverage(world: np.ndarray, n: int, draws: int, rng: np.random.Generator) -> tuple[float, float]:
    """The share of `draws` samples of n whose interval holds the true mean, and the mean width."""
    truth = float(world @ GRID)
    counts = rng.multinomial(n, world, size=draws).astype(np.float64)
    limits = mean_limits(counts, GRID, deviate(CONFIDENCE))
    held = (limits[:, 0] <= truth + 1e-9) & (truth - 1e-9 <= limits[:, 1])
    return float(held.mean()), float((limits[:, 1] - limits[:, 0]).mean())


def measured(draws: int, seed: int = 1) -> dict[str, list[tuple[float, float]]]:
    """Coverage and width of every world at every size."""
    rng = np.random.default_rng(seed)
    return {name: [coverage(world, n, draws, rng) for n in SIZES] for name, world in worlds().items()}


def main() -> None:
    seen = measured(int(sys.argv[1]))
    print("| world |" + "".join(f" n = {n} |" for n in SIZES))
    print("|---|" + "---|" * len(SIZES))
    for name, row in seen.items():
        print(f"| {name} |" + "".join(f" {100 * held:.1f} ({width:.2f}) |" for held, width in row))
    held = np.array([[share for share, _ in row] for row in seen.values()]) * 100
    print("| **mean** |" + "".join(f" **{share:.1f}** |" for share in held.mean(axis=0)))
    print(f"mean {held.mean():.2f}, least {held.min():.2f}")


if __name__ == "__main__":
    main()
