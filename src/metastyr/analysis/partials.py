"""What each term of a tie model says beyond the others: the residuals that MRQAP renames.

All numbers are over the whole (n, n) with a zero diagonal, so an undirected pair counts twice; t, r and
coefficients are the same either way, sums of squares are twice those over the upper triangle.
"""

from __future__ import annotations

from dataclasses import dataclass
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

    Shapes: `residual` (n, n) of the term on the other terms; `beside` (1 + q, N) over the N dyads, row by
    row: the outcome's residual on the other terms, then an orthonormal base of the other terms less the
    intercept (to which a renamed residual stays orthogonal). `square` = |residual|², `product` =
    residual · outcome's residual, `rest` = what all terms leave of the outcome's square.
    """

    residual: FloatArray
    beside: FloatArray
    square: float
    product: float
    rest: float

    @property
    def coefficient(self) -> float:
        return self.product / self.square

    @property
    def outcome_square(self) -> float:
        return self.rest + self.product**2 / self.square

    def t(self, df: int) -> float:
        return self.product / sqrt(self.square * self.rest / df) if self.rest > 0 else inf

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
    With an orthonormal base of all terms (one Gram-Schmidt), each term's residual, the base of the others
    and the outcome's residual are small combinations of it.
    """
    n = data.n
    ones = (1.0 - np.eye(n)).reshape(1, -1)
    base, weights = _based(np.concatenate((ones, data.values[1:].reshape(-1, n * n))), data.names[1:])
    outcome = data.values[0].reshape(-1)
    along = base @ outcome
    left = _less(base, outcome)
    rest = float(left @ left)
    cells = slice(None) if data.directed else np.flatnonzero(np.triu(np.ones((n, n)), 1))
    found = []
    for i in range(len(base)):
        others, _ = np.linalg.qr(np.delete(weights, i, axis=1))
        own = weights[:, i] - others @ (others.T @ weights[:, i])
        own -= others @ (others.T @ own)
        direction = own / sqrt(own @ own)
        told = others if i == 0 else others[:, 1:]
        beside = np.vstack((direction * (direction @ along), told.T)) @ base
        beside[0] += left
        found.append(
            Partial(
                residual=(own @ base).reshape(n, n),
                beside=np.ascontiguousarray(beside[:, cells]),
                square=float(own @ own),
                product=float(own @ along),
                rest=rest,
            )
        )
    return found


def _based(terms: FloatArray, names: tuple[str, ...]) -> tuple[FloatArray, FloatArray]:
    """(k, n²), (k, k): an orthonormal base of the terms in their order, and each term's weights on it."""
    base = np.empty_like(terms)
    weights = np.zeros((len(terms), len(terms)))
    for i, term in enumerate(terms):
        left = _less(base[:i], term)
        length = sqrt(left @ left)
        if i and length <= _TOLERANCE * sqrt(term @ term):
            raise CollinearError(_repeated(terms[:i], term, names[:i]))
        base[i] = left / length
        weights[: i + 1, i] = base[: i + 1] @ term
    return base, weights


def _less(base: FloatArray, column: FloatArray) -> FloatArray:
    """The column less its part along the base; twice, so that it is orthogonal to the last digit."""
    once = column - (base @ column) @ base
    return np.asarray(once - (base @ once) @ base)


def _repeated(earlier: FloatArray, term: FloatArray, names: tuple[str, ...]) -> tuple[str, ...]:
    """Which of the earlier predictors the term is made of, and itself. `names` ends with its own."""
    made_of = np.linalg.lstsq(earlier.T, term, rcond=None)[0]
    shares = np.abs(made_of) * np.sqrt((earlier**2).sum(axis=1))
    told = shares[1:] > 1e-6 * sqrt(term @ term)
    return (*(name for name, much in zip(names, told, strict=False) if much), names[-1])
