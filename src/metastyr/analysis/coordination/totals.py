"""Within and between groups: one figure each for the whole matrix, made of shown cells and nothing else."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from metastyr.analysis.coordination.answers import Answers
from metastyr.analysis.coordination.counts import SCORES, Counts
from metastyr.analysis.coordination.intervals import Interval, combined, mean_intervals
from metastyr.analysis.kernels.rating_counts import cells_by_number, spread_on_grid, sums_by_rater
from metastyr.analysis.network import BoolArray
from metastyr.domain.disclosure import SmallestGroup, total_from_raters

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Total:
    """A total with its interval and how many raters stand behind it.

    `by_rater`: the mean over raters of each rater's own mean of shown cells. Where that would give away
    what a few raters answered (`domain.disclosure`), the shown cells are weighed together instead: equal
    weight to each cell a group rates, to a group by its raters. With nothing left blank the two are the
    same.
    """

    mean: Interval
    raters: int
    by_rater: bool


def within_total(counts: Counts, shown: BoolArray, confidence: float) -> Total | None:
    """How groups rate themselves: every rater has one own group, so cells and raters say the same."""
    own = np.flatnonzero(np.diag(shown))
    raters = int(counts.raters[own, own].sum())
    if not raters:
        return None
    (mean,) = mean_intervals(counts.indexes[own, own].sum(axis=0)[None, :], SCORES, confidence)
    return None if mean is None else Total(mean, raters, by_rater=True)


def between_total(
    answers: Answers,
    counts: Counts,
    shown: BoolArray,
    cells: Mapping[tuple[int, int], Interval],
    rule: SmallestGroup,
    confidence: float,
) -> Total | None:
    """How groups rate others. `shown` (G, G); `cells` the intervals of the shown cells by index."""
    used = shown & ~np.eye(len(shown), dtype=np.bool_)
    if not used.any():
        return None
    who = answers.rater, answers.rater_group, answers.target_group
    total, number = sums_by_rater(*who, counts.scores, used, answers.raters)
    raters = int((number > 0).sum())
    by_number = cells_by_number(*who, counts.scores, used, number)
    rated = {group: by_number[a, used[a]].tolist() for a, group in enumerate(answers.groups)}
    if not total_from_raters(rated, rule):
        seen = {(a, b): cells[a, b] for a, b in zip(*np.nonzero(used), strict=True)}
        return Total(
            weighed(seen, {place: int(counts.raters[place]) for place in seen}), raters, by_rater=False
        )
    (mean,) = mean_intervals(spread_on_grid(total, number)[None, :], SCORES, confidence)
    return None if mean is None else Total(mean, raters, by_rater=True)


def weighed(cells: Mapping[tuple[T, T], Interval], raters: Mapping[tuple[T, T], int]) -> Interval:
    """Shown cells (from, to) as one figure: a group weighs by its raters for each cell, a cell by its raters.

    Cells of one group have the same raters, so their limits are added; the groups are independent. ValueError
    for no cells.

    >>> alike = {("a", "b"): Interval(4, 3, 5), ("a", "c"): Interval(2, 1, 3)}
    >>> weighed(alike, dict.fromkeys(alike, 6))
    Interval(value=3.0, low=2.0, high=4.0)
    """
    if not cells:
        raise ValueError("no cells to weigh together")
    groups, weights = [], []
    for group in dict.fromkeys(a for a, _ in cells):
        row = [place for place in cells if place[0] == group]
        whole = sum(raters[place] for place in row)
        groups.append(_together([cells[place] for place in row], [raters[place] / whole for place in row]))
        weights.append(whole / len(row))
    every = math.fsum(weights)
    return combined(groups, [weight / every for weight in weights])


def _together(cells: Sequence[Interval], shares: Sequence[float]) -> Interval:
    limits = [(cell.value, cell.low, cell.high) for cell in cells]
    value, low, high = (
        math.fsum(s * x for s, x in zip(shares, row, strict=True)) for row in zip(*limits, strict=True)
    )
    return Interval(value, low, high)
