"""A network and its groupings as columns: what every sum takes in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

IntArray = NDArray[np.int64]
FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]
UNKNOWN = -1


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """n nodes by id and m ties as two columns of node indexes.

    Shapes: `sources`, `targets` (m,), each in 0..n-1; every array in `values` (m,).
    No loops, no tie twice; in an undirected network a pair stands once (either way round).
    Arrays are made read-only.

    >>> net = Network.from_ties(["a", "b", "c"], [("a", "b"), ("b", "c")])
    >>> net.n, net.m, net.directed
    (3, 2, True)
    """

    ids: tuple[str, ...]
    sources: IntArray
    targets: IntArray
    directed: bool = True
    values: Mapping[str, FloatArray] = field(default_factory=dict)

    def __post_init__(self) -> None:
        n = len(self.ids)
        if len(set(self.ids)) != n:
            raise ValueError("node ids must be unique")
        if self.sources.shape != self.targets.shape or self.sources.ndim != 1:
            raise ValueError("sources and targets must be two columns of the same length")
        for ends in (self.sources, self.targets):
            if ends.size and (ends.min() < 0 or ends.max() >= n):
                raise ValueError("a tie points outside the nodes")
        if np.any(self.sources == self.targets):
            raise ValueError("a node cannot have a tie to itself")
        low, high = self.sources, self.targets
        if not self.directed:
            low, high = np.minimum(low, high), np.maximum(low, high)
        if np.unique(low * n + high).size != low.size:
            raise ValueError("a tie stands twice")
        for name, column in self.values.items():
            if column.shape != self.sources.shape:
                raise ValueError(f"the values {name!r} must have one number a tie")
            column.flags.writeable = False
        for ends in (self.sources, self.targets):
            ends.flags.writeable = False

    @classmethod
    def from_ties(
        cls,
        ids: Sequence[str],
        ties: Iterable[tuple[str, str]],
        *,
        directed: bool = True,
        values: Mapping[str, Sequence[float]] | None = None,
    ) -> Network:
        """A network from ids and (source id, target id) pairs. KeyError for an unknown id."""
        index = {node: i for i, node in enumerate(ids)}
        pairs = np.array([(index[a], index[b]) for a, b in ties], dtype=np.int64).reshape(-1, 2)
        return cls(
            ids=tuple(ids),
            sources=pairs[:, 0].copy(),
            targets=pairs[:, 1].copy(),
            directed=directed,
            values={name: np.asarray(column, dtype=np.float64) for name, column in (values or {}).items()},
        )

    @property
    def n(self) -> int:
        return len(self.ids)

    @property
    def m(self) -> int:
        return int(self.sources.size)

    def among(self, keep: BoolArray) -> Network:
        """The nodes marked in `keep` (n,) and the ties that have both ends among them, in the same order.

        >>> net = Network.from_ties(["a", "b", "c"], [("a", "b"), ("b", "c")])
        >>> net.among(np.array([False, True, True])).sources.tolist()
        [0]
        """
        if keep.all():
            return self
        place = np.cumsum(keep) - 1
        tied = keep[self.sources] & keep[self.targets]
        return Network(
            ids=tuple(node for node, kept in zip(self.ids, keep, strict=True) if kept),
            sources=place[self.sources[tied]],
            targets=place[self.targets[tied]],
            directed=self.directed,
            values={name: column[tied] for name, column in self.values.items()},
        )


@dataclass(frozen=True, slots=True, eq=False)
class Grouping:
    """Which group each node belongs to by one attribute; a node without a value belongs to none.

    Shapes: `codes` (n,), an index into `labels` or UNKNOWN (-1). Labels are sorted texts.

    >>> Grouping.from_labels("sector", ["state", None, "county"]).codes.tolist()
    [1, -1, 0]
    """

    attribute: str
    labels: tuple[str, ...]
    codes: IntArray

    @classmethod
    def from_labels(cls, attribute: str, values: Sequence[str | None]) -> Grouping:
        """Groups from one text a node; None and blank mean unknown."""
        known = [value if value is not None and value.strip() else None for value in values]
        labels = tuple(sorted({value for value in known if value is not None}))
        index = {label: i for i, label in enumerate(labels)}
        codes = np.array([UNKNOWN if v is None else index[v] for v in known], dtype=np.int64)
        codes.flags.writeable = False
        return cls(attribute=attribute, labels=labels, codes=codes)

    @property
    def known(self) -> BoolArray:
        """Which nodes have a value: (n,)."""
        return np.not_equal(self.codes, UNKNOWN)

    @property
    def sizes(self) -> dict[str, int]:
        counts = np.bincount(self.codes[self.codes >= 0], minlength=len(self.labels))
        return {label: int(count) for label, count in zip(self.labels, counts, strict=True)}

    @property
    def unknown(self) -> int:
        return int(np.count_nonzero(self.codes == UNKNOWN))
