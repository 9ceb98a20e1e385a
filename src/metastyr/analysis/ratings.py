"""Who rated whom on what, as columns: one row an answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from metastyr.analysis.network import FloatArray, IntArray


@dataclass(frozen=True, slots=True, eq=False)
class Ratings:
    """m answers: rater, target and item as indexes into their names, and the value given.

    Shapes: `rater`, `target`, `item`, `value` (m,). No rater answers an item about a target twice; an answer
    that was not given has no row. Arrays are made read-only.

    >>> ratings = Ratings.from_answers([("p", "north", "trust", 4), ("p", "north", "pace", 2)])
    >>> ratings.m, ratings.items, ratings.value.tolist()
    (2, ('pace', 'trust'), [4.0, 2.0])
    """

    raters: tuple[str, ...]
    targets: tuple[str, ...]
    items: tuple[str, ...]
    rater: IntArray
    target: IntArray
    item: IntArray
    value: FloatArray

    def __post_init__(self) -> None:
        if not self.rater.shape == self.target.shape == self.item.shape == self.value.shape:
            raise ValueError("rater, target, item and value must be columns of the same length")
        if not np.isfinite(self.value).all():
            raise ValueError("an answer that was not given must have no row")
        for names, column in (
            (self.raters, self.rater),
            (self.targets, self.target),
            (self.items, self.item),
        ):
            if column.size and (column.min() < 0 or column.max() >= len(names)):
                raise ValueError("an answer points outside the names")
        cell = (self.rater * len(self.targets) + self.target) * len(self.items) + self.item
        if np.unique(cell).size != cell.size:
            raise ValueError("a rater answers one item about one target twice")
        for column in (self.rater, self.target, self.item):
            column.flags.writeable = False
        self.value.flags.writeable = False

    @classmethod
    def from_answers(cls, answers: Iterable[tuple[str, str, str, float]]) -> Ratings:
        """Ratings from (rater, target, item, value); names are sorted texts."""
        rows = list(answers)
        raters, rater = _indexed([row[0] for row in rows])
        targets, target = _indexed([row[1] for row in rows])
        items, item = _indexed([row[2] for row in rows])
        values = np.array([row[3] for row in rows], dtype=np.float64)
        return cls(raters, targets, items, rater, target, item, values)

    @property
    def m(self) -> int:
        return int(self.value.size)

    def by_rater_and_target(self) -> tuple[IntArray, IntArray, FloatArray]:
        """(r,), (r,), (r, J): each pair of rater and target that has an answer, and its items; NaN = none.

        >>> ratings = Ratings.from_answers([("p", "x", "a", 4), ("p", "y", "b", 2)])
        >>> [part.tolist() for part in ratings.by_rater_and_target()]
        [[0, 0], [0, 1], [[4.0, nan], [nan, 2.0]]]
        """
        pairs, row = np.unique(self.rater * max(1, len(self.targets)) + self.target, return_inverse=True)
        table = np.full((pairs.size, len(self.items)), np.nan)
        table[row, self.item] = self.value
        return pairs // max(1, len(self.targets)), pairs % max(1, len(self.targets)), table


def _indexed(texts: list[str]) -> tuple[tuple[str, ...], IntArray]:
    names = tuple(sorted(set(texts)))
    index = {name: i for i, name in enumerate(names)}
    return names, np.array([index[text] for text in texts], dtype=np.int64)
