"""A number for every pair of nodes: what tie models compare, and how it is made from networks and columns.

Values are (n, n): row = from, column = to. The diagonal has no meaning and is set to zero. NaN = not known:
an attribute-based matrix has NaN in the whole row and column of a node whose value is unknown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from metastyr.analysis.network import FloatArray, Grouping, Network


@dataclass(frozen=True, slots=True, eq=False)
class Matrix:
    """A named (n, n) of numbers between nodes. ValueError unless it is square and without infinities."""

    name: str
    values: FloatArray

    def __post_init__(self) -> None:
        if self.values.ndim != 2 or self.values.shape[0] != self.values.shape[1]:
            raise ValueError(f"{self.name!r} must have as many rows as columns, not {self.values.shape}")
        if np.isinf(self.values).any():
            raise ValueError(f"{self.name!r} holds an infinite number")
        own = np.array(self.values, dtype=np.float64)
        np.fill_diagonal(own, 0.0)
        own.flags.writeable = False
        object.__setattr__(self, "values", own)

    @property
    def n(self) -> int:
        return int(self.values.shape[0])


def present(network: Network, name: str = "present") -> Matrix:
    """1 where there is a tie, 0 elsewhere.

    >>> present(Network.from_ties("ab", [("a", "b")])).values.tolist()
    [[0.0, 1.0], [0.0, 0.0]]
    """
    return _from_ties(name, network, np.ones(network.m))


def strength(network: Network, column: str, name: str | None = None) -> Matrix:
    """The tie's value in `column` where there is a tie, 0 elsewhere. KeyError for an unknown column."""
    return _from_ties(name or column, network, network.values[column])


def same(grouping: Grouping, name: str | None = None) -> Matrix:
    """1 where both are of one group, 0 where not, NaN where either is unknown.

    >>> same(Grouping.from_labels("office", ["x", "x", "y"])).values[0].tolist()
    [0.0, 1.0, 0.0]
    """
    codes = grouping.codes
    values = (codes[:, None] == codes[None, :]).astype(np.float64)
    values[~grouping.known, :] = np.nan
    values[:, ~grouping.known] = np.nan
    return Matrix(name or f"same:{grouping.attribute}", values)


def difference(attribute: str, column: Sequence[float | None], name: str | None = None) -> Matrix:
    """The distance |x_i - x_j| between two nodes' numbers; NaN where either is unknown.

    >>> difference("years", [1.0, 4.0]).values.tolist()
    [[0.0, 3.0], [3.0, 0.0]]
    """
    numbers = np.array([np.nan if value is None else value for value in column], dtype=np.float64)
    return Matrix(name or f"difference:{attribute}", np.abs(numbers[:, None] - numbers[None, :]))


@dataclass(frozen=True, slots=True, eq=False)
class Dyads:
    """Matrices over the nodes that all of them know, zero on the diagonal: what a tie model takes in.

    Shapes: `values` (k, n, n) in the order of `names`. `count` is the number of dyads: n(n-1), or half of it
    when undirected. `left_out` holds the positions of the nodes left out.
    """

    names: tuple[str, ...]
    values: FloatArray
    directed: bool
    left_out: tuple[int, ...]

    @classmethod
    def of(cls, matrices: Sequence[Matrix], *, directed: bool) -> Dyads:
        """Line the matrices up. A node is unknown to a matrix that has NaN in all its pairs.

        ValueError for different sizes, for a NaN between two nodes that are otherwise known (renaming the
        nodes needs every pair), or for an unsymmetric matrix when undirected.
        """
        n = matrices[0].n
        unknown = np.zeros(n, dtype=np.bool_)
        for matrix in matrices:
            if matrix.n != n:
                raise ValueError(f"{matrix.name!r} has {matrix.n} nodes, {matrices[0].name!r} has {n}")
            missing = np.isnan(matrix.values)
            unknown |= (missing.sum(axis=0) == n - 1) & (missing.sum(axis=1) == n - 1) & (n > 1)
        keep = np.flatnonzero(~unknown)
        values = np.stack([matrix.values[np.ix_(keep, keep)] for matrix in matrices])
        for matrix, kept in zip(matrices, values, strict=True):
            pairs = int(np.isnan(kept).sum())
            if pairs:
                raise ValueError(
                    f"{matrix.name!r} lacks {pairs} numbers between nodes that are otherwise known"
                )
            if not directed and not np.array_equal(kept, kept.T):
                raise ValueError(f"{matrix.name!r} differs between the two directions of an undirected pair")
        return cls(
            names=tuple(matrix.name for matrix in matrices),
            values=values,
            directed=directed,
            left_out=tuple(np.flatnonzero(unknown).tolist()),
        )

    @property
    def n(self) -> int:
        return int(self.values.shape[1])

    @property
    def count(self) -> int:
        return self.n * (self.n - 1) // (1 if self.directed else 2)


def _from_ties(name: str, network: Network, numbers: FloatArray) -> Matrix:
    values = np.zeros((network.n, network.n))
    values[network.sources, network.targets] = numbers
    if not network.directed:
        values[network.targets, network.sources] = numbers
    return Matrix(name, values)
