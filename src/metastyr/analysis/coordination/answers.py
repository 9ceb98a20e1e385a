"""Who in which group rated which group how, as columns: one row a rater and a rated group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from metastyr.analysis.network import FloatArray, IntArray
from metastyr.domain.danish_order import danish_key
from metastyr.theory.coordination import DIMENSIONS

DIMENSION_IDS: tuple[str, ...] = tuple(dimension.key for dimension in DIMENSIONS)
"""The seven, in the order of every column, table and file."""

Row = tuple[str, str, str, Sequence[float | None]]
"""(rater, rater's group, rated group, the seven points)."""


@dataclass(frozen=True, slots=True, eq=False)
class Answers:
    """m ratings. A point is what an answer scores, a whole number from 1 to 5; NaN is an answer not given.

    Shapes: `rater`, `rater_group`, `target_group` (m,) as indexes; `dimensions` seven columns (m,) in the
    order of `DIMENSION_IDS`. `raters` is how many raters the indexes count; a rater is in one group and
    rates each group once (checked where the answers are counted, in the same pass).

    >>> answers = Answers.from_rows([("p", "north", "south", (5, 4, 4, 3, 5, None, 4))])
    >>> answers.m, answers.groups, answers.dimensions[0].tolist()
    (1, ('north', 'south'), [5.0])
    """

    groups: tuple[str, ...]
    raters: int
    rater: IntArray
    rater_group: IntArray
    target_group: IntArray
    dimensions: tuple[FloatArray, ...]

    def __post_init__(self) -> None:
        if len(self.dimensions) != len(DIMENSION_IDS):
            raise ValueError(f"there must be {len(DIMENSION_IDS)} dimensions, not {len(self.dimensions)}")
        columns = (self.rater, self.rater_group, self.target_group, *self.dimensions)
        if any(column.shape != self.rater.shape or column.ndim != 1 for column in columns):
            raise ValueError("rater, groups and dimensions must be columns of the same length")
        for column, size in (
            (self.rater, self.raters),
            (self.rater_group, len(self.groups)),
            (self.target_group, len(self.groups)),
        ):
            if column.size and (column.min() < 0 or column.max() >= size):
                raise ValueError("a rating points outside the raters or the groups")

    @classmethod
    def from_rows(cls, rows: Iterable[Row], groups: Sequence[str] | None = None) -> Answers:
        """Answers from rows; the groups in Danish order, or as given."""
        listed = list(rows)
        seen = {row[1] for row in listed} | {row[2] for row in listed}
        names = tuple(groups) if groups is not None else tuple(sorted(seen, key=danish_key))
        if unknown := seen - set(names):
            raise ValueError(f"groups that are not listed: {sorted(unknown)}")
        place = {name: i for i, name in enumerate(names)}
        people = {name: i for i, name in enumerate(dict.fromkeys(row[0] for row in listed))}
        points = np.array(
            [[np.nan if point is None else point for point in row[3]] for row in listed], dtype=np.float64
        ).reshape(len(listed), -1 if listed else len(DIMENSION_IDS))
        return cls(
            groups=names,
            raters=len(people),
            rater=np.array([people[row[0]] for row in listed], dtype=np.int64),
            rater_group=np.array([place[row[1]] for row in listed], dtype=np.int64),
            target_group=np.array([place[row[2]] for row in listed], dtype=np.int64),
            dimensions=tuple(np.ascontiguousarray(column) for column in points.T),
        )

    @property
    def m(self) -> int:
        return int(self.rater.size)
