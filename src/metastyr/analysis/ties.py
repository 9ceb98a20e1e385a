"""What explains who is tied to whom: QAP correlation and MRQAP regression between (n, n) matrices.

Dyads lean on each other (they share people), so ordinary p-values mislead; here p comes from renaming
the nodes.
- Model: ordinary least squares of the outcome on an intercept and K predictors over the N dyads off the
  diagonal, N = n(n-1), or n(n-1)/2 (upper triangle) when undirected. df = N - K - 1,
  R² = 1 - RSS / sum (y - mean)², t = coefficient / its ordinary standard error.
- p of each term by double semi-partialling with the t statistic (Dekker, Krackhardt & Snijders 2007):
  e = the term's residual on the other terms, diagonal zero; its rows and columns are renamed together, e*;
  t* = the t of e* beside the other terms; p = (1 + #{|t*| >= |t|}) / (B + 1). Each term has permutations
  of its own. The intercept is treated alike (its e is what the predictors leave of a matrix of ones), as
  R `sna::netlm(nullhyp="qapspp")` does.
- Only inner products change with a permutation: with ỹ the outcome and Q an orthonormal base of the other
  terms, c = e*·ỹ and d = |e|² - |Q'e*|² give t* = c / sqrt(d (|ỹ|² - c²/d) / df).
Equal statistics count as equal: |t*| reaches |t| from 1 - 1e-9 of it. An e* that the other terms explain
wholly has no t*; it counts as reaching.

>>> from metastyr.analysis.dyads import Matrix
>>> rng = np.random.default_rng(2)
>>> far = Matrix("far", rng.normal(size=(12, 12)))
>>> often = Matrix("often", 3 - 2 * far.values + rng.normal(size=(12, 12)))
>>> model = mrqap(often, [far], directed=True, permutations=499)
>>> [(term.name, round(term.coefficient, 1), term.p_two_sided) for term in model.terms]
[('intercept', 2.9, 0.516), ('far', -2.0, 0.002)]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from metastyr.analysis.dyads import Dyads, Matrix
from metastyr.analysis.network import FloatArray, IntArray
from metastyr.analysis.partials import Partial, partials
from metastyr.analysis.watching import Watch, blocks

INTERCEPT = "intercept"
_AS_FAR = 1 - 1e-9
_STEPS_A_BLOCK = 50_000_000


@dataclass(frozen=True, slots=True)
class TieTerm:
    """One line of a tie model. t and p are None when the predictors explain the outcome wholly."""

    name: str
    coefficient: float
    t: float | None
    p_two_sided: float | None


@dataclass(frozen=True, slots=True)
class TieModel:
    """A fitted MRQAP; terms in the order intercept, predictors as given.

    `left_out` are the positions of nodes with an unknown value in some matrix; the model is over the rest.
    p is None without permutations.
    """

    nodes: int
    left_out: tuple[int, ...]
    dyads: int
    df: int
    rss: float
    r2: float
    terms: tuple[TieTerm, ...]
    permutations: int


@dataclass(frozen=True, slots=True)
class TieCorrelation:
    """QAP: Pearson's r over the dyads, and where it lies among the r of renamed nodes.

    `p_greater`, `p_less` and `p_two_sided` are (1 + #{r* >= r}, #{r* <= r}, #{|r*| >= |r|}) / (B + 1);
    `low`..`high` hold the middle 95 % of r*. None without permutations.
    """

    nodes: int
    left_out: tuple[int, ...]
    dyads: int
    r: float
    p_two_sided: float | None
    p_greater: float | None
    p_less: float | None
    low: float | None
    high: float | None
    permutations: int


def mrqap(
    outcome: Matrix,
    predictors: Sequence[Matrix],
    *,
    directed: bool,
    permutations: int = 2000,
    seed: int = 1,
    watch: Watch | None = None,
    exact_permutations: IntArray | None = None,
) -> TieModel:
    """Multiple regression of `outcome` on `predictors`; see the module for the formulas.

    `exact_permutations` (B, n), each row a permutation of 0..n-1, replaces the random ones for every term.
    A node with an unknown value in any matrix is left out. `watch` hears done and total over all terms.
    ValueError for a single missing pair, an unsymmetric matrix when undirected, an outcome that never
    varies, or fewer dyads than the terms need; CollinearError when predictors repeat each other or one
    never varies.
    """
    data = _data(outcome, predictors, directed)
    parts = partials(data)
    df = data.count - len(parts)
    # Whole (n, n) count an undirected pair twice.
    once = 1.0 if directed else 0.5
    rss = once * parts[0].rest
    total = once * _square_about_mean(data.values[0])
    perfect = rss <= 1e-18 * total
    orders = _Orders(data.n, permutations, seed, exact_permutations)
    renamed = None if perfect or not orders.many else _renamed_t(data, parts, df, orders, watch)
    terms = []
    for i, (name, part) in enumerate(zip((INTERCEPT, *data.names[1:]), parts, strict=True)):
        t = None if perfect else part.t(df)
        p = None if renamed is None or t is None else _reaching(renamed[:, i], t)
        terms.append(TieTerm(name, part.coefficient, t, p))
    return TieModel(
        nodes=data.n,
        left_out=data.left_out,
        dyads=data.count,
        df=df,
        rss=rss,
        r2=1 - rss / total,
        terms=tuple(terms),
        permutations=orders.many,
    )


def renamed_t(
    outcome: Matrix, predictors: Sequence[Matrix], orders: IntArray, *, directed: bool
) -> FloatArray:
    """(B, K+1): t* of every term when its residual e becomes e[p, p], for each row p of `orders` (B, n)."""
    data = _data(outcome, predictors, directed)
    parts = partials(data)
    return _renamed_t(data, parts, data.count - len(parts), _Orders(data.n, 0, 0, orders), None)


def qap(
    one: Matrix,
    other: Matrix,
    *,
    directed: bool,
    permutations: int = 2000,
    seed: int = 1,
    watch: Watch | None = None,
    exact_permutations: IntArray | None = None,
) -> TieCorrelation:
    """Correlation between two matrices over the dyads; `one` is renamed. Errors as in `mrqap`."""
    data = _data(other, [one], directed)
    part = partials(data)[1]
    length = sqrt(part.square * part.outcome_square)
    orders = _Orders(data.n, permutations, seed, exact_permutations)
    r = part.product / length
    p = greater = less = low = high = None
    if orders.many:
        renamed = _renamed_products(data, [part], orders, watch)[0][:, 0] / length
        slack = 1 - _AS_FAR
        p = _reaching(renamed, r)
        greater = (1 + int(np.count_nonzero(renamed >= r - slack))) / (orders.many + 1)
        less = (1 + int(np.count_nonzero(renamed <= r + slack))) / (orders.many + 1)
        low, high = (float(value) for value in np.quantile(renamed, (0.025, 0.975)))
    return TieCorrelation(
        nodes=data.n,
        left_out=data.left_out,
        dyads=data.count,
        r=r,
        p_two_sided=p,
        p_greater=greater,
        p_less=less,
        low=low,
        high=high,
        permutations=orders.many,
    )


class _Orders:
    """The renamings: those given, the same for every term, or random ones of each term's own."""

    def __init__(self, n: int, many: int, seed: int, given: IntArray | None) -> None:
        if given is not None and (given.ndim != 2 or np.any(np.sort(given, axis=1) != np.arange(n))):
            raise ValueError(f"every row of the permutations must hold 0 to {n - 1}, each once")
        self.many = many if given is None else len(given)
        self._nodes = np.arange(n, dtype=np.uint16)
        self._given = given
        self._seed = seed

    def blocks(self, term: int, size: int, watch: Watch | None) -> Iterator[tuple[int, NDArray[np.uint16]]]:
        rng = np.random.default_rng([self._seed, term])
        for start, stop in blocks(self.many, size, watch):
            if self._given is not None:
                yield start, self._given[start:stop].astype(np.uint16)
            else:
                yield (
                    start,
                    rng.permuted(np.broadcast_to(self._nodes, (stop - start, self._nodes.size)), axis=1),
                )


def _data(outcome: Matrix, predictors: Sequence[Matrix], directed: bool) -> Dyads:
    data = Dyads.of([outcome, *predictors], directed=directed)
    if data.count <= len(predictors) + 1:
        raise ValueError(f"{data.count} pairs are too few for {len(predictors) + 1} terms")
    if _square_about_mean(data.values[0]) == 0.0:
        raise ValueError(f"{outcome.name!r} has the same value in every pair: there is nothing to explain")
    return data


def _square_about_mean(values: FloatArray) -> float:
    pairs = values[~np.eye(len(values), dtype=np.bool_)]
    return 0.0 if pairs.min() == pairs.max() else float(((pairs - pairs.mean()) ** 2).sum())


def _renamed_t(
    data: Dyads, parts: list[Partial], df: int, orders: _Orders, watch: Watch | None
) -> FloatArray:
    products = _renamed_products(data, parts, orders, watch)
    return np.column_stack([part.t_of(found, df) for part, found in zip(parts, products, strict=True)])


def _renamed_products(
    data: Dyads, parts: list[Partial], orders: _Orders, watch: Watch | None
) -> list[FloatArray]:
    """One (B, 1 + q) a term: inner products of the renamed residual with what stands beside it."""
    from metastyr.analysis.kernels.permuted_products import (  # noqa: PLC0415  lazy: heavy start-up
        permuted_products,
    )

    found = []
    for term, part in enumerate(parts):

        def told(done: int, total: int, before: int = term * orders.many) -> None:
            if watch is not None:
                watch(before + done, len(parts) * total)

        products = np.empty((orders.many, len(part.beside)))
        size = max(8, _STEPS_A_BLOCK // max(1, data.n**2) // 8 * 8)
        for start, order in orders.blocks(term, size, told):
            dealt = permuted_products(part.residual, part.beside, order, not data.directed)
            products[start : start + len(order)] = dealt if data.directed else 2 * dealt
        found.append(products)
    return found


def _reaching(renamed: FloatArray, seen: float) -> float:
    below = int(np.count_nonzero(np.abs(renamed) < abs(seen) * _AS_FAR))
    return (1 + renamed.size - below) / (renamed.size + 1)
