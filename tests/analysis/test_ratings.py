"""Ratings as columns: what they refuse, and their table by rater and target."""

from __future__ import annotations

import numpy as np
import pytest

from metastyr.analysis.ratings import Ratings


def test_the_table_has_a_row_for_each_pair_with_an_answer() -> None:
    ratings = Ratings.from_answers(
        [("q", "y", "b", 5), ("p", "x", "a", 1), ("p", "x", "b", 2), ("q", "x", "a", 3)]
    )
    rater, target, table = ratings.by_rater_and_target()
    assert [(ratings.raters[i], ratings.targets[j]) for i, j in zip(rater, target, strict=True)] == [
        ("p", "x"),
        ("q", "x"),
        ("q", "y"),
    ]
    assert np.array_equal(table, [[1, 2], [3, np.nan], [np.nan, 5]], equal_nan=True)


def test_no_answers() -> None:
    ratings = Ratings.from_answers([])
    assert (ratings.m, [part.shape for part in ratings.by_rater_and_target()]) == (0, [(0,), (0,), (0, 0)])


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ([("p", "x", "a", 1), ("p", "x", "a", 2)], "a rater answers one item about one target twice"),
        ([("p", "x", "a", float("nan"))], "an answer that was not given must have no row"),
    ],
)
def test_refuses(answers: list[tuple[str, str, str, float]], said: str) -> None:
    with pytest.raises(ValueError) as refusal:
        Ratings.from_answers(answers)
    assert str(refusal.value) == said
