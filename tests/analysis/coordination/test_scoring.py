"""Scores: the mean of what was answered, five of seven at least, and the published matrix."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metastyr.analysis.coordination.answers import DIMENSION_IDS, Answers, Row
from metastyr.analysis.coordination.counts import SCORES, count
from metastyr.analysis.coordination.matrix import coordination
from metastyr.theory.coordination import DIMENSIONS

# composite, communication, relationship: BMC Medical Education 6:23, table 1.
PUBLISHED = {
    ("students", "students"): (3.65, 3.57, 3.75),
    ("students", "nurses"): (2.98, 3.15, 2.75),
    ("students", "residents"): (4.16, 4.26, 4.00),
    ("students", "attendings"): (3.71, 3.85, 3.53),
    ("nurses", "students"): (2.68, 2.74, 2.60),
    ("nurses", "nurses"): (4.36, 4.36, 4.37),
    ("nurses", "residents"): (3.77, 3.97, 3.50),
    ("nurses", "attendings"): (3.66, 3.76, 3.52),
}


def hundred_with_mean(mean: float) -> list[int]:
    """A hundred whole points whose mean is `mean` to the second decimal."""
    low = int(mean)
    above = round(100 * (mean - low))
    return [low + 1] * above + [low] * (100 - above)


def test_the_published_matrix() -> None:
    rows: list[Row] = []
    for (from_, to), (_, communication, relationship) in PUBLISHED.items():
        by_kind = {
            "communication": hundred_with_mean(communication),
            "relationship": hundred_with_mean(relationship)[::-1],
        }
        rows += [
            (f"{from_}{i}", from_, to, [by_kind[dimension.dimension_kind][i] for dimension in DIMENSIONS])
            for i in range(100)
        ]
    members = {"residents": 30, "attendings": 30}
    seen = coordination(Answers.from_rows(rows), members=members)
    for (from_, to), (composite, communication, relationship) in PUBLISHED.items():
        cell = seen.cell(from_, to)
        assert cell.index is not None
        assert cell.index.value == pytest.approx((4 * communication + 3 * relationship) / 7, abs=1e-12)
        assert cell.index.value == pytest.approx(composite, abs=0.0115)
        assert cell.dimensions["accurate"].value == pytest.approx(communication, abs=1e-12)
        assert cell.dimensions["mutual_respect"].value == pytest.approx(relationship, abs=1e-12)


points = st.lists(st.integers(1, 5) | st.none(), min_size=7, max_size=7)


@given(points)
def test_the_index_is_the_mean_of_what_was_answered(given_: list[int | None]) -> None:
    answered = [point for point in given_ if point is not None]
    (step,) = count(Answers.from_rows([("p", "a", "b", given_)])).scores.tolist()
    if len(answered) < 5:
        assert step == -1
    else:
        assert SCORES[step] == pytest.approx(sum(answered) / len(answered), abs=1e-12)


@given(points.filter(lambda given_: sum(p is not None for p in given_) >= 5), st.data())
def test_a_higher_point_gives_a_higher_index(given_: list[int | None], data: st.DataObject) -> None:
    place = data.draw(
        st.sampled_from([i for i, point in enumerate(given_) if point is not None and point < 5] or [-1])
    )
    if place < 0:
        return
    raised = [point + 1 if i == place and point else point for i, point in enumerate(given_)]
    before, after = count(
        Answers.from_rows([("p", "a", "b", given_), ("q", "a", "b", raised)])
    ).scores.tolist()
    assert after > before


def test_how_many_must_be_answered_is_a_preset() -> None:
    row: Row = ("p", "a", "b", (5, 4, 3, None, None, None, None))
    answers = Answers.from_rows([row])
    assert [count(answers, answered_at_least=n).raters.sum() for n in (3, 4)] == [1, 0]
    with pytest.raises(ValueError) as refusal:
        count(answers, answered_at_least=8)
    assert str(refusal.value) == "answered_at_least must be 1 to 7, not 8"


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([("p", "a", "b", (6,) * 7)], "row 0: a point must be a whole number from 1 to 5, or NaN"),
        ([("p", "a", "b", (2.5,) * 7)], "row 0: a point must be a whole number from 1 to 5, or NaN"),
        ([("p", "a", "b", (float("inf"),) * 7)], "row 0: a point must be a whole number from 1 to 5, or NaN"),
        ([("p", "a", "b", (3,) * 7)] * 2, "row 1: the rater rates this group twice"),
        (
            [("p", "a", "b", (3,) * 7), ("p", "b", "a", (3,) * 7)],
            "row 1: the rater is in another group above",
        ),
    ],
)
def test_refuses_what_no_round_can_hold(rows: list[Row], said: str) -> None:
    with pytest.raises(ValueError) as refusal:
        count(Answers.from_rows(rows))
    assert str(refusal.value) == said


def test_columns_must_fit() -> None:
    one = np.zeros(1, dtype=np.int64)
    seven = (np.ones(1),) * 7
    with pytest.raises(ValueError, match="there must be 7 dimensions, not 6"):
        Answers(("a",), 1, one, one, one, seven[:6])
    with pytest.raises(ValueError, match="columns of the same length"):
        Answers(("a",), 1, one, one, one, (*seven[:6], np.ones(2)))
    with pytest.raises(ValueError, match="points outside"):
        Answers(("a",), 1, one, one + 1, one, seven)
    with pytest.raises(ValueError, match=r"groups that are not listed: \['b'\]"):
        Answers.from_rows([("p", "a", "b", (3,) * 7)], groups=["a"])


def test_the_seven_stand_in_their_order() -> None:
    assert (
        *("shared_goals", "shared_knowledge", "mutual_respect", "problem_solving"),
        *("frequent", "timely", "accurate"),
    ) == DIMENSION_IDS
