"""Where a task lies on the grid of wickedness, and how far several people agree on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from metastyr.theory.wickedness import COLUMNS, FEATURES, MATRIX, ROWS, WickednessCell

ROW_KEYS: tuple[str, ...] = tuple(row.key for row in ROWS)
COLUMN_KEYS: tuple[str, ...] = tuple(column.key for column in COLUMNS)
FEATURE_KEYS: tuple[str, ...] = tuple(feature.key for feature in FEATURES)
_CELLS = {(cell.row.key, cell.column.key): cell for cell in MATRIX}


@dataclass(frozen=True, slots=True)
class Placing:
    """One person's answer: which row, which column, why, and which of the ten marks fit (optional).

    ValueError where a word is not one of the grid's.

    >>> Placing("neither-known", "conflict").cell.key
    'very-wicked'
    """

    row: str
    column: str
    reason: str = ""
    features: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if (self.row, self.column) not in _CELLS:
            raise ValueError(f"the grid has no place {self.row!r} × {self.column!r}")
        if set(self.features) - set(FEATURE_KEYS) or len(set(self.features)) < len(self.features):
            raise ValueError(f"not marks of a wicked problem, each once: {self.features}")

    @property
    def cell(self) -> WickednessCell:
        """Which of the nine kinds of problem this is."""
        return _CELLS[self.row, self.column]


@dataclass(frozen=True, slots=True)
class CellCount:
    """One of the nine kinds and how many placed the task there."""

    cell: WickednessCell
    count: int


@dataclass(frozen=True, slots=True)
class FeatureCount:
    """One of the ten marks, by key, and how many saw it."""

    feature: str
    count: int


@dataclass(frozen=True, slots=True)
class Grid:
    """All nine kinds in the grid's order, row by row; `placed` people answered.

    `commonest` is the kind most chose; None where nobody answered or two kinds share the lead.
    """

    cells: tuple[CellCount, ...]
    features: tuple[FeatureCount, ...]
    placed: int
    commonest: WickednessCell | None


def grid(placings: Iterable[Placing]) -> Grid:
    """How often each kind and mark was chosen.

    >>> seen = grid([Placing("both-known", "conflict"), Placing("both-known", "conflict")])
    >>> seen.placed, seen.commonest.key
    (2, 'politically-complex')
    """
    placings = tuple(placings)
    counts = Counter(placing.cell.id for placing in placings)
    marks = Counter(feature for placing in placings for feature in placing.features)
    cells = tuple(CellCount(cell, counts[cell.id]) for cell in MATRIX)
    most = max(cell.count for cell in cells)
    leading = [cell.cell for cell in cells if cell.count == most]
    return Grid(
        cells=cells,
        features=tuple(FeatureCount(key, marks[key]) for key in FEATURE_KEYS),
        placed=len(placings),
        commonest=leading[0] if placings and len(leading) == 1 else None,
    )
