"""The question as a whole-number programme, handed to HiGHS: followed while it runs, stopped when asked.

Every x is a candidate (1: chosen), every y a value of a span (at most 1, and at most the x that have it):
min Σ cost·x, Σ x over those who bring a need ≥ at least, Σ y of a span ≥ at least, y ≤ Σ x of the value.
"""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

import highspy
import numpy as np

from metastyr.analysis.compose.answer import Follow, SoFar, Stop
from metastyr.analysis.compose.columns import Columns
from metastyr.analysis.network import BoolArray, FloatArray, IntArray

_ROUNDING = 1e-6
# The kinds of call whose bounds are those of the whole question.
_TOLD = (3, 4, 5, 6)
_CALLS = ("cbMipInterrupt", "cbSimplexInterrupt", "cbIpmInterrupt", "cbMipLogging", "cbMipImprovingSolution")


class End(Enum):
    """How a run of the solver ended."""

    PROVED = auto()
    NONE = auto()
    LEFT = auto()


@dataclass(frozen=True, slots=True, eq=False)
class Solved:
    """`PROVED`: `chosen` is best; `NONE`: there is none; `LEFT`: broken off, `chosen` perhaps None.
    `bound` is a whole number no solution is below."""

    end: End
    chosen: BoolArray | None
    bound: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ask:
    """What to make low (n,) and what more to keep: each `cap` is (weights (n,), at most this).

    `slack`: the share the sum may be above the lowest there is and still do.
    """

    weights: IntArray
    caps: Sequence[tuple[IntArray, int]] = field(default=())
    slack: float = 0.0


@dataclass(slots=True, kw_only=True)
class Leash:
    """The time there is, whom to tell how far it is, whom to ask whether to stop."""

    begun: float
    limit: float
    follow: Follow | None = None
    stop: Stop | None = None
    stopped: bool = False

    @property
    def left(self) -> float:
        return max(0.0, self.limit - (time.monotonic() - self.begun))

    def over(self) -> bool:
        """Whether to end now; asks, and remembers the answer."""
        if not self.stopped and self.stop is not None:
            self.stopped = self.stop()
        return self.stopped or self.left <= 0

    def quiet(self) -> Leash:
        """The same leash for work beside the main search: its values are not those being followed."""
        return Leash(begun=self.begun, limit=self.limit, stop=lambda: self.over(), stopped=self.stopped)

    def tell(self, best: float | None, bound: float | None) -> None:
        if self.follow is not None:
            self.follow(SoFar(time.monotonic() - self.begun, best, bound))


def solved(
    columns: Columns,
    ask: Ask,
    leash: Leash,
    *,
    start: BoolArray | None = None,
    unit: float = 1.0,
    decide: int | None = None,
) -> Solved:
    """The chosen (n,) with the lowest sum of `ask.weights` that meet needs, spans, musts and caps.

    `start` is a group that does, to begin from. `decide`: it is enough to know whether some group has at most
    this: the run ends with it, or with NONE when the bound is above. `unit` turns the sum into what is told.
    One thread, one seed: the same question has the same answer unless time runs out.
    """
    highs = _model(columns, ask)
    best = [math.inf if start is None else float(ask.weights[start].sum())]
    if decide is not None and best[0] <= decide:
        return Solved(End.LEFT, start, 0)
    if leash.over():
        return Solved(End.LEFT, start, 0)
    if start is not None:
        _begin(highs, columns, start)
    highs.setOptionValue("time_limit", leash.left)
    failed: list[BaseException] = []
    decided = [False]

    def watched(event: highspy.HighsCallbackEvent) -> None:
        # An exception must not pass through the solver: it is kept and raised again outside.
        try:
            seen = event.data_out
            if not failed and int(event.callback_type) in _TOLD:
                best[0] = min(best[0], seen.mip_primal_bound)
                bound = _whole(seen.mip_dual_bound)
                value = None if math.isinf(best[0]) else round(round(best[0]) * unit, 2)
                leash.tell(value, None if bound is None else round(bound * unit, 2))
                decided[0] = decide is not None and (best[0] <= decide + 0.5 or (bound or 0) > decide)
            if failed or decided[0] or leash.over():
                event.interrupt()
        except BaseException as error:
            failed.append(error)
            event.interrupt()

    for name in _CALLS:
        getattr(highs, name).subscribe(watched)
    highs.run()
    if failed:
        raise failed[0]
    return _read(highs, columns, ask, start, decide)


