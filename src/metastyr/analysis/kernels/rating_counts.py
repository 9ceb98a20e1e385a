"""One pass over who rated which group how: every check, every score and every count a matrix needs."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from metastyr.analysis.kernels.compiled import compiled
from metastyr.analysis.network import BoolArray, FloatArray, IntArray

Steps = NDArray[np.int16]
STEPS = 420
"""Scores are whole numbers of 1/420 point: the mean of up to seven whole points always is."""
GRID = 4 * STEPS + 1
"""Steps from 1 to 5."""
DIMENSIONS = 7
FINE, OUTSIDE, TWICE, TWO_GROUPS = 0, 1, 2, 3


@compiled
def count_ratings(
    rater: IntArray,
    rater_group: IntArray,
    target_group: IntArray,
    dimensions: tuple[FloatArray, ...],
    raters: int,
    groups: int,
    at_least: int,
) -> tuple[int, int, Steps, IntArray, IntArray, IntArray, IntArray]:
    """(verdict, row, scores, indexes, points, classes, group_of).

    scores (m,) int16 steps above 1, -1 where too few dimensions; indexes (G², GRID); points (G², 7, 5);
    classes (G², 7, 8): raters by how many dimensions they answered; group_of (raters,), -1 = no row.
    """
    m = rater.size
    scores = np.full(m, -1, np.int16)
    indexes = np.zeros((groups * groups, GRID), np.int64)
    points = np.zeros((groups * groups, DIMENSIONS, 5), np.int64)
    classes = np.zeros((groups * groups, DIMENSIONS, DIMENSIONS + 1), np.int64)
    group_of = np.full(raters, -1, np.int64)
    rated = np.zeros(raters * groups, np.bool_)
    given = np.empty(DIMENSIONS, np.int64)
    for i in range(m):
        r, a, b = rater[i], rater_group[i], target_group[i]
        if group_of[r] < 0:
            group_of[r] = a
        elif group_of[r] != a:
            return TWO_GROUPS, i, scores, indexes, points, classes, group_of
        if rated[r * groups + b]:
            return TWICE, i, scores, indexes, points, classes, group_of
        rated[r * groups + b] = True
        answered = total = 0
        for d in range(DIMENSIONS):
            value = dimensions[d][i]
            if value == value:
                point = int(value) if 1 <= value <= 5 else 0
                if point != value:
                    return OUTSIDE, i, scores, indexes, points, classes, group_of
                given[d] = point
                answered += 1
                total += point
            else:
                given[d] = 0
        if answered < at_least:
            continue
        cell = a * groups + b
        step = total * (STEPS // answered) - STEPS
        scores[i] = step
        indexes[cell, step] += 1
        for d in range(DIMENSIONS):
            if given[d]:
                points[cell, d, given[d] - 1] += 1
                classes[cell, d, answered] += 1
    return FINE, -1, scores, indexes, points, classes, group_of


@compiled
def sums_by_rater(
    rater: IntArray,
    rater_group: IntArray,
    target_group: IntArray,
    scores: Steps,
    used: BoolArray,
    raters: int,
) -> tuple[IntArray, IntArray]:
    """(raters,), (raters,): each rater's steps summed over the cells with `used` (G, G), and how many."""
    total, number = np.zeros(raters, np.int64), np.zeros(raters, np.int64)
    for i in range(rater.size):
        if scores[i] >= 0 and used[rater_group[i], target_group[i]]:
            total[rater[i]] += scores[i]
            number[rater[i]] += 1
    return total, number


@compiled
def cells_by_number(
    rater: IntArray,
    rater_group: IntArray,
    target_group: IntArray,
    scores: Steps,
    used: BoolArray,
    number: IntArray,
) -> IntArray:
    """(G, G, G + 1): raters of each used cell, apart by how many used cells they have."""
    groups = used.shape[0]
    counts = np.zeros((groups, groups, groups + 1), np.int64)
    for i in range(rater.size):
        a, b = rater_group[i], target_group[i]
        if scores[i] >= 0 and used[a, b]:
            counts[a, b, number[rater[i]]] += 1
    return counts


@compiled
def spread_on_grid(total: IntArray, number: IntArray) -> FloatArray:
    """(GRID,): each rater's own mean, parted between the two nearest steps so that no mean moves.

    Counted in whole parts first, so that the order of the raters changes nothing, not even the last decimal.
    """
    most = 1
    for r in range(number.size):
        most = max(most, number[r])
    parts = np.zeros((most + 1, GRID + 1), np.int64)
    for r in range(total.size):
        if number[r]:
            step, rest = divmod(total[r], number[r])
            parts[number[r], step] += number[r] - rest
            parts[number[r], step + 1] += rest
    counts = np.zeros(GRID, np.float64)
    for n in range(1, most + 1):
        for step in range(GRID):
            counts[step] += parts[n, step] / n
    return counts
