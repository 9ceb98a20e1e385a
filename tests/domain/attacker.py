"""Somebody with a spreadsheet and patience: what is published as equations, solved for what is hidden."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence

import numpy as np
from scipy.optimize import linprog

LOWEST, HIGHEST = 1.0, 5.0
# Published figures are floats; an equation holds to this.
_ROUNDING = 1e-9

Sum = Mapping[Hashable, float]


class Attacker:
    """Unknown answers between 1 and 5, and what is known of weighted sums of them."""

    def __init__(self, unknown: Sequence[Hashable]) -> None:
        self._place = {name: i for i, name in enumerate(unknown)}
        self._rows: list[np.ndarray] = []
        self._low: list[float] = []
        self._high: list[float] = []

    def learns(self, parts: Sum, value: float, *, within: float = _ROUNDING) -> None:
        """Σ weight · answer is `value`, give or take `within`."""
        self._rows.append(self._row(parts))
        self._low.append(value - within)
        self._high.append(value + within)

    def span(self, parts: Sum) -> tuple[float, float]:
        """The least and the most Σ weight · answer can be, given all that was learnt."""
        goal = self._row(parts)
        known: dict[str, object] = {}
        if self._rows:
            table = np.vstack(self._rows)
            known = {
                "A_ub": np.vstack([table, -table]),
                "b_ub": np.concatenate([self._high, [-low for low in self._low]]),
            }
        ends = []
        for sign in (1, -1):
            seen = linprog(sign * goal, bounds=(LOWEST, HIGHEST), method="highs", **known)
            assert seen.status == 0, seen.message
            ends.append(sign * seen.fun)
        return ends[0], ends[1]

    def width(self, parts: Sum) -> float:
        low, high = self.span(parts)
        return high - low

    def _row(self, parts: Sum) -> np.ndarray:
        row = np.zeros(len(self._place))
        for name, weight in parts.items():
            row[self._place[name]] += weight
        return row
