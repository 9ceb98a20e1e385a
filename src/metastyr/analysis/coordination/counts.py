"""Answers become counts: how often each score was given in each cell. Nothing after this grows with n."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from metastyr.analysis.coordination.answers import DIMENSION_IDS, Answers
from metastyr.analysis.kernels.rating_counts import GRID, OUTSIDE, STEPS, TWICE, TWO_GROUPS, count_ratings
from metastyr.analysis.network import FloatArray, IntArray
from metastyr.theory.coordination_reading import INDEX_RULE

POINTS: FloatArray = np.arange(1.0, 6.0)
"""What an answer to one dimension can score."""
SCORES: FloatArray = 1 + np.arange(GRID) / STEPS
"""What the index of a rating can be: every mean of up to seven points lies on it exactly."""

_SAID = {
    OUTSIDE: "row {row}: a point must be a whole number from 1 to 5, or NaN",
    TWICE: "row {row}: the rater rates this group twice",
    TWO_GROUPS: "row {row}: the rater is in another group above",
}


@dataclass(frozen=True, slots=True, eq=False)
class Counts:
    """What the ratings with enough answers come to. G groups.

    `scores` (m,) steps on `SCORES`, -1 = too few answers; `indexes` (G, G, GRID) raters by index, from × to;
    `points` (G, G, 7, 5) raters by point; `classes` (G, G, 7, 8) raters who answered a dimension by how
    many they answered in all; `respondents` (G,) raters of each group with any row.
    """

    scores: NDArray[np.int16]
    indexes: IntArray
    points: IntArray
    classes: IntArray
    respondents: IntArray

    @property
    def raters(self) -> IntArray:
        """(G, G): how many raters each cell rests on."""
        return np.asarray(self.indexes.sum(axis=2))


def count(answers: Answers, *, answered_at_least: int = INDEX_RULE.answered_at_least) -> Counts:
    """Count the answers in one pass.

    The index of a rating is the mean of its answered dimensions, equal weight; a rating with fewer than
    `answered_at_least` of the seven counts nowhere (`theory.coordination_reading.INDEX_RULE`). ValueError
    names the row (from 0) where a point is none, a rater rates a group twice or is in two groups.

    >>> rows = [("p", "a", "a", (5, 5, 5, 5, 5, 5, 5)), ("p", "a", "b", (4, 4, 4, 4, 3, None, None))]
    >>> seen = count(Answers.from_rows(rows))
    >>> seen.raters.tolist(), [round(float(SCORES[step]), 2) for step in seen.scores.tolist()]
    ([[1, 1], [0, 0]], [5.0, 3.8])
    """
    if not 1 <= answered_at_least <= len(DIMENSION_IDS):
        raise ValueError(f"answered_at_least must be 1 to {len(DIMENSION_IDS)}, not {answered_at_least}")
    g = len(answers.groups)
    verdict, row, scores, indexes, points, classes, group_of = count_ratings(
        answers.rater,
        answers.rater_group,
        answers.target_group,
        answers.dimensions,
        answers.raters,
        g,
        answered_at_least,
    )
    if verdict in _SAID:
        raise ValueError(_SAID[verdict].format(row=row))
    return Counts(
        scores=scores,
        indexes=indexes.reshape(g, g, GRID),
        points=points.reshape(g, g, len(DIMENSION_IDS), len(POINTS)),
        classes=classes.reshape(g, g, len(DIMENSION_IDS), len(DIMENSION_IDS) + 1),
        respondents=np.bincount(group_of[group_of >= 0], minlength=g),
    )
