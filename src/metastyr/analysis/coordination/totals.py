"""Within and between groups: one figure each for the whole matrix, made of shown cells and nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from metastyr.analysis.coordination.answers import Answers
from metastyr.analysis.coordination.counts import SCORES, Counts
from metastyr.analysis.coordination.intervals import Interval, combined, mean_intervals
from metastyr.analysis.kernels.rating_counts import cells_by_number, spread_on_grid, sums_by_rater
from metastyr.analysis.network import BoolArray, IntArray
from metastyr.domain.disclosure import SmallestGroup, total_from_raters


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
        return Total(_from_cells(counts.raters * used, cells), raters, by_rater=False)
    (mean,) = mean_intervals(spread_on_grid(total, number)[None, :], SCORES, confidence)
    return None if mean is None else Total(mean, raters, by_rater=True)


def _from_cells(raters: IntArray, cells: Mapping[tuple[int, int], Interval]) -> Interval:
    """Cells of one group have the same raters, so their limits are added; the groups are independent."""
    groups, weights = [], []
    for a, row in enumerate(raters.tolist()):
        rated = [b for b, n in enumerate(row) if n]
        if rated:
            groups.append(_together([cells[a, b] for b in rated], [row[b] / sum(row) for b in rated]))
            weights.append(sum(row) / len(rated))
    return combined(groups, [weight / sum(weights) for weight in weights])


def _together(cells: Sequence[Interval], shares: Sequence[float]) -> Interval:
    limits = [(cell.value, cell.low, cell.high) for cell in cells]
    value, low, high = (
        sum(s * x for s, x in zip(shares, row, strict=True)) for row in zip(*limits, strict=True)
    )
    return Interval(value, low, high)