def _whole(bound: float) -> int | None:
    """A bound on a sum of whole numbers, raised to the next whole number."""
    return (
        None
        if math.isinf(bound) or math.isnan(bound)
        else math.ceil(bound - _ROUNDING * max(1.0, abs(bound)))
    )


def _model(columns: Columns, ask: Ask) -> highspy.Highs:
    highs: highspy.Highs = highspy.Highs()  # type: ignore[no-untyped-call]
    for option, value in (
        ("output_flag", False),
        ("threads", 1),
        ("random_seed", 1),
        ("mip_rel_gap", ask.slack),
    ):
        highs.setOptionValue(option, value)
    n, extra = columns.n, sum(span.values for span in columns.spans)
    total = n + extra
    costs = np.concatenate([ask.weights.astype(np.float64), np.zeros(extra)])
    lower = np.concatenate([columns.must.astype(np.float64), np.zeros(extra)])
    highs.addVars(total, lower, np.ones(total))
    every = np.arange(total, dtype=np.int32)
    highs.changeColsCost(total, every, costs)
    kinds = np.array([highspy.HighsVarType.kInteger] * n, dtype=object)
    highs.changeColsIntegrality(n, every[:n], kinds)
    inf = highspy.kHighsInf
    for j in range(columns.m):
        _row(highs, float(columns.at_least[j]), inf, np.flatnonzero(columns.brings[:, j]))
    first = n
    for span in columns.spans:
        values = np.arange(first, first + span.values)
        _row(highs, float(span.at_least), inf, values)
        for value in range(span.values):
            own = np.flatnonzero(span.codes == value)
            _row(highs, 0.0, inf, np.append(own, first + value), np.append(np.ones(own.size), -1.0))
        first += span.values
    for weights, most in ask.caps:
        used = np.flatnonzero(weights)
        _row(highs, -inf, float(most), used, weights[used].astype(np.float64))
    return highs


def _row(
    highs: highspy.Highs, low: float, high: float, where: IntArray, what: FloatArray | None = None
) -> None:
    values = np.ones(where.size) if what is None else what
    highs.addRow(low, high, where.size, where.astype(np.int32), values)


def _begin(highs: highspy.Highs, columns: Columns, start: BoolArray) -> None:
    """Hand the solver a group it can begin from, with the span values it has."""
    values = [start.astype(np.float64)]
    for span in columns.spans:
        held = np.bincount(span.codes[start & (span.codes >= 0)], minlength=span.values)
        values.append((held > 0).astype(np.float64))
    given = np.concatenate(values)
    highs.setSolution(given.size, np.arange(given.size, dtype=np.int32), given)


def _read(
    highs: highspy.Highs, columns: Columns, ask: Ask, start: BoolArray | None, decide: int | None
) -> Solved:
    status, info = highs.getModelStatus(), highs.getInfo()
    if status in (highspy.HighsModelStatus.kInfeasible, highspy.HighsModelStatus.kUnboundedOrInfeasible):
        return Solved(End.NONE, None, 0)
    chosen = start
    if info.primal_solution_status == highspy.kSolutionStatusFeasible:
        seen = np.array(highs.getSolution().col_value[: columns.n]) > 0.5
        if start is None or ask.weights[seen].sum() <= ask.weights[start].sum():
            chosen = seen
    bound = max(0, _whole(info.mip_dual_bound) or 0)
    if status == highspy.HighsModelStatus.kOptimal and chosen is not None:
        return Solved(End.PROVED, chosen, int(ask.weights[chosen].sum()))
    if decide is not None and bound > decide:
        return Solved(End.NONE, None, bound)
    return Solved(End.LEFT, chosen, bound)
