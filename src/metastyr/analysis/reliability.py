"""Whether answers to a set of statements hang together, and whether a group answers alike enough for a mean.

Rows with a blank among the items are left out of everything (listwise, as R `psych` and `multilevel`).
With N rows, J items, k groups and the row's score = the mean of its items:
- α = J/(J-1) · (1 - sum of item variances / variance of the row sums) (Cronbach 1951);
- MSB, MSW = mean squares between and within groups of a one-way analysis of variance of the score;
  ICC1 = (MSB - MSW) / (MSB + (ḡ - 1) MSW) with ḡ = N/k, ICC2 = (MSB - MSW) / MSB
  (Bliese 2000, as R `multilevel::ICC1`, `ICC2`);
- rwg(J) = J(1 - s) / (J(1 - s) + s), s = the group's mean item variance / ((A² - 1)/12), the variance when
  every one of A points is equally likely; 0 where s > 1 (James, Demaree & Wolf 1984). None for one rater.
Rows without a group count in α only. Whatever would divide by zero is None.

>>> answers = np.array([[1, 2], [2, 2], [4, 5], [5, 5], [5, np.nan]])
>>> seen = reliability(answers, ["a", "a", "b", "b", "b"])
>>> seen.n, seen.groups, round(seen.alpha, 3), round(seen.icc1, 3)
(4, 2, 0.973, 0.973)
>>> {group: round(value, 3) for group, value in seen.rwg_j.items()}
{'a': 0.933, 'b': 0.933}
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from metastyr.analysis.network import BoolArray, FloatArray, Grouping, IntArray

_NOTHING = 1e-20
"""Below this share a sum of squares is rounding, not spread."""


@dataclass(frozen=True, slots=True)
class Reliability:
    """How far the items, and the groups, agree.

    `n` counts complete rows, `left_out` rows with a blank, `without_group` complete rows without a group;
    `sizes` and `rwg_j` are by group, `mean_rwg_j` over the groups where it is defined.
    """

    n: int
    left_out: int
    without_group: int
    groups: int
    sizes: Mapping[str, int]
    alpha: float | None
    icc1: float | None
    icc2: float | None
    rwg_j: Mapping[str, float | None]
    mean_rwg_j: float | None


def reliability(items: FloatArray, groups: Sequence[str | None], *, points: int = 5) -> Reliability:
    """The reliability of `items` (N, J; NaN = blank) in `groups` (one text a row, None or blank = unknown).

    `points` is how many answers the scale has. ValueError for a scale below two points or columns that do
    not fit together.
    """
    if points < 2:
        raise ValueError(f"a scale needs at least two points, not {points}")
    if items.ndim != 2 or items.shape[0] != len(groups):
        raise ValueError(f"items {items.shape} and {len(groups)} groups must have the same rows")
    complete: BoolArray = np.logical_not(np.isnan(items).any(axis=1))
    answers = items[complete]
    kept = [group for group, whole in zip(groups, complete.tolist(), strict=True) if whole]
    grouping = Grouping.from_labels("group", kept)
    grouped, codes = answers[grouping.known], grouping.codes[grouping.known]
    icc1, icc2 = _icc(grouped, codes, len(grouping.labels))
    agreement = _rwg_j(grouped, codes, grouping.labels, points)
    defined = [value for value in agreement.values() if value is not None]
    return Reliability(
        n=len(answers),
        left_out=len(items) - len(answers),
        without_group=grouping.unknown,
        groups=len(grouping.labels),
        sizes=grouping.sizes,
        alpha=_alpha(answers),
        icc1=icc1,
        icc2=icc2,
        rwg_j=agreement,
        mean_rwg_j=sum(defined) / len(defined) if defined else None,
    )


def _alpha(answers: FloatArray) -> float | None:
    rows, items = answers.shape
    if rows < 2 or items < 2:
        return None
    whole = float(answers.sum(axis=1).var(ddof=1))
    apart = float(answers.var(axis=0, ddof=1).sum())
    if whole <= _NOTHING * max(apart, float((answers**2).mean())):
        return None
    return float(items / (items - 1) * (1 - apart / whole))


def _icc(answers: FloatArray, codes: IntArray, k: int) -> tuple[float | None, float | None]:
    n = len(answers)
    if k < 2 or n <= k or answers.shape[1] == 0:
        return None, None
    scores = answers.mean(axis=1)
    sizes = np.bincount(codes, minlength=k)
    means = np.bincount(codes, weights=scores, minlength=k) / sizes
    between = float((sizes * (means - scores.mean()) ** 2).sum()) / (k - 1)
    within = float(((scores - means[codes]) ** 2).sum()) / (n - k)
    spread = between + (n / k - 1) * within
    if spread <= _NOTHING * float((scores**2).mean()):
        return None, None
    return (between - within) / spread, (between - within) / between if between > _NOTHING * within else None


def _rwg_j(
    answers: FloatArray, codes: IntArray, labels: tuple[str, ...], points: int
) -> dict[str, float | None]:
    items = answers.shape[1]
    if items == 0:
        return dict.fromkeys(labels)
    sizes = np.bincount(codes, minlength=len(labels))
    squares = np.zeros(len(labels))
    for column in answers.T:
        means = np.bincount(codes, weights=column, minlength=len(labels)) / sizes
        squares += np.bincount(codes, weights=(column - means[codes]) ** 2, minlength=len(labels))
    by_chance = (points**2 - 1) / 12
    result: dict[str, float | None] = {}
    for label, size, square in zip(labels, sizes.tolist(), squares.tolist(), strict=True):
        if size < 2:
            result[label] = None
            continue
        s = min(1.0, square / (size - 1) / items / by_chance)
        result[label] = items * (1 - s) / (items * (1 - s) + s)
    return result
