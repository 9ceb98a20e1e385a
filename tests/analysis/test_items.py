"""A questionnaire read question by question, against figures reckoned by hand."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import mean

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metastyr.analysis.coordination.intervals import mean_intervals
from metastyr.analysis.coordination.missing import Bounds
from metastyr.analysis.item_answers import ItemAnswers, Question, Row, Target
from metastyr.analysis.items import ItemFigure, items
from metastyr.domain.disclosure import Withheld
from metastyr.domain.item_disclosure import Band
from metastyr.theory.instruments import Rated

FIVE = (1, 2, 3, 4, 5)


def read(
    rows: Sequence[Row],
    rates: Rated = Rated.NETWORK,
    *,
    points: tuple[int, ...] = FIVE,
    sizes: Sequence[int] = (8, 8),
    targets: Sequence[Target] = (Target("all of us"),),
) -> tuple[ItemFigure, ...]:
    answers = ItemAnswers.from_rows(
        rows,
        questions=[Question("pace", points)],
        groups=["north", "south"][: len(sizes)],
        sizes=sizes,
        targets=targets,
    )
    return items(answers, rates)


def said(labels: Sequence[int], *, group: int = 0, target: int = 0) -> list[Row]:
    return [(f"{group}-{number}", group, target, 0, label) for number, label in enumerate(labels)]


def test_all_together_is_the_shown_groups_and_no_others() -> None:
    (seen,) = read(said([1, 2, 3, 4, 5, 0, 0, 0, 0, 0]) + said([5, 5, 5, 5], group=1), sizes=(12, 8))
    assert [(part.group, part.withheld) for part in seen.parts] == [
        ("north", None),
        ("south", Withheld.FEW_RATERS),
    ]
    assert seen.told is not None
    assert (seen.told.raters, seen.told.mean.value, seen.told.not_relevant) == (5, 3.0, 5)
    assert seen.made_of == ("north",)
    # Five of the seven who have something to say answered: (15 + 2 · 1) / 7 to (15 + 2 · 5) / 7.
    assert seen.told.missing == Bounds(5, 7, 17 / 7, 25 / 7)


def test_groups_too_small_by_themselves_are_told_as_one() -> None:
    (seen,) = read(said([2, 2, 4, 4]) + said([3, 3, 3], group=1))
    assert [part.told for part in seen.parts] == [None, None]
    assert seen.told is not None
    assert (seen.told.raters, seen.told.mean.value, seen.made_of) == (7, 3.0, ("north", "south"))


def test_the_interval_is_that_of_the_points_given() -> None:
    (seen,) = read(said([1, 4, 4, 5, 5, 5]), points=(10, 20, 30, 40, 50))
    (expected,) = mean_intervals(np.array([[1, 0, 0, 2, 3]]), np.array([10.0, 20, 30, 40, 50]))
    assert seen.told is not None
    assert seen.told.mean == expected


def test_a_score_map_with_its_best_in_the_middle() -> None:
    (seen,) = read(said([1, 5, 3, 3, 3, 2, 4]), points=(1, 3, 5, 3, 1))
    assert seen.told is not None
    assert seen.told.mean.value == pytest.approx((1 + 1 + 5 + 5 + 5 + 3 + 3) / 7)


def test_a_scale_from_0_to_10() -> None:
    (seen,) = read(said([1, 11, 6, 6, 6]), points=tuple(range(11)))
    assert seen.told is not None
    assert seen.told.mean.value == pytest.approx(5.0)
    assert 0 <= seen.told.mean.low < 5 < seen.told.mean.high <= 10
    assert seen.told.missing == Bounds(5, 8, 25 / 8, 55 / 8)


def test_counts_are_told_as_finely_as_they_may() -> None:
    (fine,) = read(said([1] * 6 + [3] * 5), sizes=[12])
    assert fine.bands == (Band(1, 1, 6), Band(2, 2, 0), Band(3, 3, 5), Band(4, 4, 0), Band(5, 5, 0))
    (coarse,) = read(said([1, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 5, 5, 5]), sizes=[20])
    assert coarse.bands == (Band(1, 2, 5), Band(3, 3, 5), Band(4, 5, 5))
    (none,) = read(said([1, 2, 3, 4, 5]), sizes=[5])
    assert none.bands == ()


def test_groups_about_each_other_and_about_themselves() -> None:
    targets = [Target("north", group=0), Target("south", group=1)]
    rows = said([5] * 6) + said([2] * 6, target=1) + said([4] * 5, group=1) + said([1] * 5, group=1, target=1)
    about_north, about_south = read(rows, Rated.GROUPS, sizes=(6, 5), targets=targets)
    assert [(part.own, part.told and part.told.mean.value) for part in about_north.parts] == [
        (True, 5.0),
        (False, 4.0),
    ]
    assert about_north.told is not None
    assert about_south.told is not None
    assert (about_north.told.mean.value, about_south.told.mean.value) == (4.0, 2.0)


def test_nothing_is_told_of_a_group_that_is_too_small_itself() -> None:
    targets = [Target("north", group=0), Target("south", group=1)]
    rows = said([5] * 6) + said([2] * 6, target=1)
    about_north, about_south = read(rows, Rated.GROUPS, sizes=(6, 3), targets=targets)
    assert (about_north.told, about_north.parts[0].withheld) == (None, None)
    assert (about_south.told, about_south.withheld) == (None, Withheld.SMALL_RATED)
    assert {part.told for part in about_south.parts} == {None}


def test_an_organisation_is_told_of_by_its_own_across_groups() -> None:
    targets = [Target("Fjordby", asked=8), Target("Region")]
    rows = said([4, 4, 4]) + said([2, 2, 2], group=1)
    rows += [("x", 0, 1, 0, 1)]
    home, away = read(rows, Rated.ORGANISATION, targets=targets)
    assert home.told is not None
    assert (home.told.raters, home.told.mean.value, home.parts) == (6, 3.0, ())
    assert home.told.missing == Bounds(6, 8, 20 / 8, 28 / 8)
    assert (away.told, away.withheld) == (None, Withheld.FEW_RATERS)


def test_persons_are_one_figure_and_every_rater_weighs_the_same() -> None:
    targets = [Target(f"person {one}") for one in range(6)]
    rows: list[Row] = [
        (who, 0, about, 0, 5 if who == 0 else 1)
        for who in range(6)
        for about in range(6)
        if who != about and (who != 0 or about < 3)
    ]
    (seen,) = read(rows, Rated.PEOPLE, sizes=[6], targets=targets)
    assert seen.about is None
    assert seen.told is not None
    assert (seen.told.raters, seen.told.mean.value) == (6, pytest.approx((5 + 5 * 1) / 6))


def test_nobody_has_answered() -> None:
    (seen,) = read([])
    assert (seen.told, seen.withheld, seen.bands) == (None, Withheld.FEW_RATERS, ())


@pytest.mark.parametrize(
    ("row", "wrong"),
    [(("p", 0, 1, 0, 1), "outside"), (("p", 2, 0, 0, 1), "outside"), (("p", 0, 0, 0, 6), "label")],
)
def test_an_answer_that_cannot_be_is_refused(row: Row, wrong: str) -> None:
    with pytest.raises(ValueError, match=wrong):
        read([row])
    with pytest.raises(ValueError, match="twice"):
        read([("p", 0, 0, 0, 1), ("p", 0, 0, 0, 2)])


@given(
    st.lists(st.tuples(st.integers(0, 1), st.integers(0, 5)), max_size=40),
)
def test_whatever_is_answered_the_whole_is_its_parts(given_: list[tuple[int, int]]) -> None:
    rows = [(number, group, 0, 0, label) for number, (group, label) in enumerate(given_)]
    (seen,) = read(rows, sizes=(40, 40))
    if seen.told is None:
        assert sum(1 for _, label in given_ if label) < 5
        return
    used = {"north": 0, "south": 1}
    labels = [label for group, label in given_ if label and group in {used[name] for name in seen.made_of}]
    assert seen.told.raters == len(labels) >= 5
    assert seen.told.mean.value == pytest.approx(mean(labels))
    assert 1 <= seen.told.mean.low <= seen.told.mean.value <= seen.told.mean.high <= 5
    assert sum(band.raters for band in seen.bands) in {0, len(labels)}
