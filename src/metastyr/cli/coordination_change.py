"""What moved between two files of ratings, as `analyse coordination --before` answers it in JSON."""

from __future__ import annotations

from typing import Any

from metastyr.analysis.coordination.change import CellChange, Change, Difference


def change_json(seen: Change) -> dict[str, Any]:
    """The key `change`: groups in both files, those that came and went, every cell, the two totals.

    A cell that is not shown in both files is null and has its reason. `dimensions` holds the change of each
    dimension by id, empty where it is not told exactly in both.
    """
    return {
        "groups": list(seen.groups),
        "came": list(seen.came),
        "left": list(seen.left),
        "cells": [_cell(cell) for cell in seen.cells],
        "within": _difference(seen.within),
        "between": _difference(seen.between),
        "dimensions": {key: one.change.value for key, one in seen.dimensions.items()},
        "compared": seen.compared,
        "moved": seen.moved,
        "by_chance": seen.by_chance,
    }


def _cell(cell: CellChange) -> dict[str, Any]:
    before, after = cell.raters or (None, None)
    return {
        "from": cell.from_,
        "to": cell.to,
        "raters_before": before,
        "raters_after": after,
        "uncompared": cell.uncompared,
        **_difference(cell.index),
        "dimensions": {key: one.change.value for key, one in cell.dimensions.items()},
    }


def _difference(seen: Difference | None) -> dict[str, Any]:
    if seen is None:
        return dict.fromkeys(("before", "after", "change", "low", "high", "moved"))
    return {
        "before": seen.before.value,
        "after": seen.after.value,
        "change": seen.change.value,
        "low": seen.change.low,
        "high": seen.change.high,
        "moved": seen.moved,
    }
