"""A choice as numbers: which judgement gives which value, between which ends, and how weight is shared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from metastyr.analysis.choice.weights import Floats, Weights

Whole: TypeAlias = NDArray[np.intp]
# Enough for numpy to be fast, little enough to stay in memory whatever the number of trials.
BLOCK = 16_384


@dataclass(frozen=True, slots=True)
class Model:
    """m forms on n criteria, whose values come from J judgements by K assessors.

    The value of form f on criterion c is `offset[f, c] + sign[f, c]`·x, x the judgement `judgement[f, c]`
    (arrays m × n). Assessor k holds that judgement j lies anywhere from `low[k, j]` to `high[k, j]`, all
    equally likely (K × J); NaN in both where k said nothing. What nobody said anything about is unknown:
    from 0 to 1. Judgements with the same number in `strand` (J) lie equally far between their ends in a
    trial: what one person gets wrong about one matter goes one way.
    """

    forms: tuple[str, ...]
    criteria: tuple[str, ...]
    judgement: Whole
    offset: Floats
    sign: Floats
    low: Floats
    high: Floats
    weights: Weights
    strand: Whole

    def __post_init__(self) -> None:
        shape = (len(self.forms), len(self.criteria))
        if not shape == self.judgement.shape == self.offset.shape == self.sign.shape:
            raise ValueError(f"a value for each of {shape} forms and criteria")
        if self.low.shape != self.high.shape or self.low.ndim != 2 or not len(self.low):
            raise ValueError("the ends of the judgements are tables of assessors and judgements")
        if self.weights.criteria != len(self.criteria):
            raise ValueError(f"weights for {self.weights.criteria} of {len(self.criteria)} criteria")

    @property
    def answered(self) -> NDArray[np.bool_]:
        """Which assessor has said something about which judgement (K × J)."""
        return ~np.isnan(self.low)

    def expected(self) -> Floats:
        """The expected value of every form on every criterion (m × n)."""
        middle = np.where(self.answered, (self.low + self.high) / 2, 0.0).sum(axis=0)
        count = self.answered.sum(axis=0)
        x = np.where(count > 0, middle / np.maximum(count, 1), 0.5)
        return np.asarray(self.offset + self.sign * x[self.judgement], dtype=np.float64)


@dataclass(frozen=True, slots=True)
class Trials:
    """Some trials: weights (n × B), how far between its ends each judgement lies and whose it is (J × B)."""

    weights: Floats
    between: Floats
    whose: Whole

    def judged(self, model: Model) -> Floats:
        """The judgements of each trial (J × B)."""
        low = np.where(np.isnan(model.low), 0.0, model.low)
        high = np.where(np.isnan(model.high), 1.0, model.high)
        if len(low) == 1:
            return np.asarray(low.T + (high - low).T * self.between, dtype=np.float64)
        rows = np.arange(low.shape[1])[:, None]
        begin = low[self.whose, rows]
        return np.asarray(begin + (high[self.whose, rows] - begin) * self.between, dtype=np.float64)

    def worth(self, model: Model, judged: Floats) -> Floats:
        """What each form is worth in each trial, the weighted sum of its values (m × B)."""
        worth: Floats = model.offset @ self.weights
        if (model.judgement == model.judgement[0]).all():
            worth += model.sign @ (self.weights * judged[model.judgement[0]])
            return worth
        for form, (places, signs) in enumerate(zip(model.judgement, model.sign, strict=True)):
            worth[form] += signs @ (self.weights * judged[places])
        return worth


def trials(model: Model, draws: int, seed: int) -> Iterator[Trials]:
    """`draws` trials in blocks; the same seed gives the same trials, a smaller number the first of them.

    Each trial takes one assessor's word for everything; what that one left open is taken from one of those
    who did answer.
    """
    done, block = 0, 0
    answered = model.answered
    assessors, judgements = answered.shape
    while done < draws:
        chance = np.random.default_rng([seed, block])
        weights = model.weights.draw(BLOCK, chance)
        between = chance.random((int(model.strand.max()) + 1, BLOCK))[model.strand]
        whose = np.zeros((judgements, BLOCK), dtype=np.intp)
        if assessors > 1:
            whose = _whose(answered, chance)
        size = min(BLOCK, draws - done)
        yield Trials(weights[:, :size], between[:, :size], whose[:, :size])
        done += size
        block += 1


def _whose(answered: NDArray[np.bool_], chance: np.random.Generator) -> Whole:
    assessors, judgements = answered.shape
    whose = np.repeat(chance.integers(assessors, size=BLOCK)[None, :], judgements, axis=0)
    other = chance.random((judgements, BLOCK))
    for place in np.flatnonzero(answered.any(axis=0) & ~answered.all(axis=0)):
        said = np.flatnonzero(answered[:, place])
        silent = ~answered[whose[place], place]
        picked = said[(other[place] * len(said)).astype(np.intp)]
        whose[place, silent] = picked[silent]
    return whose
