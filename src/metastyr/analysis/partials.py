"""What each term of a tie model says beyond the others: the residuals that MRQAP renames.

All numbers are over the whole (n, n) with a zero diagonal, so an undirected pair counts twice; t, r and
coefficients are the same either way, sums of squares are twice those over the upper triangle.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from math import inf, sqrt

import numpy as np

from metastyr.analysis.dyads import Dyads
from metastyr.analysis.network import FloatArray

_TOLERANCE = 1e-7


class CollinearError(ValueError):
    """Predictors that cannot be told apart: `names` repeat each other; a single name never varies."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self.names = names
        if len(names) == 1:
            told = f"{names[0]!r} has the same value in every pair: leave it out"
        else:
            told = f"{', '.join(map(repr, names))} say the same in other words: leave one of them out"
        super().__init__(told)


@dataclass(frozen=True, slots=True, eq=False)
class Partial:
    """One term beside the others.

    Shapes: `residual` (n, n) of the term on the other terms; `beside` (n, 1 + q, n), row by row: the
    outcome's residual on the other terms, then an orthonormal base of the other terms less the intercept
    (to which a renamed residual stays orthogonal).
    """

    residual: FloatArray
    beside: FloatArray
    square: float
    product: float
    outcome_square: float

    @property
    def coefficient(self) -> float:
        return self.product / self.square

    def t(self, df: int) -> float:
        rest = max(0.0, self.outcome_square - self.product**2 / self.square)
        return self.product / sqrt(self.square * rest / df) if rest > 0 else inf

    def t_of(self, products: FloatArray, df: int) -> FloatArray:
        """(B,): t* from the (B, 1 + q) inner products of the renamed residual with `beside`.

        NaN where the other terms explain it wholly, infinite where it explains the outcome wholly.
        """
        left = self.square - (products[:, 1:] ** 2).sum(axis=1)
        left[left <= 1e-12 * self.square] = np.nan
        rest = np.maximum(0.0, self.outcome_square - products[:, 0] ** 2 / left)
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.asarray(products[:, 0] / np.sqrt(left * rest / df))


def partials(data: Dyads) -> list[Partial]:
    """One Partial a term: the intercept, then the predictors. `data` holds the outcome, then the predictors.

    CollinearError where a predictor never varies, or follows from others (R's tolerance of 1e-7).
    """
    n = data.n
    outcome = data.values[0].reshape(-1)
    ones = (1.0 - np.eye(n)).reshape(-1)
    terms = [ones, *(values.reshape(-1) for values in data.values[1:])]
    _refuse_repetition(terms, data.names[1:])
    return [_beyond(terms, i, outcome, n) for i in range(len(terms))]


def _beyond(terms: list[FloatArray], i: int, outcome: FloatArray, n: int) -> Partial:
    base = _base([term for j, term in enumerate(terms) if j != i])
    residual = _less(base, terms[i])
    outcome_left = _less(base, outcome)
    told = base if i == 0 else base[1:]
    return Partial(
        residual=residual.reshape(n, n),
        beside=np.ascontiguousarray(np.stack([outcome_left, *told]).reshape(-1, n, n).transpose(1, 0, 2)),
        square=float(residual @ residual),
        product=float(residual @ outcome_left),
        outcome_square=float(outcome_left @ outcome_left),
    )


def _less(base: FloatArray, column: FloatArray) -> FloatArray:
    """The column less its part along the base; twice, so that it is orthogonal to the last digit."""
    once = column - (base @ column) @ base
    return np.asarray(once - (base @ once) @ base)


def _base(columns: list[FloatArray]) -> FloatArray:
    """(k, n²): an orthonormal base of independent columns, in their order (Gram-Schmidt)."""

    def wider(base: FloatArray, column: FloatArray) -> FloatArray:
        left = _less(base, column)
        return np.vstack((base, left / sqrt(left @ left)))

    return reduce(wider, columns, np.zeros((0, columns[0].size if columns else 0)))


def _refuse_repetition(terms: list[FloatArray], names: tuple[str, ...]) -> None:
    for last in range(1, len(terms)):
        earlier = np.stack(terms[:last])
        left = _less(_base(terms[:last]), terms[last])
        length = sqrt(terms[last] @ terms[last])
        if sqrt(left @ left) > _TOLERANCE * length:
            continue
        weights = np.linalg.lstsq(earlier.T, terms[last], rcond=None)[0]
        shares = np.abs(weights) * np.sqrt((earlier**2).sum(axis=1))
        told = [names[j - 1] for j in range(1, last) if shares[j] > 1e-6 * length]
        raise CollinearError((*told, names[last - 1]))
