"""SMAA-2: in how many of all possible weightings and values does each form come first, second, last?"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from metastyr.analysis.choice.model import Model, trials
from metastyr.analysis.choice.weights import Floats

# Two values closer than this are the same value, computed in another order.
SAME = 1e-12
# Shares further apart than this many standard errors differ by more than the trials' own chance.
BEYOND_CHANCE = 2.0


@dataclass(frozen=True, slots=True)
class Ranking:
    """Shares of ranks (m × m: form, rank), expected weights (n), central weights (m × n, NaN where a form
    is never first) and confidence factors (m, NaN likewise), over `draws` trials."""

    acceptability: Floats
    weights: Floats
    central: Floats
    confidence: Floats
    draws: int

    @property
    def first(self) -> Floats:
        """The share of trials in which each form is first (m)."""
        return np.asarray(self.acceptability[:, 0])

    @property
    def standard_error(self) -> Floats:
        """The Monte Carlo error of each share (m × m): √(p(1 − p)/N), p = (count + 1)/(N + 2), never 0."""
        p = (self.acceptability * self.draws + 1) / (self.draws + 2)
        return np.asarray(np.sqrt(p * (1 - p) / self.draws))

    def leading(self) -> tuple[int, ...]:
        """The place of the form most often first, and of all whose share is not surely smaller."""
        first = self.first
        best = int(first.argmax())
        return tuple(
            place for place in np.argsort(-first, kind="stable").tolist()
            if place == best or not beyond_chance(first[best], first[place], self.draws)
        )  # fmt: skip


def beyond_chance(larger: float, smaller: float, draws: int, errors: float = BEYOND_CHANCE) -> bool:
    """Whether two shares of the same trials differ by more than `errors` standard errors of their difference.

    The difference of two shares that exclude each other has the variance (p + q − (p − q)²)/N.

    >>> beyond_chance(0.51, 0.49, 1_000), beyond_chance(0.51, 0.49, 100_000)
    (False, True)
    """
    apart = larger - smaller
    return bool(apart > errors * np.sqrt(max(larger + smaller - apart**2, 1 / draws) / draws))


def rank(model: Model, *, draws: int, seed: int, sure: bool = True) -> Ranking:
    """SMAA-2 (Lahdelma & Salminen 2001) by Monte Carlo over weights and values.

    rank of f = 1 + number of forms worth more; forms worth the same share the ranks they take up equally, so
    every row and every column of the acceptability sums to 1. The central weights of a form are the mean of
    the weights under which it is first; its confidence the share of values under which it is first with
    exactly those, left out unless `sure`, for it takes the trials once more. ValueError where `draws` is
    not positive.
    """
    if draws < 1:
        raise ValueError(f"at least one trial, not {draws}")
    m, n = len(model.forms), len(model.criteria)
    counts, weights, central = np.zeros((m, m)), np.zeros(n), np.zeros((m, n))
    for block in trials(model, draws, seed):
        worth = block.worth(model, block.judged(model))
        counts += rank_counts(worth)
        weights += block.weights.sum(axis=1)
        central += winners(worth) @ block.weights.T
    ever = counts[:, :1] > 0
    central = np.where(ever, central / np.where(ever, counts[:, :1], 1.0), np.nan)
    confidence = _confidence(model, central, draws, seed) if sure else np.full(m, np.nan)
    return Ranking(counts / draws, weights / draws, central, confidence, draws)


def rank_counts(worth: Floats) -> Floats:
    """How many trials give each form each rank (m × m); equal forms share ranks.

    >>> rank_counts(np.array([[3.0], [1.0], [1.0]])).tolist()
    [[1.0, 0.0, 0.0], [0.0, 0.5, 0.5], [0.0, 0.5, 0.5]]
    """
    m = len(worth)
    counts = np.zeros((m, m))
    for form in range(m):
        apart = worth - worth[form]
        better = (apart > SAME).sum(axis=0)
        shared = (np.abs(apart) <= SAME).sum(axis=0)
        if int(shared.max()) == 1:
            counts[form] = np.bincount(better, minlength=m)
            continue
        for size in np.unique(shared).tolist():
            begin = np.bincount(better[shared == size], minlength=m)
            for step in range(size):
                counts[form, step:] += begin[: m - step] / size
    return counts


def winners(worth: Floats) -> Floats:
    """1 for the form worth most in a trial, 0 for the others; equal ones share (m × B)."""
    won = (worth >= worth.max(axis=0) - SAME).astype(np.float64)
    return np.asarray(won / won.sum(axis=0))


def _confidence(model: Model, central: Floats, draws: int, seed: int) -> Floats:
    m = len(model.forms)
    ever: NDArray[np.bool_] = ~np.isnan(central[:, 0])
    won = np.zeros(m)
    # Under fixed weights a form's worth is linear in the judgements: m × J coefficients.
    linear = []
    for form in range(m):
        one = np.zeros((m, model.low.shape[1]))
        weights = np.where(ever[form], central[form], 0.0)
        for other in range(m):
            np.add.at(one[other], model.judgement[other], weights * model.sign[other])
        linear.append((one, (model.offset @ weights)[:, None]))
    for block in trials(model, draws, seed):
        judged = block.judged(model)
        for form in np.flatnonzero(ever).tolist():
            coefficients, constant = linear[form]
            won[form] += winners(coefficients @ judged + constant)[form].sum()
    return np.where(ever, won / draws, np.nan)
